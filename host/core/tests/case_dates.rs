//! Which days a case may state, and in which order.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::indexing_slicing, clippy::panic, reason = "tests")]

mod good;

use good::{faults, faults_with, good, only_fault_with, warnings_with};
use probity_core::case::Case;
use serde_json::{Value, json};

fn dates(dates: Value) -> Vec<String> {
    faults_with("/records/0/dates", dates)
}

#[test]
fn dates_that_cannot_be_are_refused() {
    let fault = |day: &str| only_fault_with("/as_of", json!(day));
    for (bad, hint) in [
        ("2025-02-29", "a day that exists: February 2025 has 28 days"),
        ("2024-04-31", "a day that exists: April 2024 has 30 days"),
        ("2025-00-10", "a month from `01` to `12`, not `00`"),
        ("2025-6-1", "`2025-06-01`"),
        ("2025-06-01T00:00:00Z", "a day without a time: `2025-06-01`"),
        ("01.06.2025", "a calendar day as `YYYY-MM-DD`"),
        ("+2025-06-01", "a calendar day as `YYYY-MM-DD`"),
    ] {
        assert!(fault(bad).ends_with(&format!("; expected {hint}")), "{bad}: {}", fault(bad));
    }
}

#[test]
fn only_what_is_impossible_in_time_is_refused() {
    for possible in [
        json!({}),
        json!({ "decided": "2024-03-01", "effective": "2024-01-01", "expires": "2024-03-01" }),
        json!({ "decided": "2024-03-01", "conduct_to": "2024-04-01", "known_to_authority": "2024-02-01" }),
        json!({ "expires": "2999-12-31" }),
        json!({ "decided": "2024-03-01", "expires": "9999-12-31" }),
        json!({ "indefinite": true }),
        json!({ "stayed_from": "2024-01-01" }),
        json!({ "stayed_from": ["2024-05-01", "2024-01-01"], "stayed_until": "2024-01-01" }),
        json!({ "publication_end": "2024-01-01" }),
        json!({ "published": ["2024-01-01", "2024-06-01"], "publication_end": ["2024-03-01", "2024-09-01"] }),
        json!({ "decided": "2024-03-01", "notified": ["2024-03-01", "2024-03-02"], "published": "2024-03-01" }),
    ] {
        assert_eq!(dates(possible.clone()), Vec::<String>::new(), "{possible}");
    }
    for (impossible, path) in [
        (json!({ "conduct_from": "2024-02-01", "conduct_to": "2024-01-01" }), ".conduct_to"),
        (json!({ "effective": "2024-02-01", "expires": "2024-01-01" }), ".expires"),
        (json!({ "decided": "2024-02-01", "expires": "2024-01-31" }), ".expires"),
        (json!({ "decided": "2024-02-01", "notified": ["2024-02-01", "2024-01-31"] }), ".notified[1]"),
        (json!({ "published": ["2024-01-31"], "decided": "2024-02-01" }), ".published[0]"),
        (json!({ "decided": "2024-02-01", "publication_end": "2024-01-31" }), ".publication_end"),
        (json!({ "decided": "2024-02-01", "appeal_filed": "2024-01-31" }), ".appeal_filed"),
        (json!({ "decided": "2024-02-01", "appeal_decided": "2024-01-31" }), ".appeal_decided"),
        (json!({ "decided": "2024-02-01", "stayed_from": "2024-01-31" }), ".stayed_from"),
        (json!({ "decided": "2024-02-01", "performed": "2024-01-31" }), ".performed"),
        (json!({ "decided": "2024-02-01", "repaired": "2024-01-31" }), ".repaired"),
        (json!({ "decided": "2024-02-01", "earliest_release": "2024-01-31" }), ".earliest_release"),
        (json!({ "decided": "2024-02-01", "released": "2024-01-31" }), ".released"),
        (json!({ "decided": "2024-02-01", "revoked": "2024-01-31" }), ".revoked"),
        (json!({ "decided": "2024-02-01", "overturned": "2024-01-31" }), ".overturned"),
        (json!({ "stayed_until": "2024-01-01" }), ".stayed_until"),
        (
            json!({ "stayed_from": "2024-01-02", "stayed_until": ["2024-02-01", "2024-01-01"] }),
            ".stayed_until[1]",
        ),
        (json!({ "published": "2024-02-01", "publication_end": "2024-01-01" }), ".publication_end"),
        (json!({ "expires": "2024-01-01", "indefinite": true }), ".indefinite"),
        (json!({ "indefinite": false }), ".indefinite"),
        (json!({ "expires": ["2024-01-01"] }), ".expires"),
        (json!({ "published": [] }), ".published"),
        (json!({ "published": ["2024-01-01", "2024-01-01"] }), ".published[1]"),
        (json!({ "retrieved": "2024-01-01" }), ".retrieved"),
    ] {
        let faults = dates(impossible.clone());
        assert_eq!(faults.len(), 1, "{impossible}: {faults:?}");
        assert!(faults[0].starts_with(&format!("$.records[0].dates{path}: ")), "{impossible}: {faults:?}");
    }
}

