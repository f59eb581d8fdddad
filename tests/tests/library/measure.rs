//! What an evaluation takes.

use probity_tests::forge::Forge;
use probity_tests::sample::{case, limits, runtime, screening};

const PAGE: usize = 65_536;

/// The largest memory of an evaluation that grows its memory by so many pages, one at a time.
fn memory(pages: usize) -> Vec<usize> {
    let grow = "(drop (memory.grow (i32.const 1)))".repeat(pages);
    let forge = Forge::honest("grows").with_body("evaluate", &format!("{grow} CLEAN"));
    let runtime = runtime(limits(), [("grows", forge.component())]).unwrap();
    let screening = screening(&runtime, "grows");
    // a fresh instance each time: what one case takes says nothing about the next
    (0..2).map(|_| screening.measure(&case(1)).unwrap().usage[0].memory_bytes).collect()
}

#[test]
fn the_memory_is_the_largest_that_an_instance_had() {
    let begins = memory(0);
    assert!(begins[0] > 0 && begins[0].is_multiple_of(PAGE), "{begins:?}");
    assert_eq!(memory(3), [begins[0] + 3 * PAGE; 2]);
}

#[test]
fn measuring_decides_as_screening_does() {
    let runtime = runtime(limits(), [("honest", Forge::honest("honest").component())]).unwrap();
    let screening = screening(&runtime, "honest");
    for records in [0, 1, 5] {
        let (screened, measured) =
            (screening.screen(&case(records)).unwrap(), screening.measure(&case(records)).unwrap());
        assert_eq!(measured.determination.outcome, screened.outcome);
        assert_eq!(measured.usage[0].fuel, screened.policies[0].fuel);
    }
}
