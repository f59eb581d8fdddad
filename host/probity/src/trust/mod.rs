//! Whom a portal trusts: keys, signatures, and what they say.

mod file;
mod signature;
mod signing;
mod statement;
mod verify;

pub use file::{
    ExpiredIndex, MAX_TRUST, Mode, NamePattern, PolicyUse, Publisher, RegistrySource, Trust, TrustError,
    TrustedKey, Validity,
};
pub use signature::{MAX_SIGNATURE, PublicKey, Signature, SignatureProblem};
pub use signing::{NewKey, SecretKey, SigningProblem};
pub use statement::{IndexStatement, NotAStatement, Statement};
pub use verify::{Distrust, INDEX_LIFETIME, day_of};
