//! The three lists of Caiku [2016] 125, the list of market supervision, which is none of them, and entries of which the
//! case does not say on which list they stand.

use probity_guest::{
    Answer, Case, Code, Conditions, Day, Event, Findings, Known, Level, Match, Measure, Money, RecordKind,
    question, say,
};

use crate::conditions::{OfSuppliers, bids, is, records_of_suppliers};
use crate::days::{days_of_lists, earliest, end_of_entry, listed, start_of_entry, today};
use crate::parameters::{Contested, Parameters};
use crate::penalties::{is_large, with_its_share};
use crate::searches::{is_entered, is_searched_after};
use crate::ties::Firms;
use crate::vocabulary::{
    FINANCE, JUDGMENT_DEBTORS, MARKET_DISHONEST, PROCUREMENT_DISHONEST, STILL_LISTED, TAX_DISHONEST,
    WHEN_CLOSED,
};

pub(crate) const THREE_LISTS: [Code; 3] = [JUDGMENT_DEBTORS, TAX_DISHONEST, PROCUREMENT_DISHONEST];

/// Entries of the bidder or a consortium member on a list, on the day as of which the tender's documents look.
pub(crate) fn entries<'a>(case: &Case<'a>, list: Code) -> impl Conditions<'a> {
    let entries = records_of_suppliers(case).of_kind(RecordKind::LISTING).on_list(list).about_suppliers(case);
    listed(entries, case)
}

fn refuse(list: Code, case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !p.lists_refuse() {
        return;
    }
    for entry in entries(case, list) {
        let until = end_of_entry(&entry, case);
        out.on(entry).since(start_of_entry(&entry)).until(until).say(say![entry, until]);
    }
}

pub(crate) fn dishonest_judgment_debtor(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    refuse(JUDGMENT_DEBTORS, case, p, out);
}

pub(crate) fn tax_dishonest(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    refuse(TAX_DISHONEST, case, p, out);
}

/// The end of an entry that is made for a number of years. One that was still read on its list when they were over has
/// no known end, and a question is open; without that, none where they were over before the day that counts.
fn for_years<'a>(
    entry: Match<'a>,
    first: Known<Day>,
    years: Known<probity_guest::Period>,
    case: &Case<'a>,
) -> Option<(Match<'a>, Known<Day>)> {
    let stated = end_of_entry(&entry, case);
    let is_entry = entry.kind() == RecordKind::LISTING;
    let until = match stated {
        // the term of a fine is not that of the entry: it can only end the publication earlier
        _ if !is_entry => earliest([stated, first + years]),
        _ if stated.is_stated() => stated,
        _ => first + years,
    };
    let over = |day: Day| until.get().is_some_and(|until| until < day);
    let [counts, _] = days_of_lists(case);
    if !over(counts) {
        return Some((entry, until));
    }
    entry.shows().counts_until(until, counts, false);
    let read = entry.latest(Event::RETRIEVED, today(case)).get();
    let still = is_entry && !stated.is_stated() && read.is_some_and(over);
    still.then(|| (entry.doubting(STILL_LISTED), Known::UNKNOWN))
}

fn report_fine(fine: Match<'_>, case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let first = fine.date(Event::PUBLISHED).or(fine.begins());
    let Some((fine, until)) = for_years(fine, first, p.entry_published_for, case) else { return };
    let is_entry = fine.is_on(PROCUREMENT_DISHONEST);
    let mut finding = out.on(with_its_share(fine, case));
    finding.since(first).until(until).say(say![fine, until, fine.amount(), p.listed_fine_from]);
    match Contested::read(p.fine_only_entry) {
        // a fine that ought to be on the list is not known to be on it
        Contested::Bars if is_entry => finding.bar(),
        Contested::Bars | Contested::Refers => &mut finding,
        Contested::NotCounted => finding.note(),
    };
}

pub(crate) fn procurement_list_fine(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !p.lists_refuse() {
        return;
    }
    let fines = entries(case, PROCUREMENT_DISHONEST)
        .filter(|entry| entry.imposes(Measure::FINE) && !case.quietly(|| is_ban(entry)))
        .fined_at_least(p.listed_fine_from);
    for fine in fines {
        report_fine(fine, case, p, out);
    }
}

pub(crate) fn finance_fine(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !p.lists_refuse() {
        return;
    }
    let cut_off = case.tender().cut_off();
    let [first, _] = days_of_lists(case);
    let fines = records_of_suppliers(case)
        .of_kind(RecordKind::PENALTY)
        .imposing(Measure::FINE)
        .about_suppliers(case)
        .filter_map(|fine| {
            let by_finance = case.quietly(|| is_by_finance_or_unnamed(&fine, p));
            let (party, list) = (fine.party(), PROCUREMENT_DISHONEST);
            let sought = case.quietly(|| !is_ban(&fine) && !is_searched_since(&fine, case));
            let entered = case.quietly(|| is_entered(case, party, list));
            let met = if sought && !entered { by_finance } else { Answer::No };
            if by_finance == Answer::No {
                fine.is_by(FINANCE);
            } else {
                fine.shows().condition(met);
            }
            is(fine, met, question::AUTHORITY)
        })
        .fined_at_least(p.listed_fine_from)
        .listed_on_any([first, cut_off.max(first)])
        .standing_on(cut_off.max(case.as_of()));
    for fine in fines {
        report_fine(fine, case, p, out);
    }
}

