//! What holds of every case, on generated ones.
#![allow(clippy::indexing_slicing, reason = "a test may stop")]

mod common;

use cn_quality_action::*;
use common::*;
use probity_guest::kit::Kit;
use probity_guest::{Answer, CNY, Code, Day, Effect, Event, Finality, Measure, RecordKind, Role, Stage};

/// A small generator of numbers (xorshift): the same seed, the same case.
struct Numbers(u64);

impl Numbers {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % bound
    }

    fn percent(&mut self, yes: u64) -> bool {
        self.below(100) < yes
    }

    fn one_of<T: Copy>(&mut self, of: &[T]) -> T {
        of[self.below(of.len() as u64) as usize]
    }

    /// A day within four years before today, or a little after.
    fn day(&mut self) -> Day {
        Day::from_number(TODAY.number() - 1_400 + self.below(1_500) as i32)
    }
}

const KINDS: [RecordKind; 11] = [
    RecordKind::BAN,
    RecordKind::BAN,
    RecordKind::PENALTY,
    RecordKind::PENALTY,
    RecordKind::CONVICTION,
    RecordKind::RECALL,
    RecordKind::FAILED_SAMPLING,
    RecordKind::STANDARDS,
    RecordKind::LISTING,
    RecordKind::CONTRACT_BREACH,
    RecordKind::REFERENCE_FACTOR,
];

/// Positions of the grounds in the vocabulary, and two that are none.
fn ground(numbers: &mut Numbers) -> Code {
    match numbers.below(24) {
        place @ 0..15 => Code(COUNTERFEIT.0 + place as u32),
        15..18 => COUNTERFEIT,
        18..20 => PRODUCT_QUALITY,
        20 => OTHER,
        _ => Code(u32::MAX - 1),
    }
}

fn add_record(kit: &mut Kit, numbers: &mut Numbers, parties: u64) {
    let kind = numbers.one_of(&KINDS);
    let mut record = kit.record(kind).ground(ground(numbers)).about(numbers.below(parties) as u32);
    if numbers.percent(80) {
        record = record.by(numbers.one_of(&[FINANCE, MARKET, OTHER]));
    }
    if numbers.percent(90) {
        record = record.on(Event::DECIDED, numbers.day());
    }
    if numbers.percent(30) {
        record = record.on(Event::PUBLISHED, numbers.day());
    }
    if numbers.percent(20) {
        record = record.on(Event::RETRIEVED, TODAY);
    }
    if numbers.percent(40) {
        record =
            record.on(Event::EXPIRES, Day::from_number(TODAY.number() - 200 + numbers.below(900) as i32));
    }
    if numbers.percent(10) {
        record = record.on(numbers.one_of(&[Event::APPEAL_FILED, Event::APPEAL_DECIDED]), numbers.day());
    }
    if kind == RecordKind::LISTING {
        record = record.on_list(numbers.one_of(&[MARKET_DISHONEST, PROCUREMENT_DISHONEST]));
    }
    if numbers.percent(20) {
        record =
            record.imposing(numbers.one_of(&[Measure::PROCUREMENT_BAN, Measure::FINE, Measure::DOWNGRADE]));
    }
    if numbers.percent(20) {
        record = record.amount(CNY, 1 + numbers.below(2) as i64);
    }
    if numbers.percent(20) {
        record = record.finality(numbers.one_of(&[None, Some(Finality::NOT_FINAL)]));
    }
    if numbers.percent(6) {
        record = record.unmatched();
    }
    if numbers.percent(6) {
        record = record.stale();
    }
    for (code, chance, values) in [
        (SAME_EVENT, 40, 2),
        (UNDER_LAW, 40, 3),
        (UNDER_NATIONAL_LIST, 15, 2),
        (GRAVITY, 50, 5),
        (NOT_CORRECTED, 10, 2),
        (SECTION_5_PRODUCT, 40, 2),
        (OBJECTION, 8, 2),
    ] {
        if numbers.percent(chance) {
            record = record.fact(code, numbers.below(values) as i64, 0);
        }
    }
    let covers = numbers.one_of(&[Answer::Yes, Answer::Yes, Answer::Yes, Answer::No, Answer::Unknown]);
    if let Some(record) = kit.raw().records.last_mut() {
        record.covers = covers;
    }
}

