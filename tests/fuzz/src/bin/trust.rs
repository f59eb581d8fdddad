//! The trust file of a portal.
#![no_main]

use std::path::Path;

use libfuzzer_sys::fuzz_target;
use probity_core::day::Day;
use probity_core::trust::{
    ExpiredIndex, Mode, PolicyUse, Publisher, RegistrySource, Trust, TrustedKey, Validity,
};
use toml::{Table, Value};

/// The fields that there are.
fn table<const N: usize>(fields: [(&str, Option<Value>); N]) -> Table {
    fields.into_iter().filter_map(|(name, value)| Some((name.to_owned(), value?))).collect()
}

fn list<T>(things: &[T], written: impl Fn(&T) -> Table) -> Option<Value> {
    Some(things.iter().map(written).collect::<Vec<_>>().into())
}

fn text(text: &str) -> Value {
    text.into()
}

fn path(path: &Path) -> Value {
    text(path.to_str().expect("it came from a text"))
}

fn texts(texts: &[impl ToString]) -> Option<Value> {
    Some(texts.iter().map(ToString::to_string).collect::<Vec<_>>().into())
}

fn with_validity(mut table_of: Table, Validity { from, until, revoked }: Validity) -> Table {
    let day = |day: Option<Day>| day.map(|day| text(&day.to_string()));
    table_of.extend(table([("from", day(from)), ("until", day(until)), ("revoked", day(revoked))]));
    table_of
}

fn registry(registry: &RegistrySource) -> Table {
    table([
        ("place", Some(text(&registry.place))),
        ("credentials", registry.credentials.as_deref().map(path)),
        (
            "certificates",
            Some(registry.certificates.iter().map(|file| path(file)).collect::<Vec<_>>().into()),
        ),
        ("redirects", texts(&registry.redirects)),
        ("token-services", texts(&registry.token_services)),
        ("plain", Some(registry.plain.into())),
        ("timeout", registry.timeout.map(|seconds| i64::from(seconds).into())),
    ])
}

fn key(key: &TrustedKey) -> Table {
    with_validity(table([("key", Some(text(key.key.as_str())))]), key.validity)
}

fn publisher(publisher: &Publisher) -> Table {
    let names: Vec<_> = publisher.names.iter().map(|name| name.as_str().to_owned()).collect();
    let fields = table([
        ("id", Some(text(&publisher.id))),
        ("names", texts(&names)),
        ("key", list(&publisher.keys, key)),
    ]);
    with_validity(fields, publisher.validity)
}

fn policy(policy: &PolicyUse) -> Table {
    let parameters: Table =
        policy.parameters.iter().map(|(name, value)| (name.clone(), text(value))).collect();
    table([
        ("name", Some(text(&policy.name))),
        ("version", Some(text(&policy.requirement.to_string()))),
        ("mode", Some(text(policy.mode.word()))),
        ("parameters", Some(parameters.into())),
    ])
}

/// The file that says so.
fn written(trust: &Trust) -> String {
    let expired = match trust.expired_index {
        ExpiredIndex::Warn => "warn",
        ExpiredIndex::Stop => "stop",
    };
    table([
        ("store", Some(path(&trust.store))),
        ("expired-index", Some(text(expired))),
        ("index-lifetime-days", Some(i64::from(trust.index_lifetime_days).into())),
        ("registry", list(&trust.registries, registry)),
        ("publisher", list(&trust.publishers, publisher)),
        ("policy", list(&trust.policies, policy)),
    ])
    .to_string()
}

fn parse(text: &str) -> Result<Trust, probity_core::trust::TrustError> {
    Trust::parse(text, "`trust.toml`", Path::new(""))
}

fuzz_target!(|text: &str| {
    match parse(text) {
        Ok(trust) => {
            assert!(trust.policies.iter().any(|policy| policy.mode == Mode::Enforce));
            assert!(trust.policies.iter().all(|policy| trust.publishers_for(&policy.name).next().is_some()));
            for publisher in &trust.publishers {
                assert!(!publisher.keys.is_empty() && !publisher.names.is_empty());
                assert_eq!(
                    trust.publisher(&publisher.id).map(|same| &same.keys[0].key),
                    Some(&publisher.keys[0].key)
                );
            }
            let again = parse(&written(&trust)).expect("what was read can be written");
            assert_eq!(format!("{again:?}"), format!("{trust:?}"), "and says the same");
        }
        Err(error) => {
            assert!(!error.faults.is_empty());
            for fault in &error.faults {
                for words in [&fault.path, &fault.problem, &fault.expected] {
                    assert!(!words.is_empty() && words.len() < 4096, "{fault:?}");
                    assert!(!words.contains(char::is_control), "{fault:?}");
                }
            }
        }
    }
});
