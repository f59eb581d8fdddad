//! What of a lowered case does not depend on the policy, worked out once when the case is read.

use std::collections::HashMap;

use super::scope::covers;
use super::{
    LoweredCase, LoweredEvent, LoweredFact, LoweredOverride, LoweredParty, LoweredRecord, LoweredRelation,
    LoweredSubject, LoweredTender, UNSTATED_CODE,
};
use crate::case::{CaseDocument, Fact, FactValue, Match, Party, Record, Relation, Tender};
use crate::day::Day;
use crate::verdict::MinorMoney;
use crate::words::{Answer, EventKind, Level, Role};

/// A lowered case whose codes are positions in its own list of codes and whose parameters are missing.
#[derive(Debug, Clone)]
pub(crate) struct Template {
    case: LoweredCase,
    codes: Vec<String>,
}

impl Template {
    /// None where the document would not have passed the checks of a case.
    pub(crate) fn new(document: &CaseDocument) -> Option<Self> {
        let mut codes = Codes::default();
        let parties: HashMap<&str, u32> = positions(document.parties.iter().map(|party| party.id.as_str()));
        let records: HashMap<&str, u32> = positions(document.records.iter().map(|record| record.id.as_str()));
        let bidder = document.parties.iter().find(|party| party.role == Role::Bidder)?;
        let bidder = *parties.get(bidder.id.as_str())?;
        let mut case = LoweredCase {
            as_of: document.as_of.number(),
            tender: tender(&document.tender, &mut codes)?,
            parties: document
                .parties
                .iter()
                .map(|one| party(one, bidder, &parties))
                .collect::<Option<_>>()?,
            relations: document.relations.iter().map(|one| relation(one, &parties)).collect::<Option<_>>()?,
            records: Vec::with_capacity(document.records.len()),
            events: Vec::new(),
            parameters: Vec::new(),
            facts: Vec::new(),
        };
        for one in &document.records {
            let first_event = case.events.len();
            push_events(&mut case.events, one);
            let event_count = u32::try_from(case.events.len() - first_event).ok()?;
            let position = *parties.get(one.party.as_str())?;
            let lowered = LoweredRecord {
                first_event: u32::try_from(first_event).ok()?,
                event_count,
                ..record(one, position, document, &mut codes)?
            };
            case.records.push(lowered);
        }
        case.facts = document
            .facts
            .iter()
            .map(|one| fact(one, &parties, &records, &mut codes))
            .collect::<Option<_>>()?;
        Some(Template { case, codes: codes.list })
    }

    pub(super) fn case(&self) -> &LoweredCase {
        &self.case
    }

    /// The distinct codes in the order in which they appear.
    pub(crate) fn codes(&self) -> &[String] {
        &self.codes
    }
}

/// The distinct codes of a case.
#[derive(Default)]
struct Codes {
    list: Vec<String>,
    positions: HashMap<String, u32>,
}

impl Codes {
    fn position(&mut self, code: &str) -> Option<u32> {
        if let Some(position) = self.positions.get(code) {
            return Some(*position);
        }
        let position = u32::try_from(self.list.len()).ok()?;
        self.list.push(code.to_owned());
        self.positions.insert(code.to_owned(), position);
        Some(position)
    }

    fn optional(&mut self, code: Option<&str>) -> Option<u32> {
        code.map_or(Some(UNSTATED_CODE), |code| self.position(code))
    }
}

fn positions<'a>(ids: impl Iterator<Item = &'a str>) -> HashMap<&'a str, u32> {
    ids.zip(0..).collect()
}

fn number(day: Option<Day>) -> Option<i32> {
    day.map(Day::number)
}

/// The number of a country; 0 if it is not stated.
fn country(code: Option<&str>) -> Option<u16> {
    code.map_or(Some(0), |code| rust_iso3166::from_alpha2(code).map(|country| country.numeric))
}

/// The amount in minor units, if one is stated.
fn money(amount: Option<&crate::case::Amount>) -> Option<Option<MinorMoney>> {
    amount.map_or(Some(None), |amount| amount.to_minor().map(Some))
}

fn tender(tender: &Tender, codes: &mut Codes) -> Option<LoweredTender> {
    Some(LoweredTender {
        jurisdiction: country(Some(&tender.jurisdiction))?,
        notice: tender.notice_date.number(),
        deadline: number(tender.bid_deadline),
        cut_off: number(tender.cut_off_date),
        stage: tender.stage.number(),
        value: money(tender.value.as_ref())?,
        contract_kind: tender.contract_kind.map_or(0, |kind| kind.number()),
        level: tender.authority.as_ref().and_then(|authority| authority.level).map_or(0, Level::number),
        fundings: tender.funding.iter().map(|code| codes.position(code)).collect::<Option<_>>()?,
        overrides: tender
            .overrides
            .iter()
            .map(|one| LoweredOverride { kind: one.kind.number(), since: one.from.number() })
            .collect(),
    })
}

