//! Host and guest number the words of a case alike.
#![allow(clippy::panic, reason = "tests")]

use probity_core::words as host;
use probity_guest::words as guest;

/// `ConsortiumMember` as `CONSORTIUM_MEMBER`.
fn shouted(name: &str) -> String {
    let mut out = String::new();
    for (at, letter) in name.chars().enumerate() {
        if at > 0 && letter.is_uppercase() {
            out.push('_');
        }
        out.extend(letter.to_uppercase());
    }
    out
}

macro_rules! alike {
    ($($test:ident: $host:ident = $guest:ident;)+) => { $(
        #[test]
        fn $test() {
            let host: Vec<_> = host::$host::ALL.iter().map(|word| (shouted(&format!("{word:?}")), word.number())).collect();
            let guest: Vec<_> = guest::$guest::ALL.iter().map(|(name, word)| ((*name).to_owned(), word.number())).collect();
            assert_eq!(host, guest);
        }
    )+ };
}

alike! {
    stages: Stage = Stage;
    contract_kinds: ContractKind = ContractKind;
    overrides: OverrideKind = OverrideKind;
    roles: Role = Role;
    party_kinds: PartyKind = PartyKind;
    relations: RelationKind = RelationKind;
    records: RecordKind = RecordKind;
    finality: Finality = Finality;
    measures: Measure = Measure;
    levels: Level = Level;
    events: EventKind = Event;
    remedies: Remedy = Remedy;
    routes: Route = Route;
}

const CONTRACT: &str = include_str!("../../wit/eligibility.wit");

/// The comment on a field of a record of the contract, in one line.
fn comment(record: &str, field: &str) -> String {
    let mut inside = false;
    let mut comment = String::new();
    for line in CONTRACT.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix("record ") {
            inside = name.trim_end_matches(" {").trim_start_matches('%') == record;
        }
        match line.strip_prefix("///") {
            Some(words) => comment.push_str(words),
            None if inside
                && line.split_once(':').is_some_and(|(name, _)| name.trim_start_matches('%') == field) =>
            {
                return comment;
            }
            None => comment.clear(),
        }
    }
    panic!("the contract has no `{record}.{field}`");
}

/// The numbers that a comment lists, each with the phrase after it: `1 publish, 2 bid`.
fn listed(comment: &str) -> Vec<(u32, String)> {
    let mut list: Vec<(u32, String)> = Vec::new();
    let mut before = ":";
    for token in comment.split_whitespace() {
        match token.parse() {
            Ok(number) if before.ends_with([':', ',']) => list.push((number, String::new())),
            _ => {
                if let Some((_, phrase)) = list.last_mut() {
                    phrase.push_str(token);
                    phrase.push(' ');
                }
            }
        }
        before = token;
    }
    // where nothing is stated there is no word for it
    list.retain(|(number, phrase)| (*number, phrase.trim_end_matches(['.', ',', ' '])) != (0, "unknown"));
    list
}

fn parts(words: &str) -> Vec<String> {
    let parts = words.split(|c: char| !c.is_alphanumeric()).filter(|part| part.len() > 2);
    parts.map(str::to_lowercase).filter(|part| !["the", "and"].contains(&part.as_str())).collect()
}

/// How much of a phrase and a word is the same.
fn likeness(phrase: &[String], word: &[String]) -> f64 {
    let same = |a: &str, b: &str| {
        let common = a.chars().zip(b.chars()).take_while(|(a, b)| a == b).count();
        common >= 5 || a.starts_with(b)
    };
    let alike = word.iter().filter(|word| phrase.iter().any(|part| same(part, word))).count();
    alike as f64 / (phrase.len() + word.len() - alike) as f64
}

