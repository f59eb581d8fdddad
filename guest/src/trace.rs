//! What `explain` records: each comparison, in the order in which it was made.

use alloc::vec::Vec;
use core::cell::{Cell, RefCell};

use crate::bindings::exports::probity::eligibility::eligibility as raw;
use crate::words::Test;

/// The comparisons made so far, and the rule that is being applied.
#[derive(Default)]
pub(crate) struct Trace {
    rule: Cell<u32>,
    steps: RefCell<Vec<raw::Step>>,
}

impl Trace {
    pub(crate) fn enter(&self, rule: u32) {
        self.rule.set(rule);
    }

    // kept out of line: an evaluation without trace is the one that must be small and fast
    #[cold]
    #[inline(never)]
    pub(crate) fn push(
        &self,
        test: Test,
        record: Option<u32>,
        party: Option<u32>,
        left: raw::SlotValue,
        right: raw::SlotValue,
        met: raw::Answer,
    ) {
        self.steps.borrow_mut().push(raw::Step {
            rule: self.rule.get(),
            record,
            party,
            test: test.number(),
            left,
            right,
            met,
        });
    }

    pub(crate) fn into_steps(self) -> Vec<raw::Step> {
        self.steps.into_inner()
    }
}
