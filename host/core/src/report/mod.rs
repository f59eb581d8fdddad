//! A determination in a reader's language: as JSON and as text.
//!
//! A report decides nothing: it puts together what the determination holds, the policies' words and the case's own
//! names, which never cross into a policy.

mod codes;
mod comparison;
mod document;
mod explanation;
mod faults;
mod impact;
mod layout;
mod policy_words;
mod questions;
mod said;
mod speaker;
mod text;
mod timeline;
mod what_if;

use std::collections::{BTreeSet, HashMap, HashSet};

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, Schema};

use crate::case::{CaseDocument, Party};
use crate::determination::{Determination, Finding, PolicyAnswer};
use crate::texts::{TextValue, clean};
use crate::verdict::Restriction;
use crate::words::{Effect, Outcome, RecordKind, Remedy, Role, Route};

pub use document::*;
pub use explanation::{Compared, ExplainedPolicy, ExplainedRule, Explanation, Look};
pub use faults::{fault, fault_texts, identifier_fault};
pub use impact::{ImpactTerms, impact_terms};
pub(crate) use layout::{escaped, outcome_paint, painted, wrapped};
pub(crate) use speaker::Speaker;
pub use speaker::{host_texts, money};
pub use text::TextStyle;
pub use timeline::{STYLE as TIMELINE_STYLE, Span, Stretch, Timeline};
pub(crate) use what_if::by_id;
pub use what_if::{Supposed, WhatIf};

use policy_words::PolicyWords;
use questions::questions;

/// The JSON Schema of a [`Report`].
pub fn schema() -> Schema {
    schema_of::<Report>()
}

/// The JSON Schema of what comes out beside it: an [`Explanation`], a [`Timeline`], a [`WhatIf`].
pub fn schema_of<T: JsonSchema>() -> Schema {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>()
}

impl Report {
    /// Puts a determination into a language (BCP 47). The host's own words are English where it does not speak the
    /// language; a policy that does not speak it speaks its first one.
    pub fn new(determination: &Determination, language: &str) -> Self {
        Writer { determination, case: determination.case.document(), host: Speaker::new(language), language }
            .report()
    }
}

/// One finding of a determination, as a report has it.
pub(crate) fn written(
    determination: &Determination,
    answer: &PolicyAnswer,
    finding: &Finding,
    language: &str,
) -> ReportedFinding {
    let case = determination.case.document();
    let words = PolicyWords::new(&answer.policy, case, language);
    Writer { determination, case, host: Speaker::new(language), language }.finding(answer, finding, &words)
}

/// What a report is written with.
struct Writer<'a> {
    determination: &'a Determination,
    case: &'a CaseDocument,
    host: Speaker,
    language: &'a str,
}

