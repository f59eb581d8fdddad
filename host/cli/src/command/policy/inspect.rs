//! `probity policy inspect`: what one module declares.

use std::fmt::{Display, Write};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use clap::Args;
use probity::core::texts::clean;
use probity::core::words::ParameterKind;
use probity::{DocumentedValue, Inspection, PolicyDocument, Runtime};

use crate::command::{Format, Language};
use crate::failure::{Failure, NO_DECISION};
use crate::{input, terminal};

/// Show the rules, parameters and vocabulary of a policy, its digest, size and imports.
#[derive(Debug, Args)]
#[command(
    after_help = "Examples:\n  probity policy inspect cn-government-procurement\n  probity policy inspect draft.wasm --format json"
)]
pub(crate) struct Arguments {
    /// The name of a policy at hand, or a module file; also of a module that would be refused
    #[arg(value_name = "NAME|FILE")]
    policy: PathBuf,
    /// The language of titles
    #[arg(long, value_enum, default_value = "en")]
    lang: Language,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let Arguments { policy, lang, format } = arguments;
    let inspection = find(policy)?;
    let shown = PolicyDocument::new(&inspection, lang.tag());
    match format {
        Format::Json => terminal::print_json(&shown)?,
        Format::Text => terminal::print(&text(&shown))?,
    }
    Ok(if shown.accepted { ExitCode::SUCCESS } else { ExitCode::from(NO_DECISION) })
}

/// A policy at hand by its name (the highest version), else a file.
fn find(policy: &Path) -> Result<Inspection, Failure> {
    let named = policy.to_str().filter(|name| !name.contains(['/', '.', '\\']));
    if let Some(name) = named {
        let runtime = input::runtime(&[], None)?;
        let version =
            |inspection: &Inspection| inspection.policy.as_ref().map(|policy| policy.info.version().clone());
        let highest = runtime
            .inspections()
            .filter(|inspection| inspection.policy.as_ref().is_some_and(|policy| policy.info.name == name))
            .max_by_key(|inspection| version(inspection));
        if let Some(inspection) = highest {
            return Ok(inspection.clone());
        }
        if !policy.exists() {
            // the library's own message names what is at hand
            let _ = runtime.screening().policy(name, "*")?;
        }
    }
    let bytes = input::read(policy)?;
    let runtime = Runtime::builder().without_embedded().build()?;
    Ok(runtime.inspect(&policy.display().to_string(), &bytes))
}

/// A page of lines, none of which can forge another one or drive a terminal, whatever a module has put into it.
#[derive(Default)]
struct Page {
    text: String,
}

impl Page {
    fn line(&mut self, indent: usize, line: impl Display) {
        // writing to a string cannot fail
        let _ = writeln!(self.text, "{:indent$}{}", "", clean(&line.to_string()));
    }

    fn heading(&mut self, heading: &str) {
        let _ = writeln!(self.text, "\n{heading}");
    }
}

fn text(shown: &PolicyDocument) -> String {
    let mut page = Page::default();
    let name = shown.name.as_ref().unwrap_or(&shown.module);
    let none = |list: &[String]| if list.is_empty() { "none".to_owned() } else { list.join(", ") };
    page.line(0, format_args!("{} {}", name, shown.version.as_deref().unwrap_or("")));
    if let Some(refusal) = &shown.refusal {
        page.line(2, format_args!("REFUSED: {refusal}"));
    }
    page.line(2, format_args!("digest     {}", shown.digest));
    page.line(2, format_args!("size       {} bytes", shown.size));
    page.line(2, format_args!("contract   {}", shown.contract.as_deref().unwrap_or("none")));
    page.line(2, format_args!("imports    {}", none(&shown.imports)));
    if let Some(publisher) = &shown.publisher {
        let until = shown.in_force_until.map_or_else(String::new, |day| format!(" until {day}"));
        let from = shown.in_force_from.map_or_else(String::new, |day| day.to_string());
        page.line(2, format_args!("publisher  {publisher}"));
        page.line(2, format_args!("languages  {}", none(&shown.languages)));
        page.line(
            2,
            format_args!("governs    {}", none(&[&shown.jurisdictions[..], &shown.fundings].concat())),
        );
        page.line(2, format_args!("in force   from {from}{until}"));
    }
    if !shown.rules.is_empty() {
        page.heading("Rules");
    }
    for rule in &shown.rules {
        let title = rule.title.as_deref().unwrap_or("");
        page.line(2, format_args!("{:<28} {title}", rule.id));
        page.line(6, format_args!("at most {}, {}, {}", rule.heaviest, rule.nature, rule.certainty));
        page.line(6, rule.citations.join("; "));
    }
    if !shown.parameters.is_empty() {
        page.heading("Parameters");
    }
    for parameter in &shown.parameters {
        page.line(2, format_args!("{:<28} {}", parameter.id, parameter.title.as_deref().unwrap_or("")));
        for DocumentedValue { since, text, certainty, source, .. } in &parameter.values {
            let since = since.map_or_else(String::new, |day| day.to_string());
            let text = match parameter.kind {
                ParameterKind::Choice => format!("`{text}` of {}", parameter.unit.replace(',', ", ")),
                _ => text.clone(),
            };
            page.line(6, format_args!("{text} since {since} ({certainty}): {source}"));
        }
    }
    if !shown.vocabulary.is_empty() {
        page.heading("Vocabulary");
    }
    shown.vocabulary.iter().for_each(|code| page.line(2, code));
    if shown.refusal.is_some() && shown.publisher.is_some() {
        // what stands between may be long, and is the module's word alone
        page.heading("REFUSED: what it declares is unchecked, and it decides nothing");
    }
    page.text
}
