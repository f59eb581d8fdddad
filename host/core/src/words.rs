//! The closed lists of words that a case may use, each with the number by which it crosses into a policy.
//!
//! The numbers are those of `wit/eligibility.wit`; a test holds the guest's constants against them.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $variant:ident = $number:literal $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        pub enum $name {
            $($(#[$vdoc])* #[serde(rename = $word)] $variant,)+
        }

        impl $name {
            /// Every word of the list, in the order of the contract.
            pub const ALL: &'static [$name] = &[$($name::$variant),+];
            /// The words as a case writes them, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The number by which the word crosses into a policy.
            pub const fn number(self) -> u32 {
                match self { $($name::$variant => $number,)+ }
            }

            /// The word as a case writes it.
            pub const fn word(self) -> &'static str {
                match self { $($name::$variant => $word,)+ }
            }

            /// Reads the word as a case writes it.
            pub fn from_word(word: &str) -> Option<Self> {
                match word { $($word => Some($name::$variant),)+ _ => None }
            }

            /// Reads the number by which the word crosses into or out of a policy.
            pub const fn from_number(number: u32) -> Option<Self> {
                match number { $($number => Some($name::$variant),)+ _ => None }
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(self.word())
            }
        }
    };
}

mod declared;

pub use declared::*;

words! {
    /// Stage of the procurement procedure.
    Stage {
        /// The tender is being prepared or published.
        Publish = 1 "publish",
        /// Bids are being prepared or received.
        Bid = 2 "bid",
        /// Bids are being evaluated.
        Evaluate = 3 "evaluate",
        /// The contract is being awarded.
        Award = 4 "award",
        /// An option or another change of a running contract.
        Option = 5 "option",
    }
}

words! {
    /// Kind of contract.
    ContractKind {
        /// Goods.
        Goods = 1 "goods",
        /// Services.
        Services = 2 "services",
        /// Works.
        Works = 3 "works",
    }
}

words! {
    /// Why a rule of law does not apply to a tender.
    OverrideKind {
        /// Disaster emergency or other force majeure.
        Emergency = 1 "emergency",
        /// National security or State secrets.
        NationalSecurity = 2 "national-security",
        /// A compelling reason, found by the head of the agency.
        CompellingReason = 3 "compelling-reason",
        /// An overriding public interest.
        PublicInterest = 4 "public-interest",
    }
}

words! {
    /// What a party is in this case.
    Role {
        /// The bidder; exactly one in a case.
        Bidder = 1 "bidder",
        /// A member of the bidding consortium.
        ConsortiumMember = 2 "consortium-member",
        /// A subcontractor.
        Subcontractor = 3 "subcontractor",
        /// Controls the party it belongs to.
        Controller = 4 "controller",
        /// Beneficial owner.
        BeneficialOwner = 5 "beneficial-owner",
        /// Director, manager or person in charge.
        Director = 6 "director",
        /// Affiliate.
        Affiliate = 7 "affiliate",
        /// An entity on whose capacity the bidder relies.
        ReliedOn = 8 "relied-on-entity",
        /// The firm whose business the party took over.
        Predecessor = 9 "predecessor",
        /// Another bidder for the same contract.
        Competitor = 10 "competing-bidder",
    }
}

words! {
    /// What kind of person a party is.
    PartyKind {
        /// A legal person.
        Legal = 1 "legal-person",
        /// A natural person.
        Natural = 2 "natural-person",
        /// A branch without legal personality.
        Branch = 3 "branch",
        /// A public body.
        PublicBody = 4 "public-body",
    }
}

words! {
    /// How one party is tied to another.
    RelationKind {
        /// The first controls the second.
        Controls = 1 "controls",
        /// Both have the same person in charge.
        SamePersonInCharge = 2 "same-person-in-charge",
        /// The first directly holds a controlling share in the second, or manages it.
        HoldsOrManages = 3 "holds-or-manages",
        /// The first is a branch of the second.
        BranchOf = 4 "branch-of",
        /// Both are the same firm.
        SameFirm = 5 "same-firm",
    }
}

