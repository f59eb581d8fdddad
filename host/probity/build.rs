//! Tells the library which sources it was built from, and with which dependencies: what one build found out about a module
//! holds for no other.

use std::collections::hash_map::DefaultHasher;
use std::fs;
use std::hash::{Hash, Hasher};
use std::io;
use std::path::Path;

fn main() -> io::Result<()> {
    let mut hasher = DefaultHasher::new();
    for path in ["src", "../core/src", "../../wit"] {
        println!("cargo::rerun-if-changed={path}");
        hash(Path::new(path), &mut hasher)?;
    }
    // built as a dependency, the workspace around it is another one's, and its lock file is not here
    let locked = Path::new("../../Cargo.lock");
    if locked.exists() {
        println!("cargo::rerun-if-changed={}", locked.display());
        hash(locked, &mut hasher)?;
    }
    println!("cargo::rustc-env=PROBITY_SOURCES={:016x}", hasher.finish());
    Ok(())
}

fn hash(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    if !path.is_dir() {
        fs::read(path)?.hash(hasher);
        return Ok(());
    }
    let mut entries = fs::read_dir(path)?.map(|entry| Ok(entry?.path())).collect::<io::Result<Vec<_>>>()?;
    entries.sort();
    entries.iter().try_for_each(|entry| {
        entry.file_name().hash(hasher);
        hash(entry, hasher)
    })
}
