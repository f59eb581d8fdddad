//! The self-check page: one HTML file that works from disk, without a network.
//!
//! It carries the policy components that a portal decides by, byte for byte, and [`probity_core`] compiled for the
//! browser, which reads the case, asks the policies, checks what they answer and says it in words. What the portal would
//! decide, the bidder sees before bidding, and nobody else does: the page's content security policy lets it send nothing
//! anywhere.
//!
//! ```
//! # fn main() -> Result<(), Box<dyn std::error::Error>> {
//! use probity_self_check::{Choose, Module};
//!
//! let policy = std::fs::read("../../policies/released/us-far-9-4.wasm")?;
//! let parameters = Default::default();
//! let module = Module { bytes: &policy, parameters: &parameters };
//! let page = probity_self_check::page(&[module], Choose::Governing)?;
//! assert!(page.html.starts_with("<!doctype html>"));
//! // a server sends it with the header `Content-Security-Policy`
//! assert!(page.policy.starts_with("default-src 'none'; "));
//! # Ok(())
//! # }
//! ```
//!
//! # What runs where
//!
//! - `page/main.js`, the one script that the page lets in by its digest, carries events to the worker and shows what it
//!   answers. It knows no rule and no word.
//! - `page/worker.js` runs everything else in a worker, which has no document, and which the page ends when a policy
//!   does not come to an end. Each call into a policy has a fresh instance.
//! - A component becomes JavaScript around its core modules, which are slices of the component's own bytes: what runs is
//!   what is hashed. See `released/` for the core, which `build.sh` makes of `browser/`.

mod assembled;
mod error;
mod lockdown;
mod part;

use std::io::Read as _;

use data_encoding::HEXLOWER;
use flate2::read::GzDecoder;
use probity_core::lower::ParameterOverrides;
pub use probity_core::self_check::Choose;
use sha2::{Digest, Sha256};

pub use error::{Error, Named};

use part::{Part, Role};

/// The core of the page, compressed, see `build.sh`.
const BROWSER: &[u8] = include_bytes!("../released/browser.wasm.gz");

/// A self-check page.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Page {
    /// The file.
    pub html: String,
    /// Its content security policy, for the header `Content-Security-Policy`: that of the file itself, and that no other
    /// page may frame it, which a file cannot say.
    pub policy: String,
    /// SHA-256 of the file, `sha256:…`.
    pub digest: String,
}

/// A policy to be on the page.
#[derive(Debug, Clone, Copy)]
pub struct Module<'m> {
    /// Its component.
    pub bytes: &'m [u8],
    /// Values that the portal sets instead of the policy's own, by parameter id.
    pub parameters: &'m ParameterOverrides,
}

/// Makes the page of the policies by which a portal decides, of which it asks some or all. The same policies give the same
/// page.
///
/// # Errors
///
/// [`Error`], for the first policy that cannot be on the page. Whether a policy is good is not asked here: the page
/// checks each when it opens, as a portal does when it starts, and says what is wrong.
pub fn page(modules: &[Module<'_>], choose: Choose) -> Result<Page, Error> {
    let mut core = Vec::new();
    GzDecoder::new(BROWSER)
        .read_to_end(&mut core)
        .map_err(|error| Error::NotAComponent { which: Named::Core, problem: error.to_string() })?;
    let mut parts = vec![Part::new(Role::Core, Named::Core, &core)?];
    for (position, module) in modules.iter().enumerate() {
        let named = Named::Policy { position, digest: digest(module.bytes) };
        let part = Part::new(Role::Policy, named, module.bytes)?;
        parts.push(Part { parameters: module.parameters.clone(), ..part });
    }
    Ok(assembled::page(&parts, choose))
}

fn digest(bytes: &[u8]) -> String {
    format!("sha256:{}", HEXLOWER.encode(&Sha256::digest(bytes)))
}
