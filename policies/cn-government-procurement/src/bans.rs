//! Bans for a term: art. 77, Regulations art. 19(2), and the Tendering Law's own.

use probity_guest::{Answer, Case, Conditions, Day, Findings, Match, Measure, RecordKind, question, say};

use crate::BIDDER_AND_CONSORTIUM;
use crate::parameters::Parameters;
use crate::vocabulary::{
    ASSIGNING, BAN_BASIS, BAN_LIMITED, BRIBERY, BRIBING_EVALUATORS, CHANGING_CONTRACT, COLLUSION,
    COUNTERFEIT, FABRICATED_COMPLAINT, FALSE_MATERIALS, FINANCE, MUST_BE_TENDERED, NEGOTIATING,
    NOT_AS_TENDERED, PROCUREMENT_DISHONEST, REFUSING_INSPECTION, REFUSING_TO_SIGN, SMEARING, TERM_BEYOND_LAW,
};

/// The grounds of art. 77(1) and of Regulations art. 72 and 73.
const ART_77: [probity_guest::Code; 13] = [
    FALSE_MATERIALS,
    SMEARING,
    COLLUSION,
    BRIBERY,
    NEGOTIATING,
    REFUSING_INSPECTION,
    BRIBING_EVALUATORS,
    REFUSING_TO_SIGN,
    NOT_AS_TENDERED,
    ASSIGNING,
    COUNTERFEIT,
    CHANGING_CONTRACT,
    FABRICATED_COMPLAINT,
];

/// The days on which a ban must not run: the bid deadline, and today where the procedure is already past it.
fn days_of_participation(case: &Case<'_>) -> [Day; 2] {
    let deadline = case.tender().bid_deadline();
    [deadline, deadline.max(case.as_of())]
}

/// Bans from government procurement of the bidder or a consortium member that stand today.
fn bans<'a>(case: &Case<'a>) -> impl Conditions<'a> {
    let [_, today] = days_of_participation(case);
    // also those that are limited to other tenders: Caiku [2015] 150 has bans in force nationwide
    case.all_records()
        .where_(|record| is_procurement_ban(record), question::GROUND)
        .about(BIDDER_AND_CONSORTIUM)
        .standing_on(today)
}

fn is_procurement_ban(record: &Match<'_>) -> Answer {
    let only_tendering = record.imposes(Measure::TENDERING_BAN) && !record.imposes(Measure::PROCUREMENT_BAN);
    let bans = record.kind() == RecordKind::BAN || record.imposes(Measure::PROCUREMENT_BAN);
    if bans && !only_tendering { Answer::Yes } else { Answer::No }
}

/// Whether a finance department imposed it; the procurement list is kept by finance departments.
fn is_by_finance(ban: &Match<'_>) -> Answer {
    if ban.is_on(PROCUREMENT_DISHONEST) { Answer::Yes } else { ban.is_by(FINANCE) }
}

/// Whether a ban rests on art. 77: on one of its grounds, and not by anybody but a finance department.
fn is_under_art_77(ban: &Match<'_>) -> bool {
    is_by_finance(ban) != Answer::No && ART_77.iter().any(|ground| ban.has_ground(*ground) == Answer::Yes)
}

/// Only a ban by a finance department excludes by itself. Whose ban it is, or on which law another's rests, a person
/// finds out; and whether one that limits itself binds here.
fn binding(ban: Match<'_>) -> Match<'_> {
    let ban = match is_by_finance(&ban) {
        Answer::Yes => ban,
        Answer::No => ban.doubting(BAN_BASIS),
        Answer::Unknown => ban.doubting(question::AUTHORITY),
    };
    if ban.covers_tender() == Answer::No { ban.doubting(BAN_LIMITED) } else { ban }
}

/// Where the recorded term is not one that art. 77 allows, a person looks at the decision.
fn with_lawful_term<'a>(ban: Match<'a>, p: &Parameters) -> Match<'a> {
    if ban.is_indefinite() {
        return ban.doubting(TERM_BEYOND_LAW);
    }
    let (Some(first), Some(last)) = (ban.begins().get(), ban.expires().get()) else { return ban };
    // a term's last day is the day before the anniversary or, as many decisions count, the anniversary itself
    let too_short = p.shortest_ban.get().is_some_and(|least| last.next() < first + least);
    let too_long = p.longest_ban.get().is_some_and(|most| last > first + most);
    if too_short || too_long { ban.doubting(TERM_BEYOND_LAW) } else { ban }
}

pub(crate) fn art_77_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let [deadline, today] = days_of_participation(case);
    for ban in bans(case).running_on_any([deadline, today]) {
        if is_under_art_77(&ban) {
            let ban = with_lawful_term(binding(ban), p);
            out.on(ban).since(ban.begins()).until(ban.expires()).say(say![ban, ban.expires()]);
        }
    }
}

pub(crate) fn term_ban(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let [deadline, today] = days_of_participation(case);
    for ban in bans(case).running_on_any([deadline, today]) {
        if !is_under_art_77(&ban) {
            let ban = binding(ban);
            out.on(ban).since(ban.begins()).until(ban.expires()).say(say![ban, ban.expires()]);
        }
    }
}

pub(crate) fn ban_ended(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for ban in bans(case).ended_before(case.tender().bid_deadline()) {
        out.on(ban).say(say![ban, ban.expires()]);
    }
}

pub(crate) fn tendering_ban(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let [deadline, today] = days_of_participation(case);
    let bans = case
        .records()
        .imposing(Measure::TENDERING_BAN)
        .about(BIDDER_AND_CONSORTIUM)
        .standing_on(today)
        .running_on_any([deadline, today]);
    for ban in bans {
        let mut finding = out.on(ban);
        finding.since(ban.begins()).until(ban.expires()).say(say![ban, ban.expires()]);
        // works, and the goods and services that belong to them, fall under the Tendering Law (Regulations art. 7)
        match case.fact(MUST_BE_TENDERED).get() {
            None => &mut finding,
            Some(0) => finding.note(),
            Some(_) => finding.bar(),
        };
    }
}
