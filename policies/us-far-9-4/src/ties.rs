//! Rules on exclusions that reach a member over a tie: 9.406-1(b), 9.406-5, and entities on which the bid relies.

use probity_guest::{Case, Findings, Group, Match, Role, slot};

use crate::contractor::{Contractors, Within};
use crate::exclusions::{Entries, is_about, is_lifted};
use crate::far::find;
use crate::parameters::Parameters;
use crate::reach::{Over, Reach};
use crate::vocabulary::DIVISION;

/// On whose capacity the bid relies.
pub(crate) const RELIED_ON: Group = Group::of(Role::RELIED_ON);

/// A finding for each exclusion that reaches a member in one of these ways.
fn report(case: &Case<'_>, p: &Parameters, over: impl Fn(Over) -> bool, out: &mut Findings<'_>) {
    let entries = Entries::of(case, p);
    if entries.is_empty() {
        return;
    }
    let reach = Reach::on(case.as_of(), case);
    let wanted =
        |entry: &Match<'_>, _| is_about(entry, reach.of(entry).iter().any(|(_, way)| over(*way)), true);
    for reaching in reach.each_tied(entries.today(wanted)) {
        let found = reaching.exclusion;
        if !over(reaching.over) || is_lifted(case, &found) {
            continue;
        }
        let [record, named, kind, _, from, until] = found.values();
        let [party, member, tie] = reaching.parties();
        let extends = match reaching.over {
            Over::Contractor(_) => tie,
            Over::Affiliation(extends) | Over::Imputation(extends) => slot(extends),
        };
        let mut finding = find(case, p, reaching.entry(), out);
        finding.about(reaching.member).since(found.since).until(found.entry.expires());
        finding.say([member, party, record, named, kind, from, until, extends]);
        for tie in reach.relations(&reaching) {
            finding.and_on_relation(tie);
        }
        if matches!(reaching.over, Over::Affiliation(0) | Over::Imputation(0)) {
            finding.note();
        }
    }
}

/// An exclusion covers all divisions of the contractor, unless the decision limits it.
pub(crate) fn same_contractor(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report(case, p, |over| matches!(over, Over::Contractor(within) if within != Within::Itself), out);
}

/// Affiliates are included only if they are named and notified.
pub(crate) fn named_affiliate(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report(case, p, |over| matches!(over, Over::Affiliation(_)), out);
}

/// Conduct is imputed between an individual and a firm only if the decision says so.
pub(crate) fn imputed_conduct(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report(case, p, |over| matches!(over, Over::Imputation(_)), out);
}

/// The sources do not speak of entities on which a bid relies, under whatever name.
pub(crate) fn relied_on_entity(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let entities = Contractors::of(case, RELIED_ON, case.as_of());
    let wanted = |entry: &Match<'_>, _| is_about(entry, entities.include(entry.party()), true);
    for found in Entries::of(case, p).today(wanted) {
        if !found.counts || is_lifted(case, &found) {
            continue;
        }
        let [record, named, kind, cause, from, until] = found.values();
        for (entity, within) in entities.with(found.party()) {
            let entry = if within.is_division() { found.entry.doubting(DIVISION) } else { found.entry };
            let mut finding = out.on(entry);
            finding.about(entity).since(found.since).until(found.entry.expires());
            let (excluded, tie) = (slot(found.party()), slot(within as i64));
            finding.say([slot(entity), record, named, kind, cause, from, until, excluded, tie]);
            for tie in entities.ties(entity, found.party(), within) {
                finding.and_on_relation(tie);
            }
        }
    }
}
