//! Screenings, determinations and policies over HTTP.
//!
//! [`Service::start`] listens, and serves until it is told to stop; what was begun by then is finished. It decides
//! nothing itself: each case goes to the library `probity`, and what stands in the way of a determination is a
//! [`problem::Problem`], never a decision.
//!
//! ```no_run
//! use probity::Runtime;
//! use probity_service::{Policies, Service, Settings};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let policies = Policies::loaded(Runtime::builder().build()?, None);
//!     let running = Service::start(Settings::new(policies))?;
//!     println!("{}", running.url());
//!     running.heed_signals()?;
//!     running.wait()?;
//!     Ok(())
//! }
//! ```

pub mod access;
mod ask;
mod batch;
mod body;
mod docs;
mod doors;
mod entrance;
mod files;
mod language;
mod limits;
pub mod logs;
mod metrics;
mod openapi;
mod policies;
mod portal;
pub mod problem;
mod problems;
mod recorder;
mod routes;
mod self_check;
mod server;
mod settings;
pub mod tls;
mod wire;
mod work;

pub use limits::ServiceLimits;
pub use policies::Policies;
pub use recorder::LedgerSettings;
pub use server::{Running, Service, StartError, Stopper};
pub use settings::Settings;
