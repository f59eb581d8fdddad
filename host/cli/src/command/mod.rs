//! The commands, one a file.

pub(crate) mod check;
pub(crate) mod ledger;
pub(crate) mod policies;
pub(crate) mod policy;
pub(crate) mod replay;
pub(crate) mod resolve;
pub(crate) mod schema;
pub(crate) mod self_check;
pub(crate) mod serve;
pub(crate) mod test;
pub(crate) mod token;
pub(crate) mod update;
pub(crate) mod what_if;

use clap::ValueEnum;

/// How a result is printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Format {
    /// For a person.
    Text,
    /// For a program.
    Json,
}

/// The reader's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(crate) enum Language {
    /// English.
    En,
    /// Chinese.
    Zh,
    /// French, where a policy speaks it; the rest in English.
    Fr,
}

impl Language {
    pub(crate) fn tag(self) -> &'static str {
        match self {
            Language::En => "en",
            Language::Zh => "zh",
            Language::Fr => "fr",
        }
    }
}
