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
        let dues = |how: &str| [format!("{compulsory}-dues-{how} restricts")];
        assert_eq!(of(role, |kit, at| done(conviction(kit, day(2024, 3, 1)).about(at))), restricts);
        assert_eq!(of(role, |kit, at| done(kit.record(RecordKind::TAX_DEBT).about(at))), dues("decision"));
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
            dues("required"),
            "required by national law"
        );
        assert_eq!(
            of(role, |kit, at| done(conviction(kit, day(2021, 5, 31)).about(at))),
            ["period-over notes"]
        );
    }
}

#[test]
fn each_ground_has_its_rule() {
    for (role, compulsory, name) in [
        (Role::RELIED_ON, "replace-relied-on", "relied-on"),
        (Role::SUBCONTRACTOR, "replace-subcontractor", "subcontractor"),
    ] {
        let insolvent = |able: i64| {
            of(role, |kit, at| {
                set(kit, "insolvency-mode", 1);
                set(kit, "able-insolvent", able);
                done(kit.record(RecordKind::INSOLVENCY).on(Event::DECIDED, day(2026, 1, 1)).about(at));
            })
        };
        assert_eq!(insolvent(0), [format!("{compulsory}-insolvent restricts")]);
        assert_eq!(insolvent(1), [format!("{compulsory}-insolvent refers: insolvent")]);
        let excluded = |court| {
            of(role, |kit, at| {
                done(
                    kit.record(RecordKind::BAN)
                        .by(court)
                        .on(Event::DECIDED, day(2025, 1, 1))
                        .on(Event::EXPIRES, TODAY)
                        .fact(EFFECTIVE_HERE, 1, 0)
                        .about(at),
                );
            })
        };
        assert_eq!(excluded(COURT), [format!("{compulsory}-excluded restricts")]);
        assert_eq!(excluded(OTHER), [format!("{name}-ground refers: replacement-demanded")]);
        assert_eq!(
            of(role, |kit, at| {
                tender_fact(kit, TAX_PAY, 1);
                done(kit.record(RecordKind::TAX_DEBT).finality(Some(Finality::NOT_FINAL)).about(at));
            }),
            [format!("{name}-dues refers: replacement-demanded")]
        );
    }
}

#[test]
fn what_may_end_or_ease_the_ground_is_asked_first() {
    let convicted = |edit: fn(RecordKit<'_>)| {
        of(Role::RELIED_ON, |kit, at| edit(conviction(kit, day(2024, 3, 1)).about(at)))
    };
    let asks = |question: &str| [format!("replace-relied-on refers: {question}")];
    assert_eq!(convicted(|record| _ = record.on(Event::RELEASED, TODAY)), asks("release-ends-exclusion"));
    assert_eq!(convicted(|record| _ = record.on(Event::REPAIRED, TODAY)), asks("self-cleaning-sufficient"));
    assert_eq!(
        convicted(|record| _ = record.on(Event::EXPIRES, TODAY.previous())),
        asks("period-set-by-judgment")
    );
    let owes = |edit: fn(RecordKit<'_>)| {
        of(Role::RELIED_ON, |kit, at| {
            kit.raw().tender.deadline = Some(TODAY.previous().number());
            edit(kit.record(RecordKind::TAX_DEBT).about(at));
        })
    };
    let asks = |question: &str| [format!("replace-relied-on-dues-decision refers: {question}")];
    assert_eq!(owes(|record| _ = record.on(Event::PERFORMED, TODAY)), asks("paid-after-deadline"));
    assert_eq!(owes(|record| _ = record.fact(ARRANGED_ON, 1, 0)), asks("date-unknown"));
    assert_eq!(owes(|record| _ = record.fact(TOLD_TOO_LATE, 1, 0)), asks("amount-told-too-late"));
}

#[test]
fn who_has_left_is_not_replaced_again() {
    let left = |role, last: Day| {
        of(role, |kit, at| {
            kit.raw().tender.deadline = Some(day(2026, 5, 20).number());
            for party in kit.raw().parties.iter_mut().skip(1) {
                party.until = Some(last.number());
            }
            done(conviction(kit, day(2024, 3, 1)).about(at));
        })
    };
    for role in [Role::RELIED_ON, Role::SUBCONTRACTOR] {
        assert_eq!(left(role, TODAY).len(), 1);
        assert_eq!(left(role, TODAY.previous()), [] as [&str; 0]);
    }
    assert_eq!(left(Role::CONSORTIUM_MEMBER, day(2026, 5, 20)), ["fraud bars"], "who has bid, has bid");
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
