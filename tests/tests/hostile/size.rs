//! Modules that are refused because they have more of something than any policy needs.

use probity::error::Refusal;
use probity_tests::forge::Forge;

use crate::load::refusal;

const EXPORT: &str = r#"(instance $none) (export "probity:eligibility/eligibility@1.0.0" (instance $none))"#;

fn of_text(text: &str) -> Refusal {
    refusal(wat::parse_str(text).unwrap())
}

fn too_many(what: &'static str, count: usize, limit: usize) -> Refusal {
    Refusal::TooMany { what, count, limit }
}

#[test]
fn memories_and_tables() {
    let mut forge = Forge::honest("tables");
    forge.fields = "(table 1 funcref)".to_owned();
    assert_eq!(refusal(forge.component()), Refusal::Tables { count: 2 });

    let memories = format!(
        "(component (core module $m (memory 1)) (core instance (instantiate $m)) (core instance (instantiate $m)) {EXPORT})"
    );
    assert_eq!(of_text(&memories), Refusal::Memories { count: 2 });
}

#[test]
fn instances() {
    let many = "(core instance (instantiate $m))".repeat(17);
    let many = format!("(component (core module $m) {many} {EXPORT})");
    assert_eq!(of_text(&many), too_many("instances", 17, 16));

    // few in the file, many when it runs: four times four
    let inside = "(core instance (instantiate $m))".repeat(4);
    let outside = "(instance (instantiate $c))".repeat(4);
    let multiplied = format!("(component (component $c (core module $m) {inside}) {outside} {EXPORT})");
    assert_eq!(of_text(&multiplied), too_many("instances inside its components", 4, 0));
}

#[test]
fn modules_and_components_beside_and_inside_one_another() {
    let many = format!("(component {} {EXPORT})", "(core module)".repeat(17));
    assert_eq!(of_text(&many), too_many("modules and components", 17, 16));

    let deep = format!("(component {}{} {EXPORT})", "(component ".repeat(3), ")".repeat(3));
    assert_eq!(of_text(&deep), too_many("levels of components inside components", 3, 2));
    let very_deep = format!("(component {}{} {EXPORT})", "(component ".repeat(50), ")".repeat(50));
    assert!(matches!(of_text(&very_deep), Refusal::TooMany { .. } | Refusal::Malformed { .. }));
}

#[test]
fn functions_and_globals() {
    let mut forge = Forge::honest("functions");
    forge.fields = "(func)".repeat(10_001);
    assert!(matches!(refusal(forge.component()), Refusal::TooMany { what: "functions", limit: 10_000, .. }));
    forge.fields = "(global i32 (i32.const 0))".repeat(1_001);
    assert!(matches!(refusal(forge.component()), Refusal::TooMany { what: "globals", limit: 1_000, .. }));
}

#[test]
fn locals_by_blocks() {
    // twenty kilobytes that take the compiler seconds and hundreds of megabytes
    let (locals, blocks) = ("(local i32)".repeat(1_500), "(loop (br_if 0 (i32.const 0)))".repeat(1_500));
    let mut forge = Forge::honest("heavy");
    forge.fields = format!("(func {locals} {blocks})");
    match refusal(forge.component()) {
        Refusal::TooHeavy { weight, limit: 2_000_000 } => assert!(weight > 1_500 * 1_500, "{weight}"),
        other => panic!("refused for another reason: {other}"),
    }
}
