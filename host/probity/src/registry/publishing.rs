//! Writing to a registry: publishing a version, revoking one, and copying a whole registry.

use jiff::{SignedDuration, Timestamp};
use probity_core::registry::layout::{Manifest, Packed, index_tag, policy_tag};
use semver::Version;

use super::reading::{FoundIndex, FoundModule, index_at, module_at};
use super::{BadIndex, Digest, Entry, FORMAT, Index, Place, PlaceError, PlaceProblem, Revocation, Shelf};
use crate::trust::{
    Distrust, IndexStatement, PublicKey, SecretKey, Signature, SignatureProblem, SigningProblem, Statement,
    day_of,
};

/// Why something was not published.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum PublishError {
    /// The place does not give or take it.
    #[error(transparent)]
    Place(#[from] PlaceError),
    /// What lies there does not count.
    #[error("{place}: {distrust}")]
    Distrust {
        /// The place.
        place: String,
        /// Why.
        distrust: Box<Distrust>,
    },
    /// The index that would be written is none.
    #[error(transparent)]
    Index(#[from] BadIndex),
    /// It cannot be signed.
    #[error("the key {0}")]
    Signing(#[from] SigningProblem),
    /// The signature of the module does not go with it and this key.
    #[error("the signature of the module {0}: sign it with `probity policy sign` and this key")]
    Signature(#[from] SignatureProblem),
    /// Other bytes are published under this name and version.
    #[error(transparent)]
    Immutable(Box<Immutable>),
    /// The publisher has no such version at the place.
    #[error("publisher `{publisher}` has published no `{name}` {version} at {place}")]
    NoSuchVersion {
        /// The publisher.
        publisher: String,
        /// The policy.
        name: String,
        /// Its version.
        version: Version,
        /// The place.
        place: String,
    },
    /// The index that the publisher signed last is not there.
    #[error(
        "there is no index of publisher `{publisher}` at {place}, which has signed number {serial} before: look for what \
         became of it, or go on from what you have kept yourself with `--restore`; to publish at a second place, mirror \
         the first"
    )]
    Gone {
        /// The publisher.
        publisher: String,
        /// The place.
        place: String,
        /// Number of its last index.
        serial: u64,
    },
    /// Somebody else published at the same time.
    #[error("somebody else has published as `{publisher}` at {place} at the same time: publish again")]
    Overtaken {
        /// The publisher.
        publisher: String,
        /// The place.
        place: String,
    },
    /// A document cannot be written.
    #[error("a document cannot be written: {problem}")]
    Document {
        /// What is wrong with it.
        problem: String,
    },
}

/// Other bytes are published under a name and version than were to be.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{name}` {version} is published at {place} as {published}, and this module is {module}: a published version never \
     changes; give this one a higher version"
)]
pub struct Immutable {
    /// The policy.
    pub name: String,
    /// Its version.
    pub version: Version,
    /// The place.
    pub place: String,
    /// What is published.
    pub published: Digest,
    /// What was to be published.
    pub module: Digest,
}

impl PublishError {
    /// What kind of error it is, in a word that stays the same.
    pub fn kind(&self) -> &'static str {
        match self {
            PublishError::Place(error) => error.problem.kind(),
            PublishError::Distrust { distrust, .. } => distrust.kind(),
            PublishError::Index(_) => "bad-index",
            PublishError::Signing(_) => "bad-key",
            PublishError::Signature(_) => "bad-signature",
            PublishError::Immutable(_) => "already-published",
            PublishError::NoSuchVersion { .. } => "not-published",
            PublishError::Gone { .. } => "missing-index",
            PublishError::Overtaken { .. } => "overtaken",
            PublishError::Document { .. } => "output",
        }
    }
}

impl From<serde_json::Error> for PublishError {
    fn from(error: serde_json::Error) -> Self {
        PublishError::Document { problem: error.to_string() }
    }
}

/// What a publisher changes in its index.
#[derive(Debug, Clone)]
pub enum Change {
    /// One version more; nothing where it is there already with the same bytes.
    Add {
        /// What the index says of it.
        entry: Box<Entry>,
        /// The module.
        module: Vec<u8>,
        /// Its signature.
        signature: Signature,
    },
    /// A version is not to be used any more.
    Revoke {
        /// The policy.
        name: String,
        /// Its version.
        version: Version,
        /// When and why.
        revocation: Revocation,
    },
}

