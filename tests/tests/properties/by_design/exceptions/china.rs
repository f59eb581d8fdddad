//! Exceptions for government procurement in China and the Quality Improvement Action.

use probity_core::words::{Effect, Outcome};

use super::{ADVERSE, CHINA, CHINA_QUALITY, ENDS, ORDER, REPAIR, UNKNOWN};
use crate::by_design::Exception;

pub(super) const EXCEPTIONS: &[Exception] = &[
    // An entry shows what its list holds, also where it no longer stands: the list was searched. The question what the
    // list holds is answered by more on file.
    Exception {
        policy: CHINA,
        property: ADVERSE,
        name: "an entry shows that its list was searched",
        covers: |it| it.is_of_kind(&["listing"]) && it.before.weighing_rules() == ["list-searches"],
    },
    // Where several searches, or several ties, show the same, the finding names one of them.
    Exception {
        policy: CHINA,
        property: ORDER,
        name: "which of several searches or ties is named",
        covers: |it| it.before.without_choice() == it.after.without_choice(),
    },
    // A list shows what is on it: an entry stands while the case states no end.
    Exception {
        policy: CHINA,
        property: UNKNOWN,
        name: "an entry without an end stands",
        covers: |it| {
            it.field == "expires" && it.is_of_kind(&["listing"]) && it.before.outcome() == Some(Outcome::Bar)
        },
    },
    // Entries that are made for a number of years run for it where the case states no end.
    Exception {
        policy: CHINA,
        property: UNKNOWN,
        name: "an entry without an end runs for the term of its list",
        covers: |it| {
            it.field == "expires"
                && it.before.outcome() == Some(Outcome::Allow)
                && it.appear_only(&["market-supervision-list", "procurement-list-fine", "consortium-member"])
        },
    },
    // A fine by an authority that the case does not name is looked for on the procurement list where it is known not to
    // be large: the rule on large fines asks about the others. It does not ask about old ones.
    Exception {
        policy: CHINA,
        property: UNKNOWN,
        name: "a fine by nobody named that may be large is not looked for on a list",
        covers: |it| it.field == "authority" && it.appear_only(&["finance-fine", "consortium-member"]),
    },
    // A term is held against the longest and the shortest that the law knows where both its days, and its ground, are
    // stated. What is not stated does not make it unlawful.
    Exception {
        policy: CHINA,
        property: UNKNOWN,
        name: "a term that cannot be reckoned is taken for a lawful one",
        covers: |it| {
            ["decided", "ground", "expires"].contains(&it.field)
                && it.appear_only_asking(&["ban-term-beyond-law", "date-unknown"])
        },
    },
    // A decision whose day is not stated is taken to be no younger than the day on which it took effect or was
    // published, and a term to begin on that day.
    Exception {
        policy: CHINA,
        property: UNKNOWN,
        name: "the day of effect or publication stands for the day of the decision",
        covers: |it| it.field == "decided" && (it.states("effective") || it.states("published")),
    },
    // Whether the ban beside a penalty was recorded is asked until a ban is in the case.
    Exception {
        policy: CHINA,
        property: ADVERSE,
        name: "the ban that was looked for is in the case",
        covers: |it| {
            it.is_of_kind(&["ban"])
                && (it.is_by("cn.authority.finance") || it.is_on_list("cn.list.procurement-dishonest"))
                && it.before.weighing_rules() == ["ban-not-recorded"]
        },
    },
    // Of several reports of one event the finding names one; it rests on all of them.
    Exception {
        policy: CHINA,
        property: ORDER,
        name: "which of several reports of one event is named",
        covers: |it| it.before.without_the_named() == it.after.without_the_named(),
    },
    // Credit repair before the law allows it ends nothing by itself: whether it was lawful, a person is asked.
    Exception {
        policy: CHINA_QUALITY,
        property: REPAIR,
        name: "a repair that the law may not allow is asked about",
        covers: |it| {
            it.field == "repaired"
                && it.before.outcome() == Some(Outcome::Restrict)
                && it.appear_only_asking(&[
                    "repaired-too-early",
                    "how-grave",
                    "authority-unknown",
                    "date-unknown",
                ])
        },
    },
    // A ban whose end is not stated is asked about; one that is stated to end no earlier than the deadline excludes.
    Exception {
        policy: CHINA,
        property: REPAIR,
        name: "a ban whose end was asked about ran on the deadline",
        covers: |it| {
            it.field == "expires"
                && it.is_of_kind(&["ban"])
                && it
                    .before
                    .weighing()
                    .any(|found| it.is_on(found) && found.question.as_deref() == Some("end-unknown"))
                && it.new_weighing().all(|found| it.is_on(found) && found.until.is_some())
        },
    },
    // An entry that is still on its list when its term is over is asked about, without an end.
    Exception {
        policy: CHINA,
        property: ENDS,
        name: "an entry stays on its list after its term",
        covers: |it| {
            it.is_of_kind(&["listing"])
                && it
                    .after
                    .weighing()
                    .filter(|found| it.is_on(found))
                    .all(|found| found.effect == Effect::Refer && found.until.is_none())
        },
    },
    // A ban by a finance department excludes as its decision says, whatever its ground; one for which the law knows no
    // ban is asked about where the ground is stated.
    Exception {
        policy: CHINA,
        property: UNKNOWN,
        name: "a ban by a finance department needs no stated ground",
        covers: |it| {
            it.field == "ground"
                && it.before.outcome() == Some(Outcome::Bar)
                && it.new_weighing().all(|found| found.question.as_deref() == Some("ban-not-in-law"))
        },
    },
    // A penalty is published with its ground where it was imposed in procurement: one that names none, by an authority that
    // is not named either, is not taken for one. Worked cases and real records have fines without both.
    Exception {
        policy: CHINA,
        property: UNKNOWN,
        name: "a penalty that names no ground is not one of procurement law",
        covers: |it| {
            it.field == "ground"
                && it.is_of_kind(&["penalty"])
                && it.before.outcome() == Some(Outcome::Allow)
                && it.appear_only(&["ban-not-recorded", "award-void"])
        },
    },
    // A ban of which no end is stated runs no longer than the law allows; one whose stated end is later is asked about.
    Exception {
        policy: CHINA_QUALITY,
        property: REPAIR,
        name: "a ban without a term has a lawful one",
        covers: |it| {
            it.field == "expires"
                && it.is_of_kind(&["ban", "listing"])
                && it.new_weighing().all(|found| found.question.as_deref() == Some("ban-term-beyond-law"))
        },
    },
    Exception {
        policy: CHINA_QUALITY,
        property: UNKNOWN,
        name: "a ban without a term has a lawful one",
        covers: |it| {
            it.field == "expires"
                && it.is_of_kind(&["ban", "listing", "penalty"])
                && it.new_weighing().all(|found| found.question.as_deref() == Some("ban-term-beyond-law"))
        },
    },
    // NDRC Order 36 counts the publication of a penalty from its decision, the measures before it from its publication:
    // where the day of the decision is not stated, the last day that they gave is no longer known under the Order.
    Exception {
        policy: CHINA_QUALITY,
        property: ENDS,
        name: "a publication that began under earlier measures is counted from the decision",
        covers: |it| {
            it.is_of_kind(&["penalty"])
                && it.states("published")
                && !it.states("decided")
                && it
                    .after
                    .findings()
                    .iter()
                    .filter(|found| it.is_on(found))
                    .all(|found| found.until.is_none())
        },
    },
    // A record that was undone while it was stayed does not count after the stay either.
    Exception {
        policy: CHINA_QUALITY,
        property: ENDS,
        name: "a record is undone while it is stayed",
        covers: |it| {
            ["overturned", "revoked", "repaired", "released", "performed"]
                .iter()
                .any(|event| it.states(event))
                && it.states("stayed_from")
                && it
                    .after
                    .findings()
                    .iter()
                    .filter(|found| it.is_on(found))
                    .all(|found| found.effect == Effect::Note && found.until.is_none())
        },
    },
    // Of several reports of one event, or failures of one party, that agree in their question and days, the finding names
    // one; it rests on all of them.
    Exception {
        policy: CHINA_QUALITY,
        property: ORDER,
        name: "which of several reports or failures is named",
        covers: |it| it.before.without_the_named() == it.after.without_the_named(),
    },
    // A decision is published no longer than the law allows: so it is read where its end is not stated.
    Exception {
        policy: CHINA_QUALITY,
        property: UNKNOWN,
        name: "a publication without a stated end lasts as long as the law allows",
        covers: |it| {
            it.field == "expires"
                && it.is_of_kind(&["penalty", "conviction"])
                && (it.states("decided") || it.states("published"))
                && it.before.outcome() == Some(Outcome::Allow)
        },
    },
    // A decision that does not say that it is about quality, and limits nothing, is none of quality. Whatever its ground,
    // the policy on government procurement asks what it imposed, where that is not stated.
    Exception {
        policy: CHINA_QUALITY,
        property: UNKNOWN,
        name: "a decision that names no ground is not one of quality",
        covers: |it| {
            it.field == "ground"
                && it.is_of_kind(&["penalty", "conviction"])
                && it.after.outcome() == Some(Outcome::Refer)
                && it.appear_only(&["counterfeit-goods-undecided", "information-security", "tied-record"])
        },
    },
    // On which law it rests the policy on government procurement asks, whatever its ground.
    Exception {
        policy: CHINA_QUALITY,
        property: UNKNOWN,
        name: "a ban without a ground that no finance department imposed is not for counterfeit goods",
        covers: |it| {
            it.field == "ground"
                && it.is_of_kind(&["ban"])
                && it.after.outcome() == Some(Outcome::Refer)
                && it.appear_only(&["counterfeit-goods"])
        },
    },
    // Of several ties of one party to the bidder the finding names one.
    Exception {
        policy: CHINA_QUALITY,
        property: ORDER,
        name: "which of several ties is named",
        covers: |it| it.before.without_choice() == it.after.without_choice(),
    },
    // A ban whose end is not stated is asked about; one that is stated to end no earlier than the deadline excludes.
    Exception {
        policy: CHINA_QUALITY,
        property: REPAIR,
        name: "a ban whose end was asked about ran on the deadline",
        covers: |it| {
            it.field == "expires"
                && it.is_of_kind(&["ban"])
                && it.before.weighing().any(|found| found.question.as_deref() == Some("end-unknown"))
                && it.new_weighing().all(|found| it.is_on(found) && found.until.is_some())
        },
    },
    // A register shows a certificate as valid on the day on which it is read, also where it shows no last day.
    Exception {
        policy: CHINA_QUALITY,
        property: UNKNOWN,
        name: "a certificate that its register shows as valid is valid",
        covers: |it| it.field == "expires" && it.is_of_kind(&["standards-result"]),
    },
    // A decision whose day is not stated is taken to be no younger than the day on which it was published.
    Exception {
        policy: CHINA_QUALITY,
        property: UNKNOWN,
        name: "the day of effect or publication stands for the day of the decision",
        covers: |it| it.field == "decided" && (it.states("effective") || it.states("published")),
    },
    // A recall or a finding on a product is none of goods supplied under a government contract, unless it says so.
    Exception {
        policy: CHINA_QUALITY,
        property: UNKNOWN,
        name: "a finding on a product without a ground is not one on a government contract",
        covers: |it| {
            it.field == "ground"
                && it.is_of_kind(&["recall", "failed-sampling", "standards-result"])
                && it.appear_only(&["counterfeit-goods"])
        },
    },
    // An entry whose end is not stated lasts as long as the law allows; one whose stated end is later is asked about.
    Exception {
        policy: CHINA_QUALITY,
        property: REPAIR,
        name: "an entry without a stated end lasts as long as the law allows",
        covers: |it| {
            it.field == "expires"
                && it.is_of_kind(&["listing"])
                && it.before.outcome() == Some(Outcome::Allow)
                && it.appear_only(&["market-supervision-listing"])
        },
    },
];
