//! Puts into the command what `probity policy new` writes beside a policy: the sources of the guest SDK, a manifest that
//! needs no workspace, and the releases that the SDK is built with here. All of it is derived from the workspace, so that
//! no copy of it can grow old.

use std::collections::BTreeSet;
use std::error::Error;
use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};

use toml::{Table, Value};

/// What of the SDK is carried, from the root of the workspace.
const CARRIED: [&str; 3] = ["guest/src", "guest/texts", "wit"];

fn main() -> Result<(), Box<dyn Error>> {
    let root = Path::new(&std::env::var("CARGO_MANIFEST_DIR")?).join("../..").canonicalize()?;
    let workspace = table(&root.join("Cargo.toml"))?;
    let guest = table(&root.join("guest/Cargo.toml"))?;
    let lock = table(&root.join("Cargo.lock"))?;

    let mut out = String::from("/// The SDK's files.\npub(super) const SDK: &[(&str, &[u8])] = &[\n");
    writeln!(out, "    (\"guest/Cargo.toml\", {:?}.as_bytes()),", manifest(&workspace, &guest)?)?;
    for place in CARRIED {
        // a new file in a folder, not only a change of one that was there
        println!("cargo::rerun-if-changed={}", root.join(place).display());
        for file in files(&root.join(place))? {
            let names: Vec<_> = file.strip_prefix(&root)?.iter().map(|name| name.to_string_lossy()).collect();
            writeln!(out, "    ({:?}, include_bytes!({:?})),", names.join("/"), file)?;
        }
    }
    out.push_str("];\n/// The releases that the SDK is built with.\n");
    out.push_str("pub(super) const RELEASES: &[(&str, &str)] = &[\n");
    let used = used(&guest);
    for package in closure(&lock, "probity-guest", &used)? {
        writeln!(out, "    ({:?}, {:?}),", name(package)?, entry(package)?)?;
    }
    writeln!(out, "];\n/// What the SDK depends on.\npub(super) const SDK_USES: &[&str] = &{used:?};")?;
    constant(&mut out, "SDK_VERSION", text(&workspace, &["workspace", "package", "version"])?)?;
    constant(&mut out, "EDITION", text(&workspace, &["workspace", "package", "edition"])?)?;
    constant(&mut out, "RUST_VERSION", text(&workspace, &["workspace", "package", "rust-version"])?)?;
    constant(&mut out, "PROFILE", &profile(&workspace, "policy")?)?;
    let encoder = dependency(&lock, package(&lock, "probity-build")?, "wit-component")?;
    constant(&mut out, "ENCODER", &format!("{} {}", name(encoder)?, text(encoder, &["version"])?))?;
    fs::write(Path::new(&std::env::var("OUT_DIR")?).join("carried.rs"), out)?;
    Ok(())
}

fn constant(out: &mut String, name: &str, value: &str) -> std::fmt::Result {
    writeln!(out, "/// From the workspace.\npub(super) const {name}: &str = {value:?};")
}

fn table(file: &Path) -> Result<Table, Box<dyn Error>> {
    println!("cargo::rerun-if-changed={}", file.display());
    Ok(fs::read_to_string(file)?.parse()?)
}

fn files(folder: &Path) -> Result<Vec<PathBuf>, Box<dyn Error>> {
    let mut found = Vec::new();
    let mut entries =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<std::io::Result<Vec<_>>>()?;
    entries.sort();
    for entry in entries {
        if entry.is_dir() { found.extend(files(&entry)?) } else { found.push(entry) }
    }
    Ok(found)
}

fn lookup<'a>(table: &'a Table, path: &[&str]) -> Result<&'a Value, Box<dyn Error>> {
    let (last, tables) = path.split_last().ok_or("no path")?;
    let found = tables.iter().try_fold(table, |table, key| table.get(*key)?.as_table());
    found.and_then(|table| table.get(*last)).ok_or_else(|| format!("no `{}`", path.join(".")).into())
}

fn text<'a>(table: &'a Table, path: &[&str]) -> Result<&'a str, Box<dyn Error>> {
    lookup(table, path)?.as_str().ok_or_else(|| format!("`{}` is no text", path.join(".")).into())
}

fn name(package: &Table) -> Result<&str, Box<dyn Error>> {
    text(package, &["name"])
}