/// A publisher at work: its id, its key, and the moment.
#[derive(Debug)]
pub struct PublisherAtWork<'a> {
    /// Its id.
    pub publisher: &'a str,
    /// The key that signs.
    pub key: &'a SecretKey,
    /// Other keys of it, by which the index that lies there may be signed.
    pub other_keys: &'a [PublicKey],
    /// Now.
    pub now: Timestamp,
    /// How long the index is to be believed.
    pub lifetime: SignedDuration,
    /// The last index that it signed, as it has kept it itself: what lies at the place must be that or follow it.
    pub last: Option<&'a Index>,
    /// Goes on from its own last index, whatever lies at the place.
    pub restore: bool,
}

impl PublisherAtWork<'_> {
    /// Makes changes to what is published at a place, and signs a new index; with no change, it signs the index anew
    /// so that it lasts longer.
    ///
    /// # Errors
    ///
    /// [`PublishError`]; where an index could not be written, what is published is as it was.
    pub fn publish(&self, place: &dyn Shelf, changes: Vec<Change>) -> Result<Index, PublishError> {
        let _alone = place.publishing()?;
        let before = place.manifest(&index_tag(self.publisher))?;
        let mut index = self.begin(place)?;
        let mut packed = Vec::new();
        for change in changes {
            match change {
                Change::Add { entry, module, signature } => {
                    self.key.public().verify(&module, &signature)?;
                    self.says(&entry, &signature).map_err(|distrust| PublishError::Distrust {
                        place: format!("`{}` {}", entry.name, entry.version),
                        distrust: Box::new(distrust),
                    })?;
                    packed.extend(self.add(place, &mut index, *entry, &module, &signature)?);
                }
                Change::Revoke { name, version, revocation } => {
                    let found = index
                        .policies
                        .iter_mut()
                        .find(|entry| entry.name == name && entry.version == version);
                    let Some(entry) = found else {
                        let (publisher, place) = (self.publisher.to_owned(), place.name().to_owned());
                        return Err(PublishError::NoSuchVersion { publisher, name, version, place });
                    };
                    // the first revocation stays: it says when others could know
                    entry.revoked.get_or_insert(revocation);
                }
            }
        }
        index.policies.sort_by(|a, b| (&a.name, &a.version).cmp(&(&b.name, &b.version)));
        index.serial += 1;
        index.issued = self.now;
        index.expires = self.now.checked_add(self.lifetime).map_err(|error| PublishError::Document {
            problem: format!("the index would expire outside of the calendar: {error}"),
        })?;
        let bytes = index.write()?;
        let statement = IndexStatement {
            publisher: self.publisher.to_owned(),
            serial: index.serial,
            digest: Digest::of(&bytes),
            issued: index.issued,
            expires: index.expires,
        };
        let signature = self.key.sign(&bytes, &statement.to_string())?;
        // modules first: an index never names what is not there
        for (tag, packed) in packed {
            put(place, &tag, packed)?;
        }
        let packed = Manifest::of_index(self.publisher, &bytes, signature.as_str().as_bytes())?;
        let (tag, manifest) = (index_tag(self.publisher), packed.manifest.clone());
        let overtaken = || {
            let (publisher, place) = (self.publisher.to_owned(), place.name().to_owned());
            PublishError::Overtaken { publisher, place }
        };
        // where a place cannot keep others waiting, what they did is seen
        if place.manifest(&tag)? != before {
            return Err(overtaken());
        }
        put(place, &tag, packed)?;
        if place.manifest(&tag)? != Some(manifest) {
            return Err(overtaken());
        }
        Ok(index)
    }

    /// The index to go on from: what lies at the place, held against what the publisher has kept itself. Who can write
    /// there could otherwise let it take back what it has revoked.
    fn begin(&self, place: &dyn Shelf) -> Result<Index, PublishError> {
        let current = self.current(place)?;
        match (current, self.last) {
            (current, Some(last)) if self.restore => {
                let serial = current.map_or(0, |current| current.serial).max(last.serial);
                Ok(Index { serial, ..last.clone() })
            }
            (Some(current), Some(last)) => {
                let distrust = |distrust| PublishError::Distrust {
                    place: place.name().to_owned(),
                    distrust: Box::new(distrust),
                };
                current.follows(last).map_err(distrust)?;
                Ok(current)
            }
            (None, Some(last)) => Err(PublishError::Gone {
                publisher: self.publisher.to_owned(),
                place: place.name().to_owned(),
                serial: last.serial,
            }),
            (Some(current), None) => Ok(current),
            (None, None) => Ok(Index {
                format: FORMAT.to_owned(),
                publisher: self.publisher.to_owned(),
                serial: 0,
                issued: self.now,
                expires: self.now,
                policies: Vec::new(),
            }),
        }
    }

    /// Whether a signature says of a module what every portal will ask of it.
    fn says(&self, entry: &Entry, signature: &Signature) -> Result<(), Distrust> {
        let statement: Statement = signature.trusted_comment().parse()?;
        if statement.digest != entry.digest {
            return Err(Distrust::OtherBytes { said: statement.digest, actual: entry.digest.clone() });
        }
        statement.agrees(&entry.name, &entry.version, (Some(entry.in_force_from), entry.in_force_until))?;
        match day_of(self.now).next() {
            Some(tomorrow) if tomorrow < statement.signed => {
                Err(Distrust::FromTheFuture { on: statement.signed })
            }
            _ => Ok(()),
        }
    }

    /// The index that lies at a place, signed by one of the publisher's keys; whether it has expired does not matter
    /// to who signs a new one.
    fn current(&self, place: &dyn Shelf) -> Result<Option<Index>, PublishError> {
        let Some(found) = index_at(place, self.publisher)? else { return Ok(None) };
        let distrust = |distrust| PublishError::Distrust {
            place: place.name().to_owned(),
            distrust: Box::new(distrust),
        };
        let mut keys = std::iter::once(self.key.public()).chain(self.other_keys);
        let verified = keys.find_map(|key| match key.verify(&found.bytes, &found.signature) {
            Err(SignatureProblem::OtherKey) => None,
            verified => Some(verified),
        });
        match verified {
            Some(Ok(())) => {}
            Some(Err(problem)) => return Err(distrust(problem.into())),
            None => return Err(distrust(Distrust::OtherKey { publisher: self.publisher.to_owned() })),
        }
        let index = Index::parse(&found.bytes)?;
        if index.publisher != self.publisher {
            return Err(distrust(Distrust::SaidOtherwise {
                what: "publisher",
                said: index.publisher,
                whence: "its tag",
                actual: self.publisher.to_owned(),
            }));
        }
        Ok(Some(index))
    }

    fn add(
        &self,
        place: &dyn Shelf,
        index: &mut Index,
        entry: Entry,
        module: &[u8],
        signature: &Signature,
    ) -> Result<Option<(String, Packed)>, PublishError> {
        let immutable = |published: Digest| {
            PublishError::Immutable(Box::new(Immutable {
                name: entry.name.clone(),
                version: entry.version.clone(),
                place: place.name().to_owned(),
                published,
                module: entry.digest.clone(),
            }))
        };
        let there = index
            .policies
            .iter_mut()
            .find(|there| there.name == entry.name && there.version == entry.version);
        if let Some(there) = there {
            if there.digest != entry.digest {
                return Err(immutable(there.digest.clone()));
            }
            if there.signature == entry.signature {
                return Ok(None);
            }
            // the same bytes, signed anew
            there.signature = entry.signature.clone();
            let packed = Manifest::of_module(there, module, signature.as_str().as_bytes())?;
            return Ok(Some((policy_tag(&entry.name, &entry.version), packed)));
        }
        let tag = policy_tag(&entry.name, &entry.version);
        // perhaps another publisher's
        if let Some(manifest) = place.manifest(&tag)? {
            let layer =
                Manifest::parse(&manifest).ok().and_then(|manifest| manifest.layers.into_iter().next());
            let published = layer.map_or_else(|| Digest::of(&manifest), |layer| layer.digest);
            if published != entry.digest {
                return Err(immutable(published));
            }
        }
        let packed = Manifest::of_module(&entry, module, signature.as_str().as_bytes())?;
        index.policies.push(entry);
        Ok(Some((tag, packed)))
    }
}

