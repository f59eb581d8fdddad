#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use serde_json::{Value, json};

use super::*;
use crate::day::Day;
use crate::policy::DatedValue;
use crate::words::{Certainty, EventKind, ParameterKind};

fn case() -> Value {
    json!({
        "as_of": "2025-06-01",
        "tender": {
            "id": "T-1", "jurisdiction": "CN", "notice_date": "2025-05-01", "bid_deadline": "2025-05-20",
            "stage": "evaluate", "funding": ["world-bank", "state"],
            "value": { "amount": "5000000.5", "currency": "CNY" },
            "overrides": [{ "kind": "public-interest", "by": "the ministry", "from": "2025-07-01" }],
        },
        "parties": [
            { "id": "sub", "role": "subcontractor", "tier": 2, "of": "member", "from": "2025-01-01" },
            { "id": "acme", "role": "bidder", "country": "DE", "kind": "legal-person" },
            { "id": "member", "role": "consortium-member" },
        ],
        "relations": [{ "id": "tie", "subject": "member", "kind": "controls", "object": "sub" }],
        "records": [
            {
                "id": "fine", "party": "member", "kind": "penalty", "ground": "cn.fraud", "list": "cn.list.tax",
                "finality": "not-final", "measures": ["fine", "closure"],
                "amount": { "amount": 2_000_000, "currency": "JPY" },
                "authority": { "code": "state", "level": "city" }, "matched_by": "name",
                "dates": { "published": ["2024-05-01", "2024-03-01"], "expires": "2999-12-31", "decided": "2024-02-01" },
                "source": { "retrieved_at": "2025-05-30" },
            },
            {
                "id": "search", "party": "acme", "kind": "clean-search", "dates": {},
                "source": { "retrieved_at": "2025-06-02" },
            },
        ],
        "facts": [
            { "code": "cn.yes", "value": true },
            { "about": "search", "code": "cn.fraud", "value": "1970-01-11" },
            { "about": "sub", "code": "cn.money", "value": { "amount": "1.5", "currency": "EUR" } },
        ],
    })
}

fn read(value: &Value) -> Case {
    Case::from_json(value.to_string().as_bytes()).unwrap()
}

fn info(parameters: Vec<ParameterInfo>) -> PolicyInfo {
    PolicyInfo {
        name: String::new(),
        version: String::new(),
        publisher: String::new(),
        languages: Vec::new(),
        jurisdictions: Vec::new(),
        fundings: Vec::new(),
        in_force_from: 0,
        in_force_until: None,
        instruments: Vec::new(),
        rules: Vec::new(),
        parameters,
        questions: Vec::new(),
        reasons: Vec::new(),
        vocabulary: Vec::new(),
    }
}

fn day(text: &str) -> DayNumber {
    Day::parse(text).unwrap().number()
}

fn lowered(value: &Value) -> LoweredCase {
    lower_with(
        read(value).template(),
        &info(Vec::new()),
        &ParameterOverrides::new(),
        LawOf::CaseDates,
        |_| Err(UNKNOWN_CODE),
    )
    .case
}

#[test]
fn each_code_is_looked_up_once_and_put_everywhere() {
    let case = read(&case());
    assert_eq!(case.codes(), ["world-bank", "state", "cn.fraud", "cn.list.tax", "cn.yes", "cn.money"]);
    let asked = std::cell::RefCell::new(Vec::new());
    let lowered = lower_with(
        case.template(),
        &info(Vec::new()),
        &ParameterOverrides::new(),
        LawOf::CaseDates,
        |code| {
            asked.borrow_mut().push(code.to_owned());
            match code {
                "state" => Ok(70),
                "cn.fraud" => Ok(71),
                "cn.yes" => Err(FOREIGN_CODE),
                _ => Err(UNKNOWN_CODE),
            }
        },
    );
    assert_eq!(asked.into_inner(), case.codes());
    assert_eq!(lowered.unknown_codes, [0, 3, 4, 5]);
    let LoweredCase { tender, records, facts, .. } = lowered.case;
    assert_eq!(tender.fundings, [UNKNOWN_CODE, 70]);
    assert_eq!((records[0].ground, records[0].authority, records[0].on_list), (71, 70, UNKNOWN_CODE));
    assert_eq!(
        (records[1].ground, records[1].authority, records[1].on_list),
        (UNSTATED_CODE, UNSTATED_CODE, UNSTATED_CODE)
    );
    assert_eq!(facts.iter().map(|fact| fact.code).collect::<Vec<_>>(), [FOREIGN_CODE, 71, UNKNOWN_CODE]);
}

