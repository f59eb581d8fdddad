//! Against a client that others wrote: what one stores in a real registry, the other reads.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::path::Path;
use std::sync::Once;

use common::registry::Registry;
use common::{patient, place, with_password};
use jiff::{SignedDuration, Timestamp};
use oci_client::client::{ClientConfig, ClientProtocol, Config, ImageLayer};
use oci_client::manifest::{OCI_IMAGE_MEDIA_TYPE, OciImageManifest};
use oci_client::secrets::RegistryAuth;
use oci_client::{Client, Reference};
use probity::registry::{Change, Digest, Entry, Index, Place, PublisherAtWork, index_at, module_at};
use probity::trust::{NewKey, SecretKey, Statement};
use probity::{Day, Runtime};
use probity_oci::OciPlace;
use tokio::runtime::Runtime as Tokio;

const POLICY: &str = "cn-government-procurement.wasm";

/// The other client, at one repository of a registry.
struct Other {
    client: Client,
    auth: RegistryAuth,
    repository: String,
    tokio: Tokio,
}

impl Other {
    fn new(registry: &Registry, repository: &str, auth: &RegistryAuth) -> Self {
        static PROVIDER: Once = Once::new();
        PROVIDER.call_once(|| rustls::crypto::ring::default_provider().install_default().unwrap());
        let config = ClientConfig { protocol: ClientProtocol::Http, ..ClientConfig::default() };
        Other {
            client: Client::try_from(config).unwrap(),
            auth: auth.clone(),
            repository: format!("{}/{repository}", registry.address),
            tokio: Tokio::new().unwrap(),
        }
    }

    fn at(&self, tag: &str) -> Reference {
        format!("{}:{tag}", self.repository).parse().unwrap()
    }

    fn tags(&self) -> Vec<String> {
        let at = self.at("any");
        let list = self.client.list_tags(&at, &self.auth, None, None);
        let mut tags = self.tokio.block_on(list).unwrap().tags;
        tags.sort();
        tags
    }

    /// The bytes of a manifest, and what its client reads in them.
    fn manifest(&self, tag: &str) -> (Vec<u8>, OciImageManifest) {
        let at = self.at(tag);
        self.tokio.block_on(async {
            let raw = self.client.pull_manifest_raw(&at, &self.auth, &[OCI_IMAGE_MEDIA_TYPE]).await.unwrap();
            let (read, digest) = self.client.pull_image_manifest(&at, &self.auth).await.unwrap();
            assert_eq!(digest, raw.1);
            (raw.0.to_vec(), read)
        })
    }

    fn blob(&self, tag: &str, digest: &str) -> Vec<u8> {
        let mut bytes = Vec::new();
        self.tokio.block_on(self.client.pull_blob(&self.at(tag), digest, &mut bytes)).unwrap();
        bytes
    }

    /// Stores what lies under a tag elsewhere, as it is.
    fn copy(&self, from: &Other, tag: &str) {
        let to = self.at(tag);
        let (raw, read) = from.manifest(tag);
        self.tokio.block_on(self.client.store_auth_if_needed(to.resolve_registry(), &self.auth));
        for digest in read.layers.iter().chain([&read.config]).map(|part| &part.digest) {
            let bytes = from.blob(tag, digest);
            self.tokio.block_on(self.client.push_blob(&to, bytes, digest)).unwrap();
        }
        let media = OCI_IMAGE_MEDIA_TYPE.parse().unwrap();
        self.tokio.block_on(self.client.push_manifest_raw(&to, raw, media)).unwrap();
    }
}

