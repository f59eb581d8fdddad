//! Section 24: participation in government procurement is limited "according to law". On what a limit may rest, and
//! which limits the tender's documents state.

use probity_guest::{Answer, Case, Code, Day, Findings, Known, Record, Restriction, SlotValue};

use crate::once::Reported;
use crate::parameters::{Allowed, Parameters};
use crate::vocabulary::{
    BASIS_ALLOWS, DOCUMENTS_EXCLUSION, DOCUMENTS_INSPECTION, DOCUMENTS_MONITORING, DOCUMENTS_SECURITY,
    EXCLUSION_BASIS, UNCLEAR_FACT, UNDER_LAW, UNDER_MEMORANDUM, UNDER_NATIONAL_LIST,
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
        }
    }

    /// Whether they state any, on a basis that may count.
    pub(crate) fn limit(&self) -> bool {
        self.allowed != Allowed::No && self.limits.iter().any(|(stated, _)| *stated != Answer::No)
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
