//! Modules that are refused when they are loaded.

use std::time::Duration;

use probity::core::metadata::{MetadataFault, Thing};
use probity::core::texts::TextsError;
use probity::core::words::{Effect, Nature};
use probity::error::{Refusal, Stop};
use probity::{Error, Limits};
use probity_tests::forge::{self, Forge, append_section};
use probity_tests::sample::{limits, runtime};

pub(crate) fn refusal(bytes: Vec<u8>) -> Refusal {
    refusal_within(limits(), bytes)
}

/// The reason for refusing a module. Loading and inspecting must agree on it.
fn refusal_within(limits: Limits, bytes: Vec<u8>) -> Refusal {
    let inspected = runtime(limits, []).unwrap().inspect("suspect", &bytes);
    let Err(Error::Refused(refused)) = runtime(limits, [("suspect", bytes)]) else {
        panic!("the module is not refused")
    };
    assert_eq!(refused.module, "suspect");
    assert_eq!(refused.digest, inspected.digest);
    assert!(refused.to_string().contains("the module `suspect` (sha256:"), "{refused}");
    assert_eq!(Some(&refused.reason), inspected.refusal.as_ref());
    assert!(inspected.policy.is_none());
    refused.reason
}

fn metadata(forge: &Forge) -> Vec<MetadataFault> {
    match refusal(forge.component()) {
        Refusal::Metadata(error) => error.faults,
        other => panic!("refused for another reason: {other}"),
    }
}

#[test]
fn an_honest_module_is_not_refused() {
    let runtime = runtime(limits(), [("honest", Forge::honest("honest").component())]).unwrap();
    let policies: Vec<_> = runtime.policies().map(|policy| policy.info.name.as_str()).collect();
    assert_eq!(policies, ["honest"]);
    assert_eq!(runtime.warnings(), []);
}

#[test]
fn no_webassembly() {
    assert_eq!(refusal(b"%PDF-1.7".to_vec()), Refusal::NotWasm);
    assert_eq!(refusal(Vec::new()), Refusal::NotWasm);
}

#[test]
fn a_core_module() {
    assert_eq!(refusal(Forge::honest("core").core_module()), Refusal::CoreModule);
}

#[test]
fn a_component_cut_off_anywhere_is_refused() {
    let whole = Forge::honest("whole").component();
    let runtime = runtime(limits(), []).unwrap();
    for length in (9..whole.len()).step_by(97) {
        let inspected = runtime.inspect("cut", &whole[..length]);
        assert!(inspected.refusal.is_some(), "{length} bytes of {} pass", whole.len());
    }
    // within its last section
    let cut = whole[..whole.len() - 1].to_vec();
    assert!(matches!(refusal(cut), Refusal::Malformed { .. }));
}

#[test]
fn damage_anywhere_never_panics() {
    let whole = Forge::honest("whole").component();
    let runtime = runtime(limits(), []).unwrap();
    for at in (0..whole.len()).step_by(53) {
        let mut damaged = whole.clone();
        damaged[at] ^= 0x55;
        // many bytes are data or names, so that the module stays good; the point is that nothing breaks
        let inspected = runtime.inspect("damaged", &damaged);
        assert_ne!(inspected.refusal.is_none(), inspected.policy.is_none());
        assert_ne!(inspected.refusal, Some(Refusal::CompilerFailed));
    }
}

#[test]
fn too_large() {
    let bytes = Forge::honest("large").component();
    let mut limits = limits();
    limits.component_bytes = bytes.len();
    assert!(runtime(limits, [("fits", bytes.clone())]).is_ok());
    limits.component_bytes -= 1;
    let size = bytes.len();
    assert_eq!(refusal_within(limits, bytes), Refusal::TooLarge { size, limit: size - 1 });
}

#[test]
fn too_slow_to_compile() {
    // one function of half a megabyte
    let body = format!(
        "(local i32) {} (i32.const 0)",
        "(local.set 1 (i32.mul (local.get 1) (i32.const 3)))".repeat(60_000)
    );
    let bytes = Forge::honest("slow").with_body("evaluate", &body).component();
    let mut limits = limits();
    limits.compile_time = Duration::from_millis(1);
    assert!(bytes.len() < limits.component_bytes);
    assert_eq!(refusal_within(limits, bytes), Refusal::TooSlow { limit: limits.compile_time });
}

#[test]
fn imports() {
    let module = wat::parse_str(
        r#"(component
            (import "wasi:clocks/monotonic-clock@0.2.0" (instance (export "now" (func (result u64)))))
            (import "probity:eligibility/clock@1.0.0" (instance)))"#,
    )
    .unwrap();
    let names = ["wasi:clocks/monotonic-clock@0.2.0", "probity:eligibility/clock@1.0.0"];
    let expected = Refusal::Imports { imports: names.map(str::to_owned).to_vec() };
    assert_eq!(refusal(module), expected);
    let told = expected.to_string();
    assert!(names.iter().all(|name| told.contains(name)) && told.contains("--disable all"), "{told}");
}

#[test]
fn another_version_of_the_contract() {
    for version in ["1.0.1", "1.1.0", "2.0.0", "0.9.0"] {
        let mut forge = Forge::honest("other");
        forge.wit = forge.wit.replace("probity:eligibility@1.0.0", &format!("probity:eligibility@{version}"));
        let Refusal::ContractVersion { found, spoken } = refusal(forge.component()) else {
            panic!("version {version} is not refused for its version")
        };
        assert_eq!(found, format!("probity:eligibility@{version}"));
        assert_eq!(spoken, "probity:eligibility@1.0.0");
    }
}

