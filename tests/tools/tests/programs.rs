//! The programs are found or fetched, also by several tests at once, and run.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::thread;

use probity_test_tools::Tool;

/// What a program says of itself.
fn says(tool: Tool, argument: &str) -> String {
    let output = tool.command().unwrap().arg(argument).output().unwrap();
    String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned()
}

#[test]
fn every_program_runs() {
    thread::scope(|scope| {
        for _ in 0..3 {
            scope.spawn(|| assert!(says(Tool::Minisign, "-v").contains("minisign ")));
            scope.spawn(|| assert!(says(Tool::Registry, "--version").contains("docker-registry ")));
        }
    });
}
