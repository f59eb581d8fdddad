//! A portal that goes on deciding while its policies change.

use std::collections::HashSet;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};

use probity::{Event, Live, Outcome};

use crate::world::{World, mild, noticed, patient, strict};

/// A portal, and what it told.
fn live(world: &World) -> (Live, Arc<Mutex<Vec<Event>>>) {
    let told = Arc::new(Mutex::new(Vec::new()));
    let listener = Arc::clone(&told);
    let builder = patient().no_cache();
    let listen = move |event: &Event| listener.lock().unwrap().push(event.clone());
    (Live::start(&world.trust_file(), builder, listen).unwrap(), told)
}

/// Dates that lie around the day on which the test is run, so that no key or index has expired.
fn around_now() -> (World, String) {
    let world = World::new();
    world.trust_with(crate::world::KEY.public().as_str(), "", "*", "");
    let today = probity::trust::day_of(jiff::Timestamp::now()).to_string();
    (world, today)
}

#[test]
fn decisions_go_on_and_none_mixes_two_sets() {
    let (world, today) = around_now();
    // the even versions bar, the odd ones allow
    world.publish_on(&today, &[&strict("1.0.0", "2015-01-01", None)]).unwrap();
    world.update_on(&today).unwrap();
    let (live, told) = live(&world);
    let done = AtomicBool::new(false);
    let case = noticed("2026-05-01");
    std::thread::scope(|scope| {
        let deciding: Vec<_> = (0..3)
            .map(|_| {
                scope.spawn(|| {
                    let mut seen = HashSet::new();
                    while !done.load(Ordering::Relaxed) {
                        let determination = live.screen(&case).unwrap();
                        assert_eq!(determination.policies.len(), 1);
                        let version = determination.policies[0].policy.info.version().clone();
                        let expected = if version.minor % 2 == 0 { Outcome::Bar } else { Outcome::Allow };
                        assert_eq!(determination.outcome, expected, "{version}");
                        seen.insert(version);
                    }
                    seen
                })
            })
            .collect();
        for minor in 1..6 {
            let version = format!("1.{minor}.0");
            let module = if minor % 2 == 0 {
                strict(&version, "2015-01-01", None)
            } else {
                mild(&version, "2015-01-01", None)
            };
            world.publish_on(&today, &[&module]).unwrap();
            live.look(&world.places(), true).unwrap();
            let now = live.screen(&case).unwrap();
            assert_eq!(now.policies[0].policy.info.version, version, "the new set decides at once");
        }
        done.store(true, Ordering::Relaxed);
        for thread in deciding {
            assert!(!thread.join().unwrap().is_empty());
        }
    });
    let told = told.lock().unwrap();
    assert_eq!(told.iter().filter(|event| matches!(event, Event::TakenUp { .. })).count(), 6);
    assert_eq!(told.len(), 6, "{told:?}");
}

#[test]
fn a_set_that_fails_leaves_the_old_one_deciding() {
    let (world, today) = around_now();
    world.publish_on(&today, &[&strict("1.0.0", "2015-01-01", None)]).unwrap();
    world.update_on(&today).unwrap();
    let (live, told) = live(&world);
    let old = live.policies();
    let case = noticed("2026-05-01");
    assert!(!live.reload_if_changed().unwrap(), "nothing has changed");

    let good = std::fs::read_to_string(world.trust_file()).unwrap();
    std::fs::write(world.trust_file(), "nonsense").unwrap();
    assert_eq!(live.reload().unwrap_err().kind(), "bad-trust-file");
    std::fs::write(world.trust_file(), good.replace("[[policy]]", "[[policy]]\nparameters = { years = 3 }"))
        .unwrap();
    assert_eq!(live.reload_if_changed().unwrap_err().kind(), "unknown-parameter");
    assert!(!live.reload_if_changed().unwrap(), "what was refused is not tried again before it changes");
    let lock_file = world.setup().lock_file().to_owned();
    std::fs::write(world.trust_file(), &good).unwrap();
    let lock = std::fs::read_to_string(&lock_file).unwrap();
    std::fs::write(
        &lock_file,
        lock.replace("in-force-from = \"2015-01-01\"", "in-force-from = \"2014-01-01\""),
    )
    .unwrap();
    assert_eq!(live.reload().unwrap_err().kind(), "said-otherwise");
    assert!(old.is(&live.policies()));
    assert_eq!(live.screen(&case).unwrap().outcome, Outcome::Bar);
    let refused = told.lock().unwrap().iter().filter(|event| matches!(event, Event::Refused { .. })).count();
    assert_eq!(refused, 3);

    std::fs::write(&lock_file, lock).unwrap();
    assert!(live.reload_if_changed().unwrap());
    assert_eq!(live.screen(&case).unwrap().outcome, Outcome::Bar);
}

