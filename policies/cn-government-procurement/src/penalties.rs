//! Art. 22(1)(4) and (5): major illegal records in business activity, taxes and social security.

use probity_guest::{
    Answer, Case, Choice, Conditions, Event, Findings, Known, Match, Measure, Money, RecordKind, SlotValue,
    day, question, say, slot,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::parameters::{Contested, Parameters};
use crate::vocabulary::{
    BEFORE_THE_FIGURE, FINE_BESIDE_ENDED_BAN, NOT_BUSINESS, REPAIR_UNDOES, SECTOR_FIGURE,
};

/// The day on which the figure for large fines came into force.
const FIGURE_IN_FORCE: probity_guest::Day = day(2022, 2, 8);

/// The penalties that art. 22(1)(5) counts: of the bidder or a consortium member, in business activity, within the
/// look-back before the bid deadline, and standing today.
fn counted<'a>(penalties: impl Conditions<'a>, case: &Case<'a>, p: &Parameters) -> impl Conditions<'a> {
    let deadline = case.tender().bid_deadline();
    penalties
        .about(BIDDER_AND_CONSORTIUM)
        .within(p.counted_event(), p.look_back, deadline)
        .standing_on(deadline.max(case.as_of()))
        .where_(in_business_activity, question::GROUND)
}

/// Administrative penalties, also those that the case knows only from an entry on a list.
fn penalties<'a>(case: &Case<'a>) -> impl Conditions<'a> {
    case.records().of_any_kind([RecordKind::PENALTY, RecordKind::LISTING])
}

fn in_business_activity(penalty: &Match<'_>) -> Answer {
    if penalty.fact(NOT_BUSINESS).get() == Some(1) { Answer::No } else { Answer::Yes }
}

/// Reports a penalty that counts. Credit repair stops its publication, not the fact: what it does is contested.
fn report<'a>(
    out: &mut Findings<'_>,
    penalty: Match<'a>,
    case: &Case<'a>,
    p: &Parameters,
    say: impl FnOnce(SlotValue, SlotValue) -> Slots,
) {
    let counted_from = penalty.date(p.counted_event());
    let until = counted_from + p.look_back;
    let mut finding = out.on(penalty);
    finding.since(counted_from).until(until);
    match say(slot(counted_from), slot(until)) {
        Slots::Plain(values) => finding.say(values),
        Slots::Fine(values) => finding.say(values),
    };
    if penalty.has(Event::REPAIRED, case.tender().bid_deadline().max(case.as_of())) {
        match Contested::read(p.repaired_penalty) {
            Contested::Bars => {}
            Contested::Refers => {
                finding.doubt(REPAIR_UNDOES);
            }
            Contested::NotCounted => {
                finding.note();
            }
        }
    }
}

/// The values of the texts of this room: record, decided, until, and for a fine amount and figure.
enum Slots {
    Plain([SlotValue; 3]),
    Fine([SlotValue; 5]),
}

pub(crate) fn criminal_penalty(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for penalty in counted(case.records().convictions().final_decisions(), case, p) {
        report(out, penalty, case, p, |decided, until| Slots::Plain(say![penalty, decided, until]));
    }
}

pub(crate) fn suspension_of_business(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for penalty in counted(penalties(case).imposing(Measure::SUSPEND_BUSINESS), case, p) {
        report(out, penalty, case, p, |decided, until| Slots::Plain(say![penalty, decided, until]));
    }
}

pub(crate) fn revoked_licence(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for penalty in counted(penalties(case).imposing(Measure::REVOKED_LICENCE), case, p) {
        report(out, penalty, case, p, |decided, until| Slots::Plain(say![penalty, decided, until]));
    }
}

pub(crate) fn large_fine(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let figure = |fine: probity_guest::Record<'_>| -> Known<Money> {
        p.large_fine_for(fine.money_fact(SECTOR_FIGURE))
    };
    for fine in counted(penalties(case).fined_at_least_by(figure), case, p) {
        report(out, doubtful_fine(fine, case, p), case, p, |decided, until| {
            Slots::Fine(say![fine, fine.amount(), figure(fine.record()), decided, until])
        });
    }
}

/// Two things leave open whether a fine of that amount counts.
fn doubtful_fine<'a>(fine: Match<'a>, case: &Case<'a>, p: &Parameters) -> Match<'a> {
    let ban_has_ended =
        fine.imposes(Measure::PROCUREMENT_BAN) && fine.runs_on(case.tender().bid_deadline()) == Answer::No;
    let before_the_figure = fine.decided().get().is_some_and(|decided| decided < FIGURE_IN_FORCE);
    if ban_has_ended {
        fine.doubting(FINE_BESIDE_ENDED_BAN)
    } else if before_the_figure && p.fine_before_figure.get() == Some(Choice(1)) {
        fine.doubting(BEFORE_THE_FIGURE)
    } else {
        fine
    }
}

pub(crate) fn comparable_penalty(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let comparable = penalties(case).imposing_any([
        Measure::RESTRICT_BUSINESS,
        Measure::RESTRICT_EMPLOYMENT,
        Measure::DOWNGRADE,
        Measure::CLOSURE,
    ]);
    for penalty in counted(comparable, case, p) {
        let named = penalty.imposes(Measure::SUSPEND_BUSINESS) || penalty.imposes(Measure::REVOKED_LICENCE);
        if !named {
            report(out, penalty, case, p, |decided, until| Slots::Plain(say![penalty, decided, until]));
        }
    }
}

pub(crate) fn penalty_after_deadline(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let (deadline, as_of) = (case.tender().bid_deadline(), case.as_of());
    let grave = case
        .records()
        .of_any_kind([RecordKind::PENALTY, RecordKind::CONVICTION])
        .about(BIDDER_AND_CONSORTIUM)
        .within(p.counted_event(), p.look_back, as_of)
        .standing_on(as_of)
        .where_(in_business_activity, question::GROUND);
    for penalty in grave {
        let after = penalty.date(p.counted_event()).get().is_some_and(|on| on > deadline);
        let named = penalty.kind() == RecordKind::CONVICTION
            || penalty.imposes(Measure::SUSPEND_BUSINESS)
            || penalty.imposes(Measure::REVOKED_LICENCE)
            || is_large(penalty, p);
        if after && named {
            report(out, penalty, case, p, |decided, until| Slots::Plain(say![penalty, decided, until]));
        }
    }
}

fn is_large(fine: Match<'_>, p: &Parameters) -> bool {
    let figure = p.large_fine_for(fine.money_fact(SECTOR_FIGURE));
    let pair = fine.amount().get().zip(figure.get());
    pair.is_some_and(|(amount, figure)| amount.at_least(figure) != Some(false))
}

pub(crate) fn taxes_and_social_security(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let deadline = case.tender().bid_deadline();
    let debts = case
        .records()
        .of_any_kind([RecordKind::TAX_DEBT, RecordKind::SOCIAL_SECURITY_DEBT])
        .about(BIDDER_AND_CONSORTIUM)
        .standing_on(deadline.max(case.as_of()));
    for debt in debts {
        let paid = debt.has(Event::PERFORMED, deadline) || debt.has(Event::RELEASED, deadline);
        if !paid {
            out.on(debt).since(debt.begins()).say(say![debt, debt.amount()]);
        }
    }
}
