//! The exceptions themselves, policy by policy.

mod bank;
mod china;
mod europe;
mod kingdom;
mod states;

use super::Exception;

const CHINA: &str = "cn-government-procurement";
const EUROPE: &str = "eu-directive-2014-24";
const CHINA_QUALITY: &str = "cn-quality-action";
const UNITED_STATES: &str = "us-far-9-4";
const UNITED_KINGDOM: &str = "uk-procurement-act-2023";
const WORLD_BANK: &str = "world-bank-sanctions";

const ADVERSE: &str = "an adverse record never makes the outcome milder";
const REPAIR: &str = "a repair never makes the outcome stricter";
const ENDS: &str = "a finding ends on its last day";
const ORDER: &str = "the order of a case says nothing";
const UNKNOWN: &str = "what is not known never decides";

/// Every exception. A long run (`PROBITY_SEEDS=10` or more) fails where one is no longer needed.
pub(super) fn all() -> impl Iterator<Item = &'static Exception> {
    [bank::EXCEPTIONS, china::EXCEPTIONS, europe::EXCEPTIONS, kingdom::EXCEPTIONS, states::EXCEPTIONS]
        .into_iter()
        .flatten()
}
