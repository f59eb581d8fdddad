//! The core of the self-check page: one component, with a manifest of its own.

use std::io::{Read, Write};
use std::path::Path;

use flate2::Compression;
use flate2::read::GzDecoder;
use flate2::write::GzEncoder;
use serde::{Deserialize, Serialize};

use crate::check::Comparison;
use crate::manifest::{MANIFEST, digest};
use crate::source::source_digest_by;
use crate::{Error, component};

/// The folder of the released component, from the root.
pub const RELEASED: &str = "host/self-check/released";
/// The component's file, beside the manifest: compressed, as the page carries it too.
pub const FILE: &str = "browser.wasm.gz";

/// The crate that it is made of, from the root.
const CRATE: &str = "host/self-check/browser";
/// The profile that it is built with.
const PROFILE: &str = "browser";

/// What the manifest says of it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Built {
    /// Its size in bytes, not compressed.
    pub size: u64,
    /// Digest of its bytes, not compressed.
    pub digest: String,
    /// Digest of what it was made from, see [`crate::source`].
    pub source_digest: String,
    /// The compiler and encoder that made it. Another builder makes other bytes of the same sources.
    pub builder: String,
}

/// Why the released component is not what it should be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Fault {
    /// The sources moved on.
    #[error("`{RELEASED}/{FILE}` was made from other sources: run host/self-check/build.sh")]
    Source,
    /// The file is not the one that the manifest describes.
    #[error("`{RELEASED}/{FILE}` is not the file that its manifest describes: run host/self-check/build.sh")]
    Digest,
}

impl Built {
    /// Reads the manifest in a folder.
    pub fn read(folder: &Path) -> Result<Self, Error> {
        let path = folder.join(MANIFEST);
        let text = std::fs::read(&path).map_err(Error::file(&path))?;
        serde_json::from_slice(&text).map_err(|source| Error::Manifest { path, source })
    }
}

/// Makes the component of its core module and writes it into a folder, with its manifest.
pub fn release(root: &Path, core: &[u8], out: &Path, builder: String) -> Result<Built, Error> {
    let bytes = component::wrap(core)?;
    let built = Built {
        size: bytes.len() as u64,
        digest: digest(&bytes),
        source_digest: source_digest_by(root, &root.join(CRATE), PROFILE)?,
        builder,
    };
    let mut manifest = serde_json::to_string_pretty(&built).unwrap_or_default();
    manifest.push('\n');
    std::fs::create_dir_all(out).map_err(Error::file(out))?;
    let packed = packed(&bytes).map_err(Error::file(&out.join(FILE)))?;
    for (name, bytes) in [(FILE, packed.as_slice()), (MANIFEST, manifest.as_bytes())] {
        let path = out.join(name);
        std::fs::write(&path, bytes).map_err(Error::file(&path))?;
    }
    Ok(built)
}

/// Checks the released component against its manifest and its sources. Needs no wasm toolchain.
pub fn released(root: &Path) -> Result<Vec<Fault>, Error> {
    let folder = root.join(RELEASED);
    let built = Built::read(&folder)?;
    let mut faults = Vec::new();
    if built.source_digest != source_digest_by(root, &root.join(CRATE), PROFILE)? {
        faults.push(Fault::Source);
    }
    let bytes = bytes(&folder)?;
    if bytes.len() as u64 != built.size || digest(&bytes) != built.digest {
        faults.push(Fault::Digest);
    }
    Ok(faults)
}

/// Compares one that was built again with the released one.
pub fn rebuilt(released: &Path, rebuilt: &Path) -> Result<Comparison, Error> {
    let (old, new) = (Built::read(released)?, Built::read(rebuilt)?);
    if old.source_digest != new.source_digest {
        return Ok(Comparison::Different { what: "the sources" });
    }
    if bytes(released)? == bytes(rebuilt)? {
        return Ok(Comparison::Same);
    }
    if old.builder == new.builder {
        return Ok(Comparison::Different { what: "the bytes, though the builder is the same," });
    }
    Ok(Comparison::OtherBuilder { released: old.builder, rebuilt: new.builder })
}

/// The component in a folder.
fn bytes(folder: &Path) -> Result<Vec<u8>, Error> {
    let path = folder.join(FILE);
    let unpacked = || {
        let mut bytes = Vec::new();
        GzDecoder::new(std::fs::File::open(&path)?).read_to_end(&mut bytes)?;
        Ok(bytes)
    };
    unpacked().map_err(Error::file(&path))
}

fn packed(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    gzip.write_all(bytes)?;
    gzip.finish()
}
