//! Subcontracts with excluded parties: 9.405-2(a) and (b), 52.209-6(b).

use alloc::vec::Vec;

use probity_guest::{
    Answer, Case, Day, Findings, Known, Money, Party, Question, Relation, Restriction, SUBCONTRACTORS,
    SlotValue, question, slot,
};

use crate::exclusions::{Class, Entries, Exclusion, Said, has_begun, has_compelling_reason, is_option, said};
use crate::parameters::{Parameters, THRESHOLD_RAISED};
use crate::ties::{DIVISION_OF_THE_EXCLUDED, SAME_FIRM, one_contractor};
use crate::vocabulary::{
    COMMERCIAL, OFF_THE_SHELF, SUB_AMOUNT, SUB_DATE, SUB_OFF_THE_SHELF, SUB_REASON, SUB_TIER,
    SUBCONTRACT_AMOUNT, SUBCONTRACT_AWARDED, SUBCONTRACT_CONSENT, SUBCONTRACT_REASON,
};

/// Whether the prohibition covers a subcontract.
#[derive(Clone, Copy)]
enum Cover {
    Prohibited,
    /// A person must answer first.
    Open(Question),
    /// It is permitted; the number tells the texts why.
    Permitted(i64),
}

/// Why a subcontract is permitted; the numbers stand in the texts.
const NOT_ABOVE: i64 = 1;
const COTS: i64 = 2;
const LOWER_TIER: i64 = 3;
const REASON: i64 = 4;

/// The day of the subcontract's award, where it is stated.
fn awarded_on(sub: Party<'_>) -> Known<Day> {
    match said(sub.fact(SUBCONTRACT_AWARDED)) {
        Said::On(day) => Known::stated(day),
        _ => Known::UNKNOWN,
    }
}

/// The thresholds that may be the one on the date of the subcontract's award. Before the award of the contract its
/// subcontracts are still to come.
fn thresholds(case: &Case<'_>, sub: Party<'_>, p: &Parameters) -> [Known<Money>; 2] {
    let (before, after) = (p.subcontract_above_until_september_2025, p.subcontract_above);
    match awarded_on(sub).get() {
        Some(day) if day < THRESHOLD_RAISED => [before, before],
        Some(_) => [after, after],
        None if case.as_of() >= THRESHOLD_RAISED && !is_option(case) => [after, after],
        None => [before, after],
    }
}

/// Whether the subcontract is above the threshold.
fn size(case: &Case<'_>, sub: Party<'_>, p: &Parameters) -> Cover {
    let Some(amount) = sub.money_fact(SUBCONTRACT_AMOUNT).get() else { return Cover::Open(SUB_AMOUNT) };
    let [one, other] = thresholds(case, sub, p);
    let Some((one, other)) = one.get().zip(other.get()) else { return Cover::Open(question::FIGURE) };
    match (amount.at_least(one.just_above()), amount.at_least(other.just_above())) {
        (Some(true), Some(true)) => Cover::Prohibited,
        (Some(false), Some(false)) => Cover::Permitted(NOT_ABOVE),
        (Some(_), Some(_)) => Cover::Open(SUB_DATE),
        _ => Cover::Open(question::CURRENCY),
    }
}

fn item(sub: Party<'_>) -> Cover {
    match sub.fact(OFF_THE_SHELF).get() {
        Some(0) => Cover::Prohibited,
        Some(1) => Cover::Permitted(COTS),
        _ => Cover::Open(SUB_OFF_THE_SHELF),
    }
}

/// In contracts for commercial products only the first tier is covered.
fn tier(case: &Case<'_>, sub: Party<'_>) -> Cover {
    match (sub.tier(), case.fact(COMMERCIAL).get()) {
        (1, _) | (_, Some(0)) => Cover::Prohibited,
        (2.., Some(1)) => Cover::Permitted(LOWER_TIER),
        _ => Cover::Open(SUB_TIER),
    }
}

fn reason(case: &Case<'_>, sub: Party<'_>) -> Cover {
    match sub.fact(SUBCONTRACT_REASON).get() {
        Some(1) => Cover::Permitted(REASON),
        None if has_compelling_reason(case) => Cover::Open(SUB_REASON),
        _ => Cover::Prohibited,
    }
}

/// Whether a subcontract is subject to the Government's consent.
fn needs_consent(sub: Party<'_>) -> bool {
    sub.fact(SUBCONTRACT_CONSENT).get() == Some(1)
}

/// 9.405-2(a): no consent, whatever the amount, the item and the tier, unless the agency head states the compelling
/// reasons; the contractor's own are not enough.
fn consent(case: &Case<'_>, sub: Party<'_>) -> Cover {
    if has_compelling_reason(case) { reason(case, sub) } else { Cover::Prohibited }
}

