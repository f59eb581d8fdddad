//! Exceptions for the Procurement Act 2023 of the United Kingdom.

use probity_core::words::Outcome;

use super::{ORDER, REPAIR, UNITED_KINGDOM, UNKNOWN};
use crate::by_design::Exception;

pub(super) const EXCEPTIONS: &[Exception] = &[
    // The Act does not ask whether a decision is final: an appeal that is stated is the exception.
    Exception {
        policy: UNITED_KINGDOM,
        property: UNKNOWN,
        name: "a decision counts unless it is stated to be open to appeal",
        covers: |it| it.field == "finality" && it.asks_only("decision-under-appeal"),
    },
    // The end that an entry shows is an expectation (s. 62(4) and (8)(d)): one that shows none stands until it is removed.
    Exception {
        policy: UNITED_KINGDOM,
        property: UNKNOWN,
        name: "an entry without an expected end stands",
        covers: |it| it.field == "expires" && it.asks_only("entry-still-on-list"),
    },
    // S. 62(4) and (8)(d): the end that an entry shows is an expectation. One that has passed when the list was read
    // answers the question whether the entry is still there.
    Exception {
        policy: UNITED_KINGDOM,
        property: REPAIR,
        name: "an expected end that has passed shows that the entry is still on the list",
        covers: |it| {
            it.field == "expires"
                && it.before.weighing().any(|found| found.question.as_deref() == Some("entry-still-on-list"))
        },
    },
    // S. 58: whether a repair is self-cleaning, or the entry is gone, is asked before somebody has to be replaced.
    Exception {
        policy: UNITED_KINGDOM,
        property: REPAIR,
        name: "what may be self-cleaning is asked about before a party is replaced",
        covers: |it| {
            it.before.outcome() == Some(Outcome::Restrict)
                && it.appear_only_asking(&["self-cleaning", "entry-still-on-list"])
        },
    },
    // Where several searches prove equally little, the finding names one of them.
    Exception {
        policy: UNITED_KINGDOM,
        property: ORDER,
        name: "which of several searches is named",
        covers: |it| it.before.without_choice() == it.after.without_choice(),
    },
];
