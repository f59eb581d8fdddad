//! What a host and a publisher remember, and what happens where they lose it, or where two work at once.

use probity::registry::{Change, Folder, PublishError, Revocation, Rewritten};
use probity::trust::{Distrust, LockChange, Setup};
use probity::{Error, Outcome, Runtime};
use probity_tests::forge::Forge;
use probity_tests::sample::case_with;

use crate::world::{KEY, OTHER_KEY, TODAY, World, copy, day, mild, moment, noticed, strict};

fn store(world: &World) -> std::path::PathBuf {
    world.folder.path().join(".probity")
}

#[test]
fn a_store_that_is_lost_is_no_way_back() {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None), &mild("1.1.0", "2015-01-01", None)]);
    let old = copy(&world.registry, &world.folder.path().join("old"));
    world.update().unwrap();
    world.revoke("1.1.0");
    world.update().unwrap();
    std::fs::remove_file(store(&world).join("index.json")).unwrap();
    let lost = world.decided(TODAY).unwrap_err();
    assert_eq!(lost.kind(), "lost-index", "{lost}");
    assert_eq!(world.setup().resolve(day(TODAY), moment(TODAY)).unwrap_err().kind(), "lost-index");
    // the old one is no substitute, the genuine one is
    let places: [std::sync::Arc<dyn probity::registry::Place>; 1] = [std::sync::Arc::new(old)];
    assert_eq!(world.setup().update(&places, None, moment(TODAY)).unwrap_err().kind(), "older-index");
    assert!(world.update().unwrap().changes.is_empty());
    assert_eq!(world.decided(TODAY).unwrap(), ("1.0.0".into(), Outcome::Bar));
    // the same where all of it is gone, or damaged
    std::fs::remove_dir_all(store(&world)).unwrap();
    assert_eq!(world.decided(TODAY).unwrap_err().kind(), "lost-index");
    world.update().unwrap();
    assert!(world.decided(TODAY).is_ok());
    for blob in std::fs::read_dir(store(&world).join("blobs/sha256")).unwrap() {
        std::fs::write(blob.unwrap().path(), "x").unwrap();
    }
    assert_eq!(world.decided(TODAY).unwrap_err().kind(), "lost-index");
    world.update().unwrap();
    assert!(world.decided(TODAY).is_ok());
}

#[test]
fn an_index_that_is_withheld_is_told() {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None)]);
    world.update().unwrap();
    std::fs::rename(world.registry.path(), world.folder.path().join("elsewhere")).unwrap();
    let withheld = world.update().unwrap_err();
    assert_eq!(withheld.kind(), "missing-index");
    assert!(withheld.to_string().contains("registry"), "{withheld}");
    assert!(world.decided(TODAY).is_ok(), "decisions go on");
}

#[test]
fn who_waits_sees_what_the_other_did() {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None), &mild("1.1.0", "2015-01-01", None)]);
    world.update().unwrap();
    let trust = world.trust_file();
    let (setup, alone) = Setup::read_alone(&trust).unwrap();
    std::thread::scope(|scope| {
        let waiting = scope.spawn(|| Setup::read_alone(&trust).map(|(setup, _)| setup.lock).unwrap());
        let to = "1.0.0".parse().unwrap();
        let lock = setup.roll_back("law", &to, "not adopted", "a lawyer", moment(TODAY)).unwrap();
        setup.write_lock(&lock).unwrap();
        drop(alone);
        assert_eq!(waiting.join().unwrap(), lock);
    });
    assert_eq!(world.decided(TODAY).unwrap().0, "1.0.0");
}

#[test]
fn of_many_indexes_seen_at_once_the_newest_stays() {
    let world = World::new();
    let mut copies: Vec<Folder> = Vec::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None)]);
    for number in 0..6 {
        copies.push(copy(&world.registry, &world.folder.path().join(format!("copy-{number}"))));
        world.publish(&[]);
    }
    let setup = world.setup();
    std::thread::scope(|scope| {
        for place in copies.iter().rev().chain(&copies) {
            let (setup, place) = (&setup, place.clone());
            // an older one may be refused, and is never remembered
            scope.spawn(move || setup.see(&[std::sync::Arc::new(place)], moment(TODAY)).is_ok());
        }
    });
    let publisher = setup.trust.publisher("ministry").unwrap();
    let seen = setup.store().seen(publisher, &setup.lock, moment(TODAY)).unwrap().unwrap();
    assert_eq!(seen.index.serial, 6);
}

