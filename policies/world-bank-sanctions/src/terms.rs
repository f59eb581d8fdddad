//! When a sanction runs, and when it is over.
//!
//! A debarment runs from its first to its last day, both included. Where release depends on conditions, no date ends
//! it: only the release does. Of most debarments the Bank's list does not say which they are, and it shows a last day
//! for both; only after that day has passed does it show a debarment that goes on as ongoing. So a last day that has
//! passed ends such a debarment only if the list was read after it, or a portal wants otherwise
//! (`listed-end-suffices`).

use alloc::vec;
use alloc::vec::Vec;
use core::cell::OnceCell;

use probity_guest::*;

use crate::law::Parameters;
use crate::law::*;
use crate::lists::Lists;

/// What ends a debarment.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum End {
    /// Its last day.
    Date,
    /// Release, which depends on conditions.
    Release,
    /// Release, if a record that may be about another party is about this one.
    MayBeRelease,
    /// The case does not say.
    Unstated,
}

/// The sanctions of a case, with what is needed to judge them looked up once.
pub struct Sanctions<'a> {
    /// The case.
    pub case: Case<'a>,
    /// The parameters.
    pub parameters: Parameters,
    whom: Whom,
    // made when it is first needed: most cases have nothing that needs it
    by_party: OnceCell<Lists<Match<'a>>>,
}

/// Whose sanctions a rule asks about: those of a group, or everybody's.
#[derive(Clone, Copy)]
struct Whom(Option<Group>);

impl Parties for Whom {
    fn include(&self, party: Party<'_>) -> bool {
        self.0.is_none_or(|group| party.is_in(group))
    }
}

/// Records that meet some conditions, gathered: a chain is compiled anew wherever it is continued, which would make the
/// module several times as large.
pub type Gathered<'a> = vec::IntoIter<Match<'a>>;

/// Gathers a chain.
pub fn gathered<'a>(chain: impl Conditions<'a>) -> Gathered<'a> {
    chain.collect::<Vec<_>>().into_iter()
}

impl<'a> Sanctions<'a> {
    /// Those of everybody in a case.
    pub fn of(case: &Case<'a>, parameters: &Parameters) -> Self {
        Sanctions { case: *case, parameters: *parameters, whom: Whom(None), by_party: OnceCell::new() }
    }

    /// Those of one group of parties.
    pub fn of_group(case: &Case<'a>, parameters: &Parameters, group: Group) -> Self {
        Sanctions { whom: Whom(Some(group)), ..Sanctions::of(case, parameters) }
    }

    /// The records about the parties that are asked about.
    pub fn records(&self) -> impl Conditions<'a> + use<'a> {
        self.case.records().about(self.whom)
    }

    /// All records about one party.
    pub fn about(&self, party: Party<'_>) -> &[Match<'a>] {
        self.by_party.get_or_init(|| self.sorted()).of(party.position())
    }