fn put(place: &dyn Shelf, tag: &str, packed: Packed) -> Result<(), PlaceError> {
    for blob in &packed.blobs {
        place.put_blob(blob)?;
    }
    place.put_manifest(tag, &packed.manifest)
}

/// Keeps an index as it was found.
pub(crate) fn keep_index(to: &dyn Shelf, publisher: &str, found: &FoundIndex) -> Result<(), PlaceError> {
    let packed = Manifest::of_index(publisher, &found.bytes, found.signature.as_str().as_bytes());
    put(to, &index_tag(publisher), packed.map_err(|error| unpacked(to, &error))?)
}

/// Keeps a module as it was found.
pub(crate) fn keep_module(to: &dyn Shelf, entry: &Entry, found: &FoundModule) -> Result<(), PlaceError> {
    let packed = Manifest::of_module(entry, &found.bytes, found.signature.as_str().as_bytes());
    put(to, &policy_tag(&entry.name, &entry.version), packed.map_err(|error| unpacked(to, &error))?)
}

fn unpacked(to: &dyn Shelf, error: &serde_json::Error) -> PlaceError {
    let what = "a manifest".to_owned();
    PlaceError::new(to.name(), PlaceProblem::Malformed { what, problem: error.to_string() })
}

/// What a mirror copied.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Mirrored {
    /// Publishers, each with the number of its index.
    pub publishers: Vec<(String, u64)>,
    /// Versions that are at the target now.
    pub versions: usize,
    /// Those of them that were not there before.
    pub copied: usize,
    /// Bytes of modules that were copied.
    pub bytes: u64,
}

