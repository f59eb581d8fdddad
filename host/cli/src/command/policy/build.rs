//! `probity policy build`: makes a module of a policy crate, and has the host check it.

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use probity::core::texts::clean;
use probity::{Inspection, Runtime};
use probity_build::module::PolicyModule;
use probity_build::toolchain::{Toolchain, Wanted};
use serde::Serialize;

use super::carried::ENCODER;
use crate::command::Format;
use crate::failure::Failure;
use crate::terminal;

const AFTER_HELP: &str = "\
The module is DIR/target/policy/NAME.wasm, where `probity test DIR` looks for it. The same sources
give the same bytes with the same builder, wherever they are built. What cargo has to say goes to
standard error. Nothing is installed: where no compiler for WebAssembly is there, the error names
the command that brings it.

Toolchains: rustup is the compiler that rustup gives the folder, where it has the target
wasm32-unknown-unknown; debian is Debian's, which builds its own standard library; auto is the
first of them that is there.

Examples:
  probity policy build my-law
  probity policy build . --out draft.wasm
  probity policy build my-law --toolchain debian --format json";

/// Build a policy crate into a module that the host accepts.
#[derive(Debug, Args)]
#[command(after_help = AFTER_HELP)]
pub(crate) struct Arguments {
    /// The folder of the policy crate
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// Where to put the module
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// Which compiler to take
    #[arg(long, value_enum, default_value = "auto")]
    toolchain: Way,
    /// How the result is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

/// A toolchain as it is named on the command line.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Way {
    /// The first that is there.
    Auto,
    /// That of rustup.
    Rustup,
    /// That of Debian.
    Debian,
}

/// The result as a document.
#[derive(Serialize)]
struct Built<'a> {
    module: String,
    name: &'a str,
    version: &'a str,
    digest: &'a str,
    size: usize,
    builder: String,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let Arguments { folder, out, toolchain, format } = arguments;
    let wanted = match toolchain {
        Way::Auto => Wanted::Auto,
        Way::Rustup => Wanted::Rustup,
        Way::Debian => Wanted::Debian,
    };
    let policy = PolicyModule::find(folder)?;
    let toolchain = Toolchain::find(wanted, &policy.folder)?;
    let bytes = policy.build(&toolchain)?;
    // the folder as it was named, not as the system resolves it
    let file = out.clone().unwrap_or_else(|| probity_build::module::built_file(folder, &policy.name));
    let write = |file: &Path| {
        let made = file.parent().map_or(Ok(()), std::fs::create_dir_all);
        let written = made.and_then(|()| std::fs::write(file, &bytes));
        written.map_err(|error| Failure::Unwritable { file: file.to_owned(), error })
    };
    let module = file.display().to_string();
    let runtime = Runtime::builder().without_embedded().build()?;
    let inspection = runtime.inspect(&module, &bytes);
    // to be looked into; a good module that is there stays
    let refused = probity_build::module::built_file(folder, &policy.name).with_extension("refused.wasm");
    let (name, version) = match declared(&inspection, &refused.display().to_string(), &policy) {
        Ok(declared) => declared,
        Err(failure) => {
            write(&refused)?;
            return Err(failure);
        }
    };
    write(&file)?;
    let builder = format!("{}, {ENCODER}", toolchain.builder());
    let (digest, size) = (inspection.digest.as_str(), inspection.size);
    let built = Built { module, name, version, digest, size, builder };
    match format {
        Format::Json => terminal::print_json(&built)?,
        Format::Text => terminal::print(&text(&built, arguments))?,
    }
    Ok(ExitCode::SUCCESS)
}

/// What the host read in the module, if it accepts it and it is the policy that the crate says.
fn declared<'a>(
    inspection: &'a Inspection,
    module: &str,
    policy: &PolicyModule,
) -> Result<(&'a str, &'a str), Failure> {
    let refused = |reason: String| Failure::RefusedBuild { module: module.to_owned(), reason };
    if let Some(refusal) = &inspection.refusal {
        return Err(refused(refusal.to_string()));
    }
    let Some(identity) = &inspection.policy else {
        return Err(refused("it declares no policy".to_owned()));
    };
    let info = &identity.info;
    for (what, said, is) in [("name", &info.name, &policy.name), ("version", &info.version, &policy.version)]
    {
        if said != is {
            return Err(refused(format!(
                "it declares the {what} `{said}`, and its `Cargo.toml` the {what} `{is}`: let `policy!` take it from \
                 there, with `env!`"
            )));
        }
    }
    Ok((&info.name, &info.version))
}

fn text(built: &Built<'_>, arguments: &Arguments) -> String {
    let Built { module, name, version, digest, size, builder } = built;
    let (module, folder) = (clean(module), arguments.folder.display().to_string());
    let mut text = format!(
        "{name} {version}\n  module   {module}\n  digest   {digest}\n  size     {size} bytes\n  builder  {}\n\nNext\n",
        clean(builder)
    );
    // a module that was put elsewhere is not what `probity test DIR` takes
    let has_scenarios = arguments.out.is_none() && arguments.folder.join("scenarios").is_dir();
    if has_scenarios {
        text.push_str(&format!("  probity test {}\n", clean(&folder)));
    }
    text.push_str(&format!("  probity policy inspect {module}\n"));
    if has_scenarios {
        let scenarios = arguments.folder.join("scenarios").display().to_string();
        text.push_str(&format!("  probity policy bench {module} --cases {}\n", clean(&scenarios)));
    } else {
        text.push_str(&format!("  probity test CASES --policy-file {module}\n"));
    }
    text
}
