//! Keys and signatures: minisign, detached, over the exact bytes.

use std::fmt::{self, Display};
use std::str::FromStr;

/// The largest signature or public key file, in bytes.
pub const MAX_SIGNATURE: u64 = 4 << 10;

/// A publisher's public key, as `minisign` writes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicKey {
    key: minisign_verify::PublicKey,
    text: String,
}

/// A detached signature, as `minisign` writes it.
#[derive(Clone)]
pub struct Signature {
    signature: minisign_verify::Signature,
    text: String,
}

/// What is wrong with a key or a signature.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SignatureProblem {
    /// It is no key.
    #[error(
        "is no minisign public key: give the line that begins with `RW`, or the file that `keygen` wrote"
    )]
    NotAKey,
    /// It is no signature.
    #[error("is no minisign signature: it has four lines, the third of them a trusted comment")]
    NotASignature,
    /// It was made by another key.
    #[error("was made by another key")]
    OtherKey,
    /// The bytes, the signature or its trusted comment are not what was signed.
    #[error("does not fit: the bytes, the signature or its trusted comment were changed after signing")]
    DoesNotFit,
    /// It does not go over the digest of the bytes, as old versions of minisign did it.
    #[error("is of the old kind that does not sign a digest: sign again with a current minisign")]
    Legacy,
}

impl PublicKey {
    /// Its one line of base64.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Verifies a signature over bytes. Its trusted comment is good afterwards, not before.
    ///
    /// # Errors
    ///
    /// What is wrong with the signature.
    pub fn verify(&self, bytes: &[u8], signature: &Signature) -> Result<(), SignatureProblem> {
        use minisign_verify::Error;
        self.key.verify(bytes, &signature.signature, false).map_err(|error| match error {
            Error::UnexpectedKeyId => SignatureProblem::OtherKey,
            Error::UnexpectedAlgorithm | Error::UnsupportedLegacyMode => SignatureProblem::Legacy,
            _ => SignatureProblem::DoesNotFit,
        })
    }
}

impl FromStr for PublicKey {
    type Err = SignatureProblem;

    /// Reads the line of base64 alone, or the whole file.
    fn from_str(text: &str) -> Result<Self, SignatureProblem> {
        let too_long = u64::try_from(text.len()).map_or(true, |length| length > MAX_SIGNATURE);
        let mut lines = text.lines().map(str::trim).filter(|line| !line.is_empty());
        let line = match (lines.next(), lines.next(), lines.next()) {
            (Some(line), None, None) => line,
            (Some(comment), Some(line), None) if comment.starts_with("untrusted comment:") => line,
            _ => return Err(SignatureProblem::NotAKey),
        };
        // `RU` is the same key once more, by the name of what it signs: `minisign` refuses it too, and a key that could be
        // written in two ways could be revoked in one of them
        match minisign_verify::PublicKey::from_base64(line) {
            Ok(key) if !too_long && line.starts_with("RW") => Ok(PublicKey { key, text: line.to_owned() }),
            _ => Err(SignatureProblem::NotAKey),
        }
    }
}

impl Display for PublicKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.text)
    }
}

impl Signature {
    /// Reads the file that a signature is.
    ///
    /// # Errors
    ///
    /// [`SignatureProblem::NotASignature`].
    pub fn parse(bytes: &[u8]) -> Result<Self, SignatureProblem> {
        let short = u64::try_from(bytes.len()).is_ok_and(|length| length <= MAX_SIGNATURE);
        let text =
            std::str::from_utf8(bytes).ok().filter(|_| short).ok_or(SignatureProblem::NotASignature)?;
        let signature =
            minisign_verify::Signature::decode(text).map_err(|_| SignatureProblem::NotASignature)?;
        Ok(Signature { signature, text: text.to_owned() })
    }

    /// The file that it is.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// What was signed along with the bytes; good only where [`PublicKey::verify`] has passed.
    pub fn trusted_comment(&self) -> &str {
        self.signature.trusted_comment()
    }
}

impl fmt::Debug for Signature {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Signature").field(&self.trusted_comment()).finish()
    }
}
