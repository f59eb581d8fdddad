//! Money: exact, and of one currency at a time.

use probity_guest::{CNY, Currency, EUR, Money, USD, whole};
use proptest::prelude::*;

proptest! {
    #[test]
    fn amounts_of_one_currency_compare_as_their_minor_units(one in any::<i64>(), other in any::<i64>()) {
        let (a, b) = (Money::minor(CNY.number, one), Money::minor(CNY.number, other));
        prop_assert_eq!(a.at_least(b), Some(one >= other));
        prop_assert_eq!(a.larger(b).map(Money::in_minor_units), Some(one.max(other)));
    }

    #[test]
    fn amounts_of_two_currencies_do_not_compare(one in any::<i64>(), other in any::<i64>()) {
        let (a, b) = (Money::minor(CNY.number, one), Money::minor(USD.number, other));
        prop_assert_eq!(a.at_least(b), None);
        prop_assert_eq!(a.larger(b), None);
    }

    #[test]
    fn whole_units_never_overflow(major in any::<i64>()) {
        let expected = i64::try_from(i128::from(major) * 100)
            .unwrap_or(if major > 0 { i64::MAX } else { i64::MIN });
        prop_assert_eq!(Money::of(EUR, major).in_minor_units(), expected);
    }
}

#[test]
fn a_fine_of_exactly_two_million_is_two_million_or_more() {
    let threshold = Money::of(CNY, 2_000_000);
    assert_eq!(threshold.in_minor_units(), 200_000_000);
    assert_eq!(whole(CNY, 2_000_000), 200_000_000);
    assert_eq!(threshold.at_least(threshold), Some(true));
    assert_eq!(Money::minor(CNY.number, 199_999_999).at_least(threshold), Some(false));
    assert_eq!(Money::minor(CNY.number, 200_000_001).at_least(threshold), Some(true));
}

#[test]
fn a_currency_has_its_own_count_of_digits() {
    let yen = Currency::new(392, "JPY", 0);
    let dinar = Currency::new(414, "KWD", 3);
    assert_eq!(Money::of(yen, 5).in_minor_units(), 5);
    assert_eq!(Money::of(dinar, 5).in_minor_units(), 5_000);
    assert_eq!(Money::of(yen, 5).currency(), 392);
}

#[test]
fn a_number_without_a_currency_is_not_named_as_an_amount() {
    use probity_guest::{SlotValue, slot};
    assert!(matches!(slot(Money::minor(0, 5)), SlotValue::None));
    assert!(matches!(slot(Money::of(CNY, 5)), SlotValue::Money(money) if money.amount == 500));
}
