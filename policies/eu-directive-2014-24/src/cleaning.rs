//! Self-cleaning: art. 57(6). It covers art. 57(1) and (4), and its conditions are cumulative.

use alloc::vec::Vec;

use probity_guest::{Answer, Case, Day, Event, Known, Match, Measure, Party, Question, RecordKind, question};

use crate::grounds::{is_on_the_same_ground, yes_or_no};
use crate::standing::Standing;
use crate::terms::final_day;
use crate::vocabulary::*;

/// What self-cleaning does to a record.
#[derive(Clone, Copy)]
pub(crate) enum Cleaning<'a> {
    /// None is on file, or it does not help.
    None,
    /// A condition is not met, or the evidence was held insufficient.
    Insufficient,
    /// It is not available while a final judgment excludes.
    Unavailable,
    /// A person must answer this question.
    Open(Question),
    /// The evidence was held sufficient.
    Accepted(Match<'a>),
}

/// What of a case bears on self-cleaning, found once for all its records.
pub(crate) struct Evidence<'a> {
    /// The evidence on file.
    cleanings: Vec<Match<'a>>,
    /// The decisions of courts that exclude, or may be.
    judgments: Vec<Match<'a>>,
}

impl<'a> Evidence<'a> {
    /// Reads it from a case.
    pub(crate) fn of(case: &Case<'a>) -> Self {
        let cleanings = case.records().filter(|record| record.kind() == RecordKind::SELF_CLEANING);
        let judgments = case.records().filter(|record| is_exclusion_by_court(record) != Answer::No);
        Evidence { cleanings: cleanings.collect(), judgments: judgments.collect() }
    }
}

/// What self-cleaning does to a record as of a day.
pub(crate) fn cleaning<'a>(
    found: &Match<'a>,
    standing: &Standing<'a>,
    on_file: &Evidence<'a>,
    on: Day,
) -> Cleaning<'a> {
    let mut best = Cleaning::None;
    let (mut accepted, mut refused) = (Known::UNKNOWN, Known::UNKNOWN);
    for evidence in &on_file.cleanings {
        let party = evidence.party().position();
        let concerns = party == found.party().position() || party == standing.operator.position();
        if concerns {
            let this = one(evidence, found, on);
            match this {
                Cleaning::Accepted(_) => accepted = later(accepted, evidence.begins()),
                Cleaning::Insufficient => refused = later(refused, evidence.begins()),
                _ => {}
            }
            best = better(best, this);
        }
    }
    // evidence that was refused on the same day or later leaves an earlier acceptance open
    if accepted.get().zip(refused.get()).is_some_and(|(accepted, refused)| accepted <= refused) {
        best = Cleaning::Open(CLEANING_SUFFICIENT);
    }
    // the keeper of the record says that it was repaired: that is no assessment by the contracting authority
    if found.has(Event::REPAIRED, on) {
        best = better(best, Cleaning::Open(CLEANING_SUFFICIENT));
    }
    // a judgment can only take away what there is
    if matches!(best, Cleaning::None | Cleaning::Insufficient) {
        return best;
    }
    match (best, is_excluded_by_judgment(standing, found.party(), on_file, on)) {
        (Cleaning::Accepted(_) | Cleaning::Open(_), Answer::Yes) => Cleaning::Unavailable,
        (Cleaning::Accepted(_), Answer::Unknown) => Cleaning::Open(EFFECTIVE),
        (best, _) => best,
    }
}

fn later(first: Known<Day>, second: Known<Day>) -> Known<Day> {
    Known::from([first, second].into_iter().filter_map(Known::get).max())
}

fn better<'a>(first: Cleaning<'a>, second: Cleaning<'a>) -> Cleaning<'a> {
    let rank = |cleaning: &Cleaning<'_>| match cleaning {
        Cleaning::None => 0,
        Cleaning::Unavailable | Cleaning::Insufficient => 1,
        Cleaning::Open(_) => 2,
        Cleaning::Accepted(_) => 3,
    };
    if rank(&second) > rank(&first) { second } else { first }
}

/// What one piece of evidence does.
fn one<'a>(evidence: &Match<'a>, found: &Match<'a>, on: Day) -> Cleaning<'a> {
    let assessed = evidence.begins();
    let is_later = assessed.get().is_some_and(|day| on < day);
    let same = is_on_the_same_ground(evidence, found);
    if is_later || same == Answer::No || !evidence.stands_on(on) {
        return Cleaning::None;
    }
    let conditions = [COMPENSATED, CLARIFIED, MEASURES_TAKEN].map(|fact| yes_or_no(evidence.fact(fact)));
    let sufficient = yes_or_no(evidence.fact(SUFFICIENT));
    if conditions.contains(&Answer::No) || sufficient == Answer::No {
        return Cleaning::Insufficient;
    }
    // who assessed before the decision cannot have had it in view
    let decision = found.decided().get().max(final_day(found, on).get());
    let is_after = assessed.get().zip(decision).is_some_and(|(assessed, decided)| decided <= assessed);
    let checks = [
        (evidence.is_matched(), question::MATCH),
        (evidence.is_fresh(), question::STALE),
        (evidence.covers_tender(), question::SCOPE),
        (same, question::GROUND),
    ];
    let open = checks.into_iter().find(|(met, _)| *met != Answer::Yes).map(|(_, question)| question);
    match open {
        Some(question) => Cleaning::Open(question),
        None if conditions.contains(&Answer::Unknown) => Cleaning::Open(CLEANING_COMPLETE),
        None if sufficient == Answer::Yes && is_after => Cleaning::Accepted(*evidence),
        None => Cleaning::Open(CLEANING_SUFFICIENT),
    }
}

/// Art. 57(6), fourth subparagraph: whether the operator is excluded from procurement by a final judgment, in its period
/// and where the judgment is effective. Of a judgment against a person behind the operator it is open.
fn is_excluded_by_judgment<'a>(
    standing: &Standing<'a>,
    party: Party<'a>,
    on_file: &Evidence<'a>,
    on: Day,
) -> Answer {
    Answer::any(on_file.judgments.iter().map(|judgment| {
        let about = judgment.party().position();
        let of_operator =
            about == standing.operator.position() || !standing.is_person && about == party.position();
        if !(of_operator || about == party.position()) {
            return Answer::No;
        }
        match excludes_by_judgment(judgment, on) {
            Answer::Yes if !of_operator => Answer::Unknown,
            answer => answer,
        }
    }))
}

/// Whether a record is a final judgment that excludes from procurement, in its period and where it is effective.
pub(crate) fn excludes_by_judgment(judgment: &Match<'_>, on: Day) -> Answer {
    if !judgment.stands_on(on) {
        return Answer::No;
    }
    let checks = [
        is_exclusion_by_court(judgment),
        judgment.is_final(),
        judgment.runs_on(on),
        yes_or_no(judgment.fact(EFFECTIVE_HERE)),
        judgment.is_matched(),
        // a source read too long ago may still say the same
        if judgment.is_fresh() == Answer::Yes { Answer::Yes } else { Answer::Unknown },
        judgment.covers_tender(),
    ];
    if checks.contains(&Answer::No) {
        Answer::No
    } else if checks.contains(&Answer::Unknown) {
        Answer::Unknown
    } else {
        Answer::Yes
    }
}

/// Whether a court made a decision that excludes from procurement.
pub(crate) fn is_exclusion_by_court(record: &Match<'_>) -> Answer {
    match record.kind() {
        RecordKind::CONVICTION => record.imposes(Measure::PROCUREMENT_BAN).into(),
        RecordKind::BAN => record.is_by(COURT),
        _ => Answer::No,
    }
}
