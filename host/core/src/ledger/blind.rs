//! A determination without a word of the case: positions, ids of the policies, numbers and days.

use std::collections::BTreeMap;
use std::sync::Arc;

use iso_currency::Currency;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{Id, InForce, PolicyRef, Salt, Statement, hash};
use crate::case::Case;
use crate::day::Day;
use crate::determination::{Determination, Finding, PolicyAnswer, PolicyIdentity, combine};
use crate::lower::{ParameterOverrides, lower};
use crate::registry::Digest;
use crate::verdict::{MinorMoney, Restriction, SlotValue};
use crate::words::{Effect, Outcome};

/// A determination as it is written down: no name, identifier or text of the case, which a reader needs beside it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlindDetermination {
    /// The outcome.
    pub outcome: Outcome,
    /// The day for which the decision was asked.
    pub as_of: Day,
    /// Last day of the bids that the outcome meets, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// What each policy said, in the order of the screening.
    pub policies: Vec<BlindAnswer>,
}

/// What one policy said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlindAnswer {
    /// The policy.
    pub policy: PolicyRef,
    /// Values that the portal set instead of the policy's own, by parameter, as whole numbers in text.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub parameters: BTreeMap<String, String>,
    /// Id of its reason for not governing the case, if it does not.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<String>,
    /// Its findings, in its own order.
    pub findings: Vec<BlindFinding>,
    /// Fuel that it used: the same for a module, a case and a version of the engine.
    pub fuel: u64,
}

/// A finding. Parties, records and relations are positions in the lists of the case, from 0.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlindFinding {
    /// Id of the rule.
    pub rule: String,
    /// What it does.
    pub effect: Effect,
    /// The parties that it is about.
    pub parties: Vec<u32>,
    /// The records that it relies on.
    pub records: Vec<u32>,
    /// The relations that it relies on.
    pub relations: Vec<u32>,
    /// First day, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Last day of the bids that it meets, where known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// The values that its text speaks of, by slot.
    pub slots: BTreeMap<String, BlindValue>,
    /// The limits, where it restricts.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restriction: Option<BlindRestriction>,
    /// Id of the question, where it refers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<String>,
}

/// A value that a text speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BlindValue {
    /// Not known.
    Unknown,
    /// A whole number, in text: JSON's own are not exact beyond 2^53.
    Number(String),
    /// A day.
    Day(Day),
    /// Money.
    Money(BlindMoney),
    /// A record.
    Record(u32),
    /// A party.
    Party(u32),
    /// A code that the policy knows.
    Code(String),
}

/// An amount of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct BlindMoney {
    /// Minor units, as a whole number in text.
    pub minor: String,
    /// ISO 4217 code.
    pub currency: String,
}

/// The limits within which a party may take part.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum BlindRestriction {
    /// Replace the party that the finding is about.
    ReplaceParty,
    /// Only up to this contract value.
    CapValue(BlindMoney),
    /// Not in the categories that the records cover.
    ExcludeCategories,
    /// Extra bid security, in hundredths of a percent of the contract value.
    ExtraBidSecurity(u32),
    /// Enhanced inspection of what is delivered.
    EnhancedInspection,
    /// Monitoring of performance.
    Monitoring,
    /// No subcontracting.
    NoSubcontracting,
}

/// Why what was written down cannot be put into words again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum NotRevived {
    /// A policy that it is of is not at hand.
    #[error("policy `{name}` {version} ({digest}) is not at hand")]
    NoPolicy {
        /// Its name.
        name: String,
        /// Its version.
        version: String,
        /// Its digest.
        digest: Digest,
    },
    /// It does not fit the policy or the case.
    #[error("it does not fit {what}")]
    Unfit {
        /// What.
        what: String,
    },
}

impl BlindDetermination {
    /// What is written down of a determination.
    pub fn of(determination: &Determination) -> Self {
        BlindDetermination {
            outcome: determination.outcome,
            as_of: determination.case.document().as_of,
            until: determination.until,
            policies: determination.policies.iter().map(BlindAnswer::of).collect(),
        }
    }

    /// The digest of it: SHA-256 of its canonical JSON.
    pub fn digest(&self) -> Digest {
        hash(self)
    }

