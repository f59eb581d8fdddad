//! What the page shows.

use serde_json::json;

use super::{Page, words};

#[test]
fn a_bidder_goes_from_an_empty_form_to_an_answer() {
    let mut page = Page::open("en-GB");
    assert!(page.html("app").contains("Self-check"));
    // nothing is wrong with what nobody has answered yet
    assert!(!page.html("form").contains("aria-invalid"));
    // asked too early, it leads to what is missing
    let early = page.ask(json!({ "ask": "check" }));
    assert_eq!(early["focus"], "f-tender.jurisdiction");
    assert!(page.html("form").contains("aria-invalid"));
    assert_eq!(page.html("result"), "");
    page.edit("tender.jurisdiction", "CN");
    page.edit("tender.notice_date", "2026-05-11");
    page.edit("tender.bid_deadline", "2026-06-12");
    page.edit("parties[0].name", "江苏砚池医疗器械有限公司");
    let wrong = page.edit("parties[0].identifiers[0]#id", "91320114MA7K3X2QXX");
    assert_eq!(wrong["attributes"]["f-parties[0].identifiers[0]#id"]["aria-invalid"], "true");
    let right = page.edit("parties[0].identifiers[0]#id", "91320114MA7K3X2QXL");
    assert_eq!(right["attributes"]["f-parties[0].identifiers[0]#id"]["aria-invalid"], "false");
    assert_eq!(right["texts"]["f-parties[0].identifiers[0]#id-hint"], "The check digits are right.");
    page.ask(json!({ "ask": "add", "list": "all-searches" }));
    let added = page.ask(json!({ "ask": "add", "list": "records" }));
    let record = added["focus"].as_str().unwrap().strip_prefix("g-").unwrap().to_owned();
    page.edit(&format!("{record}.measures#fine"), true);
    page.edit(&format!("{record}.amount.amount"), "2000000.00");
    page.edit(&format!("{record}.dates.decided"), "2025-04-17");
    let answer = page.ask(json!({ "ask": "check" }));
    assert_eq!(answer["focus"], "result");
    assert_eq!(answer["texts"]["status"], "江苏砚池医疗器械有限公司 may not take part in this tender.");
    insta::assert_snapshot!("fine, in English", page.words("result"));
    // the same in the other language, without asking again
    let answer = page.ask(json!({ "ask": "language", "lang": "zh" }));
    assert_eq!(answer["lang"], "zh");
    insta::assert_snapshot!("fine, in Chinese", page.words("result"));
    insta::assert_snapshot!("form, in Chinese", page.words("form"));
    // without the record nothing stands against it
    page.ask(json!({ "ask": "remove", "path": record }));
    let answer = page.ask(json!({ "ask": "check" }));
    assert_eq!(answer["texts"]["status"], "江苏砚池医疗器械有限公司可以参加本次采购。");
}

#[test]
fn an_example_is_decided_at_once_and_can_be_played_with() {
    let mut page = Page::open("en");
    for (name, word) in [("fine", "BAR"), ("subcontractor", "RESTRICT"), ("conviction", "BAR")] {
        page.ask(json!({ "ask": "example", "name": name }));
        assert!(page.words("result").starts_with(word), "{name}: {}", page.words("result"));
        assert_eq!(page.html("problems"), "", "{name}");
    }
    page.ask(json!({ "ask": "example", "name": "subcontractor" }));
    insta::assert_snapshot!("subcontractor", page.words("result"));
    let switches = page.html("result").split("data-switch=\"\" value=\"").skip(1);
    let switches: Vec<String> = switches
        .map(|rest| rest.split('"').next().unwrap().replace("&quot;", "\""))
        .filter(|s| s.starts_with('{'))
        .collect();
    let without =
        switches.iter().find(|switch| switch.contains("removed-party")).expect("it can be left out").clone();
    page.ask(json!({ "ask": "suppose", "switches": [without], "values": { "on": "" } }));
    insta::assert_snapshot!("without the subcontractor", page.words("then"));
    page.ask(json!({ "ask": "suppose", "switches": [], "values": { "on": "2031-01-01" } }));
    insta::assert_snapshot!("on another day", page.words("then"));
    page.ask(json!({ "ask": "suppose", "switches": [], "values": {} }));
    assert_eq!(page.html("then"), "");
}

