//! The case files.

use std::path::{Path, PathBuf};

/// Every case file under `tests/cases`, in order.
pub fn case_files() -> Vec<PathBuf> {
    let mut found = Vec::new();
    below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("cases"), &mut found);
    found.sort();
    found
}

fn below(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("the cases are there") {
        let path = entry.expect("the cases can be read").path();
        if path.is_dir() {
            below(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "json") {
            found.push(path);
        }
    }
}
