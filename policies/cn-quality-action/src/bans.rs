//! Counterfeit or inferior goods supplied under a government contract: Implementing Regulations art. 72(1)(5), which
//! makes art. 77(1) of the Law apply. A ban for it counts as the policy on government procurement has it.

use probity_guest::{
    Answer, Case, Choice, Conditions, Day, Event, Findings, Known, Match, Measure, Record, RecordKind,
    question, say,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::days::{before, current, days_of_participation, earliest, happened, is_running, last_day, today};
use crate::once::{is_objected_to, once};
use crate::parameters::Parameters;
use crate::vocabulary::{
    BAN_BASIS, BAN_LIMITED, COUNTERFEIT, ENTRY_WITHDRAWN, FINANCE, OBJECTION_OPEN, PROCUREMENT_DISHONEST,
    REACHES_CONTRACT, REPAIR_ENDS_BAN, TERM_BEYOND_LAW,
};

pub(crate) fn is_procurement_ban(record: &Record<'_>) -> bool {
    let only_tendering = record.imposes(Measure::TENDERING_BAN) && !record.imposes(Measure::PROCUREMENT_BAN);
    (record.kind() == RecordKind::BAN || record.imposes(Measure::PROCUREMENT_BAN)) && !only_tendering
}

/// Whether a finance department imposed it; the procurement list is kept by finance departments.
fn is_by_finance(ban: &Record<'_>) -> Answer {
    if ban.is_on(PROCUREMENT_DISHONEST) { Answer::Yes } else { ban.is_by(FINANCE) }
}

/// Whether a ban is for counterfeit or inferior goods. One without a stated ground may be, if a finance department may
/// have imposed it.
fn is_for_counterfeit(ban: &Record<'_>) -> Answer {
    match ban.has_ground(COUNTERFEIT) {
        Answer::Unknown if is_by_finance(ban) == Answer::No => Answer::No,
        answer => answer,
    }
}

fn stands(ban: &Record<'_>, today: Day) -> Answer {
    let withdrawn = ban.kind() == RecordKind::LISTING && ban.has(Event::REVOKED, today);
    let undone = ban.has(Event::OVERTURNED, today) || ban.is_stayed_on(today);
    if withdrawn && !undone { Answer::Unknown } else { ban.stands_on(today).into() }
}

/// Whether the term is over by the deadline: the one that is stated, else the longest that the law allows.
pub(crate) fn has_ended(ban: &Record<'_>, deadline: Day, p: &Parameters) -> bool {
    let open = !ban.expires().is_stated() && !ban.is_indefinite();
    let bounded = is_by_finance(ban) == Answer::Yes && ban.has_ground(COUNTERFEIT) == Answer::Yes;
    let longest = if open && bounded { ban.begins() + p.longest_ban } else { Known::UNKNOWN };
    ban.expires().or(longest).get().is_some_and(|last| last < deadline)
}

/// The last day: that of the term, or the day before it was lifted.
fn end(ban: &Record<'_>, case: &Case<'_>) -> Known<Day> {
    earliest([ban.expires(), before(ban.latest(Event::RELEASED, today(case)))])
}

/// Whether a term has no end, or is shorter or longer than the law allows. Its last day may be the anniversary, as many
/// decisions count.
fn is_beyond_the_law(ban: &Record<'_>, p: &Parameters) -> bool {
    let (Some(first), Some(last)) = (ban.begins().get(), ban.expires().get()) else {
        return ban.is_indefinite();
    };
    let too_short = p.shortest_ban.get().is_some_and(|least| last.next() < first + least);
    let too_long = p.longest_ban.get().is_some_and(|most| last > first + most);
    ban.is_indefinite() || too_short || too_long
}

/// What leaves open whether a ban excludes here.
fn doubted<'a>(ban: Match<'a>, case: &Case<'a>, p: &Parameters) -> Match<'a> {
    let began_later = is_running(case) && ban.runs_on(case.tender().bid_deadline()) == Answer::No;
    let repaired = ban.has(Event::REPAIRED, today(case));
    let by_finance = is_by_finance(&ban);
    let doubts = [
        (by_finance == Answer::No, BAN_BASIS),
        (by_finance == Answer::Unknown, question::AUTHORITY),
        (ban.covers_tender() == Answer::No, BAN_LIMITED),
        (began_later, REACHES_CONTRACT),
        (by_finance != Answer::No && is_beyond_the_law(&ban, p), TERM_BEYOND_LAW),
        (repaired && !matches!(p.repaired_ban.get(), Some(Choice(0 | 2))), REPAIR_ENDS_BAN),
        // an appeal does not stay a ban; that its record is wrong is another matter
        (is_objected_to(&ban), OBJECTION_OPEN),
    ];
    doubts.into_iter().filter(|(open, _)| *open).fold(ban, |ban, (_, question)| ban.doubting(question))
}

pub(crate) fn counterfeit_goods(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let days @ [deadline, today] = days_of_participation(case);
    // also those that are limited to other tenders: whether they bind here a person decides
    let bans = case
        .all_records()
        .where_(|record| is_procurement_ban(record), question::GROUND)
        .about(BIDDER_AND_CONSORTIUM)
        .where_(|ban| is_for_counterfeit(ban), question::GROUND)
        .where_(|ban| stands(ban, today), ENTRY_WITHDRAWN)
        .where_(|ban| !has_ended(ban, deadline, p), question::END)
        .running_on_any(days);
    for ban in bans {
        let (ban, until) = (doubted(ban, case, p), end(&ban, case));
        let mut finding = out.on(ban);
        finding.since(ban.begins()).until(until).say(say![
            ban,
            ban.party(),
            until,
            p.shortest_ban,
            p.longest_ban
        ]);
        let not_counted = p.repaired_ban.get() == Some(Choice(2));
        if not_counted && ban.has(Event::REPAIRED, today) {
            finding.note();
        }
    }
}

/// The last day on which a breach counts.
pub(crate) fn breach_end(breach: &Record<'_>, p: &Parameters) -> Known<Day> {
    earliest([last_day(breach), happened(breach) + p.breach_counts_for])
}

/// What may lead to a ban, or be one: a breach of contract, or a penalty of which the case states no measure and that a
/// finance department may have imposed.
fn may_lead_to_a_ban(record: &Match<'_>) -> bool {
    match record.kind() {
        RecordKind::CONTRACT_BREACH | RecordKind::POOR_PERFORMANCE => true,
        RecordKind::PENALTY => {
            let for_counterfeit = record.has_ground(COUNTERFEIT) == Answer::Yes;
            for_counterfeit && !record.states_measures() && is_by_finance(record) != Answer::No
        }
        _ => false,
    }
}

/// Goods that a record calls counterfeit or inferior, while no ban by a finance department is shown.
pub(crate) fn counterfeit_goods_undecided(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = today(case);
    let breaches = case
        .records()
        .where_(may_lead_to_a_ban, question::GROUND)
        .about(BIDDER_AND_CONSORTIUM)
        .on_any_ground([COUNTERFEIT]);
    let breaches = current(breaches, case).where_(
        |breach| match (happened(breach) + p.breach_counts_for).get() {
            Some(last) => (today <= last).into(),
            None => Answer::Unknown,
        },
        question::DATE,
    );
    for event in once(breaches, &[COUNTERFEIT]) {
        let (breach, until) = (event.lead(), event.until(|breach| breach_end(breach, p)));
        event.find(until, out).say(say![breach, breach.party(), happened(&breach), until, event.reports()]);
    }
}
