//! Which policies decide a case where no portal chooses them.

#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod sample;

use std::sync::Arc;

use probity_core::case::Case;
use probity_core::day::Day;
use probity_core::determination::PolicyIdentity;
use probity_core::metadata::CheckedInfo;
use probity_core::self_check::{self, Choose, NotChosen};
use sample::{CASE, info, texts};

/// A policy by name, version, jurisdictions, funding and the days on which it is in force.
fn policy(
    name: &str,
    version: &str,
    jurisdictions: &[&str],
    from: &str,
    until: Option<&str>,
) -> Arc<PolicyIdentity> {
    let day = |day: &str| Day::parse(day).unwrap().number();
    let mut info = info();
    info.name = name.to_owned();
    info.version = version.to_owned();
    info.jurisdictions = jurisdictions.iter().map(|code| (*code).to_owned()).collect();
    info.fundings = vec!["sample.funding.bank".to_owned()];
    info.in_force_from = day(from);
    info.in_force_until = until.map(day);
    let info = CheckedInfo::passed_before(info).unwrap();
    Arc::new(PolicyIdentity {
        info,
        digest: String::new(),
        contract: "probity:eligibility@1.0.0",
        texts: texts(),
    })
}

/// What decides the sample's tender, in China and noticed on 2026-04-01, or one that is changed.
fn chosen(policies: &[Arc<PolicyIdentity>], from: &str, to: &str) -> Result<Vec<usize>, NotChosen> {
    let case = Case::from_json(CASE.replace(from, to).as_bytes()).unwrap();
    self_check::chosen(policies, &case.document().tender, Choose::Governing)
}

#[test]
fn those_of_the_jurisdiction_and_of_the_funding_decide_in_their_order() {
    let policies = [
        policy("far", "1.0.0", &["US"], "2020-01-01", None),
        policy("law", "1.0.0", &["CN"], "2020-01-01", None),
        policy("bank", "1.0.0", &[], "2020-01-01", None),
        policy("action", "1.0.0", &["CN", "US"], "2020-01-01", None),
    ];
    assert_eq!(chosen(&policies, "", "").unwrap(), [1, 3]);
    let funded = "\"stage\": \"bid\", \"funding\": [\"sample.funding.bank\"]";
    assert_eq!(chosen(&policies[..3], "\"stage\": \"bid\"", funded).unwrap(), [0, 1, 2]);
}

#[test]
fn of_several_versions_the_one_in_force_on_the_day_of_notice_decides() {
    let policies = [
        policy("law", "1.0.0", &["CN"], "2020-01-01", None),
        policy("law", "3.0.0", &["CN"], "2026-04-02", None),
        policy("law", "2.0.0", &["CN"], "2025-01-01", Some("2026-04-01")),
    ];
    assert_eq!(chosen(&policies, "", "").unwrap(), [2]);
    assert_eq!(chosen(&policies, "2026-04-01", "2024-12-31").unwrap(), [0]);
    assert_eq!(chosen(&policies, "2026-04-01", "2026-04-02").unwrap(), [1]);
    let NotChosen::NotInForce { policy, version, from, until, .. } =
        chosen(&policies, "2026-04-01", "2019-12-31").unwrap_err()
    else {
        unreachable!("something else")
    };
    assert_eq!((policy.as_str(), version.to_string().as_str(), until), ("law", "1.0.0", None));
    assert_eq!(from.unwrap().to_string(), "2020-01-01");
}

#[test]
fn one_that_has_ended_is_told_and_none_comes_back() {
    let policies = [
        policy("law", "1.0.0", &["CN"], "2020-01-01", None),
        policy("law", "2.0.0", &["CN"], "2025-01-01", Some("2026-03-31")),
        policy("action", "1.0.0", &["CN"], "2020-01-01", None),
    ];
    assert_eq!(
        chosen(&policies, "", "").unwrap_err().to_string(),
        "policy `law` 2.0.0 is not in force on 2026-04-01, the day on which the tender was noticed; it is in force \
         from 2025-01-01 until 2026-03-31"
    );
}

#[test]
fn a_version_in_force_that_does_not_govern_is_passed_over_where_there_is_another() {
    let moved = [
        policy("law", "1.0.0", &["CN"], "2020-01-01", None),
        policy("law", "2.0.0", &["US"], "2025-01-01", None),
        policy("action", "1.0.0", &["CN"], "2020-01-01", None),
    ];
    assert_eq!(chosen(&moved, "", "").unwrap(), [2]);
    // alone, it says itself that it does not govern
    assert_eq!(chosen(&moved[..2], "", "").unwrap(), [1]);
}

#[test]
fn where_none_governs_it_is_said_which_there_are() {
    let policies = [
        policy("far", "1.0.0", &["US"], "2020-01-01", None),
        policy("act", "1.0.0", &["GB"], "2020-01-01", None),
        policy("far", "2.0.0", &["US"], "2021-01-01", None),
    ];
    assert_eq!(
        chosen(&policies, "", "").unwrap_err().to_string(),
        "none of the policies governs a tender of jurisdiction `CN` (there are: act, far)"
    );
}

#[test]
fn where_all_are_asked_each_is_in_its_version_of_the_day() {
    let policies = [
        policy("far", "1.0.0", &["US"], "2020-01-01", None),
        policy("law", "1.0.0", &["CN"], "2020-01-01", None),
        policy("law", "2.0.0", &["US"], "2025-01-01", None),
    ];
    let case = Case::from_json(CASE.as_bytes()).unwrap();
    let all = self_check::chosen(&policies, &case.document().tender, Choose::All);
    assert_eq!(all.unwrap(), [0, 2]);
}
