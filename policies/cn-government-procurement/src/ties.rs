//! Records about a party that is the bidder under another name, its branch, or the firm whose business it took over.

use probity_guest::{
    Answer, Case, Conditions, Day, Findings, Known, Match, Measure, Parties, Party, PartySet, RecordKind,
    Relation, RelationKind, Role, question, say,
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

/// How a party is the same as a member of the bid: by a tie, through others, or because the member took over its business.
pub(crate) enum Same<'a> {
    Tie(Relation<'a>),
    Others,
    Predecessor,
}

impl Same<'_> {
    /// How the texts say it: 1 the same firm, 2 its branch, 3 the firm of which it is a branch, 4 its predecessor, 5 one
    /// firm with it through others.
    fn word(&self, party: Party<'_>) -> i64 {
        match self {
            Same::Tie(tie) if tie.kind() == RelationKind::SAME_FIRM => 1,
            Same::Tie(tie) if tie.subject().position() == party.position() => 2,
            Same::Tie(_) => 3,
            Same::Predecessor => 4,
            Same::Others => 5,
        }
    }
}

/// The firms of the members of the bid, whatever else they do in the case: also where they bid a second time.
pub(crate) struct Firms<'a> {
    case: Case<'a>,
    firms: PartySet,
}

impl<'a> Firms<'a> {
    pub(crate) fn of(case: &Case<'a>) -> Self {
        Firms { case: *case, firms: case.one_firm_with(BIDDER_AND_CONSORTIUM, case.as_of()) }
    }

    /// How a party that is no member is the same as one.
    pub(crate) fn same(&self, party: Party<'a>) -> Option<Same<'a>> {
        if party.is_in(BIDDER_AND_CONSORTIUM) {
            None
        } else if self.firms.include(party) {
            Some(self.case.quietly(|| self.tie(party)).map_or(Same::Others, Same::Tie))
        } else {
            let of_member = party.of().is_some_and(|of| self.case.party(of).is_in(BIDDER_AND_CONSORTIUM));
            (party.role() == Role::PREDECESSOR && of_member).then_some(Same::Predecessor)
        }
    }

    /// The tie of a party to a member, where one is enough.
    fn tie(&self, party: Party<'a>) -> Option<Relation<'a>> {
        let joins = |tie: &Relation<'a>| {
            let (one, other) = (tie.subject(), tie.object());
            (one.position() == party.position() && other.is_in(BIDDER_AND_CONSORTIUM))
                || (other.position() == party.position() && one.is_in(BIDDER_AND_CONSORTIUM))
        };
        self.case.relations().find(|tie| {
            (tie.kind() == RelationKind::SAME_FIRM || tie.kind() == RelationKind::BRANCH_OF)
                && joins(tie)
                && tie.held_on(self.case.as_of()) == Answer::Yes
        })
    }
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
    let firms = Firms::of(case);
    let records = kept(records_of_suppliers(case), case, |record| family(record, case) == Some(wanted))
        .filter(|record| record.shows().party(firms.same(record.party()).is_some()))
        .where_(|record| case.quietly(|| weight(record, case, p)), open)
        .standing_on(today(case));
    for record in records {
        let party = record.party();
        let Some(same) = firms.same(party) else { continue };
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