#[test]
fn what_is_revoked_stops_without_an_update() {
    let (world, today) = around_now();
    world
        .publish_on(&today, &[&strict("1.0.0", "2015-01-01", None), &mild("1.1.0", "2015-01-01", None)])
        .unwrap();
    world.update_on(&today).unwrap();
    let (live, told) = live(&world);
    let case = noticed("2026-05-01");
    assert_eq!(live.screen(&case).unwrap().outcome, Outcome::Allow);
    let revocation = probity::registry::Revocation { on: crate::world::day(&today), reason: "wrong".into() };
    let change = probity::registry::Change::Revoke {
        name: "law".into(),
        version: "1.1.0".parse().unwrap(),
        revocation,
    };
    world.at_work(&crate::world::KEY, &today, 90).publish(&world.registry, vec![change]).unwrap();
    live.look(&world.places(), false).unwrap();
    assert_eq!(live.screen(&case).unwrap().outcome, Outcome::Bar);
    let told = told.lock().unwrap();
    assert!(told.iter().any(
        |event| matches!(event, Event::Noticed { notice } if notice.to_string().contains("was revoked"))
    ));
}

#[test]
fn what_is_revoked_stops_also_where_the_new_set_fails() {
    let (world, today) = around_now();
    world
        .publish_on(&today, &[&strict("1.0.0", "2015-01-01", None), &mild("1.1.0", "2015-01-01", None)])
        .unwrap();
    world.update_on(&today).unwrap();
    let (live, _) = live(&world);
    let case = noticed("2026-05-01");
    // a policy that was not taken up yet, and meanwhile a revocation is seen
    let trust = std::fs::read_to_string(world.trust_file()).unwrap();
    let more = "[[policy]]\nname = \"more\"\nversion = \"*\"\n";
    std::fs::write(world.trust_file(), format!("{trust}\n{more}")).unwrap();
    let revocation = probity::registry::Revocation { on: crate::world::day(&today), reason: "wrong".into() };
    let change = probity::registry::Change::Revoke {
        name: "law".into(),
        version: "1.1.0".parse().unwrap(),
        revocation,
    };
    world.at_work(&crate::world::KEY, &today, 90).publish(&world.registry, vec![change]).unwrap();
    assert_eq!(live.screen(&case).unwrap().outcome, Outcome::Allow);
    assert_eq!(live.look(&world.places(), false).unwrap_err().kind(), "none-usable");
    assert_eq!(live.screen(&case).unwrap().outcome, Outcome::Bar, "the revoked version has stopped");

    // a key that is revoked stops what it signed
    let key = crate::world::KEY.public();
    std::fs::write(
        world.trust_file(),
        trust.replace(&format!("key = \"{key}\""), &format!("key = \"{key}\"\nrevoked = 2026-01-01")),
    )
    .unwrap();
    live.reload().unwrap();
    assert_eq!(live.screen(&case).unwrap_err().kind(), "none-usable");
}

#[test]
fn an_index_that_expires_stops_where_the_trust_file_says_so() {
    let world = World::new();
    world.publish(&[&strict("1.0.0", "2015-01-01", None)]);
    let trust = std::fs::read_to_string(world.trust_file()).unwrap();
    std::fs::write(world.trust_file(), format!("expired-index = \"stop\"\n{trust}")).unwrap();
    world.update().unwrap();
    // a set that was loaded in time, and goes on deciding
    let set = world.set().unwrap();
    let case = noticed("2026-05-01");
    let expires = world.index().expires;
    let before = expires - jiff::SignedDuration::from_secs(1);
    assert_eq!(set.screen_at(&case, before).unwrap().outcome, Outcome::Bar);
    assert_eq!(set.screen_at(&case, expires).unwrap_err().kind(), "expired-index");
}
