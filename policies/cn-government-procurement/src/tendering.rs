//! Bans from projects that must be tendered: Tendering Law art. 53, 54 and 60, Tendering Regulations art. 67 and 68, and
//! the list of those in arrears with wages. They are no bans from government procurement, but hold where the project must
//! be tendered under that law.

use probity_guest::{
    Answer, Case, Code, Conditions, Findings, Known, Level, Match, Measure, Period, question, say,
};

use crate::bans::{is_beyond, reaching, repaired, running};
use crate::conditions::{OfSuppliers, is};
use crate::days::{end_of_ban, end_of_entry, standing};
use crate::lists::entries;
use crate::parameters::Parameters;
use crate::vocabulary::{
    ANOTHERS_NAME, BRIBERY, BRIBING_EVALUATORS, COLLUSION, FALSE_MATERIALS, FINANCE, MUST_BE_TENDERED,
    NOT_PERFORMED, TERM_BEYOND_LAW, WAGE_ARREARS,
};

/// What a ban rests on, by its ground.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Basis {
    /// Collusion or bribery: art. 53.
    Collusion,
    /// Falsification, or bidding in another's name: art. 54.
    Falsification,
    /// A tendered contract not performed: art. 60.
    NotPerformed,
    /// Another ground, or none that is stated.
    Other,
}

fn basis(ban: &Match<'_>) -> Basis {
    let is_on = |grounds: &[Code]| grounds.iter().any(|ground| ban.has_ground(*ground) == Answer::Yes);
    if is_on(&[COLLUSION, BRIBERY, BRIBING_EVALUATORS]) {
        Basis::Collusion
    } else if is_on(&[FALSE_MATERIALS, ANOTHERS_NAME]) {
        Basis::Falsification
    } else if is_on(&[NOT_PERFORMED]) {
        Basis::NotPerformed
    } else {
        Basis::Other
    }
}

/// The shortest and the longest term on that basis. Without one, the longest that art. 53 or 54 knows; the terms of
/// art. 60 were not read.
fn terms(basis: Basis, p: &Parameters) -> [Known<Period>; 2] {
    let shortest = p.shortest_tendering_ban;
    match basis {
        Basis::Collusion => [shortest, p.longest_collusion_ban],
        Basis::Falsification | Basis::Other => [shortest, p.longest_falsification_ban],
        Basis::NotPerformed => [Known::UNKNOWN; 2],
    }
}

/// Whether the case says of which authority or at least of which level it is.
fn states_authority(ban: &Match<'_>) -> bool {
    ban.is_by(FINANCE) != Answer::Unknown || ban.is_at(Level::NATIONAL) != Answer::Unknown
}

fn report_all(wanted: Basis, case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let bans = case.records().imposing(Measure::TENDERING_BAN).about_suppliers(case);
    let bans = bans.filter_map(|ban| {
        let met = case.quietly(|| basis(&ban)) == wanted;
        is(ban, ban.shows().ground(met), question::GROUND)
    });
    for ban in running(standing(bans, case), case) {
        let [shortest, longest] = terms(wanted, p);
        let ban = if states_authority(&ban) { ban } else { ban.doubting(question::AUTHORITY) };
        let beyond = is_beyond(&ban, shortest.get(), longest.get());
        let ban = reaching(if beyond { ban.doubting(TERM_BEYOND_LAW) } else { ban }, case);
        let (ban, only_noted) = repaired(ban, case, p);
        let until = end_of_ban(&ban, case);
        let mut finding = out.on(ban);
        finding.since(ban.begins()).until(until).say(say![ban, until, shortest, longest]);
        match case.fact(MUST_BE_TENDERED).get() {
            Some(0) => finding.note(),
            _ if only_noted => finding.note(),
            Some(1) => finding.bar(),
            _ => &mut finding,
        };
    }
}

pub(crate) fn collusion_tendering_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Basis::Collusion, case, p, out);
}

pub(crate) fn falsification_tendering_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Basis::Falsification, case, p, out);
}

pub(crate) fn non_performance_tendering_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Basis::NotPerformed, case, p, out);
}

/// The list of punishments keeps those who are in arrears with wages from projects that must be tendered; the regulation
/// behind it was not read.
pub(crate) fn wage_arrears_list(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for entry in entries(case, WAGE_ARREARS) {
        let until = end_of_entry(&entry, case);
        let mut finding = out.on(entry);
        finding.since(entry.begins()).until(until).say(say![entry, until]);
        if case.fact(MUST_BE_TENDERED).get() == Some(0) {
            finding.note();
        }
    }
}

pub(crate) fn tendering_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Basis::Other, case, p, out);
}
