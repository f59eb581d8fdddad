//! A declaration that does not hold together is refused, with every fault named.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod sample;

use probity_core::metadata::{CheckedInfo, MetadataFault as Fault, Thing, limits};
use probity_core::policy::{Citation, DatedValue, PolicyInfo, RuleInfo};
use probity_core::texts::Texts;
use probity_core::words::{Certainty, Effect, Nature, ParameterKind, SlotKind};
use sample::{CHINESE, ENGLISH, info, slot, texts};

/// The faults of the sample after a change.
fn faults(change: impl FnOnce(&mut PolicyInfo)) -> Vec<Fault> {
    let mut info = info();
    change(&mut info);
    CheckedInfo::check(info, &texts()).expect_err("the declaration is refused").faults
}

/// The faults of the sample when the English words are changed.
fn text_faults(change: impl FnOnce(String) -> String) -> Vec<Fault> {
    let texts =
        Texts::from_resources([("en", change(ENGLISH.to_owned())), ("zh", CHINESE.to_owned())]).unwrap();
    CheckedInfo::check(info(), &texts).expect_err("the texts are refused").faults
}

fn missing(message: &str, language: &str) -> Fault {
    Fault::MissingText { message: message.to_owned(), language: language.to_owned() }
}

fn text(text: &str) -> String {
    text.to_owned()
}

#[test]
fn a_good_declaration_is_indexed() {
    let checked = CheckedInfo::check(info(), &texts()).unwrap();
    assert_eq!(checked.version().to_string(), "1.2.0");
    assert_eq!(checked.code("sample.list"), Some(1));
    assert_eq!(checked.code("other"), None);
    assert_eq!(checked.rules.len(), 4);
}

#[test]
fn all_faults_are_found_at_once() {
    let found = faults(|info| {
        info.name = text("Sample");
        info.version = text("1.2");
        info.publisher = text(" ");
        info.rules[0].citations.clear();
        info.rules[2].remedies = vec![99];
    });
    assert_eq!(found.len(), 5, "{found:?}");
    assert!(found.contains(&Fault::Name { name: text("Sample") }));
    assert!(found.iter().any(|f| matches!(f, Fault::Version { version, .. } if version == "1.2")));
    assert!(found.contains(&Fault::Publisher));
    assert!(found.contains(&Fault::NoCitation { rule: text("large-fine") }));
    assert!(found.contains(&Fault::UnknownRemedy { rule: text("quality"), remedy: 99 }));
}

#[test]
fn names_are_lower_case_words() {
    for name in ["", "-a", "a-", "a--b", "A", "a_b", "1a", "a b", "名", &"a".repeat(101)] {
        let found = faults(|info| info.name = text(name));
        assert!(matches!(found[..], [Fault::Name { .. }]), "{name}: {found:?}");
    }
}

#[test]
fn reach_is_checked() {
    let nothing = faults(|info| {
        info.jurisdictions.clear();
        info.fundings.clear();
    });
    assert_eq!(nothing, [Fault::GovernsNothing]);
    for bad in ["XX", "cn", "CHN", ""] {
        let found = faults(|info| info.jurisdictions = vec![text(bad)]);
        assert!(matches!(found[..], [Fault::Shape { thing: Thing::Jurisdiction, .. }]), "{bad}: {found:?}");
    }
    let twice = faults(|info| info.jurisdictions = vec![text("CN"), text("CN")]);
    assert_eq!(twice, [Fault::Duplicate { thing: Thing::Jurisdiction, id: text("CN") }]);
    assert!(matches!(faults(|info| info.fundings = vec![text("World Bank")])[..], [Fault::Shape { .. }]));
    let order = faults(|info| {
        info.in_force_from = 10;
        info.in_force_until = Some(9);
    });
    assert_eq!(order, [Fault::InForceOrder { from: 10, until: 9 }]);
    for day in [i32::MIN, i32::MAX, -719_529] {
        let found = faults(|info| {
            info.in_force_from = day;
            info.in_force_until = None;
        });
        assert!(matches!(found[..], [Fault::NoSuchDay { day: d, .. }] if d == day), "{found:?}");
    }
}

#[test]
fn languages_are_checked() {
    assert_eq!(faults(|info| info.languages.clear()), [Fault::NoLanguage]);
    let absent = faults(|info| info.languages.push(text("fr")));
    assert_eq!(absent, [Fault::NoTexts { language: text("fr") }]);
    let twice = faults(|info| info.languages.push(text("ZH")));
    assert_eq!(twice, [Fault::Duplicate { thing: Thing::Language, id: text("zh") }]);
    let bad = faults(|info| info.languages.push(text("not a tag")));
    assert!(bad.iter().any(|f| matches!(f, Fault::Shape { thing: Thing::Language, .. })));
}

