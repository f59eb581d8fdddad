//! A small policy with its words, and a case for it.

#![allow(dead_code, reason = "each test file uses a part of the sample")]
#![allow(clippy::unwrap_used, clippy::expect_used, reason = "a sample that is wrong must fail loudly")]

use std::sync::Arc;

use probity_core::case::Case;
use probity_core::determination::{Finding, PolicyAnswer, PolicyIdentity};
use probity_core::metadata::CheckedInfo;
use probity_core::policy::{
    Appeal, Citation, DatedValue, Instrument, ParameterInfo, Period, PolicyInfo, RuleInfo, Slot,
};
use probity_core::texts::Texts;
use probity_core::verdict::RawFinding;
use probity_core::words::{Certainty, Effect, Nature, ParameterKind, PeriodUnit, Selector, SlotKind};

pub(crate) const ENGLISH: &str = r#"
policy = Procurement law of Samplia
instrument-law = Procurement Act
instrument-rules = Implementing Rules
cite-law-22-1-5 = Procurement Act s. 22(1)(5)
cite-rules-19 = Implementing Rules r. 19
rule-large-fine = { $party } was fined { $fine } on { $decided } ({ $record }). That is a large fine, and { $months ->
    [one] one month has
   *[other] { $months } months have
} passed of the three years that count.
    .title = Large fine within three years
    .remedy = Wait until the three years have passed, or have the fine annulled.
    .appeal = Apply to the department that imposed the fine.
rule-listed = { $party } stands on a list for { $ground }.
    .title = On a list
    .remedy = Ask the keeper of the list to take the entry off.
rule-quality = { $record } shows that quality was doubtful.
    .title = Doubtful quality
    .remedy = Pass an inspection.
rule-reference = { $record } is for reference only.
    .title = Reference
parameter-fine-threshold = Fine from which it is large
question-same-firm = Is { $record } really about { $party }?
reason-emergency = The tender is an emergency procurement.
code-sample-ground-fraud = fraud
code-sample-list = the sample list
"#;

pub(crate) const CHINESE: &str = r#"
policy = 示例国采购法
instrument-law = 《采购法》
instrument-rules = 《实施条例》
cite-law-22-1-5 = 《采购法》第二十二条第一款第五项
cite-rules-19 = 《实施条例》第十九条
rule-large-fine = { $party }于{ $decided }被处以{ $fine }罚款（{ $record }），属于较大数额罚款，
    三年期限已过{ $months }个月。
    .title = 三年内受到较大数额罚款
    .remedy = 等待三年期满，或者使处罚决定被撤销。
    .appeal = 向作出处罚决定的机关申请。
rule-listed = { $party }因{ $ground }被列入名单。
    .title = 被列入名单
    .remedy = 请名单管理单位将其移出名单。
rule-quality = { $record }表明质量存疑。
    .title = 质量存疑
    .remedy = 通过检验。
rule-reference = { $record }仅供参考。
    .title = 参考信息
parameter-fine-threshold = 较大数额罚款的起点
question-same-firm = { $record }是否确实针对{ $party }？
reason-emergency = 该项目为紧急采购。
code-sample-ground-fraud = 欺诈
code-sample-list = 示例名单
"#;

pub(crate) fn slot(name: &str, kind: SlotKind) -> Slot {
    Slot { name: name.to_owned(), kind }
}

fn rule(id: &str, heaviest: Effect, slots: Vec<Slot>) -> RuleInfo {
    RuleInfo {
        id: id.to_owned(),
        citations: vec![Citation { instrument: 1, provision: "19".to_owned() }],
        heaviest,
        nature: Nature::Mandatory,
        certainty: Certainty::Verified,
        slots,
        remedies: vec![1, 2],
        appeal: None,
    }
}

