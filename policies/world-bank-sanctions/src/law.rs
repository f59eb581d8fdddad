//! The texts that the rules rest on, the codes that a case speaks in, and the figures.
//!
//! Where the sources are silent or were not read in the original, the rule says so by its certainty; nothing here is
//! legal advice.

use probity_guest::*;

/// The Bank's own list, with the explanations on its page.
pub const LIST: Instrument = Instrument {
    id: "list",
    url: "https://projects.worldbank.org/en/projects-operations/procurement/debarred-firms",
};
/// World Bank Group Sanctioning Guidelines; read in a copy.
pub const GUIDELINES: Instrument =
    Instrument { id: "sanctioning-guidelines", url: "https://www.scribd.com/document/445858279" };
/// Bank Procedure on sanctions proceedings and settlements, MDCAO6.03-PROC.106; no copy of it is at hand, and only its
/// definition of an affiliate is known.
pub const PROCEDURE: Instrument = Instrument { id: "sanctions-procedure", url: "" };
/// Agreement for Mutual Enforcement of Debarment Decisions, as the African Development Bank explains it.
pub const AGREEMENT: Instrument = Instrument {
    id: "mutual-enforcement",
    url: "http://www.afdb.org/en/about-us/organisational-structure/integrity-and-anti-corruption/afdb-and-other-mdbs-initiatives/how-cross-debarment-works/",
};

/// The Agreement was signed: what was decided before is not under it.
pub const SIGNED: Day = day(2010, 4, 9);
/// From here on it was in effect among all five banks. In between it took effect bank by bank, on days that the
/// sources do not give.
pub const IN_EFFECT_AMONG_ALL: Day = day(2011, 7, 1);

codes! {
    /// Financed by the World Bank.
    WORLD_BANK = "world-bank";

    /// The World Bank's list of ineligible firms.
    INELIGIBLE = "wb.list.ineligible";
    /// Its list of firms under temporary suspension.
    SUSPENDED = "wb.list.temporary-suspension";
    /// Its list of sanctions that leave a firm eligible: conditional non-debarment, reprimand.
    OTHER_SANCTIONS = "wb.list.other-sanctions";
    /// The Asian Development Bank's list.
    ADB = "mdb.list.adb";
    /// The African Development Bank's list.
    AFDB = "mdb.list.afdb";
    /// The European Bank for Reconstruction and Development's list.
    EBRD = "mdb.list.ebrd";
    /// The Inter-American Development Bank's list.
    IDB = "mdb.list.idb";
    /// The European Investment Bank's list; that bank is no party to the Agreement.
    EIB = "mdb.list.eib";

    /// Fraudulent practice.
    FRAUD = "wb.ground.fraud";
    /// Corrupt practice.
    CORRUPTION = "wb.ground.corruption";
    /// Collusive practice.
    COLLUSION = "wb.ground.collusion";
    /// Coercive practice.
    COERCION = "wb.ground.coercion";
    /// Obstructive practice.
    OBSTRUCTION = "wb.ground.obstruction";
    /// The World Bank recognised another bank's debarment, without saying which bank's.
    CROSS_DEBARMENT = "wb.ground.cross-debarment";
    /// It recognised one of the Asian Development Bank.
    CROSS_DEBARMENT_ADB = "wb.ground.cross-debarment-adb";
    /// It recognised one of the African Development Bank.
    CROSS_DEBARMENT_AFDB = "wb.ground.cross-debarment-afdb";
    /// It recognised one of the European Bank for Reconstruction and Development.
    CROSS_DEBARMENT_EBRD = "wb.ground.cross-debarment-ebrd";
    /// It recognised one of the Inter-American Development Bank.
    CROSS_DEBARMENT_IDB = "wb.ground.cross-debarment-idb";
    /// Controlled by a sanctioned party.
    CONTROLLED_AFFILIATE = "wb.ground.controlled-affiliate";
    /// Controls a sanctioned party.
    CONTROLLING_AFFILIATE = "wb.ground.controlling-affiliate";
    /// Affiliate of a sanctioned party, without saying which way.
    AFFILIATE = "wb.ground.affiliate";
    /// Successor or assign of a sanctioned party.
    SUCCESSOR = "wb.ground.successor";
    /// Terms of a settlement.
    SETTLEMENT = "wb.ground.settlement";
    /// Another bank recognised a third bank's debarment.
    RECOGNISED_ELSEWHERE = "mdb.ground.cross-debarment";
    /// Based on the decision of a national authority or another forum.
    OTHER_FORUM = "mdb.ground.other-forum";

    /// About a record: its settlement or decision leaves affiliates out.
    CARVED_OUT = "wb.fact.affiliates-carved-out";
    /// About another bank's record: the World Bank opted out of recognising it.
    OPTED_OUT = "wb.fact.opted-out";
}

