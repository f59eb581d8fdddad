//! An OCI registry as a place of published policies.
//!
//! An [`OciPlace`] is one repository of a registry: manifests by tag, everything else by digest. It is a
//! [`Place`](probity::registry::Place) and a [`Shelf`](probity::registry::Shelf) as a folder is:
//!
//! ```no_run
//! use probity::registry::{Place, Shelf};
//! use probity_oci::{Credentials, OciPlace, Settings};
//!
//! let mut settings = Settings::default();
//! settings.credentials = Credentials::Password { user: "portal".into(), password: std::env::var("REGISTRY_PASSWORD")? };
//! let place = OciPlace::new("oci://registry.example/law/policies", settings)?;
//! let digest = place.put_blob(&std::fs::read("policy.wasm")?)?;
//! println!("{digest} beside {:?}", place.tags()?);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! It asks as [`probity::web`] does: it blocks, and may be called from any thread; whatever the registry does, a call ends
//! within [`Settings::total_timeout`] and holds no more than was asked for. Credentials are sent to the registry itself,
//! and to a token service only where [`Settings`] name it.
//!
//! # Why not a client that others wrote
//!
//! A registry is not trusted, and `oci-client` 0.18, against which the tests hold this crate, trusts it: it follows redirects
//! to any host; it sends the password to whatever realm the registry names, also in the clear; manifests, lists, tokens and
//! the bodies of errors are read whole, without a limit, so that an answer of 10 GiB fills the memory; there is a limit
//! for connecting and one for silence, both off at first, but none for the time in all; and nothing is tried again, whatever
//! `Retry-After` says.

mod address;
mod asking;
mod auth;
mod place;

pub use place::OciPlace;
pub use probity::web::{Credentials, Settings, Wire};
