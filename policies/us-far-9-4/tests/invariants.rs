//! What holds for every case, on many cases made up at random.

#![allow(clippy::expect_used, reason = "a test may stop")]

mod common;

use common::{TODAY, kit, set_kind};
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::Kit;
use probity_guest::{Code, Day, Effect, Event, OverrideKind, Policy as _, RecordKind, Role, days};
use us_far_9_4::{
    COMMERCIAL, EXTENDS, EXTENDS_TO_SUBCONTRACTOR, EXTENSION, FEDERAL, FELONY, INSTALMENTS, IRS,
    NOT_NECESSARY, OFF_THE_SHELF, OTHER_DIVISIONS, PROCEEDINGS, SAM, SAM_COMPLETED, SAM_PENDING,
    SAM_PROHIBITION, SAM_VOLUNTARY, STATUTE_BARS, SUBCONTRACT_AMOUNT, SUBCONTRACT_AWARDED,
    SUBCONTRACT_CONSENT, SUBCONTRACT_REASON, UsFar94, VESSEL, VOCABULARY,
};

const CASES: u64 = 400;
const UNSTATED: u32 = u32::MAX - 1;

/// Numbers that look random and are the same on every machine.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % limit
    }

    fn one_in(&mut self, count: u64) -> bool {
        self.below(count) == 0
    }

    fn of<T: Copy>(&mut self, items: &[T]) -> T {
        *items.get(self.below(items.len() as u64) as usize).expect("there are items")
    }

    /// A day within three years of today, often near a boundary.
    fn day(&mut self) -> Day {
        let back = self.of(&[0, 1, 2, 364, 365, 366, 547, 548, 549, 730, 731, 732]);
        let back = if self.one_in(2) { back } else { self.below(1_000) as u32 };
        if self.one_in(4) { TODAY + days(back) } else { TODAY - days(back) }
    }
}

fn any_record(dice: &mut Dice, kit: &mut Kit, adverse: bool) {
    let kinds = [
        RecordKind::DEBARMENT,
        RecordKind::SUSPENSION,
        RecordKind::PROPOSED_DEBARMENT,
        RecordKind::VOLUNTARY_EXCLUSION,
        RecordKind::LISTING,
        RecordKind::TAX_DEBT,
        RecordKind::CONVICTION,
        RecordKind::POOR_PERFORMANCE,
        RecordKind::PENALTY,
        RecordKind::CLEAN_SEARCH,
    ];
    let kind = dice.of(if adverse { &kinds[..9] } else { &kinds });
    let parties = kit.raw().parties.len() as u64;
    let party = if dice.one_in(2) { 0 } else { dice.below(parties) as u32 };
    let list = dice.of(&[
        SAM,
        SAM,
        SAM_COMPLETED,
        SAM_PENDING,
        SAM_PROHIBITION,
        SAM_VOLUNTARY,
        Code(UNSTATED),
        Code(u32::MAX),
        Code(u32::MAX - 2),
    ]);
    let list = if kind == RecordKind::CLEAN_SEARCH { SAM } else { list };
    let mut record = kit.record(kind).about(party).on_list(list);
    if dice.one_in(3) {
        record = record.by(IRS);
    }
    if dice.one_in(2) {
        record = record.amount(probity_guest::USD, dice.of(&[999_999, 1_000_000, 1_000_001]));
    }
    // what is decided after today can only be known from a source that was read after it
    let hindsight = dice.one_in(10);
    let first = dice.day();
    let begins = if matches!(kind, RecordKind::TAX_DEBT | RecordKind::CONVICTION | RecordKind::PENALTY) {
        Event::DECIDED
    } else {
        Event::EFFECTIVE
    };
    let first = if begins == Event::DECIDED && !hindsight { first.min(TODAY) } else { first };
    if !dice.one_in(8) {
        record = record.on(begins, first);
    }
    match dice.below(4) {
        0 => {}
        1 => record = record.indefinitely(),
        _ => record = record.on(Event::EXPIRES, first + days(dice.below(900) as u32)),
    }
    if dice.one_in(3) {
        record = record.on(Event::NOTIFIED, first);
    }
    if dice.one_in(8) {
        record = record.on(dice.of(&[Event::RELEASED, Event::REVOKED, Event::STAYED_FROM]), dice.day());
    }
    let read = TODAY - days(dice.below(4) as u32);
    record = record.on(Event::RETRIEVED, if hindsight { TODAY + days(2_000) } else { read });
    let facts = [
        STATUTE_BARS,
        PROCEEDINGS,
        EXTENSION,
        EXTENDS,
        EXTENDS_TO_SUBCONTRACTOR,
        OTHER_DIVISIONS,
        INSTALMENTS,
        NOT_NECESSARY,
        FELONY,
        VESSEL,
    ];
    for fact in facts {
        if dice.one_in(if fact == VESSEL || fact == OTHER_DIVISIONS { 20 } else { 2 }) {
            record = record.fact(fact, dice.below(2) as i64, 0);
        }
    }
    if dice.one_in(10) {
        record = record.unmatched();
    }
    if dice.one_in(10) {
        record.stale();
    }
}

