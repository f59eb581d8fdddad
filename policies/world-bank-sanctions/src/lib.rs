#![cfg_attr(target_arch = "wasm32", no_std)]
//! World Bank sanctions: who may take part in a contract that the World Bank finances.
//!
//! Ineligibility counts on the day of the decision. The World Bank's own list decides by itself ([`listed`]); a
//! debarment by one of the four other banks of the Agreement for Mutual Enforcement of Debarment Decisions counts where
//! it meets the Agreement's conditions ([`cross`], and [`elsewhere`] where it does not); who is tied to a sanctioned party
//! is a third matter ([`ties`]); on what terms it all ends stands in [`terms`], what has become of it in [`course`], what is
//! over, milder or unclear in [`notes`], and whether the list was searched in [`searches`].

extern crate alloc;

pub mod course;
pub mod cross;
pub mod elsewhere;
pub mod graph;
pub mod law;
pub mod listed;
pub mod lists;
pub mod notes;
pub mod searches;
pub mod terms;
pub mod ties;

use probity_guest::*;

use cross::*;
use elsewhere::*;
use law::Parameters;
use law::*;
use listed::*;
use notes::*;
use searches::*;
use ties::*;

rules! { for Parameters;
    /// On the Bank's list for a stated term: ineligible from the first to the last day, both included.
    debarment = Rule::bar("debarment").certainty(Certainty::Secondary)
        .cites(&[LIST.at("ineligible-firms"), GUIDELINES.at("range-of-sanctions")])
        .says(slots![party, record, matched: number, from: date, until: date, earliest: date])
        .remedies(&[Remedy::LAPSE, Remedy::RELEASE, Remedy::OVERTURN, Remedy::CORRECT]).appeal(Route::PETITION, None);
    /// Debarment with conditional release, the base sanction: no date ends it by itself, only the release.
    conditional_release = Rule::bar("conditional-release")
        .cites(&[GUIDELINES.at("base-sanction"), LIST.at("ineligible-firms")])
        .says(slots![party, record, matched: number, from: date, earliest: date, until: date])
        .remedies(&[Remedy::RELEASE, Remedy::OVERTURN]).appeal(Route::PETITION, None);
    /// On the Bank's list without an end: permanent, or ongoing until release.
    indefinite_debarment = Rule::bar("indefinite-debarment").certainty(Certainty::Secondary)
        .cites(&[LIST.at("ongoing"), GUIDELINES.at("range-of-sanctions")])
        .says(slots![party, record, matched: number, from: date])
        .remedies(&[Remedy::RELEASE, Remedy::OVERTURN, Remedy::CORRECT]).appeal(Route::PETITION, None);
    /// On the Bank's list because it recognised another bank's debarment, on the terms of that bank's decision.
    listed_cross_debarment = Rule::bar("listed-cross-debarment").certainty(Certainty::Confirmed)
        .cites(&[LIST.at("cross-debarred"), AGREEMENT.at("same-terms")])
        .says(slots![party, record, matched: number, from: date, until: date, earliest: date, conditional: number])
        .remedies(&[Remedy::LAPSE, Remedy::RELEASE, Remedy::OVERTURN]).appeal(Route::PETITION, None);
    /// Temporarily suspended while proceedings run. The sources name no provision of it.
    temporary_suspension = Rule::bar("temporary-suspension").certainty(Certainty::Unconfirmed)
        .cites(&[LIST.at("temporary-suspension")])
        .says(slots![party, record, matched: number, from: date, until: date])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN]).appeal(Route::PETITION, None);
    /// Debarred by another bank of the Agreement, on its conditions, and not yet on the World Bank's own list.
    cross_debarment = Rule::bar("cross-debarment").certainty(Certainty::Confirmed)
        .cites(&[AGREEMENT.at("conditions"), AGREEMENT.at("same-terms"), LIST.at("cross-debarred")])
        .says(slots![party, record, matched: number, from: date, until: date, earliest: date, conditional: number])
        .remedies(&[Remedy::LAPSE, Remedy::RELEASE, Remedy::OVERTURN, Remedy::SUPPLY])
        .appeal(Route::PETITION, None);
    /// On another bank's list because of a decision that is not its own, and that the case does not hold.
    recognised_elsewhere = Rule::refer("recognised-elsewhere", DECISION_BEHIND).certainty(Certainty::Secondary)
        .cites(&[AGREEMENT.at("first-hand"), AGREEMENT.at("conditions"), LIST.at("ineligible-firms")])
        .says(slots![party, record, matched: number, from: date, until: date, earliest: date, conditional: number])
        .remedies(&[Remedy::SUPPLY, Remedy::CORRECT]).appeal(Route::PETITION, None);
    /// A member of the consortium is ineligible. The sources do not speak of consortia.
    consortium_member = Rule::bar("consortium-member").certainty(Certainty::Unconfirmed)
        .cites(&[LIST.at("ineligible-firms"), AGREEMENT.at("conditions")])
        .says(slots![party, record, matched: number, from: date, until: date, earliest: date, conditional: number])
        .remedies(&[Remedy::REPLACE, Remedy::LAPSE, Remedy::RELEASE]).appeal(Route::PETITION, None);
    /// The bidder is the same firm as a sanctioned one, or a branch of it.
    same_firm = Rule::bar("same-firm").certainty(Certainty::Inference)
        .cites(&[LIST.at("ineligible-firms"), AGREEMENT.at("conditions")])
        .says(slots![party, sanctioned: party, record, matched: number, tie: number])
        .remedies(&[Remedy::CORRECT, Remedy::LAPSE, Remedy::RELEASE]).appeal(Route::PETITION, None);
    /// Controlled by a sanctioned party, directly or through others: normally included.
    controlled_affiliate = Rule::bar("controlled-affiliate").certainty(Certainty::Secondary)
        .cites(&[PROCEDURE.at("affiliates"), LIST.at("controlled-affiliate"), AGREEMENT.at("conditions")])
        .says(slots![party, sanctioned: party, record, matched: number, tie: number])
        .remedies(&[Remedy::SUPPLY, Remedy::CORRECT, Remedy::LAPSE, Remedy::RELEASE])
        .appeal(Route::PETITION, None);
    /// Controls a sanctioned party: included only if responsible.
    controlling_affiliate = Rule::refer("controlling-affiliate", RESPONSIBLE).certainty(Certainty::Secondary)
        .cites(&[PROCEDURE.at("affiliates"), LIST.at("controlling-affiliate"), AGREEMENT.at("conditions")])
        .says(slots![party, sanctioned: party, record, matched: number, tie: number])
        .remedies(&[Remedy::SUPPLY, Remedy::CORRECT]).appeal(Route::PETITION, None);
    /// Under common control with a sanctioned party, or tied to one in a way that may be control.
    affiliate = Rule::refer("affiliate", INCLUDED).certainty(Certainty::Inference)
        .cites(&[PROCEDURE.at("affiliates"), AGREEMENT.at("conditions")])
        .says(slots![party, sanctioned: party, record, matched: number, tie: number])
        .remedies(&[Remedy::SUPPLY, Remedy::CORRECT]).appeal(Route::PETITION, None);
    /// Took over the business of a sanctioned party.
    successor = Rule::refer("successor", SUCCEEDED).certainty(Certainty::Inference)
        .cites(&[LIST.at("successor"), AGREEMENT.at("conditions")])
        .says(slots![party, sanctioned: party, record, matched: number, tie: number])
        .remedies(&[Remedy::SUPPLY, Remedy::CORRECT]).appeal(Route::PETITION, None);
    /// A subcontractor is ineligible, or tied to an ineligible party as an ineligible member would be: replace it. The
    /// sources are silent.
    subcontractor = Rule::restrict("subcontractor").certainty(Certainty::Unconfirmed)
        .cites(&[LIST.at("ineligible-firms"), AGREEMENT.at("conditions"), PROCEDURE.at("affiliates")])
        .says(slots![party, sanctioned: party, record, matched: number, tie: number])
        .remedies(&[Remedy::REPLACE, Remedy::SUPPLY, Remedy::LAPSE, Remedy::RELEASE])
        .appeal(Route::PETITION, None);
    /// An entity that the bid relies on, likewise. The sources are silent.
    relied_on_entity = Rule::restrict("relied-on-entity").certainty(Certainty::Unconfirmed)
        .cites(&[LIST.at("ineligible-firms"), AGREEMENT.at("conditions"), PROCEDURE.at("affiliates")])
        .says(slots![party, sanctioned: party, record, matched: number, tie: number])
        .remedies(&[Remedy::REPLACE, Remedy::SUPPLY, Remedy::LAPSE, Remedy::RELEASE])
        .appeal(Route::PETITION, None);
    /// The last day has passed, but nothing says whether release depends on conditions.
    release_unclear = Rule::refer("release-unclear", RELEASED).certainty(Certainty::Inference)
        .cites(&[GUIDELINES.at("base-sanction"), LIST.at("ineligible-firms"), AGREEMENT.at("same-terms")])
        .says(slots![party, record, matched: number, from: date, until: date, read: date, why: number])
        .remedies(&[Remedy::SUPPLY, Remedy::RELEASE]).appeal(Route::PETITION, None);
    /// What sanction it is, or whose, is not clear.
    unclear_record = Rule::refer("unclear-record", WHICH).certainty(Certainty::Inference)
        .cites(&[LIST.at("ineligible-firms"), AGREEMENT.at("participants")])
        .says(slots![party, record, matched: number, placed: number])
        .remedies(&[Remedy::SUPPLY, Remedy::CORRECT]);
    /// The Bank's list is searched for everybody who bids. What a case without the evidence means the sources do not say.
    list_search = Rule::refer("list-search", SEARCH).certainty(Certainty::Unconfirmed)
        .cites(&[LIST.at("ineligible-firms")]).says(slots![party, lack: number, read: date])
        .remedies(&[Remedy::SUPPLY]);

    /// A debarment that is over.
    debarment_ended = Rule::note("debarment-ended").certainty(Certainty::Inference)
        .cites(&[LIST.at("ineligible-firms"), AGREEMENT.at("same-terms")])
        .says(slots![party, record, matched: number, until: date, released: date]);
    /// A temporary suspension that is over.
    suspension_ended = Rule::note("suspension-ended").certainty(Certainty::Unconfirmed)
        .cites(&[LIST.at("temporary-suspension")])
        .says(slots![party, record, matched: number, until: date, released: date]);
    /// A debarment that has not begun.
    debarment_upcoming = Rule::note("debarment-upcoming").certainty(Certainty::Inference)
        .cites(&[LIST.at("ineligible-firms"), AGREEMENT.at("conditions")])
        .says(slots![party, record, matched: number, from: date, another: number]);
    /// A debarment or suspension that does not stand: withdrawn, overturned or stayed.
    sanction_lifted = Rule::note("sanction-lifted").certainty(Certainty::Inference)
        .cites(&[LIST.at("ineligible-firms"), AGREEMENT.at("same-terms")])
        .says(slots![party, record, matched: number, how: number, from: date, until: date]);
    /// The decision or settlement leaves affiliates out.
    affiliate_carved_out = Rule::note("affiliate-carved-out").certainty(Certainty::Secondary)
        .cites(&[PROCEDURE.at("affiliates"), LIST.at("controlled-affiliate")])
        .says(slots![party, sanctioned: party, record, matched: number, tie: number]);
    /// The decision that sanctioned another party left the affiliate itself eligible.
    affiliate_left_eligible = Rule::note("affiliate-left-eligible").certainty(Certainty::Secondary)
        .cites(&[LIST.at("other-sanctions"), GUIDELINES.at("range-of-sanctions")])
        .says(slots![party, sanctioned: party, record, matched: number, tie: number, decision: record]);
    /// Conditional non-debarment leaves a firm eligible.
    conditional_non_debarment = Rule::note("conditional-non-debarment").certainty(Certainty::Secondary)
        .cites(&[GUIDELINES.at("range-of-sanctions"), LIST.at("other-sanctions")])
        .says(slots![party, record, matched: number, from: date, until: date]);
    /// A letter of reprimand leaves a firm eligible.
    reprimand = Rule::note("reprimand").certainty(Certainty::Secondary)
        .cites(&[GUIDELINES.at("range-of-sanctions"), LIST.at("other-sanctions")])
        .says(slots![party, record, matched: number, decided: date]);
    /// Restitution is owed; by itself it leaves a firm eligible.
    restitution = Rule::note("restitution").certainty(Certainty::Secondary)
        .cites(&[GUIDELINES.at("range-of-sanctions")]).says(slots![party, record, matched: number]);
    /// Another bank's record that the World Bank's own list already carries.
    other_bank_enforced = Rule::note("other-bank-enforced").certainty(Certainty::Confirmed)
        .cites(&[LIST.at("cross-debarred"), AGREEMENT.at("same-terms")]).says(slots![party, record]);
    /// The European Investment Bank is no party to the Agreement.
    other_bank_not_party = Rule::note("other-bank-not-party").certainty(Certainty::Confirmed)
        .cites(&[AGREEMENT.at("participants")]).says(slots![party, record, matched: number]);
    /// Obstruction alone does not cross.
    other_bank_practice = Rule::note("other-bank-practice").certainty(Certainty::Confirmed)
        .cites(&[AGREEMENT.at("conditions")]).says(slots![party, record]);
    /// A debarment of a year or less does not cross.
    other_bank_term = Rule::note("other-bank-term").certainty(Certainty::Confirmed)
        .cites(&[AGREEMENT.at("conditions")])
        .says(slots![party, record, from: date, until: date, minimum: number]);
    /// What rests on somebody else's decision does not cross again.
    other_bank_recognition = Rule::note("other-bank-recognition").certainty(Certainty::Secondary)
        .cites(&[AGREEMENT.at("first-hand")]).says(slots![party, record, why: number]);
    /// Decided too long after the practice.
    other_bank_conduct = Rule::note("other-bank-conduct").certainty(Certainty::Confirmed)
        .cites(&[AGREEMENT.at("conditions")])
        .says(slots![party, record, conduct: date, decided: date, window: number]);
    /// Decided before the Agreement was signed.
    other_bank_before = Rule::note("other-bank-before-agreement").certainty(Certainty::Inference)
        .cites(&[AGREEMENT.at("in-effect")]).says(slots![party, record, decided: date, signed: date]);
    /// Not public.
    other_bank_not_public = Rule::note("other-bank-not-public").certainty(Certainty::Confirmed)
        .cites(&[AGREEMENT.at("conditions")]).says(slots![party, record]);
    /// The World Bank opted out.
    other_bank_opted_out = Rule::note("other-bank-opted-out").certainty(Certainty::Confirmed)
        .cites(&[AGREEMENT.at("opt-out")]).says(slots![party, record]);
}

policy! {
    /// The policy module.
    WorldBankSanctions {
        name: "world-bank-sanctions",
        version: "1.0.0",
        publisher: "Probity",
        languages: ["en", "zh"],
        jurisdictions: [],
        fundings: ["world-bank"],
        in_force_from: IN_EFFECT_AMONG_ALL,
        in_force_until: None,
        parameters: Parameters,
        rules: RULES,
        vocabulary: VOCABULARY,
        questions: QUESTIONS,
        reasons: REASONS,
        governs: |case, _| match case.tender().is_funded_by(WORLD_BANK) {
            true => Ok(()),
            false => Err(NOT_BANK_FINANCED),
        },
    }
}
