//! Running a decision again from its certificate.

use std::sync::Arc;

use probity_core::case::Case;
use probity_core::determination::{Determination, PolicyIdentity};
use probity_core::ledger::{
    BadCertificate, BlindDetermination, Certificate, Difference, InForce, IndexRef, PolicyRef,
};
use probity_core::registry::{Digest, MAX_MODULE};
use serde::Serialize;

use crate::embedded::{EMBEDDED, Embedded};
use crate::error::Error;
use crate::policy_set::PolicySet;
use crate::registry::Place;
use crate::runtime::{Runtime, RuntimeBuilder};
use crate::screening::Screening;

/// Where the modules of a certificate are looked for: each by its digest, so that it does not matter who gives it.
///
/// ```
/// # fn main() -> Result<(), Box<dyn std::error::Error>> {
/// # use std::sync::Arc;
/// # use probity::core::ledger::{BlindDetermination, Certificate, Id, Salt, Sealed};
/// # use probity::core::registry::Digest;
/// # use probity::{Case, Modules, Runtime};
/// # let json = std::fs::read("../../tests/cases/cn-government-procurement/large-fine-exactly-two-million.json")?;
/// # let case = Arc::new(Case::from_json(&json)?);
/// # let runtime = Runtime::builder().build()?;
/// # let determination = runtime.screening_for(&case)?.screen(&case)?;
/// # let certificate = Certificate::unrecorded(
/// #     "0199d3b0-6f2c-7c3e-9a41-2b8f5d1c7e60".parse()?,
/// #     jiff::Timestamp::UNIX_EPOCH,
/// #     "portal".to_owned(),
/// #     (case.digest().parse()?, Salt::from_bytes([1; 32])),
/// #     Sealed { salt: Salt::from_bytes([2; 32]), content: BlindDetermination::of(&determination) },
/// #     runtime.in_force(),
/// # );
/// # let certificate = serde_json::to_vec(&certificate)?;
/// let certificate = Certificate::parse(&certificate)?;
/// let replayed = Modules::released().replay(&certificate, &json, Runtime::builder())?;
/// assert!(replayed.is_same());
/// # Ok(())
/// # }
/// ```
#[derive(Debug, Clone, Default)]
pub struct Modules {
    released: bool,
    given: Vec<(String, Arc<[u8]>)>,
    places: Vec<Arc<dyn Place>>,
}

/// A decision that was run again.
#[derive(Debug, Clone)]
pub struct Replayed {
    /// What the certificate says.
    pub was: BlindDetermination,
    /// What came out now.
    pub determination: Determination,
    /// Whether the case is known to be the one that was decided: the certificate holds what opens its commitment to it.
    pub case_is_certain: bool,
    /// How the two differ.
    pub differences: Vec<Difference>,
    /// The released policies that govern the tender and that the certificate does not name, where modules were looked for
    /// among the released ones: the portal did not apply them, or somebody took them out.
    pub not_asked: Vec<Arc<PolicyIdentity>>,
    /// The policies that have the name and version of a released one and are another module, where modules were looked for
    /// among the released ones.
    pub not_released: Vec<PolicyRef>,
}

/// Why a decision cannot be run again.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
#[non_exhaustive]
pub enum ReplayError {
    /// The certificate does not count, or is of another case.
    #[error("the certificate {0}")]
    Certificate(#[from] BadCertificate),
    /// A module is nowhere to be found.
    #[error(
        "the module of policy `{}` {}, {}, is {}", policy.name, policy.version, policy.digest, looked(looked_in)
    )]
    NoModule {
        /// The policy.
        policy: Box<PolicyRef>,
        /// Where it was looked for, and what was said there.
        looked_in: Vec<String>,
    },
    /// The module that the certificate speaks of is another policy than it says.
    #[error(
        "the module {digest} is policy `{is}`, and the certificate says `{says}`: it was changed after it was made"
    )]
    OtherPolicy {
        /// The module.
        digest: Digest,
        /// What it is.
        is: String,
        /// What the certificate says.
        says: String,
    },
    /// The certificate sets a parameter to what is no number.
    #[error(
        "the certificate sets parameter `{parameter}` to what is no whole number: it was changed after it was made"
    )]
    BadParameter {
        /// The parameter.
        parameter: String,
    },
    /// The decision cannot be reached.
    #[error(transparent)]
    Library(#[from] Error),
}

