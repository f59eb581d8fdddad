#![cfg_attr(target_arch = "wasm32", no_std)]
//! Who may take part in procurement in the United Kingdom: Procurement Act 2023, sections 26 to 30 and 57 to 65 with
//! Schedules 6 and 7.
//!
//! An *excluded* supplier must be disregarded, an *excludable* one may be. A supplier is either because a ground applies
//! to it or to an associated person and the circumstances are continuing or likely to occur again (`judged`), or because
//! it is on the debarment list (`listed`). Which events are too old stands in `look_back`, what a person found about
//! recurrence and self-cleaning in `recurrence`, who is who in `parties`.
//!
//! How sure each rule and number is stands beside it. Not legal advice.

extern crate alloc;

mod grounds;
mod information;
mod instruments;
mod judged;
mod listed;
mod look_back;
mod notes;
mod others;
mod parameters;
mod parties;
mod proposed;
mod recurrence;
mod searches;
mod supplier;
mod vocabulary;

use instruments::ACT;
use notes::{
    NOTED, OLD, cartel_immunity, debarment_only, earlier_information, entry_for_other_contracts,
    entry_removed, exclusion_notice, expectation_passed, not_continuing, self_cleaned, set_aside, stayed,
    too_old, undecided,
};
use others::{
    CONNECTED_PERSON, REPLACEABLE, associated_person, connected_person, consortium_member,
    excludable_associated_person, excludable_consortium_member, excludable_subcontractor,
    intended_subcontractor,
};
use probity_guest::Certainty::{Inference, Unconfirmed};
use probity_guest::{Case, Effect, Reason, Remedy, Route, Rule, days, policy, rules, slots};
use proposed::{PROPOSED, proposed_entry};
use searches::list_search;
use supplier::{
    ENTRY, GROUND, discretionary_ground, discretionary_ground_since_commencement, incomplete_information,
    listed_discretionary, listed_mandatory, listed_national_security, listed_unclear, mandatory_competition,
    mandatory_ground, mandatory_ground_since_2022, mandatory_ground_since_commencement,
    other_mandatory_ground, unclear_ground,
};

pub use instruments::{COMMENCEMENT, THREE_YEARS_BEFORE};
pub use parameters::Parameters;
pub use vocabulary::*;

/// ISO 3166-1 number of the United Kingdom.
const UNITED_KINGDOM: u16 = 826;

/// What ends a finding on a ground.
const OF_A_GROUND: &[Remedy] = &[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN, Remedy::CORRECT];
/// What ends a finding on an entry: s. 62(10) and 65, and the application for removal.
const OF_AN_ENTRY: &[Remedy] = &[Remedy::RELEASE, Remedy::OVERTURN, Remedy::CORRECT];
/// What ends a finding on somebody who can be replaced.
const OF_ANOTHER: &[Remedy] =
    &[Remedy::REPLACE, Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN, Remedy::SUPPLY];

