//! The three lists of Caiku [2016] 125, the list of market supervision, which is none of them, and entries of which the
//! case does not say on which list they stand.

use probity_guest::{
    Answer, Case, Code, Conditions, Day, Event, Findings, Known, Level, Match, Measure, Money, RecordKind,
    question, say,
};

use crate::BIDDER_AND_CONSORTIUM;
use crate::days::{end_of_entry, listed, start_of_entry, today};
use crate::parameters::{Contested, Parameters};
use crate::penalties::{is_large, with_its_share};
use crate::searches::{is_entered, is_searched_after};
use crate::ties::is_tied;
use crate::vocabulary::{
    FINANCE, JUDGMENT_DEBTORS, MARKET_DISHONEST, PROCUREMENT_DISHONEST, STILL_LISTED, TAX_DISHONEST,
};

pub(crate) const THREE_LISTS: [Code; 3] = [JUDGMENT_DEBTORS, TAX_DISHONEST, PROCUREMENT_DISHONEST];

/// Entries of the bidder or a consortium member on a list, on the day as of which the tender's documents look.
pub(crate) fn entries<'a>(case: &Case<'a>, list: Code) -> impl Conditions<'a> {
    let entries = case.records().of_kind(RecordKind::LISTING).on_list(list).about(BIDDER_AND_CONSORTIUM);
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
    let until = if stated.is_stated() { stated } else { first + years };
    let over = |day: Day| until.get().is_some_and(|until| until < day);
    if !over(case.tender().cut_off()) {
        return Some((entry, until));
    }
    let read = entry.latest(Event::RETRIEVED, today(case)).get();
    let still = entry.kind() == RecordKind::LISTING && !stated.is_stated() && read.is_some_and(over);
    still.then(|| (entry.doubting(STILL_LISTED), Known::UNKNOWN))
}

fn report_fine(fine: Match<'_>, case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let first = fine.date(Event::PUBLISHED).or(fine.begins());
    let Some((fine, until)) = for_years(fine, first, p.entry_published_for, case) else { return };
    let is_entry = fine.is_on(PROCUREMENT_DISHONEST);
    let mut finding = out.on(with_its_share(fine));
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
        .where_(|entry| entry.imposes(Measure::FINE) && !is_ban(entry), question::AMOUNT)
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
    let fines = case
        .records()
        .of_kind(RecordKind::PENALTY)
        .where_(|fine| !is_entered(case, fine.party(), PROCUREMENT_DISHONEST), question::AUTHORITY)
        .where_(|fine| may_be_entered(fine, case, p), question::AUTHORITY)
        .fined_at_least(p.listed_fine_from)
        .about(BIDDER_AND_CONSORTIUM)
        .listed_on(cut_off)
        .standing_on(cut_off.max(case.as_of()));
    for fine in fines {
        report_fine(fine, case, p, out);
    }
}

/// Whether a fine without a ban is one by a finance department, and the procurement list was not searched since without
/// showing it. A fine of which the case states neither whose it is nor of which level may be one, unless it is large and
/// excludes anyway.
fn may_be_entered(fine: &Match<'_>, case: &Case<'_>, p: &Parameters) -> Answer {
    if !fine.imposes(Measure::FINE) || is_ban(fine) {
        return Answer::No;
    }
    let decided = fine.decided().get();
    let list = PROCUREMENT_DISHONEST;
    if decided.is_some_and(|decided| is_searched_after(case, fine.party(), list, decided)) {
        return Answer::No;
    }
    let unnamed = fine.is_by(FINANCE) == Answer::Unknown && fine.is_at(Level::NATIONAL) == Answer::Unknown;
    match unnamed && is_large(fine, p) == Answer::No {
        true => Answer::Unknown,
        false => (fine.is_by(FINANCE) == Answer::Yes).into(),
    }
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
        let listed_fine = entry.imposes(Measure::FINE) && !is_below(entry.amount(), p.listed_fine_from);
        if !is_ban(&entry) && !listed_fine {
            let until = end_of_entry(&entry, case);
            out.on(entry).since(start_of_entry(&entry)).until(until).say(say![
                entry,
                until,
                basis_word(&entry),
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
    let entries = case
        .records()
        .of_kind(RecordKind::LISTING)
        .where_(|entry| entry.is_on_unclear_list(), question::AUTHORITY)
        .about(BIDDER_AND_CONSORTIUM);
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
    let entries = case
        .records()
        .of_kind(RecordKind::LISTING)
        .where_(is_early, question::AUTHORITY)
        .where_(|entry| entry.party().is_in(BIDDER_AND_CONSORTIUM) || is_tied(case, entry), question::TIE);
    for entry in listed(entries, case) {
        let until = end_of_entry(&entry, case);
        out.on(entry).since(start_of_entry(&entry)).until(until).say(say![entry, until]);
    }
}
