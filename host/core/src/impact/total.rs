//! What entries come to: how many cases are affected, how, by which rules, and which.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use super::entry::{Affected, Asked, Entry, Place, Side, Standing};
use super::ranked::Ranked;

/// Whom a change affects. Built by adding entries one by one; of cases that nothing changes for it keeps nothing.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "Probity impact")]
pub struct Impact {
    /// The policies that were asked before the change.
    pub before: BTreeSet<Asked>,
    /// The policies that were asked after it.
    pub after: BTreeSet<Asked>,
    /// What the policies are called, by their digests, as far as that is known.
    pub titles: BTreeMap<String, String>,
    /// Where the cases were read from, as somebody named it.
    pub sources: Vec<String>,
    /// On what terms cases were weighed, as sentences for people, such as a parameter that was set.
    pub terms: Vec<String>,
    /// How many cases there were, and how they are affected.
    pub counts: Counts,
    /// How many cases come out as what, before and after; pairs that no case has are left out.
    pub matrix: Vec<Cell>,
    /// Which rules make the difference, those of most findings first.
    pub rules: Vec<RuleImpact>,
    /// The cases that are affected, the gravest change first.
    #[schemars(with = "Vec<Entry>")]
    pub changed: Ranked,
    /// Cases that were not decided before or after, in the order in which they were added.
    pub not_known: Vec<Entry>,
    /// Cases that could not be read, in that order.
    pub bad: Vec<BadCase>,
    /// How many affected cases there are beyond those listed.
    pub unlisted_changed: u64,
    /// How many that were not decided, beyond those listed.
    pub unlisted_not_known: u64,
    /// How many that could not be read, beyond those listed.
    pub unlisted_bad: u64,
    /// How many are kept.
    #[serde(skip)]
    keep: Keep,
}

/// How many cases an impact lists; all are counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keep {
    /// Of those that are affected.
    pub changed: usize,
    /// Of those that were not decided, and of those that could not be read, each.
    pub failed: usize,
}

impl Default for Keep {
    /// All that are affected, and a thousand of the others.
    fn default() -> Self {
        Keep { changed: usize::MAX, failed: 1_000 }
    }
}

/// How many cases there were, and how they are affected.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Counts {
    /// All, also those that could not be read.
    pub cases: u64,
    /// Those that were decided before and after.
    pub weighed: u64,
    /// Those of them that are affected: the sum of the next four.
    pub affected: u64,
    /// The outcome is another.
    pub outcome: u64,
    /// The outcome is the same, and the findings are others.
    pub findings: u64,
    /// The same findings end on another day.
    pub end: u64,
    /// All that differs is whether a policy governs the case.
    pub governed: u64,
    /// Of those with another outcome: it is stricter.
    pub stricter: u64,
    /// Of those with another outcome: it is milder.
    pub milder: u64,
    /// Of all that are affected: governed after, and not before.
    pub newly_governed: u64,
    /// Of all that are affected: governed before, and not after.
    pub no_longer_governed: u64,
    /// Not decided, before or after.
    pub not_known: u64,
    /// Could not be read.
    pub bad: u64,
    /// Entries on the same case by the same version, of which a later one is counted: none of the cases above.
    pub repeats: u64,
}

/// How many cases come out as one thing before and as one thing after.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Cell {
    /// Before.
    pub before: Standing,
    /// After.
    pub after: Standing,
    /// How many cases.
    pub cases: u64,
}

/// What findings of one rule do.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct RuleImpact {
    /// Name of the policy.
    pub policy: String,
    /// Id of the rule.
    pub rule: String,
    /// What it is called.
    pub title: String,
    /// In how many cases it makes a difference.
    pub cases: u64,
    /// How many of its findings there are, and what becomes of them.
    #[serde(flatten)]
    pub findings: Movement,
}

/// What becomes of findings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Movement {
    /// Are there after, and were not before.
    pub come: u64,
    /// Were there before, and are not after.
    pub gone: u64,
    /// Do something else, or end on another day.
    pub changed: u64,
}

/// A case that could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct BadCase {
    /// Where it stands.
    pub place: Place,
    /// What is wrong with it, the first things.
    pub faults: Vec<String>,
    /// How many faults there are beyond those listed.
    pub unlisted: u64,
}

impl Impact {
    /// An impact of nothing yet.
    pub fn new(keep: Keep) -> Self {
        Impact {
            before: BTreeSet::new(),
            after: BTreeSet::new(),
            titles: BTreeMap::new(),
            sources: Vec::new(),
            terms: Vec::new(),
            counts: Counts::default(),
            matrix: Vec::new(),
            rules: Vec::new(),
            changed: Ranked::default(),
            not_known: Vec::new(),
            bad: Vec::new(),
            unlisted_changed: 0,
            unlisted_not_known: 0,
            unlisted_bad: 0,
            keep,
        }
    }

