//! The content security policy: what the browser lets the page do, which is nothing but compute and show.

use data_encoding::BASE64;
use sha2::{Digest, Sha256};

/// The policy of a page with these inline scripts and styles, for the page itself.
pub(crate) fn policy(scripts: &[&str], styles: &[&str]) -> String {
    let hashes = |texts: &[&str]| texts.iter().map(|text| hash(text)).collect::<Vec<_>>().join(" ");
    format!(
        "default-src 'none'; script-src {} 'wasm-unsafe-eval'; style-src {}; worker-src blob:; base-uri 'none'; \
         form-action 'none'",
        hashes(scripts),
        hashes(styles)
    )
}

/// The same for the header that comes with the page: only there may it say who frames it.
pub(crate) fn in_header(policy: &str) -> String {
    format!("{policy}; frame-ancestors 'none'")
}

/// An inline script or style as the policy names it.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", BASE64.encode(&Sha256::digest(text)))
}
