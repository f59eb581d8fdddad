#![cfg_attr(target_arch = "wasm32", no_std)]
//! Who may be awarded a contract by a federal agency of the United States: Federal Acquisition Regulation (FAR) subpart
//! 9.4 on debarment, suspension and ineligibility, with the clause 52.209-6(b) on subcontracts, and sections 9.104-1 and
//! 9.104-5(b) on present responsibility.
//!
//! The text that was read is that of before October 2025, with the threshold for subcontracts as it was raised then. The
//! deviations by which agencies carry out the overhaul of the FAR were not read: whether they move a section of subpart
//! 9.4 is unconfirmed. How sure each rule and number is stands beside it. Not legal advice.

extern crate alloc;

mod classes;
mod clock;
mod contractor;
mod cover;
mod excluded;
mod exclusions;
mod far;
mod instruments;
mod moment;
mod notes;
mod official;
mod on_file;
mod parameters;
mod reach;
mod receipt;
mod responsibility;
mod said;
mod searches;
mod subcontracts;
mod taxes;
mod terms;
mod tied;
mod ties;
mod vocabulary;

use excluded::{
    compelling_reason, debarred, declared_ineligible, existing_contract, joint_venture_member,
    option_or_new_work, proceedings_pending, proposed_for_debarment, suspended, suspension_must_end,
    unclear_exclusion, voluntarily_excluded,
};
use far::governs;
use instruments::{ARIA_TARGET, FAC_2025_03, FAR, OVERHAUL, SAM_EXTRACT, THRESHOLDS};
use notes::{exclusion_ended, exclusion_lifted, exclusion_limited, exclusion_upcoming, overhaul_deviation};
use official::exclusion_not_necessary;
use probity_guest::Certainty::{Confirmed, Inference, Unconfirmed};
use probity_guest::{Day, Remedy, Route, Rule, Slot, day, days, policy, rules, slots};
use receipt::excluded_when_received;
use responsibility::{
    federal_felony, integrity_record, investigation, no_performance_history, performance_record,
};
use searches::sam_check;
use subcontracts::{subcontract_permitted, subcontractor, subcontractor_declared_ineligible};
use taxes::{delinquent_taxes, tax_cause_for_debarment, taxes_not_delinquent};
use terms::unusual_term;
use ties::{imputed_conduct, named_affiliate, relied_on_entity, same_contractor};

pub use parameters::Parameters;
pub use vocabulary::*;

/// The first day of the policy. Unconfirmed: the copy that was read gives no first day for the subpart as it stands
/// there. What is known to have changed since is a parameter by date.
const IN_FORCE_FROM: Day = day(2020, 1, 1);

/// What is said of an exclusion; whether it was found by name alone, among the rest.
const EXCLUSION: &[Slot] =
    slots![party, record, named: number, what: number, cause: code, from: date, until: date];
/// The same of one that may be a suspension.
const SUSPENSION: &[Slot] =
    slots![party, record, named: number, what: number, cause: code, from: date, until: date, limit: date];
/// What is said of an exclusion that may reach a member over a tie.
const TIE: &[Slot] =
    slots![member: party, party, record, named: number, what: number, from: date, until: date, tie: number];
/// What is said of a record about a member, or about what is the same contractor.
const ON_FILE: &[Slot] =
    slots![party, record, named: number, on: date, repaired: date, member: party, tie: number];

const END: &[Remedy] = &[Remedy::LAPSE, Remedy::RELEASE, Remedy::OVERTURN, Remedy::CORRECT];

