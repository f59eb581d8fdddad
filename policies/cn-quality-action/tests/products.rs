//! Sections 16 and 19: recalls, samplings and certificates.

mod common;

use cn_quality_action::*;
use common::*;
use probity_guest::kit::Kit;
use probity_guest::{Answer, Code, Day, Event, RecordKind, Role, day, years};

const UNSTATED: Code = Code(u32::MAX - 1);

/// A tender whose documents provide for enhanced inspection.
fn inspecting() -> Kit {
    let mut kit = kit();
    tender_fact(&mut kit, DOCUMENTS_INSPECTION, 1);
    kit
}

#[test]
fn a_recall_is_noted_and_limited_where_the_documents_say_so() {
    for (ground, plain, limited) in [
        (ORDERED_RECALL, "open-recall notes", "open-recall-limited restricts"),
        (VOLUNTARY_RECALL, "open-recall notes", "open-recall notes"),
        (UNSTATED, "open-recall notes", "open-recall-limited refers: ground-unknown"),
        (OTHER, "open-recall notes", "open-recall-limited restricts"),
    ] {
        for (start, expected) in [(kit as fn() -> Kit, plain), (inspecting, limited)] {
            let mut kit = start();
            recall(&mut kit).ground(ground);
            assert_eq!(found(&kit), [expected], "{ground:?}");
        }
    }
    let mut as_ordered = inspecting();
    set(&mut as_ordered, "voluntary-recall", 1);
    recall(&mut as_ordered).ground(VOLUNTARY_RECALL);
    assert_eq!(found(&as_ordered), ["open-recall-limited restricts"]);

    for (ground, expected) in
        [(ORDERED_RECALL, "open-recall refers: which-basis"), (VOLUNTARY_RECALL, "open-recall notes")]
    {
        let mut asked = kit();
        set(&mut asked, "product-without-basis", 1);
        recall(&mut asked).ground(ground);
        assert_eq!(found(&asked), [expected]);
    }
}

#[test]
fn what_ends_a_recall() {
    for event in [Event::PERFORMED, Event::RELEASED, Event::REVOKED, Event::OVERTURNED] {
        for (on, expected) in
            [(TODAY, "no-longer-counts notes"), (TODAY.next(), "open-recall-limited restricts")]
        {
            let mut kit = inspecting();
            recall(&mut kit).on(event, on);
            assert_eq!(found(&kit), [expected], "{event:?} {on:?}");
        }
    }
    for (last, expected) in [
        (TODAY, "open-recall-limited restricts until 2026-06-10"),
        (TODAY.previous(), "no-longer-counts notes without end"),
    ] {
        let mut kit = inspecting();
        recall(&mut kit).on(Event::EXPIRES, last);
        assert_eq!(found_with_end(&kit), [expected]);
    }
    for (on, expected) in [(TODAY, vec!["open-recall-limited restricts"]), (TODAY.next(), vec![])] {
        let mut kit = inspecting();
        kit.record(RecordKind::RECALL).ground(ORDERED_RECALL).on(Event::DECIDED, on);
        assert_eq!(found(&kit), expected, "begins {on:?}");
    }
}

#[test]
fn whether_the_product_is_what_is_bought() {
    for (answer, expected) in [
        (Answer::Yes, vec!["open-recall-limited restricts"]),
        (Answer::No, vec![]),
        (Answer::Unknown, vec!["open-recall-limited refers: scope-unknown"]),
    ] {
        let mut kit = inspecting();
        recall(&mut kit);
        covers(&mut kit, answer);
        assert_eq!(found(&kit), expected);
    }
}

#[test]
fn whose_products_count() {
    for (role, counts) in [
        (Role::CONSORTIUM_MEMBER, true),
        (Role::SUBCONTRACTOR, true),
        (Role::RELIED_ON, true),
        (Role::CONTROLLER, false),
        (Role::AFFILIATE, false),
        (Role::COMPETITOR, false),
    ] {
        let mut kit = inspecting();
        let party = kit.party(role);
        recall(&mut kit).about(party);
        assert_eq!(!found(&kit).is_empty(), counts, "{role:?}");
    }
}

#[test]
fn three_reports_of_one_recall_are_one() {
    let mut kit = inspecting();
    for _ in 0..3 {
        recall(&mut kit).fact(SAME_EVENT, 9, 0);
    }
    assert_eq!(found(&kit), ["open-recall-limited restricts"]);
    recall(&mut kit).fact(SAME_EVENT, 9, 0).unmatched();
    assert_eq!(found(&kit), ["open-recall-limited refers: match-unconfirmed"], "whichever comes first");
    let mut first = inspecting();
    recall(&mut first).fact(SAME_EVENT, 9, 0).unmatched();
    recall(&mut first).fact(SAME_EVENT, 9, 0);
    assert_eq!(found(&first), found(&kit));
}

