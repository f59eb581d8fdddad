//! When findings begin and end, and what becomes of the outcome.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

mod sample;

use std::sync::Arc;

use probity_core::case::{Case, Draft};
use probity_core::day::Day;
use probity_core::determination::{Determination, Finding, combine};
use probity_core::outlook::{Decide, Outlook, OutlookError};
use probity_core::report::{Report, TextStyle, Timeline};
use probity_core::verdict::SlotValue;
use probity_core::words::{Effect, Outcome};
use sample::{CASE, answer};

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

fn finding(rule: usize, effect: Effect, since: Option<&str>, until: Option<&str>) -> Finding {
    Finding {
        rule,
        effect,
        parties: vec![0],
        records: vec![0],
        relations: vec![],
        since: since.map(day),
        until: until.map(day),
        slots: vec![SlotValue::None; 5],
        restriction: None,
        question: None,
    }
}

fn outlook(findings: &[Finding]) -> Outlook {
    let draft = Draft::from_json(CASE.as_bytes()).unwrap();
    Outlook::new(&draft, &mut Findings(findings)).unwrap()
}

/// Decides by findings that are given, of which nothing else is compared.
struct Findings<'a>(&'a [Finding]);

impl Decide for Findings<'_> {
    type Error = &'static str;

    fn decide(&mut self, case: &Arc<Case>) -> Result<Determination, Self::Error> {
        match self.0 {
            [] => Err("no answer"),
            findings => {
                let today = case.document().as_of;
                let begun = |found: &&Finding| found.since.is_none_or(|since| since <= today);
                let running = |found: &&Finding| found.until.is_none_or(|until| today <= until);
                let holding = findings.iter().filter(begun).filter(running).cloned().collect();
                Ok(combine(Arc::clone(case), vec![answer(holding)]))
            }
        }
    }

    fn compared(&mut self, _: &Arc<Case>) -> Vec<Day> {
        Vec::new()
    }
}

fn timeline(findings: &[Finding], language: &str) -> Timeline {
    let case = Arc::new(Case::from_json(CASE.as_bytes()).unwrap());
    let determination = combine(case, vec![answer(findings.to_vec())]);
    Timeline::new(&Report::new(&determination, language), &outlook(findings))
}

fn several() -> Vec<Finding> {
    vec![
        finding(0, Effect::Bar, Some("2024-03-05"), Some("2027-03-04")),
        finding(1, Effect::Refer, None, Some("2028-06-30")),
        finding(3, Effect::Note, None, None),
    ]
}

#[test]
fn the_outcome_gets_milder_on_the_day_after_each_end() {
    let outlook = outlook(&several());
    let expected = [
        (day("2026-05-01"), Outcome::Bar),
        (day("2027-03-05"), Outcome::Refer),
        (day("2028-07-01"), Outcome::Allow),
    ];
    assert_eq!(outlook.stretches, expected);
    assert_eq!((outlook.free_from, outlook.complete), (Some(day("2028-07-01")), true));
}

#[test]
fn what_has_no_known_end_frees_nobody() {
    let outlook = outlook(&[finding(0, Effect::Bar, Some("2024-03-05"), None)]);
    assert_eq!(outlook.stretches, [(day("2026-05-01"), Outcome::Bar)]);
    assert_eq!((outlook.free_from, outlook.complete), (None, true));
}

#[test]
fn where_nothing_stands_against_it_it_is_free_today() {
    let outlook = outlook(&[finding(3, Effect::Note, None, None)]);
    assert_eq!(outlook.free_from, Some(day("2026-05-01")));
}

/// Refers until its sources have been read again, and compares a day that nothing else speaks of.
struct Reading;

impl Decide for Reading {
    type Error = &'static str;

    fn decide(&mut self, case: &Arc<Case>) -> Result<Determination, Self::Error> {
        let document = case.document();
        let read_since = document.records.iter().all(|record| record.source.retrieved_at == document.as_of);
        let asks = match read_since {
            true => vec![],
            false if document.as_of < day("2026-11-07") => vec![finding(0, Effect::Bar, None, None)],
            false => vec![finding(1, Effect::Refer, None, None)],
        };
        Ok(combine(Arc::clone(case), vec![answer(asks)]))
    }