fn any_case(dice: &mut Dice) -> Kit {
    let mut kit = kit();
    kit.raw().tender.stage = 1 + dice.below(5) as u32;
    kit.raw().tender.deadline = Some((TODAY - days(dice.below(3) as u32 * 20)).number());
    let roles = [
        Role::CONSORTIUM_MEMBER,
        Role::SUBCONTRACTOR,
        Role::AFFILIATE,
        Role::DIRECTOR,
        Role::CONTROLLER,
        Role::RELIED_ON,
        Role::COMPETITOR,
    ];
    for _ in 0..dice.below(4) {
        let role = if dice.one_in(3) { Role::SUBCONTRACTOR } else { dice.of(&roles) };
        let party = kit.party(role);
        if let Some(raw) = kit.raw().parties.get_mut(party as usize) {
            raw.tier = if role == Role::SUBCONTRACTOR { dice.of(&[0, 1, 1, 1, 2]) } else { 0 };
        }
        let facts = [
            (SUBCONTRACT_AMOUNT, dice.of(&[3_500_000, 3_500_001, 4_500_000, 4_500_001]), 840),
            (OFF_THE_SHELF, dice.below(2) as i64, 0),
            (SUBCONTRACT_AWARDED, i64::from(dice.day().number()), 0),
            (SUBCONTRACT_REASON, dice.below(2) as i64, 0),
            (SUBCONTRACT_CONSENT, dice.below(2) as i64, 0),
        ];
        for (code, value, currency) in facts {
            if !dice.one_in(4) {
                let about = raw::Subject::Party(party);
                kit.raw().facts.push(raw::Fact { about, code: code.0, value, currency });
            }
        }
    }
    let parties = kit.raw().parties.len() as u64;
    for _ in 0..dice.below(4) {
        let (subject, object) = (dice.below(parties) as u32, dice.below(parties) as u32);
        if subject != object {
            let kind = dice.of(&[1, 2, 3, 4, 5]);
            let until = dice.one_in(4).then(|| TODAY.previous().number());
            kit.raw().relations.push(raw::Relation { subject, object, kind, since: None, until });
        }
    }
    if dice.one_in(3) {
        let about = raw::Subject::Tender;
        let value = dice.below(2) as i64;
        kit.raw().facts.push(raw::Fact { about, code: COMMERCIAL.0, value, currency: 0 });
    }
    if dice.one_in(10) {
        kit.raw().facts.retain(|fact| fact.code != FEDERAL.0);
    }
    if dice.one_in(10) {
        kit.raw().tender.deadline = None;
    }
    if dice.one_in(8) {
        kit.with_override(OverrideKind::COMPELLING_REASON);
    }
    set_kind(&mut kit, 0, dice.of(&[1, 1, 1, 2, 0]));
    if dice.one_in(6) {
        let sub = common::sub(&mut kit, dice.of(&[3_500_001, 4_500_000, 4_500_001]));
        common::debarment(&mut kit).about(sub);
    }
    for _ in 0..dice.below(4) {
        any_record(dice, &mut kit, false);
    }
    kit
}

/// The strictest effect; a note is none.
fn outcome(kit: &Kit) -> Effect {
    kit.evaluate::<UsFar94>()
        .iter()
        .map(|found| found.effect)
        .max_by_key(|e| *e as u8)
        .unwrap_or(Effect::Note)
}

