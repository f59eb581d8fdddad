//! A page decides as a portal does.

use std::sync::Arc;

use probity::core::self_check::Session;
use probity::{AtHand, Case, Report};
use probity_tests::files::case_files;
use serde_json::{Value, json};

use super::runtime;

#[test]
fn every_case_is_decided_as_a_portal_decides_it() {
    let runtime = runtime();
    let mut session = Session::new(AtHand::new(&runtime));
    let mut decided = 0;
    for file in case_files() {
        let json = std::fs::read(&file).unwrap();
        let Ok(text) = String::from_utf8(json.clone()) else { continue };
        let request = json!({ "ask": "determine", "case": text, "lang": "zh" });
        let answer: Value = serde_json::from_str(&session.ask(&request.to_string())).unwrap();
        match Case::from_json(&json) {
            Err(error) => {
                let paths: Vec<&str> = error.faults.iter().map(|fault| fault.path.as_str()).collect();
                let told = answer["faults"].as_array().unwrap();
                let told: Vec<_> = told.iter().map(|fault| fault["path"].as_str().unwrap()).collect();
                assert_eq!(told, paths, "{}", file.display());
            }
            Ok(case) => {
                let case = Arc::new(case);
                let screened = runtime.screening_for(&case).and_then(|screening| screening.screen(&case));
                match screened {
                    Ok(determination) => {
                        let mut report = serde_json::to_value(Report::new(&determination, "zh")).unwrap();
                        // nobody measures it in a browser
                        report["fuel"] = json!(0);
                        for policy in report["policies"].as_array_mut().unwrap() {
                            policy["fuel"] = json!(0);
                        }
                        assert_eq!(answer["report"], report, "{}", file.display());
                        decided += 1;
                    }
                    Err(error) => {
                        assert!(answer["error"].is_string(), "{}: {error}\n{answer}", file.display())
                    }
                }
            }
        }
    }
    assert!(decided > 1_000, "only {decided} cases were decided");
}

#[test]
fn what_is_no_request_is_told_and_changes_nothing() {
    let mut session = Session::new(AtHand::new(&runtime()));
    for request in ["", "{}", "[1]", r#"{"ask":"nothing"}"#, r#"{"ask":"edit"}"#] {
        let answer: Value = serde_json::from_str(&session.ask(request)).unwrap();
        assert!(answer["error"].as_str().unwrap().starts_with("this is no request"), "{request}: {answer}");
    }
}