#[test]
fn two_who_publish_at_once_lose_nothing() {
    let world = World::new();
    world.publish(&[]);
    std::thread::scope(|scope| {
        for minor in 1..5 {
            let world = &world;
            let module = strict(&format!("1.{minor}.0"), "2015-01-01", None);
            scope.spawn(move || world.publish(&[&module]));
        }
    });
    let index = world.index();
    assert_eq!((index.serial, index.policies.len()), (5, 4));
}

#[test]
fn a_publisher_takes_nothing_back_because_its_registry_says_so() {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None)]);
    let old = copy(&world.registry, &world.folder.path().join("old"));
    let last = world.revoke("1.0.0");
    let mut work = world.at_work(&KEY, TODAY, 90);
    work.last = Some(&last);
    // the registry was set back, or emptied
    let refused = work.publish(&old, Vec::new());
    assert!(
        matches!(&refused, Err(PublishError::Distrust { distrust, .. }) if distrust.kind() == "older-index")
    );
    let empty = Folder::new(world.folder.path().join("empty"));
    assert!(matches!(work.publish(&empty, Vec::new()), Err(PublishError::Gone { serial: 2, .. })));
    work.restore = true;
    let restored = work.publish(&old, Vec::new()).unwrap();
    assert_eq!(restored.serial, 3);
    assert!(restored.policies[0].revoked.is_some());
}

#[test]
fn the_same_bytes_signed_anew_are_written_into_the_lock() {
    let world = World::new();
    let module = strict("1.0.0", "2015-01-01", None);
    world.publish(&[&module]);
    world.update().unwrap();
    // a new key, and the module signed by it
    let keys = format!("revoked = 2026-06-02\n\n[[publisher.key]]\nkey = \"{}\"", OTHER_KEY.public());
    world.trust_with(KEY.public().as_str(), &keys, "*", "");
    let mut work = world.at_work(&OTHER_KEY, TODAY, 90);
    let former = [KEY.public().clone()];
    work.other_keys = &former;
    work.publish(&world.registry, vec![world.signed_by(&OTHER_KEY, TODAY, &module)]).unwrap();
    let update = world.update().unwrap();
    assert!(matches!(&update.changes[..], [LockChange::Vouched(_)]), "{:?}", update.changes);
    // the day of the revocation: what the new key has signed goes on
    let set = probity::PolicySet::load(&world.setup(), None, moment("2026-06-02")).unwrap();
    assert_eq!(set.screen(&noticed(TODAY)).unwrap().outcome, Outcome::Bar);
}

#[test]
fn a_stolen_key_is_no_end() {
    let world = World::new();
    let module = strict("1.0.0", "2015-01-01", None);
    world.publish(&[&module]);
    world.update().unwrap();
    let good = copy(&world.registry, &world.folder.path().join("good"));
    world.force(&KEY, |index| index.serial = u64::MAX);
    world.update().unwrap();
    let keys = format!("revoked = 2026-05-31\n\n[[publisher.key]]\nkey = \"{}\"", OTHER_KEY.public());
    world.trust_with(KEY.public().as_str(), &keys, "*", "");
    let mut work = world.at_work(&OTHER_KEY, TODAY, 90);
    let former = [KEY.public().clone()];
    work.other_keys = &former;
    work.publish(&good, vec![world.signed_by(&OTHER_KEY, TODAY, &module)]).unwrap();
    std::fs::remove_dir_all(world.registry.path()).unwrap();
    copy(&good, world.registry.path());
    world.update().unwrap();
    assert_eq!(world.decided(TODAY).unwrap().1, Outcome::Bar);
}