fn looked(places: &[String]) -> String {
    match places {
        [] => "not at hand, and no place was named to look for it".to_owned(),
        places => format!("in none of the places that were named ({})", places.join("; ")),
    }
}

impl ReplayError {
    /// What kind of error it is, in a word that stays the same.
    pub fn kind(&self) -> &'static str {
        match self {
            ReplayError::Certificate(BadCertificate::OtherCase { .. }) => "other-case",
            ReplayError::Certificate(BadCertificate::BadCase(_)) => "bad-case",
            ReplayError::Certificate(BadCertificate::Unsigned | BadCertificate::Signature(_)) => {
                "bad-signature"
            }
            ReplayError::Certificate(_)
            | ReplayError::OtherPolicy { .. }
            | ReplayError::BadParameter { .. } => "bad-certificate",
            ReplayError::NoModule { .. } => "no-module",
            ReplayError::Library(error) => error.kind(),
        }
    }
}

impl Replayed {
    /// Whether the same was decided, in every finding. Fuel is not part of it: it depends on the version of the engine.
    pub fn is_same(&self) -> bool {
        self.differences.is_empty()
    }

    /// Whether it took as much fuel as then: where it did not, another version of the engine ran it.
    pub fn took_the_same(&self) -> bool {
        let fuel = |blind: &BlindDetermination| blind.policies.iter().map(|answer| answer.fuel).sum::<u64>();
        fuel(&self.was) == fuel(&BlindDetermination::of(&self.determination))
    }
}

impl Modules {
    /// Nowhere yet.
    pub fn none() -> Self {
        Self::default()
    }

    /// Among the released modules that this library carries.
    pub fn released() -> Self {
        Modules { released: true, ..Self::default() }
    }

    /// Also these bytes, called like this in messages.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, bytes: impl Into<Arc<[u8]>>) -> Self {
        self.given.push((name.into(), bytes.into()));
        self
    }

    /// Also at a place where policies are published or kept.
    #[must_use]
    pub fn at(mut self, place: Arc<dyn Place>) -> Self {
        self.places.push(place);
        self
    }

    /// The module of a policy.
    fn find(&self, policy: &PolicyRef) -> Result<Arc<[u8]>, ReplayError> {
        let digest = &policy.digest;
        if self.released
            && let Some(released) = EMBEDDED.iter().find(|released| released.digest == digest.as_str())
        {
            return Ok(released.bytes.into());
        }
        if let Some((_, bytes)) = self.given.iter().find(|(_, bytes)| Digest::of(bytes) == *digest) {
            return Ok(Arc::clone(bytes));
        }
        let mut looked_in: Vec<_> =
            self.given.iter().map(|(name, _)| format!("`{name}` is another")).collect();
        for place in &self.places {
            match place.blob(digest, MAX_MODULE) {
                Ok(bytes) => return Ok(bytes.into()),
                Err(error) => looked_in.push(error.to_string()),
            }
        }
        Err(ReplayError::NoModule { policy: Box::new(policy.clone()), looked_in })
    }

    /// Runs the decision of a certificate again on the case that it is of: by the modules with the digests that it names,
    /// with the parameters that it names, on a runtime of its own.
    ///
    /// # Errors
    ///
    /// Where it cannot be run; where it comes to something else, that is [`Replayed::differences`].
    pub fn replay(
        &self,
        certificate: &Certificate,
        case: &[u8],
        builder: RuntimeBuilder,
    ) -> Result<Replayed, ReplayError> {
        let (case, case_is_certain) = certificate.case_of(case)?;
        let was = &certificate.determination.content;
        let released = builder.clone();
        let mut builder = builder.without_embedded();
        for answer in &was.policies {
            let PolicyRef { name, version, .. } = &answer.policy;
            let bytes = self.find(&answer.policy)?;
            builder = builder.named_module(format!("{name} {version}"), bytes.as_ref());
        }
        let screening = screening(&builder.build()?, was)?;
        let determination = screening.screen(&Arc::new(case))?;
        let differences = was.differences(&BlindDetermination::of(&determination));
        let not_asked =
            if self.released { not_asked(released, &determination.case, was)? } else { Vec::new() };
        let not_released = was.policies.iter().map(|answer| &answer.policy);
        let not_released = not_released.filter(|policy| self.released && pretends(policy)).cloned().collect();
        Ok(Replayed {
            was: was.clone(),
            determination,
            case_is_certain,
            differences,
            not_asked,
            not_released,
        })
    }
}

