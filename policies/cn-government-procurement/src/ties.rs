//! Records about a party that is the bidder under another name, and records that no longer stand.

use probity_guest::{
    Answer, Case, Code, Conditions, Event, Findings, Match, Measure, Party, RecordKind, Relation,
    RelationKind, Role, question, say,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::parameters::Parameters;
use crate::penalties::is_named;
use crate::vocabulary::{JUDGMENT_DEBTORS, PROCUREMENT_DISHONEST, TAX_DISHONEST};

const LISTS: [Code; 3] = [JUDGMENT_DEBTORS, TAX_DISHONEST, PROCUREMENT_DISHONEST];

/// How a party is the same as a member of the bid: by a tie, or because the member took over its business.
enum Same<'a> {
    Tie(Relation<'a>),
    Predecessor,
}

fn same_as_a_member<'a>(case: &Case<'a>, party: Party<'a>) -> Option<Same<'a>> {
    let joins = |tie: &Relation<'a>| {
        let (one, other) = (tie.subject(), tie.object());
        (one.position() == party.position() && other.is_in(BIDDER_AND_CONSORTIUM))
            || (other.position() == party.position() && one.is_in(BIDDER_AND_CONSORTIUM))
    };
    let same = |tie: &Relation<'a>| {
        (tie.kind() == RelationKind::SAME_FIRM || tie.kind() == RelationKind::BRANCH_OF)
            && joins(tie)
            && tie.held_on(case.as_of()) == Answer::Yes
    };
    // another bid by the same firm is a matter of the rules on competing bids
    if party.is_in(BIDDER_AND_CONSORTIUM) || party.role() == Role::COMPETITOR {
        None
    } else if let Some(tie) = case.relations().find(same) {
        Some(Same::Tie(tie))
    } else {
        let of_member = party.of().is_some_and(|of| case.party(of).is_in(BIDDER_AND_CONSORTIUM));
        (party.role() == Role::PREDECESSOR && of_member).then_some(Same::Predecessor)
    }
}

/// Whether a record would exclude the party that it is about.
fn would_exclude(record: &Match<'_>, case: &Case<'_>, p: &Parameters) -> Answer {
    let deadline = case.tender().bid_deadline();
    match record.kind() {
        kind if kind == RecordKind::BAN || record.imposes(Measure::PROCUREMENT_BAN) => {
            record.runs_on(deadline)
        }
        RecordKind::LISTING if LISTS.iter().any(|list| record.is_on(*list)) => {
            record.is_listed_on(case.tender().cut_off())
        }
        RecordKind::PENALTY | RecordKind::CONVICTION => {
            let counted = record.date(p.counted_event()).get().zip(p.look_back.get());
            match counted {
                Some((on, period)) if !deadline.is_within(period, on) => Answer::No,
                _ => is_named(record, p),
            }
        }
        _ => Answer::No,
    }
}

pub(crate) fn tied_party(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = case.tender().bid_deadline().max(case.as_of());
    let records =
        case.records().where_(|record| would_exclude(record, case, p), question::DATE).standing_on(today);
    for record in records {
        let party = record.party();
        let Some(same) = same_as_a_member(case, party) else { continue };
        let mut finding = out.on(record);
        finding.say(say![record, party]);
        if let Same::Tie(tie) = same {
            finding.and_on_relation(tie);
        }
    }
}

pub(crate) fn set_aside(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let today = case.tender().bid_deadline().max(case.as_of());
    let kinds = [RecordKind::PENALTY, RecordKind::CONVICTION, RecordKind::BAN, RecordKind::LISTING];
    for record in case.records().of_any_kind(kinds).about(BIDDER_AND_CONSORTIUM) {
        if !record.stands_on(today) {
            let on = record.latest(Event::OVERTURNED, today).or(record.latest(Event::REVOKED, today));
            out.on(record).say(say![record, on.or(record.latest(Event::STAYED_FROM, today))]);
        }
    }
}
