//! What holds for every case, tried on many made at random from a fixed seed.
#![allow(clippy::indexing_slicing, reason = "a test that fails should say where")]

mod common;

use common::kit_on;
use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::kit::Kit;
use probity_guest::{Answer, Code, Day, Effect, Event, Finality, RecordKind, Role, Stage, day};
use uk_procurement_act_2023::*;

const CASES: u32 = 1_000;
const TODAY: Day = day(2027, 6, 1);

/// A small generator of numbers (xorshift), so that a failure comes again.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        from[self.roll(from.len())]
    }

    fn once_in(&mut self, sides: usize) -> bool {
        self.roll(sides) == 0
    }
}

const KINDS: [RecordKind; 14] = [
    RecordKind::CONVICTION,
    RecordKind::CONVICTION,
    RecordKind::PENALTY,
    RecordKind::OTHER,
    RecordKind::LISTING,
    RecordKind::LISTING,
    RecordKind::DEBARMENT,
    RecordKind::PROPOSED_DEBARMENT,
    RecordKind::CONTRACT_BREACH,
    RecordKind::POOR_PERFORMANCE,
    RecordKind::INSOLVENCY,
    RecordKind::TAX_DEBT,
    RecordKind::INVESTIGATION,
    RecordKind::RECALL,
];

const GROUNDS: [Code; 16] = [
    BRIBERY,
    BRIBERY,
    THEFT,
    FRAUD,
    TAX,
    COMPETITION_6,
    NATIONAL_SECURITY_6,
    OTHER_6,
    MISCONDUCT,
    BREACH,
    POOR_PERFORMANCE,
    COMPETITION_7,
    INFORMATION,
    Code(u32::MAX),
    Code(u32::MAX - 1),
    Code(u32::MAX - 2),
];

const DAYS: [Day; 14] = [
    day(2021, 11, 1),
    day(2022, 2, 23),
    day(2022, 2, 24),
    day(2022, 6, 1),
    day(2022, 6, 2),
    day(2024, 2, 29),
    day(2024, 6, 1),
    day(2024, 6, 2),
    day(2025, 2, 23),
    day(2025, 2, 24),
    day(2027, 5, 2),
    day(2027, 5, 31),
    TODAY,
    day(2027, 6, 2),
];

const EVENTS: [Event; 8] = [
    Event::DECIDED,
    Event::CONDUCT_FROM,
    Event::CONDUCT_TO,
    Event::KNOWN,
    Event::PUBLISHED,
    Event::EFFECTIVE,
    Event::NOTIFIED,
    Event::APPEAL_FILED,
];

const FACTS: [Code; 4] = [RECURS, CLEANING_ACCEPTED, CARTEL_IMMUNITY, CONTRACT_NAMED];

const ROLES: [Role; 7] = [
    Role::CONSORTIUM_MEMBER,
    Role::SUBCONTRACTOR,
    Role::RELIED_ON,
    Role::DIRECTOR,
    Role::CONTROLLER,
    Role::PREDECESSOR,
    Role::COMPETITOR,
];

fn add_record(kit: &mut Kit, dice: &mut Dice) {
    let party = dice.roll(kit.raw().parties.len()) as u32;
    let kind = dice.pick(&KINDS);
    let mut record = kit.record(kind).about(party).ground(dice.pick(&GROUNDS));
    if dice.roll(4) > 0 {
        record = record.on_list(dice.pick(&[DEBARMENT_LIST, DEBARMENT_LIST, Code(u32::MAX - 2)]));
    }
    for event in EVENTS {
        if dice.once_in(if event == Event::DECIDED { 1 } else { 3 }) {
            record = record.on(event, dice.pick(&DAYS));
        }
    }
    if dice.roll(3) > 0 {
        record = record.on(Event::RETRIEVED, dice.pick(&[day(2027, 5, 31), TODAY, day(2027, 6, 2)]));
    }
    for fact in FACTS {
        if dice.roll(3) > 0 {
            record = record.fact(fact, dice.roll(2) as i64, 0);
        }
    }
    if dice.once_in(6) {
        record = record.unmatched();
    }
    if dice.once_in(4) {
        done(record.finality(dice.pick(&[None, Some(Finality::NOT_FINAL)])));
    }
}

