//! Counterfeit or inferior goods supplied under a government contract: Implementing Regulations art. 72(1)(5), which
//! makes art. 77(1) of the Law apply. A ban for it counts as the policy on government procurement has it.

use probity_guest::{
    Answer, Case, Choice, Conditions, Day, Event, Findings, Known, Match, Measure, Record, RecordKind,
    question, say,
};

use crate::conditions::{OfSuppliers, is, kept, on_ground};
use crate::days::{before, current, days_of_closing, earliest, happened, is_running, last_day, today};
use crate::once::{is_objected_to, once};
use crate::parameters::Parameters;
use crate::vocabulary::{
    BAN_BASIS, BAN_LIMITED, COUNTERFEIT, ENTRY_WITHDRAWN, FINANCE, OBJECTION_OPEN, PROCUREMENT_DISHONEST,
    REACHES_CONTRACT, REPAIR_ENDS_BAN, TERM_BEYOND_LAW, WHEN_CLOSED,
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
pub(crate) fn is_for_counterfeit(ban: &Record<'_>) -> Answer {
    match ban.has_ground(COUNTERFEIT) {
        Answer::Unknown if is_by_finance(ban) == Answer::No => Answer::No,
        answer => answer,
    }
}

pub(crate) fn stands(ban: &Record<'_>, today: Day) -> Answer {
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

/// A ban that runs on the day on which bids closed, or today. Where the day on which bids closed is not stated and it makes
/// a difference, a question is open.
fn running<'a>(ban: Match<'a>, case: &Case<'a>, p: &Parameters) -> Option<Match<'a>> {
    let [first, closed] = days_of_closing(case);
    let met = case.quietly(|| runs(&ban, case, p));
    let by_today = case.quietly(|| ban.runs_on(closed)) == Answer::No && met != Answer::No;
    ban.runs_on(if by_today { today(case) } else { closed });
    let open = match () {
        () if case.quietly(|| may_have_run(&ban, [first, closed])) => WHEN_CLOSED,
        () if ban.begins().is_stated() => question::END,
        () => question::DATE,
    };
    // the longest term of the law ends one without a stated end
    if met == Answer::No && case.quietly(|| has_ended(&ban, first, p)) {
        ban.shows().runs_on(ban.expires().or(ban.begins() + p.longest_ban), first, false);
    }
    is(ban, met, open)
}

/// Whether a ban runs, or ran, on a day that counts.
pub(crate) fn runs(ban: &Record<'_>, case: &Case<'_>, p: &Parameters) -> Answer {
    let days @ [first, closed] = days_of_closing(case);
    match Answer::any([closed, today(case)].map(|day| ban.runs_on(day))) {
        _ if has_ended(ban, first, p) => Answer::No,
        Answer::No if may_have_run(ban, days) => Answer::Unknown,
        answer => answer,
    }
}

/// Whether a ban that no longer runs ran on a day on which bids may have closed.
fn may_have_run(ban: &Record<'_>, [first, last]: [Day; 2]) -> bool {
    let begun = ban.begins().get().filter(|on| first < *on && *on < last).unwrap_or(first);
    first < last
        && ban.runs_on(last) == Answer::No
        && [first, begun].iter().any(|day| ban.runs_on(*day) != Answer::No)
}

/// The last day: that of the term, or the day before it was lifted.
pub(crate) fn end(ban: &Record<'_>, case: &Case<'_>) -> Known<Day> {
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
    let [first, closed] = days_of_closing(case);
    let began_after = |day: Day| is_running(case) && case.quietly(|| ban.runs_on(day)) == Answer::No;
    let repaired = ban.has(Event::REPAIRED, today(case));
    let by_finance = case.quietly(|| is_by_finance(&ban));
    let doubts = [
        (by_finance == Answer::No, BAN_BASIS),
        (by_finance == Answer::Unknown, question::AUTHORITY),
        (ban.covers_tender() == Answer::No, BAN_LIMITED),
        (began_after(closed), REACHES_CONTRACT),
        (began_after(first), WHEN_CLOSED),
        (by_finance != Answer::No && is_beyond_the_law(&ban, p), TERM_BEYOND_LAW),
        (repaired && !matches!(p.repaired_ban.get(), Some(Choice(0 | 2))), REPAIR_ENDS_BAN),
        // an appeal does not stay a ban; that its record is wrong is another matter
        (case.quietly(|| is_objected_to(&ban)), OBJECTION_OPEN),
    ];
    doubts.into_iter().filter(|(open, _)| *open).fold(ban, |ban, (_, question)| ban.doubting(question))
}

pub(crate) fn counterfeit_goods(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = today(case);
    // also those that are limited to other tenders: whether they bind here a person decides
    let bans = kept(case.all_records(), *case, |record| is_procurement_ban(record)).about_suppliers(*case);
    let bans = on_ground(bans, *case, |ban| is_for_counterfeit(ban))
        .filter_map(|ban| {
            let met = case.quietly(|| stands(&ban, today));
            is(ban, ban.shows().stands_on(today, met), ENTRY_WITHDRAWN)
        })
        .filter_map(|ban| running(ban, case, p));
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

/// Whether a breach is not too old.
pub(crate) fn breach_counts(breach: &Record<'_>, case: &Case<'_>, p: &Parameters) -> Answer {
    let (last, today) = (happened(breach) + p.breach_counts_for, today(case));
    let met = last.get().map_or(Answer::Unknown, |last| (today <= last).into());
    breach.shows().counts_until(last, today, met)
}

/// What may lead to a ban, or be one: a breach of contract, or a penalty of which the case states no measure and that a
/// finance department may have imposed.
pub(crate) fn may_lead_to_a_ban(record: &Match<'_>) -> bool {
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
    let breaches =
        kept(case.records(), *case, may_lead_to_a_ban).about_suppliers(*case).on_any_ground([COUNTERFEIT]);
    let (this, parameters) = (*case, *p);
    let in_time = breaches
        .filter_map(move |breach| is(breach, breach_counts(&breach, &this, &parameters), question::DATE));
    let breaches = current(in_time, case, p);
    for event in once(breaches, case, &[COUNTERFEIT]) {
        let (breach, until) = (event.lead(), event.until(|breach| breach_end(breach, p)));
        event.find(until, out).say(say![breach, breach.party(), happened(&breach), until, event.reports()]);
    }
}
