//! What happens where nobody attacks.

use probity::error::NotInForce;
use probity::registry::{Change, Folder, PublishError, Revocation, index_at, mirror};
use probity::trust::{LockChange, Mode, Standing};
use probity::{Error, Outcome};

use crate::world::{KEY, TODAY, World, day, mild, moment, noticed, policy, strict};

#[test]
fn two_versions_each_decide_the_tenders_of_their_days() {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None)]);
    let update = world.update().unwrap();
    assert!(
        matches!(&update.changes[..], [LockChange::Added(locked)] if locked.version.to_string() == "1.0.0")
    );
    assert_eq!(world.decided("2026-05-31").unwrap(), ("1.0.0".into(), Outcome::Bar));

    // published half a year before it is the law
    world.publish(&[&mild("1.1.0", "2027-01-01", None)]);
    assert_eq!(world.decided("2027-01-01").unwrap().0, "1.0.0", "not taken up yet");
    let update = world.update().unwrap();
    assert!(
        matches!(&update.changes[..], [LockChange::Added(locked)] if locked.version.to_string() == "1.1.0")
    );
    assert_eq!(world.decided("2026-12-31").unwrap(), ("1.0.0".into(), Outcome::Bar));
    assert_eq!(world.decided("2027-01-01").unwrap(), ("1.1.0".into(), Outcome::Allow));
    assert!(world.update().unwrap().changes.is_empty(), "nothing new");
}

#[test]
fn what_was_superseded_does_not_come_back() {
    let world = World::new();
    let modules = [strict("1.0.0", "2015-01-01", None), strict("1.1.0", "2026-01-01", Some("2026-12-31"))];
    world.publish(&[&modules[0], &modules[1]]);
    world.update().unwrap();
    assert_eq!(world.decided("2025-12-31").unwrap().0, "1.0.0");
    assert_eq!(world.decided("2026-12-31").unwrap().0, "1.1.0");
    let after = world.decided("2027-01-01");
    let Err(Error::NotInForce(error)) = after else { panic!("{after:?}") };
    let NotInForce { version, from, until, .. } = *error;
    assert_eq!(
        (version.to_string().as_str(), from, until),
        ("1.1.0", Some(day("2026-01-01")), Some(day("2026-12-31")))
    );
    let before = world.decided("2014-12-31");
    let Err(Error::NotInForce(error)) = before else { panic!("{before:?}") };
    assert_eq!(error.version.to_string(), "1.0.0", "the one that begins first");

    let resolutions = world.setup().resolve(day("2027-01-01"), moment(TODAY)).unwrap();
    let standings: Vec<_> =
        resolutions[0].1.candidates.iter().map(|candidate| candidate.standing.clone()).collect();
    assert_eq!(standings, [Standing::Ended, Standing::Superseded { by: "1.1.0".parse().unwrap() }]);
    assert!(resolutions[0].1.chosen().is_none());
}

#[test]
fn the_choice_is_explained_with_each_refusal() {
    let world = World::new();
    let modules = [
        strict("1.0.0", "2015-01-01", None),
        strict("1.1.0", "2026-01-01", None),
        strict("1.2.0", "2026-02-01", None),
        strict("1.3.0", "2028-01-01", None),
        strict("2.0.0", "2026-01-01", None),
    ];
    world.publish(&modules.iter().map(Vec::as_slice).collect::<Vec<_>>());
    world.revoke("1.2.0");
    world.update().unwrap();
    world.publish(&[&strict("1.1.1", "2026-01-01", None)]);
    world.setup().see(&world.places(), moment(TODAY)).unwrap();
    let resolutions = world.setup().resolve(day("2026-03-01"), moment(TODAY)).unwrap();
    let (mode, resolution) = &resolutions[0];
    assert_eq!(*mode, Mode::Enforce);
    let said: Vec<_> = resolution
        .candidates
        .iter()
        .map(|candidate| {
            let standing = match &candidate.standing {
                Standing::Chosen => "chosen",
                Standing::Superseded { .. } => "superseded",
                Standing::NotYet => "not yet",
                Standing::NotAdmitted { .. } => "not admitted",
                Standing::Revoked(_) => "revoked",
                Standing::NotTakenUp => "not taken up",
                other => panic!("{other:?}"),
            };
            (candidate.version.to_string(), standing)
        })
        .collect();
    let expected = [
        ("2.0.0", "not admitted"),
        ("1.3.0", "not yet"),
        ("1.2.0", "revoked"),
        ("1.1.1", "not taken up"),
        ("1.1.0", "chosen"),
        ("1.0.0", "superseded"),
    ];
    assert_eq!(said, expected.map(|(version, standing)| (version.to_owned(), standing)));
}

