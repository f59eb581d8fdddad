//! Records about a party that is the bidder under another name, its branch, or the firm whose business it took over.

use probity_guest::{
    Answer, Case, Conditions, Day, Findings, Known, Match, Measure, Party, RecordKind, Relation,
    RelationKind, Role, question, say,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::bans::{is_procurement_ban, runs};
use crate::conditions::{kept, records_of_suppliers};
use crate::days::{
    days_of_lists, end_of_ban, end_of_entry, end_of_look_back, first_closing, today, within_look_back,
};
use crate::lists::THREE_LISTS;
use crate::parameters::Parameters;
use crate::penalties::{is_named_or_comparable, is_unpaid};
use crate::vocabulary::{MARKET_DISHONEST, MUST_BE_TENDERED, WAGE_ARREARS, WHAT_IMPOSED};

/// How a party is the same as a member of the bid: by a tie, or because the member took over its business.
enum Same<'a> {
    Tie(Relation<'a>),
    Predecessor,
}

impl Same<'_> {
    /// How the texts say it: 1 the same firm, 2 its branch, 3 the firm of which it is a branch, 4 its predecessor.
    fn word(&self, party: Party<'_>) -> i64 {
        match self {
            Same::Tie(tie) if tie.kind() == RelationKind::SAME_FIRM => 1,
            Same::Tie(tie) if tie.subject().position() == party.position() => 2,
            Same::Tie(_) => 3,
            Same::Predecessor => 4,
        }
    }
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

/// Whether a record is about such a party.
pub(crate) fn is_tied(case: &Case<'_>, record: &Match<'_>) -> bool {
    same_as_a_member(case, record.party()).is_some()
}

/// The part of the law that a record falls under.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Family {
    Penalty,
    Ban,
    Listing,
    Debt,
}

fn family(record: &Match<'_>, case: &Case<'_>) -> Option<Family> {
    match record.kind() {
        _ if is_procurement_ban(record) => Some(Family::Ban),
        // one of those binds within its own limits
        _ if record.imposes(Measure::TENDERING_BAN) && record.covers_tender() == Answer::No => None,
        _ if record.imposes(Measure::TENDERING_BAN) && may_have_to_be_tendered(case) => Some(Family::Ban),
        RecordKind::PENALTY | RecordKind::CONVICTION => Some(Family::Penalty),
        RecordKind::TAX_DEBT | RecordKind::SOCIAL_SECURITY_DEBT => Some(Family::Debt),
        RecordKind::LISTING if is_on_a_list_that_matters(record, case) => Some(Family::Listing),
        _ => None,
    }
}

fn may_have_to_be_tendered(case: &Case<'_>) -> bool {
    case.fact(MUST_BE_TENDERED).get() != Some(0)
}

fn is_on_a_list_that_matters(entry: &Match<'_>, case: &Case<'_>) -> bool {
    let known = THREE_LISTS.iter().any(|list| entry.is_on(*list)) || entry.is_on(MARKET_DISHONEST);
    known || entry.is_on_unclear_list() || (entry.is_on(WAGE_ARREARS) && may_have_to_be_tendered(case))
}

/// Whether a record would exclude the party that it is about, or be referred, as far as the case says.
fn weight(record: &Match<'_>, case: &Case<'_>, p: &Parameters) -> Answer {
    let (first, today) = (first_closing(case), today(case));
    match family(record, case) {
        None => Answer::No,
        Some(Family::Ban) => runs(record, case),
        Some(Family::Listing) => Answer::any(days_of_lists(case).map(|day| record.is_listed_on(day))),
        Some(Family::Debt) => is_unpaid(record, case).into(),
        Some(Family::Penalty) if is_in_time(record, first, today, p) => is_named_or_comparable(record, p),
        Some(Family::Penalty) => Answer::No,
    }
}

/// Whether a penalty is not known to be older than the look-back, or younger than the day of the decision.
fn is_in_time(penalty: &Match<'_>, first: Day, today: Day, p: &Parameters) -> bool {
    within_look_back(*penalty, [first, today], p).is_some()
}

/// Whether a record would do more than be noted if it were of full effect.
pub(crate) fn weighs(record: &Match<'_>, case: &Case<'_>, p: &Parameters) -> bool {
    weight(record, case, p) != Answer::No
}

fn end(record: &Match<'_>, family: Family, case: &Case<'_>, p: &Parameters) -> Known<Day> {
    match family {
        Family::Penalty => end_of_look_back(record, p),
        Family::Ban => end_of_ban(record, case),
        Family::Listing => end_of_entry(record, case),
        Family::Debt => Known::UNKNOWN,
    }
}

fn report_all(wanted: Family, case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let open = if wanted == Family::Penalty { WHAT_IMPOSED } else { question::DATE };
    let tied = |record: &Match<'_>| case.quietly(|| same_as_a_member(case, record.party()).is_some());
    let records = kept(records_of_suppliers(case), case, |record| family(record, case) == Some(wanted))
        .filter(|record| record.shows().party(tied(record)))
        .where_(|record| case.quietly(|| weight(record, case, p)), open)
        .standing_on(today(case));
    for record in records {
        let party = record.party();
        let Some(same) = same_as_a_member(case, party) else { continue };
        let until = end(&record, wanted, case, p);
        let mut finding = out.on(record);
        finding.until(until).say(say![record, party, same.word(party), until]);
        if let Same::Tie(tie) = same {
            finding.and_on_relation(tie);
        }
    }
}

pub(crate) fn tied_penalty(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Family::Penalty, case, p, out);
}

pub(crate) fn tied_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Family::Ban, case, p, out);
}

pub(crate) fn tied_listing(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    // before the notice the rule on early entries speaks of them
    if p.lists_refuse() {
        report_all(Family::Listing, case, p, out);
    }
}

pub(crate) fn tied_debt(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Family::Debt, case, p, out);
}