/// What permits a subcontract settles it, whatever else is open. What a statute says of subcontracts does not depend on
/// their amount, 9.405(b), nor does what may rest on one.
fn cover(case: &Case<'_>, sub: Party<'_>, found: &Exclusion<'_>, p: &Parameters) -> Cover {
    if matches!(found.class, Class::Statutory | Class::Unclear) {
        return Cover::Prohibited;
    }
    if needs_consent(sub) {
        return consent(case, sub);
    }
    let tests = [size(case, sub, p), item(sub), tier(case, sub), reason(case, sub)];
    let permitted = tests.into_iter().find(|test| matches!(test, Cover::Permitted(_)));
    let open = tests.into_iter().find(|test| matches!(test, Cover::Open(_)));
    permitted.or(open).unwrap_or(Cover::Prohibited)
}

/// The exclusions that count of a subcontractor, under every name, with the tie to the other name. A subcontract that was
/// awarded before the exclusion began was not entered into with an excluded party.
fn each_excluded<'a>(
    case: &Case<'a>,
    p: &Parameters,
    then: &mut dyn FnMut(Party<'a>, &Exclusion<'a>, Option<Relation<'a>>),
) {
    if !case.parties().any(|party| party.is_in(SUBCONTRACTORS)) {
        return;
    }
    let entries = Entries::of(case);
    if entries.is_empty() {
        return;
    }
    let names = other_names(case);
    for sub in case.parties().filter(|party| party.is_in(SUBCONTRACTORS)) {
        let awarded = awarded_on(sub).get();
        let is_older = |found: &Exclusion<'_>| {
            awarded.is_some_and(|awarded| has_begun(&found.entry, awarded) == Answer::No)
        };
        // it may have begun before the subcontract, or after
        let is_undated = |found: &Exclusion<'_>| {
            awarded.is_some_and(|awarded| has_begun(&found.entry, awarded) == Answer::Unknown)
        };
        let mut each = |party: Party<'a>, tie: Option<Relation<'a>>| {
            for found in entries.of_party(party, p).iter().filter(|found| found.counts && !is_older(found)) {
                let mut found = *found;
                if is_undated(&found) {
                    found.entry = found.entry.doubting(question::DATE);
                }
                then(sub, &found, tie);
            }
        };
        each(sub, None);
        let first = names.partition_point(|(party, _, _)| *party < sub.position());
        for (party, other, relation) in names.get(first..).into_iter().flatten() {
            if *party != sub.position() {
                break;
            }
            each(case.party(*other), Some(*relation));
        }
    }
}

/// Subcontractors with the party that is the same contractor. A division that is excluded alone is none.
fn other_names<'a>(case: &Case<'a>) -> Vec<(u32, u32, Relation<'a>)> {
    let mut names = Vec::new();
    for relation in case.relations() {
        for party in
            [relation.subject(), relation.object()].into_iter().filter(|party| party.is_in(SUBCONTRACTORS))
        {
            if let Some((other, SAME_FIRM | DIVISION_OF_THE_EXCLUDED)) =
                one_contractor(case, &relation, party)
            {
                names.push((party.position(), other, relation));
            }
        }
    }
    names.sort_by_key(|(party, _, relation)| (*party, relation.position()));
    names
}

fn values(case: &Case<'_>, sub: Party<'_>, found: &Exclusion<'_>, p: &Parameters) -> [SlotValue; 9] {
    let [_, record, kind, _, from, until] = found.values();
    let [one, other] = thresholds(case, sub, p);
    let threshold = if one == other { one } else { Known::UNKNOWN };
    let amount = sub.money_fact(SUBCONTRACT_AMOUNT);
    let consent = slot(i64::from(needs_consent(sub)));
    [slot(sub), record, kind, from, until, slot(amount), slot(threshold), slot(awarded_on(sub)), consent]
}

/// No subcontract above the threshold with an excluded party.
pub(crate) fn subcontractor(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    each_excluded(case, p, &mut |sub, found, tie| {
        let cover = cover(case, sub, found, p);
        if matches!(cover, Cover::Permitted(_)) {
            return;
        }
        let entry = found.entry;
        let entry = if let Cover::Open(question) = cover { entry.doubting(question) } else { entry };
        let mut finding = out.on(entry);
        finding.about(sub).since(found.since).until(entry.expires()).say(values(case, sub, found, p));
        finding.within(Restriction::ReplaceParty);
        if let Some(tie) = tie {
            finding.and_on_relation(tie);
        }
    });
}

/// Such a subcontract that is not prohibited.
pub(crate) fn subcontract_permitted(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    each_excluded(case, p, &mut |sub, found, _| {
        if let Cover::Permitted(why) = cover(case, sub, found, p) {
            let [party, record, kind, _, until, amount, threshold, ..] = values(case, sub, found, p);
            out.on(found.entry).about(sub).say([party, record, kind, until, amount, threshold, slot(why)]);
        }
    });
}
