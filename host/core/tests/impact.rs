//! Whom a change affects: one case beside itself, and what all of them come to.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test fails by panicking"
)]

mod sample;

use std::sync::Arc;

use probity_core::case::Case;
use probity_core::day::Day;
use probity_core::determination::{Determination, Finding, PolicyAnswer, PolicyIdentity, combine};
use probity_core::impact::{Affected, BadCase, Entry, Impact, Keep, Place, Repeats, Side, Standing, Told};
use probity_core::report::{TextStyle, schema_of};
use probity_core::verdict::SlotValue;
use probity_core::words::Effect;
use sample::{answer, case, changed, checked, texts};

fn day(text: &str) -> Option<Day> {
    Some(Day::parse(text).unwrap())
}

/// A finding on the first record.
fn finding(rule: usize, effect: Effect, until: Option<Day>) -> Finding {
    let slots = match rule {
        0 => vec![SlotValue::Party(0); 5],
        1 => vec![SlotValue::Party(0), SlotValue::Code(0), SlotValue::Record(0)],
        _ => vec![SlotValue::Record(0)],
    };
    Finding {
        rule,
        effect,
        parties: vec![0],
        records: vec![0],
        relations: vec![],
        since: None,
        until,
        slots,
        restriction: None,
        question: (effect == Effect::Refer).then_some(0),
    }
}

fn decided(case: &Arc<Case>, findings: Vec<Finding>) -> Determination {
    combine(Arc::clone(case), vec![answer(findings)])
}

fn ungoverned(case: &Arc<Case>) -> Determination {
    combine(Arc::clone(case), vec![PolicyAnswer { not_applicable: Some(0), ..answer(vec![]) }])
}

fn entry(before: &Determination, after: &Determination) -> Entry {
    Entry::new(&before.case, Told::whole(before), Told::whole(after), "en").unwrap()
}

fn between(before: Vec<Finding>, after: Vec<Finding>) -> Entry {
    let case = case();
    entry(&decided(&case, before), &decided(&case, after))
}

fn bar(until: &str) -> Finding {
    finding(0, Effect::Bar, day(until))
}

fn reference() -> Finding {
    finding(3, Effect::Note, None)
}

#[test]
fn what_a_change_means_for_a_case() {
    let listed = || finding(1, Effect::Refer, None);
    let other_words = Finding { slots: vec![SlotValue::None; 5], ..bar("2027-01-01") };
    let later_question = Finding { question: None, ..finding(1, Effect::Refer, day("2027-01-01")) };
    for (before, after, affected, moved) in [
        (vec![], vec![], Affected::Nothing, (0, 0, 0)),
        (vec![bar("2027-01-01")], vec![bar("2027-01-01")], Affected::Nothing, (0, 0, 0)),
        // what a text says is compared with the texts
        (vec![bar("2027-01-01")], vec![other_words], Affected::Nothing, (0, 0, 0)),
        (vec![], vec![bar("2027-01-01")], Affected::Outcome, (0, 1, 0)),
        (vec![bar("2027-01-01")], vec![], Affected::Outcome, (1, 0, 0)),
        (vec![], vec![reference()], Affected::Findings, (0, 1, 0)),
        (vec![bar("2027-01-01")], vec![bar("2027-01-01"), listed()], Affected::Findings, (0, 1, 0)),
        (vec![bar("2027-01-01")], vec![bar("2028-01-01")], Affected::End, (0, 0, 1)),
        (vec![bar("2027-01-01")], vec![finding(0, Effect::Bar, None)], Affected::End, (0, 0, 1)),
        (vec![listed()], vec![later_question], Affected::Findings, (0, 0, 1)),
        (vec![listed()], vec![finding(1, Effect::Note, None)], Affected::Outcome, (0, 0, 1)),
        // the order of findings is none of a bidder's business
        (vec![reference(), listed()], vec![listed(), reference()], Affected::Nothing, (0, 0, 0)),
        // two of one rule on one record, of which one stays
        (
            vec![bar("2027-01-01"), bar("2028-01-01")],
            vec![bar("2028-01-01"), bar("2029-01-01")],
            Affected::Outcome,
            (0, 0, 1),
        ),
    ] {
        let entry = between(before.clone(), after.clone());
        let expected = match affected {
            Affected::Outcome if before.len() == 2 => Affected::End,
            other => other,
        };
        assert_eq!(entry.affected(), expected, "{before:?} {after:?}");
        assert_eq!((entry.gone.len(), entry.come.len(), entry.changed.len()), moved, "{before:?} {after:?}");
    }
    let case = case();
    let newly = entry(&ungoverned(&case), &decided(&case, vec![]));
    assert_eq!(newly.affected(), Affected::Governed);
    assert_eq!(newly.before.standing(), Some(Standing::NotGoverned));
}