#[test]
fn each_limit_is_a_finding() {
    let mut kit = kit();
    for fact in [DOCUMENTS_INSPECTION, DOCUMENTS_SECURITY, DOCUMENTS_MONITORING] {
        tender_fact(&mut kit, fact, 1);
    }
    recall(&mut kit);
    let mut limits = Vec::new();
    let verdict = probity_guest::evaluate::<CnQualityAction>(kit.raw());
    if let probity_guest::bindings::exports::probity::eligibility::eligibility::Verdict::Findings(list) =
        verdict
    {
        limits.extend(list.iter().map(|finding| format!("{:?}", finding.restriction)));
    }
    assert_eq!(limits.len(), 3);
    assert!(limits.iter().any(|limit| limit.contains("EnhancedInspection")), "{limits:?}");
    assert!(limits.iter().any(|limit| limit.contains("ExtraBidSecurity(100)")), "{limits:?}");
    assert!(limits.iter().any(|limit| limit.contains("Monitoring")), "{limits:?}");
    // never more than the whole contract value, which the host refuses
    set(&mut kit, "extra-bid-security", 1_000_000);
    let verdict = format!("{:?}", probity_guest::evaluate::<CnQualityAction>(kit.raw()));
    assert!(verdict.contains("ExtraBidSecurity(10000)"));
}

#[test]
fn a_sampling_failed_once_or_again() {
    let autumn = day(2025, 9, 18);
    let again = "sampling-failed-again refers: what-followed-failure";
    let mut once = kit();
    failure(&mut once, autumn);
    assert_eq!(found_with_end(&once), ["failed-sampling notes until 2028-09-18"]);
    failure(&mut once, day(2024, 8, 21));
    assert_eq!(
        found_with_end(&once),
        ["sampling-failed-again refers: what-followed-failure until 2027-08-21"]
    );

    let mut follow_up = kit();
    failure(&mut follow_up, autumn).ground(FOLLOW_UP_FAILED);
    assert_eq!(
        found_with_end(&follow_up),
        ["sampling-failed-again refers: what-followed-failure until 2028-09-18"]
    );

    for (count, expected) in [(2, vec![again]), (3, vec!["failed-sampling notes", "failed-sampling notes"])] {
        let mut kit = kit();
        set(&mut kit, "repeat-count", count);
        failure(&mut kit, autumn);
        failure(&mut kit, autumn.next());
        assert_eq!(found(&kit), expected, "{count}");
    }
    let mut reported_twice = kit();
    failure(&mut reported_twice, autumn).fact(SAME_EVENT, 77, 0);
    failure(&mut reported_twice, autumn).fact(SAME_EVENT, 77, 0);
    assert_eq!(found(&reported_twice), ["failed-sampling notes"]);

    let mut of_two_firms = kit();
    let other = of_two_firms.party(Role::SUBCONTRACTOR);
    failure(&mut of_two_firms, autumn);
    failure(&mut of_two_firms, autumn).about(other);
    assert_eq!(found(&of_two_firms), ["failed-sampling notes", "failed-sampling notes"]);

    let mut of_a_subcontractor = kit();
    let other = of_a_subcontractor.party(Role::SUBCONTRACTOR);
    failure(&mut of_a_subcontractor, autumn).ground(FOLLOW_UP_FAILED).about(other);
    assert_eq!(found(&of_a_subcontractor), ["failed-sampling notes"], "art. 22 is not about it");

    // whether it was found in a follow-up is asked where nothing says so, and where nothing else is a failure again
    let mut unstated = kit();
    failure(&mut unstated, autumn).ground(UNSTATED);
    assert_eq!(found_with_end(&unstated), ["sampling-failed-again refers: ground-unknown until 2028-09-18"]);
    failure(&mut unstated, autumn).ground(FOLLOW_UP_FAILED);
    assert_eq!(found(&unstated), [again]);

    let mut passed = kit();
    failure(&mut passed, autumn).on(Event::RELEASED, day(2026, 1, 22));
    failure(&mut passed, day(2024, 8, 21));
    assert_eq!(found(&passed), ["failed-sampling notes", "no-longer-counts notes"]);
}

