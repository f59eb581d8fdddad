//! What somebody may ask of the service.

use serde::{Deserialize, Serialize};

/// What somebody may ask of the service.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    /// Have cases decided.
    Screen,
    /// Read determinations, certificates and policies, and have certificates run again.
    Read,
    /// All of that, and change what the service decides by and keeps.
    Admin,
}

impl Role {
    /// All of them.
    pub const ALL: [Role; 3] = [Role::Screen, Role::Read, Role::Admin];

    /// The word for it.
    pub fn word(self) -> &'static str {
        match self {
            Role::Screen => "screen",
            Role::Read => "read",
            Role::Admin => "admin",
        }
    }

    /// The role of that word.
    pub fn named(word: &str) -> Option<Self> {
        Role::ALL.into_iter().find(|role| role.word() == word)
    }
}
