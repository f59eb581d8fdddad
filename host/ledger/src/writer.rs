//! Appending: what is the same for every database.

use jiff::{Timestamp, Unit};
use probity_core::ledger::{Entry, Event, Id, Sealed};
use probity_core::registry::Digest;

use crate::book::{Appended, Draft, Found, KeptCase, Line, OnceFound, Paper};
use crate::{LedgerError, new_id};

/// A transaction of a database, in which nobody else writes until it is committed.
pub(crate) trait Decided {
    fn name(&self) -> &str;
    fn last(&mut self) -> Result<Option<Line>, LedgerError>;
    fn once(&mut self, key: &Digest, now: Timestamp) -> Result<Option<OnceFound>, LedgerError>;
    fn find(&mut self, id: &Id) -> Result<Option<Found>, LedgerError>;
    /// Inserts a line and what goes with it; without a draft, the opening.
    fn insert(&mut self, entry: &Entry, line: &Line, draft: Option<&Draft>) -> Result<(), LedgerError>;
}

/// Appends drafts to the chain, and opens it where it has no entry yet.
pub(crate) fn append_to(open: &mut impl Decided, drafts: &[Draft]) -> Result<Vec<Appended>, LedgerError> {
    let now = Timestamp::now();
    // milliseconds are what databases and other languages keep
    let now = now.round(Unit::Millisecond).unwrap_or(now);
    let mut before = match open.last()? {
        Some(line) => {
            let broken =
                |problem: String| LedgerError::NotALedger { ledger: open.name().to_owned(), problem };
            let entry = Entry::parse(&line.entry).map_err(|bad| broken(format!("its last line {bad}")))?;
            if Digest::of(&line.entry) != line.hash {
                return Err(broken(
                    "its last line was changed: `probity ledger verify` tells more".to_owned(),
                ));
            }
            (entry, line.hash)
        }
        None => {
            let opening = Entry::following(None, new_id()?, now, "probity".to_owned(), Event::Opened);
            insert(open, &opening, None)?
                .ok_or_else(|| LedgerError::Closed { ledger: open.name().to_owned() })?
        }
    };
    let mut appended = Vec::with_capacity(drafts.len());
    for draft in drafts {
        let (by, event) = match draft {
            Draft::Determination(new) => {
                if new.paper.determination.as_ref().is_some_and(|sealed| !sealed.content.is_exact()) {
                    appended.push(Appended::Inexact);
                    continue;
                }
                if let Some(once) = &new.once
                    && let Some(found) = open.once(&once.key, now)?
                {
                    appended.push(Appended::Before(Box::new(found)));
                    continue;
                }
                (new.by.clone(), new.event())
            }
            Draft::Erasure(erasure) => {
                let Some(Found { paper, .. }) = open.find(&erasure.erased.id)? else {
                    appended.push(Appended::NoSuchDetermination);
                    continue;
                };
                let kept =
                    paper.case.is_some() || (erasure.erased.determination && paper.determination.is_some());
                if !kept {
                    appended.push(Appended::NothingKept);
                    continue;
                }
                (erasure.by.clone(), Event::Erased(erasure.erased.clone()))
            }
        };
        let entry = Entry::following(Some((&before.0, &before.1)), before.0.ledger.clone(), now, by, event);
        match insert(open, &entry, Some(draft))? {
            Some(written) => {
                let line = Line {
                    position: entry.position,
                    hash: written.1.clone(),
                    entry: entry.write().unwrap_or_default(),
                };
                appended.push(Appended::Line(line));
                before = written;
            }
            None => appended.push(Appended::Inexact),
        }
    }
    Ok(appended)
}

fn insert(
    open: &mut impl Decided,
    entry: &Entry,
    draft: Option<&Draft>,
) -> Result<Option<(Entry, Digest)>, LedgerError> {
    let Some(line) = Line::of(entry) else { return Ok(None) };
    open.insert(entry, &line, draft)?;
    Ok(Some((entry.clone(), line.hash)))
}

impl Paper {
    /// As databases keep it: the determination and the case, each as JSON.
    pub(crate) fn written(&self) -> (Option<String>, Option<String>) {
        let determination = self.determination.as_ref();
        let case = self.case.as_ref();
        (
            determination.and_then(|sealed| serde_json::to_string(sealed).ok()),
            case.and_then(|case| serde_json::to_string(case).ok()),
        )
    }

    /// Reads what [`Paper::written`] wrote.
    pub(crate) fn read(determination: Option<&str>, case: Option<&str>) -> Result<Self, serde_json::Error> {
        Ok(Paper {
            determination: determination.map(serde_json::from_str::<Sealed>).transpose()?,
            case: case.map(serde_json::from_str::<KeptCase>).transpose()?,
        })
    }
}
