//! Policy modules made by hand: an honest small one, and everything that a hostile one may do differently.

use std::collections::BTreeMap;
use std::fmt::Write;

use probity_core::policy::{Citation, Instrument, PolicyInfo, RuleInfo};
use probity_core::texts::SECTION;
use probity_core::verdict::{RawFinding, RawStep, SlotValue, Verdict};
use probity_core::words::{Answer, Certainty, Effect, Nature};
use wasm_encoder::Encode;
use wit_component::{ComponentEncoder, StringEncoding};
use wit_parser::{Resolve, SizeAlign, TypeDefKind};

use crate::abi::{self, Data, Value};

/// The contract's WIT file.
pub const WIT: &str = include_str!("../../wit/eligibility.wit");

/// Where the module's static data begins; below it there is nothing.
const DATA: usize = 1024;
/// Bytes in a page of linear memory.
const PAGE: usize = 65_536;

/// A module to be made. It bars everybody about whom there is a record, unless a field says otherwise.
#[derive(Debug, Clone)]
pub struct Forge {
    /// What it declares.
    pub info: PolicyInfo,
    /// Its texts, by language; `None` leaves the section out.
    pub texts: Option<Vec<u8>>,
    /// What `evaluate` returns where the case has a record.
    pub verdict: Value,
    /// What `explain` returns.
    pub steps: Vec<RawStep>,
    /// Instructions (WAT) in place of the body of `describe`, `evaluate`, `explain`; each leaves an address. `FOUND` and
    /// `CLEAN` stand for the verdict and for one without findings.
    pub bodies: BTreeMap<&'static str, String>,
    /// Fields (WAT) that the module has besides.
    pub fields: String,
    /// The WIT that it is encoded against.
    pub wit: String,
    /// Elements of its table.
    pub table: u32,
    /// Pages of memory beyond what its data needs.
    pub pages: usize,
}

impl Forge {
    /// An honest policy of that name for jurisdiction `CN`, in force from 2000-01-01, which bars on a record.
    pub fn honest(name: &str) -> Self {
        let info = PolicyInfo {
            name: name.to_owned(),
            version: "1.0.0".to_owned(),
            publisher: "Probity tests".to_owned(),
            languages: vec!["en".to_owned()],
            jurisdictions: vec!["CN".to_owned()],
            fundings: Vec::new(),
            in_force_from: 10_957,
            in_force_until: None,
            instruments: vec![Instrument { id: "act".to_owned(), url: String::new() }],
            rules: vec![rule("on-record", Effect::Bar, Nature::Mandatory)],
            parameters: Vec::new(),
            questions: Vec::new(),
            reasons: Vec::new(),
            vocabulary: vec!["test.ground".to_owned()],
        };
        Forge {
            texts: Some(texts(&info)),
            info,
            verdict: abi::verdict(&Verdict::Findings(vec![bar()])),
            steps: vec![step()],
            bodies: BTreeMap::new(),
            fields: String::new(),
            wit: WIT.to_owned(),
            table: 1,
            pages: 4,
        }
    }

    /// The same with another declaration, and the texts that it needs.
    pub fn with_info(mut self, change: impl FnOnce(&mut PolicyInfo)) -> Self {
        change(&mut self.info);
        self.texts = Some(texts(&self.info));
        self
    }

    /// The same, returning these findings on a record.
    pub fn with_findings(mut self, findings: Vec<RawFinding>) -> Self {
        self.verdict = abi::verdict(&Verdict::Findings(findings));
        self
    }

    /// The same with another body of one of its functions.
    pub fn with_body(mut self, function: &'static str, body: &str) -> Self {
        self.bodies.insert(function, body.to_owned());
        self
    }

    /// The core module, which knows its WIT world.
    pub fn core_module(&self) -> Vec<u8> {
        let (resolve, world) = self.resolve();
        let interface = interface(&resolve);
        let mut data = Data::at(DATA);
        let describe = data.put(&abi::info(&self.info));
        let clean = data.put(&abi::verdict(&Verdict::Findings(Vec::new())));
        let found = data.put(&self.verdict);
        let explain = data.put(&abi::steps(&self.steps));
        let heap = data.end().div_ceil(16) * 16;
        let pages = heap.div_ceil(PAGE) + self.pages;
        // behind the list's address stands its length
        let records = offset(&resolve, "records").unwrap_or_default() + 4;
        let standard = BTreeMap::from([
            ("describe", format!("i32.const {describe}")),
            (
                "evaluate",
                format!(
                    "(if (result i32) (i32.load offset={records} (local.get 0)) (then FOUND) (else CLEAN))"
                ),
            ),
            ("explain", format!("i32.const {explain}")),
        ]);
        let body = |function: &'static str| {
            let body = self.bodies.get(function).unwrap_or(&standard[function]);
            let addresses = [("FOUND", found), ("CLEAN", clean)];
            addresses.iter().fold(body.clone(), |body, (name, address)| {
                body.replace(name, &format!("(i32.const {address})"))
            })
        };
        let wat = format!(
            r#"(module
                (memory (export "memory") {pages})
                (table {table} funcref)
                (global $top (mut i32) (i32.const {heap}))
                (func (export "cabi_realloc") (param i32 i32 i32 i32) (result i32)
                    (local $at i32)
                    (local.set $at (i32.and
                        (i32.add (global.get $top) (i32.sub (local.get 2) (i32.const 1)))
                        (i32.sub (i32.const 0) (local.get 2))))
                    (global.set $top (i32.add (local.get $at) (local.get 3)))
                    (local.get $at))
                (func (export "{interface}#describe") (result i32) {describe})
                (func (export "{interface}#evaluate") (param i32) (result i32) {evaluate})
                (func (export "{interface}#explain") (param i32) (result i32) {explain})
                {fields}
                (data (i32.const {DATA}) "{bytes}"))"#,
            table = self.table,
            describe = body("describe"),
            evaluate = body("evaluate"),
            explain = body("explain"),
            fields = self.fields,
            bytes = escaped(data.bytes()),
        );
        let mut module = wat::parse_str(wat).expect("the module is well formed");
        wit_component::embed_component_metadata(&mut module, &resolve, world, StringEncoding::UTF8)
            .expect("the module is of its world");
        module
    }

    /// The component.
    pub fn component(&self) -> Vec<u8> {
        let mut component = ComponentEncoder::default()
            .validate(true)
            .module(&self.core_module())
            .expect("the module names its world")
            .encode()
            .expect("the module fits its world");
        if let Some(texts) = &self.texts {
            append_section(&mut component, SECTION, texts);
        }
        component
    }

    fn resolve(&self) -> (Resolve, wit_parser::WorldId) {
        let mut resolve = Resolve::default();
        let package = resolve.push_str("forged.wit", &self.wit).expect("the WIT is well formed");
        let world = resolve.select_world(&[package], Some("policy")).expect("the WIT has the world");
        (resolve, world)
    }
}

