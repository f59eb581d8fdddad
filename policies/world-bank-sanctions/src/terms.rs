//! The sanctions of a case, and the terms on which they end.
//!
//! A debarment runs from its first to its last day, both included. Where release depends on conditions, no date ends
//! it: only the release does. Of most debarments the Bank's list does not say which they are.

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

    /// Does some work without showing what it compares.
    pub fn quietly<T>(&self, work: impl FnOnce() -> T) -> T {
        self.case.quietly(work)
    }

    /// Whether a record is of one of these kinds, and on one of these lists; shown where it is not.
    #[inline(never)]
    pub fn is_of(&self, found: &Match<'a>, kinds: &[RecordKind], lists: &[Code]) -> bool {
        let kind = kinds.contains(&found.kind());
        if !kind {
            return found.shows().kind(false);
        }
        let listed = self.quietly(|| lists.iter().any(|list| found.is_on(*list)));
        match lists {
            _ if listed => {}
            [only] => _ = found.is_on(*only),
            _ => _ = core::iter::once(*found).on_any_list([]).next(),
        }
        listed
    }

    /// Whether it stands today, on which list is shown.
    #[inline(never)]
    pub fn stands(&self, found: &Match<'a>) -> bool {
        let list = self.quietly(|| LISTS.into_iter().find(|list| found.is_on(*list)));
        list.is_none_or(|list| found.is_on(list)) && found.stands_on(self.case.as_of())
    }

    /// A debarment that stands, if it makes its party ineligible while it runs, or may.
    #[inline(never)]
    pub fn makes_ineligible(&self, found: Match<'a>) -> Option<Match<'a>> {
        if self.quietly(|| found.is_on(INELIGIBLE)) {
            return Some(found);
        }
        match self.quietly(|| is_by_recognition(&found)) {
            true => self.recognised_elsewhere(found),
            false => self.recognised(found),
        }
    }

    /// A record, if it makes its party ineligible today, or may.
    #[inline(never)]
    pub fn in_force(&self, found: Match<'a>) -> Option<Match<'a>> {
        if self.quietly(|| is_suspension(&found)) {
            return self.suspends(found);
        }
        let debars = self.is_of(&found, &DEBARRING, &OF_DEBARMENTS) && self.stands(&found);
        let debarment = debars.then(|| self.makes_ineligible(found)).flatten()?;
        self.runs(debarment).or_else(|| self.unreleased(debarment))
    }

    /// What ends a debarment: its own measures say, else the earliest release, else the terms of the decision that it
    /// recognises.
    #[inline(never)]
    pub fn end_of(&self, found: &Match<'a>) -> End {
        self.quietly(|| match own_end(found) {
            End::Unstated if is_by_recognition(found) => self.end_of_originals(found),
            stated => stated,
        })
    }

    fn end_of_originals(&self, entry: &Match<'a>) -> End {
        let mut end = End::Unstated;
        for original in self.originals_of(entry) {
            let certain = is_certain(original) && covers(entry, original) == Answer::Yes;
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
            self.quietly(|| {
                is_debarment(found)
                    && is_by_another_bank(found)
                    && is_first_hand(found)
                    && found.stands_on(today)
                    && !found.has(Event::RELEASED, today)
                    && covers(entry, found) != Answer::No
            })
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
    OTHER_BANKS.iter().any(|list| found.is_on(*list))
}

/// Whether it debars: an entry on a list does.
pub fn is_debarment(found: &Match<'_>) -> bool {
    DEBARRING.contains(&found.kind())
}

/// Whether it is a temporary suspension: an entry on the list of suspensions is one, whether or not the case calls it
/// so.
pub fn is_suspension(found: &Match<'_>) -> bool {
    match found.kind() {
        RecordKind::SUSPENSION => found.is_on(INELIGIBLE) || found.is_on(SUSPENDED),
        kind => kind == RecordKind::LISTING && found.is_on(SUSPENDED),
    }
}

/// A record that meets a condition, or may: then with a question.
pub fn meets<'a>(found: Match<'a>, met: Answer, open: Question) -> Option<Match<'a>> {
    match met {
        Answer::Yes => Some(found),
        Answer::Unknown => Some(found.doubting(open)),
        Answer::No => None,
    }
}

/// The day on which its source was read.
pub fn reading(found: &Match<'_>) -> Known<Day> {
    found.date(Event::RETRIEVED)
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
