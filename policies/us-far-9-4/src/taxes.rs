//! Delinquent federal taxes: 9.104-5(b) of corporations, 9.104-5(a)(2) and 9.406-2(b)(1)(v) of others.

use alloc::vec::Vec;

use probity_guest::{
    Answer, Case, Conditions, Day, Event, Findings, Known, Level, Match, Money, Question, RecordKind,
    SlotValue, Total, USD, question, slot,
};

use crate::exclusions::since;
use crate::far::find;
use crate::official::{is_cleared, is_corporation, open_to_the_official};
use crate::on_file::{OnFile, is_of_a_later_day, may_be_of_a_later_day, on_file};
use crate::parameters::Parameters;
use crate::said::is_by_name;
use crate::vocabulary::{
    CORPORATION, FEDERAL_TAX, INSTALMENTS, INSTALMENTS_OPEN, IRS, NOTHING_OWED, TAX_CAUSE, TAX_SUM,
};

/// Why federal taxes stop no award; the numbers stand in the texts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Excuse {
    Paid = 1,
    Instalments = 2,
    NotFinal = 3,
    NotStanding = 4,
    NotFederal = 5,
    NotAbove = 6,
}

/// Why taxes are not delinquent federal ones.
fn excuse(debt: &Match<'_>, today: Day) -> Option<Excuse> {
    let paid = [Event::PERFORMED, Event::RELEASED].map(|event| debt.latest(event, today).get());
    if let Some(on) = paid.into_iter().flatten().min() {
        debt.shows().runs_on(Known::stated(on.previous()), today, false);
        return Some(Excuse::Paid);
    }
    if !debt.stands_on(today) {
        return Some(Excuse::NotStanding);
    }
    if debt.fact(INSTALMENTS).get() == Some(1) {
        debt.shows().condition(false);
        return Some(Excuse::Instalments);
    }
    if debt.is_final() == Answer::No {
        return Some(Excuse::NotFinal);
    }
    let federal = is_federal(debt);
    if federal == Answer::No {
        debt.shows().condition(federal);
        return Some(Excuse::NotFederal);
    }
    None
}

fn is_federal(debt: &Match<'_>) -> Answer {
    let below = [Level::PROVINCE, Level::CITY, Level::LOCAL, Level::INTERNATIONAL];
    match debt.is_by(IRS) {
        Answer::Yes => Answer::Yes,
        _ if below.into_iter().any(|level| debt.is_at(level) == Answer::Yes) => Answer::No,
        _ => Answer::Unknown,
    }
}

/// Whether taxes are delinquent: what must be answered first.
fn open_about(debt: &Match<'_>, case: &Case<'_>) -> Option<Question> {
    case.quietly(|| match () {
        () if may_be_of_a_later_day(debt, case.as_of()) => Some(question::DATE),
        () if debt.is_final() == Answer::Unknown => Some(question::FINALITY),
        () if is_federal(debt) == Answer::Unknown => Some(FEDERAL_TAX),
        () if debt.fact(INSTALMENTS).get() != Some(0) => Some(INSTALMENTS_OPEN),
        () => None,
    })
}

/// What the taxes of one member, who is no corporation, come to that are or may be delinquent: they count together.
#[derive(Clone, Copy)]
struct Taxpayer {
    member: u32,
    total: Total,
    /// How many they are.
    count: usize,
}

impl Taxpayer {
    /// The taxpayer of a debt.
    fn of(debt: &OnFile<'_>, case: &Case<'_>) -> Taxpayer {
        let member = debt.member.position();
        case.quietly(|| {
            let counted = |other: &OnFile<'_>| {
                let own = other.member.position() == member;
                own && is_corporation(other.found.party()) == Answer::No && !is_settled(&other.found, case)
            };
            let debts = on_file(case, [RecordKind::TAX_DEBT]).filter(counted);
            // in the order of the records
            let debts: Vec<u32> = debts.map(|debt| debt.found.position()).collect();
            let is_one = |found: &Match<'_>| debts.binary_search(&found.position()).is_ok();
            let total = case.records().filter(is_one).total_in(USD);
            Taxpayer { member, total, count: debts.len() }
        })
    }

    /// Whether they are above the amount that makes them a cause for debarment.
    fn is_above(&self, p: &Parameters) -> Answer {
        let above = p.delinquent_tax_above.get();
        above.map_or(Answer::Unknown, |above| self.total.at_least(above.just_above()))
    }

    /// What they come to, where that is known.
    fn sum(&self) -> Known<Money> {
        if self.total.open == 0 { Known::stated(self.total.sum) } else { Known::UNKNOWN }
    }

    /// For the texts: the same, where it is of several.
    fn in_all(&self) -> SlotValue {
        if self.count > 1 { slot(self.sum()) } else { SlotValue::None }
    }
}

/// The taxpayers whose taxes were added up.
#[derive(Default)]
struct Taxpayers(Vec<Taxpayer>);

impl Taxpayers {
    /// The taxpayer of a debt.
    fn of(&mut self, debt: &OnFile<'_>, case: &Case<'_>) -> Taxpayer {
        let member = debt.member.position();
        let known = self.0.iter().find(|taxpayer| taxpayer.member == member).copied();
        known.unwrap_or_else(|| {
            let taxpayer = Taxpayer::of(debt, case);
            self.0.push(taxpayer);
            taxpayer
        })
    }
}