/// The comment lists the words that there are, by their numbers, and each phrase is nearer to its own word than to any
/// other.
fn agrees(record: &str, field: &str, words: &[(u32, &str)]) {
    let listed = listed(&comment(record, field));
    assert!(
        listed.iter().map(|(number, _)| number).eq(words.iter().map(|(number, _)| number)),
        "{record}.{field}: {listed:?} are not {words:?}"
    );
    for (number, phrase) in &listed {
        let phrase = parts(phrase);
        let mut ranked: Vec<(f64, u32)> =
            words.iter().map(|(number, word)| (likeness(&phrase, &parts(word)), *number)).collect();
        ranked.sort_by(|a, b| b.0.total_cmp(&a.0));
        let [(best, nearest), rest @ ..] = ranked.as_slice() else { panic!("{record}.{field} has no words") };
        let alone = rest.first().is_none_or(|(second, _)| second < best);
        assert!(
            nearest == number && alone && *best > 0.0,
            "{record}.{field}: {number} {phrase:?} is not `{words:?}`: {ranked:?}"
        );
    }
}

/// What the contract calls by another name.
fn as_in_the_contract(word: &str) -> &str {
    match word {
        "overturn" => "annulment",
        "closure" => "close",
        "EQUALS" => "exactly",
        "MATCHED" => "matched party",
        word => word,
    }
}

macro_rules! words_of {
    ($list:ident) => {
        host::$list::ALL
            .iter()
            .map(|word| (word.number(), as_in_the_contract(word.word())))
            .collect::<Vec<_>>()
            .as_slice()
    };
}

/// The contract's comments number them alike, too.
#[test]
fn the_contract_says_the_same() {
    agrees("tender", "stage", words_of!(Stage));
    agrees("tender", "contract-kind", words_of!(ContractKind));
    agrees("override", "kind", words_of!(OverrideKind));
    agrees("party", "role", words_of!(Role));
    agrees("party", "kind", words_of!(PartyKind));
    agrees("relation", "kind", words_of!(RelationKind));
    agrees("record", "kind", words_of!(RecordKind));
    agrees("record", "finality", words_of!(Finality));
    agrees("record", "measures", words_of!(Measure));
    agrees("record", "level", words_of!(Level));
    agrees("event", "kind", words_of!(EventKind));
    agrees("rule-info", "remedies", words_of!(Remedy));
    agrees("appeal", "route", words_of!(Route));
    let tests: Vec<_> =
        guest::Test::ALL.iter().map(|(name, test)| (test.number(), as_in_the_contract(name))).collect();
    agrees("step", "test", &tests);
}

/// The cases of an enum of the contract, in order.
fn cases(name: &str) -> Vec<&'static str> {
    let start = format!("    enum {name} {{\n");
    let Some((_, rest)) = CONTRACT.split_once(start.as_str()) else {
        panic!("the contract has no enum `{name}`")
    };
    let body = rest.split_once('}').map_or(rest, |(body, _)| body);
    let lines = body.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("///"));
    lines.map(|line| line.trim_end_matches(',').trim_start_matches('%')).collect()
}

macro_rules! same_cases {
    ($($list:ident $name:literal;)+) => { $(
        assert_eq!(host::$list::WORDS, cases($name), $name);
        let numbers: Vec<u32> = host::$list::ALL.iter().map(|word| word.number()).collect();
        assert_eq!(numbers, (0..).take(numbers.len()).collect::<Vec<_>>(), $name);
    )+ };
}

#[test]
fn the_enums_of_the_contract_have_the_same_cases() {
    same_cases! {
        Effect "effect";
        Nature "nature";
        Certainty "certainty";
        Answer "answer";
        PeriodUnit "period-unit";
        SlotKind "slot-kind";
        ParameterKind "parameter-kind";
        Selector "selector";
    }
}

#[test]
#[should_panic(expected = "is not")]
fn two_words_that_change_places_in_the_contract_are_found() {
    let mut swapped = words_of!(RecordKind).to_vec();
    if let [(_, first), (_, second), ..] = swapped.as_mut_slice() {
        std::mem::swap(first, second);
    }
    agrees("record", "kind", &swapped);
}