    /// Adds a case.
    pub fn add(&mut self, entry: Entry) {
        self.counts.cases += 1;
        for (asked, side) in [(&mut self.before, &entry.before), (&mut self.after, &entry.after)] {
            if let Side::Decided(decided) = side {
                let new: Vec<_> = decided.policies.iter().filter(|policy| !asked.contains(policy)).collect();
                asked.extend(new.into_iter().cloned());
            }
        }
        let (Some(before), Some(after)) = (entry.before.standing(), entry.after.standing()) else {
            self.counts.not_known += 1;
            keep(&mut self.not_known, entry, self.keep.failed, &mut self.unlisted_not_known);
            return;
        };
        self.counts.weighed += 1;
        self.count_standing(before, after);
        let affected = entry.affected();
        if affected == Affected::Nothing {
            return;
        }
        self.count_affected(affected, &entry);
        self.count_rules(&entry);
        if !self.changed.add(entry, self.keep.changed) {
            self.unlisted_changed += 1;
        }
    }

    /// Counts a case that could not be read.
    pub fn add_bad(&mut self, bad: BadCase) {
        self.counts.cases += 1;
        self.counts.bad += 1;
        keep(&mut self.bad, bad, self.keep.failed, &mut self.unlisted_bad);
    }

    /// Counts an entry that is left out, because a later one is on the same case by the same version.
    pub fn leave_out_repeat(&mut self) {
        self.counts.repeats += 1;
    }

    /// Whether every case was weighed.
    pub fn is_whole(&self) -> bool {
        self.counts.weighed == self.counts.cases
    }

    /// How many cases come out as one thing before and as one thing after.
    pub fn cases(&self, before: Standing, after: Standing) -> u64 {
        let cell = self.matrix.iter().find(|cell| (cell.before, cell.after) == (before, after));
        cell.map_or(0, |cell| cell.cases)
    }

    fn count_standing(&mut self, before: Standing, after: Standing) {
        let place = self.matrix.binary_search_by_key(&(before, after), |cell| (cell.before, cell.after));
        match place {
            Ok(at) => {
                if let Some(cell) = self.matrix.get_mut(at) {
                    cell.cases += 1;
                }
            }
            Err(at) => self.matrix.insert(at, Cell { before, after, cases: 1 }),
        }
    }

    fn count_affected(&mut self, affected: Affected, entry: &Entry) {
        let counts = &mut self.counts;
        counts.affected += 1;
        match affected {
            Affected::Outcome => counts.outcome += 1,
            Affected::Findings => counts.findings += 1,
            Affected::End => counts.end += 1,
            Affected::Governed => counts.governed += 1,
            Affected::NotKnown | Affected::Nothing => {}
        }
        let (Side::Decided(before), Side::Decided(after)) = (&entry.before, &entry.after) else { return };
        counts.stricter += u64::from(after.outcome > before.outcome);
        counts.milder += u64::from(after.outcome < before.outcome);
        counts.newly_governed += u64::from(after.governed && !before.governed);
        counts.no_longer_governed += u64::from(before.governed && !after.governed);
    }

    fn count_rules(&mut self, entry: &Entry) {
        let mut rules: BTreeMap<(&str, &str), (&str, Movement)> = BTreeMap::new();
        let moved = entry.gone.iter().map(|finding| (finding, Movement { gone: 1, ..Movement::default() }));
        let moved = moved
            .chain(entry.come.iter().map(|finding| (finding, Movement { come: 1, ..Movement::default() })))
            .chain(
                entry
                    .changed
                    .iter()
                    .map(|changed| (&changed.after, Movement { changed: 1, ..Movement::default() })),
            );
        for (finding, movement) in moved {
            let rule = rules
                .entry((&finding.policy, &finding.rule))
                .or_insert((&finding.title, Movement::default()));
            rule.1.add(movement);
        }
        for ((policy, rule), (title, movement)) in rules {
            let known = self.rules.iter_mut().find(|known| known.policy == policy && known.rule == rule);
            match known {
                Some(known) => {
                    known.cases += 1;
                    known.findings.add(movement);
                }
                None => self.rules.push(RuleImpact {
                    policy: policy.to_owned(),
                    rule: rule.to_owned(),
                    title: title.to_owned(),
                    cases: 1,
                    findings: movement,
                }),
            }
        }
        let findings = |rule: &RuleImpact| rule.findings.come + rule.findings.gone + rule.findings.changed;
        self.rules.sort_by(|a, b| {
            findings(b).cmp(&findings(a)).then_with(|| (&a.policy, &a.rule).cmp(&(&b.policy, &b.rule)))
        });
    }
}

impl Movement {
    fn add(&mut self, more: Movement) {
        self.come += more.come;
        self.gone += more.gone;
        self.changed += more.changed;
    }
}

fn keep<T>(list: &mut Vec<T>, item: T, most: usize, unlisted: &mut u64) {
    match list.len() < most {
        true => list.push(item),
        false => *unlisted += 1,
    }
}
