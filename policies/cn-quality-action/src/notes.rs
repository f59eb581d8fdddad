//! What is worth knowing and changes nothing: factors for reference, and records that no longer count.

use probity_guest::{
    Answer, Case, Code, Conditions, Day, Findings, Group, Known, Match, Record, RecordKind, question, say,
};

use crate::bans::{has_ended, is_procurement_ban};
use crate::conditions::{kept, on_ground};
use crate::days::{Over, current, days_of_closing, has_begun, last_day, over, today};
use crate::parameters::Parameters;
use crate::vocabulary::COUNTERFEIT;
use crate::{BIDDER_AND_CONSORTIUM, SUPPLIERS, penalties, publication, standards};

/// Section 24: the level of quality, of standards and the value of a brand are factors of credit, never of exclusion.
pub(crate) fn reference_factor(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let factors = case.records().of_kind(RecordKind::REFERENCE_FACTOR).about(BIDDER_AND_CONSORTIUM);
    for factor in current(factors, case, p) {
        let until = last_day(&factor);
        out.on(factor).since(factor.begins()).until(until).say(say![factor, factor.party()]);
    }
}

/// Whether a record is one that this policy would speak of if it still counted.
fn concerns_quality(record: &Match<'_>) -> bool {
    let is_on = |grounds: &[Code]| grounds.iter().any(|ground| record.has_ground(*ground) == Answer::Yes);
    match record.kind() {
        RecordKind::RECALL | RecordKind::FAILED_SAMPLING => true,
        RecordKind::STANDARDS => is_on(&standards::GROUNDS),
        RecordKind::PENALTY | RecordKind::CONVICTION => is_on(&penalties::GROUNDS),
        RecordKind::CONTRACT_BREACH | RecordKind::POOR_PERFORMANCE => is_on(&[COUNTERFEIT]),
        _ => false,
    }
}

/// Whose records of a kind count.
fn group(record: &Match<'_>) -> Group {
    match record.kind() {
        RecordKind::RECALL | RecordKind::FAILED_SAMPLING | RecordKind::STANDARDS => SUPPLIERS,
        _ => BIDDER_AND_CONSORTIUM,
    }
}

/// Until when a stay keeps a record from counting; without an end where its own last day comes no later.
fn stayed_until(record: &Record<'_>, today: Day, last: Option<Day>) -> Known<Day> {
    let stay = record.stay_on(today).1;
    Known::from(stay.get().filter(|stay| last.is_none_or(|last| *stay < last)))
}

pub(crate) fn no_longer_counts(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = today(case);
    let records =
        kept(case.records(), *case, |record| concerns_quality(record) && !is_procurement_ban(record))
            .filter(|record| record.shows().party(record.party().is_in(group(record))))
            .where_(|record| has_begun(record, today), question::DATE);
    for record in records {
        let by_period = || {
            let last = match record.kind() {
                RecordKind::PENALTY | RecordKind::CONVICTION => case.quietly(|| publication::end(&record, p)),
                RecordKind::FAILED_SAMPLING => crate::sampling::end(&record, p),
                RecordKind::CONTRACT_BREACH | RecordKind::POOR_PERFORMANCE => {
                    crate::bans::breach_end(&record, p)
                }
                _ => last_day(&record),
            };
            last.get()
        };
        let ended =
            || by_period().filter(|last| *last < today).map(|last| (Over::Ended, Known::stated(last)));
        let ended = case.quietly(|| over(&record, today, p)).or_else(ended);
        // while it counts, the last day on which it does says so
        let Some((how, on)) = ended else {
            record.shows().condition(false);
            continue;
        };
        let until =
            if how == Over::Stayed { stayed_until(&record, today, by_period()) } else { Known::UNKNOWN };
        out.on(record).until(until).say(say![record, record.party(), how as i64, on, until]);
    }
}

/// A ban for counterfeit goods that is over, undone or stayed.
pub(crate) fn counterfeit_ban_over(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let ([first, _], today) = (days_of_closing(case), today(case));
    let bans = kept(case.records(), *case, |record| is_procurement_ban(record));
    let bans =
        on_ground(bans, *case, |ban| ban.has_ground(COUNTERFEIT) == Answer::Yes).about(BIDDER_AND_CONSORTIUM);
    for ban in bans {
        let by_term = || case.quietly(|| has_ended(&ban, first, p)).then(|| (Over::Ended, ban.expires()));
        let undone = || {
            case.quietly(|| over(&ban, today, p))
                .filter(|(how, _)| !matches!(how, Over::Repaired | Over::Ended | Over::Closed))
        };
        let lifted = || case.quietly(|| over(&ban, first, p)).filter(|(how, _)| *how == Over::Closed);
        let Some((how, on)) = undone().or_else(lifted).or_else(by_term) else {
            ban.shows().condition(false);
            continue;
        };
        let until =
            if how == Over::Stayed { stayed_until(&ban, today, ban.expires().get()) } else { Known::UNKNOWN };
        out.on(ban).until(until).say(say![ban, ban.party(), how as i64, on, until]);
    }
}
