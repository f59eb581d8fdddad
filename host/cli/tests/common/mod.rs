//! What the tests of the command share.
#![allow(dead_code, reason = "each test program uses its part")]

use std::path::{Path, PathBuf};

use assert_cmd::Command;

/// A case that the Chinese policy bars.
pub(crate) const FINED: &str = "cn-government-procurement/large-fine-exactly-two-million.json";

/// The folder of the case files.
pub(crate) fn cases() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases").canonicalize().unwrap()
}

/// A released module.
pub(crate) fn released(policy: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../policies/released");
    std::fs::read(folder.join(format!("{policy}.wasm"))).unwrap()
}

/// The same module with other bytes: an empty custom section more.
pub(crate) fn draft(mut module: Vec<u8>) -> Vec<u8> {
    module.extend(b"\0\x06\x05draft");
    module
}

/// The Chinese policy declaring another name, version and publisher, of the same lengths.
pub(crate) fn declaring(words: &[u8]) -> Vec<u8> {
    let declared: &[u8] = b"cn-government-procurement1.0.0Probity";
    assert_eq!(words.len(), declared.len());
    let mut module = released("cn-government-procurement");
    let at = module.windows(declared.len()).position(|bytes| bytes == declared).unwrap();
    module[at..at + words.len()].copy_from_slice(words);
    module
}

/// Runs the command in the folder of the case files.
pub(crate) fn probity(arguments: &[&str]) -> std::process::Output {
    Command::cargo_bin("probity")
        .unwrap()
        .current_dir(cases())
        .args(arguments)
        .env_remove("NO_COLOR")
        .env_remove("COLUMNS")
        .output()
        .unwrap()
}

/// What the command said.
pub(crate) fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).unwrap()
}

/// A digest changes with every release; what people read around it does not.
pub(crate) fn without_digests(text: &str) -> String {
    let mut out = String::new();
    for part in text.split_inclusive("sha256:") {
        let hex = part.chars().take_while(char::is_ascii_hexdigit).count();
        out.push_str(part.get(if out.ends_with("sha256:") { hex } else { 0 }..).unwrap_or(part));
    }
    out
}
