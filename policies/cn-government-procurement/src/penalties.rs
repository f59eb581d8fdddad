//! Art. 22(1)(4) and (5): major illegal records in business activity, taxes and social security.

use probity_guest::{
    Answer, Case, Choice, Conditions, Day, Event, Findings, Known, Match, Measure, Money, Record, RecordKind,
    Slot, question, say, slots,
};

use crate::conditions::{OfSuppliers, is, kept, records_of_suppliers};
use crate::days::{days_of_closing, end_of_look_back, first_closing, standing, today, within_look_back};
use crate::once::{Reported, once};
use crate::parameters::{Contested, FIGURE_IN_FORCE, Parameters};
use crate::vocabulary::{
    BEFORE_THE_FIGURE, BUSINESS, FINE_BESIDE_ENDED_BAN, FINE_SHARE, GOOD_RECORD, NOT_BUSINESS, REPAIR_UNDOES,
    SECTOR_FIGURE, SECTOR_UNCLEAR, WHAT_IMPOSED,
};

/// Penalties that the Regulations do not name and that may be as grave.
const COMPARABLE: [Measure; 4] =
    [Measure::RESTRICT_BUSINESS, Measure::RESTRICT_EMPLOYMENT, Measure::DOWNGRADE, Measure::CLOSURE];

/// The penalties that art. 22(1)(5) counts: of the bidder or a consortium member, in business activity, within the
/// look-back before the bid deadline, and standing today.
fn counted<'a>(penalties: impl Conditions<'a>, case: &Case<'a>, p: &Parameters) -> impl Conditions<'a> {
    counted_before(days_of_closing(case), penalties, case, p)
}

/// The same before a day that lies between these.
pub(crate) fn counted_before<'a>(
    days: [Day; 2],
    penalties: impl Conditions<'a>,
    case: &Case<'a>,
    p: &Parameters,
) -> impl Conditions<'a> {
    let p = *p;
    let in_time =
        penalties.about_suppliers(case).filter_map(move |penalty| within_look_back(penalty, days, &p));
    standing(in_time, case).filter_map(|penalty| is(penalty, in_business_activity(&penalty), BUSINESS))
}

/// Administrative penalties, also those that the case knows only from an entry on a list.
fn penalties<'a>(case: &Case<'a>) -> impl Conditions<'a> {
    records_of_suppliers(case).of_any_kind([RecordKind::PENALTY, RecordKind::LISTING])
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

/// Reports penalties that count, each event once.
pub(crate) fn report<'a>(
    penalties: impl Iterator<Item = Match<'a>>,
    case: &Case<'a>,
    p: &Parameters,
    out: &mut Findings<'_>,
) {
    for event in once(penalties, case, |penalty| end_of_look_back(penalty, p)) {
        report_one(&event, case, p, out);
    }
}

/// Credit repair stops the publication of a penalty, not the fact: what it does is contested.
fn report_one(event: &Reported<'_>, case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let penalty = event.lead();
    let counted_from = penalty.date(p.counted_event());
    let until = end_of_look_back(&penalty, p);
    let repair = penalty.has(Event::REPAIRED, today(case)).then(|| Contested::read(p.repaired_penalty));
    let counts = i64::from(repair != Some(Contested::NotCounted));
    let figure = p.large_fine_for(case.quietly(|| penalty.money_fact(SECTOR_FIGURE)));
    let mut finding = event.find(out);
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

fn convictions<'a>(case: &Case<'a>) -> impl Conditions<'a> {
    records_of_suppliers(case).convictions()
}

pub(crate) fn criminal_penalty(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report(counted(convictions(case).final_decisions(), case, p), case, p, out);
}

pub(crate) fn conviction_not_final(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let open = convictions(case).filter(|conviction| conviction.is_final() == Answer::No);
    report(counted(open, case, p), case, p, out);
}

pub(crate) fn suspension_of_business(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report(counted(penalties(case).imposing(Measure::SUSPEND_BUSINESS), case, p), case, p, out);
}

