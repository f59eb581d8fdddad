//! The released modules that the library carries with it.

/// A released module.
pub(crate) struct Embedded {
    /// Name of the policy.
    pub(crate) name: &'static str,
    /// Its version.
    pub(crate) version: &'static str,
    /// SHA-256 of the bytes, `sha256:…`, as the manifest has it.
    pub(crate) digest: &'static str,
    /// The component.
    pub(crate) bytes: &'static [u8],
}

/// The table that the release tool writes beside the modules.
pub(crate) static EMBEDDED: &[Embedded] =
    include!(concat!(env!("CARGO_MANIFEST_DIR"), "/../../policies/released/embedded.rs"));
