//! Sections 5, 16 and 24: penalties for violations of quality law, and the limits that rest on them.

use alloc::boxed::Box;

use probity_guest::{
    Answer, Case, Code, Conditions, Day, Findings, Known, Match, Measure, Record, RecordKind, Restriction,
    Slot, SlotValue, question, say, slot, slots,
};

use crate::basis::{Documents, of_decision, without_effect};
use crate::conditions::{OfSuppliers, is, on_ground};
use crate::days::{Chain, current, days_of_closing, is_running, today};
use crate::once::{Reported, once};
use crate::parameters::{Allowed, Parameters, refers};
use crate::publication::{end, open};
use crate::repair::possible;
use crate::vocabulary::{
    BASIS_ALLOWS, CERTIFICATION, COMPULSORY_STANDARD, COUNTERFEIT, INFORMATION_SECURITY, PRIVACY,
    PRODUCT_QUALITY, PROJECT_QUALITY, REACHES_CONTRACT, SECTION_5, SECTION_5_PRODUCT, WHEN_CLOSED,
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

/// Decisions on a ground that stand and whose publication has not ended. Bans are the matter of another rule.
fn decisions<'a>(case: &Case<'a>, p: &Parameters, on: fn(&Record<'_>) -> Answer) -> Chain<'a> {
    let (this, parameters, today) = (*case, *p, today(case));
    let decisions = case
        .records()
        .of_any_kind([RecordKind::PENALTY, RecordKind::CONVICTION])
        .filter(move |one| !this.quietly(|| one.imposes(Measure::PROCUREMENT_BAN)))
        .about_suppliers(*case);
    let published = on_ground(decisions, this, move |one| on(one)).filter(move |one| {
        let last = this.quietly(|| end(one, &parameters));
        let met = last.get().is_none_or(|last| today <= last);
        if last.is_stated() { one.shows().counts_until(last, today, met) } else { met }
    });
    current(published, case, p)
}

/// The same that can carry a limit: a judgment only once it is final, a penalty while it is known to be published.
fn limiting<'a>(case: &Case<'a>, p: &Parameters, on: fn(&Record<'_>) -> Answer) -> Chain<'a> {
    let (this, parameters, today) = (*case, *p, today(case));
    let is_final = |one: &Match<'a>| match one.kind() {
        RecordKind::CONVICTION => one.is_final(),
        _ => Answer::Yes,
    };
    let limiting = decisions(case, p, on).filter_map(move |one| {
        let one = is(one, is_final(&one), question::FINALITY)?;
        let dated = if one.begins().is_stated() { Answer::Yes } else { Answer::Unknown };
        let one = is(one, dated, question::DATE)?;
        // what is missing is shown where it decides
        match this.quietly(|| open(&one, &parameters, today)) {
            Some(_) => open(&one, &parameters, today).map(|question| one.doubting(question)),
            None => Some(one),
        }
    });
    Box::new(limiting)
}

fn is_on(record: &Record<'_>, grounds: &[Code]) -> Answer {
    Answer::any(grounds.iter().map(|ground| record.has_ground(*ground)))
}

/// Whether a decision is on any ground that this policy knows.
pub(crate) fn is_on_any(record: &Record<'_>) -> Answer {
    is_on(record, &GROUNDS)
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

/// What [`said`] says, in its order.
pub(crate) const DECISION: &[Slot] = slots![record, party, ground: code, begun: date, until: date, repair: number, repairable: date, reports: number, basis: number, judgment: number];

fn said(
    event: &Reported<'_>,
    until: Known<Day>,
    basis: i64,
    case: &Case<'_>,
    p: &Parameters,
) -> [SlotValue; 10] {
    let record = event.lead();
    let ground = || GROUNDS.into_iter().find(|ground| record.has_ground(*ground) == Answer::Yes);
    let ground = case.quietly(ground);
    let (word, from) = case.quietly(|| possible(&record, p));
    say![
        record,
        record.party(),
        ground.map_or(SlotValue::None, slot),
        record.begins(),
        until,
        word,
        from,
        event.reports(),
        basis,
        i64::from(record.kind() == RecordKind::CONVICTION)
    ]
}

/// The last day on which any report of a decision is published.
fn until(event: &Reported<'_>, case: &Case<'_>, p: &Parameters) -> Known<Day> {
    event.until(|one| case.quietly(|| end(one, p)))
}

/// Whether a decision itself limits participation. A judgment that is not final limits nothing.
fn limits(record: &Record<'_>, p: &Parameters) -> bool {
    let not_final = record.kind() == RecordKind::CONVICTION && record.is_final() == Answer::No;
    !not_final && of_decision(record, p).is_some()
}

/// Whether the tender's documents limit participation because of a decision, as far as that is known.
fn may_be_limited(record: &Record<'_>, documents: &Documents) -> bool {
    let not_final = record.kind() == RecordKind::CONVICTION && record.is_final() == Answer::No;
    !not_final && documents.reach(record) != Answer::No
}

/// Whether a decision that counts would do more than be noted if it were about a member of the bid.
pub(crate) fn weighs(record: &Record<'_>, documents: &Documents, case: &Case<'_>, p: &Parameters) -> Answer {
    let may_be_limited = limits(record, p) || may_be_limited(record, documents);
    let is_over = end(record, p).get().is_some_and(|last| last < today(case));
    let asked = |asked: bool, on: Answer| if asked || may_be_limited { on } else { Answer::No };
    match is_over {
        true => Answer::No,
        false => Answer::any([
            asked(refers(p.penalty_without_basis), is_on_quality(record)),
            asked(refers(p.security_without_basis), is_on_section_5(record)),
            asked(false, is_on_any(record)),
        ]),
    }
}

/// Reports decisions on which no limit rests: as a note, unless a person is to find out.
fn report_without<'a>(
    decisions: impl Iterator<Item = Match<'a>>,
    asked: bool,
    case: &Case<'a>,
    p: &Parameters,
    out: &mut Findings<'_>,
) {
    for event in once(decisions, case, &GROUNDS) {
        let until = until(&event, case, p);
        let basis = case.quietly(|| without_effect(&event.lead()));
        let mut finding = event.find(until, out);
        finding.say(said(&event, until, basis, case, p));
        if !asked {
            finding.note();
        }
    }
}

pub(crate) fn quality_penalty(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let documents = Documents::quietly(case, p);
    let decisions = decisions(case, p, |one| (is_on_quality(one) == Answer::Yes).into()).filter(|one| {
        one.shows().condition(case.quietly(|| !limits(one, p) && !may_be_limited(one, &documents)))
    });
    report_without(decisions, refers(p.penalty_without_basis), case, p, out);
}

/// What the tender's documents provide answers nothing of what is open about such a decision.
pub(crate) fn information_security(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let decisions = decisions(case, p, is_on_section_5)
        .filter(|one| one.shows().condition(case.quietly(|| !limits(one, p))))
        .map(|one| case.quietly(|| of_section_5(one)));
    report_without(decisions, refers(p.security_without_basis), case, p, out);
}

/// Reports decisions that themselves limit participation in the categories that they cover.
fn limit_by_decision<'a>(
    decisions: impl Conditions<'a>,
    case: &Case<'a>,
    p: &Parameters,
    out: &mut Findings<'_>,
) {
    let [first_closed, closed] = days_of_closing(case);
    let began_after =
        |one: &Match<'a>, day: Day| is_running(case) && one.begins().get().is_some_and(|first| day < first);
    let with_basis = decisions.filter_map(|one| {
        let basis = of_decision(&one, p);
        let refers = basis.is_some_and(|(_, allowed)| allowed == Allowed::Refers);
        let one = is(one, one.shows().condition(basis.is_some()), question::GROUND)?;
        let one = if refers { one.doubting(BASIS_ALLOWS) } else { one };
        Some(match () {
            () if began_after(&one, closed) => one.doubting(REACHES_CONTRACT),
            () if began_after(&one, first_closed) => one.doubting(WHEN_CLOSED),
            () => one,
        })
    });
    for event in once(with_basis, case, &GROUNDS) {
        let until = until(&event, case, p);
        let basis = case.quietly(|| of_decision(&event.lead(), p)).map_or(0, |(basis, _)| basis);
        let said = said(&event, until, basis, case, p);
        event.find(until, out).say(said).within(Restriction::ExcludeCategories);
    }
}

pub(crate) fn quality_penalty_limited(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    limit_by_decision(limiting(case, p, is_on_quality), case, p, out);
}

pub(crate) fn information_security_limited(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let on_security = limiting(case, p, is_on_section_5).map(|one| case.quietly(|| of_section_5(one)));
    limit_by_decision(on_security, case, p, out);
}

/// What the tender's documents provide for records of poor quality they provide for each of these.
pub(crate) fn quality_penalty_by_documents(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let documents = Documents::of(case, p);
    if !documents.limit() {
        return;
    }
    for event in once(documents.reached(limiting(case, p, is_on_any)), case, &GROUNDS) {
        let until = until(&event, case, p);
        documents.find(&event, until, said(&event, until, 0, case, p), out);
    }
}
