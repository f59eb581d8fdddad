//! The index of a publisher: every version that it has published, signed, numbered, with an expiry.

use std::collections::HashSet;

use jiff::Timestamp;
use semver::Version;
use serde::{Deserialize, Serialize};

use super::Digest;
use crate::day::Day;
use crate::determination::PolicyIdentity;
use crate::metadata::{is_policy_name, is_shown_text};
use crate::texts::complaint;
use crate::trust::Signature;

/// What is said about every version that a publisher has published. Only ever longer: an entry that was published
/// stays and keeps its digest; what should no longer be used is revoked.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Index {
    /// Which kind of document it is: [`FORMAT`].
    pub format: String,
    /// The publisher.
    pub publisher: String,
    /// Number: one more than that of the index before.
    pub serial: u64,
    /// When it was signed.
    pub issued: Timestamp,
    /// Until when it is to be believed.
    pub expires: Timestamp,
    /// Every version, in the order of names and versions.
    pub policies: Vec<Entry>,
}

/// One published version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Name of the policy.
    pub name: String,
    /// Its version.
    pub version: Version,
    /// What it states, in the policy's first language.
    pub title: String,
    /// SHA-256 of the module.
    pub digest: Digest,
    /// Size of the module, in bytes.
    pub size: u64,
    /// SHA-256 of the signature's file.
    pub signature: Digest,
    /// The contract that the module speaks.
    pub contract: String,
    /// First day of notice on which it is the law to apply.
    #[serde(with = "day")]
    pub in_force_from: Day,
    /// Last such day, if an end is known.
    #[serde(with = "day::optional", default, skip_serializing_if = "Option::is_none")]
    pub in_force_until: Option<Day>,
    /// That it is not to be used any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub revoked: Option<Revocation>,
}

/// That a version is not to be used any more, from the moment on that one knows of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Revocation {
    /// The day on which it was revoked.
    #[serde(with = "day")]
    pub on: Day,
    /// Why.
    pub reason: String,
}

/// The kind of document that an [`Index`] is.
pub const FORMAT: &str = "probity-index/1";

/// The largest index, in bytes.
pub const MAX_INDEX: u64 = 8 << 20;

/// The largest module that an index may name, in bytes: well above what a host takes by default.
pub const MAX_MODULE: u64 = 64 << 20;

/// Entries of one index, at most.
const MAX_ENTRIES: usize = 20_000;

/// Why bytes are no index.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the index cannot be read: {problem}")]
pub struct BadIndex {
    /// What is wrong with it.
    pub problem: String,
}

/// How one index rewrites what another, older one says.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Rewritten {
    /// A version has other bytes.
    #[error("`{name}` {version} was {was} and is now {is}: a published version never changes")]
    Changed {
        /// The policy.
        name: String,
        /// Its version.
        version: Version,
        /// Its digest before.
        was: Digest,
        /// Its digest now.
        is: Digest,
    },
    /// A version is gone.
    #[error("`{name}` {version} is no longer there: a published version stays, and is revoked if need be")]
    Gone {
        /// The policy.
        name: String,
        /// Its version.
        version: Version,
    },
    /// Something else is said of a version than before.
    #[error(
        "of `{name}` {version} another {what} is said than before: what is said of a published version stays"
    )]
    Altered {
        /// The policy.
        name: String,
        /// Its version.
        version: Version,
        /// What.
        what: &'static str,
    },
    /// A version is no longer revoked.
    #[error("`{name}` {version} was revoked and no longer is: publish it under a version of its own")]
    Unrevoked {
        /// The policy.
        name: String,
        /// Its version.
        version: Version,
    },
}

impl Entry {
    /// What an index says of a policy whose module has this signature.
    pub fn of(policy: &PolicyIdentity, size: u64, signature: &Signature) -> Option<Self> {
        let info = &policy.info;
        let language = info.languages.first()?;
        Some(Entry {
            name: info.name.clone(),
            version: info.version().clone(),
            title: policy.texts.for_reader(language)?.format("policy", [])?,
            digest: policy.digest.parse().ok()?,
            size,
            signature: Digest::of(signature.as_str().as_bytes()),
            contract: policy.contract.to_owned(),
            in_force_from: Day::from_number(info.in_force_from)?,
            in_force_until: info.in_force_until.and_then(Day::from_number),
            revoked: None,
        })
    }
}

impl Index {
    /// Reads an index; it is whole, but nobody has vouched for it yet.
    ///
    /// # Errors
    ///
    /// [`BadIndex`].
    pub fn parse(bytes: &[u8]) -> Result<Self, BadIndex> {
        let bad = |problem: String| BadIndex { problem };
        if u64::try_from(bytes.len()).map_or(true, |size| size > MAX_INDEX) {
            return Err(bad(format!("it is larger than {MAX_INDEX} bytes")));
        }
        let index: Index =
            serde_json::from_slice(bytes).map_err(|error| bad(complaint(&error.to_string())))?;
        index.check().map_err(bad)?;
        Ok(index)
    }

