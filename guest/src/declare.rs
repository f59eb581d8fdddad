//! Declaring rules, parameters, codes, questions and instruments, next to the code that uses them.

use alloc::string::{String, ToString};
use alloc::vec::Vec;

use crate::bindings::exports::probity::eligibility::eligibility as raw;
use crate::case::Case;
use crate::date::{Day, Period};
use crate::finding::Findings;
use crate::known::Known;
use crate::money::{Currency, Money};
use crate::words::{Remedy, Route};

pub use raw::{Certainty, Effect, Nature, Selector, SlotKind};

/// A law, regulation, measure or notice.
#[derive(Debug, Clone, Copy)]
pub struct Instrument {
    /// Id within the policy; its title is the message `instrument-<id>`.
    pub id: &'static str,
    /// Where the official text, or the copy that was read, is published; empty if none is known.
    pub url: &'static str,
}

impl Instrument {
    /// A provision of this instrument, as an id: `22-1-5`. Its words are the message `cite-<instrument>-<provision>`.
    pub const fn at(&self, provision: &'static str) -> Citation {
        Citation { instrument: self.id, url: self.url, provision }
    }
}

/// A place in an instrument.
#[derive(Debug, Clone, Copy)]
pub struct Citation {
    instrument: &'static str,
    url: &'static str,
    provision: &'static str,
}

/// A position in the policy's vocabulary. Made by [`codes!`](crate::codes).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Code(pub u32);

/// A question that a person must answer. Made by [`questions!`](crate::questions), or one of the SDK's own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question(pub u32);

/// A reason for not being applicable. Made by [`reasons!`](crate::reasons).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reason(pub u32);

/// A value that a rule's text speaks of.
///
/// Beside the variable `$until` of a slot `until`, its text may use `$until-known`: the number 1 where the finding gives
/// a value, 0 where it gives none, for a sentence that must not break where nothing is stated. No slot's name ends in
/// `-known`.
///
/// ```text
/// rule-ban = The ban runs { $until-known ->
///     [1] until { $until }
///    *[0] without a known end
/// }.
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Slot {
    /// The variable's name in the text.
    pub name: &'static str,
    /// Its kind.
    pub kind: SlotKind,
}

/// What one rule declares. Every method can be used in a constant.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    pub(crate) id: &'static str,
    pub(crate) effect: Effect,
    pub(crate) nature: Nature,
    pub(crate) certainty: Certainty,
    pub(crate) citations: &'static [Citation],
    pub(crate) slots: &'static [Slot],
    pub(crate) remedies: &'static [Remedy],
    pub(crate) appeal: Option<(Route, Option<Period>)>,
    pub(crate) question: Option<Question>,
    strictest: Option<Effect>,
}

impl Rule {
    const fn new(id: &'static str, effect: Effect) -> Self {
        Rule {
            id,
            effect,
            nature: Nature::Mandatory,
            certainty: Certainty::Verified,
            citations: &[],
            slots: &[],
            remedies: &[],
            appeal: None,
            question: None,
            strictest: None,
        }
    }

    /// A rule whose findings bar.
    pub const fn bar(id: &'static str) -> Self {
        Rule::new(id, Effect::Bar)
    }

    /// A rule whose findings restrict. Where a fact that it needs is missing they refer.
    pub const fn restrict(id: &'static str) -> Self {
        Rule::new(id, Effect::Restrict)
    }

    /// A rule whose findings refer to a person, with the question that the person must answer.
    pub const fn refer(id: &'static str, question: Question) -> Self {
        let mut rule = Rule::new(id, Effect::Refer);
        rule.question = Some(question);
        rule
    }

    /// A rule whose findings are notes.
    pub const fn note(id: &'static str) -> Self {
        Rule::new(id, Effect::Note)
    }

    /// The law says "may": a person decides. A discretionary rule never bars by itself.
    pub const fn discretionary(mut self) -> Self {
        self.nature = Nature::Discretionary;
        self
    }

    /// The law says "shall"; the default, said aloud.
    pub const fn mandatory(mut self) -> Self {
        self.nature = Nature::Mandatory;
        self
    }