/// Another department's report of the last record: in general of the same event, read more or less well.
fn add_report(kit: &mut Kit, numbers: &mut Numbers) {
    use probity_guest::bindings::exports::probity::eligibility::eligibility::{Fact, Subject};
    let case = kit.raw();
    let Some(mut record) = case.records.last().copied() else { return };
    let (last, next) = (case.records.len() as u32 - 1, case.records.len() as u32);
    let first = record.first_event as usize;
    let own = case.events[first..first + record.event_count as usize].to_vec();
    record.first_event = case.events.len() as u32;
    record.matched = numbers.one_of(&[Answer::Yes, Answer::Yes, Answer::Unknown]);
    record.fresh = numbers.one_of(&[Answer::Yes, Answer::Yes, Answer::No]);
    case.events.extend(own);
    case.records.push(record);
    case.facts.retain(|fact| {
        !(matches!(fact.about, Subject::Record(of) if of == last) && fact.code == SAME_EVENT.0)
    });
    let mut facts: Vec<Fact> = case.facts.clone();
    facts.retain(|fact| matches!(fact.about, Subject::Record(of) if of == last) && numbers.percent(80));
    facts.iter_mut().for_each(|fact| fact.about = Subject::Record(next));
    case.facts.extend(facts);
    for record in [last, next] {
        let about = Subject::Record(record);
        case.facts.push(Fact { about, code: SAME_EVENT.0, value: 5, currency: 0 });
    }
}

const PARTIES: [Role; 4] =
    [Role::CONSORTIUM_MEMBER, Role::SUBCONTRACTOR, Role::CONTROLLER, Role::PREDECESSOR];

