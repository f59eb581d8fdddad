#![cfg_attr(target_arch = "wasm32", no_std)]
//! Directive 2014/24/EU: whom contracting authorities in the European Union exclude, or may exclude, from procurement:
//! art. 57, and for entities relied on, subcontractors and running contracts art. 63(1), 71(6)(b) and 73(b).
//!
//! A directive is addressed to the Member States. What it leaves to them (which grounds are compulsory, how long exclusion
//! lasts, which derogations there are) is a parameter that a portal sets; its default is what the Directive says where
//! national law says nothing. Procurement by the Union's own institutions is under another regulation, and not here.
//!
//! What each record comes to stands in `weigh`; how sure each rule and number is, beside it. Not legal advice.

extern crate alloc;

mod applied;
mod cleaning;
mod convictions;
mod discretionary;
mod dues;
mod finality;
mod grounds;
mod instruments;
mod notes;
mod on_file;
mod parameters;
mod replacement;
mod report;
mod standing;
mod terms;
mod ties;
mod unpaid;
mod vocabulary;
mod weigh;

use convictions::{
    convicted_person, corruption, criminal_organisation, fraud, human_trafficking, money_laundering,
    termination, terrorist_offences, unclear_conviction,
};
use discretionary::{
    conflict_of_interest, deficient_performance, distortion_of_competition, excluded_by_authority,
    excluded_by_judgment, insolvency, insolvency_required, misrepresentation, national_ground,
    obligations_breach, offence_without_conviction, prior_involvement, professional_misconduct,
    unclear_decision, undue_influence, unpaid_dues_decision, unpaid_dues_other_means, unpaid_dues_required,
};
use instruments::{CICLAT, DIRECTIVE, VOSSLOH};
use notes::{
    condition_not_met, dues_disproportionate, dues_settled, ground_not_applied, not_extended, period_over,
    period_to_come, public_interest, running_contract, self_cleaned, set_aside, stayed,
};
use probity_guest::Certainty::{Inference, Unconfirmed};
use probity_guest::{Day, Remedy, Route, Rule, day, policy, rules, slots};
use replacement::{
    relied_on_convicted, relied_on_dues, relied_on_dues_decision, relied_on_dues_required,
    relied_on_excluded, relied_on_ground, relied_on_insolvent, relied_on_selection, subcontractor_convicted,
    subcontractor_dues, subcontractor_dues_decision, subcontractor_dues_required, subcontractor_excluded,
    subcontractor_ground, subcontractor_insolvent,
};
use report::SLOTS;

pub use parameters::Parameters;
pub use vocabulary::*;

/// The first day of the policy. Unconfirmed: the day by which the Member States had to transpose the Directive (art. 90);
/// it was not read, and a Member State may have transposed earlier or later.
const IN_FORCE_FROM: Day = day(2016, 4, 18);

/// The Member States, by ISO 3166-1 number, in the order of the policy's jurisdictions.
const MEMBER_STATES: [u16; 27] = [
    40, 56, 100, 191, 196, 203, 208, 233, 246, 250, 276, 300, 348, 372, 380, 428, 440, 442, 470, 528, 616,
    620, 642, 703, 705, 724, 752,
];

