//! Exceptions for Directive 2014/24/EU.

use probity_core::words::Outcome;

use super::{ENDS, EUROPE, ORDER, REPAIR, UNKNOWN};
use crate::by_design::Exception;

pub(super) const EXCEPTIONS: &[Exception] = &[
    // Art. 57(2) sets no longest period: a debt lasts until it is paid. That its record has an end raises the question
    // whether it is still owed.
    Exception {
        policy: EUROPE,
        property: UNKNOWN,
        name: "a debt has no last day",
        covers: |it| it.field == "expires" && it.appear_only_asking(&["still-owed"]),
    },
    // Art. 57(7): five years from the conviction, where no judgment sets the period. An end that is stated beside no
    // measure raises the question whether the judgment set it.
    Exception {
        policy: EUROPE,
        property: UNKNOWN,
        name: "a conviction without an end excludes for the longest period of the Directive",
        covers: |it| {
            it.field == "expires"
                && it.is_of_kind(&["conviction"])
                && it.appear_only_asking(&["period-set-by-judgment"])
        },
    },
    // A debt, an insolvency and a breach of contract are what their kind says. A code makes them something else only
    // where they were recorded as the wrong kind.
    Exception {
        policy: EUROPE,
        property: UNKNOWN,
        name: "a kind that is a ground by itself",
        covers: |it| {
            it.field == "ground"
                && it.is_of_kind(&[
                    "tax-debt",
                    "social-security-debt",
                    "insolvency",
                    "contract-breach",
                    "poor-performance",
                ])
        },
    },
    // Neither a recall nor a finding on a product is one of art. 57, unless its record says so.
    Exception {
        policy: EUROPE,
        property: UNKNOWN,
        name: "a finding on a product without a ground is none of the Directive's",
        covers: |it| {
            it.field == "ground"
                && it.is_of_kind(&["recall", "failed-sampling", "standards-result"])
                && it.before.outcome() == Some(Outcome::Allow)
        },
    },
    // A decision that names no ground is over when it would be on any ground on which decisions are made. An insolvency
    // is a state that lasts, not what a penalty is imposed for.
    Exception {
        policy: EUROPE,
        property: UNKNOWN,
        name: "a decision without a ground is not about an insolvency",
        covers: |it| {
            it.field == "ground"
                && it.is_of_kind(&["penalty", "reprimand", "other"])
                && it.appear_only_asking(&["insolvent"])
        },
    },
    // Of several ties of one kind and of the same days between the same parties the finding names one.
    Exception {
        policy: EUROPE,
        property: ORDER,
        name: "which of several ties is named",
        covers: |it| it.before.without_relations() == it.after.without_relations(),
    },
    // Before an entity or a subcontractor has to be replaced, it is asked whether what is on record still excludes it.
    Exception {
        policy: EUROPE,
        property: REPAIR,
        name: "what may end an exclusion is asked about before a party is replaced",
        covers: |it| {
            it.before.outcome() == Some(Outcome::Restrict)
                && it.after.outcome() == Some(Outcome::Refer)
                && it.appear_only_asking(&[
                    "release-ends-exclusion",
                    "self-cleaning-sufficient",
                    "still-owed",
                    "period-set-by-judgment",
                    "judgment-effective-here",
                    "annulment-reversed",
                ])
        },
    },
    // An amount of nothing contradicts the debt that the record speaks of; a debt of which no amount is stated does not.
    Exception {
        policy: EUROPE,
        property: UNKNOWN,
        name: "a debt of nothing is asked about",
        covers: |it| it.field == "amount" && it.asks_only("still-owed"),
    },
    // Who reports a debt on the day of the decision or before reports one that was decided by then.
    Exception {
        policy: EUROPE,
        property: UNKNOWN,
        name: "a debt that has been reported was decided before",
        covers: |it| {
            it.field == "decided"
                && it.is_of_kind(&["tax-debt", "social-security-debt"])
                && it.after.outcome() < it.before.outcome()
        },
    },
    // A source reports what was decided before it was read: one that is said to be older than the decision contradicts it.
    Exception {
        policy: EUROPE,
        property: UNKNOWN,
        name: "a source cannot have been read before the decision that it reports",
        covers: |it| it.field == "decided" && it.is_read_before("decided"),
    },
    // A decision that is called final is not while an appeal is pending, whenever that is filed.
    Exception {
        policy: EUROPE,
        property: ENDS,
        name: "an appeal that is filed later leaves open whether the decision is final",
        covers: |it| {
            it.states("appeal_filed")
                && it.after.weighing().any(|found| found.question.as_deref() == Some("finality-unknown"))
        },
    },
];