#[test]
fn names_become_positions_and_words_numbers() {
    let case = lowered(&case());
    assert_eq!(case.as_of, day("2025-06-01"));
    assert_eq!((case.tender.jurisdiction, case.tender.stage, case.tender.contract_kind), (156, 3, 0));
    assert_eq!(case.tender.value, Some(MinorMoney { amount: 500_000_050, currency: 156 }));
    assert_eq!(case.tender.overrides, [LoweredOverride { kind: 4, since: day("2025-07-01") }]);
    let parties: Vec<_> =
        case.parties.iter().map(|party| (party.role, party.of, party.tier, party.country)).collect();
    assert_eq!(parties, [(3, Some(2), 2, 0), (1, None, 0, 276), (2, Some(1), 0, 0)]);
    assert_eq!((case.relations[0].subject, case.relations[0].object, case.relations[0].kind), (2, 0, 1));
    let fine = case.records[0];
    assert_eq!((fine.party, fine.kind, fine.finality, fine.level), (2, 1, 2, 3));
    assert_eq!(fine.measures, 1 | 1 << 13);
    assert_eq!(fine.amount, Some(MinorMoney { amount: 2_000_000, currency: 392 }));
    assert_eq!((fine.matched, case.records[1].matched), (Answer::Unknown, Answer::Yes));
    let facts: Vec<_> = case.facts.iter().map(|fact| (fact.about, fact.value, fact.currency)).collect();
    assert_eq!(facts[0], (LoweredSubject::Tender, 1, 0));
    assert_eq!(facts[1], (LoweredSubject::Record(1), 10, 0));
    assert_eq!(facts[2], (LoweredSubject::Party(0), 150, 978));
}

#[test]
fn events_stand_in_order_and_a_sentinel_is_no_end() {
    let case = lowered(&case());
    let event = |kind: EventKind, on: &str| LoweredEvent { kind: kind.number(), on: day(on) };
    assert_eq!(
        case.events,
        [
            event(EventKind::Decided, "2024-02-01"),
            event(EventKind::Published, "2024-03-01"),
            event(EventKind::Published, "2024-05-01"),
            event(EventKind::Indefinite, "1970-01-01"),
            event(EventKind::Retrieved, "2025-05-30"),
            event(EventKind::Retrieved, "2025-06-02"),
        ]
    );
    let ranges: Vec<_> = case.records.iter().map(|record| (record.first_event, record.event_count)).collect();
    assert_eq!(ranges, [(0, 5), (5, 1)]);
}

#[test]
fn a_source_is_fresh_up_to_the_last_day() {
    let fresh = |max: Option<u32>| {
        let mut case = case();
        if let Some(max) = max {
            case["tender"]["source_max_age_days"] = json!(max);
        }
        lowered(&case).records.iter().map(|record| record.fresh).collect::<Vec<_>>()
    };
    assert_eq!(fresh(None), [Answer::Yes, Answer::Yes]);
    assert_eq!(fresh(Some(2)), [Answer::Yes, Answer::Yes]);
    assert_eq!(fresh(Some(1)), [Answer::No, Answer::Yes]);
}

#[test]
fn a_scope_covers_what_every_part_of_it_covers() {
    let covers = |scope: Value, tender: Value| {
        let mut case = case();
        case["records"][0]["scope"] = scope;
        for (field, value) in tender.as_object().unwrap() {
            case["tender"][field] = value.clone();
        }
        lowered(&case).records[0].covers
    };
    let cpv = |scope: &str, tender: &str| {
        covers(json!({ "categories": [scope] }), json!({ "categories": [tender] }))
    };
    assert_eq!(covers(json!({}), json!({})), Answer::Yes);
    assert_eq!(covers(json!({ "authorities": ["a"] }), json!({ "authority": { "code": "a" } })), Answer::Yes);
    assert_eq!(covers(json!({ "authorities": ["a"] }), json!({ "authority": { "code": "b" } })), Answer::No);
    assert_eq!(
        covers(json!({ "authorities": ["a"] }), json!({ "authority": { "name": "A" } })),
        Answer::Unknown
    );
    assert_eq!(
        covers(json!({ "contract_kinds": ["goods"] }), json!({ "contract_kind": "goods" })),
        Answer::Yes
    );
    assert_eq!(
        covers(json!({ "contract_kinds": ["goods"] }), json!({ "contract_kind": "works" })),
        Answer::No
    );
    assert_eq!(covers(json!({ "contract_kinds": ["goods"] }), json!({})), Answer::Unknown);
    let value_from = |amount: &str, currency: &str| {
        covers(json!({ "value_from": { "amount": amount, "currency": currency } }), json!({}))
    };
    assert_eq!(value_from("5000000.50", "CNY"), Answer::Yes);
    assert_eq!(value_from("5000000.51", "CNY"), Answer::No);
    assert_eq!(value_from("1", "EUR"), Answer::Unknown);
    assert_eq!(cpv("cpv:33000000", "cpv:33100000"), Answer::Yes);
    assert_eq!(cpv("cpv:33100000-1", "cpv:33100000"), Answer::Yes);
    assert_eq!(cpv("cpv:30000000", "cpv:33100000"), Answer::No);
    assert_eq!(cpv("cpv:33100000", "cpv:33000000"), Answer::Unknown);
    assert_eq!(cpv("unspsc:42", "cpv:33000000"), Answer::Unknown);
    assert_eq!(cpv("unspsc:42", "unspsc:4218"), Answer::Yes);
    // no beats not known beats yes
    let scope = json!({ "contract_kinds": ["goods"], "authorities": ["a"] });
    assert_eq!(covers(scope.clone(), json!({ "contract_kind": "works" })), Answer::No);
    assert_eq!(covers(scope, json!({ "contract_kind": "goods" })), Answer::Unknown);
}

