//! The codes, questions and reasons of this policy.
//!
//! A code for a ground names the Schedule, because fraud of Schedule 6 and misconduct of Schedule 7 differ in all that
//! matters here. The sources at hand name the grounds of Schedule 6 only in part: the others share one code.

use probity_guest::{codes, questions, reasons};

codes! {
    /// The debarment list: s. 62.
    DEBARMENT_LIST = "uk.list.debarment";

    /// Schedule 6: bribery.
    BRIBERY = "uk.ground.sch6-bribery";
    /// Schedule 6: theft.
    THEFT = "uk.ground.sch6-theft";
    /// Schedule 6: manslaughter.
    MANSLAUGHTER = "uk.ground.sch6-manslaughter";
    /// Schedule 6: fraud.
    FRAUD = "uk.ground.sch6-fraud";
    /// Schedule 6: tax.
    TAX = "uk.ground.sch6-tax";
    /// Schedule 6: labour.
    LABOUR_6 = "uk.ground.sch6-labour";
    /// Schedule 6: competition, with para 41(2) on cartel immunity.
    COMPETITION_6 = "uk.ground.sch6-competition";
    /// Schedule 6 para 35: national security.
    NATIONAL_SECURITY_6 = "uk.ground.sch6-national-security";
    /// Any other ground of Schedule 6.
    OTHER_6 = "uk.ground.sch6-other";

    /// Schedule 7 paras 1 to 3: labour.
    LABOUR_7 = "uk.ground.sch7-labour";
    /// Schedule 7 para 4: environment.
    ENVIRONMENT = "uk.ground.sch7-environment";
    /// Schedule 7 paras 5 and 6: insolvency.
    INSOLVENCY = "uk.ground.sch7-insolvency";
    /// Schedule 7 paras 7 to 10: competition, with para 7(2) on cartel immunity.
    COMPETITION_7 = "uk.ground.sch7-competition";
    /// Schedule 7 para 11: misconduct.
    MISCONDUCT = "uk.ground.sch7-misconduct";
    /// Schedule 7 para 12(1) and (2): breach of contract.
    BREACH = "uk.ground.sch7-breach";
    /// Schedule 7 para 12(3): poor performance.
    POOR_PERFORMANCE = "uk.ground.sch7-poor-performance";
    /// Schedule 7 para 12(4), where it is about breach.
    PARA_12_4_BREACH = "uk.ground.sch7-para-12-4-breach";
    /// Schedule 7 para 12(4), where it is not about breach.
    PARA_12_4_OTHER = "uk.ground.sch7-para-12-4-other";
    /// Schedule 7 para 13: improper conduct.
    IMPROPER_CONDUCT = "uk.ground.sch7-improper-conduct";
    /// Schedule 7 para 14: national security.
    NATIONAL_SECURITY_7 = "uk.ground.sch7-national-security";

    /// S. 30: incomplete or misleading information about connected persons.
    INFORMATION = "uk.ground.section-30-information";

    /// Fact about a record: the circumstances are continuing or likely to occur again (s. 57(1)(a)(ii)), as a person
    /// found. Yes or no.
    RECURS = "uk.fact.continuing-or-likely-to-recur";
    /// Fact about a record on a ground, or of self-cleaning: the contracting authority accepted the self-cleaning as
    /// convincing (s. 58). Yes or no.
    CLEANING_ACCEPTED = "uk.fact.self-cleaning-accepted";
    /// Fact about a record on a ground of Schedule 7: the day on which a reasonably well-informed decision-maker would
    /// have known of the event, where that was before the authority knew.
    SHOULD_HAVE_KNOWN = "uk.fact.should-have-known-on";
    /// Fact about a record on competition: the supplier is a recipient of cartel immunity. Yes or no.
    CARTEL_IMMUNITY = "uk.fact.cartel-immunity";
    /// Fact about an entry under Schedule 6 para 35: the contract is one of those that the entry names. Yes or no.
    CONTRACT_NAMED = "uk.fact.contract-named-in-entry";
    /// Fact about the tender: the contracting authority is a private utility. Yes or no.
    PRIVATE_UTILITY = "uk.fact.private-utility";
    /// Fact about a party or about the tender: the supplier was given a reasonable chance to replace the party, and did
    /// not do so in time (s. 28). Yes or no.
    NOT_REPLACED = "uk.fact.not-replaced-in-time";
    /// Fact about the tender: the day on which the authority excluded the supplier.
    EXCLUDED_ON = "uk.fact.excluded-on";
}

questions! {
    /// Does the authority disregard what an excludable supplier has submitted?
    DISREGARD = "disregard-excludable";
    /// Are the circumstances continuing, or likely to occur again?
    RECURRENCE = "continuing-or-likely-to-recur";
    /// Does the authority accept the self-cleaning?
    SELF_CLEANING = "self-cleaning";
    /// Which ground of which Schedule, if any, does the record come under?
    WHICH_GROUND = "which-ground";
    /// Does an earlier cut-off apply to the ground, so that the event is ignored?
    CUT_OFF = "cut-off-of-the-ground";
    /// When did the decision-maker know of the event, or would a reasonably well-informed one have known?
    WHEN_KNOWN = "when-known";
    /// Did the event happen before the Act came into force?
    WHEN_HAPPENED = "event-before-commencement";
    /// Is the supplier a recipient of cartel immunity?
    IMMUNITY = "cartel-immunity";
    /// Does an appeal against the decision keep it from counting?
    UNDER_APPEAL = "decision-under-appeal";
    /// Does a decision count while it is stayed?
    STAYED_COUNTS = "stayed-decision-counts";
    /// Is the contract one that the entry names?
    NAMED_IN_ENTRY = "contract-named-in-entry";
    /// Is the entry still on the list, after its expected end?
    STILL_LISTED = "entry-still-on-list";
    /// Could the entry be made, in the standstill or while proceedings were pending?
    ENTRY_BLOCKED = "entry-blocked";
    /// On which list does the entry stand?
    WHICH_LIST = "which-list";
    /// Does the ground behind a proposed entry apply by itself?
    GROUND_BEHIND = "ground-behind-proposed-entry";
    /// Does the private utility disregard the supplier?
    UTILITY = "private-utility-disregards";
    /// Does what is on record about a connected person make the supplier excluded or excludable?
    CONNECTED = "connected-person-counts";
    /// Has the supplier completed or corrected the information in time?
    COMPLETED = "information-completed";
    /// What does the debarment list hold?
    SEARCH = "list-search";
}

reasons! {
    /// The tender is not governed by the law of the United Kingdom.
    OTHER_LAW = "other-law";
}
