//! Whether a tender applies a ground that the Directive leaves to it.

use probity_guest::{Answer, Case, Match};

use crate::grounds::{Ground, code_of, yes_or_no};
use crate::vocabulary::{GROUNDS_LISTED, MISINTERPR, MISREPRESENT};

/// Whether the notice says that it applies a ground. A fact about the tender names each ground by its code.
pub(crate) fn is_applied_by_notice(found: &Match<'_>, ground: Ground, case: &Case<'_>) -> Answer {
    let names = |code| yes_or_no(case.fact(code));
    let stated = match case.quietly(|| code_of(found)).filter(|_| ground != Ground::Offence) {
        Some(MISREPRESENT | MISINTERPR) => either(names(MISREPRESENT), names(MISINTERPR)),
        Some(code) => names(code),
        None => ground.codes().map(names).reduce(either).unwrap_or(Answer::Unknown),
    };
    let lists_all = case.fact(GROUNDS_LISTED).get() == Some(1);
    // the code lists have no code for art. 57(4)(i), so that a list of codes cannot leave it out
    if stated == Answer::Unknown && lists_all && ground != Ground::Influence { Answer::No } else { stated }
}

fn either(first: Answer, second: Answer) -> Answer {
    match (first, second) {
        (Answer::Yes, _) | (_, Answer::Yes) => Answer::Yes,
        (Answer::Unknown, other) | (other, Answer::Unknown) if other == Answer::Unknown => Answer::Unknown,
        (Answer::No, Answer::No) => Answer::No,
        _ => Answer::Unknown,
    }
}
