#![cfg_attr(target_arch = "wasm32", no_std)]
//! Who may take part in government procurement in China: Government Procurement Law art. 22, 24, 77 and 85, its
//! Implementing Regulations art. 7, 18, 19, 22, 72 and 73, and the notices of the Ministry of Finance on large fines and
//! on the three lists.
//!
//! How sure each rule and number is stands beside it. Not legal advice.

mod bans;
mod bid;
mod lists;
mod parameters;
mod penalties;
mod ties;
mod vocabulary;

use bans::{art_77_ban, ban_ended, tendering_ban, term_ban};
use bid::{consortium_member, holding_or_managing, member_bids_separately, same_person_in_charge};
use lists::{
    dishonest_judgment_debtor, list_searches, market_supervision_list, procurement_list_entry,
    procurement_list_fine, tax_dishonest,
};
use penalties::{
    comparable_penalty, criminal_penalty, large_fine, penalty_after_deadline, penalty_not_stated,
    revoked_licence, suspension_of_business, taxes_and_social_security,
};
use probity_guest::Certainty::{Confirmed, Inference, Verified};
use probity_guest::{
    BIDDER, CONSORTIUM, Case, Effect, Group, Instrument, OverrideKind, Reason, Remedy, Route, Rule, day,
    policy, rules, slots,
};
use ties::{set_aside, tied_party};

pub use parameters::Parameters;
pub use vocabulary::*;

const LAW: Instrument = Instrument { id: "gpl", url: "https://github.com/LawRefBook/Laws" };
const REGULATIONS: Instrument = Instrument { id: "gpl-regs", url: "https://github.com/LawRefBook/Laws" };
const LARGE_FINES: Instrument = Instrument { id: "caiku-2022-3", url: "" };
const THREE_LISTS: Instrument =
    Instrument { id: "caiku-2016-125", url: "https://www.163.com/money/article/BVFAO3VB002580S6.html" };
const NATIONWIDE: Instrument =
    Instrument { id: "caiku-2015-150", url: "http://czj.gnzrmzf.gov.cn/info/1147/8330.htm" };
const PROCUREMENT_LIST: Instrument =
    Instrument { id: "caibanku-2014-526", url: "http://www.caigou2003.com/cgr/bwzx/737845.html" };
const ORDER_44: Instrument =
    Instrument { id: "samr-order-44", url: "https://www.chinalawtranslate.com/en/samr-blacklist" };
const TENDERING_LAW_TEXT: Instrument =
    Instrument { id: "tendering-law", url: "https://github.com/LawRefBook/Laws" };

/// ISO 3166-1 number of China.
const CHINA: u16 = 156;

/// Every member of the bid must meet art. 22 (art. 24).
pub(crate) const BIDDER_AND_CONSORTIUM: Group = BIDDER.and(CONSORTIUM);

