//! Generated bidders: cases of the size and shape that a portal sees, the same for the same seed on every machine.

use serde_json::{Value, json};

use crate::numbers::Numbers;

/// A day of the years 2019 to 2026.
fn day(numbers: &mut Numbers) -> String {
    format!("{}-{:02}-{:02}", 2019 + numbers.below(8), 1 + numbers.below(12), 1 + numbers.below(28))
}

/// A case under Chinese law with, on average, eight records, for the policy `cn-government-procurement`.
pub fn chinese(seed: u64) -> Value {
    let numbers = &mut Numbers::new(seed);
    let members = if numbers.percent(20) { 1 + numbers.below(2) } else { 0 };
    let mut parties =
        vec![json!({"id": "bidder", "role": "bidder", "name": format!("企业{seed}"), "country": "CN"})];
    for member in 0..members {
        parties.push(json!({"id": format!("member-{member}"), "role": "consortium-member", "country": "CN"}));
    }
    let mut relations = Vec::new();
    if numbers.percent(10) {
        parties.push(json!({"id": "rival", "role": "competing-bidder", "country": "CN"}));
        let kind = numbers.one_of(&["same-person-in-charge", "holds-or-manages", "same-firm", "controls"]);
        relations.push(json!({"id": "tie", "subject": "bidder", "kind": kind, "object": "rival"}));
    }
    let records: Vec<Value> =
        (0..5 + numbers.below(7)).map(|number| chinese_record(numbers, number, members)).collect();
    let mut tender = json!({
        "id": format!("GP-{seed}"), "jurisdiction": "CN", "notice_date": "2025-05-06", "bid_deadline": "2025-06-10",
        "stage": numbers.one_of(&["bid", "evaluate", "award"]),
        "contract_kind": numbers.one_of(&["goods", "services", "works"]),
        "value": {"amount": "8600000.00", "currency": "CNY"},
    });
    if numbers.percent(2) {
        tender["overrides"] = json!([{"kind": "emergency", "by": "省财政厅", "from": "2025-05-01"}]);
    }
    if numbers.percent(10) {
        tender["source_max_age_days"] = json!(30);
    }
    json!({"as_of": "2025-06-10", "tender": tender, "parties": parties, "relations": relations, "records": records})
}

fn chinese_record(numbers: &mut Numbers, number: u64, members: u64) -> Value {
    const MEASURES: &[&str] = &[
        "fine",
        "fine",
        "fine",
        "fine",
        "warning",
        "warning",
        "confiscation",
        "suspension-of-business",
        "revoked-licence",
        "downgraded-qualification",
        "restriction-of-business",
        "procurement-ban",
        "tendering-ban",
    ];
    const KINDS: &[&str] = &[
        "penalty",
        "penalty",
        "penalty",
        "penalty",
        "penalty",
        "listing",
        "ban",
        "conviction",
        "recall",
        "failed-sampling",
        "standards-result",
        "clean-search",
        "clean-search",
        "tax-debt",
        "reference-factor",
    ];
    const LISTS: &[&str] = &[
        "cn.list.dishonest-judgment-debtor",
        "cn.list.tax-dishonest",
        "cn.list.procurement-dishonest",
        "cn.list.market-supervision-dishonest",
        "cn.list.other",
    ];
    const GROUNDS: &[&str] = &[
        "cn.ground.collusion",
        "cn.ground.counterfeit-or-inferior-goods",
        "cn.ground.unlicensed",
        "cn.ground.bribery",
    ];
    let kind = numbers.one_of(KINDS).unwrap_or("penalty");
    let party = match numbers.below(members + 3) {
        chosen if chosen < members => format!("member-{chosen}"),
        _ => "bidder".to_owned(),
    };
    let mut record = json!({
        "id": format!("record-{number}"), "party": party, "kind": kind, "number": format!("罚字第{number}号"),
        "source": {"url": "https://www.creditchina.gov.cn/", "retrieved_at": numbers.one_of(&["2025-06-09", "2025-04-01"])},
    });
    let mut dates = serde_json::Map::new();
    if numbers.percent(95) {
        dates.insert("decided".into(), json!(day(numbers)));
    }
    match kind {
        "penalty" | "ban" => {
            let measure = numbers.one_of(MEASURES).unwrap_or("fine");
            record["measures"] = json!([measure]);
            if measure == "fine" && numbers.percent(97) {
                let yuan =
                    numbers.one_of(&[800, 5_000, 29_999, 30_000, 120_000, 1_999_999, 2_000_000, 7_500_000]);
                record["amount"] = json!({"amount": yuan, "currency": "CNY"});
            }
            if numbers.percent(70) {
                let code = numbers.one_of(&["cn.authority.market-supervision", "cn.authority.finance"]);
                record["authority"] = json!({"name": "某局", "code": code, "level": "city"});
            }
            if numbers.percent(30) {
                record["ground"] = json!(numbers.one_of(GROUNDS));
            }
        }
        "listing" | "clean-search" => record["list"] = json!(numbers.one_of(LISTS)),
        "conviction" if numbers.percent(80) => {
            record["finality"] = json!(numbers.one_of(&["final", "not-final"]))
        }
        _ => {}
    }
    // later than every decision above, so that no case contradicts itself
    let after =
        |numbers: &mut Numbers| format!("2027-{:02}-{:02}", 1 + numbers.below(12), 1 + numbers.below(28));
    if kind == "ban" || numbers.percent(15) {
        dates.insert("expires".into(), json!(after(numbers)));
    }
    for (event, chance) in [("overturned", 4), ("repaired", 6), ("revoked", 2)] {
        if numbers.percent(chance) {
            dates.insert(event.into(), json!(after(numbers)));
        }
    }
    if numbers.percent(5) {
        record["matched_by"] = json!("name");
    }
    // what the source reports had happened when it was read; days of this shape order as their texts do
    let read = &mut record["source"]["retrieved_at"];
    let happened = dates.iter().filter(|(event, _)| *event != "expires").filter_map(|(_, day)| day.as_str());
    if let Some(last) = happened.max().filter(|last| read.as_str().is_some_and(|read| read < *last)) {
        *read = json!(last);
    }
    record["dates"] = Value::Object(dates);
    record
}
