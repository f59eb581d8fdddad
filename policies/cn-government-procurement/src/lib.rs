#![cfg_attr(target_arch = "wasm32", no_std)]
//! Who may take part in government procurement in China: Government Procurement Law art. 22, 24, 77 and 85, its
//! Implementing Regulations art. 18, 19, 22, 72 and 73, the Tendering Law art. 53, 54 and 60, the notices of the Ministry
//! of Finance on large fines and on the three lists, and what bears on them of market supervision's list and of credit
//! repair.
//!
//! How sure each rule and number is stands beside it. Not legal advice.

extern crate alloc;

mod awards;
mod bans;
mod bid;
mod conditions;
mod credit;
mod days;
mod instruments;
mod late;
mod lists;
mod once;
mod parameters;
mod penalties;
mod searches;
mod standing;
mod tendering;
mod ties;
mod vocabulary;

use awards::{award_void, ban_not_recorded};
use bans::{
    BAN, art_72_ban, art_77_ban, ban_ended, ban_lifted, counterfeit_goods_ban, fabricated_complaint_ban,
    limited_ban, procurement_list_ban, term_ban,
};
use bid::{
    consortium_member, early_consortium_member, holding_or_managing, member_bids_separately,
    one_firm_bids_twice, same_person_in_charge,
};
use credit::{commercial_credit, repaired_too_early};
use instruments::{
    LARGE_FINES, LAW, NATIONWIDE, ORDER_36, ORDER_44, ORDER_45, PROCUREMENT_LIST, PUNISHMENTS, REGULATIONS,
    TENDERING_LAW, TENDERING_REGULATIONS, THREE_LISTS,
};
use late::{arisen_during_contract, penalty_after_deadline};
use lists::{
    dishonest_judgment_debtor, early_entry, finance_fine, market_supervision_list, procurement_list_entry,
    procurement_list_fine, tax_dishonest, unclear_listing,
};
use penalties::{
    PENALTY, comparable_penalty, conviction_not_final, criminal_penalty, early_fine, large_fine,
    penalty_not_stated, revoked_licence, suspension_of_business, taxes_and_social_security,
};
use probity_guest::Certainty::{Confirmed, Inference, Secondary, Unconfirmed};
use probity_guest::{
    BIDDER, CONSORTIUM, Case, Day, Effect, Group, OverrideKind, Reason, Remedy, Route, Rule, day, policy,
    rules, slots,
};
use searches::list_searches;
use standing::{ban_set_aside, entry_removed, set_aside, stayed};
use tendering::{
    collusion_tendering_ban, falsification_tendering_ban, non_performance_tendering_ban, tendering_ban,
    wage_arrears_list,
};
use ties::{tied_ban, tied_debt, tied_listing, tied_penalty};

pub use parameters::Parameters;
pub use vocabulary::*;

/// ISO 3166-1 number of China.
const CHINA: u16 = 156;

/// The first day of the policy. Unconfirmed: the copy of the Implementing Regulations that was read is dated 2015-01-30
/// and says in what was read of it no day on which they come into force.
const IN_FORCE_FROM: Day = day(2015, 3, 1);

/// Every member of the bid must meet art. 22 (art. 24).
pub(crate) const BIDDER_AND_CONSORTIUM: Group = BIDDER.and(CONSORTIUM);

