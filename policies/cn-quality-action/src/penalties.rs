//! Sections 5, 16 and 24: penalties for violations of quality law, and the limits that rest on them.

use probity_guest::{
    Answer, Case, Choice, Code, Conditions, Day, Event, Findings, Known, Match, Measure, Period, Record,
    RecordKind, Restriction, Slot, SlotValue, question, say, slot, slots,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::basis::{Documents, of_decision, says};
use crate::days::{Gathered, current, gathered, is_running, last_day, today};
use crate::once::{Reported, once};
use crate::parameters::{Allowed, Parameters, refers};
use crate::vocabulary::{
    BASIS_ALLOWS, CERTIFICATION, COMPULSORY_STANDARD, COUNTERFEIT, FOOD_DRUGS_EQUIPMENT, GRAVITY, HOW_GRAVE,
    INFORMATION_SECURITY, MARKET, NOT_CORRECTED, PRIVACY, PRODUCT_QUALITY, PROJECT_QUALITY, REACHES_CONTRACT,
    SECTION_5, SECTION_5_PRODUCT,
};

/// Grounds of quality, whatever the product.
pub(crate) const QUALITY: [Code; 5] =
    [PRODUCT_QUALITY, PROJECT_QUALITY, COMPULSORY_STANDARD, CERTIFICATION, COUNTERFEIT];
/// Grounds that section 5 names for some products.
const SECURITY: [Code; 2] = [INFORMATION_SECURITY, PRIVACY];
pub(crate) const GROUNDS: [Code; 7] = [
    PRODUCT_QUALITY,
    PROJECT_QUALITY,
    COMPULSORY_STANDARD,
    CERTIFICATION,
    COUNTERFEIT,
    INFORMATION_SECURITY,
    PRIVACY,
];

/// Decisions that stand and whose publication has not ended. Bans are the matter of another rule.
fn decisions<'a>(case: &Case<'a>, p: &Parameters) -> Gathered<'a> {
    let today = today(case);
    let decisions = case
        .records()
        .of_any_kind([RecordKind::PENALTY, RecordKind::CONVICTION])
        .where_(|one| !one.imposes(Measure::PROCUREMENT_BAN), question::GROUND)
        .about(BIDDER_AND_CONSORTIUM);
    let is_published = |one: &Match<'a>| end(one, p).get().is_none_or(|last| today <= last);
    gathered(current(decisions, case).where_(is_published, question::END))
}

/// The same that can carry a limit: a judgment only once it is final, a penalty while it is known to be published.
fn limiting<'a>(case: &Case<'a>, p: &Parameters) -> Gathered<'a> {
    let today = today(case);
    let is_final = |one: &Match<'a>| match one.kind() {
        RecordKind::CONVICTION => one.is_final(),
        _ => Answer::Yes,
    };
    let dated = |one: &Match<'a>| {
        if one.begins().is_stated() && !is_end_open(one, p) { Answer::Yes } else { Answer::Unknown }
    };
    let limiting = decisions(case, p)
        .where_(is_final, question::FINALITY)
        .where_(dated, question::DATE)
        .where_(|one| is_published(one, p, today), HOW_GRAVE);
    gathered(limiting)
}

fn is_on(record: &Record<'_>, grounds: &[Code]) -> Answer {
    Answer::any(grounds.iter().map(|ground| record.has_ground(*ground)))
}

/// Whether a decision is about quality as such. One on information security of other products than those of section 5
/// is, too.
fn is_on_quality(record: &Record<'_>) -> Answer {
    let other_product = record.fact(SECTION_5_PRODUCT).get() == Some(0);
    match is_on(record, &SECURITY) {
        Answer::Yes if other_product => Answer::Yes,
        _ => is_on(record, &QUALITY),
    }
}

/// Whether a decision is about information security or privacy of a product of section 5. Where it does not state its
/// ground, the product shows that it may be.
fn is_on_section_5(record: &Record<'_>) -> Answer {
    let product = record.fact(SECTION_5_PRODUCT).get();
    match is_on(record, &SECURITY) {
        _ if product == Some(0) => Answer::No,
        Answer::Unknown if product.is_none() => Answer::No,
        ground => ground,
    }
}

