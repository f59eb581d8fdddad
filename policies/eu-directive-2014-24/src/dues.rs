//! Taxes and social security contributions: art. 57(2) and (3).

use probity_guest::{Answer, Case, Choice, Day, Event, Known, Match, Money, Question, question};

use crate::grounds::yes_or_no;
use crate::parameters::{Parameters, Provided};
use crate::vocabulary::{AMOUNT_DUE, ARRANGED_ON, PAID_LATE, TOLD_TOO_LATE, TOO_LATE};

/// How an obligation to pay was fulfilled. The numbers stand in the texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum How {
    /// Paid.
    Paid = 1,
    /// A binding arrangement to pay.
    Arranged = 2,
    /// Nothing is owed any more.
    Released = 3,
}

/// Whether art. 57(2) has stopped applying.
pub(crate) enum Settled {
    /// It still applies.
    No,
    /// It may have.
    Open(Question),
    /// It has, since a day where that is known.
    Yes(How, Known<Day>),
}

/// Art. 57(2), third subparagraph: the obligations are fulfilled by paying or by a binding arrangement to pay.
pub(crate) fn settled(debt: &Match<'_>, case: &Case<'_>, p: &Parameters, on: Day) -> Settled {
    let released = debt.latest(Event::RELEASED, on);
    if released.is_stated() {
        return Settled::Yes(How::Released, released);
    }
    let paid = debt.date(Event::PERFORMED);
    let arranged = match debt.fact(ARRANGED_ON).get() {
        None | Some(0) => None,
        // a yes, without its day
        Some(1) => Some(Known::UNKNOWN),
        Some(day) => i32::try_from(day).ok().map(|day| Known::stated(Day::from_number(day))),
    };
    let by_payment = paid.get().filter(|day| *day <= on).map(|day| (How::Paid, Known::stated(day)));
    let by_arrangement =
        arranged.filter(|day| day.get().is_none_or(|day| day <= on)).map(|day| (How::Arranged, day));
    let ways = [by_payment, by_arrangement];
    let deadline = case.tender().bid_deadline();
    let in_time = |day: Known<Day>| day.get().is_some_and(|day| day <= deadline);
    let Some((how, day)) = ways
        .into_iter()
        .flatten()
        .min_by_key(|(_, day)| (day.get().is_none(), day.get().map_or(i32::MAX, Day::number)))
    else {
        return Settled::No;
    };
    if in_time(day) {
        return Settled::Yes(how, day);
    }
    let doubt = if day.is_stated() { PAID_LATE } else { question::DATE };
    match p.late_payment.get() {
        Some(Choice(0)) => Settled::Yes(how, day),
        Some(Choice(2)) if day.is_stated() => Settled::No,
        _ => Settled::Open(doubt),
    }
}

/// Whether exclusion would be clearly disproportionate: art. 57(3), second subparagraph.
pub(crate) enum Disproportionate {
    /// Not by what national law is set to say.
    No,
    /// It may be.
    Open(Question),
    /// Only a minor amount is unpaid.
    Minor,
    /// The exact amount was told too late.
    ToldTooLate,
}

/// Art. 57(3), second subparagraph, as far as national law provides it.
pub(crate) fn disproportionate(debt: &Match<'_>, p: &Parameters) -> Disproportionate {
    let told = yes_or_no(debt.fact(TOLD_TOO_LATE)) == Answer::Yes;
    let provided = Provided::read(p.told_too_late);
    if told && provided == Provided::Yes {
        return Disproportionate::ToldTooLate;
    }
    let tests = [is_minor_amount(debt, p.minor_amount), is_minor_share(debt, p.minor_share)];
    if tests.iter().any(|(answer, _)| *answer == Answer::Yes) {
        return Disproportionate::Minor;
    }
    let open = tests.into_iter().find(|(answer, _)| *answer == Answer::Unknown).map(|(_, question)| question);
    match open {
        Some(question) => Disproportionate::Open(question),
        None if told && provided == Provided::Unknown => Disproportionate::Open(TOO_LATE),
        None => Disproportionate::No,
    }
}

/// Whether the amount is not above the figure of national law; where there is none, no amount is minor.
fn is_minor_amount(debt: &Match<'_>, figure: Known<Money>) -> (Answer, Question) {
    let Some(figure) = figure.get().filter(|figure| figure.in_minor_units() > 0) else {
        return (Answer::No, question::FIGURE);
    };
    match debt.amount().get().map(|amount| figure.at_least(amount)) {
        None => (Answer::Unknown, question::AMOUNT),
        Some(None) => (Answer::Unknown, question::CURRENCY),
        Some(Some(minor)) => (minor.into(), question::AMOUNT),
    }
}

/// Whether the amount is below the share of what was due that national law sets.
fn is_minor_share(debt: &Match<'_>, share: Known<i64>) -> (Answer, Question) {
    let Some(share) = share.get().filter(|share| *share > 0) else { return (Answer::No, question::FIGURE) };
    match debt.amount().get().zip(debt.money_fact(AMOUNT_DUE).get()) {
        None => (Answer::Unknown, question::AMOUNT),
        Some((unpaid, due)) if unpaid.currency() != due.currency() => (Answer::Unknown, question::CURRENCY),
        Some((unpaid, due)) => {
            let (unpaid, due) = (i128::from(unpaid.in_minor_units()), i128::from(due.in_minor_units()));
            ((unpaid * 10_000 < due * i128::from(share)).into(), question::AMOUNT)
        }
    }
}
