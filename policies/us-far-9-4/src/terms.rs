//! How long a debarment is: 9.406-4.

use probity_guest::{Answer, Case, Day, Findings, Known, Match, Party, Period, say};

use crate::exclusions::{Class, Entries, MEMBERS, Said, said};
use crate::parameters::Parameters;
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
    let first = match said(debarment.fact(SUSPENDED_SINCE)) {
        Said::On(day) => Known::stated(day),
        _ => debarment.begins(),
    };
    let end = (first + p.shortest_arms_control_debarment).get();
    let short = end.zip(debarment.expires().get()).is_some_and(|(end, last)| last.next() < end);
    debarment.has_ground(ARMS_CONTROL) == Answer::Yes && short
}

/// A debarment that is longer, or on arms control shorter, than the regulation has it. It stands all the same.
pub(crate) fn unusual_term(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for found in Entries::of(case).today(p) {
        if found.class != Class::Debarred || !found.party().is_in(MEMBERS) {
            continue;
        }
        let limit = longest(&found.entry, p);
        if is_beyond_the_longest(&found.entry, p) {
            note(&found.entry, limit.word, limit.period, out);
        } else if is_below_the_shortest(&found.entry, p) {
            note(&found.entry, 4, p.shortest_arms_control_debarment, out);
        }
    }
}

fn note(entry: &Match<'_>, limit: i64, years: Known<Period>, out: &mut Findings<'_>) {
    let (party, first, last): (Party<'_>, Known<Day>, Known<Day>) =
        (entry.party(), entry.begins(), entry.expires());
    out.on(*entry).until(last).say(say![party, *entry, first, last, limit, years]);
}