rules! { for Parameters;
    /// 9.405(a): no award to a contractor that is debarred.
    debarred = Rule::bar("debarred").mandatory()
        .cites(&[FAR.at("9-405-a"), FAR.at("9-406-4"), SAM_EXTRACT.at("exclusion-type")])
        .says(EXCLUSION).remedies(END).appeal(Route::PETITION, None);

    /// 9.405(a): none to one that is suspended.
    suspended = Rule::bar("suspended").mandatory()
        .cites(&[FAR.at("9-405-a"), FAR.at("9-407-4-b"), SAM_EXTRACT.at("exclusion-type")])
        .says(SUSPENSION).remedies(END).appeal(Route::PETITION, Some(days(30)));

    /// 9.407-4: without legal proceedings a suspension must be terminated after its time. That one which still stands
    /// then does not exclude by itself is inferred.
    suspension_must_end = Rule::refer("suspension-must-end", STILL_SUSPENDED).mandatory().certainty(Inference)
        .cites(&[FAR.at("9-407-4-b"), FAR.at("9-405-a")])
        .says(slots![party, record, named: number, what: number, from: date, until: date, limit: date])
        .remedies(&[Remedy::RELEASE, Remedy::SUPPLY, Remedy::CORRECT]).appeal(Route::PETITION, None);

    /// 9.405(a): none to one that is proposed for debarment; nobody must first look for a compelling reason.
    proposed_for_debarment = Rule::bar("proposed-for-debarment").mandatory()
        .cites(&[FAR.at("9-405-a"), ARIA_TARGET.at("listed"), SAM_EXTRACT.at("exclusion-type")])
        .says(EXCLUSION).remedies(END).appeal(Route::PETITION, Some(days(30)));

    /// The same where the entry does not say whether it is a suspension or a proposal.
    proceedings_pending = Rule::bar("proceedings-pending").mandatory()
        .cites(&[FAR.at("9-405-a"), SAM_EXTRACT.at("exclusion-type")])
        .says(SUSPENSION).remedies(END).appeal(Route::PETITION, Some(days(30)));

    /// FAC 2025-03: none to one that is voluntarily excluded. What it made of 9.405(a) itself was not read.
    voluntarily_excluded = Rule::bar("voluntarily-excluded").mandatory().certainty(Confirmed)
        .cites(&[FAC_2025_03.at("9-405-1-a"), FAR.at("9-405-a"), SAM_EXTRACT.at("exclusion-type")])
        .says(EXCLUSION).remedies(END).appeal(Route::PETITION, None);

    /// 9.405(b): who is declared ineligible by statute is excluded under the conditions and for the period of the statute.
    declared_ineligible = Rule::bar("declared-ineligible").mandatory()
        .cites(&[FAR.at("9-405-b"), SAM_EXTRACT.at("exclusion-type")])
        .says(EXCLUSION).remedies(&[Remedy::SUPPLY, Remedy::LAPSE, Remedy::RELEASE, Remedy::CORRECT])
        .appeal(Route::PETITION, None);

    /// An exclusion of which the case does not say which it is.
    unclear_exclusion = Rule::refer("unclear-exclusion", WHICH).mandatory().certainty(Inference)
        .cites(&[FAR.at("9-405-a"), FAR.at("9-405-b"), SAM_EXTRACT.at("exclusion-type")])
        .says(EXCLUSION).remedies(&[Remedy::SUPPLY, Remedy::CORRECT]).appeal(Route::OBJECTION, None);

    /// 9.405(e)(2) and (3): received while the bidder was listed, where the exclusion has ended since.
    excluded_when_received = Rule::refer("excluded-when-received", RECEIVED).discretionary()
        .cites(&[FAR.at("9-405-e-2"), FAR.at("9-405-e-3")])
        .says(slots![party, record, named: number, what: number, cause: code, from: date, until: date, closed: date, member: party, tie: number])
        .remedies(&[Remedy::SUPPLY, Remedy::OVERTURN, Remedy::CORRECT]).appeal(Route::PETITION, None);

    /// An award to a joint venture is one to its members. The sources do not say so expressly.
    joint_venture_member = Rule::bar("joint-venture-member").mandatory().certainty(Inference)
        .cites(&[FAR.at("9-405-a"), SAM_EXTRACT.at("exclusion-type")])
        .says(EXCLUSION).remedies(&[Remedy::REPLACE, Remedy::LAPSE, Remedy::RELEASE])
        .appeal(Route::PETITION, None);

    /// 9.405-1: no option, and no other new work, for who is excluded.
    option_or_new_work = Rule::bar("option-or-new-work").mandatory()
        .cites(&[FAR.at("9-405-1-a"), SAM_EXTRACT.at("exclusion-type")])
        .says(EXCLUSION).remedies(END).appeal(Route::PETITION, None);

    /// 9.406-1(b): all divisions of the contractor are excluded, unless the decision limits it.
    same_contractor = Rule::bar("same-contractor").mandatory()
        .cites(&[FAR.at("9-406-1-b"), FAR.at("9-407-1-c"), FAR.at("9-405-a"), FAR.at("9-405-1-a")])
        .says(TIE).remedies(&[Remedy::LAPSE, Remedy::RELEASE, Remedy::SUPPLY, Remedy::CORRECT])
        .appeal(Route::PETITION, None);

    /// 9.406-1(b): affiliates only if they are named and notified.
    named_affiliate = Rule::bar("named-affiliate").mandatory()
        .cites(&[FAR.at("9-406-1-b"), FAR.at("9-407-1-c"), FAR.at("9-405-a"), FAR.at("9-405-1-a")])
        .says(TIE).remedies(&[Remedy::SUPPLY, Remedy::LAPSE, Remedy::RELEASE]).appeal(Route::PETITION, None);

    /// 9.406-5: conduct is imputed between individuals, firms and joint venture partners; only the decision does so.
    imputed_conduct = Rule::bar("imputed-conduct").mandatory()
        .cites(&[FAR.at("9-406-5"), FAR.at("9-405-a"), FAR.at("9-405-1-a")])
        .says(TIE).remedies(&[Remedy::SUPPLY, Remedy::LAPSE, Remedy::RELEASE]).appeal(Route::PETITION, None);

    /// An excluded entity on which the bid relies: the sources are silent.
    relied_on_entity = Rule::refer("relied-on-entity", RELIED_ON_PART).discretionary().certainty(Unconfirmed)
        .cites(&[FAR.at("9-405-a")])
        .says(slots![party, record, named: number, what: number, cause: code, from: date, until: date, excluded: party, tie: number])
        .remedies(&[Remedy::REPLACE, Remedy::SUPPLY, Remedy::LAPSE])
        .appeal(Route::PETITION, None);

    /// 9.405(b): no subcontract with who is declared ineligible by a statute that bars it, whatever its amount.
    subcontractor_declared_ineligible = Rule::restrict("subcontractor-declared-ineligible").mandatory()
        .cites(&[FAR.at("9-405-b"), SAM_EXTRACT.at("exclusion-type")])
        .says(slots![party, record, named: number, from: date, until: date, amount: money, awarded: date, excluded: party, tie: number])
        .remedies(&[Remedy::REPLACE, Remedy::SUPPLY, Remedy::LAPSE, Remedy::RELEASE])
        .appeal(Route::PETITION, None);

    /// 9.405-2(b), 52.209-6(b): no subcontract above the threshold, other than for off-the-shelf items, with an excluded
    /// party; 9.405-2(a): no consent to one of any amount.
    subcontractor = Rule::restrict("subcontractor").mandatory().certainty(Confirmed)
        .cites(&[FAR.at("9-405-2-b"), FAR.at("9-405-2-a"), FAR.at("52-209-6-b"), THRESHOLDS.at("9-405-2-b")])
        .says(slots![party, record, named: number, what: number, from: date, until: date, amount: money, threshold: money, awarded: date, consent: number, excluded: party, tie: number])
        .remedies(&[Remedy::REPLACE, Remedy::LAPSE, Remedy::RELEASE, Remedy::SUPPLY])
        .appeal(Route::PETITION, None);

    /// 9.104-5(b)(3): delinquent taxes of a corporation, until the official decides that exclusion is not necessary.
    delinquent_taxes = Rule::bar("delinquent-taxes").mandatory()
        .cites(&[FAR.at("9-104-5-b-3"), FAR.at("52-209-11-a-1"), FAR.at("9-406-2-b-1-v")])
        .says(slots![party, record, named: number, amount: money, above: money, member: party, tie: number])
        .remedies(&[Remedy::PAYMENT, Remedy::RELEASE, Remedy::CORRECT]).appeal(Route::PETITION, None);

    /// 9.104-5(a)(2), 9.406-2(b)(1)(v): delinquent taxes of who is no corporation, together above the amount: a cause for debarment,
    /// of which the official is told before the award.
    tax_cause_for_debarment = Rule::refer("tax-cause-for-debarment", TAX_CAUSE).discretionary()
        .cites(&[FAR.at("9-104-5-a-2"), FAR.at("9-406-2-b-1-v")])
        .says(slots![party, record, named: number, amount: money, total: money, above: money, member: party, tie: number])
        .remedies(&[Remedy::PAYMENT, Remedy::RELEASE, Remedy::CORRECT]);

    /// 9.104-5(b)(3): a felony of a corporation under federal law within 24 months, likewise.
    federal_felony = Rule::bar("federal-felony").mandatory()
        .cites(&[FAR.at("9-104-5-b-3"), FAR.at("52-209-11-a-2")])
        .says(slots![party, record, named: number, decided: date, until: date, member: party, tie: number])
        .remedies(&[Remedy::RELEASE, Remedy::OVERTURN, Remedy::LAPSE]).appeal(Route::PETITION, None);

    /// 9.104-1: a satisfactory performance record.
    performance_record = Rule::refer("performance-record", PERFORMANCE).discretionary()
        .cites(&[FAR.at("9-104-1")])
        .says(ON_FILE)
        .remedies(&[Remedy::SUPPLY, Remedy::CORRECT, Remedy::OVERTURN]);

    /// 9.104-1: a satisfactory record of integrity and business ethics.
    integrity_record = Rule::refer("integrity-record", INTEGRITY).discretionary()
        .cites(&[FAR.at("9-104-1")])
        .says(ON_FILE)
        .remedies(&[Remedy::SUPPLY, Remedy::CORRECT, Remedy::OVERTURN]);

    /// 9.405(e)(1) and (4): the System for Award Management is checked after bids are opened, and again immediately before award.
    sam_check = Rule::refer("sam-check", SEARCH).mandatory()
        .cites(&[FAR.at("9-405-e-1"), FAR.at("9-405-e-4")])
        .says(slots![party, lack: number, read: date])
        .remedies(&[Remedy::SUPPLY]);

    /// 9.405(a), 9.405-1: the agency head's written determination that there is a compelling reason.
    compelling_reason = Rule::note("compelling-reason").mandatory()
        .cites(&[FAR.at("9-405-a"), FAR.at("9-405-1-a"), FAR.at("9-405-e-2")])
        .says(slots![party, record, named: number, what: number, cause: code, from: date, until: date, member: party, tie: number]);

    /// 9.405-1: contracts in existence may go on.
    existing_contract = Rule::note("existing-contract").mandatory()
        .cites(&[FAR.at("9-405-1-a")])
        .says(slots![party, record, named: number, what: number, until: date, member: party, tie: number]);

    /// A subcontract with an excluded party that is not prohibited.
    subcontract_permitted = Rule::note("subcontract-permitted").certainty(Confirmed)
        .cites(&[FAR.at("9-405-2-b"), FAR.at("52-209-6-b"), THRESHOLDS.at("9-405-2-b")])
        .says(slots![party, record, named: number, what: number, until: date, amount: money, threshold: money, why: number, excluded: party, tie: number]);

    /// 9.406-2(b)(1)(v): taxes that are not delinquent, or not above the amount.
    taxes_not_delinquent = Rule::note("taxes-not-delinquent").mandatory()
        .cites(&[FAR.at("9-406-2-b-1-v"), FAR.at("52-209-11-a-1")])
        .says(slots![party, record, named: number, amount: money, total: money, above: money, why: number, member: party, tie: number]);

    /// 9.104-5(b): the official has decided that exclusion is not necessary.
    exclusion_not_necessary = Rule::note("exclusion-not-necessary").mandatory()
        .cites(&[FAR.at("9-104-5-b-3")])
        .says(slots![party, record, named: number, on: date, member: party, tie: number]);

    /// An investigation decides nothing.
    investigation = Rule::note("investigation").certainty(Inference)
        .cites(&[FAR.at("9-104-1")])
        .says(slots![party, record, named: number, member: party, tie: number]);

    /// 9.104-1: lack of a relevant performance history is neutral.
    no_performance_history = Rule::note("no-performance-history").mandatory()
        .cites(&[FAR.at("9-104-1")])
        .says(slots![party]);

    /// 9.406-4: a debarment that is longer, or on arms control shorter, than the regulation has it.
    unusual_term = Rule::note("unusual-term")
        .cites(&[FAR.at("9-406-4")])
        .says(slots![party, record, named: number, from: date, until: date, limit: number, years: number]);

    /// The term is over, or the exclusion was terminated.
    exclusion_ended = Rule::note("exclusion-ended").certainty(Inference)
        .cites(&[FAR.at("9-405-a"), FAR.at("9-406-4")])
        .says(slots![party, record, named: number, until: date, released: date]);

    /// Withdrawn, overturned or stayed.
    exclusion_lifted = Rule::note("exclusion-lifted").certainty(Inference)
        .cites(&[FAR.at("9-405-a")])
        .says(slots![party, record, named: number, how: number, since: date, until: date]);

    /// It begins later.
    exclusion_upcoming = Rule::note("exclusion-upcoming").certainty(Inference)
        .cites(&[FAR.at("9-405-a")])
        .says(slots![party, record, named: number, from: date]);

    /// 9.406-1(b): the decision limits it to divisions or commodities that this tender is not about.
    exclusion_limited = Rule::note("exclusion-limited")
        .cites(&[FAR.at("9-406-1-b"), FAR.at("9-407-1-c")])
        .says(slots![party, record, named: number, divisions: number]);

    /// The overhaul of the FAR: agencies' deviations were not read.
    overhaul_deviation = Rule::note("overhaul-deviation").certainty(Unconfirmed)
        .cites(&[OVERHAUL.at("part-9")]);
}

policy! {
    /// The policy module.
    UsFar94 {
        name: "us-far-9-4",
        version: env!("CARGO_PKG_VERSION"),
        publisher: "Probity",
        languages: ["en"],
        jurisdictions: ["US"],
        fundings: [],
        in_force_from: IN_FORCE_FROM,
        in_force_until: None,
        parameters: Parameters,
        rules: RULES,
        vocabulary: VOCABULARY,
        questions: QUESTIONS,
        reasons: REASONS,
        governs: governs,
    }
}
