//! Printing: to a terminal in colour, else plainly; `NO_COLOR` is honoured. What others wrote (names of files and
//! policies, words of modules and of cases) is made harmless here, once for all commands.

use std::fmt::Write as _;
use std::io::{ErrorKind, Write};

use anstyle::{AnsiColor, Style};
use probity::core::report::TextStyle;
use probity::core::texts::clean;
use probity::trust::Notice;
use probity::{Error, Runtime, Warning};
use serde::Serialize;

use crate::command::Format;
use crate::failure::Failure;
use crate::input::PolicyCrate;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const PLACE: Style = Style::new().bold();

/// Columns where the output is no terminal.
const PLAIN_WIDTH: usize = 100;

/// How a report is laid out on this terminal.
pub(crate) fn style() -> TextStyle {
    let stated = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let measured = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    let width = stated.or_else(measured).unwrap_or(PLAIN_WIDTH);
    // `print` takes the colours out again where they do not belong
    TextStyle { width: width.clamp(40, 120), colour: true }
}

/// Prints a result, whose foreign words are harmless already. Whoever reads no further than the first lines is no
/// failure: the exit status says the rest.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = anstream::stdout().lock();
    let line_end = if text.ends_with('\n') { "" } else { "\n" };
    let printed = out.write_all(text.as_bytes()).and_then(|()| out.write_all(line_end.as_bytes()));
    match printed.and_then(|()| out.flush()) {
        Err(error) if error.kind() == ErrorKind::BrokenPipe => Ok(()),
        printed => Ok(printed?),
    }
}

/// Prints a result that holds what others wrote: each of its lines is made harmless.
pub(crate) fn print_clean(text: &str) -> Result<(), Failure> {
    let lines: Vec<_> = text.lines().map(|line| clean(line).into_owned()).collect();
    print(&lines.join("\n"))
}

/// Prints what a command has done: for a person, each line made harmless, or for a program.
pub(crate) fn say(format: Format, text: &str, document: &serde_json::Value) -> Result<(), Failure> {
    match format {
        Format::Text => print_clean(text),
        Format::Json => print_json(document),
    }
}

/// Prints a warning.
pub(crate) fn warn_text(text: &str) {
    let said = clean(text).into_owned();
    // a warning that cannot be printed stops nobody
    let _ = writeln!(anstream::stderr(), "{WARNING}warning:{WARNING:#} {said}");
}

/// Tells what is being done, beside what is printed.
pub(crate) fn tell(text: &str) {
    // what cannot be told stops nobody
    let _ = writeln!(anstream::stderr(), "{}", clean(text));
}

/// Prints what a person should know and what stopped nothing.
pub(crate) fn notices(notices: &[Notice]) {
    for notice in notices {
        warn_text(&notice.to_string());
    }
}

/// Prints a result as JSON.
pub(crate) fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    print(&escaped(&serde_json::to_string_pretty(value)?))
}

/// JSON whose texts drive no terminal: what JSON itself leaves as it is (C1 control characters, direction marks) is
/// escaped as JSON escapes. Outside of texts there is none of it.
fn escaped(json: &str) -> String {
    let harmful = |c: char| c != '\n' && clean(c.encode_utf8(&mut [0; 4])) != *c.encode_utf8(&mut [0; 4]);
    let mut out = String::with_capacity(json.len());
    for c in json.chars() {
        if (c.is_ascii() && c != '\u{7f}') || !harmful(c) {
            out.push(c);
            continue;
        }
        for unit in c.encode_utf16(&mut [0; 2]) {
            // writing to a string cannot fail
            let _ = write!(out, "\\u{unit:04x}");
        }
    }
    out
}

/// Prints what the runtime does without.
pub(crate) fn warn(runtime: &Runtime) {
    for warning in runtime.warnings() {
        // what a user of the command can do, where the library speaks to who calls it
        let warning = match warning {
            Warning::NoCache { problem } => format!(
                "compiled policies are not cached: {problem}; name another folder with the environment variable \
                 `XDG_CACHE_HOME`"
            ),
            Warning::NoPool { problem } => format!(
                "instances are made on demand, which is slower: {problem}; give the process more address space"
            ),
            warning => warning.to_string(),
        };
        warn_text(&warning);
    }
}

/// Prints why something was left out that was asked for beside a decision.
pub(crate) fn warn_of(option: &str, failure: &Failure) {
    warn_text(&format!("what `{option}` asks for is left out: {failure}"));
}

/// Says that a module is older than what it is made of: what is tested then is not what is written.
pub(crate) fn warn_stale(policy: &PolicyCrate) {
    if let Some(source) = policy.newer_source() {
        let (module, source) = (policy.module.display(), source.display());
        let said = format!(
            "`{module}` is older than `{source}`: build it again with `probity policy build {}`",
            policy.folder.display()
        );
        let _ = writeln!(anstream::stderr(), "{WARNING}warning:{WARNING:#} {}", clean(&said));
    }
}

/// Prints why a command reached no result: for a person one cause a line, for a program as a document.
pub(crate) fn report(failure: &Failure, format: Format) {
    if format == Format::Json && print_json(&failure.document()).is_ok() {
        return;
    }
    // nothing can be done where even the error cannot be printed
    let _ = write_failure(&mut anstream::stderr().lock(), failure);
}

fn write_failure(out: &mut impl Write, failure: &Failure) -> std::io::Result<()> {
    if let Failure::Library(Error::NoPlace(error)) = failure {
        writeln!(out, "{ERROR}error:{ERROR:#} {}", clean(&error.head()))?;
        for error in &error.errors {
            writeln!(out, "  {ERROR}×{ERROR:#} {}", clean(&error.to_string()))?;
        }
        return Ok(());
    }
    writeln!(out, "{ERROR}error:{ERROR:#} {}", clean(&failure.to_string()))?;
    if let Failure::Case { error, .. } = failure {
        for fault in &error.faults {
            let (path, problem) = (clean(&fault.path), clean(&fault.problem));
            writeln!(out, "  {ERROR}×{ERROR:#} {PLACE}{path}{PLACE:#}: {problem}")?;
            writeln!(out, "    expected {}", clean(&fault.expected))?;
        }
        if error.unlisted > 0 {
            writeln!(out, "  and {} more, to be seen when these are mended", error.unlisted)?;
        }
        writeln!(out, "nothing was decided; `probity schema case` prints the schema of a case")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_the_same_and_drives_no_terminal() {
        let value = serde_json::json!({ "a": "\u{1b}[31m\u{9b}31m\u{7f}\u{202e}\u{e0041}é江\n" });
        let json = escaped(&serde_json::to_string_pretty(&value).unwrap_or_default());
        assert!(json.chars().all(|c| c == '\n' || clean(&c.to_string()) == c.to_string()), "{json}");
        assert_eq!(serde_json::from_str::<serde_json::Value>(&json).ok(), Some(value));
    }
}
