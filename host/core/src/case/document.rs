//! A case as people and portals write it: the types behind the JSON document and its schema.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::Serialize;

use super::limits::{
    CATEGORY_PATTERN, CODE_PATTERN, DIGEST_PATTERN, ID_PATTERN, IDENTIFIER_PATTERN, MAX_CODE, MAX_FACTS,
    MAX_ID, MAX_ITEMS, MAX_PARTIES, MAX_RECORDS, MAX_RELATIONS, MAX_SOURCE_AGE, MAX_TEXT, MAX_TIER, MAX_URL,
    MAX_WHOLE, URL_PATTERN, VISIBLE_PATTERN,
};
use crate::day::Day;
use crate::words::{
    ContractKind, EventKind, Finality, Level, Measure, Outcome, OverrideKind, PartyKind, RecordKind,
    RelationKind, Role, Stage,
};

/// All that one decision is made from.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, title = "Probity case")]
pub struct CaseDocument {
    /// Where the schema of this document is, for editors. Not part of what is decided.
    #[serde(rename = "$schema", skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_TEXT))]
    pub schema: Option<String>,
    /// What the case is about, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_TEXT))]
    pub title: Option<String>,
    /// Anything else that a reader should know, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_TEXT))]
    pub notes: Option<String>,
    /// The day for which the decision is asked.
    pub as_of: Day,
    /// The tender.
    pub tender: Tender,
    /// The bidder and everybody tied to it; exactly one has the role `bidder`.
    #[schemars(length(max = MAX_PARTIES))]
    pub parties: Vec<Party>,
    /// Ties between any two parties, each with its evidence.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(length(max = MAX_RELATIONS))]
    pub relations: Vec<Relation>,
    /// What is on file about the parties.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(length(max = MAX_RECORDS))]
    pub records: Vec<Record>,
    /// Facts that a policy asks for by code (`probity policy inspect` lists the codes). `about` names the party or record
    /// that a fact is about; left out, the fact is about the tender as a whole, so that a policy which asks it of a party
    /// or record does not see it. The figure that is large in the sector of one penalty, for example, is a fact about
    /// that penalty: `{ "about": "penalty-1", "code": "cn.fact.sector-large-fine-from", "value": { "amount":
    /// "5000000.00", "currency": "CNY" } }`.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(length(max = MAX_FACTS))]
    pub facts: Vec<Fact>,
    /// What the law gives for this case, when the file is a test scenario. Not part of what is decided.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub expect: Option<Expect>,
}

/// The tender.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Tender {
    /// The portal's own id of the tender.
    #[schemars(length(max = MAX_ID), regex(pattern = ID_PATTERN))]
    pub id: String,
    /// Its title, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_TEXT))]
    pub title: Option<String>,
    /// The contracting authority.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority: Option<Authority>,
    /// Whose law governs it: ISO 3166-1 alpha-2, upper case.
    #[schemars(regex(pattern = "^[A-Z]{2}$"))]
    pub jurisdiction: String,
    /// The day on which it was noticed (published, or the invitation sent).
    pub notice_date: Day,
    /// The day on which bids close.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub bid_deadline: Option<Day>,
    /// The day as of which the tender's documents say that records count.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cut_off_date: Option<Day>,
    /// Stage of the procedure.
    pub stage: Stage,
    /// Estimated or contract value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value: Option<Amount>,
    /// Kind of contract.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub contract_kind: Option<ContractKind>,
    /// What is bought, as `scheme:code`, such as `cpv:33100000`.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(length(max = MAX_ITEMS), inner(length(max = MAX_CODE), regex(pattern = CATEGORY_PATTERN)))]
    pub categories: Vec<String>,
    /// Who finances it, as codes such as `world-bank`.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(length(max = MAX_ITEMS), inner(length(max = MAX_CODE), regex(pattern = CODE_PATTERN)))]
    pub funding: Vec<String>,
    /// Decisions that a rule of law shall not apply to it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(length(max = MAX_ITEMS))]
    pub overrides: Vec<Override>,
    /// How many days before `as_of` a source may have been read and still count as fresh; not judged if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(max = MAX_SOURCE_AGE))]
    pub source_max_age_days: Option<u32>,
}

/// Somebody's decision that a rule of law shall not apply to this tender.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Override {
    /// What kind of decision.
    pub kind: OverrideKind,
    /// Who took it.
    #[schemars(length(max = MAX_TEXT), regex(pattern = VISIBLE_PATTERN))]
    pub by: String,
    /// From when it holds.
    pub from: Day,
    /// The document that says so.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_TEXT))]
    pub document: Option<String>,
}

