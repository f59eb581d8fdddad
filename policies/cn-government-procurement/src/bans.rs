//! Bans from government procurement for a term: Law art. 77(1), Regulations art. 19(2), 72 and 73.

use probity_guest::{
    Answer, Case, Code, Conditions, Day, Event, Findings, Match, Measure, RecordKind, Slot, question, say,
    slots,
};

use crate::conditions::{OfSuppliers, is, kept};
use crate::days::{days_of_closing, end_of_ban, first_closing, is_running, listed, standing, today};
use crate::parameters::{Contested, Parameters};
use crate::vocabulary::{
    ASSIGNING, BAN_BASIS, BAN_LIMITED, BAN_NOT_IN_LAW, BRIBERY, BRIBING_EVALUATORS, CHANGE_NOT_REPORTED,
    CHANGING_CONTRACT, COLLUSION, COUNTERFEIT, FABRICATED_COMPLAINT, FALSE_MATERIALS, FINANCE, NEGOTIATING,
    NOT_AS_TENDERED, PROCUREMENT_DISHONEST, REACHES_CONTRACT, REFUSING_INSPECTION, REFUSING_TO_SIGN,
    REPAIR_ENDS_BAN, SMEARING, TERM_BEYOND_LAW, WHEN_CLOSED,
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

/// Bans from government procurement of the bidder or a consortium member.
fn bans<'a>(case: &Case<'a>) -> impl Conditions<'a> {
    // also those that are limited to other tenders: Caiku [2015] 150 has bans in force nationwide
    kept(case.all_records(), case, |record| is_procurement_ban(record)).about_suppliers(case)
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

/// Bans that run on the day on which bids closed, or today. One of which only the end is stated, before bids closed, is
/// over. Where the day on which bids closed is not stated and it makes a difference, a question is open.
pub(crate) fn running<'a>(bans: impl Conditions<'a>, case: &Case<'a>) -> impl Conditions<'a> {
    let case = *case;
    bans.filter_map(move |ban| {
        let [_, deadline] = days_of_closing(&case);
        let met = case.quietly(|| runs(&ban, &case));
        // the day that makes the difference
        let by_today = case.quietly(|| ban.runs_on(deadline)) == Answer::No && met != Answer::No;
        ban.runs_on(if by_today { today(&case) } else { deadline });
        let open = match () {
            () if may_have_run(&ban, &case) => WHEN_CLOSED,
            () if ban.begins().is_stated() => question::END,
            () => question::DATE,
        };
        is(ban, met, open)
    })
}

/// Whether a ban runs, or ran, on a day that counts.
pub(crate) fn runs(ban: &Match<'_>, case: &Case<'_>) -> Answer {
    let [first, deadline] = days_of_closing(case);
    match Answer::any([deadline, today(case)].map(|day| ban.runs_on(day))) {
        _ if has_expired(ban, first) => Answer::No,
        Answer::No if may_have_run(ban, case) => Answer::Unknown,
        answer => answer,
    }
}

/// Whether a ban that no longer runs ran on a day on which bids may have closed.
fn may_have_run(ban: &Match<'_>, case: &Case<'_>) -> bool {
    let [first, last] = days_of_closing(case);
    let begun = ban.begins().get().filter(|on| first < *on && *on < last).unwrap_or(first);
    first < last
        && ban.runs_on(last) == Answer::No
        && [first, begun].iter().any(|day| ban.runs_on(*day) != Answer::No)
}

pub(crate) fn has_expired(ban: &Match<'_>, deadline: Day) -> bool {
    ban.expires().get().is_some_and(|last| last < deadline)
}

/// Bans without a stated end that have not outrun the longest term of the law.
fn within_the_law<'a>(bans: impl Conditions<'a>, case: &Case<'a>, p: &Parameters) -> impl Conditions<'a> {
    let (case, p) = (*case, *p);
    let first = first_closing(&case);
    bans.filter_map(move |ban| {
        let outrun = case.quietly(|| has_outrun_the_law(&ban, first, &p));
        if outrun {
            ban.shows().runs_on(ban.begins() + p.longest_ban, first, false);
        }
        is(ban, !outrun, question::END)
    })
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
    let ban = match case.quietly(|| is_by_finance(&ban)) {
        Answer::Yes => ban,
        Answer::No => ban.doubting(BAN_BASIS),
        Answer::Unknown => ban.doubting(question::AUTHORITY),
    };
    let has_no_ban = case.quietly(|| ban.has_ground(CHANGE_NOT_REPORTED)) == Answer::Yes;
    let ban = if has_no_ban { ban.doubting(BAN_NOT_IN_LAW) } else { ban };
    let ban = if ban.covers_tender() == Answer::No { ban.doubting(BAN_LIMITED) } else { ban };
    reaching(ban, case)
}

