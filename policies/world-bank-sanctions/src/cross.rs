//! Debarments by the other banks of the Agreement for Mutual Enforcement of Debarment Decisions.

use probity_guest::*;

use crate::law::Parameters;
use crate::law::*;
use crate::terms::{
    Gathered, Sanctions, covers, gathered, is_by_recognition, is_certain, is_debarment, is_first_hand,
    is_for, matched, reading,
};

/// Why an entry by recognition on another bank's list leaves nothing open. The numbers stand in the texts.
#[derive(Clone, Copy)]
enum Settled<'a> {
    /// The World Bank's own list carries the party.
    Listed,
    /// It was searched, and does not.
    Searched(&'a Match<'a>),
    /// The decision behind it is in the case, and is judged itself.
    Original(&'a Match<'a>),
}

impl<'a> Sanctions<'a> {
    /// Debarments by the four other banks that stand today, whether or not they run or are recognised.
    #[inline(never)]
    fn of_other_banks(&self) -> Gathered<'a> {
        gathered(
            self.records()
                .of_any_kind([RecordKind::DEBARMENT, RecordKind::LISTING])
                .on_any_list([ADB, AFDB, EBRD, IDB])
                .standing_on(self.case.as_of()),
        )
    }

    /// Those that meet every condition of the Agreement, or may.
    #[inline(never)]
    pub fn recognised(&self) -> Gathered<'a> {
        let p = &self.parameters;
        gathered(
            self.of_other_banks()
                .where_(is_first_hand, question::GROUND)
                .where_(is_for_a_practice, question::GROUND)
                .lasting_longer_than(p.minimum_term, TERM)
                .where_(|debarment| self.is_public(debarment), PUBLIC)
                .where_(|debarment| is_decided_in_time(debarment, p.recognition_window), CONDUCT)
                .where_(|debarment| self.is_under_the_agreement(debarment), IN_EFFECT)
                .where_(|debarment| !is_opted_out(debarment), question::STALE)
                .where_(|debarment| !self.is_enforced(debarment), question::STALE),
        )
    }

    /// Entries that rest on a decision of yet another bank, which the case does not hold: if it meets the conditions of
    /// the Agreement, the World Bank enforces it too.
    #[inline(never)]
    pub fn recognised_elsewhere(&self) -> Gathered<'a> {
        gathered(
            self.of_other_banks()
                .where_(is_by_recognition, question::GROUND)
                .where_(|_| Answer::Unknown, DECISION_BEHIND)
                .where_(|entry| self.is_public(entry), PUBLIC)
                .where_(|entry| !is_opted_out(entry), question::STALE)
                .where_(|entry| self.settled(entry).is_none(), question::STALE),
        )
    }

    fn settled(&self, entry: &Match<'a>) -> Option<Settled<'_>> {
        if self.is_listed_today(entry.party()) {
            return Some(Settled::Listed);
        }
        let is_late_enough = |search: &&Match<'_>| {
            let read = reading(search).get().filter(|read| *read <= self.case.as_of());
            read.is_some_and(|read| entry.begins().get().is_none_or(|begun| begun <= read))
        };
        let is_behind = |found: &&Match<'a>| {
            let of_the_same_bank =
                [ADB, AFDB, EBRD, IDB].iter().any(|list| found.is_on(*list) && entry.is_on(*list));
            !of_the_same_bank && is_certain(found) && covers(entry, found) == Answer::Yes
        };
        let search = self.searches_of(entry.party(), INELIGIBLE).find(is_late_enough);
        search
            .map(Settled::Searched)
            .or_else(|| self.originals_of(entry).find(is_behind).map(Settled::Original))
    }

    /// Whether the World Bank's own list surely carries a party today.
    fn is_listed_today(&self, party: Party<'_>) -> bool {
        self.about(party).iter().any(|listed| self.is_surely_listed(listed))
    }

    fn is_surely_listed(&self, listed: &Match<'a>) -> bool {
        let stands = is_debarment(listed) && listed.is_on(INELIGIBLE) && listed.stands_on(self.case.as_of());
        stands && self.running(gathered(core::iter::once(*listed))).any(|running| is_certain(&running))
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
    fn is_carried(&self, found: &Match<'a>) -> bool {
        match is_by_recognition(found) {
            true => matches!(self.settled(found), Some(Settled::Listed)),
            false => is_first_hand(found) && self.is_enforced(found),
        }
    }

    fn states_an_end(&self, found: &Match<'a>) -> bool {
        found.expires().is_stated() || found.is_indefinite() || self.is_conditional(found)
    }

    /// Whether the decision is public; unknown where its publication has ended while its term runs.
    fn is_public(&self, decision: &Match<'_>) -> Answer {
        let today = self.case.as_of();
        if decision.is_taken_down_on(today) { Answer::Unknown } else { decision.is_published_on(today) }
    }

    /// Whether it was decided under the Agreement: not before the signing; unknown until it was in effect among all
    /// five. Where the day of the decision is not stated, other days may settle it.
    fn is_under_the_agreement(&self, debarment: &Match<'_>) -> Answer {
        let effective = debarment.date(Event::EFFECTIVE);
        let others = [effective, debarment.date(Event::CONDUCT_TO), debarment.date(Event::CONDUCT_FROM)];
        let is_late = |day: &Known<Day>| day.get().is_some_and(|day| IN_EFFECT_AMONG_ALL <= day);
        match debarment.decided().get() {
            Some(decided) if decided >= IN_EFFECT_AMONG_ALL => Answer::Yes,
            Some(decided) if decided >= SIGNED => Answer::Unknown,
            Some(_) => Answer::No,
            None if effective.get().is_some_and(|day| day < SIGNED) => Answer::No,
            None if self.parameters.later_days_settle.unwrap_or(false) && others.iter().any(is_late) => {
                Answer::Yes
            }
            None => Answer::Unknown,
        }
    }

    /// Another bank's own decisions that run today, about anybody who would have a part in the contract: what the notes
    /// on those that are not recognised begin with.
    #[inline(never)]
    fn running_elsewhere(&self) -> Gathered<'a> {
        gathered(self.all_running_elsewhere().where_(is_first_hand, question::GROUND))
    }

    #[inline(never)]
    fn all_running_elsewhere(&self) -> Gathered<'a> {
        self.running(self.of_other_banks())
    }
}

