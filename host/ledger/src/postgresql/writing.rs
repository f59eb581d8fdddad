//! A transaction in which nobody else appends. What is inserted is kept until the end and sent together, since the way to
//! the server is longer than its work.

use std::collections::HashMap;

use jiff::Timestamp;
use postgres::Transaction;
use postgres::types::Type;
use probity_core::ledger::{Entry, Id};
use probity_core::registry::Digest;

use super::rows::{self, Trouble, failure, found, line, once, value};
use super::whole;
use crate::LedgerError;
use crate::book::{Draft, Found, Line, NewErasure, OnceFound, erased_request};
use crate::writer::Decided;

/// A transaction whose turn it is.
pub(super) struct Open<'a, 'c> {
    name: &'a str,
    transaction: &'a mut Transaction<'c>,
    /// What was recorded under the keys of the drafts before, as long as nothing was changed since.
    known: Option<HashMap<Digest, OnceFound>>,
    lines: Lines,
    papers: Papers,
    keys: Keys,
    /// The newest line that was acknowledged.
    newest: Option<&'a Line>,
    /// Whether the connection was lost.
    pub(super) lost: bool,
}

#[derive(Default)]
struct Lines {
    positions: Vec<i64>,
    hashes: Vec<String>,
    determinations: Vec<Option<String>>,
    at: Vec<i64>,
    entries: Vec<String>,
}

#[derive(Default)]
struct Papers {
    positions: Vec<i64>,
    determinations: Vec<Option<String>>,
    cases: Vec<Option<String>>,
    at: Vec<i64>,
}

#[derive(Default)]
struct Keys {
    keys: Vec<String>,
    requests: Vec<String>,
    salts: Vec<String>,
    until: Vec<i64>,
    positions: Vec<i64>,
}

const INSERT_LINES: &str = "insert into probity.line (position, hash, determination, at, entry)
    select * from unnest($1, $2, $3, $4, $5) as new (position, hash, determination, at, entry) order by position";

const INSERT_PAPERS: &str = "insert into probity.paper (position, determination, kept_case, at)
    select * from unnest($1, $2, $3, $4)";

/// A key that counts no longer is given again, and one that counts is not.
const INSERT_KEYS: &str = "insert into probity.once (key, request, salt, until, position)
    select * from unnest($1, $2, $3, $4, $5)
    on conflict (key) do update set request = excluded.request, salt = excluded.salt, until = excluded.until,
        position = excluded.position where once.until <= $6";

impl<'a, 'c> Open<'a, 'c> {
    pub(super) fn new(name: &'a str, transaction: &'a mut Transaction<'c>, newest: Option<&'a Line>) -> Self {
        let (lines, papers, keys) = (Lines::default(), Papers::default(), Keys::default());
        Open { name, transaction, known: None, lines, papers, keys, newest, lost: false }
    }

    /// Looks up the keys of all drafts at once.
    pub(super) fn expect(&mut self, drafts: &[Draft]) -> Result<(), LedgerError> {
        let keys: Vec<&str> = drafts
            .iter()
            .filter_map(|draft| match draft {
                Draft::Determination(new) => new.once.as_ref().map(|once| once.key.as_str()),
                Draft::Erasure(_) => None,
            })
            .collect();
        let known = if keys.is_empty() { Ok(HashMap::new()) } else { self.recorded(&keys, Timestamp::now()) };
        self.known = Some(self.told(known)?);
        Ok(())
    }

    /// Sends what was inserted and not sent yet.
    pub(super) fn write(&mut self) -> Result<(), LedgerError> {
        let written = self.send();
        self.told(written)
    }

    fn send(&mut self) -> Result<(), Trouble> {
        let Lines { positions, hashes, determinations, at, entries } = std::mem::take(&mut self.lines);
        let Some(&now) = at.last() else { return Ok(()) };
        self.transaction.execute_typed(
            INSERT_LINES,
            &[
                (&positions, Type::INT8_ARRAY),
                (&hashes, Type::TEXT_ARRAY),
                (&determinations, Type::TEXT_ARRAY),
                (&at, Type::INT8_ARRAY),
                (&entries, Type::TEXT_ARRAY),
            ],
        )?;
        let Papers { positions, determinations, cases, at } = std::mem::take(&mut self.papers);
        if !positions.is_empty() {
            self.transaction.execute_typed(
                INSERT_PAPERS,
                &[
                    (&positions, Type::INT8_ARRAY),
                    (&determinations, Type::TEXT_ARRAY),
                    (&cases, Type::TEXT_ARRAY),
                    (&at, Type::INT8_ARRAY),
                ],
            )?;
        }
        let Keys { keys, requests, salts, until, positions } = std::mem::take(&mut self.keys);
        if !keys.is_empty() {
            self.known = None;
            let sent = self.transaction.execute_typed(
                INSERT_KEYS,
                &[
                    (&keys, Type::TEXT_ARRAY),
                    (&requests, Type::TEXT_ARRAY),
                    (&salts, Type::TEXT_ARRAY),
                    (&until, Type::INT8_ARRAY),
                    (&positions, Type::INT8_ARRAY),
                    (&now, Type::INT8),
                ],
            )?;
            if usize::try_from(sent) != Ok(keys.len()) {
                return Err(Trouble::Unfit("an idempotency key that counts was given again".to_owned()));
            }
        }
        Ok(())
    }

