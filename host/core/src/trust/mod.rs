//! Whom a portal trusts: keys and signatures, what publishers say by signing, the portal's files, and which published
//! version is the law to apply. Signing wants randomness, and is not here.

mod file;
mod host;
mod lock;
mod resolve;
mod signature;
mod statement;
mod verify;

pub use file::{
    ExpiredIndex, MAX_TRUST, Mode, NamePattern, PolicyUse, Publisher, RegistrySource, Trust, TrustError,
    TrustedKey, Validity,
};
pub use host::{NamedHost, NotAHost};
pub use lock::{BadLock, Lock, Locked, RollBack, Seen};
pub use resolve::{Candidate, InForce, Resolution, Standing, admits, in_force};
pub use signature::{MAX_SIGNATURE, PublicKey, Signature, SignatureProblem};
pub use statement::{IndexStatement, NotAStatement, Statement};
pub use verify::{Distrust, day_of};