#[test]
fn what_is_said_of_a_published_version_stays() {
    let changes: [(fn(&mut probity::registry::Entry), &str); 3] = [
        (|entry| entry.contract = "probity:eligibility@9.0.0".into(), "contract"),
        (|entry| entry.in_force_from = day("2016-01-01"), "time in force"),
        (|entry| entry.size += 1, "size"),
    ];
    for (change, expected) in changes {
        let world = World::new();
        world.publish(&[&strict("1.0.0", "2015-01-01", None)]);
        world.update().unwrap();
        world.force(&KEY, |index| change(&mut index.policies[0]));
        let error = world.update().unwrap_err();
        let Error::Distrusted(distrusted) = &error else { panic!("{error}") };
        let Distrust::Rewritten { what, .. } = &distrusted.distrust else { panic!("{error}") };
        assert!(matches!(**what, Rewritten::Altered { what, .. } if what == expected), "{error}");
    }
}

#[test]
fn an_expired_index_still_revokes() {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None), &mild("1.1.0", "2015-01-01", None)]);
    world.update().unwrap();
    let revocation = Revocation { on: day(TODAY), reason: "wrong".into() };
    world.force(&KEY, |index| {
        index.policies[1].revoked = Some(revocation);
        index.issued = moment("2026-05-01");
        index.expires = moment("2026-05-31");
    });
    assert_eq!(world.update().unwrap_err().kind(), "expired-index");
    assert_eq!(world.decided(TODAY).unwrap().0, "1.0.0");
}

#[test]
fn a_version_that_does_not_decide_governs_nothing() {
    let world = World::new();
    let wider = |version: &str, from: &str| {
        let forge = Forge::honest("law").with_info(|info| {
            info.version = version.to_owned();
            info.jurisdictions = vec!["CN".to_owned(), "GB".to_owned()];
            info.in_force_from = day(from).number();
        });
        forge.component()
    };
    let british = case_with(1, |json| json["tender"]["jurisdiction"] = "GB".into());
    // as a shadow, or not in force yet
    for (requirement, shadow) in [("^1", true), ("*", false)] {
        let more = "[[policy]]\nname = \"law\"\nversion = \"^2\"\nmode = \"shadow\"\n";
        world.trust(if shadow { more } else { "" });
        let text = std::fs::read_to_string(world.trust_file()).unwrap();
        std::fs::write(world.trust_file(), text.replacen("\"^1\"", &format!("\"{requirement}\""), 1))
            .unwrap();
        world.publish(&[&strict("1.0.0", "2015-01-01", None), &wider("2.0.0", "2030-01-01")]);
        world.update().unwrap();
        let decided = world.set().unwrap().screen(&british);
        assert!(matches!(decided, Err(Error::NoPolicyApplies(_))), "{requirement}: {decided:?}");
    }
    // the same where policies are loaded without a trust file
    let modules = [
        strict("1.0.0", "2015-01-01", None),
        wider("2.0.0", "2030-01-01"),
        Forge::honest("more").with_info(|info| info.jurisdictions = vec!["GB".to_owned()]).component(),
    ];
    let builder = modules
        .into_iter()
        .fold(Runtime::builder().without_embedded().no_cache(), |builder, module| builder.module(module));
    let runtime = builder.build().unwrap();
    let screening = runtime.screening_for(&british).unwrap();
    let names: Vec<_> = screening.policies().map(|policy| policy.info.name.clone()).collect();
    assert_eq!(names, ["more"]);
}

#[test]
fn publishing_twice_under_one_change_is_one_entry() {
    let world = World::new();
    let module = strict("1.0.0", "2015-01-01", None);
    let change = || world.signed_by(&KEY, TODAY, &module);
    let index = world.at_work(&KEY, TODAY, 90).publish(&world.registry, vec![change(), change()]).unwrap();
    assert_eq!(index.policies.len(), 1);
    let unknown = Change::Revoke {
        name: "law".into(),
        version: "9.0.0".parse().unwrap(),
        revocation: Revocation { on: day(TODAY), reason: "none".into() },
    };
    assert!(world.at_work(&KEY, TODAY, 90).publish(&world.registry, vec![unknown]).is_err());
    assert_eq!(world.index().serial, 1);
}
