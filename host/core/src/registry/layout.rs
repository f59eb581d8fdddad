//! The documents of an OCI image layout, as far as policies need them.

use std::collections::BTreeMap;

use semver::Version;
use serde::{Deserialize, Serialize};

use super::{Digest, Entry};
use crate::texts::complaint;

/// Media type of a manifest.
pub const MANIFEST: &str = "application/vnd.oci.image.manifest.v1+json";
const IMAGE_INDEX: &str = "application/vnd.oci.image.index.v1+json";
const EMPTY: &str = "application/vnd.oci.empty.v1+json";
const WASM_CONFIG: &str = "application/vnd.wasm.config.v0+json";
const WASM: &str = "application/wasm";
const SIGNATURE: &str = "application/vnd.minisign.signature";
const INDEX: &str = "application/vnd.probity.index.v1+json";
/// The annotation that holds a tag in `index.json`.
pub const REF_NAME: &str = "org.opencontainers.image.ref.name";

/// A pointer at a blob.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Descriptor {
    /// Which kind of document it is.
    pub media_type: String,
    /// SHA-256 of the blob.
    pub digest: Digest,
    /// Its size, in bytes.
    pub size: u64,
    /// What a manifest is of, if it is of something else than a container.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub artifact_type: Option<String>,
    /// What else is said of it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub annotations: BTreeMap<String, String>,
}

impl Descriptor {
    /// Points at some bytes.
    pub fn of(media_type: &str, bytes: &[u8]) -> Self {
        Descriptor {
            media_type: media_type.to_owned(),
            digest: Digest::of(bytes),
            size: bytes.len() as u64,
            artifact_type: None,
            annotations: BTreeMap::new(),
        }
    }
}

/// `index.json` of an image layout.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct ImageIndex {
    /// Version of the layout: 2.
    pub schema_version: u32,
    /// Which kind of document it is.
    #[serde(default)]
    pub media_type: String,
    /// The manifests that there are, with their tags.
    pub manifests: Vec<Descriptor>,
}

impl Default for ImageIndex {
    fn default() -> Self {
        ImageIndex { schema_version: 2, media_type: IMAGE_INDEX.to_owned(), manifests: Vec::new() }
    }
}

/// Why bytes are no image index, or no manifest, or not the one that is wanted.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum BadManifest {
    /// They cannot be read.
    #[error("{problem}")]
    Unreadable {
        /// What is wrong with them.
        problem: String,
    },
    /// They are something else.
    #[error("it is no OCI image manifest")]
    Other,
    /// It is the manifest of something else than an index.
    #[error("its layers are not `{INDEX}` and `{SIGNATURE}`")]
    NotAnIndex,
}

fn read<'de, T: Deserialize<'de>>(bytes: &'de [u8]) -> Result<T, BadManifest> {
    serde_json::from_slice(bytes)
        .map_err(|error| BadManifest::Unreadable { problem: complaint(&error.to_string()) })
}

impl ImageIndex {
    /// Reads an `index.json`.
    ///
    /// # Errors
    ///
    /// [`BadManifest::Unreadable`].
    pub fn parse(bytes: &[u8]) -> Result<Self, BadManifest> {
        read(bytes)
    }

    /// What a tag points at.
    pub fn tagged(&self, tag: &str) -> Option<&Descriptor> {
        self.manifests
            .iter()
            .find(|descriptor| descriptor.annotations.get(REF_NAME).is_some_and(|name| name == tag))
    }

    /// The tags that there are, in alphabetical order.
    pub fn tags(&self) -> Vec<String> {
        let mut tags: Vec<_> = self
            .manifests
            .iter()
            .filter_map(|descriptor| descriptor.annotations.get(REF_NAME))
            .cloned()
            .collect();
        tags.sort();
        tags.dedup();
        tags
    }

    /// Lets a tag point at a manifest.
    pub fn tag(&mut self, tag: &str, manifest: &[u8]) {
        self.manifests
            .retain(|descriptor| descriptor.annotations.get(REF_NAME).is_none_or(|name| name != tag));
        let mut descriptor = Descriptor::of(MANIFEST, manifest);
        descriptor.artifact_type = Manifest::parse(manifest).ok().and_then(|manifest| manifest.artifact_type);
        descriptor.annotations.insert(REF_NAME.to_owned(), tag.to_owned());
        self.manifests.push(descriptor);
        self.manifests.sort_by(|a, b| a.annotations.get(REF_NAME).cmp(&b.annotations.get(REF_NAME)));
    }
}

