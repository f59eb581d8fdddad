//! Whom a portal trusts: keys, signatures, and what they say.

mod given_up;
mod history;
mod setup;
mod signing;
mod store;
pub(crate) mod taking;

pub use probity_core::trust::{
    BadLock, Candidate, Distrust, ExpiredIndex, IndexStatement, Lock, Locked, MAX_SIGNATURE, MAX_TRUST, Mode,
    NamePattern, NamedHost, NotAHost, NotAStatement, PolicyUse, PublicKey, Publisher, RegistrySource,
    Resolution, RollBack, Seen, Signature, SignatureProblem, Standing, Statement, Trust, TrustError,
    TrustedKey, Validity, day_of,
};
pub(crate) use probity_core::trust::{InForce, admits, in_force};
pub use setup::Setup;
pub use signing::{NewKey, SecretKey, SigningProblem};
pub use store::{SeenIndex, Store};
pub use taking::{LockChange, Notice, Update};
