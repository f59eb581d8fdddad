//! Taxes and social security contributions: art. 57(2) and (3).

use probity_guest::{Answer, Case, Choice, Day, Event, Known, Match, Question, question};

use crate::grounds::yes_or_no;
use crate::parameters::{Parameters, Provided};
use crate::unpaid::{Unpaid, is_minor_amount, is_minor_share};
use crate::vocabulary::{ARRANGED_ON, PAID_LATE, STILL_OWED, TOLD_TOO_LATE, TOO_LATE};

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
        // a debt of nothing
        let nothing = debt.amount().get().is_some_and(|amount| amount.in_minor_units() <= 0);
        return if nothing { Settled::Open(STILL_OWED) } else { Settled::No };
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

impl Settled {
    /// Shows whether the debt is owed on the day that matters.
    pub(crate) fn show(&self, debt: &Match<'_>, case: &Case<'_>, on: Day) {
        let owed_until = |day: Known<Day>| Known::from(day.get().map(Day::previous));
        let deadline = case.tender().bid_deadline();
        let paid = debt.latest(Event::PERFORMED, on);
        match self {
            Settled::Yes(_, day) => {
                let in_time = day.get().is_some_and(|day| day <= deadline);
                _ = debt.shows().runs_on(owed_until(*day), if in_time { deadline } else { on }, false);
            }
            // paid after the deadline: on that it was owed
            _ if paid.is_stated() => _ = debt.shows().runs_on(owed_until(paid), deadline, true),
            _ => {}
        }
        if matches!(self, Settled::Open(_)) {
            debt.shows().condition(Answer::Unknown);
        }
    }
}

/// Whether exclusion would be clearly disproportionate: art. 57(3), second subparagraph.
pub(crate) enum Disproportionate {
    /// Not by what national law is set to say.
    No,
    /// It may be.
    Open(Question),
    /// Only minor amounts are unpaid.
    Minor,
    /// The exact amount was told too late.
    ToldTooLate,
}

/// Art. 57(3), second subparagraph, as far as national law provides it. Whether only minor amounts are unpaid, all that
/// the operator owes says.
pub(crate) fn disproportionate(debt: &Match<'_>, all: &Unpaid, p: &Parameters) -> Disproportionate {
    let told = yes_or_no(debt.fact(TOLD_TOO_LATE)) == Answer::Yes;
    let provided = Provided::read(p.told_too_late);
    if told && provided == Provided::Yes {
        debt.shows().condition(false);
        return Disproportionate::ToldTooLate;
    }
    let tests = [is_minor_amount(debt, all, p.minor_amount), is_minor_share(debt, all, p.minor_share)];
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
