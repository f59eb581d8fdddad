//! The documents of an OCI image layout.
#![no_main]

use std::fmt::Debug;

use libfuzzer_sys::fuzz_target;
use probity_core::registry::layout::{BadManifest, Descriptor, ImageIndex, Manifest, Packed};
use probity_core::registry::{Digest, Entry, Index};
use serde::Serialize;

const INDEX: &[u8] = include_bytes!("../../seeds/index/two-versions.json");

/// What was read is written as it was read, and a refusal is short and harmless.
fn read<T: Debug + PartialEq + Serialize>(
    parse: fn(&[u8]) -> Result<T, BadManifest>,
    bytes: &[u8],
) -> Option<T> {
    match parse(bytes) {
        Ok(document) => {
            let written = serde_json::to_vec(&document).expect("what was read can be written");
            assert_eq!(parse(&written).as_ref(), Ok(&document));
            Some(document)
        }
        Err(bad) => {
            let problem = bad.to_string();
            assert!(!problem.is_empty() && problem.len() < 4096 && !problem.contains(char::is_control));
            None
        }
    }
}

/// Whatever is packed, its manifest names it.
fn unpack(packed: &Packed) -> Manifest {
    let manifest = Manifest::parse(&packed.manifest).expect("what was packed can be read");
    let names = |blob: &Vec<u8>| {
        let mut named = manifest.layers.iter().chain([&manifest.config]);
        named.any(|named| named.digest == Digest::of(blob) && named.size == blob.len() as u64)
    };
    assert!(packed.blobs.iter().all(names));
    assert_eq!(packed.blobs.len(), manifest.layers.len() + 1);
    manifest
}

fn tag(mut index: ImageIndex, tag: &str, manifest: &[u8]) {
    let before = index.clone();
    index.tag(tag, manifest);
    assert_eq!(index.tagged(tag).map(|tagged| &tagged.digest), Some(&Digest::of(manifest)));
    for other in before.tags().iter().filter(|other| *other != tag) {
        assert_eq!(index.tagged(other), before.tagged(other), "`{other}` points where it did");
    }
    let once = index.clone();
    index.tag(tag, manifest);
    assert_eq!(index, once, "the same again changes nothing");
}

fuzz_target!(|bytes: &[u8]| {
    if let Some(index) = read(ImageIndex::parse, bytes) {
        assert!(index.tags().iter().all(|tag| index.tagged(tag).is_some()));
        tag(index.clone(), "cn-law_1.0.0", bytes);
        tag(index, "index_ministry", b"{}");
    }
    if let Some(manifest) = read(Manifest::parse, bytes)
        && let Ok((index, signature)) = manifest.index()
    {
        assert_eq!(manifest.layers, [index.clone(), signature.clone()]);
    }

    let (module, signature) = bytes.split_at(bytes.len() / 2);
    let manifest = unpack(&Manifest::of_index("ministry", module, signature).expect("it is packed"));
    let of = |layer: &Descriptor| layer.digest.clone();
    let layers = manifest.index().map(|(index, signature)| (of(index), of(signature)));
    assert_eq!(layers, Ok((Digest::of(module), Digest::of(signature))));

    let mut policies = Index::parse(INDEX).expect("it is an index").policies.into_iter();
    let contract = String::from_utf8_lossy(bytes).into_owned();
    let entry = Entry { contract, ..policies.next().expect("it has an entry") };
    let manifest = unpack(&Manifest::of_module(&entry, module, signature).expect("it is packed"));
    assert_eq!(manifest.index(), Err(BadManifest::NotAnIndex));
    assert_eq!(manifest.layers.first().map(of), Some(Digest::of(module)));
});
