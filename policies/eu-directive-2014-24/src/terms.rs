//! How long an exclusion may last: art. 57(7).

use probity_guest::{Answer, Choice, Day, Event, Known, Match, Measure, Question, RecordKind, question};

use crate::grounds::{Ground, Paragraph};
use crate::parameters::Parameters;
use crate::vocabulary::{INSOLVENT, PERIOD_SET, RELEASE_ENDS, STILL_OWED};

/// From when to when a record excludes, and whether that is over.
#[derive(Clone, Copy)]
pub(crate) struct Term {
    /// The day from which it counts.
    pub(crate) from: Known<Day>,
    /// The last day.
    pub(crate) until: Known<Day>,
    /// Whether a judgment set it.
    pub(crate) is_set: bool,
    /// Whether it is over.
    pub(crate) over: Answer,
    /// What is open, where that is not known, or where it runs with a reservation.
    pub(crate) question: Option<Question>,
    /// Whether that question is only whether something has ended it.
    pub(crate) eases: bool,
}

impl Term {
    fn new(from: Known<Day>, until: Known<Day>) -> Self {
        Term { from, until, is_set: false, over: Answer::No, question: None, eases: false }
    }

    fn over(mut self, over: bool) -> Self {
        self.over = over.into();
        self
    }

    fn open(mut self, question: Question) -> Self {
        self.over = Answer::Unknown;
        self.question = Some(question);
        self
    }

    /// It would last, unless the answer to this question ends it. A question that was open before comes first.
    fn eased_by(self, question: Question) -> Self {
        if self.question.is_some() { self } else { Term { eases: true, ..self.open(question) } }
    }
}

/// The term of a record on a ground, as of a day.
pub(crate) fn term(found: &Match<'_>, ground: Ground, p: &Parameters, on: Day) -> Term {
    match ground.paragraph() {
        _ if ground.is_unclear() => of_unclear(found, ground, p, on),
        Paragraph::Conviction if found.is_final() == Answer::Unknown => of_perhaps_final(found, p, on),
        Paragraph::Conviction => of_conviction(found, p, on),
        Paragraph::Dues => of_dues(found, on),
        Paragraph::Discretionary if ground == Ground::Insolvency => of_insolvency(found, p, on),
        Paragraph::Discretionary => of_event(found, p, on),
        Paragraph::None if ground == Ground::Exclusion => of_exclusion(found, on),
        Paragraph::None => Term::new(found.begins(), Known::UNKNOWN),
    }
}

/// The day of the conviction by final judgment: of the judgment on appeal, or on which the judgment took effect.
pub(crate) fn final_day(found: &Match<'_>, on: Day) -> Known<Day> {
    let days = [found.decided(), found.date(Event::EFFECTIVE), found.latest(Event::APPEAL_DECIDED, on)];
    Known::from(days.into_iter().filter_map(Known::get).max())
}

/// Art. 57(7): the period that the judgment sets, else five years from the conviction by final judgment.
fn of_conviction(found: &Match<'_>, p: &Parameters, on: Day) -> Term {
    if found.imposes(Measure::PROCUREMENT_BAN) {
        let term = Term { from: final_day(found, on), ..of_exclusion(found, on) };
        return Term { is_set: true, ..term };
    }
    let from = final_day(found, on);
    let maximum = from + p.conviction_maximum;
    // a source cannot have been read before the conviction was final that it reports
    let surely = (found.date(Event::RETRIEVED) + p.conviction_maximum).get();
    let term = match (from.get(), maximum.get()) {
        (Some(_), Some(last)) => Term::new(from, maximum).over(last < on),
        (Some(_), None) => Term::new(from, Known::UNKNOWN).open(question::FIGURE),
        (None, _) if surely.is_some_and(|last| last < on) => Term::new(from, Known::UNKNOWN).over(true),
        (None, _) => Term::new(from, Known::from(surely)).open(question::DATE),
    };
    if found.has(Event::RELEASED, on) && term.over != Answer::Yes {
        return term.eased_by(RELEASE_ENDS);
    }
    // an end beside no measure may be that of a period which the judgment sets
    match found.expires().get().zip(term.until.get()) {
        Some((end, last)) if !found.states_measures() && end < on && on <= last => term.eased_by(PERIOD_SET),
        Some((end, last)) if !found.states_measures() && last < end => {
            let longer = Term { until: Known::stated(end), ..term };
            if term.over == Answer::Yes && on <= end { longer.open(PERIOD_SET) } else { longer }
        }
        _ => term,
    }
}

/// A conviction of which the case does not say whether it is final is over where it would be over as either.
fn of_perhaps_final(found: &Match<'_>, p: &Parameters, on: Day) -> Term {
    let (as_final, as_event) = (of_conviction(found, p, on), of_event(found, p, on));
    let until = as_final.until.get().zip(as_event.until.get()).map(|(first, second)| first.max(second));
    let both = Term { until: Known::from(until), ..as_final };
    match as_final.over {
        Answer::Yes if as_event.over != Answer::Yes => both.open(question::FINALITY),
        Answer::Yes => as_final,
        _ => both,
    }
}

