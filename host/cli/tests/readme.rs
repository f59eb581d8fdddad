//! What the README shows is what the command prints.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::path::Path;

use assert_cmd::Command;

/// Every `text` block of the README that begins with a command.
fn shown() -> Vec<(String, String)> {
    include_str!("../../../README.md")
        .split("```text\n$ probity ")
        .skip(1)
        .map(|block| {
            let (command, said) = block.split("```").next().unwrap().split_once('\n').unwrap();
            (command.to_owned(), said.to_owned())
        })
        .collect()
}

#[test]
fn the_readme_shows_what_the_command_prints() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
    let shown = shown();
    assert!(shown.len() >= 4, "the README shows only {} commands", shown.len());
    for (command, expected) in shown {
        let out = Command::cargo_bin("probity")
            .unwrap()
            .current_dir(&root)
            .args(command.split_whitespace())
            .env_remove("COLUMNS")
            .output()
            .unwrap();
        let said = String::from_utf8(out.stdout).unwrap() + &String::from_utf8(out.stderr).unwrap();
        // a line with an ellipsis says that more comes before, or follows
        let (expected, said) = match expected.strip_prefix("…\n") {
            Some(rest) => {
                let begins = rest.split("\n…").next().unwrap();
                let at = said.find(begins).unwrap_or(0);
                (rest.to_owned(), said.get(at..).unwrap().to_owned())
            }
            None => (expected, said),
        };
        let (expected, said) = match expected.split_once("\n…") {
            Some((begins, _)) => (begins.to_owned(), said.get(..begins.len()).unwrap_or(&said).to_owned()),
            None => (expected, said),
        };
        assert_eq!(expected, said, "`probity {command}` prints something else than the README");
    }
}
