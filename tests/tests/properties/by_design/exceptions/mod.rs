//! The exceptions themselves, policy by policy, and what is left to be weighed.

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

/// Where differences are left that nobody has weighed yet, whether they are faults or by design: at most so many of
/// 10,000 changes, so that they can become fewer and not more. `PROBITY_SEEDS` finds them; each goes, with its fault or
/// with its exception.
pub(super) const UNWEIGHED: &[(&str, &str, u64)] = &[
    // what was found about recurrence, where the day of the event or its ground is not stated
    (UNITED_KINGDOM, UNKNOWN, 60),
];
