//! Section 57, limb (a): whether a ground applies by itself, on a record of what happened.

use probity_guest::{Answer, Case, Day, Event, Known, Match, Question, RecordKind};

use crate::grounds::{Ground, Schedule, shows_a_mandatory_ground};
use crate::look_back::{Place, place};
use crate::parameters::{Parameters, is_set};
use crate::recurrence::{cleanings, flag, recurrence};
use crate::vocabulary::{
    CARTEL_IMMUNITY, IMMUNITY, NATIONAL_SECURITY_6, STAYED_COUNTS, UNDER_APPEAL, WHICH_GROUND,
};

/// A ground that applies to the party of a record, or may.
#[derive(Clone, Copy)]
pub(crate) struct Applied<'a> {
    /// The record, with the first question that is open about it.
    pub(crate) found: Match<'a>,
    /// The ground.
    pub(crate) ground: Ground,
    /// The day that the look-back counts from.
    pub(crate) on: Known<Day>,
    /// The last day on which the event is taken into account.
    pub(crate) until: Known<Day>,
}

/// Why a record on a ground does not make excluded or excludable.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Why {
    /// It has not happened by the day of the decision.
    Future,
    /// It was revoked or overturned.
    SetAside,
    /// Its effect is stayed.
    Stayed,
    /// An investigation into a ground of Schedule 6 has decided nothing.
    Undecided,
    /// Sch 6 para 35(3): a mandatory ground that serves debarment only.
    DebarmentOnly,
    /// Sch 6 para 41(2), Sch 7 para 7(2): the recipient of cartel immunity.
    Immune,
    /// The event is ignored: when, and why (see [`Place::why`]).
    TooOld(Known<Day>, i64),
    /// The circumstances are not continuing, nor likely to occur again; by self-cleaning, or not.
    NotContinuing { by_cleaning: bool },
}

/// What a record on a ground comes to.
pub(crate) enum Judged<'a> {
    /// The ground applies, or may.
    Applies(Applied<'a>),
    /// It does not.
    Not(Match<'a>, Ground, Why),
}

/// Judges every record that rests on a ground, or may, and that is wanted. What is wanted is asked first: the judgment
/// costs most.
pub(crate) fn judged<'a>(
    case: &Case<'a>,
    p: &Parameters,
    wanted: impl Fn(&Match<'a>, &Ground) -> bool,
) -> impl Iterator<Item = Judged<'a>> {
    let (case, p) = (*case, *p);
    let cleanings = case.quietly(|| cleanings(&case));
    // a conviction is one for every tender: where a record limits itself to others, a person looks at it
    case.all_records().filter_map(move |found| {
        let ground = case.quietly(|| Ground::of(&found))?;
        wanted(&found, &ground).then(|| judge(found, ground, &cleanings, &case, &p))
    })
}

/// The wanted grounds that apply by themselves, or may.
pub(crate) fn applied<'a>(
    case: &Case<'a>,
    p: &Parameters,
    wanted: impl Fn(&Match<'a>, &Ground) -> bool,
) -> impl Iterator<Item = Applied<'a>> {
    judged(case, p, wanted).filter_map(|judged| match judged {
        Judged::Applies(applied) => Some(applied),
        Judged::Not(..) => None,
    })
}

/// The conditions of a rule about grounds of one kind, of somebody of one standing.
pub(crate) fn is_about(found: &Match<'_>, party: bool, ground: bool) -> bool {
    found.shows().party(party) && found.shows().ground(ground)
}

/// One condition of the sentence in the Act: the record if it holds, or may; then with this question.
pub(crate) fn is<'a>(found: Match<'a>, holds: Answer, open: Question) -> Option<Match<'a>> {
    match holds {
        Answer::Yes => Some(found),
        Answer::Unknown => Some(found.doubting(open)),
        Answer::No => None,
    }
}