/// Leaves open whether the product is one of section 5 where the decision does not say so.
fn of_section_5(record: Match<'_>) -> Match<'_> {
    if record.fact(SECTION_5_PRODUCT).get() == Some(1) { record } else { record.doubting(SECTION_5) }
}

/// The longest publication that the gravity of the dishonesty allows; where it is not stated, that of the serious kind.
fn longest(record: &Record<'_>, p: &Parameters) -> Known<Period> {
    match record.fact(GRAVITY).get() {
        Some(1) => p.minor_longest,
        Some(2) => p.general_longest,
        _ => p.serious_longest,
    }
}

fn states_gravity(record: &Record<'_>) -> bool {
    matches!(record.fact(GRAVITY).get(), Some(1..=3))
}

/// From when NDRC Order 36 counts its periods.
fn counted_from(record: &Record<'_>, p: &Parameters) -> Known<Day> {
    match p.periods_count_from.get() {
        Some(Choice(1)) => record.date(Event::PUBLISHED),
        _ => record.decided(),
    }
}

/// The last day on which a decision is published and used: the one that its record states; else what NDRC Order 36
/// allows at most, unless what it punishes was not corrected; before that Order, what market supervision's own measures
/// say of its penalties.
pub(crate) fn end(record: &Record<'_>, p: &Parameters) -> Known<Day> {
    let stated = last_day(record);
    if stated.is_stated() {
        stated
    } else if says(record.fact(NOT_CORRECTED)) != Answer::No {
        Known::UNKNOWN
    } else if p.serious_longest.is_stated() {
        counted_from(record, p) + longest(record, p)
    } else if record.is_by(MARKET) == Answer::Yes {
        let period =
            if warns_alone(record) { p.market_warning_published_for } else { p.market_published_for };
        record.date(Event::PUBLISHED) + period
    } else {
        Known::UNKNOWN
    }
}

/// Whether a decision imposes a warning or criticism, and nothing else.
fn warns_alone(record: &Record<'_>) -> bool {
    const HEAVIER: [Measure; 10] = [
        Measure::FINE,
        Measure::CONFISCATION,
        Measure::SUSPEND_BUSINESS,
        Measure::REVOKED_LICENCE,
        Measure::DOWNGRADE,
        Measure::RESTRICT_BUSINESS,
        Measure::RESTRICT_EMPLOYMENT,
        Measure::PROCUREMENT_BAN,
        Measure::TENDERING_BAN,
        Measure::CLOSURE,
    ];
    record.imposes(Measure::WARNING) && !HEAVIER.iter().any(|measure| record.imposes(*measure))
}

/// Whether the case does not state the day from which the publication counts that would end it.
fn is_end_open(record: &Record<'_>, p: &Parameters) -> bool {
    let from = match () {
        () if last_day(record).is_stated() || says(record.fact(NOT_CORRECTED)) != Answer::No => return false,
        () if p.serious_longest.is_stated() => counted_from(record, p),
        () if record.is_by(MARKET) == Answer::Yes => record.date(Event::PUBLISHED),
        () => return false,
    };
    !from.is_stated()
}

/// Whether a decision is still published, as far as the case says how grave the dishonesty was.
fn is_published(record: &Record<'_>, p: &Parameters, today: Day) -> Answer {
    // what was not corrected stays published, however grave it was
    let by_gravity = !last_day(record).is_stated()
        && p.serious_longest.is_stated()
        && says(record.fact(NOT_CORRECTED)) != Answer::Yes;
    let general_is_over =
        (counted_from(record, p) + p.general_longest).get().is_some_and(|last| last < today);
    if by_gravity && !states_gravity(record) && general_is_over { Answer::Unknown } else { Answer::Yes }
}

/// How the texts say when credit repair is possible: 2 not before the term is over (SAMR Order 45 art. 14), 1 from a day,
/// 0 not known.
fn repair(record: &Record<'_>, p: &Parameters) -> (i64, Known<Day>) {
    const NEVER_EARLY: [Measure; 5] = [
        Measure::SUSPEND_BUSINESS,
        Measure::RESTRICT_BUSINESS,
        Measure::RESTRICT_EMPLOYMENT,
        Measure::DOWNGRADE,
        Measure::REVOKED_LICENCE,
    ];
    let by_market = record.is_by(MARKET) == Answer::Yes;
    if by_market && NEVER_EARLY.iter().any(|measure| record.imposes(*measure)) {
        return (2, Known::UNKNOWN);
    }
    let by_gravity = match record.fact(GRAVITY).get() {
        Some(2) => counted_from(record, p) + p.general_shortest,
        Some(3) => counted_from(record, p) + p.serious_shortest,
        _ => Known::UNKNOWN,
    };
    let by_keeper = match says(record.fact(FOOD_DRUGS_EQUIPMENT)) {
        Answer::No => p.market_repair_after,
        _ => p.market_repair_after_for_food,
    };
    let from = match by_market {
        true => by_gravity.or(record.date(Event::PUBLISHED) + by_keeper),
        false => by_gravity,
    };
    (i64::from(from.is_stated()), from)
}

/// What [`said`] says, in its order.
pub(crate) const DECISION: &[Slot] = slots![record, party, ground: code, begun: date, until: date, repair: number, repairable: date, reports: number, basis: number];

fn said(event: &Reported<'_>, until: Known<Day>, basis: i64, p: &Parameters) -> [SlotValue; 9] {
    let record = event.lead();
    let ground = GROUNDS.into_iter().find(|ground| record.has_ground(*ground) == Answer::Yes);
    let (word, from) = repair(&record, p);
    say![
        record,
        record.party(),
        ground.map_or(SlotValue::None, slot),
        record.begins(),
        until,
        word,
        from,
        event.reports(),
        basis
    ]
}

/// Whether something may limit participation because of a decision: it itself, or the tender's documents. A judgment that
/// is not final limits nothing.
fn has_basis(record: &Record<'_>, documents: &Documents, p: &Parameters) -> bool {
    let not_final = record.kind() == RecordKind::CONVICTION && record.is_final() == Answer::No;
    !not_final && (documents.limit() || of_decision(record, p).is_some())
}

pub(crate) fn quality_penalty(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let documents = Documents::of(case, p);
    let without = |one: &Match<'_>| is_on_quality(one) == Answer::Yes && !has_basis(one, &documents, p);
    for event in once(decisions(case, p).where_(without, question::GROUND), &GROUNDS) {
        let until = event.until(|one| end(one, p));
        let mut finding = event.find(until, out);
        finding.say(said(&event, until, 0, p));
        if !refers(p.penalty_without_basis) {
            finding.note();
        }
    }
}

pub(crate) fn information_security(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let documents = Documents::of(case, p);
    let without = |one: &Match<'_>| match is_on_section_5(one) {
        _ if has_basis(one, &documents, p) => Answer::No,
        answer => answer,
    };
    let decisions = decisions(case, p).where_(without, question::GROUND).map(of_section_5);
    for event in once(decisions, &GROUNDS) {
        let until = event.until(|one| end(one, p));
        let mut finding = event.find(until, out);
        finding.say(said(&event, until, 0, p));
        if !refers(p.security_without_basis) {
            finding.note();
        }
    }
}

