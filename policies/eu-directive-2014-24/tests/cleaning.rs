//! Art. 57(6): self-cleaning.

mod common;

use common::*;
use eu_directive_2014_24::*;
use probity_guest::kit::{Kit, RecordKit};
use probity_guest::*;

/// Evidence on file about a party: compensation, clarification, measures, the assessment (2: not stated).
fn evidence(kit: &mut Kit, party: u32, facts: [i64; 4]) -> RecordKit<'_> {
    let mut record =
        kit.record(RecordKind::SELF_CLEANING).ground(FRAUD).about(party).on(Event::DECIDED, day(2025, 1, 1));
    for (code, value) in [COMPENSATED, CLARIFIED, MEASURES_TAKEN, SUFFICIENT].into_iter().zip(facts) {
        if value < 2 {
            record = record.fact(code, value, 0);
        }
    }
    record
}

fn with(facts: [i64; 4]) -> Vec<String> {
    let mut kit = kit();
    conviction(&mut kit, day(2024, 3, 1));
    evidence(&mut kit, 0, facts);
    found(&kit)
}

#[test]
fn its_conditions_are_cumulative_and_the_authority_assesses_them() {
    assert_eq!(with([1, 1, 1, 1]), ["self-cleaned notes"]);
    assert_eq!(with([1, 1, 1, 2]), ["fraud refers: self-cleaning-sufficient"]);
    assert_eq!(with([1, 1, 1, 0]), ["fraud bars"]);
    for without in [|it| [it, 1, 1, 1], |it| [1, it, 1, 1], |it| [1, 1, it, 1]] {
        assert_eq!(with(without(0)), ["fraud bars"]);
        assert_eq!(with(without(2)), ["fraud refers: self-cleaning-complete"]);
    }
}

#[test]
fn an_acceptance_stands_until_evidence_is_refused() {
    let then = |refused: Day| {
        let mut kit = kit();
        conviction(&mut kit, day(2024, 3, 1));
        evidence(&mut kit, 0, [1; 4]);
        _ = kit
            .record(RecordKind::SELF_CLEANING)
            .ground(FRAUD)
            .on(Event::DECIDED, refused)
            .fact(SUFFICIENT, 0, 0);
        found(&kit)
    };
    assert_eq!(then(day(2024, 12, 31)), ["self-cleaned notes"], "refused before it was accepted");
    assert_eq!(then(day(2025, 1, 1)), ["fraud refers: self-cleaning-sufficient"]);
    assert_eq!(then(TODAY), ["fraud refers: self-cleaning-sufficient"]);
    assert_eq!(then(TODAY.next()), ["self-cleaned notes"], "not refused yet");
}

#[test]
fn what_is_open_about_the_evidence_refers() {
    let edit = |edit: fn(RecordKit<'_>)| {
        let mut kit = kit();
        conviction(&mut kit, day(2024, 3, 1));
        edit(evidence(&mut kit, 0, [1; 4]));
        found(&kit)
    };
    assert_eq!(edit(|record| _ = record.unmatched()), ["fraud refers: self-cleaning-evidence"]);
    assert_eq!(edit(|record| _ = record.stale()), ["fraud refers: self-cleaning-evidence"]);
    assert_eq!(edit(|record| _ = record.ground(OTHER)), ["fraud refers: self-cleaning-evidence"]);
    assert_eq!(edit(|record| _ = record.ground(CORRUPTION)), ["fraud bars"]);
    assert_eq!(edit(|record| _ = record.on(Event::REVOKED, TODAY)), ["fraud bars"]);
}