#[test]
fn a_published_version_never_changes() {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None)]);
    let again = world.publish(&[&strict("1.0.0", "2015-01-01", None)]);
    assert_eq!((again.serial, again.policies.len()), (2, 1), "the same bytes are no change");
    let other = world.publish_on(TODAY, &[&mild("1.0.0", "2015-01-01", None)]);
    let Err(PublishError::Immutable(error)) = other else { panic!("{other:?}") };
    assert_eq!((error.name.as_str(), error.version.to_string().as_str()), ("law", "1.0.0"));
    let index = index_at(&world.registry, "ministry").unwrap().unwrap();
    assert_eq!(probity::registry::Index::parse(&index.bytes).unwrap().serial, 2, "nothing was written");
}

#[test]
fn a_revoked_version_stops_at_once() {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None), &mild("1.1.0", "2026-01-01", None)]);
    world.update().unwrap();
    assert_eq!(world.decided(TODAY).unwrap(), ("1.1.0".into(), Outcome::Allow));
    world.revoke("1.1.0");
    // the lock is as it was: that the index was seen is enough
    world.setup().see(&world.places(), moment(TODAY)).unwrap();
    assert_eq!(world.decided(TODAY).unwrap(), ("1.0.0".into(), Outcome::Bar));
    let update = world.update().unwrap();
    let [LockChange::Removed { locked, why }] = &update.changes[..] else { panic!("{:?}", update.changes) };
    assert_eq!(locked.version.to_string(), "1.1.0");
    assert!(why.contains("it had the wrong amount"), "{why}");

    world.revoke("1.0.0");
    world.setup().see(&world.places(), moment(TODAY)).unwrap();
    let none = world.decided(TODAY);
    let Err(Error::NoneUsable(error)) = none else { panic!("{none:?}") };
    assert_eq!(error.refusals.len(), 1);
    assert!(matches!(world.update(), Err(Error::NoneUsable(_))), "no lock without a version");
    let unknown = Change::Revoke {
        name: "law".into(),
        version: "3.0.0".parse().unwrap(),
        revocation: Revocation { on: day(TODAY), reason: "none".into() },
    };
    let refused = world.at_work(&KEY, TODAY, 90).publish(&world.registry, vec![unknown]);
    assert!(matches!(refused, Err(PublishError::NoSuchVersion { .. })));
}

#[test]
fn only_a_person_goes_back() {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None), &mild("1.1.0", "2026-01-01", None)]);
    world.update().unwrap();
    let to = |version: &str| version.parse().unwrap();
    let back = |version: &str, reason: &str| {
        world.setup().roll_back("law", &to(version), reason, "a lawyer", moment(TODAY))
    };
    for (version, reason) in [("1.1.0", "it is the highest"), ("0.9.0", "not there"), ("1.0.0", " ")] {
        assert!(matches!(back(version, reason), Err(Error::BadRollBack(_))), "{version}");
    }
    let lock = back("1.0.0", "the new amount was not adopted").unwrap();
    world.setup().write_lock(&lock).unwrap();
    assert_eq!(world.decided(TODAY).unwrap(), ("1.0.0".into(), Outcome::Bar));
    // it stays so, whatever is published
    world.publish(&[&mild("1.2.0", "2026-01-01", None)]);
    world.update().unwrap();
    assert_eq!(world.decided(TODAY).unwrap().0, "1.0.0");
    let resolutions = world.setup().resolve(day(TODAY), moment(TODAY)).unwrap();
    let back = &resolutions[0].1.candidates[0];
    assert!(
        matches!(&back.standing, Standing::RolledBack { back } if back.reason == "the new amount was not adopted")
    );
    // until a person lifts it
    let lock = world.setup().lift("law").unwrap();
    world.setup().write_lock(&lock).unwrap();
    assert_eq!(world.decided(TODAY).unwrap().0, "1.2.0");
    assert!(matches!(world.setup().lift("law"), Err(Error::NoSuchRollBack { .. })));
}

#[test]
fn parameters_are_held_against_what_the_policy_declares() {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None)]);
    let text = std::fs::read_to_string(world.trust_file()).unwrap();
    std::fs::write(world.trust_file(), text.replace("\"^1\"\n", "\"^1\"\nparameters = { threshold = 3 }\n"))
        .unwrap();
    let refused = world.update();
    let Err(Error::UnknownParameter(error)) = refused else { panic!("{refused:?}") };
    assert_eq!(error.parameter, "threshold");
    assert!(!world.setup().lock_file().exists());
}

#[test]
fn an_index_that_lasts_very_long_is_told() {
    let world = World::new();
    let module = strict("1.0.0", "2015-01-01", None);
    world.publish(&[&module]);
    let told = || {
        let notices = world.update().unwrap().notices;
        notices.iter().map(ToString::to_string).collect::<Vec<_>>()
    };
    let publish = |days: i64| world.at_work(&KEY, TODAY, days).publish(&world.registry, Vec::new()).unwrap();
    publish(400);
    assert_eq!(told(), Vec::<String>::new());
    publish(401);
    let said = told();
    assert!(said.len() == 1 && said[0].contains("until 2027-07-07, 401 days after"), "{said:?}");
    // it decides all the same, and another limit is the portal's to set
    assert_eq!(world.decided(TODAY).unwrap().1, Outcome::Bar);
    let text = std::fs::read_to_string(world.trust_file()).unwrap();
    std::fs::write(world.trust_file(), format!("index-lifetime-days = 401\n{text}")).unwrap();
    assert_eq!(told(), Vec::<String>::new());
}