/// A manifest: what belongs to one tag.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Manifest {
    /// Version of the document: 2.
    pub schema_version: u32,
    /// Which kind of document it is.
    pub media_type: String,
    /// What it is of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub artifact_type: Option<String>,
    /// What tools for containers read first.
    pub config: Descriptor,
    /// What belongs to the tag, in order.
    pub layers: Vec<Descriptor>,
    /// What else is said of it.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub annotations: BTreeMap<String, String>,
}

/// A manifest with the blobs that it points at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// The manifest.
    pub manifest: Vec<u8>,
    /// The blobs.
    pub blobs: Vec<Vec<u8>>,
}

impl Manifest {
    /// Reads a manifest.
    ///
    /// # Errors
    ///
    /// [`BadManifest`].
    pub fn parse(bytes: &[u8]) -> Result<Self, BadManifest> {
        let manifest: Manifest = read(bytes)?;
        if manifest.schema_version != 2 || manifest.layers.len() > 100 {
            return Err(BadManifest::Other);
        }
        Ok(manifest)
    }

    /// The layers of a manifest that is an index and its signature.
    ///
    /// # Errors
    ///
    /// [`BadManifest::NotAnIndex`].
    pub fn index(&self) -> Result<(&Descriptor, &Descriptor), BadManifest> {
        match self.layers.as_slice() {
            [index, signature] if index.media_type == INDEX && signature.media_type == SIGNATURE => {
                Ok((index, signature))
            }
            _ => Err(BadManifest::NotAnIndex),
        }
    }

    fn pack(
        artifact: &str,
        config: (&str, &[u8]),
        layers: &[(&str, &[u8])],
        annotations: BTreeMap<String, String>,
    ) -> Result<Packed, serde_json::Error> {
        let manifest = Manifest {
            schema_version: 2,
            media_type: MANIFEST.to_owned(),
            artifact_type: Some(artifact.to_owned()),
            config: Descriptor::of(config.0, config.1),
            layers: layers.iter().map(|(media_type, bytes)| Descriptor::of(media_type, bytes)).collect(),
            annotations,
        };
        let blobs = layers.iter().map(|(_, bytes)| bytes.to_vec()).chain([config.1.to_vec()]).collect();
        Ok(Packed { manifest: serde_json::to_vec_pretty(&manifest)?, blobs })
    }

    /// Packs an index and its signature.
    ///
    /// # Errors
    ///
    /// Where no manifest can be written.
    pub fn of_index(publisher: &str, index: &[u8], signature: &[u8]) -> Result<Packed, serde_json::Error> {
        let annotations = [("org.opencontainers.image.title", format!("index of {publisher}"))];
        Self::pack(
            INDEX,
            (EMPTY, b"{}"),
            &[(INDEX, index), (SIGNATURE, signature)],
            annotations.map(|(key, value)| (key.to_owned(), value)).into(),
        )
    }

    /// Packs a module and its signature, as other tools for WebAssembly in OCI registries do.
    ///
    /// # Errors
    ///
    /// Where no manifest can be written.
    pub fn of_module(entry: &Entry, module: &[u8], signature: &[u8]) -> Result<Packed, serde_json::Error> {
        let export = entry.contract.replacen('@', "/eligibility@", 1);
        let config = serde_json::json!({
            "created": "1970-01-01T00:00:00Z",
            "architecture": "wasm",
            "os": "wasip2",
            "layerDigests": [entry.digest, entry.signature],
            "component": { "exports": [export], "imports": [] },
        });
        let annotations = [
            ("org.opencontainers.image.title", entry.name.clone()),
            ("org.opencontainers.image.version", entry.version.to_string()),
        ];
        Self::pack(
            WASM,
            (WASM_CONFIG, serde_json::to_vec(&config)?.as_slice()),
            &[(WASM, module), (SIGNATURE, signature)],
            annotations.map(|(key, value)| (key.to_owned(), value)).into(),
        )
    }
}

/// The tag of a publisher's index.
pub fn index_tag(publisher: &str) -> String {
    format!("{INDEX_TAG}{publisher}")
}

/// How the tag of an index begins; no policy's tag does, since no name of a policy has an underscore.
pub const INDEX_TAG: &str = "index_";

/// The tag of a version of a policy.
pub fn policy_tag(name: &str, version: &Version) -> String {
    format!("{name}_{version}")
}
