//! The three lists of Caiku [2016] 125, and the list of market supervision, which is none of them.

use probity_guest::{
    Answer, Case, Choice, Code, Conditions, Day, Event, Findings, Known, Match, Measure, Money, Party,
    RecordKind, Stage, question, say,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::parameters::{Contested, Parameters};
use crate::vocabulary::{FINANCE, JUDGMENT_DEBTORS, MARKET_DISHONEST, PROCUREMENT_DISHONEST, TAX_DISHONEST};

const THREE_LISTS: [Code; 3] = [JUDGMENT_DEBTORS, TAX_DISHONEST, PROCUREMENT_DISHONEST];

/// Entries of the bidder or a consortium member on a list, on the day as of which the tender's documents look.
fn entries<'a>(case: &Case<'a>, list: Code) -> impl Conditions<'a> {
    let cut_off = case.tender().cut_off();
    case.records()
        .of_kind(RecordKind::LISTING)
        .on_list(list)
        .about(BIDDER_AND_CONSORTIUM)
        .listed_on(cut_off)
        .standing_on(cut_off.max(case.as_of()))
}

/// The last day of an entry: its term or its publication, whichever ends first.
fn end_of(entry: &Match<'_>) -> Known<Day> {
    let published = entry.date(Event::PUBLICATION_END);
    match (entry.expires().get(), published.get()) {
        (Some(expires), Some(published)) => Known::stated(expires.min(published)),
        _ => entry.expires().or(published),
    }
}

pub(crate) fn dishonest_judgment_debtor(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for entry in entries(case, JUDGMENT_DEBTORS) {
        out.on(entry).since(entry.begins()).until(end_of(&entry)).say(say![entry, end_of(&entry)]);
    }
}

pub(crate) fn tax_dishonest(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for entry in entries(case, TAX_DISHONEST) {
        out.on(entry).since(entry.begins()).until(end_of(&entry)).say(say![entry, end_of(&entry)]);
    }
}

/// A fine by a finance department that is on the procurement list, or that the notice says is entered there.
fn is_finance_fine(record: &Match<'_>) -> Answer {
    // the procurement list is kept by finance departments; a fine by somebody unnamed is no fine of theirs until the
    // case says so, for the search of the list would show it
    let entered = is_entry_of_fine(record);
    let imposed = record.kind() == RecordKind::PENALTY && record.is_by(FINANCE) == Answer::Yes;
    let bans = record.imposes(Measure::PROCUREMENT_BAN);
    if !bans && (entered || imposed) { Answer::Yes } else { Answer::No }
}

fn is_entry_of_fine(record: &Match<'_>) -> bool {
    record.is_on(PROCUREMENT_DISHONEST) && record.imposes(Measure::FINE)
}

pub(crate) fn procurement_list_fine(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let cut_off = case.tender().cut_off();
    let fines = case
        .records()
        .where_(is_finance_fine, question::AUTHORITY)
        .fined_at_least(p.listed_fine_from)
        .about(BIDDER_AND_CONSORTIUM)
        .listed_on(cut_off)
        .standing_on(cut_off.max(case.as_of()));
    for fine in fines {
        let first = fine.date(Event::PUBLISHED).or(fine.begins());
        let until = if end_of(&fine).is_stated() { end_of(&fine) } else { first + p.entry_published_for };
        if until.get().is_some_and(|until| until < cut_off) {
            continue;
        }
        let mut finding = out.on(fine);
        finding.since(first).until(until).say(say![fine, fine.amount(), p.listed_fine_from, until]);
        match Contested::read(p.fine_only_entry) {
            // a fine that ought to be on the list is not on it yet
            Contested::Bars if is_entry_of_fine(&fine) => finding.bar(),
            Contested::Bars | Contested::Refers => &mut finding,
            Contested::NotCounted => finding.note(),
        };
    }
}

pub(crate) fn procurement_list_entry(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for entry in entries(case, PROCUREMENT_DISHONEST) {
        // the rules on bans and on fines speak of the others
        let listed_fine = entry.imposes(Measure::FINE) && !is_below(entry.amount(), p.listed_fine_from);
        let told_elsewhere = entry.imposes(Measure::PROCUREMENT_BAN) || listed_fine;
        if !told_elsewhere {
            out.on(entry).since(entry.begins()).until(end_of(&entry)).say(say![entry, end_of(&entry)]);
        }
    }
}

/// Whether an amount is known to be below a figure.
fn is_below(amount: Known<Money>, figure: Known<Money>) -> bool {
    let pair = amount.get().zip(figure.get());
    pair.is_some_and(|(amount, figure)| amount.at_least(figure) == Some(false))
}

pub(crate) fn market_supervision_list(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let cut_off = case.tender().cut_off();
    for entry in entries(case, MARKET_DISHONEST) {
        let until =
            if end_of(&entry).is_stated() { end_of(&entry) } else { entry.begins() + p.market_listing_for };
        if until.get().is_none_or(|until| cut_off <= until) {
            out.on(entry).since(entry.begins()).until(until).say(say![entry, until]);
        }
    }
}

/// The evidence of search: for each list an entry, or a record that the list was searched and held nothing.
pub(crate) fn list_searches(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let tender = case.tender();
    if !tender.is_in(Stage::EVALUATE) && !tender.is_in(Stage::AWARD) {
        return;
    }
    for member in case.parties().filter(|party| party.is_in(BIDDER_AND_CONSORTIUM)) {
        let evidence = || case.all_records().filter(move |record| is_evidence(record, member));
        let unsearched = THREE_LISTS.iter().any(|list| !evidence().any(|record| record.is_on(*list)));
        let stale = evidence()
            .find(|record| record.kind() == RecordKind::CLEAN_SEARCH && record.is_fresh() == Answer::No);
        let searched = evidence().find(|record| record.kind() == RecordKind::CLEAN_SEARCH);
        let refers = p.unsearched_lists.get() == Some(Choice(1));
        match (stale.or(searched), unsearched || stale.is_some()) {
            (_, false) => {}
            (Some(search), true) => {
                let mut finding = out.on(search);
                finding.say(say![member]);
                if !refers {
                    finding.note();
                }
            }
            // a finding that refers rests on a record, and there is none
            (None, true) => {
                out.note_about(member).say(say![member]);
            }
        }
    }
}

fn is_evidence(record: &Match<'_>, member: Party<'_>) -> bool {
    let kind = record.kind();
    (kind == RecordKind::CLEAN_SEARCH || kind == RecordKind::LISTING)
        && record.party().position() == member.position()
}
