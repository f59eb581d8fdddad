//! Associated persons, consortium members, intended sub-contractors, connected persons; s. 30; s. 59; searches.
#![allow(clippy::indexing_slicing, reason = "a test that fails should say where")]

mod common;

use common::{TODAY, convicted, done, entry, found, kit, known, party_fact, set, tender_fact};
use probity_guest::kit::Kit;
use probity_guest::{Day, Event, RecordKind, RelationKind, Role, Stage, day};
use uk_procurement_act_2023::*;

const REPLACEABLE: [(Role, &str, &str); 3] = [
    (Role::RELIED_ON, "associated-person", "excludable-associated-person"),
    (Role::CONSORTIUM_MEMBER, "consortium-member", "excludable-consortium-member"),
    (Role::SUBCONTRACTOR, "intended-subcontractor", "excludable-subcontractor"),
];

fn says(rule: &str, what: &str) -> Vec<String> {
    vec![format!("{rule} {what}")]
}

#[test]
fn who_can_be_replaced_is_replaced_first() {
    for (role, rule, _) in REPLACEABLE {
        let mut kit = kit();
        let party = kit.party(role);
        entry(&mut kit, BRIBERY).about(party);
        assert_eq!(found(&kit), says(rule, "restricts"), "listed: worked case 15");
        tender_fact(&mut kit, NOT_REPLACED, 1);
        assert_eq!(found(&kit), says(rule, "bars"), "not replaced in time");
        party_fact(&mut kit, party, NOT_REPLACED, 0);
        assert_eq!(found(&kit), says(rule, "restricts"), "what the case says of the party comes first");

        let mut kit = common::kit();
        let party = kit.party(role);
        convicted(&mut kit, BRIBERY, day(2026, 1, 5)).about(party);
        assert_eq!(found(&kit), says(rule, "restricts"), "a ground that applies by itself");
        party_fact(&mut kit, party, NOT_REPLACED, 1);
        assert_eq!(found(&kit), says(rule, "bars"));
    }
}

#[test]
fn an_open_question_is_neither_a_restriction_nor_a_bar() {
    for (role, rule, _) in REPLACEABLE {
        let mut kit = kit();
        let party = kit.party(role);
        entry(&mut kit, BRIBERY).about(party).unmatched();
        tender_fact(&mut kit, NOT_REPLACED, 1);
        assert_eq!(found(&kit), says(rule, "refers: match-unconfirmed"));
        tender_fact(&mut kit, PRIVATE_UTILITY, 1);
        assert_eq!(found(&kit), says(rule, "refers: match-unconfirmed"));
        let mut kit = common::kit();
        let party = kit.party(role);
        entry(&mut kit, BRIBERY).about(party);
        tender_fact(&mut kit, NOT_REPLACED, 1);
        tender_fact(&mut kit, PRIVATE_UTILITY, 1);
        assert_eq!(found(&kit), says(rule, "refers: private-utility-disregards"));
    }
}

#[test]
fn who_was_replaced_is_nobody_any_more() {
    for (role, rule, _) in REPLACEABLE {
        let until = |last: Day| {
            let mut kit = kit();
            let party = kit.party(role);
            kit.raw().parties[party as usize].until = Some(last.number());
            entry(&mut kit, BRIBERY).about(party);
            found(&kit)
        };
        assert_eq!(until(TODAY), says(rule, "restricts"), "the last day");
        assert_eq!(until(TODAY.previous()), Vec::<String>::new());
    }
}

#[test]
fn who_makes_excludable_is_for_a_person() {
    for (role, _, rule) in REPLACEABLE {
        let mut kit = kit();
        let party = kit.party(role);
        known(&mut kit, MISCONDUCT, day(2026, 1, 5)).about(party);
        assert_eq!(found(&kit), says(rule, "refers: disregard-excludable"));
        tender_fact(&mut kit, NOT_REPLACED, 1);
        assert_eq!(found(&kit), says(rule, "refers: disregard-excludable"), "it never bars");
        let mut kit = common::kit();
        let party = kit.party(role);
        entry(&mut kit, MISCONDUCT).about(party);
        assert_eq!(found(&kit), says(rule, "refers: disregard-excludable"), "listed");
    }
}

#[test]
fn an_unclear_ground_of_who_takes_part_is_asked_about() {
    for (role, _, _) in REPLACEABLE {
        let mut kit = kit();
        let party = kit.party(role);
        kit.record(RecordKind::CONVICTION).about(party).on(Event::DECIDED, day(2026, 1, 5));
        assert_eq!(found(&kit), ["unclear-ground refers: which-ground"]);
    }
}

const CONNECTED: [Role; 5] =
    [Role::CONTROLLER, Role::BENEFICIAL_OWNER, Role::DIRECTOR, Role::AFFILIATE, Role::PREDECESSOR];

fn connected(role: Role, on_file: impl Fn(&mut Kit, u32)) -> Vec<String> {
    let mut kit = kit();
    let party = kit.party(role);
    on_file(&mut kit, party);
    found(&kit)
}