#[test]
fn no_contract_at_all() {
    let component = wat::parse_str("(component)").unwrap();
    assert_eq!(refusal(component), Refusal::NoContract { spoken: "probity:eligibility@1.0.0" });
}

#[test]
fn other_functions_under_the_name_of_the_contract() {
    let mut forge = Forge::honest("shape");
    forge.wit = forge.wit.replace("/// Level of that authority", "extra: u32,\n /// Level of that authority");
    let Refusal::ExportShape { function, problem } = refusal(forge.component()) else {
        panic!("not refused")
    };
    assert_eq!(function, "evaluate");
    assert!(problem.contains("record"), "{problem}");

    let lacks = wat::parse_str(
        r#"(component
            (instance $nothing)
            (export "probity:eligibility/eligibility@1.0.0" (instance $nothing)))"#,
    );
    let Refusal::ExportShape { function, .. } = refusal(lacks.unwrap()) else { panic!("not refused") };
    assert_eq!(function, "describe");
}

#[test]
fn a_memory_and_a_table_that_begin_too_large() {
    let mut forge = Forge::honest("memory");
    forge.pages = 256;
    let limit = limits().memory_bytes;
    assert_eq!(refusal(forge.component()), Refusal::Memory { bytes: 257 * 65_536, limit });

    let mut forge = Forge::honest("table");
    forge.table = 1_001;
    assert_eq!(refusal(forge.component()), Refusal::Table { elements: 1_001, limit: 1_000 });
    forge.table = 1_000;
    assert!(runtime(limits(), [("table", forge.component())]).is_ok());
}

#[test]
fn describe_that_loops_traps_or_answers_with_nonsense() {
    let mut limits = limits();
    limits.fuel = 100_000;
    let refused = |body: &str| {
        refusal_within(limits, Forge::honest("describe").with_body("describe", body).component())
    };
    assert_eq!(refused("(loop $on (br $on)) unreachable"), Refusal::Describe(Stop::Fuel { limit: 100_000 }));
    assert!(matches!(refused("unreachable"), Refusal::Describe(Stop::Trap { .. })));
    assert!(matches!(refused("i32.const 0x7ffffff0"), Refusal::Describe(Stop::Unreadable { .. })));
    // a name of a hundred million bytes in a memory of a few hundred thousand
    let lying = "(i32.store (i32.const 64) (i32.const 0)) (i32.store (i32.const 68) (i32.const 100000000)) (i32.const 64)";
    assert!(matches!(refused(lying), Refusal::Describe(Stop::Unreadable { .. })));
}

#[test]
fn a_start_function_that_loops() {
    let mut limits = limits();
    limits.fuel = 100_000;
    let mut forge = Forge::honest("start");
    forge.fields = "(func $start (loop $on (br $on))) (start $start)".to_owned();
    assert_eq!(refusal_within(limits, forge.component()), Refusal::Describe(Stop::Fuel { limit: 100_000 }));
}

#[test]
fn texts_that_are_missing_doubled_or_broken() {
    let mut forge = Forge::honest("texts");
    let good = forge.texts.take();
    assert_eq!(refusal(forge.component()), Refusal::NoTexts);

    forge.texts = Some(b"not json".to_vec());
    assert!(matches!(refusal(forge.component()), Refusal::Texts(TextsError::NotJson { .. })));

    forge.texts = good.clone();
    let mut twice = forge.component();
    append_section(&mut twice, "probity:texts", b"{}");
    assert_eq!(refusal(twice), Refusal::ManyTexts { count: 2 });

    // a section inside the module does not count: an encoder may have put it there, and it may be another's
    forge.texts = None;
    forge.fields = format!(r#"(@custom "probity:texts" "{}")"#, "{}");
    assert_eq!(refusal(forge.component()), Refusal::NoTexts);
}

#[test]
fn declarations_that_do_not_hold_together() {
    let uncited = Forge::honest("bad").with_info(|info| info.rules[0].citations.clear());
    assert_eq!(metadata(&uncited), [MetadataFault::NoCitation { rule: "on-record".to_owned() }]);

    let twice = Forge::honest("bad").with_info(|info| {
        info.rules.push(forge::rule("on-record", Effect::Note, Nature::Mandatory));
    });
    let expected = MetadataFault::Duplicate { thing: Thing::Rule, id: "on-record".to_owned() };
    assert_eq!(metadata(&twice), [expected]);

    let mut untranslated = Forge::honest("bad").with_info(|info| info.languages.push("zh".to_owned()));
    let texts = String::from_utf8(untranslated.texts.take().unwrap()).unwrap();
    let mut texts: serde_json::Value = serde_json::from_str(&texts).unwrap();
    texts["zh"] =
        "policy = 政策\ninstrument-act = 法\ncite-act-1 = 第一条\nrule-on-record = 文\n    .title = 题"
            .into();
    untranslated.texts = Some(texts.to_string().into_bytes());
    let missing =
        |message: &str| MetadataFault::MissingText { message: message.to_owned(), language: "zh".to_owned() };
    assert_eq!(metadata(&untranslated), [missing("rule-on-record.remedy")]);
}

#[test]
fn inspection_tells_what_a_refused_module_declares() {
    let forge = Forge::honest("uncited").with_info(|info| info.rules[0].citations.clear());
    let bytes = forge.component();
    let inspected = runtime(limits(), []).unwrap().inspect("file.wasm", &bytes);
    assert_eq!(inspected.size, bytes.len());
    assert_eq!(inspected.contract.as_deref(), Some("probity:eligibility@1.0.0"));
    assert_eq!(inspected.declared.unwrap(), forge.info);
    assert!(inspected.imports.is_empty() && inspected.policy.is_none());
}
