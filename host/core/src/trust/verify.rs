//! Whether a signature counts: by whom, when, and for what.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use semver::Version;

use super::{
    IndexStatement, NotAStatement, Publisher, Signature, SignatureProblem, Statement, TrustedKey, Validity,
};
use crate::day::Day;
use crate::registry::{BadIndex, Digest, Index, Rewritten};

/// Why something that a publisher is said to have signed does not count.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum Distrust {
    /// The signature is none, or not of these bytes.
    #[error("the signature {0}")]
    Signature(#[from] SignatureProblem),
    /// None of the publisher's keys made the signature.
    #[error(
        "the signature was made by none of the keys of publisher `{publisher}`: if it has a new key, add it to the \
         trust file after you have asked the publisher"
    )]
    OtherKey {
        /// The publisher.
        publisher: String,
    },
    /// The key does not count on that day.
    #[error("it was signed on {on}, and the key, or publisher `{publisher}`, counts {}", written(validity))]
    NotThen {
        /// The publisher.
        publisher: String,
        /// The day of signing.
        on: Day,
        /// When it counts.
        validity: Validity,
    },
    /// The key does not count today, and an index speaks of today.
    #[error("the key, or publisher `{publisher}`, counts {}, and today is {today}", written(validity))]
    NotToday {
        /// The publisher.
        publisher: String,
        /// Today.
        today: Day,
        /// When it counts.
        validity: Validity,
    },
    /// The key was revoked.
    #[error("the key, or publisher `{publisher}`, was revoked on {on}: nothing of it counts any more")]
    KeyRevoked {
        /// The publisher.
        publisher: String,
        /// When.
        on: Day,
    },
    /// The trust file names no such publisher.
    #[error("the trust file names no publisher `{publisher}`")]
    NoPublisher {
        /// The publisher.
        publisher: String,
    },
    /// What was signed along is not what it must be.
    #[error(transparent)]
    Statement(#[from] NotAStatement),
    /// What was signed along is about other bytes.
    #[error("the signature speaks of {said}, and the bytes are {actual}")]
    OtherBytes {
        /// What was signed.
        said: Digest,
        /// What is there.
        actual: Digest,
    },
    /// It is signed as something else than it is.
    #[error("the signature says {what} `{said}`, and {whence} says `{actual}`")]
    SaidOtherwise {
        /// Of what.
        what: &'static str,
        /// What was signed.
        said: String,
        /// Who says otherwise.
        whence: &'static str,
        /// What that says.
        actual: String,
    },
    /// The publisher may not speak for the policy.
    #[error("publisher `{publisher}` may not speak for `{name}`: its names are {names}")]
    MayNotSpeak {
        /// The publisher.
        publisher: String,
        /// The policy.
        name: String,
        /// What it may speak for.
        names: String,
    },
    /// It was signed on a day that has not come.
    #[error("it says that it was signed on {on}, which has not come: check the clock of this machine")]
    FromTheFuture {
        /// The day.
        on: Day,
    },
    /// The index cannot be read.
    #[error(transparent)]
    Index(#[from] BadIndex),
    /// The index has expired.
    #[error(
        "the index of publisher `{publisher}`, number {serial}, expired at {expires}: somebody may be keeping newer \
         ones back; ask the publisher for one"
    )]
    Expired {
        /// The publisher.
        publisher: String,
        /// Its number.
        serial: u64,
        /// When.
        expires: Timestamp,
    },
    /// The index is older than one that was seen.
    #[error(
        "the index of publisher `{publisher}` is number {serial}, and number {seen} was seen before: an old one is \
         being replayed, or this place lags behind"
    )]
    Older {
        /// The publisher.
        publisher: String,
        /// Its number.
        serial: u64,
        /// The newest number that was seen.
        seen: u64,
    },
    /// Another index has the same number.
    #[error(
        "the index of publisher `{publisher}`, number {serial}, is not the one of the same number that was seen before: \
         its key has signed two different ones"
    )]
    Forked {
        /// The publisher.
        publisher: String,
        /// Its number.
        serial: u64,
    },
    /// The index takes back what was published.
    #[error("the index of publisher `{publisher}` rewrites what was published: {what}")]
    Rewritten {
        /// The publisher.
        publisher: String,
        /// What.
        what: Box<Rewritten>,
    },
}

