//! How long an exclusion may last: art. 57(7).

use probity_guest::{
    Answer, Case, Choice, Day, Event, Known, Match, Measure, Question, RecordKind, question,
};

use crate::finality::{is_final, is_settled_by_judgment, sets_period};
use crate::grounds::{Ground, Paragraph};
use crate::parameters::Parameters;
use crate::vocabulary::{EFFECTIVE, EFFECTIVE_HERE, INSOLVENT, PERIOD_SET, RELEASE_ENDS, STILL_OWED};

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
    /// Whether it has not begun: it is not over, and does not exclude yet.
    pub(crate) to_come: bool,
    /// What is open, where that is not known, or where it runs with a reservation.
    pub(crate) question: Option<Question>,
}

impl Term {
    fn new(from: Known<Day>, until: Known<Day>) -> Self {
        Term { from, until, is_set: false, over: Answer::No, to_come: false, question: None }
    }

    fn over(mut self, over: bool) -> Self {
        self.over = over.into();
        self
    }

    fn open(mut self, question: Question) -> Self {
        self.over = Answer::Unknown;
        self.question = Some(question);
        self.to_come = false;
        self
    }

    /// It would last, unless the answer to this question ends it. A question that was open before comes first.
    fn eased_by(self, question: Question) -> Self {
        if self.question.is_some() { self } else { self.open(question) }
    }

    /// Shows whether it runs on a day, as the sentence of the law says it.
    pub(crate) fn show(&self, found: &Match<'_>, ground: Ground, on: Day, case: &Case<'_>) {
        let runs = match self.over {
            _ if self.to_come => Answer::No,
            Answer::Yes => Answer::No,
            Answer::No if self.question.is_none() => Answer::Yes,
            Answer::No | Answer::Unknown => Answer::Unknown,
        };
        let bans = case.quietly(|| found.imposes(Measure::PROCUREMENT_BAN));
        if ground.paragraph() == Paragraph::Conviction && bans {
            found.fact(EFFECTIVE_HERE);
        }
        match ground {
            Ground::Selection => {}
            // what has no longest period lasts; that says nothing, unless its record has an end
            Ground::Taxes | Ground::SocialSecurity if runs == Answer::Yes => {}
            Ground::Taxes | Ground::SocialSecurity => _ = found.shows().runs_on(found.expires(), on, runs),
            Ground::Exclusion | Ground::Insolvency => {
                let turns = if self.to_come { self.from } else { self.until };
                _ = found.shows().runs_on(turns, on, runs);
            }
            _ if runs == Answer::Yes && !self.until.is_stated() => {}
            _ => _ = found.shows().counts_until(self.until, on, runs),
        }
    }
}

/// The term of a record on a ground, as of a day; what is final, is so today.
pub(crate) fn term(found: &Match<'_>, ground: Ground, p: &Parameters, on: Day, today: Day) -> Term {
    match ground.paragraph() {
        _ if ground.is_unclear() => of_unclear(found, ground, p, on),
        Paragraph::Conviction if is_final(found, today) == Answer::Unknown => of_perhaps_final(found, p, on),
        Paragraph::Conviction => of_conviction(found, p, on),
        Paragraph::Dues => of_dues(found, on),
        Paragraph::Discretionary => match ground {
            Ground::Insolvency => of_insolvency(found, p, on),
            Ground::National => of_national(found, p, on),
            _ if is_settled_by_judgment(found, today) => of_ended_exclusion(found, p, on),
            _ => of_event(found, p, on),
        },
        Paragraph::None if ground == Ground::Exclusion => of_exclusion(found, on),
        Paragraph::None => Term::new(found.begins(), Known::UNKNOWN),
    }
}

/// The day of the conviction by final judgment: of the judgment on appeal, or on which the judgment took effect.
pub(crate) fn final_day(found: &Match<'_>, on: Day) -> Known<Day> {
    let days = [found.decided(), found.date(Event::EFFECTIVE), found.latest(Event::APPEAL_DECIDED, on)];
    Known::from(days.into_iter().filter_map(Known::get).max())
}

/// Art. 57(7): the period that the judgment sets, else five years from the conviction by final judgment. Where it is not
/// stated whether the judgment's exclusion is effective here, it is open which of them counts, unless they agree.
fn of_conviction(found: &Match<'_>, p: &Parameters, on: Day) -> Term {
    let longest = of_final_judgment(found, p, on);
    if !found.imposes(Measure::PROCUREMENT_BAN) {
        return longest;
    }
    // a conviction counts also before the exclusion that its judgment sets begins
    let set = Term { from: final_day(found, on), to_come: false, ..of_exclusion(found, on) };
    match sets_period(found) {
        Answer::Yes => set,
        Answer::No => longest,
        Answer::Unknown => {
            let ends = set.until.get().zip(longest.until.get());
            let longer = if ends.is_some_and(|(set, last)| set <= last) { longest } else { set };
            let either = Term { until: Known::from(ends.map(|(set, last)| set.max(last))), ..longer };
            if set.over == longest.over { either } else { either.open(EFFECTIVE) }
        }
    }
}

