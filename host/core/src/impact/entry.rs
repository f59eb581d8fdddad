//! One case that is decided twice: what it is, how it comes out before and after, and the findings that differ.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::told::{Found, Told};
use crate::case::Case;
use crate::day::Day;
use crate::report;
use crate::texts::clean;
use crate::words::{Effect, Outcome, Role};

/// One case that is decided twice. As JSON it stands on one line of a file of recorded entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// The case.
    pub case: EntryCase,
    /// How it comes out before the change.
    pub before: Side,
    /// How it comes out after it.
    pub after: Side,
    /// Findings that there are before and not after.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub gone: Vec<EntryFinding>,
    /// Findings that there are after and not before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub come: Vec<EntryFinding>,
    /// Findings of one rule on the same things that do something else after, or end on another day.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub changed: Vec<ChangedFinding>,
}

/// The case of an entry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EntryCase {
    /// SHA-256 of the case in canonical JSON.
    pub digest: String,
    /// What the case is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The portal's id of the tender.
    pub tender: String,
    /// The bidder's name, where the case gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bidder: Option<String>,
    /// The day of the decision.
    pub as_of: Day,
    /// Where the case was read from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// Where a case stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The file.
    pub file: String,
    /// Its line, counted from 1, where a file holds one case a line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub line: Option<u64>,
}

/// How a case comes out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "answer", rename_all = "kebab-case")]
pub enum Side {
    /// It was decided.
    Decided(Decided),
    /// It was not: a policy was stopped, or gave an answer that does not stand.
    NotDecided(NotDecided),
}

/// How a case was decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Decided {
    /// The policies that were asked.
    pub policies: Vec<Asked>,
    /// Whether one of them governs the case.
    pub governed: bool,
    /// The outcome.
    pub outcome: Outcome,
    /// Last day of the bids that it meets; left out where no end is known, and for `allow`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// Why a case was not decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct NotDecided {
    /// What kind of error it is, in a word that stays the same.
    pub kind: String,
    /// What it says.
    pub message: String,
}

/// A policy that was asked.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Asked {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of the module.
    pub digest: String,
}

/// A finding that makes a difference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EntryFinding {
    /// Name of the policy.
    pub policy: String,
    /// Id of the rule.
    pub rule: String,
    /// What the rule is called.
    pub title: String,
    /// What the finding does.
    pub effect: Effect,
    /// First day on which it holds, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Last day of the bids that it meets; left out where no end is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Ids of the records that it relies on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub records: Vec<String>,
    /// Ids of the parties that it is about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<String>,
    /// Ids of the relations that it relies on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub relations: Vec<String>,
    /// Why the rule applies.
    pub text: String,
    /// The limits, where it restricts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restriction: Option<String>,
    /// The question, where it refers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<EntryQuestion>,
}

/// A question that a person must answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct EntryQuestion {
    /// Its id in the policy.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// A finding that does something else after.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct ChangedFinding {
    /// As it is before.
    pub before: EntryFinding,
    /// As it is after.
    pub after: EntryFinding,
}

/// How a case comes out, with one word more than an outcome has.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Standing {
    /// No policy that was asked governs it: as far as they go, the bidder may take part.
    NotGoverned,
    /// The bidder may take part.
    Allow,
    /// Within limits.
    Restrict,
    /// A person must answer a question first.
    Refer,
    /// The bidder may not take part.
    Bar,
}

/// What a change means for one case: the first of these that is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Affected {
    /// It was not decided, before or after: what the change means for it is not known.
    NotKnown,
    /// The outcome is another.
    Outcome,
    /// The outcome is the same, and the findings are others.
    Findings,
    /// The same findings end on another day.
    End,
    /// All that differs is whether a policy governs it.
    Governed,
    /// Nothing differs.
    Nothing,
}

/// Two determinations that are of two cases.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("an entry is about one case, and these decide `{before}` and `{after}`: give both of one case")]
pub struct OneCase {
    /// Digest of the one case.
    pub before: String,
    /// Digest of the other.
    pub after: String,
}

impl Entry {
    /// What differs between two answers on a case. The words of findings are put into a language (BCP 47) as a report
    /// has them.
    ///
    /// # Errors
    ///
    /// [`OneCase`] where an answer is on another case.
    pub fn new(case: &Case, before: Told<'_>, after: Told<'_>, language: &str) -> Result<Self, OneCase> {
        let other = [before, after].into_iter().filter_map(|told| told.case());
        if let Some(other) = other.into_iter().find(|other| other.digest() != case.digest()) {
            return Err(OneCase { before: case.digest().to_owned(), after: other.digest().to_owned() });
        }
        let (sides, differing) = ((before.side(), after.side()), Differing::between(before, after));
        let words = |found: &Found<'_>| words(found, language);
        let both = |(before, after): &(Found<'_>, Found<'_>)| ChangedFinding {
            before: words(before),
            after: words(after),
        };
        Ok(Entry {
            case: EntryCase::of(case),
            before: sides.0,
            after: sides.1,
            gone: differing.gone.iter().map(words).collect(),
            come: differing.come.iter().map(words).collect(),
            changed: differing.changed.iter().map(both).collect(),
        })
    }

    /// The same, read from a place.
    #[must_use]
    pub fn at(mut self, place: Place) -> Self {
        self.case.place = Some(place);
        self
    }