#[test]
fn a_connected_persons_record_is_for_a_person() {
    let asks = ["connected-person refers: connected-person-counts"];
    for role in CONNECTED {
        let convict = |kit: &mut Kit, party| done(convicted(kit, BRIBERY, day(2026, 1, 5)).about(party));
        assert_eq!(connected(role, convict), asks);
        assert_eq!(connected(role, |kit, party| done(entry(kit, BRIBERY).about(party))), asks);
        assert_eq!(connected(role, |kit, party| done(known(kit, MISCONDUCT, TODAY).about(party))), asks);
        let bars = connected(role, |kit, party| {
            convict(kit, party);
            set(kit, "connected-person", 1);
        });
        assert_eq!(bars, ["connected-person bars"], "where a portal has it count");
        let listed = connected(role, |kit, party| {
            done(entry(kit, BRIBERY).about(party));
            set(kit, "connected-person", 1);
        });
        assert_eq!(listed, asks, "the list covers associated persons, not connected ones");
        let excludable = connected(role, |kit, party| {
            done(known(kit, MISCONDUCT, TODAY).about(party));
            set(kit, "connected-person", 1);
        });
        assert_eq!(excludable, asks);
        let utility = connected(role, |kit, party| {
            convict(kit, party);
            set(kit, "connected-person", 1);
            tender_fact(kit, PRIVATE_UTILITY, 1);
        });
        assert_eq!(utility, ["connected-person refers: private-utility-disregards"]);
    }
}

#[test]
fn who_left_is_not_connected_except_a_predecessor() {
    for role in CONNECTED {
        let left = connected(role, |kit, party| {
            kit.raw().parties[party as usize].until = Some(day(2026, 12, 31).number());
            done(convicted(kit, BRIBERY, day(2026, 1, 5)).about(party));
        });
        assert_eq!(left.is_empty(), role != Role::PREDECESSOR, "{role:?}");
    }
}

#[test]
fn a_competitor_is_nobody_unless_it_is_tied_to_the_supplier() {
    let asks = ["connected-person refers: connected-person-counts"];
    let convict = |kit: &mut Kit, party| done(convicted(kit, BRIBERY, day(2026, 1, 5)).about(party));
    assert_eq!(connected(Role::COMPETITOR, convict), Vec::<String>::new());
    for (kind, subject, expected) in [
        (RelationKind::CONTROLS, 1, asks),
        (RelationKind::CONTROLS, 0, asks),
        // under another name, or as its branch, it is the supplier itself
        (RelationKind::SAME_FIRM, 0, ["mandatory-ground bars"]),
        (RelationKind::BRANCH_OF, 1, ["mandatory-ground bars"]),
    ] {
        let tied = connected(Role::COMPETITOR, |kit, party| {
            convict(kit, party);
            kit.relation(subject, kind, 1 - subject);
        });
        assert_eq!(tied, expected, "{kind:?}");
    }
    let director = connected(Role::COMPETITOR, |kit, competitor| {
        let director = kit.party(Role::DIRECTOR);
        kit.raw().parties[director as usize].of = Some(competitor);
        convict(kit, director);
    });
    assert_eq!(director, Vec::<String>::new());
}

#[test]
fn a_director_of_a_subcontractor_is_asked_about() {
    let mut kit = kit();
    let sub = kit.party(Role::SUBCONTRACTOR);
    let director = kit.party(Role::DIRECTOR);
    kit.raw().parties[director as usize].of = Some(sub);
    convicted(&mut kit, FRAUD, day(2026, 1, 5)).about(director);
    assert_eq!(found(&kit), ["connected-person refers: connected-person-counts"]);
}

fn information(on: Option<Day>, edit: impl FnOnce(&mut Kit)) -> Vec<String> {
    let mut kit = kit();
    let record = kit.record(RecordKind::OTHER).ground(INFORMATION);
    if let Some(on) = on {
        done(record.on(Event::DECIDED, on));
    }
    edit(&mut kit);
    found(&kit)
}

