//! What is over, what has not begun, what leaves a firm eligible, and what is not clear.

use probity_guest::*;

use crate::graph::Graph;
use crate::law::Parameters;
use crate::law::*;
use crate::terms::{
    End, Gathered, Sanctions, gathered, is_by_another_bank, is_by_recognition, matched, reading,
};

/// Why the end of a debarment is not shown. The numbers stand in the texts.
#[derive(Clone, Copy)]
enum Unshown {
    /// A portal does not let the list decide, or what speaks for the end is too old.
    Unsettled = 0,
    /// The list was read on or before the last day.
    ReadBefore = 1,
    /// The terms are another bank's, and the World Bank's list does not show them.
    TermsOfAnother = 2,
    /// It is another bank's own decision.
    ByAnother = 3,
}

/// Clause: the last day has passed, and nothing says whether release depends on conditions.
pub fn release_unclear(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, BIDDER);
    for past in all.unreleased(all.debarments()) {
        let read = reading(&past);
        let why = if is_by_another_bank(&past) {
            Unshown::ByAnother
        } else if is_by_recognition(&past) || all.end_of(&past) == End::MayBeRelease {
            Unshown::TermsOfAnother
        } else if read.get().zip(past.expires().get()).is_none_or(|(read, last)| read <= last) {
            Unshown::ReadBefore
        } else {
            Unshown::Unsettled
        };
        let (first, last) = (past.begins(), past.expires());
        out.on(past).say(say![past.party(), past, matched(&past), first, last, read, why as i64]);
    }
}

/// Clause: debarments that are over.
pub fn debarment_ended(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    ended(all.ended(all.debarments()), out);
}

/// Clause: temporary suspensions that are over.
pub fn suspension_ended(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let over = Sanctions::of_group(case, p, TAKING_PART).all_suspensions().ended_before(case.as_of());
    ended(gathered(over), out);
}

fn ended(past: Gathered<'_>, out: &mut Findings<'_>) {
    for past in past {
        let (last, released) = (past.expires(), past.date(Event::RELEASED));
        out.on(past).say(say![past.party(), past, matched(&past), last, released]);
    }
}

/// Clause: debarments that have not begun.
pub fn debarment_upcoming(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let upcoming = |found: &Match<'_>| found.begins().get().is_some_and(|first| case.as_of() < first);
    for coming in Sanctions::of_group(case, p, TAKING_PART).debarments().where_(upcoming, question::DATE) {
        let by_another = i64::from(is_by_another_bank(&coming));
        out.on(coming).say(say![coming.party(), coming, matched(&coming), coming.begins(), by_another]);
    }
}

/// Clause: withdrawn, overturned or stayed.
pub fn sanction_lifted(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    let lists = [INELIGIBLE, SUSPENDED, ADB, AFDB, EBRD, IDB];
    let kinds = [RecordKind::DEBARMENT, RecordKind::LISTING, RecordKind::SUSPENSION];
    for lifted in case
        .records()
        .of_any_kind(kinds)
        .on_any_list(lists)
        .about(TAKING_PART)
        .where_(|found| !found.stands_on(today), question::STALE)
    {
        // how the texts tell the three
        let (how, since) = if lifted.has(Event::OVERTURNED, today) {
            (2_i64, lifted.latest(Event::OVERTURNED, today))
        } else if lifted.has(Event::REVOKED, today) {
            (1, lifted.latest(Event::REVOKED, today))
        } else {
            (3, lifted.latest(Event::STAYED_FROM, today))
        };
        let until = if how == 3 { lifted.stay_on(today).1 } else { Known::UNKNOWN };
        out.on(lifted).say(say![lifted.party(), lifted, matched(&lifted), how, since, until]);
    }
}

/// Sanctions by the Bank of one kind that leave the party eligible.
fn milder<'a>(case: &Case<'a>, kind: RecordKind) -> impl Conditions<'a> + use<'a> {
    case.records()
        .of_kind(kind)
        .on_any_list([INELIGIBLE, OTHER_SANCTIONS])
        .about(TAKING_PART)
        .standing_on(case.as_of())
}