/// Whether a policy has the name and version of a released one, and is another module.
fn pretends(policy: &PolicyRef) -> bool {
    let named = |released: &&Embedded| released.name == policy.name && released.version == policy.version;
    EMBEDDED.iter().find(named).is_some_and(|released| released.digest != policy.digest.as_str())
}

/// The released policies that govern the tender of a case and that were not asked.
fn not_asked(
    builder: RuntimeBuilder,
    case: &Case,
    was: &BlindDetermination,
) -> Result<Vec<Arc<PolicyIdentity>>, Error> {
    let screening = match builder.once_for(case).build()?.screening_for(case) {
        Ok(screening) => screening,
        Err(Error::NoPolicyApplies(_)) => return Ok(Vec::new()),
        Err(error) => return Err(error),
    };
    let asked = |policy: &&Arc<PolicyIdentity>| {
        was.policies.iter().any(|answer| answer.policy.name == policy.info.name)
    };
    let in_force = screening.in_force(case.document().tender.notice_date);
    Ok(in_force.filter(|policy| !asked(policy)).cloned().collect())
}

/// The policies of a determination in the versions that it was of, with what the portal set in them.
fn screening(runtime: &Runtime, was: &BlindDetermination) -> Result<Screening, ReplayError> {
    let mut screening = runtime.screening();
    for answer in &was.policies {
        let PolicyRef { name, version, digest, .. } = &answer.policy;
        let loaded = runtime.policies().find(|policy| policy.digest == digest.as_str());
        let is = loaded
            .map(|policy| format!("{} {}", policy.info.name, policy.info.version()))
            .unwrap_or_default();
        let says = format!("{name} {version}");
        if is != says {
            return Err(ReplayError::OtherPolicy { digest: digest.clone(), is, says });
        }
        screening = screening.policy(name, &format!("={version}"))?;
        for (parameter, value) in &answer.parameters {
            let value =
                value.parse().map_err(|_| ReplayError::BadParameter { parameter: parameter.clone() })?;
            screening = screening.parameter(name, parameter, value)?;
        }
    }
    Ok(screening.build()?)
}

/// A version that was loaded, as the list of them is digested.
#[derive(Serialize, PartialEq, Eq, PartialOrd, Ord)]
struct Loaded<'a> {
    name: &'a str,
    version: String,
    digest: &'a str,
    in_force_from: i32,
    in_force_until: Option<i32>,
}

/// What was in force, as the ledger says it.
fn in_force_of(runtime: &Runtime, indexes: Vec<IndexRef>) -> InForce {
    let mut loaded: Vec<_> = runtime
        .policies()
        .map(|policy| Loaded {
            name: &policy.info.name,
            version: policy.info.version().to_string(),
            digest: &policy.digest,
            in_force_from: policy.info.in_force_from,
            in_force_until: policy.info.in_force_until,
        })
        .collect();
    loaded.sort();
    let versions = probity_core::ledger::canonical(&loaded).unwrap_or_default();
    InForce { versions: Digest::of(&versions), indexes }
}

impl Runtime {
    /// What is in force here, as a ledger and a certificate say it: the digest of the list of all loaded versions.
    pub fn in_force(&self) -> InForce {
        in_force_of(self, Vec::new())
    }
}

impl PolicySet {
    /// What is in force here, as a ledger and a certificate say it: the digest of the list of all versions in use, and
    /// the newest index of each publisher that was seen.
    pub fn in_force(&self) -> InForce {
        in_force_of(self.runtime(), self.indexes().to_vec())
    }
}
