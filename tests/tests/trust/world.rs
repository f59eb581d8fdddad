//! A publisher, a registry in a folder, and a portal that trusts the publisher.

use std::path::PathBuf;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

use jiff::{SignedDuration, Timestamp};
use probity::registry::{
    Change, Entry, Folder, Index, Place, PublishError, PublisherAtWork, Revocation, Shelf,
};
use probity::trust::{NewKey, SecretKey, Setup, Signature, Statement};
use probity::{Case, Day, Limits, Runtime, RuntimeBuilder};
use probity_tests::forge::Forge;
use probity_tests::sample::case_with;
use tempfile::TempDir;

/// Keys are dear to open: the tests share two of them.
pub(crate) static KEY: LazyLock<SecretKey> = LazyLock::new(key);
pub(crate) static OTHER_KEY: LazyLock<SecretKey> = LazyLock::new(key);

fn key() -> SecretKey {
    let new = NewKey::generate("correct horse").unwrap();
    SecretKey::open(&new.secret_file, "correct horse").unwrap()
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub(crate) fn moment(text: &str) -> Timestamp {
    format!("{text}T12:00:00Z").parse().unwrap()
}

/// A policy that bars everybody on record.
pub(crate) fn strict(version: &str, from: &str, until: Option<&str>) -> Vec<u8> {
    policy("law", version, from, until, true)
}

/// A policy that finds nothing.
pub(crate) fn mild(version: &str, from: &str, until: Option<&str>) -> Vec<u8> {
    policy("law", version, from, until, false)
}

pub(crate) fn policy(name: &str, version: &str, from: &str, until: Option<&str>, bars: bool) -> Vec<u8> {
    let forge = Forge::honest(name).with_info(|info| {
        info.version = version.to_owned();
        info.in_force_from = day(from).number();
        info.in_force_until = until.map(|until| day(until).number());
    });
    if bars { forge.component() } else { forge.with_findings(Vec::new()).component() }
}

/// A case of a tender that was noticed on a day.
pub(crate) fn noticed(date: &str) -> Arc<Case> {
    case_with(1, |json| {
        json["as_of"] = "2029-01-01".into();
        json["tender"]["notice_date"] = date.into();
        json["tender"]["stage"] = "publish".into();
        json["tender"].as_object_mut().unwrap().remove("bid_deadline");
    })
}

pub(crate) struct World {
    pub(crate) folder: TempDir,
    pub(crate) registry: Folder,
    runtime: Runtime,
}

/// A runtime on a machine that has other things to do too: these tests are not of the limit of time.
pub(crate) fn patient() -> RuntimeBuilder {
    let mut limits = Limits::default();
    limits.wall_time = Duration::from_secs(60);
    Runtime::builder().limits(limits)
}

/// On which day things happen unless a test says otherwise.
pub(crate) const TODAY: &str = "2026-06-01";

impl World {
    pub(crate) fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let registry = Folder::new(folder.path().join("registry"));
        let runtime = patient().without_embedded().no_cache().build().unwrap();
        let world = World { folder, registry, runtime };
        world.trust("");
        world
    }

    /// Writes the trust file: the publisher with its key, `law` in use, and what else is given.
    pub(crate) fn trust(&self, more: &str) {
        self.trust_with(KEY.public().as_str(), "from = 2026-01-01\nuntil = 2027-12-31", "*", more);
    }

    pub(crate) fn trust_with(&self, key: &str, validity: &str, names: &str, more: &str) {
        let text = format!(
            "[[registry]]\nplace = \"registry\"\n\n[[publisher]]\nid = \"ministry\"\nnames = [\"{names}\"]\n\n\
             [[publisher.key]]\nkey = \"{key}\"\n{validity}\n\n[[policy]]\nname = \"law\"\nversion = \"^1\"\n\n{more}"
        );
        std::fs::write(self.trust_file(), text).unwrap();
    }

    pub(crate) fn trust_file(&self) -> PathBuf {
        self.folder.path().join("trust.toml")
    }

    pub(crate) fn setup(&self) -> Setup {
        Setup::read(&self.trust_file()).unwrap()
    }

    pub(crate) fn places(&self) -> Vec<Arc<dyn Place>> {
        vec![Arc::new(self.registry.clone())]
    }

    /// What is published of a module that a key has signed on a day.
    pub(crate) fn signed_by(&self, key: &SecretKey, on: &str, module: &[u8]) -> Change {
        let inspection = self.runtime.inspect("module", module);
        let policy = inspection.policy.unwrap();
        let statement = Statement::of(&policy, day(on)).unwrap();
        let signature = key.sign(module, &statement.to_string()).unwrap();
        self.change(module, signature)
    }

    pub(crate) fn change(&self, module: &[u8], signature: Signature) -> Change {
        let policy = self.runtime.inspect("module", module).policy.unwrap();
        let entry = Entry::of(&policy, module.len() as u64, &signature).unwrap();
        Change::Add { entry: Box::new(entry), module: module.to_owned(), signature }
    }

    /// Publishes modules on a day.
    pub(crate) fn publish_on(&self, on: &str, modules: &[&[u8]]) -> Result<Index, PublishError> {
        let changes = modules.iter().map(|module| self.signed_by(&KEY, on, module)).collect();
        self.at_work(&KEY, on, 90).publish(&self.registry, changes)
    }

    pub(crate) fn publish(&self, modules: &[&[u8]]) -> Index {
        self.publish_on(TODAY, modules).unwrap()
    }

    pub(crate) fn revoke(&self, version: &str) -> Index {
        let revocation = Revocation { on: day(TODAY), reason: "it had the wrong amount".to_owned() };
        let change = Change::Revoke { name: "law".into(), version: version.parse().unwrap(), revocation };
        self.at_work(&KEY, TODAY, 90).publish(&self.registry, vec![change]).unwrap()
    }

    pub(crate) fn at_work<'k>(&self, key: &'k SecretKey, on: &str, days: i64) -> PublisherAtWork<'k> {
        PublisherAtWork {
            publisher: "ministry",
            key,
            other_keys: &[],
            now: moment(on),
            lifetime: SignedDuration::from_hours(24 * days),
            last: None,
            restore: false,
        }
    }

    /// The index that is published.
    pub(crate) fn index(&self) -> Index {
        let found = probity::registry::index_at(&self.registry, "ministry").unwrap().unwrap();
        Index::parse(&found.bytes).unwrap()
    }

    /// Publishes an index as the publisher itself would never: signed, and otherwise unchecked.
    pub(crate) fn force(&self, key: &SecretKey, change: impl FnOnce(&mut Index)) {
        let mut index = self.index();
        index.serial += 1;
        change(&mut index);
        let bytes = serde_json::to_vec(&index).unwrap();
        let statement = probity::trust::IndexStatement {
            publisher: index.publisher.clone(),
            serial: index.serial,
            digest: probity::registry::Digest::of(&bytes),
            issued: index.issued,
            expires: index.expires,
        };
        let signature = key.sign(&bytes, &statement.to_string()).unwrap();
        let mut manifest: serde_json::Value =
            serde_json::from_slice(&self.registry.manifest("index_ministry").unwrap().unwrap()).unwrap();
        for (at, blob) in [bytes.as_slice(), signature.as_str().as_bytes()].into_iter().enumerate() {
            manifest["layers"][at]["digest"] = self.registry.put_blob(blob).unwrap().to_string().into();
            manifest["layers"][at]["size"] = blob.len().into();
        }
        self.registry.put_manifest("index_ministry", &serde_json::to_vec(&manifest).unwrap()).unwrap();
    }

    /// Takes up what is published, on a day, and writes the lock.
    pub(crate) fn update_on(&self, on: &str) -> Result<probity::trust::Update, probity::Error> {
        let setup = self.setup();
        let update = setup.update(&self.places(), Some(&self.runtime), moment(on))?;
        setup.write_lock(&update.lock)?;
        Ok(update)
    }

    pub(crate) fn update(&self) -> Result<probity::trust::Update, probity::Error> {
        self.update_on(TODAY)
    }

    /// The set that the files name today.
    pub(crate) fn set(&self) -> Result<probity::PolicySet, probity::Error> {
        probity::PolicySet::load(&self.setup(), Some(&self.runtime), moment(TODAY))
    }

    /// The version that decides a tender of a day, and how.
    pub(crate) fn decided(&self, notice: &str) -> Result<(String, probity::Outcome), probity::Error> {
        let determination = self.set()?.screen(&noticed(notice))?;
        let answer = &determination.policies[0];
        Ok((answer.policy.info.version.clone(), determination.outcome))
    }
}

/// Copies a whole registry, as it is now.
pub(crate) fn copy(from: &Folder, to: &std::path::Path) -> Folder {
    let target = Folder::new(to);
    for tag in from.tags().unwrap() {
        let manifest = from.manifest(&tag).unwrap().unwrap();
        let json: serde_json::Value = serde_json::from_slice(&manifest).unwrap();
        let layers = json["layers"].as_array().unwrap().iter().chain([&json["config"]]);
        for layer in layers {
            let digest = layer["digest"].as_str().unwrap().parse().unwrap();
            target.put_blob(&from.blob(&digest, 1 << 20).unwrap()).unwrap();
        }
        target.put_manifest(&tag, &manifest).unwrap();
    }
    target
}
