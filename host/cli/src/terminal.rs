//! Printing: to a terminal in colour, else plainly; `NO_COLOR` is honoured.

use std::io::Write;

use anstyle::{AnsiColor, Style};
use probity::Runtime;
use probity::core::report::TextStyle;
use serde::Serialize;

use crate::failure::Failure;

const ERROR: Style = AnsiColor::Red.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const PLACE: Style = Style::new().bold();

/// Columns where the output is no terminal.
const PLAIN_WIDTH: usize = 100;

/// How a report is laid out on this terminal.
pub(crate) fn style() -> TextStyle {
    let width = terminal_size::terminal_size().map_or(PLAIN_WIDTH, |(width, _)| usize::from(width.0));
    // `print` takes the colours out again where they do not belong
    TextStyle { width: width.clamp(40, 120), colour: true }
}

/// Prints a result.
pub(crate) fn print(text: &str) -> Result<(), Failure> {
    let mut out = anstream::stdout().lock();
    out.write_all(text.as_bytes())?;
    if !text.ends_with('\n') {
        out.write_all(b"\n")?;
    }
    Ok(out.flush()?)
}

/// Prints a result as JSON.
pub(crate) fn print_json(value: &impl Serialize) -> Result<(), Failure> {
    print(&serde_json::to_string_pretty(value)?)
}

/// Prints what the runtime does without.
pub(crate) fn warn(runtime: &Runtime) {
    for warning in runtime.warnings() {
        // a warning that cannot be printed stops nobody
        let _ = writeln!(anstream::stderr(), "{WARNING}warning:{WARNING:#} {warning}");
    }
}

/// Prints why a command reached no result: one cause a line.
pub(crate) fn report(failure: &Failure) {
    let mut out = anstream::stderr().lock();
    // nothing can be done where even the error cannot be printed
    let _ = write_failure(&mut out, failure);
}

fn write_failure(out: &mut impl Write, failure: &Failure) -> std::io::Result<()> {
    writeln!(out, "{ERROR}error:{ERROR:#} {failure}")?;
    if let Failure::Case { error, .. } = failure {
        for fault in &error.faults {
            writeln!(out, "  {ERROR}×{ERROR:#} {PLACE}{}{PLACE:#}: {}", fault.path, fault.problem)?;
            if !fault.expected.is_empty() {
                writeln!(out, "    expected {}", fault.expected)?;
            }
        }
        if error.unlisted > 0 {
            writeln!(out, "  and {} more, to be seen when these are mended", error.unlisted)?;
        }
        writeln!(out, "nothing was decided; `probity schema case` prints the schema of a case")?;
    }
    Ok(())
}
