//! Exceptions for the Federal Acquisition Regulation of the United States.

use probity_core::words::Outcome;

use super::{ORDER, UNITED_STATES, UNKNOWN};
use crate::by_design::Exception;

pub(super) const EXCEPTIONS: &[Exception] = &[
    // A suspension, or a proposal to debar, is temporary: it ends with a decision that nobody can date in advance (FAR
    // 9.407-4), so that the list states no last day, and it stands until it is released or its time is over.
    Exception {
        policy: UNITED_STATES,
        property: UNKNOWN,
        name: "a suspension or proposal without a last day runs on",
        covers: |it| {
            it.field == "expires"
                && it.is_on_list("us.list.sam")
                && (it.is_of_kind(&["suspension", "proposed-debarment"])
                    || it.is_on_list("us.list.sam-proceedings-pending"))
                && it.before.outcome() > Some(Outcome::Allow)
        },
    },
    // A search by name alone does not speak against an entry.
    Exception {
        policy: UNITED_STATES,
        property: UNKNOWN,
        name: "a search by name does not speak against an entry",
        covers: |it| {
            it.field == "matched_by"
                && it.is_of_kind(&["clean-search"])
                && it.is_on_list("us.list.sam")
                && it.new_weighing().all(|found| found.question.as_deref() == Some("entry-still-listed"))
        },
    },
    // Of several searches that lack the same and were made on the same day, the finding names one. All else agrees.
    Exception {
        policy: UNITED_STATES,
        property: ORDER,
        name: "which of several searches is named",
        covers: |it| it.before.without_records_of("sam-check") == it.after.without_records_of("sam-check"),
    },
    // Of several members that are as near to an excluded party, the finding names one. All else agrees.
    Exception {
        policy: UNITED_STATES,
        property: ORDER,
        name: "which of several tied members is named",
        covers: |it| {
            it.before.without_member_of("named-affiliate") == it.after.without_member_of("named-affiliate")
        },
    },
];
