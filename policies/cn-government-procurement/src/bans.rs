//! Bans from government procurement for a term: Law art. 77(1), Regulations art. 19(2), 72 and 73.

use probity_guest::{
    Answer, Case, Code, Conditions, Day, Event, Findings, Match, Measure, RecordKind, Slot, question, say,
    slots,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::days::{days_of_participation, end_of_ban, is_running, listed, standing, today};
use crate::parameters::{Contested, Parameters};
use crate::vocabulary::{
    ASSIGNING, BAN_BASIS, BAN_LIMITED, BAN_NOT_IN_LAW, BRIBERY, BRIBING_EVALUATORS, CHANGE_NOT_REPORTED,
    CHANGING_CONTRACT, COLLUSION, COUNTERFEIT, FABRICATED_COMPLAINT, FALSE_MATERIALS, FINANCE, NEGOTIATING,
    NOT_AS_TENDERED, PROCUREMENT_DISHONEST, REACHES_CONTRACT, REFUSING_INSPECTION, REFUSING_TO_SIGN,
    REPAIR_ENDS_BAN, SMEARING, TERM_BEYOND_LAW,
};

/// What a ban rests on, by its ground.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Basis {
    /// Law art. 77(1).
    Law,
    /// Regulations art. 72(1), without counterfeit or inferior goods.
    Regulations,
    /// Regulations art. 72(1)(5).
    Counterfeit,
    /// Regulations art. 73.
    Complaint,
    /// A ban that limits itself to other tenders, on whatever ground.
    Limited,
    /// Not stated, or somebody else's ban.
    Other,
}

const GROUNDS: [(Code, Basis); 13] = [
    (FALSE_MATERIALS, Basis::Law),
    (SMEARING, Basis::Law),
    (COLLUSION, Basis::Law),
    (BRIBERY, Basis::Law),
    (NEGOTIATING, Basis::Law),
    (REFUSING_INSPECTION, Basis::Law),
    (BRIBING_EVALUATORS, Basis::Regulations),
    (REFUSING_TO_SIGN, Basis::Regulations),
    (NOT_AS_TENDERED, Basis::Regulations),
    (ASSIGNING, Basis::Regulations),
    (COUNTERFEIT, Basis::Counterfeit),
    (CHANGING_CONTRACT, Basis::Regulations),
    (FABRICATED_COMPLAINT, Basis::Complaint),
];

/// The ground of a ban, with what it rests on; none where the policy has no word for it.
fn ground(ban: &Match<'_>) -> Option<(Code, Basis)> {
    GROUNDS.into_iter().find(|(ground, _)| ban.has_ground(*ground) == Answer::Yes)
}

/// A ground to which the law joins a ban, if it is one.
pub(crate) fn ground_with_ban(penalty: &Match<'_>) -> Option<Code> {
    ground(penalty).map(|(ground, _)| ground)
}

fn basis(ban: &Match<'_>) -> Basis {
    match is_by_finance(ban) {
        Answer::No => Basis::Other,
        _ if ban.covers_tender() == Answer::No => Basis::Limited,
        _ => ground(ban).map_or(Basis::Other, |(_, basis)| basis),
    }
}

/// Bans from government procurement of the bidder or a consortium member that stand today.
fn bans<'a>(case: &Case<'a>) -> impl Conditions<'a> {
    // also those that are limited to other tenders: Caiku [2015] 150 has bans in force nationwide
    let bans = case.all_records().where_(is_procurement_ban, question::GROUND).about(BIDDER_AND_CONSORTIUM);
    standing(bans, case)
}

pub(crate) fn is_procurement_ban(record: &Match<'_>) -> bool {
    let only_tendering = record.imposes(Measure::TENDERING_BAN) && !record.imposes(Measure::PROCUREMENT_BAN);
    let bans = record.kind() == RecordKind::BAN || record.imposes(Measure::PROCUREMENT_BAN);
    bans && !only_tendering
}

/// Whether a finance department imposed it; the procurement list is kept by finance departments.
pub(crate) fn is_by_finance(ban: &Match<'_>) -> Answer {
    if ban.is_on(PROCUREMENT_DISHONEST) { Answer::Yes } else { ban.is_by(FINANCE) }
}

/// Bans that run on one of the days that count. One of which only the end is stated, before bids close, is over.
pub(crate) fn running<'a>(bans: impl Conditions<'a>, case: &Case<'a>) -> impl Conditions<'a> {
    let days @ [deadline, _] = days_of_participation(case);
    bans.where_(move |ban| !has_expired(ban, deadline), question::END).running_on_any(days)
}

pub(crate) fn has_expired(ban: &Match<'_>, deadline: Day) -> bool {
    ban.expires().get().is_some_and(|last| last < deadline)
}

/// Whether the longest term of the law is over, of a ban by a finance department on one of the law's grounds of which
/// the case states no end.
fn has_outrun_the_law(ban: &Match<'_>, deadline: Day, p: &Parameters) -> bool {
    let bounded = is_by_finance(ban) == Answer::Yes && ground(ban).is_some();
    let open = !ban.expires().is_stated() && !ban.is_indefinite();
    bounded && open && (ban.begins() + p.longest_ban).get().is_some_and(|last| last < deadline)
}

/// Only a ban by a finance department excludes by itself. Whose ban it is, or on which law another's rests, a person
/// finds out; and whether one binds here that limits itself to others, or that began while the contract ran.
fn binding<'a>(ban: Match<'a>, case: &Case<'a>) -> Match<'a> {
    let ban = match is_by_finance(&ban) {
        Answer::Yes => ban,
        Answer::No => ban.doubting(BAN_BASIS),
        Answer::Unknown => ban.doubting(question::AUTHORITY),
    };
    let has_no_ban = ban.has_ground(CHANGE_NOT_REPORTED) == Answer::Yes;
    let ban = if has_no_ban { ban.doubting(BAN_NOT_IN_LAW) } else { ban };
    let ban = if ban.covers_tender() == Answer::No { ban.doubting(BAN_LIMITED) } else { ban };
    reaching(ban, case)
}