rules! { for Parameters;
    /// Art. 22(1)(5), Regulations art. 19(1): a criminal penalty for illegal operation, within three years.
    criminal_penalty = Rule::bar("criminal-penalty").mandatory()
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(slots![record, decided: date, until: date])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// The same: an order to suspend production or business, within three years.
    suspension_of_business = Rule::bar("suspension-of-business").mandatory()
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(slots![record, decided: date, until: date])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// The same: a revoked permit or licence, within three years.
    revoked_licence = Rule::bar("revoked-licence").mandatory()
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(slots![record, decided: date, until: date])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// The same: a large fine, within three years.
    large_fine = Rule::bar("large-fine").mandatory()
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1"), LARGE_FINES.at("1")])
        .says(slots![record, amount: money, figure: money, decided: date, until: date])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// Regulations art. 19(1) ends with "and the like": a penalty as grave as those that it names.
    comparable_penalty = Rule::refer("comparable-penalty", AS_GRAVE).discretionary().certainty(Inference)
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(slots![record, decided: date, until: date])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// The same: a penalty within three years of which the case does not state what it imposed.
    penalty_not_stated = Rule::refer("penalty-not-stated", WHAT_IMPOSED).mandatory()
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(slots![record, decided: date, until: date])
        .remedies(&[Remedy::SUPPLY, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// Regulations art. 72(2): qualification lost between the deadline and the award.
    penalty_after_deadline = Rule::refer("penalty-after-deadline", LOST_QUALIFICATION).discretionary().certainty(Inference)
        .cites(&[REGULATIONS.at("72-2"), LAW.at("22-1-5")])
        .says(slots![record, decided: date, until: date])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// Art. 22(1)(4): a good record of paying taxes and social security contributions.
    taxes_and_social_security = Rule::refer("taxes-and-social-security", GOOD_RECORD).discretionary()
        .cites(&[LAW.at("22-1-4")])
        .says(slots![record, amount: money])
        .remedies(&[Remedy::PAYMENT, Remedy::CORRECT])
        .appeal(Route::COMPLAINT, None);

    /// Art. 77(1), Regulations art. 72 and 73: banned by a finance department for one to three years, nationwide.
    art_77_ban = Rule::bar("art-77-ban").mandatory()
        .cites(&[LAW.at("77-1"), REGULATIONS.at("72-1"), REGULATIONS.at("73"), NATIONWIDE.at("1")])
        .says(slots![record, until: date])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// Regulations art. 19(2), the other way round: a ban for a term whose term has not expired.
    term_ban = Rule::bar("term-ban").mandatory()
        .cites(&[REGULATIONS.at("19-2"), LAW.at("22-1-5")])
        .says(slots![record, until: date])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// Regulations art. 19(2): once the term has expired, the bidder may take part.
    ban_ended = Rule::note("ban-ended").mandatory()
        .cites(&[REGULATIONS.at("19-2")])
        .says(slots![record, ended: date]);

    /// Tendering Law art. 53, 54: a ban from projects that must be tendered is not a ban from government procurement.
    /// Regulations art. 7: it concerns this tender where the project must be tendered under that law.
    tendering_ban = Rule::refer("tendering-ban", TENDERING_LAW).mandatory().at_most(Effect::Bar)
        .cites(&[TENDERING_LAW_TEXT.at("53"), TENDERING_LAW_TEXT.at("54"), REGULATIONS.at("7-1")])
        .says(slots![record, until: date])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// Caiku [2016] 125: refuse whoever is on the list of dishonest judgment debtors.
    dishonest_judgment_debtor = Rule::bar("dishonest-judgment-debtor").mandatory().certainty(Confirmed)
        .cites(&[THREE_LISTS.at("2-1"), LAW.at("22-1")])
        .says(slots![record, until: date])
        .remedies(&[Remedy::PAYMENT, Remedy::CORRECT, Remedy::REPAIR])
        .appeal(Route::OBJECTION, None);

    /// Caiku [2016] 125: refuse whoever is on the list of major tax violations.
    tax_dishonest = Rule::bar("tax-dishonest").mandatory().certainty(Confirmed)
        .cites(&[THREE_LISTS.at("2-1"), LAW.at("22-1")])
        .says(slots![record, until: date])
        .remedies(&[Remedy::PAYMENT, Remedy::CORRECT, Remedy::REPAIR])
        .appeal(Route::OBJECTION, None);

    /// Caibanku [2014] 526 art. 2(1), Caiku [2016] 125: an entry that rests on a fine of a finance department alone.
    procurement_list_fine = Rule::refer("procurement-list-fine", FINE_ONLY_ENTRY).mandatory().certainty(Confirmed)
        .at_most(Effect::Bar)
        .cites(&[PROCUREMENT_LIST.at("2"), THREE_LISTS.at("2-1")])
        .says(slots![record, amount: money, figure: money, until: date])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN, Remedy::CORRECT])
        .appeal(Route::OBJECTION, None);

    /// Caiku [2016] 125: an entry on the procurement list whose basis the case does not state.
    procurement_list_entry = Rule::refer("procurement-list-entry", ENTRY_BASIS).mandatory().certainty(Confirmed)
        .cites(&[THREE_LISTS.at("2-1"), PROCUREMENT_LIST.at("2")])
        .says(slots![record, until: date])
        .remedies(&[Remedy::SUPPLY, Remedy::CORRECT])
        .appeal(Route::OBJECTION, None);

    /// SAMR Order 44: a listing by market supervision is not one of the three lists, and no bar by itself.
    market_supervision_list = Rule::refer("market-supervision-list", LISTING_MEETS_ART_19).discretionary()
        .certainty(Inference)
        .cites(&[ORDER_44.at("2"), LAW.at("22-1-5")])
        .says(slots![record, until: date])
        .remedies(&[Remedy::LAPSE, Remedy::REPAIR, Remedy::OVERTURN])
        .appeal(Route::OBJECTION, None);

    /// Regulations art. 18(1): the same person in charge, not in the same contract.
    same_person_in_charge = Rule::bar("same-person-in-charge").mandatory()
        .cites(&[REGULATIONS.at("18-1")])
        .remedies(&[Remedy::WITHDRAW, Remedy::CORRECT])
        .appeal(Route::COMPLAINT, None);

    /// Regulations art. 18(1): one directly holds a controlling share in the other, or manages it.
    holding_or_managing = Rule::bar("holding-or-managing").mandatory()
        .cites(&[REGULATIONS.at("18-1")])
        .remedies(&[Remedy::WITHDRAW, Remedy::CORRECT])
        .appeal(Route::COMPLAINT, None);

    /// Regulations art. 22: who bids in a consortium may not also bid alone or in another consortium.
    member_bids_separately = Rule::bar("member-bids-separately").mandatory()
        .cites(&[REGULATIONS.at("22")])
        .remedies(&[Remedy::WITHDRAW, Remedy::CORRECT])
        .appeal(Route::COMPLAINT, None);

    /// A record about a party that is a member of the bid under another name, its branch or its predecessor: the texts
    /// do not say whether it counts for the member.
    tied_party = Rule::refer("tied-party", TIED_RECORD).discretionary().certainty(Inference)
        .cites(&[LAW.at("22-1-5"), THREE_LISTS.at("2-1")])
        .says(slots![record, party])
        .remedies(&[Remedy::SUPPLY, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// A decision that was revoked or annulled, or whose effect is stayed, does not count while that is so.
    set_aside = Rule::note("set-aside").certainty(Inference)
        .cites(&[LAW.at("22-1-5")])
        .says(slots![record, since: date]);

    /// Caiku [2016] 125: the lists are searched for every member, and the evidence is kept.
    list_searches = Rule::refer("list-searches", UNSEARCHED_LISTS).mandatory().certainty(Confirmed)
        .cites(&[THREE_LISTS.at("2-2")])
        .says(slots![party])
        .remedies(&[Remedy::SUPPLY])
        .appeal(Route::COMPLAINT, None);

    /// Art. 24: every member of a consortium must meet art. 22. Last, for it follows from the findings above.
    consortium_member = Rule::bar("consortium-member").mandatory().certainty(Verified)
        .cites(&[LAW.at("24"), THREE_LISTS.at("2-3")])
        .says(slots![party])
        .remedies(&[Remedy::REPLACE, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);
}

/// Whether the Law governs the tender: it is under Chinese law, and art. 85 does not disapply it.
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
    Ok(())
}

policy! {
    /// The policy module.
    CnGovernmentProcurement {
        name: "cn-government-procurement",
        version: env!("CARGO_PKG_VERSION"),
        publisher: "Probity",
        languages: ["en", "zh"],
        jurisdictions: ["CN"],
        fundings: [],
        in_force_from: day(2015, 3, 1),
        in_force_until: None,
        parameters: Parameters,
        rules: RULES,
        vocabulary: VOCABULARY,
        questions: QUESTIONS,
        reasons: REASONS,
        governs: governs,
    }
}
