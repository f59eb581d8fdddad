//! What was received from a listed contractor: 9.405(e)(2) and (3).

use alloc::vec::Vec;

use probity_guest::{Case, Day, Event, Findings, Known, Match, Party, Stage, slot};

use crate::classes::Class;
use crate::exclusions::{Entries, is_about, is_lifted, is_over, last_day, show_over};
use crate::moment::{Moment, is_option};
use crate::parameters::Parameters;
use crate::reach::{Over, Reach, Reaching};
use crate::vocabulary::BIDS_CLOSED;

/// An exclusion that was in force when a bid was received, or may have been, and no longer stops an award by itself.
pub(crate) struct Received<'a> {
    pub(crate) reaching: Reaching<'a>,
    /// Its last day, or the last before it was stayed.
    last: Known<Day>,
    closed: Known<Day>,
}

/// When bids closed; none where they have not been received yet.
fn closing(case: &Case<'_>) -> Option<Known<Day>> {
    let tender = case.tender();
    let closed = tender.deadline();
    let before_receipt = match closed.get() {
        Some(day) => day > case.as_of(),
        None => !(tender.is_in(Stage::EVALUATE) || tender.is_in(Stage::AWARD)),
    };
    (!before_receipt && !is_option(case)).then_some(closed)
}

/// The exclusions of who bids, and of whom they reach it from, as they stood when bids were received.
pub(crate) fn received_while_excluded<'a>(
    case: &Case<'a>,
    p: &Parameters,
    entries: &Entries<'a>,
) -> impl Iterator<Item = Received<'a>> {
    let (case, p) = (*case, *p);
    closing(&case).into_iter().flat_map(move |closed| {
        let moment = Moment::of_receipt(closed, &case, &p);
        let (then, now) = (Reach::on(moment.begun_by, &case), Reach::on(case.as_of(), &case));
        entries.all().flat_map(move |(entry, class)| {
            let found = is_about(&entry, !then.of(&entry).is_empty(), true)
                .then(|| entries.in_force(entry, class, &moment))
                .flatten()
                .filter(|_| !is_undone(&entry, case.as_of()));
            let mut reaching: Vec<_> = then.each(found.into_iter()).collect();
            if !is_over_or_stayed(&entry, class, case.as_of()) {
                reaching.retain(|reaching| has_parted(reaching, &now));
                if reaching.is_empty() && found.is_some() {
                    show_over(&entry, false, case.as_of());
                }
            }
            let last = last_before(&entry, class, &case).get().filter(|last| *last >= moment.running_on);
            reaching.into_iter().map(move |mut reaching| {
                if !closed.is_stated() {
                    reaching.exclusion.entry = reaching.exclusion.entry.doubting(BIDS_CLOSED);
                }
                Received { reaching, last: Known::from(last), closed }
            })
        })
    })
}

/// One that was undone since is judged as if it had not been made.
fn is_undone(entry: &Match<'_>, today: Day) -> bool {
    let undone = entry.has(Event::REVOKED, today) || entry.has(Event::OVERTURNED, today);
    if undone {
        entry.stands_on(today);
    }
    undone
}

fn is_over_or_stayed(entry: &Match<'_>, class: Class, today: Day) -> bool {
    is_over(entry, class, today) || entry.is_stayed_on(today)
}

/// Whether who was one contractor with the excluded party when bids were received is so no longer.
fn has_parted(reaching: &Reaching<'_>, now: &Reach<'_>) -> bool {
    let member = reaching.member.position();
    let is_one =
        |(other, over): &(Party<'_>, Over)| other.position() == member && matches!(over, Over::Contractor(_));
    matches!(reaching.over, Over::Contractor(_)) && !now.of(&reaching.exclusion.entry).iter().any(is_one)
}

/// The last day of an exclusion that is over, else the last before it was stayed.
fn last_before(entry: &Match<'_>, class: Class, case: &Case<'_>) -> Known<Day> {
    let today = case.as_of();
    match is_over(entry, class, today) {
        true => last_day(entry, today),
        false => Known::from(entry.stay_on(today).0.get().map(Day::previous)),
    }
}

/// A bid is rejected that was received from a listed contractor; a proposal may be considered, but need not be, once the
/// exclusion has ended before the award.
pub(crate) fn excluded_when_received(case: &Case<'_>, p: &Parameters, out: &mut Findings<'_>) {
    let entries = Entries::of(case, p);
    for Received { reaching, last, closed } in received_while_excluded(case, p, &entries) {
        let found = reaching.exclusion;
        if is_lifted(case, &found) {
            continue;
        }
        let [record, named, kind, cause, from, _] = found.values();
        let [party, member, tie] = reaching.parties();
        let mut finding = out.on(reaching.entry());
        finding.about(reaching.member).since(found.since).until(last);
        finding.say([party, record, named, kind, cause, from, slot(last), slot(closed), member, tie]);
    }
}
