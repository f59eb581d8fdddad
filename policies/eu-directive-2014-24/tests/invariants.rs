//! What must hold of every case, on many cases made at random, always the same ones.

mod common;

use common::*;
use eu_directive_2014_24::*;
use probity_guest::kit::Kit;
use probity_guest::*;

const FIRST_DAY: i32 = day(2015, 1, 1).number();
/// A source of numbers that are the same every time.
struct Dice(u64);

impl Dice {
    fn below(&mut self, bound: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % bound.max(1) as u64) as usize
    }

    fn one<T: Copy>(&mut self, of: &[T], otherwise: T) -> T {
        let at = self.below(of.len());
        of.get(at).copied().unwrap_or(otherwise)
    }

    fn day(&mut self) -> Day {
        Day::from_number(FIRST_DAY + self.below(4_300) as i32)
    }

    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }
}

/// A record as it is made up.
#[derive(Clone, Debug)]
struct Made {
    kind: RecordKind,
    ground: Option<Code>,
    finality: Option<Finality>,
    authority: Option<Code>,
    ban: bool,
    fine: bool,
    party: u32,
    matched: bool,
    events: Vec<(Event, Day)>,
    facts: Vec<(Code, i64)>,
}

const KINDS: [RecordKind; 14] = [
    RecordKind::CONVICTION,
    RecordKind::CONVICTION,
    RecordKind::CONVICTION,
    RecordKind::PENALTY,
    RecordKind::BAN,
    RecordKind::TAX_DEBT,
    RecordKind::SOCIAL_SECURITY_DEBT,
    RecordKind::INSOLVENCY,
    RecordKind::CONTRACT_BREACH,
    RecordKind::INVESTIGATION,
    RecordKind::LISTING,
    RecordKind::OTHER,
    RecordKind::SELF_CLEANING,
    RecordKind::SELF_CLEANING,
];
const GROUNDS: [Code; 12] = [
    FRAUD,
    FRAUD,
    FRAUD,
    CORRUPTION,
    TAX_PAY,
    PROF_MISCONDUCT,
    DISTORSION,
    PARTIC_CONFL,
    BANKRUPTCY,
    SANCTION,
    MISINTERPR,
    UNDUE_INFLUENCE,
];
const EVENTS: [Event; 8] = [
    Event::EFFECTIVE,
    Event::EXPIRES,
    Event::CONDUCT_TO,
    Event::APPEAL_DECIDED,
    Event::PERFORMED,
    Event::STAYED_FROM,
    Event::RELEASED,
    Event::RETRIEVED,
];
const FACTS: [Code; 10] = [
    EFFECTIVE_HERE,
    TOLD_TOO_LATE,
    ABLE_TO_PERFORM,
    LESS_INTRUSIVE,
    SUBSTANTIVE,
    COMPENSATED,
    CLARIFIED,
    MEASURES_TAKEN,
    SUFFICIENT,
    LED_TO_SANCTION,
];

fn made(dice: &mut Dice) -> Made {
    let kind = dice.one(&KINDS, RecordKind::OTHER);
    let mut events = Vec::new();
    if dice.chance(85) {
        events.push((Event::DECIDED, dice.day()));
    }
    for event in EVENTS {
        if dice.chance(15) {
            events.push((event, dice.day()));
        }
    }
    let mut facts = Vec::new();
    for code in FACTS {
        if dice.chance(if kind == RecordKind::SELF_CLEANING { 80 } else { 30 }) {
            facts.push((code, i64::from(dice.chance(75))));
        }
    }
    Made {
        kind,
        ground: dice.chance(85).then(|| dice.one(&GROUNDS, FRAUD)),
        finality: match dice.below(5) {
            0 => None,
            1 => Some(Finality::NOT_FINAL),
            _ => Some(Finality::FINAL),
        },
        authority: match dice.below(3) {
            0 => None,
            1 => Some(OTHER),
            _ => Some(COURT),
        },
        ban: dice.chance(25),
        fine: dice.chance(25),
        party: dice.below(5) as u32,
        matched: dice.chance(85),
        events,
        facts,
    }
}

