//! A determination in words: what a procurement officer reads, and what a portal stores.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod sample;

use std::sync::Arc;

use probity_core::case::Case;
use probity_core::comparison::Aspect;
use probity_core::day::Day;
use probity_core::determination::{Determination, Finding, PolicyAnswer, PolicyIdentity, combine};
use probity_core::impact::Standing;
use probity_core::metadata::CheckedInfo;
use probity_core::report::{Report, TextStyle, host_texts, schema};
use probity_core::texts::Texts;
use probity_core::verdict::{MinorMoney, Restriction, SlotValue};
use probity_core::words::*;
use sample::{CASE, CHINESE, ENGLISH, answer, case, changed, identity, info};

fn day(text: &str) -> Option<Day> {
    Some(Day::parse(text).unwrap())
}

fn finding(rule: usize, effect: Effect, slots: Vec<SlotValue>) -> Finding {
    Finding {
        rule,
        effect,
        parties: vec![0],
        records: vec![0],
        relations: vec![],
        since: None,
        until: None,
        slots,
        restriction: None,
        question: None,
    }
}

fn large_fine() -> Finding {
    let slots = vec![
        SlotValue::Party(0),
        SlotValue::Money(MinorMoney { amount: 200_000_000, currency: 156 }),
        SlotValue::Date(Day::parse("2024-03-05").unwrap().number()),
        SlotValue::Record(0),
        SlotValue::Number(26),
    ];
    Finding { since: day("2024-03-05"), until: day("2027-03-04"), ..finding(0, Effect::Bar, slots) }
}

fn listed() -> Finding {
    Finding {
        parties: vec![1],
        records: vec![1],
        relations: vec![0],
        question: Some(0),
        ..finding(1, Effect::Refer, vec![SlotValue::Party(1), SlotValue::Code(0), SlotValue::Record(1)])
    }
}

fn quality(restriction: Restriction) -> Finding {
    Finding {
        restriction: Some(restriction),
        since: day("2025-01-31"),
        ..finding(2, Effect::Restrict, vec![SlotValue::Record(1)])
    }
}

fn reference() -> Finding {
    finding(3, Effect::Note, vec![SlotValue::Record(1)])
}

/// Findings in an order that is not theirs, and a second policy that does not apply.
fn full() -> Determination {
    let mut inapplicable = answer(vec![]);
    inapplicable.not_applicable = Some(0);
    let cap = Restriction::CapValue(MinorMoney { amount: 123_456_789, currency: 840 });
    combine(case(), vec![inapplicable, answer(vec![reference(), quality(cap), listed(), large_fine()])])
}

fn only(finding: Finding) -> Determination {
    combine(case(), vec![answer(vec![finding])])
}

fn text(determination: &Determination, language: &str) -> String {
    Report::new(determination, language).to_text(&TextStyle { width: 80, colour: false })
}

#[test]
fn english_at_a_glance() {
    insta::assert_snapshot!(text(&full(), "en"));
}

#[test]
fn chinese_at_a_glance() {
    insta::assert_snapshot!(text(&full(), "zh-CN"));
}

#[test]
fn the_document_is_stable() {
    insta::assert_snapshot!(serde_json::to_string_pretty(&Report::new(&full(), "en")).unwrap());
}

#[test]
fn every_report_follows_the_schema() {
    let validator = jsonschema::validator_for(schema().as_value()).unwrap();
    let restrictions = [
        Restriction::ReplaceParty,
        Restriction::CapValue(MinorMoney { amount: 5, currency: 392 }),
        Restriction::ExcludeCategories,
        Restriction::ExtraBidSecurity(150),
        Restriction::EnhancedInspection,
        Restriction::Monitoring,
        Restriction::NoSubcontracting,
    ];
    let mut determinations: Vec<Determination> = restrictions.into_iter().map(|r| only(quality(r))).collect();
    determinations.extend([full(), only(listed()), combine(case(), vec![])]);
    for determination in determinations {
        for language in ["en", "zh"] {
            let json = serde_json::to_value(Report::new(&determination, language)).unwrap();
            let errors: Vec<String> = validator.iter_errors(&json).map(|e| e.to_string()).collect();
            assert!(errors.is_empty(), "{errors:?}");
        }
    }
    assert!(!validator.is_valid(&serde_json::json!({ "outcome": "maybe" })));
}

