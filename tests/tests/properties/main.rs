//! What holds for every policy, on cases that nobody wrote by hand.
//!
//! Each test makes the cases of a row of seeds for each policy of [`probity_tests::policies::ALL`]. A failure prints the
//! seed and the smallest case that still fails, as JSON, which `probity check` takes as it is. What does not hold by
//! design stands in [`by_design`], by name and with the reason. `PROBITY_SEEDS=20` makes twenty times as many cases,
//! `PROBITY_POLICY=us-far-9-4` those of one policy alone.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    unreachable_pub,
    reason = "tests"
)]

mod adverse;
mod agreement;
mod answer;
mod by_design;
mod ends;
mod order;
mod reach;
mod repairs;
mod search;
mod stands;
mod subject;
mod unknown;
