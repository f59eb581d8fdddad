#![cfg_attr(target_arch = "wasm32", no_std)]
//! The Guiding Opinions on Carrying Out the Quality Improvement Action (Central Committee and State Council, 5 September
//! 2017) as rules over records of quality: what they have recorded and published, and how far it limits participation in
//! government procurement "according to law".
//!
//! The Guiding Opinions are policy. A finding that bars or restricts rests on a law, a regulation or a listed measure,
//! which it names; what rests on none is noted. Sections are numbered as in a contemporary English summary: the clauses
//! themselves were not read, and the official outline that was read goes to section 17. Not legal advice.

extern crate alloc;

mod bans;
mod basis;
mod conditions;
mod days;
mod instruments;
mod listing;
mod notes;
mod once;
mod parameters;
mod penalties;
mod publication;
mod recalls;
mod repair;
mod sampling;
mod standards;
mod ties;
mod vocabulary;

use bans::{counterfeit_goods, counterfeit_goods_undecided};
use instruments::{CREDIT_RECORDS, LAW, NATIONAL_LIST, OPINIONS, ORDER_44, REGULATIONS};
use listing::market_supervision_listing;
use notes::{counterfeit_ban_over, no_longer_counts, reference_factor};
use penalties::{
    DECISION, information_security, information_security_limited, quality_penalty,
    quality_penalty_by_documents, quality_penalty_limited,
};
use probity_guest::Certainty::{Inference, Secondary, Unconfirmed};
use probity_guest::{
    BIDDER, CONSORTIUM, Case, Day, Group, OverrideKind, Reason, Remedy, Role, Route, Rule, SUBCONTRACTORS,
    Slot, day, policy, rules, slots,
};
use recalls::{open_recall, open_recall_limited};
use sampling::{failed_sampling, failed_sampling_limited, sampling_failed_again};
use standards::{certificate_limited, certificate_not_valid, certificate_required, certificate_valid};
use ties::tied_record;

pub use parameters::Parameters;
pub use vocabulary::*;

/// ISO 3166-1 number of China.
const CHINA: u16 = 156;

/// The first day of the policy: that of the policy on government procurement, so that both are asked for every tender.
const IN_FORCE_FROM: Day = day(2015, 3, 1);

/// The day on which the Guiding Opinions were issued.
pub const ISSUED: Day = day(2017, 9, 5);

/// Every member of the bid must meet art. 22 of the Law (art. 24).
pub(crate) const BIDDER_AND_CONSORTIUM: Group = BIDDER.and(CONSORTIUM);

/// Whose products may be delivered. That those of subcontractors and relied-on entities count is inferred: what is
/// recalled or failed is the product, whoever brings it into the bid.
pub(crate) const SUPPLIERS: Group = BIDDER_AND_CONSORTIUM.and(SUBCONTRACTORS).and(Group::of(Role::RELIED_ON));

/// What the texts say of a recall.
const RECALL: &[Slot] = slots![record, party, origin: number, begun: date, until: date, reports: number];
/// What they say of a failed sampling or a breach.
const FAILURE: &[Slot] = slots![record, party, happened: date, until: date, reports: number];
/// What they say of a result on compliance with standards.
const RESULT: &[Slot] = slots![record, party, result: number, until: date, reports: number];
/// What they say of a record that no longer counts.
const OVER: &[Slot] = slots![record, party, how: number, on: date, until: date];

