//! Calendar arithmetic, against jiff's, and every boundary that `date` names.
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a test that fails should say where")]

use jiff::civil::{Date, Weekday, date};
use jiff::{Span, ToSpan};
use probity_guest::{Day, Period, day, days, months, years};
use proptest::prelude::*;

/// 1970-01-01 was a Thursday; the first and last day that jiff knows.
fn number_of(civil: Date) -> i32 {
    let span = date(1970, 1, 1).until(civil).unwrap();
    span.get_days()
}

fn ours(civil: Date) -> Day {
    day(civil.year().into(), civil.month().unsigned_abs().into(), civil.day().unsigned_abs().into())
}

fn theirs(day: Day) -> Date {
    let (year, month, of_month) = day.civil();
    Date::new(year.try_into().unwrap(), month.try_into().unwrap(), of_month.try_into().unwrap()).unwrap()
}

/// Any day from the year -9999 to 9999.
fn civil() -> impl Strategy<Value = Date> {
    (number_of(Date::MIN)..=number_of(Date::MAX))
        .prop_map(|number| date(1970, 1, 1).checked_add(number.days()).unwrap())
}

/// A day far enough from the ends of jiff's calendar for 3,000 years to be added or taken.
fn inner() -> impl Strategy<Value = Date> {
    (-6999_i16..=6999, 1_i8..=12, 1_i8..=31).prop_map(|(year, month, of_month)| {
        let first = Date::new(year, month, 1).unwrap();
        Date::new(year, month, of_month.min(first.days_in_month())).unwrap()
    })
}

fn period() -> impl Strategy<Value = (Period, Span)> {
    prop_oneof![
        (0_u32..1_000_000).prop_map(|count| (days(count), i64::from(count).days())),
        (0_u32..36_000).prop_map(|count| (months(count), i64::from(count).months())),
        (0_u32..3_000).prop_map(|count| (years(count), i64::from(count).years())),
    ]
}

proptest! {
    #[test]
    fn a_day_and_its_civil_date_are_the_same(civil in civil()) {
        let day = ours(civil);
        prop_assert_eq!(day.number(), number_of(civil));
        prop_assert_eq!(theirs(day), civil);
        prop_assert_eq!(Day::from_number(day.number()), day);
    }

    #[test]
    fn every_number_round_trips(number in any::<i32>()) {
        // beyond jiff's years too: the eras repeat
        let (year, month, of_month) = Day::from_number(number).civil();
        prop_assert_eq!(day(year, month, of_month).number(), number);
    }

    #[test]
    fn a_period_later_is_where_jiff_says(civil in inner(), (period, span) in period()) {
        prop_assert_eq!(theirs(ours(civil) + period), civil.checked_add(span).unwrap());
    }

    #[test]
    fn a_period_earlier_is_where_jiff_says(civil in inner(), (period, span) in period()) {
        prop_assert_eq!(theirs(ours(civil) - period), civil.checked_sub(span).unwrap());
    }

    #[test]
    fn next_and_previous_are_neighbours(civil in inner()) {
        let day = ours(civil);
        prop_assert_eq!(theirs(day.next()), civil.tomorrow().unwrap());
        prop_assert_eq!(theirs(day.previous()), civil.yesterday().unwrap());
        prop_assert_eq!(day.next().previous(), day);
    }

    #[test]
    fn days_order_as_their_dates(one in civil(), other in civil()) {
        prop_assert_eq!(ours(one).cmp(&ours(other)), one.cmp(&other));
    }

    #[test]
    fn adding_keeps_the_order(one in inner(), other in inner(), (period, _) in period()) {
        prop_assume!(one <= other);
        prop_assert!(ours(one) + period <= ours(other) + period);
    }

    #[test]
    fn within_a_period_is_from_the_event_to_the_anniversary(event in inner(), (period, span) in period()) {
        let (event, last) = (ours(event), ours(event.checked_add(span).unwrap()));
        prop_assert!(event.is_within(period, event));
        prop_assert!(last.is_within(period, event));
        prop_assert!(!last.next().is_within(period, event));
        prop_assert!(!event.previous().is_within(period, event));
    }

    #[test]
    fn a_period_ending_with_a_day_has_that_day_and_not_the_one_a_period_before(
        end in inner(),
        (period, span) in period(),
    ) {
        let (end, before) = (ours(end), ours(end.checked_sub(span).unwrap()));
        prop_assert!(!before.is_in_period_ending(period, end));
        prop_assert_eq!(before.next().is_in_period_ending(period, end), before < end);
        prop_assert_eq!(end.is_in_period_ending(period, end), before < end);
        prop_assert!(!end.next().is_in_period_ending(period, end));
    }

    #[test]
    fn arithmetic_never_panics(number in any::<i32>(), count in any::<u32>()) {
        let day = Day::from_number(number);
        for period in [days(count), months(count), years(count)] {
            // only the order is promised at the ends of the range
            prop_assert!(day <= day + period || (day + period).civil().0 >= 4_999_999);
            prop_assert!(day >= day - period || (day - period).civil().0 <= -4_999_999);
        }
    }
}