/// Copies what some publishers (of none, all) have published at one place to another. `vouch` says whether an index
/// counts; what is at the target is never replaced by something older or rewritten.
///
/// # Errors
///
/// [`PublishError`]; what was copied before stays, and every index at the target names only what is there.
pub fn mirror(
    from: &dyn Place,
    to: &dyn Shelf,
    publishers: &[String],
    vouch: &dyn Fn(&str, &FoundIndex) -> Result<Index, Distrust>,
) -> Result<Mirrored, PublishError> {
    let mut publishers = publishers.to_vec();
    if publishers.is_empty() {
        publishers = super::reading::publishers_at(from)?;
    }
    let mut mirrored = Mirrored::default();
    let mut missing = Vec::new();
    for publisher in publishers {
        let distrusted = |place: &str, distrust| PublishError::Distrust {
            place: place.to_owned(),
            distrust: Box::new(distrust),
        };
        // of several, not all need be there
        let Some(found) = index_at(from, &publisher)? else {
            missing.push(format!("`{publisher}`"));
            continue;
        };
        let index = vouch(&publisher, &found).map_err(|distrust| distrusted(from.name(), distrust))?;
        let _alone = to.publishing()?;
        // what does not count is replaced
        if let Some(there) = index_at(to, &publisher)?.and_then(|there| vouch(&publisher, &there).ok()) {
            index.follows(&there).map_err(|distrust| distrusted(from.name(), distrust))?;
        }
        for entry in &index.policies {
            let tag = policy_tag(&entry.name, &entry.version);
            mirrored.versions += 1;
            if to.manifest(&tag)?.is_some() && module_at(to, entry).is_ok() {
                continue;
            }
            keep_module(to, entry, &module_at(from, entry)?)?;
            mirrored.copied += 1;
            mirrored.bytes = mirrored.bytes.saturating_add(entry.size);
        }
        keep_index(to, &publisher, &found)?;
        mirrored.publishers.push((publisher, index.serial));
    }
    if mirrored.publishers.is_empty() {
        let what = match missing.is_empty() {
            true => "index of any publisher".to_owned(),
            false => format!("index of publisher {}", missing.join(", ")),
        };
        return Err(PlaceError::new(from.name(), PlaceProblem::Missing { what }).into());
    }
    Ok(mirrored)
}
