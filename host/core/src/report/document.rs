//! The report as a document: what its JSON says.

use schemars::JsonSchema;
use serde::Serialize;

use crate::day::Day;
use crate::words::{Certainty, Effect, Nature, Outcome, PeriodUnit, RecordKind, Remedy, Role, Route};

/// A determination in one language, with stable JSON. All text in it is on one line and free of control characters,
/// whatever the case and the policies hold.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "Probity determination")]
pub struct Report {
    /// The outcome.
    pub outcome: Outcome,
    /// The outcome as one sentence.
    pub outcome_text: String,
    /// The day for which the decision was asked.
    pub as_of: Day,
    /// Last day of the bids that the outcome meets if nothing else happens; left out where no end is known, and for
    /// `allow`. Where bids for the tender have closed, rules count on the day on which they closed, so that this day can
    /// lie before `as_of`: the outcome stands for this tender, and bids made after this day are free of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Language (BCP 47) of the host's own words in this report. A policy that lacks it speaks its own first language.
    pub language: String,
    /// What was decided upon.
    pub case: ReportedCase,
    /// The policies that were asked, in the order of the screening.
    pub policies: Vec<ReportedPolicy>,
    /// Every finding, the strictest first, also those that did not decide.
    pub findings: Vec<ReportedFinding>,
    /// What a person must answer, each question once.
    pub questions: Vec<ReportedQuestion>,
    /// The records that the findings rely on, in the order of the case.
    pub records: Vec<ReportedRecord>,
    /// The parties that the findings are about, in the order of the case.
    pub parties: Vec<ReportedParty>,
    /// The relations that the findings rely on, in the order of the case.
    pub relations: Vec<ReportedRelation>,
    /// Ids of the records on which no finding rests: no policy had anything to say about them. Evidence of searches
    /// that found nothing is left out.
    pub records_without_finding: Vec<String>,
    /// Codes of the case that none of the policies asked understood, so that nothing was decided on them. The code of an
    /// authority is listed only where a policy knows one that is nearly it.
    pub unknown_codes: Vec<UnknownCode>,
    /// What is doubtful in the case but not wrong.
    pub warnings: Vec<Warning>,
    /// How many more doubts there are, which are not listed: of very many only the first thousand are.
    pub unlisted_warnings: usize,
    /// Fuel of all evaluations together.
    pub fuel: u64,
}

/// The case that was decided.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedCase {
    /// SHA-256 of the case in canonical JSON.
    pub digest: String,
    /// What the case is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
    /// The portal's id of the tender.
    pub tender: String,
    /// The day on which bids close.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bid_deadline: Option<Day>,
}

/// A policy that was asked.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedPolicy {
    /// Its name.
    pub name: String,
    /// Its version.
    pub version: String,
    /// SHA-256 of the module.
    pub digest: String,
    /// The contract that it speaks.
    pub contract: String,
    /// The body of law, for people.
    pub title: String,
    /// Language (BCP 47) of its words in this report.
    pub language: String,
    /// Whether it governs the case.
    pub applicable: bool,
    /// Why it does not.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub reason: Option<Named>,
    /// Values that the portal set instead of the policy's own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub parameters: Vec<ReportedParameter>,
    /// Fuel that its evaluation used.
    pub fuel: u64,
    /// How many findings it made.
    pub findings: usize,
}

/// A value that the portal set instead of the policy's own.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedParameter {
    /// The parameter's id in the policy.
    pub id: String,
    /// The value, in the parameter's own unit (money in minor units).
    pub value: i64,
    /// The value as a person reads it, such as `CNY 3,000,000.00`.
    pub text: String,
}

/// An id of a policy, and its words.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Named {
    /// The id within the policy.
    pub id: String,
    /// Its words.
    pub text: String,
}

/// A finding.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedFinding {
    /// Name of the policy.
    pub policy: String,
    /// Id of the rule.
    pub rule: String,
    /// What the rule is called.
    pub title: String,
    /// The legal basis, most specific first.
    pub citations: Vec<ReportedCitation>,
    /// What the finding does.
    pub effect: Effect,
    /// Whether the law leaves a choice.
    pub nature: Nature,
    /// How sure the publisher is of the rule.
    pub certainty: Certainty,
    /// Ids of the records that it relies on.
    pub records: Vec<String>,
    /// Ids of the parties that it is about.
    pub parties: Vec<String>,
    /// Ids of the relations that it relies on.
    pub relations: Vec<String>,
    /// Why the rule applies here.
    pub text: String,
    /// First day on which it holds, where known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Last day of the bids that it meets; left out where no end is known. Can lie before `as_of`, as the report's own.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// The limits, where it restricts.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub restriction: Option<ReportedRestriction>,
    /// The question, where it refers.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub question: Option<Named>,
    /// Ways to end it; none for a note, which takes nothing away.
    pub remedies: Vec<Remedy>,
    /// What to do to end it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub remedy_text: Option<String>,
    /// How to contest it; left out for a note.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub appeal: Option<ReportedAppeal>,
    /// Whether the outcome is this finding's.
    pub decides: bool,
}

