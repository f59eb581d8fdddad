//! Verifying a whole ledger, and what is kept beside it.

use std::collections::HashMap;

use probity_core::ledger::{
    Broken, Certificate, Chain, Checkpoint, Entry, Erased, Event, Fork, Id, Statement,
};

use super::Ledger;
use crate::LedgerError;
use crate::book::{Found, Line};

/// What a whole ledger was found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Verified {
    /// The ledger, where it has an entry.
    pub ledger: Option<Id>,
    /// How many entries it has.
    pub entries: u64,
    /// How many of them are determinations.
    pub determinations: usize,
    /// How many of them are erasures.
    pub erasures: u64,
    /// Its last entry, as a checkpoint.
    pub head: Option<Checkpoint>,
}

impl Ledger {
    /// Goes through the whole ledger: each entry, its hash, what it follows on, and the checkpoints; and whether each
    /// determination is found by its id, and what is kept with it is what the entry commits to.
    ///
    /// # Errors
    ///
    /// [`LedgerError::Broken`] with the first entry that is not what was written, [`LedgerError::Altered`] with the first
    /// beside which something else is kept, [`LedgerError::CameBack`] where what was erased is there.
    pub fn verify(&self, checkpoints: &[Checkpoint]) -> Result<Verified, LedgerError> {
        let (mut erased, mut unkept) = (HashMap::new(), HashMap::new());
        let held = self.lines(0).map(|line| {
            let line = line?;
            match Entry::parse(&line.entry).map(|entry| entry.event) {
                Ok(Event::Determined(statement)) if self.holds(&line, &statement)?.is_none() => {
                    unkept.insert(statement.id, line.position);
                }
                Ok(Event::Erased(Erased { id, determination, .. })) => {
                    *erased.entry(id).or_insert(false) |= determination;
                }
                // what is no entry is told as a link of the chain
                _ => {}
            }
            Ok(line)
        });
        let verified = verify(held, checkpoints)?;
        let gone = |id: &Id| erased.get(id).copied().unwrap_or(false);
        if let Some(position) = unkept.iter().filter(|(id, _)| !gone(id)).map(|(_, at)| *at).min() {
            return Err(LedgerError::Altered { ledger: self.name.clone(), position });
        }
        for (id, determination) in &erased {
            let Found { line, paper } = self.find(id)?;
            if paper.case.is_some() || (*determination && paper.determination.is_some()) {
                return Err(LedgerError::CameBack { ledger: self.name.clone(), position: line.position });
            }
        }
        Ok(verified)
    }

    /// The determination that is kept with a line, if it is still kept, after all that is kept was held against the entry.
    fn holds(&self, line: &Line, statement: &Statement) -> Result<Option<Certificate>, LedgerError> {
        let altered = || LedgerError::Altered { ledger: self.name.clone(), position: line.position };
        let found = self.read(|book| book.find(&statement.id))?.ok_or_else(altered)?;
        if found.line != *line {
            return Err(altered());
        }
        let case = found.paper.case.clone();
        let opening = case.as_ref().map(|case| (case.digest.clone(), case.salt.clone()));
        let given = match self.certificate_of(found, opening) {
            Ok(certificate) => certificate,
            Err(LedgerError::NotKept { .. }) => return Ok(None),
            Err(error) => return Err(error),
        };
        match case {
            Some(case) if given.case_of(case.json.as_bytes()).is_err() => Err(altered()),
            _ => Ok(Some(given)),
        }
    }
}

/// Goes through lines from the opening on, wherever they come from: each entry, its hash, what it follows on, and the
/// checkpoints.
///
/// # Errors
///
/// [`LedgerError::Broken`] with the first entry that is not what was written, and where a line cannot be read.
pub fn verify(
    lines: impl Iterator<Item = Result<Line, LedgerError>>,
    checkpoints: &[Checkpoint],
) -> Result<Verified, LedgerError> {
    let mut chain = Chain::new();
    for line in lines {
        let line = line?;
        // the last line that was there is gone, or one was put in
        if line.position != chain.length() {
            let says = line.position;
            return Err(Broken { position: chain.length(), why: Fork::Misplaced { says } }.into());
        }
        chain.take(&line.entry, Some(&line.hash))?;
        for checkpoint in checkpoints.iter().filter(|checkpoint| checkpoint.position == line.position) {
            chain.agrees(checkpoint)?;
        }
    }
    // also where the ledger ended before it
    checkpoints.iter().try_for_each(|checkpoint| chain.agrees(checkpoint))?;
    let last = chain.last();
    Ok(Verified {
        ledger: last.map(|(entry, _)| entry.ledger.clone()),
        entries: chain.length(),
        determinations: chain.determinations(),
        erasures: chain.erasures(),
        head: last.map(|(entry, hash)| Checkpoint::at(entry, hash)),
    })
}
