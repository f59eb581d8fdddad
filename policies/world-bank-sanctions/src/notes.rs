//! What is over, what has not begun, what leaves a firm eligible, and what is not clear.

use probity_guest::*;

use crate::course::Course;
use crate::graph::Graph;
use crate::law::Parameters;
use crate::law::*;
use crate::terms::{End, Sanctions, is_by_another_bank, is_by_recognition, matched, reading};

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

impl<'a> Sanctions<'a> {
    /// What has become of a debarment whose last day has passed, or that was released.
    #[inline(never)]
    fn past(&self, found: &Match<'a>) -> Option<Course<'a>> {
        if !self.is_of(found, &DEBARRING, &OF_DEBARMENTS) {
            return None;
        }
        let today = self.case.as_of();
        match self.course(*found) {
            Course::Upcoming => _ = found.runs_on(today),
            // it goes on until the release
            Course::Runs(_) if found.expires().get().is_some_and(|last| last < today) => {
                self.shows_measure(found, Measure::FIXED_TERM, false);
            }
            Course::Runs(_) => _ = core::iter::once(*found).ended_before(today).next(),
            past => return Some(past),
        }
        None
    }

    /// A debarment that is past, if it stands and would make its party ineligible while it ran.
    #[inline(never)]
    fn would_count(&self, past: Match<'a>) -> Option<Match<'a>> {
        let past = core::iter::once(past).ended_before(self.case.as_of()).next()?;
        if self.stands(&past) { self.makes_ineligible(past) } else { None }
    }
}

/// Clause: the last day has passed, and nothing says whether release depends on conditions.
pub fn release_unclear(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, BIDDER);
    let unreleased = all.records().filter_map(|found| match all.past(&found)? {
        Course::Unreleased(_) => all.would_count(found),
        _ => {
            all.shows_measure(&found, Measure::CONDITIONAL_RELEASE, false);
            None
        }
    });
    for past in unreleased {
        let past = past.doubting(RELEASED);
        let read = reading(&past);
        let (by_another, by_recognition) =
            all.quietly(|| (is_by_another_bank(&past), is_by_recognition(&past)));
        let why = if by_another {
            Unshown::ByAnother
        } else if by_recognition || all.end_of(&past) == End::MayBeRelease {
            Unshown::TermsOfAnother
        } else if read.get().zip(past.expires().get()).is_none_or(|(read, last)| read <= last) {
            Unshown::ReadBefore
        } else {
            Unshown::Unsettled
        };
        if let (Unshown::ReadBefore, Some(read), Some(last)) = (why, read.get(), past.expires().get()) {
            past.shows().not_before(read, last.next(), false);
        }
        past.shows().condition(Answer::Unknown);
        let (first, last) = (past.begins(), past.expires());
        out.on(past).say(say![past.party(), past, matched(&past), first, last, read, why as i64]);
    }
}

/// Clause: debarments that are over.
pub fn debarment_ended(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let over = all.records().filter_map(|found| match all.past(&found)? {
        Course::Over => all.would_count(found),
        _ => {
            all.shows_measure(&found, Measure::FIXED_TERM, false);
            None
        }
    });
    for past in over {
        ended(past, out);
    }
}

/// Clause: temporary suspensions that are over.
pub fn suspension_ended(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let suspensions = all.records().filter(|found| all.is_a_suspension(found));
    for over in suspensions.ended_before(case.as_of()).filter(|over| all.stands(over)) {
        ended(over, out);
    }
}

fn ended(past: Match<'_>, out: &mut Findings<'_>) {
    let (last, released) = (past.expires(), past.date(Event::RELEASED));
    out.on(past).say(say![past.party(), past, matched(&past), last, released]);
}

/// Clause: debarments that have not begun.
pub fn debarment_upcoming(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let tomorrow = case.as_of().next();
    let is_upcoming = |found: &Match<'_>| {
        let first = found.begins().get();
        first.is_some_and(|first| found.shows().not_before(first, tomorrow, tomorrow <= first))
            || (first.is_none() && found.shows().condition(false))
    };
    let upcoming = all.records().filter_map(|found| {
        let coming = all.is_of(&found, &DEBARRING, &OF_DEBARMENTS) && is_upcoming(&found);
        if coming && all.stands(&found) { all.makes_ineligible(found) } else { None }
    });
    for coming in upcoming {
        let by_another = i64::from(all.quietly(|| is_by_another_bank(&coming)));
        out.on(coming).say(say![coming.party(), coming, matched(&coming), coming.begins(), by_another]);
    }
}

/// Clause: withdrawn, overturned or stayed.
pub fn sanction_lifted(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let today = case.as_of();
    for lifted in all.records() {
        let stands = all.quietly(|| lifted.stands_on(today));
        if !all.is_of(&lifted, &SANCTIONING, &LISTS) || (stands && !lifted.shows().condition(false)) {
            continue;
        }
        lifted.stands_on(today);
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
    let today = case.as_of();
    let is_owed = |found: &Match<'_>| match found.date(Event::PERFORMED).get() {
        Some(paid) => found.shows().runs_on(Known::stated(paid.previous()), today, today < paid),
        None => true,
    };
    for sanction in case
        .records()
        .imposing(Measure::RESTITUTION)
        .on_any_list([INELIGIBLE, OTHER_SANCTIONS])
        .about(TAKING_PART)
        .standing_on(today)
        .filter(is_owed)
    {
        out.on(sanction).say(say![sanction.party(), sanction, matched(&sanction)]);
    }
}

/// Clause: a debarment or suspension of which the case does not say whose it is, and entries on the lists of the Bank and
/// of the other banks that are of no kind that the list holds; also of a firm whose sanction may reach somebody who would
/// have a part.
pub fn unclear_record(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    // who is tied to them matters only where there is such a record, which is rare
    let tied = case.quietly(|| {
        let any_elsewhere =
            case.records().any(|found| is_unclear(&found) && !found.party().is_in(TAKING_PART));
        if any_elsewhere { tied_to_them(case) } else { None }
    });
    let is_unclear = |found: &Match<'_>| found.shows().kind(case.quietly(|| is_unclear(found)));
    for found in case.records().about(Whom { tied }).filter(is_unclear).standing_on(today).running_on(today) {
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
    let excludes = is(&SANCTIONING);
    let milder = is(&[RecordKind::CONDITIONAL_NON_DEBARMENT, RecordKind::REPRIMAND]);
    let no_sanction = is(&[RecordKind::CLEAN_SEARCH, RecordKind::SELF_CLEANING]);
    if found.is_on_unclear_list() {
        excludes
    } else if OF_DEBARMENTS.iter().any(|list| found.is_on(*list)) {
        !excludes && !milder && !no_sanction
    } else if found.is_on(OTHER_SANCTIONS) {
        // an entry of the list that orders restitution is placed by that
        excludes && !(found.kind() == RecordKind::LISTING && found.imposes(Measure::RESTITUTION))
    } else {
        let suspends = is(&[RecordKind::SUSPENSION, RecordKind::LISTING]);
        found.is_on(SUSPENDED) && !suspends && !no_sanction
    }
}
