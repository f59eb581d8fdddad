//! Records about a party that is tied to a member of the bid.

mod common;

use cn_government_procurement::{JUDGMENT_DEBTORS, MARKET_DISHONEST, MUST_BE_TENDERED};
use common::{
    DEADLINE, FOREIGN, OTHER, entry, fine, found, found_with_end, kit, kit_decided_on, tender_fact,
};
use probity_guest::kit::{Kit, RecordKit};
use probity_guest::{CNY, Event, Measure, RecordKind, RelationKind, Role, day, days, whole};

const REFERS: [&str; 1] = ["tied-penalty refers: tied-record-counts"];

#[test]
fn a_large_fine_of_the_same_firm_its_branch_or_predecessor_refers() {
    for kind in [RelationKind::SAME_FIRM, RelationKind::BRANCH_OF] {
        let mut kit = kit();
        let other = kit.party(Role::AFFILIATE);
        kit.relation(other, kind, 0);
        fine(&mut kit, 9_000_000).about(other);
        assert_eq!(found(&kit), REFERS, "{kind:?}");
    }
    let mut taken_over = kit();
    let predecessor = taken_over.party(Role::PREDECESSOR);
    fine(&mut taken_over, 9_000_000).about(predecessor);
    assert_eq!(found(&taken_over), REFERS);
}

#[test]
fn only_what_would_exclude_counts_and_only_over_such_ties() {
    let with = |kind: RelationKind, yuan: i64| {
        let mut kit = kit();
        let other = kit.party(Role::AFFILIATE);
        kit.relation(other, kind, 0);
        fine(&mut kit, yuan).about(other);
        found(&kit)
    };
    assert!(with(RelationKind::SAME_FIRM, 1_999_999).is_empty());
    assert!(with(RelationKind::HOLDS_OR_MANAGES, 9_000_000).is_empty());

    let mut listed = kit();
    let branch = listed.party(Role::AFFILIATE);
    listed.relation(branch, RelationKind::BRANCH_OF, 0);
    entry(&mut listed, JUDGMENT_DEBTORS).about(branch);
    assert_eq!(found(&listed), ["tied-listing refers: tied-record-counts"]);

    // a tie of the past is none
    let mut past = listed.clone();
    past.raw().relations.iter_mut().for_each(|tie| tie.until = Some(DEADLINE.previous().number()));
    assert!(found(&past).is_empty());
}

#[test]
fn a_ban_of_a_tied_party_is_over_where_only_its_end_is_stated() {
    for (last, expected) in [(DEADLINE, vec!["tied-ban refers: date-unknown"]), (DEADLINE.previous(), vec![])]
    {
        let mut kit = kit();
        let predecessor = kit.party(Role::PREDECESSOR);
        kit.record(RecordKind::BAN).on(Event::EXPIRES, last).about(predecessor);
        assert_eq!(found(&kit), expected);
    }
}

#[test]
fn a_tendering_ban_of_a_tied_party_refers_where_the_project_may_have_to_be_tendered() {
    for (must, expected) in [
        (None, vec!["tied-ban refers: tied-record-counts"]),
        (Some(1), vec!["tied-ban refers: tied-record-counts"]),
        (Some(0), vec![]),
    ] {
        let mut kit = kit();
        let other = kit.party(Role::AFFILIATE);
        kit.relation(other, RelationKind::SAME_FIRM, 0);
        kit.record(RecordKind::BAN)
            .imposing(Measure::TENDERING_BAN)
            .about(other)
            .on(Event::DECIDED, day(2026, 1, 1))
            .on(Event::EXPIRES, day(2026, 12, 31));
        if let Some(must) = must {
            tender_fact(&mut kit, MUST_BE_TENDERED, must);
        }
        assert_eq!(found(&kit), expected, "{must:?}");
    }
}

#[test]
fn an_entry_made_after_bids_closed_counts_of_a_tied_party_as_of_the_bidder() {
    let listed = |about_branch: bool, published| {
        let mut kit = kit_decided_on(DEADLINE + days(9), DEADLINE);
        let branch = kit.party(Role::AFFILIATE);
        kit.relation(branch, RelationKind::BRANCH_OF, 0);
        let entry = kit.record(RecordKind::LISTING).on_list(JUDGMENT_DEBTORS).on(Event::PUBLISHED, published);
        if about_branch {
            entry.about(branch);
        }
        found(&kit)
    };
    for published in [DEADLINE.next(), DEADLINE + days(9)] {
        assert_eq!(listed(false, published), ["dishonest-judgment-debtor refers: cut-off-not-stated"]);
        assert_eq!(listed(true, published), ["tied-listing refers: tied-record-counts"]);
    }
    for about_branch in [false, true] {
        assert!(listed(about_branch, DEADLINE + days(10)).is_empty());
    }
}

