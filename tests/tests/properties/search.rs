//! Looking for a case in which a property does not hold.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use probity_tests::generate::shrink;
use probity_tests::numbers::Numbers;
use serde_json::Value;

use crate::by_design::{self, Difference};
use crate::subject::Subject;

/// What must hold of a case and a change to it.
pub trait Property: Sync {
    /// What is changed.
    type Change: Debug + Send;

    /// Its name, for exceptions and reports.
    const NAME: &'static str;

    /// The changes that are made to one generated case.
    fn changes(&self, subject: &Subject, case: &Value, numbers: &mut Numbers) -> Vec<Self::Change>;

    /// Makes one of them, and compares.
    fn try_on(&self, subject: &Subject, case: &Value, change: &Self::Change) -> Tried;
}

/// How a change came out.
pub enum Tried {
    /// It could not be made, or there is nothing to compare.
    Vacuous,
    /// The property holds.
    Holds,
    /// It does not.
    Broken(Box<Difference>),
}

/// How many seeds one test tries for each policy.
pub fn seeds(usually: u64) -> u64 {
    let times = std::env::var("PROBITY_SEEDS").ok().map(|times| times.parse().expect("a number"));
    usually * times.unwrap_or(1)
}

/// Does something for each seed, on all processors.
pub fn for_each_seed(count: u64, work: impl Fn(u64) + Sync) {
    let next = AtomicU64::new(0);
    let threads = std::thread::available_parallelism().map_or(2, |threads| threads.get());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let seed = next.fetch_add(1, Ordering::Relaxed);
                    if seed >= count {
                        break;
                    }
                    work(seed);
                }
            });
        }
    });
}

/// What was found so far.
struct Tally<C> {
    held: u64,
    excused: BTreeMap<&'static str, u64>,
    broken: Vec<(u64, Value, C)>,
}

/// Holds a property against every policy: `usually` seeds for each, of which at least as many changes as `least` must
/// say something.
pub fn hold<P: Property>(property: &P, usually: u64, least: u64) {
    let mut reports = Vec::new();
    for subject in Subject::all() {
        let tally = Mutex::new(Tally { held: 0, excused: BTreeMap::new(), broken: Vec::new() });
        for_each_seed(seeds(usually), |seed| {
            let case = subject.generator.case(seed);
            // other numbers than those that the case was drawn from
            let numbers = &mut Numbers::new(seed ^ 0x5EED_0000_0000);
            for change in property.changes(&subject, &case, numbers) {
                let tried = property.try_on(&subject, &case, &change);
                let mut tally = tally.lock().unwrap_or_else(PoisonError::into_inner);
                match tried {
                    Tried::Vacuous => {}
                    Tried::Holds => tally.held += 1,
                    Tried::Broken(difference) => match by_design::excuse(&subject, P::NAME, &difference) {
                        Some(name) => *tally.excused.entry(name).or_default() += 1,
                        None => tally.broken.push((seed, case.clone(), change)),
                    },
                }
            }
        });
        let Tally { held, excused, mut broken } = tally.into_inner().unwrap_or_else(PoisonError::into_inner);
        println!(
            "{}: {} held {held} times, {} did not, excused {excused:?}",
            subject.policy.name,
            P::NAME,
            broken.len()
        );
        if held + excused.values().sum::<u64>() < least {
            reports.push(format!("{}: only {held} changes say something of it", subject.policy.name));
        }
        let unused = |name: &&str| !excused.contains_key(name);
        let unused: Vec<_> =
            by_design::of(&subject, P::NAME).map(|exception| exception.name).filter(unused).collect();
        if seeds(1) >= 10 && !unused.is_empty() {
            reports.push(format!("{}: nothing needs the exceptions {unused:?}", subject.policy.name));
        }
        broken.sort_by_key(|(seed, ..)| *seed);
        reports.extend(report(property, &subject, &broken));
    }
    assert!(reports.is_empty(), "{}", reports.join("\n\n"));
}

/// The first cases that broke the property, as small as they become.
fn report<P: Property>(property: &P, subject: &Subject, broken: &[(u64, Value, P::Change)]) -> Vec<String> {
    const SHOWN: usize = 3;
    let shown = std::env::var("PROBITY_SHOWN").ok().map_or(SHOWN, |shown| shown.parse().expect("a number"));
    let total = broken.len();
    let show = |(seed, case, change): &(u64, Value, P::Change)| {
        let still = |case: &Value| match property.try_on(subject, case, change) {
            Tried::Broken(difference) => {
                by_design::excuse(subject, P::NAME, &difference).is_none().then_some(difference)
            }
            _ => None,
        };
        let smallest = shrink(case.clone(), |case| still(case).is_some());
        let difference = still(&smallest).map_or_else(String::new, |difference| difference.to_string());
        format!(
            "{} broken by {} (one of {total}), seed {seed}, {change:?}\n{difference}\n{smallest:#}",
            P::NAME,
            subject.policy.name
        )
    };
    broken.iter().take(shown).map(show).collect()
}
