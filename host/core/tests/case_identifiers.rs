//! What check digits guarantee.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "tests")]

use probity_core::identifier::{CheckDigits, IdentifierError, check};

/// Every identifier that differs from the good one in one place, and nothing but a character that may stand there.
fn one_changed<'a>(good: &'a str, alphabet: &'a str) -> impl Iterator<Item = String> + 'a {
    (0..good.len()).flat_map(move |at| {
        alphabet.chars().filter(move |c| !good[at..].starts_with(*c)).map(move |c| {
            let mut changed = good.to_owned();
            changed.replace_range(at..=at, c.encode_utf8(&mut [0; 4]));
            changed
        })
    })
}

#[test]
fn real_identifiers_are_right() {
    for good in [
        "cn-uscc:914403001922038216",
        "cn-uscc:9144030071526726XG",
        "xi-lei:506700GE1G29325QX363",
        "vat-de:136695976",
        "us-uei:KQKWLLDBMDL5",
    ] {
        let checked = check(good).unwrap();
        assert_eq!((checked.to_string().as_str(), checked.check), (good, CheckDigits::Right));
    }
}

#[test]
fn a_wrong_character_in_a_credit_code_is_always_found() {
    const ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    for good in ["914403001922038216", "9144030071526726XG"] {
        for changed in one_changed(good, ALPHABET) {
            let wrong = Err(IdentifierError::WrongCheckDigits { scheme: "cn-uscc" });
            assert_eq!(check(&format!("cn-uscc:{changed}")), wrong, "{changed}");
        }
        for changed in one_changed(good, "IOSVZ") {
            assert!(check(&format!("cn-uscc:{changed}")).is_err(), "{changed}");
        }
    }
}

#[test]
fn a_wrong_digit_in_a_vat_number_is_always_found() {
    for changed in one_changed("136695976", "0123456789") {
        assert!(check(&format!("vat-de:{changed}")).is_err(), "{changed}");
    }
}

/// A letter counts as two digits, so that only a digit for a digit and a letter for a letter leave the length as it is,
/// which is what the scheme's guarantee is about.
#[test]
fn a_wrong_character_of_the_same_class_in_a_legal_entity_identifier_is_always_found() {
    let good = "506700GE1G29325QX363";
    let same_class = |changed: &String| {
        good.bytes().zip(changed.bytes()).all(|(a, b)| a.is_ascii_digit() == b.is_ascii_digit())
    };
    let changed: Vec<String> =
        one_changed(good, "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ").filter(same_class).collect();
    // 15 digits and 5 letters
    assert_eq!(changed.len(), 15 * 9 + 5 * 25);
    for changed in changed {
        assert!(check(&format!("lei:{changed}")).is_err(), "{changed}");
    }
}

#[test]
fn two_neighbours_that_are_swapped_are_found_in_a_credit_code() {
    let good = "914403001922038216";
    for at in 0..good.len() - 2 {
        let mut swapped: Vec<u8> = good.bytes().collect();
        swapped.swap(at, at + 1);
        let swapped = String::from_utf8(swapped).unwrap();
        assert_eq!(check(&format!("uscc:{swapped}")).is_ok(), swapped == good, "{swapped}");
    }
}

#[test]
fn a_wrong_length_is_named() {
    let length = |identifier: &str| match check(identifier) {
        Err(IdentifierError::BadLength { expected, actual, .. }) => Some((expected, actual)),
        _ => None,
    };
    assert_eq!(length("uscc:91440300192203821"), Some((18, 17)));
    assert_eq!(length("lei:506700GE1G29325QX3631"), Some((20, 21)));
    assert_eq!(length("vat-de:DE"), Some((9, 0)));
}

#[test]
fn nothing_makes_it_panic() {
    proptest::proptest!(|(text in "\\PC{0,30}|(uscc|lei|vat-de|uei):[ -~９Ａａ]{0,25}")| {
        let _ = check(&text);
    });
}
