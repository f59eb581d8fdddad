//! What happens where somebody attacks: a named error, while decisions go on.

use probity::registry::{Digest, Folder, PublishError, Shelf, index_at};
use probity::trust::{Distrust, Signature};
use probity::{Error, Outcome};

use crate::world::{KEY, OTHER_KEY, TODAY, World, copy, mild, moment, strict};

/// A world that decides by version 1.0.0.
fn deciding() -> World {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None)]);
    world.update().unwrap();
    world
}

/// That an update is refused for a reason, and that decisions go on.
fn refused(world: &World, kind: &str) -> Error {
    refused_on(world, TODAY, kind)
}

fn refused_on(world: &World, on: &str, kind: &str) -> Error {
    let lock = std::fs::read(world.setup().lock_file()).unwrap();
    let error = world.update_on(on).map(|update| update.changes).unwrap_err();
    assert_eq!(error.kind(), kind, "{error}");
    assert_eq!(std::fs::read(world.setup().lock_file()).unwrap(), lock, "the lock is as it was");
    assert_eq!(world.decided(TODAY).unwrap(), ("1.0.0".into(), Outcome::Bar), "decisions go on");
    error
}

fn blob(world: &World, bytes: &[u8]) -> std::path::PathBuf {
    let digest = Digest::of(bytes);
    world.registry.path().join("blobs/sha256").join(digest.hex())
}

#[test]
fn a_tampered_module() {
    let world = deciding();
    let new = mild("1.1.0", "2026-01-01", None);
    world.publish(&[&new]);
    let mut other = new.clone();
    *other.last_mut().unwrap() ^= 1;
    std::fs::write(blob(&world, &new), &other).unwrap();
    refused(&world, "other-bytes");
}

#[test]
fn a_truncated_module_and_one_that_is_too_large() {
    let world = deciding();
    let new = mild("1.1.0", "2026-01-01", None);
    world.publish(&[&new]);
    std::fs::write(blob(&world, &new), &new[..new.len() / 2]).unwrap();
    refused(&world, "other-bytes");
    std::fs::write(blob(&world, &new), [new.clone(), vec![0; 10]].concat()).unwrap();
    refused(&world, "too-large-download");
    std::fs::remove_file(blob(&world, &new)).unwrap();
    refused(&world, "missing");
}

#[test]
fn a_wrong_publisher() {
    let world = deciding();
    // somebody else's key, for a registry of their own
    let theirs = World::new();
    let module = mild("1.1.0", "2026-01-01", None);
    let change = theirs.signed_by(&OTHER_KEY, TODAY, &module);
    theirs.at_work(&OTHER_KEY, TODAY, 90).publish(&theirs.registry, vec![change]).unwrap();
    let index = index_at(&theirs.registry, "ministry").unwrap().unwrap();
    assert!(Signature::parse(index.signature.as_str().as_bytes()).is_ok());
    std::fs::remove_dir_all(world.registry.path()).unwrap();
    copy(&theirs.registry, world.registry.path());
    refused(&world, "other-key");
    // who does not have the key cannot publish beside it either
    let change = world.signed_by(&KEY, TODAY, &module);
    let published = world.at_work(&KEY, TODAY, 90).publish(&world.registry, vec![change]);
    assert!(
        matches!(&published, Err(PublishError::Distrust { distrust, .. }) if distrust.kind() == "other-key")
    );
}

#[test]
fn a_module_signed_by_another_key_than_the_index() {
    let world = deciding();
    let module = mild("1.1.0", "2026-01-01", None);
    let change = world.signed_by(&OTHER_KEY, TODAY, &module);
    let published = world.at_work(&KEY, TODAY, 90).publish(&world.registry, vec![change]);
    assert!(matches!(published, Err(PublishError::Signature(_))), "{published:?}");
}

#[test]
fn a_signature_that_speaks_of_something_else() {
    let module = mild("1.1.0", "2026-01-01", None);
    let digest = Digest::of(&module);
    for (comment, kind) in [
        ("timestamp:1700000000\tfile:law.wasm".to_owned(), "bad-statement"),
        (
            format!(
                "probity-policy/1 name=law version=1.2.0 digest={digest} in-force-from=2026-01-01 in-force-until=open \
                 signed=2026-06-01"
            ),
            "said-otherwise",
        ),
        (
            format!(
                "probity-policy/1 name=law version=1.1.0 digest={digest} in-force-from=2020-01-01 in-force-until=open \
                 signed=2026-06-01"
            ),
            "said-otherwise",
        ),
        (
            format!(
                "probity-policy/1 name=law version=1.1.0 digest=sha256:{} in-force-from=2026-01-01 in-force-until=open \
                 signed=2026-06-01",
                "0".repeat(64)
            ),
            "other-bytes",
        ),
        (
            format!(
                "probity-policy/1 name=law version=1.1.0 digest={digest} in-force-from=2026-01-01 in-force-until=open \
                 signed=2025-12-31"
            ),
            "key-not-valid",
        ),
        (
            format!(
                "probity-policy/1 name=law version=1.1.0 digest={digest} in-force-from=2026-01-01 in-force-until=open \
                 signed=2026-07-01"
            ),
            "from-the-future",
        ),
    ] {
        let world = deciding();
        let signature = KEY.sign(&module, &comment).unwrap();
        let change = world.change(&module, signature);
        let published = world.at_work(&KEY, TODAY, 90).publish(&world.registry, vec![change.clone()]);
        // a key's own validity is the portal's business
        assert_eq!(published.is_ok(), kind == "key-not-valid", "{kind}");
        if published.is_err() {
            let probity::registry::Change::Add { entry, module, signature } = change else { panic!() };
            world.registry.put_blob(&module).unwrap();
            world.registry.put_blob(signature.as_str().as_bytes()).unwrap();
            world.force(&KEY, |index| index.policies.push(*entry));
        }
        refused(&world, kind);
    }
}

