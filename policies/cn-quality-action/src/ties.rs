//! Records about a party that is a member of the bid under another name, its branch or head office, or the firm whose
//! business it took over.

use probity_guest::{
    Answer, Case, Conditions, Day, Findings, Known, Match, Parties, Party, PartySet, RecordKind, Relation,
    RelationKind, Role, question, say,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::basis::{Documents, says};
use crate::conditions::is;
use crate::days::{current, last_day, today};
use crate::once::once;
use crate::parameters::{Parameters, refers};
use crate::vocabulary::{CERTIFICATE_REQUIRED, COUNTERFEIT, FOLLOW_UP_FAILED, MARKET_DISHONEST};
use crate::{bans, listing, penalties, publication, recalls, sampling, standards};

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

/// Whether there are as many failed samplings as are a repeated failure, those of the tied parties counted with those of
/// the members.
fn have_failed_again<'a>(firms: &Firms<'a>, case: &Case<'a>, p: &Parameters) -> bool {
    let together = case.records().of_kind(RecordKind::FAILED_SAMPLING).filter(|failure| {
        let party = failure.party();
        party.is_in(BIDDER_AND_CONSORTIUM) || firms.same(party).is_some()
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
    let firms = Firms::of(case);
    let tied = |record: &Match<'_>| record.shows().party(firms.same(record.party()).is_some());
    let is_ban = |record: &Match<'_>| case.quietly(|| bans::is_procurement_ban(record));
    // bans also where they limit themselves to other tenders
    let bans = case
        .all_records()
        .filter(|record| is_ban(record) && tied(record))
        .filter(|ban| ban.shows().stands_on(today(case), bans::stands(ban, today(case)) != Answer::No));
    let others = case.records().filter(|record| !is_ban(record) && tied(record));
    let again = case.quietly(|| have_failed_again(&firms, case, p));
    for record in bans.chain(current(others, case, p)) {
        let weighs = case.quietly(|| weighs(&record, again, case, p));
        let Some(record) = is(record, record.shows().condition(weighs), question::GROUND) else { continue };
        let party = record.party();
        let Some(same) = firms.same(party) else { continue };
        let until = case.quietly(|| end(&record, case, p));
        let mut finding = out.on(record);
        finding.until(until).say(say![record, party, same.word(party), until]);
        if let Same::Tie(tie) = same {
            finding.and_on_relation(tie);
        }
    }
}