#[test]
fn an_entry_says_which_findings_and_why() {
    let entry = between(vec![], vec![finding(1, Effect::Refer, day("2027-01-01"))]);
    let come = &entry.come[0];
    assert_eq!((come.policy.as_str(), come.rule.as_str()), ("samplia-procurement", "listed"));
    assert_eq!((come.title.as_str(), come.records.as_slice()), ("On a list", &["pen-1".to_owned()][..]));
    assert_eq!(come.text, "Acme Ltd stands on a list for fraud.");
    assert_eq!(come.question.as_ref().unwrap().id, "same-firm");
    assert_eq!(
        (entry.case.title.as_deref(), entry.case.bidder.as_deref()),
        (Some("A sample"), Some("Acme Ltd"))
    );
    let nameless = changed(&[(", \"name\": \"Acme Ltd\"", "")]);
    let entry = self::entry(&decided(&nameless, vec![]), &decided(&nameless, vec![]));
    assert_eq!(entry.case.bidder, None);
}

#[test]
fn an_entry_is_read_as_it_was_written() {
    let schema = jsonschema::validator_for(schema_of::<Entry>().as_value()).unwrap();
    let case = case();
    let found = decided(&case, vec![finding(1, Effect::Refer, day("2027-01-01")), bar("2028-01-01")]);
    let stopped = Told::stopped("policy-stopped", "the limit `fuel` was met");
    let place = Place { file: "cases.ndjson".to_owned(), line: Some(7) };
    for entry in [
        entry(&found, &decided(&case, vec![bar("2029-01-01"), reference()])).at(place),
        entry(&ungoverned(&case), &found),
        Entry::new(&case, Told::whole(&found), stopped, "zh").unwrap(),
    ] {
        let line = serde_json::to_string(&entry).unwrap();
        assert!(!line.contains('\n'));
        assert_eq!(serde_json::from_str::<Entry>(&line).unwrap(), entry);
        let document = serde_json::from_str(&line).unwrap();
        let faults: Vec<_> = schema.iter_errors(&document).map(|fault| fault.to_string()).collect();
        assert_eq!(faults, Vec::<String>::new());
        // a field that nobody knows may be one that would have changed the meaning
        let more = line.replacen("\"answer\"", "\"more\":1,\"answer\"", 1);
        assert!(serde_json::from_str::<Entry>(&more).is_err(), "{more}");
    }
}

#[test]
fn one_policy_is_compared_alone_or_all_of_them() {
    let case = case();
    let other = Arc::new(PolicyIdentity {
        info: checked(),
        digest: "sha256:other".to_owned(),
        contract: "probity:eligibility@1.0.0",
        texts: texts(),
    });
    let with = |findings| {
        let beside = PolicyAnswer { policy: Arc::clone(&other), ..answer(findings) };
        combine(Arc::clone(&case), vec![answer(vec![reference()]), beside])
    };
    let (before, after) = (with(vec![]), with(vec![bar("2027-01-01")]));
    assert_eq!(entry(&before, &after).affected(), Affected::Outcome);
    let of = |determination| Told::policy(determination, "samplia-procurement").unwrap();
    let alone = Entry::new(&case, of(&before), of(&after), "en").unwrap();
    assert_eq!(alone.affected(), Affected::Nothing);
    let Side::Decided(side) = &alone.before else { panic!("{alone:?}") };
    assert_eq!(side.policies.len(), 1);
    assert!(Told::policy(&before, "not-asked").is_none());
}

