//! One document that says all that is needed to run a decision again.

use std::collections::BTreeSet;

use jiff::Timestamp;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use super::{BlindDetermination, Checkpoint, Entry, Event, Id, InForce, Salt, Statement, canonical};
use crate::case::{Case, CaseError};
use crate::registry::Digest;
use crate::trust::{PublicKey, Signature, SignatureProblem};

/// A certificate: what was decided, by which modules, on which case, and where that is recorded. It holds no word of
/// the case, and whoever has the case and the modules can run the decision again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Certificate {
    /// What kind of document this is: `probity-certificate/1`.
    pub format: String,
    /// Id of the determination.
    pub id: Id,
    /// When it was made (RFC 3339, UTC).
    #[schemars(with = "String")]
    pub made: Timestamp,
    /// Who asked.
    pub by: String,
    /// The program that made it.
    pub program: String,
    /// The case.
    pub case: CertifiedCase,
    /// What was decided.
    pub determination: Sealed,
    /// What was in force.
    pub in_force: InForce,
    /// Where it is recorded, if it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded: Option<InLedger>,
    /// The portal's minisign signature over the canonical JSON of everything else, if it signs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signature: Option<String>,
}

/// The case of a certificate.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct CertifiedCase {
    /// Commitment to the digest of the case, as the ledger has it.
    pub commitment: Digest,
    /// SHA-256 of the case in canonical JSON; left out where the ledger that gave the certificate does not know it any
    /// more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<Digest>,
    /// What opens the commitment; left out likewise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub salt: Option<Salt>,
}

/// What was decided, and the salt with which the ledger commits to it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct Sealed {
    /// The salt.
    pub salt: Salt,
    /// What was decided.
    pub content: BlindDetermination,
}

/// Where a determination is recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
pub struct InLedger {
    /// The ledger.
    pub ledger: Id,
    /// Position of the entry.
    pub position: u64,
    /// Hash of the entry before.
    pub previous: Digest,
    /// Hash of the entry.
    pub hash: Digest,
}

const FORMAT: &str = "probity-certificate/1";

/// The largest certificate, in bytes: more than the findings of the largest case.
pub const MAX_CERTIFICATE: u64 = 64 << 20;

/// Why a certificate does not count.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BadCertificate {
    /// It is none.
    #[error("is no certificate: {problem}")]
    Unreadable {
        /// What is wrong with it.
        problem: String,
    },
    /// What it says does not hold together.
    #[error("does not hold together: {what}, so that it was changed after it was made")]
    Inconsistent {
        /// What does not.
        what: &'static str,
    },
    /// It has no signature, and one was asked for.
    #[error("is not signed")]
    Unsigned,
    /// The signature is none, or not the key's.
    #[error("has a signature that {0}")]
    Signature(SignatureProblem),
    /// It is of another case.
    #[error("is of another case: its digest is {is}, and {decided} was decided")]
    OtherCase {
        /// The digest of the case that was given.
        is: String,
        /// The digest of the case that was decided.
        decided: Digest,
    },
    /// What was given as its case is none that can be decided.
    #[error("is of a case that was decided, and the one that was given cannot be: {0}")]
    BadCase(CaseError),
}

impl Certificate {
    /// The certificate of what an entry records.
    pub fn recorded(entry: &Entry, case: Option<(Digest, Salt)>, determination: Sealed) -> Option<Self> {
        let Event::Determined(statement) = &entry.event else { return None };
        let (digest, salt) = case.unzip();
        Some(Certificate {
            format: FORMAT.to_owned(),
            id: statement.id.clone(),
            made: entry.at,
            by: entry.by.clone(),
            program: program(),
            case: CertifiedCase { commitment: statement.case.clone(), digest, salt },
            determination,
            in_force: statement.in_force.clone(),
            recorded: Some(InLedger {
                ledger: entry.ledger.clone(),
                position: entry.position,
                previous: entry.previous.clone()?,
                hash: entry.hash(),
            }),
            signature: None,
        })
    }

    /// The certificate of a determination that no ledger records.
    pub fn unrecorded(
        id: Id,
        made: Timestamp,
        by: String,
        case: (Digest, Salt),
        determination: Sealed,
        in_force: InForce,
    ) -> Self {
        let (digest, salt) = case;
        Certificate {
            format: FORMAT.to_owned(),
            id,
            made,
            by,
            program: program(),
            case: CertifiedCase { commitment: salt.commit(&digest), digest: Some(digest), salt: Some(salt) },
            determination,
            in_force,
            recorded: None,
            signature: None,
        }
    }

