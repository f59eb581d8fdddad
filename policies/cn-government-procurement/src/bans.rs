//! Bans for a term: art. 77, Regulations art. 19(2), and the Tendering Law's own.

use probity_guest::{
    Answer, Case, Conditions, ContractKind, Day, Findings, Known, Match, Measure, RecordKind, question, say,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::parameters::Parameters;
use crate::vocabulary::{
    ASSIGNING, BRIBERY, BRIBING_EVALUATORS, CHANGING_CONTRACT, COLLUSION, COUNTERFEIT, FABRICATED_COMPLAINT,
    FALSE_MATERIALS, FINANCE, NEGOTIATING, NOT_AS_TENDERED, REFUSING_INSPECTION, REFUSING_TO_SIGN, SMEARING,
    TERM_BEYOND_LAW,
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
    let [deadline, today] = days_of_participation(case);
    case.records()
        .where_(|record| is_procurement_ban(record), question::GROUND)
        .about(BIDDER_AND_CONSORTIUM)
        .standing_on(today.max(deadline))
}

fn is_procurement_ban(record: &Match<'_>) -> Answer {
    let only_tendering = record.imposes(Measure::TENDERING_BAN) && !record.imposes(Measure::PROCUREMENT_BAN);
    let bans = record.kind() == RecordKind::BAN || record.imposes(Measure::PROCUREMENT_BAN);
    if bans && !only_tendering { Answer::Yes } else { Answer::No }
}

/// Whether a ban rests on art. 77: on one of its grounds, and not by anybody but a finance department.
fn is_under_art_77(ban: &Match<'_>) -> bool {
    ban.is_by(FINANCE) != Answer::No && ART_77.iter().any(|ground| ban.has_ground(*ground) == Answer::Yes)
}

/// Where the recorded term is not one that art. 77 allows, a person looks at the decision.
fn with_lawful_term<'a>(ban: Match<'a>, p: &Parameters) -> Match<'a> {
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
            let ban = with_lawful_term(ban, p);
            out.on(ban).since(ban.begins()).until(ban.expires()).say(say![ban, ban.expires()]);
        }
    }
}

pub(crate) fn term_ban(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let [deadline, today] = days_of_participation(case);
    for ban in bans(case).running_on_any([deadline, today]) {
        if !is_under_art_77(&ban) {
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
        let until: Known<Day> = ban.expires();
        let mut finding = out.on(ban);
        finding.since(ban.begins()).until(until).say(say![ban, until]);
        // government procurement of goods and services does not fall under the Tendering Law by itself
        if matches!(case.tender().is_for(ContractKind::WORKS), Answer::No) {
            finding.note();
        }
    }
}
