//! Codes of a case that no policy understood: where they stand, and what was perhaps meant.

use std::collections::{HashMap, HashSet};

use super::document::{CodePlace, CodeUse, UnknownCode};
use super::get;
use crate::case::CaseDocument;
use crate::determination::{Determination, PolicyAnswer};
use crate::texts::clean;

/// How alike two codes are from which one may be a slip for the other.
const NEAR: f64 = 0.8;

/// Steps of the search for near codes, which bounds its time: a step is a byte of a word that is looked at, or a pair of
/// bytes that is compared. A case with a few slips needs a thousandth.
const STEPS: usize = 20_000_000;

/// The codes that none of the policies asked understood. The code of an authority is left out unless a policy knows one
/// that is nearly it: most authorities matter to no policy.
pub(super) fn unknown(determination: &Determination) -> Vec<UnknownCode> {
    let answers = &determination.policies;
    let mut uses = uses(determination.case.document());
    let funds =
        |code: &str| answers.iter().any(|answer| answer.policy.info.fundings.iter().any(|f| f == code));
    let policies = || answers.iter().map(|answer| answer.policy.info.name.clone()).collect();
    let mut vocabulary = Vocabulary::of(answers);
    unknown_to_all(answers)
        .into_iter()
        .filter_map(|position| get(determination.case.codes(), position))
        .map(|code| {
            let mut uses = uses.remove(code.as_str()).unwrap_or_default();
            // a funding by which a policy governs is understood
            if funds(code) {
                uses.retain(|used| used.place != CodePlace::Funding);
            }
            let suggestion = vocabulary.near(code);
            UnknownCode { code: clean(code).into_owned(), policies: policies(), uses, suggestion }
        })
        .filter(|unknown| unknown.matters() || (unknown.suggestion.is_some() && !unknown.uses.is_empty()))
        .collect()
}

/// Positions of the codes that every answer lists, in the order of the first.
fn unknown_to_all(answers: &[PolicyAnswer]) -> Vec<u32> {
    let Some((first, others)) = answers.split_first() else { return Vec::new() };
    let others: Vec<HashSet<u32>> =
        others.iter().map(|answer| answer.unknown_codes.iter().copied().collect()).collect();
    let to_all = |code: &u32| others.iter().all(|unknown| unknown.contains(code));
    first.unknown_codes.iter().copied().filter(to_all).collect()
}

/// Where each code of a case stands, in the order of the case.
fn uses(case: &CaseDocument) -> HashMap<&str, Vec<CodeUse>> {
    let mut uses: HashMap<&str, Vec<CodeUse>> = HashMap::new();
    let nowhere = |place| CodeUse { place, record: None, kind: None, party: None };
    for code in &case.tender.funding {
        uses.entry(code).or_default().push(nowhere(CodePlace::Funding));
    }
    for record in &case.records {
        let authority = record.authority.as_ref().and_then(|authority| authority.code.as_ref());
        let codes = [
            (CodePlace::List, record.list.as_ref()),
            (CodePlace::Ground, record.ground.as_ref()),
            (CodePlace::Authority, authority),
        ];
        for (place, code) in codes {
            let used = || CodeUse {
                record: Some(clean(&record.id).into_owned()),
                kind: Some(record.kind),
                ..nowhere(place)
            };
            if let Some(code) = code {
                uses.entry(code).or_default().push(used());
            }
        }
    }
    let records: HashMap<&str, _> =
        case.records.iter().map(|record| (record.id.as_str(), record.kind)).collect();
    for fact in &case.facts {
        let mut used = nowhere(CodePlace::Fact);
        if let Some(about) = &fact.about {
            let id = Some(clean(about).into_owned());
            match records.get(about.as_str()) {
                Some(kind) => (used.record, used.kind) = (id, Some(*kind)),
                None => used.party = id,
            }
        }
        uses.entry(&fact.code).or_default().push(used);
    }
    uses
}

/// Every word of the policies asked.
struct Vocabulary<'a> {
    words: Vec<&'a str>,
    steps_left: usize,
}

impl<'a> Vocabulary<'a> {
    fn of(answers: &'a [PolicyAnswer]) -> Self {
        let infos = answers.iter().map(|answer| &answer.policy.info);
        let words = infos.flat_map(|info| info.vocabulary.iter().chain(&info.fundings));
        Vocabulary { words: words.map(String::as_str).collect(), steps_left: STEPS }
    }

    /// The word that a code is perhaps a slip for; none once the search has taken all its steps.
    fn near(&mut self, code: &str) -> Option<String> {
        let mut nearest: Option<(f64, &str)> = None;
        for word in &self.words {
            // also what is soon passed over has to be looked at
            take(&mut self.steps_left, code.len() + word.len() + 1)?;
            // what both say alike is no likeness of the rest: `cn.list.tax` is not nearly `cn.list.wage`
            let (a, b) = without_common_parts(code, word);
            if a.len().abs_diff(b.len()) > a.len().max(b.len()) / 4 {
                continue;
            }
            let longest = a.chars().count().max(b.chars().count()).max(1) as f64;
            // most words are told apart by their letters alone
            let apart = letters_apart(a, b);
            if apart > 1 && 1.0 - apart as f64 / longest < NEAR {
                continue;
            }
            take(&mut self.steps_left, a.len() * b.len())?;
            let distance = strsim::damerau_levenshtein(a, b);
            let likeness = 1.0 - distance as f64 / longest;
            // in a short word a single slip is much
            let slip = a.len().max(b.len()) >= 4 && distance == 1;
            if (likeness >= NEAR || slip) && nearest.is_none_or(|(best, _)| likeness > best) {
                nearest = Some((likeness, word));
            }
        }
        nearest.map(|(_, word)| word.to_owned())
    }
}

/// Takes so many of the steps that are left, all of them where they do not suffice.
fn take(left: &mut usize, steps: usize) -> Option<()> {
    let rest = left.checked_sub(steps);
    *left = rest.unwrap_or(0);
    rest.map(drop)
}

/// How many letters one of two words has that the other lacks, at least: no fewer edits lead from one to the other.
fn letters_apart(a: &str, b: &str) -> usize {
    let mut counts = [0_isize; 128];
    let mut count = |word: &str, by: isize| {
        // letters beyond ASCII count as nothing, which only makes the bound weaker
        for byte in word.bytes() {
            if let Some(count) = counts.get_mut(usize::from(byte)) {
                *count += by;
            }
        }
    };
    count(a, 1);
    count(b, -1);
    let more: isize = counts.iter().filter(|count| **count > 0).sum();
    let fewer: isize = counts.iter().filter(|count| **count < 0).sum();
    more.max(-fewer).unsigned_abs()
}

/// Two codes without the parts before a dot that they have in common.
fn without_common_parts<'a>(mut a: &'a str, mut b: &'a str) -> (&'a str, &'a str) {
    while let (Some((first, rest)), Some((other, others_rest))) = (a.split_once('.'), b.split_once('.')) {
        if first != other {
            break;
        }
        (a, b) = (rest, others_rest);
    }
    (a, b)
}
