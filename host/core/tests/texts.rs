//! Reading the words of a policy.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails by panicking")]

use std::borrow::Cow;

use probity_core::texts::{MAX_OPENINGS, MAX_SECTION, TextValue, Texts, TextsError, clean};
use proptest::prelude::*;

fn english(source: &str) -> Result<Texts, TextsError> {
    Texts::from_resources([("en", source)])
}

fn error(source: &str) -> TextsError {
    english(source).expect_err("the source is refused")
}

#[test]
fn a_section_gives_its_languages() {
    let texts = Texts::parse(r#"{"en": "a = one", "zh": "a = 一"}"#.as_bytes()).unwrap();
    let tags: Vec<&str> = texts.languages().map(|language| language.tag()).collect();
    assert_eq!(tags, ["en", "zh"]);
    assert_eq!(texts.language("zh").unwrap().format("a", []).unwrap(), "一");
    assert_eq!(texts.for_reader("zh-Hant-HK").unwrap().tag(), "zh");
    assert!(texts.language("zh-Hant").is_none());
    assert!(texts.for_reader("de").is_none());
}

#[test]
fn values_fill_in_and_select_plurals() {
    let texts = english(
        "a = { $n ->\n    [one] one day\n   *[other] { $n } days\n } of { $who }\n    .b = { -t }\n-t = term",
    )
    .unwrap();
    let language = texts.language("en").unwrap();
    let say = |n| {
        language.format("a", [("n", TextValue::Number(n)), ("who", TextValue::Text("x".to_owned()))]).unwrap()
    };
    assert_eq!(say(1), "one day of x");
    assert_eq!(say(1_234), "1234 days of x");
    assert_eq!(say(i64::MAX), "9223372036854775807 days of x");
    assert_eq!(language.format("a.b", []).unwrap(), "term");
    assert_eq!(language.variables("a").unwrap(), ["n", "who"]);
    assert_eq!(language.variables("a.b").unwrap(), <[String; 0]>::default());
    assert!(!language.has("-t") && !language.has("a.c") && !language.has("b"));
}

#[test]
fn variables_are_found_through_references() {
    let texts =
        english("a = { b.c } { $x }\nb = b\n    .c = { d }\nd = { $y ->\n   *[z] { $w }\n }").unwrap();
    assert_eq!(texts.language("en").unwrap().variables("a").unwrap(), ["w", "x", "y"]);
}

#[test]
fn what_is_not_a_section_is_refused() {
    assert!(matches!(Texts::parse(b"[]"), Err(TextsError::NotJson { .. })));
    assert!(matches!(Texts::parse(br#"{"en": 1}"#), Err(TextsError::NotJson { .. })));
    assert!(matches!(Texts::parse(b"\xff"), Err(TextsError::NotJson { .. })));
    let large = vec![b' '; MAX_SECTION + 1];
    assert_eq!(Texts::parse(&large).unwrap_err(), TextsError::TooLarge { size: MAX_SECTION + 1 });
    let bad = Texts::parse(br#"{"not a tag": ""}"#).unwrap_err();
    assert_eq!(bad, TextsError::BadLanguage { language: "not a tag".to_owned() });
    let twice = Texts::parse(br#"{"en": "", "EN": ""}"#).unwrap_err();
    assert_eq!(twice, TextsError::DuplicateLanguage { language: "EN".to_owned() });
    let same = Texts::parse(br#"{"en": "a = 1", "en": ""}"#).unwrap_err();
    assert_eq!(same, TextsError::DuplicateLanguage { language: "en".to_owned() });
}

#[test]
fn a_syntax_error_names_language_and_line() {
    let TextsError::Syntax { language, line, .. } = error("a = one\n\nb = { $x\nc = two") else {
        panic!("expected a syntax error")
    };
    assert_eq!((language.as_str(), line), ("en", 4));
}

#[test]
fn texts_are_pure_and_finite() {
    let en = || "en".to_owned();
    let text = |text: &str| text.to_owned();
    assert_eq!(error("a = 1\na = 2"), TextsError::DuplicateMessage { language: en(), message: text("a") });
    assert_eq!(
        error("a = 1\n    .b = 1\n    .b = 2"),
        TextsError::DuplicateMessage { language: en(), message: text("a.b") }
    );
    assert_eq!(
        error("a = { NUMBER($x) }"),
        TextsError::Function { language: en(), message: text("a"), function: text("NUMBER") }
    );
    assert_eq!(error("-t = { $x }"), TextsError::TermArguments { language: en(), message: text("-t") });
    assert_eq!(
        error("-t = t\na = { -t(x: 1) }"),
        TextsError::TermArguments { language: en(), message: text("a") }
    );
    assert_eq!(
        error("a = { b }"),
        TextsError::UnknownReference { language: en(), message: text("a"), reference: text("b") }
    );
    assert!(matches!(error("a = { b }\nb = { a }"), TextsError::ReferenceDepth { .. }));
    let chain: String = (0..12).map(|i| format!("m{i} = {{ m{} }}\n", i + 1)).collect();
    assert!(matches!(error(&format!("{chain}m12 = end")), TextsError::ReferenceDepth { .. }));
    // more digits than Fluent can count with make it panic
    let long = "9".repeat(400);
    assert!(matches!(error(&format!("a = {{ {long} }}")), TextsError::NumberTooLong { .. }));
    assert!(matches!(
        error(&format!("a = {{ $x ->\n    [{long}] y\n   *[other] z\n }}")),
        TextsError::NumberTooLong { .. }
    ));
    let many: String = (0..100).map(|i| format!("{{ $v{i} }}")).collect();
    assert!(matches!(error(&format!("a = {many}")), TextsError::TooManyVariables { .. }));
}

#[test]
fn control_characters_are_refused_in_the_source_and_taken_out_of_values() {
    assert_eq!(
        error("a = x\nb = \u{202E}y"),
        TextsError::ControlCharacter { language: "en".to_owned(), line: 2, code: 0x202E }
    );
    assert!(matches!(error("a = \u{1b}[31m"), TextsError::ControlCharacter { code: 0x1b, .. }));
    let texts = english(r#"a = { "\u202E" }{ "\u001b" }{ $x }"#).unwrap();
    let value = TextValue::Text("one\u{1b}[31m\ntwo\u{2066}".to_owned());
    assert_eq!(texts.language("en").unwrap().format("a", [("x", value)]).unwrap(), "one[31m two");
}

#[test]
fn clean_text_is_one_harmless_line() {
    assert_eq!(clean("a\u{1b}[2J\r\n\tb\u{7}\u{202E}c\u{9b}\u{E0041} "), "a[2J bc");
    assert!(matches!(clean("计算机 (Ltd.) é"), Cow::Borrowed(_)), "what is harmless is not copied");
}

#[test]
fn deep_nesting_is_refused_before_the_parser_descends() {
    for opening in
        ["{", "{\n", "{ F(", "{ -t(", "{ $x ->\n   *[a] {", "{ \"}\" ->\n*[a] {", "{\n-t.a ->\n*[a] {"]
    {
        let source = format!("a = {}", opening.repeat(20_000));
        assert_eq!(
            error(&source),
            TextsError::TooManyOpenings { language: "en".to_owned(), line: 1 },
            "{opening}"
        );
        // as deep as is allowed: whatever comes out, the stack holds
        let count = MAX_OPENINGS / opening.bytes().filter(|b| matches!(b, b'{' | b'(')).count();
        let allowed = format!("a = {}", opening.repeat(count));
        assert!(matches!(error(&allowed), TextsError::Syntax { .. }), "{opening}");
    }
    let deep = format!("a = {}$x{}", "{".repeat(MAX_OPENINGS), "}".repeat(MAX_OPENINGS));
    let texts = english(&deep).unwrap();
    assert_eq!(texts.language("en").unwrap().variables("a").unwrap(), ["x"]);
    assert_eq!(texts.language("en").unwrap().format("a", [("x", TextValue::Number(1))]).unwrap(), "1");
}

#[test]
fn many_messages_with_brackets_are_no_deep_nesting() {
    let source: String = (0..1_000).map(|i| format!("m{i} = art. 22(1)({i}) of {{ $law }}\n")).collect();
    assert!(english(&source).is_ok());
}

#[test]
fn chinese_written_over_several_lines_has_no_gaps() {
    let texts =
        Texts::from_resources([("zh", "a = 一行，\n    二行 ABC\n    三行"), ("en", "a = one\n    two")])
            .unwrap();
    assert_eq!(texts.language("zh").unwrap().format("a", []).unwrap(), "一行，二行 ABC三行");
    assert_eq!(texts.language("en").unwrap().format("a", []).unwrap(), "one two");
}

#[test]
fn texts_can_be_shared_between_threads() {
    fn shared<T: Send + Sync>() {}
    shared::<Texts>();
}

proptest! {
    /// Whatever the bytes are, reading them ends, and what has been read can be formatted.
    #[test]
    fn any_source_is_read_or_refused(source in "[ab=\\-{}()$\"\\n .*\\[\\]>#1A\\\\u]{0,80}") {
        if let Ok(texts) = english(&source) {
            for key in ["a", "b", "a.a", "ab"] {
                if let Some(language) = texts.language("en") {
                    prop_assert_eq!(language.format(key, []).is_some(), language.has(key));
                }
            }
        }
    }
}
