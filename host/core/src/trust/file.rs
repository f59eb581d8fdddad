//! `trust.toml`: whom a portal trusts, and which policies it uses.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use semver::VersionReq;
use serde::Deserialize;
use toml::Value;

use super::{NamedHost, PublicKey};
use crate::case::Fault;
use crate::day::Day;
use crate::metadata::is_policy_name;
use crate::texts::complaint;

/// Whom a portal trusts, and which policies it uses.
#[derive(Debug, Clone)]
pub struct Trust {
    /// Where policies are published; the first one that answers is asked.
    pub registries: Vec<RegistrySource>,
    /// The folder in which the host keeps what it has taken up.
    pub store: PathBuf,
    /// What an index means whose expiry has passed.
    pub expired_index: ExpiredIndex,
    /// How many days an index should be believed at most: one that lasts longer is told.
    pub index_lifetime_days: u32,
    /// Who may speak for which policies.
    pub publishers: Vec<Publisher>,
    /// The policies in use.
    pub policies: Vec<PolicyUse>,
}

/// Where policies are published, and how it is reached.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct RegistrySource {
    /// A folder, `https://…` or `oci://host/repository`.
    pub place: String,
    /// A file that holds a token, or `user:password`, in one line.
    #[serde(default)]
    pub credentials: Option<PathBuf>,
    /// Files with further root certificates, PEM.
    #[serde(default)]
    pub certificates: Vec<PathBuf>,
    /// Other hosts to which it may redirect.
    #[serde(default)]
    pub redirects: Vec<NamedHost>,
    /// Other hosts that may be sent the credentials for a token, where an OCI registry sends there for one.
    #[serde(default)]
    pub token_services: Vec<NamedHost>,
    /// Whether it may be reached without TLS, also elsewhere than on this machine.
    #[serde(default)]
    pub plain: bool,
    /// How many seconds one thing may take, with all attempts; 60 if left out.
    #[serde(default)]
    pub timeout: Option<u32>,
}

/// What an index means whose expiry has passed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ExpiredIndex {
    /// Decisions go on by what was taken up before, with a warning.
    #[default]
    Warn,
    /// Nothing is decided until a newer one is taken up.
    Stop,
}

/// Who may speak for which policies.
#[derive(Debug, Clone)]
pub struct Publisher {
    /// Its id, as its index names it.
    pub id: String,
    /// The policies that it may speak for.
    pub names: Vec<NamePattern>,
    /// Its keys.
    pub keys: Vec<TrustedKey>,
    /// When it may speak.
    pub validity: Validity,
}

/// A key, and when it counts.
#[derive(Debug, Clone)]
pub struct TrustedKey {
    /// The key.
    pub key: PublicKey,
    /// When it counts.
    pub validity: Validity,
}

/// From when until when something counts, and whether it was revoked.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Validity {
    /// First day.
    pub from: Option<Day>,
    /// Last day.
    pub until: Option<Day>,
    /// The day on which it was revoked: from then on nothing of it counts, also nothing of an earlier day.
    pub revoked: Option<Day>,
}

/// Names of policies: one, or all that begin alike (`cn-*`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamePattern(String);

impl NamePattern {
    /// Whether it is for a policy of this name.
    pub fn covers(&self, name: &str) -> bool {
        match self.0.strip_suffix('*') {
            Some(prefix) => name.starts_with(prefix),
            None => name == self.0,
        }
    }

    /// As it is written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// A policy in use.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PolicyUse {
    /// Its name.
    pub name: String,
    /// The versions that may be used.
    pub requirement: VersionReq,
    /// Whether it decides.
    pub mode: Mode,
    /// Values that the portal sets instead of the policy's own, by parameter, as people write them.
    pub parameters: BTreeMap<String, String>,
}

/// Whether a policy decides.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Mode {
    /// It decides.
    #[default]
    Enforce,
    /// It is evaluated beside those that decide, and its determination is recorded apart and never counts.
    Shadow,
}