#[test]
fn a_parameter_has_the_latest_value_on_its_day_unless_the_portal_says_otherwise() {
    let parameter = |id: &str, selected_by, values: &[(&str, i64)]| ParameterInfo {
        id: id.to_owned(),
        kind: ParameterKind::Count,
        unit: String::new(),
        selected_by,
        values: values
            .iter()
            .map(|(since, value)| DatedValue {
                since: day(since),
                value: *value,
                certainty: Certainty::Verified,
                source: String::new(),
            })
            .collect(),
    };
    let steps = [("2025-05-01", 1), ("2025-05-20", 2), ("2025-06-01", 3), ("2025-06-02", 4)];
    let info = info(vec![
        parameter("notice", Selector::Notice, &steps),
        parameter("deadline", Selector::Deadline, &steps),
        parameter("as-of", Selector::AsOf, &steps),
        parameter("later", Selector::AsOf, &steps[3..]),
        parameter("set", Selector::AsOf, &steps),
    ]);
    let overrides = ParameterOverrides::from([("set".to_owned(), 9), ("unheard-of".to_owned(), 8)]);
    let parameters = |case: &Value| {
        lower_with(read(case).template(), &info, &overrides, LawOf::CaseDates, |_| Err(UNKNOWN_CODE))
            .case
            .parameters
    };
    assert_eq!(parameters(&case()), [Some(1), Some(2), Some(3), None, Some(9)]);
    let mut no_deadline = case();
    no_deadline["tender"].as_object_mut().unwrap().remove("bid_deadline");
    assert_eq!(parameters(&no_deadline), [Some(1), Some(3), Some(3), None, Some(9)]);
}

#[test]
fn to_weigh_a_policy_its_parameters_have_the_values_of_another_days_law() {
    let step = |since: &str, value| DatedValue {
        since: day(since),
        value,
        certainty: Certainty::Verified,
        source: String::new(),
    };
    let parameter = |id: &str, selected_by| ParameterInfo {
        id: id.to_owned(),
        kind: ParameterKind::Count,
        unit: String::new(),
        selected_by,
        values: vec![
            step("2025-05-01", 1),
            step("2025-05-20", 2),
            step("2025-06-01", 3),
            step("2027-01-01", 4),
        ],
    };
    let info = info(vec![
        parameter("notice", Selector::Notice),
        parameter("deadline", Selector::Deadline),
        parameter("as-of", Selector::AsOf),
        parameter("set", Selector::AsOf),
    ]);
    let overrides = ParameterOverrides::from([("set".to_owned(), 9)]);
    let on = |text: &str| Day::parse(text).unwrap();
    for (law, values) in [
        (LawOf::CaseDates, [Some(1), Some(2), Some(3), Some(9)]),
        // no earlier than a day, which leaves later days of the case what they are
        (LawOf::NotBefore(on("2025-01-01")), [Some(1), Some(2), Some(3), Some(9)]),
        (LawOf::NotBefore(on("2025-05-20")), [Some(2), Some(2), Some(3), Some(9)]),
        (LawOf::NotBefore(on("2027-01-01")), [Some(4), Some(4), Some(4), Some(9)]),
        (LawOf::Day(on("2025-05-20")), [Some(2), Some(2), Some(2), Some(9)]),
        (LawOf::Day(on("2025-04-30")), [None, None, None, Some(9)]),
        (LawOf::Day(on("2030-01-01")), [Some(4), Some(4), Some(4), Some(9)]),
    ] {
        let lowered =
            lower_with(read(&case()).template(), &info, &overrides, law, |_| Err(UNKNOWN_CODE)).case;
        assert_eq!(lowered.parameters, values, "{law:?}");
    }
}