/// Where the contract runs, and the ban did not when bids closed, a person decides.
pub(crate) fn reaching<'a>(ban: Match<'a>, case: &Case<'a>) -> Match<'a> {
    let [first, deadline] = days_of_closing(case);
    let began_after = |day: Day| case.quietly(|| ban.runs_on(day)) == Answer::No;
    match () {
        () if !is_running(case) => ban,
        () if began_after(deadline) => ban.doubting(REACHES_CONTRACT),
        () if began_after(first) => ban.doubting(WHEN_CLOSED),
        () => ban,
    }
}

/// Where the recorded term is not one that the law allows, a person looks at the decision. A ban whose ground is not
/// stated may rest on a law that knows shorter terms; the sources know of no longer one.
fn with_lawful_term<'a>(ban: Match<'a>, case: &Case<'_>, p: &Parameters) -> Match<'a> {
    if case.quietly(|| is_by_finance(&ban)) == Answer::No {
        return ban;
    }
    let shortest = case.quietly(|| ground(&ban)).and(p.shortest_ban.get());
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
    let (ban, only_noted) = repaired(with_lawful_term(binding(ban, case), case, p), case, p);
    let until = end_of_ban(&ban, case);
    let ground = case.quietly(|| ground(&ban));
    let ground = ground.map_or(probity_guest::SlotValue::None, |(ground, _)| probity_guest::slot(ground));
    let mut finding = out.on(ban);
    finding.since(ban.begins()).until(until).say(say![ban, until, p.shortest_ban, p.longest_ban, ground]);
    if only_noted {
        finding.note();
    }
}

fn report_all(wanted: Basis, case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let on_basis = bans(case).filter_map(|ban| {
        let met = case.quietly(|| basis(&ban)) == wanted;
        let met = if wanted == Basis::Limited { ban.shows().condition(met) } else { ban.shows().ground(met) };
        is(ban, met, question::GROUND)
    });
    for ban in within_the_law(running(standing(on_basis, case), case), case, p) {
        report(ban, case, p, out);
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
        .all_records()
        .of_kind(RecordKind::LISTING)
        .on_list(PROCUREMENT_DISHONEST)
        .imposing(Measure::PROCUREMENT_BAN)
        .about_suppliers(case);
    for entry in within_the_law(running(listed(entries, case), case), case, p) {
        report(entry, case, p, out);
    }
}

pub(crate) fn ban_ended(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let first = first_closing(case);
    let outran = |ban: &Match<'_>| case.quietly(|| has_outrun_the_law(ban, first, p));
    let ended = standing(bans(case), case).filter(|ban| !outran(ban)).ended_before(first);
    let outrun = standing(bans(case), case).filter(outran);
    let outrun = outrun.inspect(|ban| {
        ban.shows().runs_on(ban.begins() + p.longest_ban, first, false);
    });
    for ban in ended.filter(|ban| ban.shows().condition(!was_lifted(ban, first))).chain(outrun) {
        out.on(ban).say(say![ban, ban.expires(), p.longest_ban]);
    }
}

pub(crate) fn ban_lifted(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let first = first_closing(case);
    for ban in standing(bans(case), case).ended_before(first) {
        if ban.shows().condition(was_lifted(&ban, first)) {
            out.on(ban).say(say![ban, ban.latest(Event::RELEASED, first)]);
        }
    }
}

/// Whether it was lifted by a day, before its term was over.
fn was_lifted(ban: &Match<'_>, day: Day) -> bool {
    let lifted = ban.latest(Event::RELEASED, day).get();
    lifted.is_some_and(|on| ban.expires().get().is_none_or(|last| on <= last))
}