impl Distrust {
    /// What kind of distrust it is, in a word that stays the same.
    pub fn kind(&self) -> &'static str {
        match self {
            Distrust::Signature(_) => "bad-signature",
            Distrust::OtherKey { .. } => "other-key",
            Distrust::NotThen { .. } | Distrust::NotToday { .. } => "key-not-valid",
            Distrust::KeyRevoked { .. } => "key-revoked",
            Distrust::NoPublisher { .. } => "no-publisher",
            Distrust::Statement(_) => "bad-statement",
            Distrust::OtherBytes { .. } => "other-bytes",
            Distrust::SaidOtherwise { .. } => "said-otherwise",
            Distrust::MayNotSpeak { .. } => "may-not-speak",
            Distrust::FromTheFuture { .. } => "from-the-future",
            Distrust::Index(_) => "bad-index",
            Distrust::Expired { .. } => "expired-index",
            Distrust::Older { .. } => "older-index",
            Distrust::Forked { .. } => "forked-index",
            Distrust::Rewritten { .. } => "rewritten-index",
        }
    }
}

fn written(validity: &Validity) -> String {
    match (validity.from, validity.until) {
        (Some(from), Some(until)) => format!("from {from} to {until}"),
        (Some(from), None) => format!("from {from} on"),
        (None, Some(until)) => format!("until {until}"),
        (None, None) => "always".to_owned(),
    }
}

/// The day of a moment, in UTC.
pub fn day_of(moment: Timestamp) -> Day {
    Day(TimeZone::UTC.to_datetime(moment).date())
}

impl Validity {
    fn on(&self, day: Day) -> bool {
        self.from.is_none_or(|from| from <= day) && self.until.is_none_or(|until| day <= until)
    }
}

impl Publisher {
    /// Finds the key that made a signature over bytes; whether it counts is another question.
    ///
    /// # Errors
    ///
    /// [`Distrust::OtherKey`] or [`Distrust::Signature`].
    pub fn signer(&self, bytes: &[u8], signature: &Signature) -> Result<&TrustedKey, Distrust> {
        for key in &self.keys {
            match key.key.verify(bytes, signature) {
                Ok(()) => return Ok(key),
                Err(SignatureProblem::OtherKey) => {}
                Err(problem) => return Err(problem.into()),
            }
        }
        Err(Distrust::OtherKey { publisher: self.id.clone() })
    }

    /// Whether nothing of a key counts on a day, because it or the publisher was revoked.
    pub fn is_revoked(&self, key: &TrustedKey, today: Day) -> bool {
        [key.validity, self.validity].iter().any(|validity| validity.revoked.is_some_and(|on| on <= today))
    }

    fn signed(&self, bytes: &[u8], signature: &Signature) -> Result<[Validity; 2], Distrust> {
        Ok([self.signer(bytes, signature)?.validity, self.validity])
    }

    /// Whether what was signed on a day counts today.
    fn counts(&self, validities: [Validity; 2], signed: Day, today: Day) -> Result<(), Distrust> {
        for validity in validities {
            // who holds a key that was lost can write any day into a signature
            if let Some(on) = validity.revoked.filter(|revoked| *revoked <= today) {
                return Err(Distrust::KeyRevoked { publisher: self.id.clone(), on });
            }
            if !validity.on(signed) {
                return Err(Distrust::NotThen { publisher: self.id.clone(), on: signed, validity });
            }
        }
        // clocks differ, and so do days around the world
        match today.next() {
            Some(tomorrow) if tomorrow < signed => Err(Distrust::FromTheFuture { on: signed }),
            _ => Ok(()),
        }
    }

    /// Verifies the signature of a module, and returns what it says of the module. Whether the module says the same of
    /// itself is for whoever runs it to compare.
    ///
    /// # Errors
    ///
    /// [`Distrust`].
    pub fn verify_module(
        &self,
        module: &[u8],
        signature: &Signature,
        now: Timestamp,
    ) -> Result<Statement, Distrust> {
        let validities = self.signed(module, signature)?;
        let statement: Statement = signature.trusted_comment().parse()?;
        let actual = Digest::of(module);
        if statement.digest != actual {
            return Err(Distrust::OtherBytes { said: statement.digest, actual });
        }
        self.counts(validities, statement.signed, day_of(now))?;
        if !self.may_speak_for(&statement.name) {
            let names: Vec<_> = self.names.iter().map(|name| format!("`{}`", name.as_str())).collect();
            let (publisher, names) = (self.id.clone(), names.join(", "));
            return Err(Distrust::MayNotSpeak { publisher, name: statement.name, names });
        }
        Ok(statement)
    }