#[test]
fn the_epoch_is_day_nought() {
    assert_eq!(day(1970, 1, 1).number(), 0);
    assert_eq!(date(1970, 1, 1).weekday(), Weekday::Thursday);
    assert_eq!(day(2000, 3, 1).number(), 11_017);
    assert_eq!(day(1969, 12, 31).number(), -1);
}

#[test]
fn an_anniversary_that_the_calendar_lacks_is_the_last_day_of_its_month() {
    assert_eq!(day(2024, 2, 29) + years(3), day(2027, 2, 28));
    assert_eq!(day(2024, 2, 29) + years(4), day(2028, 2, 29));
    assert_eq!(day(2024, 2, 29) - years(1), day(2023, 2, 28));
    assert_eq!(day(2096, 2, 29) + years(4), day(2100, 2, 28), "2100 is no leap year");
    assert_eq!(day(1996, 2, 29) + years(4), day(2000, 2, 29), "2000 is one");
    assert_eq!(day(2025, 1, 31) + months(1), day(2025, 2, 28));
    assert_eq!(day(2024, 1, 31) + months(1), day(2024, 2, 29));
    assert_eq!(day(2024, 3, 31) - months(1), day(2024, 2, 29));
    assert_eq!(day(2024, 12, 31) + months(2), day(2025, 2, 28));
    // going back does not return
    assert_eq!(day(2025, 1, 31) + months(1) - months(1), day(2025, 1, 28));
}

#[test]
fn a_day_that_the_calendar_lacks_is_the_last_of_its_month() {
    assert_eq!(day(2023, 2, 29), day(2023, 2, 28));
    assert_eq!(day(2023, 4, 31), day(2023, 4, 30));
    assert_eq!(day(2023, 13, 40), day(2023, 12, 31));
    assert_eq!(day(2023, 0, 0), day(2023, 1, 1));
}

#[test]
fn three_years_from_an_event_end_with_the_anniversary() {
    let event = day(2023, 5, 10);
    assert!(!day(2023, 5, 9).is_within(years(3), event));
    assert!(day(2023, 5, 10).is_within(years(3), event));
    assert!(day(2026, 5, 10).is_within(years(3), event));
    assert!(!day(2026, 5, 11).is_within(years(3), event));

    let leap = day(2024, 2, 29);
    assert!(day(2027, 2, 28).is_within(years(3), leap));
    assert!(!day(2027, 3, 1).is_within(years(3), leap));
    assert!(day(2028, 2, 29).is_within(years(4), leap));
    assert!(!day(2028, 3, 1).is_within(years(4), leap));
}

#[test]
fn five_years_ending_with_a_day_include_it() {
    let end = day(2025, 6, 1);
    assert!(!day(2020, 6, 1).is_in_period_ending(years(5), end));
    assert!(day(2020, 6, 2).is_in_period_ending(years(5), end));
    assert!(day(2025, 6, 1).is_in_period_ending(years(5), end));
    assert!(!day(2025, 6, 2).is_in_period_ending(years(5), end));

    let leap = day(2024, 2, 29);
    assert!(!day(2023, 2, 28).is_in_period_ending(years(1), leap));
    assert!(day(2023, 3, 1).is_in_period_ending(years(1), leap));
    assert!(!day(2020, 2, 29).is_in_period_ending(years(4), leap));
    assert!(day(2020, 3, 1).is_in_period_ending(years(4), leap));
}

#[test]
fn a_constant_can_be_made_at_compile_time() {
    const RELEASE: Day = day(2024, 2, 29);
    const { assert!(RELEASE.number() == 19_782) };
    assert_eq!(RELEASE.civil(), (2024, 2, 29));
}