    /// Reads a certificate, and checks that what it says holds together. Who made it only its signature tells:
    /// [`Certificate::verify`].
    ///
    /// # Errors
    ///
    /// [`BadCertificate::Unreadable`] and [`BadCertificate::Inconsistent`].
    pub fn parse(bytes: &[u8]) -> Result<Self, BadCertificate> {
        let bad = |problem: String| BadCertificate::Unreadable { problem };
        if u64::try_from(bytes.len()).map_or(true, |size| size > MAX_CERTIFICATE) {
            return Err(bad(format!("it is larger than {MAX_CERTIFICATE} bytes")));
        }
        let certificate: Certificate =
            serde_json::from_slice(bytes).map_err(|error| bad(error.to_string()))?;
        if certificate.format != FORMAT {
            return Err(bad(format!(
                "its `format` is not `{FORMAT}`: a newer version of Probity may read it"
            )));
        }
        if !super::entry::is_plain(&Certificate { signature: None, ..certificate.clone() }) {
            return Err(
                bad("a text in it has control or hidden characters or is longer than any".to_owned()),
            );
        }
        certificate.holds_together()?;
        Ok(certificate)
    }

    fn holds_together(&self) -> Result<(), BadCertificate> {
        let wrong = |what| Err(BadCertificate::Inconsistent { what });
        let policies = &self.determination.content.policies;
        if policies.is_empty() {
            return wrong("no policy was asked");
        }
        let names: BTreeSet<_> = policies.iter().map(|answer| &answer.policy.name).collect();
        if names.len() != policies.len() {
            return wrong("a policy was asked twice");
        }
        match (&self.case.digest, &self.case.salt) {
            (Some(digest), Some(salt)) if salt.commit(digest) != self.case.commitment => {
                return wrong("the salt does not open the commitment to the case");
            }
            (Some(_), None) | (None, Some(_)) => {
                return wrong("of the digest of the case and its salt there is only one");
            }
            _ => {}
        }
        match &self.recorded {
            Some(recorded) if self.entry(recorded).hash() != recorded.hash => {
                wrong("the entry of the ledger that it speaks of has another hash")
            }
            _ => Ok(()),
        }
    }

    /// What the ledger says of it.
    pub fn statement(&self) -> Statement {
        let Sealed { salt, content } = &self.determination;
        content.statement(self.id.clone(), self.case.commitment.clone(), salt, self.in_force.clone())
    }

    fn entry(&self, recorded: &InLedger) -> Entry {
        Entry {
            format: super::entry::FORMAT.to_owned(),
            ledger: recorded.ledger.clone(),
            position: recorded.position,
            previous: Some(recorded.previous.clone()),
            at: self.made,
            by: self.by.clone(),
            event: Event::Determined(Box::new(self.statement())),
        }
    }

    /// What it says of the ledger, as a checkpoint: whoever holds a certificate can tell a ledger in which the past was
    /// rewritten up to its entry. None where it is recorded nowhere.
    pub fn checkpoint(&self) -> Option<Checkpoint> {
        self.recorded.as_ref().map(|recorded| Checkpoint::at(&self.entry(recorded), &recorded.hash))
    }

    /// What is signed: the canonical JSON of everything but the signature.
    pub fn to_sign(&self) -> Vec<u8> {
        let unsigned = Certificate { signature: None, ..self.clone() };
        canonical(&unsigned).unwrap_or_default()
    }

    /// Verifies that the holder of a key signed it.
    ///
    /// # Errors
    ///
    /// [`BadCertificate::Unsigned`] and [`BadCertificate::Signature`].
    pub fn verify(&self, key: &PublicKey) -> Result<(), BadCertificate> {
        let text = self.signature.as_ref().ok_or(BadCertificate::Unsigned)?;
        let signature = Signature::parse(text.as_bytes()).map_err(BadCertificate::Signature)?;
        key.verify(&self.to_sign(), &signature).map_err(BadCertificate::Signature)
    }

    /// Reads the case that it is of, as of the day for which it was decided: a file that says another one, or none, was
    /// decided with `--as-of`. Whether it is that very case only the certificate's salt tells: `false` where it has none.
    ///
    /// # Errors
    ///
    /// [`BadCertificate::BadCase`] and [`BadCertificate::OtherCase`].
    pub fn case_of(&self, json: &[u8]) -> Result<(Case, bool), BadCertificate> {
        let as_of = self.determination.content.as_of;
        let case = match Case::from_json(json) {
            Ok(case) if case.document().as_of == as_of => Ok(case),
            Err(error) if says_a_day(json) => Err(error),
            _ => Case::from_json_as_of(json, as_of),
        };
        let case = case.map_err(BadCertificate::BadCase)?;
        match &self.case.digest {
            None => Ok((case, false)),
            Some(digest) if digest.as_str() == case.digest() => Ok((case, true)),
            Some(digest) => {
                Err(BadCertificate::OtherCase { is: case.digest().to_owned(), decided: digest.clone() })
            }
        }
    }
}

/// Whether a case says of itself of which day it is, be it wrongly.
fn says_a_day(json: &[u8]) -> bool {
    serde_json::from_slice::<serde_json::Value>(json).map_or(true, |case| case.get("as_of").is_some())
}

/// What made a certificate.
fn program() -> String {
    concat!("probity ", env!("CARGO_PKG_VERSION")).to_owned()
}
