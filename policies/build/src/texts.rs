//! The words that travel in a component's file.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::Error;

/// Writes the texts of some folders, `<language>.ftl` each, as one JSON object, languages in alphabetical order.
///
/// The first folder is the policy's own and says which languages there are; to each of them the others add what they
/// have in it.
pub(crate) fn section(folders: &[PathBuf]) -> Result<Vec<u8>, Error> {
    let (own, others) = folders
        .split_first()
        .ok_or_else(|| Error::Texts { path: PathBuf::new(), problem: "no folder was named" })?;
    let mut texts = read(own)?;
    if texts.is_empty() {
        return Err(Error::Texts {
            path: own.clone(),
            problem: "it holds no `.ftl` file, one for each language",
        });
    }
    for other in others {
        for (language, more) in read(other)? {
            if let Some(text) = texts.get_mut(&language) {
                if !text.ends_with('\n') {
                    text.push('\n');
                }
                text.push_str(&more);
            }
        }
    }
    // strings always become JSON
    Ok(serde_json::to_string(&texts).unwrap_or_default().into_bytes())
}

fn read(folder: &Path) -> Result<BTreeMap<String, String>, Error> {
    let mut texts = BTreeMap::new();
    let entries = match std::fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
            return Err(Error::Texts { path: folder.to_path_buf(), problem: "there is no such folder" });
        }
        entries => entries.map_err(Error::file(folder))?,
    };
    for entry in entries {
        let path = entry.map_err(Error::file(folder))?.path();
        if path.extension().is_none_or(|extension| extension != "ftl") {
            continue;
        }
        let Some(language) = path.file_stem().and_then(|stem| stem.to_str()) else {
            return Err(Error::Texts { path, problem: "its name is not a language" });
        };
        let text = std::fs::read_to_string(&path).map_err(Error::file(&path))?;
        texts.insert(language.to_owned(), text);
    }
    Ok(texts)
}