    fn recorded(&mut self, keys: &[&str], now: Timestamp) -> Result<HashMap<Digest, OnceFound>, Trouble> {
        let asked = [(&keys as _, Type::TEXT_ARRAY), (&now.as_millisecond() as _, Type::INT8)];
        self.transaction.query_typed(rows::ONCE, &asked)?.iter().map(once).collect()
    }

    fn erase(&mut self, erasure: &NewErasure) -> Result<(), Trouble> {
        let id = [(&erasure.erased.id.as_str() as _, Type::TEXT)];
        let paper = if erasure.erased.determination {
            "update probity.paper set kept_case = null, determination = null where position = "
        } else {
            "update probity.paper set kept_case = null where position = "
        };
        let of = "(select position from probity.line where determination = $1)";
        self.transaction.execute_typed(&format!("{paper}{of}"), &id)?;
        let (request, salt) = erased_request();
        let forget = format!("update probity.once set request = $2, salt = $3 where position = {of}");
        let [of] = id;
        let erased = [of, (&request.as_str() as _, Type::TEXT), (&salt.as_str() as _, Type::TEXT)];
        self.transaction.execute_typed(&forget, &erased)?;
        Ok(())
    }

    fn told<T>(&mut self, answer: Result<T, Trouble>) -> Result<T, LedgerError> {
        answer.map_err(|trouble| {
            self.lost |= trouble.is_lost();
            failure(self.name, "written", trouble)
        })
    }
}

impl Decided for Open<'_, '_> {
    fn name(&self) -> &str {
        self.name
    }

    fn last(&mut self) -> Result<Option<Line>, LedgerError> {
        let newest = self.newest.map_or(-1, |newest| whole(newest.position));
        let row = self.transaction.query_typed_opt(rows::LAST_AND, &[(&newest, Type::INT8)]);
        let last = row.map_err(Trouble::from).and_then(|row| match row {
            Some(row) => Ok((Some(line(&row, 0)?), value::<Option<String>>(&row, 3)?)),
            None => Ok((None, None)),
        });
        let (last, hash) = self.told(last)?;
        match self.newest {
            Some(newest) if hash.as_deref() != Some(newest.hash.as_str()) => {
                self.told(Err(Trouble::Unfit(format!(
                    "the server has lost entry {}, which it had acknowledged: find out what is lost before more is \
                     recorded",
                    newest.position
                ))))
            }
            _ => Ok(last),
        }
    }

    fn once(&mut self, key: &Digest, now: Timestamp) -> Result<Option<OnceFound>, LedgerError> {
        let new = self.keys.keys.iter().any(|new| new == key.as_str());
        if let Some(known) = &self.known
            && !new
        {
            return Ok(known.get(key).cloned());
        }
        self.write()?;
        let recorded = self.recorded(&[key.as_str()], now);
        Ok(self.told(recorded)?.remove(key))
    }

    fn find(&mut self, id: &Id) -> Result<Option<Found>, LedgerError> {
        self.write()?;
        let row = self.transaction.query_typed_opt(rows::FIND, &[(&id.as_str(), Type::TEXT)]);
        let found = row.map_err(Trouble::from).and_then(|row| row.map(|row| found(&row, 0)).transpose());
        self.told(found)
    }

    fn insert(&mut self, entry: &Entry, line: &Line, draft: Option<&Draft>) -> Result<(), LedgerError> {
        let (position, at) = (whole(line.position), entry.at.as_millisecond());
        let new = match draft {
            Some(Draft::Determination(new)) => Some(new),
            _ => None,
        };
        self.lines.positions.push(position);
        self.lines.hashes.push(line.hash.to_string());
        self.lines.determinations.push(new.map(|new| new.statement.id.to_string()));
        self.lines.at.push(at);
        self.lines.entries.push(String::from_utf8_lossy(&line.entry).into_owned());
        if let Some(new) = new {
            let (determination, case) = new.paper.written();
            self.papers.positions.push(position);
            self.papers.determinations.push(determination);
            self.papers.cases.push(case);
            self.papers.at.push(at);
            if let Some(once) = &new.once {
                self.keys.keys.push(once.key.to_string());
                self.keys.requests.push(once.request.to_string());
                self.keys.salts.push(new.case.1.masked(&once.mask).as_str().to_owned());
                self.keys.until.push(once.until.as_millisecond());
                self.keys.positions.push(position);
            }
        }
        if let Some(Draft::Erasure(erasure)) = draft {
            self.write()?;
            self.known = None;
            let erased = self.erase(erasure);
            self.told(erased)?;
        }
        Ok(())
    }
}