rules! { for Parameters;
    /// Regulations art. 72(1)(5), Law art. 77(1): banned by a finance department for one to three years.
    counterfeit_goods = Rule::bar("counterfeit-goods").mandatory()
        .cites(&[REGULATIONS.at("72-1-5"), LAW.at("77-1")])
        .says(slots![record, party, until: date, shortest: number, longest: number])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// The same, while no finance department has decided: the liability is the law's, the ban is the department's.
    counterfeit_goods_undecided = Rule::refer("counterfeit-goods-undecided", FINANCE_DECISION)
        .discretionary().certainty(Inference)
        .cites(&[REGULATIONS.at("72-1-5"), LAW.at("77-1")])
        .says(FAILURE)
        .remedies(&[Remedy::SUPPLY, Remedy::CORRECT, Remedy::LAPSE])
        .appeal(Route::OBJECTION, None);

    /// Section 16: misconduct in the field of quality is recorded, administrative punishments are published. Whether one
    /// excludes is decided under art. 22(1)(5) of the Law.
    quality_penalty = Rule::refer("quality-penalty", WHICH_BASIS).discretionary().certainty(Secondary)
        .cites(&[OPINIONS.at("16"), LAW.at("22-1-5")])
        .says(DECISION)
        .remedies(&[Remedy::REPAIR, Remedy::OVERTURN, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// Section 24: a decision limits participation on a basis that it names, within what it covers.
    quality_penalty_limited = Rule::restrict("quality-penalty-limited").discretionary().certainty(Unconfirmed)
        .cites(&[NATIONAL_LIST.at("preface"), OPINIONS.at("24"), OPINIONS.at("16")])
        .says(DECISION)
        .remedies(&[Remedy::REPAIR, Remedy::OVERTURN, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// The tender's documents state how credit records are used: Caiku [2016] 125.
    quality_penalty_by_documents = Rule::restrict("quality-penalty-by-documents").discretionary().certainty(Inference)
        .cites(&[CREDIT_RECORDS.at("2-1"), OPINIONS.at("24"), OPINIONS.at("16")])
        .says(DECISION)
        .remedies(&[Remedy::REPAIR, Remedy::OVERTURN, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// Section 5: information security and privacy of smartphones, wearable devices and new audiovisual products. The
    /// section is no legal basis for a limit; where none is named, a person finds out.
    information_security = Rule::refer("information-security", WHICH_BASIS).discretionary().certainty(Secondary)
        .cites(&[OPINIONS.at("5"), OPINIONS.at("16")])
        .says(DECISION)
        .remedies(&[Remedy::SUPPLY, Remedy::REPAIR, Remedy::OVERTURN, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// The same where the decision limits participation on a basis that it names: not in the categories that it covers.
    information_security_limited = Rule::restrict("information-security-limited").discretionary().certainty(Unconfirmed)
        .cites(&[NATIONAL_LIST.at("preface"), OPINIONS.at("5"), OPINIONS.at("24")])
        .says(DECISION)
        .remedies(&[Remedy::REPAIR, Remedy::OVERTURN, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// Section 16: departments share what they know of recalls. A recall by itself limits nothing.
    open_recall = Rule::refer("open-recall", WHICH_BASIS).discretionary().certainty(Secondary)
        .cites(&[OPINIONS.at("16")])
        .says(RECALL)
        .remedies(&[Remedy::RELEASE, Remedy::CORRECT])
        .appeal(Route::OBJECTION, None);

    /// The same where the tender's documents state what they do with such records.
    open_recall_limited = Rule::restrict("open-recall-limited").discretionary().certainty(Inference)
        .cites(&[CREDIT_RECORDS.at("2-1"), OPINIONS.at("16")])
        .says(RECALL)
        .remedies(&[Remedy::RELEASE, Remedy::CORRECT])
        .appeal(Route::COMPLAINT, None);

    /// Section 19: feedback and evaluation on compliance with standards. One failed sampling by itself limits nothing.
    failed_sampling = Rule::refer("failed-sampling", WHICH_BASIS).discretionary().certainty(Unconfirmed)
        .cites(&[OPINIONS.at("19"), OPINIONS.at("16")])
        .says(FAILURE)
        .remedies(&[Remedy::RELEASE, Remedy::CORRECT, Remedy::LAPSE])
        .appeal(Route::OBJECTION, None);

    /// The same where the tender's documents state what they do with such records.
    failed_sampling_limited = Rule::restrict("failed-sampling-limited").discretionary().certainty(Inference)
        .cites(&[CREDIT_RECORDS.at("2-1"), OPINIONS.at("19")])
        .says(FAILURE)
        .remedies(&[Remedy::RELEASE, Remedy::CORRECT, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// Section 19: the product failed again. An order to suspend business or a revoked licence may have followed, which
    /// is a major illegal record.
    sampling_failed_again = Rule::refer("sampling-failed-again", WHAT_FOLLOWED).discretionary().certainty(Unconfirmed)
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1"), OPINIONS.at("19")])
        .says(slots![record, party, times: number, until: date])
        .remedies(&[Remedy::SUPPLY, Remedy::RELEASE, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// Section 19: a certificate that is suspended or withdrawn, a standard that is not met. By itself it limits nothing.
    certificate_not_valid = Rule::refer("certificate-not-valid", WHICH_BASIS).discretionary().certainty(Unconfirmed)
        .cites(&[OPINIONS.at("19")])
        .says(RESULT)
        .remedies(&[Remedy::RELEASE, Remedy::CORRECT])
        .appeal(Route::OBJECTION, None);

    /// The same where the tender's documents state what they do with such records.
    certificate_limited = Rule::restrict("certificate-limited").discretionary().certainty(Inference)
        .cites(&[CREDIT_RECORDS.at("2-1"), OPINIONS.at("19")])
        .says(RESULT)
        .remedies(&[Remedy::RELEASE, Remedy::CORRECT])
        .appeal(Route::COMPLAINT, None);

    /// The same where the tender's documents demand a valid certificate: whether the bidder holds another, a person sees.
    certificate_required = Rule::refer("certificate-required", VALID_CERTIFICATE).discretionary().certainty(Inference)
        .cites(&[OPINIONS.at("19")])
        .says(RESULT)
        .remedies(&[Remedy::SUPPLY, Remedy::RELEASE, Remedy::CORRECT])
        .appeal(Route::COMPLAINT, None);

    /// Section 19: a certificate that is valid.
    certificate_valid = Rule::note("certificate-valid").certainty(Unconfirmed)
        .cites(&[OPINIONS.at("19")])
        .says(slots![record, party, until: date]);

    /// Section 24, SAMR Order 44: a listing by market supervision is no bar by itself.
    market_supervision_listing = Rule::refer("market-supervision-listing", LISTING_COUNTS)
        .discretionary().certainty(Unconfirmed)
        .cites(&[ORDER_44.at("2"), OPINIONS.at("24")])
        .says(slots![record, party, until: date])
        .remedies(&[Remedy::REPAIR, Remedy::OVERTURN, Remedy::LAPSE])
        .appeal(Route::OBJECTION, None);

    /// A record of quality about a party that is a member of the bid under another name, its branch or its predecessor: no
    /// text says whether it counts for the member.
    tied_record = Rule::refer("tied-record", TIED_RECORD).discretionary().certainty(Inference)
        .cites(&[LAW.at("22-1-5"), OPINIONS.at("16")])
        .says(slots![record, party, tie: number, until: date])
        .remedies(&[Remedy::SUPPLY, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// Section 24: level of quality, level of standards and brand value are factors of a credit rating.
    reference_factor = Rule::note("reference-factor").certainty(Unconfirmed)
        .cites(&[OPINIONS.at("24")])
        .says(slots![record, party]);

    /// A record of quality that was withdrawn, annulled, repaired, settled or whose time is over does not count.
    no_longer_counts = Rule::note("no-longer-counts").certainty(Inference)
        .cites(&[OPINIONS.at("16"), OPINIONS.at("19")])
        .says(OVER);

    /// The same of a ban for counterfeit or inferior goods.
    counterfeit_ban_over = Rule::note("counterfeit-ban-over").certainty(Inference)
        .cites(&[REGULATIONS.at("19-2"), REGULATIONS.at("72-1-5")])
        .says(OVER);
}

/// Whether the policy governs the tender: it is under Chinese law, art. 85 of the Law does not disapply it, and the
/// Guiding Opinions had been issued.
fn governs(case: &Case<'_>, _: &Parameters) -> Result<(), Reason> {
    let tender = case.tender();
    if !tender.is_under(CHINA) {
        return Err(OTHER_LAW);
    }
    if tender.has_override_for_bids(OverrideKind::EMERGENCY) {
        return Err(EMERGENCY);
    }
    if tender.has_override_for_bids(OverrideKind::NATIONAL_SECURITY) {
        return Err(NATIONAL_SECURITY);
    }
    if tender.notice() < ISSUED {
        return Err(BEFORE_OPINIONS);
    }
    Ok(())
}

policy! {
    /// The policy module.
    CnQualityAction {
        name: "cn-quality-action",
        version: env!("CARGO_PKG_VERSION"),
        publisher: "Probity",
        languages: ["en", "zh"],
        jurisdictions: ["CN"],
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
