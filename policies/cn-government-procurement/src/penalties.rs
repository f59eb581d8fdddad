//! Art. 22(1)(4) and (5): major illegal records in business activity, taxes and social security.

use probity_guest::{
    Answer, Case, Choice, Conditions, Day, Event, Findings, Known, Match, Measure, Money, Record, RecordKind,
    Slot, say, slots,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::days::{counted_by, end_of_look_back, standing, today};
use crate::parameters::{Contested, FIGURE_IN_FORCE, Parameters};
use crate::vocabulary::{
    BEFORE_THE_FIGURE, BUSINESS, FINE_BESIDE_ENDED_BAN, FINE_SHARE, NOT_BUSINESS, REPAIR_UNDOES,
    SECTOR_FIGURE, SECTOR_UNCLEAR, WHAT_IMPOSED,
};

/// Penalties that the Regulations do not name and that may be as grave.
const COMPARABLE: [Measure; 4] =
    [Measure::RESTRICT_BUSINESS, Measure::RESTRICT_EMPLOYMENT, Measure::DOWNGRADE, Measure::CLOSURE];

/// The penalties that art. 22(1)(5) counts: of the bidder or a consortium member, in business activity, within the
/// look-back before the bid deadline, and standing today.
fn counted<'a>(penalties: impl Conditions<'a>, case: &Case<'a>, p: &Parameters) -> impl Conditions<'a> {
    counted_before(case.tender().bid_deadline(), penalties, case, p)
}

pub(crate) fn counted_before<'a>(
    day: Day,
    penalties: impl Conditions<'a>,
    case: &Case<'a>,
    p: &Parameters,
) -> impl Conditions<'a> {
    let decided = penalties
        .about(BIDDER_AND_CONSORTIUM)
        .where_(move |penalty| yes(!is_too_old(penalty, day, p)), WHAT_IMPOSED)
        .within(p.counted_event(), p.look_back, day);
    standing(decided, case).where_(in_business_activity, BUSINESS)
}

/// Whether the look-back from a day does not reach a penalty, also where only a later date of it is stated.
fn is_too_old(penalty: &Match<'_>, day: Day, p: &Parameters) -> bool {
    (counted_by(penalty, p) + p.look_back).get().is_some_and(|last| last < day)
}

/// Administrative penalties, also those that the case knows only from an entry on a list. An entry that says of no
/// measure that it was imposed is none: the amount of a debt or of evaded taxes stands there too.
fn penalties<'a>(case: &Case<'a>) -> impl Conditions<'a> {
    case.records()
        .of_any_kind([RecordKind::PENALTY, RecordKind::LISTING])
        .where_(|penalty| yes(penalty.states_measures()), WHAT_IMPOSED)
}

fn in_business_activity(penalty: &Match<'_>) -> Answer {
    match penalty.fact(NOT_BUSINESS).get() {
        None | Some(0) => Answer::Yes,
        Some(1) => Answer::No,
        // neither a yes nor a no
        Some(_) => Answer::Unknown,
    }
}

fn yes(met: bool) -> Answer {
    met.into()
}

/// What [`report`] says of a penalty, in its order.
pub(crate) const PENALTY: &[Slot] = slots![record, from: number, decided: date, years: number, counts: number, until: date, amount: money, figure: money];

/// Reports a penalty that counts. Credit repair stops its publication, not the fact: what it does is contested.
pub(crate) fn report(out: &mut Findings<'_>, penalty: Match<'_>, case: &Case<'_>, p: &Parameters) {
    let counted_from = penalty.date(p.counted_event());
    let until = end_of_look_back(&penalty, p);
    let repair = penalty.has(Event::REPAIRED, today(case)).then(|| Contested::read(p.repaired_penalty));
    let counts = i64::from(repair != Some(Contested::NotCounted));
    let figure = p.large_fine_for(penalty.money_fact(SECTOR_FIGURE));
    let mut finding = out.on(penalty);
    finding.since(counted_from).until(until).say(say![
        penalty,
        p.counted_word(),
        counted_from,
        p.look_back,
        counts,
        until,
        penalty.amount(),
        figure
    ]);
    match repair {
        None | Some(Contested::Bars) => {}
        Some(Contested::Refers) => {
            finding.doubt(REPAIR_UNDOES);
        }
        Some(Contested::NotCounted) => {
            finding.note();
        }
    }
}

pub(crate) fn criminal_penalty(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for penalty in counted(case.records().convictions().final_decisions(), case, p) {
        report(out, penalty, case, p);
    }
}

pub(crate) fn conviction_not_final(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let open = case.records().convictions().where_(|one| yes(one.is_final() == Answer::No), WHAT_IMPOSED);
    for conviction in counted(open, case, p) {
        report(out, conviction, case, p);
    }
}