/// A case with a bidder, its director, a controlling firm, a relied-on entity and a consortium member.
fn case(records: &[Made], as_of: Day) -> Kit {
    let mut kit = kit_on(as_of);
    kit.raw().tender.deadline = Some(TODAY.number().min(as_of.number()));
    kit.raw().tender.notice = TODAY.number() - 60;
    party(&mut kit, Role::DIRECTOR, 0, PartyKind::NATURAL);
    party(&mut kit, Role::CONTROLLER, 0, PartyKind::LEGAL);
    party(&mut kit, Role::RELIED_ON, 0, PartyKind::LEGAL);
    party(&mut kit, Role::CONSORTIUM_MEMBER, 0, PartyKind::LEGAL);
    for one in records {
        let mut record = kit.record(one.kind).finality(one.finality).about(one.party);
        if let Some(ground) = one.ground {
            record = record.ground(ground);
        }
        if let Some(authority) = one.authority {
            record = record.by(authority);
        }
        if one.ban {
            record = record.imposing(Measure::PROCUREMENT_BAN);
        }
        if one.fine {
            record = record.imposing(Measure::FINE);
        }
        if !one.matched {
            record = record.unmatched();
        }
        for (event, day) in &one.events {
            record = record.on(*event, *day);
        }
        for (code, value) in &one.facts {
            record = record.fact(*code, *value, 0);
        }
    }
    kit
}

fn outcome(records: &[Made]) -> u8 {
    outcome_on(records, TODAY)
}

fn outcome_on(records: &[Made], as_of: Day) -> u8 {
    let all = case(records, as_of).evaluate::<EuDirective201424>();
    all.iter().map(|found| found.effect as u8).max().unwrap_or(0)
}

const ALLOW: u8 = Effect::Note as u8;
const RESTRICT: u8 = Effect::Restrict as u8;
const REFER: u8 = Effect::Refer as u8;
const BAR: u8 = Effect::Bar as u8;

/// What may end the ground of an entity relied on or a subcontractor is asked before it is to be replaced.
fn is_no_stricter(after: u8, before: u8) -> bool {
    after <= before || (after, before) == (REFER, RESTRICT)
}

