//! Present responsibility: 9.104-1, and the felonies of 9.104-5(b).

use probity_guest::{
    Answer, Case, Day, Event, Findings, Known, Match, RecordKind, Stage, question, say, slot,
};

use crate::classes::{is_elsewhere, is_of_an_excluding_kind};
use crate::exclusions::MEMBERS;
use crate::far::find;
use crate::official::{is_cleared, is_corporation, open_to_the_official};
use crate::on_file::{OnFile, is_of_a_later_day, of_members, on_file};
use crate::parameters::Parameters;
use crate::said::is_by_name;
use crate::vocabulary::{CORPORATION, FELONY, FELONY_OPEN, NO_HISTORY};

/// Whether a conviction is one that stops an award by 9.104-5(b).
fn stops_by_felony(conviction: &Match<'_>, case: &Case<'_>, p: &Parameters) -> Answer {
    let corporation = is_corporation(conviction.party());
    let felony = match conviction.fact(FELONY).get() {
        Some(0) => Answer::No,
        Some(1) => Answer::Yes,
        _ => Answer::Unknown,
    };
    conviction.shows().condition(corporation);
    if felony == Answer::No {
        conviction.shows().condition(felony);
    }
    if [corporation, felony].contains(&Answer::No) {
        return Answer::No;
    }
    let last = conviction.decided() + p.felony_look_back;
    let recent = last.get().map_or(Answer::Unknown, |last| (case.as_of() <= last).into());
    conviction.shows().counts_until(last, case.as_of(), recent);
    match [recent, felony, corporation] {
        all if all.contains(&Answer::No) => Answer::No,
        all if all.contains(&Answer::Unknown) => Answer::Unknown,
        _ => Answer::Yes,
    }
}

/// A felony under federal law.
pub(crate) fn federal_felony(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for on_file in on_file(case, [RecordKind::CONVICTION]) {
        let conviction = on_file.found;
        if !conviction.stands_on(case.as_of()) || is_of_a_later_day(&conviction, case.as_of()) {
            continue;
        }
        let stops = stops_by_felony(&conviction, case, p);
        if stops == Answer::No || is_cleared(&conviction, case) {
            continue;
        }
        let is_felony = case.quietly(|| conviction.fact(FELONY).get() == Some(1));
        let open = match stops {
            Answer::Unknown if !is_felony => Some(FELONY_OPEN),
            Answer::Unknown if !conviction.decided().is_stated() => Some(question::DATE),
            Answer::Unknown if !p.felony_look_back.is_stated() => Some(question::FIGURE),
            Answer::Unknown => Some(CORPORATION),
            _ => open_to_the_official(&conviction, case),
        };
        let until = conviction.decided() + p.felony_look_back;
        let found = open.map_or(conviction, |question| conviction.doubting(question));
        let [party, member, tie] = on_file.parties();
        let mut finding = find(case, p, found, out);
        finding.about(on_file.member).since(conviction.decided()).until(until);
        finding.say([
            party,
            slot(conviction),
            is_by_name(&conviction),
            slot(conviction.decided()),
            slot(until),
            member,
            tie,
        ]);
    }
}

/// Records that bear on the responsibility of a member: a note once they are repaired, and nothing once undone.
fn report(on_file: &OnFile<'_>, case: &Case<'_>, until: Known<Day>, out: &mut Findings<'_>) {
    let (found, today) = (on_file.found, case.as_of());
    if !found.stands_on(today) || is_of_a_later_day(&found, today) {
        return;
    }
    let repaired = found.latest(Event::REPAIRED, today);
    let [party, member, tie] = on_file.parties();
    let mut finding = out.on(found);
    finding.about(on_file.member).until(until);
    finding.say([party, slot(found), is_by_name(&found), slot(found.begins()), slot(repaired), member, tie]);
    if repaired.is_stated() {
        finding.note();
    }
}

/// A satisfactory performance record.
pub(crate) fn performance_record(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for found in on_file(case, [RecordKind::POOR_PERFORMANCE, RecordKind::CONTRACT_BREACH]) {
        report(&found, case, Known::UNKNOWN, out);
    }
}

/// A satisfactory record of integrity and business ethics: penalties, convictions, and what another body's debarment, which
/// excludes from its own contracts, says about who is debarred.
pub(crate) fn integrity_record(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    let by_another = |found: &Match<'_>| is_of_an_excluding_kind(found) && is_elsewhere(found);
    let wanted = |found: &Match<'_>| {
        matches!(found.kind(), RecordKind::PENALTY | RecordKind::CONVICTION) || by_another(found)
    };
    for on_file in of_members(case, wanted) {
        let found = on_file.found;
        let until = match found.kind() {
            RecordKind::PENALTY => Known::UNKNOWN,
            RecordKind::CONVICTION => {
                // one that stops the award, or may, or that the official has looked at, is not weighed again
                let stops = case.quietly(|| stops_by_felony(&found, case, p)) != Answer::No;
                let weighed = stops || case.quietly(|| is_cleared(&found, case));
                if weighed {
                    found.shows().condition(false);
                    continue;
                }
                Known::UNKNOWN
            }
            _ => {
                let expired = found.expires().get().is_some_and(|last| last < today);
                if expired || found.runs_on(today) == Answer::No {
                    continue;
                }
                found.expires()
            }
        };
        report(&on_file, case, until, out);
    }
}

/// An investigation says nothing yet.
pub(crate) fn investigation(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for on_file in on_file(case, [RecordKind::INVESTIGATION]) {
        let found = on_file.found;
        if found.stands_on(case.as_of()) && !is_of_a_later_day(&found, case.as_of()) {
            let [party, member, tie] = on_file.parties();
            let mut finding = out.on(found);
            finding.about(on_file.member);
            finding.say([party, slot(found), is_by_name(&found), member, tie]);
        }
    }
}

/// Who has no relevant performance history is not found wanting for that.
pub(crate) fn no_performance_history(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let before_award = !case.tender().is_in(Stage::OPTION);
    for member in case.parties().filter(|party| before_award && party.is_in(MEMBERS)) {
        if member.fact(NO_HISTORY).get() == Some(1) {
            out.note_about(member).say(say![member]);
        }
    }
}
