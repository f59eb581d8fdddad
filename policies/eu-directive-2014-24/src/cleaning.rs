//! Self-cleaning: art. 57(6). It covers art. 57(1) and (4), and its conditions are cumulative.

use alloc::vec::Vec;

use probity_guest::{Answer, Case, Day, Event, Known, Match, Party, Question, RecordKind};

use crate::finality::{is_exclusion_by_court, is_final};
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
    /// It is not available while a final judgment excludes: until a day after which it helps, where that is known.
    Unavailable(Known<Day>),
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
        let covering = || case.all_records().filter(|record| record.covers_tender() != Answer::No);
        let cleanings = covering().filter(|record| record.kind() == RecordKind::SELF_CLEANING);
        let judgments = covering().filter(|record| is_exclusion_by_court(record) != Answer::No);
        Evidence { cleanings: cleanings.collect(), judgments: judgments.collect() }
    }

    /// The evidence that bears on a record.
    pub(crate) fn about(
        &self,
        found: &Match<'a>,
        standing: &Standing<'a>,
    ) -> impl Iterator<Item = &Match<'a>> {
        let those = [found.party().position(), standing.operator.position()];
        self.cleanings.iter().filter(move |evidence| those.contains(&evidence.party().position()))
    }
}

/// Shows what is said of evidence.
pub(crate) fn show(evidence: &Match<'_>) {
    for fact in [COMPENSATED, CLARIFIED, MEASURES_TAKEN, SUFFICIENT] {
        evidence.fact(fact);
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
    for evidence in on_file.about(found, standing) {
        let this = one(evidence, found, on);
        match this {
            Cleaning::Accepted(_) => accepted = later(accepted, evidence.begins()),
            Cleaning::Insufficient => refused = later(refused, evidence.begins()),
            _ => {}
        }
        best = better(best, this);
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
        (Cleaning::Accepted(_), (Answer::Yes, last)) => Cleaning::Unavailable(last),
        (Cleaning::Open(_), (Answer::Yes, _)) => Cleaning::Unavailable(Known::UNKNOWN),
        (Cleaning::Accepted(_), (Answer::Unknown, _)) => Cleaning::Open(EFFECTIVE),
        (best, _) => best,
    }
}

fn later(first: Known<Day>, second: Known<Day>) -> Known<Day> {
    Known::from([first, second].into_iter().filter_map(Known::get).max())
}

fn better<'a>(first: Cleaning<'a>, second: Cleaning<'a>) -> Cleaning<'a> {
    let rank = |cleaning: &Cleaning<'_>| match cleaning {
        Cleaning::None => (0, 0),
        Cleaning::Unavailable(_) | Cleaning::Insufficient => (1, 0),
        // of several questions the same one, in whatever order the evidence stands
        Cleaning::Open(question) => (2, question.0),
        Cleaning::Accepted(_) => (3, 0),
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
    let is_certain = [evidence.is_matched(), evidence.is_fresh(), evidence.covers_tender(), same]
        .iter()
        .all(|met| *met == Answer::Yes);
    match sufficient {
        _ if !is_certain => Cleaning::Open(WHICH_EVIDENCE),
        _ if conditions.contains(&Answer::Unknown) => Cleaning::Open(CLEANING_COMPLETE),
        Answer::Yes if is_after => Cleaning::Accepted(*evidence),
        _ => Cleaning::Open(CLEANING_SUFFICIENT),
    }
}

/// Art. 57(6), fourth subparagraph: whether the operator is excluded from procurement by a final judgment, in its period
/// and where the judgment is effective; and the last day, where it is known. Of a judgment against a person behind the
/// operator it is open.
fn is_excluded_by_judgment<'a>(
    standing: &Standing<'a>,
    party: Party<'a>,
    on_file: &Evidence<'a>,
    on: Day,
) -> (Answer, Known<Day>) {
    let (mut excluded, mut last) = (Answer::No, None);
    for judgment in &on_file.judgments {
        let about = judgment.party().position();
        let of_operator =
            about == standing.operator.position() || !standing.is_person && about == party.position();
        if !(of_operator || about == party.position()) {
            continue;
        }
        let this = match excludes_by_judgment(judgment, on) {
            Answer::Yes if !of_operator => Answer::Unknown,
            answer => answer,
        };
        if this != Answer::No {
            let end = if judgment.is_indefinite() { Known::UNKNOWN } else { judgment.expires() };
            // one without an end leaves all of them without
            last = Some(last.map_or(end, |so_far: Known<Day>| {
                Known::from(so_far.get().zip(end.get()).map(|(first, second)| first.max(second)))
            }));
        }
        excluded = Answer::any([excluded, this]);
    }
    (excluded, last.unwrap_or(Known::UNKNOWN))
}

/// Whether a record is a final judgment that excludes from procurement, in its period and where it is effective.
fn excludes_by_judgment(judgment: &Match<'_>, on: Day) -> Answer {
    if !judgment.stands_on(on) {
        return Answer::No;
    }
    let checks = [
        is_exclusion_by_court(judgment),
        is_final(judgment, on),
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
