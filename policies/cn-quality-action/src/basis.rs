//! Section 24: participation in government procurement is limited "according to law". On what a limit may rest, and
//! which limits the tender's documents state.

use probity_guest::{
    Answer, Case, Code, Conditions, Day, Findings, Known, Record, Restriction, SlotValue, question,
};

use crate::conditions::is;
use crate::days::{days_of_records, has_begun};
use crate::once::Reported;
use crate::parameters::{Allowed, Parameters};
use crate::vocabulary::{
    BASIS_ALLOWS, CUT_OFF, DOCUMENTS_EXCLUSION, DOCUMENTS_INSPECTION, DOCUMENTS_MONITORING,
    DOCUMENTS_SECURITY, EXCLUSION_BASIS, UNCLEAR_FACT, UNDER_LAW, UNDER_MEMORANDUM, UNDER_NATIONAL_LIST,
};

/// A whole of the contract value, in basis points.
const WHOLE: u32 = 10_000;

/// What a fact says that can only be a yes or a no. Nothing stated is a no: a limit that nobody states is none.
pub(crate) fn says(fact: Known<i64>) -> Answer {
    match fact.get() {
        None | Some(0) => Answer::No,
        Some(1) => Answer::Yes,
        Some(_) => Answer::Unknown,
    }
}

/// The basis that a decision names for a limit and that carries none, as the texts number it; 0 where it names none.
pub(crate) fn without_effect(record: &Record<'_>) -> i64 {
    let named = [(1, UNDER_LAW), (2, UNDER_NATIONAL_LIST), (3, UNDER_MEMORANDUM)];
    let mut named = named.into_iter().filter(|(_, code)| says(record.fact(*code)) != Answer::No);
    named.next().map_or(0, |(basis, _)| basis)
}

/// The basis that a decision names for limiting participation, as the texts number it, and whether it carries the limit;
/// the best of them, and none where it names none that may.
pub(crate) fn of_decision(record: &Record<'_>, p: &Parameters) -> Option<(i64, Allowed)> {
    let named = |code: Code, allowed: Allowed| match says(record.fact(code)) {
        Answer::Yes => allowed,
        Answer::Unknown => allowed.min(Allowed::Refers),
        Answer::No => Allowed::No,
    };
    let bases = [
        (1, named(UNDER_LAW, Allowed::read(p.basis_law))),
        (2, named(UNDER_NATIONAL_LIST, Allowed::read(p.basis_national_list))),
        (3, named(UNDER_MEMORANDUM, Allowed::read(p.basis_memorandum))),
    ];
    let best = bases.into_iter().map(|(_, allowed)| allowed).max().filter(|best| *best != Allowed::No)?;
    bases.into_iter().find(|(_, allowed)| *allowed == best)
}

/// The limits that the tender's documents state for records of poor quality, each with how sure it is that they do.
#[derive(Clone, Copy)]
pub(crate) struct Documents {
    allowed: Allowed,
    limits: [(Answer, Restriction); 4],
    days: [Day; 2],
}

impl Documents {
    pub(crate) fn of(case: &Case<'_>, p: &Parameters) -> Self {
        let security = p.extra_bid_security.unwrap_or(0).min(WHOLE);
        let stated = |code| says(case.fact(code));
        Documents {
            allowed: Allowed::read(p.basis_documents),
            limits: [
                (stated(DOCUMENTS_INSPECTION), Restriction::EnhancedInspection),
                (stated(DOCUMENTS_SECURITY), Restriction::ExtraBidSecurity(security)),
                (stated(DOCUMENTS_MONITORING), Restriction::Monitoring),
                (stated(DOCUMENTS_EXCLUSION), Restriction::ExcludeCategories),
            ],
            days: days_of_records(case),
        }
    }

    /// The same, without showing what they state: for a rule on records for which they state nothing.
    pub(crate) fn quietly(case: &Case<'_>, p: &Parameters) -> Self {
        case.quietly(|| Documents::of(case, p))
    }

    /// Whether they state any, on a basis that may count.
    pub(crate) fn limit(&self) -> bool {
        self.allowed != Allowed::No && self.limits.iter().any(|(stated, _)| *stated != Answer::No)
    }

    /// Whether they limit anything because of a record: they state a limit, and the record had begun on the day as of which
    /// they have records count.
    pub(crate) fn reach(&self, record: &Record<'_>) -> Answer {
        if !self.limit() {
            return Answer::No;
        }
        match self.days.map(|day| has_begun(record, day)) {
            [Answer::Yes, _] => Answer::Yes,
            [Answer::No, Answer::No] => Answer::No,
            _ => Answer::Unknown,
        }
    }

    /// The records that they reach; where the tender does not state the day as of which records count and it makes a
    /// difference, with that question.
    pub(crate) fn reached<'a>(&self, records: impl Conditions<'a>) -> impl Conditions<'a> {
        let documents = *self;
        let [first, last] = self.days;
        records.filter_map(move |record| {
            let met = documents.reach(&record);
            let day = if met == Answer::No { last } else { first };
            record.shows().not_before(day, record.begins(), met);
            is(record, met, if record.begins().is_stated() { CUT_OFF } else { question::DATE })
        })
    }

    /// A finding for each limit. That a bidder is kept out of categories the documents cannot say by themselves: no
    /// measure may be added to those that the law knows.
    pub(crate) fn find<const N: usize>(
        &self,
        event: &Reported<'_>,
        until: Known<Day>,
        say: [SlotValue; N],
        out: &mut Findings<'_>,
    ) {
        for (stated, limit) in self.limits {
            if stated == Answer::No {
                continue;
            }
            let mut finding = event.find(until, out);
            finding.say(say).within(limit);
            // what is open about the record comes first
            match limit {
                _ if event.is_open() => &mut finding,
                Restriction::ExcludeCategories => finding.doubt(EXCLUSION_BASIS),
                _ if stated == Answer::Unknown => finding.doubt(UNCLEAR_FACT),
                _ if self.allowed == Allowed::Refers => finding.doubt(BASIS_ALLOWS),
                _ => &mut finding,
            };
        }
    }
}
