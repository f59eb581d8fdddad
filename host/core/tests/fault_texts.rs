//! What is wrong in a case, in every language of the host: no sentence of the reader of cases is left in English.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod every_fault;
mod good;

use std::fs;
use std::path::{Path, PathBuf};

use every_fault::{UNREACHED, sites};
use probity_core::case::{Case, Fault};
use probity_core::identifier::{IdentifierError, check};
use probity_core::report::{ReportedFault, fault, fault_texts, host_texts, identifier_fault};

/// Faults and warnings of a document.
fn told(document: &[u8]) -> Vec<Fault> {
    match Case::from_json(document) {
        Ok(case) => case.warnings().to_vec(),
        Err(error) => error.faults,
    }
}

fn unreached() -> Vec<Fault> {
    let fault = |(problem, expected): &(&str, &str)| Fault {
        path: "$".to_owned(),
        problem: (*problem).to_owned(),
        expected: (*expected).to_owned(),
    };
    UNREACHED.iter().map(fault).collect()
}

/// The files of a folder and of those in it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

/// Identifiers that are none, for each reason.
fn identifiers() -> Vec<IdentifierError> {
    let bad = [
        "914403001922038216".to_owned(),
        "统一:914403001922038216".to_owned(),
        format!("gb-coh:{}", "1".repeat(101)),
        "uscc:9144030071526726 XG".to_owned(),
        "uscc:９14403001922038216".to_owned(),
        "uscc:\u{ff40}14403001922038216".to_owned(),
        "uscc:9144030071526726xG".to_owned(),
        "uscc:9144030071526726-G".to_owned(),
        "uscc:9144030071526726`G".to_owned(),
        "uscc:91440300".to_owned(),
        "vat:DE1234".to_owned(),
        "uscc:914403001922038217".to_owned(),
    ];
    bad.iter().map(|identifier| check(identifier).unwrap_err()).collect()
}

/// Every fault that the tests can bring about.
fn all() -> Vec<Fault> {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
    let written = files(&cases).into_iter().filter(|path| path.extension().is_some_and(|e| e == "json"));
    let mut faults: Vec<Fault> = written.flat_map(|path| told(&fs::read(path).unwrap())).collect();
    assert!(faults.len() > 20, "the cases of bad input were read");
    faults.extend(sites().iter().flat_map(|site| told(&site.document)));
    faults.extend(unreached());
    faults
}

/// What is not quoted.
fn own(said: &str) -> String {
    said.split('`').step_by(2).collect()
}

fn assert_chinese(said: &str, english: &str) {
    let mut own = own(said);
    for name in ["ISO 4217", "ISO 3166-1", "JSON", "UTF-8", "UTF-16"] {
        own = own.replace(name, "");
    }
    let foreign = |c: char| c.is_ascii_alphabetic() || matches!(c, ',' | ';' | ':' | '"' | '(' | ')' | '?');
    assert!(!own.contains(foreign), "{english}: {said}");
    assert!(said.matches('`').count().is_multiple_of(2), "{english}: {said}");
}

#[test]
fn every_site_says_what_it_should() {
    let mut silent = Vec::new();
    for site in sites() {
        let faults = told(&site.document);
        let says = |fault: &Fault| format!("{}; expected {}", fault.problem, fault.expected) == site.says;
        if !faults.iter().any(says) {
            let said: Vec<String> = faults.iter().take(5).map(ToString::to_string).collect();
            silent.push(format!("{}: {}\n    but {said:?}", site.file, site.says));
        }
    }
    assert!(silent.is_empty(), "{}", silent.join("\n"));
}

#[test]
fn every_fault_is_told_in_every_language() {
    for told in all() {
        let chinese = fault("zh", &told);
        assert_eq!(chinese.path, told.path);
        assert_chinese(&chinese.problem, &told.problem);
        assert_chinese(&chinese.expected, &told.expected);
        let english = fault("en", &told);
        let Fault { path, problem, expected } = told;
        assert_eq!(english, ReportedFault { path, problem, expected });
    }
    for error in identifiers() {
        assert_chinese(&identifier_fault("zh", &error), &error.to_string());
        assert_eq!(identifier_fault("en-GB", &error), error.to_string());
    }
    // what is quoted stays as it is, and a reader of another language gets English
    let told = Fault {
        path: "$.a".to_owned(),
        problem: "`b` is a text".to_owned(),
        expected: "one of `c`, `d`".to_owned(),
    };
    let chinese = fault("zh-Hant-HK", &told);
    assert_eq!(
        (chinese.problem.as_str(), chinese.expected.as_str()),
        ("`b`是文本", "应为下列之一：`c`、`d`")
    );
    assert_eq!(fault("de", &told).expected, told.expected);
    let unknown = Fault { problem: "what nobody says".to_owned(), ..told };
    assert_eq!(fault("zh", &unknown).problem, unknown.problem);
}

