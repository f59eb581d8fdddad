//! A component, and the JavaScript that runs it.

use std::ops::Range;

use js_component_bindgen::{InstantiationMode, TranspileOpts, transpile};
use wasmparser::{Encoding, Parser, Payload};

use probity_core::lower::ParameterOverrides;

use crate::error::{Error, Named};

/// What a component is on the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Role {
    Core,
    Policy,
}

/// A component on the page.
#[derive(Debug)]
pub(crate) struct Part<'b> {
    /// The whole file.
    pub(crate) bytes: &'b [u8],
    /// A function expression that makes an instance of it.
    pub(crate) glue: String,
    /// Its core modules.
    pub(crate) cores: Vec<Core>,
    /// What the portal sets in it.
    pub(crate) parameters: ParameterOverrides,
}

/// A core module, as a slice of its component.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Core {
    /// What the JavaScript calls it.
    pub(crate) name: String,
    pub(crate) offset: usize,
    pub(crate) length: usize,
}

/// What a policy exports: the whole contract.
const CONTRACT: &str = "probity:eligibility/eligibility@1.0.0";
/// How the one function begins that transpiling gives.
const INSTANTIATE: &str = "function instantiate(";

/// What a component's file says about itself.
#[derive(Debug, Default)]
struct Outside {
    imports: Vec<String>,
    exports: Vec<String>,
    /// Where its core modules stand.
    modules: Vec<Range<usize>>,
}

impl Outside {
    /// Reads it, or says what is wrong.
    fn read(bytes: &[u8]) -> Result<Self, String> {
        let mut outside = Outside::default();
        let mut depth = 0_usize;
        for payload in Parser::new(0).parse_all(bytes) {
            match payload.map_err(|error| error.to_string())? {
                Payload::Version { encoding: Encoding::Module, .. } if depth == 0 => {
                    return Err("it is a core module".to_owned());
                }
                Payload::ModuleSection { unchecked_range, .. } => {
                    depth += 1;
                    outside.modules.push(unchecked_range);
                }
                Payload::ComponentSection { .. } => depth += 1,
                Payload::End(_) => depth = depth.saturating_sub(1),
                Payload::ComponentImportSection(section) if depth == 0 => {
                    for import in section {
                        outside.imports.push(import.map_err(|error| error.to_string())?.name.name.to_owned());
                    }
                }
                Payload::ComponentExportSection(section) if depth == 0 => {
                    for export in section {
                        outside.exports.push(export.map_err(|error| error.to_string())?.name.name.to_owned());
                    }
                }
                _ => {}
            }
        }
        Ok(outside)
    }
}

impl<'b> Part<'b> {
    pub(crate) fn new(role: Role, which: Named, bytes: &'b [u8]) -> Result<Self, Error> {
        let outside = match Outside::read(bytes) {
            Ok(outside) => outside,
            Err(problem) => return Err(Error::NotAComponent { which, problem }),
        };
        if role == Role::Policy {
            if !outside.imports.is_empty() {
                return Err(Error::Imports { which, names: outside.imports });
            }
            if !outside.exports.iter().any(|name| name == CONTRACT) {
                return Err(Error::Exports { which, wanted: CONTRACT, names: outside.exports });
            }
        }
        let files = match transpile(bytes, options(role)) {
            Ok(transpiled) => transpiled.files,
            Err(error) => return Err(Error::NotAComponent { which, problem: format!("{error:#}") }),
        };
        let mut glue = None;
        let mut cores = Vec::new();
        for (name, file) in files {
            if name.ends_with(".wasm") {
                let same = |place: &&Range<usize>| bytes.get((*place).clone()) == Some(file.as_slice());
                let Some(place) = outside.modules.iter().find(same) else {
                    let problem = format!("its core module `{name}` would have to be another one");
                    return Err(Error::NotAsItIs { which, problem });
                };
                cores.push(Core { name, offset: place.start, length: place.len() });
            } else if name.ends_with(".js") {
                glue = String::from_utf8(file).ok();
            }
        }
        match glue.and_then(|module| expression(&module)) {
            Some(glue) => Ok(Part { bytes, glue, cores, parameters: ParameterOverrides::new() }),
            None => {
                let problem = "its JavaScript is not one function that makes an instance".to_owned();
                Err(Error::NotAsItIs { which, problem })
            }
        }
    }
}

fn options(role: Role) -> TranspileOpts {
    // one name for all policies: those that are made alike run by the same JavaScript
    let name = match role {
        Role::Core => "core",
        Role::Policy => "policy",
    };
    TranspileOpts::builder()
        .name(name.to_owned())
        .no_typescript(true)
        .instantiation_mode(InstantiationMode::Sync)
        .nodejs_compat_disabled(true)
        .no_namespaced_exports(true)
        .build()
}

/// A module that exports the function, as an expression whose value is the function.
fn expression(module: &str) -> Option<String> {
    let lines = module.lines().map(|line| line.strip_prefix("export ").unwrap_or(line));
    let mut body = String::from("(() => {\n");
    let mut found = false;
    for line in lines {
        if line.starts_with("import ") {
            return None;
        }
        found |= line.starts_with(INSTANTIATE);
        body.push_str(line);
        body.push('\n');
    }
    body.push_str("return instantiate;\n})()");
    found.then_some(body)
}
