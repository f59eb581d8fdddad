//! What differs between two versions of a policy, as far as they declare it: everything that `describe` returns, and every
//! text. What their code does with a case shows on cases: see [`crate::impact`].

mod facts;

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::Serialize;

use crate::day::Day;
use crate::determination::PolicyIdentity;
use crate::policy::PolicyInfo;
use crate::report::Speaker;
use crate::texts::Language;
use facts::{Facts, Words};

/// What differs between two versions of a policy, or between two policies, in one language, with stable JSON.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "Probity comparison")]
pub struct Comparison {
    /// Language (BCP 47) of the host's own words.
    pub language: String,
    /// The one.
    pub old: ComparedPolicy,
    /// The other.
    pub new: ComparedPolicy,
    /// How much of them is the same.
    pub same: Sameness,
    /// What differs in what the policy says of itself as a whole.
    pub head: Vec<Change>,
    /// What differs in its rules.
    pub rules: Parts,
    /// What differs in its parameters.
    pub parameters: Parts,
    /// What differs in its instruments.
    pub instruments: Parts,
    /// What differs in its questions.
    pub questions: Parts,
    /// What differs in its reasons for not governing a case.
    pub reasons: Parts,
    /// What differs in its vocabulary.
    pub vocabulary: Parts,
    /// Texts that differ, language by language.
    pub texts: Vec<ChangedTexts>,
}

/// A policy that is compared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ComparedPolicy {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of the module.
    pub digest: String,
    /// The body of law, for people.
    pub title: String,
}

/// How much of two modules is the same.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Sameness {
    /// Every byte: they are one module.
    Bytes,
    /// All that they declare and say. Their bytes differ, so that their code may do something else.
    Declaration,
    /// Not that.
    Nothing,
}

/// Things of one kind that differ, by their ids.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Parts {
    /// There in the new one alone, in its order.
    pub added: Vec<Part>,
    /// There in the old one alone, in its order.
    pub removed: Vec<Part>,
    /// There in both, and not the same, in the order of the new one.
    pub changed: Vec<ChangedPart>,
    /// Whether those that are in both stand in another order.
    pub reordered: bool,
}

/// A thing that is added or removed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Part {
    /// Its id in the policy.
    pub id: String,
    /// What it is called.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What it declares.
    pub declares: Vec<Declared>,
}

/// A thing that is changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChangedPart {
    /// Its id in the policy.
    pub id: String,
    /// What the new one calls it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// What differs.
    pub changes: Vec<Change>,
}

/// One thing that is declared.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Declared {
    /// What.
    pub what: Aspect,
    /// From which day on, where it is a value by date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Day>,
    /// As people read it.
    pub text: String,
}

/// One thing that differs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Change {
    /// What.
    pub what: Aspect,
    /// From which day on, where it is a value by date.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub since: Option<Day>,
    /// As people read it in the old one; left out where that declares nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// As people read it in the new one; left out where that declares nothing.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
}

/// What is declared of a policy or of a thing in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Aspect {
    /// Name of the policy.
    Name,
    /// Its version.
    Version,
    /// Who publishes it.
    Publisher,
    /// The contract that it speaks.
    Contract,
    /// Its languages.
    Languages,
    /// The jurisdictions that it governs.
    Jurisdictions,
    /// The fundings that it governs.
    Fundings,
    /// First day on which it is in force.
    InForceFrom,
    /// Last such day.
    InForceUntil,
    /// Legal basis of a rule.
    Citations,
    /// The heaviest effect of a rule.
    HeaviestEffect,
    /// Whether the law leaves a choice.
    Nature,
    /// How sure the publisher is.
    Certainty,
    /// What the text of a rule speaks of.
    Slots,
    /// Ways to end a finding.
    Remedies,
    /// The way to contest it, and how long there is to.
    Appeal,
    /// Kind of a parameter.
    Kind,
    /// Its unit.
    Unit,
    /// The date of the case that selects its value.
    SelectedBy,
    /// Its value from a day on.
    Value,
    /// Where an instrument can be read.
    Address,
}

