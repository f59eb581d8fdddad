//! Subcontracts with excluded parties: 9.405(b), 9.405-2(a) and (b), 52.209-6(b).

use alloc::vec::Vec;

use probity_guest::{
    Case, Findings, Known, Match, Party, Relation, Restriction, SUBCONTRACTORS, SlotValue, slot,
};

use crate::classes::Class;
use crate::contractor::{Contractors, Within};
use crate::cover::{
    Cover, LEFT_OUT, VOLUNTARY_BEFORE_ITS_TIME, awarded_on, cover, needs_consent, show, thresholds,
};
use crate::exclusions::{Entries, Exclusion, MEMBERS, is_about};
use crate::far::find;
use crate::moment::Moment;
use crate::parameters::Parameters;
use crate::tied::Tied;
use crate::vocabulary::{DIVISION, EXTENDS_TO_SUBCONTRACTOR, SUB_EXTENDS, SUBCONTRACT_AMOUNT};

/// The number by which the texts tell that the excluded party is tied to the subcontractor.
const AFFILIATED: i64 = 5;

/// An exclusion of a subcontractor under any name, or of who is tied to it, that covers its subcontract or may.
struct Proposed<'a> {
    sub: Party<'a>,
    exclusion: Exclusion<'a>,
    tie: i64,
    relations: Vec<Relation<'a>>,
    cover: Cover,
}

/// The exclusions of these types that count for a subcontract on the day of its award.
fn each_proposed<'a>(
    case: &Case<'a>,
    p: &Parameters,
    of: impl Fn(Class) -> bool,
    mut then: impl FnMut(Proposed<'a>),
) {
    let entries = Entries::of(case, p);
    if entries.is_empty() || !case.parties().any(|party| party.is_in(SUBCONTRACTORS)) {
        return;
    }
    let contractors = Contractors::of(case, SUBCONTRACTORS, case.as_of());
    let tied = Tied::to(case, SUBCONTRACTORS, Some(MEMBERS));
    for (entry, class) in entries.all() {
        let subs = subs_of(entry.party(), &contractors, &tied);
        if !is_about(&entry, !subs.is_empty(), of(class)) {
            continue;
        }
        for (sub, within) in subs {
            let moment = Moment::of_subcontract(case.quietly(|| awarded_on(sub)), case, p);
            let Some(mut exclusion) = entries.in_force(entry, class, &moment) else { continue };
            let mut cover = case.quietly(|| cover(case, sub, class, p));
            match class {
                _ if exclusion.counts => {}
                Class::Voluntary => cover = Cover::Permitted(VOLUNTARY_BEFORE_ITS_TIME),
                _ => continue,
            }
            match within {
                Some(within) if within.is_division() => exclusion.entry = exclusion.entry.doubting(DIVISION),
                Some(_) => {}
                None => match entry.fact(EXTENDS_TO_SUBCONTRACTOR).get() {
                    Some(1) => {}
                    Some(0) => cover = Cover::Permitted(LEFT_OUT),
                    _ => exclusion.entry = exclusion.entry.doubting(SUB_EXTENDS),
                },
            }
            if !class.may_be_statutory() {
                show(&entry, cover, case, sub, p);
            }
            let relations =
                within.map_or_else(Vec::new, |within| contractors.ties(sub, entry.party(), within));
            let tie = within.map_or(AFFILIATED, |within| within as i64);
            then(Proposed { sub, exclusion, tie, relations, cover });
        }
    }
}

/// The subcontractors that an excluded party is, under any name, or else is tied to.
fn subs_of<'a>(
    excluded: Party<'a>,
    contractors: &Contractors<'a>,
    tied: &Tied<'a>,
) -> Vec<(Party<'a>, Option<Within>)> {
    if contractors.include(excluded) {
        let with = contractors.with(excluded).into_iter();
        return with.map(|(sub, within)| (sub, Some(within))).collect();
    }
    let affiliated = tied.nearest(excluded).filter(|_| !excluded.is_in(MEMBERS));
    affiliated.map(|sub| (sub, None)).collect()
}

impl<'a> Proposed<'a> {
    /// What the texts say of it: the subcontractor, the exclusion, whose that is, and the tie.
    fn values(&self) -> [SlotValue; 8] {
        let [record, named, kind, _, from, until] = self.exclusion.values();
        let (excluded, tie) = (slot(self.exclusion.party()), slot(self.tie));
        [slot(self.sub), record, named, kind, from, until, excluded, tie]
    }

    fn report<const N: usize>(
        &self,
        case: &Case<'a>,
        p: &Parameters,
        values: [SlotValue; N],
        out: &mut Findings<'_>,
    ) {
        let entry: Match<'_> = match self.cover {
            Cover::Permitted(_) => return,
            Cover::Open(question) => self.exclusion.entry.doubting(question),
            Cover::Prohibited => self.exclusion.entry,
        };
        // one that is decided already may begin before the subcontract is awarded
        let since = self.exclusion.since.get().filter(|since| *since <= case.as_of());
        let mut finding = find(case, p, entry, out);
        finding.about(self.sub).since(Known::from(since)).until(entry.expires()).say(values);
        finding.within(Restriction::ReplaceParty);
        for tie in &self.relations {
            finding.and_on_relation(*tie);
        }
    }
}

/// Amount, threshold and day of the award.
fn terms(case: &Case<'_>, sub: Party<'_>, p: &Parameters) -> [SlotValue; 3] {
    case.quietly(|| {
        let [one, other] = thresholds(case, sub, p);
        let threshold = if one == other { one } else { Known::UNKNOWN };
        [slot(sub.money_fact(SUBCONTRACT_AMOUNT)), slot(threshold), slot(awarded_on(sub))]
    })
}

/// No subcontract above the threshold with an excluded party.
pub(crate) fn subcontractor(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    each_proposed(
        case,
        p,
        |class| class != Class::Statutory,
        |proposed| {
            let [sub, record, named, kind, from, until, excluded, tie] = proposed.values();
            let [amount, threshold, awarded] = terms(case, proposed.sub, p);
            let consent = case.quietly(|| needs_consent(proposed.sub));
            let consent = slot(i64::from(consent.get() == Some(true)));
            let values =
                [sub, record, named, kind, from, until, amount, threshold, awarded, consent, excluded, tie];
            proposed.report(case, p, values, out);
        },
    );
}

/// None with who is declared ineligible by a statute that bars it, whatever the amount.
pub(crate) fn subcontractor_declared_ineligible(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    each_proposed(
        case,
        p,
        |class| class == Class::Statutory,
        |proposed| {
            let [sub, record, named, _, from, until, excluded, tie] = proposed.values();
            let [amount, _, awarded] = terms(case, proposed.sub, p);
            let values = [sub, record, named, from, until, amount, awarded, excluded, tie];
            proposed.report(case, p, values, out);
        },
    );
}

/// A subcontract that is not prohibited.
pub(crate) fn subcontract_permitted(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    each_proposed(
        case,
        p,
        |_| true,
        |proposed| {
            let Cover::Permitted(why) = proposed.cover else { return };
            let [sub, record, named, kind, _, until, excluded, tie] = proposed.values();
            let [amount, threshold, _] = terms(case, proposed.sub, p);
            let mut finding = out.on(proposed.exclusion.entry);
            finding.about(proposed.sub);
            finding.say([sub, record, named, kind, until, amount, threshold, slot(why), excluded, tie]);
        },
    );
}
