//! Debarments by the other banks of the Agreement for Mutual Enforcement of Debarment Decisions.

use probity_guest::*;

use crate::course::Course;
use crate::law::Parameters;
use crate::law::*;
use crate::terms::{
    Sanctions, covers, is_by_recognition, is_certain, is_debarment, is_first_hand, is_for, meets, reading,
};

/// Why an entry by recognition on another bank's list leaves nothing open. The numbers stand in the texts.
#[derive(Clone, Copy)]
pub enum Settled<'a> {
    /// The World Bank's own list carries the party.
    Listed,
    /// It was searched, and does not.
    Searched(Match<'a>),
    /// The decision behind it is in the case, and is judged itself.
    Original(Match<'a>),
}

impl<'a> Sanctions<'a> {
    /// A debarment by another bank that stands, if it meets every condition of the Agreement, or may.
    #[inline(never)]
    pub fn recognised(&self, found: Match<'a>) -> Option<Match<'a>> {
        let p = &self.parameters;
        let practice = self.quietly(|| match is_first_hand(&found) {
            true => is_for_a_practice(&found),
            false => Answer::No,
        });
        let found = meets(found, found.shows().ground(practice), question::GROUND)?;
        let found = core::iter::once(found).lasting_longer_than(p.minimum_term, TERM).next()?;
        let found = meets(found, self.shows_public(&found), PUBLIC)?;
        let found = meets(found, shows_decided_in_time(&found, p.recognition_window), CONDUCT)?;
        let found = meets(found, self.shows_under_the_agreement(&found), IN_EFFECT)?;
        let is_open = !is_opted_out(&found) && !self.quietly(|| self.is_enforced(&found));
        (is_open || found.shows().condition(false)).then_some(found)
    }

    /// An entry that rests on a decision of yet another bank, if the case does not hold it: if that decision meets the
    /// conditions of the Agreement, the World Bank enforces it too.
    #[inline(never)]
    pub fn recognised_elsewhere(&self, found: Match<'a>) -> Option<Match<'a>> {
        found.shows().ground(true);
        let is_settled = self.quietly(|| self.settled(&found).is_some());
        let behind = if is_settled { Answer::No } else { Answer::Unknown };
        let found = meets(found, found.shows().condition(behind), DECISION_BEHIND)?;
        let found = meets(found, self.shows_public(&found), PUBLIC)?;
        (!is_opted_out(&found) || found.shows().condition(false)).then_some(found)
    }

    /// Why an entry by recognition leaves nothing open.
    pub fn settled(&self, entry: &Match<'a>) -> Option<Settled<'a>> {
        if self.is_listed_today(entry.party()) {
            return Some(Settled::Listed);
        }
        let is_late_enough = |search: &&Match<'_>| {
            let read = reading(search).get().filter(|read| *read <= self.case.as_of());
            read.is_some_and(|read| entry.begins().get().is_none_or(|begun| begun <= read))
        };
        let is_behind = |found: &&Match<'a>| {
            let of_the_same_bank = OTHER_BANKS.iter().any(|list| found.is_on(*list) && entry.is_on(*list));
            !of_the_same_bank && is_certain(found) && covers(entry, found) == Answer::Yes
        };
        let search = self.searches_of(entry.party(), INELIGIBLE).find(is_late_enough);
        search
            .map(|search| Settled::Searched(*search))
            .or_else(|| self.originals_of(entry).find(is_behind).map(|found| Settled::Original(*found)))
    }

    /// Whether the World Bank's own list surely carries a party today.
    fn is_listed_today(&self, party: Party<'_>) -> bool {
        self.about(party).iter().any(|listed| self.is_surely_listed(listed))
    }

    fn is_surely_listed(&self, listed: &Match<'a>) -> bool {
        let stands = is_debarment(listed) && listed.is_on(INELIGIBLE) && listed.stands_on(self.case.as_of());
        stands && matches!(self.course(*listed), Course::Runs(running) if is_certain(&running))
    }

    /// Whether the World Bank's own list surely carries another bank's decision already, by recognition and for as long.
    fn is_enforced(&self, decision: &Match<'a>) -> bool {
        self.about(decision.party()).iter().any(|listed| {
            listed.is_on(INELIGIBLE)
                && is_by_recognition(listed)
                && covers(listed, decision) == Answer::Yes
                && (!self.states_an_end(decision) || self.lasts_as_long(listed, decision))
                && self.is_surely_listed(listed)
        })
    }

    /// Whether the World Bank's own list carries what another bank's record is about.
    pub fn is_carried(&self, found: &Match<'a>) -> bool {
        match is_by_recognition(found) {
            true => matches!(self.settled(found), Some(Settled::Listed)),
            false => is_first_hand(found) && self.is_enforced(found),
        }
    }

    fn states_an_end(&self, found: &Match<'a>) -> bool {
        found.expires().is_stated() || found.is_indefinite() || self.is_conditional(found)
    }

    /// Whether a decision is public; unknown where its publication has ended while its term runs.
    pub fn is_public(&self, decision: &Match<'_>) -> Answer {
        let today = self.case.as_of();
        self.quietly(|| match decision.is_taken_down_on(today) {
            true => Answer::Unknown,
            false => decision.is_published_on(today),
        })
    }

    fn shows_public(&self, decision: &Match<'_>) -> Answer {
        let published = decision.date(Event::PUBLISHED);
        match self.is_public(decision) {
            Answer::Unknown => decision.shows().condition(Answer::Unknown),
            // an entry that was read is public
            met if published.is_stated() => decision.shows().not_before(self.case.as_of(), published, met),
            met => met,
        }
    }

    /// Whether a decision was made under the Agreement: not before the signing; unknown until it was in effect among all
    /// five.
    pub fn is_under_the_agreement(&self, decision: &Match<'_>) -> Answer {
        self.place_under_the_agreement(decision).2
    }

    fn shows_under_the_agreement(&self, decision: &Match<'_>) -> Answer {
        match self.place_under_the_agreement(decision) {
            (Some(day), first, met) => decision.shows().not_before(day, first, met),
            (None, _, met) => decision.shows().condition(met),
        }
    }

    /// The day that settles whether a decision was made under the Agreement, the day that it is held against, and what
    /// that comes to. Where the day of the decision is not stated, other days may settle it.
    fn place_under_the_agreement(&self, decision: &Match<'_>) -> (Option<Day>, Day, Answer) {
        let effective = decision.date(Event::EFFECTIVE);
        let others = [effective, decision.date(Event::CONDUCT_TO), decision.date(Event::CONDUCT_FROM)];
        let late = others.into_iter().filter_map(Known::get).find(|day| IN_EFFECT_AMONG_ALL <= *day);
        let settles = late.filter(|_| self.parameters.later_days_settle.unwrap_or(false));
        let before = |day: &Day| *day < SIGNED;
        match (decision.decided().get(), effective.get().filter(before), settles) {
            (Some(day), ..) if day >= IN_EFFECT_AMONG_ALL => (Some(day), IN_EFFECT_AMONG_ALL, Answer::Yes),
            (Some(day), ..) if day >= SIGNED => (Some(day), IN_EFFECT_AMONG_ALL, Answer::Unknown),
            (Some(day), ..) | (None, Some(day), _) => (Some(day), SIGNED, Answer::No),
            (None, None, Some(day)) => (Some(day), IN_EFFECT_AMONG_ALL, Answer::Yes),
            (None, None, None) => (None, IN_EFFECT_AMONG_ALL, Answer::Unknown),
        }
    }
}

/// Whether it is for one of the four practices; unknown where the ground is neither one of them nor obstruction.
pub fn is_for_a_practice(debarment: &Match<'_>) -> Answer {
    match [FRAUD, CORRUPTION, COLLUSION, COERCION].into_iter().any(|ground| is_for(debarment, ground)) {
        true => Answer::Yes,
        false if is_for(debarment, OBSTRUCTION) => Answer::No,
        false => Answer::Unknown,
    }
}

/// Whether it was decided within the window from the practice.
pub fn is_decided_in_time(debarment: &Match<'_>, window: Known<Period>) -> Answer {
    place_in_time(debarment, window).2
}

fn shows_decided_in_time(debarment: &Match<'_>, window: Known<Period>) -> Answer {
    match place_in_time(debarment, window) {
        (Some(decided), last, met) => debarment.shows().counts_until(Known::from(last), decided, met),
        (None, _, met) => debarment.shows().condition(met),
    }
}

/// The day of the decision, the last day of the window from the practice, the anniversary, and what they come to. A
/// decision takes effect on or after its day, and the practice ended on or after its first day, so that those days may
/// settle it too.
fn place_in_time(debarment: &Match<'_>, window: Known<Period>) -> (Option<Day>, Option<Day>, Answer) {
    let ended = (debarment.date(Event::CONDUCT_TO) + window).get();
    let began = (debarment.date(Event::CONDUCT_FROM) + window).get();
    let decided = debarment.decided().get();
    let at_the_latest = decided.or(debarment.date(Event::EFFECTIVE).get());
    let last = ended.or(began);
    let met = match at_the_latest.zip(last) {
        Some((decided, last)) if decided <= last => Answer::Yes,
        _ if decided.is_some() && ended.is_some() => Answer::No,
        _ => Answer::Unknown,
    };
    (at_the_latest, last, met)
}

/// Whether the World Bank opted out of recognising it.
pub fn is_opted_out(debarment: &Match<'_>) -> bool {
    debarment.fact(OPTED_OUT).unwrap_or(0) != 0
}

/// Clause: debarred by another bank on the conditions of the Agreement.
pub fn cross_debarment(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, BIDDER);
    let recognised = all.records().filter_map(|found| {
        let stands = all.is_of(&found, &DEBARRING, &OTHER_BANKS) && all.stands(&found);
        if stands { all.recognised(found) } else { None }
    });
    for debarment in recognised.filter_map(|debarment| all.runs(debarment)) {
        out.on(debarment).since(debarment.begins()).until(all.last_day(&debarment)).say(all.term(&debarment));
    }
}

/// Clause: another bank enforces a decision that is not its own, and that the case does not hold.
pub fn recognised_elsewhere(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, BIDDER);
    let recognised = all.records().filter_map(|found| {
        let by_recognition = all.is_of(&found, &DEBARRING, &OTHER_BANKS)
            && (all.quietly(|| is_by_recognition(&found)) || found.shows().ground(false))
            && all.stands(&found);
        if by_recognition { all.recognised_elsewhere(found) } else { None }
    });
    for entry in recognised.filter_map(|entry| all.runs(entry)) {
        out.on(entry).since(entry.begins()).until(all.last_day(&entry)).say(all.term(&entry));
    }
}
