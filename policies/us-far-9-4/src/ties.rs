//! Whom an exclusion reaches beside the party that it names: all of the contractor's divisions (9.406-1(b)), affiliates
//! that are named and notified (9.406-1(b)), and those to whom conduct is imputed (9.406-5).

use alloc::collections::VecDeque;
use alloc::vec;
use alloc::vec::Vec;

use probity_guest::{Answer, BIDDER, Case, Findings, Group, Party, PartyKind, Relation, RelationKind, Role};

use crate::excluded::with_member;
use crate::exclusions::{Entries, Exclusion, MEMBERS, is_lifted};
use crate::parameters::Parameters;
use crate::vocabulary::{DIVISION, EXTENDS, EXTENDS_OPEN, RELIED_ON_PART};

/// On whose capacity the bid relies.
const RELIED_ON: Group = Group::of(Role::RELIED_ON);

/// How the texts tell a tie within one contractor.
pub(crate) const SAME_FIRM: i64 = 1;
pub(crate) const DIVISION_OF_THE_EXCLUDED: i64 = 2;
const EXCLUDED_DIVISION: i64 = 3;

/// An exclusion of what is the same contractor as a member.
pub(crate) struct Reaching<'e, 'a> {
    pub(crate) member: Party<'a>,
    pub(crate) exclusion: &'e Exclusion<'a>,
    relation: Relation<'a>,
    tie: i64,
}

/// The tie that makes two parties one contractor, seen from the first.
pub(crate) fn one_contractor(case: &Case<'_>, tie: &Relation<'_>, party: Party<'_>) -> Option<(u32, i64)> {
    let (subject, object) = (tie.subject().position(), tie.object().position());
    let (other, word) = match tie.kind() {
        RelationKind::SAME_FIRM if subject == party.position() => (object, SAME_FIRM),
        RelationKind::SAME_FIRM if object == party.position() => (subject, SAME_FIRM),
        RelationKind::BRANCH_OF if subject == party.position() => (object, DIVISION_OF_THE_EXCLUDED),
        RelationKind::BRANCH_OF if object == party.position() => (subject, EXCLUDED_DIVISION),
        _ => return None,
    };
    (tie.held_on(case.as_of()) != Answer::No).then_some((other, word))
}

/// Every exclusion that counts of what is the same contractor as a member, and no member itself.
pub(crate) fn each_reaching<'e, 'a>(
    case: &Case<'a>,
    all: &'e [Exclusion<'a>],
    then: &mut dyn FnMut(&Reaching<'e, 'a>),
) {
    if all.is_empty() {
        return;
    }
    for relation in case.relations() {
        for member in [relation.subject(), relation.object()] {
            let Some((other, tie)) = one_contractor(case, &relation, member) else { continue };
            if !member.is_in(MEMBERS) || case.party(other).is_in(MEMBERS) {
                continue;
            }
            for exclusion in of_party(all, other).iter().filter(|found| found.counts) {
                then(&Reaching { member, exclusion, relation, tie });
            }
        }
    }
}

/// Those of one party, of a list in the order of parties.
pub(crate) fn of_party<'e, 'a>(all: &'e [Exclusion<'a>], party: u32) -> &'e [Exclusion<'a>] {
    let first = all.partition_point(|found| found.party().position() < party);
    let end = all.partition_point(|found| found.party().position() <= party);
    all.get(first..end).unwrap_or(&[])
}

/// An exclusion covers all divisions of the contractor, unless the decision limits it.
pub(crate) fn same_contractor(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Entries::of(case).today(p);
    each_reaching(case, &all, &mut |reaching| {
        let found = reaching.exclusion;
        if is_lifted(case, found) {
            return;
        }
        let mut finding = out.on(found.entry);
        finding.about(reaching.member).and_on_relation(reaching.relation);
        finding.since(found.since).until(found.entry.expires());
        finding.say(with_member(reaching.member, found, reaching.tie));
        if reaching.tie == EXCLUDED_DIVISION && found.entry.doubt().is_none() {
            finding.doubt(DIVISION);
        }
    });
}

/// An exclusion of a party that is tied to a member.
pub(crate) struct Tied<'e, 'a> {
    member: Party<'a>,
    pub(crate) exclusion: &'e Exclusion<'a>,
}

impl Tied<'_, '_> {
    /// Whether the decision leaves the member out.
    pub(crate) fn is_left_out(&self) -> bool {
        self.exclusion.entry.fact(EXTENDS).get() == Some(0)
    }

    /// Whether it is conduct of an individual, or of a firm for an individual, that would be imputed.
    fn is_imputation(&self) -> bool {
        let excluded = self.exclusion.party();
        let natural = |party: Party<'_>| party.is(PartyKind::NATURAL);
        natural(excluded) || natural(self.member) || excluded.role() == Role::DIRECTOR
    }
}

