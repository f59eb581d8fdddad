//! What a component's file says about itself, read without running or compiling anything.

use std::ops::Range;

use probity_core::texts::SECTION;
use wasmparser::{Encoding, FunctionBody, Operator, Parser, Payload};

use crate::error::Refusal;
use crate::limits::Limits;
use crate::registry::Digest;
use crate::shown::shown;

/// Modules and components that one policy may instantiate. A policy is one module, which its encoder wraps in a
/// component with another one for each exported interface.
const INSTANCES: usize = 16;
/// Modules and components in one file, and how deep they may stand inside one another.
const PARTS: usize = 16;
const DEPTH: usize = 2;
/// Functions and globals of all modules together: each costs the host memory, whatever it does.
const FUNCTIONS: usize = 10_000;
const GLOBALS: usize = 1_000;
/// What the compiler keeps is up to the locals of a function times its blocks; this is their sum over all functions.
/// The released policies stay below a tenth of it.
const LOCALS_BY_BLOCKS: u64 = 2_000_000;

/// The outside of a component.
#[derive(Debug, Default)]
pub(crate) struct Anatomy<'a> {
    /// Names of its imports.
    pub(crate) imports: Vec<&'a str>,
    /// Names of its exports.
    pub(crate) exports: Vec<&'a str>,
    /// Its custom sections `probity:texts`, and where they stand; those of the modules inside it do not count.
    texts: Vec<(Range<usize>, &'a [u8])>,
    instances: usize,
    instances_inside: usize,
    parts: usize,
    deepest: usize,
    functions: usize,
    globals: usize,
    locals_by_blocks: u64,
    memories: Vec<u64>,
    tables: Vec<u64>,
}

impl<'a> Anatomy<'a> {
    /// Reads a component, or says why the bytes are none.
    pub(crate) fn read(bytes: &'a [u8]) -> Result<Self, Refusal> {
        if !bytes.starts_with(b"\0asm") {
            return Err(Refusal::NotWasm);
        }
        let mut anatomy = Anatomy::default();
        let mut depth = 0_usize;
        for payload in Parser::new(0).parse_all(bytes) {
            match payload.map_err(malformed)? {
                Payload::Version { encoding: Encoding::Module, .. } if depth == 0 => {
                    return Err(Refusal::CoreModule);
                }
                Payload::ModuleSection { .. } | Payload::ComponentSection { .. } => {
                    depth += 1;
                    anatomy.parts += 1;
                    anatomy.deepest = anatomy.deepest.max(depth);
                }
                Payload::End(_) => depth = depth.saturating_sub(1),
                payload => anatomy.take(payload, depth).map_err(malformed)?,
            }
        }
        Ok(anatomy)
    }

    fn take(&mut self, payload: Payload<'a>, depth: usize) -> wasmparser::Result<()> {
        match payload {
            Payload::ComponentImportSection(section) if depth == 0 => {
                for import in section {
                    self.imports.push(import?.name.name);
                }
            }
            Payload::ComponentExportSection(section) if depth == 0 => {
                for export in section {
                    self.exports.push(export?.name.name);
                }
            }
            Payload::CustomSection(section) if depth == 0 && section.name() == SECTION => {
                let from = section.data_offset();
                self.texts.push((from..from + section.data().len(), section.data()));
            }
            Payload::InstanceSection(section) => {
                for instance in section {
                    let made = matches!(instance?, wasmparser::Instance::Instantiate { .. });
                    self.instantiates(made, depth);
                }
            }
            Payload::ComponentInstanceSection(section) => {
                for instance in section {
                    let made = matches!(instance?, wasmparser::ComponentInstance::Instantiate { .. });
                    self.instantiates(made, depth);
                }
            }
            Payload::GlobalSection(section) => self.globals += section.count() as usize,
            Payload::CodeSectionEntry(body) => {
                self.functions += 1;
                self.locals_by_blocks = self.locals_by_blocks.saturating_add(weight(&body)?);
            }
            Payload::MemorySection(section) => {
                for memory in section {
                    let memory = memory?;
                    let page = 1_u64.checked_shl(memory.page_size_log2.unwrap_or(16)).unwrap_or(u64::MAX);
                    self.memories.push(memory.initial.saturating_mul(page));
                }
            }
            Payload::TableSection(section) => {
                for table in section {
                    self.tables.push(table?.ty.initial);
                }
            }
            _ => {}
        }
        Ok(())
    }