#[test]
fn what_a_decision_ends_can_come_before_it() {
    let faults = |kind: &str, dates: Value| {
        let mut case = good();
        case["records"][0]["kind"] = json!(kind);
        case["records"][0]["dates"] = dates;
        faults(&case.to_string())
    };
    let begun = json!({ "notified": "2024-01-01", "published": "2024-01-02", "decided": "2024-02-01" });
    assert_eq!(faults("proposed-debarment", begun.clone()), Vec::<String>::new());
    assert_eq!(faults("investigation", begun.clone()), Vec::<String>::new());
    assert_eq!(faults("debarment", begun).len(), 2);
    let ended =
        json!({ "published": "2024-01-02", "publication_end": "2024-01-31", "decided": "2024-02-01" });
    for kind in ["proposed-debarment", "investigation", "no such kind"] {
        let of_dates: Vec<_> =
            faults(kind, ended.clone()).into_iter().filter(|fault| fault.contains(".dates")).collect();
        assert_eq!(of_dates, Vec::<String>::new(), "{kind}");
    }
    assert_eq!(faults("debarment", ended).len(), 2);
    let paid = json!({ "performed": "2024-01-01", "decided": "2024-02-01" });
    assert_eq!(faults("tax-debt", paid.clone()), Vec::<String>::new());
    assert_eq!(faults("listing", paid.clone()), Vec::<String>::new());
    assert_eq!(faults("conviction", paid).len(), 1);
}

#[test]
fn what_has_not_happened_yet_cannot_be_read() {
    // read on 2025-05-30
    for later in [
        "decided",
        "notified",
        "published",
        "conduct_to",
        "appeal_filed",
        "appeal_decided",
        "performed",
        "repaired",
        "released",
        "revoked",
        "overturned",
    ] {
        // where it was read it may still have been the day before
        assert_eq!(dates(json!({ (later): "2025-05-31" })), Vec::<String>::new(), "{later}");
        assert_eq!(
            dates(json!({ (later): "2025-06-01" })),
            [format!(
                "$.records[0].source.retrieved_at: `2025-05-30` is before `{later}`, `2025-06-01`, which cannot have \
                 been read before it happened; expected `2025-06-01` or later"
            )]
        );
    }
    for set in
        ["effective", "expires", "earliest_release", "stayed_from", "publication_end", "known_to_authority"]
    {
        assert_eq!(dates(json!({ (set): "2030-01-01" })), Vec::<String>::new(), "{set}");
    }
}

#[test]
fn a_day_that_stands_for_an_unknown_one_is_refused() {
    let days = |day: &str| {
        let mut case = good();
        case["as_of"] = json!(day);
        case["tender"]["notice_date"] = json!(day);
        case["tender"]["cut_off_date"] = json!(day);
        case["tender"]["overrides"] = json!([{ "kind": "emergency", "by": "x", "from": day }]);
        case["parties"][1]["from"] = json!(day);
        case["records"][0]["dates"] = json!({ "decided": day });
        case["records"][0]["source"]["retrieved_at"] = json!(day);
        case["facts"][0]["value"] = json!(day);
        faults(&case.to_string())
    };
    for possible in ["1900-01-01", "2999-12-31"] {
        assert_eq!(days(possible), Vec::<String>::new(), "{possible}");
    }
    for impossible in ["0000-01-01", "0001-01-01", "1899-12-31", "3000-01-01", "9998-04-17", "9999-12-31"] {
        let found = days(impossible);
        assert_eq!(found.len(), 8, "{found:#?}");
        assert!(
            found.iter().all(|fault| fault.contains("is not within the years 1900 to 2999")),
            "{found:#?}"
        );
    }
    assert_eq!(
        dates(json!({ "decided": "0001-01-01" })),
        ["$.records[0].dates.decided: `0001-01-01` is not within the years 1900 to 2999; \
          expected a day from `1900-01-01` to `2999-12-31`; a day that is not known is left out"]
    );
    assert_eq!(dates(json!({ "expires": "9999-12-30" })).len(), 1);
    for placeholder in ["1900-01-01", "1970-01-01"] {
        let warnings = warnings_with("/records/0/dates/decided", json!(placeholder));
        assert!(warnings[0].contains("often stands for a day that is not known"), "{warnings:?}");
    }
}

#[test]
fn the_bidder_has_no_tie_that_begins_or_ends() {
    for day in ["from", "until"] {
        assert_eq!(
            only_fault_with(&format!("/parties/0/{day}"), json!("2025-01-01")),
            format!(
                "$.parties[0].{day}: the bidder has no tie, so no first or last day of one; \
                 expected no such field: leave it out"
            )
        );
        assert_eq!(faults_with(&format!("/parties/1/{day}"), json!("2025-01-01")), Vec::<String>::new());
    }
}

#[test]
fn the_day_of_the_decision_follows_the_notice_unless_the_tender_is_being_published() {
    let early = |stage: &str| {
        let mut case = good();
        case["as_of"] = json!("2025-04-30");
        case["tender"]["stage"] = json!(stage);
        faults(&case.to_string())
    };
    assert_eq!(early("publish"), Vec::<String>::new());
    for stage in ["bid", "evaluate", "award", "option"] {
        assert!(early(stage)[0].starts_with("$.as_of: "), "{stage}");
    }
    let before = probity_core::day::Day::parse("2025-04-30").unwrap();
    let error = Case::from_json_as_of(good().to_string().as_bytes(), before).unwrap_err();
    assert_eq!(error.faults[0].path, "$.as_of");
}
