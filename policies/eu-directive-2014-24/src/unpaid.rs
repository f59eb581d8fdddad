//! What an operator owes in unpaid taxes and contributions in all: art. 57(3), second subparagraph, asks whether only minor
//! amounts are unpaid.

use alloc::vec::Vec;

use probity_guest::{Answer, Case, Known, Match, Money, Party, Question, question};

use crate::dues::{Settled, settled};
use crate::finality::is_final;
use crate::grounds::{Paragraph, ground_of, yes_or_no};
use crate::parameters::Parameters;
use crate::standing::Standing;
use crate::vocabulary::{AMOUNT_DUE, DUE_IN_ALL, TOLD_TOO_LATE, UNPAID_IN_ALL};

/// A share of what was due, in parts of a hundredth of a percent: fine enough that rounding never matters.
const PARTS: i128 = 1_000_000_000;

/// The debts of one operator.
#[derive(Clone, Copy, Default)]
pub(crate) struct Unpaid {
    operator: u32,
    /// What is unpaid for certain, in minor units of the figure's currency.
    certain: i128,
    /// What may be unpaid.
    possible: i128,
    /// Whether the amount of one of them is not known in that currency.
    is_open: bool,
    /// The shares of each debt in what was due, added up: debts can be parts of one sum.
    share: i128,
    /// Whether one of the shares is not known.
    share_is_open: bool,
}

impl Unpaid {
    /// The debts of each operator; none where national law sets no figure.
    pub(crate) fn of<'a>(
        case: &Case<'a>,
        p: &Parameters,
        standings: impl Fn(Party<'a>) -> Vec<Standing<'a>>,
    ) -> Vec<Unpaid> {
        let mut all: Vec<Unpaid> = Vec::new();
        if !is_set(p.minor_amount.get().map(Money::in_minor_units)) && !is_set(p.minor_share.get()) {
            return all;
        }
        let today = case.as_of();
        let is_debt = |debt: &Match<'a>| {
            ground_of(debt, today).is_some_and(|ground| ground.paragraph() == Paragraph::Dues)
                && debt.stands_on(today)
                && debt.decided().get().is_none_or(|decided| decided <= today)
        };
        for debt in case.all_records().filter(is_debt) {
            let settled = settled(&debt, case, p, today);
            if matches!(settled, Settled::Yes(..)) {
                continue;
            }
            for standing in standings(debt.party()).iter().filter(|standing| !standing.is_person) {
                let certain = matches!(settled, Settled::No) && is_certain(&debt, standing, case, p);
                let operator = standing.operator.position();
                match all.iter_mut().find(|unpaid| unpaid.operator == operator) {
                    Some(unpaid) => unpaid.add(&debt, certain, p),
                    None => {
                        let mut unpaid = Unpaid { operator, ..Unpaid::default() };
                        unpaid.add(&debt, certain, p);
                        all.push(unpaid);
                    }
                }
            }
        }
        all
    }

    /// Those of one operator.
    pub(crate) fn by(all: &[Unpaid], standing: &Standing<'_>) -> Unpaid {
        let operator = standing.operator.position();
        all.iter().copied().find(|unpaid| unpaid.operator == operator).unwrap_or_default()
    }

    fn add(&mut self, debt: &Match<'_>, certain: bool, p: &Parameters) {
        let currency = p.minor_amount.get().map(Money::currency);
        match debt.amount().get().filter(|amount| Some(amount.currency()) == currency) {
            Some(amount) => {
                let amount = i128::from(amount.in_minor_units()).max(0);
                self.possible += amount;
                self.certain += if certain { amount } else { 0 };
            }
            None => self.is_open = true,
        }
        match share_of(debt).get() {
            Some(share) => self.share = self.share.saturating_add(share),
            None => self.share_is_open = true,
        }
    }
}