    /// What the ledger says of it.
    pub fn statement(&self, id: Id, case: Digest, sealed_with: &Salt, in_force: InForce) -> Statement {
        let parameters: Vec<_> =
            self.policies.iter().map(|answer| (&answer.policy.name, &answer.parameters)).collect();
        Statement {
            id,
            outcome: self.outcome,
            case,
            determination: sealed_with.commit(&self.digest()),
            policies: self.policies.iter().map(|answer| answer.policy.clone()).collect(),
            parameters: hash(&parameters),
            in_force,
        }
    }

    /// Whether canonical JSON keeps every number in it as it is.
    pub fn is_exact(&self) -> bool {
        self.policies.iter().all(|answer| answer.fuel <= super::entry::EXACT)
    }

    /// The determination that was written down, of the case that it was of: it can be put into words again, in any
    /// language, and nothing is evaluated.
    ///
    /// # Errors
    ///
    /// [`NotRevived`].
    pub fn revive(
        &self,
        case: Arc<Case>,
        policies: &[Arc<PolicyIdentity>],
    ) -> Result<Determination, NotRevived> {
        let answers = self.policies.iter().map(|answer| answer.revive(&case, policies));
        let answers = answers.collect::<Result<Vec<_>, _>>()?;
        let revived = combine(case, answers);
        match BlindDetermination::of(&revived) == *self {
            true => Ok(revived),
            false => Err(NotRevived::Unfit { what: "the case".to_owned() }),
        }
    }

    /// How it differs from another one, each thing once; empty where both say the same. Fuel is not compared: it depends
    /// on the version of the engine too.
    pub fn differences(&self, other: &BlindDetermination) -> Vec<Difference> {
        let mut differences = Vec::new();
        let mut differ = |at: &str, was: String, is: String| {
            differences.push(Difference { at: at.to_owned(), was, is });
        };
        if self.outcome != other.outcome {
            differ("outcome", self.outcome.to_string(), other.outcome.to_string());
        }
        if self.as_of != other.as_of {
            differ("as_of", self.as_of.to_string(), other.as_of.to_string());
        }
        if self.until != other.until {
            differ("until", day(self.until), day(other.until));
        }
        if self.policies.len() != other.policies.len() {
            differ("policies", self.policies.len().to_string(), other.policies.len().to_string());
        }
        for (was, is) in self.policies.iter().zip(&other.policies) {
            was.differences(is, &mut differences);
        }
        differences
    }
}

/// One thing in which two determinations differ.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
pub struct Difference {
    /// Where: the policy, and in it the finding.
    pub at: String,
    /// What the first one says.
    pub was: String,
    /// What the second one says.
    pub is: String,
}

fn day(day: Option<Day>) -> String {
    day.map_or_else(|| "not known".to_owned(), |day| day.to_string())
}

impl BlindAnswer {
    fn of(answer: &PolicyAnswer) -> Self {
        let info = &answer.policy.info;
        let reason = |position: u32| info.reasons.get(usize::try_from(position).ok()?).cloned();
        BlindAnswer {
            policy: PolicyRef::of(&answer.policy),
            parameters: answer.parameters.iter().map(|(id, value)| (id.clone(), value.to_string())).collect(),
            not_applicable: answer.not_applicable.and_then(reason),
            findings: answer
                .findings
                .iter()
                .map(|finding| BlindFinding::of(finding, &answer.policy))
                .collect(),
            fuel: answer.fuel,
        }
    }

    fn revive(&self, case: &Case, policies: &[Arc<PolicyIdentity>]) -> Result<PolicyAnswer, NotRevived> {
        let PolicyRef { name, version, digest, .. } = &self.policy;
        let policy = policies.iter().find(|policy| policy.digest == digest.as_str());
        let policy = policy.ok_or_else(|| NotRevived::NoPolicy {
            name: name.clone(),
            version: version.clone(),
            digest: digest.clone(),
        })?;
        let unfit = || NotRevived::Unfit { what: format!("policy `{name}` {version}") };
        let mut parameters = ParameterOverrides::new();
        for (id, value) in &self.parameters {
            parameters.insert(id.clone(), value.parse().map_err(|_| unfit())?);
        }
        let reason = self.not_applicable.as_ref().map(|id| at(&policy.info.reasons, |reason| reason == id));
        let not_applicable = match reason {
            None => None,
            Some(found) => Some(found.and_then(|found| u32::try_from(found).ok()).ok_or_else(unfit)?),
        };
        let findings = self.findings.iter().map(|finding| finding.revive(policy, case).ok_or_else(unfit));
        Ok(PolicyAnswer {
            policy: Arc::clone(policy),
            not_applicable,
            findings: findings.collect::<Result<_, _>>()?,
            fuel: self.fuel,
            unknown_codes: lower(case, &policy.info, &parameters).unknown_codes,
            parameters,
        })
    }