/// Texts of one language that differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChangedTexts {
    /// The language (BCP 47).
    pub language: String,
    /// The texts, by their keys.
    pub texts: Vec<ChangedText>,
}

/// A text that differs, as it is written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ChangedText {
    /// The message, with its attribute.
    pub key: String,
    /// In the old one; left out where that has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub old: Option<String>,
    /// In the new one; left out where that has none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub new: Option<String>,
}

impl Aspect {
    /// Each.
    pub const ALL: &'static [Aspect] = &[
        Aspect::Name,
        Aspect::Version,
        Aspect::Publisher,
        Aspect::Contract,
        Aspect::Languages,
        Aspect::Jurisdictions,
        Aspect::Fundings,
        Aspect::InForceFrom,
        Aspect::InForceUntil,
        Aspect::Citations,
        Aspect::HeaviestEffect,
        Aspect::Nature,
        Aspect::Certainty,
        Aspect::Slots,
        Aspect::Remedies,
        Aspect::Appeal,
        Aspect::Kind,
        Aspect::Unit,
        Aspect::SelectedBy,
        Aspect::Value,
        Aspect::Address,
    ];

    /// Its word in JSON.
    pub const fn word(self) -> &'static str {
        match self {
            Aspect::Name => "name",
            Aspect::Version => "version",
            Aspect::Publisher => "publisher",
            Aspect::Contract => "contract",
            Aspect::Languages => "languages",
            Aspect::Jurisdictions => "jurisdictions",
            Aspect::Fundings => "fundings",
            Aspect::InForceFrom => "in-force-from",
            Aspect::InForceUntil => "in-force-until",
            Aspect::Citations => "citations",
            Aspect::HeaviestEffect => "heaviest-effect",
            Aspect::Nature => "nature",
            Aspect::Certainty => "certainty",
            Aspect::Slots => "slots",
            Aspect::Remedies => "remedies",
            Aspect::Appeal => "appeal",
            Aspect::Kind => "kind",
            Aspect::Unit => "unit",
            Aspect::SelectedBy => "selected-by",
            Aspect::Value => "value",
            Aspect::Address => "address",
        }
    }
}

impl Parts {
    /// Whether nothing differs.
    pub fn is_empty(&self) -> bool {
        let Parts { added, removed, changed, reordered } = self;
        added.is_empty() && removed.is_empty() && changed.is_empty() && !reordered
    }
}

impl Comparison {
    /// Compares two policies. The host's own words are English where it does not speak the language (BCP 47); a policy
    /// that does not speak it speaks its first one.
    pub fn new(old: &PolicyIdentity, new: &PolicyIdentity, language: &str) -> Self {
        let host = Speaker::new(language);
        let sides = [Words::new(old, host, language), Words::new(new, host, language)];
        let [before, after] = &sides;
        // without `..`: what a policy declares more one day does not compile before it is compared
        let PolicyInfo {
            name: _,
            version: _,
            publisher: _,
            languages: _,
            jurisdictions: _,
            fundings: _,
            in_force_from: _,
            in_force_until: _,
            instruments,
            rules,
            parameters,
            questions,
            reasons,
            vocabulary,
        } = &*old.info;
        let mut comparison = Comparison {
            language: host.language().to_owned(),
            old: compared(old, before),
            new: compared(new, after),
            same: Sameness::Nothing,
            head: changes(&before.head(), &after.head()),
            rules: parts(before.rules(rules), after.rules(&new.info.rules)),
            parameters: parts(before.parameters(parameters), after.parameters(&new.info.parameters)),
            instruments: parts(before.instruments(instruments), after.instruments(&new.info.instruments)),
            questions: parts(
                before.named("question", questions),
                after.named("question", &new.info.questions),
            ),
            reasons: parts(before.named("reason", reasons), after.named("reason", &new.info.reasons)),
            vocabulary: parts(before.codes(vocabulary), after.codes(&new.info.vocabulary)),
            texts: texts(old, new),
        };
        comparison.same = match comparison.is_empty() {
            _ if old.digest == new.digest => Sameness::Bytes,
            true => Sameness::Declaration,
            false => Sameness::Nothing,
        };
        comparison
    }

