//! What a policy would say of cases for which it is not the law.

use probity::{Day, Error, Outcome};
use probity_tests::forge::Forge;
use probity_tests::sample::{case, case_with, limits, runtime, screening};

fn version(version: &str, from: &str, until: Option<&str>) -> Vec<u8> {
    let day = |text: &str| Day::parse(text).unwrap().number();
    let forge = Forge::honest("law").with_info(|info| {
        info.version = version.to_owned();
        info.in_force_from = day(from);
        info.in_force_until = until.map(day);
    });
    forge.component()
}

#[test]
fn a_version_is_asked_as_if_it_were_in_force() {
    for (from, until) in [("2030-01-01", None), ("2000-01-01", Some("2024-12-31"))] {
        let runtime = runtime(limits(), [("law", version("1.0.0", from, until))]).unwrap();
        let refused = screening(&runtime, "law").screen(&case(1)).unwrap_err();
        assert!(matches!(refused, Error::NotInForce(_)), "{refused}");
        let weighing = runtime.screening().policy("law", "*").unwrap().weigh().unwrap();
        let weighed = weighing.weigh(&case(1)).unwrap();
        assert_eq!((weighed.outcome(), weighed.is_in_force()), (Outcome::Bar, false));
        assert!(weighed.governs() && weighed.findings().len() == 1);
        assert_eq!(weighing.weigh(&case(0)).unwrap().outcome(), Outcome::Allow);
    }
}

#[test]
fn where_a_version_is_in_force_it_finds_what_a_screening_finds() {
    let runtime = runtime(limits(), [("law", version("1.0.0", "2010-01-01", None))]).unwrap();
    let weighing = runtime.screening().policy("law", "*").unwrap().weigh().unwrap();
    for records in [0, 1, 3] {
        let decided = screening(&runtime, "law").screen(&case(records)).unwrap();
        let weighed = weighing.weigh(&case(records)).unwrap();
        assert!(weighed.is_in_force());
        assert_eq!(weighed.outcome(), decided.outcome);
        assert_eq!(weighed.findings(), decided.policies[0].findings);
    }
}

#[test]
fn the_highest_version_that_was_chosen_is_weighed_whatever_the_notice_date() {
    let modules = [
        ("a", version("1.0.0", "2010-01-01", None)),
        ("b", version("1.9.0", "2010-01-01", None)),
        ("c", version("1.10.0", "2030-01-01", None)),
        ("d", version("2.0.0", "2030-01-01", None)),
    ];
    let runtime = runtime(limits(), modules).unwrap();
    for (requirement, expected) in [("*", "2.0.0"), ("^1", "1.10.0"), ("~1.9", "1.9.0"), ("=1.0.0", "1.0.0")]
    {
        let weighing = runtime.screening().policy("law", requirement).unwrap().weigh().unwrap();
        assert_eq!(weighing.policy().info.version, expected);
        let noticed = case_with(1, |json| json["tender"]["notice_date"] = "2011-05-01".into());
        assert_eq!(weighing.weigh(&noticed).unwrap().outcome(), Outcome::Bar);
    }
}

#[test]
fn policies_are_weighed_one_at_a_time() {
    let modules = [("a", version("1.0.0", "2010-01-01", None)), ("b", Forge::honest("other").component())];
    let runtime = runtime(limits(), modules).unwrap();
    let both = runtime.screening().policy("law", "*").unwrap().policy("other", "*").unwrap();
    let chosen = vec!["law".to_owned(), "other".to_owned()];
    assert_eq!(both.weigh().unwrap_err(), Error::ManyToWeigh { chosen });
    assert_eq!(runtime.screening().weigh().unwrap_err(), Error::NoPolicyChosen);
}

#[test]
fn what_is_stopped_is_an_error_and_no_outcome() {
    let forge = Forge::honest("law").with_body("evaluate", "unreachable");
    let runtime = runtime(limits(), [("law", forge.component())]).unwrap();
    let weighing = runtime.screening().policy("law", "*").unwrap().weigh().unwrap();
    assert!(matches!(weighing.weigh(&case(1)).unwrap_err(), Error::Stopped(_)));
}
