//! Cases for tests of properties: whatever comes out of here is a good case.

use std::collections::BTreeMap;

use probity_core::case::{
    Amount, Authority, CaseDocument, Dates, Decimal, Expect, Fact, FactValue, Match, Override, Party, Record,
    Relation, Scope, Source, Tender, Until,
};
use probity_core::day::Day;
use probity_core::words::{
    ContractKind, EventKind, Finality, Level, Measure, Outcome, OverrideKind, PartyKind, RecordKind,
    RelationKind, Role, Stage,
};
use proptest::option::of;
use proptest::prelude::*;
use proptest::{collection::vec, sample::select};
use serde_json::Value;

/// Days from 2000 to 2054.
fn day() -> impl Strategy<Value = Day> {
    (10_957i32..31_000).prop_map(|number| Day::from_number(number).unwrap())
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof!["[ -~]{0,20}", "[\\n\\t一-龥é\"\\\\]{0,10}"]
}

fn name() -> impl Strategy<Value = String> {
    prop_oneof!["[!-~]{1,20}", "[\\n\\t ]?[一-龥é]{1,10}"]
}

fn code() -> impl Strategy<Value = String> {
    "[a-z0-9]{1,4}([.-][a-z0-9]{1,4}){0,3}"
}

fn category() -> impl Strategy<Value = String> {
    prop_oneof!["cpv:[0-9]{8}", "unspsc:[0-9]{2,8}", "cpv:[0-9]{8}-[0-9]"]
}

fn country() -> impl Strategy<Value = String> {
    select(vec!["CN", "DE", "GB", "US"]).prop_map(str::to_owned)
}

fn amount() -> impl Strategy<Value = Amount> {
    (0u32..1_000_000_000, 0u32..=2, select(vec![("CNY", 2), ("EUR", 2), ("KWD", 3), ("JPY", 0)])).prop_map(
        |(units, scale, (currency, exponent))| Amount {
            amount: Decimal(rust_decimal::Decimal::new(i64::from(units), scale.min(exponent))),
            currency: currency.to_owned(),
        },
    )
}

fn word<T: Copy + std::fmt::Debug + 'static>(all: &'static [T]) -> impl Strategy<Value = T> {
    select(all)
}

fn authority() -> impl Strategy<Value = Authority> {
    (of(name()), of(code()), of(word(Level::ALL))).prop_map(|(name, code, level)| Authority {
        name,
        code,
        level,
    })
}

fn source() -> impl Strategy<Value = Source> {
    (of("https?://[a-z]{1,9}\\.example/[a-z?=#]{0,9}"), of("sha256:[0-9a-f]{64}"), day())
        .prop_map(|(url, digest, retrieved_at)| Source { url, digest, retrieved_at })
}

/// Two days in order, each of which may be unknown.
fn span() -> impl Strategy<Value = (Option<Day>, Option<Day>)> {
    (of(day()), of(day())).prop_map(|(one, other)| match (one, other) {
        (Some(from), Some(until)) if until < from => (Some(until), Some(from)),
        span => span,
    })
}

/// Any events; the days are dealt out in an order in which everything can have happened.
fn dates() -> impl Strategy<Value = Dates> {
    use EventKind as E;
    const ORDER: &[EventKind] = &[
        E::ConductFrom,
        E::ConductTo,
        E::Known,
        E::Decided,
        E::Notified,
        E::Published,
        E::Effective,
        E::AppealFiled,
        E::StayedFrom,
        E::StayedUntil,
        E::AppealDecided,
        E::Performed,
        E::Repaired,
        E::EarliestRelease,
        E::Released,
        E::Revoked,
        E::Overturned,
        E::PublicationEnd,
        E::Expires,
    ];
    (prop::sample::subsequence(ORDER, 0..=ORDER.len()), vec(day(), ORDER.len()), any::<bool>()).prop_map(
        |(kinds, mut days, indefinite)| {
            days.sort();
            let mut dates: BTreeMap<EventKind, Vec<Day>> = BTreeMap::new();
            for (kind, day) in kinds.into_iter().zip(days) {
                let mut when = vec![day];
                if kind == E::Notified {
                    when.push(day.next().unwrap());
                }
                dates.insert(kind, when);
            }
            if !dates.contains_key(&E::StayedFrom) {
                dates.remove(&E::StayedUntil);
            }
            if indefinite && !dates.contains_key(&E::Expires) {
                dates.insert(E::Indefinite, Vec::new());
            }
            Dates(dates)
        },
    )
}

fn scope() -> impl Strategy<Value = Scope> {
    (vec(code(), 0..2), vec(category(), 0..2), vec(word(ContractKind::ALL), 0..2), of(amount())).prop_map(
        |(authorities, categories, contract_kinds, value_from)| Scope {
            authorities,
            categories,
            contract_kinds,
            value_from,
        },
    )
}

fn tender() -> impl Strategy<Value = Tender> {
    let about =
        ("[!-~]{1,9}", of(text()), of(authority()), country(), of(amount()), of(word(ContractKind::ALL)));
    let when = (day(), of(0i32..1000), of(day()), word(Stage::ALL), of(0u32..400));
    let overrides = vec(
        (word(OverrideKind::ALL), "[a-z]{1,9}", day(), of(text()))
            .prop_map(|(kind, by, from, document)| Override { kind, by, from, document }),
        0..2,
    );
    (about, when, vec(category(), 0..3), vec(code(), 0..3), overrides).prop_map(
        |(about, when, categories, funding, overrides)| {
            let (id, title, authority, jurisdiction, value, contract_kind) = about;
            let (notice_date, open, cut_off_date, stage, source_max_age_days) = when;
            Tender {
                id,
                title,
                authority,
                jurisdiction,
                notice_date,
                bid_deadline: open.and_then(|open| Day::from_number(notice_date.number() + open)),
                cut_off_date,
                stage,
                value,
                contract_kind,
                categories,
                funding,
                overrides,
                source_max_age_days,
            }
        },
    )
}