#[test]
fn it_counts_from_the_day_of_its_assessment_and_for_what_was_known_then() {
    let on = |as_of| {
        let mut kit = kit_on(as_of);
        conviction(&mut kit, day(2024, 3, 1));
        evidence(&mut kit, 0, [1; 4]);
        found(&kit)
    };
    assert_eq!(on(day(2024, 12, 31)), ["fraud bars"]);
    assert_eq!(on(day(2025, 1, 1)), ["self-cleaned notes"]);
    let convicted = |decided| {
        let mut kit = kit();
        conviction(&mut kit, decided);
        evidence(&mut kit, 0, [1; 4]);
        found(&kit)
    };
    assert_eq!(convicted(day(2025, 1, 1)), ["self-cleaned notes"]);
    assert_eq!(convicted(day(2025, 1, 2)), ["fraud refers: self-cleaning-sufficient"]);
}

#[test]
fn it_is_not_available_while_a_final_judgment_excludes_where_that_is_effective() {
    let blocked = |effective: Option<i64>, last| {
        let mut kit = kit();
        conviction(&mut kit, day(2024, 3, 1));
        evidence(&mut kit, 0, [1; 4]);
        let ban = kit
            .record(RecordKind::BAN)
            .by(COURT)
            .imposing(Measure::PROCUREMENT_BAN)
            .on(Event::DECIDED, day(2024, 3, 1))
            .on(Event::EXPIRES, last);
        if let Some(effective) = effective {
            ban.fact(EFFECTIVE_HERE, effective, 0);
        }
        found(&kit)
    };
    assert_eq!(blocked(Some(1), TODAY), ["fraud bars", "excluded-by-judgment bars"]);
    assert_eq!(blocked(Some(1), TODAY.previous()), ["period-over notes", "self-cleaned notes"]);
    // it helps when the judgment no longer excludes
    let until = |last| {
        let mut kit = kit();
        conviction(&mut kit, day(2024, 3, 1));
        evidence(&mut kit, 0, [1; 4]);
        kit.record(RecordKind::BAN)
            .by(COURT)
            .on(Event::DECIDED, day(2024, 3, 1))
            .on(Event::EXPIRES, last)
            .fact(EFFECTIVE_HERE, 1, 0);
        found_with_end(&kit).into_iter().next().unwrap_or_default()
    };
    assert_eq!(until(day(2028, 2, 29)), "fraud bars until 2028-02-29");
    assert_eq!(until(day(2030, 2, 28)), "fraud bars until 2029-03-01");
    assert_eq!(
        blocked(None, TODAY),
        ["fraud refers: judgment-effective-here", "excluded-by-judgment refers: judgment-effective-here"]
    );
}

#[test]
fn it_covers_paragraphs_1_and_4_only() {
    let mut kit = kit();
    kit.record(RecordKind::TAX_DEBT).on(Event::DECIDED, day(2024, 3, 1));
    evidence(&mut kit, 0, [1; 4]).ground(TAX_PAY);
    assert_eq!(found(&kit), ["unpaid-dues-decision bars"]);
    let mut kit = common::kit();
    tender_fact(&mut kit, MISREPRESENT, 1);
    kit.record(RecordKind::PENALTY).ground(MISINTERPR).on(Event::DECIDED, day(2024, 3, 1));
    evidence(&mut kit, 0, [1; 4]).ground(MISREPRESENT);
    assert_eq!(found(&kit), ["self-cleaned notes"], "the two codes are one ground");
}

#[test]
fn the_operator_cleans_itself_of_what_a_person_behind_it_did() {
    let mut kit = kit();
    let director = party(&mut kit, Role::DIRECTOR, 0, PartyKind::NATURAL);
    conviction(&mut kit, day(2024, 3, 1)).about(director);
    evidence(&mut kit, 0, [1; 4]);
    assert_eq!(found(&kit), ["self-cleaned notes"]);
}

#[test]
fn a_record_said_to_be_repaired_is_not_assessed() {
    let mut kit = kit();
    conviction(&mut kit, day(2024, 3, 1)).on(Event::REPAIRED, TODAY);
    assert_eq!(found(&kit), ["fraud refers: self-cleaning-sufficient"]);
}