/// Reports decisions that themselves limit participation in the categories that they cover.
fn limit_by_decision<'a>(
    decisions: impl Conditions<'a>,
    case: &Case<'a>,
    p: &Parameters,
    out: &mut Findings<'_>,
) {
    let closed = case.tender().bid_deadline();
    let began_later =
        |one: &Match<'a>| is_running(case) && one.begins().get().is_some_and(|first| closed < first);
    let with_basis = decisions.where_(|one| of_decision(one, p).is_some(), question::GROUND).map(|one| {
        let refers = of_decision(&one, p).is_some_and(|(_, allowed)| allowed == Allowed::Refers);
        let one = if refers { one.doubting(BASIS_ALLOWS) } else { one };
        if began_later(&one) { one.doubting(REACHES_CONTRACT) } else { one }
    });
    for event in once(with_basis, &GROUNDS) {
        let until = event.until(|one| end(one, p));
        let basis = of_decision(&event.lead(), p).map_or(0, |(basis, _)| basis);
        event.find(until, out).say(said(&event, until, basis, p)).within(Restriction::ExcludeCategories);
    }
}

pub(crate) fn quality_penalty_limited(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let on_quality = limiting(case, p).where_(|one| is_on_quality(one), question::GROUND);
    limit_by_decision(on_quality, case, p, out);
}

pub(crate) fn information_security_limited(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let on_security =
        limiting(case, p).where_(|one| is_on_section_5(one), question::GROUND).map(of_section_5);
    limit_by_decision(on_security, case, p, out);
}

/// What the tender's documents provide for records of poor quality they provide for each of these.
pub(crate) fn quality_penalty_by_documents(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let documents = Documents::of(case, p);
    if !documents.limit() {
        return;
    }
    let of_quality = limiting(case, p).where_(|one| is_on(one, &GROUNDS), question::GROUND);
    for event in once(of_quality, &GROUNDS) {
        let until = event.until(|one| end(one, p));
        documents.find(&event, until, said(&event, until, 0, p), out);
    }
}
