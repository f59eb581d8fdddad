//! Money and currencies.

/// A currency, by its ISO 4217 number, with the count of digits of its minor unit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Currency {
    /// ISO 4217 number.
    pub number: u16,
    /// ISO 4217 letters.
    pub letters: &'static str,
    digits: u32,
}

impl Currency {
    /// A currency: number, letters and count of digits of its minor unit, as ISO 4217 has them.
    pub const fn new(number: u16, letters: &'static str, digits: u32) -> Self {
        Currency { number, letters, digits }
    }
}

/// Renminbi yuan.
pub const CNY: Currency = Currency::new(156, "CNY", 2);
/// United States dollar.
pub const USD: Currency = Currency::new(840, "USD", 2);
/// Euro.
pub const EUR: Currency = Currency::new(978, "EUR", 2);
/// Pound sterling.
pub const GBP: Currency = Currency::new(826, "GBP", 2);

/// An exact amount in one currency. Amounts of different currencies do not compare: see [`Money::at_least`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Money {
    minor: i64,
    currency: u16,
}

impl Money {
    /// So many whole units of a currency: yuan, dollars.
    pub const fn of(currency: Currency, major: i64) -> Self {
        Money { minor: major.saturating_mul(10_i64.pow(currency.digits)), currency: currency.number }
    }

    /// So many minor units of a currency: fen, cents.
    pub const fn minor(currency: u16, minor: i64) -> Self {
        Money { minor, currency }
    }

    /// The next larger amount of the currency.
    pub const fn just_above(self) -> Self {
        Money { minor: self.minor.saturating_add(1), currency: self.currency }
    }

    /// The sum with an amount of the same currency; the largest amount where there is no larger one.
    pub(crate) const fn plus(self, other: Money) -> Money {
        Money { minor: self.minor.saturating_add(other.minor), currency: self.currency }
    }

    /// The amount in minor units.
    pub const fn in_minor_units(self) -> i64 {
        self.minor
    }

    /// The currency's ISO 4217 number.
    pub const fn currency(self) -> u16 {
        self.currency
    }

    /// Whether this is the other amount or more; none where the currencies differ, for no exchange rate is given.
    pub const fn at_least(self, other: Money) -> Option<bool> {
        if self.currency == other.currency { Some(self.minor >= other.minor) } else { None }
    }

    /// The larger of two amounts; none where the currencies differ.
    pub fn larger(self, other: Money) -> Option<Money> {
        (self.currency == other.currency).then_some(if self.minor >= other.minor { self } else { other })
    }
}