fn each(mut check: impl FnMut(&mut Dice, Kit)) {
    for seed in 0..CASES {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15));
        dice.below(1);
        let kit = any_case(&mut dice);
        check(&mut dice, kit);
    }
}

#[test]
fn the_cases_meet_every_effect() {
    let mut seen = [0_u64; 4];
    each(|_, kit| {
        if let Some(count) = seen.get_mut(outcome(&kit) as usize) {
            *count += 1;
        }
    });
    assert!(seen.iter().all(|count| *count > CASES / 200), "{seen:?}");
}

#[test]
fn an_adverse_record_never_makes_it_milder() {
    each(|dice, kit| {
        let mut more = kit.clone();
        any_record(dice, &mut more, true);
        let (before, after) = (outcome(&kit), outcome(&more));
        assert!(after as u8 >= before as u8, "{before:?} {after:?}\n{more:#?}");
    });
}

/// Adds an event to a record, in the order of the contract.
fn with_event(kit: &Kit, position: usize, kind: Event, on: Day) -> Kit {
    let mut kit = kit.clone();
    let case = kit.raw();
    let Some(record) = case.records.get_mut(position) else { return kit };
    let end = (record.first_event + record.event_count) as usize;
    let first = record.first_event as usize;
    record.event_count += 1;
    case.events.insert(end, raw::Event { kind: kind.number(), on: on.number() });
    for later in &mut case.records {
        if later.first_event as usize >= end && later.event_count > 0 && later.first_event as usize != first {
            later.first_event += 1;
        }
    }
    if let Some(own) = case.events.get_mut(first..=end) {
        own.sort_by_key(|event| (event.kind, event.on));
    }
    kit
}

#[test]
fn an_end_a_repair_or_a_reversal_never_makes_it_stricter() {
    each(|dice, kit| {
        let records = kit.clone().raw().records.len();
        for position in 0..records {
            let kind = dice.of(&[
                Event::REVOKED,
                Event::OVERTURNED,
                Event::RELEASED,
                Event::REPAIRED,
                Event::PERFORMED,
            ]);
            let milder = with_event(&kit, position, kind, TODAY);
            let (before, after) = (outcome(&kit), outcome(&milder));
            assert!(after as u8 <= before as u8, "{kind:?} {before:?} {after:?}\n{milder:#?}");
        }
    });
}

/// What is found, in an order of its own.
fn said(kit: &Kit) -> Vec<(String, u8, Option<i32>, Option<u32>)> {
    let found = kit.evaluate::<UsFar94>().into_iter();
    let mut said: Vec<_> =
        found.map(|f| (f.rule, f.effect as u8, f.until.map(Day::number), f.question)).collect();
    said.sort();
    said
}

#[test]
fn the_order_of_records_does_not_matter() {
    each(|_, kit| {
        let mut turned = kit.clone();
        let count = turned.raw().records.len() as u32;
        turned.raw().records.reverse();
        for fact in &mut turned.raw().facts {
            if let raw::Subject::Record(position) = fact.about {
                fact.about = raw::Subject::Record(count - 1 - position);
            }
        }
        assert_eq!(said(&kit), said(&turned), "{kit:#?}");
    });
}

#[test]
fn the_order_of_parties_does_not_matter() {
    each(|_, kit| {
        let mut turned = kit.clone();
        let case = turned.raw();
        let count = case.parties.len() as u32;
        // the bidder stays first, the others turn round
        let moved = |at: u32| if at == 0 { 0 } else { count - at };
        if let Some(others) = case.parties.get_mut(1..) {
            others.reverse();
        }
        case.parties.iter_mut().for_each(|party| party.of = party.of.map(moved));
        case.records.iter_mut().for_each(|record| record.party = moved(record.party));
        for tie in &mut case.relations {
            (tie.subject, tie.object) = (moved(tie.subject), moved(tie.object));
        }
        for fact in &mut case.facts {
            if let raw::Subject::Party(at) = &mut fact.about {
                *at = moved(*at);
            }
        }
        assert_eq!(said(&kit), said(&turned), "{kit:#?}");
    });
}

