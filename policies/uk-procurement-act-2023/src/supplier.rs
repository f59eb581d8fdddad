//! Section 57 for the supplier itself: who is excluded, and who is excludable.

use probity_guest::{Answer, Case, Findings, Known, Match, Question, Slot, say, slots};

use crate::grounds::{Ground, Reach, Schedule};
use crate::information::{Information, information};
use crate::judged::{Applied, applied, is_about};
use crate::listed::{Basis, Entry, entered, entries};
use crate::parameters::Parameters;
use crate::parties::{Parties, Standing};
use crate::recurrence::{is_certain, read};
use crate::vocabulary::{COMPETITION_6, PRIVATE_UTILITY, UTILITY};

/// What [`by_ground`] says, in its order.
pub(crate) const GROUND: &[Slot] =
    slots![party, record, ground: code, on: date, until: date, recurs: number, years: number];
/// What [`by_entry`] says, in its order.
pub(crate) const ENTRY: &[Slot] = slots![party, record, ground: code, from: date, expected: date];

/// S. 57(4): for a private utility, who is excluded is excludable only.
fn is_private_utility(case: &Case<'_>) -> bool {
    read(case.fact(PRIVATE_UTILITY).get()) == Answer::Yes
}

/// The question that only a private utility has, where no other comes first.
pub(crate) fn open_to_utility(case: &Case<'_>, found: &Match<'_>) -> Option<Question> {
    (is_private_utility(case) && found.doubt().is_none() && is_certain(found)).then_some(UTILITY)
}

/// A finding for each ground that applies to somebody of this standing, or may.
fn by_ground(
    case: &Case<'_>,
    p: &Parameters,
    out: &mut Findings<'_>,
    of: impl Fn(Standing) -> bool,
    on: impl Fn(&Ground) -> bool,
) {
    let parties = Parties::of(case);
    let wanted =
        |found: &Match<'_>, ground: &Ground| is_about(found, of(parties.standing_of(found)), on(ground));
    for Applied { found, ground, on, until } in applied(case, p, wanted) {
        // whether a person has answered yet that it will occur again
        let recurs = i64::from(found.doubt().is_none());
        let mut finding = out.on(found);
        finding.until(until).say(say![
            found.party(),
            found,
            ground.named(),
            on,
            until,
            recurs,
            p.period_of(&ground)
        ]);
        let mandatory = ground.schedule == Schedule::Mandatory;
        if let Some(question) = open_to_utility(case, &found).filter(|_| mandatory) {
            finding.doubt(question);
        }
    }
}

/// The same for the supplier itself.
fn by_ground_of_supplier(
    case: &Case<'_>,
    p: &Parameters,
    out: &mut Findings<'_>,
    on: impl Fn(&Ground) -> bool,
) {
    by_ground(case, p, out, is_supplier, on);
}

fn reaches(reach: Reach) -> impl Fn(&Ground) -> bool {
    move |ground| ground.reach == reach && !ground.is(COMPETITION_6)
}

pub(crate) fn mandatory_ground(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    by_ground_of_supplier(case, p, out, reaches(Reach::FiveYears));
}

pub(crate) fn mandatory_ground_since_2022(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    by_ground_of_supplier(case, p, out, reaches(Reach::Since2022));
}

pub(crate) fn mandatory_ground_since_commencement(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    by_ground_of_supplier(case, p, out, reaches(Reach::SinceCommencement));
}

pub(crate) fn mandatory_competition(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    by_ground_of_supplier(case, p, out, |ground| ground.is(COMPETITION_6));
}

pub(crate) fn other_mandatory_ground(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    by_ground_of_supplier(case, p, out, reaches(Reach::OtherMandatory));
}

pub(crate) fn discretionary_ground(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    by_ground_of_supplier(case, p, out, reaches(Reach::Shorter));
}

pub(crate) fn discretionary_ground_since_commencement(
    case: &Case<'_>,
    p: &Parameters,
    out: &mut Findings<'_>,
) {
    by_ground_of_supplier(case, p, out, reaches(Reach::KnownSinceCommencement));
}

/// Also for who would be replaced: before that, somebody has to find out whether there is a ground at all.
pub(crate) fn unclear_ground(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    by_ground(case, p, out, takes_part, reaches(Reach::Unclear));
}

/// Whether somebody is the supplier itself.
fn is_supplier(standing: Standing) -> bool {
    standing == Standing::Supplier
}

/// Whether somebody takes part in the bid, and is not only tied to who does.
pub(crate) fn takes_part(standing: Standing) -> bool {
    !matches!(standing, Standing::Connected | Standing::Nobody)
}

/// A finding for each entry with this basis about somebody of this standing.
fn by_entry(
    case: &Case<'_>,
    p: &Parameters,
    out: &mut Findings<'_>,
    of: impl Fn(Standing) -> bool,
    on: Basis,
) {
    let parties = Parties::of(case);
    let wanted = |found: &Match<'_>, basis| is_about(found, of(parties.standing_of(found)), basis == on);
    for Entry { found, basis, ground } in entries(case, p, wanted) {
        let named = ground.map_or(Known::UNKNOWN, |ground| ground.named());
        let mut finding = out.on(found);
        // the end that an entry shows is an expectation: nothing is known to end with it
        finding.since(entered(&found)).say(say![
            found.party(),
            found,
            named,
            entered(&found),
            found.expires()
        ]);
        let mandatory = matches!(basis, Basis::Mandatory | Basis::NationalSecurity);
        if let Some(question) = open_to_utility(case, &found).filter(|_| mandatory) {
            finding.doubt(question);
        }
    }
}

pub(crate) fn listed_mandatory(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    by_entry(case, p, out, is_supplier, Basis::Mandatory);
}

pub(crate) fn listed_national_security(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    by_entry(case, p, out, is_supplier, Basis::NationalSecurity);
}

pub(crate) fn listed_discretionary(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    by_entry(case, p, out, is_supplier, Basis::Discretionary);
}

pub(crate) fn listed_unclear(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    by_entry(case, p, out, takes_part, Basis::Unclear);
}

pub(crate) fn incomplete_information(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let parties = Parties::of(case);
    for information in information(case, p) {
        let Information::Here(found) = information else { continue };
        if parties.standing(found.party()) != Standing::Supplier {
            continue;
        }
        let mut finding = out.on(found);
        finding.say(say![found.party(), found, found.decided()]);
        if let Some(question) = open_to_utility(case, &found) {
            finding.doubt(question);
        }
    }
}