fn each(cases: u64, mut check: impl FnMut(&mut Dice, Vec<Made>)) {
    for seed in 1..=cases {
        let mut dice = Dice(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        let count = 1 + dice.below(3);
        let records = (0..count).map(|_| made(&mut dice)).collect();
        check(&mut dice, records);
    }
}

#[test]
fn an_adverse_record_never_makes_it_milder_and_self_cleaning_never_stricter() {
    each(2_000, |dice, records| {
        let mut more = records.clone();
        more.push(made(dice));
        let (before, after) = (outcome(&records), outcome(&more));
        // evidence that was refused is no repair
        let refused = [COMPENSATED, CLARIFIED, MEASURES_TAKEN, SUFFICIENT].map(|code| (code, 0));
        let is_refused = |added: &Made| refused.iter().any(|fact| added.facts.contains(fact));
        match more.last().map(|added| added.kind) {
            Some(RecordKind::SELF_CLEANING) if more.last().is_some_and(is_refused) => {}
            Some(RecordKind::SELF_CLEANING) => assert!(is_no_stricter(after, before), "{more:?}"),
            _ => assert!(after >= before, "{more:?}"),
        }
    });
}

#[test]
fn what_ends_a_record_never_makes_it_stricter() {
    each(2_000, |dice, records| {
        for event in [
            Event::REVOKED,
            Event::OVERTURNED,
            Event::REPAIRED,
            Event::PERFORMED,
            Event::RELEASED,
            Event::STAYED_FROM,
        ] {
            let mut ended = records.clone();
            let at = dice.below(ended.len());
            let Some(record) = ended.get_mut(at) else { continue };
            // what ends evidence of self-cleaning is no relief
            if record.kind == RecordKind::SELF_CLEANING
                || record.events.iter().any(|(known, _)| *known == event)
            {
                continue;
            }
            record.events.push((event, TODAY));
            assert!(is_no_stricter(outcome(&ended), outcome(&records)), "{event:?} {ended:?}");
        }
    });
}

#[test]
fn the_order_of_records_does_not_matter() {
    each(2_000, |_, records| {
        let mut turned = records.clone();
        turned.reverse();
        assert_eq!(outcome(&records), outcome(&turned), "{records:?}");
    });
}

#[test]
fn a_finding_is_over_after_its_last_day() {
    each(2_000, |_, mut records| {
        records.truncate(1);
        let found = case(&records, TODAY).evaluate::<EuDirective201424>();
        for one in found.iter().filter(|found| found.effect != Effect::Note) {
            let Some(last) = one.until else { continue };
            assert!(TODAY <= last, "{one:?} {records:?}");
            let later = case(&records, last.next()).evaluate::<EuDirective201424>();
            let goes_on = later.iter().any(|found| found.rule == one.rule && found.effect != Effect::Note);
            // what has not begun today, or ends a stay, may begin later
            let settled = records
                .iter()
                .flat_map(|record| &record.events)
                .all(|(_, day)| *day <= TODAY || *day == last);
            assert!(!goes_on || !settled, "{one:?} {later:?} {records:?}");
        }
    });
}

/// Leaving something out never bars where some value of it would allow, and never allows where some value would bar.
fn left_out(without: u8, values: impl IntoIterator<Item = u8>, what: &str, records: &[Made]) {
    for value in values {
        assert!(!(without == BAR && value == ALLOW), "{what}: bars, and would be allowed: {records:?}");
        assert!(!(without == ALLOW && value == BAR), "{what}: allows, and would be barred: {records:?}");
    }
}

#[test]
fn what_is_left_out_never_decides_alone() {
    each(200, |dice, records| {
        let at = dice.below(records.len());
        let vary = |change: &dyn Fn(&mut Made)| {
            let mut other = records.clone();
            if let Some(record) = other.get_mut(at) {
                change(record);
            }
            outcome(&other)
        };
        let of_finality = |finality| vary(&|record| record.finality = finality);
        let finals = [Some(Finality::FINAL), Some(Finality::NOT_FINAL)].map(of_finality);
        left_out(of_finality(None), finals, "finality", &records);

        let of_authority = |authority| vary(&|record| record.authority = authority);
        left_out(of_authority(None), [Some(COURT), Some(OTHER)].map(of_authority), "authority", &records);

        let is_evidence = records.get(at).is_some_and(|record| record.kind == RecordKind::SELF_CLEANING);
        let of_ground = |ground| vary(&|record| record.ground = ground);
        let grounds: Vec<u8> = GROUNDS.into_iter().map(Some).map(of_ground).collect();
        let by_kind = records.get(at).is_some_and(|record| {
            // these kinds name a ground by themselves: without a code they are on it
            matches!(
                record.kind,
                RecordKind::TAX_DEBT
                    | RecordKind::SOCIAL_SECURITY_DEBT
                    | RecordKind::INSOLVENCY
                    | RecordKind::CONTRACT_BREACH
                    | RecordKind::OTHER
            )
        });
        if !by_kind {
            left_out(of_ground(None), grounds, "ground", &records);
        }

        let without = vary(&|record| record.matched = false);
        let mut nobody = records.clone();
        nobody.remove(at);
        left_out(without, [vary(&|record| record.matched = true), outcome(&nobody)], "match", &records);

        let of_day = |day: Option<Day>| {
            vary(&|record| {
                record.events.retain(|(event, _)| *event != Event::DECIDED);
                record.events.extend(day.map(|day| (Event::DECIDED, day)));
            })
        };
        let possible: Vec<Day> = [0, 200, 900, 1_600, 2_400, 4_000]
            .into_iter()
            .map(|back| Day::from_number(TODAY.number() - back))
            // a decision comes before it takes effect, before its appeal is decided and before it is read
            .filter(|day| {
                let later = [Event::EFFECTIVE, Event::APPEAL_DECIDED, Event::RETRIEVED, Event::EXPIRES];
                records.get(at).is_some_and(|record| {
                    record.events.iter().all(|(event, on)| !later.contains(event) || day <= on)
                })
            })
            .collect();
        if !is_evidence {
            left_out(of_day(None), possible.into_iter().map(Some).map(of_day), "day", &records);
        }

        for code in FACTS.into_iter().chain([TOLD_TOO_LATE]) {
            let of_fact = |value: Option<i64>| {
                vary(&|record| {
                    record.facts.retain(|(known, _)| *known != code);
                    record.facts.extend(value.map(|value| (code, value)));
                })
            };
            left_out(of_fact(None), [Some(0), Some(1)].map(of_fact), "fact", &records);
        }
    });
}