pub(crate) fn revoked_licence(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report(counted(penalties(case).imposing(Measure::REVOKED_LICENCE), case, p), case, p, out);
}

pub(crate) fn large_fine(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    // for bids before the figure there is a rule of its own
    if !p.large_fine_from.is_stated() {
        return;
    }
    let figure = |fine: Record<'_>| p.large_fine_for(fine.money_fact(SECTOR_FIGURE));
    // without a measure an amount is no fine: that of a debt or of evaded taxes stands in an entry too
    let fines = penalties(case).imposing(Measure::FINE).fined_at_least_by(figure);
    report(counted(fines, case, p).map(|fine| doubtful_fine(fine, case, p)), case, p, out);
}

pub(crate) fn early_fine(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if p.large_fine_from.is_stated() {
        return;
    }
    let fines = counted(penalties(case).imposing(Measure::FINE), case, p);
    report(fines.map(|fine| beside_ended_ban(fine, case)), case, p, out);
}

/// What leaves open whether a fine of that amount counts.
fn doubtful_fine<'a>(fine: Match<'a>, case: &Case<'a>, p: &Parameters) -> Match<'a> {
    let before_the_figure = fine.decided().get().is_some_and(|decided| decided < FIGURE_IN_FORCE);
    let fine = with_its_share(beside_ended_ban(fine, case), case);
    if !p.can_compare(case.quietly(|| fine.money_fact(SECTOR_FIGURE))) {
        fine.doubting(SECTOR_UNCLEAR)
    } else if before_the_figure && p.fine_before_figure.get() == Some(Choice(1)) {
        fine.doubting(BEFORE_THE_FIGURE)
    } else {
        fine
    }
}

fn beside_ended_ban<'a>(fine: Match<'a>, case: &Case<'a>) -> Match<'a> {
    let deadline = case.tender().bid_deadline();
    if !case.quietly(|| fine.imposes(Measure::PROCUREMENT_BAN)) || fine.is_indefinite() {
        return fine;
    }
    match fine.expires().get() {
        _ if fine.has(Event::RELEASED, deadline) => fine.doubting(FINE_BESIDE_ENDED_BAN),
        Some(last) if last < deadline => fine.doubting(FINE_BESIDE_ENDED_BAN),
        Some(_) => fine,
        // whether the ban beside it has ended, nothing tells
        None => fine.doubting(question::END),
    }
}

/// Where profits were confiscated too, the one amount of the record may be the sum of both.
pub(crate) fn with_its_share<'a>(fine: Match<'a>, case: &Case<'_>) -> Match<'a> {
    let confiscates = case.quietly(|| fine.imposes(Measure::CONFISCATION));
    if confiscates { fine.doubting(FINE_SHARE) } else { fine }
}

pub(crate) fn comparable_penalty(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let names = |penalty: &Match<'_>| {
        penalty.imposes(Measure::SUSPEND_BUSINESS) || penalty.imposes(Measure::REVOKED_LICENCE)
    };
    let unnamed = kept(penalties(case).imposing_any(COMPARABLE), case, move |penalty| !names(penalty));
    report(counted(unnamed, case, p), case, p, out);
}

pub(crate) fn penalty_not_stated(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let silent = |penalty: &Match<'_>| !penalty.states_measures();
    let silent = records_of_suppliers(case).penalties().where_(silent, WHAT_IMPOSED);
    report(counted(silent, case, p), case, p, out);
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
    let deadline = first_closing(case);
    let has_begun = debt.begins().get().is_none_or(|first| first <= today(case));
    has_begun && !debt.has(Event::PERFORMED, deadline) && !debt.has(Event::RELEASED, deadline)
}

pub(crate) fn taxes_and_social_security(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let debts = records_of_suppliers(case)
        .of_any_kind([RecordKind::TAX_DEBT, RecordKind::SOCIAL_SECURITY_DEBT])
        .about_suppliers(case)
        .standing_on(today(case))
        .where_(|debt| is_unpaid(debt, case), GOOD_RECORD);
    for debt in debts {
        out.on(debt).since(debt.begins()).say(say![debt, debt.amount()]);
    }
}