fn done(_: probity_guest::kit::RecordKit<'_>) {}

fn random(dice: &mut Dice) -> Kit {
    let mut kit = kit_on(TODAY);
    kit.raw().tender.stage = dice.pick(&[Stage::BID, Stage::AWARD]).number();
    for _ in 0..dice.roll(3) {
        kit.party(dice.pick(&ROLES));
    }
    for fact in [PRIVATE_UTILITY, NOT_REPLACED] {
        if dice.once_in(4) {
            common::tender_fact(&mut kit, fact, 1);
        }
    }
    for _ in 0..dice.roll(3) {
        add_record(&mut kit, dice);
    }
    kit
}

fn outcome(kit: &Kit) -> Effect {
    let found = kit.evaluate::<UkProcurementAct2023>();
    found.iter().map(|found| found.effect).max_by_key(|effect| *effect as u8).unwrap_or(Effect::Note)
}

fn each(seed: u64, mut check: impl FnMut(&mut Dice, Kit)) {
    let mut dice = Dice(seed);
    for _ in 0..CASES {
        let kit = random(&mut dice);
        check(&mut dice, kit);
    }
}

/// Adds an event to a record, and moves the others along.
fn add_event(kit: &mut Kit, record: usize, event: Event, on: Day) {
    let case = kit.raw();
    let first = case.records[record].first_event as usize;
    let at = first + case.records[record].event_count as usize;
    case.events.insert(at, raw::Event { kind: event.number(), on: on.number() });
    case.records[record].event_count += 1;
    for later in &mut case.records[record + 1..] {
        later.first_event += 1;
    }
    case.events[first..=at].sort_by_key(|event| (event.kind, event.on));
}

#[test]
fn another_adverse_record_never_makes_it_milder() {
    each(0x9E37_79B9, |dice, mut kit| {
        let before = outcome(&kit);
        add_record(&mut kit, dice);
        assert!(outcome(&kit) as u8 >= before as u8, "{:#?}", kit.raw());
    });
}

#[test]
fn an_end_or_repair_never_makes_it_stricter() {
    let ends = [
        Event::REVOKED,
        Event::OVERTURNED,
        Event::RELEASED,
        Event::REPAIRED,
        Event::EXPIRES,
        Event::PUBLICATION_END,
        Event::STAYED_FROM,
    ];
    each(0x85EB_CA6B, |dice, mut kit| {
        let before = outcome(&kit);
        let records = kit.raw().records.len();
        if records > 0 {
            let record = dice.roll(records);
            add_event(&mut kit, record, dice.pick(&ends), dice.pick(&DAYS));
            assert!(outcome(&kit) as u8 <= before as u8, "{:#?}", kit.raw());
        }
    });
}

#[test]
fn accepted_self_cleaning_never_makes_it_stricter() {
    each(0xC2B2_AE35, |dice, mut kit| {
        let before = outcome(&kit);
        let party = dice.roll(kit.raw().parties.len()) as u32;
        let record = kit.record(RecordKind::SELF_CLEANING).about(party).ground(dice.pick(&GROUNDS));
        let record = record.on(Event::DECIDED, dice.pick(&DAYS));
        done(if dice.once_in(3) { record } else { record.fact(CLEANING_ACCEPTED, 1, 0) });
        assert!(outcome(&kit) as u8 <= before as u8, "{:#?}", kit.raw());
    });
}

#[test]
fn the_order_of_records_does_not_matter() {
    each(0x27D4_EB2F, |_, mut kit| {
        let before = outcome(&kit);
        let records = kit.raw().records.len() as u32;
        kit.raw().records.reverse();
        for fact in &mut kit.raw().facts {
            if let raw::Subject::Record(record) = &mut fact.about {
                *record = records - 1 - *record;
            }
        }
        assert_eq!(outcome(&kit), before, "{:#?}", kit.raw());
    });
}

#[test]
fn what_is_left_out_never_turns_a_bar_into_an_allow_or_back() {
    each(0x1656_67B1, |dice, mut kit| {
        let records = kit.raw().records.len();
        if records != 1 {
            return;
        }
        let before = outcome(&kit);
        let case = kit.raw();
        match dice.roll(5) {
            0 => case.records[0].ground = u32::MAX - 1,
            1 => case.records[0].on_list = u32::MAX - 1,
            2 => case.records[0].matched = Answer::Unknown,
            3 => case.records[0].finality = 0,
            // a day of which the record says nothing; the reading of the source is never left out
            _ => {
                let event = dice.pick(&EVENTS);
                let count = case.events.len();
                case.events.retain(|at| at.kind != event.number());
                case.records[0].event_count -= (count - case.events.len()) as u32;
            }
        }
        let after = outcome(&kit);
        let turned = [(Effect::Bar, Effect::Note), (Effect::Note, Effect::Bar)].contains(&(before, after));
        assert!(!turned, "{before:?} became {after:?}: {:#?}", kit.raw());
    });
}

#[test]
fn a_fact_that_is_left_out_never_turns_a_bar_into_an_allow_or_back() {
    each(0x94D0_49BB, |dice, mut kit| {
        let facts = kit.raw().facts.len();
        if facts == 0 {
            return;
        }
        let before = outcome(&kit);
        let fact = dice.roll(facts);
        kit.raw().facts.remove(fact);
        let after = outcome(&kit);
        let turned = [(Effect::Bar, Effect::Note), (Effect::Note, Effect::Bar)].contains(&(before, after));
        assert!(!turned, "{before:?} became {after:?}: {:#?}", kit.raw());
    });
}

#[test]
fn past_its_last_day_a_finding_is_over() {
    each(0xBF58_476D, |_, mut kit| {
        let found = kit.evaluate::<UkProcurementAct2023>();
        let last = found.iter().filter(|found| found.effect != Effect::Note);
        let lasts: Option<Vec<Day>> = last.map(|found| found.until).collect();
        let Some(last) = lasts.and_then(|lasts| lasts.into_iter().max()) else { return };
        assert!(last >= TODAY, "over before today: {:#?}", kit.raw());
        kit.raw().as_of = last.next().number();
        let after = kit.evaluate::<UkProcurementAct2023>();
        // what was still to come when the case was decided may have come since
        let still = after.iter().filter(|found| found.effect != Effect::Note && found.until == Some(last));
        assert_eq!(still.count(), 0, "{:#?}", kit.raw());
    });
}
