//! The words in which a policy declares and explains itself.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

words! {
    /// Whether the law leaves a choice.
    Nature {
        /// The law says "shall".
        Mandatory = 0 "mandatory",
        /// The law says "may".
        Discretionary = 1 "discretionary",
    }
}

words! {
    /// How sure the publisher of a policy is of a rule or number.
    Certainty {
        /// The operative text was read in a copy of the official act.
        Verified = 0 "verified",
        /// Read in reproductions or official summaries.
        Confirmed = 1 "confirmed",
        /// Read in a secondary source.
        Secondary = 2 "secondary",
        /// Follows from the text by inference.
        Inference = 3 "inference",
        /// No text was found.
        Unconfirmed = 4 "unconfirmed",
    }
}

words! {
    /// A yes, a no, or an honest "it is not known".
    Answer {
        /// Yes.
        Yes = 0 "yes",
        /// No.
        No = 1 "no",
        /// Not known.
        Unknown = 2 "unknown",
    }
}

words! {
    /// Unit of a period.
    PeriodUnit {
        /// Calendar days.
        Days = 0 "days",
        /// Working days.
        WorkingDays = 1 "working-days",
        /// Months.
        Months = 2 "months",
        /// Years.
        Years = 3 "years",
    }
}

words! {
    /// Kind of value in a text.
    SlotKind {
        /// A number.
        Number = 0 "number",
        /// A day.
        Date = 1 "date",
        /// Money.
        Money = 2 "money",
        /// A record.
        Record = 3 "record",
        /// A party.
        Party = 4 "party",
        /// A code of the vocabulary.
        Code = 5 "code",
    }
}

words! {
    /// Kind of a parameter.
    ParameterKind {
        /// Minor units of a currency.
        Money = 0 "money",
        /// Days.
        Days = 1 "days",
        /// Months.
        Months = 2 "months",
        /// Years.
        Years = 3 "years",
        /// A plain number.
        Count = 4 "count",
        /// Hundredths of a percent.
        BasisPoints = 5 "basis-points",
        /// No or yes.
        Switch = 6 "switch",
        /// One of a list of choices.
        Choice = 7 "choice",
    }
}

words! {
    /// The date of the case that selects a parameter's value.
    Selector {
        /// The date of the decision.
        AsOf = 0 "as-of",
        /// The notice date.
        Notice = 1 "notice",
        /// The bid deadline.
        Deadline = 2 "deadline",
    }
}

words! {
    /// What a policy compares, as it explains itself.
    Comparison {
        /// Whether the party is one of those that the rule is about.
        Party = 1 "party",
        /// Kind of record.
        Kind = 2 "kind",
        /// List.
        List = 3 "list",
        /// Measure imposed.
        Measure = 4 "measure",
        /// An amount, or more.
        Amount = 5 "amount",
        /// Within a period.
        Period = 6 "period",
        /// In force on a day.
        InForce = 7 "in-force",
        /// Not revoked, overturned or stayed.
        Stands = 8 "stands",
        /// Ground.
        Ground = 9 "ground",
        /// Authority.
        Authority = 10 "authority",
        /// Finality.
        Finality = 11 "finality",
        /// Whether the record's scope covers the tender.
        Scope = 12 "scope",
        /// A fact, or a condition of the policy's own.
        Fact = 13 "fact",
        /// A tie.
        Relation = 14 "relation",
        /// Longer than a period.
        Longer = 15 "longer",
        /// Known to be about the party.
        Matched = 16 "matched",
        /// Read recently enough.
        Fresh = 17 "fresh",
        /// Exactly a value.
        Equals = 18 "equals",
        /// Not before a first day.
        Since = 19 "since",
        /// Ended before a day.
        Ended = 20 "ended",
    }
}
