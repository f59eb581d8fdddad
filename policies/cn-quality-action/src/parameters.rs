//! The numbers and open choices of this policy. The Guiding Opinions give no number.

use probity_guest::Certainty::{Confirmed, Inference, Secondary, Unconfirmed, Verified};
use probity_guest::{
    Choice, Day, Known, Money, Period, choice, count, day, in_basis_points, in_months, in_years, in_yuan,
    parameters, since,
};

/// From when the values hold that are as old as the policy.
const FIRST: Day = crate::IN_FORCE_FROM;
/// The day on which NDRC Order 36 came into force.
pub(crate) const ORDER_36: Day = day(2026, 4, 1);
/// The day on which SAMR Order 44 came into force; that of Order 45, which is of the same month, was not read.
const ORDER_44: Day = day(2021, 9, 1);

const NO_TEXT: &str = "the Guiding Opinions give no number, and none was found elsewhere";

parameters! {
    /// Whether a limit counts that a decision sets under a law or administrative regulation which it names.
    basis_law: Choice = choice("no,refer,yes",
        &[since(FIRST, 2, Confirmed, "preface of the national basic list, edition of 2024: punishments rest on laws, regulations and central policy")]);
    /// The same under an entry of the national basic list of punishments.
    basis_national_list: Choice = choice("no,refer,yes",
        &[since(FIRST, 1, Unconfirmed, "the entries on procurement in the editions of 2024 and 2025 were not found")]);
    /// The same under a memorandum on joint punishment alone.
    basis_memorandum: Choice = choice("no,refer,yes",
        &[since(FIRST, 0, Secondary, "memoranda are older than the national basic list, beyond which no measure may be added")]);
    /// Whether limits count that the tender's documents state.
    basis_documents: Choice = choice("no,refer,yes",
        &[since(FIRST, 2, Confirmed, "Caiku [2016] 125: the documents state the rule by which credit records are used")]);
    /// What a penalty for poor quality does where no limit is stated.
    penalty_without_basis: Choice = choice("note,refer",
        &[since(FIRST, 0, Inference, "whether the penalty excludes is decided under Government Procurement Law art. 22(1)(5)")]);
    /// What a violation of information security or privacy does where no limit is stated.
    security_without_basis: Choice = choice("note,refer",
        &[since(FIRST, 1, Unconfirmed, "section 5 of the Guiding Opinions is no legal basis; which law limits participation was not found")]);
    /// What an open recall, a failed sampling or a certificate that is not valid does where no limit is stated.
    product_without_basis: Choice = choice("note,refer",
        &[since(FIRST, 0, Inference, "no law was found that limits participation for these alone")]);
    /// What a recall does that the firm began itself.
    voluntary_recall: Choice = choice("note,as-ordered",
        &[since(FIRST, 0, Inference, "who recalls a product itself does what is expected; it is no misconduct")]);
    /// The extra bid security that the tender's documents demand.
    extra_bid_security: u32 = in_basis_points(&[since(FIRST, 100, Unconfirmed, NO_TEXT)]);
    /// How many failed samplings are a repeated failure.
    repeat_count: i64 = count(&[since(FIRST, 2, Unconfirmed, NO_TEXT)]);
    /// How long a failed sampling counts.
    failure_counts_for: Period = in_years(&[since(FIRST, 3, Unconfirmed, NO_TEXT)]);
    /// How long a breach counts on which no finance department has decided.
    breach_counts_for: Period = in_years(&[since(FIRST, 3, Unconfirmed, NO_TEXT)]);
    /// How long minor dishonesty is published at most.
    minor_longest: Period = in_months(&[since(ORDER_36, 3, Confirmed, "NDRC Order 36")]);
    /// How long general dishonesty is published at least.
    general_shortest: Period = in_months(&[since(ORDER_36, 3, Confirmed, "NDRC Order 36")]);
    /// How long general dishonesty is published at most.
    general_longest: Period = in_years(&[since(ORDER_36, 1, Confirmed, "NDRC Order 36")]);
    /// How long serious dishonesty is published at least.
    serious_shortest: Period = in_years(&[since(ORDER_36, 1, Confirmed, "NDRC Order 36")]);
    /// How long serious dishonesty is published at most.
    serious_longest: Period = in_years(&[since(ORDER_36, 3, Confirmed, "NDRC Order 36")]);
    /// From what these periods count: SAMR Order 45 counts from the publication.
    periods_count_from: Choice = choice("document,publication",
        &[since(ORDER_36, 0, Confirmed, "NDRC Order 36: from the day of the document that finds the dishonesty")]);
    /// How long market supervision publishes a penalty, before NDRC Order 36.
    market_published_for: Period = in_years(&[since(ORDER_44, 3, Verified, "SAMR Order 45 art. 13; its first day was not read")]);
    /// The same for one that is a warning or criticism alone.
    market_warning_published_for: Period = in_months(&[since(ORDER_44, 3, Verified, "SAMR Order 45 art. 13, on criticism; a warning alone is not published, art. 2")]);
    /// Up to which amount a fine is low, so that its publication ends as early as that of criticism: 0 where no figure is
    /// known, and then it is asked.
    low_fine_up_to: Money = in_yuan(&[since(ORDER_44, 0, Unconfirmed, "SAMR Order 45 art. 13 speaks of a low fine; no figure was found")]);
    /// After how long market supervision may end the publication early.
    market_repair_after: Period = in_months(&[since(ORDER_44, 6, Confirmed, "SAMR measures on credit repair; their first day was not read")]);
    /// The same for food, drugs and special equipment.
    market_repair_after_for_food: Period = in_months(&[since(ORDER_44, 12, Confirmed, "SAMR measures on credit repair; their first day was not read")]);
    /// How long a listing by market supervision runs.
    market_listing_for: Period = in_years(&[since(ORDER_44, 3, Unconfirmed, "SAMR Order 44; the article was not read")])
        .selected_by_notice();
    /// The shortest ban that art. 77 allows.
    shortest_ban: Period = in_years(&[since(FIRST, 1, Verified, "Government Procurement Law art. 77(1)")]);
    /// The longest ban that art. 77 allows.
    longest_ban: Period = in_years(&[since(FIRST, 3, Verified, "Government Procurement Law art. 77(1)")]);
    /// What credit repair does to a ban whose term still runs.
    repaired_ban: Choice = choice("bars,refer,not-counted",
        &[since(FIRST, 1, Unconfirmed, "NDRC Order 36 does not speak of bans that a decision imposes for a term")]);
}

/// Whether a basis carries a limit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Allowed {
    /// It does not.
    No,
    /// A person decides.
    Refers,
    /// It does.
    Yes,
}

impl Allowed {
    /// Reads `no,refer,yes`; a person decides where nothing is set.
    pub(crate) fn read(choice: Known<Choice>) -> Self {
        match choice.get() {
            Some(Choice(0)) => Allowed::No,
            Some(Choice(2)) => Allowed::Yes,
            _ => Allowed::Refers,
        }
    }
}

/// Whether a choice `note,refer` says that a person decides; so it is where nothing is set.
pub(crate) fn refers(choice: Known<Choice>) -> bool {
    choice.get() != Some(Choice(0))
}