#[test]
fn a_publisher_who_speaks_for_what_is_not_its_own() {
    let world = World::new();
    let module = strict("1.0.0", "2015-01-01", None);
    world.publish(&[&module]);
    let verified = |names: &str| {
        world.trust_with(KEY.public().as_str(), "", names, "");
        world.update().map(|update| update.changes.len())
    };
    world.trust_with(KEY.public().as_str(), "", "cn-*", "");
    let refused = probity::trust::Setup::read(&world.trust_file());
    let Err(Error::Trust(error)) = refused else { panic!("{refused:?}") };
    assert_eq!(error.faults[0].path, "policy[0].name");
    for names in ["law", "la*", "*"] {
        assert!(verified(names).is_ok(), "{names}");
    }
}

#[test]
fn an_expired_key_and_a_revoked_one() {
    let world = deciding();
    world.publish_on("2028-01-01", &[&mild("1.1.0", "2026-01-01", None)]).unwrap();
    refused_on(&world, "2028-01-02", "key-not-valid");

    let world = deciding();
    world.trust_with(KEY.public().as_str(), "revoked = 2026-05-01", "*", "");
    let error = world.update().unwrap_err();
    assert_eq!(error.kind(), "key-revoked");
    // nothing of a key that was revoked counts: also not what was taken up before
    let stopped = world.decided(TODAY);
    assert!(matches!(&stopped, Err(Error::NoneUsable(error)) if error.to_string().contains("was revoked")));
}

#[test]
fn an_old_index_replayed() {
    let world = deciding();
    let old = copy(&world.registry, &world.folder.path().join("old"));
    world.publish(&[&strict("1.0.1", "2015-01-01", Some("2020-01-01"))]);
    world.revoke("1.0.1");
    world.update().unwrap();
    std::fs::remove_dir_all(world.registry.path()).unwrap();
    copy(&old, world.registry.path());
    let error = refused(&world, "older-index");
    assert!(error.to_string().contains("number 1, and number 3 was seen"), "{error}");
}

#[test]
fn two_indexes_of_one_number() {
    let world = deciding();
    let fork = copy(&world.registry, &world.folder.path().join("fork"));
    world.publish(&[&mild("1.1.0", "2027-01-01", None)]);
    world.update().unwrap();
    let change = world.signed_by(&KEY, TODAY, &mild("1.2.0", "2027-01-01", None));
    world.at_work(&KEY, TODAY, 90).publish(&fork, vec![change]).unwrap();
    std::fs::remove_dir_all(world.registry.path()).unwrap();
    copy(&fork, world.registry.path());
    refused(&world, "forked-index");
}

#[test]
fn an_index_that_rewrites_what_was_published() {
    let world = deciding();
    // the publisher begins anew, with the same key, and counts on
    std::fs::remove_dir_all(world.registry.path()).unwrap();
    for _ in 0..2 {
        world.publish(&[&mild("1.0.0", "2015-01-01", None)]);
    }
    let error = refused(&world, "rewritten-index");
    assert!(error.to_string().contains("a published version never changes"), "{error}");
    std::fs::remove_dir_all(world.registry.path()).unwrap();
    for _ in 0..2 {
        world.publish(&[&mild("1.1.0", "2015-01-01", None)]);
    }
    let error = refused(&world, "rewritten-index");
    assert!(error.to_string().contains("is no longer there"), "{error}");
}

#[test]
fn a_frozen_index() {
    let world = deciding();
    let error = refused_on(&world, "2026-12-01", "expired-index");
    assert!(
        matches!(&error, Error::Distrusted(error) if matches!(error.distrust, Distrust::Expired { serial: 1, .. }))
    );
    // a new one that says the same is enough
    world.at_work(&KEY, "2026-11-30", 30).publish(&world.registry, Vec::new()).unwrap();
    assert!(world.update_on("2026-12-01").is_ok());

    // what decides meanwhile is up to the trust file
    let late = moment("2027-02-01");
    let set = probity::PolicySet::load(&world.setup(), None, late).unwrap();
    assert!(matches!(set.notices(), [probity::trust::Notice::Expired { .. }]));
    let text = std::fs::read_to_string(world.trust_file()).unwrap();
    std::fs::write(world.trust_file(), format!("expired-index = \"stop\"\n{text}")).unwrap();
    assert!(matches!(probity::PolicySet::load(&world.setup(), None, late), Err(Error::Stale(_))));
}