/// The delinquent taxes of those who are no corporations, with what they come to for each.
fn each_of_others<'a>(case: &Case<'a>, mut then: impl FnMut(&OnFile<'a>, Taxpayer)) {
    let mut taxpayers = Taxpayers::default();
    for debt in on_file(case, [RecordKind::TAX_DEBT]) {
        let corporation = is_corporation(debt.found.party());
        if corporation != Answer::No {
            debt.found.shows().condition(false);
        }
        if corporation != Answer::No || is_settled(&debt.found, case) {
            continue;
        }
        let taxpayer = taxpayers.of(&debt, case);
        then(&debt, taxpayer);
    }
}

/// Whether taxes need nobody's attention: they are not delinquent, not yet, or the official has looked at them.
fn is_settled(debt: &Match<'_>, case: &Case<'_>) -> bool {
    is_of_a_later_day(debt, case.as_of()) || excuse(debt, case.as_of()).is_some() || is_cleared(debt, case)
}

/// No award to a corporation with delinquent taxes until the official has decided that exclusion is not necessary.
pub(crate) fn delinquent_taxes(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    for debt in on_file(case, [RecordKind::TAX_DEBT]) {
        let found = debt.found;
        let corporation = is_corporation(found.party());
        if corporation == Answer::No {
            found.shows().condition(corporation);
        }
        if corporation == Answer::No || is_settled(&found, case) {
            continue;
        }
        // any amount will do, but one there must be
        let nothing = found.amount().get().is_none_or(|amount| amount.in_minor_units() <= 0);
        let open = open_about(&found, case)
            .or((corporation == Answer::Unknown).then_some(CORPORATION))
            .or(nothing.then_some(NOTHING_OWED))
            .or_else(|| open_to_the_official(&found, case));
        let found = open.map_or(found, |question| found.doubting(question));
        let [party, member, tie] = debt.parties();
        let mut finding = find(case, p, found, out);
        finding.about(debt.member).since(since(&found, case.as_of()));
        finding.say([
            party,
            slot(found),
            is_by_name(&found),
            slot(found.amount()),
            slot(p.delinquent_tax_above),
            member,
            tie,
        ]);
    }
}

/// Delinquent taxes of others, together above the amount: the official is told before the award.
pub(crate) fn tax_cause_for_debarment(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    each_of_others(case, |debt, taxpayer| {
        let (found, above) = (debt.found, taxpayer.is_above(p));
        let least = Known::from(p.delinquent_tax_above.get().map(Money::just_above));
        found.shows().at_least(taxpayer.sum(), least, above);
        if above == Answer::No {
            return;
        }
        let own = found.amount().get();
        let amount = match above {
            Answer::Unknown if own.is_none() => question::AMOUNT,
            Answer::Unknown if own.is_some_and(|own| own.currency() != USD.number) => question::CURRENCY,
            Answer::Unknown => TAX_SUM,
            _ => TAX_CAUSE,
        };
        let open = open_about(&found, case).unwrap_or(amount);
        let [party, member, tie] = debt.parties();
        let above = slot(p.delinquent_tax_above);
        let [record, named, amount] = [slot(found), is_by_name(&found), slot(found.amount())];
        let mut finding = out.on(found.doubting(open));
        finding.about(debt.member).since(since(&found, case.as_of()));
        finding.say([party, record, named, amount, taxpayer.in_all(), above, member, tie]);
    });
}

/// Taxes that stop no award.
pub(crate) fn taxes_not_delinquent(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let mut taxpayers = Taxpayers::default();
    for debt in on_file(case, [RecordKind::TAX_DEBT]) {
        let found = debt.found;
        if is_of_a_later_day(&found, case.as_of()) {
            continue;
        }
        let (why, in_all) = match excuse(&found, case.as_of()) {
            Some(why) => (why, SlotValue::None),
            None => match together_not_above(&debt, &mut taxpayers, case, p) {
                Some(in_all) => (Excuse::NotAbove, in_all),
                None => continue,
            },
        };
        let [party, member, tie] = debt.parties();
        let above = slot(p.delinquent_tax_above);
        let [record, named, amount] = [slot(found), is_by_name(&found), slot(found.amount())];
        let mut finding = out.on(found);
        finding.about(debt.member);
        finding.say([party, record, named, amount, in_all, above, slot(why as i64), member, tie]);
    }
}

/// What the taxes of a taxpayer who is no corporation come to, where that is not above the amount.
fn together_not_above(
    debt: &OnFile<'_>,
    taxpayers: &mut Taxpayers,
    case: &Case<'_>,
    p: &Parameters,
) -> Option<SlotValue> {
    let found = debt.found;
    if is_corporation(found.party()) != Answer::No || case.quietly(|| is_settled(&found, case)) {
        found.shows().condition(false);
        return None;
    }
    let taxpayer = taxpayers.of(debt, case);
    let above = taxpayer.is_above(p);
    let least = Known::from(p.delinquent_tax_above.get().map(Money::just_above));
    found.shows().at_least(taxpayer.sum(), least, above);
    (above == Answer::No).then(|| taxpayer.in_all())
}

/// Whether the official's decision on taxes is what lets them stop no award.
pub(crate) fn would_stop(debt: &Match<'_>, case: &Case<'_>) -> bool {
    case.quietly(|| excuse(debt, case.as_of()).is_none())
}
