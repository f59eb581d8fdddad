//! The codes, questions and reasons of this policy.

use probity_guest::{codes, questions, reasons};

codes! {
    /// The exclusions in the System for Award Management; the type of the entry is told by its kind, or not stated.
    SAM = "us.list.sam";
    /// Exclusion type Ineligible (Proceedings Pending): suspended or proposed for debarment.
    SAM_PENDING = "us.list.sam-proceedings-pending";
    /// Exclusion type Ineligible (Proceedings Completed): debarred.
    SAM_COMPLETED = "us.list.sam-proceedings-completed";
    /// Exclusion type Prohibition/Restriction: declared ineligible by statute.
    SAM_PROHIBITION = "us.list.sam-prohibition-restriction";
    /// Exclusion type Voluntary Exclusion.
    SAM_VOLUNTARY = "us.list.sam-voluntary-exclusion";

    /// The Internal Revenue Service.
    IRS = "us.authority.internal-revenue-service";

    /// Fraud, by conviction or civil judgment: 9.406-2(a).
    FRAUD = "us.ground.fraud";
    /// Breach of antitrust law in submitting offers: 9.406-2(a).
    ANTITRUST = "us.ground.antitrust";
    /// Theft: 9.406-2(a).
    THEFT = "us.ground.theft";
    /// Bribery: 9.406-2(a).
    BRIBERY = "us.ground.bribery";
    /// A false "Made in America" inscription: 9.406-2(a).
    FALSE_LABEL = "us.ground.false-made-in-america";
    /// Serious breach of a government contract: 9.406-2(b)(1).
    SERIOUS_BREACH = "us.ground.serious-breach";
    /// History of poor performance: 9.406-2(b)(1).
    POOR_PERFORMANCE = "us.ground.history-of-poor-performance";
    /// Breach of the drug-free workplace rules: 9.406-2(b)(1).
    DRUG_FREE = "us.ground.drug-free-workplace";
    /// Delinquent federal taxes: 9.406-2(b)(1)(v).
    DELINQUENT_TAXES = "us.ground.delinquent-taxes";
    /// Non-disclosure: 9.406-2(b)(1).
    NON_DISCLOSURE = "us.ground.non-disclosure";
    /// Arms control: 9.406-2(b)(1)(vii).
    ARMS_CONTROL = "us.ground.arms-control";
    /// Immigration: 9.406-2(b)(2).
    IMMIGRATION = "us.ground.immigration";
    /// Another cause so serious that it affects present responsibility.
    OTHER_SERIOUS = "us.ground.other-serious-cause";

    /// About the tender: a federal acquisition to which the FAR applies.
    FEDERAL = "us.fact.federal-acquisition";
    /// About the tender: the agency acts under its deviation for the FAR overhaul.
    DEVIATION = "us.fact.far-overhaul-deviation";
    /// About the tender: a contract for commercial products.
    COMMERCIAL = "us.fact.commercial-products";
    /// About a subcontractor: the amount of its subcontract.
    SUBCONTRACT_AMOUNT = "us.fact.subcontract-amount";
    /// About a subcontractor: the day on which its subcontract was, or is to be, awarded.
    SUBCONTRACT_AWARDED = "us.fact.subcontract-awarded-on";
    /// About a subcontractor: its subcontract is for commercially available off-the-shelf items.
    OFF_THE_SHELF = "us.fact.off-the-shelf-item";
    /// About a subcontractor: there is a compelling reason to do business with it, and the contracting officer has notice.
    SUBCONTRACT_REASON = "us.fact.subcontract-compelling-reason";
    /// About a subcontractor: its subcontract is subject to the Government's consent.
    SUBCONTRACT_CONSENT = "us.fact.subcontract-needs-consent";
    /// About the bidder or a member: it has no relevant performance history.
    NO_HISTORY = "us.fact.no-performance-history";
    /// About an exclusion of a party tied to the bidder: the decision extends to the bidder, which was notified.
    EXTENDS = "us.fact.extends-to-bidder";
    /// About an exclusion of a party tied to a subcontractor: the same of the subcontractor.
    EXTENDS_TO_SUBCONTRACTOR = "us.fact.extends-to-subcontractor";
    /// About an exclusion: the decision is limited to divisions that do not take part.
    OTHER_DIVISIONS = "us.fact.limited-to-other-divisions";
    /// About an entry by statute: the statute bars this award.
    STATUTE_BARS = "us.fact.statute-bars-award";
    /// About a suspension: whether legal proceedings were initiated, or the day on which they were.
    PROCEEDINGS = "us.fact.legal-proceedings-initiated";
    /// About a suspension: a prosecutor requested its extension.
    EXTENSION = "us.fact.extension-requested-by-prosecutor";
    /// About a debarment: the first day of the suspension before it.
    SUSPENDED_SINCE = "us.fact.suspended-since";
    /// About a tax debt or conviction: whether the suspending and debarring official found that exclusion is not
    /// necessary, or the day on which that was found.
    NOT_NECESSARY = "us.fact.exclusion-found-unnecessary";
    /// About a tax debt: it is paid under an instalment agreement that is kept.
    INSTALMENTS = "us.fact.instalment-agreement-kept";
    /// About a conviction: it is for a felony under federal law.
    FELONY = "us.fact.federal-felony";
    /// About an entry: its classification is Individual.
    INDIVIDUAL = "us.fact.classified-individual";
    /// About an entry: its classification is Firm.
    FIRM = "us.fact.classified-firm";
    /// About an entry: its classification is Vessel.
    VESSEL = "us.fact.classified-vessel";
    /// About an entry: its classification is Special Entity Designation.
    SPECIAL_ENTITY = "us.fact.classified-special-entity";
}

