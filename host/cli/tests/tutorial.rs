//! What the tutorial on writing a policy shows is what happens: from `policy new` to `policy bench`, its edits included.
//! It compiles a policy to WebAssembly, by whichever toolchain is there. Where none is, it cannot go on after the error
//! that says so; `PROBITY_DEMAND_TOOLCHAIN`, which `.ci/run` sets, makes that a failure.
#![allow(clippy::unwrap_used, clippy::panic, reason = "tests")]

use std::fs;
use std::path::Path;

use assert_cmd::Command;

/// How the error ends that names what no toolchain is there for.
const NO_TOOLCHAIN: &str = ", which a policy is compiled with: ";

const TUTORIAL: &str = include_str!("../../../policies/README.md");

/// A block of the tutorial: what it is, and its lines.
fn blocks() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    TUTORIAL.split("\n```").skip(1).step_by(2).map(|block| {
        let (what, lines) = block.split_once('\n').unwrap();
        (what, lines.lines().collect())
    })
}

/// A line without what is another one on another machine, on another day, or by another compiler.
fn same_everywhere(line: &str) -> String {
    let dated = line.contains("signed") || line.starts_with("index ") || line.contains("taken back");
    let words = line.split_whitespace().map(|word| match word.split_once("sha256:") {
        Some((before, digits)) if digits.bytes().all(|digit| digit.is_ascii_hexdigit()) => {
            format!("{before}sha256:…")
        }
        _ if dated && word.trim_start_matches("signed=").split('-').map(str::len).eq([4, 2, 2]) => {
            "DAY".to_owned()
        }
        _ if word.trim_start_matches('"').starts_with("RW") => "KEY".to_owned(),
        _ => word.to_owned(),
    });
    let words: Vec<_> = words.collect();
    match words.first().map(String::as_str) {
        Some("size" | "builder" | "time" | "sdk") => words.into_iter().next().unwrap(),
        // the limit and the case stay
        Some("fuel") => words.into_iter().skip(3).collect::<Vec<_>>().join(" "),
        _ => words.join(" "),
    }
}

/// The words of a command, as a shell splits them.
fn words(command: &str) -> Vec<String> {
    let mut words = Vec::new();
    for (at, part) in command.split('\'').enumerate() {
        match at % 2 {
            0 => words.extend(part.split_whitespace().map(str::to_owned)),
            _ => words.push(part.to_owned()),
        }
    }
    words
}

/// Runs a command of the tutorial in its folder, and says what it printed; nothing where no toolchain is there for it.
fn run(command: &str, folder: &Path, target: &Path) -> Option<String> {
    let words = words(command);
    let words: Vec<_> = words.iter().map(String::as_str).collect();
    match words.as_slice() {
        ["probity", arguments @ ..] => {
            let out = Command::cargo_bin("probity")
                .unwrap()
                .current_dir(folder)
                .args(arguments)
                .env("CARGO_TARGET_DIR", target)
                .env_remove("COLUMNS")
                .output()
                .unwrap();
            let (said, told) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
            let (names, demanded) = (told.contains("run `"), std::env::var_os("PROBITY_DEMAND_TOOLCHAIN"));
            if arguments.starts_with(&["policy", "build"]) && told.contains(NO_TOOLCHAIN) {
                assert!(names && said.is_empty() && demanded.is_none(), "{told}");
                return None;
            }
            assert!(!said.is_empty(), "`{command}` prints nothing: {told}");
            Some(said.into_owned())
        }
        ["echo", text, ">", to] => {
            fs::write(folder.join(to), format!("{text}\n")).unwrap();
            Some(String::new())
        }
        ["cp", from, to] => {
            fs::copy(folder.join(from), folder.join(to)).unwrap();
            Some(String::new())
        }
        _ => panic!("`{command}`: the test cannot run it"),
    }
}

/// Changes a file as a block of lines with `-` and `+` says.
fn edit(file: &Path, lines: &[&str]) {
    let mut text = fs::read_to_string(file).unwrap();
    let mut lines = lines.iter().copied().peekable();
    while lines.peek().is_some() {
        let mut side = |sign: char| {
            let mut side = Vec::new();
            while let Some(line) = lines.peek().and_then(|line| line.strip_prefix(sign)) {
                side.push(line);
                lines.next();
            }
            side.join("\n")
        };
        let (old, new) = (side('-'), side('+'));
        assert_eq!(text.matches(&old).count(), 1, "{}: {old}", file.display());
        text = text.replace(&old, &new);
    }
    fs::write(file, text).unwrap();
}

#[test]
fn the_tutorial_shows_what_the_commands_print() {
    // warm from one run to the next, where cargo keeps what tests leave
    let place = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let (folder, target) = (place.join("tutorial"), place.join("tutorial-target"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).unwrap();
    let mut commands = 0;
    for (what, lines) in blocks() {
        if let Some(file) = what.strip_prefix("diff ") {
            edit(&folder.join(file), &lines);
        } else if let Some(file) = what.strip_prefix("toml ") {
            let public = fs::read_to_string(folder.join("ministry.pub")).unwrap();
            let text = lines.join("\n").replace("RW…", public.lines().nth(1).unwrap());
            fs::write(folder.join(file), text).unwrap();
        } else if what == "text" {
            let mut lines = lines.into_iter().peekable();
            while let Some(line) = lines.next() {
                let command = line.strip_prefix("$ ").unwrap_or_else(|| panic!("`{line}` is no command"));
                let mut shown = Vec::new();
                while lines.peek().is_some_and(|line| !line.starts_with("$ ")) {
                    shown.extend(lines.next().map(same_everywhere));
                }
                let Some(said) = run(command, &folder, &target) else {
                    eprintln!("no toolchain for WebAssembly: the tutorial was followed up to `{command}`");
                    return;
                };
                let mut said: Vec<_> = said.lines().map(same_everywhere).collect();
                // an ellipsis says that more follows
                if shown.last().is_some_and(|line| line == "…") {
                    shown.pop();
                    said.truncate(shown.len());
                }
                assert_eq!(said, shown, "`{command}` prints something else than the tutorial");
                commands += 1;
            }
        }
    }
    assert!(commands >= 10, "the tutorial shows only {commands} commands");
}
