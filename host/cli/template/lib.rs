#![cfg_attr(target_arch = "wasm32", no_std)]
//! Who may take part in a tender under the Example Procurement Act.
//!
//! The Act is made up. Put your law in its place: its articles, its numbers, and how sure you are of each. Not legal
//! advice.

use probity_guest::Certainty::Unconfirmed;
use probity_guest::*;

/// The law that the rules cite. Its title, and what a citation is called, stand in `texts`.
const ACT: Instrument = Instrument { id: "act", url: "https://example.org/act" };

/// The first day of a tender's notice for which this version is the law.
const IN_FORCE_FROM: Day = day(2020, 1, 1);

parameters! {
    /// From this amount a fine bars.
    fine_from: Money = in_yuan(&[since(IN_FORCE_FROM, whole(CNY, 1_000_000), Unconfirmed, "Act art. 7(1)")]);
    /// For so long before the bid deadline it does.
    look_back: Period = in_years(&[since(IN_FORCE_FROM, 3, Unconfirmed, "Act art. 7(1)")]);
}

rules! { for Parameters;
    /// Art. 7(1): no bidder takes part on which a fine of 1,000,000 yuan or more was imposed within the three years before
    /// the bid deadline.
    large_fine = Rule::bar("large-fine").mandatory().certainty(Unconfirmed)
        .cites(&[ACT.at("7-1")])
        .says(slots![record, amount: money, from: money, years: number, decided: date, until: date])
        .remedies(&[Remedy::LAPSE, Remedy::OVERTURN]).appeal(Route::RECONSIDERATION, Some(days(60)));
}

fn large_fine(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let deadline = case.tender().bid_deadline();
    let fines = case.records().about(BIDDER).penalties().fined_at_least(p.fine_from);
    for fine in fines.decided_within(p.look_back, deadline).standing_on(deadline) {
        let (decided, until) = (fine.decided(), fine.decided() + p.look_back);
        let said = say![fine, fine.amount(), p.fine_from, p.look_back, decided, until];
        out.on(fine).since(decided).until(until).say(said);
    }
}

reasons! {
    /// The tender is governed by the law of another country.
    OTHER_LAW = "other-law";
}

/// China, by its number in ISO 3166-1.
const CHINA: u16 = 156;

/// Whether the Act is the law of the tender.
fn governs(case: &Case<'_>, _: &Parameters) -> Result<(), Reason> {
    if case.tender().is_under(CHINA) { Ok(()) } else { Err(OTHER_LAW) }
}

policy! {
    /// The policy module.
    Module {
        name: env!("CARGO_PKG_NAME"),
        version: env!("CARGO_PKG_VERSION"),
        publisher: "Example Publisher",
        languages: ["en", "zh"],
        jurisdictions: ["CN"],
        fundings: [],
        in_force_from: IN_FORCE_FROM,
        in_force_until: None,
        parameters: Parameters,
        rules: RULES,
        vocabulary: &[],
        questions: &[],
        reasons: REASONS,
        governs: governs,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use probity_guest::kit::Kit;

    const DEADLINE: Day = day(2026, 6, 8);

    /// What a fine of so many fen, decided on a day, does to a bid.
    fn fined(fen: i64, decided: Day) -> Vec<Effect> {
        let mut kit = Kit::new::<Module>(DEADLINE);
        kit.under(CHINA);
        kit.record(RecordKind::PENALTY).fined(CNY, fen).on(Event::DECIDED, decided);
        kit.evaluate::<Module>().iter().map(|found| found.effect).collect()
    }

    #[test]
    fn the_amount_itself_bars() {
        let decided = day(2025, 4, 17);
        assert_eq!(fined(whole(CNY, 1_000_000), decided), [Effect::Bar]);
        assert_eq!(fined(whole(CNY, 1_000_000) - 1, decided), []);
    }

    #[test]
    fn the_third_anniversary_is_the_last_day_that_counts() {
        assert_eq!(fined(whole(CNY, 1_500_000), day(2023, 6, 8)), [Effect::Bar]);
        assert_eq!(fined(whole(CNY, 1_500_000), day(2023, 6, 7)), []);
    }

    #[test]
    fn a_fine_of_an_amount_that_is_not_stated_refers() {
        let mut kit = Kit::new::<Module>(DEADLINE);
        kit.under(CHINA);
        kit.record(RecordKind::PENALTY).imposing(Measure::FINE).on(Event::DECIDED, day(2025, 4, 17));
        assert_eq!(kit.evaluate::<Module>()[0].effect, Effect::Refer);
    }
}
