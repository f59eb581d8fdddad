//! The pure part of the Probity host: everything that is neither running WebAssembly nor the outside world.
//!
//! A case is read and checked ([`case`]), lowered into numbers for one policy ([`lower`]); the policy's raw verdict
//! ([`verdict`]) is checked ([`finding`]) and combined into a [`determination`], which a [`report`] puts into the
//! reader's language and into JSON. What a bidder is asked and told is a [`self_check`]. Where policies come from is
//! checked here too: the documents of a [`registry`], and the signatures and files by which a portal gives [`trust`].
//! Nothing here touches a file, the network or a clock, so that the same code runs in a portal and in a bidder's browser.

pub mod case;
pub mod comparison;
pub mod coverage;
pub mod day;
pub mod determination;
pub mod finding;
pub mod identifier;
pub mod impact;
pub mod ledger;
pub mod lower;
pub mod metadata;
pub mod outlook;
pub mod parameter;
pub mod policy;
pub mod registry;
pub mod report;
pub mod self_check;
pub mod texts;
pub mod trust;
pub mod verdict;
pub mod words;