words! {
    /// What kind of record is on file.
    RecordKind {
        /// Administrative penalty.
        Penalty = 1 "penalty",
        /// Criminal conviction.
        Conviction = 2 "conviction",
        /// Entry on a list.
        Listing = 3 "listing",
        /// Ban from procurement or tendering for a term.
        Ban = 4 "ban",
        /// Debarment.
        Debarment = 5 "debarment",
        /// Suspension.
        Suspension = 6 "suspension",
        /// Proposed debarment.
        ProposedDebarment = 7 "proposed-debarment",
        /// Voluntary exclusion.
        VoluntaryExclusion = 8 "voluntary-exclusion",
        /// Conditional non-debarment.
        ConditionalNonDebarment = 9 "conditional-non-debarment",
        /// Letter of reprimand.
        Reprimand = 10 "reprimand",
        /// Breach of a contract.
        ContractBreach = 11 "contract-breach",
        /// Poor performance of a contract.
        PoorPerformance = 12 "poor-performance",
        /// Insolvency.
        Insolvency = 13 "insolvency",
        /// Unpaid taxes.
        TaxDebt = 14 "tax-debt",
        /// Unpaid social security contributions.
        SocialSecurityDebt = 15 "social-security-debt",
        /// A running investigation.
        Investigation = 16 "investigation",
        /// Recall of a defective product.
        Recall = 17 "recall",
        /// Failed product quality sampling.
        FailedSampling = 18 "failed-sampling",
        /// Result on compliance with a standard, certificate or mark.
        Standards = 19 "standards-result",
        /// A factor for reference only, such as a quality level or brand value.
        ReferenceFactor = 20 "reference-factor",
        /// Self-cleaning measures.
        SelfCleaning = 21 "self-cleaning",
        /// A list was searched for the party and held nothing.
        CleanSearch = 22 "clean-search",
        /// Anything else.
        Other = 23 "other",
    }
}

words! {
    /// Whether a decision can still be changed by ordinary appeal.
    Finality {
        /// It cannot.
        Final = 1 "final",
        /// It can, or an appeal is pending.
        NotFinal = 2 "not-final",
    }
}

words! {
    /// What was imposed. The number is a bit position.
    Measure {
        /// Fine.
        Fine = 0 "fine",
        /// Confiscation.
        Confiscation = 1 "confiscation",
        /// Order to suspend production or business.
        SuspendBusiness = 2 "suspension-of-business",
        /// Revoked permit or licence.
        RevokedLicence = 3 "revoked-licence",
        /// Downgraded qualification.
        Downgrade = 4 "downgraded-qualification",
        /// Restriction of production or business.
        RestrictBusiness = 5 "restriction-of-business",
        /// Restriction of employment.
        RestrictEmployment = 6 "restriction-of-employment",
        /// Ban from government procurement.
        ProcurementBan = 7 "procurement-ban",
        /// Ban from projects that must be tendered by law.
        TenderingBan = 8 "tendering-ban",
        /// Warning or public criticism.
        Warning = 9 "warning",
        /// Release depends on conditions.
        ConditionalRelease = 10 "conditional-release",
        /// Restitution.
        Restitution = 11 "restitution",
        /// Fixed term; ends by itself.
        FixedTerm = 12 "fixed-term",
        /// Order to close down.
        Closure = 13 "closure",
    }
}

words! {
    /// Level of an authority.
    Level {
        /// National.
        National = 1 "national",
        /// Province or state.
        Province = 2 "province",
        /// City.
        City = 3 "city",
        /// County or local.
        Local = 4 "local",
        /// International.
        International = 5 "international",
    }
}

