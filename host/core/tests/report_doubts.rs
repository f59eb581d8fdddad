//! What a report says of codes that nobody understood and of what is doubtful in a case.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod sample;

use std::sync::Arc;

use probity_core::case::limits::MAX_FAULTS;
use probity_core::determination::{Determination, PolicyAnswer, PolicyIdentity, combine};
use probity_core::metadata::{CheckedInfo, limits};
use probity_core::report::{Report, TextStyle};
use probity_core::words::SlotKind;
use sample::{answer, case, changed, identity, info, texts};

fn text(determination: &Determination, language: &str) -> String {
    Report::new(determination, language).to_text(&TextStyle { width: 80, colour: false })
}

#[test]
fn codes_are_unknown_only_where_no_policy_knows_them() {
    let with = |unknown_codes| PolicyAnswer { unknown_codes, ..answer(vec![]) };
    let codes = |answers| -> Vec<String> {
        let report = Report::new(&combine(case(), answers), "en");
        report.unknown_codes.into_iter().map(|unknown| unknown.code).collect()
    };
    let all = case().codes().to_vec();
    assert_eq!(all.len(), 2, "the case uses two codes: {all:?}");
    assert_eq!(codes(vec![with(vec![0, 1])]), all);
    assert_eq!(codes(vec![with(vec![0, 1]), with(vec![1])]), [all[1].clone()]);
    assert!(codes(vec![with(vec![0]), with(vec![1])]).is_empty());
    assert!(codes(vec![]).is_empty());
}