/// The SDK's manifest with what it inherits written out, and without what only its tests need.
fn manifest(workspace: &Table, guest: &Table) -> Result<String, Box<dyn Error>> {
    let inherits = |value: &Value| value.get("workspace").and_then(Value::as_bool) == Some(true);
    let mut out = String::from("[package]\n");
    for (key, value) in lookup(guest, &["package"])?.as_table().into_iter().flatten() {
        let value = if inherits(value) { lookup(workspace, &["workspace", "package", key])? } else { value };
        writeln!(out, "{key} = {value}")?;
    }
    out.push_str("\n[dependencies]\n");
    for (key, value) in lookup(guest, &["dependencies"])?.as_table().into_iter().flatten() {
        let mut whole = match inherits(value) {
            true => lookup(workspace, &["workspace", "dependencies", key])?.clone(),
            false => value.clone(),
        };
        if let (Some(whole), Some(value)) = (whole.as_table_mut(), value.as_table()) {
            whole.extend(value.clone());
            whole.remove("workspace");
        }
        writeln!(out, "{key} = {whole}")?;
    }
    Ok(out)
}

/// A profile with what it inherits, as lines of a manifest.
fn profile(workspace: &Table, name: &str) -> Result<String, Box<dyn Error>> {
    let mut lines = lookup(workspace, &["profile", "release"])?.as_table().cloned().unwrap_or_default();
    lines.extend(lookup(workspace, &["profile", name])?.as_table().cloned().unwrap_or_default());
    let mut out = format!("[profile.{name}]\n");
    for (key, value) in lines {
        writeln!(out, "{key} = {value}")?;
    }
    Ok(out)
}

/// What the SDK itself depends on, not its tests.
fn used(guest: &Table) -> Vec<String> {
    let dependencies = guest.get("dependencies").and_then(Value::as_table);
    dependencies.into_iter().flatten().map(|(name, _)| name.clone()).collect()
}

/// A release as cargo writes it in a lock file.
fn entry(package: &Table) -> Result<String, Box<dyn Error>> {
    let mut out = String::from("[[package]]\n");
    for key in ["name", "version", "source", "checksum"] {
        if let Some(value) = package.get(key) {
            writeln!(out, "{key} = {value}")?;
        }
    }
    let dependencies: Vec<_> =
        package.get("dependencies").and_then(Value::as_array).into_iter().flatten().collect();
    if !dependencies.is_empty() {
        out.push_str("dependencies = [\n");
        for dependency in dependencies {
            writeln!(out, " {dependency},")?;
        }
        out.push_str("]\n");
    }
    Ok(out)
}

fn packages(lock: &Table) -> impl Iterator<Item = &Table> {
    lock.get("package").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_table)
}

/// A package of the workspace in its lock file.
fn package<'a>(lock: &'a Table, wanted: &str) -> Result<&'a Table, Box<dyn Error>> {
    let own =
        |package: &&Table| name(package).is_ok_and(|name| name == wanted) && !package.contains_key("source");
    packages(lock).find(own).ok_or_else(|| format!("`Cargo.lock` has no `{wanted}`").into())
}

/// The release that a package depends on by that name.
fn dependency<'a>(lock: &'a Table, from: &Table, wanted: &str) -> Result<&'a Table, Box<dyn Error>> {
    let lines = from.get("dependencies").and_then(Value::as_array).into_iter().flatten();
    let mut lines = lines.filter_map(Value::as_str).map(|line| line.split(' ').collect::<Vec<_>>());
    let line = lines.find(|line| line.first() == Some(&wanted)).ok_or_else(|| format!("no `{wanted}`"))?;
    let is_it = |package: &&Table| {
        name(package).is_ok_and(|name| name == wanted)
            && line.get(1).is_none_or(|version| text(package, &["version"]).is_ok_and(|v| v == *version))
    };
    packages(lock).find(is_it).ok_or_else(|| format!("`Cargo.lock` has no `{wanted}`").into())
}

/// The releases that these dependencies of a package are built from.
fn closure<'a>(lock: &'a Table, start: &str, used: &[String]) -> Result<Vec<&'a Table>, Box<dyn Error>> {
    let start = package(lock, start)?;
    let mut open = Vec::new();
    for name in used {
        open.push(dependency(lock, start, name)?);
    }
    let mut seen = BTreeSet::new();
    let mut found = Vec::new();
    while let Some(next) = open.pop() {
        if !seen.insert((name(next)?, text(next, &["version"])?)) {
            continue;
        }
        found.push(next);
        for line in next.get("dependencies").and_then(Value::as_array).into_iter().flatten() {
            let wanted = line.as_str().and_then(|line| line.split(' ').next()).unwrap_or_default();
            open.push(dependency(lock, next, wanted)?);
        }
    }
    found.sort_by_key(|package| {
        (name(package).unwrap_or_default(), text(package, &["version"]).unwrap_or_default())
    });
    Ok(found)
}
