//! Days and periods, with the calendar arithmetic that lawyers accept.
//!
//! - A [`Day`] is a whole calendar day; there is no time and no time zone.
//! - `day + years(3)` is the **anniversary**: the same day and month three years later. Where the calendar has no such
//!   day, it is the last day of that month: three years after 29 February 2024 is 28 February 2027; one month after
//!   31 January is 28 or 29 February.
//! - `day - years(3)` goes back in the same way. Going forward and back again need not return to the same day.
//! - A period *from* an event does not count the day of the event and ends with the end of the anniversary day:
//!   within three years of 10 May 2023 means until and including 10 May 2026 ([`Day::is_within`]).
//! - A period *ending with* a day includes that day, so that five years ending with 1 June 2025 begin on 2 June 2020
//!   ([`Day::is_in_period_ending`]).
//! - A term's last day still belongs to it.

use core::ops::{Add, Sub};

/// A calendar day: days since 1970-01-01 in the proleptic Gregorian calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Day(i32);

/// A length of time in calendar units.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Period {
    /// Calendar days.
    Days(u32),
    /// Calendar months.
    Months(u32),
    /// Calendar years.
    Years(u32),
}

/// So many calendar days.
pub const fn days(count: u32) -> Period {
    Period::Days(count)
}

/// So many calendar months.
pub const fn months(count: u32) -> Period {
    Period::Months(count)
}

/// So many calendar years.
pub const fn years(count: u32) -> Period {
    Period::Years(count)
}

/// The day of a year, month (1–12) and day of the month (1–31). A day that the calendar lacks is the last of its month,
/// so that a constant never fails; a policy's tests see it.
pub const fn day(year: i32, month: u32, day: u32) -> Day {
    Day(number(year, month, day))
}

impl Day {
    /// The day that is so many days after 1970-01-01.
    pub const fn from_number(number: i32) -> Self {
        Day(number)
    }

    /// Days since 1970-01-01.
    pub const fn number(self) -> i32 {
        self.0
    }

    /// Year, month and day of the month.
    pub const fn civil(self) -> (i32, u32, u32) {
        civil(self.0)
    }

    /// The day before.
    pub const fn previous(self) -> Self {
        Day(self.0.saturating_sub(1))
    }

    /// The day after.
    pub const fn next(self) -> Self {
        Day(self.0.saturating_add(1))
    }

    /// Whether this day lies within the period that runs from an event: not before the event, and not after the
    /// anniversary, which still counts.
    pub fn is_within(self, period: Period, event: Day) -> bool {
        event <= self && self <= event + period
    }

    /// Whether this day lies in the period that ends with, and includes, the day `end`: the day exactly one period
    /// before `end` is already outside.
    pub fn is_in_period_ending(self, period: Period, end: Day) -> bool {
        end - period < self && self <= end
    }
}

impl Add<Period> for Day {
    type Output = Day;

    fn add(self, period: Period) -> Day {
        match period {
            Period::Days(count) => Day(self.0.saturating_add(small(count))),
            Period::Months(count) => shift(self, small(count)),
            Period::Years(count) => shift(self, small(count).saturating_mul(12)),
        }
    }
}

impl Sub<Period> for Day {
    type Output = Day;

    fn sub(self, period: Period) -> Day {
        match period {
            Period::Days(count) => Day(self.0.saturating_sub(small(count))),
            Period::Months(count) => shift(self, -small(count)),
            Period::Years(count) => shift(self, small(count).saturating_mul(-12)),
        }
    }
}

/// A count that calendar arithmetic can carry: at most a million, far beyond any period in law.
const fn small(count: u32) -> i32 {
    if count > 1_000_000 { 1_000_000 } else { count as i32 }
}

fn shift(from: Day, by_months: i32) -> Day {
    let (year, month, day_of_month) = from.civil();
    let total = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(by_months);
    let year = total.div_euclid(12);
    let month = total.rem_euclid(12) as u32 + 1;
    // the range of `Day` ends near the year 5 million; far beyond every case, so the nearest day will do
    let year = year.clamp(-5_000_000, 5_000_000) as i32;
    day(year, month, day_of_month)
}

const fn is_leap(year: i32) -> bool {
    (year % 4 == 0 && year % 100 != 0) || year % 400 == 0
}

const fn length_of(year: i32, month: u32) -> u32 {
    match month {
        2 => 28 + is_leap(year) as u32,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Days since 1970-01-01, by eras of 400 years that begin on 1 March of a year divisible by 400.
const fn number(year: i32, month: u32, day: u32) -> i32 {
    let month = if month < 1 {
        1
    } else if month > 12 {
        12
    } else {
        month
    };
    let last = length_of(year, month);
    let day = if day < 1 {
        1
    } else if day > last {
        last
    } else {
        day
    };
    let year = year as i64 - (month <= 2) as i64;
    let era = year.div_euclid(400);
    let year_of_era = year - era * 400;
    let day_of_year = (153 * ((month as i64 + 9) % 12) + 2) / 5 + day as i64 - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    let days = era * 146_097 + day_of_era - 719_468;
    if days > i32::MAX as i64 {
        i32::MAX
    } else if days < i32::MIN as i64 {
        i32::MIN
    } else {
        days as i32
    }
}

const fn civil(number: i32) -> (i32, u32, u32) {
    let days = number as i64 + 719_468;
    let era = days.div_euclid(146_097);
    let day_of_era = days.rem_euclid(146_097);
    let year_of_era = (day_of_era - day_of_era / 1_460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let shifted = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * shifted + 2) / 5 + 1) as u32;
    let month = (if shifted < 10 { shifted + 3 } else { shifted - 9 }) as u32;
    let year = year_of_era + era * 400 + (month <= 2) as i64;
    (year as i32, month, day)
}