#[test]
fn an_entry_is_about_one_case() {
    let (one, other) = (case(), changed(&[("A sample", "Another")]));
    let (before, after) = (decided(&one, vec![]), decided(&other, vec![]));
    let error = Entry::new(&one, Told::whole(&before), Told::whole(&after), "en").unwrap_err();
    assert_eq!((error.before.as_str(), error.after.as_str()), (one.digest(), other.digest()));
}

#[test]
fn what_was_not_decided_is_not_known_and_never_allowed() {
    let case = case();
    let found = decided(&case, vec![bar("2027-01-01")]);
    let entry =
        Entry::new(&case, Told::whole(&found), Told::stopped("policy-stopped", "stopped"), "en").unwrap();
    assert_eq!((entry.affected(), entry.after.standing()), (Affected::NotKnown, None));
    // that its finding was gone would say that the bidder is free
    assert!(entry.gone.is_empty());
    let mut impact = Impact::new(Keep::default());
    impact.add(entry);
    assert_eq!((impact.counts.weighed, impact.counts.not_known, impact.counts.affected), (0, 1, 0));
    assert!(impact.matrix.is_empty() && !impact.is_whole());
}

/// One of each, and some that nothing changes for.
fn whole(keep: Keep) -> Impact {
    let case = case();
    let mut impact = Impact::new(keep);
    for _ in 0..50 {
        impact.add(between(vec![], vec![reference()]));
        impact.add(between(vec![reference()], vec![reference()]));
    }
    impact.add(between(vec![], vec![bar("2027-01-01")]));
    impact.add(between(vec![bar("2027-01-01")], vec![]));
    impact.add(between(vec![bar("2027-01-01")], vec![bar("2028-01-01")]));
    impact.add(entry(&ungoverned(&case), &decided(&case, vec![bar("2027-01-01")])));
    impact.add(entry(&decided(&case, vec![]), &ungoverned(&case)));
    let place = Place { file: "a.json".to_owned(), line: None };
    impact.add_bad(BadCase { place, faults: vec!["$: nonsense".to_owned()], unlisted: 2 });
    impact
}

#[test]
fn counts_add_up() {
    let impact = whole(Keep::default());
    let counts = impact.counts;
    assert_eq!((counts.cases, counts.weighed, counts.affected, counts.bad), (106, 105, 55, 1));
    assert_eq!(counts.affected, counts.outcome + counts.findings + counts.end + counts.governed);
    assert_eq!((counts.outcome, counts.findings, counts.end, counts.governed), (3, 50, 1, 1));
    assert_eq!((counts.stricter, counts.milder), (2, 1));
    assert_eq!((counts.newly_governed, counts.no_longer_governed), (1, 1));
    assert_eq!(impact.matrix.iter().map(|cell| cell.cases).sum::<u64>(), counts.weighed);
    assert_eq!(impact.cases(Standing::Allow, Standing::Allow), 100);
    assert_eq!(impact.cases(Standing::NotGoverned, Standing::Bar), 1);
    let rules: Vec<_> = impact
        .rules
        .iter()
        .map(|rule| {
            (rule.rule.as_str(), rule.findings.come, rule.findings.gone, rule.findings.changed, rule.cases)
        })
        .collect();
    assert_eq!(rules, [("reference", 50, 0, 0, 50), ("large-fine", 2, 1, 1, 4)]);
    assert!(!impact.is_whole());
}

#[test]
fn no_more_is_kept_than_is_wanted() {
    let impact = whole(Keep { changed: 10, failed: 0 });
    assert_eq!((impact.changed.len(), impact.unlisted_changed), (10, 45));
    assert_eq!((impact.bad.len(), impact.unlisted_bad), (0, 1));
    assert_eq!(impact.counts, whole(Keep::default()).counts);
    let text = impact.to_text("en", 3, &TextStyle::default());
    assert!(text.contains("And 52 more affected cases."), "{text}");
}

