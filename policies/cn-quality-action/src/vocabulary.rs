//! The codes, questions and reasons of this policy. Where the thing is the same, the code is that of the policy on
//! government procurement.

use probity_guest::{codes, questions, reasons};

codes! {
    /// Records of serious illegal and dishonest acts in government procurement (政府采购严重违法失信行为记录名单).
    PROCUREMENT_DISHONEST = "cn.list.procurement-dishonest";
    /// Market supervision's list of seriously illegal and dishonest parties (市场监督管理严重违法失信名单).
    MARKET_DISHONEST = "cn.list.market-supervision-dishonest";
    /// A finance department of any level.
    FINANCE = "cn.authority.finance";
    /// A market supervision department of any level.
    MARKET = "cn.authority.market-supervision";
    /// Supplying counterfeit or inferior goods: Implementing Regulations art. 72(1)(5).
    COUNTERFEIT = "cn.ground.counterfeit-or-inferior-goods";
    /// Products that violate the law on product quality.
    PRODUCT_QUALITY = "cn.ground.product-quality";
    /// Works or services that violate the law on their quality.
    PROJECT_QUALITY = "cn.ground.project-quality";
    /// A compulsory standard that is not met.
    COMPULSORY_STANDARD = "cn.ground.compulsory-standard";
    /// A certificate or mark that is forged, bought or used without right.
    CERTIFICATION = "cn.ground.certification-misuse";
    /// A violation of the law on information security.
    INFORMATION_SECURITY = "cn.ground.information-security";
    /// A violation of the law on the protection of privacy.
    PRIVACY = "cn.ground.privacy-protection";
    /// A recall that an authority ordered.
    ORDERED_RECALL = "cn.ground.ordered-recall";
    /// A recall that the firm began itself.
    VOLUNTARY_RECALL = "cn.ground.voluntary-recall";
    /// A product failed a sampling of product quality supervision.
    SAMPLING_FAILED = "cn.ground.sampling-failed";
    /// It failed again in the sampling that followed its rectification.
    FOLLOW_UP_FAILED = "cn.ground.follow-up-sampling-failed";
    /// A certificate or mark that is valid.
    CERTIFICATE_VALID = "cn.ground.certificate-valid";
    /// A certificate or mark that is suspended.
    CERTIFICATE_SUSPENDED = "cn.ground.certificate-suspended";
    /// A certificate or mark that was withdrawn.
    CERTIFICATE_WITHDRAWN = "cn.ground.certificate-withdrawn";
    /// An evaluation found that a standard is not met.
    STANDARD_NOT_MET = "cn.ground.standard-not-met";
    /// Fact about a record: the number of the event that it reports. Several departments may report one event.
    SAME_EVENT = "cn.fact.same-event-number";
    /// Fact about a record: its party has objected to it with its keeper, who has not answered yet.
    OBJECTION = "cn.fact.objection-pending";
    /// Fact about a penalty: its decision limits participation in government procurement under a law or administrative
    /// regulation that it names.
    UNDER_LAW = "cn.fact.limited-under-law";
    /// The same under an entry of the national basic list of punishments for dishonesty.
    UNDER_NATIONAL_LIST = "cn.fact.limited-under-national-list";
    /// The same under a memorandum on joint punishment alone.
    UNDER_MEMORANDUM = "cn.fact.limited-under-memorandum";
    /// Fact about a penalty: it concerns smartphones, wearable devices or new audiovisual products.
    SECTION_5_PRODUCT = "cn.fact.section-5-product";
    /// Fact about a penalty: how grave the dishonesty is: 1 minor, 2 general, 3 serious.
    GRAVITY = "cn.fact.dishonesty-gravity";
    /// The same, as the policy on government procurement calls it.
    GRADE = "cn.fact.dishonesty-grade";
    /// Fact about a penalty: what it punishes was not corrected.
    NOT_CORRECTED = "cn.fact.not-corrected";
    /// Fact about a penalty: it concerns food, drugs or special equipment.
    FOOD_DRUGS_EQUIPMENT = "cn.fact.food-drugs-or-special-equipment";
    /// Fact about the tender: its documents provide for enhanced inspection where records of poor quality stand.
    DOCUMENTS_INSPECTION = "cn.fact.documents-enhanced-inspection";
    /// Fact about the tender: its documents demand extra bid security there.
    DOCUMENTS_SECURITY = "cn.fact.documents-extra-bid-security";
    /// Fact about the tender: its documents provide for monitoring of performance there.
    DOCUMENTS_MONITORING = "cn.fact.documents-monitoring";
    /// Fact about the tender: its documents exclude the categories concerned there.
    DOCUMENTS_EXCLUSION = "cn.fact.documents-exclude-categories";
    /// Fact about the tender: its documents demand a valid certificate for what is bought.
    CERTIFICATE_REQUIRED = "cn.fact.certificate-required";
}