/// Whether nothing is open about a debt, so that it surely is among what is unpaid.
fn is_certain(debt: &Match<'_>, standing: &Standing<'_>, case: &Case<'_>, p: &Parameters) -> bool {
    let required = ground_of(debt, case.as_of()).is_some_and(|ground| p.requires(ground));
    let known = [debt.is_matched(), debt.is_fresh(), debt.covers_tender()];
    standing.doubt.is_none()
        && known.iter().all(|met| *met == Answer::Yes)
        && (required || is_final(debt, case.as_of()) == Answer::Yes)
        && yes_or_no(debt.fact(TOLD_TOO_LATE)) != Answer::Yes
        && debt.expires().get().is_none_or(|last| case.as_of() <= last)
}

/// Whether what is unpaid is not above the figure of national law; where there is none, no amount is minor.
pub(crate) fn is_minor_amount(debt: &Match<'_>, all: &Unpaid, figure: Known<Money>) -> (Answer, Question) {
    let Some(figure) = figure.get().filter(|figure| is_set(Some(figure.in_minor_units()))) else {
        return (Answer::No, question::FIGURE);
    };
    let Some(amount) = debt.amount().get() else { return (Answer::Unknown, question::AMOUNT) };
    if amount.currency() != figure.currency() {
        return (Answer::Unknown, question::CURRENCY);
    }
    let (own, least) = (i128::from(amount.in_minor_units()), i128::from(figure.in_minor_units()));
    let certain = all.certain.max(own);
    let is_minor = match certain > least {
        true => Answer::No,
        false if all.possible.max(own) <= least && !all.is_open => Answer::Yes,
        false => Answer::Unknown,
    };
    let sum = i64::try_from(certain).unwrap_or(i64::MAX);
    debt.shows().at_least(
        Known::stated(Money::minor(figure.currency(), sum)),
        Known::stated(figure.just_above()),
        opposite(is_minor),
    );
    (is_minor, UNPAID_IN_ALL)
}

/// Whether it is below the share of what was due that national law sets.
pub(crate) fn is_minor_share(debt: &Match<'_>, all: &Unpaid, share: Known<i64>) -> (Answer, Question) {
    let Some(most) = share.get().filter(|share| is_set(Some(*share))) else {
        return (Answer::No, question::FIGURE);
    };
    let (unpaid, due) = (debt.amount().get(), debt.money_fact(AMOUNT_DUE).get());
    let (Some(unpaid), Some(due)) = (unpaid, due) else {
        let missing = if unpaid.is_some() { DUE_IN_ALL } else { question::AMOUNT };
        return (Answer::Unknown, missing);
    };
    if unpaid.currency() != due.currency() {
        return (Answer::Unknown, question::CURRENCY);
    }
    let (unpaid, due) = (i128::from(unpaid.in_minor_units()), i128::from(due.in_minor_units()));
    let is_minor = match unpaid * 10_000 < due * i128::from(most) {
        false => Answer::No,
        true if !all.share_is_open && all.share <= i128::from(most) * PARTS => Answer::Yes,
        true => Answer::Unknown,
    };
    debt.shows().condition(opposite(is_minor));
    (is_minor, UNPAID_IN_ALL)
}

/// The share of a debt in what was due.
fn share_of(debt: &Match<'_>) -> Known<i128> {
    let both = debt.amount().get().zip(debt.money_fact(AMOUNT_DUE).get());
    let comparable =
        both.filter(|(unpaid, due)| unpaid.currency() == due.currency() && due.in_minor_units() > 0);
    Known::from(comparable.map(|(unpaid, due)| {
        let (unpaid, due) = (i128::from(unpaid.in_minor_units()).max(0), i128::from(due.in_minor_units()));
        (unpaid * 10_000 * PARTS).div_euclid(due).saturating_add(1)
    }))
}

/// Only minor amounts are unpaid where the condition that they are more is not met.
fn opposite(is_minor: Answer) -> Answer {
    match is_minor {
        Answer::Yes => Answer::No,
        Answer::No => Answer::Yes,
        Answer::Unknown => Answer::Unknown,
    }
}

fn is_set(figure: Option<i64>) -> bool {
    figure.is_some_and(|figure| figure > 0)
}