    /// How sure it is that the rule says what the law says; [`Certainty::Verified`] if not said.
    pub const fn certainty(mut self, certainty: Certainty) -> Self {
        self.certainty = certainty;
        self
    }

    /// The legal basis, most specific first.
    pub const fn cites(mut self, citations: &'static [Citation]) -> Self {
        self.citations = citations;
        self
    }

    /// The values that the rule's text speaks of: `slots![record, amount: money, until: date]`.
    pub const fn says(mut self, slots: &'static [Slot]) -> Self {
        self.slots = slots;
        self
    }

    /// Ways to end the finding.
    pub const fn remedies(mut self, remedies: &'static [Remedy]) -> Self {
        self.remedies = remedies;
        self
    }

    /// The way to contest it, and how long there is to do it where the law says.
    pub const fn appeal(mut self, route: Route, period: Option<Period>) -> Self {
        self.appeal = Some((route, period));
        self
    }

    /// Lets some of the rule's findings be stricter than its usual effect.
    pub const fn at_most(mut self, strictest: Effect) -> Self {
        self.strictest = Some(strictest);
        self
    }

    /// The heaviest effect: what is unknown refers, so a rule that restricts may also refer.
    fn heaviest(&self) -> Effect {
        let usual = match self.effect {
            Effect::Restrict => Effect::Refer,
            other => other,
        };
        match self.strictest {
            Some(strictest) if (strictest as u8) > (usual as u8) => strictest,
            _ => usual,
        }
    }
}

/// A rule with the function that applies it.
#[derive(Clone, Copy)]
pub struct DeclaredRule<P: 'static> {
    /// What it declares.
    pub rule: Rule,
    /// How it applies.
    pub apply: fn(&Case<'_>, &P, &mut Findings<'_>),
}

/// One value of a parameter, from a day on.
#[derive(Debug, Clone, Copy)]
pub struct Since {
    day: Day,
    value: i64,
    certainty: Certainty,
    source: &'static str,
}

/// What one parameter declares, with its values by date.
#[derive(Debug, Clone, Copy)]
pub struct Declaration<T: 'static> {
    kind: raw::ParameterKind,
    unit: &'static str,
    selector: Selector,
    values: &'static [Since],
    read: fn(i64) -> T,
}