#[test]
fn the_outcome_is_one_sentence_in_both_languages() {
    let said = |determination: &Determination| {
        ["en", "zh"].map(|language| Report::new(determination, language).outcome_text)
    };
    let mut inapplicable = answer(vec![]);
    inapplicable.not_applicable = Some(0);
    let sentences = [
        said(&only(reference())),
        said(&combine(case(), vec![inapplicable])),
        said(&only(quality(Restriction::Monitoring))),
        said(&only(listed())),
        said(&only(large_fine())),
    ];
    insta::assert_snapshot!(sentences.map(|s| s.join("\n")).join("\n"));
}

#[test]
fn findings_are_sorted_and_the_deciding_ones_marked() {
    let report = Report::new(&full(), "en");
    let effects: Vec<(Effect, bool)> = report.findings.iter().map(|f| (f.effect, f.decides)).collect();
    assert_eq!(
        effects,
        [(Effect::Bar, true), (Effect::Refer, false), (Effect::Restrict, false), (Effect::Note, false)]
    );
    let notes = Report::new(&only(reference()), "en");
    assert!(!notes.findings[0].decides, "a note never decides");
}

#[test]
fn a_question_is_asked_once_with_all_that_it_is_about() {
    let other = Finding { records: vec![0], ..listed() };
    let report = Report::new(&combine(case(), vec![answer(vec![listed(), other])]), "en");
    assert_eq!(report.findings.len(), 2);
    assert_eq!(report.questions.len(), 1);
    assert_eq!(report.questions[0].records, ["list-1", "pen-1"]);
    assert_eq!(report.questions[0].parties, ["sub"]);
    assert_eq!(report.questions[0].text, "Is listing [list-1] really about sub?");
}

#[test]
fn a_note_takes_nothing_away() {
    // the rule could bar, and names remedies and an appeal; its finding is a note
    let determination = only(Finding { effect: Effect::Note, ..large_fine() });
    let report = Report::new(&determination, "en");
    let finding = &report.findings[0];
    assert!(finding.remedies.is_empty() && finding.remedy_text.is_none() && finding.appeal.is_none());
    let shown = report.to_text(&TextStyle::default());
    assert!(!shown.contains("To do:") && !shown.contains("Appeal:"), "{shown}");
}

#[test]
fn a_record_without_a_number_is_named_by_its_id() {
    let unnumbered = combine(changed(&[("\"number\": \"CF-12\",", "")]), vec![answer(vec![large_fine()])]);
    let named = |language| Report::new(&unnumbered, language).records[0].text.clone();
    assert_eq!(named("en"), "penalty [pen-1] (Market Supervision Bureau)");
    assert_eq!(named("zh"), "行政处罚[pen-1]（Market Supervision Bureau）");
    let shown = text(&unnumbered, "en");
    assert!(shown.contains("Record: penalty [pen-1] (Market Supervision Bureau), read"), "{shown}");
}

#[test]
fn only_who_takes_part_in_the_bid_is_to_be_replaced() {
    let parent = "\"tier\": 1 }, { \"id\": \"parent\", \"role\": \"controller\", \"of\": \"sub\" }";
    let case = changed(&[("\"tier\": 1 }", parent)]);
    let limit = |parties| {
        let finding = Finding { parties, ..quality(Restriction::ReplaceParty) };
        let determination = combine(Arc::clone(&case), vec![answer(vec![finding])]);
        Report::new(&determination, "en").findings[0].restriction.as_ref().unwrap().text.clone()
    };
    assert_eq!(limit(vec![1, 2]), "Replace sub.");
    assert_eq!(limit(vec![0, 2, 1]), "Replace sub.");
    // nobody who could be replaced: the finding is about the first
    assert_eq!(limit(vec![2, 0]), "Replace parent.");
}