    fn differences(&self, other: &BlindAnswer, differences: &mut Vec<Difference>) {
        let policy = format!("{} {}", self.policy.name, self.policy.version);
        let mut differ = |at: String, was: String, is: String| differences.push(Difference { at, was, is });
        if self.policy != other.policy {
            let told = |policy: &PolicyRef| format!("{} {} {}", policy.name, policy.version, policy.digest);
            differ(policy.clone(), told(&self.policy), told(&other.policy));
        }
        if self.parameters != other.parameters {
            differ(
                format!("{policy}, parameters"),
                format!("{:?}", self.parameters),
                format!("{:?}", other.parameters),
            );
        }
        if self.not_applicable != other.not_applicable {
            let told = |reason: &Option<String>| match reason {
                None => "it governs the case".to_owned(),
                Some(reason) => format!("it does not govern the case: {reason}"),
            };
            differ(policy.clone(), told(&self.not_applicable), told(&other.not_applicable));
        }
        for number in 0..self.findings.len().max(other.findings.len()) {
            let (was, is) = (self.findings.get(number), other.findings.get(number));
            if was != is {
                let told = |finding: Option<&BlindFinding>| match finding.map(serde_json::to_string) {
                    Some(Ok(finding)) => finding,
                    _ => "no finding".to_owned(),
                };
                differ(format!("{policy}, finding {}", number + 1), told(was), told(is));
            }
        }
    }
}

impl PolicyRef {
    /// A loaded policy.
    pub fn of(policy: &PolicyIdentity) -> Self {
        PolicyRef {
            name: policy.info.name.clone(),
            version: policy.info.version().to_string(),
            // of bytes that were loaded: it is a digest
            digest: policy.digest.parse().unwrap_or_else(|_| Digest::of(&[])),
            contract: policy.contract.to_owned(),
        }
    }
}

impl BlindFinding {
    fn of(finding: &Finding, policy: &PolicyIdentity) -> Self {
        let info = &policy.info;
        let rule = info.rules.get(finding.rule);
        let slots = rule.map(|rule| rule.slots.as_slice()).unwrap_or_default();
        let value = |value: &SlotValue| BlindValue::of(*value, policy);
        BlindFinding {
            rule: rule.map(|rule| rule.id.clone()).unwrap_or_default(),
            effect: finding.effect,
            parties: finding.parties.clone(),
            records: finding.records.clone(),
            relations: finding.relations.clone(),
            from: finding.since,
            until: finding.until,
            slots: slots.iter().map(|slot| slot.name.clone()).zip(finding.slots.iter().map(value)).collect(),
            restriction: finding.restriction.map(BlindRestriction::of),
            question: finding.question.and_then(|question| info.questions.get(question).cloned()),
        }
    }

    fn revive(&self, policy: &PolicyIdentity, case: &Case) -> Option<Finding> {
        let info = &policy.info;
        let rule = at(&info.rules, |rule| rule.id == self.rule)?;
        let document = case.document();
        let within = |positions: &[u32], count: usize| {
            positions.iter().all(|position| usize::try_from(*position).is_ok_and(|position| position < count))
        };
        let fits = within(&self.parties, document.parties.len())
            && within(&self.records, document.records.len())
            && within(&self.relations, document.relations.len());
        let slots = info.rules.get(rule)?.slots.iter().map(|slot| {
            let value = self.slots.get(&slot.name)?.revive(policy)?;
            match value {
                SlotValue::Party(party) => within(&[party], document.parties.len()).then_some(value),
                SlotValue::Record(record) => within(&[record], document.records.len()).then_some(value),
                _ => Some(value),
            }
        });
        Some(Finding {
            rule: fits.then_some(rule)?,
            effect: self.effect,
            parties: self.parties.clone(),
            records: self.records.clone(),
            relations: self.relations.clone(),
            since: self.from,
            until: self.until,
            slots: slots.collect::<Option<_>>()?,
            restriction: match &self.restriction {
                None => None,
                Some(restriction) => Some(restriction.revive()?),
            },
            question: match &self.question {
                None => None,
                Some(id) => Some(at(&info.questions, |question| question == id)?),
            },
        })
    }
}