parameters! {
    /// Only a debarment longer than this is recognised.
    minimum_term: Period = in_years(&[since(SIGNED, 1, Certainty::Confirmed,
        "Agreement for Mutual Enforcement of Debarment Decisions, as explained by the African Development Bank")]);
    /// Only a decision made within this period of the practice is recognised.
    recognition_window: Period = in_years(&[since(SIGNED, 10, Certainty::Confirmed,
        "Agreement for Mutual Enforcement of Debarment Decisions, as explained by the African Development Bank")]);
    /// When the last day of a listed debarment ends it, where nothing says if release depends on conditions.
    listed_end_suffices: Choice = choice("never,read-after,always", &[since(SIGNED, 1, Certainty::Inference,
        "the list shows a last day also for debarments with conditional release, and turns it into 2999-12-31 only after it has passed")]);
    /// What a search of the Bank's list does that is too old, was made after the day of the decision, or by name alone.
    unsearched_list: Choice = choice("note,refer", &[since(SIGNED, 1, Certainty::Unconfirmed,
        "the sources do not say what evidence of a search is needed")]);
    /// Whether days after the Agreement was in effect among all five banks settle that a decision is under it, where the
    /// day of the decision is not stated.
    later_days_settle: bool = switch(&[since(SIGNED, 1, Certainty::Inference,
        "a decision comes after the practice, and is taken to be of about the day on which it took effect")]);
}

questions! {
    /// Was the firm released?
    RELEASED = "released";
    /// Does an entry still stand that a later look at its list did not find?
    STILL_LISTED = "still-listed";
    /// Is the controlling affiliate responsible?
    RESPONSIBLE = "controlling-affiliate-responsible";
    /// Does the decision extend to the affiliate?
    INCLUDED = "affiliate-included";
    /// Is it a successor or assign?
    SUCCEEDED = "successor-or-assign";
    /// Was the debarment longer than the minimum?
    TERM = "term-of-debarment";
    /// When did the practice end?
    CONDUCT = "end-of-practice";
    /// Was the decision made public?
    PUBLIC = "made-public";
    /// Was the Agreement in effect between the two banks?
    IN_EFFECT = "agreement-in-effect";
    /// Whose decision is it, and which sanction?
    WHICH = "which-sanction";
    /// Whose decision is it that another bank recognised?
    DECISION_BEHIND = "decision-behind";
    /// What does the Bank's list hold about the member?
    SEARCH = "list-search";
}

reasons! {
    /// The World Bank does not finance the contract.
    NOT_BANK_FINANCED = "not-bank-financed";
}

/// The grounds of an entry that rests on another bank's decision.
pub const RECOGNITIONS: [Code; 6] = [
    CROSS_DEBARMENT,
    CROSS_DEBARMENT_ADB,
    CROSS_DEBARMENT_AFDB,
    CROSS_DEBARMENT_EBRD,
    CROSS_DEBARMENT_IDB,
    RECOGNISED_ELSEWHERE,
];

/// The four other banks of the Agreement.
pub const OTHER_BANKS: [Code; 4] = [ADB, AFDB, EBRD, IDB];
/// The lists of debarments.
pub const OF_DEBARMENTS: [Code; 5] = [INELIGIBLE, ADB, AFDB, EBRD, IDB];
/// Every list that sanctions stand on.
pub const LISTS: [Code; 6] = [INELIGIBLE, SUSPENDED, ADB, AFDB, EBRD, IDB];

/// The kinds of record that debar: an entry on a list does.
pub const DEBARRING: [RecordKind; 2] = [RecordKind::DEBARMENT, RecordKind::LISTING];
/// The kinds of record that sanction: those, and suspensions.
pub const SANCTIONING: [RecordKind; 3] = [RecordKind::DEBARMENT, RecordKind::LISTING, RecordKind::SUSPENSION];

/// Who bids: the bidder and the other members of its consortium.
pub const MEMBERS: Group = BIDDER.and(CONSORTIUM);
/// On whose capacity the bid relies.
pub const RELIED_ON: Group = Group::of(Role::RELIED_ON);
/// Everybody who would have a part in the contract.
pub const TAKING_PART: Group = MEMBERS.and(SUBCONTRACTORS).and(RELIED_ON);
