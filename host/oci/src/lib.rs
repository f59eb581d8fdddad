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
//! It blocks, and starts no runtime of its own: it may be called from any thread, also from a blocking one of an
//! asynchronous program. Whatever the registry does, a call ends within [`Settings::total_timeout`] and holds no more
//! than was asked for. Credentials are sent to the registry itself, and to a token service only where [`Settings`] name it.
//! A proxy is taken from the environment (`HTTPS_PROXY`, `NO_PROXY`), but never for a registry on this machine.

mod address;
mod ask;
mod auth;
mod failure;
mod place;
mod settings;
mod web;

pub use place::OciPlace;
pub use settings::{Credentials, Settings, Wire};