pub(crate) fn info() -> PolicyInfo {
    let party = || slot("party", SlotKind::Party);
    let record = || slot("record", SlotKind::Record);
    PolicyInfo {
        name: "samplia-procurement".to_owned(),
        version: "1.2.0".to_owned(),
        publisher: "Sample Institute".to_owned(),
        languages: vec!["en".to_owned(), "zh".to_owned()],
        jurisdictions: vec!["CN".to_owned()],
        fundings: vec!["world-bank".to_owned()],
        in_force_from: 0,
        in_force_until: None,
        instruments: vec![
            Instrument { id: "law".to_owned(), url: "https://law.example/act".to_owned() },
            Instrument { id: "rules".to_owned(), url: String::new() },
        ],
        rules: vec![
            RuleInfo {
                citations: vec![
                    Citation { instrument: 0, provision: "22-1-5".to_owned() },
                    Citation { instrument: 1, provision: "19".to_owned() },
                ],
                appeal: Some(Appeal { route: 1, period: Some(Period { count: 60, unit: PeriodUnit::Days }) }),
                ..rule(
                    "large-fine",
                    Effect::Bar,
                    vec![
                        party(),
                        slot("fine", SlotKind::Money),
                        slot("decided", SlotKind::Date),
                        record(),
                        slot("months", SlotKind::Number),
                    ],
                )
            },
            RuleInfo {
                nature: Nature::Discretionary,
                certainty: Certainty::Secondary,
                ..rule("listed", Effect::Refer, vec![party(), slot("ground", SlotKind::Code), record()])
            },
            rule("quality", Effect::Restrict, vec![record()]),
            RuleInfo { remedies: vec![], ..rule("reference", Effect::Note, vec![record()]) },
        ],
        parameters: vec![ParameterInfo {
            id: "fine-threshold".to_owned(),
            kind: ParameterKind::Money,
            unit: "CNY".to_owned(),
            selected_by: Selector::AsOf,
            values: vec![DatedValue {
                since: 0,
                value: 200_000_000,
                certainty: Certainty::Verified,
                source: "Act".to_owned(),
            }],
        }],
        questions: vec!["same-firm".to_owned()],
        reasons: vec!["emergency".to_owned()],
        vocabulary: vec!["sample.ground.fraud".to_owned(), "sample.list".to_owned()],
    }
}

pub(crate) fn texts() -> Texts {
    Texts::from_resources([("en", ENGLISH), ("zh", CHINESE)]).unwrap()
}

pub(crate) fn checked() -> CheckedInfo {
    CheckedInfo::check(info(), &texts()).unwrap()
}

pub(crate) fn identity() -> Arc<PolicyIdentity> {
    Arc::new(PolicyIdentity {
        info: checked(),
        digest: format!("sha256:{}", "ab".repeat(32)),
        contract: "probity:eligibility@1.0.0",
        texts: texts(),
    })
}

pub(crate) const CASE: &str = r#"{
    "title": "A sample",
    "as_of": "2026-05-01",
    "tender": { "id": "T-1", "jurisdiction": "CN", "notice_date": "2026-04-01", "stage": "bid" },
    "parties": [
        { "id": "acme", "role": "bidder", "name": "Acme Ltd" },
        { "id": "sub", "role": "subcontractor", "tier": 1 }
    ],
    "relations": [
        { "id": "tie", "subject": "acme", "kind": "controls", "object": "sub",
          "source": { "url": "https://firms.example/tie", "retrieved_at": "2026-04-30" } }
    ],
    "records": [
        { "id": "pen-1", "party": "acme", "kind": "penalty", "number": "CF-12",
          "authority": { "name": "Market Supervision Bureau" }, "ground": "other.ground",
          "dates": { "decided": "2024-03-05" },
          "source": { "url": "https://penalties.example/CF-12", "retrieved_at": "2026-04-30" } },
        { "id": "list-1", "party": "sub", "kind": "listing", "list": "sample.list",
          "dates": { "decided": "2025-01-31" },
          "source": { "retrieved_at": "2026-04-29" } }
    ]
}"#;

pub(crate) fn case() -> Arc<Case> {
    Arc::new(Case::from_json(CASE.as_bytes()).unwrap())
}

/// The sample after changes to its JSON.
pub(crate) fn changed(changes: &[(&str, &str)]) -> Arc<Case> {
    let json = changes.iter().fold(CASE.to_owned(), |json, (old, new)| {
        assert!(json.contains(old), "{old}");
        json.replace(old, new)
    });
    Arc::new(Case::from_json(json.as_bytes()).unwrap())
}

pub(crate) fn raw(rule: u32, effect: Effect) -> RawFinding {
    RawFinding {
        rule,
        effect,
        parties: vec![0],
        records: vec![0],
        relations: vec![],
        since: None,
        until: None,
        slots: vec![],
        restriction: None,
        question: None,
    }
}

pub(crate) fn answer(findings: Vec<Finding>) -> PolicyAnswer {
    PolicyAnswer {
        policy: identity(),
        not_applicable: None,
        findings,
        fuel: 1_000,
        parameters: Default::default(),
        unknown_codes: vec![0],
    }
}
