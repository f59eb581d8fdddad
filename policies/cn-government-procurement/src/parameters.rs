//! The numbers and contested choices of this policy.

use probity_guest::Certainty::{Confirmed, Inference, Secondary, Unconfirmed, Verified};
use probity_guest::{
    CNY, Choice, Event, Known, Money, Period, choice, day, in_months, in_years, in_yuan, parameters, since,
    switch, whole,
};

/// From when the values hold that are as old as the policy.
const REGULATIONS: probity_guest::Day = crate::IN_FORCE_FROM;

/// The day on which the figure for large fines came into force: Caiku [2022] 3. The questions name it too.
pub(crate) const FIGURE_IN_FORCE: probity_guest::Day = day(2022, 2, 8);

/// The day on which the measures on credit repair came into force: NDRC Order 36.
pub(crate) const REPAIR_IN_FORCE: probity_guest::Day = day(2026, 4, 1);

parameters! {
    /// How far back art. 22(1)(5) looks from the bid.
    look_back: Period = in_years(&[since(REGULATIONS, 3, Verified, "Government Procurement Law art. 22(1)(5)")])
        .selected_by_deadline();
    /// Which date of a penalty the three years count from; the statute does not say.
    counted_from: Choice = choice("decided,effective,published",
        &[since(REGULATIONS, 0, Unconfirmed, "not stated in Government Procurement Law art. 22 or Implementing Regulations art. 19")]);
    /// From this amount a fine is large, unless the sector has a higher figure.
    large_fine_from: Money = in_yuan(&[since(FIGURE_IN_FORCE, whole(CNY, 2_000_000), Verified, "Caiku [2022] 3")])
        .selected_by_deadline();
    /// Whether exactly that amount is large.
    figure_included: bool = switch(&[since(REGULATIONS, 1, Inference,
        "the notice does not say; Ministry of Finance Order 87 art. 86 and Civil Code art. 1259 include the figure")]);
    /// How a fine is judged that was decided before the figure came into force.
    fine_before_figure: Choice = choice("by-the-figure,refer",
        &[since(REGULATIONS, 0, Unconfirmed, "not stated in Caiku [2022] 3; the law on the bid date is applied")]);
    /// What credit repair does to the fact that art. 22 looks at.
    repaired_penalty: Choice = choice("bars,refer,not-counted",
        &[since(REGULATIONS, 1, Unconfirmed, "contested; NDRC Order 36 does not speak of art. 22")]);
    /// The shortest ban that art. 77 allows.
    shortest_ban: Period = in_years(&[since(REGULATIONS, 1, Verified, "Government Procurement Law art. 77(1)")]);
    /// The longest ban that art. 77 allows.
    longest_ban: Period = in_years(&[since(REGULATIONS, 3, Verified, "Government Procurement Law art. 77(1)")]);
    /// From this amount a fine by a finance department is entered on the procurement list.
    listed_fine_from: Money = in_yuan(&[since(REGULATIONS, whole(CNY, 30_000), Verified, "Caibanku [2014] 526 art. 2")]);
    /// How long such an entry is published.
    entry_published_for: Period = in_years(&[since(REGULATIONS, 3, Secondary, "Caibanku [2014] 526: in general three years")]);
    /// What an entry does that rests on a fine alone: the list rule bars, the usual tender clause does not.
    fine_only_entry: Choice = choice("bars,refer,not-counted",
        &[since(REGULATIONS, 1, Confirmed, "Caiku [2016] 125 against the clause that tender documents use")]);
    /// What it does that the case shows the search of some of the three lists and not of all. A search that is too old
    /// or of a later day refers whatever is set here, and no search at all is only noted: a finding that refers rests on
    /// a record.
    unsearched_lists: Choice = choice("note,refer",
        &[since(REGULATIONS, 1, Unconfirmed, "Caiku [2016] 125 demands the search; what a case without its evidence means it does not say")]);
    /// How long a listing by market supervision runs.
    market_listing_for: Period = in_years(&[since(day(2021, 9, 1), 3, Unconfirmed, "SAMR Order 44; the article was not read")])
        .selected_by_notice();
    /// After how long a listing by market supervision can be taken off early.
    market_removal_after: Period = in_years(&[since(day(2021, 9, 1), 1, Unconfirmed, "SAMR Order 44; the article was not read")])
        .selected_by_notice();
    /// Whether the notice on using credit records is in force for the tender. Its number is of 2016, its own day was not
    /// read: the day here is that of the report on it which was read.
    three_lists: bool = switch(&[
        since(REGULATIONS, 0, Unconfirmed, "before Caiku [2016] 125"),
        since(day(2016, 8, 27), 1, Unconfirmed, "Caiku [2016] 125; a report on it is of 2016-08-27"),
    ])
    .selected_by_notice();
    /// What credit repair does to a ban from procurement or from tendering whose term still runs.
    repaired_ban: Choice = choice("bars,refer,not-counted",
        &[since(REGULATIONS, 1, Unconfirmed, "NDRC Order 36 does not speak of bans that a decision imposes for a term")]);
    /// How long a record of general dishonesty is published at least before its credit can be repaired, counted from the
    /// document that determines it.
    general_repair_after: Period = in_months(&[since(REPAIR_IN_FORCE, 3, Confirmed, "NDRC Order 36")]);
    /// The same of serious dishonesty.
    serious_repair_after: Period = in_years(&[since(REPAIR_IN_FORCE, 1, Confirmed, "NDRC Order 36")]);
    /// How long market supervision publishes a penalty that it may not stop publishing early.
    market_publication_for: Period = in_years(&[since(REGULATIONS, 3, Verified, "SAMR Order 45 art. 13")]);
    /// How long a breach or bad performance of a contract bears on commercial credit.
    credit_look_back: Period = in_years(&[since(REGULATIONS, 3, Unconfirmed,
        "not stated in Government Procurement Law art. 22(1)(2); as many years as art. 22(1)(5) looks back")])
        .selected_by_deadline();
    /// What a decision does whose effect is stayed.
    stayed_decision: Choice = choice("note,refer",
        &[since(REGULATIONS, 0, Unconfirmed, "not stated in Government Procurement Law art. 22 or Implementing Regulations art. 19")]);
    /// The shortest ban from projects that must be tendered.
    shortest_tendering_ban: Period = in_years(&[since(REGULATIONS, 1, Verified, "Tendering and Bidding Law art. 53, 54")]);
    /// The longest such ban for collusion or bribery.
    longest_collusion_ban: Period = in_years(&[since(REGULATIONS, 2, Verified, "Tendering and Bidding Law art. 53; Tendering Regulations art. 67")]);
    /// The longest such ban for falsification.
    longest_falsification_ban: Period = in_years(&[since(REGULATIONS, 3, Verified, "Tendering and Bidding Law art. 54; Tendering Regulations art. 68")]);
}

