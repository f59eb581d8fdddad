//! Bans from projects that must be tendered: Tendering Law art. 53 and 54, Tendering Regulations art. 67 and 68. They are
//! no bans from government procurement, but hold where the project must be tendered under that law.

use probity_guest::{
    Answer, Case, Code, Conditions, Findings, Known, Level, Match, Measure, Period, question, say,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::bans::{is_beyond, reaching, repaired, running};
use crate::days::{end_of_ban, standing};
use crate::parameters::Parameters;
use crate::vocabulary::{
    BRIBERY, BRIBING_EVALUATORS, COLLUSION, FALSE_MATERIALS, FINANCE, MUST_BE_TENDERED, TERM_BEYOND_LAW,
};

/// What a ban rests on, by its ground.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Basis {
    /// Collusion or bribery: art. 53.
    Collusion,
    /// Falsification: art. 54.
    Falsification,
    /// Another ground, or none that is stated.
    Other,
}

fn basis(ban: &Match<'_>) -> Basis {
    let is_on = |grounds: &[Code]| grounds.iter().any(|ground| ban.has_ground(*ground) == Answer::Yes);
    if is_on(&[COLLUSION, BRIBERY, BRIBING_EVALUATORS]) {
        Basis::Collusion
    } else if is_on(&[FALSE_MATERIALS]) {
        Basis::Falsification
    } else {
        Basis::Other
    }
}

/// The longest term on that basis; without one, the longest that either article knows.
fn longest(basis: Basis, p: &Parameters) -> Known<Period> {
    match basis {
        Basis::Collusion => p.longest_collusion_ban,
        Basis::Falsification | Basis::Other => p.longest_falsification_ban,
    }
}

/// Whether the case says of which authority or at least of which level it is.
fn states_authority(ban: &Match<'_>) -> bool {
    ban.is_by(FINANCE) != Answer::Unknown || ban.is_at(Level::NATIONAL) != Answer::Unknown
}

fn report_all(wanted: Basis, case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let bans = case.records().imposing(Measure::TENDERING_BAN).about(BIDDER_AND_CONSORTIUM);
    for ban in running(standing(bans, case), case) {
        if basis(&ban) != wanted {
            continue;
        }
        let (shortest, longest) = (p.shortest_tendering_ban, longest(wanted, p));
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

pub(crate) fn tendering_ban(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_all(Basis::Other, case, p, out);
}