    /// What the change means for the case.
    pub fn affected(&self) -> Affected {
        let (Side::Decided(before), Side::Decided(after)) = (&self.before, &self.after) else {
            return Affected::NotKnown;
        };
        let only_ends = |changed: &ChangedFinding| {
            let (before, after) = (&changed.before, &changed.after);
            before.effect == after.effect
                && (before.from, &before.restriction) == (after.from, &after.restriction)
                && before.question.as_ref().map(|asked| &asked.id)
                    == after.question.as_ref().map(|asked| &asked.id)
                && before.until != after.until
        };
        if before.outcome != after.outcome {
            Affected::Outcome
        } else if !(self.gone.is_empty() && self.come.is_empty() && self.changed.iter().all(only_ends)) {
            Affected::Findings
        } else if !self.changed.is_empty() || before.until != after.until {
            Affected::End
        } else if before.governed != after.governed {
            Affected::Governed
        } else {
            Affected::Nothing
        }
    }
}

impl EntryCase {
    fn of(case: &Case) -> Self {
        let document = case.document();
        let cleaned = |text: &str| Some(clean(text).into_owned()).filter(|text| !text.is_empty());
        let bidder = document.parties.iter().find(|party| party.role == Role::Bidder);
        EntryCase {
            digest: case.digest().to_owned(),
            title: document.title.as_deref().and_then(cleaned),
            tender: clean(&document.tender.id).into_owned(),
            bidder: bidder.and_then(|bidder| bidder.name.as_deref()).and_then(cleaned),
            as_of: document.as_of,
            place: None,
        }
    }
}

impl Side {
    /// Where the case stands; none where it was not decided.
    pub fn standing(&self) -> Option<Standing> {
        let Side::Decided(decided) = self else { return None };
        Some(match decided.outcome {
            Outcome::Allow if !decided.governed => Standing::NotGoverned,
            Outcome::Allow => Standing::Allow,
            Outcome::Restrict => Standing::Restrict,
            Outcome::Refer => Standing::Refer,
            Outcome::Bar => Standing::Bar,
        })
    }
}

impl Standing {
    /// Each, from the mildest to the strictest.
    pub const ALL: [Standing; 5] =
        [Standing::NotGoverned, Standing::Allow, Standing::Restrict, Standing::Refer, Standing::Bar];

    /// Its word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Standing::NotGoverned => "not-governed",
            Standing::Allow => "allow",
            Standing::Restrict => "restrict",
            Standing::Refer => "refer",
            Standing::Bar => "bar",
        }
    }
}

/// The findings that differ, nothing put into words yet: of most cases there are none.
#[derive(Default)]
struct Differing<'a> {
    gone: Vec<Found<'a>>,
    come: Vec<Found<'a>>,
    changed: Vec<(Found<'a>, Found<'a>)>,
}

impl<'a> Differing<'a> {
    fn between(before: Told<'a>, after: Told<'a>) -> Self {
        let mut differing = Differing::default();
        // what was not decided has no findings, and takes none away
        if before.case().is_none() || after.case().is_none() {
            return differing;
        }
        // one policy beside one policy is a change of that policy, whatever its name is
        let named = before.answers().len() != 1 || after.answers().len() != 1;
        let mut left: Vec<_> = after.findings().into_iter().map(Some).collect();
        let mut take = |meant: &dyn Fn(&Found<'a>) -> bool| {
            left.iter_mut().find(|slot| slot.as_ref().is_some_and(meant)).and_then(Option::take)
        };
        let mut unmatched = Vec::new();
        for found in before.findings() {
            let same = |other: &Found<'a>| found.is_on_the_same(other, named) && found.does_the_same(other);
            if take(&same).is_none() {
                unmatched.push(found);
            }
        }
        for found in unmatched {
            match take(&|other| found.is_on_the_same(other, named)) {
                Some(other) => differing.changed.push((found, other)),
                None => differing.gone.push(found),
            }
        }
        differing.come = left.into_iter().flatten().collect();
        differing
    }
}

impl Found<'_> {
    fn rule(&self) -> Option<&str> {
        self.answer.policy.info.rules.get(self.finding.rule).map(|rule| rule.id.as_str())
    }

    fn question(&self) -> Option<&str> {
        self.answer.policy.info.questions.get(self.finding.question?).map(String::as_str)
    }

    /// By the same rule, on the same things; the case is one, so that positions say which.
    fn is_on_the_same(&self, other: &Found<'_>, named: bool) -> bool {
        let (a, b) = (self.finding, other.finding);
        self.rule() == other.rule()
            && (!named || self.answer.policy.info.name == other.answer.policy.info.name)
            && (&a.records, &a.parties, &a.relations) == (&b.records, &b.parties, &b.relations)
    }

    /// What it says in words, and the numbers in them, may be others: that is no other decision.
    fn does_the_same(&self, other: &Found<'_>) -> bool {
        let (a, b) = (self.finding, other.finding);
        (a.effect, a.since, a.until, a.restriction) == (b.effect, b.since, b.until, b.restriction)
            && self.question() == other.question()
    }
}

fn words(found: &Found<'_>, language: &str) -> EntryFinding {
    let written = report::written(found.determination, found.answer, found.finding, language);
    EntryFinding {
        policy: written.policy,
        rule: written.rule,
        title: written.title,
        effect: written.effect,
        from: written.from,
        until: written.until,
        records: written.records,
        parties: written.parties,
        relations: written.relations,
        text: written.text,
        restriction: written.restriction.map(|restriction| restriction.text),
        question: written.question.map(|asked| EntryQuestion { id: asked.id, text: asked.text }),
    }
}
