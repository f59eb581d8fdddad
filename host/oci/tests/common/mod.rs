//! What the tests of this crate share.
#![allow(dead_code, reason = "each test program uses its part")]

pub(crate) mod hostile;
pub(crate) mod registry;

use std::time::Duration;

use probity::registry::{PlaceError, PlaceProblem};
use probity_oci::{Credentials, OciPlace, Settings};

/// Settings of tests: a busy machine never decides one, and nothing is waited for between attempts.
pub(crate) fn patient() -> Settings {
    let mut settings = Settings::default();
    settings.connect_timeout = Duration::from_secs(60);
    settings.read_timeout = Duration::from_secs(60);
    settings.total_timeout = Duration::from_secs(300);
    settings.pause = Duration::ZERO;
    settings
}

pub(crate) fn with_password(password: &str) -> Settings {
    let mut settings = patient();
    settings.credentials = Credentials::Password { user: "portal".to_owned(), password: password.to_owned() };
    settings
}

pub(crate) fn place(address: &str, settings: Settings) -> OciPlace {
    OciPlace::new(&format!("oci://{address}/law/policies"), settings).unwrap()
}

/// What is wrong.
#[track_caller]
pub(crate) fn problem<T: std::fmt::Debug>(outcome: Result<T, PlaceError>) -> PlaceProblem {
    outcome.unwrap_err().problem
}