/// Five years from the conviction by final judgment.
fn of_final_judgment(found: &Match<'_>, p: &Parameters, on: Day) -> Term {
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

/// Of a conviction of which the case does not say whether it is final it is open from when the five years run. Only a
/// period that the judgment sets has an end; it is over where three years from the decision are over too.
fn of_perhaps_final(found: &Match<'_>, p: &Parameters, on: Day) -> Term {
    let as_final = of_conviction(found, p, on);
    if sets_period(found) != Answer::Yes {
        return Term { until: Known::UNKNOWN, ..as_final }.open(question::FINALITY);
    }
    let as_event = of_event(found, p, on);
    let until = as_final.until.get().zip(as_event.until.get()).map(|(first, second)| first.max(second));
    let both = Term { until: Known::from(until), ..as_final };
    match as_final.over {
        Answer::Yes if as_event.over != Answer::Yes => both.open(question::FINALITY),
        Answer::Yes => as_final,
        _ => both,
    }
}

/// A decision on a ground that is not stated may be one on taxes or contributions, or on a ground of national law, for
/// which there is no longest period.
fn of_unclear(found: &Match<'_>, ground: Ground, p: &Parameters, on: Day) -> Term {
    let term = match ground.paragraph() {
        Paragraph::Conviction => of_conviction(found, p, on),
        _ => of_event(found, p, on),
    };
    if found.has(Event::RELEASED, on) && ends_by_release(found.kind()) {
        return term;
    }
    let over = if term.over == Answer::Yes { Answer::No } else { term.over };
    Term { until: Known::UNKNOWN, over, ..term }
}

/// Art. 57(2) sets no longest period: it stops applying on payment or a binding arrangement.
fn of_dues(found: &Match<'_>, on: Day) -> Term {
    let term = Term::new(found.decided(), Known::UNKNOWN);
    let lapsed = found.expires().get().is_some_and(|last| last < on);
    if lapsed { term.eased_by(STILL_OWED) } else { term }
}

/// How long a ground of national law excludes, that law says; the Directive does not.
fn of_national(found: &Match<'_>, p: &Parameters, on: Day) -> Term {
    let ends = expires_with_its_list(found);
    let term = Term::new(event_day(found, p, on), Known::from(ends));
    let expired = found.expires().get().is_some_and(|last| last < on);
    let released = found.has(Event::RELEASED, on);
    match ends_by_release(found.kind()) {
        true => term.over(expired || released),
        false if released => term.open(RELEASE_ENDS),
        false if expired => term.open(PERIOD_SET),
        false => term,
    }
}

/// Art. 57(7): three years from the relevant event.
fn of_event(found: &Match<'_>, p: &Parameters, on: Day) -> Term {
    let event = event_day(found, p, on);
    // nothing that happened to a decision, and no reading of it, comes before the decision
    let after = [Event::PUBLISHED, Event::NOTIFIED, Event::APPEAL_FILED, Event::RETRIEVED];
    let by = Known::from(after.into_iter().filter_map(|event| found.date(event).get()).min());
    let last_event = if event.is_stated() { event } else { by };
    let last = (later(last_event, goes_on_until(found, last_event)) + p.event_maximum).get();
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

/// The relevant event. Where an authority penalised the conduct it is that decision: C-124/17. That is so for the conduct
/// that it penalised: what went on after it counts from its own end.
fn event_day(found: &Match<'_>, p: &Parameters, on: Day) -> Known<Day> {
    let by_conduct = match found.kind() {
        RecordKind::INVESTIGATION => true,
        RecordKind::PENALTY | RecordKind::CONVICTION => p.penalised_from.get() == Some(Choice(1)),
        RecordKind::OTHER => !found.decided().is_stated(),
        _ => false,
    };
    match found.decided() {
        _ if by_conduct => found.date(Event::CONDUCT_TO),
        decided => {
            later(decided, Known::from(goes_on_until(found, decided).get().filter(|last| *last <= on)))
        }
    }
}

/// The last day of conduct that goes on after a day.
fn goes_on_until(found: &Match<'_>, after: Known<Day>) -> Known<Day> {
    let conduct = found.date(Event::CONDUCT_TO).get().zip(after.get());
    Known::from(conduct.filter(|(last, after)| after < last).map(|(last, _)| last))
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
pub(crate) fn of_exclusion(found: &Match<'_>, on: Day) -> Term {
    let until = if found.is_indefinite() { Known::UNKNOWN } else { found.expires() };
    let term = Term { is_set: true, ..Term::new(found.begins(), until) };
    match found.runs_on(on) {
        _ if until.get().is_some_and(|last| last < on) => term.over(true),
        Answer::Yes => term,
        Answer::No if found.has(Event::RELEASED, on) => term.over(true),
        Answer::No => Term { to_come: true, ..term },
        Answer::Unknown if found.begins().is_stated() => term.open(question::END),
        Answer::Unknown => term.open(question::DATE),
    }
}

/// A penalty whose period a final judgment set and that no longer excludes by it; one that does not yet counts by its
/// ground.
fn of_ended_exclusion(found: &Match<'_>, p: &Parameters, on: Day) -> Term {
    let set = of_exclusion(found, on);
    if set.over == Answer::Yes { set } else { of_event(found, p, on) }
}

fn earlier(first: Known<Day>, second: Known<Day>) -> Known<Day> {
    Known::from([first, second].into_iter().filter_map(Known::get).min())
}

fn later(first: Known<Day>, second: Known<Day>) -> Known<Day> {
    Known::from([first, second].into_iter().filter_map(Known::get).max())
}