/// The sentences that are in English as the messages have them, each in its parts between variables.
fn messages() -> Vec<(&'static str, Vec<&'static str>)> {
    let lines = include_str!("../texts/faults/en.ftl").lines();
    let messages = lines.filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
    messages
        .map(|line| {
            let (id, text) = line.split_once(" = ").unwrap();
            (id, text.split("{ $").map(|part| part.split_once(" }").map_or(part, |(_, rest)| rest)).collect())
        })
        .collect()
}

/// Whether a text has these parts in this order.
fn has_parts(text: &str, parts: &[&str]) -> bool {
    let mut rest = text;
    parts.iter().all(|part| match rest.find(part) {
        Some(at) => {
            rest = &rest[at + part.len()..];
            true
        }
        None => false,
    })
}

#[test]
fn the_languages_have_the_same_messages_and_none_that_nobody_says() {
    let tags = |texts: &'static probity_core::texts::Texts| -> Vec<&str> {
        texts.languages().map(|language| language.tag()).collect()
    };
    assert_eq!(tags(fault_texts()), tags(host_texts()));
    let [english, chinese] = [include_str!("../texts/faults/en.ftl"), include_str!("../texts/faults/zh.ftl")]
        .map(|source| {
            assert!(probity_core::texts::Texts::from_resources([("en", source)]).is_ok());
            let lines = source.lines().filter(|line| line.starts_with(|c: char| c.is_ascii_lowercase()));
            lines.map(|line| line.split(" =").next().unwrap()).collect::<Vec<_>>()
        });
    assert_eq!(english, chinese, "the same messages in the same order");
    let mut said: Vec<String> = all().into_iter().flat_map(|fault| [fault.problem, fault.expected]).collect();
    said.extend(identifiers().iter().map(ToString::to_string));
    for (id, parts) in messages() {
        let variables = |tag| fault_texts().language(tag).unwrap().variables(id).unwrap();
        assert_eq!(variables("en"), variables("zh"), "{id}");
        assert!(said.iter().any(|said| has_parts(said, &parts)), "nobody says {id}");
    }
}

/// The texts in a source, without those of its tests.
fn literals(source: &str) -> Vec<String> {
    let code = source.split("#[cfg(test)]").next().unwrap();
    let code: String = code.lines().filter(|line| !line.trim_start().starts_with("//")).fold(
        String::new(),
        |mut code, line| {
            code.push_str(line);
            code.push('\n');
            code
        },
    );
    let mut found = Vec::new();
    let mut chars = code.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '\'' => {
                // a character, of which one may be a quote; a lifetime ends by itself
                let mut ahead = chars.clone();
                let first = ahead.next();
                if first == Some('\\') {
                    ahead.next();
                    chars = ahead;
                } else if ahead.next() == Some('\'') {
                    chars = ahead;
                }
            }
            '"' => {
                let mut text = String::new();
                while let Some(c) = chars.next().filter(|c| *c != '"') {
                    match (c, chars.peek().copied()) {
                        ('\\', Some('\n')) => while chars.next_if(|c| c.is_whitespace()).is_some() {},
                        ('\\', Some(escaped)) => {
                            chars.next();
                            text.push(if escaped == 'n' { '\n' } else { escaped });
                        }
                        _ => text.push(c),
                    }
                }
                found.push(text);
            }
            _ => {}
        }
    }
    found
}

#[test]
fn no_sentence_stands_in_the_reader_of_cases_that_is_not_looked_at_here() {
    /// What is no part of a fault: schemas, and the words of the JSON parser.
    const OTHER: [&str; 12] = [
        "An exact decimal number: as a text, or as a whole JSON number.",
        "A day, or `none` where no end is known.",
        "What happened to a record, and when",
        " at {place}",
        "number out of range",
        "lone leading surrogate in hex escape",
        "unexpected end of hex escape",
        "the case has {total} {}:",
        "{}: {}; expected {}",
        "a JSON value",
        "too deep",
        "too many values",
    ];
    let mut said: Vec<String> = all().into_iter().flat_map(|fault| [fault.problem, fault.expected]).collect();
    said.extend(identifiers().iter().map(ToString::to_string));
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut sources = files(&source.join("case"));
    sources.push(source.join("identifier.rs"));
    let mut looked_at = 0;
    let mut silent = Vec::new();
    for file in sources {
        let name = file.file_name().unwrap().to_str().unwrap().to_owned();
        // a draft is changed, not read; a document and its limits say nothing
        if matches!(name.as_str(), "draft.rs" | "schema.rs" | "document.rs" | "limits.rs" | "quote.rs") {
            continue;
        }
        for literal in literals(&fs::read_to_string(&file).unwrap()) {
            let parts: Vec<&str> =
                literal.split('{').map(|part| part.split_once('}').map_or(part, |(_, rest)| rest)).collect();
            let sentence = parts.iter().any(|part| part.trim().contains(' '));
            if !sentence || OTHER.iter().any(|other| literal.starts_with(other)) {
                continue;
            }
            looked_at += 1;
            if !said.iter().any(|said| has_parts(said, &parts)) {
                silent.push(format!("{name}: {literal:?}"));
            }
        }
    }
    assert!(silent.is_empty(), "nothing here says:\n{}", silent.join("\n"));
    assert!(looked_at > 150, "{looked_at}");
}
