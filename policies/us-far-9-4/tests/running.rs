//! Running contracts, 9.405-1, and the agency head's determination, 9.405(a).

mod common;

use common::{TODAY, check_on, debarment, found, kit, kit_in, suspension};
use probity_guest::{Event, OverrideKind, RecordKind, RelationKind, Role, Stage, day};
use us_far_9_4::{EXTENDS, SAM, SAM_PROHIBITION, STATUTE_BARS};

const OPTION: [&str; 2] = ["option-or-new-work bars", "existing-contract notes"];

#[test]
fn worked_case_11_no_option_but_the_contract_goes_on() {
    check_on(
        || kit_in(Stage::OPTION),
        &[
            ("debarred", |kit| _ = debarment(kit), &OPTION),
            ("suspended", |kit| _ = suspension(kit, day(2026, 6, 1)), &OPTION),
            (
                "a member of the joint venture",
                |kit| {
                    let member = kit.party(Role::CONSORTIUM_MEMBER);
                    debarment(kit).about(member);
                },
                &OPTION,
            ),
            (
                "what is unclear stays so",
                |kit| _ = debarment(kit).unmatched(),
                &["option-or-new-work refers: match-unconfirmed", "existing-contract notes"],
            ),
            ("it is over", |kit| _ = debarment(kit).on(Event::RELEASED, TODAY), &["exclusion-ended notes"]),
            (
                "what a statute says of the contract is another matter",
                |kit| {
                    kit.record(RecordKind::LISTING)
                        .on_list(SAM_PROHIBITION)
                        .on(Event::EFFECTIVE, day(2026, 1, 1))
                        .indefinitely()
                        .fact(STATUTE_BARS, 1, 0);
                },
                &["declared-ineligible bars"],
            ),
            ("nothing", |_| {}, &[]),
        ],
    );
}

#[test]
fn an_option_with_a_compelling_reason() {
    let mut kit = kit_in(Stage::OPTION);
    debarment(&mut kit);
    kit.with_override(OverrideKind::COMPELLING_REASON);
    assert_eq!(found(&kit), ["compelling-reason notes", "existing-contract notes"]);
}

#[test]
fn a_compelling_reason_lifts_what_would_stop_the_award() {
    check_on(
        || {
            let mut kit = kit();
            kit.with_override(OverrideKind::COMPELLING_REASON);
            kit
        },
        &[
            ("debarred", |kit| _ = debarment(kit), &["compelling-reason notes"]),
            (
                "a member, the same firm and a named affiliate",
                |kit| {
                    let member = kit.party(Role::CONSORTIUM_MEMBER);
                    let (same, other) = (kit.party(Role::AFFILIATE), kit.party(Role::AFFILIATE));
                    kit.relation(0, RelationKind::SAME_FIRM, same);
                    debarment(kit).about(member);
                    debarment(kit).about(same);
                    debarment(kit).about(other).fact(EXTENDS, 1, 0);
                },
                &["compelling-reason notes", "compelling-reason notes", "compelling-reason notes"],
            ),
            (
                "an affiliate that is left out anyway",
                |kit| {
                    let other = kit.party(Role::AFFILIATE);
                    debarment(kit).about(other).fact(EXTENDS, 0, 0);
                },
                &[],
            ),
            (
                "not what a statute says",
                |kit| {
                    kit.record(RecordKind::LISTING)
                        .on_list(SAM_PROHIBITION)
                        .on(Event::EFFECTIVE, day(2026, 1, 1))
                        .indefinitely()
                        .fact(STATUTE_BARS, 1, 0);
                },
                &["declared-ineligible bars"],
            ),
            (
                "nor what may rest on one",
                |kit| _ = kit.record(RecordKind::LISTING).on_list(SAM).on(Event::EFFECTIVE, day(2026, 1, 1)),
                &["unclear-exclusion refers: which-exclusion"],
            ),
            (
                "an entity relied on",
                |kit| {
                    let other = kit.party(Role::RELIED_ON);
                    debarment(kit).about(other);
                },
                &[],
            ),
        ],
    );
}

#[test]
fn only_that_kind_of_override_and_only_from_its_day() {
    for kind in [OverrideKind::EMERGENCY, OverrideKind::NATIONAL_SECURITY, OverrideKind::PUBLIC_INTEREST] {
        let mut kit = kit();
        debarment(&mut kit);
        kit.with_override(kind);
        assert_eq!(found(&kit), ["debarred bars"], "{kind:?}");
    }
    let began = day(2025, 1, 1);
    for (since, expected) in [
        (TODAY, "compelling-reason notes"),
        (TODAY.next(), "debarred bars"),
        (began, "compelling-reason notes"),
        (began.previous(), "debarred refers: determination-covers-exclusion"),
    ] {
        let mut kit = kit();
        debarment(&mut kit);
        kit.with_override(OverrideKind::COMPELLING_REASON);
        for granted in &mut kit.raw().tender.overrides {
            granted.since = since.number();
        }
        assert_eq!(found(&kit), [expected], "{since:?}");
    }
}