/// A place in the law.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedCitation {
    /// Title of the instrument.
    pub instrument: String,
    /// Id of the provision, such as `22-1-5`.
    pub provision: String,
    /// The place as lawyers cite it, instrument and provision: `Government Procurement Law art. 22(1)(5)`.
    pub text: String,
    /// Where the instrument can be read.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// The limits within which a party may take part.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedRestriction {
    /// What is limited.
    pub kind: RestrictionKind,
    /// The number in it, or the categories, where there are any.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<RestrictionValue>,
    /// The limit in words.
    pub text: String,
}

/// What a restriction limits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum RestrictionKind {
    /// Replace the party that the finding is about.
    ReplaceParty,
    /// Only up to a contract value.
    CapValue,
    /// Not in the categories that the records cover.
    ExcludeCategories,
    /// Extra bid security.
    ExtraBidSecurity,
    /// Enhanced inspection of what is delivered.
    EnhancedInspection,
    /// Monitoring of performance.
    Monitoring,
    /// No subcontracting.
    NoSubcontracting,
}

/// The number in a restriction, or its categories.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum RestrictionValue {
    /// Money.
    Money(ReportedMoney),
    /// A share of the contract value.
    Share(ReportedShare),
    /// Categories of the tender.
    Categories(Vec<String>),
}

/// An exact amount of money.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedMoney {
    /// Major units as a decimal string, `"2000000.00"`.
    pub amount: String,
    /// ISO 4217 code.
    pub currency: String,
}

/// A share of the contract value.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedShare {
    /// Hundredths of a percent.
    pub basis_points: u32,
}

/// A way to contest a finding.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedAppeal {
    /// The way.
    pub route: Route,
    /// How long there is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub period: Option<ReportedPeriod>,
    /// What to do.
    pub text: String,
}

/// A length of time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedPeriod {
    /// How many units.
    pub count: u32,
    /// Of what.
    pub unit: PeriodUnit,
}

/// A question that a person must answer.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedQuestion {
    /// Name of the policy that asks.
    pub policy: String,
    /// Id of the question within the policy.
    pub id: String,
    /// The question.
    pub text: String,
    /// Ids of the records that it is about.
    pub records: Vec<String>,
    /// Ids of the parties that it is about.
    pub parties: Vec<String>,
}

/// A record that a finding relies on.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedRecord {
    /// Its id in the case.
    pub id: String,
    /// Id of the party that it is about.
    pub party: String,
    /// What kind of record.
    pub kind: RecordKind,
    /// Number of the decision.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<String>,
    /// Its kind, number (else id) and authority in words.
    pub text: String,
    /// Where it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
    /// The day on which it was read there.
    pub retrieved_at: Day,
}

/// A party that a finding is about.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedParty {
    /// Its id in the case.
    pub id: String,
    /// What it is in this case.
    pub role: Role,
    /// Its name, or id, and role in words.
    pub text: String,
}

/// A relation that a finding relies on.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedRelation {
    /// Its id in the case.
    pub id: String,
    /// The tie in words.
    pub text: String,
    /// Where it is documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

/// A code of the case that no policy understood.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct UnknownCode {
    /// The code.
    pub code: String,
    /// Names of the policies that were asked.
    pub policies: Vec<String>,
    /// Where it stands in the case.
    pub uses: Vec<CodeUse>,
    /// A code that a policy knows and that is nearly it: perhaps what was meant.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub suggestion: Option<String>,
}

impl UnknownCode {
    /// Whether that nobody understood it may have changed the outcome: of an authority that is rarely so.
    pub(super) fn matters(&self) -> bool {
        self.uses.iter().any(|used| used.place != CodePlace::Authority)
    }
}

/// A place of a case where a code stands.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct CodeUse {
    /// What the code says there.
    pub place: CodePlace,
    /// Id of the record that it stands on, or that the fact is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub record: Option<String>,
    /// What kind of record that is.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<RecordKind>,
    /// Id of the party that the fact is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub party: Option<String>,
}

/// What a code says.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum CodePlace {
    /// Who finances the tender.
    Funding,
    /// The list that a record stands on.
    List,
    /// Why a record exists.
    Ground,
    /// Who decided or keeps a record.
    Authority,
    /// A fact.
    Fact,
}

/// What is doubtful in the case but not wrong.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Warning {
    /// Where in the case: a JSON path.
    pub path: String,
    /// What is doubtful.
    pub problem: String,
    /// What was expected, or what to do.
    pub expected: String,
}

/// One thing that is wrong in a case, so that it cannot be decided.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct ReportedFault {
    /// Where in the case: a JSON path.
    pub path: String,
    /// What is wrong there.
    pub problem: String,
    /// What was expected, or what to do.
    pub expected: String,
}
