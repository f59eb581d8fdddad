//! Values that a case may not state.

use core::ops::Add;

use crate::date::{Day, Period};

/// A value that the case, or a parameter on its date, may not state. What is computed from the unknown is unknown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Known<T>(Option<T>);

impl<T: Copy> Known<T> {
    /// Not stated.
    pub const UNKNOWN: Self = Known(None);

    /// Stated.
    pub const fn stated(value: T) -> Self {
        Known(Some(value))
    }

    /// The value, if it is stated.
    pub const fn get(self) -> Option<T> {
        self.0
    }

    /// The value, or another if it is not stated.
    pub fn or(self, other: Known<T>) -> Known<T> {
        Known(self.0.or(other.0))
    }

    /// The value, or the one given if it is not stated.
    pub fn unwrap_or(self, value: T) -> T {
        self.0.unwrap_or(value)
    }

    /// Whether the value is stated.
    pub const fn is_stated(self) -> bool {
        self.0.is_some()
    }
}

impl<T> From<T> for Known<T> {
    fn from(value: T) -> Self {
        Known(Some(value))
    }
}

impl<T> From<Option<T>> for Known<T> {
    fn from(value: Option<T>) -> Self {
        Known(value)
    }
}

impl Add<Known<Period>> for Known<Day> {
    type Output = Known<Day>;

    fn add(self, period: Known<Period>) -> Known<Day> {
        Known(self.0.zip(period.0).map(|(day, period)| day + period))
    }
}

impl Add<Period> for Known<Day> {
    type Output = Known<Day>;

    fn add(self, period: Period) -> Known<Day> {
        Known(self.0.map(|day| day + period))
    }
}

impl Add<Known<Period>> for Day {
    type Output = Known<Day>;

    fn add(self, period: Known<Period>) -> Known<Day> {
        Known(period.0.map(|period| self + period))
    }
}
