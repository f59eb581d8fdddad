//! Modules that mean harm or are broken: each gives its own named error, none a determination, and the runtime goes on
//! deciding.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod bytes;
mod load;
mod run;
mod size;
mod together;