#[test]
fn misleading_information_excludes_in_the_procurement_in_which_it_is_given() {
    // the tender was noticed on 2 May 2027
    let notice = day(2027, 5, 2);
    assert_eq!(information(Some(notice), |_| {}), ["incomplete-information bars"]);
    assert_eq!(information(Some(notice.previous()), |_| {}), ["earlier-information notes"]);
    assert_eq!(information(Some(TODAY), |_| {}), ["incomplete-information bars"]);
    assert_eq!(information(Some(TODAY.next()), |_| {}), Vec::<String>::new());
    assert_eq!(information(None, |_| {}), ["incomplete-information refers: date-unknown"]);
    let utility = information(Some(TODAY), |kit| tender_fact(kit, PRIVATE_UTILITY, 1));
    assert_eq!(utility, ["incomplete-information refers: private-utility-disregards"]);
    let elsewhere = information(Some(TODAY), |kit| {
        kit.raw().records[0].covers = probity_guest::Answer::No;
    });
    assert_eq!(elsewhere, Vec::<String>::new(), "another authority's tender");
    let by_member = information(Some(TODAY), |kit| {
        let member = kit.party(Role::CONSORTIUM_MEMBER);
        kit.raw().records[0].party = member;
    });
    assert_eq!(by_member, ["consortium-member restricts"]);
    let mut kit = kit();
    kit.record(RecordKind::OTHER).ground(INFORMATION).on(Event::DECIDED, notice).on(Event::REPAIRED, TODAY);
    assert_eq!(found(&kit), ["incomplete-information refers: information-completed"]);
    let mut kit = common::kit();
    kit.record(RecordKind::OTHER).ground(INFORMATION).on(Event::DECIDED, notice).on(Event::OVERTURNED, TODAY);
    assert_eq!(found(&kit), ["set-aside notes"]);
    let stayed = information(Some(notice), |kit| {
        let raw = kit.raw();
        let at = raw.events.len() as u32;
        _ = at;
    });
    assert_eq!(stayed, ["incomplete-information bars"]);
}

#[test]
fn an_exclusion_is_notified_within_thirty_days() {
    let excluded = |on: Day, value: fn(Day) -> i64| {
        let mut kit = kit();
        tender_fact(&mut kit, EXCLUDED_ON, value(on));
        let raw = probity_guest::evaluate::<UkProcurementAct2023>(kit.raw());
        let late = match raw {
            probity_guest::bindings::exports::probity::eligibility::eligibility::Verdict::Findings(list) => {
                list.first().and_then(|note| note.slots.last().copied())
            }
            _ => None,
        };
        (found(&kit), late.map(|late| format!("{late:?}")))
    };
    let note = vec!["exclusion-notice notes".to_string()];
    let day_number = |on: Day| i64::from(on.number());
    let late = |late: i64| Some(format!("SlotValue::Number({late})"));
    assert_eq!(excluded(day(2027, 5, 2), day_number), (note.clone(), late(0)), "the thirtieth day");
    assert_eq!(excluded(day(2027, 5, 1), day_number), (note, late(1)), "the day after");
    assert_eq!(excluded(TODAY.next(), day_number).0, Vec::<String>::new());
    assert_eq!(excluded(TODAY, |_| i64::MAX).0, Vec::<String>::new(), "no day");
}

#[test]
fn the_list_is_searched_for_everybody_who_takes_part() {
    let search = |edit: fn(&mut Kit)| {
        let mut kit = kit();
        kit.raw().tender.stage = Stage::AWARD.number();
        edit(&mut kit);
        found(&kit)
    };
    assert_eq!(search(|_| {}), ["list-search notes"]);
    assert_eq!(
        search(|kit| {
            kit.record(RecordKind::CLEAN_SEARCH)
                .on_list(DEBARMENT_LIST)
                .on(Event::RETRIEVED, day(2027, 5, 2));
        }),
        Vec::<String>::new(),
        "on the day of the notice"
    );
    assert_eq!(
        search(|kit| {
            kit.record(RecordKind::CLEAN_SEARCH)
                .on_list(DEBARMENT_LIST)
                .on(Event::RETRIEVED, day(2027, 5, 1));
        }),
        ["list-search refers: list-search"]
    );
    assert_eq!(
        search(|kit| {
            kit.record(RecordKind::CLEAN_SEARCH).on_list(DEBARMENT_LIST).on(Event::RETRIEVED, TODAY.next());
        }),
        ["list-search refers: list-search"]
    );
    assert_eq!(
        search(|kit| {
            let record = kit.record(RecordKind::CLEAN_SEARCH).on_list(DEBARMENT_LIST);
            done(record.on(Event::RETRIEVED, TODAY).unmatched());
        }),
        ["list-search refers: list-search"]
    );
    assert_eq!(
        search(|kit| {
            let record = kit.record(RecordKind::CLEAN_SEARCH).on_list(DEBARMENT_LIST);
            done(record.on(Event::RETRIEVED, TODAY).stale());
            set(kit, "useless-search", 1);
        }),
        ["list-search notes"]
    );
    assert_eq!(
        search(|kit| {
            entry(kit, BRIBERY);
            kit.party(Role::SUBCONTRACTOR);
            kit.party(Role::DIRECTOR);
        }),
        ["debarred bars", "list-search notes"],
        "an entry shows what the list holds of the supplier; the sub-contractor is still to be looked up"
    );
}

#[test]
fn who_belongs_to_a_replaced_party_is_nobody_either() {
    let mut kit = kit();
    let sub = kit.party(Role::SUBCONTRACTOR);
    let director = kit.party(Role::DIRECTOR);
    kit.raw().parties[director as usize].of = Some(sub);
    kit.raw().parties[sub as usize].until = Some(TODAY.previous().number());
    done(convicted(&mut kit, FRAUD, day(2026, 1, 5)).about(director));
    assert_eq!(found(&kit), Vec::<String>::new());
}