macro_rules! plain_parameter {
    ($(#[$doc:meta])* $name:ident -> $type:ty, $kind:ident, $read:expr) => {
        $(#[$doc])*
        pub const fn $name(values: &'static [Since]) -> Declaration<$type> {
            Declaration { kind: raw::ParameterKind::$kind, unit: "", selector: Selector::AsOf, values, read: $read }
        }
    };
}

fn count_of(value: i64) -> u32 {
    // a value too large for any calendar stays one: as none at all it would end every period at once
    u32::try_from(value.max(0)).unwrap_or(u32::MAX)
}

plain_parameter!(
    /// A parameter in calendar days.
    in_days -> Period, Days, |value| Period::Days(count_of(value))
);
plain_parameter!(
    /// A parameter in calendar months.
    in_months -> Period, Months, |value| Period::Months(count_of(value))
);
plain_parameter!(
    /// A parameter in calendar years.
    in_years -> Period, Years, |value| Period::Years(count_of(value))
);
plain_parameter!(
    /// A plain number.
    count -> i64, Count, |value| value
);
plain_parameter!(
    /// Hundredths of a percent.
    in_basis_points -> u32, BasisPoints, count_of
);
plain_parameter!(
    /// Yes or no.
    switch -> bool, Switch, |value| value != 0
);

macro_rules! money_parameter {
    ($($(#[$doc:meta])* $name:ident $currency:ident;)+) => { $(
        $(#[$doc])*
        pub const fn $name(values: &'static [Since]) -> Declaration<Money> {
            Declaration {
                kind: raw::ParameterKind::Money,
                unit: crate::money::$currency.letters,
                selector: Selector::AsOf,
                values,
                read: |value| Money::minor(crate::money::$currency.number, value),
            }
        }
    )+ };
}

money_parameter! {
    /// An amount of renminbi.
    in_yuan CNY;
    /// An amount of US dollars.
    in_dollars USD;
    /// An amount of euros.
    in_euros EUR;
    /// An amount of pounds sterling.
    in_pounds GBP;
}

/// A choice among words, separated by commas; the value is the position of the word.
pub const fn choice(words: &'static str, values: &'static [Since]) -> Declaration<Choice> {
    Declaration {
        kind: raw::ParameterKind::Choice,
        unit: words,
        selector: Selector::AsOf,
        values,
        read: Choice,
    }
}

/// The position of the word chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Choice(pub i64);

impl<T> Declaration<T> {
    /// The value is the one in force on the tender's notice date, not on the day of the decision.
    pub const fn selected_by_notice(mut self) -> Self {
        self.selector = Selector::Notice;
        self
    }

    /// The value is the one in force on the bid deadline, not on the day of the decision.
    pub const fn selected_by_deadline(mut self) -> Self {
        self.selector = Selector::Deadline;
        self
    }

    /// Reads the value that the host put into the case. None: no value is in force on the selecting date.
    pub fn read(&self, value: Option<i64>) -> Known<T>
    where
        T: Copy,
    {
        Known::from(value.map(self.read))
    }

    /// The declaration as it crosses the contract.
    pub fn declare(&self, name: &str) -> raw::ParameterInfo {
        raw::ParameterInfo {
            id: name.replace('_', "-"),
            kind: self.kind,
            unit: String::from(self.unit),
            selected_by: self.selector,
            values: self
                .values
                .iter()
                .map(|since| raw::DatedValue {
                    since: since.day.number(),
                    value: since.value,
                    certainty: since.certainty,
                    source: String::from(since.source),
                })
                .collect(),
        }
    }
}

/// A value that holds from a day on, with the text that set it.
pub const fn since(day: Day, value: i64, certainty: Certainty, source: &'static str) -> Since {
    Since { day, value, certainty, source }
}

/// An amount in whole units of a currency, for [`since`]: `whole(CNY, 2_000_000)`.
pub const fn whole(currency: Currency, major: i64) -> i64 {
    Money::of(currency, major).in_minor_units()
}

/// The parameters of a policy: what [`parameters!`](crate::parameters) implements.
pub trait Parameters: Sized {
    /// Reads the values of a case.
    fn read(values: &[Option<i64>]) -> Self;
    /// The declarations, in order.
    fn declare() -> Vec<raw::ParameterInfo>;
}

impl Parameters for () {
    fn read(_: &[Option<i64>]) -> Self {}

    fn declare() -> Vec<raw::ParameterInfo> {
        Vec::new()
    }
}

pub(crate) fn describe_rule(rule: &Rule, instruments: &mut Vec<raw::Instrument>) -> raw::RuleInfo {
    let citations = rule
        .citations
        .iter()
        .map(|citation| {
            let position = match instruments.iter().position(|known| known.id == citation.instrument) {
                Some(position) => position,
                None => {
                    instruments.push(raw::Instrument {
                        id: citation.instrument.to_string(),
                        url: citation.url.to_string(),
                    });
                    instruments.len() - 1
                }
            };
            raw::Citation { instrument: position as u32, provision: citation.provision.to_string() }
        })
        .collect();
    raw::RuleInfo {
        id: rule.id.to_string(),
        citations,
        heaviest: rule.heaviest(),
        nature: rule.nature,
        certainty: rule.certainty,
        slots: rule
            .slots
            .iter()
            .map(|slot| raw::Slot { name: slot.name.to_string(), kind: slot.kind })
            .collect(),
        remedies: rule.remedies.iter().map(|remedy| remedy.number()).collect(),
        appeal: rule.appeal.map(|(route, period)| raw::Appeal {
            route: route.number(),
            period: period.map(|period| {
                let (count, unit) = match period {
                    Period::Days(count) => (count, raw::PeriodUnit::Days),
                    Period::Months(count) => (count, raw::PeriodUnit::Months),
                    Period::Years(count) => (count, raw::PeriodUnit::Years),
                };
                raw::Period { count, unit }
            }),
        }),
    }
}

/// Declares the slots of a rule's text, each with its kind: `slots![record, amount: money, until: date]`. A slot
/// without a kind is of the kind that it is named for: `record` or `party`.
#[macro_export]
macro_rules! slots {
    (@kind record) => { $crate::SlotKind::Record };
    (@kind party) => { $crate::SlotKind::Party };
    (@kind number) => { $crate::SlotKind::Number };
    (@kind date) => { $crate::SlotKind::Date };
    (@kind money) => { $crate::SlotKind::Money };
    (@kind code) => { $crate::SlotKind::Code };
    (@slot $name:ident : $kind:ident) => {
        $crate::Slot { name: stringify!($name), kind: $crate::slots!(@kind $kind) }
    };
    (@slot $name:ident) => { $crate::slots!(@slot $name : $name) };
    ($($name:ident $(: $kind:ident)?),* $(,)?) => { &[$($crate::slots!(@slot $name $(: $kind)?)),*] };
}

/// Declares the rules of a policy: `name = Rule::…;`. The function of the same name applies the rule.
#[macro_export]
macro_rules! rules {
    (for $parameters:ty; $($(#[$doc:meta])* $name:ident = $rule:expr;)+) => {
        /// The rules, in the order in which findings point at them.
        pub const RULES: &[$crate::DeclaredRule<$parameters>] =
            &[$($crate::DeclaredRule { rule: $rule, apply: $name }),+];
    };
}

/// Declares the parameters of a policy, each with its type, kind and values by date.
#[macro_export]
macro_rules! parameters {
    ($($(#[$doc:meta])* $name:ident: $type:ty = $declaration:expr;)+) => {
        /// The parameters' values in force for a case.
        #[derive(Debug, Clone, Copy)]
        pub struct Parameters {
            $($(#[$doc])* pub $name: $crate::Known<$type>,)+
        }

        impl $crate::Parameters for Parameters {
            fn read(values: &[Option<i64>]) -> Self {
                let mut values = values.iter().copied();
                Parameters { $($name: {
                    const DECLARATION: $crate::Declaration<$type> = $declaration;
                    DECLARATION.read(values.next().flatten())
                },)+ }
            }

            fn declare() -> $crate::__alloc::vec::Vec<$crate::bindings::exports::probity::eligibility::eligibility::ParameterInfo> {
                $crate::__alloc::vec![$({
                    const DECLARATION: $crate::Declaration<$type> = $declaration;
                    DECLARATION.declare(stringify!($name))
                }),+]
            }
        }
    };
}

/// Declares the codes that a policy knows: `NAME = "cn.list.tax-dishonest";`.
#[macro_export]
macro_rules! codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)+) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms)]
        enum __Code { $($name),+ }
        $($(#[$doc])* pub const $name: $crate::Code = $crate::Code(__Code::$name as u32);)+
        /// The vocabulary, in the order of the codes' positions.
        pub const VOCABULARY: &[&str] = &[$($code),+];
    };
}

/// Declares the questions that a policy may ask, besides those of the SDK: `name = "id";`.
#[macro_export]
macro_rules! questions {
    ($($(#[$doc:meta])* $name:ident = $id:literal;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, dead_code)]
        enum __Question { $($name),* }
        $($(#[$doc])* pub const $name: $crate::Question =
            $crate::Question($crate::question::COUNT + __Question::$name as u32);)*
        /// The policy's own questions, in order.
        pub const QUESTIONS: &[&str] = &[$($id),*];
    };
}

/// Declares the reasons for which a policy does not govern a case: `NAME = "id";`.
#[macro_export]
macro_rules! reasons {
    ($($(#[$doc:meta])* $name:ident = $id:literal;)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, dead_code)]
        enum __Reason { $($name),* }
        $($(#[$doc])* pub const $name: $crate::Reason = $crate::Reason(__Reason::$name as u32);)*
        /// The reasons, in order.
        pub const REASONS: &[&str] = &[$($id),*];
    };
}
