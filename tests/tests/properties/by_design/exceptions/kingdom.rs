//! Exceptions for the Procurement Act 2023 of the United Kingdom.

use probity_core::words::Outcome;

use super::{ADVERSE, ORDER, REPAIR, UNITED_KINGDOM, UNKNOWN};
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
        covers: |it| {
            it.field == "expires"
                && it.new_weighing().any(|found| found.question.as_deref() == Some("entry-still-on-list"))
                && it.appear_only_asking(&["entry-still-on-list", "list-search"])
        },
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
                && it.appear_only_asking(&["self-cleaning", "entry-still-on-list", "list-search"])
        },
    },
    // Where several searches prove equally little, the finding names one of them.
    Exception {
        policy: UNITED_KINGDOM,
        property: ORDER,
        name: "which of several searches is named",
        covers: |it| it.before.without_choice() == it.after.without_choice(),
    },
    // A search by name alone does not speak against an entry.
    Exception {
        policy: UNITED_KINGDOM,
        property: UNKNOWN,
        name: "a search by name does not speak against an entry",
        covers: |it| it.field == "matched_by" && it.is_of_kind(&["clean-search"]),
    },
    // A fact about products, or what is for reference only, rests on no ground unless its record says so.
    Exception {
        policy: UNITED_KINGDOM,
        property: UNKNOWN,
        name: "a finding on a product without a ground is on none of the Act's",
        covers: |it| {
            it.field == "ground"
                && it.is_of_kind(&["recall", "failed-sampling", "standards-result", "reference-factor"])
                && it.before.outcome() == Some(Outcome::Allow)
        },
    },
    // A breach of contract, poor performance and an insolvency are what their kind says, where no ground is stated.
    Exception {
        policy: UNITED_KINGDOM,
        property: UNKNOWN,
        name: "what a record is follows from its kind where it states no ground",
        covers: |it| {
            it.field == "ground" && it.is_of_kind(&["contract-breach", "poor-performance", "insolvency"])
        },
    },
    // An entry shows what its list holds, so that a search that proves nothing is not asked about.
    Exception {
        policy: UNITED_KINGDOM,
        property: ADVERSE,
        name: "an entry shows that the list was searched",
        covers: |it| it.is_on_list("uk.list.debarment") && it.before.weighing_rules() == ["list-search"],
    },
    // One that is off the list shows that no more, and the search is asked about again.
    Exception {
        policy: UNITED_KINGDOM,
        property: REPAIR,
        name: "an entry that is off the list no longer shows what it holds",
        covers: |it| it.is_on_list("uk.list.debarment") && it.appear_only_asking(&["list-search"]),
    },
    // What the authority knew of had happened by then, whenever a decision on it was made.
    Exception {
        policy: UNITED_KINGDOM,
        property: UNKNOWN,
        name: "self-cleaning answers what was known before it",
        covers: |it| it.field == "decided" && it.states("known_to_authority"),
    },
];
