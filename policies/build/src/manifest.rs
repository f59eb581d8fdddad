//! What `policies/released/` says about its modules: the manifest for readers, and the list that the library embeds.

use std::fmt::Write as _;
use std::path::Path;

use serde::{Deserialize, Serialize};
use sha2::{Digest as _, Sha256};

use crate::Error;

/// The folder of released modules, from the root.
pub const RELEASED: &str = "policies/released";
/// The manifest's file name.
pub const MANIFEST: &str = "manifest.json";
/// The file name of the list that the library embeds.
pub const EMBEDDED: &str = "embedded.rs";

/// The released modules, in alphabetical order.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// The modules.
    pub policies: Vec<Released>,
}

/// One released module.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Released {
    /// Name of the policy.
    pub name: String,
    /// Version of the policy.
    pub version: String,
    /// The module's file, beside the manifest.
    pub file: String,
    /// Its size in bytes.
    pub size: u64,
    /// Digest of its bytes.
    pub digest: String,
    /// Digest of what it was made from, see [`crate::source`].
    pub source_digest: String,
    /// The compiler and encoder that made it. Another builder makes other bytes of the same sources.
    pub builder: String,
}

impl Manifest {
    /// Reads the manifest in a folder of modules.
    pub fn read(folder: &Path) -> Result<Self, Error> {
        let path = folder.join(MANIFEST);
        let text = std::fs::read(&path).map_err(Error::file(&path))?;
        serde_json::from_slice(&text).map_err(|source| Error::Manifest { path, source })
    }

    /// Writes the manifest and the list for the library into a folder of modules.
    pub fn write(&self, folder: &Path) -> Result<(), Error> {
        for (name, text) in [(MANIFEST, self.json()), (EMBEDDED, self.embedded())] {
            let path = folder.join(name);
            std::fs::write(&path, text).map_err(Error::file(&path))?;
        }
        Ok(())
    }

    /// Removes modules that the manifest does not name from their folder.
    pub fn remove_strays(&self, folder: &Path) -> Result<(), Error> {
        for entry in std::fs::read_dir(folder).map_err(Error::file(folder))? {
            let path = entry.map_err(Error::file(folder))?.path();
            let named = self.policies.iter().any(|module| path.file_name() == Some(module.file.as_ref()));
            if !named && path.extension().is_some_and(|extension| extension == "wasm") {
                std::fs::remove_file(&path).map_err(Error::file(&path))?;
            }
        }
        Ok(())
    }

    /// The manifest's text.
    pub fn json(&self) -> String {
        let mut text = serde_json::to_string_pretty(self).unwrap_or_default();
        text.push('\n');
        text
    }

    /// A Rust expression, for `include!` where a struct `Embedded` is in scope.
    pub fn embedded(&self) -> String {
        let mut text = String::from("// written by policies/build.sh\n&[\n");
        for Released { name, version, digest, file, .. } in &self.policies {
            let _ = writeln!(text, "    Embedded {{");
            let _ = writeln!(text, "        name: {name:?},");
            let _ = writeln!(text, "        version: {version:?},");
            let _ = writeln!(text, "        digest: {digest:?},");
            let _ = writeln!(text, "        bytes: include_bytes!({file:?}),");
            let _ = writeln!(text, "    }},");
        }
        text.push_str("]\n");
        text
    }
}

/// The digest of some bytes: `sha256:` and 64 hexadecimal digits.
pub fn digest(bytes: &[u8]) -> String {
    digest_text(&Sha256::digest(bytes))
}

pub(crate) fn digest_text(digest: &[u8]) -> String {
    let mut text = String::from("sha256:");
    for byte in digest {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