    fn instantiates(&mut self, made: bool, depth: usize) {
        self.instances += usize::from(made);
        self.instances_inside += usize::from(made && depth > 0);
    }

    /// Refuses what needs more than a policy may have, before anything is compiled.
    pub(crate) fn check(&self, limits: &Limits) -> Result<(), Refusal> {
        if !self.imports.is_empty() {
            let imports = self.imports.iter().map(|name| shown(name)).collect();
            return Err(Refusal::Imports { imports });
        }
        let counted = [
            ("modules and components", self.parts, PARTS),
            ("levels of components inside components", self.deepest, DEPTH),
            ("instances", self.instances, INSTANCES),
            // each would multiply with those of the component that it stands in
            ("instances inside its components", self.instances_inside, 0),
            ("functions", self.functions, FUNCTIONS),
            ("globals", self.globals, GLOBALS),
        ];
        if let Some((what, count, limit)) = counted.into_iter().find(|(_, count, limit)| count > limit) {
            return Err(Refusal::TooMany { what, count, limit });
        }
        if self.locals_by_blocks > LOCALS_BY_BLOCKS {
            return Err(Refusal::TooHeavy { weight: self.locals_by_blocks, limit: LOCALS_BY_BLOCKS });
        }
        if self.memories.len() > 1 {
            return Err(Refusal::Memories { count: self.memories.len() });
        }
        if self.tables.len() > 1 {
            return Err(Refusal::Tables { count: self.tables.len() });
        }
        match self.memories.first() {
            Some(&bytes) if bytes > limits.memory_bytes as u64 => {
                return Err(Refusal::Memory { bytes, limit: limits.memory_bytes });
            }
            _ => {}
        }
        match self.tables.first() {
            Some(&elements) if elements > limits.table_elements as u64 => {
                return Err(Refusal::Table { elements, limit: limits.table_elements });
            }
            _ => {}
        }
        Ok(())
    }

    /// The one section of texts, and where it stands in the bytes.
    pub(crate) fn text_section(&self) -> Result<(Range<usize>, &'a [u8]), Refusal> {
        match self.texts.as_slice() {
            [] => Err(Refusal::NoTexts),
            [(place, section)] => Ok((place.clone(), section)),
            sections => Err(Refusal::ManyTexts { count: sections.len() }),
        }
    }
}

/// The locals of a function times its blocks.
fn weight(body: &FunctionBody<'_>) -> wasmparser::Result<u64> {
    let mut locals = 1_u64;
    for declared in body.get_locals_reader()? {
        locals = locals.saturating_add(u64::from(declared?.0));
    }
    let mut blocks = 1_u64;
    for operator in body.get_operators_reader()? {
        let opens = matches!(operator?, Operator::Block { .. } | Operator::Loop { .. } | Operator::If { .. });
        blocks += u64::from(opens);
    }
    Ok(locals.saturating_mul(blocks))
}

/// SHA-256 of a module's bytes, `sha256:…`.
pub(crate) fn digest(bytes: &[u8]) -> String {
    Digest::of(bytes).into()
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn malformed(error: wasmparser::BinaryReaderError) -> Refusal {
    Refusal::Malformed { problem: shown(&error.to_string()) }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test that fails should say where")]

    use super::*;
    use crate::embedded::EMBEDDED;

    #[test]
    fn the_released_policies_are_far_from_every_limit() {
        for released in EMBEDDED {
            let anatomy = Anatomy::read(released.bytes).unwrap();
            let name = released.name;
            assert!(anatomy.locals_by_blocks < LOCALS_BY_BLOCKS / 10, "{name}: {}", anatomy.locals_by_blocks);
            assert!(anatomy.functions < FUNCTIONS / 10, "{name}: {}", anatomy.functions);
            assert!(anatomy.globals < GLOBALS / 10, "{name}: {}", anatomy.globals);
            assert!(
                anatomy.parts < PARTS / 2 && anatomy.instances < INSTANCES / 2,
                "{name}: {}",
                anatomy.parts
            );
        }
    }
}