fn judge<'a>(
    found: Match<'a>,
    ground: Ground,
    cleanings: &[Match<'a>],
    case: &Case<'a>,
    p: &Parameters,
) -> Judged<'a> {
    let not = |why| Judged::Not(found, ground, why);
    let today = case.as_of();

    let placed = case.quietly(|| place(&found, &ground, p, today));
    let Place { counts, open: place_open, on, until, why, .. } = placed;
    if is_after(&found, today) {
        found.shows().counts_until(found.decided(), today, false);
        return not(Why::Future);
    }
    found.stands_on(today);
    if found.has(Event::REVOKED, today) || found.has(Event::OVERTURNED, today) {
        return not(Why::SetAside);
    }
    let stayed = found.is_stayed_on(today);
    if stayed && !is_set(p.stayed_decision, 1) {
        return not(Why::Stayed);
    }
    if ground.is(NATIONAL_SECURITY_6) {
        return not(Why::DebarmentOnly);
    }
    let mandatory = ground.schedule == Schedule::Mandatory;
    if mandatory && found.kind() == RecordKind::INVESTIGATION {
        return not(Why::Undecided);
    }
    let shows = !mandatory || shows_a_mandatory_ground(found.kind());
    let named = ground.schedule != Schedule::Unclear && shows;
    let applies = if named { found } else { found.doubting(WHICH_GROUND) };

    placed.show(&found, today);
    let Some(applies) = is(applies, counts, place_open) else {
        return not(if why == 0 { Why::Future } else { Why::TooOld(on, why) });
    };

    let not_immune = if ground.is_competition() {
        found.shows().condition(opposite(immunity(&found)))
    } else {
        Answer::Yes
    };
    let Some(applies) = is(applies, not_immune, IMMUNITY) else { return not(Why::Immune) };

    let recurrence = recurrence(&found, &ground, cleanings, case);
    found.shows().condition(recurrence.answer);
    // section 30 does not ask about it, and a ground that is not stated may be that
    if recurrence.answer == Answer::No
        && ground.schedule == Schedule::Unclear
        && may_be_information(&found, case)
    {
        let found = applies.doubting(WHICH_GROUND);
        return Judged::Applies(Applied { found, ground, on, until });
    }
    let Some(applies) = is(applies, recurrence.answer, recurrence.open) else {
        return not(Why::NotContinuing { by_cleaning: recurrence.is_by_cleaning });
    };

    let appeal = is_open_to_appeal(&found, today) && !is_set(p.open_to_appeal, 1);
    let applies = if appeal { applies.doubting(UNDER_APPEAL) } else { applies };
    let applies = if stayed { applies.doubting(STAYED_COUNTS) } else { applies };
    Judged::Applies(Applied { found: applies, ground, on, until })
}

/// Whether what a record is about lies after the day of the decision.
fn is_after(found: &Match<'_>, today: Day) -> bool {
    found.decided().get().is_some_and(|decided| decided > today)
}

/// Whether a decision whose ground is not stated may be one on information given in this procurement: section 30.
fn may_be_information(found: &Match<'_>, case: &Case<'_>) -> bool {
    let unstated = found.has_unclear_ground();
    unstated && found.decided().get().is_none_or(|decided| decided >= case.tender().notice())
}

/// Whether a decision is stated not to be final, or an appeal against it is pending, whatever it is called.
fn is_open_to_appeal(found: &Match<'_>, today: Day) -> bool {
    let decided = found.latest(Event::APPEAL_DECIDED, today).get();
    let filed = found.latest(Event::APPEAL_FILED, today).get();
    let pending = filed.is_some_and(|filed| decided.is_none_or(|decided| decided < filed));
    found.is_final() == Answer::No || pending
}

/// Whether the case shows that the party received cartel immunity.
fn immunity(found: &Match<'_>) -> Answer {
    flag(found, CARTEL_IMMUNITY)
}

fn opposite(answer: Answer) -> Answer {
    match answer {
        Answer::Yes => Answer::No,
        Answer::No => Answer::Yes,
        Answer::Unknown => Answer::Unknown,
    }
}
