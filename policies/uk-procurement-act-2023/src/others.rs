//! Sections 26 to 28 and 57: associated persons, intended sub-contractors, and connected persons.
//!
//! Before a supplier is excluded for somebody whom it can replace, it gets a reasonable chance to do so: until then the
//! finding restricts. Whether the chance has passed is a fact.

use probity_guest::{Case, Code, Day, Findings, Known, Match, Restriction, Slot, say, slots};

use crate::grounds::{Ground, Schedule};
use crate::information::{Information, information};
use crate::judged::applied;
use crate::listed::{Basis, entries};
use crate::parameters::{Parameters, is_set};
use crate::parties::{Parties, Standing, is_not_replaced};
use crate::supplier::open_to_utility;

/// What makes a party excluded or excludable, wherever it comes from.
struct Status<'a> {
    found: Match<'a>,
    schedule: Schedule,
    ground: Known<Code>,
    until: Known<Day>,
    from: Source,
}

/// Where it comes from; the numbers stand in the texts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Source {
    /// A ground that applies by itself.
    Ground = 0,
    /// An entry on the debarment list.
    List = 1,
    /// Information about connected persons.
    Information = 2,
}

/// What the rules on replaceable parties say, in their order.
pub(crate) const REPLACEABLE: &[Slot] =
    slots![party, record, ground: code, source: number, until: date, passed: number];
/// What [`connected_person`] says, in its order.
pub(crate) const CONNECTED_PERSON: &[Slot] =
    slots![party, record, ground: code, source: number, until: date, mandatory: number];

/// Whether any party has this standing; most cases are about the supplier alone.
fn is_anybody(case: &Case<'_>, of: Standing) -> bool {
    let parties = Parties::of(case);
    case.parties().any(|party| parties.standing(party) == of)
}

/// The statuses of the parties of one standing.
fn statuses<'a>(case: &Case<'a>, p: &Parameters, of: Standing) -> impl Iterator<Item = Status<'a>> {
    let parties = Parties::of(case);
    let (listed, others) = (Parties::of(case), Parties::of(case));
    let is_wanted =
        move |found: &Match<'a>, _: &Ground| found.shows().party(parties.standing_of(found) == of);
    let grounds = applied(case, p, is_wanted).map(|applied| Status {
        found: applied.found,
        schedule: applied.ground.schedule,
        ground: applied.ground.named(),
        until: applied.until,
        from: Source::Ground,
    });
    let entries =
        entries(case, p, move |found, _| found.shows().party(listed.standing_of(found) == of)).map(|entry| {
            Status {
                found: entry.found,
                schedule: match entry.basis {
                    Basis::Mandatory | Basis::NationalSecurity => Schedule::Mandatory,
                    Basis::Discretionary => Schedule::Discretionary,
                    Basis::Unclear => Schedule::Unclear,
                },
                ground: entry.ground.map_or(Known::UNKNOWN, |ground| ground.named()),
                until: Known::UNKNOWN,
                from: Source::List,
            }
        });
    let information = information(case, p).filter_map(|information| match information {
        Information::Here(found) => Some(Status {
            found,
            schedule: Schedule::Mandatory,
            ground: Known::UNKNOWN,
            until: Known::UNKNOWN,
            from: Source::Information,
        }),
        Information::Earlier(_) | Information::Not(..) => None,
    });
    let said = information.filter(move |status| others.standing_of(&status.found) == of);
    grounds.chain(entries).chain(said)
}

/// A finding for each status of a party that the supplier can replace.
fn replaceable(case: &Case<'_>, p: &Parameters, of: Standing, schedule: Schedule, out: &mut Findings<'_>) {
    if !is_anybody(case, of) {
        return;
    }
    for status in statuses(case, p, of).filter(|status| status.schedule == schedule) {
        let party = status.found.party();
        let passed = is_not_replaced(case, party);
        let mut finding = out.on(status.found);
        finding.until(status.until);
        finding.say(say![
            party,
            status.found,
            status.ground,
            status.from as i64,
            status.until,
            i64::from(passed)
        ]);
        if schedule != Schedule::Mandatory {
            continue;
        }
        finding.within(Restriction::ReplaceParty);
        if let Some(question) = open_to_utility(case, &status.found) {
            finding.doubt(question);
        }
        if passed {
            finding.bar();
        }
    }
}

pub(crate) fn associated_person(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    replaceable(case, p, Standing::Associated, Schedule::Mandatory, out);
}

pub(crate) fn consortium_member(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    replaceable(case, p, Standing::Member, Schedule::Mandatory, out);
}

pub(crate) fn intended_subcontractor(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    replaceable(case, p, Standing::Subcontractor, Schedule::Mandatory, out);
}

pub(crate) fn excludable_associated_person(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    replaceable(case, p, Standing::Associated, Schedule::Discretionary, out);
}

pub(crate) fn excludable_consortium_member(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    replaceable(case, p, Standing::Member, Schedule::Discretionary, out);
}

pub(crate) fn excludable_subcontractor(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    replaceable(case, p, Standing::Subcontractor, Schedule::Discretionary, out);
}

/// S. 57(1)(b) covers the listing of an associated person, and of nobody else: an entry about a connected person never
/// bars by itself, whatever is set.
pub(crate) fn connected_person(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !is_anybody(case, Standing::Connected) {
        return;
    }
    let parties = Parties::of(case);
    for status in statuses(case, p, Standing::Connected) {
        let party = status.found.party();
        let mandatory = status.schedule == Schedule::Mandatory;
        let settled = mandatory
            && status.from == Source::Ground
            && is_set(p.connected_person, 1)
            && parties.is_connected_to_supplier(party);
        let mut finding = out.on(status.found);
        finding.until(status.until);
        let mandatory = i64::from(mandatory);
        finding.say(say![party, status.found, status.ground, status.from as i64, status.until, mandatory]);
        match open_to_utility(case, &status.found) {
            _ if !settled => {}
            Some(question) => {
                finding.doubt(question);
            }
            None => {
                finding.bar();
            }
        }
    }
}
