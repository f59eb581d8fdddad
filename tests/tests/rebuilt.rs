//! A set of modules that was built again answers every case as the released one does, whoever built it.
//!
//! `policies/build.sh --check` builds the set; `.ci/run` runs this test on it.
#![allow(clippy::expect_used, clippy::panic, reason = "a test may stop")]

use std::fs;
use std::path::Path;
use std::sync::Arc;

use probity::{Case, Report, Runtime};
use probity_build::manifest::{Manifest, RELEASED};
use probity_tests::files::case_files;
use probity_tests::sample::limits;
use serde_json::Value;

fn root() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/.."))
}

fn runtime(folder: &Path) -> Runtime {
    let mut builder = Runtime::builder().limits(limits()).no_cache().without_embedded();
    for module in Manifest::read(folder).expect("the manifest can be read").policies {
        let bytes = fs::read(folder.join(&module.file)).expect("the module can be read");
        builder = builder.named_module(module.file, bytes);
    }
    builder.build().expect("the modules load")
}

/// The answer and how it was come by, without what differs from builder to builder: digests of modules and fuel.
fn answer(runtime: &Runtime, case: &Arc<Case>) -> Result<(Value, String), String> {
    let screening = runtime.screening_for(case).map_err(|error| error.to_string())?;
    let determination = screening.screen(case).map_err(|error| error.to_string())?;
    let mut report = serde_json::to_value(Report::new(&determination, "en")).expect("a report is JSON");
    let without = |value: &mut Value, key: &str| value.as_object_mut().and_then(|object| object.remove(key));
    without(&mut report, "fuel").expect("a report states its fuel");
    for policy in report.get_mut("policies").and_then(Value::as_array_mut).into_iter().flatten() {
        without(policy, "digest").expect("a policy has a digest");
        without(policy, "fuel");
    }
    let explained = screening.explain(case).map_err(|error| error.to_string())?;
    let steps: Vec<_> = explained.iter().map(|explanation| &explanation.steps).collect();
    Ok((report, format!("{steps:#?}")))
}

#[test]
#[ignore = "needs a set that was built again: policies/build.sh --check"]
fn a_rebuilt_set_answers_every_case_as_the_released_one() {
    let rebuilt =
        std::env::var_os("PROBITY_REBUILT").expect("PROBITY_REBUILT names the rebuilt set's folder");
    let (released, rebuilt) = (runtime(&root().join(RELEASED)), runtime(Path::new(&rebuilt)));
    let declared = |runtime: &Runtime| -> Vec<_> {
        runtime.policies().map(|identity| (*identity.info).clone()).collect()
    };
    assert_eq!(declared(&rebuilt), declared(&released), "what the policies declare");

    let mut compared = 0;
    for file in case_files() {
        let json = fs::read(&file).expect("the case can be read");
        // cases that are refused are for other tests
        let Ok(case) = Case::from_json(&json) else { continue };
        let case = Arc::new(case);
        assert_eq!(answer(&rebuilt, &case), answer(&released, &case), "{}", file.display());
        compared += 1;
    }
    assert!(compared > 0, "there are cases to compare");
}
