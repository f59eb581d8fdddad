//! Writing to a registry: publishing a version, and revoking one.

use std::collections::HashSet;

use jiff::{SignedDuration, Timestamp};
use probity_core::registry::layout::{Manifest, Packed, index_tag, policy_tag};
use semver::Version;

use super::mirroring::keep_module;
use super::reading::{index_at, module_at};
use super::{BadIndex, Digest, Entry, FORMAT, Index, PlaceError, PlaceProblem, Revocation, Shelf};
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
    /// The place has not what the index names that is to be restored.
    #[error(
        "{place} does not have the modules with their signatures of {}, which the index names that is to be restored: \
         name each of them on the command line of `probity policy push --restore`; nothing was written",
        named(versions)
    )]
    NotThere {
        /// The place.
        place: String,
        /// Names and versions.
        versions: Vec<(String, Version)>,
    },
    /// Somebody else published at the same time.
    #[error("somebody else has published as `{publisher}` at {place} at the same time: publish again")]
    Overtaken {
        /// The publisher.
        publisher: String,
        /// The place.
        place: String,
    },
    /// The place does not keep what it takes.
    #[error(
        "{place} does not give the index of publisher `{publisher}` that was just stored there, although it says that it \
         took it: nothing counts as published there"
    )]
    NotKept {
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

/// Versions that an error names; the others are counted.
const MAX_NAMED: usize = 20;

fn named(versions: &[(String, Version)]) -> String {
    let mut said: Vec<_> =
        versions.iter().take(MAX_NAMED).map(|(name, version)| format!("`{name}` {version}")).collect();
    if versions.len() > MAX_NAMED {
        said.push(format!("and {} more", versions.len() - MAX_NAMED));
    }
    said.join(", ")
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
            PublishError::NotThere { .. } => "missing-modules",
            PublishError::Overtaken { .. } => "overtaken",
            PublishError::NotKept { .. } => "not-kept",
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
    /// One version more; where it is published already with the same bytes, what of it was lost is stored again.
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
        let before = self.lying(place.manifest(&index_tag(self.publisher)))?;
        let mut index = self.begin(place)?;
        let mut packed = Vec::new();
        let mut given = HashSet::new();
        for change in changes {
            match change {
                Change::Add { entry, module, signature } => {
                    self.key.public().verify(&module, &signature)?;
                    self.says(&entry, &signature).map_err(|distrust| PublishError::Distrust {
                        place: format!("`{}` {}", entry.name, entry.version),
                        distrust: Box::new(distrust),
                    })?;
                    given.insert((entry.name.clone(), entry.version.clone()));
                    packed.push(self.add(place, &mut index, *entry, &module, &signature)?);
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
        let untagged = if self.restore { self.untagged(place, &index, &given)? } else { Vec::new() };
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
        for entry in untagged {
            keep_module(place, &entry, &module_at(place, &entry)?)?;
        }
        let packed = Manifest::of_index(self.publisher, &bytes, signature.as_str().as_bytes())?;
        let (tag, manifest) = (index_tag(self.publisher), packed.manifest.clone());
        let overtaken = || {
            let (publisher, place) = (self.publisher.to_owned(), place.name().to_owned());
            PublishError::Overtaken { publisher, place }
        };
        // where a place cannot keep others waiting, what they did is seen
        if self.lying(place.manifest(&tag))? != before {
            return Err(overtaken());
        }
        put(place, &tag, packed)?;
        match place.manifest(&tag)? {
            Some(now) if now == manifest => Ok(index),
            // it is as if nothing had been stored
            now if now == before => {
                let (publisher, place) = (self.publisher.to_owned(), place.name().to_owned());
                Err(PublishError::NotKept { publisher, place })
            }
            _ => Err(overtaken()),
        }
    }

    /// The index to go on from: what lies at the place, held against what the publisher has kept itself. Who can write
    /// there could otherwise let it take back what it has revoked.
    fn begin(&self, place: &dyn Shelf) -> Result<Index, PublishError> {
        let current = match self.current(place) {
            Err(PublishError::Place(error)) => self.lying(Err(error))?,
            current => current?,
        };
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

    /// What lies at the place; where the publisher restores, what is damaged there is as if it were not there.
    fn lying<T>(&self, found: Result<Option<T>, PlaceError>) -> Result<Option<T>, PlaceError> {
        match found {
            Err(error) if self.restore && is_damage(&error.problem) => Ok(None),
            found => found,
        }
    }

    /// The versions of an index that lie at the place and that no tag names any more, beside those that are given anew.
    fn untagged(
        &self,
        place: &dyn Shelf,
        index: &Index,
        given: &HashSet<(String, Version)>,
    ) -> Result<Vec<Entry>, PublishError> {
        let (mut untagged, mut missing) = (Vec::new(), Vec::new());
        for entry in &index.policies {
            let version = (entry.name.clone(), entry.version.clone());
            if given.contains(&version) {
                continue;
            }
            match module_at(place, entry) {
                Ok(_) => {}
                Err(error) if is_damage(&error.problem) => {
                    missing.push(version);
                    continue;
                }
                Err(error) => return Err(error.into()),
            }
            if self.lying(place.manifest(&policy_tag(&entry.name, &entry.version)))?.is_none() {
                untagged.push(entry.clone());
            }
        }
        if missing.is_empty() {
            return Ok(untagged);
        }
        Err(PublishError::NotThere { place: place.name().to_owned(), versions: missing })
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
    ) -> Result<(String, Packed), PublishError> {
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
            // the same bytes, perhaps signed anew, perhaps lost at the place
            there.signature = entry.signature.clone();
            let packed = Manifest::of_module(there, module, signature.as_str().as_bytes())?;
            return Ok((policy_tag(&entry.name, &entry.version), packed));
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
        Ok((tag, packed))
    }
}

/// Whether something is not there, or not as it was stored; everything else may pass.
fn is_damage(problem: &PlaceProblem) -> bool {
    use PlaceProblem::{Malformed, Missing, OtherBytes, TooLarge};
    matches!(problem, Missing { .. } | OtherBytes { .. } | Malformed { .. } | TooLarge { .. })
}

/// Stores what a manifest names, and tags it.
pub(super) fn put(place: &dyn Shelf, tag: &str, packed: Packed) -> Result<(), PlaceError> {
    for blob in &packed.blobs {
        place.put_blob(blob)?;
    }
    // a registry may forbid that a tag is written twice; what cannot be read is written anew
    match place.manifest(tag) {
        Ok(Some(there)) if there == packed.manifest => Ok(()),
        _ => place.put_manifest(tag, &packed.manifest),
    }
}