/// Clause: conditional non-debarment.
pub fn conditional_non_debarment(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for sanction in milder(case, RecordKind::CONDITIONAL_NON_DEBARMENT).running_on(case.as_of()) {
        let (first, last) = (sanction.begins(), sanction.expires());
        out.on(sanction).say(say![sanction.party(), sanction, matched(&sanction), first, last]);
    }
}

/// Clause: letter of reprimand.
pub fn reprimand(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for letter in milder(case, RecordKind::REPRIMAND) {
        let decided = letter.decided().or(letter.begins());
        out.on(letter).say(say![letter.party(), letter, matched(&letter), decided]);
    }
}

/// Clause: restitution.
pub fn restitution(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let owed = |found: &Match<'_>| !found.has(Event::PERFORMED, case.as_of());
    for sanction in case
        .records()
        .imposing(Measure::RESTITUTION)
        .on_any_list([INELIGIBLE, OTHER_SANCTIONS])
        .about(TAKING_PART)
        .standing_on(case.as_of())
        .where_(owed, question::STALE)
    {
        out.on(sanction).say(say![sanction.party(), sanction, matched(&sanction)]);
    }
}

/// Clause: a debarment or suspension of which the case does not say whose it is, and entries on the Bank's lists that
/// are of no kind that the list holds; also of a firm whose sanction may reach somebody who would have a part.
pub fn unclear_record(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    // who is tied to them matters only where there is such a record, which is rare
    let any_elsewhere = case.records().any(|found| is_unclear(&found) && !found.party().is_in(TAKING_PART));
    let whom = Whom { tied: if any_elsewhere { tied_to_them(case) } else { None } };
    for found in case.records().about(whom).where_(is_unclear, WHICH).standing_on(today).running_on(today) {
        let on_a_list = i64::from(!found.is_on_unclear_list());
        // which sanction it is comes before until when it runs
        out.on(found).say(say![found.party(), found, matched(&found), on_a_list]).doubt(WHICH);
    }
}

/// Everybody who would have a part in the contract, and whose sanction may reach them.
struct Whom {
    tied: Option<PartySet>,
}

impl Parties for Whom {
    fn include(&self, party: Party<'_>) -> bool {
        party.is_in(TAKING_PART) || self.tied.as_ref().is_some_and(|tied| tied.include(party))
    }
}

fn tied_to_them(case: &Case<'_>) -> Option<PartySet> {
    let graph = Graph::of(case);
    let mut view = graph.view();
    let mut tied: Option<PartySet> = None;
    for member in case.parties().filter(|party| party.is_in(TAKING_PART)) {
        graph.look_from(member.position(), &mut view);
        for party in case.parties().filter(|party| view.tie_to(party.position()).is_some()) {
            tied = Some(match tied {
                Some(known) => known.with(party),
                None => case.only(party),
            });
        }
    }
    tied
}

fn is_unclear(found: &Match<'_>) -> bool {
    let is = |kinds: &[RecordKind]| kinds.contains(&found.kind());
    let excludes = is(&[RecordKind::DEBARMENT, RecordKind::LISTING, RecordKind::SUSPENSION]);
    let milder = is(&[RecordKind::CONDITIONAL_NON_DEBARMENT, RecordKind::REPRIMAND]);
    let no_sanction = is(&[RecordKind::CLEAN_SEARCH, RecordKind::SELF_CLEANING]);
    if found.is_on_unclear_list() {
        excludes
    } else if found.is_on(INELIGIBLE) {
        !excludes && !milder && !no_sanction
    } else if found.is_on(OTHER_SANCTIONS) {
        // an entry of the list that orders restitution is placed by that
        excludes && !(found.kind() == RecordKind::LISTING && found.imposes(Measure::RESTITUTION))
    } else {
        let suspends = is(&[RecordKind::SUSPENSION, RecordKind::LISTING]);
        found.is_on(SUSPENDED) && !suspends && !no_sanction
    }
}
