//! Whom an exclusion reaches among those who bid: who is excluded itself, who is the same contractor (9.406-1(b)), and who
//! is named as an affiliate (9.406-1(b)) or has conduct imputed to it (9.406-5).

use alloc::vec::Vec;

use probity_guest::{BIDDER, Case, Day, Match, Party, Relation, SlotValue, say};

use crate::contractor::{Contractors, Within};
use crate::exclusions::{Exclusion, MEMBERS};
use crate::tied::{Tied, is_imputation};
use crate::vocabulary::{DIVISION, EXTENDS, EXTENDS_OPEN};

/// How an exclusion reaches a member.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Over {
    /// The member itself, or what is one contractor with it, is excluded.
    Contractor(Within),
    /// By what the decision says of affiliates: it extends to the member (1), does not (0), or the case does not tell (-1).
    Affiliation(i64),
    /// The same of imputed conduct.
    Imputation(i64),
}

impl Over {
    /// The number by which the texts tell it.
    fn number(self) -> i64 {
        match self {
            Over::Contractor(within) => within as i64,
            Over::Affiliation(_) | Over::Imputation(_) => 5,
        }
    }

    /// Whether the decision leaves the member out.
    fn is_left_out(self) -> bool {
        matches!(self, Over::Affiliation(0) | Over::Imputation(0))
    }
}

/// An exclusion that reaches a member, or may.
pub(crate) struct Reaching<'a> {
    pub(crate) exclusion: Exclusion<'a>,
    pub(crate) member: Party<'a>,
    pub(crate) over: Over,
}

impl<'a> Reaching<'a> {
    /// The record, with the question that is open about its reach where no other is.
    pub(crate) fn entry(&self) -> Match<'a> {
        let entry = self.exclusion.entry;
        match self.over {
            Over::Contractor(within) if within.is_division() => entry.doubting(DIVISION),
            Over::Affiliation(-1) | Over::Imputation(-1) => entry.doubting(EXTENDS_OPEN),
            _ => entry,
        }
    }

    /// The party whose exclusion it is, the member, and how the one is tied to the other.
    pub(crate) fn parties(&self) -> [SlotValue; 3] {
        say![self.exclusion.party(), self.member, self.over.number()]
    }
}

/// The ties of a case, as exclusions reach over them.
pub(crate) struct Reach<'a> {
    case: Case<'a>,
    contractors: Contractors<'a>,
    tied: Tied<'a>,
}

impl<'a> Reach<'a> {
    /// As the ties that make one contractor hold on a day.
    pub(crate) fn on(day: Day, case: &Case<'a>) -> Self {
        Reach {
            case: *case,
            contractors: Contractors::of(case, MEMBERS, day),
            tied: Tied::to(case, MEMBERS, None),
        }
    }

    /// Every member that an entry reaches, or may, and how.
    pub(crate) fn of(&self, entry: &Match<'a>) -> Vec<(Party<'a>, Over)> {
        let excluded = entry.party();
        if self.contractors.include(excluded) {
            let with = self.contractors.with(excluded).into_iter();
            return with.map(|(member, within)| (member, Over::Contractor(within))).collect();
        }
        let stated = self.case.quietly(|| entry.fact(EXTENDS).get());
        let extends = stated.filter(|stated| matches!(stated, 0 | 1)).unwrap_or(-1);
        let by_decision = |member: Party<'a>| {
            let imputed = is_imputation(excluded, member);
            (member, if imputed { Over::Imputation(extends) } else { Over::Affiliation(extends) })
        };
        let mut reached: Vec<_> = self.tied.nearest(excluded).map(by_decision).collect();
        // a decision that names the bidder reaches it whatever the tie
        if reached.is_empty() && extends == 1 {
            reached.extend(self.case.parties().filter(|party| party.is_in(BIDDER)).map(by_decision));
        }
        reached
    }

    /// Every member that one of the exclusions reaches, or may; not those that the decision leaves out.
    pub(crate) fn each(
        &self,
        exclusions: impl Iterator<Item = Exclusion<'a>>,
    ) -> impl Iterator<Item = Reaching<'a>> {
        self.each_tied(exclusions).filter(|reaching| !reaching.over.is_left_out())
    }

    /// The same with those that the decision leaves out.
    pub(crate) fn each_tied(
        &self,
        exclusions: impl Iterator<Item = Exclusion<'a>>,
    ) -> impl Iterator<Item = Reaching<'a>> {
        exclusions.filter(|found| found.counts).flat_map(|exclusion| {
            let reached = self.of(&exclusion.entry).into_iter();
            reached.map(move |(member, over)| Reaching { exclusion, member, over })
        })
    }

    /// The ties that make a member one contractor with the party of an exclusion.
    pub(crate) fn relations(&self, reaching: &Reaching<'a>) -> Vec<Relation<'a>> {
        match reaching.over {
            Over::Contractor(within) => {
                self.contractors.ties(reaching.member, reaching.exclusion.party(), within)
            }
            _ => Vec::new(),
        }
    }
}
