//! Modules with random damage: refused or not, but never a panic, and never a word that could drive a terminal. The same
//! seeds make the same damage on every machine.

use std::fs;
use std::path::Path;

use probity::Runtime;
use probity::error::Refusal;
use probity_tests::forge::Forge;
use probity_tests::numbers::Numbers;
use probity_tests::sample::{limits, runtime};

/// A position in so many bytes: near the start, where a module says what it is, near the end, where its words are, or
/// anywhere.
fn position(numbers: &mut Numbers, size: usize) -> usize {
    match numbers.below(3) {
        0 => numbers.position(size.min(2_000)),
        1 => size - 1 - numbers.position(size.min(20_000)),
        _ => numbers.position(size),
    }
}

/// A part of some bytes.
fn part<'b>(numbers: &mut Numbers, bytes: &'b [u8]) -> &'b [u8] {
    let from = position(numbers, bytes.len());
    let length = 1 + numbers.position((bytes.len() - from).min(64));
    &bytes[from..from + length]
}

/// A module with one to four changes; parts of another one may get into it.
fn damaged(numbers: &mut Numbers, whole: &[u8], other: &[u8]) -> Vec<u8> {
    let mut bytes = whole.to_vec();
    for _ in 0..=numbers.below(4) {
        let at = position(numbers, bytes.len());
        let end = (at + 1 + numbers.position(16)).min(bytes.len());
        match numbers.below(6) {
            0 => bytes[at] ^= 1 << numbers.below(8),
            // where a number begins or ends
            1 => bytes[at] = *numbers.pick(&[0, 1, 0x7f, 0x80, 0xff]),
            2 => drop(bytes.drain(at..end)),
            3 => drop(bytes.splice(at..at, part(numbers, whole).to_vec())),
            4 => drop(bytes.splice(at..end, part(numbers, other).to_vec())),
            _ if numbers.percent(10) => bytes.truncate(at.max(1)),
            _ => bytes[at..end].reverse(),
        }
    }
    bytes
}

/// Inspects a damaged module; whether it is still a policy.
fn passes(runtime: &Runtime, bytes: &[u8], seed: u64) -> bool {
    let inspected = runtime.inspect("damaged", bytes);
    assert_eq!(inspected.size, bytes.len());
    assert_ne!(inspected.refusal.is_none(), inspected.policy.is_none(), "seed {seed}");
    assert_ne!(inspected.refusal, Some(Refusal::CompilerFailed), "seed {seed}");
    if let Some(refusal) = inspected.refusal {
        let said = refusal.to_string();
        assert!(!said.contains(|c: char| c.is_control() && c != '\n'), "seed {seed}: {said:?}");
    }
    inspected.policy.is_some()
}

#[test]
fn a_small_module_with_random_damage() {
    let whole = Forge::honest("whole").component();
    let other = Forge::honest("another-name").component();
    let runtime = runtime(limits(), []).unwrap();
    let passed =
        (0..3_000).filter(|seed| passes(&runtime, &damaged(&mut Numbers::new(*seed), &whole, &other), *seed));
    // damage to data and names can be harmless, and must not always be found in the head
    let passed = passed.count();
    assert!((1..3_000).contains(&passed), "{passed} modules pass");
}

#[test]
fn released_modules_with_random_damage() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../policies/released");
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<_> = files.filter(|file| file.extension().is_some_and(|e| e == "wasm")).collect();
    files.sort();
    let modules: Vec<_> = files.iter().map(|file| fs::read(file).unwrap()).collect();
    let runtime = runtime(limits(), []).unwrap();
    for seed in 0..60 {
        let numbers = &mut Numbers::new(seed);
        let (whole, other) = (numbers.pick(&modules).clone(), numbers.pick(&modules).clone());
        passes(&runtime, &damaged(numbers, &whole, &other), seed);
    }
}
