//! Exceptions for the sanctions of the World Bank.

use probity_core::words::{Effect, Outcome};

use super::{ADVERSE, ENDS, ORDER, REPAIR, UNKNOWN, WORLD_BANK};
use crate::answer::Found;
use crate::by_design::Exception;

pub(super) const EXCEPTIONS: &[Exception] = &[
    Exception {
        policy: WORLD_BANK,
        property: ADVERSE,
        name: "an entry shows that the list was searched",
        covers: |it| it.is_on_list("wb.list.ineligible") && it.before.weighing_rules() == ["list-search"],
    },
    // Whether a debarment whose last day has passed goes on until a release is asked as long as nothing shows it. The same
    // entry read again, and the other bank's decision behind a recognition, which has the same terms, show it.
    Exception {
        policy: WORLD_BANK,
        property: ADVERSE,
        name: "another record shows that a debarment is over",
        covers: |it| {
            (it.is_on_list("wb.list.ineligible") || it.is_on_list("mdb.list."))
                && it.is_of_kind(&["debarment", "listing"])
                && it.before.weighing_rules() == ["release-unclear"]
        },
    },
    // Whose decision another bank recognised is asked until that decision, or the World Bank's own, is in the case, where
    // it is judged itself.
    Exception {
        policy: WORLD_BANK,
        property: ADVERSE,
        name: "the decision behind a recognition is in the case",
        covers: |it| {
            (it.is_on_list("wb.list.ineligible") || it.is_on_list("mdb.list."))
                && it.is_of_kind(&["debarment", "listing"])
                && it.before.weighing().all(|found| found.question.as_deref() == Some("decision-behind"))
        },
    },
    // A subcontractor that is sanctioned itself is replaced; what is open about those that it is tied to is then moot.
    Exception {
        policy: WORLD_BANK,
        property: ADVERSE,
        name: "a party that must be replaced anyway raises no question",
        covers: |it| {
            it.after.outcome() == Some(Outcome::Restrict)
                && it.new_weighing().all(|found| it.is_on(found) && found.effect == Effect::Restrict)
        },
    },
    // A last day before the decision raises the question whether the firm had to be released, which a day that is still
    // to come leaves open; and a last day that is not after the earliest release is none.
    Exception {
        policy: WORLD_BANK,
        property: REPAIR,
        name: "a debarment may go on after its last day until a release",
        covers: |it| {
            it.field == "expires"
                && it.is_of_kind(&["debarment", "listing"])
                && it.new_weighing().all(|found| {
                    ["release-unclear", "conditional-release"].contains(&found.rule.as_str())
                        || found.question.as_deref() == Some("released")
                })
        },
    },
    // A recognition has the terms of the decision behind it; one that does not stand, or was released, shows none.
    Exception {
        policy: WORLD_BANK,
        property: REPAIR,
        name: "a decision that is undone shows no terms of its recognition",
        covers: |it| {
            it.is_on_list("mdb.list.")
                && ["revoked", "overturned", "released"].contains(&it.field)
                && it.new_weighing().all(|found| found.question.as_deref() == Some("released"))
        },
    },
    // On the day after the last day of a debarment the question is whether the firm had to be released. For who is tied
    // to it the same rule asks it, without an end.
    Exception {
        policy: WORLD_BANK,
        property: ENDS,
        name: "a debarment may go on after its last day until a release",
        covers: |it| {
            let is_open = |found: &Found| found.effect == Effect::Refer && found.until.is_none();
            it.is_of_kind(&["debarment", "listing"])
                && it.after.weighing().filter(|found| it.is_on(found)).all(is_open)
        },
    },
    Exception {
        policy: WORLD_BANK,
        property: ORDER,
        name: "which of several searches is named",
        covers: |it| it.before.without_choice() == it.after.without_choice(),
    },
    // An entry that no longer counts shows that its list was searched, also where only its name matches.
    Exception {
        policy: WORLD_BANK,
        property: UNKNOWN,
        name: "an entry by name shows that the list was searched",
        covers: |it| {
            it.field == "matched_by"
                && it.is_on_list("wb.list.ineligible")
                && it.appear_only(&["list-search"])
        },
    },
    Exception {
        policy: WORLD_BANK,
        property: UNKNOWN,
        name: "the day of effect or publication stands for the day of the decision",
        covers: |it| it.field == "decided" && (it.states("effective") || it.states("published")),
    },
    // An entry that names no ground is the keeper's own decision: one by recognition says so.
    Exception {
        policy: WORLD_BANK,
        property: UNKNOWN,
        name: "an entry without a ground is the keeper's own decision",
        covers: |it| {
            it.field == "ground"
                && it.new_weighing().all(|found| {
                    ["release-unclear", "recognised-elsewhere"].contains(&found.rule.as_str())
                        || ["released", "decision-behind"]
                            .contains(&found.question.as_deref().unwrap_or_default())
                })
        },
    },
    // A suspension lasts until the proceedings end, and a debarment with an earliest release until the release: what
    // states no last day runs on.
    Exception {
        policy: WORLD_BANK,
        property: UNKNOWN,
        name: "a sanction without a last day runs on",
        covers: |it| {
            it.field == "expires"
                && it.is_of_kind(&["debarment", "listing", "suspension"])
                && it.before.outcome() > Some(Outcome::Allow)
        },
    },
    // A search by name alone does not speak against an entry.
    Exception {
        policy: WORLD_BANK,
        property: UNKNOWN,
        name: "a search by name does not speak against an entry",
        covers: |it| it.field == "matched_by" && it.is_of_kind(&["clean-search"]),
    },
];
