//! When a sanction runs, and when it is over.
//!
//! A debarment runs from its first to its last day, both included. Where release depends on conditions, no date ends
//! it: only the release does. The Bank's list shows a debarment whose condition is not met as ongoing, so that a last
//! day in it that has passed ends the debarment, unless the list was read too long ago or a portal wants a person to
//! look (`listed-end-suffices`).

use alloc::vec::Vec;

use probity_guest::*;

use crate::cross::recognised;
use crate::law::Parameters;
use crate::law::*;
use crate::listed::{on_the_banks_list, suspensions};

/// All debarments that stand today and make their party ineligible while they run.
#[inline(never)]
pub fn debarments<'a>(case: &Case<'a>, p: &Parameters) -> impl Conditions<'a> + use<'a> {
    gathered(on_the_banks_list(case).chain(recognised(case, p)))
}

/// Everything that makes its party ineligible today, or may.
#[inline(never)]
pub fn sanctions<'a>(case: &Case<'a>, p: &Parameters) -> impl Conditions<'a> + use<'a> {
    let running = debarments(case, p).running_on(case.as_of());
    gathered(running.chain(unreleased(case, p)).chain(suspensions(case)))
}

/// The records of a chain that many rules begin with, gathered: a chain is compiled anew wherever it is continued, which
/// would make the module several times as large.
pub fn gathered<'a>(chain: impl Conditions<'a>) -> alloc::vec::IntoIter<Match<'a>> {
    chain.collect::<Vec<_>>().into_iter()
}

/// Debarments whose last day has passed while it is open whether the firm had to be released, and was.
pub fn unreleased<'a>(case: &Case<'a>, p: &Parameters) -> impl Conditions<'a> + use<'a> {
    past(case, p, |over| match over {
        Answer::Unknown => Answer::Unknown,
        _ => Answer::No,
    })
}

/// Debarments that are surely over.
pub fn ended<'a>(case: &Case<'a>, p: &Parameters) -> impl Conditions<'a> + use<'a> {
    past(case, p, |over| Answer::from(over == Answer::Yes))
}

fn past<'a>(case: &Case<'a>, p: &Parameters, keep: fn(Answer) -> Answer) -> impl Conditions<'a> + use<'a> {
    let (today, date_suffices) = (case.as_of(), p.listed_end_suffices);
    debarments(case, p)
        .ended_before(today)
        .where_(move |past| keep(is_over(past.record(), today, date_suffices)), RELEASED)
}

/// Whether a debarment whose last day has passed is over.
fn is_over(past: Record<'_>, today: Day, date_suffices: Known<bool>) -> Answer {
    if past.has(Event::RELEASED, today) || past.imposes(Measure::FIXED_TERM) {
        Answer::Yes
    } else if is_conditional(past) || past.is_indefinite() {
        Answer::No
    } else if date_suffices.unwrap_or(false) && past.is_fresh() != Answer::No {
        Answer::Yes
    } else {
        Answer::Unknown
    }
}

/// Whether release depends on conditions, so that no date ends it by itself.
pub fn is_conditional(sanction: Record<'_>) -> bool {
    sanction.imposes(Measure::CONDITIONAL_RELEASE)
}

/// The last day, where it is certain: not where release depends on conditions, nor where it has passed.
pub fn last_day(case: &Case<'_>, sanction: Record<'_>) -> Known<Day> {
    match sanction.expires().get() {
        Some(last) if !is_conditional(sanction) && case.as_of() <= last => Known::stated(last),
        _ => Known::UNKNOWN,
    }
}

/// Whether no question is open about it.
pub fn is_certain(found: &Match<'_>) -> bool {
    found.doubt().is_none()
        && found.is_matched() == Answer::Yes
        && found.is_fresh() == Answer::Yes
        && found.covers_tender() == Answer::Yes
}
