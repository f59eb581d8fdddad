//! The words that a case uses, by the numbers of the contract.

macro_rules! numbers {
    ($(#[$doc:meta])* $name:ident { $($(#[$vdoc:meta])* $word:ident = $number:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq)]
        pub struct $name(pub(crate) u32);

        impl $name {
            $($(#[$vdoc])* pub const $word: $name = $name($number);)+

            /// Every word that this version of the SDK knows, with its name.
            pub const ALL: &'static [(&'static str, $name)] = &[$((stringify!($word), $name::$word)),+];

            /// The number of the contract.
            pub const fn number(self) -> u32 {
                self.0
            }
        }
    };
}

numbers! {
    /// Stage of the procedure.
    Stage {
        /// Publication.
        PUBLISH = 1,
        /// Bidding.
        BID = 2,
        /// Evaluation.
        EVALUATE = 3,
        /// Award.
        AWARD = 4,
        /// Option or change of a running contract.
        OPTION = 5,
    }
}

numbers! {
    /// Kind of contract.
    ContractKind {
        /// Goods.
        GOODS = 1,
        /// Services.
        SERVICES = 2,
        /// Works.
        WORKS = 3,
    }
}

numbers! {
    /// Why a rule of law does not apply to a tender.
    OverrideKind {
        /// Disaster emergency or other force majeure.
        EMERGENCY = 1,
        /// National security or State secrets.
        NATIONAL_SECURITY = 2,
        /// Compelling reason.
        COMPELLING_REASON = 3,
        /// Public interest.
        PUBLIC_INTEREST = 4,
    }
}

numbers! {
    /// What a party is in the case.
    Role {
        /// The bidder.
        BIDDER = 1,
        /// Consortium member.
        CONSORTIUM_MEMBER = 2,
        /// Subcontractor.
        SUBCONTRACTOR = 3,
        /// Controller.
        CONTROLLER = 4,
        /// Beneficial owner.
        BENEFICIAL_OWNER = 5,
        /// Director, manager or person in charge.
        DIRECTOR = 6,
        /// Affiliate.
        AFFILIATE = 7,
        /// Relied-on entity.
        RELIED_ON = 8,
        /// Predecessor.
        PREDECESSOR = 9,
        /// Competing bidder in the same contract.
        COMPETITOR = 10,
    }
}

numbers! {
    /// What kind of person a party is.
    PartyKind {
        /// Legal person.
        LEGAL = 1,
        /// Natural person.
        NATURAL = 2,
        /// Branch.
        BRANCH = 3,
        /// Public body.
        PUBLIC_BODY = 4,
    }
}

numbers! {
    /// How one party is tied to another.
    RelationKind {
        /// The first controls the second.
        CONTROLS = 1,
        /// Both have the same person in charge.
        SAME_PERSON_IN_CHARGE = 2,
        /// The first directly holds a controlling share in the second, or manages it.
        HOLDS_OR_MANAGES = 3,
        /// The first is a branch of the second.
        BRANCH_OF = 4,
        /// Both are the same firm.
        SAME_FIRM = 5,
    }
}

numbers! {
    /// What kind of record is on file.
    RecordKind {
        /// Administrative penalty.
        PENALTY = 1,
        /// Criminal conviction.
        CONVICTION = 2,
        /// Entry on a list.
        LISTING = 3,
        /// Ban for a term.
        BAN = 4,
        /// Debarment.
        DEBARMENT = 5,
        /// Suspension.
        SUSPENSION = 6,
        /// Proposed debarment.
        PROPOSED_DEBARMENT = 7,
        /// Voluntary exclusion.
        VOLUNTARY_EXCLUSION = 8,
        /// Conditional non-debarment.
        CONDITIONAL_NON_DEBARMENT = 9,
        /// Letter of reprimand.
        REPRIMAND = 10,
        /// Breach of a contract.
        CONTRACT_BREACH = 11,
        /// Poor performance.
        POOR_PERFORMANCE = 12,
        /// Insolvency.
        INSOLVENCY = 13,
        /// Unpaid taxes.
        TAX_DEBT = 14,
        /// Unpaid social security contributions.
        SOCIAL_SECURITY_DEBT = 15,
        /// Running investigation.
        INVESTIGATION = 16,
        /// Recall.
        RECALL = 17,
        /// Failed sampling.
        FAILED_SAMPLING = 18,
        /// Result on compliance with standards.
        STANDARDS = 19,
        /// Reference factor.
        REFERENCE_FACTOR = 20,
        /// Self-cleaning.
        SELF_CLEANING = 21,
        /// A list was searched and held nothing.
        CLEAN_SEARCH = 22,
        /// Anything else.
        OTHER = 23,
    }
}

numbers! {
    /// Whether a decision can still be changed by ordinary appeal.
    Finality {
        /// It cannot.
        FINAL = 1,
        /// It can.
        NOT_FINAL = 2,
    }
}

numbers! {
    /// What was imposed: a bit position.
    Measure {
        /// Fine.
        FINE = 0,
        /// Confiscation.
        CONFISCATION = 1,
        /// Order to suspend production or business.
        SUSPEND_BUSINESS = 2,
        /// Revoked permit or licence.
        REVOKED_LICENCE = 3,
        /// Downgraded qualification.
        DOWNGRADE = 4,
        /// Restriction of business.
        RESTRICT_BUSINESS = 5,
        /// Restriction of employment.
        RESTRICT_EMPLOYMENT = 6,
        /// Ban from government procurement.
        PROCUREMENT_BAN = 7,
        /// Ban from tendering.
        TENDERING_BAN = 8,
        /// Warning or criticism.
        WARNING = 9,
        /// Conditional release.
        CONDITIONAL_RELEASE = 10,
        /// Restitution.
        RESTITUTION = 11,
        /// Fixed term.
        FIXED_TERM = 12,
        /// Order to close.
        CLOSURE = 13,
    }
}

numbers! {
    /// Level of an authority.
    Level {
        /// National.
        NATIONAL = 1,
        /// Province or state.
        PROVINCE = 2,
        /// City.
        CITY = 3,
        /// County or local.
        LOCAL = 4,
        /// International.
        INTERNATIONAL = 5,
    }
}

numbers! {
    /// What happened to a record.
    Event {
        /// First day of the conduct.
        CONDUCT_FROM = 1,
        /// Last day of the conduct.
        CONDUCT_TO = 2,
        /// Decided.
        DECIDED = 3,
        /// Took effect.
        EFFECTIVE = 4,
        /// Published.
        PUBLISHED = 5,
        /// Publication ended.
        PUBLICATION_END = 6,
        /// Known to the authority.
        KNOWN = 7,
        /// Last day.
        EXPIRES = 8,
        /// Has no end.
        INDEFINITE = 9,
        /// First day on which release is possible.
        EARLIEST_RELEASE = 10,
        /// Released by the sanctioning body.
        RELEASED = 11,
        /// Withdrawn by the authority.
        REVOKED = 12,
        /// Annulled or reversed.
        OVERTURNED = 13,
        /// Stayed from.
        STAYED_FROM = 14,
        /// Last day of a stay.
        STAYED_UNTIL = 15,
        /// Appeal filed.
        APPEAL_FILED = 16,
        /// Appeal decided.
        APPEAL_DECIDED = 17,
        /// Credit repaired.
        REPAIRED = 18,
        /// Penalty performed.
        PERFORMED = 19,
        /// Party notified.
        NOTIFIED = 20,
        /// Source read.
        RETRIEVED = 21,
    }
}

numbers! {
    /// A way to end a finding.
    Remedy {
        /// Lapse of time.
        LAPSE = 1,
        /// Annulment or reversal.
        OVERTURN = 2,
        /// Credit repair.
        REPAIR = 3,
        /// Self-cleaning.
        SELF_CLEANING = 4,
        /// Payment or a binding arrangement.
        PAYMENT = 5,
        /// Replacement of the party.
        REPLACE = 6,
        /// Release by the sanctioning body.
        RELEASE = 7,
        /// Correction of the record.
        CORRECT = 8,
        /// Supplying the missing fact.
        SUPPLY = 9,
        /// Withdrawal of one of two bids.
        WITHDRAW = 10,
    }
}

numbers! {
    /// A way to contest a decision.
    Route {
        /// Administrative reconsideration.
        RECONSIDERATION = 1,
        /// Action in court.
        COURT = 2,
        /// Query and complaint.
        COMPLAINT = 3,
        /// Objection to the keeper of the record.
        OBJECTION = 4,
        /// Petition to the sanctioning body.
        PETITION = 5,
        /// Review body or tribunal.
        REVIEW = 6,
        /// Representations to the authority that decides.
        REPRESENTATIONS = 7,
    }
}

numbers! {
    /// What a step of the explanation compared.
    Test {
        /// Whether the party is one of those that the rule is about.
        PARTY = 1,
        /// Kind of record.
        KIND = 2,
        /// List.
        LIST = 3,
        /// Measure imposed.
        MEASURE = 4,
        /// Amount at least.
        AMOUNT = 5,
        /// Within a period.
        PERIOD = 6,
        /// In force on a day.
        IN_FORCE = 7,
        /// Not revoked, overturned or stayed.
        STANDS = 8,
        /// Ground.
        GROUND = 9,
        /// Authority.
        AUTHORITY = 10,
        /// Finality.
        FINALITY = 11,
        /// Scope covers the tender.
        COVERS = 12,
        /// Fact.
        FACT = 13,
        /// Relation.
        RELATION = 14,
        /// Longer than.
        LONGER = 15,
        /// Matched to the party.
        MATCHED = 16,
        /// Fresh.
        FRESH = 17,
        /// Exactly a value.
        EQUALS = 18,
        /// Not before a first day.
        SINCE = 19,
        /// Ended before a day.
        ENDED = 20,
    }
}
