//! The library as a portal uses it, on modules made by hand: choosing policies, parameters, dates, the compile cache.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod cache;
mod choose;
mod parameters;
mod weigh;
