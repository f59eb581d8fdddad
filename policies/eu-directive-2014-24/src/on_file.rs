//! What of a case bears on all its records.

use alloc::vec;
use alloc::vec::Vec;
use core::cell::{OnceCell, RefCell};

use probity_guest::{Case, Party};

use crate::cleaning::Evidence;
use crate::parameters::Parameters;
use crate::standing::{Standing, standings};
use crate::ties::Ties;
use crate::unpaid::Unpaid;

/// It is found when it is needed, and once.
pub(crate) struct OnFile<'a> {
    case: Case<'a>,
    p: Parameters,
    evidence: OnceCell<Evidence<'a>>,
    unpaid: OnceCell<Vec<Unpaid>>,
    ties: OnceCell<Ties>,
    standings: RefCell<Vec<Option<Vec<Standing<'a>>>>>,
}

impl<'a> OnFile<'a> {
    pub(crate) fn of(case: &Case<'a>, p: &Parameters) -> Self {
        OnFile {
            case: *case,
            p: *p,
            evidence: OnceCell::new(),
            unpaid: OnceCell::new(),
            ties: OnceCell::new(),
            standings: RefCell::new(vec![None; case.parties().count()]),
        }
    }

    /// The evidence of self-cleaning, and the judgments that exclude.
    pub(crate) fn evidence(&self) -> &Evidence<'a> {
        self.evidence.get_or_init(|| self.case.quietly(|| Evidence::of(&self.case)))
    }

    /// What an operator owes in unpaid taxes and contributions.
    pub(crate) fn unpaid(&self, standing: &Standing<'a>) -> Unpaid {
        let all = self.unpaid.get_or_init(|| {
            self.case.quietly(|| Unpaid::of(&self.case, &self.p, |party| self.standings(party)))
        });
        Unpaid::by(all, standing)
    }

    /// Who is one firm with whom, and who is behind which.
    fn ties(&self) -> &Ties {
        self.ties.get_or_init(|| Ties::of(&self.case))
    }

    /// Whose exclusion the records of a party bear on.
    pub(crate) fn standings(&self, party: Party<'a>) -> Vec<Standing<'a>> {
        let find = || self.case.quietly(|| standings(party, &self.case, self.ties()));
        match self.standings.borrow_mut().get_mut(party.position() as usize) {
            Some(known) => known.get_or_insert_with(find).clone(),
            None => find(),
        }
    }
}
