//! The ledger: what is decided is recorded before it is answered.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::{Duration, Instant};

use jiff::{SignedDuration, Timestamp};
use probity::core::ledger::{BadCertificate, BlindDetermination, Certificate, ErasureReason, Id, InForce};
use probity::core::registry::Digest;
use probity::trust::{SecretKey, SignatureProblem};
use probity::{Case, Determination};
use probity_ledger::{Address, Ledger, LedgerError, NewDetermination, Once, Options};

use crate::metrics::Metrics;
use crate::problem::Problem;
use crate::problems;

/// How long an idempotency key counts.
const KEY_COUNTS: SignedDuration = SignedDuration::from_hours(24);

/// For how long nothing more is asked for after the ledger did not take a determination.
const AFTER_FAILURE: Duration = Duration::from_secs(10);

/// Where determinations are recorded.
#[derive(Debug)]
pub struct LedgerSettings {
    /// The ledger; a file that is not there is made.
    pub address: Address,
    /// Whether the cases are kept in it too, until they are erased; else it holds nothing of them but salted commitments.
    pub keep_cases: bool,
    /// After how many days a case that was kept is erased; without it, when somebody erases it.
    pub keep_days: Option<u32>,
    /// What the portal signs its certificates with.
    pub key: Option<SecretKey>,
}

/// Records determinations.
pub(crate) struct Recorder {
    ledger: Ledger,
    keep_cases: bool,
    keep_days: Option<u32>,
    key: Option<SecretKey>,
    metrics: Arc<Metrics>,
    /// Why what was to be recorded last was not, and when.
    failed_last: Mutex<Option<(LedgerError, Instant)>>,
}

/// A determination that the ledger has.
pub(crate) struct Recorded {
    pub(crate) certificate: Certificate,
    /// The case, where it is kept.
    pub(crate) case: Option<String>,
}

impl Recorder {
    pub(crate) fn open(settings: LedgerSettings, metrics: Arc<Metrics>) -> Result<Self, LedgerError> {
        let LedgerSettings { address, keep_cases, keep_days, key } = settings;
        let ledger = Ledger::open(&address, Options::default())?;
        Ok(Recorder { ledger, keep_cases, keep_days, key, metrics, failed_last: Mutex::new(None) })
    }

    /// Forgets keys that count no longer, with the salts that they hold, and erases cases that were kept long enough.
    pub(crate) fn tidy(&self) -> Result<(), LedgerError> {
        self.ledger.forget()?;
        let Some(days) = self.keep_days else { return Ok(()) };
        let kept = SignedDuration::from_hours(i64::from(days).saturating_mul(24));
        let before = Timestamp::now().checked_sub(kept).unwrap_or(Timestamp::MIN);
        let erased = self.ledger.erase_before("probity", before, ErasureReason::Retention)?;
        if erased > 0 {
            tracing::info!(cases = erased, "erased what was kept long enough");
        }
        Ok(())
    }

    /// Whether the ledger answers, and took what was recorded last, or that was some time ago.
    pub(crate) fn ready(&self) -> Result<(), Problem> {
        let failed_last = self.failed_last.lock().unwrap_or_else(PoisonError::into_inner).clone();
        if let Some((error, at)) = failed_last
            && at.elapsed() < AFTER_FAILURE
        {
            return Err(problems::of_ledger(&error));
        }
        self.ledger.ready().map_err(|error| failed(&error))
    }

    /// What was recorded under a key before.
    pub(crate) fn before(&self, once: &Once, case: &Digest) -> Result<Option<Certificate>, Problem> {
        let found = self.ledger.recorded_once(once, case);
        found
            .and_then(|found| found.map(|found| self.signed(found)).transpose())
            .map_err(|error| failed(&error))
    }

