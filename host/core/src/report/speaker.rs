//! The host's own words and how it writes values, in one language.

use std::collections::HashMap;
use std::sync::LazyLock;

use iso_currency::Currency;

use super::document::{ReportedMoney, ReportedPeriod};
use crate::case::{CaseDocument, Party, Record, Relation};
use crate::day::Day;
use crate::texts::{Language, TextValue, Texts, clean};
use crate::verdict::MinorMoney;
use crate::words::{RecordKind, Role, Route};

const ENGLISH: &str =
    concat!(include_str!("../../texts/en.ftl"), "\n", include_str!("../../texts/self-check/en.ftl"));
const CHINESE: &str =
    concat!(include_str!("../../texts/zh.ftl"), "\n", include_str!("../../texts/self-check/zh.ftl"));

// a test reads both and finds them good: texts that are not would show as ids
static WORDS: LazyLock<Texts> =
    LazyLock::new(|| Texts::own([("en", ENGLISH), ("zh", CHINESE)]).unwrap_or_default());

/// The host's own texts, in every language that it speaks.
pub fn host_texts() -> &'static Texts {
    &WORDS
}

/// The host speaking one language: the reader's, or English where it does not speak that.
#[derive(Clone, Copy)]
pub(crate) struct Speaker {
    words: Option<&'static Language>,
}

impl Speaker {
    pub(crate) fn new(language: &str) -> Self {
        Speaker { words: WORDS.for_reader(language).or_else(|| WORDS.language("en")) }
    }

    pub(crate) fn language(self) -> &'static str {
        self.words.map_or("en", Language::tag)
    }

    fn is_chinese(self) -> bool {
        self.language() == "zh"
    }

    pub(crate) fn word(self, message: &str) -> String {
        self.say(message, [])
    }

    pub(crate) fn say<const N: usize>(self, message: &str, values: [(&str, TextValue); N]) -> String {
        self.words.and_then(|words| words.format(message, values)).unwrap_or_else(|| message.to_owned())
    }

    /// What may not be said of everything: a hint, or nothing.
    pub(crate) fn said(self, message: &str) -> Option<String> {
        self.words.and_then(|words| words.format(message, []))
    }

    pub(crate) fn list(self, parts: &[String]) -> String {
        parts.join(self.separator())
    }

    /// What stands between the parts of a list.
    pub(super) fn separator(self) -> &'static str {
        match self.is_chinese() {
            true => "、",
            false => ", ",
        }
    }

    /// Sentences, one after the other.
    pub(crate) fn sentences(self, sentences: &[String]) -> String {
        sentences.join(if self.is_chinese() { "" } else { " " })
    }

    pub(crate) fn day(self, day: Day) -> String {
        match self.is_chinese() {
            true => format!("{}年{}月{}日", day.0.year(), day.0.month(), day.0.day()),
            false => day.to_string(),
        }
    }

    /// How long something holds: from its first day to its last, as far as they are known.
    pub(crate) fn holds(self, from: Option<Day>, until: Option<Day>) -> String {
        let day = |day| TextValue::Text(self.day(day));
        match (from, until) {
            (Some(from), Some(until)) => {
                self.say("holds-from-until", [("from", day(from)), ("until", day(until))])
            }
            (Some(from), None) => self.say("holds-from", [("from", day(from))]),
            (None, Some(until)) => self.say("holds-until", [("until", day(until))]),
            (None, None) => self.word("holds-endless"),
        }
    }

    pub(crate) fn money(self, money: MinorMoney) -> String {
        let Some(currency) = Currency::from_numeric(money.currency) else { return self.word("not-stated") };
        let amount = decimal(money.amount, currency, true);
        match (self.is_chinese(), currency) {
            (true, Currency::CNY) => format!("人民币{amount}元"),
            (true, _) => format!("{amount} {}", currency.code()),
            (false, _) => format!("{} {amount}", currency.code()),
        }
    }

    pub(crate) fn period(self, period: ReportedPeriod) -> String {
        let message = format!("period-{}", period.unit.word());
        self.say(&message, [("count", TextValue::Number(period.count.into()))])
    }

    pub(crate) fn route(self, route: Route) -> String {
        self.word(&format!("route-{}", route.word()))
    }

    pub(crate) fn record(self, record: &Record) -> String {
        let authority = record.authority.as_ref().and_then(|authority| authority.name.as_deref());
        let authority = authority.map(words);
        let Some(number) = number(record) else {
            let record = self.kind_and_id(record.kind, &record.id);
            return match authority {
                Some(authority) => {
                    let record = TextValue::Text(record);
                    self.say("record-unnumbered-by", [("record", record), ("authority", authority)])
                }
                None => record,
            };
        };
        let kind = TextValue::Text(self.kind(record.kind));
        let number = TextValue::Text(number);
        match authority {
            Some(authority) => {
                self.say("record-by", [("kind", kind), ("number", number), ("authority", authority)])
            }
            None => self.say("record", [("kind", kind), ("number", number)]),
        }
    }

    fn kind(self, kind: RecordKind) -> String {
        self.word(&format!("record-{}", kind.word()))
    }

    /// A record by what it is and its id in the case, which nobody can take for a number.
    pub(crate) fn kind_and_id(self, kind: RecordKind, id: &str) -> String {
        self.tagged(&self.kind(kind), id)
    }

    /// Something with its id in the case.
    pub(crate) fn tagged(self, text: &str, id: &str) -> String {
        self.say("tagged", [("text", TextValue::Text(text.to_owned())), ("id", words(id))])
    }

    pub(crate) fn party_as(self, party: &Party) -> String {
        let role = TextValue::Text(self.word(&format!("role-{}", party.role.word())));
        self.say("party-as", [("party", TextValue::Text(name(party))), ("role", role)])
    }

    pub(crate) fn relation(self, relation: &Relation, parties: &HashMap<&str, &Party>) -> String {
        let named = |id: &str| {
            let party = parties.get(id);
            TextValue::Text(party.map_or_else(|| clean(id).into_owned(), |party| name(party)))
        };
        let message = format!("relation-{}", relation.kind.word());
        self.say(&message, [("subject", named(&relation.subject)), ("object", named(&relation.object))])
    }
}

