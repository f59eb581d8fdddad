//! What the amounts of several records come to.

use crate::case::Answer;
use crate::condition::Match;
use crate::money::{Currency, Money};

/// What the amounts of the records at the end of a chain come to, in one currency; see
/// [`Conditions::total_in`](crate::Conditions::total_in).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Total {
    /// The sum of the amounts in this currency, as far as nothing about their records is open.
    pub sum: Money,
    /// How many records make up the sum.
    pub count: u32,
    /// How many more there may be: their amount is not stated or in another currency, or a question about them is open.
    pub open: u32,
}

impl Total {
    pub(crate) fn of<'a>(records: impl Iterator<Item = Match<'a>>, currency: Currency) -> Self {
        let mut total = Total { sum: Money::of(currency, 0), count: 0, open: 0 };
        for found in records {
            match found.amount().get() {
                Some(amount) if amount.currency() == currency.number && found.doubt().is_none() => {
                    total.sum = total.sum.plus(amount);
                    total.count = total.count.saturating_add(1);
                }
                _ => total.open = total.open.saturating_add(1),
            }
        }
        total
    }

    /// Whether the sum is this amount or more. Unknown where it is less and what is open could make up for it, and where
    /// the currencies differ.
    pub fn at_least(self, least: Money) -> Answer {
        match self.sum.at_least(least) {
            Some(true) => Answer::Yes,
            Some(false) if self.open == 0 => Answer::No,
            _ => Answer::Unknown,
        }
    }

    /// Whether there are so many records, or more; unknown where there are fewer and what is open could make up for it.
    pub fn number_at_least(self, least: u32) -> Answer {
        if self.count >= least {
            Answer::Yes
        } else if self.count.saturating_add(self.open) >= least {
            Answer::Unknown
        } else {
            Answer::No
        }
    }
}