#[test]
fn an_end_before_the_day_of_the_decision_is_that_of_bids() {
    let late = |deadline: &str| {
        changed(&[
            ("2026-05-01", "2027-05-01"),
            ("\"stage\": \"bid\"", &format!("\"stage\": \"award\"{deadline}")),
        ])
    };
    let said = |case, language| {
        let report = Report::new(&combine(case, vec![answer(vec![large_fine()])]), language);
        let shown = report.to_text(&TextStyle { width: 200, colour: false });
        shown.lines().skip(1).take_while(|line| !line.is_empty()).map(str::trim).collect::<Vec<_>>().join(" ")
    };
    let closed = || late(", \"bid_deadline\": \"2027-03-01\"");
    assert_eq!(
        said(closed(), "en"),
        "As of 2027-05-01. Bids for this tender closed on 2027-03-01, and that day counts; later bids are \
         free of it from 2027-03-05."
    );
    assert!(said(closed(), "zh").contains("自2027年3月5日起的投标不再受此影响。"));
    assert_eq!(
        said(late(""), "en"),
        "As of 2027-05-01; this holds for bids made until 2027-03-04 inclusive."
    );
    assert_eq!(
        said(case(), "en"),
        "As of 2026-05-01; as things stand, until 2027-03-04 inclusive at the latest."
    );
    let report = Report::new(&combine(closed(), vec![answer(vec![large_fine()])]), "en");
    assert_eq!((report.until, report.case.bid_deadline), (day("2027-03-04"), day("2027-03-01")));
}

#[test]
fn a_question_stands_in_its_finding() {
    let shown = text(&only(listed()), "en");
    assert!(shown.contains("   Question: Is listing"), "{shown}");
    assert!(!shown.contains("Questions that"), "a single question is not asked twice: {shown}");
    let other = Finding { slots: vec![SlotValue::Party(0), SlotValue::None, SlotValue::None], ..listed() };
    let two = |more: Vec<Finding>| {
        let findings = [vec![listed(), other.clone()], more].concat();
        text(&combine(case(), vec![answer(findings)]), "en")
    };
    assert!(two(vec![]).contains("\nQuestions that a person must answer\n"));
    // where something bars anyhow, nobody must
    assert!(two(vec![large_fine()]).contains("\nQuestions that are also open\n"));
}

#[test]
fn one_question_of_many_findings_lists_all_their_records() {
    let record = |id: &String| {
        format!(
            "{{ \"id\": \"{id}\", \"party\": \"sub\", \"kind\": \"penalty\", \"dates\": {{}}, \
             \"source\": {{ \"retrieved_at\": \"2026-04-29\" }} }}"
        )
    };
    let ids: Vec<String> = (0..2_000).map(|i| format!("r{i}")).collect();
    let records: Vec<String> = ids.iter().map(record).collect();
    let case = changed(&[("\"records\": [", &format!("\"records\": [{},", records.join(",")))]);
    // each names its own record, and the one before it again
    let findings = (0..2_000_u32).map(|i| Finding {
        records: (i.saturating_sub(1)..=i).collect(),
        slots: vec![SlotValue::Party(1), SlotValue::Code(0), SlotValue::None],
        ..listed()
    });
    let report = Report::new(&combine(case, vec![answer(findings.collect())]), "en");
    assert_eq!((report.findings.len(), report.questions.len()), (2_000, 1));
    assert_eq!(report.questions[0].records, ids);
    assert_eq!(report.questions[0].parties, ["sub"]);
}

