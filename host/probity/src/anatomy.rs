//! What a component's file says about itself, read without running or compiling anything.

use probity_core::texts::SECTION;
use sha2::{Digest, Sha256};
use wasmparser::{Encoding, Parser, Payload};

use crate::error::Refusal;
use crate::limits::Limits;

/// Modules and components that one policy may instantiate. A policy is one module, which its encoder wraps in a
/// component with another one for each exported interface; instances of instances multiply, hence a limit.
const INSTANCES: usize = 16;

/// The outside of a component.
#[derive(Debug, Default)]
pub(crate) struct Anatomy<'a> {
    /// Names of its imports.
    pub(crate) imports: Vec<&'a str>,
    /// Names of its exports.
    pub(crate) exports: Vec<&'a str>,
    /// The contents of its custom sections `probity:texts`; those of the modules inside it do not count.
    pub(crate) texts: Vec<&'a [u8]>,
    instances: usize,
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
                Payload::ModuleSection { .. } | Payload::ComponentSection { .. } => depth += 1,
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
                self.texts.push(section.data());
            }
            Payload::InstanceSection(section) => {
                for instance in section {
                    self.instances +=
                        usize::from(matches!(instance?, wasmparser::Instance::Instantiate { .. }));
                }
            }
            Payload::ComponentInstanceSection(section) => {
                for instance in section {
                    let instance = instance?;
                    let made = matches!(instance, wasmparser::ComponentInstance::Instantiate { .. });
                    self.instances += usize::from(made);
                }
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

    /// Refuses what needs more than a policy may have, before anything is compiled.
    pub(crate) fn check(&self, limits: &Limits) -> Result<(), Refusal> {
        if !self.imports.is_empty() {
            let imports = self.imports.iter().map(|name| (*name).to_owned()).collect();
            return Err(Refusal::Imports { imports });
        }
        if self.instances > INSTANCES {
            return Err(Refusal::TooManyInstances { count: self.instances, limit: INSTANCES });
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

    /// The one section of texts.
    pub(crate) fn text_section(&self) -> Result<&'a [u8], Refusal> {
        match self.texts.as_slice() {
            [] => Err(Refusal::NoTexts),
            [section] => Ok(section),
            sections => Err(Refusal::ManyTexts { count: sections.len() }),
        }
    }
}

/// SHA-256 of a module's bytes, `sha256:…`.
pub(crate) fn digest(bytes: &[u8]) -> String {
    format!("sha256:{}", hexadecimal(&Sha256::digest(bytes)))
}

/// Bytes as lower-case hexadecimal digits.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

fn malformed(error: wasmparser::BinaryReaderError) -> Refusal {
    Refusal::Malformed { problem: error.to_string() }
}