impl Writer<'_> {
    fn report(&self) -> Report {
        let determination = self.determination;
        let (mut policies, mut findings) = (Vec::new(), Vec::new());
        for answer in &determination.policies {
            let words = PolicyWords::new(&answer.policy, self.case, self.language);
            policies.push(self.policy(answer, &words));
            findings.extend(answer.findings.iter().map(|finding| self.finding(answer, finding, &words)));
        }
        // stable: within one effect, the order of the screening and of the policy
        findings.sort_by_key(|finding| std::cmp::Reverse(finding.effect));
        let questions = questions(&findings);
        Report {
            outcome: determination.outcome,
            outcome_text: self.outcome(questions.len()),
            as_of: self.case.as_of,
            until: determination.until,
            language: self.host.language().to_owned(),
            case: self.reported_case(),
            policies,
            findings,
            questions,
            records: self.records(),
            parties: self.parties(),
            relations: self.relations(),
            records_without_finding: self.records_without_finding(),
            unknown_codes: codes::unknown(determination),
            warnings: determination
                .case
                .warnings()
                .iter()
                .map(|fault| faults::warning(self.host, fault))
                .collect(),
            unlisted_warnings: determination.case.unlisted_warnings(),
            fuel: determination.policies.iter().fold(0, |sum, answer| sum.saturating_add(answer.fuel)),
        }
    }

    fn reported_case(&self) -> ReportedCase {
        ReportedCase {
            digest: self.determination.case.digest().to_owned(),
            title: self.case.title.as_deref().map(|title| clean(title).into_owned()),
            tender: clean(&self.case.tender.id).into_owned(),
            bid_deadline: self.case.tender.bid_deadline,
        }
    }

    fn outcome(&self, questions: usize) -> String {
        let governed = self.determination.policies.iter().any(|answer| answer.not_applicable.is_none());
        let message = match self.determination.outcome {
            Outcome::Allow if !governed => "outcome-allow-ungoverned".to_owned(),
            outcome => format!("outcome-{}", outcome.word()),
        };
        let questions = i64::try_from(questions).unwrap_or(i64::MAX);
        let bidder = TextValue::Text(speaker::bidder(self.case));
        self.host.say(&message, [("bidder", bidder), ("questions", TextValue::Number(questions))])
    }

    fn policy(&self, answer: &PolicyAnswer, words: &PolicyWords<'_>) -> ReportedPolicy {
        let policy = &answer.policy;
        let reason = answer.not_applicable.and_then(|position| get(&policy.info.reasons, position));
        ReportedPolicy {
            name: policy.info.name.clone(),
            version: policy.info.version().to_string(),
            digest: policy.digest.clone(),
            contract: policy.contract.to_owned(),
            title: words.plain("policy"),
            language: words.language().to_owned(),
            applicable: answer.not_applicable.is_none(),
            reason: reason.map(|id| Named { id: id.clone(), text: words.plain(&format!("reason-{id}")) }),
            parameters: answer
                .parameters
                .iter()
                .map(|(id, value)| {
                    let declared = policy.info.parameters.iter().find(|parameter| parameter.id == *id);
                    let text = declared.map_or_else(|| value.to_string(), |declared| declared.write(*value));
                    ReportedParameter { id: id.clone(), value: *value, text }
                })
                .collect(),
            fuel: answer.fuel,
            findings: answer.findings.len(),
        }
    }

    fn finding(&self, answer: &PolicyAnswer, finding: &Finding, words: &PolicyWords<'_>) -> ReportedFinding {
        let info = &answer.policy.info;
        let case = self.case;
        let rule = info.rules.get(finding.rule);
        let id = rule.map(|rule| rule.id.clone()).unwrap_or_default();
        let said = |part: &str| rule.map(|rule| words.said(&format!("rule-{id}{part}"), rule, finding));
        // a note takes nothing away: there is nothing to end or to contest
        let harms = finding.effect != Effect::Note;
        let appeal = rule.filter(|_| harms).and_then(|rule| rule.appeal).and_then(|appeal| {
            Some(ReportedAppeal {
                route: Route::from_number(appeal.route)?,
                period: appeal.period.map(|p| ReportedPeriod { count: p.count, unit: p.unit }),
                text: said(".appeal")?,
            })
        });
        let question = finding.question.and_then(|position| info.questions.get(position));
        let outcome = finding.outcome(self.case);
        ReportedFinding {
            policy: info.name.clone(),
            title: said(".title").unwrap_or_default(),
            citations: words.citations(finding.rule),
            effect: finding.effect,
            nature: rule.map_or(crate::words::Nature::Mandatory, |rule| rule.nature),
            certainty: rule.map_or(crate::words::Certainty::Unconfirmed, |rule| rule.certainty),
            records: ids(&finding.records, &case.records, |record| &record.id),
            parties: ids(&finding.parties, &case.parties, |party| &party.id),
            relations: ids(&finding.relations, &case.relations, |relation| &relation.id),
            text: said("").unwrap_or_default(),
            from: finding.since,
            until: finding.until,
            restriction: finding.restriction.map(|restriction| self.restriction(restriction, finding)),
            question: question.zip(rule).map(|(id, rule)| Named {
                id: id.clone(),
                text: words.said(&format!("question-{id}"), rule, finding),
            }),
            remedies: rule
                .filter(|_| harms)
                .map(|rule| rule.remedies.iter().filter_map(|number| Remedy::from_number(*number)).collect())
                .unwrap_or_default(),
            remedy_text: Some(".remedy")
                .filter(|part| harms && words.has(&format!("rule-{id}{part}")))
                .and_then(said),
            appeal,
            decides: finding.effect != Effect::Note && outcome == self.determination.outcome,
            rule: id,
        }
    }

    fn restriction(&self, restriction: Restriction, finding: &Finding) -> ReportedRestriction {
        let host = self.host;
        let plain = |kind, message| ReportedRestriction { kind, value: None, text: host.word(message) };
        match restriction {
            Restriction::ReplaceParty => {
                let parties: Vec<String> = self.replaceable(finding).into_iter().map(speaker::name).collect();
                let parties = host.list(&parties);
                let text = host.say("restriction-replace-party", [("parties", TextValue::Text(parties))]);
                ReportedRestriction { kind: RestrictionKind::ReplaceParty, value: None, text }
            }
            Restriction::CapValue(cap) => ReportedRestriction {
                kind: RestrictionKind::CapValue,
                value: speaker::exact(cap).map(RestrictionValue::Money),
                text: host.say("restriction-cap-value", [("amount", TextValue::Text(host.money(cap)))]),
            },
            Restriction::ExtraBidSecurity(basis_points) => ReportedRestriction {
                kind: RestrictionKind::ExtraBidSecurity,
                value: Some(RestrictionValue::Share(ReportedShare { basis_points })),
                text: host.say(
                    "restriction-extra-bid-security",
                    [("share", TextValue::Text(speaker::percent(basis_points)))],
                ),
            },
            Restriction::ExcludeCategories => self.exclusion(finding),
            Restriction::EnhancedInspection => {
                plain(RestrictionKind::EnhancedInspection, "restriction-enhanced-inspection")
            }
            Restriction::Monitoring => plain(RestrictionKind::Monitoring, "restriction-monitoring"),
            Restriction::NoSubcontracting => {
                plain(RestrictionKind::NoSubcontracting, "restriction-no-subcontracting")
            }
        }
    }

    fn exclusion(&self, finding: &Finding) -> ReportedRestriction {
        let excluded = finding.excluded_categories(self.case).unwrap_or_default();
        let excluded: Vec<String> =
            excluded.into_iter().map(|category| clean(category).into_owned()).collect();
        let message = match finding.outcome(self.case) {
            _ if excluded.is_empty() => "restriction-exclude-categories",
            Outcome::Bar => "restriction-exclude-everything",
            _ => "restriction-exclude-named",
        };
        let text = self.host.say(message, [("categories", TextValue::Text(self.host.list(&excluded)))]);
        let value = (!excluded.is_empty()).then_some(RestrictionValue::Categories(excluded));
        ReportedRestriction { kind: RestrictionKind::ExcludeCategories, value, text }
    }

    /// Whom the bidder can replace: those of the finding's parties on whom its bid is built, not those tied to them.
    fn replaceable(&self, finding: &Finding) -> Vec<&Party> {
        let parties = || finding.parties.iter().filter_map(|p| get(&self.case.parties, *p));
        let in_bid = |party: &&Party| {
            matches!(party.role, Role::ConsortiumMember | Role::Subcontractor | Role::ReliedOn)
        };
        let replaceable: Vec<&Party> = parties().filter(in_bid).collect();
        match replaceable.is_empty() {
            true => parties().take(1).collect(),
            false => replaceable,
        }
    }

    fn named(&self, positions: impl Fn(&Finding) -> &[u32]) -> BTreeSet<u32> {
        let findings = self.determination.policies.iter().flat_map(|answer| &answer.findings);
        findings.flat_map(|finding| positions(finding).iter().copied()).collect()
    }

    fn records(&self) -> Vec<ReportedRecord> {
        let named = self.named(|finding| &finding.records);
        let records = named.iter().filter_map(|position| get(&self.case.records, *position));
        records
            .map(|record| ReportedRecord {
                id: clean(&record.id).into_owned(),
                party: clean(&record.party).into_owned(),
                kind: record.kind,
                number: speaker::number(record),
                text: self.host.record(record),
                url: record.source.url.as_deref().map(|url| clean(url).into_owned()),
                retrieved_at: record.source.retrieved_at,
            })
            .collect()
    }

    fn parties(&self) -> Vec<ReportedParty> {
        let named = self.named(|finding| &finding.parties);
        let parties = named.iter().filter_map(|position| get(&self.case.parties, *position));
        parties
            .map(|party| ReportedParty {
                id: clean(&party.id).into_owned(),
                role: party.role,
                text: self.host.party_as(party),
            })
            .collect()
    }

    fn relations(&self) -> Vec<ReportedRelation> {
        let named = self.named(|finding| &finding.relations);
        let relations = named.iter().filter_map(|position| get(&self.case.relations, *position));
        let parties: HashMap<&str, &Party> =
            self.case.parties.iter().map(|party| (party.id.as_str(), party)).collect();
        relations
            .map(|relation| ReportedRelation {
                id: clean(&relation.id).into_owned(),
                text: self.host.relation(relation, &parties),
                url: relation
                    .source
                    .as_ref()
                    .and_then(|s| s.url.as_deref())
                    .map(|url| clean(url).into_owned()),
            })
            .collect()
    }

    fn records_without_finding(&self) -> Vec<String> {
        let findings = self.determination.policies.iter().flat_map(|answer| &answer.findings);
        let relied_on: HashSet<u32> = findings.flat_map(|finding| finding.records.iter().copied()).collect();
        (0..)
            .zip(&self.case.records)
            .filter(|(position, record)| {
                record.kind != RecordKind::CleanSearch && !relied_on.contains(position)
            })
            .map(|(_, record)| clean(&record.id).into_owned())
            .collect()
    }
}

fn get<T>(list: &[T], position: u32) -> Option<&T> {
    usize::try_from(position).ok().and_then(|position| list.get(position))
}

fn ids<T>(positions: &[u32], list: &[T], id: impl Fn(&T) -> &String) -> Vec<String> {
    positions
        .iter()
        .filter_map(|position| get(list, *position))
        .map(|item| clean(id(item)).into_owned())
        .collect()
}