questions! {
    /// On which law does a limit rest that the record does not name?
    WHICH_BASIS = "which-basis";
    /// May participation be limited on the basis that is named?
    BASIS_ALLOWS = "basis-allows";
    /// May the tender's documents exclude by themselves?
    EXCLUSION_BASIS = "exclusion-basis";
    /// Is the record right, against which its party has objected?
    OBJECTION_OPEN = "objection-open";
    /// Is the product one of those of section 5?
    SECTION_5 = "section-5-product";
    /// How grave was the dishonesty, so that its publication has ended or has not?
    HOW_GRAVE = "how-grave";
    /// Was the credit rightly repaired, which came before it could be?
    REPAIRED_TOO_EARLY = "repaired-too-early";
    /// Is the decision still published on a day on which no law lets it be?
    PUBLICATION_BEYOND_LAW = "publication-beyond-law";
    /// As of which day do the tender's documents have records count?
    CUT_OFF = "cut-off-not-stated";
    /// On which day did bids close?
    WHEN_CLOSED = "deadline-not-stated";
    /// Does a record about a party tied to the bidder count for the bidder?
    TIED_RECORD = "tied-record-counts";
    /// Has an order to suspend business or a revoked licence followed?
    WHAT_FOLLOWED = "what-followed-failure";
    /// Does the bidder hold a valid certificate for what it offers?
    VALID_CERTIFICATE = "valid-certificate";
    /// Has the finance department decided on goods that are said to be counterfeit or inferior?
    FINANCE_DECISION = "finance-decision";
    /// What does a listing by market supervision mean for this tender?
    LISTING_COUNTS = "listing-counts";
    /// What does the fact say that is neither yes nor no?
    UNCLEAR_FACT = "unclear-fact";
    /// Does credit repair end a ban whose term still runs?
    REPAIR_ENDS_BAN = "repair-ends-ban";
    /// Is the ban's term, which the law does not allow, rightly recorded?
    TERM_BEYOND_LAW = "ban-term-beyond-law";
    /// On which law does a ban rest that no finance department imposed?
    BAN_BASIS = "ban-basis";
    /// Does a ban bind this tender that limits itself to others?
    BAN_LIMITED = "ban-limited-by-itself";
    /// Was only the entry withdrawn through which the ban is known?
    ENTRY_WITHDRAWN = "entry-withdrawn";
    /// Does what arose while the contract runs reach this option or change?
    REACHES_CONTRACT = "reaches-running-contract";
}

reasons! {
    /// The tender is not governed by the law of China.
    OTHER_LAW = "other-law";
    /// Emergency procurement after a natural disaster or other force majeure: Government Procurement Law art. 85.
    EMERGENCY = "emergency";
    /// Procurement that concerns national security or State secrets: art. 85.
    NATIONAL_SECURITY = "national-security";
    /// The tender was noticed before the Guiding Opinions were issued.
    BEFORE_OPINIONS = "before-guiding-opinions";
}