questions! {
    /// Is it a federal acquisition?
    FAR_APPLIES = "far-applies";
    /// Which exclusion is it, and on which list?
    WHICH = "which-exclusion";
    /// Does the statute bar this award?
    STATUTE = "statute-bars-award";
    /// Does a voluntary exclusion count for this tender?
    VOLUNTARY = "voluntary-exclusion-counts";
    /// Were legal proceedings initiated, or an extension requested, in time?
    PROCEEDINGS_OPEN = "proceedings-initiated";
    /// When was the notice of suspension given?
    NOTICE = "suspension-notice-date";
    /// Has the suspension, whose time is over, been terminated?
    STILL_SUSPENDED = "suspension-still-in-force";
    /// Does an entry still stand that a later search did not find?
    STILL_LISTED = "entry-still-listed";
    /// Is an entry about an individual, or a firm, about this party?
    CLASSIFICATION = "classification-differs";
    /// Does an entry about a vessel concern this party?
    VESSEL_ENTRY = "vessel-entry";
    /// Is a debarment's term, beyond what the regulation has, rightly recorded?
    TERM = "term-beyond-limits";
    /// Does the exclusion of a tied party extend to the bidder?
    EXTENDS_OPEN = "extends-to-bidder";
    /// Does the agency head's determination, which is older than the exclusion, cover it?
    REASON_OLDER = "determination-covers-exclusion";
    /// Is only the division excluded, or the contractor?
    DIVISION = "exclusion-of-a-division";
    /// What part will the excluded entity have on which the bid relies?
    RELIED_ON_PART = "relied-on-entity-part";
    /// What is the amount of the subcontract?
    SUB_AMOUNT = "subcontract-amount-unknown";
    /// Is the subcontract for off-the-shelf items?
    SUB_OFF_THE_SHELF = "subcontract-off-the-shelf";
    /// Of which tier is the subcontract, and is the contract for commercial products?
    SUB_TIER = "subcontract-tier";
    /// When was, or will, the subcontract be awarded?
    SUB_DATE = "subcontract-award-date";
    /// Does the subcontract need the Government's consent?
    SUB_CONSENT = "subcontract-consent";
    /// Does the exclusion of a party tied to the subcontractor extend to it?
    SUB_EXTENDS = "extends-to-subcontractor";
    /// Does the agency head's determination cover the subcontract?
    SUB_REASON = "determination-covers-subcontract";
    /// Has the suspending and debarring official decided?
    OFFICIAL = "official-has-decided";
    /// Is the conviction for a felony under federal law?
    FELONY_OPEN = "felony-under-federal-law";
    /// Is it a federal tax?
    FEDERAL_TAX = "federal-tax";
    /// Is the tax paid under an agreement that is kept?
    INSTALMENTS_OPEN = "instalment-agreement";
    /// Is the party a corporation?
    CORPORATION = "corporation";
    /// Are taxes owed, where the record states no amount, or one of nothing?
    NOTHING_OWED = "tax-of-nothing";
    /// What do the delinquent taxes of one taxpayer come to?
    TAX_SUM = "tax-sum";
    /// Has the official been told of the delinquent taxes?
    TAX_CAUSE = "tax-cause-for-debarment";
    /// When were bids received?
    BIDS_CLOSED = "when-bids-closed";
    /// May a bid be considered that was received while its bidder was excluded?
    RECEIVED = "received-while-excluded";
    /// Does a rule on awards reach an option?
    REACHES_OPTION = "award-rule-reaches-option";
    /// Is the performance record satisfactory?
    PERFORMANCE = "performance-satisfactory";
    /// Is the record of integrity and business ethics satisfactory?
    INTEGRITY = "integrity-satisfactory";
    /// What does the System for Award Management show?
    SEARCH = "sam-not-searched";
}

reasons! {
    /// The tender is not governed by the law of the United States.
    OTHER_LAW = "other-law";
    /// Not a federal acquisition: the FAR does not apply.
    NOT_FEDERAL = "not-federal";
}

/// The causes for which a debarment can be recorded.
pub(crate) const CAUSES: [probity_guest::Code; 13] = [
    FRAUD,
    ANTITRUST,
    THEFT,
    BRIBERY,
    FALSE_LABEL,
    SERIOUS_BREACH,
    POOR_PERFORMANCE,
    DRUG_FREE,
    DELINQUENT_TAXES,
    NON_DISCLOSURE,
    ARMS_CONTROL,
    IMMIGRATION,
    OTHER_SERIOUS,
];
