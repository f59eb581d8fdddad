//! Reading the words of a policy.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

use std::borrow::Cow;

use probity_core::texts::{
    MAX_LANGUAGES, MAX_MESSAGES, MAX_OPENINGS, MAX_PLACEABLES, MAX_SECTION, MAX_TEXT, TextValue, Texts,
    TextsError, clean,
};
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
fn a_text_has_a_length_with_all_that_it_refers_to() {
    let long = |n: usize| "x".repeat(n);
    assert!(english(&format!("a = {}", long(MAX_TEXT))).is_ok());
    let too_long = |source: &str, message: &str, size: usize| {
        let message = message.to_owned();
        assert_eq!(error(source), TextsError::TextTooLong { language: "en".to_owned(), message, size });
    };
    too_long(&format!("a = {}", long(MAX_TEXT + 1)), "a", MAX_TEXT + 1);
    too_long(&format!("a = b\n    .c = {}", long(5_000)), "a.c", 5_000);
    too_long(&format!("-t = {}", long(5_000)), "-t", 5_000);
    // each message is short, and together they are not
    too_long(&format!("a = {}\nm = {}", "{ m }".repeat(50), long(100)), "a", 5_000);
    too_long(&format!("a = {{ \"{}\" }}", long(5_000)), "a", 5_000);
    // of variants one is chosen
    let variants =
        |n: usize| format!("a = {{ $n ->\n    [one] {}\n   *[other] {}\n }}", long(n), long(3_000));
    assert_eq!(english(&variants(3_500)).unwrap().language("en").unwrap().size("a"), Some(3_500));
    too_long(&variants(5_000), "a", 5_000);
}

#[test]
fn nothing_is_cut_out_of_a_text_that_was_read() {
    let refused = |source: &str| matches!(error(source), TextsError::TooManyPlaceables { message, .. } if message == "a");
    let whole = format!("a = {} end", "{ \"x\" }".repeat(MAX_PLACEABLES));
    let said = english(&whole).unwrap().language("en").unwrap().format("a", []).unwrap();
    assert_eq!(said, format!("{} end", "x".repeat(MAX_PLACEABLES)));
    assert!(refused(&format!("a = {}", "{ \"x\" }".repeat(MAX_PLACEABLES + 1))));
    // counted where they are, in what a text refers to and in the longest of its variants
    let ten = "{ \"x\" }".repeat(10);
    assert!(refused(&format!("a = {}\nm = {ten}", "{ m }".repeat(10))));
    let said = english(&format!("a = {} end\nm = {ten}", "{ m }".repeat(9))).unwrap();
    assert_eq!(said.language("en").unwrap().format("a", []).unwrap(), format!("{} end", "x".repeat(90)));
    let many = "{ \"x\" }".repeat(MAX_PLACEABLES);
    assert!(refused(&format!("a = {{ $n ->\n    [one] y\n   *[other] {many}\n }}")));
}

#[test]
fn a_term_sees_no_variables_also_through_a_message() {
    let expected = TextsError::TermArguments { language: "en".to_owned(), message: "-t".to_owned() };
    assert_eq!(error("-t = { m }\nm = { $x }"), expected);
}

#[test]
fn languages_and_messages_have_limits() {
    let languages = |n: usize| {
        let tags = (b'a'..=b'z').flat_map(|a| (b'a'..=b'z').map(move |b| [a, b]));
        tags.take(n).map(|tag| (String::from_utf8(tag.to_vec()).unwrap(), "a = 1")).collect::<Vec<_>>()
    };
    assert!(Texts::from_resources(languages(MAX_LANGUAGES)).is_ok());
    assert_eq!(
        Texts::from_resources(languages(MAX_LANGUAGES + 1)).unwrap_err(),
        TextsError::TooManyLanguages
    );
    let messages = |n: usize| (0..n).map(|i| format!("m{i} = x\n")).collect::<String>();
    assert!(english(&messages(MAX_MESSAGES)).is_ok());
    let too_many = TextsError::TooManyMessages { language: "en".to_owned() };
    assert_eq!(error(&messages(MAX_MESSAGES + 1)), too_many);
    let attributes: String = (0..=MAX_MESSAGES).map(|i| format!("    .a{i} = x\n")).collect();
    assert_eq!(error(&format!("m =\n{attributes}")), too_many);
}