#[test]
fn instruments_and_citations_are_checked() {
    for url in ["ftp://law.example", "law.example", "https://", "https://a b", "https://a\u{1b}[31m"] {
        let found = faults(|info| info.instruments[0].url = text(url));
        assert!(matches!(found[..], [Fault::Url { .. }]), "{url}: {found:?}");
    }
    let nowhere = faults(|info| info.rules[1].citations[0].instrument = 2);
    assert_eq!(nowhere, [Fault::NoSuchInstrument { rule: text("listed"), instrument: 2, instruments: 2 }]);
    let provision = faults(|info| info.rules[1].citations[0].provision = text("art. 1"));
    assert!(provision.contains(&Fault::Provision { rule: text("listed"), provision: text("art. 1") }));
    let unnamed = faults(|info| info.rules[1].citations[0].provision = text("20"));
    assert_eq!(unnamed, [missing("cite-rules-20", "en"), missing("cite-rules-20", "zh")]);
    let ambiguous = faults(|info| {
        info.instruments[0].id = text("rules-19");
        info.rules[0].citations = vec![
            Citation { instrument: 0, provision: text("2") },
            Citation { instrument: 1, provision: text("19-2") },
        ];
    });
    assert!(ambiguous.contains(&Fault::AmbiguousCitation { message: text("cite-rules-19-2") }));
}

#[test]
fn rules_are_checked() {
    assert!(faults(|info| info.rules.clear()).contains(&Fault::NoRule));
    let twice = faults(|info| {
        let rule = info.rules[3].clone();
        info.rules.push(rule);
    });
    assert_eq!(twice, [Fault::Duplicate { thing: Thing::Rule, id: text("reference") }]);
    let shape = faults(|info| info.rules[3].id = text("Reference"));
    assert!(shape.iter().any(|f| matches!(f, Fault::Shape { thing: Thing::Rule, .. })));
    let bars = faults(|info| info.rules[0].nature = Nature::Discretionary);
    assert_eq!(bars, [Fault::DiscretionaryBar { rule: text("large-fine") }]);
    let endless = faults(|info| info.rules[2].remedies.clear());
    assert_eq!(endless, [Fault::NoRemedy { rule: text("quality") }]);
    let route = faults(|info| info.rules[0].appeal.as_mut().unwrap().route = 8);
    assert_eq!(route, [Fault::UnknownRoute { rule: text("large-fine"), route: 8 }]);
    let slots = faults(|info| info.rules[3].slots.push(slot("record", SlotKind::Date)));
    assert_eq!(slots, [Fault::Duplicate { thing: Thing::Slot, id: text("record") }]);
    let name = faults(|info| info.rules[3].slots.push(slot("1st", SlotKind::Date)));
    assert!(matches!(name[..], [Fault::Shape { thing: Thing::Slot, .. }]));
}

#[test]
fn questions_reasons_and_codes_are_checked() {
    let twice = |thing, id: &str| Fault::Duplicate { thing, id: text(id) };
    assert_eq!(faults(|i| i.questions.push(text("same-firm"))), [twice(Thing::Question, "same-firm")]);
    assert_eq!(faults(|i| i.reasons.push(text("emergency"))), [twice(Thing::Reason, "emergency")]);
    assert_eq!(faults(|i| i.vocabulary.push(text("sample.list"))), [twice(Thing::Code, "sample.list")]);
    let shape = faults(|info| info.vocabulary.push(text("sample..list")));
    assert!(shape.iter().any(|f| matches!(f, Fault::Shape { thing: Thing::Code, .. })));
    let unnamed = faults(|info| info.vocabulary.push(text("sample.new-list")));
    assert_eq!(unnamed, [missing("code-sample-new-list", "en"), missing("code-sample-new-list", "zh")]);
}

#[test]
fn codes_need_no_words_where_no_text_speaks_of_codes() {
    let mut info = info();
    info.vocabulary.push(text("sample.new-list"));
    info.rules[1].slots[1].kind = SlotKind::Record;
    assert!(CheckedInfo::check(info, &texts()).is_ok());
}