/// What a contested point does to a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Contested {
    /// It bars.
    Bars,
    /// A person decides.
    Refers,
    /// It does not count; the record is noted.
    NotCounted,
}

impl Contested {
    /// Reads `bars,refer,not-counted`; a person decides where nothing is set.
    pub(crate) fn read(choice: Known<Choice>) -> Self {
        match choice.get() {
            Some(Choice(0)) => Contested::Bars,
            Some(Choice(2)) => Contested::NotCounted,
            _ => Contested::Refers,
        }
    }
}

impl Parameters {
    /// The event that the look-back counts from.
    pub(crate) fn counted_event(&self) -> Event {
        match self.counted_from.get() {
            Some(Choice(1)) => Event::EFFECTIVE,
            Some(Choice(2)) => Event::PUBLISHED,
            _ => Event::DECIDED,
        }
    }

    /// The smallest large fine, for a record that may have a sector figure. Only a higher figure replaces the general
    /// one, so that a fine below that is not large, whatever the sector's is.
    pub(crate) fn large_fine_for(&self, sector: Known<Money>) -> Known<Money> {
        let Some(general) = self.large_fine_from.get() else { return Known::UNKNOWN };
        let figure = sector.get().and_then(|sector| sector.larger(general)).unwrap_or(general);
        Known::stated(if self.figure_included.unwrap_or(true) { figure } else { figure.just_above() })
    }

    /// Whether a sector figure is one that can be compared: an amount in the currency of the general one.
    pub(crate) fn can_compare(&self, sector: Known<Money>) -> bool {
        let pair = sector.get().zip(self.large_fine_from.get());
        pair.is_none_or(|(sector, general)| sector.larger(general).is_some())
    }

    /// How the texts say which date the look-back counts from: 0 decided, 1 in effect, 2 published.
    pub(crate) fn counted_word(&self) -> i64 {
        self.counted_from.get().map_or(0, |Choice(word)| word)
    }

    /// Whether the notice on using credit records is in force for the tender.
    pub(crate) fn lists_refuse(&self) -> bool {
        self.three_lists.unwrap_or(false)
    }
}