/// A decision on a ground that is not stated may be one on taxes or contributions, for which there is no longest period.
fn of_unclear(found: &Match<'_>, ground: Ground, p: &Parameters, on: Day) -> Term {
    let term = match ground.paragraph() {
        Paragraph::Conviction => of_conviction(found, p, on),
        _ => of_event(found, p, on),
    };
    if found.has(Event::PERFORMED, on) {
        return term;
    }
    let endless = Term { until: Known::UNKNOWN, ..term };
    match term.over {
        Answer::Yes if found.has(Event::RELEASED, on) => term,
        Answer::Yes => Term { over: Answer::No, ..endless },
        _ => endless,
    }
}

/// Art. 57(2) sets no longest period: it stops applying on payment or a binding arrangement.
fn of_dues(found: &Match<'_>, on: Day) -> Term {
    let term = Term::new(found.decided(), Known::UNKNOWN);
    let lapsed = found.expires().get().is_some_and(|last| last < on);
    if lapsed { term.eased_by(STILL_OWED) } else { term }
}

/// Art. 57(7): three years from the relevant event.
fn of_event(found: &Match<'_>, p: &Parameters, on: Day) -> Term {
    let (event, proves) = event_day(found, p);
    // nothing that happened to a decision, and no reading of it, comes before the event
    let later = [Event::PUBLISHED, Event::NOTIFIED, Event::APPEAL_FILED, Event::RETRIEVED];
    let by = later.into_iter().filter_map(|event| found.date(event).get()).min();
    let last = (if proves { event } else { Known::from(by) } + p.event_maximum).get();
    let ends = expires_with_its_list(found);
    let until = last.into_iter().chain(ends).min();
    let released = found.has(Event::RELEASED, on);
    let term = Term::new(event, Known::from(until));
    if until.is_some_and(|last| last < on) {
        return term.over(true);
    }
    match (event.get(), p.event_maximum.get()) {
        _ if released && ends_by_release(found.kind()) => term.over(true),
        _ if released => term.eased_by(RELEASE_ENDS),
        (_, None) => term.open(question::FIGURE),
        (None, _) => term.open(question::DATE),
        _ if ends.is_none() && found.expires().get().is_some_and(|last| last < on) => {
            term.eased_by(PERIOD_SET)
        }
        _ => term,
    }
}

/// The relevant event, and whether it is stated. Where an authority penalised the conduct it is that decision:
/// C-124/17.
fn event_day(found: &Match<'_>, p: &Parameters) -> (Known<Day>, bool) {
    let conduct = || found.date(Event::CONDUCT_TO);
    let by_conduct = match found.kind() {
        RecordKind::INVESTIGATION => true,
        RecordKind::PENALTY | RecordKind::CONVICTION => p.penalised_from.get() == Some(Choice(1)),
        RecordKind::OTHER => !found.decided().is_stated(),
        _ => false,
    };
    let day = if by_conduct { conduct() } else { found.decided() };
    (day, day.is_stated())
}

/// An entry on a list and an open proceeding end when their record says so; a penalty does not.
fn expires_with_its_list(found: &Match<'_>) -> Option<Day> {
    if ends_by_release(found.kind()) { found.expires().get() } else { None }
}

fn ends_by_release(kind: RecordKind) -> bool {
    matches!(
        kind,
        RecordKind::LISTING
            | RecordKind::BAN
            | RecordKind::DEBARMENT
            | RecordKind::SUSPENSION
            | RecordKind::PROPOSED_DEBARMENT
            | RecordKind::VOLUNTARY_EXCLUSION
            | RecordKind::INVESTIGATION
    )
}

/// An insolvency lasts until the proceedings are closed.
fn of_insolvency(found: &Match<'_>, p: &Parameters, on: Day) -> Term {
    let from = found.begins();
    let longest = from + p.event_maximum;
    let past = longest.get().is_some_and(|last| last < on);
    let closed = found.has(Event::RELEASED, on) || found.expires().get().is_some_and(|last| last < on);
    let refers = p.long_insolvency.get() != Some(Choice(1));
    let until = if refers { found.expires() } else { earlier(found.expires(), longest) };
    let term = Term::new(from, until).over(closed || (past && !refers));
    match term.over {
        Answer::Yes => term,
        _ if past => Term { question: Some(INSOLVENT), ..term },
        _ if !from.is_stated() => Term { question: Some(question::DATE), ..term },
        _ => term,
    }
}

/// The period that a decision itself sets.
fn of_exclusion(found: &Match<'_>, on: Day) -> Term {
    let until = if found.is_indefinite() { Known::UNKNOWN } else { found.expires() };
    let term = Term { is_set: true, ..Term::new(found.begins(), until) };
    match found.runs_on(on) {
        _ if until.get().is_some_and(|last| last < on) => term.over(true),
        Answer::Yes => term,
        Answer::No => term.over(true),
        Answer::Unknown if found.begins().is_stated() => term.open(question::END),
        Answer::Unknown => term.open(question::DATE),
    }
}

fn earlier(first: Known<Day>, second: Known<Day>) -> Known<Day> {
    Known::from([first, second].into_iter().filter_map(Known::get).min())
}
