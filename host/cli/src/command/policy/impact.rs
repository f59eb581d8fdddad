//! `probity policy impact`: whom a change of a policy affects, before it is in force.

use std::num::NonZeroUsize;
use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::thread;

use clap::Args;
use indicatif::{ProgressBar, ProgressStyle};
use probity::core::impact::{BadCase, Entry, Impact, Keep, Repeats};
use probity::core::report::{ImpactTerms, impact_terms};
use probity::{Day, Weighing};

use super::source::{self, Source, Written, named};
use super::subject::Subject;
use super::weigh::{Done, Sides, weigh_all};
use crate::command::check::day;
use crate::command::{Format, Language};
use crate::failure::{Failure, KINDS, NO_DECISION};
use crate::input::{self, Setting};
use crate::terminal;

const AFTER_HELP: &str = "\
Every case is put before OLD alone and before NEW alone, and the two answers are compared. Both are
asked as if they were in force, whatever the notice date of the case: this is no decision of law. The
parameters of a version that is not in force on that date have no earlier values than those of its
first day; with --law-of both versions have those of one day.

The report lists the gravest changes first: those newly barred, then referred, then restricted, then
those freed, then those whose outcome stays.

Cases come from folders (every *.json below), case files, and files of one case a line (*.ndjson,
*.jsonl; `-` is standard input, with one case a line). A case that cannot be read, and one on which a
policy gives no answer, is counted apart and listed, and never counts as allowed.

--shadow makes the same report of entries that were recorded beside real decisions, one a line, as
`probity schema impact-entry` describes them. Where one version was recorded on the same case more than
once, the last entry counts, and the others are counted as repeats.

Exit status: 0 if every case was weighed, 1 if some could not be (the report is printed all the same),
2 if the command line is wrong.

Examples:
  probity policy impact cn-government-procurement draft.wasm --cases archive/
  probity policy impact old.wasm new.wasm --cases 2025.ndjson --html impact.html --lang zh
  zcat archive.ndjson.gz | probity policy impact old.wasm new.wasm --cases -
  probity policy impact old.wasm new.wasm --cases archive/ --law-of 2027-01-01 --format json
  probity policy impact cn-government-procurement cn-government-procurement --cases archive/ \\
      --new-parameter cn-government-procurement/large-fine-from=1000000.00
  probity policy impact --shadow shadow.ndjson";

/// See whom a change of a policy affects, before it is in force.
#[derive(Debug, Args)]
#[command(after_help = format!("{AFTER_HELP}\n\n{KINDS}"))]
pub(crate) struct Arguments {
    /// The name of a policy at hand, or a module file
    #[arg(value_name = "OLD", required_unless_present = "shadow", requires = "new")]
    old: Option<PathBuf>,
    /// The same, of what is to follow it
    #[arg(value_name = "NEW", requires = "cases")]
    new: Option<PathBuf>,
    /// Weigh these cases: folders, case files (*.json), files of one case a line (*.ndjson, *.jsonl; `-` for standard
    /// input)
    #[arg(long, value_name = "PATH", num_args = 1..)]
    cases: Vec<PathBuf>,
    /// Report on entries that were recorded beside real decisions, one a line, and weigh nothing
    #[arg(long, value_name = "FILE.ndjson", num_args = 1.., conflicts_with_all = ["old", "new", "cases", "parameters", "new_parameters", "law_of", "threads", "fuel"])]
    shadow: Vec<PathBuf>,
    /// Set a parameter in each of the two that declares it, instead of its values by date
    #[arg(long = "parameter", value_name = "POLICY/PARAMETER=VALUE")]
    parameters: Vec<Setting>,
    /// Set a parameter in NEW alone
    #[arg(long = "new-parameter", value_name = "POLICY/PARAMETER=VALUE")]
    new_parameters: Vec<Setting>,
    /// Weigh both with the parameters' values of this day
    #[arg(long, value_name = "DATE", value_parser = day)]
    law_of: Option<Day>,
    /// Let each policy use so much fuel instead of 50000000, and as many times longer: for very large cases
    #[arg(long, value_name = "N", value_parser = input::fuel())]
    fuel: Option<u64>,
    /// How many threads weigh, 1 to 1024; as many as the machine has, if left out
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u16).range(1..=MOST_THREADS))]
    threads: Option<u16>,
    /// Show so many affected cases; 20 as text and 1000 in the page, if left out. JSON has all
    #[arg(long, value_name = "N")]
    limit: Option<usize>,
    /// Also write the report as a page, which loads nothing
    #[arg(long, value_name = "FILE.html")]
    html: Option<PathBuf>,
    /// The language of the report
    #[arg(long, value_enum, default_value = "en")]
    lang: Language,
    /// How it is printed, and an error
    #[arg(long, value_enum, default_value = "text")]
    pub(crate) format: Format,
}

