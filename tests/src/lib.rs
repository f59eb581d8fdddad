//! What the end-to-end tests share.
//!
//! [`forge`] makes policy modules by hand, honest ones and hostile ones; [`abi`] lays out what they return; [`bidders`]
//! generates cases that a portal would see, [`generate`] cases that look for trouble in any policy; [`policies`] lists the
//! policies, [`files`] the case files, and [`native`] runs policies without WebAssembly.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: what cannot be made fails the test"
)]

pub mod abi;
pub mod bidders;
mod described;
pub mod files;
pub mod forge;
pub mod generate;
pub mod native;
pub mod numbers;
pub mod policies;
pub mod sample;
