//! Records about a party that is a member of the bid under another name, its branch or head office, or the firm whose
//! business it took over.

use probity_guest::{
    Answer, Case, Conditions, Day, Findings, Known, Match, Party, RecordKind, Relation, RelationKind, Role,
    question, say,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::basis::{Documents, says};
use crate::conditions::is;
use crate::days::{current, last_day, today};
use crate::once::once;
use crate::parameters::{Parameters, refers};
use crate::vocabulary::{CERTIFICATE_REQUIRED, COUNTERFEIT, FOLLOW_UP_FAILED, MARKET_DISHONEST};
use crate::{bans, listing, penalties, publication, recalls, sampling, standards};

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

/// Whether there are as many failed samplings as are a repeated failure, those of the tied parties counted with those of
/// the members.
fn have_failed_again(case: &Case<'_>, p: &Parameters) -> bool {
    let together = case.records().of_kind(RecordKind::FAILED_SAMPLING).filter(|failure| {
        let party = failure.party();
        party.is_in(BIDDER_AND_CONSORTIUM) || same_as_a_member(case, party).is_some()
    });
    let counting =
        current(together, case, p).filter(|failure| sampling::counts(failure, case, p) != Answer::No);
    let count = i64::try_from(once(counting, case, &sampling::GROUNDS).len()).unwrap_or(i64::MAX);
    p.repeat_count.unwrap_or(1) <= count
}

/// Whether a record that counts would do more than be noted if it were about the member itself.
fn weighs(record: &Match<'_>, again: bool, case: &Case<'_>, p: &Parameters) -> Answer {
    let documents = Documents::of(case, p);
    let unless = |met: bool| if met { Answer::Yes } else { documents.reach(record) };
    let without = refers(p.product_without_basis);
    match record.kind() {
        _ if bans::is_procurement_ban(record) => {
            both(bans::is_for_counterfeit(record), bans::runs(record, case, p))
        }
        RecordKind::PENALTY if bans::may_lead_to_a_ban(record) => bans::breach_counts(record, case, p),
        RecordKind::PENALTY | RecordKind::CONVICTION => penalties::weighs(record, &documents, case, p),
        RecordKind::RECALL => both(recalls::weighs(record, p), unless(without)),
        RecordKind::FAILED_SAMPLING => {
            let again = again || record.has_ground(FOLLOW_UP_FAILED) != Answer::No;
            both(sampling::counts(record, case, p), unless(without || again))
        }
        RecordKind::STANDARDS => {
            let required = says(case.fact(CERTIFICATE_REQUIRED)) != Answer::No;
            both(standards::is_adverse(record), unless(without || required))
        }
        RecordKind::LISTING if record.is_on(MARKET_DISHONEST) && p.market_listing_for.is_stated() => {
            let (last, today) = (listing::end(record, case, p), today(case));
            let is_over = last.get().is_some_and(|last| last < today);
            both(penalties::is_on_any(record), if is_over { Answer::No } else { record.is_listed_on(today) })
        }
        RecordKind::CONTRACT_BREACH | RecordKind::POOR_PERFORMANCE => {
            both(record.has_ground(COUNTERFEIT), bans::breach_counts(record, case, p))
        }
        _ => Answer::No,
    }
}

/// Whether two conditions hold.
fn both(one: Answer, other: Answer) -> Answer {
    match (one, other) {
        (Answer::No, _) | (_, Answer::No) => Answer::No,
        (Answer::Yes, Answer::Yes) => Answer::Yes,
        _ => Answer::Unknown,
    }
}

/// The last day on which a record counts for its own party.
fn end(record: &Match<'_>, case: &Case<'_>, p: &Parameters) -> Known<Day> {
    match record.kind() {
        _ if bans::is_procurement_ban(record) => bans::end(record, case),
        RecordKind::PENALTY if bans::may_lead_to_a_ban(record) => bans::breach_end(record, p),
        RecordKind::PENALTY | RecordKind::CONVICTION => publication::end(record, p),
        RecordKind::FAILED_SAMPLING => sampling::end(record, p),
        RecordKind::CONTRACT_BREACH | RecordKind::POOR_PERFORMANCE => bans::breach_end(record, p),
        RecordKind::LISTING => listing::end(record, case, p),
        _ => last_day(record),
    }
}

pub(crate) fn tied_record(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let tied = |record: &Match<'_>| {
        record.shows().party(case.quietly(|| same_as_a_member(case, record.party()).is_some()))
    };
    let is_ban = |record: &Match<'_>| case.quietly(|| bans::is_procurement_ban(record));
    // bans also where they limit themselves to other tenders
    let bans = case
        .all_records()
        .filter(|record| is_ban(record) && tied(record))
        .filter(|ban| ban.shows().stands_on(today(case), bans::stands(ban, today(case)) != Answer::No));
    let others = case.records().filter(|record| !is_ban(record) && tied(record));
    let again = case.quietly(|| have_failed_again(case, p));
    for record in bans.chain(current(others, case, p)) {
        let weighs = case.quietly(|| weighs(&record, again, case, p));
        let Some(record) = is(record, record.shows().condition(weighs), question::GROUND) else { continue };
        let party = record.party();
        let Some(same) = case.quietly(|| same_as_a_member(case, party)) else { continue };
        let until = case.quietly(|| end(&record, case, p));
        let mut finding = out.on(record);
        finding.until(until).say(say![record, party, same.word(party), until]);
        if let Same::Tie(tie) = same {
            finding.and_on_relation(tie);
        }
    }
}