    /// Its document, as it is signed.
    ///
    /// # Errors
    ///
    /// [`BadIndex`], where it says what no index may say.
    pub fn write(&self) -> Result<Vec<u8>, BadIndex> {
        let bad = |problem: String| BadIndex { problem };
        self.check().map_err(bad)?;
        let mut bytes = serde_json::to_vec_pretty(self).map_err(|error| bad(error.to_string()))?;
        bytes.push(b'\n');
        // never one that a reader would refuse
        Index::parse(&bytes)?;
        Ok(bytes)
    }

    fn check(&self) -> Result<(), String> {
        if self.format != FORMAT {
            return Err(format!(
                "it is `{}` and not `{FORMAT}`: a newer version of Probity may read it",
                complaint(&self.format)
            ));
        }
        if !is_policy_name(&self.publisher) {
            return Err("`publisher` is no id of a publisher: lower case with hyphens".to_owned());
        }
        if self.serial == 0 {
            return Err("`serial` counts from 1".to_owned());
        }
        if self.expires <= self.issued {
            return Err("it expires before it is issued".to_owned());
        }
        if self.policies.len() > MAX_ENTRIES {
            return Err(format!("it has more than {MAX_ENTRIES} entries"));
        }
        let mut seen = HashSet::new();
        for (at, entry) in self.policies.iter().enumerate() {
            let wrong = |problem: &str| Err(format!("`policies[{at}]`: {problem}"));
            if !is_policy_name(&entry.name) {
                return wrong("`name` is no name of a policy: lower case with hyphens");
            }
            if !entry.version.build.is_empty() {
                return wrong(
                    "`version` has build metadata, by which versions are in no order: leave it out",
                );
            }
            if entry.size > MAX_MODULE {
                return wrong("`size` is larger than any module may be");
            }
            if entry.in_force_until.is_some_and(|until| until < entry.in_force_from) {
                return wrong("it goes out of force before it comes into force");
            }
            let reason = entry.revoked.as_ref().map(|revocation| &revocation.reason);
            if ![Some(&entry.title), Some(&entry.contract), reason]
                .into_iter()
                .flatten()
                .all(|text| is_shown_text(text))
            {
                return wrong("a text for people is empty, too long, or has control characters");
            }
            if !seen.insert((&entry.name, &entry.version)) {
                return wrong("the version is listed twice");
            }
        }
        Ok(())
    }

    /// The entry of a version.
    pub fn entry(&self, name: &str, version: &Version) -> Option<&Entry> {
        self.policies.iter().find(|entry| entry.name == name && entry.version == *version)
    }

    /// Whether it keeps everything that an older index of the same publisher says.
    ///
    /// # Errors
    ///
    /// The first thing that it does not keep.
    pub fn keeps(&self, older: &Index) -> Result<(), Rewritten> {
        let now: std::collections::HashMap<_, _> =
            self.policies.iter().map(|entry| ((&entry.name, &entry.version), entry)).collect();
        for was in &older.policies {
            let (name, version) = (was.name.clone(), was.version.clone());
            match now.get(&(&was.name, &was.version)) {
                None => return Err(Rewritten::Gone { name, version }),
                Some(is) if is.digest != was.digest => {
                    let (was, is) = (was.digest.clone(), is.digest.clone());
                    return Err(Rewritten::Changed { name, version, was, is });
                }
                Some(is) if is.size != was.size => {
                    return Err(Rewritten::Altered { name, version, what: "size" });
                }
                Some(is) if is.contract != was.contract => {
                    return Err(Rewritten::Altered { name, version, what: "contract" });
                }
                Some(is)
                    if (is.in_force_from, is.in_force_until) != (was.in_force_from, was.in_force_until) =>
                {
                    return Err(Rewritten::Altered { name, version, what: "time in force" });
                }
                Some(is) if was.revoked.is_some() && is.revoked.is_none() => {
                    return Err(Rewritten::Unrevoked { name, version });
                }
                Some(_) => {}
            }
        }
        Ok(())
    }
}

/// Days as `YYYY-MM-DD`.
pub(crate) mod day {
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    use crate::day::Day;

    pub(crate) fn serialize<S: Serializer>(day: &Day, serializer: S) -> Result<S::Ok, S::Error> {
        day.serialize(serializer)
    }

    pub(crate) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Day, D::Error> {
        let text = String::deserialize(deserializer)?;
        Day::parse(&text).ok_or_else(|| D::Error::custom("a day is written like `2026-02-28`"))
    }

    pub(crate) mod optional {
        use serde::de::Error;
        use serde::{Deserialize, Deserializer, Serialize, Serializer};

        use crate::day::Day;

        pub(crate) fn serialize<S: Serializer>(day: &Option<Day>, serializer: S) -> Result<S::Ok, S::Error> {
            day.serialize(serializer)
        }

        pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
            deserializer: D,
        ) -> Result<Option<Day>, D::Error> {
            let text = Option::<String>::deserialize(deserializer)?;
            text.map(|text| {
                Day::parse(&text).ok_or_else(|| D::Error::custom("a day is written like `2026-02-28`"))
            })
            .transpose()
        }
    }
}