pub(crate) fn suspension_of_business(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for penalty in counted(penalties(case).imposing(Measure::SUSPEND_BUSINESS), case, p) {
        report(out, penalty, case, p);
    }
}

pub(crate) fn revoked_licence(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for penalty in counted(penalties(case).imposing(Measure::REVOKED_LICENCE), case, p) {
        report(out, penalty, case, p);
    }
}

pub(crate) fn large_fine(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    // for bids before the figure there is a rule of its own
    if !p.large_fine_from.is_stated() {
        return;
    }
    let figure = |fine: Record<'_>| p.large_fine_for(fine.money_fact(SECTOR_FIGURE));
    for fine in counted(penalties(case).fined_at_least_by(figure), case, p) {
        report(out, doubtful_fine(fine, case, p), case, p);
    }
}

pub(crate) fn early_fine(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if p.large_fine_from.is_stated() {
        return;
    }
    for fine in counted(penalties(case).imposing(Measure::FINE), case, p) {
        report(out, beside_ended_ban(fine, case), case, p);
    }
}

/// What leaves open whether a fine of that amount counts.
fn doubtful_fine<'a>(fine: Match<'a>, case: &Case<'a>, p: &Parameters) -> Match<'a> {
    let before_the_figure = fine.decided().get().is_some_and(|decided| decided < FIGURE_IN_FORCE);
    let fine = with_its_share(beside_ended_ban(fine, case));
    if !p.can_compare(fine.money_fact(SECTOR_FIGURE)) {
        fine.doubting(SECTOR_UNCLEAR)
    } else if before_the_figure && p.fine_before_figure.get() == Some(Choice(1)) {
        fine.doubting(BEFORE_THE_FIGURE)
    } else {
        fine
    }
}

fn beside_ended_ban<'a>(fine: Match<'a>, case: &Case<'a>) -> Match<'a> {
    let deadline = case.tender().bid_deadline();
    let ban_has_ended = fine.imposes(Measure::PROCUREMENT_BAN)
        && (fine.expires().get().is_some_and(|last| last < deadline) || fine.has(Event::RELEASED, deadline));
    if ban_has_ended { fine.doubting(FINE_BESIDE_ENDED_BAN) } else { fine }
}

/// Where profits were confiscated too, the one amount of the record may be the sum of both.
pub(crate) fn with_its_share(fine: Match<'_>) -> Match<'_> {
    if fine.imposes(Measure::CONFISCATION) { fine.doubting(FINE_SHARE) } else { fine }
}

pub(crate) fn comparable_penalty(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for penalty in counted(penalties(case).imposing_any(COMPARABLE), case, p) {
        let named = penalty.imposes(Measure::SUSPEND_BUSINESS) || penalty.imposes(Measure::REVOKED_LICENCE);
        if !named {
            report(out, penalty, case, p);
        }
    }
}

pub(crate) fn penalty_not_stated(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let silent = case.records().penalties().where_(|penalty| yes(!penalty.states_measures()), WHAT_IMPOSED);
    for penalty in counted(silent, case, p) {
        report(out, penalty, case, p);
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

/// Whether it is one of those, or may be as grave.
pub(crate) fn is_named_or_comparable(penalty: &Match<'_>, p: &Parameters) -> Answer {
    let comparable = COMPARABLE.iter().any(|measure| penalty.imposes(*measure));
    if comparable { Answer::Yes } else { is_named(penalty, p) }
}

pub(crate) fn is_large(fine: &Match<'_>, p: &Parameters) -> Answer {
    let figure: Known<Money> = p.large_fine_for(fine.money_fact(SECTOR_FIGURE));
    let large = fine.amount().get().zip(figure.get()).and_then(|(amount, figure)| amount.at_least(figure));
    large.map_or(Answer::Unknown, yes)
}

/// Whether a debt of taxes or contributions is open on the day of the bid, or has come up since.
pub(crate) fn is_unpaid(debt: &Match<'_>, case: &Case<'_>) -> bool {
    let deadline = case.tender().bid_deadline();
    let has_begun = debt.begins().get().is_none_or(|first| first <= today(case));
    has_begun && !debt.has(Event::PERFORMED, deadline) && !debt.has(Event::RELEASED, deadline)
}

pub(crate) fn taxes_and_social_security(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let debts = case
        .records()
        .of_any_kind([RecordKind::TAX_DEBT, RecordKind::SOCIAL_SECURITY_DEBT])
        .about(BIDDER_AND_CONSORTIUM)
        .standing_on(today(case));
    for debt in debts {
        if is_unpaid(&debt, case) {
            out.on(debt).since(debt.begins()).say(say![debt, debt.amount()]);
        }
    }
}
