//! The codes, questions and reasons of this policy.

use probity_guest::{codes, questions, reasons};

codes! {
    /// List of dishonest persons subject to enforcement (失信被执行人).
    JUDGMENT_DEBTORS = "cn.list.dishonest-judgment-debtor";
    /// Parties dishonest in major tax violations (重大税收违法失信主体).
    TAX_DISHONEST = "cn.list.tax-dishonest";
    /// Records of serious illegal and dishonest acts in government procurement (政府采购严重违法失信行为记录名单).
    PROCUREMENT_DISHONEST = "cn.list.procurement-dishonest";
    /// Market supervision's list of seriously illegal and dishonest parties (市场监督管理严重违法失信名单).
    MARKET_DISHONEST = "cn.list.market-supervision-dishonest";
    /// Arrears of wages of migrant workers (拖欠农民工工资失信联合惩戒对象名单).
    WAGE_ARREARS = "cn.list.wage-arrears";
    /// A finance department of any level.
    FINANCE = "cn.authority.finance";
    /// A market supervision department of any level.
    MARKET_SUPERVISION = "cn.authority.market-supervision";
    /// False materials to win a bid: Government Procurement Law art. 77(1)(1).
    FALSE_MATERIALS = "cn.ground.false-materials";
    /// Discrediting or squeezing out other suppliers by improper means: art. 77(1)(2).
    SMEARING = "cn.ground.smearing";
    /// Collusion with the purchaser, other suppliers or the agency: art. 77(1)(3).
    COLLUSION = "cn.ground.collusion";
    /// Bribes or other improper benefits: art. 77(1)(4).
    BRIBERY = "cn.ground.bribery";
    /// Negotiating with the purchaser while bids are open: art. 77(1)(5).
    NEGOTIATING = "cn.ground.negotiating-during-bidding";
    /// Refusing inspection, or false information to the supervisors: art. 77(1)(6).
    REFUSING_INSPECTION = "cn.ground.refusing-inspection";
    /// Bribing members of the evaluation committee: Implementing Regulations art. 72(1)(1).
    BRIBING_EVALUATORS = "cn.ground.bribing-evaluators";
    /// Refusing to sign the contract after the award: Implementing Regulations art. 72(1)(2).
    REFUSING_TO_SIGN = "cn.ground.refusing-to-sign";
    /// A contract not as the tender documents have it: Implementing Regulations art. 72(1)(3).
    NOT_AS_TENDERED = "cn.ground.contract-not-as-tendered";
    /// Assigning the contract to another: Implementing Regulations art. 72(1)(4).
    ASSIGNING = "cn.ground.assigning-contract";
    /// Supplying counterfeit or inferior goods: Implementing Regulations art. 72(1)(5).
    COUNTERFEIT = "cn.ground.counterfeit-or-inferior-goods";
    /// Changing, suspending or ending the contract without leave: Implementing Regulations art. 72(1)(6).
    CHANGING_CONTRACT = "cn.ground.changing-contract";
    /// Not reporting that the qualification changed during evaluation: Implementing Regulations art. 72(2).
    CHANGE_NOT_REPORTED = "cn.ground.qualification-change-not-reported";
    /// Fabricated or unlawfully evidenced complaint: Implementing Regulations art. 73.
    FABRICATED_COMPLAINT = "cn.ground.fabricated-complaint";
    /// Bidding in another's name: Tendering Law art. 54.
    ANOTHERS_NAME = "cn.ground.bidding-in-anothers-name";
    /// Serious failure to perform a contract that was won by tender: Tendering Law art. 60.
    NOT_PERFORMED = "cn.ground.tendered-contract-not-performed";
    /// Fact about a fine: the higher figure that a law, administrative regulation or department of the State Council
    /// has set for the sector. A figure set locally is not this fact.
    SECTOR_FIGURE = "cn.fact.sector-large-fine-from";
    /// Fact about a penalty: it was not imposed for business activity.
    NOT_BUSINESS = "cn.fact.not-in-business-activity";
    /// Fact about a penalty or ban: whether what it punishes was done in this procurement.
    IN_THIS_PROCUREMENT = "cn.fact.in-this-procurement";
    /// Fact about a record: how grave the dishonesty is that credit repair concerns, 1 minor, 2 general, 3 serious.
    DISHONESTY_GRADE = "cn.fact.dishonesty-grade";
    /// The same, as the policy on the Quality Improvement Action calls it.
    DISHONESTY_GRAVITY = "cn.fact.dishonesty-gravity";
    /// Fact about a record: the number of the event that it reports. Several keepers may report one event.
    SAME_EVENT = "cn.fact.same-event-number";
    /// Fact about the tender: whether the project must by law be tendered under the Tendering and Bidding Law.
    MUST_BE_TENDERED = "cn.fact.must-be-tendered";
}