#[test]
fn parameters_are_checked() {
    let id = || text("fine-threshold");
    let value =
        |since, value| DatedValue { since, value, certainty: Certainty::Verified, source: text("Act") };
    assert_eq!(faults(|i| i.parameters[0].values.clear()), [Fault::NoValue { parameter: id() }]);
    let order = faults(|info| info.parameters[0].values = vec![value(5, 1), value(5, 2)]);
    assert_eq!(order, [Fault::ValueOrder { parameter: id() }]);
    assert_eq!(
        faults(|i| i.parameters[0].values[0].source = text("")),
        [Fault::NoSource { parameter: id() }]
    );
    let kinds = [
        (ParameterKind::Money, "CNY", -1),
        (ParameterKind::Years, "", -1),
        (ParameterKind::Count, "", -1),
        (ParameterKind::Switch, "", 2),
        (ParameterKind::Choice, "decided,effective", 2),
        (ParameterKind::Choice, "decided,effective", -1),
    ];
    for (kind, unit, bad) in kinds {
        let found = faults(|info| {
            let parameter = &mut info.parameters[0];
            (parameter.kind, parameter.unit, parameter.values[0].value) = (kind, text(unit), bad);
        });
        assert!(matches!(found[..], [Fault::Value { value, .. }] if value == bad), "{kind}: {found:?}");
    }
    for (kind, most) in [
        (ParameterKind::Years, limits::YEARS),
        (ParameterKind::Months, limits::MONTHS),
        (ParameterKind::Days, limits::DAYS),
    ] {
        let set = |info: &mut PolicyInfo, value: i64| {
            let parameter = &mut info.parameters[0];
            (parameter.kind, parameter.unit, parameter.values[0].value) = (kind, text(""), value);
        };
        for good in [0, most] {
            let mut info = info();
            set(&mut info, good);
            assert!(CheckedInfo::check(info, &texts()).is_ok(), "{kind} {good}");
        }
        // more than a guest can count must not become a period of nothing
        for bad in [-1, most + 1, 5_000_000_000, i64::MAX] {
            let found = faults(|info| set(info, bad));
            let [Fault::Value { value, expected, .. }] = &found[..] else {
                panic!("{kind} {bad}: {found:?}")
            };
            assert_eq!(*value, bad);
            assert_eq!(*expected, format!("{kind} between 0 and {most}"));
        }
    }
    let many: Vec<String> = (0..=limits::PARTS).map(|i| format!("c{i}")).collect();
    let many = many.join(",");
    let units = [
        (ParameterKind::Money, "RMB"),
        (ParameterKind::Money, ""),
        (ParameterKind::Days, "days"),
        (ParameterKind::Choice, "one"),
        (ParameterKind::Choice, "one,one"),
        (ParameterKind::Choice, "one,Two"),
        (ParameterKind::Choice, &many),
    ];
    for (kind, unit) in units {
        let found = faults(|info| {
            let parameter = &mut info.parameters[0];
            (parameter.kind, parameter.unit, parameter.values[0].value) = (kind, text(unit), 0);
        });
        assert!(matches!(found[..], [Fault::Unit { .. }]), "{kind} {unit}: {found:?}");
    }
}

#[test]
fn lists_have_limits() {
    let found = faults(|info| info.vocabulary = (0..=limits::VOCABULARY).map(|i| format!("c{i}")).collect());
    assert!(matches!(found[..], [Fault::TooMany { thing: Thing::Code, .. }]), "{found:?}");
    let found = faults(|info| info.rules[3].remedies = vec![1; limits::PARTS + 1]);
    assert!(matches!(found[..], [Fault::TooMany { thing: Thing::Remedy, .. }]), "{found:?}");
}

#[test]
fn every_text_is_needed_in_every_language() {
    for line in ENGLISH.lines().filter(|line| line.contains(" = ")) {
        let key = line.split(" = ").next().unwrap();
        // an attribute goes with its message in the line's place; the message stays a message
        let broken = match key.trim().strip_prefix('.') {
            Some(part) => ENGLISH.replace(line, &format!("    .other-{part} = gone")),
            None => ENGLISH.replace(&format!("\n{line}"), &format!("\nother-{line}")),
        };
        let found = text_faults(|_| broken);
        let told = |fault: &Fault| matches!(fault, Fault::MissingText { language, .. } if language == "en");
        assert!(!found.is_empty() && found.iter().all(told), "{key}: {found:?}");
    }
}

#[test]
fn texts_use_only_what_is_declared() {
    let undeclared = |message: &str, variable: &str, found: &[Fault]| {
        let told = |fault: &Fault| match fault {
            Fault::UndeclaredVariable { message: m, language, variable: v, .. } => {
                m == message && language == "en" && v == variable
            }
            _ => false,
        };
        assert!(found.len() == 1 && found.iter().all(told), "{found:?}");
    };
    // a slot of another rule
    undeclared(
        "rule-reference.title",
        "fine",
        &text_faults(|t| t.replace("= Reference", "= Reference { $fine }")),
    );
    // also where the rule needs no such text
    let remedy = |t: String| t.replace("= Reference", "= Reference\n    .remedy = Ask { $who }");
    undeclared("rule-reference.remedy", "who", &text_faults(remedy));
    // a question may use the slots of any rule
    undeclared("question-same-firm", "nobody", &text_faults(|t| t.replace("Is {", "Is { $nobody } {")));
    undeclared("policy", "x", &text_faults(|t| t.replace("policy = ", "policy = { $x }")));
}