#[test]
fn tenders_that_no_policy_in_use_governs() {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None)]);
    assert!(matches!(world.decided(TODAY), Err(Error::NoneUsable(_))), "nothing was taken up");
    world.update().unwrap();
    let elsewhere = probity_tests::sample::case_with(1, |json| json["tender"]["jurisdiction"] = "GB".into());
    assert!(matches!(world.set().unwrap().screen(&elsewhere), Err(Error::NoPolicyApplies(_))));
}

#[test]
fn a_mirror_is_as_good_as_what_it_mirrors() {
    let world = World::new();
    world.publish(&[
        &strict("1.0.0", "2015-01-01", None),
        &policy("other", "1.0.0", "2015-01-01", None, true),
    ]);
    let target = Folder::new(world.folder.path().join("mirror"));
    let setup = world.setup();
    let publisher = setup.trust.publisher("ministry").unwrap();
    let vouch = |_: &str, found: &probity::registry::FoundIndex| {
        publisher.verify_index(&found.bytes, &found.signature, moment(TODAY))
    };
    let mirrored = mirror(&world.registry, &target, &[], &vouch).unwrap();
    assert_eq!((mirrored.versions, mirrored.copied), (2, 2));
    assert_eq!(mirror(&world.registry, &target, &[], &vouch).unwrap().copied, 0);
    let update = setup.update(&[std::sync::Arc::new(target.clone())], None, moment(TODAY)).unwrap();
    assert_eq!(update.set.screen(&noticed(TODAY)).unwrap().outcome, Outcome::Bar);
    // an older registry does not overwrite a newer mirror
    let old = crate::world::copy(&world.registry, &world.folder.path().join("old"));
    world.publish(&[&strict("1.1.0", "2015-01-01", None)]);
    mirror(&world.registry, &target, &[], &vouch).unwrap();
    let refused = mirror(&old, &target, &[], &vouch);
    assert!(
        matches!(&refused, Err(PublishError::Distrust { distrust, .. }) if distrust.kind() == "older-index")
    );
}

#[test]
fn a_shadow_is_recorded_apart_and_never_counts() {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None)]);
    world.update().unwrap();
    let alone = world.set().unwrap().screen(&noticed(TODAY)).unwrap();
    assert!(world.set().unwrap().shadow(&alone, "en").is_empty());

    // the next law, which is not in force yet, and another policy that nobody decides by
    world.trust("[[policy]]\nname = \"law\"\nversion = \"^2\"\nmode = \"shadow\"\n[[policy]]\nname = \"more\"\nversion = \"*\"\nmode = \"shadow\"\n");
    world.publish(&[&mild("2.0.0", "2030-01-01", None), &policy("more", "1.0.0", "2015-01-01", None, true)]);
    world.update().unwrap();
    let set = world.set().unwrap();
    let decided = set.screen(&noticed(TODAY)).unwrap();
    assert_eq!((decided.outcome, decided.policies.len()), (Outcome::Bar, 1));
    assert_eq!(decided.policies[0].policy.info.version, "1.0.0");
    let entries = set.shadow(&decided, "en");
    let affected: Vec<_> = entries.iter().map(|entry| format!("{:?}", entry.affected())).collect();
    assert_eq!(affected, ["Outcome", "Findings"], "{entries:?}");
    let mut impact = probity::core::impact::Impact::new(probity::core::impact::Keep::default());
    for entry in entries {
        // as it is recorded, and read again
        let line = serde_json::to_string(&entry).unwrap();
        impact.add(serde_json::from_str(&line).unwrap());
    }
    assert!(
        impact
            .to_text("en", 20, &probity::core::report::TextStyle { width: 100, colour: false })
            .contains("BAR")
    );
}

#[test]
fn a_shadow_that_fails_stops_nobody() {
    let world = World::new();
    let endless = probity_tests::forge::Forge::honest("law")
        .with_info(|info| info.version = "2.0.0".to_owned())
        .with_body("evaluate", "(loop $l br $l) unreachable")
        .component();
    world.publish(&[&strict("1.0.0", "2015-01-01", None), &endless]);
    world.trust("[[policy]]\nname = \"law\"\nversion = \"^2\"\nmode = \"shadow\"\n");
    world.update().unwrap();
    let set = world.set().unwrap();
    let decided = set.screen(&noticed(TODAY)).unwrap();
    assert_eq!(decided.outcome, Outcome::Bar);
    let entries = set.shadow(&decided, "en");
    let json = serde_json::to_value(&entries[0]).unwrap();
    assert_eq!(json["after"]["kind"], "policy-stopped", "{json}");
}