/// The bidder, or somebody tied to it.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields, transform = super::schema::fields_of_roles)]
pub struct Party {
    /// Id within the case.
    #[schemars(length(max = MAX_ID), regex(pattern = ID_PATTERN))]
    pub id: String,
    /// What the party is here.
    pub role: Role,
    /// Id of the party that it belongs to: the bidder if left out. Never on the bidder, which belongs to nobody.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_ID), regex(pattern = ID_PATTERN))]
    pub of: Option<String>,
    /// Name, for people; never given to a policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_TEXT), regex(pattern = VISIBLE_PATTERN))]
    pub name: Option<String>,
    /// Identifiers as `scheme:id`, such as `cn-uscc:914403001922038216`; never given to a policy.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(length(max = MAX_ITEMS), inner(length(max = MAX_CODE), regex(pattern = IDENTIFIER_PATTERN)))]
    pub identifiers: Vec<String>,
    /// What kind of person.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub kind: Option<PartyKind>,
    /// Where it is established: ISO 3166-1 alpha-2.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = "^[A-Z]{2}$"))]
    pub country: Option<String>,
    /// Subcontracting tier, 1 being the first; subcontractors only.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(range(min = 1, max = MAX_TIER))]
    pub tier: Option<u32>,
    /// First day of the tie. Never on the bidder, which has no tie.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Last day of the tie; left out where it goes on. Never on the bidder, which has no tie.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
}

/// A tie between two parties.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Relation {
    /// Id within the case.
    #[schemars(length(max = MAX_ID), regex(pattern = ID_PATTERN))]
    pub id: String,
    /// Id of the party that holds the tie.
    #[schemars(length(max = MAX_ID), regex(pattern = ID_PATTERN))]
    pub subject: String,
    /// What the tie is: the subject … the object.
    pub kind: RelationKind,
    /// Id of the other party.
    #[schemars(length(max = MAX_ID), regex(pattern = ID_PATTERN))]
    pub object: String,
    /// First day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub from: Option<Day>,
    /// Last day.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Day>,
    /// Where the tie is documented.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
}

/// One record on file about a party.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Record {
    /// Id within the case.
    #[schemars(length(max = MAX_ID), regex(pattern = ID_PATTERN))]
    pub id: String,
    /// Id of the party that it is about.
    #[schemars(length(max = MAX_ID), regex(pattern = ID_PATTERN))]
    pub party: String,
    /// What kind of record.
    pub kind: RecordKind,
    /// Why it exists, as a code such as `wb.fraud`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_CODE), regex(pattern = CODE_PATTERN))]
    pub ground: Option<String>,
    /// The list that it stands on, as a code such as `cn.list.dishonest-judgment-debtor`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_CODE), regex(pattern = CODE_PATTERN))]
    pub list: Option<String>,
    /// Whether the decision is final.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub finality: Option<Finality>,
    /// What was imposed.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(length(max = MAX_ITEMS))]
    pub measures: Vec<Measure>,
    /// The fine, or the sum at stake.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub amount: Option<Amount>,
    /// Who decided or keeps it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub authority: Option<Authority>,
    /// Number of the decision, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_TEXT))]
    pub number: Option<String>,
    /// What it says, for people; never given to a policy.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_TEXT))]
    pub text: Option<String>,
    /// How sure it is that the record is about this party; `confirmed` if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub matched_by: Option<Match>,
    /// To what the record itself is limited; everything if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub scope: Option<Scope>,
    /// What happened to it, and when. `expires` is the last day; `indefinite` if it has no end.
    pub dates: Dates,
    /// Where it was read.
    pub source: Source,
}

/// How a record was matched to a party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema)]
#[serde(rename_all = "kebab-case")]
pub enum Match {
    /// By an identifier of the party, such as its unified social credit code.
    Identifier,
    /// A person confirmed that it is the same party.
    Confirmed,
    /// By name alone: nobody has confirmed it yet.
    Name,
}

impl Match {
    /// The words as a case writes them.
    pub const WORDS: &'static [&'static str] = &["identifier", "confirmed", "name"];

    /// Reads the word as a case writes it.
    pub fn from_word(word: &str) -> Option<Self> {
        match word {
            "identifier" => Some(Match::Identifier),
            "confirmed" => Some(Match::Confirmed),
            "name" => Some(Match::Name),
            _ => None,
        }
    }
}

