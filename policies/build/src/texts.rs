//! The words that travel in a component's file.

use std::collections::BTreeMap;
use std::path::Path;

use crate::Error;

/// Reads `<language>.ftl` for each language and writes them as one JSON object, languages in alphabetical order.
pub(crate) fn section(folder: &Path) -> Result<Vec<u8>, Error> {
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
    if texts.is_empty() {
        return Err(Error::Texts {
            path: folder.to_path_buf(),
            problem: "it holds no `.ftl` file, one for each language",
        });
    }
    // strings always become JSON
    Ok(serde_json::to_string(&texts).unwrap_or_default().into_bytes())
}