#[test]
fn what_is_open_about_a_tied_penalty_is_what_it_imposed() {
    let mut kit = kit();
    let other = kit.party(Role::AFFILIATE);
    kit.relation(other, RelationKind::SAME_FIRM, 0);
    let penalty = kit.record(RecordKind::PENALTY).imposing(Measure::FINE).by(OTHER).about(other);
    penalty.on(Event::DECIDED, day(2025, 6, 1));
    assert_eq!(found(&kit), ["tied-penalty refers: what-was-imposed"]);
}

/// The findings on one record about a branch of the bidder, with their ends.
fn on_branch(make: impl Fn(RecordKit<'_>), kind: RecordKind) -> Vec<String> {
    let mut kit = kit_decided_on(day(2026, 7, 1), DEADLINE);
    let branch = kit.party(Role::AFFILIATE);
    kit.relation(branch, RelationKind::BRANCH_OF, 0);
    make(kit.record(kind).about(branch));
    found_with_end(&kit)
}

#[test]
fn a_tied_finding_ends_with_its_record() {
    let fined = on_branch(
        |fine| {
            fine.fined(CNY, whole(CNY, 9_000_000)).on(Event::DECIDED, day(2025, 6, 1));
        },
        RecordKind::PENALTY,
    );
    assert_eq!(fined, ["tied-penalty refers: tied-record-counts until 2028-06-01"]);
    let banned = on_branch(
        |ban| {
            ban.on(Event::DECIDED, day(2026, 1, 1)).on(Event::EXPIRES, day(2026, 12, 31));
        },
        RecordKind::BAN,
    );
    assert_eq!(banned, ["tied-ban refers: tied-record-counts until 2026-12-31"]);
    let listed = on_branch(
        |entry| {
            let entry = entry.on_list(JUDGMENT_DEBTORS).on(Event::PUBLISHED, day(2025, 6, 1));
            entry.on(Event::EXPIRES, day(2027, 5, 31));
        },
        RecordKind::LISTING,
    );
    assert_eq!(listed, ["tied-listing refers: tied-record-counts until 2027-05-31"]);
}

#[test]
fn what_would_be_referred_of_the_bidder_is_referred_of_a_tied_party() {
    let without_end = |rule: &str| [format!("{rule} refers: tied-record-counts without end")];
    for list in [MARKET_DISHONEST, OTHER] {
        let listed = on_branch(
            |entry| {
                entry.on_list(list).on(Event::PUBLISHED, day(2025, 6, 1));
            },
            RecordKind::LISTING,
        );
        assert_eq!(listed, without_end("tied-listing"), "{list:?}");
    }
    let foreign = on_branch(
        |entry| {
            entry.on_list(FOREIGN).on(Event::PUBLISHED, day(2025, 6, 1));
        },
        RecordKind::LISTING,
    );
    assert!(foreign.is_empty());
    for (paid, expected) in [(None, without_end("tied-debt").to_vec()), (Some(DEADLINE), vec![])] {
        let owed = on_branch(
            |debt| {
                if let Some(paid) = paid {
                    debt.on(Event::PERFORMED, paid);
                }
            },
            RecordKind::TAX_DEBT,
        );
        assert_eq!(owed, expected, "{paid:?}");
    }
    for (on, expected) in [
        (day(2023, 5, 31), vec![]),
        (day(2023, 6, 1), vec!["tied-penalty refers: tied-record-counts until 2026-06-01"]),
        (day(2026, 7, 1), vec!["tied-penalty refers: tied-record-counts until 2029-07-01"]),
        (day(2026, 7, 2), vec![]),
    ] {
        let downgraded = on_branch(
            |penalty| {
                penalty.imposing(Measure::DOWNGRADE).on(Event::DECIDED, on);
            },
            RecordKind::PENALTY,
        );
        assert_eq!(downgraded, expected, "{on:?}");
    }
}

#[test]
fn a_branch_of_the_same_head_office_is_one_firm_with_the_bidder_also_where_it_competes() {
    for role in [Role::AFFILIATE, Role::COMPETITOR] {
        for turned in [false, true] {
            let mut kit = kit();
            let (head, other) = (kit.party(Role::AFFILIATE), kit.party(role));
            kit.relation(0, RelationKind::BRANCH_OF, head);
            kit.relation(other, RelationKind::BRANCH_OF, head);
            if turned {
                kit.raw().relations.reverse();
            }
            fine(&mut kit, 9_000_000).about(other);
            let asked = |kit: &Kit| found(kit).iter().any(|sentence| sentence == REFERS[0]);
            assert!(asked(&kit), "{role:?}");
            if let Some(tie) = kit.raw().relations.first_mut() {
                tie.until = Some(DEADLINE.previous().number());
            }
            assert!(!asked(&kit), "{role:?}");
        }
    }
}