#[test]
fn the_gravest_change_stands_first_however_few_are_kept() {
    let case = case();
    let refer = || finding(1, Effect::Refer, None);
    let restrict = || finding(2, Effect::Restrict, None);
    let ungoverned = entry(&decided(&case, vec![]), &ungoverned(&case));
    let entries = [
        ("governed", ungoverned),
        ("end", between(vec![bar("2027-01-01")], vec![bar("2028-01-01")])),
        ("findings", between(vec![], vec![reference()])),
        ("freed", between(vec![bar("2027-01-01")], vec![])),
        ("milder", between(vec![bar("2027-01-01")], vec![refer()])),
        ("restricted", between(vec![], vec![restrict()])),
        ("referred", between(vec![restrict()], vec![refer()])),
        ("barred", between(vec![], vec![bar("2027-01-01")])),
        ("barred too", between(vec![refer()], vec![bar("2027-01-01")])),
    ];
    let titles = |most| {
        let mut impact = Impact::new(Keep { changed: most, failed: 0 });
        for (title, entry) in &entries {
            let mut entry = entry.clone();
            entry.case.title = Some((*title).to_owned());
            impact.add(entry);
        }
        let unlisted = usize::try_from(impact.unlisted_changed).unwrap();
        assert_eq!(impact.changed.len() + unlisted, entries.len());
        impact.changed.iter().filter_map(|entry| entry.case.title.clone()).collect::<Vec<_>>()
    };
    let all =
        ["barred", "barred too", "referred", "restricted", "freed", "milder", "findings", "end", "governed"];
    for most in [0, 1, 4, 9, usize::MAX] {
        assert_eq!(titles(most), all[..most.min(9)], "{most}");
    }
}

#[test]
fn of_one_version_and_one_case_the_last_entry_counts() {
    let (one, other) = (case(), changed(&[("A sample", "Another")]));
    let on = |case: &Arc<Case>, after: Vec<Finding>| entry(&decided(case, vec![]), &decided(case, after));
    let version = |side: &mut Side, version: &str| {
        let Side::Decided(side) = side else { panic!("it was not decided") };
        side.policies[0].version = version.to_owned();
    };
    let of = |mut entry: Entry, before: &str, after: &str| {
        version(&mut entry.before, before);
        version(&mut entry.after, after);
        entry
    };
    let stopped = |message| {
        let (before, after) = (decided(&one, vec![]), Told::stopped("policy-stopped", message));
        Entry::new(&one, Told::whole(&before), after, "en").unwrap()
    };
    let entries = [
        ("again", of(on(&one, vec![]), "1.0.0", "2.0.0"), false),
        ("another case", of(on(&other, vec![]), "1.0.0", "2.0.0"), true),
        ("another version", of(on(&one, vec![]), "1.0.0", "3.0.0"), true),
        // by then another version decided
        ("the last", of(on(&one, vec![bar("2027-01-01")]), "1.1.0", "2.0.0"), true),
        ("one version beside itself, with another parameter", of(on(&one, vec![]), "1.0.0", "1.0.0"), true),
        ("stopped", stopped("it took too long"), false),
        ("stopped otherwise", stopped("it used too much fuel"), true),
        ("stopped again", stopped("it took too long"), true),
    ];
    let files = ["a.ndjson", "b.ndjson"];
    let at = |number: usize| Place { file: files[number / 4].to_owned(), line: Some(number as u64 % 4) };
    let mut repeats = Repeats::default();
    for (number, (_, entry, _)) in entries.iter().enumerate() {
        repeats.note(entry, &at(number));
    }
    for (number, (name, entry, counts)) in entries.iter().enumerate() {
        assert_eq!(repeats.is_last(entry, &at(number)), *counts, "{name}");
    }
    // what was never noted is another's to count
    assert!(!repeats.is_last(&entries[7].1, &at(3)));
}