rules! { for Parameters;
    /// Art. 57(1)(a): conviction by final judgment for participation in a criminal organisation.
    criminal_organisation = Rule::bar("criminal-organisation").mandatory()
        .cites(&[DIRECTIVE.at("57-1-a"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 57(1)(b): for corruption, also as the law of the authority or of the operator defines it.
    corruption = Rule::bar("corruption").mandatory()
        .cites(&[DIRECTIVE.at("57-1-b"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 57(1)(c): for fraud affecting the Union's financial interests.
    fraud = Rule::bar("fraud").mandatory()
        .cites(&[DIRECTIVE.at("57-1-c"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 57(1)(d): for terrorist offences, also inciting, aiding or attempting them.
    terrorist_offences = Rule::bar("terrorist-offences").mandatory()
        .cites(&[DIRECTIVE.at("57-1-d"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 57(1)(e): for money laundering or terrorist financing.
    money_laundering = Rule::bar("money-laundering").mandatory()
        .cites(&[DIRECTIVE.at("57-1-e"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 57(1)(f): for child labour and other trafficking in human beings.
    human_trafficking = Rule::bar("human-trafficking").mandatory()
        .cites(&[DIRECTIVE.at("57-1-f"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 57(1), second subparagraph: the same where the person convicted is a member of the operator's administrative,
    /// management or supervisory body or has powers of representation, decision or control in it.
    convicted_person = Rule::bar("convicted-person").mandatory()
        .cites(&[DIRECTIVE.at("57-1-2"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// A conviction of which the case does not say for which offence, in the words of the Directive.
    unclear_conviction = Rule::refer("conviction-ground-unclear", WHICH_OFFENCE).mandatory().certainty(Inference)
        .cites(&[DIRECTIVE.at("57-1"), DIRECTIVE.at("57-4-c")])
        .says(SLOTS)
        .remedies(&[Remedy::SUPPLY, Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 57(2), first subparagraph: taxes or social security contributions unpaid, established by a judicial or administrative
    /// decision having final and binding effect.
    unpaid_dues_decision = Rule::bar("unpaid-dues-decision").mandatory()
        .cites(&[DIRECTIVE.at("57-2-1"), DIRECTIVE.at("57-2-3")])
        .says(SLOTS)
        .remedies(&[Remedy::PAYMENT, Remedy::OVERTURN, Remedy::CORRECT])
        .appeal(Route::REVIEW, None);

    /// Art. 57(2), second subparagraph: the same shown by any appropriate means, where national law requires exclusion.
    unpaid_dues_required = Rule::bar("unpaid-dues-required").mandatory()
        .cites(&[DIRECTIVE.at("57-2-2"), DIRECTIVE.at("57-2-3"), CICLAT.at("judgment")])
        .says(SLOTS)
        .remedies(&[Remedy::PAYMENT, Remedy::OVERTURN, Remedy::CORRECT])
        .appeal(Route::REVIEW, None);

    /// The same where national law leaves it to the authority.
    unpaid_dues_other_means = Rule::refer("unpaid-dues-other-means", UNPAID).discretionary()
        .cites(&[DIRECTIVE.at("57-2-2"), DIRECTIVE.at("57-2-3")])
        .says(SLOTS)
        .remedies(&[Remedy::PAYMENT, Remedy::OVERTURN, Remedy::CORRECT])
        .appeal(Route::REVIEW, None);

    /// Art. 57(4)(a): violation of obligations of environmental, social or labour law, art. 18(2).
    obligations_breach = Rule::refer("obligations-breach", VIOLATED).discretionary()
        .cites(&[DIRECTIVE.at("57-4-a"), DIRECTIVE.at("18-2"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 57(4)(b): bankruptcy, insolvency and the like, where national law requires exclusion.
    insolvency_required = Rule::bar("insolvency-required").mandatory()
        .cites(&[DIRECTIVE.at("57-4-b"), DIRECTIVE.at("57-4-last")])
        .says(SLOTS)
        .remedies(&[Remedy::RELEASE, Remedy::SELF_CLEANING, Remedy::CORRECT, Remedy::SUPPLY])
        .appeal(Route::REVIEW, None);

    /// Art. 57(4)(b), where national law leaves it to the authority.
    insolvency = Rule::refer("insolvency", INSOLVENT).discretionary()
        .cites(&[DIRECTIVE.at("57-4-b"), DIRECTIVE.at("57-4-last")])
        .says(SLOTS)
        .remedies(&[Remedy::RELEASE, Remedy::SELF_CLEANING, Remedy::CORRECT, Remedy::SUPPLY])
        .appeal(Route::REVIEW, None);

    /// Art. 57(4)(c): grave professional misconduct that makes integrity questionable.
    professional_misconduct = Rule::refer("professional-misconduct", GRAVE).discretionary()
        .cites(&[DIRECTIVE.at("57-4-c"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// An offence of art. 57(1) without a conviction by final judgment: at most grave professional misconduct.
    offence_without_conviction = Rule::refer("offence-without-conviction", OFFENCE_SHOWN).discretionary().certainty(Inference)
        .cites(&[DIRECTIVE.at("57-4-c"), DIRECTIVE.at("57-1")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 57(4)(d): sufficiently plausible indications of agreements aimed at distorting competition.
    distortion_of_competition = Rule::refer("distortion-of-competition", PLAUSIBLE).discretionary()
        .cites(&[DIRECTIVE.at("57-4-d"), DIRECTIVE.at("57-7"), VOSSLOH.at("judgment")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 57(4)(e): a conflict of interest that no less intrusive measure remedies.
    conflict_of_interest = Rule::refer("conflict-of-interest", CONFLICT).discretionary()
        .cites(&[DIRECTIVE.at("57-4-e"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SUPPLY, Remedy::SELF_CLEANING, Remedy::LAPSE])
        .appeal(Route::REVIEW, None);

    /// Art. 57(4)(f): a distortion by prior involvement that no less intrusive measure remedies; art. 41: only after a chance
    /// to show that it cannot distort competition.
    prior_involvement = Rule::refer("prior-involvement", INVOLVEMENT).discretionary()
        .cites(&[DIRECTIVE.at("57-4-f"), DIRECTIVE.at("41"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SUPPLY, Remedy::SELF_CLEANING, Remedy::LAPSE])
        .appeal(Route::REVIEW, None);

    /// Art. 57(4)(g): significant or persistent deficiencies in a substantive requirement of a prior contract that led to its
    /// early termination, damages or a comparable sanction.
    deficient_performance = Rule::refer("deficient-performance", DEFICIENT).discretionary()
        .cites(&[DIRECTIVE.at("57-4-g"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 57(4)(h): serious misrepresentation, information withheld, documents not supplied.
    misrepresentation = Rule::refer("misrepresentation", SERIOUS).discretionary()
        .cites(&[DIRECTIVE.at("57-4-h"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 57(4)(i): undue influence, confidential information, negligently misleading information.
    undue_influence = Rule::refer("undue-influence", INFLUENCE).discretionary()
        .cites(&[DIRECTIVE.at("57-4-i"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// A ground of national law that the Directive does not name.
    national_ground = Rule::refer("national-ground", NATIONAL).discretionary().certainty(Unconfirmed)
        .cites(&[DIRECTIVE.at("57")])
        .says(SLOTS)
        .remedies(&[Remedy::SUPPLY, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// A decision of which the case does not say on which ground it was made.
    unclear_decision = Rule::refer("ground-unclear", WHICH_GROUND).discretionary().certainty(Inference)
        .cites(&[DIRECTIVE.at("57-4")])
        .says(SLOTS)
        .remedies(&[Remedy::SUPPLY, Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 57(6), fourth subparagraph, and 57(7): excluded from procurement by a final judgment for a period, in a Member
    /// State where the judgment is effective. The judgment excludes; the Directive takes that as given.
    excluded_by_judgment = Rule::bar("excluded-by-judgment").mandatory().certainty(Inference)
        .cites(&[DIRECTIVE.at("57-6-4"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// An exclusion for a period that an authority imposed, or that is not final: whether it binds is national law.
    excluded_by_authority = Rule::refer("excluded-by-authority", BINDS).discretionary().certainty(Unconfirmed)
        .cites(&[DIRECTIVE.at("57-4"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::LAPSE, Remedy::SELF_CLEANING, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 63(1), second subparagraph: an entity that the bid relies on: convicted, art. 57(1), itself or a person behind it.
    relied_on_convicted = Rule::restrict("replace-relied-on").mandatory()
        .cites(&[DIRECTIVE.at("63-1-2"), DIRECTIVE.at("57-1"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// The same: taxes or contributions unpaid by a final and binding decision.
    relied_on_dues_decision = Rule::restrict("replace-relied-on-dues-decision").mandatory()
        .cites(&[DIRECTIVE.at("63-1-2"), DIRECTIVE.at("57-2-1"), DIRECTIVE.at("57-2-3")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::PAYMENT, Remedy::OVERTURN, Remedy::CORRECT])
        .appeal(Route::REVIEW, None);

    /// The same: shown by any appropriate means, where national law requires exclusion.
    relied_on_dues_required = Rule::restrict("replace-relied-on-dues-required").mandatory()
        .cites(&[DIRECTIVE.at("63-1-2"), DIRECTIVE.at("57-2-2"), DIRECTIVE.at("57-2-3")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::PAYMENT, Remedy::OVERTURN, Remedy::CORRECT])
        .appeal(Route::REVIEW, None);

    /// The same: insolvent, where national law requires exclusion.
    relied_on_insolvent = Rule::restrict("replace-relied-on-insolvent").mandatory()
        .cites(&[DIRECTIVE.at("63-1-2"), DIRECTIVE.at("57-4-b"), DIRECTIVE.at("57-4-last")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::RELEASE, Remedy::SELF_CLEANING, Remedy::CORRECT])
        .appeal(Route::REVIEW, None);

    /// The same: excluded from procurement by a final judgment.
    relied_on_excluded = Rule::restrict("replace-relied-on-excluded").mandatory().certainty(Inference)
        .cites(&[DIRECTIVE.at("63-1-2"), DIRECTIVE.at("57-6-4"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// The same: taxes or contributions, where national law leaves it to the authority.
    relied_on_dues = Rule::refer("relied-on-dues", REPLACE).discretionary()
        .cites(&[DIRECTIVE.at("63-1-2"), DIRECTIVE.at("57-2-2"), DIRECTIVE.at("57-2-3")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::PAYMENT, Remedy::OVERTURN, Remedy::CORRECT])
        .appeal(Route::REVIEW, None);

    /// The same: another ground, for which exclusion is not compulsory.
    relied_on_ground = Rule::refer("relied-on-ground", REPLACE).discretionary()
        .cites(&[DIRECTIVE.at("63-1-2"), DIRECTIVE.at("57-4"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// The same: an entity that does not meet a relevant selection criterion.
    relied_on_selection = Rule::restrict("relied-on-selection").mandatory()
        .cites(&[DIRECTIVE.at("63-1-2")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::CORRECT])
        .appeal(Route::REVIEW, None);

    /// Art. 71(6)(b): a subcontractor, where verification has shown it: convicted, art. 57(1), itself or a person behind it.
    subcontractor_convicted = Rule::restrict("replace-subcontractor").mandatory()
        .cites(&[DIRECTIVE.at("71-6-b"), DIRECTIVE.at("57-1"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// The same: taxes or contributions unpaid by a final and binding decision.
    subcontractor_dues_decision = Rule::restrict("replace-subcontractor-dues-decision").mandatory()
        .cites(&[DIRECTIVE.at("71-6-b"), DIRECTIVE.at("57-2-1"), DIRECTIVE.at("57-2-3")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::PAYMENT, Remedy::OVERTURN, Remedy::CORRECT])
        .appeal(Route::REVIEW, None);

    /// The same: shown by any appropriate means, where national law requires exclusion.
    subcontractor_dues_required = Rule::restrict("replace-subcontractor-dues-required").mandatory()
        .cites(&[DIRECTIVE.at("71-6-b"), DIRECTIVE.at("57-2-2"), DIRECTIVE.at("57-2-3")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::PAYMENT, Remedy::OVERTURN, Remedy::CORRECT])
        .appeal(Route::REVIEW, None);

    /// The same: insolvent, where national law requires exclusion.
    subcontractor_insolvent = Rule::restrict("replace-subcontractor-insolvent").mandatory()
        .cites(&[DIRECTIVE.at("71-6-b"), DIRECTIVE.at("57-4-b"), DIRECTIVE.at("57-4-last")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::RELEASE, Remedy::SELF_CLEANING, Remedy::CORRECT])
        .appeal(Route::REVIEW, None);

    /// The same: excluded from procurement by a final judgment.
    subcontractor_excluded = Rule::restrict("replace-subcontractor-excluded").mandatory().certainty(Inference)
        .cites(&[DIRECTIVE.at("71-6-b"), DIRECTIVE.at("57-6-4"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// The same: taxes or contributions, where national law leaves it to the authority.
    subcontractor_dues = Rule::refer("subcontractor-dues", REPLACE).discretionary()
        .cites(&[DIRECTIVE.at("71-6-b"), DIRECTIVE.at("57-2-2"), DIRECTIVE.at("57-2-3")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::PAYMENT, Remedy::OVERTURN, Remedy::CORRECT])
        .appeal(Route::REVIEW, None);

    /// The same: another ground, for which exclusion is not compulsory.
    subcontractor_ground = Rule::refer("subcontractor-ground", REPLACE).discretionary()
        .cites(&[DIRECTIVE.at("71-6-b"), DIRECTIVE.at("57-4"), DIRECTIVE.at("57-7")])
        .says(SLOTS)
        .remedies(&[Remedy::REPLACE, Remedy::SELF_CLEANING, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// Art. 73(b): a running contract whose contractor was in a situation of art. 57(1) when it was awarded.
    termination = Rule::refer("termination", TERMINATE).discretionary()
        .cites(&[DIRECTIVE.at("73-b"), DIRECTIVE.at("57-1")])
        .says(SLOTS)
        .remedies(&[Remedy::SUPPLY, Remedy::OVERTURN])
        .appeal(Route::REVIEW, None);

    /// A record that was withdrawn or annulled.
    set_aside = Rule::note("set-aside").certainty(Inference)
        .cites(&[DIRECTIVE.at("57")])
        .says(slots![party, record, how: number, day: date]);

    /// A record whose effect is stayed.
    stayed = Rule::note("stayed").certainty(Inference)
        .cites(&[DIRECTIVE.at("57")])
        .says(slots![party, record, from: date, until: date]);

    /// A person's record on a ground that does not extend to persons.
    not_extended = Rule::note("not-extended")
        .cites(&[DIRECTIVE.at("57-1-2")])
        .says(slots![operator: party, party, record]);

    /// A record that does not reach a contract already awarded.
    running_contract = Rule::note("running-contract").certainty(Inference)
        .cites(&[DIRECTIVE.at("73-b")])
        .says(slots![party, record]);

    /// Art. 57(7): the longest period is over, or the one that a decision set.
    period_over = Rule::note("period-over")
        .cites(&[DIRECTIVE.at("57-7")])
        .says(slots![party, record, from: date, until: date, set: number]);

    /// Art. 57(7): the period that a decision set has not begun.
    period_to_come = Rule::note("period-to-come").certainty(Inference)
        .cites(&[DIRECTIVE.at("57-7")])
        .says(slots![party, record, from: date, until: date]);

    /// Art. 57(2), third subparagraph: paid, or a binding arrangement.
    dues_settled = Rule::note("dues-settled")
        .cites(&[DIRECTIVE.at("57-2-3")])
        .says(slots![party, record, how: number, day: date]);

    /// Art. 57(3), second subparagraph: exclusion would be clearly disproportionate.
    dues_disproportionate = Rule::note("dues-disproportionate")
        .cites(&[DIRECTIVE.at("57-3-2")])
        .says(slots![party, record, amount: money, why: number]);

    /// Art. 57(3), first subparagraph: overriding reasons relating to the public interest.
    public_interest = Rule::note("public-interest")
        .cites(&[DIRECTIVE.at("57-3-1")])
        .says(slots![party, record]);

    /// A ground that the authority may apply, and does not in this tender.
    ground_not_applied = Rule::note("ground-not-applied")
        .cites(&[DIRECTIVE.at("57-4"), DIRECTIVE.at("57-2-2")])
        .says(slots![party, record]);

    /// Art. 57(4)(b) and (e) to (g): a condition of the ground is not met.
    condition_not_met = Rule::note("condition-not-met")
        .cites(&[DIRECTIVE.at("57-4")])
        .says(slots![party, record, why: number]);

    /// Art. 57(6): the evidence of self-cleaning was held sufficient.
    self_cleaned = Rule::note("self-cleaned")
        .cites(&[DIRECTIVE.at("57-6")])
        .says(slots![party, record, evidence: record]);
}

policy! {
    /// The policy module.
    EuDirective201424 {
        name: "eu-directive-2014-24",
        version: "1.0.0",
        publisher: "Probity",
        languages: ["en", "fr"],
        jurisdictions: [
            "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT",
            "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
        ],
        fundings: [],
        in_force_from: IN_FORCE_FROM,
        in_force_until: None,
        parameters: Parameters,
        rules: RULES,
        vocabulary: VOCABULARY,
        questions: QUESTIONS,
        reasons: REASONS,
        governs: |case, _| match MEMBER_STATES.iter().any(|state| case.tender().is_under(*state)) {
            true => Ok(()),
            false => Err(OTHER_LAW),
        },
    }
}
