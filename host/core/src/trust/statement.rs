//! What a publisher says by signing: the trusted comment of a signature.

use std::fmt::{self, Display};
use std::str::FromStr;

use jiff::Timestamp;
use semver::Version;

use crate::day::Day;
use crate::determination::PolicyIdentity;
use crate::registry::Digest;

/// What a publisher says of a module: which version of which policy these bytes are, and from when until when it is the
/// law to apply.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// Name of the policy.
    pub name: String,
    /// Its version.
    pub version: Version,
    /// SHA-256 of the module.
    pub digest: Digest,
    /// First day of notice on which it is the law to apply.
    pub in_force_from: Day,
    /// Last such day, if an end is known.
    pub in_force_until: Option<Day>,
    /// The day on which it was signed.
    pub signed: Day,
}

/// What a publisher says of an index.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndexStatement {
    /// The publisher.
    pub publisher: String,
    /// Number of the index: one more than the one before.
    pub serial: u64,
    /// SHA-256 of the index.
    pub digest: Digest,
    /// When it was signed.
    pub issued: Timestamp,
    /// Until when it is to be believed.
    pub expires: Timestamp,
}

/// A trusted comment that does not say what it must.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the trusted comment of the signature does not say {missing}: {advice}")]
pub struct NotAStatement {
    missing: &'static str,
    advice: &'static str,
}

const SIGN_MODULE: &str = "sign with `probity policy sign`";
const SIGN_INDEX: &str = "`probity policy push` signs the index";

const OF_A_MODULE: &str = "probity-policy/1";
const OF_AN_INDEX: &str = "probity-index/1";

impl Statement {
    /// What is to be signed of a policy.
    pub fn of(policy: &PolicyIdentity, signed: Day) -> Option<Self> {
        let info = &policy.info;
        Some(Statement {
            name: info.name.clone(),
            version: info.version().clone(),
            digest: policy.digest.parse().ok()?,
            in_force_from: Day::from_number(info.in_force_from)?,
            in_force_until: info.in_force_until.and_then(Day::from_number),
            signed,
        })
    }
}

impl Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Statement { name, version, digest, in_force_from, in_force_until, signed } = self;
        write!(
            f,
            "{OF_A_MODULE} name={name} version={version} digest={digest} in-force-from={in_force_from}"
        )?;
        match in_force_until {
            Some(until) => write!(f, " in-force-until={until}")?,
            None => write!(f, " in-force-until=open")?,
        }
        write!(f, " signed={signed}")
    }
}

impl FromStr for Statement {
    type Err = NotAStatement;

    fn from_str(comment: &str) -> Result<Self, NotAStatement> {
        let mut fields = Fields::of(comment, OF_A_MODULE, "that it is of a policy module", SIGN_MODULE)?;
        let statement = Statement {
            name: fields.field("name", |text| Some(text.to_owned()))?,
            version: fields.field("version", |text| text.parse().ok())?,
            digest: fields.field("digest", |text| text.parse().ok())?,
            in_force_from: fields.field("in-force-from", Day::parse)?,
            in_force_until: fields.field("in-force-until", |text| match text {
                "open" => Some(None),
                day => Day::parse(day).map(Some),
            })?,
            signed: fields.field("signed", Day::parse)?,
        };
        fields.end(statement)
    }
}

impl Display for IndexStatement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let IndexStatement { publisher, serial, digest, issued, expires } = self;
        write!(
            f,
            "{OF_AN_INDEX} publisher={publisher} serial={serial} digest={digest} issued={issued} expires={expires}"
        )
    }
}

impl FromStr for IndexStatement {
    type Err = NotAStatement;

    fn from_str(comment: &str) -> Result<Self, NotAStatement> {
        let mut fields = Fields::of(comment, OF_AN_INDEX, "that it is of an index", SIGN_INDEX)?;
        let statement = IndexStatement {
            publisher: fields.field("publisher", |text| Some(text.to_owned()))?,
            serial: fields.field("serial", |text| text.parse().ok())?,
            digest: fields.field("digest", |text| text.parse().ok())?,
            issued: fields.field("issued", |text| text.parse().ok())?,
            expires: fields.field("expires", |text| text.parse().ok())?,
        };
        fields.end(statement)
    }
}

/// `name=value` words, in their one order.
struct Fields<'a> {
    words: std::str::Split<'a, char>,
    /// What to do where they are not there.
    advice: &'static str,
}

impl<'a> Fields<'a> {
    fn of(
        comment: &'a str,
        head: &str,
        missing: &'static str,
        advice: &'static str,
    ) -> Result<Self, NotAStatement> {
        let mut words = comment.split(' ');
        if words.next() == Some(head) {
            Ok(Fields { words, advice })
        } else {
            Err(NotAStatement { missing, advice })
        }
    }

    fn field<T>(
        &mut self,
        name: &'static str,
        read: impl FnOnce(&'a str) -> Option<T>,
    ) -> Result<T, NotAStatement> {
        self.words
            .next()
            .and_then(|word| word.split_once('='))
            .filter(|(said, value)| *said == name && !value.is_empty())
            .and_then(|(_, value)| read(value))
            .ok_or(NotAStatement { missing: name, advice: self.advice })
    }

    fn end<T>(mut self, statement: T) -> Result<T, NotAStatement> {
        match self.words.next() {
            None => Ok(statement),
            Some(_) => Err(NotAStatement { missing: "this and nothing else", advice: self.advice }),
        }
    }
}
