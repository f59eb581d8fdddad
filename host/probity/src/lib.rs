//! Decides whether a bidder may take part in a tender.
//!
//! A [`Case`] goes into one or more *policies*, WebAssembly modules that state one body of rules each; every finding of
//! a policy is checked, and all of them together are a [`Determination`]: allow, restrict, refer or bar. A policy is a
//! pure function, runs on a fresh instance for each case and within [`Limits`]; whatever goes wrong in one is an
//! [`Error`] that says what, where and what to do, and never a determination.
//!
//! ```
//! use std::sync::Arc;
//!
//! use probity::{Case, Outcome, Report, Runtime};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     // once, when the portal starts: loads and checks the released policies
//!     let runtime = Runtime::builder().build()?;
//!     let screening = runtime.screening().policy("cn-government-procurement", "^1")?.build()?;
//!
//!     // for each bidder, from any thread
//!     let json = std::fs::read("../../tests/cases/cn-government-procurement/large-fine-exactly-two-million.json")?;
//!     let case = Arc::new(Case::from_json(&json)?);
//!     let determination = screening.screen(&case)?;
//!     assert_eq!(determination.outcome, Outcome::Bar);
//!
//!     // why: the rule, and by the case's own ids the records that it relies on
//!     let answer = &determination.policies[0];
//!     let finding = &answer.findings[0];
//!     let relied_on = finding.records.iter().map(|record| &case.document().records[*record as usize].id);
//!     println!("{}: {}", answer.policy.info.rules[finding.rule].id, relied_on.cloned().collect::<Vec<_>>().join(", "));
//!
//!     // in the reader's language, as stable JSON
//!     println!("{}", serde_json::to_string_pretty(&Report::new(&determination, "zh"))?);
//!     Ok(())
//! }
//! ```
//!
//! Which policies apply can also follow from the tender: [`Runtime::screening_for`]. What a policy would say that is not
//! in force, or of another day's law, is a [`Weighing`], which decides nothing.

mod anatomy;
#[cfg(feature = "bench")]
#[doc(hidden)]
pub mod bench;
mod contract;
mod embedded;
mod engine;
pub mod error;
mod files;
mod inspection;
mod limits;
mod live;
mod policy;
mod policy_document;
mod policy_set;
pub mod registry;
mod replay;
mod runtime;
mod screening;
mod self_check;
mod shown;
pub mod trust;
pub mod web;
mod weighing;

pub use probity_core as core;
pub use probity_core::case::{Case, CaseError};
pub use probity_core::day::Day;
pub use probity_core::determination::{Determination, Finding, PolicyAnswer, PolicyIdentity};
pub use probity_core::report::Report;
pub use probity_core::words::{Effect, Outcome};

pub use engine::Warning;
pub use error::Error;
pub use inspection::Inspection;
pub use limits::Limits;
pub use live::{Event, Live};
pub use policy_document::{DocumentedParameter, DocumentedRule, DocumentedValue, PolicyDocument};
pub use policy_set::PolicySet;
pub use replay::{Modules, ReplayError, Replayed};
pub use runtime::{Runtime, RuntimeBuilder};
pub use screening::{Measured, PolicySteps, Screening, ScreeningBuilder, Usage};
pub use self_check::{AtHand, DecidingModule};
pub use weighing::{Weighed, Weighing};