#[test]
fn values_are_written_as_the_language_writes_them() {
    let money = |amount, currency| SlotValue::Money(MinorMoney { amount, currency });
    let cases = [
        (money(0, 156), "CNY 0.00", "人民币0.00元"),
        (money(-5, 156), "CNY -0.05", "人民币-0.05元"),
        (money(123_456_789, 156), "CNY 1,234,567.89", "人民币1,234,567.89元"),
        (money(100_000, 392), "JPY 100,000", "100,000 JPY"),
        (money(1_234, 414), "KWD 1.234", "1.234 KWD"),
        (money(i64::MIN, 840), "USD -92,233,720,368,547,758.08", "-92,233,720,368,547,758.08 USD"),
        (SlotValue::None, "not stated", "未载明"),
    ];
    for (value, english, chinese) in cases {
        let mut fine = large_fine();
        fine.slots[1] = value;
        let determination = only(fine);
        let said = |language| Report::new(&determination, language).findings[0].text.clone();
        assert!(said("en").contains(&format!("was fined {english} on 2024-03-05")), "{}", said("en"));
        assert!(said("zh").contains(&format!("2024年3月5日被处以{chinese}罚款")), "{}", said("zh"));
    }
}

#[test]
fn numbers_select_the_plural() {
    let mut fine = large_fine();
    fine.slots[4] = SlotValue::Number(1);
    let said = Report::new(&only(fine), "en").findings[0].text.clone();
    assert!(said.ends_with("and one month has passed of the three years that count."), "{said}");
}

#[test]
fn a_text_reads_well_where_a_value_is_not_stated() {
    let asking = "on { $decided-known ->\n    [1] { $decided }\n   *[0] a day that is not known\n} (";
    let english = ENGLISH.replace("on { $decided } (", asking);
    let texts = Texts::from_resources([("en", english.as_str()), ("zh", CHINESE)]).unwrap();
    let policy = Arc::new(PolicyIdentity {
        info: CheckedInfo::check(info(), &texts).unwrap(),
        texts,
        digest: identity().digest.clone(),
        contract: identity().contract,
    });
    let said = |fine: Finding| {
        let answer = PolicyAnswer { policy: policy.clone(), ..answer(vec![fine]) };
        Report::new(&combine(case(), vec![answer]), "en").findings[0].text.clone()
    };
    assert!(said(large_fine()).contains("on 2024-03-05 ("));
    let mut fine = large_fine();
    fine.slots[2] = SlotValue::None;
    assert!(said(fine).contains("on a day that is not known ("));
}

#[test]
fn a_policy_that_lacks_the_language_speaks_its_first() {
    let mut info = info();
    info.languages = vec!["zh".to_owned()];
    // English is in the file, but not declared: it may be incomplete
    let texts = Texts::from_resources([("en", "rule-large-fine = draft"), ("zh", CHINESE)]).unwrap();
    let policy = Arc::new(PolicyIdentity {
        info: CheckedInfo::check(info, &texts).unwrap(),
        texts,
        digest: identity().digest.clone(),
        contract: identity().contract,
    });
    let determination = combine(case(), vec![PolicyAnswer { policy, ..answer(vec![large_fine()]) }]);
    let report = Report::new(&determination, "en-GB");
    assert_eq!(report.language, "en");
    assert_eq!(report.outcome_text, "Acme Ltd may not take part in this tender.");
    assert_eq!(report.policies[0].language, "zh");
    // its values are written in its language too
    assert!(report.findings[0].text.contains("人民币2,000,000.00元"), "{}", report.findings[0].text);
    assert_eq!(Report::new(&determination, "fr").language, "en");
    assert_eq!(Report::new(&determination, "no language").language, "en");
}

#[test]
fn nothing_in_a_case_can_drive_a_terminal() {
    // the reader of cases refuses terminal escapes itself, but a text may have lines and run from right to left
    let hostile = "evil\\u202e\\u2066\\u206a\\n\\tALLOW";
    let json = ["Acme Ltd", "CF-12", "Market Supervision Bureau", "A sample"]
        .into_iter()
        .fold(CASE.to_owned(), |json, text| json.replace(&format!("\"{text}\""), &format!("\"{hostile}\"")));
    let case = Case::from_json(json.as_bytes()).unwrap();
    let determination = combine(Arc::new(case), full().policies);
    for language in ["en", "zh"] {
        let report = Report::new(&determination, language);
        let shown = report.to_text(&TextStyle::default());
        assert!(!shown.lines().any(|line| line.starts_with("ALLOW")), "{shown}");
        let shown = shown.replace('\n', " ");
        assert!(shown.contains("evil ALLOW"), "{shown}");
        let json = serde_json::to_string(&report).unwrap();
        let bad = |c: char| c.is_control() || matches!(c, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}');
        assert!(!shown.contains(bad), "{shown:?}");
        assert!(!json.contains(bad) && !json.contains("\\u00"), "{json}");
    }
}