impl Mode {
    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Mode::Enforce => "enforce",
            Mode::Shadow => "shadow",
        }
    }
}

/// A trust file that cannot be used: every fault that was found.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{file} cannot be used: {}", listed(faults, *unlisted))]
pub struct TrustError {
    /// The file, as messages name it.
    pub file: String,
    /// What is wrong, and where: the first hundred faults.
    pub faults: Vec<Fault>,
    /// How many there are beyond those.
    pub unlisted: usize,
}

fn listed(faults: &[Fault], unlisted: usize) -> String {
    let mut listed: Vec<_> = faults.iter().map(ToString::to_string).collect();
    if unlisted > 0 {
        listed.push(format!("and {unlisted} more"));
    }
    listed.join("; ")
}

/// Faults that are listed; the others are counted.
const MAX_FAULTS: usize = 100;

/// How many days an index should be believed at most, where the trust file does not say: a year and a month.
const INDEX_LIFETIME_DAYS: u32 = 400;

/// The largest trust file, in bytes.
pub const MAX_TRUST: usize = 1 << 20;

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct Document {
    #[serde(default)]
    store: Option<PathBuf>,
    #[serde(default)]
    expired_index: ExpiredIndex,
    #[serde(default)]
    index_lifetime_days: Option<u32>,
    #[serde(default)]
    registry: Vec<RegistrySource>,
    #[serde(default)]
    publisher: Vec<PublisherDocument>,
    #[serde(default)]
    policy: Vec<PolicyDocument>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct PublisherDocument {
    id: String,
    names: Vec<String>,
    #[serde(default)]
    from: Option<Value>,
    #[serde(default)]
    until: Option<Value>,
    #[serde(default)]
    revoked: Option<Value>,
    key: Vec<KeyDocument>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct KeyDocument {
    key: String,
    #[serde(default)]
    from: Option<Value>,
    #[serde(default)]
    until: Option<Value>,
    #[serde(default)]
    revoked: Option<Value>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
struct PolicyDocument {
    name: String,
    version: String,
    #[serde(default)]
    mode: Mode,
    #[serde(default)]
    parameters: BTreeMap<String, Value>,
}

impl Trust {
    /// Reads a trust file. Paths in it are relative to its folder; `file` is how messages name it.
    ///
    /// # Errors
    ///
    /// [`TrustError`], with all faults at once.
    pub fn parse(text: &str, file: &str, folder: &Path) -> Result<Self, TrustError> {
        let failed = |faults, unlisted| TrustError { file: file.to_owned(), faults, unlisted };
        let fault = |problem: String, expected: &str| {
            failed(vec![Fault { path: "$".to_owned(), problem, expected: expected.to_owned() }], 0)
        };
        if text.len() > MAX_TRUST {
            return Err(fault("it is too large".to_owned(), &format!("at most {MAX_TRUST} bytes")));
        }
        let document: Document = toml::from_str(text).map_err(|error| {
            let before = error.span().and_then(|span| text.get(..span.start));
            let line = before.map(|before| before.matches('\n').count() + 1);
            let place = line.map_or_else(|| "$".to_owned(), |line| format!("line {line}"));
            let problem = complaint(error.message());
            let expected = "what the documentation of trust.toml names".to_owned();
            failed(vec![Fault { path: place, problem, expected }], 0)
        })?;
        let mut check = Check::default();
        let trust = check.document(document, folder);
        if check.faults.is_empty() { Ok(trust) } else { Err(failed(check.faults, check.unlisted)) }
    }

    /// The publishers that may speak for a policy.
    pub fn publishers_for<'t>(&'t self, name: &'t str) -> impl Iterator<Item = &'t Publisher> {
        self.publishers.iter().filter(move |publisher| publisher.may_speak_for(name))
    }

    /// The publisher of that id.
    pub fn publisher(&self, id: &str) -> Option<&Publisher> {
        self.publishers.iter().find(|publisher| publisher.id == id)
    }
}

impl Publisher {
    /// Whoever holds a key, for whatever policy: to verify by that key alone.
    pub fn anyone(key: TrustedKey) -> Self {
        Publisher {
            id: "anyone".to_owned(),
            names: vec![NamePattern("*".to_owned())],
            keys: vec![key],
            validity: Validity::default(),
        }
    }

    /// Whether it may speak for a policy of this name.
    pub fn may_speak_for(&self, name: &str) -> bool {
        self.names.iter().any(|pattern| pattern.covers(name))
    }
}

#[derive(Default)]
struct Check {
    faults: Vec<Fault>,
    unlisted: usize,
}

impl Check {
    fn add(&mut self, path: String, problem: impl Into<String>, expected: impl Into<String>) {
        if self.faults.len() == MAX_FAULTS {
            self.unlisted += 1;
            return;
        }
        // both may hold words of the file
        let (path, problem) = (complaint(&path), complaint(&problem.into()));
        self.faults.push(Fault { path, problem, expected: expected.into() });
    }

    fn document(&mut self, document: Document, folder: &Path) -> Trust {
        let mut registries = document.registry;
        for (at, registry) in registries.iter_mut().enumerate() {
            if registry.place.is_empty() {
                self.add(
                    format!("registry[{at}].place"),
                    "it is empty",
                    "a folder, `https://…` or `oci://…`",
                );
            }
            if registry.timeout == Some(0) {
                self.add(format!("registry[{at}].timeout"), "nothing is that quick", "seconds, at least 1");
            }
            if !registry.place.contains("://") {
                registry.place = folder.join(&registry.place).display().to_string();
            }
            for file in registry.certificates.iter_mut().chain(&mut registry.credentials) {
                *file = folder.join(&*file);
            }
        }
        let publishers: Vec<_> = document
            .publisher
            .into_iter()
            .enumerate()
            .map(|(at, publisher)| self.publisher(at, publisher))
            .collect();
        for (at, publisher) in publishers.iter().enumerate() {
            if publishers.iter().take(at).any(|other| other.id == publisher.id) {
                self.add(
                    format!("publisher[{at}].id"),
                    format!("`{}` is there twice", publisher.id),
                    "each once",
                );
            }
        }
        let policies: Vec<_> =
            document.policy.into_iter().enumerate().map(|(at, policy)| self.policy(at, policy)).collect();
        for (at, policy) in policies.iter().enumerate() {
            let same = |other: &&PolicyUse| other.name == policy.name && other.mode == policy.mode;
            if policies.iter().take(at).any(|other| same(&other)) {
                let problem = format!("`{}` is in use twice with mode `{}`", policy.name, policy.mode.word());
                self.add(
                    format!("policy[{at}].name"),
                    problem,
                    "each policy once, and once more as a shadow",
                );
            }
            if !publishers.iter().any(|publisher| publisher.may_speak_for(&policy.name)) {
                let problem = format!("no publisher may speak for `{}`", policy.name);
                self.add(
                    format!("policy[{at}].name"),
                    problem,
                    "a `[[publisher]]` with a name such as `cn-*`",
                );
            }
        }
        if !policies.iter().any(|policy| policy.mode == Mode::Enforce) {
            self.add(
                "policy".into(),
                "no policy is enforced",
                "at least one `[[policy]]` with mode `enforce`",
            );
        }
        let store = folder.join(document.store.unwrap_or_else(|| PathBuf::from(".probity")));
        let index_lifetime_days = document.index_lifetime_days.unwrap_or(INDEX_LIFETIME_DAYS);
        if index_lifetime_days == 0 {
            self.add("index-lifetime-days".into(), "no index lasts that short", "days, at least 1");
        }
        let expired_index = document.expired_index;
        Trust { registries, store, expired_index, index_lifetime_days, publishers, policies }
    }

    fn publisher(&mut self, at: usize, document: PublisherDocument) -> Publisher {
        let path = format!("publisher[{at}]");
        if !is_policy_name(&document.id) {
            let problem = format!("`{}` is no id", document.id);
            self.add(format!("{path}.id"), problem, "lower case with hyphens, such as `ministry-of-finance`");
        }
        if document.names.is_empty() {
            self.add(format!("{path}.names"), "it may speak for nothing", "names such as `cn-*`");
        }
        for (name, pattern) in document.names.iter().enumerate() {
            let stem = pattern.strip_suffix('*').map(|stem| stem.trim_end_matches('-'));
            let good = match stem {
                Some("") => pattern == "*",
                Some(stem) => is_policy_name(stem),
                None => is_policy_name(pattern),
            };
            if !good {
                let problem = format!("`{pattern}` names no policies");
                self.add(
                    format!("{path}.names[{name}]"),
                    problem,
                    "a name, or the beginning of names: `cn-*`",
                );
            }
        }
        if document.key.is_empty() {
            self.add(format!("{path}.key"), "it has no key", "at least one `[[publisher.key]]`");
        }
        let validity = self.validity(&path, &document.from, &document.until, &document.revoked);
        let mut keys: Vec<TrustedKey> = Vec::new();
        for (number, key) in document.key.iter().enumerate() {
            let path = format!("{path}.key[{number}]");
            let validity = self.validity(&path, &key.from, &key.until, &key.revoked);
            match key.key.parse::<PublicKey>() {
                Ok(parsed) if keys.iter().any(|other| other.key == parsed) => {
                    self.add(format!("{path}.key"), "the key is there twice", "each key once");
                }
                Ok(key) => keys.push(TrustedKey { key, validity }),
                Err(problem) => {
                    self.add(
                        format!("{path}.key"),
                        format!("it {problem}"),
                        "the second line of a `.pub` file",
                    );
                }
            }
        }
        let names = document.names.into_iter().map(NamePattern).collect();
        Publisher { id: document.id, names, keys, validity }
    }

    fn validity(
        &mut self,
        path: &str,
        from: &Option<Value>,
        until: &Option<Value>,
        revoked: &Option<Value>,
    ) -> Validity {
        let mut day = |name: &str, value: &Option<Value>| {
            let text = match value.as_ref()? {
                Value::String(text) => text.clone(),
                Value::Datetime(day) => day.to_string(),
                other => other.type_str().to_owned(),
            };
            let day = Day::parse(&text);
            if day.is_none() {
                self.add(format!("{path}.{name}"), format!("`{text}` is no day"), "a day such as 2026-02-28");
            }
            day
        };
        let validity = Validity {
            from: day("from", from),
            until: day("until", until),
            revoked: day("revoked", revoked),
        };
        if validity.from.zip(validity.until).is_some_and(|(from, until)| until < from) {
            self.add(format!("{path}.until"), "it ends before it begins", "a day that is not before `from`");
        }
        validity
    }

    fn policy(&mut self, at: usize, document: PolicyDocument) -> PolicyUse {
        let path = format!("policy[{at}]");
        if !is_policy_name(&document.name) {
            let problem = format!("`{}` is no name of a policy", document.name);
            self.add(format!("{path}.name"), problem, "lower case with hyphens");
        }
        let requirement = VersionReq::parse(&document.version).unwrap_or_else(|error| {
            let problem = format!("`{}` is no version requirement: {error}", document.version);
            self.add(format!("{path}.version"), problem, "one like `^1.2` or `=1.2.3`, or `*`");
            VersionReq::STAR
        });
        let mut parameters = BTreeMap::new();
        for (name, value) in document.parameters {
            let text = match value {
                Value::String(text) => text,
                Value::Integer(number) => number.to_string(),
                Value::Boolean(set) => if set { "yes" } else { "no" }.to_owned(),
                other => {
                    let problem = format!("{} is no value", other.type_str());
                    self.add(
                        format!("{path}.parameters.{name}"),
                        problem,
                        "a text, a whole number, or true or false",
                    );
                    continue;
                }
            };
            parameters.insert(name, text);
        }
        PolicyUse { name: document.name, requirement, mode: document.mode, parameters }
    }
}
