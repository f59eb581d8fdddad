//! An issuer of signed tokens, with keys that are made for the test.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, LazyLock, Mutex};
use std::time::{Duration, SystemTime, UNIX_EPOCH};

use data_encoding::BASE64URL_NOPAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use probity_service::access::{Access, AccessSettings, OidcSettings};
use rcgen::{KeyPair, PKCS_ECDSA_P256_SHA256, PKCS_ECDSA_P384_SHA384, PKCS_ED25519};
use rsa::pkcs1::EncodeRsaPrivateKey;
use rsa::traits::PublicKeyParts;
use serde_json::{Value, json};

/// What the issuer calls the service.
pub(crate) const AUDIENCE: &str = "https://probity.example/";

/// A key that signs, and what the issuer publishes of it.
pub(crate) struct Key {
    pub(crate) algorithm: Algorithm,
    pub(crate) signing: EncodingKey,
    pub(crate) jwk: Value,
}

/// The keys of the issuer, one for each kind.
pub(crate) static KEYS: LazyLock<[Key; 4]> = LazyLock::new(|| {
    [
        rsa("rsa", 2_048),
        made("p256", Algorithm::ES256),
        made("p384", Algorithm::ES384),
        made("ed", Algorithm::EdDSA),
    ]
});

pub(crate) fn rsa(kid: &str, bits: usize) -> Key {
    let key = rsa::RsaPrivateKey::new(&mut rsa::rand_core::OsRng, bits).unwrap();
    let [n, e] = [key.n(), key.e()].map(|number| encoded(&number.to_bytes_be()));
    Key {
        algorithm: Algorithm::RS256,
        signing: EncodingKey::from_rsa_der(key.to_pkcs1_der().unwrap().as_bytes()),
        jwk: json!({ "kty": "RSA", "kid": kid, "use": "sig", "n": n, "e": e }),
    }
}

pub(crate) fn made(kid: &str, algorithm: Algorithm) -> Key {
    let (kind, curve) = match algorithm {
        Algorithm::ES256 => (&PKCS_ECDSA_P256_SHA256, "P-256"),
        Algorithm::ES384 => (&PKCS_ECDSA_P384_SHA384, "P-384"),
        _ => (&PKCS_ED25519, "Ed25519"),
    };
    let key = KeyPair::generate_for(kind).unwrap();
    let (public, der) = (key.public_key_raw(), key.serialize_der());
    if algorithm == Algorithm::EdDSA {
        let jwk = json!({ "kty": "OKP", "crv": curve, "kid": kid, "x": encoded(public) });
        return Key { algorithm, signing: EncodingKey::from_ed_der(&der), jwk };
    }
    // behind the mark of a point that is not compressed
    let (x, y) = public[1..].split_at(public.len() / 2);
    let jwk = json!({ "kty": "EC", "crv": curve, "kid": kid, "x": encoded(x), "y": encoded(y) });
    Key { algorithm, signing: EncodingKey::from_ec_der(&der), jwk }
}

pub(crate) fn encoded(bytes: &[u8]) -> String {
    BASE64URL_NOPAD.encode(bytes)
}

/// Seconds since 1970, from now.
pub(crate) fn from_now(seconds: i64) -> i64 {
    i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH).unwrap().as_secs()).unwrap() + seconds
}

impl Key {
    pub(crate) fn kid(&self) -> &str {
        self.jwk["kid"].as_str().unwrap()
    }

    /// A header that names this key.
    pub(crate) fn header(&self) -> Header {
        let mut header = Header::new(self.algorithm);
        header.kid = Some(self.kid().to_owned());
        header
    }

    /// A token that says so.
    pub(crate) fn sign(&self, claims: &Value) -> String {
        self.sign_as(&self.header(), claims)
    }

    pub(crate) fn sign_as(&self, header: &Header, claims: &Value) -> String {
        jsonwebtoken::encode(header, claims, &self.signing).unwrap()
    }
}

/// Answers by paths, and keeps what it was asked for.
pub(crate) struct Issuer {
    /// `http://127.0.0.1:port`.
    pub(crate) url: String,
    answers: Arc<Mutex<HashMap<String, String>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Issuer {
    /// One that publishes its keys.
    pub(crate) fn new() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let (answers, asked) = (Arc::default(), Arc::default());
        let issuer = Issuer { url, answers: Arc::clone(&answers), asked: Arc::clone(&asked) };
        std::thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                // a client that goes away is none of its business
                let _ = serve(stream, &answers, &asked);
            }
        });
        issuer.says(
            "/.well-known/openid-configuration",
            &json!({ "issuer": issuer.url, "jwks_uri": format!("{}/keys", issuer.url) }),
        );
        issuer.publishes(KEYS.iter().map(|key| &key.jwk));
        issuer
    }

    pub(crate) fn publishes<'k>(&self, keys: impl IntoIterator<Item = &'k Value>) {
        self.says("/keys", &json!({ "keys": keys.into_iter().collect::<Vec<_>>() }));
    }

    pub(crate) fn says(&self, path: &str, document: &Value) {
        let body = document.to_string();
        self.answers_with(path, &format!("200 OK\r\nContent-Length: {}\r\n\r\n{body}", body.len()));
    }

    /// Answers with this status line, headers and body.
    pub(crate) fn answers_with(&self, path: &str, answer: &str) {
        self.answers.lock().unwrap().insert(path.to_owned(), answer.to_owned());
    }

    /// Answers nothing more.
    pub(crate) fn fails(&self) {
        self.answers.lock().unwrap().clear();
    }

    /// The paths that it was asked for.
    pub(crate) fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }

    /// Whose tokens are taken; its keys are asked for once.
    pub(crate) fn settings(&self) -> OidcSettings {
        let mut settings = OidcSettings::new(&self.url, AUDIENCE);
        settings.web.attempts = 1;
        settings.pause = Duration::from_secs(3_600);
        settings
    }

    /// Claims of a good token.
    pub(crate) fn claims(&self) -> Value {
        json!({
            "iss": self.url, "aud": AUDIENCE, "sub": "f81d4fae", "exp": from_now(300),
            "roles": ["probity:screen", "probity:read", "other"],
        })
    }

    /// The same with one of them changed; `null` takes it out.
    pub(crate) fn claims_with(&self, name: &str, value: Value) -> Value {
        let mut claims = self.claims();
        let fields = claims.as_object_mut().unwrap();
        match value {
            Value::Null => fields.remove(name),
            value => fields.insert(name.to_owned(), value),
        };
        claims
    }
}

/// Access by the tokens of an issuer.
pub(crate) fn access(settings: OidcSettings) -> Access {
    let mut all = AccessSettings::default();
    all.oidc = Some(settings);
    Access::start(&all).unwrap()
}

fn serve(
    mut stream: TcpStream,
    answers: &Mutex<HashMap<String, String>>,
    asked: &Mutex<Vec<String>>,
) -> std::io::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let first = lines.next().transpose()?.unwrap_or_default();
    let path = first.split(' ').nth(1).unwrap_or_default().to_owned();
    while lines.next().transpose()?.is_some_and(|line| !line.is_empty()) {}
    asked.lock().unwrap().push(path.clone());
    let answer = answers.lock().unwrap().get(&path).cloned();
    let answer =
        answer.unwrap_or_else(|| "500 Internal Server Error\r\nContent-Length: 0\r\n\r\n".to_owned());
    stream
        .write_all(format!("HTTP/1.1 {}", answer.replacen("\r\n", "\r\nConnection: close\r\n", 1)).as_bytes())
}
