//! The numbers and contested choices of this policy.

use probity_guest::Certainty::{Confirmed, Inference, Unconfirmed, Verified};
use probity_guest::{
    Choice, Day, Money, Period, USD, choice, day, in_days, in_dollars, in_months, in_years, parameters,
    since, whole,
};

use crate::IN_FORCE_FROM as START;

/// The day on which voluntary exclusions were added: FAC 2025-03.
pub(crate) const VOLUNTARY_ADDED: Day = day(2025, 1, 17);
/// The day from which the higher threshold for subcontracts holds; questions name it too.
pub(crate) const THRESHOLD_RAISED: Day = day(2025, 10, 1);

parameters! {
    /// What holds of an acquisition of which the case does not say whether it is a federal one.
    acquisition_not_stated: Choice = choice("refer,federal", &[since(START, 0, Inference,
        "the FAR governs acquisitions of federal agencies; a state or a city buys under its own law")]);
    /// When a suspension ends without legal proceedings, from the day of its notice.
    suspension_without_proceedings: Period = in_months(&[since(START, 12, Verified, "FAR 9.407-4")]);
    /// The longest suspension without legal proceedings, where a prosecutor requested its extension.
    longest_suspension: Period = in_months(&[since(START, 18, Verified, "FAR 9.407-4")]);
    /// How long a debarment generally is at most.
    usual_debarment: Period = in_years(&[since(START, 3, Verified, "FAR 9.406-4")]);
    /// The longest debarment on the drug-free workplace rules.
    longest_drug_free_debarment: Period = in_years(&[since(START, 5, Verified, "FAR 9.406-4")]);
    /// How long a debarment on immigration is, unless it is extended by as much again.
    immigration_debarment: Period = in_years(&[since(START, 1, Verified, "FAR 9.406-4")]);
    /// The shortest debarment on arms control, the suspension before it included.
    shortest_arms_control_debarment: Period = in_years(&[since(START, 2, Verified, "FAR 9.406-4")]);
    /// What a debarment does that is longer than the regulation has it.
    longer_debarment: Choice = choice("bars,refer",
        &[since(START, 0, Unconfirmed, "not stated in FAR 9.406-4: it stands until the debarring official changes it")]);
    /// What a voluntary exclusion does. That the day of the tender's notice decides is unconfirmed.
    voluntary_exclusion: Choice = choice("note,refer,bars", &[
        since(START, 0, Inference, "before FAC 2025-03"),
        since(VOLUNTARY_ADDED, 2, Confirmed,
            "FAC 2025-03, FAR Case 2019-015, 2025-01-17, as marked in 9.405-1; its change of 9.405 was not read"),
    ])
    .selected_by_notice();
    /// What it does at least for an option, and for a subcontract awarded from 17 January 2025 on, also under a contract
    /// that was noticed before: by the day of the decision.
    voluntary_exclusion_older_contract: Choice = choice("note,refer,bars", &[
        since(START, 0, Inference, "before FAC 2025-03"),
        since(VOLUNTARY_ADDED, 1, Unconfirmed,
            "FAC 2025-03 amended 9.405-1 and 52.209-6 on 2025-01-17; what it says of contracts noticed before was not read"),
    ]);
    /// Above this amount a subcontract awarded before 1 October 2025 with an excluded party is prohibited.
    subcontract_above_until_september_2025: Money =
        in_dollars(&[since(START, whole(USD, 35_000), Verified, "FAR 9.405-2(b)")]);
    /// The same for a subcontract awarded from 1 October 2025 on.
    subcontract_above: Money = in_dollars(&[since(START, whole(USD, 45_000), Confirmed,
        "FAC 2025-06, FAR Case 2024-001, 90 FR 41872, effective 2025-10-01; the row itself was not read")]);
    /// Above this amount delinquent federal taxes are a cause for debarment.
    delinquent_tax_above: Money =
        in_dollars(&[since(START, whole(USD, 10_000), Verified, "FAR 9.406-2(b)(1)(v)")]);
    /// How far back a felony conviction stops an award.
    felony_look_back: Period = in_months(&[since(START, 24, Verified, "FAR 52.209-11(a)(2)")]);
    /// How many days before the award its search of the System for Award Management may be made.
    award_search_within: Period = in_days(&[since(START, 1, Unconfirmed,
        "FAR 9.405(e) says immediately before award, and gives no number")]);
    /// What a search of the System for Award Management does that is of a wrong day or by name alone.
    insufficient_search: Choice = choice("note,refer", &[since(START, 1, Unconfirmed,
        "FAR 9.405(e) demands the check; what a case without its evidence means it does not say")]);
}
