//! How long a debarment is: 9.406-4.

use probity_guest::{Answer, Case, Day, Findings, Known, Match, Period, say};

use crate::classes::Class;
use crate::exclusions::{Entries, MEMBERS, is_about};
use crate::parameters::Parameters;
use crate::said::{is_by_name, said};
use crate::vocabulary::{ARMS_CONTROL, DRUG_FREE, IMMIGRATION, SUSPENDED_SINCE};

/// The limit that a debarment of its cause has.
struct Limit {
    /// How the texts tell it: 1 general, 2 drug-free workplace, 3 immigration.
    word: i64,
    period: Known<Period>,
}

fn longest(debarment: &Match<'_>, p: &Parameters) -> Limit {
    let is_for = |cause| debarment.has_ground(cause) == Answer::Yes;
    match () {
        () if is_for(DRUG_FREE) => Limit { word: 2, period: p.longest_drug_free_debarment },
        () if is_for(IMMIGRATION) => Limit { word: 3, period: p.immigration_debarment },
        () => Limit { word: 1, period: p.usual_debarment },
    }
}

/// Whether the recorded term is longer than the regulation has it. A term's last day is the day before the anniversary
/// or, as many keepers write it, the anniversary itself.
pub(crate) fn is_beyond_the_longest(debarment: &Match<'_>, p: &Parameters) -> bool {
    let limit = (debarment.begins() + longest(debarment, p).period).get();
    let beyond = limit.zip(debarment.expires().get()).is_some_and(|(limit, last)| last > limit);
    debarment.is_indefinite() || beyond
}

/// Whether the recorded term is shorter than one on arms control, the suspension before it included.
fn is_below_the_shortest(debarment: &Match<'_>, p: &Parameters) -> bool {
    let first = said(debarment.fact(SUSPENDED_SINCE)).day().or(debarment.begins());
    let end = (first + p.shortest_arms_control_debarment).get();
    let short = end.zip(debarment.expires().get()).is_some_and(|(end, last)| last.next() < end);
    debarment.has_ground(ARMS_CONTROL) == Answer::Yes && short
}

/// A debarment that is longer, or on arms control shorter, than the regulation has it. It stands all the same.
pub(crate) fn unusual_term(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let wanted =
        |entry: &Match<'_>, class| is_about(entry, entry.party().is_in(MEMBERS), class == Class::Debarred);
    for found in Entries::of(case, p).today(wanted) {
        let debarment = &found.entry;
        let limit = case.quietly(|| longest(debarment, p));
        let anniversary = debarment.begins() + limit.period;
        let beyond = case.quietly(|| is_beyond_the_longest(debarment, p));
        let unusual = if beyond {
            Some(limit)
        } else {
            let short = case.quietly(|| is_below_the_shortest(debarment, p));
            short.then_some(Limit { word: 4, period: p.shortest_arms_control_debarment })
        };
        let after = Known::from(anniversary.get().map(Day::next));
        debarment.shows().not_before(debarment.expires(), after, beyond);
        if let Some(Limit { word, period }) = unusual {
            let [party, record, first, last, word, years] =
                say![debarment.party(), *debarment, debarment.begins(), debarment.expires(), word, period];
            let named = is_by_name(debarment);
            let mut finding = out.on(*debarment);
            finding.until(debarment.expires()).say([party, record, named, first, last, word, years]);
        }
    }
}