#[test]
fn how_long_a_failure_counts() {
    for (on, expected) in [
        (TODAY - years(3), "failed-sampling-limited restricts"),
        ((TODAY - years(3)).previous(), "no-longer-counts notes"),
        (TODAY, "failed-sampling-limited restricts"),
    ] {
        let mut kit = inspecting();
        failure(&mut kit, on);
        assert_eq!(found(&kit), [expected], "{on:?}");
    }
    let mut undated = inspecting();
    undated.record(RecordKind::FAILED_SAMPLING).ground(SAMPLING_FAILED).on(Event::RETRIEVED, TODAY);
    assert_eq!(found(&undated), ["failed-sampling-limited refers: date-unknown"]);
    let mut asked = kit();
    set(&mut asked, "product-without-basis", 1);
    failure(&mut asked, TODAY);
    assert_eq!(found(&asked), ["failed-sampling refers: which-basis"]);
}

#[test]
fn an_objection_is_asked_about_where_the_record_would_do_something() {
    for (start, expected) in [
        (kit as fn() -> Kit, "failed-sampling notes"),
        (inspecting, "failed-sampling-limited refers: objection-open"),
    ] {
        let mut kit = start();
        failure(&mut kit, day(2026, 5, 6)).on(Event::APPEAL_FILED, day(2026, 5, 15));
        assert_eq!(found(&kit), [expected]);
    }
}

#[test]
fn certificates() {
    for (ground, plain, inspected, required) in [
        (
            CERTIFICATE_SUSPENDED,
            vec!["certificate-not-valid notes"],
            vec!["certificate-limited restricts"],
            vec!["certificate-required refers: valid-certificate"],
        ),
        (
            CERTIFICATE_WITHDRAWN,
            vec!["certificate-not-valid notes"],
            vec!["certificate-limited restricts"],
            vec!["certificate-required refers: valid-certificate"],
        ),
        (
            STANDARD_NOT_MET,
            vec!["certificate-not-valid notes"],
            vec!["certificate-limited restricts"],
            vec!["certificate-required refers: valid-certificate"],
        ),
        (
            CERTIFICATE_VALID,
            vec!["certificate-valid notes"],
            vec!["certificate-valid notes"],
            vec!["certificate-valid notes"],
        ),
        (
            UNSTATED,
            vec![],
            vec!["certificate-limited refers: ground-unknown"],
            vec!["certificate-required refers: ground-unknown"],
        ),
        (OTHER, vec![], vec![], vec![]),
    ] {
        let demanding = || {
            let mut kit = kit();
            tender_fact(&mut kit, CERTIFICATE_REQUIRED, 1);
            kit
        };
        for (mut kit, expected) in [(kit(), plain), (inspecting(), inspected), (demanding(), required)] {
            result(&mut kit, ground);
            assert_eq!(found(&kit), expected, "{ground:?}");
        }
    }
    let mut unclear = kit();
    tender_fact(&mut unclear, CERTIFICATE_REQUIRED, 2);
    result(&mut unclear, CERTIFICATE_WITHDRAWN);
    assert_eq!(found(&unclear), ["certificate-required refers: unclear-fact"]);
    let mut asked = kit();
    set(&mut asked, "product-without-basis", 1);
    result(&mut asked, CERTIFICATE_WITHDRAWN);
    assert_eq!(found(&asked), ["certificate-not-valid refers: which-basis"]);
    let mut restored = inspecting();
    result(&mut restored, CERTIFICATE_SUSPENDED).on(Event::RELEASED, TODAY);
    assert_eq!(found(&restored), ["no-longer-counts notes"]);
}

#[test]
fn a_certificate_that_is_over_is_none_that_the_documents_demand() {
    const REFERS: &str = "certificate-required refers: valid-certificate";
    let of = |ground: Code, last: Day, another: bool| {
        let mut kit = kit();
        tender_fact(&mut kit, CERTIFICATE_REQUIRED, 1);
        result(&mut kit, ground).on(Event::EXPIRES, last);
        if another {
            result(&mut kit, CERTIFICATE_VALID);
        }
        found(&kit)
    };
    assert_eq!(of(CERTIFICATE_VALID, TODAY, false), ["certificate-valid notes"]);
    assert_eq!(of(CERTIFICATE_VALID, TODAY.previous(), false), [REFERS, "no-longer-counts notes"]);
    assert_eq!(
        of(CERTIFICATE_VALID, TODAY.previous(), true),
        ["certificate-valid notes", "no-longer-counts notes"]
    );
    // what is over may have been one
    let unstated = of(UNSTATED, TODAY.previous(), false);
    assert_eq!(unstated, ["certificate-required refers: ground-unknown"]);
    // one that is only found by name answers nothing
    let mut by_name = kit();
    tender_fact(&mut by_name, CERTIFICATE_REQUIRED, 1);
    result(&mut by_name, CERTIFICATE_VALID).on(Event::REVOKED, TODAY);
    result(&mut by_name, CERTIFICATE_VALID).unmatched();
    assert!(found(&by_name).contains(&REFERS.to_owned()));
}
