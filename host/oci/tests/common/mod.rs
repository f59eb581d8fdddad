//! What the tests of this crate share.
#![allow(dead_code, reason = "each test program uses its part")]

pub(crate) mod hostile;
pub(crate) mod registry;

use std::time::Duration;

use probity::registry::{PlaceError, PlaceProblem};
use probity_oci::{Credentials, OciPlace, Settings};

/// Settings of tests: nothing is waited for long.
pub(crate) fn impatient() -> Settings {
    let mut settings = Settings::default();
    settings.connect_timeout = Duration::from_secs(5);
    settings.read_timeout = Duration::from_millis(700);
    settings.total_timeout = Duration::from_secs(20);
    settings.pause = Duration::from_millis(5);
    settings
}

pub(crate) fn with_password(password: &str) -> Settings {
    let mut settings = impatient();
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
