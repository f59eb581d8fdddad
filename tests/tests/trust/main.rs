//! Publishing, trusting, taking up, resolving and rolling back, through the library.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    clippy::type_complexity,
    reason = "a test may stop"
)]

mod attacks;
mod files;
mod live;
mod memory;
mod site;
mod story;
mod world;