#[test]
fn what_lies_in_the_store_is_verified_again() {
    let world = deciding();
    let module = strict("1.0.0", "2015-01-01", None);
    let digest = Digest::of(&module);
    let kept = world.folder.path().join(".probity/blobs/sha256").join(digest.hex());
    let good = std::fs::read(&kept).unwrap();
    assert_eq!(good, module);
    std::fs::write(&kept, b"something else").unwrap();
    let refused = world.set();
    assert!(
        matches!(&refused, Err(Error::Place(error)) if error.problem.kind() == "other-bytes"),
        "{refused:?}"
    );
    // what is published is as good as ever
    assert!(world.update().is_ok());
    assert!(world.set().is_ok());
}

#[test]
fn a_module_that_the_host_refuses_leaves_everything_as_it_was() {
    let world = deciding();
    // its signature is good; what it exports is not
    let good = mild("1.1.0", "2026-01-01", None);
    let policy_of_good = world.change(&good, KEY.sign(&good, "-").unwrap());
    let probity::registry::Change::Add { mut entry, .. } = policy_of_good else { panic!() };
    let module = probity_tests::forge::Forge::honest("law").core_module();
    let digest = Digest::of(&module);
    let comment = format!(
        "probity-policy/1 name=law version=1.1.0 digest={digest} in-force-from=2026-01-01 in-force-until=open \
         signed={TODAY}"
    );
    let signature = KEY.sign(&module, &comment).unwrap();
    entry.digest = digest;
    entry.size = module.len() as u64;
    entry.signature = Digest::of(signature.as_str().as_bytes());
    let change = probity::registry::Change::Add { entry, module, signature };
    world.at_work(&KEY, TODAY, 90).publish(&world.registry, vec![change]).unwrap();
    refused(&world, "refused-module");
}

#[test]
fn one_good_place_is_enough_and_the_bad_one_is_told() {
    let world = deciding();
    let stale = copy(&world.registry, &world.folder.path().join("stale"));
    world.publish(&[&mild("1.1.0", "2026-01-01", None)]);
    world.update().unwrap();
    let places: Vec<std::sync::Arc<dyn probity::registry::Place>> = vec![
        std::sync::Arc::new(stale),
        std::sync::Arc::new(Folder::new(world.folder.path().join("nothing"))),
        std::sync::Arc::new(world.registry.clone()),
    ];
    let update = world.setup().update(&places, None, moment(TODAY)).unwrap();
    let told: Vec<_> = update.notices.iter().map(ToString::to_string).collect();
    assert!(told.len() == 1 && told[0].contains("an old one is being replayed"), "{told:?}");
    let none = Folder::new(world.folder.path().join("none"));
    none.put_blob(b"x").unwrap();
    let withheld = world.setup().update(&[std::sync::Arc::new(none)], None, moment(TODAY)).unwrap_err();
    assert_eq!(withheld.kind(), "missing-index", "{withheld}");
}

/// Whoever prepares a medium on which a registry travels writes nothing outside of it.
#[cfg(unix)]
#[test]
fn a_link_in_a_registry_leads_nowhere() {
    let world = World::new();
    let module = strict("1.0.0", "2015-01-01", None);
    let victim = world.folder.path().join("victim");
    std::fs::write(&victim, "letters").unwrap();
    let links = [
        blob(&world, &module),
        world.registry.path().join("oci-layout"),
        world.folder.path().join(".probity/blobs/sha256").join(Digest::of(&module).hex()),
    ];
    for link in &links {
        std::fs::create_dir_all(link.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(&victim, link).unwrap();
    }
    world.publish(&[&module]);
    world.update().unwrap();
    assert_eq!(std::fs::read_to_string(&victim).unwrap(), "letters");
    for link in &links {
        assert!(std::fs::symlink_metadata(link).unwrap().is_file(), "{}", link.display());
    }
    assert_eq!(world.decided(TODAY).unwrap(), ("1.0.0".into(), Outcome::Bar));

    // a lock that is a link to elsewhere was put there by who runs the portal
    let lock = world.setup().lock_file().to_owned();
    let elsewhere = world.folder.path().join("elsewhere.lock");
    std::fs::rename(&lock, &elsewhere).unwrap();
    std::os::unix::fs::symlink(&elsewhere, &lock).unwrap();
    world.publish(&[&strict("1.1.0", "2015-01-01", None)]);
    world.update().unwrap();
    assert!(std::fs::symlink_metadata(&lock).unwrap().is_symlink());
    assert!(std::fs::read_to_string(&elsewhere).unwrap().contains("1.1.0"));
}