rules! { for Parameters;
    /// Art. 22(1)(5), Regulations art. 19(1): a criminal penalty for illegal operation, within three years.
    criminal_penalty = Rule::bar("criminal-penalty").mandatory()
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(PENALTY)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// The same: an order to suspend production or business, within three years.
    suspension_of_business = Rule::bar("suspension-of-business").mandatory()
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(PENALTY)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// The same: a revoked permit or licence, within three years.
    revoked_licence = Rule::bar("revoked-licence").mandatory()
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(PENALTY)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// The same: a large fine, within three years.
    large_fine = Rule::bar("large-fine").mandatory()
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1"), LARGE_FINES.at("1")])
        .says(PENALTY)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// The same, for bids before the figure for large fines came into force: the sources do not say which were large then.
    early_fine = Rule::refer("bid-before-figure", EARLY_BID).mandatory().certainty(Unconfirmed)
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(PENALTY)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// Regulations art. 19(1) ends with "and the like": a penalty as grave as those that it names.
    comparable_penalty = Rule::refer("comparable-penalty", AS_GRAVE).discretionary().certainty(Inference)
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(PENALTY)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// The same: a penalty within three years of which the case does not state what it imposed.
    penalty_not_stated = Rule::refer("penalty-not-stated", WHAT_IMPOSED).mandatory()
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(PENALTY)
        .remedies(&[Remedy::SUPPLY, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// A conviction that is still open to appeal is no criminal penalty yet.
    conviction_not_final = Rule::note("conviction-not-final").certainty(Inference)
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(PENALTY);

    /// Regulations art. 72(2): qualification lost between the deadline and the award.
    penalty_after_deadline = Rule::refer("penalty-after-deadline", LOST_QUALIFICATION)
        .discretionary().certainty(Inference)
        .cites(&[REGULATIONS.at("72-2"), LAW.at("22-1-5")])
        .says(PENALTY)
        .remedies(&[Remedy::SUPPLY, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// What excludes from later bids and arose while the contract ran: the sources do not say whether it reaches an option.
    arisen_during_contract = Rule::refer("arisen-during-contract", REACHES_CONTRACT)
        .discretionary().certainty(Unconfirmed)
        .cites(&[LAW.at("22-1")])
        .says(slots![record])
        .remedies(&[Remedy::SUPPLY, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// Art. 22(1)(2): good commercial credit. That breaches, bad performance and insolvency bear on it is inferred.
    commercial_credit = Rule::refer("commercial-credit", GOOD_CREDIT).discretionary().certainty(Inference)
        .cites(&[LAW.at("22-1-2")])
        .says(slots![record, kind: number, from: date, until: date])
        .remedies(&[Remedy::SUPPLY, Remedy::LAPSE, Remedy::CORRECT])
        .appeal(Route::COMPLAINT, None);

    /// Art. 22(1)(4): a good record of paying taxes and social security contributions.
    taxes_and_social_security = Rule::refer("taxes-and-social-security", GOOD_RECORD).discretionary()
        .cites(&[LAW.at("22-1-4")])
        .says(slots![record, amount: money])
        .remedies(&[Remedy::PAYMENT, Remedy::CORRECT])
        .appeal(Route::COMPLAINT, None);

    /// Art. 77(1): banned by a finance department for one to three years.
    art_77_ban = Rule::bar("art-77-ban").mandatory()
        .cites(&[LAW.at("77-1")])
        .says(BAN)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// Regulations art. 72(1): the same for what it adds to the grounds of art. 77.
    art_72_ban = Rule::bar("art-72-ban").mandatory()
        .cites(&[REGULATIONS.at("72-1"), LAW.at("77-1")])
        .says(BAN)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// Regulations art. 72(1)(5): the same for counterfeit or inferior goods.
    counterfeit_goods_ban = Rule::bar("counterfeit-goods-ban").mandatory()
        .cites(&[REGULATIONS.at("72-1-5"), LAW.at("77-1")])
        .says(BAN)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// Regulations art. 73: the same for a fabricated complaint.
    fabricated_complaint_ban = Rule::bar("fabricated-complaint-ban").mandatory()
        .cites(&[REGULATIONS.at("73")])
        .says(BAN)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// Regulations art. 19(2), the other way round: a ban for a term whose term has not expired.
    term_ban = Rule::bar("term-ban").mandatory()
        .cites(&[REGULATIONS.at("19-2"), LAW.at("22-1-5")])
        .says(BAN)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// Caiku [2015] 150 has such bans in force nationwide, also one that limits itself to other tenders.
    limited_ban = Rule::refer("limited-ban", BAN_LIMITED).mandatory().certainty(Secondary)
        .cites(&[NATIONWIDE.at("1"), REGULATIONS.at("19-2")])
        .says(BAN)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// A penalty on a ground of art. 77(1), Regulations art. 72(1) or 73 without the ban that the law joins to it.
    ban_not_recorded = Rule::refer("ban-not-recorded", BAN_NOT_RECORDED).mandatory().certainty(Inference)
        .cites(&[LAW.at("77-1"), REGULATIONS.at("72-1"), REGULATIONS.at("73")])
        .says(slots![record, decided: date, ground: code, shortest: number, longest: number, until: date])
        .remedies(&[Remedy::SUPPLY, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// Art. 77(2), Regulations art. 72(2): for what was done in this procurement the award is void.
    award_void = Rule::refer("award-void", AWARD_VOID).mandatory().at_most(Effect::Bar)
        .cites(&[LAW.at("77-2"), REGULATIONS.at("72-2")])
        .says(slots![record, here: number])
        .remedies(&[Remedy::OVERTURN, Remedy::SUPPLY])
        .appeal(Route::COMPLAINT, None);

    /// Regulations art. 19(2): once the term has expired, the bidder may take part.
    ban_ended = Rule::note("ban-ended").mandatory()
        .cites(&[REGULATIONS.at("19-2")])
        .says(slots![record, ended: date, longest: number]);

    /// The same where the ban was lifted before its term was over.
    ban_lifted = Rule::note("ban-lifted").certainty(Inference)
        .cites(&[REGULATIONS.at("19-2")])
        .says(slots![record, lifted: date]);

    /// Tendering Law art. 53: a ban for collusion or bribery from projects that must be tendered under that law.
    collusion_tendering_ban = Rule::refer("collusion-tendering-ban", MUST_TENDER)
        .mandatory().at_most(Effect::Bar)
        .cites(&[TENDERING_LAW.at("53"), TENDERING_REGULATIONS.at("67")])
        .says(slots![record, until: date, shortest: number, longest: number])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// Tendering Law art. 54: the same for falsification.
    falsification_tendering_ban = Rule::refer("falsification-tendering-ban", MUST_TENDER)
        .mandatory().at_most(Effect::Bar)
        .cites(&[TENDERING_LAW.at("54"), TENDERING_REGULATIONS.at("68")])
        .says(slots![record, until: date, shortest: number, longest: number])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// Tendering Law art. 60: the same for a tendered contract not performed. Its terms were not read.
    non_performance_tendering_ban = Rule::refer("non-performance-tendering-ban", MUST_TENDER)
        .mandatory().certainty(Confirmed).at_most(Effect::Bar)
        .cites(&[TENDERING_LAW.at("60"), PUNISHMENTS.at("tendering")])
        .says(slots![record, until: date, shortest: number, longest: number])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// The same on a ground that the case does not state.
    tendering_ban = Rule::refer("tendering-ban", MUST_TENDER).mandatory().at_most(Effect::Bar)
        .cites(&[TENDERING_LAW.at("53"), TENDERING_LAW.at("54")])
        .says(slots![record, until: date, shortest: number, longest: number])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::RECONSIDERATION, None);

    /// National list of punishments, 2021: those in arrears with wages are kept from projects that must be tendered.
    wage_arrears_list = Rule::refer("wage-arrears-list", WAGE_ARREARS_EXCLUDE).discretionary().certainty(Confirmed)
        .cites(&[PUNISHMENTS.at("tendering")])
        .says(slots![record, until: date])
        .remedies(&[Remedy::PAYMENT, Remedy::REPAIR, Remedy::CORRECT])
        .appeal(Route::OBJECTION, None);

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

    /// Caibanku [2014] 526 art. 2(2), Caiku [2016] 125: an entry on the procurement list for a ban that still runs.
    procurement_list_ban = Rule::bar("procurement-list-ban").mandatory().certainty(Confirmed)
        .cites(&[THREE_LISTS.at("2-1"), PROCUREMENT_LIST.at("2")])
        .says(BAN)
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN, Remedy::CORRECT])
        .appeal(Route::OBJECTION, None);

    /// Caibanku [2014] 526 art. 2(1), Caiku [2016] 125: an entry that rests on a fine of a finance department alone.
    procurement_list_fine = Rule::refer("procurement-list-fine", FINE_ONLY_ENTRY)
        .mandatory().certainty(Confirmed)
        .at_most(Effect::Bar)
        .cites(&[PROCUREMENT_LIST.at("2"), THREE_LISTS.at("2-1")])
        .says(slots![record, until: date, amount: money, figure: money])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN, Remedy::CORRECT])
        .appeal(Route::OBJECTION, None);

    /// The same where the fine is on file and no entry is: it is to be entered.
    finance_fine = Rule::refer("finance-fine", FINE_TO_BE_LISTED).mandatory().certainty(Confirmed)
        .cites(&[PROCUREMENT_LIST.at("2"), THREE_LISTS.at("2-1")])
        .says(slots![record, until: date, amount: money, figure: money])
        .remedies(&[Remedy::SUPPLY, Remedy::LAPSE, Remedy::OVERTURN])
        .appeal(Route::COMPLAINT, None);

    /// Caiku [2016] 125: an entry on the procurement list that rests on no ban, and on no fine that is to be entered.
    procurement_list_entry = Rule::refer("procurement-list-entry", ENTRY_BASIS).mandatory().certainty(Confirmed)
        .cites(&[THREE_LISTS.at("2-1"), PROCUREMENT_LIST.at("2")])
        .says(slots![record, until: date, basis: number, amount: money, figure: money])
        .remedies(&[Remedy::SUPPLY, Remedy::CORRECT])
        .appeal(Route::OBJECTION, None);

    /// SAMR Order 44: a listing by market supervision is not one of the three lists, and no bar by itself.
    market_supervision_list = Rule::refer("market-supervision-list", LISTING_MEETS_ART_19).discretionary()
        .certainty(Inference)
        .cites(&[ORDER_44.at("2"), LAW.at("22-1-5")])
        .says(slots![record, until: date, earliest: date, consent: number])
        .remedies(&[Remedy::LAPSE, Remedy::REPAIR, Remedy::OVERTURN])
        .appeal(Route::OBJECTION, None);

    /// An entry of which the case does not say on which list it stands: it may be one of the three.
    unclear_listing = Rule::refer("unclear-listing", WHICH_LIST).mandatory().certainty(Inference)
        .cites(&[LAW.at("22-1")])
        .says(slots![record, until: date])
        .remedies(&[Remedy::SUPPLY, Remedy::CORRECT])
        .appeal(Route::OBJECTION, None);

    /// An entry on a list, for a tender noticed before the rules that say what such an entry does: art. 22(1) alone decides.
    early_entry = Rule::refer("entry-before-rules", EARLY_ENTRY).discretionary().certainty(Unconfirmed)
        .cites(&[LAW.at("22-1")])
        .says(slots![record, until: date])
        .remedies(&[Remedy::SUPPLY, Remedy::CORRECT])
        .appeal(Route::OBJECTION, None);

    /// NDRC Order 36: credit is repaired when the shortest time of publication is over and every duty is performed.
    repaired_too_early = Rule::refer("repaired-too-early", REPAIRED_TOO_EARLY).mandatory().certainty(Confirmed)
        .cites(&[ORDER_36.at("conditions"), ORDER_45.at("14-3"), LAW.at("22-1")])
        .says(slots![record, fault: number, repaired: date, earliest: date, performed: date])
        .remedies(&[Remedy::SUPPLY, Remedy::LAPSE, Remedy::CORRECT])
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

    /// Regulations art. 18(1), which speaks of different suppliers: the same firm, or a branch of it, bids a second time.
    one_firm_bids_twice = Rule::refer("one-firm-bids-twice", BIDS_TWICE).mandatory().certainty(Inference)
        .cites(&[REGULATIONS.at("18-1")])
        .remedies(&[Remedy::WITHDRAW, Remedy::CORRECT])
        .appeal(Route::COMPLAINT, None);

    /// A penalty of a party that is a member of the bid under another name, its branch or its predecessor: the texts do not
    /// say whether it counts for the member.
    tied_penalty = Rule::refer("tied-penalty", TIED_RECORD).discretionary().certainty(Inference)
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(slots![record, party, tie: number, until: date])
        .remedies(&[Remedy::SUPPLY, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// The same of a ban.
    tied_ban = Rule::refer("tied-ban", TIED_RECORD).discretionary().certainty(Inference)
        .cites(&[REGULATIONS.at("19-2"), LAW.at("22-1-5")])
        .says(slots![record, party, tie: number, until: date])
        .remedies(&[Remedy::SUPPLY, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// The same of an entry on a list.
    tied_listing = Rule::refer("tied-listing", TIED_RECORD).discretionary().certainty(Inference)
        .cites(&[THREE_LISTS.at("2-1"), LAW.at("22-1")])
        .says(slots![record, party, tie: number, until: date])
        .remedies(&[Remedy::SUPPLY, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// The same of unpaid taxes and contributions.
    tied_debt = Rule::refer("tied-debt", TIED_RECORD).discretionary().certainty(Inference)
        .cites(&[LAW.at("22-1-4")])
        .says(slots![record, party, tie: number, until: date])
        .remedies(&[Remedy::SUPPLY, Remedy::PAYMENT])
        .appeal(Route::COMPLAINT, None);

    /// A penalty or conviction that was revoked or annulled does not count.
    set_aside = Rule::note("set-aside").certainty(Inference)
        .cites(&[LAW.at("22-1-5"), REGULATIONS.at("19-1")])
        .says(slots![record, event: number, since: date]);

    /// The same of a ban.
    ban_set_aside = Rule::note("ban-set-aside").certainty(Inference)
        .cites(&[REGULATIONS.at("19-2")])
        .says(slots![record, event: number, since: date]);

    /// An entry that was withdrawn from its list or annulled does not count.
    entry_removed = Rule::note("entry-removed").certainty(Inference)
        .cites(&[LAW.at("22-1")])
        .says(slots![record, event: number, since: date]);

    /// While the effect of a decision is stayed it does not exclude.
    stayed = Rule::refer("stayed", STAYED_COUNTS).discretionary().certainty(Unconfirmed)
        .cites(&[LAW.at("22-1")])
        .says(slots![record, since: date, until: date])
        .remedies(&[Remedy::SUPPLY])
        .appeal(Route::COMPLAINT, None);

    /// Art. 24: every member of a consortium must meet art. 22. It follows from the findings above.
    consortium_member = Rule::bar("consortium-member").mandatory()
        .cites(&[LAW.at("24"), THREE_LISTS.at("2-3")])
        .says(slots![party])
        .remedies(&[Remedy::REPLACE, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// The same before the notice on using credit records.
    early_consortium_member = Rule::bar("consortium-member-by-law").mandatory()
        .cites(&[LAW.at("24")])
        .says(slots![party])
        .remedies(&[Remedy::REPLACE, Remedy::LAPSE])
        .appeal(Route::COMPLAINT, None);

    /// Caiku [2016] 125: the lists are searched for every member, and the evidence is kept. After the rules on
    /// members: a search that is missing is nobody's record.
    list_searches = Rule::refer("list-searches", UNSEARCHED_LISTS).mandatory().certainty(Confirmed)
        .cites(&[THREE_LISTS.at("2-2")])
        .says(slots![party, fault: number, read: date])
        .remedies(&[Remedy::SUPPLY])
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