/// A party that belongs to one before it.
fn party(position: usize) -> impl Strategy<Value = Party> {
    let role = if position == 0 { &Role::ALL[..1] } else { &Role::ALL[1..] };
    (
        word(role),
        of(any::<prop::sample::Index>()),
        of(name()),
        of(word(PartyKind::ALL)),
        of(country()),
        1u32..4,
        span(),
    )
        .prop_map(move |(role, of, name, kind, country, tier, (from, until))| Party {
            id: format!("party {position}"),
            role,
            of: of.filter(|_| position > 0).map(|of| format!("party {}", of.index(position))),
            name,
            identifiers: vec![format!("gb-coh:{position}")],
            kind,
            country,
            tier: (role == Role::Subcontractor).then_some(tier),
            from: from.filter(|_| position > 0),
            until: until.filter(|_| position > 0),
        })
}

fn record(position: usize, parties: usize) -> impl Strategy<Value = Record> {
    let codes = (of(code()), of(code()), of(authority()), of(scope()));
    let words = (
        word(RecordKind::ALL),
        of(word(Finality::ALL)),
        vec(word(Measure::ALL), 0..3),
        of(select(vec![Match::Identifier, Match::Confirmed, Match::Name])),
    );
    (0..parties, codes, words, of(amount()), of(text()), dates(), source()).prop_map(
        move |(party, codes, words, amount, text, dates, mut source)| {
            // read after everything that happened
            source.retrieved_at = dates.0.values().flatten().copied().fold(source.retrieved_at, Day::max);
            let (ground, list, authority, scope) = codes;
            let (kind, finality, measures, matched_by) = words;
            Record {
                id: format!("record {position}"),
                party: format!("party {party}"),
                kind,
                ground,
                list,
                finality,
                measures,
                amount,
                authority,
                number: text.clone(),
                text,
                matched_by,
                scope,
                dates,
                source,
            }
        },
    )
}

fn relations(parties: usize) -> impl Strategy<Value = Vec<Relation>> {
    let relation = (0..parties, 1..parties.max(2), word(RelationKind::ALL), span(), of(source()));
    vec(relation, if parties > 1 { 0..3 } else { 0..1 }).prop_map(move |relations| {
        let relation = |(position, (subject, step, kind, (from, until), source))| Relation {
            id: format!("relation {position}"),
            subject: format!("party {subject}"),
            kind,
            object: format!("party {}", (subject + step) % parties),
            from,
            until,
            source,
        };
        relations.into_iter().enumerate().map(relation).collect()
    })
}

fn fact(parties: usize, records: usize) -> impl Strategy<Value = Fact> {
    let value = prop_oneof![
        any::<bool>().prop_map(FactValue::Flag),
        (-9_007_199_254_740_991i64..=9_007_199_254_740_991).prop_map(FactValue::Number),
        day().prop_map(FactValue::Day),
        amount().prop_map(FactValue::Money),
    ];
    (0..=parties + records, code(), value).prop_map(move |(about, code, value)| {
        let about = match about {
            0 => None,
            party if party <= parties => Some(format!("party {}", party - 1)),
            record => Some(format!("record {}", record - parties - 1)),
        };
        Fact { about, code, value }
    })
}

fn expect() -> impl Strategy<Value = Expect> {
    let until = prop_oneof![Just(Until::None), day().prop_map(Until::Day)];
    (vec("[a-z]{1,9}", 0..2), of(word(Outcome::ALL)), of(vec("[a-z]{1,9}", 0..2)), of(until)).prop_map(
        |(policies, outcome, rules, until)| Expect {
            policies,
            parameters: vec![],
            outcome,
            notes: rules.clone(),
            rules,
            until,
            not_applicable: None,
            questions: None,
            faults: None,
        },
    )
}

/// A good case.
pub(crate) fn document() -> impl Strategy<Value = CaseDocument> {
    (1usize..5, 0usize..4)
        .prop_flat_map(|(parties, records)| {
            let people = (0..parties).map(party).collect::<Vec<_>>();
            let entries = (0..records).map(|position| record(position, parties)).collect::<Vec<_>>();
            let facts = vec(fact(parties, records), 0..3);
            (tender(), people, relations(parties), entries, facts, of(expect()), 0i32..500, of(text()))
        })
        .prop_map(|(tender, parties, relations, records, facts, expect, later, title)| CaseDocument {
            schema: None,
            title: title.clone(),
            notes: title,
            as_of: Day::from_number(tender.notice_date.number() + later).unwrap(),
            tender,
            parties,
            relations,
            records,
            facts,
            expect,
        })
}

/// Any JSON.
pub(crate) fn junk() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        ".{0,20}".prop_map(Value::from),
        "[0-9]{1,4}[-/][0-9]{1,3}[-/][0-9]{1,3}".prop_map(Value::from),
        "-?[0-9]{1,40}([.,e][0-9]{0,40})?".prop_map(Value::from),
    ];
    leaf.prop_recursive(4, 40, 8, |inner| {
        prop_oneof![
            vec(inner.clone(), 0..8).prop_map(Value::from),
            vec(("[a-z_]{1,9}|.{0,5}", inner), 0..8)
                .prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}