/// An authority, list keeper or court.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Authority {
    /// Its name, for people.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_TEXT), regex(pattern = VISIBLE_PATTERN))]
    pub name: Option<String>,
    /// What it is, as a code such as `cn.authority.finance`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_CODE), regex(pattern = CODE_PATTERN))]
    pub code: Option<String>,
    /// Its level.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub level: Option<Level>,
}

/// To what a record is limited by its own words. Every part that is given must cover the tender.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Scope {
    /// Codes of the only authorities whose tenders it concerns.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(length(max = MAX_ITEMS), inner(length(max = MAX_CODE), regex(pattern = CODE_PATTERN)))]
    pub authorities: Vec<String>,
    /// The only categories, as `scheme:code`; a shorter code covers the longer ones that begin with it.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(length(max = MAX_ITEMS), inner(length(max = MAX_CODE), regex(pattern = CATEGORY_PATTERN)))]
    pub categories: Vec<String>,
    /// The only kinds of contract.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(length(max = MAX_ITEMS))]
    pub contract_kinds: Vec<ContractKind>,
    /// Only tenders of at least this value.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub value_from: Option<Amount>,
}

/// The dates of a record: an event and the day, or days, on which it happened. `indefinite` is `true` where the record
/// runs without end.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Dates(pub BTreeMap<EventKind, Vec<Day>>);

/// Where something was read.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Source {
    /// Where it is published.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_URL), regex(pattern = URL_PATTERN))]
    pub url: Option<String>,
    /// Digest of what was read: `sha256:` and 64 hexadecimal digits.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(regex(pattern = DIGEST_PATTERN))]
    pub digest: Option<String>,
    /// The day on which it was read.
    pub retrieved_at: Day,
}

/// An exact amount of money.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Amount {
    /// Major units as a decimal string, `"2000000.00"`, or a whole JSON number; never a fraction in binary.
    pub amount: Decimal,
    /// ISO 4217 code.
    #[schemars(regex(pattern = "^[A-Z]{3}$"))]
    pub currency: String,
}

/// An exact decimal number, written as a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Decimal(pub rust_decimal::Decimal);

/// A fact that a policy asks for by code.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Fact {
    /// Id of the party or record that it is about; the tender if left out.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[schemars(length(max = MAX_ID), regex(pattern = ID_PATTERN))]
    pub about: Option<String>,
    /// What it says, as a code of the policy that asks.
    #[schemars(length(max = MAX_CODE), regex(pattern = CODE_PATTERN))]
    pub code: String,
    /// Its value.
    pub value: FactValue,
}

/// The value of a fact.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(untagged)]
pub enum FactValue {
    /// Yes or no.
    Flag(bool),
    /// A whole number.
    Number(#[schemars(range(min = -MAX_WHOLE, max = MAX_WHOLE))] i64),
    /// A day.
    Day(Day),
    /// Money.
    Money(Amount),
}

/// What the law gives for a case, when the file is a test scenario.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(deny_unknown_fields)]
pub struct Expect {
    /// The policies to ask, as `name` or `name@requirement`; those that govern the tender if left out.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(length(max = MAX_ITEMS), inner(length(max = MAX_TEXT)))]
    pub policies: Vec<String>,
    /// Values that a portal sets instead of the policies' own, as `policy/parameter=value`: what national law or a court
    /// has chosen where the policy leaves it open.
    #[serde(skip_serializing_if = "Vec::is_empty", default)]
    #[schemars(length(max = MAX_ITEMS), inner(length(max = MAX_TEXT)))]
    pub parameters: Vec<String>,
    /// The outcome.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// Exactly the rules whose findings restrict, refer or bar, as `rule` or `policy/rule`, in any order.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rules: Option<Vec<String>>,
    /// Exactly the rules whose findings are notes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub notes: Option<Vec<String>>,
    /// The last day on which the outcome holds as things stand: a day, or `none` where no end is known.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub until: Option<Until>,
    /// Exactly the policies that are asked and do not govern the case, as `policy` or `policy/reason`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub not_applicable: Option<Vec<String>>,
    /// Exactly the questions that a person must answer, as `question` or `policy/question`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub questions: Option<Vec<String>>,
    /// JSON paths that the reader must refuse, for a case that is bad input.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub faults: Option<Vec<String>>,
}

/// An expected end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Until {
    /// The last day.
    Day(Day),
    /// No end is known.
    None,
}