/// More threads than this are a slip of the pen, and no system starts any number of them.
const MOST_THREADS: i64 = 1_024;

/// Affected cases that are shown as text.
const SHOWN: usize = 20;

/// Affected cases in a page.
const IN_PAGE: usize = 1_000;

pub(crate) fn run(arguments: &Arguments) -> Result<ExitCode, Failure> {
    let page = |file: &[u8]| file.starts_with(b"<!doctype html>");
    if let Some(file) = &arguments.html {
        // before minutes of weighing, not after
        input::write_over(file, b"<!doctype html>\n", page)?;
    }
    let impact = match (&arguments.old, &arguments.new) {
        (Some(old), Some(new)) => weighed(arguments, old, new)?,
        _ => recorded(arguments)?,
    };
    let language = arguments.lang.tag();
    if let Some(file) = &arguments.html {
        let written = impact.to_html(language, arguments.limit.unwrap_or(IN_PAGE));
        input::write_over(file, written.as_bytes(), page)?;
    }
    match arguments.format {
        Format::Json => terminal::print_json(&impact)?,
        Format::Text => {
            let limit = arguments.limit.unwrap_or(SHOWN);
            terminal::print(&impact.to_text(language, limit, &terminal::style()))?;
        }
    }
    Ok(if impact.is_whole() { ExitCode::SUCCESS } else { ExitCode::from(NO_DECISION) })
}

/// No more is kept than is shown: of very many affected cases that would be much.
fn keep(arguments: &Arguments) -> Keep {
    if arguments.format == Format::Json {
        return Keep::default();
    }
    let page = arguments.html.as_ref().map_or(0, |_| IN_PAGE);
    Keep { changed: arguments.limit.unwrap_or(SHOWN.max(page)), ..Keep::default() }
}

fn weighed(arguments: &Arguments, old: &Path, new: &Path) -> Result<Impact, Failure> {
    let limits = input::limits(arguments.fuel);
    let (old, new) = (Subject::find(old, limits)?, Subject::find(new, limits)?);
    terminal::warn(&old.runtime);
    new.warn_if_lower(&old);
    let source = Source::find(&arguments.cases)?;
    let set = settings(arguments, &old, &new)?;
    let weighing = |subject: &Subject, settings: &[&Setting]| -> Result<Weighing, Failure> {
        let info = &subject.policy.info;
        let mut chosen = subject.runtime.screening().policy(&info.name, &format!("={}", info.version))?;
        for Setting { policy, parameter, value } in settings {
            chosen = chosen.parameter_text(policy, parameter, value)?;
        }
        let weighing = chosen.weigh()?;
        Ok(arguments.law_of.map_or(weighing.clone(), |day| weighing.law_of(day)))
    };
    let language = arguments.lang.tag();
    let sides = Sides { before: weighing(&old, &set.old)?, after: weighing(&new, &set.new)?, language };
    let mut impact = Impact::new(keep(arguments));
    // also where it never answers
    impact.before.insert(old.asked());
    impact.after.insert(new.asked());
    for Subject { policy, .. } in [&old, &new] {
        impact.titles.extend(policy.title(language).map(|title| (policy.digest.clone(), title)));
    }
    impact.sources = named(&arguments.cases);
    impact.terms = impact_terms(&set.terms(arguments.law_of), language);
    let threads = arguments.threads.and_then(|threads| NonZeroUsize::new(threads.into()));
    let threads = threads.or_else(|| thread::available_parallelism().ok());
    let progress = progress(source.bytes);
    weigh_all(&source, &sides, threads.unwrap_or(NonZeroUsize::MIN), |Done { result, bytes }| {
        match result {
            Ok(entry) => impact.add(entry),
            Err(bad) => impact.add_bad(bad),
        }
        tick(&progress, &impact, bytes);
    });
    progress.finish_and_clear();
    match impact.counts.cases {
        0 => Err(source::no_case(&arguments.cases)),
        _ => Ok(impact),
    }
}