#[test]
fn colour_only_where_it_is_asked_for() {
    let report = Report::new(&full(), "en");
    let plain = report.to_text(&TextStyle::default());
    let coloured = report.to_text(&TextStyle { colour: true, ..TextStyle::default() });
    assert!(!plain.contains('\u{1b}'));
    assert!(coloured.starts_with('\u{1b}'));
    let mut bare = String::new();
    let mut rest = coloured.as_str();
    while let Some((before, after)) = rest.split_once('\u{1b}') {
        bare.push_str(before);
        rest = after.split_once('m').unwrap().1;
    }
    bare.push_str(rest);
    assert_eq!(bare, plain, "colour changes nothing else");
}

#[test]
fn lines_keep_to_the_width() {
    for language in ["en", "zh"] {
        for width in [40, 60, 100] {
            let shown = Report::new(&full(), language).to_text(&TextStyle { width, colour: false });
            let columns =
                |line: &str| line.chars().map(|c| if c > '\u{2E7F}' { 2 } else { 1 }).sum::<usize>();
            // addresses and digests are never broken
            let long =
                |line: &&str| columns(line) > width && !line.contains("http") && !line.contains("sha256");
            assert_eq!(shown.lines().find(long), None, "{language} {width}");
            assert!(shown.lines().all(|line| line == line.trim_end()));
        }
    }
}

#[test]
fn the_host_has_a_word_for_everything_in_each_language() {
    fn words<T>(prefix: &str, words: &[T], word: impl Fn(&T) -> &str) -> Vec<String> {
        words.iter().map(|w| format!("{prefix}-{}", word(w))).collect()
    }
    let needed = [
        words("outcome", Outcome::ALL, |w| w.word()),
        words("word", Outcome::ALL, |w| w.word()),
        words("word", Effect::ALL, |w| w.word()),
        words("record", RecordKind::ALL, |w| w.word()),
        words("role", Role::ALL, |w| w.word()),
        words("relation", RelationKind::ALL, |w| w.word()),
        words("route", Route::ALL, |w| w.word()),
        words("period", PeriodUnit::ALL, |w| w.word()),
        words("certainty", Certainty::ALL, |w| w.word()),
        words("rule", Nature::ALL, |w| w.word()),
        words("effect-is", Effect::ALL, |w| w.word()),
        words("nature-is", Nature::ALL, |w| w.word()),
        words("certainty-is", Certainty::ALL, |w| w.word()),
        words("selected-by-is", Selector::ALL, |w| w.word()),
        words("remedy-is", Remedy::ALL, |w| w.word()),
        words("word", &Standing::ALL, |w| w.word()),
        words("aspect", Aspect::ALL, |w| w.word()),
    ]
    .concat();
    let tags: Vec<&str> = host_texts().languages().map(|language| language.tag()).collect();
    assert_eq!(tags, ["en", "zh"]);
    for language in host_texts().languages() {
        for message in &needed {
            assert!(language.has(message), "{message} in {}", language.tag());
        }
    }
    let [english, chinese] =
        [include_str!("../texts/en.ftl"), include_str!("../texts/zh.ftl")].map(|source| {
            let lines = source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
            lines.map(|line| line.split(" =").next().unwrap()).collect::<Vec<_>>()
        });
    assert_eq!(english, chinese, "the same messages in the same order");
    for message in english {
        // a plural may need no number in Chinese, but nothing may need what English does not
        let variables = |tag| host_texts().language(tag).unwrap().variables(message).unwrap();
        assert_eq!(variables("en"), variables("zh"), "{message}");
    }
}
