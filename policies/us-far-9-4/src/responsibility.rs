//! Present responsibility: 9.104-1, and the taxes and felonies of 9.104-5(b).

use probity_guest::{
    Answer, Case, Day, Event, Findings, Known, Level, Match, Party, PartyKind, Question, RecordKind, Stage,
    question, say,
};

use crate::exclusions::{
    MEMBERS, Said, has_begun, is_elsewhere, is_of_an_excluding_kind, is_option, said, since,
};
use crate::parameters::Parameters;
use crate::vocabulary::{
    CORPORATION, FEDERAL_TAX, FELONY, FELONY_OPEN, INSTALMENTS, INSTALMENTS_OPEN, IRS, NO_HISTORY,
    NOT_NECESSARY, OFFICIAL, REACHES_OPTION, TAX_CAUSE,
};

/// The records about members whose own scope covers the tender, or may.
fn of_members<'a>(case: &Case<'a>, kind: RecordKind) -> impl Iterator<Item = Match<'a>> {
    case.records().filter(move |found| found.kind() == kind && found.party().is_in(MEMBERS))
}

/// Whether a record is known to be of a later day than the decision.
fn is_of_a_later_day(found: &Match<'_>, day: Day) -> bool {
    has_begun(found, day) == Answer::No
}

/// Whether the case leaves open that a record is of a later day: it states no day, and its source was read after it.
fn may_be_of_a_later_day(found: &Match<'_>, day: Day) -> bool {
    has_begun(found, day) == Answer::Unknown && !found.has(Event::RETRIEVED, day)
}

/// What the suspending and debarring official found about a record.
fn official(found: &Match<'_>, day: Day) -> Answer {
    match said(found.fact(NOT_NECESSARY)) {
        Said::Nothing => Answer::Unknown,
        Said::On(on) => (on <= day).into(),
        Said::Yes => Answer::Yes,
        Said::No => Answer::No,
    }
}

/// Whether a party is a corporation, of which alone 9.104-5(b) speaks. Any legal person is taken for one.
fn is_corporation(party: Party<'_>) -> Answer {
    match () {
        () if party.is(PartyKind::LEGAL) || party.is(PartyKind::BRANCH) => Answer::Yes,
        () if party.is(PartyKind::NATURAL) => Answer::No,
        () => Answer::Unknown,
    }
}

/// Why federal taxes stop no award; the numbers stand in the texts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Excuse {
    Paid = 1,
    Instalments = 2,
    NotFinal = 3,
    NotStanding = 4,
    NotFederal = 5,
    NotAbove = 6,
}

fn excuse(debt: &Match<'_>, day: Day, p: &Parameters) -> Option<Excuse> {
    match () {
        () if debt.has(Event::PERFORMED, day) || debt.has(Event::RELEASED, day) => Some(Excuse::Paid),
        () if !debt.stands_on(day) => Some(Excuse::NotStanding),
        () if debt.fact(INSTALMENTS).get() == Some(1) => Some(Excuse::Instalments),
        () if debt.is_final() == Answer::No => Some(Excuse::NotFinal),
        () if is_federal(debt) == Answer::No => Some(Excuse::NotFederal),
        () if is_corporation(debt.party()) == Answer::No && is_above(debt, p) == Answer::No => {
            Some(Excuse::NotAbove)
        }
        () => None,
    }
}

fn is_federal(debt: &Match<'_>) -> Answer {
    let below = [Level::PROVINCE, Level::CITY, Level::LOCAL, Level::INTERNATIONAL];
    match debt.is_by(IRS) {
        Answer::Yes => Answer::Yes,
        _ if below.into_iter().any(|level| debt.is_at(level) == Answer::Yes) => Answer::No,
        _ => Answer::Unknown,
    }
}

/// Whether the amount is above the one that makes taxes a cause for debarment.
fn is_above(debt: &Match<'_>, p: &Parameters) -> Answer {
    let pair = debt.amount().get().zip(p.delinquent_tax_above.get());
    let above = pair.and_then(|(amount, above)| amount.at_least(above.just_above()));
    above.map_or(Answer::Unknown, Answer::from)
}

