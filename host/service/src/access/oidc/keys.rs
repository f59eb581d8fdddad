//! The keys that an issuer publishes (JWKS, RFC 7517).

use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::jwk::{AlgorithmParameters, EllipticCurve, Jwk, KeyAlgorithm, KeyOperations, PublicKeyUse};
use jsonwebtoken::{Algorithm, DecodingKey};
use serde::Deserialize;
use serde_json::Value;

use super::head::Head;

/// Keys that are kept of an issuer at most.
const MAX_KEYS: usize = 100;

/// How long the modulus of an RSA key may be, in bits.
const RSA_BITS: std::ops::RangeInclusive<usize> = 2_048..=4_096;

/// The keys of an issuer that can be used here.
#[derive(Debug, Default)]
pub(super) struct Keys(Vec<Key>);

#[derive(Debug)]
struct Key {
    kid: Option<String>,
    /// What it may sign with, where the issuer says so.
    stated: Option<KeyAlgorithm>,
    kind: Kind,
    key: DecodingKey,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    Rsa,
    P256,
    P384,
    Ed25519,
}

#[derive(Deserialize)]
struct Document {
    keys: Vec<Value>,
}

impl Keys {
    /// Reads what an issuer publishes; keys for something else, or that are too weak, are left out.
    pub(super) fn read(json: &[u8]) -> Result<Self, String> {
        let document: Document = serde_json::from_slice(json).map_err(|error| error.to_string())?;
        let keys: Vec<_> = document.keys.into_iter().filter_map(Key::read).take(MAX_KEYS).collect();
        if keys.is_empty() {
            return Err("it has no key with which RS256, PS256, ES256, ES384 or EdDSA is verified".to_owned());
        }
        Ok(Keys(keys))
    }

    /// The key that a token is signed with: the one of its name; for one that names none, the only one that fits.
    pub(super) fn find(&self, head: &Head) -> Option<&DecodingKey> {
        let mut fitting = self.0.iter().filter(|key| {
            key.fits(head.algorithm) && head.kid.as_ref().is_none_or(|kid| key.kid.as_ref() == Some(kid))
        });
        let key = fitting.next()?;
        // which of several is meant is not guessed
        fitting.next().is_none().then_some(&key.key)
    }

    /// Whether the key is among them that a token names.
    pub(super) fn know(&self, head: &Head) -> bool {
        head.kid.is_none() && !self.0.is_empty() || self.0.iter().any(|key| key.kid == head.kid)
    }
}

impl Key {
    fn read(document: Value) -> Option<Self> {
        let jwk: Jwk = serde_json::from_value(document).ok()?;
        let common = &jwk.common;
        let for_signing = common.public_key_use.as_ref().is_none_or(|used| *used == PublicKeyUse::Signature)
            && common.key_operations.as_ref().is_none_or(|used| used.contains(&KeyOperations::Verify));
        let length = |part: &str| BASE64URL_NOPAD.decode(part.as_bytes()).ok().map(|bytes| bits(&bytes));
        let kind = match &jwk.algorithm {
            AlgorithmParameters::RSA(key) if RSA_BITS.contains(&length(&key.n)?) => Kind::Rsa,
            AlgorithmParameters::EllipticCurve(key) => match key.curve {
                EllipticCurve::P256 => Kind::P256,
                EllipticCurve::P384 => Kind::P384,
                _ => return None,
            },
            AlgorithmParameters::OctetKeyPair(key) if key.curve == EllipticCurve::Ed25519 => Kind::Ed25519,
            // a secret that is published is none
            _ => return None,
        };
        let key = DecodingKey::from_jwk(&jwk).ok().filter(|_| for_signing)?;
        Some(Key { kid: jwk.common.key_id, stated: jwk.common.key_algorithm, kind, key })
    }

    fn fits(&self, algorithm: Algorithm) -> bool {
        let kind = match algorithm {
            Algorithm::RS256 | Algorithm::PS256 => Kind::Rsa,
            Algorithm::ES256 => Kind::P256,
            Algorithm::ES384 => Kind::P384,
            Algorithm::EdDSA => Kind::Ed25519,
            _ => return false,
        };
        let stated = self.stated.is_none_or(|stated| stated == KeyAlgorithm::from(algorithm));
        self.kind == kind && stated
    }
}

/// How long a number is.
fn bits(bytes: &[u8]) -> usize {
    let mut bytes = bytes.iter().skip_while(|byte| **byte == 0);
    bytes.next().map_or(0, |first| 8 * bytes.count() + 8 - first.leading_zeros() as usize)
}