#[test]
fn a_text_may_ask_whether_a_slot_has_a_value() {
    let asks = |slot: &str| {
        let text = format!("= Reference {{ ${slot}-known ->\n        [1] one\n       *[0] none\n    }}");
        Texts::from_resources([("en", ENGLISH.replace("= Reference", &text)), ("zh", CHINESE.to_owned())])
    };
    assert!(CheckedInfo::check(info(), &asks("record").unwrap()).is_ok());
    let found = CheckedInfo::check(info(), &asks("fine").unwrap()).unwrap_err().faults;
    let told = |fault: &Fault| matches!(fault, Fault::UndeclaredVariable { variable, .. } if variable == "fine-known");
    assert!(found.len() == 1 && told(&found[0]), "{found:?}");
    // the host gives it, so that no slot may be called so
    let taken = faults(|info| info.rules[3].slots.push(slot("record-known", SlotKind::Number)));
    assert_eq!(taken, [Fault::ReservedSlot { rule: text("reference"), slot: text("record-known") }]);
    let mut info = info();
    info.rules[3].slots.push(slot("record-known", SlotKind::Number));
    assert!(CheckedInfo::passed_before(info).is_none(), "this needs no texts");
}

#[test]
fn a_rule_that_only_notes_needs_no_remedy() {
    let mut info = info();
    info.rules[3].heaviest = Effect::Restrict;
    let found = CheckedInfo::check(info, &texts()).unwrap_err().faults;
    assert!(found.contains(&Fault::NoRemedy { rule: text("reference") }));
    assert!(found.contains(&missing("rule-reference.remedy", "zh")));
}

#[test]
fn what_a_policy_declares_cannot_drive_a_terminal() {
    let found = faults(|info| info.name = text("\u{1b}[31mred\u{202E}"));
    assert!(!found[0].to_string().contains(|c: char| c.is_control() || c == '\u{202E}'));
    let found = faults(|info| info.publisher = text("Sample\u{7}"));
    assert_eq!(found, [Fault::Publisher]);
}

#[test]
fn enough_faults_are_enough() {
    let found = faults(|info| {
        // each of them lacks its text in both languages
        info.questions = (0..limits::ENTRIES).map(|i| format!("q{i}")).collect();
        info.vocabulary = (0..limits::VOCABULARY).map(|i| format!("c{i}")).collect();
    });
    assert_eq!(found.len(), limits::FAULTS);
}

#[test]
fn citations_have_a_limit_in_all() {
    let cite = |info: &mut PolicyInfo| {
        let mut rule = info.rules[3].clone();
        rule.citations = vec![rule.citations[0].clone(); limits::PARTS];
        info.rules = (0..=limits::CITATIONS / limits::PARTS)
            .map(|i| RuleInfo { id: format!("rule-{i}"), ..rule.clone() })
            .collect();
    };
    let found = faults(cite);
    let count = limits::CITATIONS + limits::PARTS;
    let (owner, thing, limit) = (text("the policy"), Thing::Citation, limits::CITATIONS);
    assert_eq!(found, [Fault::TooMany { owner, thing, count, limit }]);
    let mut info = info();
    cite(&mut info);
    assert!(CheckedInfo::passed_before(info).is_none(), "this needs no texts");
}

#[test]
fn what_a_finding_says_has_a_length() {
    let long = "x".repeat(3_500);
    let longer = |t: String| {
        t.replace("= Reference\n", &format!("= {long}\n    .remedy = {long}\n"))
            .replace("is for reference only", &long)
    };
    let found = text_faults(longer);
    let told = |fault: &Fault| matches!(fault, Fault::RuleTooLong { rule, size, .. } if rule == "reference" && *size > limits::RULE_TEXT);
    assert!(found.len() == 1 && told(&found[0]), "{found:?}");
}

#[test]
fn a_text_may_not_depend_on_who_somebody_is() {
    let selects =
        |slot: &str| format!("= Reference {{ ${slot} ->\n        [acme] one\n       *[other] two\n    }}");
    let found = text_faults(|t| t.replace("= Reference", &selects("record")));
    let (message, language) = (text("rule-reference.title"), text("en"));
    assert_eq!(found, [Fault::SelectsOnWords { message, language, variable: text("record") }]);
    let found =
        text_faults(|t| t.replace("Is { $record }", "Is { $party ->\n    [acme] x\n   *[other] y\n}"));
    assert!(
        matches!(&found[..], [Fault::SelectsOnWords { variable, .. }] if variable == "party"),
        "{found:?}"
    );
}
