//! Reading a case from a tree of values: every field, and what can be checked within one object.

use serde_json::Value;

use super::amount::amount;
use super::check::{self, PartySketch, RecordSketch, RelationSketch, Sketch};
use super::dates::{check_reading, dates};
use super::document::{
    Authority, CaseDocument, Expect, Fact, FactValue, Match, Override, Party, Record, Relation, Scope,
    Source, Tender, Until,
};
use super::faults::Path;
use super::limits::{
    MAX_FACTS, MAX_ITEMS, MAX_PARTIES, MAX_RECORDS, MAX_RELATIONS, MAX_SOURCE_AGE, MAX_TIER, MAX_WHOLE,
};
use super::quote::{is_visible, quoted};
use super::reader::{Object, Read, Reader};
use super::scalars::{calendar_day, category, code, country, day, digest, id, name, needed_day, text, url};
use crate::day::Day;
use crate::words::{
    ContractKind, Finality, Level, Measure, Outcome, OverrideKind, PartyKind, RecordKind, RelationKind, Role,
    Stage,
};

/// A reader of the words of a closed list.
macro_rules! words {
    ($($read:ident: $list:ty;)+) => {
        $(fn $read(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<$list> {
            cx.word(value, path, <$list>::from_word, <$list>::WORDS)
        })+
    };
}

words! {
    stage: Stage;
    contract_kind: ContractKind;
    override_kind: OverrideKind;
    role: Role;
    party_kind: PartyKind;
    relation_kind: RelationKind;
    record_kind: RecordKind;
    finality: Finality;
    measure: Measure;
    level: Level;
    outcome: Outcome;
    matched_by: Match;
}

/// Reads and checks a whole case. Warnings and faults are in the reader.
pub(super) fn case(cx: &mut Reader, value: &Value) -> Read<CaseDocument> {
    let mut sketch = Sketch::default();
    let mut object = cx.object(value, &Path::Root)?;
    let schema = object.optional(cx, "$schema", text);
    let title = object.optional(cx, "title", text);
    let notes = object.optional(cx, "notes", text);
    let as_of = object.required(cx, "as_of", needed_day);
    let tender = object.required(cx, "tender", |cx, value, path| tender(cx, value, path, &mut sketch));
    let parties = object.required(cx, "parties", |cx, value, path| {
        sketch.parties = value.as_array().map(|_| Vec::new());
        cx.list(value, path, MAX_PARTIES, |cx, value, path| party(cx, value, path, &mut sketch))
    });
    let relations = object
        .items(cx, "relations", MAX_RELATIONS, |cx, value, path| relation(cx, value, path, &mut sketch));
    let records =
        object.items(cx, "records", MAX_RECORDS, |cx, value, path| record(cx, value, path, &mut sketch));
    let facts = object.items(cx, "facts", MAX_FACTS, |cx, value, path| fact(cx, value, path, &mut sketch));
    let expect = object.optional(cx, "expect", expect);
    let closed = object.close(cx);

    sketch.as_of = as_of.ok();
    sketch.all_parties = is_short_list(value.get("parties"), MAX_PARTIES);
    sketch.all_records = value.get("records").is_none() || is_short_list(value.get("records"), MAX_RECORDS);
    check::case(cx, &sketch);
    closed?;
    Ok(CaseDocument {
        schema: schema?,
        title: title?,
        notes: notes?,
        as_of: as_of?,
        tender: tender?,
        parties: parties?,
        relations: relations?,
        records: records?,
        facts: facts?,
        expect: expect?,
    })
}

/// Whether there is a list, of which every item was read.
fn is_short_list(value: Option<&Value>, max: usize) -> bool {
    value.and_then(Value::as_array).is_some_and(|items| items.len() <= max)
}

fn tender(cx: &mut Reader, value: &Value, path: &Path<'_>, sketch: &mut Sketch) -> Read<Tender> {
    let mut object = cx.object(value, path)?;
    let id = object.required(cx, "id", id);
    let title = object.optional(cx, "title", text);
    let authority = object.optional(cx, "authority", authority);
    let jurisdiction = object.required(cx, "jurisdiction", country);
    let notice_date = object.required(cx, "notice_date", needed_day);
    let bid_deadline = object.optional(cx, "bid_deadline", day);
    let cut_off_date = object.optional(cx, "cut_off_date", day);
    let stage = object.required(cx, "stage", stage);
    let value = object.optional(cx, "value", amount);
    let contract_kind = object.optional(cx, "contract_kind", contract_kind);
    let categories = object.items(cx, "categories", MAX_ITEMS, category);
    let funding = object.items(cx, "funding", MAX_ITEMS, code);
    let overrides = object.items(cx, "overrides", MAX_ITEMS, override_);
    let source_max_age_days = object
        .optional(cx, "source_max_age_days", |cx, value, path| whole_u32(cx, value, path, 0, MAX_SOURCE_AGE));
    if let (Ok(notice), Ok(Some(deadline))) = (notice_date, bid_deadline)
        && deadline < notice
    {
        let problem = format!("bids close on `{deadline}`, before the notice of `{notice}`");
        cx.fault(&path.field("bid_deadline"), problem, format!("`{notice}` or later"));
    }
    sketch.notice = notice_date.ok();
    sketch.stage = stage.ok();
    object.close(cx)?;
    Ok(Tender {
        id: id?,
        title: title?,
        authority: authority?,
        jurisdiction: jurisdiction?,
        notice_date: notice_date?,
        bid_deadline: bid_deadline?,
        cut_off_date: cut_off_date?,
        stage: stage?,
        value: value?,
        contract_kind: contract_kind?,
        categories: categories?,
        funding: funding?,
        overrides: overrides?,
        source_max_age_days: source_max_age_days?,
    })
}

fn override_(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<Override> {
    let mut object = cx.object(value, path)?;
    let kind = object.required(cx, "kind", override_kind);
    let by = object.required(cx, "by", |cx, value, path| {
        let by = text(cx, value, path)?;
        if by.contains(is_visible) {
            return Ok(by);
        }
        let problem = if by.is_empty() { "this text is empty" } else { "nothing of this text can be seen" };
        Err(cx.fault(path, problem, "who took the decision"))
    });
    let from = object.required(cx, "from", needed_day);
    let document = object.optional(cx, "document", text);
    object.close(cx)?;
    Ok(Override { kind: kind?, by: by?, from: from?, document: document? })
}

fn party(cx: &mut Reader, value: &Value, path: &Path<'_>, sketch: &mut Sketch) -> Read<Party> {
    if let Some(parties) = &mut sketch.parties {
        parties.push(PartySketch::of(value));
    }
    let mut object = cx.object(value, path)?;
    let id = object.required(cx, "id", id);
    let role = object.required(cx, "role", role);
    let of = object.optional(cx, "of", self::id);
    let name = object.optional(cx, "name", name);
    let identifiers = object.items(cx, "identifiers", MAX_ITEMS, |cx, value, path| {
        let read = check::identifier(cx, value, path);
        if let (Some(party), Ok((_, checked))) = (sketch.last_party(), &read) {
            party.identifiers.push(checked.to_string());
        }
        read.map(|(text, _)| text)
    });
    let kind = object.optional(cx, "kind", party_kind);
    let country = object.optional(cx, "country", country);
    let tier = object.optional(cx, "tier", |cx, value, path| whole_u32(cx, value, path, 1, MAX_TIER));
    let (from, until) = span(cx, &mut object);
    if let Ok(role) = role {
        fits_role(cx, role, value, path);
    }
    object.close(cx)?;
    Ok(Party {
        id: id?,
        role: role?,
        of: of?,
        name: name?,
        identifiers: identifiers?,
        kind: kind?,
        country: country?,
        tier: tier?,
        from: from?,
        until: until?,
    })
}

/// Reports what a party with this role cannot have.
fn fits_role(cx: &mut Reader, role: Role, value: &Value, path: &Path<'_>) {
    if role != Role::Subcontractor && value.get("tier").is_some() {
        let problem = format!("a party with the role `{role}` has no tier");
        cx.fault(&path.field("tier"), problem, "a tier on subcontractors only");
    }
    // a policy would take a tie that has ended for a bidder that nothing on file concerns
    for day in ["from", "until"] {
        if role == Role::Bidder && value.get(day).is_some() {
            let problem = "the bidder has no tie, so no first or last day of one";
            cx.fault(&path.field(day), problem, "no such field: leave it out");
        }
    }
}

fn relation(cx: &mut Reader, value: &Value, path: &Path<'_>, sketch: &mut Sketch) -> Read<Relation> {
    sketch.relations.push(RelationSketch::of(value));
    let mut object = cx.object(value, path)?;
    let id = object.required(cx, "id", id);
    let subject = object.required(cx, "subject", self::id);
    let kind = object.required(cx, "kind", relation_kind);
    let other = object.required(cx, "object", self::id);
    let (from, until) = span(cx, &mut object);
    let source = object.optional(cx, "source", source);
    object.close(cx)?;
    Ok(Relation {
        id: id?,
        subject: subject?,
        kind: kind?,
        object: other?,
        from: from?,
        until: until?,
        source: source?,
    })
}

/// The first and last day of a tie.
fn span(cx: &mut Reader, object: &mut Object<'_>) -> (Read<Option<Day>>, Read<Option<Day>>) {
    let from = object.optional(cx, "from", day);
    let until = object.optional(cx, "until", day);
    if let (Ok(Some(from)), Ok(Some(until))) = (from, until)
        && until < from
    {
        let problem = format!("`{until}` is before `from`, `{from}`");
        cx.fault(&object.path().field("until"), problem, format!("`{from}` or later"));
    }
    (from, until)
}

fn record(cx: &mut Reader, value: &Value, path: &Path<'_>, sketch: &mut Sketch) -> Read<Record> {
    sketch.records.push(RecordSketch::of(value));
    let mut object = cx.object(value, path)?;
    let id = object.required(cx, "id", id);
    let party = object.required(cx, "party", self::id);
    let kind = object.required(cx, "kind", record_kind);
    let ground = object.optional(cx, "ground", code);
    let list = object.optional(cx, "list", code);
    let finality = object.optional(cx, "finality", finality);
    let measures = object.items(cx, "measures", MAX_ITEMS, measure);
    let amount = object.optional(cx, "amount", amount);
    let authority = object.optional(cx, "authority", authority);
    let number = object.optional(cx, "number", text);
    let prose = object.optional(cx, "text", text);
    let matched_by = object.optional(cx, "matched_by", matched_by);
    let scope = object.optional(cx, "scope", scope);
    let dates = object.required(cx, "dates", |cx, value, path| dates(cx, value, path, kind.ok()));
    let source = object.required(cx, "source", source);
    if let (Ok(dates), Ok(source)) = (&dates, &source) {
        check_reading(cx, dates, source.retrieved_at, &path.field("source"));
    }
    object.close(cx)?;
    Ok(Record {
        id: id?,
        party: party?,
        kind: kind?,
        ground: ground?,
        list: list?,
        finality: finality?,
        measures: measures?,
        amount: amount?,
        authority: authority?,
        number: number?,
        text: prose?,
        matched_by: matched_by?,
        scope: scope?,
        dates: dates?,
        source: source?,
    })
}

fn authority(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<Authority> {
    let mut object = cx.object(value, path)?;
    let name = object.optional(cx, "name", name);
    let code = object.optional(cx, "code", code);
    let level = object.optional(cx, "level", level);
    object.close(cx)?;
    Ok(Authority { name: name?, code: code?, level: level? })
}

fn scope(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<Scope> {
    let mut object = cx.object(value, path)?;
    let authorities = object.items(cx, "authorities", MAX_ITEMS, code);
    let categories = object.items(cx, "categories", MAX_ITEMS, category);
    let contract_kinds = object.items(cx, "contract_kinds", MAX_ITEMS, contract_kind);
    let value_from = object.optional(cx, "value_from", amount);
    object.close(cx)?;
    Ok(Scope {
        authorities: authorities?,
        categories: categories?,
        contract_kinds: contract_kinds?,
        value_from: value_from?,
    })
}

fn source(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<Source> {
    let mut object = cx.object(value, path)?;
    let url = object.optional(cx, "url", url);
    let digest = object.optional(cx, "digest", digest);
    let retrieved_at = object.required(cx, "retrieved_at", needed_day);
    object.close(cx)?;
    Ok(Source { url: url?, digest: digest?, retrieved_at: retrieved_at? })
}

fn fact(cx: &mut Reader, value: &Value, path: &Path<'_>, sketch: &mut Sketch) -> Read<Fact> {
    sketch.facts.push((check::raw(value, "about"), check::raw(value, "code")));
    let mut object = cx.object(value, path)?;
    let about = object.optional(cx, "about", id);
    let code = object.required(cx, "code", code);
    let value = object.required(cx, "value", fact_value);
    object.close(cx)?;
    Ok(Fact { about: about?, code: code?, value: value? })
}

fn fact_value(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<FactValue> {
    match value {
        Value::Bool(flag) => Ok(FactValue::Flag(*flag)),
        Value::Number(_) => cx.whole(value, path, -MAX_WHOLE..=MAX_WHOLE).map(FactValue::Number),
        Value::String(_) => day(cx, value, path).map(FactValue::Day),
        Value::Object(_) => amount(cx, value, path).map(FactValue::Money),
        _ => Err(cx.mismatch(path, value, "`true` or `false`, a whole number, a day, or an amount of money")),
    }
}

/// Reads the block of expectations of a scenario.
pub(super) fn expect(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<Expect> {
    let mut object = cx.object(value, path)?;
    let texts = |cx: &mut Reader, value: &Value, path: &Path<'_>| cx.list(value, path, MAX_ITEMS, text);
    let policies = object.items(cx, "policies", MAX_ITEMS, text);
    let parameters = object.items(cx, "parameters", MAX_ITEMS, text);
    let outcome = object.optional(cx, "outcome", outcome);
    let rules = object.optional(cx, "rules", texts);
    let notes = object.optional(cx, "notes", texts);
    let until = object.optional(cx, "until", until);
    let not_applicable = object.optional(cx, "not_applicable", texts);
    let questions = object.optional(cx, "questions", texts);
    let faults = object.optional(cx, "faults", texts);
    object.close(cx)?;
    Ok(Expect {
        policies: policies?,
        parameters: parameters?,
        outcome: outcome?,
        rules: rules?,
        notes: notes?,
        until: until?,
        not_applicable: not_applicable?,
        questions: questions?,
        faults: faults?,
    })
}

fn until(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<Until> {
    const EXPECTED: &str = "a calendar day as `YYYY-MM-DD`, or `none`";
    match value {
        Value::String(text) if text == "none" => Ok(Until::None),
        Value::String(text) if !text.starts_with(|c: char| c.is_ascii_digit()) => {
            Err(cx.fault(path, format!("{} is neither a day nor `none`", quoted(text)), EXPECTED))
        }
        // a policy may reckon to a day that a case cannot state
        Value::String(_) => calendar_day(cx, value, path).map(Until::Day),
        _ => Err(cx.mismatch(path, value, EXPECTED)),
    }
}

fn whole_u32(cx: &mut Reader, value: &Value, path: &Path<'_>, min: u32, max: u32) -> Read<u32> {
    let whole = cx.whole(value, path, i64::from(min)..=i64::from(max))?;
    // the range is within u32
    Ok(u32::try_from(whole).unwrap_or(max))
}
