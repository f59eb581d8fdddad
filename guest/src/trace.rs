//! What `explain` records: each comparison, in the order in which it was made.

use alloc::vec::Vec;
use core::cell::{Cell, RefCell};

use crate::bindings::exports::probity::eligibility::eligibility as raw;
use crate::words::Test;

/// Comparisons that are taken memory for at a time.
const PIECE: usize = 1_000;

/// The comparisons made so far, and the rule that is being applied.
#[derive(Default)]
pub(crate) struct Trace {
    rule: Cell<u32>,
    paused: Cell<bool>,
    /// In pieces: memory that a policy has taken is not given back, so that a list that grows would cost many times its
    /// length.
    steps: RefCell<Vec<Vec<raw::Step>>>,
}

impl Trace {
    pub(crate) fn enter(&self, rule: u32) {
        self.rule.set(rule);
    }

    /// Pauses or resumes; whether it was paused before.
    pub(crate) fn pause(&self, paused: bool) -> bool {
        self.paused.replace(paused)
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
        if self.paused.get() {
            return;
        }
        let step = raw::Step { rule: self.rule.get(), record, party, test: test.number(), left, right, met };
        let mut pieces = self.steps.borrow_mut();
        match pieces.last_mut() {
            Some(piece) if piece.len() < PIECE => piece.push(step),
            _ => {
                let mut piece = Vec::with_capacity(PIECE);
                piece.push(step);
                pieces.push(piece);
            }
        }
    }

    pub(crate) fn into_steps(self) -> Vec<raw::Step> {
        let pieces = self.steps.into_inner();
        let mut steps = Vec::with_capacity(pieces.iter().map(Vec::len).sum());
        steps.extend(pieces.into_iter().flatten());
        steps
    }
}
