#![cfg_attr(target_arch = "wasm32", no_std)]
//! What a Probity policy is written on: a typed case, periods and dates, a rulebook, an export macro and a test kit.
//!
//! A whole policy, without its words (which stand in `texts/en.ftl`, `texts/zh.ftl` beside it):
//!
//! ```
//! use probity_guest::*;
//!
//! const LAW: Instrument = Instrument { id: "law", url: "https://example.org/law" };
//!
//! rules! { for ();
//!     /// The Law, art. 7: no participation while a ban from procurement runs.
//!     ban = Rule::bar("ban").cites(&[LAW.at("7")]).says(slots![record, until: date])
//!         .remedies(&[Remedy::LAPSE]).appeal(Route::RECONSIDERATION, Some(days(60)));
//! }
//!
//! fn ban(case: &Case<'_>, _: &(), out: &mut Findings<'_>) {
//!     let deadline = case.tender().bid_deadline();
//!     for ban in case.records().about(BIDDER).of_kind(RecordKind::BAN).running_on(deadline).standing_on(deadline) {
//!         out.on(ban).until(ban.expires()).say(say![ban, ban.expires()]);
//!     }
//! }
//!
//! policy! { Module {
//!     name: "example", version: "1.0.0", publisher: "Example", languages: ["en"],
//!     jurisdictions: ["CN"], fundings: [], in_force_from: day(2015, 3, 1), in_force_until: None,
//!     parameters: (), rules: RULES, vocabulary: &[], questions: &[], reasons: &[],
//!     governs: |_, _| Ok(()),
//! } }
//!
//! // it runs natively too, so that its tests need no WebAssembly
//! let mut kit = kit::Kit::new::<Module>(day(2025, 6, 1));
//! kit.record(RecordKind::BAN).on(Event::DECIDED, day(2024, 6, 2)).on(Event::EXPIRES, day(2025, 6, 1));
//! let found = kit.evaluate::<Module>();
//! assert_eq!((found[0].rule.as_str(), found[0].effect), ("ban", Effect::Bar));
//! ```
//!
//! What is unknown does not fall through: a ban without an end that the case states would refer, with the question
//! until when it runs. See [`condition`] for the links of a chain, [`date`] for how periods count, [`declare`] for what
//! a rule and a parameter can say.

#[doc(hidden)]
pub extern crate alloc as __alloc;

extern crate alloc;

#[cfg(target_arch = "wasm32")]
mod arena;
pub mod bindings;
pub mod case;
pub mod condition;
pub mod date;
pub mod declare;
pub mod finding;
#[cfg(not(target_arch = "wasm32"))]
pub mod kit;
pub mod known;
pub mod money;
pub mod parties;
pub mod policy;
pub mod question;
pub mod record;
mod shown;
pub mod total;
mod trace;
mod turns;
pub mod words;

pub use case::{Answer, Case, Party, Relation, Tender};
pub use condition::{Conditions, Match};
pub use date::{Day, Period, day, days, months, years};
pub use declare::{
    Certainty, Choice, Citation, Code, Declaration, DeclaredRule, Effect, Instrument, Nature, Parameters,
    Question, Reason, Rule, Since, Slot, SlotKind, choice, count, in_basis_points, in_days, in_dollars,
    in_euros, in_months, in_pounds, in_years, in_yuan, since, switch, whole,
};
pub use finding::{Finding, Findings, Restriction, SlotValue, ToSlot, slot};
pub use known::Known;
pub use money::{CNY, Currency, EUR, GBP, Money, USD};
pub use parties::{BIDDER, COMPETITORS, CONSORTIUM, Group, Parties, PartySet, SUBCONTRACTORS};
pub use policy::{Policy, describe, evaluate, explain};
pub use record::Record;
pub use shown::Shown;
pub use total::Total;
pub use words::{
    ContractKind, Event, Finality, Level, Measure, OverrideKind, PartyKind, RecordKind, RelationKind, Remedy,
    Role, Route, Stage, Test,
};