/// The number of a record's decision, if there is one to be seen.
pub(super) fn number(record: &Record) -> Option<String> {
    record.number.as_deref().map(|number| clean(number).into_owned()).filter(|number| !number.is_empty())
}

/// A party's name, or its id.
pub(super) fn name(party: &Party) -> String {
    let name = party.name.as_deref().map(clean).filter(|name| !name.is_empty());
    name.unwrap_or_else(|| clean(&party.id)).into_owned()
}

/// The bidder's name.
pub(super) fn bidder(case: &CaseDocument) -> String {
    let bidder = case.parties.iter().find(|party| party.role == Role::Bidder);
    bidder.map(name).unwrap_or_default()
}

/// An amount as a document carries it.
pub(super) fn exact(money: MinorMoney) -> Option<ReportedMoney> {
    let currency = Currency::from_numeric(money.currency)?;
    Some(ReportedMoney {
        amount: decimal(money.amount, currency, false),
        currency: currency.code().to_owned(),
    })
}

/// An amount in minor units of a currency, named by its ISO 4217 letters, as an English text shows it:
/// `CNY 2,000,000.00`.
pub fn money(minor: i64, currency: &str) -> String {
    let known = Currency::from_code(currency);
    known.map_or_else(
        || format!("{minor} {currency}"),
        |known| format!("{currency} {}", decimal(minor, known, true)),
    )
}

/// A share of something, in percent.
pub(super) fn percent(basis_points: u32) -> String {
    let (whole, rest) = (basis_points / 100, basis_points % 100);
    match rest {
        0 => format!("{whole}%"),
        rest if rest % 10 == 0 => format!("{whole}.{}%", rest / 10),
        rest => format!("{whole}.{rest:02}%"),
    }
}

fn words(text: &str) -> TextValue {
    TextValue::Text(clean(text).into_owned())
}

/// Minor units as a decimal number, with commas between thousands or without.
fn decimal(minor: i64, currency: Currency, grouped: bool) -> String {
    let places = usize::from(currency.exponent().unwrap_or(0));
    let digits = format!("{:0>width$}", minor.unsigned_abs(), width = places + 1);
    let (whole, fraction) = digits.split_at(digits.len() - places);
    let mut out = String::from(if minor < 0 { "-" } else { "" });
    for (i, digit) in whole.chars().enumerate() {
        if grouped && i > 0 && (whole.len() - i) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    if places > 0 {
        out.push('.');
        out.push_str(fraction);
    }
    out
}