    /// Whether they declare and say the same.
    pub fn is_empty(&self) -> bool {
        let Comparison {
            language: _,
            old: _,
            new: _,
            same: _,
            head,
            rules,
            parameters,
            instruments,
            questions,
            reasons,
            vocabulary,
            texts,
        } = self;
        let parts = [rules, parameters, instruments, questions, reasons, vocabulary];
        head.is_empty() && texts.is_empty() && parts.into_iter().all(Parts::is_empty)
    }
}

fn compared(policy: &PolicyIdentity, words: &Words<'_>) -> ComparedPolicy {
    ComparedPolicy {
        name: policy.info.name.clone(),
        version: policy.info.version.clone(),
        digest: policy.digest.clone(),
        title: words.said("policy").unwrap_or_default(),
    }
}

/// A thing with its id, its title and what it declares.
type Thing = (String, Option<String>, Facts);

fn parts(old: Vec<Thing>, new: Vec<Thing>) -> Parts {
    let ids = |things: &[Thing]| things.iter().map(|(id, ..)| id.clone()).collect::<Vec<_>>();
    let (old_ids, new_ids) = (ids(&old), ids(&new));
    let (in_old, in_new): (BTreeSet<_>, BTreeSet<_>) = (old_ids.iter().collect(), new_ids.iter().collect());
    let both = |ids: &[String]| {
        ids.iter().filter(|id| in_old.contains(id) && in_new.contains(id)).cloned().collect::<Vec<_>>()
    };
    let reordered = both(&old_ids) != both(&new_ids);
    let alone = |things: &[Thing], other: &BTreeSet<&String>| -> Vec<Part> {
        let alone = things.iter().filter(|(id, ..)| !other.contains(id));
        let part = |(id, title, facts): &Thing| Part {
            id: id.clone(),
            title: title.clone(),
            declares: facts.iter().map(|fact| fact.declared()).collect(),
        };
        alone.map(part).collect()
    };
    let before: BTreeMap<_, _> = old.iter().map(|(id, _, facts)| (id, facts)).collect();
    let changed = new.iter().filter_map(|(id, title, facts)| {
        let changes = changes(before.get(id)?, facts);
        (!changes.is_empty()).then(|| ChangedPart { id: id.clone(), title: title.clone(), changes })
    });
    Parts {
        added: alone(&new, &in_old),
        removed: alone(&old, &in_new),
        changed: changed.collect(),
        reordered,
    }
}

fn changes(old: &Facts, new: &Facts) -> Vec<Change> {
    let keys: BTreeSet<_> = old.iter().chain(new).map(|fact| (fact.what, fact.since)).collect();
    let of = |facts: &Facts, key| facts.iter().find(|fact| (fact.what, fact.since) == key).cloned();
    let change = |key: (Aspect, Option<Day>)| {
        let (old, new) = (of(old, key), of(new, key));
        let exact = |fact: &Option<facts::Fact>| fact.as_ref().map(|fact| fact.exact.clone());
        (exact(&old) != exact(&new)).then(|| Change {
            what: key.0,
            since: key.1,
            old: old.map(|fact| fact.text),
            new: new.map(|fact| fact.text),
        })
    };
    keys.into_iter().filter_map(change).collect()
}

fn texts(old: &PolicyIdentity, new: &PolicyIdentity) -> Vec<ChangedTexts> {
    let languages: BTreeSet<&str> =
        [old, new].into_iter().flat_map(|policy| policy.texts.languages()).map(Language::tag).collect();
    let changed = languages.into_iter().filter_map(|tag| {
        let written =
            |policy: &PolicyIdentity| policy.texts.language(tag).map(Language::written).unwrap_or_default();
        let (old, new) = (written(old), written(new));
        let keys: BTreeSet<_> = old.keys().chain(new.keys()).collect();
        let texts: Vec<_> = keys
            .into_iter()
            .filter(|key| old.get(*key) != new.get(*key))
            .map(|key| ChangedText {
                key: key.clone(),
                old: old.get(key).cloned(),
                new: new.get(key).cloned(),
            })
            .collect();
        (!texts.is_empty()).then(|| ChangedTexts { language: tag.to_owned(), texts })
    });
    changed.collect()
}