    #[inline(never)]
    fn sorted(&self) -> Lists<Match<'a>> {
        let within_scope = self.case.all_records().filter(|found| found.covers_tender() != Answer::No);
        let owned: Vec<_> = within_scope.map(|found| (found.party().position(), found)).collect();
        Lists::new(self.case.parties().count(), &owned)
    }

    /// The debarments on the Bank's own list that stand today, whether or not they run.
    #[inline(never)]
    pub fn listed(&self) -> Gathered<'a> {
        gathered(
            self.records()
                .of_any_kind([RecordKind::DEBARMENT, RecordKind::LISTING])
                .on_list(INELIGIBLE)
                .standing_on(self.case.as_of()),
        )
    }

    /// All debarments that stand today and make their party ineligible while they run, or may.
    #[inline(never)]
    pub fn debarments(&self) -> Gathered<'a> {
        gathered(self.listed().chain(self.recognised()).chain(self.recognised_elsewhere()))
    }

    /// Everything that makes its party ineligible today, or may.
    #[inline(never)]
    pub fn in_force(&self) -> Gathered<'a> {
        let debarments = self.debarments();
        let running = self.running(debarments.clone());
        gathered(running.chain(self.unreleased(debarments)).chain(self.suspensions()))
    }

    /// Those of some debarments that run today. What the list itself speaks against leaves a question open.
    #[inline(never)]
    pub fn running(&self, debarments: Gathered<'a>) -> Gathered<'a> {
        let today = self.case.as_of();
        let beyond_its_day =
            |past: &Match<'a>| past.runs_on(today) == Answer::No && self.is_over(past) == Answer::No;
        let beyond = debarments.clone().ended_before(today).where_(beyond_its_day, question::END);
        self.unless_the_list_contradicts(debarments.running_on(today).chain(beyond), RELEASED)
    }

    /// Sanctions that run, as far as they themselves say. What their list says against that leaves a question open: that
    /// it was searched later and held nothing, or, with a question of its own, that the entry was taken down.
    pub fn unless_the_list_contradicts(
        &self,
        running: impl Conditions<'a>,
        taken_down: Question,
    ) -> Gathered<'a> {
        let today = self.case.as_of();
        gathered(
            running
                .where_(|found| unless(self.is_searched_in_vain_after(found, reading(found))), STILL_LISTED)
                .where_(|found| unless(found.is_taken_down_on(today)), taken_down),
        )
    }

    /// Debarments whose last day has passed while it is open whether the firm had to be released, and was.
    #[inline(never)]
    pub fn unreleased(&self, debarments: Gathered<'a>) -> Gathered<'a> {
        self.past(debarments, |over| if over == Answer::Unknown { Answer::Unknown } else { Answer::No })
    }

    /// Debarments that are surely over.
    #[inline(never)]
    pub fn ended(&self, debarments: Gathered<'a>) -> Gathered<'a> {
        self.past(debarments, |over| Answer::from(over == Answer::Yes))
    }

    fn past(&self, debarments: Gathered<'a>, keep: fn(Answer) -> Answer) -> Gathered<'a> {
        let today = self.case.as_of();
        // one with conditional release runs on, whatever its last day
        let past = debarments
            .ended_before(today)
            .where_(|past| past.runs_on(today) == Answer::No, question::END)
            .where_(|past| keep(self.is_over(past)), RELEASED);
        gathered(past)
    }

    /// Whether a debarment is over for sure.
    pub fn is_surely_over(&self, found: &Match<'a>) -> bool {
        self.ended(gathered(core::iter::once(*found))).next().is_some()
    }

    /// Whether a debarment whose last day has passed is over.
    fn is_over(&self, past: &Match<'a>) -> Answer {
        if past.has(Event::RELEASED, self.case.as_of()) {
            return Answer::Yes;
        }
        match self.end_of(past) {
            End::Date => Answer::Yes,
            End::Release => Answer::No,
            End::Unstated if past.is_indefinite() => Answer::No,
            End::MayBeRelease => Answer::Unknown,
            End::Unstated if self.is_ended_by_the_list(past) => Answer::Yes,
            End::Unstated => Answer::Unknown,
        }
    }

    /// Whether the last day that a list shows ends a debarment of which nothing says whether release is conditional.
    fn is_ended_by_the_list(&self, past: &Match<'a>) -> bool {
        if self.is_searched_in_vain_after(past, past.expires()) {
            return true;
        }
        match self.parameters.listed_end_suffices.get() {
            Some(Choice(2)) => past.is_fresh() != Answer::No,
            Some(Choice(1)) => self.is_still_dated_after_its_day(past),
            _ => false,
        }
    }

    /// Whether the Bank's own list, read after the last day, still shows that day and not an ongoing debarment. That says
    /// nothing about the terms of another bank's decision, which the list does not show: it left the last day of the
    /// OAS group (2025-03-17) in place on 2025-07-01, though the Inter-American Development Bank's debarment of it is
    /// with conditional release.
    fn is_still_dated_after_its_day(&self, past: &Match<'a>) -> bool {
        let is_the_same = |other: &Match<'_>| {
            other.is_on(INELIGIBLE)
                && other.kind() == past.kind()
                && other.begins() == past.begins()
                && other.expires() == past.expires()
                && other.is_fresh() != Answer::No
                && other.is_matched() == past.is_matched()
        };
        let is_after = |other: &Match<'_>| {
            reading(other).get().zip(past.expires().get()).is_some_and(|(read, last)| last < read)
        };
        !is_by_recognition(past)
            && self.about(past.party()).iter().any(|other| is_the_same(other) && is_after(other))
    }

    /// Whether a search of the record's list about its party, by the day of the decision, found nothing after a day.
    pub fn is_searched_in_vain_after(&self, found: &Match<'a>, day: Known<Day>) -> bool {
        let lists = [INELIGIBLE, SUSPENDED, ADB, AFDB, EBRD, IDB];
        let Some((list, day)) = lists.into_iter().find(|list| found.is_on(*list)).zip(day.get()) else {
            return false;
        };
        self.searches_of(found.party(), list)
            .any(|search| reading(search).get().is_some_and(|read| day < read && read <= self.case.as_of()))
    }

    /// The searches of a list that found nothing about a party, neither too old nor by name alone.
    pub fn searches_of(&self, party: Party<'_>, list: Code) -> impl Iterator<Item = &Match<'a>> {
        self.about(party).iter().filter(move |search| {
            search.kind() == RecordKind::CLEAN_SEARCH
                && search.is_on(list)
                && search.is_fresh() != Answer::No
                && search.is_matched() == Answer::Yes
        })
    }

    /// What ends a debarment: its own measures say, else the earliest release, else the terms of the decision that it
    /// recognises.
    pub fn end_of(&self, found: &Match<'a>) -> End {
        match own_end(found) {
            End::Unstated if is_by_recognition(found) => {}
            stated => return stated,
        }
        let mut end = End::Unstated;
        for original in self.originals_of(found) {
            let certain = is_certain(original) && covers(found, original) == Answer::Yes;
            end = match (own_end(original), certain, end) {
                (End::Release, true, _) => return End::Release,
                (End::Release, false, _) => End::MayBeRelease,
                (End::Date, true, End::Unstated) => End::Date,
                _ => end,
            };
        }
        end
    }

    /// The decisions of other banks in the case that an entry by recognition rests on, or may.
    pub fn originals_of(&self, entry: &Match<'a>) -> impl Iterator<Item = &Match<'a>> {
        let today = self.case.as_of();
        self.about(entry.party()).iter().filter(move |found| {
            is_debarment(found)
                && is_by_another_bank(found)
                && is_first_hand(found)
                && found.stands_on(today)
                && !found.has(Event::RELEASED, today)
                && covers(entry, found) != Answer::No
        })
    }

    /// Whether no date ends it by itself.
    pub fn is_conditional(&self, found: &Match<'a>) -> bool {
        matches!(self.end_of(found), End::Release | End::MayBeRelease)
    }

    /// The last day, where it is certain: not where release depends on conditions, nor where it has passed.
    pub fn last_day(&self, found: &Match<'a>) -> Known<Day> {
        match found.expires().get() {
            Some(last) if !self.is_conditional(found) && self.case.as_of() <= last => Known::stated(last),
            _ => Known::UNKNOWN,
        }
    }

    /// Whether one surely lasts at least as long as another.
    pub fn lasts_as_long(&self, one: &Match<'a>, other: &Match<'a>) -> bool {
        let without_end = |found: &Match<'a>| found.is_indefinite() || self.is_conditional(found);
        let days = one.expires().get().zip(other.expires().get());
        without_end(one) || (!without_end(other) && days.is_some_and(|(one, other)| other <= one))
    }
}

/// What a record's own measures and days say of its end.
fn own_end(found: &Match<'_>) -> End {
    let last = found.expires().get();
    match found.date(Event::EARLIEST_RELEASE).get() {
        _ if found.imposes(Measure::CONDITIONAL_RELEASE) => End::Release,
        _ if found.imposes(Measure::FIXED_TERM) => End::Date,
        // a last day after the earliest release stays a last day
        Some(earliest) if last.is_none_or(|last| last <= earliest) => End::Release,
        _ => End::Unstated,
    }
}

/// Whether an entry by recognition covers another bank's decision: it names no other bank, and did not begin before the
/// decision, nor after its last day.
pub fn covers(entry: &Match<'_>, decision: &Match<'_>) -> Answer {
    let banks = [
        (CROSS_DEBARMENT_ADB, ADB),
        (CROSS_DEBARMENT_AFDB, AFDB),
        (CROSS_DEBARMENT_EBRD, EBRD),
        (CROSS_DEBARMENT_IDB, IDB),
    ];
    let of_another = |(ground, list): &(Code, Code)| is_for(entry, *ground) && !decision.is_on(*list);
    let decided = decision.decided().or(decision.begins());
    let last = decision.expires().get().filter(|_| own_end(decision) != End::Release);
    let is_over = entry.begins().get().zip(last).is_some_and(|(entry, last)| last < entry);
    match entry.begins().get().zip(decided.get()) {
        _ if banks.iter().any(of_another) || is_over => Answer::No,
        Some((entry, decided)) => Answer::from(decided <= entry),
        None => Answer::Unknown,
    }
}

/// Whether it is known to be on a ground.
pub fn is_for(found: &Match<'_>, ground: Code) -> bool {
    found.has_ground(ground) == Answer::Yes
}

/// Whether it rests on another bank's decision.
pub fn is_by_recognition(found: &Match<'_>) -> bool {
    RECOGNITIONS.iter().any(|ground| is_for(found, *ground))
}

/// Whether it is the keeper's own finding, not the recognition of somebody else's.
pub fn is_first_hand(found: &Match<'_>) -> bool {
    !is_by_recognition(found) && !is_for(found, OTHER_FORUM)
}

/// Whether it stands on the list of one of the four other banks of the Agreement.
pub fn is_by_another_bank(found: &Match<'_>) -> bool {
    [ADB, AFDB, EBRD, IDB].iter().any(|list| found.is_on(*list))
}

/// Whether it debars: an entry on a list does.
pub fn is_debarment(found: &Match<'_>) -> bool {
    [RecordKind::DEBARMENT, RecordKind::LISTING].contains(&found.kind())
}

/// The day on which its source was read.
pub fn reading(found: &Match<'_>) -> Known<Day> {
    found.date(Event::RETRIEVED)
}

/// Unknown where something speaks against it, else yes.
fn unless(doubtful: bool) -> Answer {
    if doubtful { Answer::Unknown } else { Answer::Yes }
}

/// Whether no question is open about it.
pub fn is_certain(found: &Match<'_>) -> bool {
    found.doubt().is_none()
        && found.is_matched() == Answer::Yes
        && found.is_fresh() == Answer::Yes
        && found.covers_tender() == Answer::Yes
}

/// For a text: 1 where it is known to be about its party, 0 where only a name matches.
pub fn matched(found: &Match<'_>) -> i64 {
    i64::from(found.is_matched() == Answer::Yes)
}
