//! Whom a portal trusts: keys, signatures, and what they say.

mod file;
mod lock;
mod resolve;
mod setup;
mod signature;
mod signing;
mod statement;
mod store;
pub(crate) mod taking;
mod verify;

pub use file::{
    ExpiredIndex, MAX_TRUST, Mode, NamePattern, PolicyUse, Publisher, RegistrySource, Trust, TrustError,
    TrustedKey, Validity,
};
pub use lock::{BadLock, Lock, Locked, RollBack};
pub use resolve::{Candidate, Resolution, Standing};
pub(crate) use resolve::{InForce, admits, in_force};
pub use setup::Setup;
pub use signature::{MAX_SIGNATURE, PublicKey, Signature, SignatureProblem};
pub use signing::{NewKey, SecretKey, SigningProblem};
pub use statement::{IndexStatement, NotAStatement, Statement};
pub use store::Store;
pub use taking::{LockChange, Notice, Update};
pub use verify::{Distrust, INDEX_LIFETIME, day_of};