    /// Records a determination, and gives its certificate; where the key was used before, that of what was recorded then.
    pub(crate) fn record(
        &self,
        determination: &Determination,
        json: &[u8],
        by: &str,
        in_force: InForce,
        once: Option<Once>,
    ) -> Result<Certificate, Problem> {
        let begun = Instant::now();
        let recorded = self.append(determination, json, by, in_force, once);
        let result = recorded.as_ref().map_or_else(LedgerError::kind, |_| "recorded");
        let failed_now = match &recorded {
            Err(error @ LedgerError::Failed { .. }) => Some((error.clone(), begun)),
            _ => None,
        };
        *self.failed_last.lock().unwrap_or_else(PoisonError::into_inner) = failed_now;
        self.metrics.recorded(result, begun.elapsed());
        recorded.map_err(|error| failed(&error))
    }

    fn append(
        &self,
        determination: &Determination,
        json: &[u8],
        by: &str,
        in_force: InForce,
        once: Option<Once>,
    ) -> Result<Certificate, LedgerError> {
        let case = digest_of(&determination.case);
        let mut new = NewDetermination::new(by, case, BlindDetermination::of(determination), in_force)?;
        if self.keep_cases {
            new = new.keep_case(&String::from_utf8_lossy(json));
        }
        if let Some(once) = once {
            new = new.once(once);
        }
        self.signed(self.ledger.record(new)?)
    }

    /// What is recorded under an id.
    pub(crate) fn find(&self, id: &Id) -> Result<Recorded, Problem> {
        let found = || -> Result<Recorded, LedgerError> {
            let certificate = self.signed(self.ledger.certificate(id)?)?;
            let case = self.ledger.find(id)?.paper.case.map(|case| case.json);
            Ok(Recorded { certificate, case })
        };
        found().map_err(|error| failed(&error))
    }

    fn signed(&self, mut certificate: Certificate) -> Result<Certificate, LedgerError> {
        if let Some(key) = &self.key {
            let comment = format!("probity certificate {}", certificate.id);
            let signature =
                key.sign(&certificate.to_sign(), &comment).map_err(|error| LedgerError::Failed {
                    ledger: self.ledger.name().to_owned(),
                    doing: "certified",
                    problem: error.to_string(),
                })?;
            certificate.signature = Some(signature.as_str().to_owned());
        }
        Ok(certificate)
    }

    /// How the signature of a certificate stands to the portal's own key.
    pub(crate) fn signature(&self, certificate: &Certificate) -> &'static str {
        match (&certificate.signature, &self.key) {
            (None, _) => "none",
            (Some(_), None) => "not-checked",
            (Some(_), Some(key)) => match certificate.verify(key.public()) {
                Ok(()) => "good",
                Err(BadCertificate::Signature(SignatureProblem::OtherKey)) => "of-another-key",
                Err(_) => "bad",
            },
        }
    }
}

/// The digest of a case.
pub(crate) fn digest_of(case: &Case) -> Digest {
    // the library writes digests, and nothing else there
    case.digest().parse().unwrap_or_else(|_| Digest::of(case.digest().as_bytes()))
}

/// That a request is to be recorded once: of a key, of who asked, and of all that was asked.
pub(crate) fn once(key: &str, by: &str, request: &[&[u8]]) -> Once {
    // each part with its length, so that no two requests are one
    let joined = |parts: &[&[u8]]| {
        let mut bytes = Vec::new();
        for part in parts {
            bytes.extend(u64::try_from(part.len()).unwrap_or(u64::MAX).to_be_bytes());
            bytes.extend_from_slice(part);
        }
        bytes
    };
    let until = Timestamp::now().checked_add(KEY_COUNTS).unwrap_or(Timestamp::MAX);
    Once::new(&joined(&[by.as_bytes(), key.as_bytes()]), &joined(request), until)
}

/// A ledger does not do what is asked of it. Where it lies is nobody's concern but the operator's.
fn failed(error: &LedgerError) -> Problem {
    let problem = problems::of_ledger(error);
    if problem.status >= 500 {
        tracing::error!(%error, "the ledger failed");
    }
    problem
}