/// Where the contract runs, and the ban did not when bids closed, a person decides.
pub(crate) fn reaching<'a>(ban: Match<'a>, case: &Case<'a>) -> Match<'a> {
    let began_later = is_running(case) && ban.runs_on(case.tender().bid_deadline()) == Answer::No;
    if began_later { ban.doubting(REACHES_CONTRACT) } else { ban }
}

/// Where the recorded term is not one that the law allows, a person looks at the decision. A ban whose ground is not
/// stated may rest on a law that knows shorter terms; the sources know of no longer one.
fn with_lawful_term<'a>(ban: Match<'a>, p: &Parameters) -> Match<'a> {
    let by_finance = is_by_finance(&ban) != Answer::No;
    if !by_finance {
        return ban;
    }
    let shortest = ground(&ban).and(p.shortest_ban.get());
    if is_beyond(&ban, shortest, p.longest_ban.get()) { ban.doubting(TERM_BEYOND_LAW) } else { ban }
}

/// Whether a term has no end, or is shorter or longer than these.
pub(crate) fn is_beyond(
    ban: &Match<'_>,
    shortest: Option<probity_guest::Period>,
    longest: Option<probity_guest::Period>,
) -> bool {
    let Some(first) = ban.begins().get() else { return ban.is_indefinite() };
    let Some(last) = ban.expires().get() else { return ban.is_indefinite() };
    // a term's last day is the day before the anniversary or, as many decisions count, the anniversary itself
    let too_short = shortest.is_some_and(|least| last.next() < first + least);
    let too_long = longest.is_some_and(|most| last > first + most);
    ban.is_indefinite() || too_short || too_long
}

/// Credit repair is not the end of a term that a decision set; what it does to it is contested. Gives the ban, and
/// whether it is only noted.
pub(crate) fn repaired<'a>(ban: Match<'a>, case: &Case<'a>, p: &Parameters) -> (Match<'a>, bool) {
    let repair = ban.has(Event::REPAIRED, today(case)).then(|| Contested::read(p.repaired_ban));
    match repair {
        Some(Contested::Refers) => (ban.doubting(REPAIR_ENDS_BAN), false),
        Some(Contested::NotCounted) => (ban, true),
        Some(Contested::Bars) | None => (ban, false),
    }
}

/// What [`report`] says of a ban, in its order.
pub(crate) const BAN: &[Slot] = slots![record, until: date, shortest: number, longest: number, ground: code];

fn report<'a>(ban: Match<'a>, case: &Case<'a>, p: &Parameters, out: &mut Findings<'_>) {
    let (ban, only_noted) = repaired(with_lawful_term(binding(ban, case), p), case, p);
    let until = end_of_ban(&ban, case);
    let ground =
        ground(&ban).map_or(probity_guest::SlotValue::None, |(ground, _)| probity_guest::slot(ground));
    let mut finding = out.on(ban);
    finding.since(ban.begins()).until(until).say(say![ban, until, p.shortest_ban, p.longest_ban, ground]);
    if only_noted {
        finding.note();
    }
}

fn report_all(wanted: Basis, case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let [deadline, _] = days_of_participation(case);
    for ban in running(bans(case), case) {
        if basis(&ban) == wanted && !has_outrun_the_law(&ban, deadline, p) {
            report(ban, case, p, out);
        }
    }
}

pub(crate) fn art_77_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Basis::Law, case, p, out);
}

pub(crate) fn art_72_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Basis::Regulations, case, p, out);
}

pub(crate) fn counterfeit_goods_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Basis::Counterfeit, case, p, out);
}

pub(crate) fn fabricated_complaint_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Basis::Complaint, case, p, out);
}

pub(crate) fn term_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Basis::Other, case, p, out);
}

pub(crate) fn limited_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Basis::Limited, case, p, out);
}

/// An entry on the procurement list that rests on a ban excludes while both last: an expired ban is not entered there.
pub(crate) fn procurement_list_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !p.lists_refuse() {
        return;
    }
    let entries = case
        .records()
        .of_kind(RecordKind::LISTING)
        .on_list(PROCUREMENT_DISHONEST)
        .imposing(Measure::PROCUREMENT_BAN)
        .about(BIDDER_AND_CONSORTIUM);
    let [deadline, _] = days_of_participation(case);
    for entry in running(listed(entries, case), case) {
        if !has_outrun_the_law(&entry, deadline, p) {
            report(entry, case, p, out);
        }
    }
}

pub(crate) fn ban_ended(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let [deadline, _] = days_of_participation(case);
    for ban in bans(case) {
        let over = has_expired(&ban, deadline) || has_outrun_the_law(&ban, deadline, p);
        if over && !was_lifted(&ban, deadline) {
            out.on(ban).say(say![ban, ban.expires(), p.longest_ban]);
        }
    }
}

pub(crate) fn ban_lifted(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let [deadline, _] = days_of_participation(case);
    for ban in bans(case).ended_before(deadline) {
        if was_lifted(&ban, deadline) {
            out.on(ban).say(say![ban, ban.latest(Event::RELEASED, deadline)]);
        }
    }
}

/// Whether it was lifted by a day, before its term was over.
fn was_lifted(ban: &Match<'_>, day: Day) -> bool {
    let lifted = ban.latest(Event::RELEASED, day).get();
    lifted.is_some_and(|on| ban.expires().get().is_none_or(|last| on <= last))
}
