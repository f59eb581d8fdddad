//! What a case does not say, where saying it could decide otherwise.

mod common;

use common::*;
use eu_directive_2014_24::*;
use probity_guest::*;

#[test]
fn a_conviction_that_may_not_be_final_is_over_where_it_would_be_over_as_either() {
    let with = |finality| {
        let mut kit = kit();
        // the ban that the judgment sets is over; without a final judgment three years from the decision are not
        conviction(&mut kit, day(2024, 3, 1))
            .imposing(Measure::PROCUREMENT_BAN)
            .on(Event::EXPIRES, day(2026, 5, 31))
            .fact(EFFECTIVE_HERE, 1, 0)
            .finality(finality);
        tender_fact(&mut kit, PROF_MISCONDUCT, 1);
        found_with_end(&kit)
    };
    assert_eq!(with(Some(Finality::FINAL)), ["period-over notes without end"]);
    assert_eq!(
        with(Some(Finality::NOT_FINAL)),
        ["offence-without-conviction refers: period-set-by-judgment until 2027-03-01"]
    );
    assert_eq!(with(None), ["fraud refers: finality-unknown until 2027-03-01"]);
}

#[test]
fn from_when_five_years_run_is_open_where_the_case_does_not_say_whether_it_is_final() {
    let with = |finality, appeal: Option<Day>| {
        let mut kit = kit();
        let record = conviction(&mut kit, day(2019, 3, 1)).finality(finality);
        if let Some(appeal) = appeal {
            record.on(Event::APPEAL_FILED, appeal);
        }
        found_with_end(&kit)
    };
    let asks = ["fraud refers: finality-unknown without end"];
    assert_eq!(with(None, None), asks);
    assert_eq!(with(None, Some(day(2019, 3, 10))), asks);
    assert_eq!(with(Some(Finality::FINAL), None), ["period-over notes without end"]);
    assert_eq!(with(Some(Finality::FINAL), Some(day(2019, 3, 10))), asks, "final, and under appeal");
}

#[test]
fn what_is_called_final_while_an_appeal_is_pending_contradicts_itself() {
    let with = |kind, decided: Option<Day>| {
        let mut kit = kit();
        let record =
            kit.record(kind).on(Event::DECIDED, day(2024, 3, 1)).on(Event::APPEAL_FILED, day(2024, 3, 10));
        let record = if kind == RecordKind::CONVICTION { record.ground(FRAUD) } else { record };
        if let Some(decided) = decided {
            record.on(Event::APPEAL_DECIDED, decided);
        }
        found(&kit)
    };
    for (kind, rule) in [(RecordKind::CONVICTION, "fraud"), (RecordKind::TAX_DEBT, "unpaid-dues-decision")] {
        let asks = [format!("{rule} refers: finality-unknown")];
        assert_eq!(with(kind, None), asks);
        assert_eq!(with(kind, Some(TODAY.next())), asks, "not decided yet");
        assert_eq!(with(kind, Some(TODAY)), [format!("{rule} bars")]);
    }
}

#[test]
fn what_a_later_appeal_made_of_an_annulment_refers() {
    let with = |appeal: Option<Day>| {
        let mut kit = kit();
        let record = conviction(&mut kit, day(2024, 3, 1)).on(Event::OVERTURNED, day(2025, 3, 1));
        if let Some(appeal) = appeal {
            record.on(Event::APPEAL_DECIDED, appeal);
        }
        found(&kit)
    };
    assert_eq!(with(None), ["set-aside notes"]);
    assert_eq!(with(Some(day(2025, 3, 1))), ["set-aside notes"], "the appeal that annulled it");
    assert_eq!(with(Some(day(2025, 3, 2))), ["fraud refers: annulment-reversed"]);
}

#[test]
fn a_record_that_limits_itself_to_other_tenders_refers() {
    let mut kit = kit();
    conviction(&mut kit, day(2024, 3, 1));
    for record in &mut kit.raw().records {
        record.covers = Answer::No;
    }
    assert_eq!(found(&kit), ["fraud refers: scope-unknown"]);
}

#[test]
fn a_decision_that_takes_effect_later_may_have_been_made() {
    let with = |decided: Option<Day>| {
        let mut kit = kit();
        let record = kit.record(RecordKind::CONVICTION).ground(FRAUD).on(Event::EFFECTIVE, day(2026, 6, 2));
        if let Some(decided) = decided {
            record.on(Event::DECIDED, decided);
        }
        found(&kit)
    };
    assert_eq!(with(Some(day(2026, 5, 1))), ["fraud refers: finality-unknown"]);
    assert_eq!(with(Some(day(2026, 6, 2))), [] as [&str; 0]);
    assert_eq!(with(None), ["fraud refers: date-unknown"]);
}

#[test]
fn a_reprimand_and_anything_else_without_a_ground_may_be_on_one() {
    for kind in [RecordKind::REPRIMAND, RecordKind::OTHER] {
        let with = |ground: Option<Code>| {
            let mut kit = kit();
            let record = kit.record(kind).on(Event::DECIDED, day(2025, 6, 1));
            if let Some(ground) = ground {
                record.ground(ground);
            }
            found(&kit)
        };
        assert_eq!(with(None), ["ground-unclear refers: which-ground"]);
        assert_eq!(with(Some(FOREIGN)), [] as [&str; 0]);
    }
}

#[test]
fn a_person_behind_two_members_excludes_each() {
    let with = |cleaned: Option<u32>| {
        let mut kit = kit();
        let member = kit.party(Role::CONSORTIUM_MEMBER);
        let person = party(&mut kit, Role::DIRECTOR, 0, PartyKind::NATURAL);
        kit.relation(person, RelationKind::HOLDS_OR_MANAGES, member);
        conviction(&mut kit, day(2024, 3, 1)).about(person);
        if let Some(party) = cleaned {
            kit.record(RecordKind::SELF_CLEANING)
                .ground(FRAUD)
                .about(party)
                .on(Event::DECIDED, day(2026, 1, 1))
                .fact(COMPENSATED, 1, 0)
                .fact(CLARIFIED, 1, 0)
                .fact(MEASURES_TAKEN, 1, 0)
                .fact(SUFFICIENT, 1, 0);
        }
        found(&kit)
    };
    assert_eq!(with(None), ["convicted-person bars", "convicted-person bars"]);
    // what one of them did clears that one only
    assert_eq!(with(Some(0)), ["convicted-person bars", "self-cleaned notes"]);
    assert_eq!(with(Some(1)), ["convicted-person bars", "self-cleaned notes"]);
}