/// Whether taxes are delinquent: what must be answered first.
fn open_about(debt: &Match<'_>, today: Day) -> Option<Question> {
    match () {
        () if may_be_of_a_later_day(debt, today) => Some(question::DATE),
        () if debt.is_final() == Answer::Unknown => Some(question::FINALITY),
        () if is_federal(debt) == Answer::Unknown => Some(FEDERAL_TAX),
        () if debt.fact(INSTALMENTS).get() != Some(0) => Some(INSTALMENTS_OPEN),
        () => None,
    }
}

fn open_to_the_official(found: &Match<'_>, case: &Case<'_>) -> Option<Question> {
    match official(found, case.as_of()) {
        Answer::Unknown => Some(OFFICIAL),
        _ if is_option(case) => Some(REACHES_OPTION),
        _ => None,
    }
}

/// Taxes that are, or may be, delinquent, and that the official has not looked at.
fn unsettled_taxes<'a>(case: &Case<'a>, p: &Parameters) -> impl Iterator<Item = Match<'a>> {
    let (today, p) = (case.as_of(), *p);
    of_members(case, RecordKind::TAX_DEBT).filter(move |debt| {
        let settled = excuse(debt, today, &p).is_some() || official(debt, today) == Answer::Yes;
        !settled && !is_of_a_later_day(debt, today)
    })
}

/// No award to a corporation with delinquent taxes until the official has decided that exclusion is not necessary.
pub(crate) fn delinquent_taxes(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for debt in unsettled_taxes(case, p) {
        let corporation = match is_corporation(debt.party()) {
            Answer::No => continue,
            Answer::Unknown => Some(CORPORATION),
            Answer::Yes => None,
        };
        let open =
            open_about(&debt, case.as_of()).or(corporation).or_else(|| open_to_the_official(&debt, case));
        let found = open.map_or(debt, |question| debt.doubting(question));
        out.on(found).since(since(&debt, case.as_of())).say(say![
            debt.party(),
            debt,
            debt.amount(),
            p.delinquent_tax_above
        ]);
    }
}

/// Delinquent taxes of others, above the amount: the official is told before the award.
pub(crate) fn tax_cause_for_debarment(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for debt in unsettled_taxes(case, p).filter(|debt| is_corporation(debt.party()) == Answer::No) {
        let amount = match is_above(&debt, p) {
            Answer::Unknown if debt.amount().is_stated() => Some(question::CURRENCY),
            Answer::Unknown => Some(question::AMOUNT),
            _ => None,
        };
        let open = open_about(&debt, case.as_of()).or(amount).unwrap_or(TAX_CAUSE);
        let mut finding = out.on(debt.doubting(open));
        finding.since(since(&debt, case.as_of())).say(say![
            debt.party(),
            debt,
            debt.amount(),
            p.delinquent_tax_above
        ]);
    }
}

/// Taxes that stop no award.
pub(crate) fn taxes_not_delinquent(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for debt in of_members(case, RecordKind::TAX_DEBT) {
        if let Some(excuse) = excuse(&debt, case.as_of(), p) {
            let values = say![debt.party(), debt, debt.amount(), p.delinquent_tax_above, excuse as i64];
            out.on(debt).say(values);
        }
    }
}

/// Whether a conviction is one that stops an award by 9.104-5(b).
fn stops_by_felony(conviction: &Match<'_>, today: Day, p: &Parameters) -> Answer {
    let recent = match (conviction.decided() + p.felony_look_back).get() {
        Some(last) => (today <= last).into(),
        None => Answer::Unknown,
    };
    let felony = match conviction.fact(FELONY).get() {
        Some(0) => Answer::No,
        Some(1) => Answer::Yes,
        _ => Answer::Unknown,
    };
    let needed = [felony, recent, is_corporation(conviction.party())];
    match () {
        () if needed.contains(&Answer::No) => Answer::No,
        () if needed.contains(&Answer::Unknown) => Answer::Unknown,
        () => Answer::Yes,
    }
}