fn party(party: &Party, bidder: u32, parties: &HashMap<&str, u32>) -> Option<LoweredParty> {
    let of = match (&party.of, party.role) {
        (_, Role::Bidder) => None,
        (None, _) => Some(bidder),
        (Some(id), _) => Some(*parties.get(id.as_str())?),
    };
    Some(LoweredParty {
        role: party.role.number(),
        of,
        tier: party.tier.unwrap_or(0),
        kind: party.kind.map_or(0, |kind| kind.number()),
        country: country(party.country.as_deref())?,
        since: number(party.from),
        until: number(party.until),
    })
}

fn relation(relation: &Relation, parties: &HashMap<&str, u32>) -> Option<LoweredRelation> {
    Some(LoweredRelation {
        subject: *parties.get(relation.subject.as_str())?,
        object: *parties.get(relation.object.as_str())?,
        kind: relation.kind.number(),
        since: number(relation.from),
        until: number(relation.until),
    })
}

/// A record without its events.
fn record(record: &Record, party: u32, document: &CaseDocument, codes: &mut Codes) -> Option<LoweredRecord> {
    let authority = record.authority.as_ref();
    Some(LoweredRecord {
        party,
        kind: record.kind.number(),
        ground: codes.optional(record.ground.as_deref())?,
        on_list: codes.optional(record.list.as_deref())?,
        authority: codes.optional(authority.and_then(|authority| authority.code.as_deref()))?,
        level: authority.and_then(|authority| authority.level).map_or(0, Level::number),
        finality: record.finality.map_or(0, |finality| finality.number()),
        measures: record.measures.iter().fold(0, |bits, measure| bits | 1 << measure.number()),
        amount: money(record.amount.as_ref())?,
        matched: match record.matched_by {
            None | Some(Match::Identifier | Match::Confirmed) => Answer::Yes,
            Some(Match::Name) => Answer::Unknown,
        },
        covers: covers(record.scope.as_ref(), &document.tender)?,
        fresh: fresh(record, document),
        first_event: 0,
        event_count: 0,
    })
}

/// A source read after the day of the decision is fresh too: the case is looked at in hindsight.
fn fresh(record: &Record, document: &CaseDocument) -> Answer {
    let Some(max) = document.tender.source_max_age_days else { return Answer::Yes };
    let age = i64::from(document.as_of.number()) - i64::from(record.source.retrieved_at.number());
    if age <= i64::from(max) { Answer::Yes } else { Answer::No }
}

/// Appends the events of a record, ordered by kind and day.
fn push_events(events: &mut Vec<LoweredEvent>, record: &Record) {
    let first = events.len();
    let indefinite = record.dates.is_indefinite();
    for (kind, days) in &record.dates.0 {
        // an end on a publisher's "never" is no end
        if *kind == EventKind::Indefinite || (*kind == EventKind::Expires && indefinite) {
            continue;
        }
        events.extend(days.iter().map(|day| LoweredEvent { kind: kind.number(), on: day.number() }));
    }
    if indefinite {
        events.push(LoweredEvent { kind: EventKind::Indefinite.number(), on: 0 });
    }
    let retrieved = record.source.retrieved_at.number();
    events.push(LoweredEvent { kind: EventKind::Retrieved.number(), on: retrieved });
    if let Some(own) = events.get_mut(first..) {
        own.sort_unstable_by_key(|event| (event.kind, event.on));
    }
}

fn fact(
    fact: &Fact,
    parties: &HashMap<&str, u32>,
    records: &HashMap<&str, u32>,
    codes: &mut Codes,
) -> Option<LoweredFact> {
    let about = match fact.about.as_deref() {
        None => LoweredSubject::Tender,
        Some(id) => match parties.get(id) {
            Some(position) => LoweredSubject::Party(*position),
            None => LoweredSubject::Record(*records.get(id)?),
        },
    };
    let (value, currency) = match &fact.value {
        FactValue::Flag(flag) => (i64::from(*flag), 0),
        FactValue::Number(number) => (*number, 0),
        FactValue::Day(day) => (i64::from(day.number()), 0),
        FactValue::Money(amount) => {
            let money = amount.to_minor()?;
            (money.amount, money.currency)
        }
    };
    Some(LoweredFact { about, code: codes.position(&fact.code)?, value, currency })
}