#[test]
fn what_a_bidder_keeps_is_a_report_and_its_case() {
    let mut page = Page::open("en");
    assert!(page.ask(json!({ "ask": "report" }))["save"].is_null(), "there is none yet");
    page.ask(json!({ "ask": "example", "name": "fine" }));
    let report = page.ask(json!({ "ask": "report" }))["save"].clone();
    assert_eq!(
        (report["name"].as_str(), report["type"].as_str()),
        (Some("self-check-report.html"), Some("text/html"))
    );
    let html = report["text"].as_str().unwrap();
    assert!(html.starts_with("<!doctype html>"));
    for never in ["<script", "<form", "<button", "<input", "javascript:", " onclick"] {
        assert!(!html.contains(never), "{never}");
    }
    insta::assert_snapshot!("report", words(html.split("</style>").nth(1).unwrap()));
    let case = page.ask(json!({ "ask": "case" }))["save"].clone();
    let case = case["text"].as_str().unwrap().to_owned();
    let status =
        page.ask(json!({ "ask": "load", "name": "case.json", "text": case }))["texts"]["status"].clone();
    assert_eq!(status, "江苏砚池医疗器械有限公司 may not take part in this tender.");
    assert_eq!(page.ask(json!({ "ask": "print" })), json!({ "print": true }));
}

#[test]
fn nothing_of_a_case_becomes_markup() {
    let evil = "<img src=x onerror=alert(1)>\"'&";
    let case = json!({
        "title": evil, "as_of": "2026-06-10",
        "tender": { "id": "T-1", "title": evil, "jurisdiction": "CN", "notice_date": "2026-05-11", "stage": "bid", "categories": [evil] },
        "parties": [{ "id": "bidder", "role": "bidder", "name": evil, "identifiers": [evil] }],
        "records": [{ "id": "r", "party": "bidder", "kind": "penalty", "measures": ["fine"], "number": evil, "ground": evil,
            "amount": { "amount": evil, "currency": evil }, "authority": { "name": evil },
            "dates": { "decided": evil }, "source": { "retrieved_at": "2026-06-09", "url": "javascript:alert(1)" } }],
        "facts": [{ "code": evil, "value": evil }],
    });
    let mut page = Page::open("en");
    page.ask(json!({ "ask": "load", "name": evil, "text": case.to_string() }));
    page.ask(json!({ "ask": "load", "name": evil, "text": "{" }));
    let good = json!({
        "as_of": "2026-06-10", "title": evil,
        "tender": { "id": "T-1", "title": evil, "jurisdiction": "CN", "notice_date": "2026-05-11", "stage": "bid" },
        "parties": [{ "id": "bidder", "role": "bidder", "name": evil }],
        "records": [{ "id": "r", "party": "bidder", "kind": "penalty", "measures": ["fine"], "number": evil,
            "amount": { "amount": "9000000", "currency": "CNY" }, "authority": { "name": evil },
            "dates": { "decided": "2026-01-01" }, "source": { "retrieved_at": "2026-06-09" } }],
    });
    let mut shown = page.shown.clone();
    page.ask(json!({ "ask": "load", "name": evil, "text": good.to_string() }));
    assert!(page.words("result").starts_with("BAR"), "{}", page.words("result"));
    for (id, text) in page.shown.as_object().unwrap() {
        shown[format!("{id}, good")] = text.clone();
    }
    shown["report"] = page.ask(json!({ "ask": "report" }))["save"]["text"].clone();
    for (id, html) in shown.as_object().unwrap() {
        // the status and the messages are texts, not markup
        if id.starts_with("status") || id.starts_with("m-") {
            continue;
        }
        let html = html.as_str().unwrap();
        assert!(!html.contains("<img"), "{id}: {html}");
        assert!(!html.contains("javascript:") || !html.contains("href=\"javascript:"), "{id}");
    }
}

#[test]
fn a_tender_that_no_module_governs_is_told_so() {
    let mut page = Page::open("en");
    let case = json!({
        "as_of": "2026-06-10",
        "tender": { "id": "T-1", "jurisdiction": "JP", "notice_date": "2026-05-11", "stage": "bid" },
        "parties": [{ "id": "bidder", "role": "bidder" }],
    });
    page.ask(json!({ "ask": "load", "name": "case.json", "text": case.to_string() }));
    assert_eq!(page.words("result"), "No answer\nNone of the modules here governs a tender in JP.");
}