/// The same: a felony under federal law.
pub(crate) fn federal_felony(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    for conviction in of_members(case, RecordKind::CONVICTION) {
        let stops = stops_by_felony(&conviction, today, p);
        let settled = !conviction.stands_on(today) || official(&conviction, today) == Answer::Yes;
        if settled || stops == Answer::No || is_of_a_later_day(&conviction, today) {
            continue;
        }
        let open = match stops {
            Answer::Unknown if conviction.fact(FELONY).get() != Some(1) => Some(FELONY_OPEN),
            Answer::Unknown if !conviction.decided().is_stated() => Some(question::DATE),
            Answer::Unknown if !p.felony_look_back.is_stated() => Some(question::FIGURE),
            Answer::Unknown => Some(CORPORATION),
            _ => open_to_the_official(&conviction, case),
        };
        let until = conviction.decided() + p.felony_look_back;
        let found = open.map_or(conviction, |question| conviction.doubting(question));
        let mut finding = out.on(found);
        finding.since(conviction.decided()).until(until);
        finding.say(say![conviction.party(), conviction, conviction.decided(), until]);
    }
}

/// The official has decided that exclusion is not necessary.
pub(crate) fn exclusion_not_necessary(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    let stops = |found: &Match<'_>| match found.kind() {
        RecordKind::TAX_DEBT => excuse(found, today, p).is_none(),
        _ => found.stands_on(today),
    };
    for kind in [RecordKind::TAX_DEBT, RecordKind::CONVICTION] {
        for found in of_members(case, kind) {
            if official(&found, today) == Answer::Yes && !is_of_a_later_day(&found, today) && stops(&found) {
                let on = match said(found.fact(NOT_NECESSARY)) {
                    Said::On(day) => Known::stated(day),
                    _ => Known::UNKNOWN,
                };
                out.on(found).say(say![found.party(), found, on]);
            }
        }
    }
}

/// Records that bear on the responsibility of a member: a note once they are repaired, and nothing once undone.
fn report(found: Match<'_>, case: &Case<'_>, until: Known<Day>, out: &mut Findings<'_>) {
    let today = case.as_of();
    if !found.stands_on(today) || is_of_a_later_day(&found, today) {
        return;
    }
    let repaired = found.latest(Event::REPAIRED, today);
    let mut finding = out.on(found);
    finding.until(until).say(say![found.party(), found, found.begins(), repaired]);
    if repaired.is_stated() {
        finding.note();
    }
}

/// A satisfactory performance record.
pub(crate) fn performance_record(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for kind in [RecordKind::POOR_PERFORMANCE, RecordKind::CONTRACT_BREACH] {
        for found in of_members(case, kind) {
            report(found, case, Known::UNKNOWN, out);
        }
    }
}

/// A satisfactory record of integrity and business ethics.
pub(crate) fn integrity_record(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    for found in of_members(case, RecordKind::PENALTY) {
        report(found, case, Known::UNKNOWN, out);
    }
    for found in of_members(case, RecordKind::CONVICTION) {
        // one that stops the award, or may, or that the official has looked at, is not weighed again
        if stops_by_felony(&found, today, p) == Answer::No && official(&found, today) != Answer::Yes {
            report(found, case, Known::UNKNOWN, out);
        }
    }
    // another body's debarment excludes from its own contracts, and says something about who is debarred
    for found in case.records().filter(|found| found.party().is_in(MEMBERS)) {
        let by_another = is_of_an_excluding_kind(&found) && is_elsewhere(&found);
        let expired = found.expires().get().is_some_and(|last| last < today);
        if by_another && !expired && found.runs_on(today) != Answer::No {
            report(found, case, found.expires(), out);
        }
    }
}

/// An investigation says nothing yet.
pub(crate) fn investigation(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for found in of_members(case, RecordKind::INVESTIGATION) {
        if found.stands_on(case.as_of()) && !is_of_a_later_day(&found, case.as_of()) {
            out.on(found).say(say![found.party(), found]);
        }
    }
}

/// Who has no relevant performance history is not found wanting for that.
pub(crate) fn no_performance_history(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let before_award = !case.tender().is_in(Stage::OPTION);
    for member in case.parties().filter(|party| before_award && party.is_in(MEMBERS)) {
        if member.fact(NO_HISTORY).get() == Some(1) {
            out.note_about(member).say(say![member]);
        }
    }
}
