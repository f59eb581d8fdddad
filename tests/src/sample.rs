//! Small cases and runtimes for tests that are about the machinery, not about any law.

use std::sync::Arc;

use probity::{Case, Error, Limits, Runtime, Screening};

/// A case of jurisdiction `CN` with so many records.
pub fn case(records: usize) -> Arc<Case> {
    case_with(records, |_| {})
}

/// The same, with its JSON changed.
pub fn case_with(records: usize, change: impl FnOnce(&mut serde_json::Value)) -> Arc<Case> {
    let records: Vec<_> = (0..records)
        .map(|number| {
            serde_json::json!({
                "id": format!("r{number}"),
                "party": "bidder",
                "kind": "penalty",
                "dates": { "decided": "2024-05-01" },
                "source": { "url": "https://example.org/", "retrieved_at": "2025-05-30" }
            })
        })
        .collect();
    let mut json = serde_json::json!({
        "as_of": "2025-06-01",
        "tender": { "id": "T-1", "jurisdiction": "CN", "notice_date": "2025-05-01", "stage": "evaluate" },
        "parties": [{ "id": "bidder", "role": "bidder", "kind": "legal-person" }],
        "records": records
    });
    change(&mut json);
    Arc::new(Case::from_json(json.to_string().as_bytes()).expect("the sample is a good case"))
}

/// A runtime with these modules and nothing else, without a cache.
pub fn runtime<'m>(
    limits: Limits,
    modules: impl IntoIterator<Item = (&'m str, Vec<u8>)>,
) -> Result<Runtime, Error> {
    let builder = Runtime::builder().without_embedded().no_cache().limits(limits);
    modules.into_iter().fold(builder, |builder, (name, bytes)| builder.named_module(name, bytes)).build()
}

/// Limits for tests: the default ones, with so much wall time that a busy machine never decides a test.
pub fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.wall_time = std::time::Duration::from_secs(3_600);
    limits.compile_time = std::time::Duration::from_secs(3_600);
    limits
}

/// A screening by one policy in any version.
pub fn screening(runtime: &Runtime, policy: &str) -> Screening {
    let builder = runtime.screening().policy(policy, "*").expect("the policy is loaded");
    builder.build().expect("a policy is chosen")
}
