//! The exceptions themselves, policy by policy, and what is left to be weighed.

use probity_core::words::{Effect, Outcome};

use super::Exception;
use crate::answer::Found;

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
pub(super) const EXCEPTIONS: &[Exception] = &[
    // An entry shows what its list holds, also where it no longer stands: the list was searched. The question what the
    // list holds is answered by more on file.
    Exception {
        policy: CHINA,
        property: ADVERSE,
        name: "an entry shows that its list was searched",
        covers: |it| it.is_of_kind(&["listing"]) && it.before.weighing_rules() == ["list-searches"],
    },
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
    // Where several searches, or several ties, show the same, the finding names one of them.
    Exception {
        policy: CHINA,
        property: ORDER,
        name: "which of several searches or ties is named",
        covers: |it| it.before.without_choice() == it.after.without_choice(),
    },
    Exception {
        policy: WORLD_BANK,
        property: ORDER,
        name: "which of several searches is named",
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
    // A term is held against the longest and the shortest that the law knows where both its days, and its ground, are
    // stated. What is not stated does not make it unlawful.
    Exception {
        policy: CHINA,
        property: UNKNOWN,
        name: "a term that cannot be reckoned is taken for a lawful one",
        covers: |it| {
            ["decided", "ground", "expires"].contains(&it.field)
                && it.new_weighing().all(|found| found.question.as_deref() == Some("ban-term-beyond-law"))
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
                && it.is_of_kind(&["recall", "failed-sampling", "standards"])
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
    // Whether the ban beside a penalty was recorded is asked until a ban is in the case.
    Exception {
        policy: CHINA,
        property: ADVERSE,
        name: "the ban that was looked for is in the case",
        covers: |it| it.is_of_kind(&["ban"]) && it.before.weighing_rules() == ["ban-not-recorded"],
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
                && it.appear_only(&["counterfeit-goods-undecided", "information-security"])
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
    // S. 58: whether a repair is self-cleaning is asked before somebody has to be replaced.
    Exception {
        policy: UNITED_KINGDOM,
        property: REPAIR,
        name: "what may be self-cleaning is asked about before a party is replaced",
        covers: |it| {
            it.before.outcome() == Some(Outcome::Restrict) && it.appear_only_asking(&["self-cleaning"])
        },
    },
];

/// Where differences are left that nobody has weighed yet, whether they are faults or by design: at most so many of
/// 10,000 changes, so that they can become fewer and not more. `PROBITY_SEEDS` finds them; each goes, with its fault or
/// with its exception.
pub(super) const UNWEIGHED: &[(&str, &str, u64)] = &[
    // a fine whose last day says that it was published before the list was searched
    (CHINA, UNKNOWN, 10),
    // what was found about recurrence, where the day of the event or its ground is not stated
    (UNITED_KINGDOM, UNKNOWN, 60),
    (UNITED_KINGDOM, ORDER, 10),
    // which of several members equally near to an excluded party is named
    (UNITED_STATES, ORDER, 10),
];