fn released() -> Vec<u8> {
    fs::read(Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policies/released").join(POLICY)).unwrap()
}

/// Publishes a policy as `probity policy push` does.
fn publish(place: &OciPlace, module: &[u8]) -> Index {
    let key = NewKey::generate("correct horse").unwrap();
    let key = SecretKey::open(&key.secret_file, "correct horse").unwrap();
    let runtime = Runtime::builder().without_embedded().no_cache().build().unwrap();
    let policy = runtime.inspect(POLICY, module).policy.unwrap();
    let statement = Statement::of(&policy, Day::parse("2026-06-01").unwrap()).unwrap();
    let signature = key.sign(module, &statement.to_string()).unwrap();
    let entry = Entry::of(&policy, module.len() as u64, &signature).unwrap();
    let work = PublisherAtWork {
        publisher: "ministry",
        key: &key,
        other_keys: &[],
        now: "2026-06-01T12:00:00Z".parse::<Timestamp>().unwrap(),
        lifetime: SignedDuration::from_hours(24 * 90),
        last: None,
        restore: false,
    };
    let change = Change::Add { entry: Box::new(entry), module: module.to_vec(), signature };
    work.publish(place, vec![change]).unwrap()
}

/// An open registry and one with a password, each with its settings and what the other client shows.
fn registries() -> [(Registry, probity_oci::Settings, RegistryAuth); 2] {
    let password = RegistryAuth::Basic("portal".to_owned(), "right".to_owned());
    [
        (Registry::open(), patient(), RegistryAuth::Anonymous),
        (Registry::locked(), with_password("right"), password),
    ]
}

#[test]
fn a_published_policy_is_read_copied_and_read_again() {
    let module = released();
    for (registry, settings, auth) in registries() {
        let place = place(&registry.address, settings.clone());
        let index = publish(&place, &module);
        let other = Other::new(&registry, "law/policies", &auth);
        let tags = place.tags().unwrap();
        assert_eq!((other.tags(), tags.len()), (tags.clone(), 2));

        let copy = Other::new(&registry, "copied/policies", &auth);
        let mut modules = 0;
        for tag in &tags {
            let (raw, read) = other.manifest(tag);
            assert_eq!(place.manifest(tag).unwrap(), Some(raw));
            for part in &read.layers {
                let digest: Digest = part.digest.parse().unwrap();
                let bytes = other.blob(tag, &part.digest);
                assert_eq!(place.blob(&digest, part.size.unsigned_abs()).unwrap(), bytes);
                modules += usize::from(bytes == module);
            }
            copy.copy(&other, tag);
        }
        assert_eq!(modules, 1);

        // what the other client stored is a registry of policies as well
        let copied = OciPlace::new(&format!("oci://{}/copied/policies", registry.address), settings).unwrap();
        assert_eq!(copied.tags().unwrap(), tags);
        for tag in &tags {
            assert_eq!(copied.manifest(tag).unwrap(), place.manifest(tag).unwrap());
        }
        let found = index_at(&copied, "ministry").unwrap().unwrap();
        assert_eq!(found.bytes, index.write().unwrap());
        assert_eq!(module_at(&copied, index.policies.first().unwrap()).unwrap().bytes, module);
    }
}

#[test]
fn what_the_other_client_makes_itself_is_read() {
    let module = released();
    for (registry, settings, auth) in registries() {
        let other = Other::new(&registry, "law/policies", &auth);
        let at = other.at("draft_1.0.0");
        let layers = [ImageLayer::new(module.clone(), "application/wasm".to_owned(), None)];
        let config = Config::new(&b"{}"[..], "application/vnd.oci.empty.v1+json".to_owned(), None);
        other.tokio.block_on(other.client.push(&at, &layers, config, &auth, None)).unwrap();

        let place = place(&registry.address, settings);
        assert_eq!(place.tags().unwrap(), ["draft_1.0.0"]);
        assert_eq!(other.tags(), ["draft_1.0.0"]);
        let (raw, read) = other.manifest("draft_1.0.0");
        assert_eq!(place.manifest("draft_1.0.0").unwrap(), Some(raw));
        assert_eq!(read.layers.first().unwrap().digest, Digest::of(&module).to_string());
        assert_eq!(place.blob(&Digest::of(&module), module.len() as u64).unwrap(), module);
        assert_eq!(place.blob(&Digest::of(b"{}"), 2).unwrap(), b"{}");
    }
}