words! {
    /// What happened to a record.
    EventKind {
        /// First day of the conduct.
        ConductFrom = 1 "conduct_from",
        /// Last day of the conduct.
        ConductTo = 2 "conduct_to",
        /// The decision, judgment or penalty was made.
        Decided = 3 "decided",
        /// It took effect.
        Effective = 4 "effective",
        /// It was published.
        Published = 5 "published",
        /// Publication ended.
        PublicationEnd = 6 "publication_end",
        /// The contracting authority knew of it.
        Known = 7 "known_to_authority",
        /// Last day on which it runs.
        Expires = 8 "expires",
        /// It has no end.
        Indefinite = 9 "indefinite",
        /// First day on which release is possible.
        EarliestRelease = 10 "earliest_release",
        /// The sanctioning body released the party.
        Released = 11 "released",
        /// The authority itself withdrew it.
        Revoked = 12 "revoked",
        /// It was annulled or reversed on appeal.
        Overturned = 13 "overturned",
        /// Its effect was stayed from this day.
        StayedFrom = 14 "stayed_from",
        /// Last day of the stay.
        StayedUntil = 15 "stayed_until",
        /// An appeal was filed.
        AppealFiled = 16 "appeal_filed",
        /// An appeal was decided.
        AppealDecided = 17 "appeal_decided",
        /// Credit was repaired.
        Repaired = 18 "repaired",
        /// The penalty was performed.
        Performed = 19 "performed",
        /// The party was notified.
        Notified = 20 "notified",
        /// The source was read.
        Retrieved = 21 "retrieved",
    }
}

words! {
    /// A way to end a finding.
    Remedy {
        /// Lapse of time.
        Lapse = 1 "lapse",
        /// Annulment or reversal.
        Overturn = 2 "overturn",
        /// Credit repair.
        Repair = 3 "repair",
        /// Self-cleaning.
        SelfCleaning = 4 "self-cleaning",
        /// Payment or a binding arrangement to pay.
        Payment = 5 "payment",
        /// Replacement of the party.
        Replace = 6 "replace-party",
        /// Release by the sanctioning body.
        Release = 7 "release",
        /// Correction of the record.
        Correct = 8 "correct-record",
        /// Supplying the missing fact.
        Supply = 9 "supply-fact",
        /// Withdrawal of one of two bids.
        Withdraw = 10 "withdraw-bid",
    }
}

words! {
    /// A way to contest a decision.
    Route {
        /// Administrative reconsideration.
        Reconsideration = 1 "administrative-reconsideration",
        /// Action in court.
        Court = 2 "court",
        /// Query and complaint to the purchaser and the supervising department.
        Complaint = 3 "query-and-complaint",
        /// Objection to the keeper of the record.
        Objection = 4 "objection-to-record-keeper",
        /// Petition to the sanctioning body.
        Petition = 5 "petition-to-sanctioning-body",
        /// Review body or tribunal.
        Review = 6 "review-body",
        /// Representations to the authority that decides.
        Representations = 7 "representations",
    }
}

words! {
    /// What one finding does, from the mildest to the strictest; also the outcome's scale.
    Effect {
        /// Worth knowing; changes nothing.
        Note = 0 "note",
        /// Take part only within limits.
        Restrict = 1 "restrict",
        /// A person must answer a question first.
        Refer = 2 "refer",
        /// May not take part.
        Bar = 3 "bar",
    }
}

words! {
    /// What the determination says, from the mildest to the strictest.
    Outcome {
        /// The bidder may take part.
        Allow = 0 "allow",
        /// The bidder may take part within limits.
        Restrict = 1 "restrict",
        /// A person must answer a question first.
        Refer = 2 "refer",
        /// The bidder may not take part.
        Bar = 3 "bar",
    }
}

impl From<Effect> for Outcome {
    /// A note allows; every other effect is its own outcome.
    fn from(effect: Effect) -> Self {
        match effect {
            Effect::Note => Outcome::Allow,
            Effect::Restrict => Outcome::Restrict,
            Effect::Refer => Outcome::Refer,
            Effect::Bar => Outcome::Bar,
        }
    }
}
