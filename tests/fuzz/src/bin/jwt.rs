//! The header of a signed token, before anything of it is believed.
#![no_main]

use libfuzzer_sys::fuzz_target;

// the service itself brings the engine and its compiler
#[allow(dead_code, unreachable_pub, reason = "made for the service")]
#[path = "../../../../host/service/src/access/oidc/head.rs"]
mod head;

use data_encoding::BASE64URL_NOPAD;
use head::Head;
use jsonwebtoken::{Algorithm, Header};

/// What is held against it: the header of the library that verifies the signature.
fn check(token: &str) {
    let Ok(head) = Head::read(token) else { return };
    let known = [Algorithm::RS256, Algorithm::PS256, Algorithm::ES256, Algorithm::ES384, Algorithm::EdDSA];
    assert!(known.contains(&head.algorithm));
    assert!(head.kid.as_ref().is_none_or(|kid| kid.len() <= 512));
    if let Ok(Header { alg, kid, crit, .. }) = jsonwebtoken::decode_header(token) {
        assert_eq!((alg, kid), (head.algorithm, head.kid), "both read the same");
        assert_eq!(crit, None);
    }
}

fuzz_target!(|text: &str| {
    check(text);
    // the header alone, as it stands in a token
    check(&format!("{}.e30.AA", BASE64URL_NOPAD.encode(text.as_bytes())));
});
