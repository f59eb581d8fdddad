//! Art. 22(1)(4) and (5): major illegal records in business activity, taxes and social security.

use probity_guest::{
    Answer, Case, Choice, Conditions, Day, Event, Findings, Known, Match, Measure, Money, Record, RecordKind,
    SlotValue, day, question, say, slot,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::parameters::{Contested, Parameters};
use crate::vocabulary::{
    BEFORE_THE_FIGURE, FINE_BESIDE_ENDED_BAN, NOT_BUSINESS, REPAIR_UNDOES, SECTOR_FIGURE, WHAT_IMPOSED,
};

/// The day on which the figure for large fines came into force.
const FIGURE_IN_FORCE: Day = day(2022, 2, 8);

/// The penalties that art. 22(1)(5) counts: of the bidder or a consortium member, in business activity, within the
/// look-back before the bid deadline, and standing today.
fn counted<'a>(penalties: impl Conditions<'a>, case: &Case<'a>, p: &Parameters) -> impl Conditions<'a> {
    counted_before(case.tender().bid_deadline(), penalties, case, p)
}

fn counted_before<'a>(
    day: Day,
    penalties: impl Conditions<'a>,
    case: &Case<'a>,
    p: &Parameters,
) -> impl Conditions<'a> {
    penalties
        .about(BIDDER_AND_CONSORTIUM)
        .within(p.counted_event(), p.look_back, day)
        .standing_on(day.max(case.as_of()))
        .where_(in_business_activity, question::GROUND)
}

/// Administrative penalties, also those that the case knows only from an entry on a list. An entry that says of no
/// measure that it was imposed is none: the amount of a debt or of evaded taxes stands there too.
fn penalties<'a>(case: &Case<'a>) -> impl Conditions<'a> {
    case.records()
        .of_any_kind([RecordKind::PENALTY, RecordKind::LISTING])
        .where_(|penalty| yes(penalty.states_measures()), WHAT_IMPOSED)
}

fn in_business_activity(penalty: &Match<'_>) -> Answer {
    yes(penalty.fact(NOT_BUSINESS).get() != Some(1))
}

fn yes(met: bool) -> Answer {
    if met { Answer::Yes } else { Answer::No }
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
    let figure = |fine: Record<'_>| p.large_fine_for(fine.money_fact(SECTOR_FIGURE));
    for fine in counted(penalties(case).fined_at_least_by(figure), case, p) {
        report(out, doubtful_fine(fine, case, p), case, p, |decided, until| {
            Slots::Fine(say![fine, fine.amount(), figure(fine.record()), decided, until])
        });
    }
}

/// Two things leave open whether a fine of that amount counts.
fn doubtful_fine<'a>(fine: Match<'a>, case: &Case<'a>, p: &Parameters) -> Match<'a> {
    let deadline = case.tender().bid_deadline();
    let ban_has_ended = fine.imposes(Measure::PROCUREMENT_BAN)
        && (fine.expires().get().is_some_and(|last| last < deadline) || fine.has(Event::RELEASED, deadline));
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

pub(crate) fn penalty_not_stated(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let silent =
        case.records().penalties().where_(|penalty| yes(!penalty.states_measures()), question::AMOUNT);
    for penalty in counted(silent, case, p) {
        report(out, penalty, case, p, |decided, until| Slots::Plain(say![penalty, decided, until]));
    }
}

pub(crate) fn penalty_after_deadline(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let (deadline, as_of) = (case.tender().bid_deadline(), case.as_of());
    let named = case
        .records()
        .of_any_kind([RecordKind::PENALTY, RecordKind::CONVICTION, RecordKind::LISTING])
        .where_(|penalty| is_named(penalty, p), WHAT_IMPOSED);
    for penalty in counted_before(as_of, named, case, p) {
        if penalty.date(p.counted_event()).get().is_some_and(|on| on > deadline) {
            report(out, penalty, case, p, |decided, until| Slots::Plain(say![penalty, decided, until]));
        }
    }
}

/// Whether it is one of the penalties that Regulations art. 19(1) names.
pub(crate) fn is_named(penalty: &Match<'_>, p: &Parameters) -> Answer {
    if penalty.kind() == RecordKind::CONVICTION {
        yes(penalty.is_final() != Answer::No)
    } else if penalty.imposes(Measure::SUSPEND_BUSINESS) || penalty.imposes(Measure::REVOKED_LICENCE) {
        Answer::Yes
    } else if penalty.imposes(Measure::FINE) {
        is_large(penalty, p)
    } else if penalty.kind() == RecordKind::PENALTY && !penalty.states_measures() {
        Answer::Unknown
    } else {
        Answer::No
    }
}

fn is_large(fine: &Match<'_>, p: &Parameters) -> Answer {
    let figure: Known<Money> = p.large_fine_for(fine.money_fact(SECTOR_FIGURE));
    let large = fine.amount().get().zip(figure.get()).and_then(|(amount, figure)| amount.at_least(figure));
    large.map_or(Answer::Unknown, yes)
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