#[test]
fn after_its_last_day_a_finding_is_gone() {
    let findings = |case: &raw::Case| match probity_guest::evaluate::<UsFar94>(case) {
        raw::Verdict::Findings(findings) => findings,
        raw::Verdict::NotApplicable(_) => Vec::new(),
    };
    each(|_, mut kit| {
        for found in findings(kit.raw()) {
            let Some(until) = found.until.filter(|_| found.effect > raw::Effect::Note) else { continue };
            let mut later = kit.clone();
            let case = later.raw();
            // a bid made, and decided on, the day after
            (case.as_of, case.tender.notice, case.tender.deadline) = (until + 1, until + 1, Some(until + 1));
            let still = findings(case).iter().any(|later| {
                later.rule == found.rule && later.records == found.records && later.effect > raw::Effect::Note
            });
            assert!(!still, "{found:?}\n{kit:#?}");
        }
    });
}

/// Every case that lacks one statement of this one. A missing end of a suspension or proposal is no missing fact, for
/// these last until a decision; without the limit to other divisions an exclusion covers all; and of a
/// party without any tie nobody asks whether its decision names the bidder.
fn without_one(kit: &Kit) -> Vec<Kit> {
    let mut cases = Vec::new();
    let mut vary = |change: &dyn Fn(&mut raw::Case)| {
        let mut less = kit.clone();
        change(less.raw());
        cases.push(less);
    };
    let case = kit.clone().raw().clone();
    for at in 0..case.facts.len() {
        let kept = case.facts.get(at).is_some_and(|fact| [OTHER_DIVISIONS.0, EXTENDS.0].contains(&fact.code));
        if !kept {
            vary(&|case| _ = case.facts.remove(at));
        }
    }
    for at in 0..case.records.len() {
        vary(&|case| case.records.iter_mut().skip(at).take(1).for_each(|r| r.amount = None));
        vary(&|case| case.records.iter_mut().skip(at).take(1).for_each(|r| r.finality = 0));
        vary(&|case| case.records.iter_mut().skip(at).take(1).for_each(|r| r.on_list = UNSTATED));
        vary(&|case| case.records.iter_mut().skip(at).take(1).for_each(|r| r.authority = UNSTATED));
        vary(&|case| case.records.iter_mut().skip(at).take(1).for_each(|r| r.matched = raw::Answer::Unknown));
        vary(&|case| case.records.iter_mut().skip(at).take(1).for_each(|r| r.covers = raw::Answer::Unknown));
        let Some(record) = case.records.get(at) else { continue };
        let temporary = [6, 7, 3].contains(&record.kind);
        let droppable = [Event::EFFECTIVE, Event::DECIDED, Event::NOTIFIED, Event::INDEFINITE];
        for event in record.first_event..record.first_event + record.event_count {
            let Some(kind) = case.events.get(event as usize).map(|event| event.kind) else { continue };
            let expires = kind == Event::EXPIRES.number() && !temporary;
            if expires || droppable.iter().any(|droppable| droppable.number() == kind) {
                // an event that no policy knows stands in its place
                vary(&|case| case.events.iter_mut().skip(event as usize).take(1).for_each(|e| e.kind = 999));
            }
        }
    }
    for at in 0..case.parties.len() {
        vary(&|case| case.parties.iter_mut().skip(at).take(1).for_each(|p| p.kind = 0));
    }
    cases
}

#[test]
fn a_missing_statement_never_turns_a_bar_into_an_allowance_or_back() {
    each(|_, kit| {
        let full = outcome(&kit);
        for less in without_one(&kit) {
            let left = outcome(&less);
            let turned = matches!((full, left), (Effect::Bar, Effect::Note) | (Effect::Note, Effect::Bar));
            assert!(!turned, "{full:?} {left:?}\n{kit:#?}\n{less:#?}");
        }
    });
}

#[test]
fn every_position_in_the_vocabulary_has_one_word() {
    let words: std::collections::BTreeSet<_> = VOCABULARY.iter().collect();
    assert_eq!(words.len(), VOCABULARY.len());
    assert!(VOCABULARY.iter().all(|word| word.starts_with("us.")));
    assert_eq!(UsFar94::VOCABULARY.len(), VOCABULARY.len());
}
