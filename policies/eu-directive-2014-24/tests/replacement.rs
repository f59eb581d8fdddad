//! Art. 63(1) and 71(6)(b): entities relied on, and subcontractors.

mod common;

use common::*;
use eu_directive_2014_24::*;
use probity_guest::kit::{Kit, RecordKit};
use probity_guest::*;

fn of(role: Role, record: impl Fn(&mut Kit, u32)) -> Vec<String> {
    let mut kit = kit();
    let other = party(&mut kit, role, 0, PartyKind::LEGAL);
    record(&mut kit, other);
    found(&kit)
}

fn done(_: RecordKit<'_>) {}

#[test]
fn compulsory_grounds_restrict_and_others_refer() {
    for (role, compulsory, other) in [
        (Role::RELIED_ON, "replace-relied-on", "relied-on-ground"),
        (Role::SUBCONTRACTOR, "replace-subcontractor", "subcontractor-ground"),
    ] {
        let restricts = [format!("{compulsory} restricts")];
        assert_eq!(of(role, |kit, at| done(conviction(kit, day(2024, 3, 1)).about(at))), restricts);
        assert_eq!(of(role, |kit, at| done(kit.record(RecordKind::TAX_DEBT).about(at))), restricts);
        assert_eq!(
            of(role, |kit, at| {
                let director = party(kit, Role::DIRECTOR, at, PartyKind::NATURAL);
                conviction(kit, day(2024, 3, 1)).about(director);
            }),
            restricts
        );
        assert_eq!(
            of(role, |kit, at| done(conviction(kit, day(2024, 3, 1)).about(at).finality(None))),
            [format!("{compulsory} refers: finality-unknown")]
        );
        assert_eq!(
            of(role, |kit, at| done(
                kit.record(RecordKind::CONVICTION).about(at).on(Event::DECIDED, day(2024, 3, 1))
            )),
            [format!("{compulsory} refers: which-offence")]
        );
        assert_eq!(
            of(role, |kit, at| {
                tender_fact(kit, ENVIR_LAW, 1);
                kit.record(RecordKind::PENALTY)
                    .ground(ENVIR_LAW)
                    .on(Event::DECIDED, day(2025, 3, 1))
                    .about(at);
            }),
            [format!("{other} refers: replacement-demanded")]
        );
        assert_eq!(
            of(role, |kit, at| {
                set(kit, "dues-mode", 1);
                kit.record(RecordKind::TAX_DEBT).finality(Some(Finality::NOT_FINAL)).about(at);
            }),
            restricts,
            "required by national law"
        );
        assert_eq!(
            of(role, |kit, at| done(conviction(kit, day(2021, 5, 31)).about(at))),
            ["period-over notes"]
        );
    }
}

#[test]
fn a_relied_on_entity_must_meet_the_criterion() {
    let record =
        |kit: &mut Kit, at| done(kit.record(RecordKind::OTHER).ground(SELECTION_CRITERION).about(at));
    assert_eq!(of(Role::RELIED_ON, record), ["relied-on-selection restricts"]);
    assert_eq!(of(Role::SUBCONTRACTOR, record), [] as [&str; 0]);
}

#[test]
fn they_are_replaced_also_while_the_contract_runs() {
    let restricts = of(Role::SUBCONTRACTOR, |kit, at| {
        kit.raw().tender.stage = Stage::OPTION.number();
        conviction(kit, day(2024, 3, 1)).about(at);
    });
    assert_eq!(restricts, ["replace-subcontractor restricts"]);
}

#[test]
fn a_director_of_both_counts_for_both() {
    let both = of(Role::SUBCONTRACTOR, |kit, at| {
        let director = party(kit, Role::DIRECTOR, at, PartyKind::NATURAL);
        kit.relation(director, RelationKind::HOLDS_OR_MANAGES, 0);
        conviction(kit, day(2024, 3, 1)).about(director);
    });
    assert_eq!(both, ["convicted-person bars", "replace-subcontractor restricts"]);
    let both = of(Role::SUBCONTRACTOR, |kit, at| {
        kit.relation(at, RelationKind::HOLDS_OR_MANAGES, 0);
        conviction(kit, day(2024, 3, 1)).about(at);
    });
    assert_eq!(both, ["convicted-person refers: powers-in-operator", "replace-subcontractor restricts"]);
}