/// Whether a fine is one by a finance department. One of which the case states neither whose it is nor of which level may
/// be, unless it is large and excludes anyway.
fn is_by_finance_or_unnamed(fine: &Match<'_>, p: &Parameters) -> Answer {
    let unnamed = fine.is_by(FINANCE) == Answer::Unknown && fine.is_at(Level::NATIONAL) == Answer::Unknown;
    match unnamed && is_large(fine, p) == Answer::No {
        true => Answer::Unknown,
        false => (fine.is_by(FINANCE) == Answer::Yes).into(),
    }
}

/// Whether the procurement list was searched since a fine without showing it.
fn is_searched_since(fine: &Match<'_>, case: &Case<'_>) -> bool {
    let decided = fine.decided().get();
    decided.is_some_and(|decided| is_searched_after(case, fine.party(), PROCUREMENT_DISHONEST, decided))
}

fn is_ban(record: &Match<'_>) -> bool {
    record.imposes(Measure::PROCUREMENT_BAN)
}

/// What the texts say of an entry's basis: that it is not stated, a fine below the figure, or another measure.
fn basis_word(entry: &Match<'_>) -> i64 {
    match () {
        () if entry.imposes(Measure::FINE) => 1,
        () if entry.states_measures() => 2,
        () => 0,
    }
}

pub(crate) fn procurement_list_entry(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    if !p.lists_refuse() {
        return;
    }
    for entry in entries(case, PROCUREMENT_DISHONEST) {
        // the rules on bans and on fines speak of the others
        let elsewhere = case.quietly(|| {
            let is_fine = entry.imposes(Measure::FINE) && !is_below(entry.amount(), p.listed_fine_from);
            is_ban(&entry) || is_fine
        });
        if entry.shows().condition(!elsewhere) {
            let until = end_of_entry(&entry, case);
            out.on(entry).since(start_of_entry(&entry)).until(until).say(say![
                entry,
                until,
                case.quietly(|| basis_word(&entry)),
                entry.amount(),
                p.listed_fine_from
            ]);
        }
    }
}

/// Whether an amount is known to be below a figure.
fn is_below(amount: Known<Money>, figure: Known<Money>) -> bool {
    let pair = amount.get().zip(figure.get());
    pair.is_some_and(|(amount, figure)| amount.at_least(figure) == Some(false))
}

pub(crate) fn market_supervision_list(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    // the Order that says how long a listing runs was not always in force
    if !p.market_listing_for.is_stated() {
        return;
    }
    for entry in entries(case, MARKET_DISHONEST) {
        let first = entry.begins();
        if let Some((entry, until)) = for_years(entry, first, p.market_listing_for, case) {
            // a listing by a city or a county needs the consent of the level above
            let needs_consent =
                [Level::CITY, Level::LOCAL].iter().any(|level| entry.is_at(*level) == Answer::Yes);
            out.on(entry).since(start_of_entry(&entry)).until(until).say(say![
                entry,
                until,
                first + p.market_removal_after,
                i64::from(needs_consent)
            ]);
        }
    }
}

pub(crate) fn unclear_listing(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    let entries = records_of_suppliers(case)
        .of_kind(RecordKind::LISTING)
        .where_(|entry| entry.is_on_unclear_list(), question::AUTHORITY)
        .about_suppliers(case);
    for entry in listed(entries, case) {
        let until = end_of_entry(&entry, case);
        out.on(entry).since(start_of_entry(&entry)).until(until).say(say![entry, until]);
    }
}

/// Entries on a list whose consequence was not yet in force when the tender was noticed.
pub(crate) fn early_entry(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let is_early = |entry: &Match<'_>| {
        let of_three = THREE_LISTS.iter().any(|list| entry.is_on(*list)) && !p.lists_refuse();
        let of_market = entry.is_on(MARKET_DISHONEST) && !p.market_listing_for.is_stated();
        of_three || of_market
    };
    let firms = Firms::of(case);
    let entries = records_of_suppliers(case)
        .of_kind(RecordKind::LISTING)
        .where_(|entry| case.quietly(|| is_early(entry)), question::AUTHORITY)
        .filter_map(|entry| {
            let tied = if firms.same(entry.party()).is_some() { Answer::Yes } else { Answer::No };
            let reaches = entry.shows().party(Answer::any([bids(entry.party(), case), tied]));
            is(entry, reaches, WHEN_CLOSED)
        });
    for entry in listed(entries, case) {
        let until = end_of_entry(&entry, case);
        out.on(entry).since(start_of_entry(&entry)).until(until).say(say![entry, until]);
    }
}