questions! {
    /// Does credit repair undo the penalty for art. 22?
    REPAIR_UNDOES = "repair-undoes-penalty";
    /// Does credit repair end a ban whose term still runs?
    REPAIR_ENDS_BAN = "repair-ends-ban";
    /// Does the fine of a decision whose ban has ended still exclude?
    FINE_BESIDE_ENDED_BAN = "fine-beside-ended-ban";
    /// Was the fine, decided before the figure came into force, a large one?
    BEFORE_THE_FIGURE = "fine-before-figure";
    /// Is the fine a large one for a bid made before the figure came into force?
    EARLY_BID = "bid-before-figure";
    /// How much of the amount is the fine?
    FINE_SHARE = "fine-share";
    /// Which figure has been set for the sector?
    SECTOR_UNCLEAR = "sector-figure-unclear";
    /// Was the penalty imposed for business activity?
    BUSINESS = "in-business-activity";
    /// What did the decision impose?
    WHAT_IMPOSED = "what-was-imposed";
    /// Is the penalty as grave as those that art. 19 names?
    AS_GRAVE = "penalty-as-grave";
    /// Is the ban's term, which the law does not allow, rightly recorded?
    TERM_BEYOND_LAW = "ban-term-beyond-law";
    /// On which law does a ban rest that no finance department imposed?
    BAN_BASIS = "ban-basis";
    /// Does a ban bind this tender that limits itself to others?
    BAN_LIMITED = "ban-limited-by-itself";
    /// Does a record count for this tender that limits itself to others?
    RECORD_LIMITED = "record-limited-by-itself";
    /// On which provision does a ban rest whose ground carries none?
    BAN_NOT_IN_LAW = "ban-not-in-law";
    /// Did a penalty also ban, on a ground to which the law joins a ban?
    BAN_NOT_RECORDED = "ban-not-recorded";
    /// Was what a penalty punishes done in this procurement, so that the award is void?
    AWARD_VOID = "award-void";
    /// Must this project be tendered under the Tendering Law?
    MUST_TENDER = "tendering-law-applies";
    /// Does an entry for arrears of wages exclude from this project?
    WAGE_ARREARS_EXCLUDE = "wage-arrears-exclude";
    /// Does an entry that rests on a fine alone exclude?
    FINE_ONLY_ENTRY = "fine-only-entry";
    /// Is a fine that is to be entered on the procurement list on it, and does such an entry exclude?
    FINE_TO_BE_LISTED = "fine-to-be-listed";
    /// On what does the entry rest, and does a ban still run?
    ENTRY_BASIS = "entry-basis";
    /// Is an entry still on the list that was read after its term had ended?
    STILL_LISTED = "entry-still-listed";
    /// On which list does the entry stand?
    WHICH_LIST = "which-list";
    /// On which day did bids close?
    WHEN_CLOSED = "deadline-not-stated";
    /// As of which day do the tender's documents have records count?
    CUT_OFF = "cut-off-not-stated";
    /// Was the entry withdrawn because it was wrong, or taken off because its time was over?
    ENTRY_WITHDRAWN = "entry-withdrawn";
    /// What did an entry mean before the rules came into force that speak of the list?
    EARLY_ENTRY = "entry-before-rules";
    /// Does the penalty behind the listing meet art. 19?
    LISTING_MEETS_ART_19 = "listing-meets-art-19";
    /// Was credit repaired although a condition of repair was not yet met?
    REPAIRED_TOO_EARLY = "repaired-too-early";
    /// How grave is the dishonesty, so that credit could be repaired or could not yet?
    HOW_GRAVE = "how-grave";
    /// Is commercial credit still good?
    GOOD_CREDIT = "good-commercial-credit";
    /// Is the record of paying taxes and social security still a good one?
    GOOD_RECORD = "good-tax-record";
    /// Did the bidder lose its qualification after the deadline?
    LOST_QUALIFICATION = "qualification-lost";
    /// Does what arose while the contract runs reach this option or change?
    REACHES_CONTRACT = "reaches-running-contract";
    /// Does a decision count while its effect is stayed?
    STAYED_COUNTS = "stayed-decision-counts";
    /// Does one bidder hold the other directly?
    DIRECT_HOLDING = "direct-holding";
    /// May one firm bid for one contract twice, under two names or through a branch?
    BIDS_TWICE = "one-firm-two-bids";
    /// Does a record about a party tied to the bidder count for the bidder?
    TIED_RECORD = "tied-record-counts";
    /// What do the lists show that were not searched?
    UNSEARCHED_LISTS = "lists-not-searched";
}

reasons! {
    /// The tender is not governed by the law of China.
    OTHER_LAW = "other-law";
    /// Emergency procurement after a natural disaster or other force majeure: Government Procurement Law art. 85.
    EMERGENCY = "emergency";
    /// Procurement that concerns national security or State secrets: art. 85.
    NATIONAL_SECURITY = "national-security";
}