fn at<T>(list: &[T], is: impl Fn(&T) -> bool) -> Option<usize> {
    list.iter().position(is)
}

impl BlindValue {
    fn of(value: SlotValue, policy: &PolicyIdentity) -> Self {
        let code = |code: u32| policy.info.vocabulary.get(usize::try_from(code).ok()?).cloned();
        match value {
            SlotValue::None => BlindValue::Unknown,
            SlotValue::Number(number) => BlindValue::Number(number.to_string()),
            SlotValue::Date(day) => Day::from_number(day).map_or(BlindValue::Unknown, BlindValue::Day),
            SlotValue::Money(money) => BlindValue::Money(BlindMoney::of(money)),
            SlotValue::Record(record) => BlindValue::Record(record),
            SlotValue::Party(party) => BlindValue::Party(party),
            SlotValue::Code(number) => code(number).map_or(BlindValue::Unknown, BlindValue::Code),
        }
    }

    fn revive(&self, policy: &PolicyIdentity) -> Option<SlotValue> {
        Some(match self {
            BlindValue::Unknown => SlotValue::None,
            BlindValue::Number(number) => SlotValue::Number(number.parse().ok()?),
            BlindValue::Day(day) => SlotValue::Date(day.number()),
            BlindValue::Money(money) => SlotValue::Money(money.revive()?),
            BlindValue::Record(record) => SlotValue::Record(*record),
            BlindValue::Party(party) => SlotValue::Party(*party),
            BlindValue::Code(code) => SlotValue::Code(policy.info.code(code)?),
        })
    }
}

impl BlindMoney {
    fn of(money: MinorMoney) -> Self {
        let currency = Currency::from_numeric(money.currency);
        BlindMoney {
            minor: money.amount.to_string(),
            // a finding with another one does not pass its check
            currency: currency.map(|currency| currency.code().to_owned()).unwrap_or_default(),
        }
    }

    fn revive(&self) -> Option<MinorMoney> {
        let currency = Currency::from_code(&self.currency)?.numeric();
        Some(MinorMoney { amount: self.minor.parse().ok()?, currency })
    }
}

impl BlindRestriction {
    fn of(restriction: Restriction) -> Self {
        match restriction {
            Restriction::ReplaceParty => BlindRestriction::ReplaceParty,
            Restriction::CapValue(money) => BlindRestriction::CapValue(BlindMoney::of(money)),
            Restriction::ExcludeCategories => BlindRestriction::ExcludeCategories,
            Restriction::ExtraBidSecurity(share) => BlindRestriction::ExtraBidSecurity(share),
            Restriction::EnhancedInspection => BlindRestriction::EnhancedInspection,
            Restriction::Monitoring => BlindRestriction::Monitoring,
            Restriction::NoSubcontracting => BlindRestriction::NoSubcontracting,
        }
    }

    fn revive(&self) -> Option<Restriction> {
        Some(match self {
            BlindRestriction::ReplaceParty => Restriction::ReplaceParty,
            BlindRestriction::CapValue(money) => Restriction::CapValue(money.revive()?),
            BlindRestriction::ExcludeCategories => Restriction::ExcludeCategories,
            BlindRestriction::ExtraBidSecurity(share) => Restriction::ExtraBidSecurity(*share),
            BlindRestriction::EnhancedInspection => Restriction::EnhancedInspection,
            BlindRestriction::Monitoring => Restriction::Monitoring,
            BlindRestriction::NoSubcontracting => Restriction::NoSubcontracting,
        })
    }
}