/// Whether it is for one of the four practices; unknown where the ground is neither one of them nor obstruction.
fn is_for_a_practice(debarment: &Match<'_>) -> Answer {
    match [FRAUD, CORRUPTION, COLLUSION, COERCION].into_iter().any(|ground| is_for(debarment, ground)) {
        true => Answer::Yes,
        false if is_for(debarment, OBSTRUCTION) => Answer::No,
        false => Answer::Unknown,
    }
}

/// Whether it was decided within the window from the practice, the anniversary included. A decision takes effect on or
/// after its day, and the practice ended on or after its first day, so that those days may settle it too.
fn is_decided_in_time(debarment: &Match<'_>, window: Known<Period>) -> Answer {
    let ended = (debarment.date(Event::CONDUCT_TO) + window).get();
    let began = (debarment.date(Event::CONDUCT_FROM) + window).get();
    let (decided, effective) = (debarment.decided().get(), debarment.date(Event::EFFECTIVE).get());
    let at_the_latest = decided.or(effective);
    match (at_the_latest, ended.or(began)) {
        (Some(decided), Some(last)) if decided <= last => Answer::Yes,
        _ if decided.is_some() && ended.is_some() => Answer::No,
        _ => Answer::Unknown,
    }
}

fn is_opted_out(debarment: &Match<'_>) -> bool {
    debarment.fact(OPTED_OUT).unwrap_or(0) != 0
}

/// Clause: debarred by another bank on the conditions of the Agreement.
pub fn cross_debarment(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, BIDDER);
    for debarment in all.running(all.recognised()) {
        out.on(debarment).since(debarment.begins()).until(all.last_day(&debarment)).say(all.term(&debarment));
    }
}

/// Clause: another bank enforces a decision that is not its own, and that the case does not hold.
pub fn recognised_elsewhere(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, BIDDER);
    for entry in all.running(all.recognised_elsewhere()) {
        out.on(entry).since(entry.begins()).until(all.last_day(&entry)).say(all.term(&entry));
    }
}