#[test]
fn the_document_is_as_its_schema_says() {
    let schema = jsonschema::validator_for(schema_of::<Impact>().as_value()).unwrap();
    let document = serde_json::to_value(whole(Keep::default())).unwrap();
    let faults: Vec<_> = schema.iter_errors(&document).map(|fault| fault.to_string()).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn a_hostile_word_is_only_a_word() {
    let hostile = "<script>alert(1)</script><img src=x onerror='alert(\"2\")'>&\u{1b}[31m\u{202e}";
    let mut entry = between(vec![bar("2027-01-01")], vec![finding(1, Effect::Refer, None)]);
    let text = || hostile.to_owned();
    let case = &mut entry.case;
    (case.title, case.tender, case.bidder, case.digest) = (Some(text()), text(), Some(text()), text());
    case.place = Some(Place { file: text(), line: Some(1) });
    for found in entry.gone.iter_mut().chain(&mut entry.come) {
        (found.policy, found.rule, found.title, found.text) = (text(), text(), text(), text());
        (found.records, found.restriction) = (vec![text()], Some(text()));
        if let Some(question) = &mut found.question {
            question.text = text();
        }
    }
    if let Side::Decided(side) = &mut entry.before {
        let asked = &mut side.policies[0];
        (asked.name, asked.version, asked.digest) = (text(), text(), text());
    }
    let mut impact = Impact::new(Keep::default());
    let (before, after) = (entry.come[0].clone(), entry.gone[0].clone());
    entry.changed.push(probity_core::impact::ChangedFinding { before, after });
    impact.terms.push(text());
    impact.sources.push(text());
    impact.titles.insert(text(), text());
    impact.add(entry.clone());
    let stopped = probity_core::impact::NotDecided { kind: text(), message: text() };
    impact.add(Entry { after: Side::NotDecided(stopped), ..entry });
    impact.add_bad(BadCase { place: Place { file: text(), line: None }, faults: vec![text()], unlisted: 0 });
    for language in ["en", "zh"] {
        let page = impact.to_html(language, 10);
        for harm in ["<script", "<img", "onerror='", "\u{1b}", "\u{202e}"] {
            assert!(!page.contains(harm), "{harm}");
        }
        // escaped, and there: nothing was left out
        assert!(page.matches("&lt;script&gt;").count() >= 15, "{}", page.matches("&lt;script&gt;").count());
        assert!(page.contains(&format!("<html lang=\"{language}\">")));
        let said = impact.to_text(language, 10, &TextStyle { colour: false, width: 100 });
        assert!(!said.contains(['\u{1b}', '\u{202e}']));
    }
}

#[test]
fn a_page_is_whole_and_loads_nothing() {
    let page = whole(Keep::default()).to_html("en", 1_000);
    // every element that is opened is closed
    for element in
        ["html", "head", "body", "main", "section", "article", "table", "tr", "svg", "ul", "li", "p", "h3"]
    {
        let opened =
            page.matches(&format!("<{element}>")).count() + page.matches(&format!("<{element} ")).count();
        assert_eq!(opened, page.matches(&format!("</{element}>")).count(), "{element}");
    }
    assert_eq!(page.matches("<article>").count(), 55 + 1);
    for outside in ["http:", "https:", "src=", "url(", "@import", "<script", "<link"] {
        assert!(!page.contains(outside), "{outside}");
    }
    assert!(page.contains("prefers-color-scheme:dark") && page.contains("@media print"));
    let mut titled = whole(Keep::default());
    titled.sources = vec!["archive/2025".to_owned()];
    titled.titles.insert(titled.before.first().unwrap().digest.clone(), "Law of Samplia".to_owned());
    let titled = titled.to_html("en", 1);
    assert_eq!(
        titled.matches("<dd><strong>Law of Samplia</strong><br>samplia-procurement 1.2.0, ").count(),
        2
    );
    assert!(titled.contains("<dt>Cases read from</dt><dd>archive/2025</dd>"), "{titled}");
    assert!(page.contains("<svg") && page.contains("class=\"flow bar\""));
    let nothing = Impact::new(Keep::default()).to_html("zh", 10);
    assert!(nothing.contains("没有可衡量的案件") && !nothing.contains("<svg"));
}