    fn compared(&mut self, _: &Arc<Case>) -> Vec<Day> {
        vec![day("2026-11-06")]
    }
}

#[test]
fn a_day_that_a_policy_compares_is_looked_at_and_so_is_a_new_reading() {
    let draft = Draft::from_json(CASE.as_bytes()).unwrap();
    let outlook = Outlook::new(&draft, &mut Reading).unwrap();
    assert_eq!(outlook.stretches, [(day("2026-05-01"), Outcome::Bar), (day("2026-11-07"), Outcome::Refer)]);
    assert_eq!((outlook.free_from, outlook.free_once_read), (None, Some(day("2026-11-07"))));
}

/// Bars, refers from one day on and allows from another, of which it says nothing.
struct Silent;

impl Decide for Silent {
    type Error = &'static str;

    fn decide(&mut self, case: &Arc<Case>) -> Result<Determination, Self::Error> {
        let found = match case.document().as_of {
            today if today < day("2027-02-17") => vec![finding(0, Effect::Bar, None, None)],
            today if today < day("2027-02-28") => vec![finding(1, Effect::Refer, None, None)],
            _ => vec![],
        };
        Ok(combine(Arc::clone(case), vec![answer(found)]))
    }

    fn compared(&mut self, _: &Arc<Case>) -> Vec<Day> {
        Vec::new()
    }
}

#[test]
fn a_change_that_no_date_announces_is_found_to_the_day() {
    let draft = Draft::from_json(CASE.as_bytes()).unwrap();
    let outlook = Outlook::new(&draft, &mut Silent).unwrap();
    let expected = [
        (day("2026-05-01"), Outcome::Bar),
        (day("2027-02-17"), Outcome::Refer),
        (day("2027-02-28"), Outcome::Allow),
    ];
    assert_eq!(outlook.stretches, expected);
    assert_eq!(outlook.free_from, Some(day("2027-02-28")));
}

#[test]
fn a_publishers_never_is_no_day_to_look_at() {
    let json =
        CASE.replace(r#""decided": "2025-01-31""#, r#""decided": "2025-01-31", "expires": "2999-12-31""#);
    assert_ne!(json, CASE);
    let draft = Draft::from_json(json.as_bytes()).unwrap();
    let outlook = Outlook::new(&draft, &mut Findings(&[finding(0, Effect::Bar, None, None)])).unwrap();
    assert_eq!((outlook.free_from, outlook.complete), (None, true));
}

#[test]
fn a_day_on_which_nothing_can_be_decided_is_named() {
    let draft = Draft::from_json(CASE.as_bytes()).unwrap();
    let error = Outlook::new(&draft, &mut Findings(&[])).unwrap_err();
    assert!(matches!(error, OutlookError::Decide("no answer")));
}

#[test]
fn as_text() {
    insta::assert_snapshot!(timeline(&several(), "en").to_text(&TextStyle { width: 80, colour: false }));
    insta::assert_snapshot!(timeline(&several(), "zh").to_text(&TextStyle { width: 80, colour: false }));
}

#[test]
fn as_a_drawing() {
    insta::assert_snapshot!(timeline(&several(), "en").to_svg());
}

#[test]
fn a_drawing_holds_foreign_words_as_words() {
    let mut line = timeline(&several(), "en");
    line.outcome_text = "<script>alert('&')</script>".to_owned();
    line.spans[0].title = "\"><image href=x>".to_owned();
    let svg = line.to_svg();
    assert!(!svg.contains("<script") && !svg.contains("<image"), "{svg}");
    assert!(svg.contains("&lt;script&gt;alert(&#39;&amp;&#39;)"));
}

#[test]
fn a_bar_ends_where_the_outcome_changes() {
    let line = timeline(&several()[..1], "en").to_text(&TextStyle { width: 100, colour: false });
    let rows: Vec<&str> = line.lines().collect();
    let last = |row: &str, mark: char| row.chars().rev().skip_while(|c| *c != mark).count();
    let outlook = rows.iter().find(|row| row.contains('·') && row.contains('█')).unwrap();
    let bar = rows.iter().rfind(|row| row.trim_start().starts_with('█')).unwrap();
    // the last day is part of the bar, and the next day of what follows: they may share a column
    assert!(last(bar, '█') - last(outlook, '█') <= 1, "{line}");
}