/// Clause: the World Bank's own list carries it already.
pub fn other_bank_enforced(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    for debarment in all.all_running_elsewhere().where_(|found| all.is_carried(found), question::STALE) {
        out.on(debarment).say(say![debarment.party(), debarment]);
    }
}

/// Clause: the European Investment Bank is no party to the Agreement.
pub fn other_bank_not_party(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let today = case.as_of();
    for listed in case
        .records()
        .of_any_kind([RecordKind::DEBARMENT, RecordKind::LISTING, RecordKind::SUSPENSION])
        .on_list(EIB)
        .about(TAKING_PART)
        .standing_on(today)
        .running_on(today)
    {
        out.on(listed).say(say![listed.party(), listed, matched(&listed)]);
    }
}

/// Clause: obstruction alone is not recognised.
pub fn other_bank_practice(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let obstruction_alone = |found: &Match<'_>| is_for_a_practice(found) == Answer::No;
    for debarment in Sanctions::of_group(case, p, TAKING_PART)
        .running_elsewhere()
        .where_(obstruction_alone, question::GROUND)
    {
        out.on(debarment).say(say![debarment.party(), debarment]);
    }
}

/// Clause: not longer than the minimum.
pub fn other_bank_term(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let Some(minimum) = p.minimum_term.get() else { return };
    let too_short = |found: &Match<'_>| found.lasts_longer_than(minimum) == Answer::No;
    for debarment in Sanctions::of_group(case, p, TAKING_PART).running_elsewhere().where_(too_short, TERM) {
        out.on(debarment).say(say![
            debarment.party(),
            debarment,
            debarment.begins(),
            debarment.expires(),
            minimum
        ]);
    }
}

/// Clause: what rests on somebody else's decision does not cross again.
pub fn other_bank_recognition(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    for entry in all.all_running_elsewhere() {
        let settled = all.settled(&entry).filter(|_| is_by_recognition(&entry));
        let (why, shown_by) = match settled {
            Some(Settled::Searched(search)) => (1_i64, Some(search)),
            Some(Settled::Original(original)) => (2, Some(original)),
            None if is_for(&entry, OTHER_FORUM) => (0, None),
            Some(Settled::Listed) | None => continue,
        };
        let mut finding = out.on(entry);
        finding.say(say![entry.party(), entry, why]);
        if let Some(other) = shown_by {
            finding.and_on(other.record());
        }
    }
}

/// Clause: decided too long after the practice.
pub fn other_bank_conduct(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let too_late = |found: &Match<'_>| is_decided_in_time(found, p.recognition_window) == Answer::No;
    for debarment in Sanctions::of_group(case, p, TAKING_PART).running_elsewhere().where_(too_late, CONDUCT) {
        out.on(debarment).say(say![
            debarment.party(),
            debarment,
            debarment.date(Event::CONDUCT_TO),
            debarment.decided(),
            p.recognition_window
        ]);
    }
}

/// Clause: decided before the Agreement.
pub fn other_bank_before(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let before = |found: &Match<'_>| all.is_under_the_agreement(found) == Answer::No;
    for debarment in all.running_elsewhere().where_(before, IN_EFFECT) {
        out.on(debarment).say(say![
            debarment.party(),
            debarment,
            debarment.decided().or(debarment.date(Event::EFFECTIVE)),
            SIGNED
        ]);
    }
}

/// Clause: not public.
pub fn other_bank_not_public(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Sanctions::of_group(case, p, TAKING_PART);
    let hidden = |found: &Match<'_>| all.is_public(found) == Answer::No;
    for debarment in all.all_running_elsewhere().where_(hidden, PUBLIC) {
        out.on(debarment).say(say![debarment.party(), debarment]);
    }
}

/// Clause: the World Bank opted out of recognising it.
pub fn other_bank_opted_out(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for debarment in Sanctions::of_group(case, p, TAKING_PART)
        .all_running_elsewhere()
        .where_(is_opted_out, question::STALE)
    {
        out.on(debarment).say(say![debarment.party(), debarment]);
    }
}
