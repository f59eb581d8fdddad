//! What the end-to-end tests share.
//!
//! [`forge`] makes policy modules by hand, honest ones and hostile ones; [`abi`] lays out what they return; [`bidders`]
//! generates cases; [`native`] runs the released policies without WebAssembly.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "helpers of tests: what cannot be made fails the test"
)]

pub mod abi;
pub mod bidders;
pub mod forge;
pub mod native;
pub mod sample;
