//! Builds policy crates into components and keeps the folder of released modules.
//!
//! `policies/build.sh` picks a wasm toolchain and compiles each policy crate to a core module; this crate does the rest:
//!
//! - [`component`] makes a component of a core module and its texts, the same bytes every time, and refuses one that
//!   imports anything;
//! - [`source`] digests everything that a module is made from, without any wasm toolchain;
//! - [`manifest`] is what `policies/released/` says about its modules;
//! - [`check`] compares: the released folder with itself and with the sources, a rebuilt set with the released one.
//!
//! [`browser`] does the same for the core of the self-check page, which `host/self-check/build.sh` compiles.
//!
//! For one policy crate, which may stand anywhere, it does the whole: [`toolchain`] finds a compiler, [`module`] makes the
//! module. That is what `probity policy build` does, in the same way as the script and with the same bytes.
//!
//! ```no_run
//! # fn main() -> Result<(), probity_build::Error> {
//! let root = std::path::Path::new(".");
//! for fault in probity_build::check::released(root)? {
//!     eprintln!("{fault}");
//! }
//! # Ok(())
//! # }
//! ```

pub mod browser;
pub mod check;
pub mod component;
mod error;
mod lock;
pub mod manifest;
pub mod module;
pub mod policies;
pub mod source;
mod texts;
pub mod toolchain;

pub use error::Error;