#[test]
fn what_an_error_shows_of_the_texts_is_harmless_and_short() {
    let escape = "\u{1b}[2J\u{202E}\n\u{9b}";
    let long = "x".repeat(100_000);
    let section = |json: serde_json::Value| Texts::parse(json.to_string().as_bytes()).unwrap_err();
    let errors = [
        section(serde_json::json!({ escape: "" })),
        section(serde_json::json!({ long.as_str(): "" })),
        section(serde_json::json!({ format!("en{}", "-abcde".repeat(30_000)): "" })),
        section(serde_json::json!(format!("{escape}{long}"))),
        section(serde_json::json!({ "en": { escape: long } })),
        error(&format!("a = {{ {} }}", "9".repeat(100_000))),
        error(&format!("a = {{ {}() }}", "F".repeat(100_000))),
        error(&format!("{long} = 1\n{long} = 2")),
        error(&format!("{long} = {{ $x")),
        error(&format!("a = {{ {long} }}")),
        error(&format!("{long} = {{ {long} }}")),
        error(&format!("a = {{ \"\\q{long}\" }}")),
        error(&format!("-{long} = {{ $x }}")),
    ];
    for error in errors {
        let shown = [error.to_string(), format!("{error:?}")];
        let bad = |c: char| c.is_control() || matches!(c, '\u{202A}'..='\u{202E}');
        assert!(
            shown.iter().all(|text| text.len() < 600 && !text.contains(bad)),
            "{:?}",
            shown[0].get(..600)
        );
        // what is already escaped in the message is shown with two backslashes
        assert!(!shown[1].replace("\\\\u{", "").contains("\\u{"), "{}", shown[1]);
    }
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

/// Texts whose messages refer to one another, and the keys in them.
fn linked() -> impl Strategy<Value = (String, Vec<String>)> {
    let part = (0..6_usize, 0..5_u8).prop_map(|(other, shape)| match shape {
        0 => "words".to_owned(),
        1 => format!("{{ $v{other} }}"),
        2 => format!("{{ $v{other} ->\n   [one] one\n  *[other] {{ $v0 }} = many\n }}"),
        3 => format!("{{ -term{} }}", other % 2),
        _ => format!("{{ @{other} }}"),
    });
    let message = (prop::collection::vec(part, 1..4), any::<bool>());
    prop::collection::vec(message, 6).prop_map(|messages| {
        let mut source = "# first = a comment\n-term0 = { -term1 } left\n-term1 = a term\n".to_owned();
        let mut keys = Vec::new();
        for (number, (parts, attribute)) in messages.into_iter().enumerate() {
            // a message refers only to earlier ones, so that there is no circle
            let text = parts.join(" and ");
            let text = (0..6).fold(text, |text, other| {
                let to = match number {
                    0 => "-term0".to_owned(),
                    _ => format!("m{}", other % number),
                };
                text.replace(&format!("@{other}"), &to)
            });
            source += &format!("m{number} = {text}\n");
            keys.push(format!("m{number}"));
            if attribute {
                source += &format!("    .more = {text}\n\n");
                keys.push(format!("m{number}.more"));
            }
        }
        (source, keys)
    })
}

proptest! {
    #[test]
    fn texts_found_good_before_read_the_same_message_by_message((source, keys) in linked(), first in 0..6_usize) {
        let section = serde_json::json!({ "zh": "m0 = 别的", "en": source }).to_string().into_bytes();
        let whole = Texts::parse(&section).unwrap();
        let known = Texts::parsed_before(section.into(), ["zh", "en"]).unwrap();
        let (whole, known) = (whole.language("en").unwrap(), known.language("en").unwrap());
        let values = || (0..6).map(|v| ([&"v0", &"v1", &"v2", &"v3", &"v4", &"v5"][v], TextValue::Number(v as i64)));
        // whichever is asked for first
        for key in keys.iter().cycle().skip(first).take(keys.len()) {
            prop_assert_eq!(known.has(key), whole.has(key));
            prop_assert_eq!(known.variables(key), whole.variables(key));
            prop_assert_eq!(known.selectors(key), whole.selectors(key));
            prop_assert_eq!(known.size(key), whole.size(key));
            let [known, whole] = [known, whole].map(|texts| texts.format(key, values().map(|(name, value)| (*name, value))));
            prop_assert!(whole.is_some());
            prop_assert_eq!(known, whole);
        }
        for key in ["m9", "-term0", "term0", "m0.less", "first"] {
            prop_assert!(!known.has(key) && !whole.has(key));
        }
    }
}