fn generated(seed: u64) -> Kit {
    let mut numbers = Numbers(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut kit = kit();
    kit.raw().tender.stage = numbers.one_of(&[Stage::BID, Stage::EVALUATE, Stage::OPTION]).number();
    for role in PARTIES {
        kit.party(role);
    }
    for fact in [DOCUMENTS_INSPECTION, DOCUMENTS_SECURITY, DOCUMENTS_EXCLUSION, CERTIFICATE_REQUIRED] {
        if numbers.percent(30) {
            tender_fact(&mut kit, fact, numbers.one_of(&[0, 1, 1, 1, 7]));
        }
    }
    for _ in 0..1 + numbers.below(6) {
        add_record(&mut kit, &mut numbers, 1 + PARTIES.len() as u64);
        if numbers.percent(30) {
            add_report(&mut kit, &mut numbers);
        }
    }
    kit
}

const SEEDS: std::ops::Range<u64> = 1..1_500;

fn strictness(kit: &Kit) -> u8 {
    outcome(kit) as u8
}

#[test]
fn the_generator_reaches_every_rule() {
    let mut rules: Vec<&str> = RULES
        .iter()
        .zip(probity_guest::describe::<CnQualityAction>().rules)
        .map(|(_, info)| info.id.leak() as &str)
        .collect();
    for seed in SEEDS {
        let found = generated(seed).evaluate::<CnQualityAction>();
        rules.retain(|rule| !found.iter().any(|finding| finding.rule == **rule));
    }
    assert!(rules.is_empty(), "never found: {rules:?}");
}

#[test]
fn another_record_never_makes_the_outcome_milder() {
    for seed in SEEDS {
        let before = generated(seed);
        let mut after = before.clone();
        if seed % 3 == 0 {
            add_report(&mut after, &mut Numbers(seed | 1));
        } else {
            add_record(&mut after, &mut Numbers(seed | 1), 1 + PARTIES.len() as u64);
        }
        if is_certificate(&after, after.clone().raw().records.len() - 1) {
            continue;
        }
        assert!(
            strictness(&after) >= strictness(&before),
            "seed {seed}: {:?} {:?}",
            found(&before),
            found(&after)
        );
    }
}

/// The case with the records and the parties' events in reverse order.
fn reversed(kit: &Kit) -> Kit {
    let mut kit = kit.clone();
    let case = kit.raw();
    let last = case.records.len() as u32 - 1;
    let mut events = Vec::new();
    let mut records = Vec::new();
    for record in case.records.iter().rev() {
        let first = record.first_event as usize;
        let own = &case.events[first..first + record.event_count as usize];
        let mut record = *record;
        record.first_event = events.len() as u32;
        events.extend_from_slice(own);
        records.push(record);
    }
    (case.records, case.events) = (records, events);
    for fact in &mut case.facts {
        use probity_guest::bindings::exports::probity::eligibility::eligibility::Subject;
        if let Subject::Record(position) = fact.about {
            fact.about = Subject::Record(last - position);
        }
    }
    kit
}

#[test]
fn the_order_of_records_does_not_matter() {
    for seed in SEEDS {
        let kit = generated(seed);
        let (mut one, mut other) = (found_with_end(&kit), found_with_end(&reversed(&kit)));
        one.sort();
        other.sort();
        assert_eq!(one, other, "seed {seed}");
    }
}

fn with_event(kit: &Kit, record: usize, event: Event, on: Day) -> Kit {
    let mut kit = kit.clone();
    let case = kit.raw();
    let at = case.records[record].first_event as usize;
    let end = at + case.records[record].event_count as usize;
    let raw = probity_guest::bindings::exports::probity::eligibility::eligibility::Event {
        kind: event.number(),
        on: on.number(),
    };
    case.events.insert(end, raw);
    case.records[record].event_count += 1;
    let own = &mut case.events[at..=end];
    own.sort_by_key(|event| (event.kind, event.on));
    for (position, later) in case.records.iter_mut().enumerate() {
        if position > record {
            later.first_event += 1;
        }
    }
    kit
}

#[test]
fn what_ends_a_record_never_makes_the_outcome_stricter() {
    for seed in SEEDS {
        let before = generated(seed);
        let count = before.clone().raw().records.len();
        for record in 0..count {
            // a certificate that ends is a certificate less
            if is_certificate(&before, record) {
                continue;
            }
            for event in [Event::REPAIRED, Event::OVERTURNED, Event::REVOKED, Event::RELEASED] {
                let after = with_event(&before, record, event, TODAY);
                // whether credit could be repaired yet is asked before a limit is lifted, or held
                let asked = event == Event::REPAIRED && strictness(&before) == Effect::Restrict as u8;
                let most = if asked { Effect::Refer as u8 } else { strictness(&before) };
                assert!(
                    strictness(&after) <= most,
                    "seed {seed} record {record} {event:?}: {:?} {:?}",
                    found(&before),
                    found(&after)
                );
            }
            // an end that has passed
            if !has_end(&before, record) {
                let after = with_event(&before, record, Event::EXPIRES, TODAY.previous());
                assert!(strictness(&after) <= strictness(&before), "seed {seed} record {record} expired");
            }
        }
    }
}

/// Whether a record speaks for its party: it says that a certificate is valid.
fn is_certificate(kit: &Kit, record: usize) -> bool {
    let record = kit.clone().raw().records[record];
    record.kind == RecordKind::STANDARDS.number() && record.ground == CERTIFICATE_VALID.0
}

fn has_end(kit: &Kit, record: usize) -> bool {
    let mut kit = kit.clone();
    let case = kit.raw();
    let first = case.records[record].first_event as usize;
    let own = &case.events[first..first + case.records[record].event_count as usize];
    own.iter().any(|event| event.kind == Event::EXPIRES.number())
}

#[test]
fn past_every_end_nothing_is_left_that_had_one() {
    for seed in SEEDS {
        let kit = generated(seed);
        let ends: Vec<_> = kit.evaluate::<CnQualityAction>();
        let Some(last) = ends.iter().map(|found| found.until).max().flatten() else { continue };
        if ends.iter().any(|found| found.until.is_none() && found.effect != Effect::Note) {
            continue;
        }
        let mut later = kit.clone();
        let after = last.next();
        later.raw().as_of = after.number();
        later.raw().tender.deadline = Some(after.number());
        // what begins or is decided in between is another matter
        let begun = later
            .raw()
            .events
            .iter()
            .any(|event| event.on > TODAY.number() && event.kind != Event::EXPIRES.number());
        if !begun {
            let left = later.evaluate::<CnQualityAction>();
            let left: Vec<_> = left.iter().filter(|found| found.effect != Effect::Note).collect();
            assert!(left.is_empty(), "seed {seed}: {:?} then {left:?}", found_with_end(&kit));
        }
    }
}

#[test]
fn what_is_left_out_never_turns_bar_into_allow() {
    for seed in SEEDS {
        let before = generated(seed);
        if outcome(&before) != Effect::Bar {
            continue;
        }
        let count = before.clone().raw().records.len();
        for record in 0..count {
            for field in 0..4 {
                let mut after = before.clone();
                let raw = &mut after.raw().records[record];
                match field {
                    0 => raw.ground = u32::MAX - 1,
                    1 => raw.authority = u32::MAX - 1,
                    2 => raw.matched = Answer::Unknown,
                    _ => raw.covers = Answer::Unknown,
                }
                assert!(
                    strictness(&after) >= Effect::Refer as u8,
                    "seed {seed} record {record} field {field}"
                );
            }
        }
    }
}

#[test]
fn what_is_left_out_never_hides_a_bar() {
    for seed in SEEDS {
        let before = generated(seed);
        if outcome(&before) as u8 >= Effect::Refer as u8 {
            continue;
        }
        let count = before.clone().raw().records.len();
        for record in 0..count {
            let mut after = before.clone();
            let raw = &mut after.raw().records[record];
            if raw.ground == u32::MAX - 1 {
                raw.ground = COUNTERFEIT.0;
            }
            if raw.authority == u32::MAX - 1 {
                raw.authority = FINANCE.0;
            }
            assert_ne!(outcome(&after), Effect::Bar, "seed {seed} record {record}: {:?}", found(&before));
        }
    }
}