rules! { for Parameters;
    /// S. 57(1)(a), Sch 6 para 44(1): a mandatory ground, within five years, and likely to occur again.
    mandatory_ground = Rule::bar("mandatory-ground").mandatory()
        .cites(&[ACT.at("57-1-a"), ACT.at("sch-6-44-1"), ACT.at("26-to-28"), ACT.at("57-4")])
        .says(GROUND).remedies(OF_A_GROUND).appeal(Route::REPRESENTATIONS, None);

    /// S. 57(1)(a), Sch 6 para 44(4): fraud, tax and labour, the same, and not before 24 February 2022.
    mandatory_ground_since_2022 = Rule::bar("mandatory-ground-since-2022").mandatory()
        .cites(&[ACT.at("57-1-a"), ACT.at("sch-6-44-4"), ACT.at("sch-6-44-1"), ACT.at("26-to-28"), ACT.at("57-4")])
        .says(GROUND).remedies(OF_A_GROUND).appeal(Route::REPRESENTATIONS, None);

    /// S. 57(1)(a), Sch 6 para 44: theft and manslaughter, the same, and not before commencement.
    mandatory_ground_since_commencement = Rule::bar("mandatory-ground-since-commencement").mandatory()
        .cites(&[ACT.at("57-1-a"), ACT.at("sch-6-44"), ACT.at("26-to-28"), ACT.at("57-4")])
        .says(GROUND).remedies(OF_A_GROUND).appeal(Route::REPRESENTATIONS, None);

    /// S. 57(1)(a), Sch 6 para 41(2) and 44(4): competition, the same as fraud, without recipients of cartel immunity.
    mandatory_competition = Rule::bar("mandatory-competition-ground").mandatory()
        .cites(&[ACT.at("57-1-a"), ACT.at("sch-6-41-2"), ACT.at("sch-6-44-4"), ACT.at("26-to-28"), ACT.at("57-4")])
        .says(GROUND).remedies(OF_A_GROUND).appeal(Route::REPRESENTATIONS, None);

    /// The same for grounds of Schedule 6 that the sources at hand do not name: what happened before commencement may be
    /// ignored or not, as the ground is.
    other_mandatory_ground = Rule::bar("other-mandatory-ground").mandatory().certainty(Inference)
        .cites(&[ACT.at("57-1-a"), ACT.at("sch-6-44"), ACT.at("26-to-28"), ACT.at("57-4")])
        .says(GROUND).remedies(OF_A_GROUND).appeal(Route::REPRESENTATIONS, None);

    /// S. 57, excludable supplier, limb (a), Sch 7 para 15(2) and (3): insolvency, competition, misconduct, breach, improper conduct, known for less
    /// than three years.
    discretionary_ground = Rule::refer("discretionary-ground", DISREGARD).discretionary()
        .cites(&[ACT.at("57-excludable-ground"), ACT.at("sch-7-15-3"), ACT.at("sch-7-15-2"), ACT.at("26-to-28")])
        .says(GROUND).remedies(OF_A_GROUND).appeal(Route::REPRESENTATIONS, None);

    /// S. 57, excludable supplier, limb (a), Sch 7 para 15(1) and (4): labour, environment, poor performance, national security, known for less than
    /// five years and not before commencement.
    discretionary_ground_since_commencement = Rule::refer("discretionary-ground-since-commencement", DISREGARD)
        .discretionary()
        .cites(&[ACT.at("57-excludable-ground"), ACT.at("sch-7-15-4"), ACT.at("sch-7-15-1"), ACT.at("26-to-28")])
        .says(GROUND).remedies(OF_A_GROUND).appeal(Route::REPRESENTATIONS, None);

    /// A decision of which the case does not say on which ground of which Schedule it rests, if on any.
    unclear_ground = Rule::refer("unclear-ground", WHICH_GROUND).mandatory().certainty(Inference)
        .cites(&[ACT.at("57-1-a"), ACT.at("57-excludable-ground")])
        .says(GROUND).remedies(&[Remedy::SUPPLY, Remedy::CORRECT]).appeal(Route::REPRESENTATIONS, None);

    /// S. 57(1)(b): on the debarment list on a mandatory ground.
    listed_mandatory = Rule::bar("debarred").mandatory()
        .cites(&[ACT.at("57-1-b"), ACT.at("62-4"), ACT.at("26-to-28"), ACT.at("57-4")])
        .says(ENTRY).remedies(OF_AN_ENTRY).appeal(Route::COURT, Some(days(30)));

    /// S. 57(3), Sch 6 para 35: the same on national security, for the contracts that the entry names.
    listed_national_security = Rule::bar("debarred-national-security").mandatory()
        .cites(&[ACT.at("57-3"), ACT.at("sch-6-35"), ACT.at("57-1-b"), ACT.at("26-to-28"), ACT.at("57-4")])
        .says(ENTRY).remedies(OF_AN_ENTRY).appeal(Route::COURT, Some(days(30)));

    /// S. 57, excludable supplier, limb (b): on the debarment list on a discretionary ground.
    listed_discretionary = Rule::refer("debarred-discretionary", DISREGARD).discretionary()
        .cites(&[ACT.at("57-excludable-list"), ACT.at("62-4"), ACT.at("26-to-28")])
        .says(ENTRY).remedies(OF_AN_ENTRY).appeal(Route::COURT, Some(days(30)));

    /// An entry of which the case does not say on which ground, or on which list.
    listed_unclear = Rule::refer("unclear-entry", WHICH_GROUND).mandatory().certainty(Inference)
        .cites(&[ACT.at("57-1-b"), ACT.at("57-excludable-list"), ACT.at("62-4")])
        .says(ENTRY).remedies(&[Remedy::SUPPLY, Remedy::CORRECT]).appeal(Route::COURT, Some(days(30)));

    /// S. 62(5) to (7): an entry that is decided and not made. It is not on the list; the ground may apply by itself.
    proposed_entry = Rule::refer("proposed-entry", GROUND_BEHIND).mandatory().certainty(Inference)
        .cites(&[ACT.at("62-5"), ACT.at("62-6"), ACT.at("62-7"), ACT.at("63"), ACT.at("57-1-a")])
        .says(PROPOSED).remedies(&[Remedy::SELF_CLEANING, Remedy::OVERTURN]).appeal(Route::COURT, None);

    /// S. 30: incomplete or misleading information about connected persons.
    incomplete_information = Rule::bar("incomplete-information").mandatory()
        .cites(&[ACT.at("30"), ACT.at("26-to-28"), ACT.at("57-4")])
        .says(slots![party, record, on: date]).remedies(&[Remedy::SUPPLY, Remedy::CORRECT])
        .appeal(Route::REPRESENTATIONS, None);

    /// S. 28 and 57(1): an associated person by whom the supplier is excluded, after a reasonable chance to replace it.
    associated_person = Rule::restrict("associated-person").mandatory().at_most(Effect::Bar)
        .cites(&[ACT.at("57-1"), ACT.at("28"), ACT.at("26-to-28"), ACT.at("sch-6-44"), ACT.at("57-4")])
        .says(REPLACEABLE).remedies(OF_ANOTHER).appeal(Route::REPRESENTATIONS, None);

    /// The same for a member of the consortium, whom the sources at hand do not name: the others rely on it.
    consortium_member = Rule::restrict("consortium-member").mandatory().at_most(Effect::Bar).certainty(Inference)
        .cites(&[ACT.at("57-1"), ACT.at("28"), ACT.at("26-to-28"), ACT.at("sch-6-44"), ACT.at("57-4")])
        .says(REPLACEABLE).remedies(OF_ANOTHER).appeal(Route::REPRESENTATIONS, None);

    /// S. 28: an intended sub-contractor that is excluded: replace it, or be excluded.
    intended_subcontractor = Rule::restrict("intended-subcontractor").mandatory().at_most(Effect::Bar)
        .cites(&[ACT.at("28"), ACT.at("57-1"), ACT.at("26-to-28"), ACT.at("sch-6-44"), ACT.at("57-4")])
        .says(REPLACEABLE).remedies(OF_ANOTHER).appeal(Route::REPRESENTATIONS, None);

    /// S. 28 and 57: an associated person by whom the supplier is excludable.
    excludable_associated_person = Rule::refer("excludable-associated-person", DISREGARD).discretionary()
        .cites(&[ACT.at("57-excludable"), ACT.at("28"), ACT.at("26-to-28"), ACT.at("sch-7-15")])
        .says(REPLACEABLE).remedies(OF_ANOTHER).appeal(Route::REPRESENTATIONS, None);

    /// The same for a member of the consortium.
    excludable_consortium_member = Rule::refer("excludable-consortium-member", DISREGARD).discretionary()
        .certainty(Inference)
        .cites(&[ACT.at("57-excludable"), ACT.at("28"), ACT.at("26-to-28"), ACT.at("sch-7-15")])
        .says(REPLACEABLE).remedies(OF_ANOTHER).appeal(Route::REPRESENTATIONS, None);

    /// S. 28: an intended sub-contractor that is excludable.
    excludable_subcontractor = Rule::refer("excludable-subcontractor", DISREGARD).discretionary()
        .cites(&[ACT.at("28"), ACT.at("57-excludable"), ACT.at("26-to-28"), ACT.at("sch-7-15")])
        .says(REPLACEABLE).remedies(OF_ANOTHER).appeal(Route::REPRESENTATIONS, None);

    /// What is on file about a connected person. The sources at hand do not say which grounds reach one.
    connected_person = Rule::refer("connected-person", CONNECTED).mandatory().at_most(Effect::Bar)
        .certainty(Unconfirmed)
        .cites(&[ACT.at("57-1-a"), ACT.at("57-excludable-ground"), ACT.at("30"), ACT.at("sch-6-44"), ACT.at("sch-7-15")])
        .says(CONNECTED_PERSON).remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::SUPPLY])
        .appeal(Route::REPRESENTATIONS, None);

    /// S. 28: the debarment list is checked. What a case without the evidence means the Act does not say.
    list_search = Rule::refer("list-search", SEARCH).mandatory().certainty(Unconfirmed)
        .cites(&[ACT.at("28"), ACT.at("62-11")])
        .says(slots![party, fault: number, read: date]).remedies(&[Remedy::SUPPLY]);

    /// Sch 6 para 44, Sch 7 para 15: events that are ignored.
    too_old = Rule::note("outside-look-back")
        .cites(&[ACT.at("sch-6-44"), ACT.at("sch-7-15")]).says(OLD);

    /// S. 57(1)(a)(ii): the circumstances are neither continuing nor likely to occur again.
    not_continuing = Rule::note("not-continuing").cites(&[ACT.at("57-1-a-ii"), ACT.at("58")]).says(NOTED);

    /// S. 58: the same because of self-cleaning that the authority accepted.
    self_cleaned = Rule::note("self-cleaned").cites(&[ACT.at("58"), ACT.at("57-1-a-ii")]).says(NOTED);

    /// Sch 6 para 41(2), Sch 7 para 7(2): recipients of cartel immunity fall outside.
    cartel_immunity = Rule::note("cartel-immunity")
        .cites(&[ACT.at("sch-6-41-2"), ACT.at("sch-7-7-2")]).says(NOTED);

    /// Sch 6 para 35(3): the mandatory ground of national security serves debarment only.
    debarment_only = Rule::note("debarment-only").cites(&[ACT.at("sch-6-35-3"), ACT.at("57-1-a")]).says(NOTED);

    /// An investigation into a mandatory ground, which has decided nothing.
    undecided = Rule::note("investigation").certainty(Inference)
        .cites(&[ACT.at("57-1-a"), ACT.at("sch-6-44")]).says(NOTED);

    /// A decision that was revoked or overturned.
    set_aside = Rule::note("set-aside").certainty(Inference)
        .cites(&[ACT.at("57-1-a"), ACT.at("57-excludable-ground")]).says(NOTED);

    /// A decision or entry whose effect is stayed.
    stayed = Rule::note("stayed").certainty(Unconfirmed)
        .cites(&[ACT.at("63"), ACT.at("57-1")]).says(slots![party, record, from: date, until: date]);

    /// S. 62(10) and 65: an entry that is off the list.
    entry_removed = Rule::note("entry-removed").certainty(Inference)
        .cites(&[ACT.at("62-10"), ACT.at("62-to-65"), ACT.at("65")]).says(slots![party, record, on: date, how: number]);

    /// S. 57(3): an entry on national security that names other contracts.
    entry_for_other_contracts = Rule::note("entry-for-other-contracts")
        .cites(&[ACT.at("57-3"), ACT.at("sch-6-35")]).says(slots![party, record]);

    /// S. 62(4) and (8)(d): the end that was expected has passed, and the entry is still on the list.
    expectation_passed = Rule::note("expected-end-passed")
        .cites(&[ACT.at("62-8-d"), ACT.at("62-4")]).says(slots![party, record, expected: date, read: date]);

    /// S. 30 looks at the information given in this procurement.
    earlier_information = Rule::note("earlier-information").certainty(Inference)
        .cites(&[ACT.at("30")]).says(slots![party, record, on: date]);

    /// S. 59: an exclusion is notified within 30 days.
    exclusion_notice = Rule::note("exclusion-notice").cites(&[ACT.at("59")])
        .says(slots![party, excluded: date, last: date, late: number]);
}

/// Whether the Act governs the tender: it is under the law of the United Kingdom.
fn governs(case: &Case<'_>, _: &Parameters) -> Result<(), Reason> {
    if case.tender().is_under(UNITED_KINGDOM) { Ok(()) } else { Err(OTHER_LAW) }
}

policy! {
    /// The policy module.
    UkProcurementAct2023 {
        name: "uk-procurement-act-2023",
        version: env!("CARGO_PKG_VERSION"),
        publisher: "Probity",
        languages: ["en"],
        jurisdictions: ["GB"],
        fundings: [],
        in_force_from: COMMENCEMENT,
        in_force_until: None,
        parameters: Parameters,
        rules: RULES,
        vocabulary: VOCABULARY,
        questions: QUESTIONS,
        reasons: REASONS,
        governs: governs,
    }
}