/// Every exclusion that counts of a party that is tied to a member, directly or through others, and is neither a member
/// nor the same contractor. A decision that names the bidder reaches it whatever the tie.
pub(crate) fn tied<'e, 'a>(case: &Case<'a>, all: &'e [Exclusion<'a>]) -> Vec<Tied<'e, 'a>> {
    let counting = || all.iter().filter(|found| found.counts && !found.party().is_in(MEMBERS));
    if counting().next().is_none() {
        return Vec::new();
    }
    let nearest = nearest_members(case);
    let mut same = vec![false; case.parties().count()];
    each_reaching(case, all, &mut |reaching| {
        if let Some(same) = same.get_mut(reaching.exclusion.party().position() as usize) {
            *same = true;
        }
    });
    let is_same =
        |found: &Exclusion<'_>| same.get(found.party().position() as usize).copied().unwrap_or(false);
    counting()
        .filter(|found| !is_same(found))
        .filter_map(|exclusion| {
            let near = nearest.get(exclusion.party().position() as usize).copied().flatten();
            let named = || {
                let is_named = exclusion.entry.fact(EXTENDS).get() == Some(1);
                case.parties().find(|party| is_named && party.is_in(BIDDER))
            };
            let member = near.map(|member| case.party(member)).or_else(named)?;
            Some(Tied { member, exclusion })
        })
        .collect()
}

/// For each party the member that it is tied to over the fewest ties that hold today, the first of several.
fn nearest_members(case: &Case<'_>) -> Vec<Option<u32>> {
    let today = case.as_of();
    let mut neighbours: Vec<Vec<u32>> = vec![Vec::new(); case.parties().count()];
    let mut join = |from: u32, to: u32| {
        if let Some(list) = neighbours.get_mut(from as usize) {
            list.push(to);
        }
    };
    for tie in case.relations().filter(|tie| tie.held_on(today) != Answer::No) {
        join(tie.subject().position(), tie.object().position());
        join(tie.object().position(), tie.subject().position());
    }
    let roles =
        [Role::CONTROLLER, Role::BENEFICIAL_OWNER, Role::DIRECTOR, Role::AFFILIATE, Role::PREDECESSOR];
    for party in case.parties().filter(|party| roles.contains(&party.role()) && party.is_tied_on(today)) {
        if let Some(of) = party.of() {
            join(of, party.position());
        }
    }
    let mut nearest = vec![None; neighbours.len()];
    let mut queue = VecDeque::new();
    for member in case.parties().filter(|party| party.is_in(MEMBERS)).map(Party::position) {
        if let Some(own) = nearest.get_mut(member as usize) {
            *own = Some(member);
            queue.push_back(member);
        }
    }
    while let Some(from) = queue.pop_front() {
        let member = nearest.get(from as usize).copied().flatten();
        for to in neighbours.get(from as usize).into_iter().flatten() {
            if let Some(unseen @ None) = nearest.get_mut(*to as usize) {
                *unseen = member;
                queue.push_back(*to);
            }
        }
    }
    nearest
}

fn report_tied(case: &Case<'_>, p: &Parameters, imputation: bool, out: &mut Findings<'_>) {
    let all = Entries::of(case).today(p);
    for tie in tied(case, &all).iter().filter(|tie| tie.is_imputation() == imputation) {
        if is_lifted(case, tie.exclusion) {
            continue;
        }
        let entry = tie.exclusion.entry;
        let extends = entry.fact(EXTENDS).get();
        let entry = if matches!(extends, Some(0 | 1)) { entry } else { entry.doubting(EXTENDS_OPEN) };
        let mut finding = out.on(entry);
        finding.about(tie.member).since(tie.exclusion.since).until(entry.expires());
        finding.say(with_member(tie.member, tie.exclusion, extends.unwrap_or(-1)));
        if tie.is_left_out() {
            finding.note();
        }
    }
}

/// Affiliates are included only if they are named and notified.
pub(crate) fn named_affiliate(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_tied(case, p, false, out);
}

/// Conduct is imputed between an individual and a firm only if the decision says so.
pub(crate) fn imputed_conduct(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    report_tied(case, p, true, out);
}

/// The sources do not speak of entities on which a bid relies.
pub(crate) fn relied_on_entity(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let all = Entries::of(case).today(p);
    for found in
        all.iter().filter(|found| found.counts && found.party().is_in(RELIED_ON) && !is_lifted(case, found))
    {
        let mut finding = out.on(found.entry.doubting(RELIED_ON_PART));
        finding.since(found.since).until(found.entry.expires()).say(found.values());
    }
}
