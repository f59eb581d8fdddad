//! The library as a portal uses it, on modules made by hand: choosing policies, parameters, dates, the compile cache,
//! what an evaluation takes.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod cache;
mod choose;
mod measure;
mod parameters;
mod replay;
mod weigh;
