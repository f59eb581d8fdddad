//! Screenings, determinations and policies over HTTP.

pub mod access;
pub mod problem;