#[test]
fn a_code_is_told_with_its_place_and_what_was_perhaps_meant() {
    let case = changed(&[
        ("sample.list", "sample.lsit"),
        ("other.ground", "sample.ground.frauds"),
        ("\"Market Supervision Bureau\"", "\"Market Supervision Bureau\", \"code\": \"some.office\""),
        ("\"stage\": \"bid\"", "\"stage\": \"bid\", \"funding\": [\"world-bank\", \"elsewhere\"]"),
        (
            "\"records\": [",
            "\"facts\": [{ \"about\": \"list-1\", \"code\": \"fact.one\", \"value\": true },
            { \"about\": \"sub\", \"code\": \"fact.two\", \"value\": 1 },
            { \"code\": \"fact.three\", \"value\": false }], \"records\": [",
        ),
    ]);
    let unknown_codes = (0..).take(case.codes().len()).collect();
    let determination = combine(case, vec![PolicyAnswer { unknown_codes, ..answer(vec![]) }]);
    let report = Report::new(&determination, "en");
    let told: Vec<(&str, Option<&str>)> =
        report.unknown_codes.iter().map(|u| (u.code.as_str(), u.suggestion.as_deref())).collect();
    // the policy governs by `world-bank`; an authority that it does not know is nothing to speak of
    let expected = [
        ("elsewhere", None),
        ("sample.ground.frauds", Some("sample.ground.fraud")),
        ("sample.lsit", Some("sample.list")),
        ("fact.one", None),
        ("fact.two", None),
        ("fact.three", None),
    ];
    assert_eq!(told, expected);
    for language in ["en", "zh"] {
        let shown = text(&determination, language);
        insta::assert_snapshot!(format!("codes_{language}"), shown);
    }
}

#[test]
fn the_code_of_an_authority_is_told_where_it_is_nearly_a_known_one() {
    let office = |code: &str| {
        let authority = format!("\"Market Supervision Bureau\", \"code\": \"{code}\"");
        let case = changed(&[("\"Market Supervision Bureau\"", &authority), ("other.ground", "sample.list")]);
        let position = u32::try_from(case.codes().iter().position(|c| c == code).unwrap()).unwrap();
        combine(case, vec![PolicyAnswer { unknown_codes: vec![position], ..answer(vec![]) }])
    };
    assert!(Report::new(&office("cn.authority.finance"), "en").unknown_codes.is_empty());
    let near = office("sample.ground.fraut");
    let report = Report::new(&near, "en");
    assert_eq!(report.unknown_codes[0].suggestion.as_deref(), Some("sample.ground.fraud"));
    // it changed nothing, and stands at the end
    let shown = report.to_text(&TextStyle { width: 200, colour: false });
    assert!(!shown.contains("WARNING") && shown.contains("did you mean `sample.ground.fraud`?"), "{shown}");
}

#[test]
fn what_is_doubtful_in_a_case_is_said_in_the_readers_language() {
    let case = changed(&[
        (
            "\"name\": \"Acme Ltd\"",
            "\"identifiers\": [\"us-uei:KQKWLLDBMDL6\", \"gb-coh:01234567\", \"cn-usci:914403001922038217\"]",
        ),
        (
            "\"role\": \"subcontractor\"",
            "\"role\": \"subcontractor\", \"identifiers\": [\"gb-coh:01234567\"]",
        ),
        ("\"notice_date\": \"2026-04-01\"", "\"notice_date\": \"1970-01-01\""),
        ("\"decided\": \"2024-03-05\"", "\"decided\": \"1900-01-01\""),
    ]);
    let determination = combine(case, vec![answer(vec![])]);
    let report = Report::new(&determination, "zh");
    let quotes: Vec<&str> = report.warnings.iter().filter_map(|w| w.problem.split('`').nth(1)).collect();
    // one of each kind
    let quoted = ["1970-01-01", "us-uei:KQKWLLDBMDL6", "cn-usci", "gb-coh:01234567", "1900-01-01"];
    assert_eq!(quotes, quoted, "{:#?}", report.warnings);
    for warning in &report.warnings {
        for said in [&warning.problem, &warning.expected] {
            // what stands in backticks is of the case
            let own: String = said.split('`').step_by(2).collect();
            assert!(!own.contains(|c: char| c.is_ascii_alphabetic()), "{warning:?}");
        }
    }
    let english = Report::new(&determination, "en");
    for (warning, fault) in english.warnings.iter().zip(determination.case.warnings()) {
        let (said, meant) = ((&warning.problem, &warning.expected), (&fault.problem, &fault.expected));
        assert_eq!(said, meant, "English is what the reader of cases says");
    }
}

#[test]
fn doubts_beyond_the_list_are_counted() {
    let record = |i| {
        format!(
            "{{ \"id\": \"r{i}\", \"party\": \"sub\", \"kind\": \"penalty\", \
             \"dates\": {{ \"decided\": \"1970-01-01\" }}, \"source\": {{ \"retrieved_at\": \"2026-04-29\" }} }}"
        )
    };
    let with = |count: usize| {
        let records: Vec<String> = (0..count).map(record).collect();
        let case = changed(&[("\"records\": [", &format!("\"records\": [{},", records.join(",")))]);
        combine(case, vec![answer(vec![])])
    };
    let report = Report::new(&with(MAX_FAULTS + 7), "en");
    assert_eq!((report.warnings.len(), report.unlisted_warnings), (MAX_FAULTS, 7));
    let shown = report.to_text(&TextStyle::default());
    assert!(shown.contains("\nand 7 more, to be seen when these are settled\n"), "{shown}");
    let chinese = Report::new(&with(MAX_FAULTS + 7), "zh").to_text(&TextStyle::default());
    assert!(chinese.contains("\n另有7处，处理上述各处后可见\n"), "{chinese}");
    let report = Report::new(&with(MAX_FAULTS), "en");
    assert_eq!(report.unlisted_warnings, 0);
    assert!(!report.to_text(&TextStyle::default()).contains("to be seen"));
}

#[test]
fn the_search_for_near_codes_ends() {
    // words that are told apart from every code of the case at a glance
    let mut info = info();
    info.vocabulary = (0..limits::VOCABULARY - 1).map(|i| format!("z{i:0>99}")).collect();
    info.vocabulary.push("sample.list".to_owned());
    // no text speaks of codes, so that they need no words
    info.rules[1].slots[1].kind = SlotKind::Record;
    let policy = Arc::new(PolicyIdentity {
        info: CheckedInfo::check(info, &texts()).unwrap(),
        digest: identity().digest.clone(),
        contract: identity().contract,
        texts: texts(),
    });
    let slips = ["sample.lits", "sample.lst", "sample.lixt"];
    let facts = |middle: usize| {
        let codes = slips.iter().map(|slip| (*slip).to_owned()).take(2);
        let codes = codes.chain((0..middle).map(|i| format!("x{i}"))).chain([slips[2].to_owned()]);
        let facts: Vec<_> =
            codes.map(|code| format!("{{ \"code\": \"{code}\", \"value\": true }}")).collect();
        format!("\"facts\": [{}], \"records\": [", facts.join(","))
    };
    let suggested = |middle| {
        let case = changed(&[("\"records\": [", &facts(middle))]);
        let unknown_codes = (0..).take(case.codes().len()).collect();
        let answer = PolicyAnswer { policy: Arc::clone(&policy), unknown_codes, ..answer(vec![]) };
        let report = Report::new(&combine(case, vec![answer]), "en");
        slips.map(|slip| report.unknown_codes.iter().find(|u| u.code == slip).unwrap().suggestion.is_some())
    };
    assert_eq!(suggested(1), [true; 3]);
    assert_eq!(suggested(1_000), [true, true, false], "a code after too many others is listed all the same");
}