fn recorded(arguments: &Arguments) -> Result<Impact, Failure> {
    let source = Source::lines_of(&arguments.shadow)?;
    let mut impact = Impact::new(keep(arguments));
    impact.sources = named(&arguments.shadow);
    impact.terms = impact_terms(&[ImpactTerms::Recorded], arguments.lang.tag());
    // which entry is the last of its case is known when all were read
    let progress = progress(source.bytes.map(|bytes| bytes.saturating_mul(2)));
    let mut repeats = Repeats::default();
    for written in source.all_lines() {
        if let Ok(entry) = entry(&written) {
            repeats.note(&entry, &written.place);
        }
        progress.inc(written.bytes);
    }
    for written in source.all_lines() {
        match entry(&written) {
            Ok(entry) if !repeats.is_last(&entry, &written.place) => impact.leave_out_repeat(),
            Ok(entry) if entry.case.place.is_none() => impact.add(entry.at(written.place.clone())),
            Ok(entry) => impact.add(entry),
            Err(bad) => impact.add_bad(bad),
        }
        tick(&progress, &impact, written.bytes);
    }
    progress.finish_and_clear();
    Ok(impact)
}

/// The entry that a line is.
fn entry(written: &Written) -> Result<Entry, BadCase> {
    let bad = |problem: String| BadCase { place: written.place.clone(), faults: vec![problem], unlisted: 0 };
    let json = written.json.as_ref().map_err(|problem| bad(problem.clone()))?;
    let entry = serde_json::from_slice(json);
    entry.map_err(|error| bad(format!("not an entry as `probity schema impact-entry` has it: {error}")))
}

/// What is set in which version.
#[derive(Default)]
struct Set<'a> {
    old: Vec<&'a Setting>,
    new: Vec<&'a Setting>,
}

impl Set<'_> {
    fn terms(&self, law_of: Option<Day>) -> Vec<ImpactTerms> {
        let mut terms = vec![ImpactTerms::NoDecision];
        terms.push(law_of.map_or(ImpactTerms::OwnLaw, ImpactTerms::LawOf));
        let set = |setting: &Setting, before, after| ImpactTerms::Set {
            parameter: format!("{}/{}", setting.policy, setting.parameter),
            value: setting.value.clone(),
            before,
            after,
        };
        terms.extend(self.old.iter().map(|setting| set(setting, true, self.new.contains(setting))));
        let alone = self.new.iter().filter(|setting| !self.old.contains(setting));
        terms.extend(alone.map(|setting| set(setting, false, true)));
        terms
    }
}

/// A value counts in each version that declares its parameter; where none does, it would be ignored.
fn settings<'a>(arguments: &'a Arguments, old: &Subject, new: &Subject) -> Result<Set<'a>, Failure> {
    let mut set = Set::default();
    let declares = |subject: &Subject, setting: &Setting| {
        let info = &subject.policy.info;
        let declared = info.parameters.iter().any(|parameter| parameter.id == setting.parameter);
        info.name == setting.policy && declared
    };
    let none = |setting: &Setting| Failure::NoSuchParameter {
        policy: setting.policy.clone(),
        parameter: setting.parameter.clone(),
        old: old.title(),
        new: new.title(),
    };
    for setting in &arguments.parameters {
        let (in_old, in_new) = (declares(old, setting), declares(new, setting));
        if !in_old && !in_new {
            return Err(none(setting));
        }
        set.old.extend(in_old.then_some(setting));
        set.new.extend(in_new.then_some(setting));
    }
    for setting in &arguments.new_parameters {
        if !declares(new, setting) {
            return Err(none(setting));
        }
        set.new.push(setting);
    }
    for settings in [&set.old, &set.new] {
        for (at, Setting { policy, parameter, .. }) in settings.iter().enumerate() {
            let mut before = settings.iter().take(at);
            if before.any(|set| (&set.policy, &set.parameter) == (policy, parameter)) {
                return Err(Failure::SetTwice { policy: policy.clone(), parameter: parameter.clone() });
            }
        }
    }
    Ok(set)
}

/// How far it is, on standard error where that is a terminal, and nowhere else.
fn progress(bytes: Option<u64>) -> ProgressBar {
    let Some(bytes) = bytes else {
        let style = ProgressStyle::with_template("{spinner}  {msg}");
        return style
            .map_or_else(|_| ProgressBar::no_length(), |style| ProgressBar::no_length().with_style(style));
    };
    let bar = ProgressBar::new(bytes);
    let style = ProgressStyle::with_template("{wide_bar} {percent}%  {msg}  {eta} left");
    style.map_or(bar.clone(), |style| bar.with_style(style))
}

fn tick(progress: &ProgressBar, impact: &Impact, bytes: u64) {
    progress.inc(bytes);
    if impact.counts.cases.is_multiple_of(256) {
        progress.set_message(format!("{} cases, {} affected", impact.counts.cases, impact.counts.affected));
    }
}
