//! Signing: what a publisher does, and a portal with its own key.

use std::fmt;

use minisign::{KeyPair, PublicKey as Public, SecretKeyBox};

use super::{PublicKey, Signature};

/// A secret key, out of its password. It is never shown, also not by `{:?}`.
pub struct SecretKey {
    key: minisign::SecretKey,
    public: PublicKey,
}

/// A new pair of keys, as files.
pub struct NewKey {
    /// The secret key's file, encrypted with the password.
    pub secret_file: String,
    /// The public key's file.
    pub public_file: String,
    /// The public key.
    pub public: PublicKey,
}

/// Why there is no key to sign with, or no signature.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum SigningProblem {
    /// The password is too short to protect anything.
    #[error(
        "needs a password of at least {least} characters: it is all that protects the key if its file gets lost"
    )]
    ShortPassword {
        /// How many characters are wanted.
        least: usize,
    },
    /// The file is no secret key.
    #[error("is no minisign secret key that is encrypted with a password: `probity policy keygen` makes one")]
    NotAKey,
    /// The password does not open the key.
    #[error("cannot be opened with this password")]
    WrongPassword,
    /// No pair of keys, or no signature, could be made.
    #[error("signing failed: {problem}")]
    Failed {
        /// What the library says.
        problem: String,
    },
}

/// Characters of a password, at least.
const SHORTEST: usize = 8;

impl NewKey {
    /// Makes a pair of keys; the secret one is encrypted with a password.
    ///
    /// # Errors
    ///
    /// [`SigningProblem::ShortPassword`], and where the system gives no randomness.
    pub fn generate(password: &str) -> Result<Self, SigningProblem> {
        if password.chars().count() < SHORTEST {
            return Err(SigningProblem::ShortPassword { least: SHORTEST });
        }
        let pair = KeyPair::generate_encrypted_keypair(Some(password.to_owned())).map_err(failed)?;
        let secret = pair.sk.to_box(Some("Probity publisher, secret key")).map_err(failed)?;
        let public: PublicKey = pair
            .pk
            .to_base64()
            .parse()
            .map_err(|_| SigningProblem::Failed { problem: "no public key".into() })?;
        Ok(NewKey {
            secret_file: secret.into_string(),
            public_file: format!("untrusted comment: Probity publisher, public key\n{public}\n"),
            public,
        })
    }
}

impl fmt::Debug for NewKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("NewKey").field("public", &self.public).finish_non_exhaustive()
    }
}

impl SecretKey {
    /// Opens the file of a secret key, of this program or of `minisign`.
    ///
    /// # Errors
    ///
    /// [`SigningProblem::NotAKey`] or [`SigningProblem::WrongPassword`].
    pub fn open(file: &str, password: &str) -> Result<Self, SigningProblem> {
        let secret = SecretKeyBox::from_string(file).map_err(|_| SigningProblem::NotAKey)?;
        let key = secret.into_secret_key(Some(password.to_owned())).map_err(|error| match error.kind() {
            minisign::ErrorKind::Verify => SigningProblem::WrongPassword,
            _ => SigningProblem::NotAKey,
        })?;
        let public = Public::from_secret_key(&key).map_err(failed)?;
        let public = public.to_base64().parse().map_err(|_| SigningProblem::NotAKey)?;
        Ok(SecretKey { key, public })
    }

    /// The public key that goes with it.
    pub fn public(&self) -> &PublicKey {
        &self.public
    }

    /// Signs bytes, and with them a comment of one line.
    ///
    /// # Errors
    ///
    /// [`SigningProblem::Failed`].
    pub fn sign(&self, bytes: &[u8], trusted_comment: &str) -> Result<Signature, SigningProblem> {
        let problem = |problem: &str| SigningProblem::Failed { problem: problem.to_owned() };
        if trusted_comment.contains(['\n', '\r']) {
            return Err(problem("a trusted comment is one line"));
        }
        let comment = Some("signature of a Probity publisher");
        let signed =
            minisign::sign(None, &self.key, bytes, Some(trusted_comment), comment).map_err(failed)?;
        let signature =
            Signature::parse(signed.into_string().as_bytes()).map_err(|_| problem("unreadable"))?;
        // a key whose halves do not belong together signs what nobody can verify
        self.public
            .verify(bytes, &signature)
            .map_err(|error| problem(&format!("its own signature {error}")))?;
        Ok(signature)
    }
}

impl fmt::Debug for SecretKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SecretKey").field("public", &self.public).finish_non_exhaustive()
    }
}

fn failed(error: minisign::PError) -> SigningProblem {
    SigningProblem::Failed { problem: error.to_string() }
}
