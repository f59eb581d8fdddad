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

/// The contract's comments number them alike, too.
#[test]
fn the_contract_says_the_same() {
    let wit = include_str!("../../wit/eligibility.wit").replace("\n        ///", "").replace('\n', " ");
    for (what, expected) in [
        ("stage of the procedure", host::Stage::ALL.len()),
        ("1 controls", host::RelationKind::ALL.len()),
        ("1 penalty", host::RecordKind::ALL.len()),
        ("0 fine", host::Measure::ALL.len()),
        ("1 conduct from", host::EventKind::ALL.len()),
        ("1 bidder", host::Role::ALL.len()),
        ("1 lapse of time", host::Remedy::ALL.len()),
        ("1 administrative reconsideration", host::Route::ALL.len()),
    ] {
        let Some((_, list)) = wit.split_once(what) else { panic!("the contract does not list `{what}`") };
        let last = if what.starts_with('0') { expected - 1 } else { expected };
        let list = list.get(..list.len().min(700)).unwrap_or(list);
        assert!(list.contains(&format!(" {last} ")), "`{what}` does not go up to {last} in the contract");
    }
}
