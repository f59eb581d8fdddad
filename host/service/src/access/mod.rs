//! Who asks, and what they may ask.

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

/// Who asks: put into the extensions of each request that was let in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Asker {
    /// Name, as the ledger and the audit write it.
    pub name: String,
    /// What they may.
    pub roles: Vec<Role>,
}

impl Asker {
    /// Whether they may.
    pub fn may(&self, role: Role) -> bool {
        self.roles.iter().any(|held| *held == role || *held == Role::Admin)
    }
}