/// Puts a custom section behind a component's own.
pub fn append_section(component: &mut Vec<u8>, name: &str, contents: &[u8]) {
    component.push(0);
    wasm_encoder::CustomSection { name: name.into(), data: contents.into() }.encode(component);
}

/// A rule that cites the policy's act.
pub fn rule(id: &str, heaviest: Effect, nature: Nature) -> RuleInfo {
    RuleInfo {
        id: id.to_owned(),
        citations: vec![Citation { instrument: 0, provision: "1".to_owned() }],
        heaviest,
        nature,
        certainty: Certainty::Verified,
        slots: Vec::new(),
        remedies: vec![1],
        appeal: None,
    }
}

/// A finding of the first rule that bars the first party on the first record.
pub fn bar() -> RawFinding {
    RawFinding {
        rule: 0,
        effect: Effect::Bar,
        parties: vec![0],
        records: vec![0],
        relations: Vec::new(),
        since: Some(18_000),
        until: Some(22_000),
        slots: Vec::new(),
        restriction: None,
        question: None,
    }
}

/// A comparison of the first rule.
pub fn step() -> RawStep {
    RawStep {
        rule: 0,
        record: Some(0),
        party: Some(0),
        test: 2,
        left: SlotValue::Number(1),
        right: SlotValue::Number(1),
        met: Answer::Yes,
    }
}

/// Every text that a declaration needs, in each of its languages.
pub fn texts(info: &PolicyInfo) -> Vec<u8> {
    let mut fluent = "policy = A policy\n".to_owned();
    let mut message = |id: String| writeln!(fluent, "{id} = Words").unwrap();
    info.instruments.iter().for_each(|instrument| message(format!("instrument-{}", instrument.id)));
    info.parameters.iter().for_each(|parameter| message(format!("parameter-{}", parameter.id)));
    info.questions.iter().for_each(|question| message(format!("question-{question}")));
    info.reasons.iter().for_each(|reason| message(format!("reason-{reason}")));
    let mut cited: Vec<_> = info
        .rules
        .iter()
        .flat_map(|rule| &rule.citations)
        .filter_map(|at| Some((&info.instruments.get(at.instrument as usize)?.id, &at.provision)))
        .collect();
    cited.sort();
    cited.dedup();
    cited.into_iter().for_each(|(instrument, provision)| message(format!("cite-{instrument}-{provision}")));
    let mut rules: Vec<_> = info.rules.iter().map(|rule| &rule.id).collect();
    rules.sort();
    rules.dedup();
    for rule in rules {
        writeln!(fluent, "rule-{rule} = Words\n    .title = Words\n    .remedy = Words\n    .appeal = Words")
            .unwrap();
    }
    let languages: BTreeMap<_, _> = info.languages.iter().map(|language| (language, &fluent)).collect();
    serde_json::to_vec(&languages).unwrap()
}

/// Name of the interface that the world exports, with its version.
fn interface(resolve: &Resolve) -> String {
    let (id, _) = resolve
        .interfaces
        .iter()
        .find(|(_, interface)| interface.name.as_deref() == Some("eligibility"))
        .expect("the WIT has the interface");
    resolve.id_of(id).expect("the interface has a name")
}

/// Where a field of the contract's case stands in memory.
pub fn offset_in_case(field: &str) -> usize {
    let mut resolve = Resolve::default();
    resolve.push_str("contract.wit", WIT).expect("the contract is well formed");
    offset(&resolve, field).expect("the contract has a case")
}

fn offset(resolve: &Resolve, field: &str) -> Option<usize> {
    let (_, case) = resolve.types.iter().find(|(_, ty)| ty.name.as_deref() == Some("case"))?;
    let TypeDefKind::Record(case) = &case.kind else { panic!("the case is a record") };
    let mut sizes = SizeAlign::default();
    sizes.fill(resolve);
    let offsets = sizes.field_offsets(case.fields.iter().map(|field| &field.ty));
    offsets
        .into_iter()
        .zip(&case.fields)
        .find(|(_, each)| each.name == field)
        .map(|((offset, _), _)| offset.size_wasm32())
}

fn escaped(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut wat, byte| {
        write!(wat, "\\{byte:02x}").unwrap();
        wat
    })
}
