//! From a core module to a policy component.

use std::borrow::Cow;
use std::path::{Path, PathBuf};

use wasm_encoder::{ComponentSection, CustomSection, RawSection, Section};
use wasmparser::{Parser, Payload, Validator, WasmFeatures};

use crate::lock::Lock;
use crate::{Error, texts};

/// Name of the custom section that carries the texts.
pub const TEXTS_SECTION: &str = "probity:texts";

/// What a policy component exports: the whole contract.
pub const CONTRACT: &str = "probity:eligibility/eligibility@1.0.0";

/// Makes a component of a core module and the texts in some folders: the policy's own, then those of what it is built
/// on. The same input gives the same bytes.
pub fn encode(core: &[u8], texts: &[PathBuf]) -> Result<Vec<u8>, Error> {
    let words = texts::section(texts)?;
    let mut component = wrap(core)?;
    CustomSection { name: TEXTS_SECTION.into(), data: words.into() }.append_to_component(&mut component);
    validate(&component)?;
    Ok(component)
}

/// Makes a component of a core module, of whatever world.
pub fn wrap(core: &[u8]) -> Result<Vec<u8>, Error> {
    // wit-bindgen left the world's types in a custom section for the encoder; nothing else in one is of use
    let core = sections(core, |name| name.starts_with("component-type"))?;
    let component = wit_component::ComponentEncoder::default()
        .validate(true)
        .module(&core)
        .and_then(|mut encoder| encoder.encode())
        .map_err(|error| Error::Encode { problem: format!("{error:#}") })?;
    sections(&component, |_| false)
}

/// The texts of a component, as they stand in its file.
pub fn texts_of(component: &[u8]) -> Result<Option<&[u8]>, Error> {
    for payload in Parser::new(0).parse_all(component) {
        if let Payload::CustomSection(section) = payload?
            && section.name() == TEXTS_SECTION
        {
            return Ok(Some(section.data()));
        }
    }
    Ok(None)
}

/// The encoder's name and version, as the workspace locks it: part of who built a module.
pub fn encoder(root: &Path) -> Result<String, Error> {
    let lock = Lock::read(root)?;
    let encoder = lock.dependency(env!("CARGO_PKG_NAME"), "wit-component")?;
    Ok(format!("{} {}", encoder.name, encoder.version))
}

/// Checks that a component is valid, imports nothing and exports the contract.
pub fn validate(component: &[u8]) -> Result<(), Error> {
    Validator::new_with_features(WasmFeatures::default()).validate_all(component)?;
    let (mut imports, mut exports) = (Vec::new(), Vec::new());
    let mut depth = 0_usize;
    for payload in Parser::new(0).parse_all(component) {
        match payload? {
            Payload::ModuleSection { .. } | Payload::ComponentSection { .. } => depth += 1,
            Payload::End(_) => depth = depth.saturating_sub(1),
            Payload::ComponentImportSection(section) if depth == 0 => {
                for import in section {
                    imports.push(import?.name.name.to_owned());
                }
            }
            Payload::ImportSection(section) if depth == 0 => {
                for import in section.into_imports() {
                    imports.push(import?.name.to_owned());
                }
            }
            Payload::ComponentExportSection(section) if depth == 0 => {
                for export in section {
                    exports.push(export?.name.name.to_owned());
                }
            }
            _ => {}
        }
    }
    if !imports.is_empty() {
        return Err(Error::Imports { names: imports });
    }
    if exports != [CONTRACT] {
        return Err(Error::Exports { wanted: CONTRACT, names: exports });
    }
    Ok(())
}

/// The same module or component with only those custom sections that `keep` wants, also in the modules within.
fn sections(wasm: &[u8], keep: fn(&str) -> bool) -> Result<Vec<u8>, Error> {
    let mut kept = Vec::with_capacity(wasm.len());
    let mut depth = 0_usize;
    for payload in Parser::new(0).parse_all(wasm) {
        let payload = payload?;
        let here = depth == 0;
        let nested = matches!(&payload, Payload::ModuleSection { .. } | Payload::ComponentSection { .. });
        match &payload {
            Payload::Version { range, .. } if here => {
                kept.extend(wasm.get(range.clone()).unwrap_or_default())
            }
            Payload::CustomSection(custom) if !keep(custom.name()) => continue,
            Payload::End(_) => depth = depth.saturating_sub(1),
            _ if nested => depth += 1,
            _ => {}
        }
        if here && let Some((id, range)) = payload.as_section() {
            let data = wasm.get(range).unwrap_or_default();
            let data = if nested { Cow::Owned(sections(data, keep)?) } else { Cow::Borrowed(data) };
            RawSection { id, data: &data }.append_to(&mut kept);
        }
    }
    Ok(kept)
}