    /// Verifies the signature of an index by a key that counts today, and reads it. Whether it is in time, and newer
    /// than what was seen, are other questions: [`Index::in_time`], [`Index::follows`].
    ///
    /// # Errors
    ///
    /// [`Distrust`].
    pub fn verify_index(
        &self,
        bytes: &[u8],
        signature: &Signature,
        now: Timestamp,
    ) -> Result<Index, Distrust> {
        let validities = self.signed(bytes, signature)?;
        let statement: IndexStatement = signature.trusted_comment().parse()?;
        let actual = Digest::of(bytes);
        if statement.digest != actual {
            return Err(Distrust::OtherBytes { said: statement.digest, actual });
        }
        let index = Index::parse(bytes)?;
        let pairs = [
            ("publisher", &statement.publisher, &index.publisher),
            ("number", &statement.serial.to_string(), &index.serial.to_string()),
            ("issued", &statement.issued.to_string(), &index.issued.to_string()),
            ("expires", &statement.expires.to_string(), &index.expires.to_string()),
        ];
        for (what, said, actual) in pairs {
            if said != actual {
                let (said, actual) = (said.clone(), actual.clone());
                return Err(Distrust::SaidOtherwise { what, said, whence: "the index", actual });
            }
        }
        if index.publisher != self.id {
            return Err(Distrust::SaidOtherwise {
                what: "publisher",
                said: index.publisher,
                whence: "the trust file",
                actual: self.id.clone(),
            });
        }
        // an index speaks of today: its key has to count today, and on the day of its signature
        let today = day_of(now);
        self.counts(validities, day_of(index.issued), today)?;
        for validity in validities {
            if !validity.on(today) {
                return Err(Distrust::NotToday { publisher: self.id.clone(), today, validity });
            }
        }
        Ok(index)
    }
}

impl Index {
    /// Whether it is still to be believed.
    ///
    /// # Errors
    ///
    /// [`Distrust::Expired`].
    pub fn in_time(&self, now: Timestamp) -> Result<(), Distrust> {
        if now < self.expires {
            return Ok(());
        }
        Err(Distrust::Expired {
            publisher: self.publisher.clone(),
            serial: self.serial,
            expires: self.expires,
        })
    }

    /// Whether it is the newest that was seen, or follows it.
    ///
    /// # Errors
    ///
    /// [`Distrust::Older`], [`Distrust::Forked`] or [`Distrust::Rewritten`].
    pub fn follows(&self, seen: &Index) -> Result<(), Distrust> {
        let publisher = self.publisher.clone();
        if self.serial < seen.serial {
            return Err(Distrust::Older { publisher, serial: self.serial, seen: seen.serial });
        }
        if self.serial == seen.serial && self != seen {
            return Err(Distrust::Forked { publisher, serial: self.serial });
        }
        self.keeps(seen).map_err(|what| Distrust::Rewritten { publisher, what: Box::new(what) })
    }
}

impl Statement {
    /// Whether a module says the same of itself.
    ///
    /// # Errors
    ///
    /// [`Distrust::SaidOtherwise`].
    pub fn agrees(
        &self,
        name: &str,
        version: &Version,
        in_force: (Option<Day>, Option<Day>),
    ) -> Result<(), Distrust> {
        self.agrees_with("the module", name, version, in_force)
    }

    /// Whether somebody says the same of the module; `whence` is how messages name who it is.
    ///
    /// # Errors
    ///
    /// [`Distrust::SaidOtherwise`].
    pub fn agrees_with(
        &self,
        whence: &'static str,
        name: &str,
        version: &Version,
        in_force: (Option<Day>, Option<Day>),
    ) -> Result<(), Distrust> {
        let open = |day: Option<Day>| day.map_or_else(|| "open".to_owned(), |day| day.to_string());
        let pairs = [
            ("name", self.name.clone(), name.to_owned()),
            ("version", self.version.to_string(), version.to_string()),
            ("in-force-from", self.in_force_from.to_string(), open(in_force.0)),
            ("in-force-until", open(self.in_force_until), open(in_force.1)),
        ];
        match pairs.into_iter().find(|(_, said, actual)| said != actual) {
            None => Ok(()),
            Some((what, said, actual)) => Err(Distrust::SaidOtherwise { what, said, whence, actual }),
        }
    }
}
