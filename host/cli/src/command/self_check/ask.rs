//! The questions of the form, one after the other. They go to standard error, so that standard output has the answer
//! alone.

use std::collections::BTreeSet;
use std::io::{BufRead, Write};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use probity::PolicyIdentity;
use probity::core::report::host_texts;
use probity::core::self_check::Form;
use probity::core::self_check::form::{Choice, Field, Group, Input, Part};
use probity::core::texts::{TextValue, clean};

use crate::failure::Failure;
use crate::input;

/// Where the case is saved if nothing else is said.
const FILE: &str = "case.json";

/// Asks everything; false where the answers ended before.
pub(super) fn questions(form: &mut Form, policies: &[Arc<PolicyIdentity>]) -> Result<bool, Failure> {
    let mut asking = Asking { form, policies, asked: BTreeSet::new(), ended: false };
    let parts: Vec<&'static str> = asking.parts().iter().map(|part| part.id).collect();
    for id in parts {
        asking.part(id)?;
    }
    Ok(!asking.ended)
}

/// What is told where the answers ended too early.
pub(super) fn ended(form: &Form) -> String {
    say(form.language(), "ask-ended", [])
}

/// Saves the case where it is said, or where the user says.
pub(super) fn save(form: &Form, file: Option<&Path>) -> Result<PathBuf, Failure> {
    let json = format!("{}\n", form.to_json());
    let language = form.language();
    loop {
        let chosen = match file {
            Some(file) => file.to_owned(),
            None => {
                let keep = [("value", TextValue::Text(FILE.to_owned()))];
                tell(&format!(
                    "\n{} ({})",
                    say(language, "ask-save-to", []),
                    say(language, "ask-keep", keep)
                ));
                let answer = line()?;
                let answer = answer.as_deref().map_or("", str::trim);
                PathBuf::from(if answer.is_empty() { FILE } else { answer })
            }
        };
        match input::write_over(&chosen, json.as_bytes(), |there| there.trim_ascii_start().starts_with(b"{"))
        {
            Ok(()) => {
                let name = TextValue::Text(chosen.display().to_string());
                tell(&say(language, "ask-saved", [("file", name)]));
                return Ok(chosen);
            }
            // another name may do
            Err(failure) if file.is_none() && chosen.as_os_str() != FILE => tell(&failure.to_string()),
            Err(failure) => {
                // what was answered is not lost with the file
                tell(&json);
                return Err(failure);
            }
        }
    }
}

struct Asking<'a> {
    form: &'a mut Form,
    policies: &'a [Arc<PolicyIdentity>],
    asked: BTreeSet<String>,
    ended: bool,
}

impl Asking<'_> {
    fn parts(&self) -> Vec<Part> {
        self.form.parts(self.policies)
    }

    fn find(&self, id: &str) -> Option<Part> {
        self.parts().into_iter().find(|part| part.id == id)
    }

    fn part(&mut self, id: &str) -> Result<(), Failure> {
        let Some(part) = self.find(id) else { return Ok(()) };
        tell(&format!("\n== {}", part.title));
        if !part.hint.is_empty() {
            tell(&part.hint);
        }
        for at in 0..part.groups.len() {
            self.group(id, at)?;
        }
        // the first way to add that is taken up is gone through, then asked for again
        for (list, words) in part.add {
            while !self.ended {
                let question = self.say("ask-another", [("add", TextValue::Text(words.clone()))]);
                if !self.yes(&question)? {
                    break;
                }
                let before = self.paths(id);
                if !self.form.add(self.policies, list) {
                    break;
                }
                let added: Vec<String> =
                    self.paths(id).into_iter().filter(|path| !before.contains(path)).collect();
                // of the lists that were searched today, everything is known
                if list == "all-searches" {
                    break;
                }
                for path in added {
                    let at = self.find(id).and_then(|part| position(&part, &path));
                    self.group(id, at.unwrap_or(usize::MAX))?;
                }
            }
        }
        Ok(())
    }

    fn paths(&self, id: &str) -> BTreeSet<String> {
        let part = self.find(id);
        part.into_iter().flat_map(|part| part.groups).filter_map(|group| group.path).collect()
    }

    /// Asks the fields of a group: which there are can follow from those that were answered.
    fn group(&mut self, id: &str, at: usize) -> Result<(), Failure> {
        let group = |asking: &Self| asking.find(id).and_then(|part| part.groups.into_iter().nth(at));
        let Some(first) = group(self) else { return Ok(()) };
        if let Some(title) = first.title {
            tell(&format!("\n-- {title}"));
        }
        while let Some(field) = group(self).and_then(|group| self.next(group.fields)) {
            self.field(field)?;
        }
        let has_more = group(self).is_some_and(|group| group.more.iter().any(|field| !field.required));
        let question = self.say("ask-more", []);
        if has_more && !self.ended && self.yes(&question)? {
            while let Some(field) = group(self).and_then(|group| self.next(group.more)) {
                self.field(field)?;
            }
        }
        Ok(())
    }

    fn next(&self, fields: Vec<Field>) -> Option<Field> {
        // what is not stated has no currency
        let idle = |field: &Field| field.path.ends_with(".currency") && field.value.is_empty();
        fields.into_iter().find(|field| !self.ended && !self.asked.contains(&field.path) && !idle(field))
    }

    fn field(&mut self, field: Field) -> Result<(), Failure> {
        self.asked.insert(field.path.clone());
        let mut refused = false;
        loop {
            self.put(&field);
            let Some(answer) = self.answer(&field)? else {
                self.ended = true;
                return Ok(());
            };
            match answer {
                Some(answer) => {
                    self.form.set(self.policies, &field.path, &answer);
                }
                // what was refused does not stay
                None if refused => {
                    self.form.set(self.policies, &field.path, &field.value);
                }
                None => {}
            }
            let faults = self.form.faults(self.policies);
            let wrong: Vec<_> =
                faults.iter().filter(|fault| fault.field.as_deref() == Some(&field.path)).collect();
            refused = !wrong.is_empty();
            if !refused {
                if self.form.is_right_identifier(&field.path) {
                    tell(&self.say("identifier-right", []));
                }
                return Ok(());
            }
            for fault in wrong {
                tell(&format!("× {}", fault.text));
            }
        }
    }

    fn put(&self, field: &Field) {
        let mark = if field.required { format!(" ({})", self.say("required", [])) } else { String::new() };
        tell(&format!("\n{}{mark}", field.label));
        if !field.hint.is_empty() {
            tell(&field.hint);
        }
        match &field.input {
            Input::Choice(choices) | Input::Several(choices) => {
                let mut group = "";
                for (number, choice) in (1..).zip(choices) {
                    if choice.group != group {
                        group = &choice.group;
                        tell(&format!("  {group}"));
                    }
                    tell(&format!("  {number:>3}  {}", choice.text));
                }
                if matches!(field.input, Input::Several(_)) {
                    tell(&self.say("ask-several", []));
                }
            }
            Input::Flag => tell(&self.say("ask-yes", [])),
            Input::Day => tell(&self.say("ask-day", [])),
            _ => {}
        }
        let kept = match &field.input {
            Input::Choice(choices) => {
                choices.iter().find(|choice| choice.value == field.value).map(|c| &c.text)
            }
            _ => Some(&field.value),
        };
        match kept.filter(|kept| !kept.is_empty()) {
            Some(kept) => {
                let kept = kept.replace('\n', ", ");
                tell(&self.say("ask-keep", [("value", TextValue::Text(kept))]));
            }
            None if !field.required => tell(&self.say("ask-none", [])),
            None => {}
        }
    }

    /// What was answered, `None` within where Enter leaves it as it is; `None` where the answers have ended.
    fn answer(&self, field: &Field) -> Result<Option<Option<String>>, Failure> {
        loop {
            let Some(answer) = line()? else { return Ok(None) };
            let answer = answer.trim();
            if answer.is_empty() {
                return Ok(Some(None));
            }
            let read = match &field.input {
                Input::Choice(choices) => chosen(choices, answer),
                Input::Several(choices) => {
                    let values: Option<Vec<String>> = answer
                        .split([' ', ','])
                        .filter(|part| !part.is_empty())
                        .map(|part| chosen(choices, part))
                        .collect();
                    values.map(|values| values.join("\n"))
                }
                Input::Flag => Some(if is_yes(answer) { "true".to_owned() } else { "false".to_owned() }),
                _ => Some(answer.to_owned()),
            };
            match read {
                Some(read) => return Ok(Some(Some(read))),
                None => tell(&self.say("ask-no-choice", [])),
            }
        }
    }

    fn yes(&mut self, question: &str) -> Result<bool, Failure> {
        tell(&format!("\n{question}"));
        let answer = line()?;
        self.ended |= answer.is_none();
        Ok(answer.is_some_and(|answer| is_yes(answer.trim())))
    }

    fn say<const N: usize>(&self, message: &str, values: [(&str, TextValue); N]) -> String {
        say(self.form.language(), message, values)
    }
}

fn position(part: &Part, path: &str) -> Option<usize> {
    part.groups.iter().position(|group: &Group| group.path.as_deref() == Some(path))
}

/// The value of a choice by its number, or by itself.
fn chosen(choices: &[Choice], answer: &str) -> Option<String> {
    let by_number = answer.parse::<usize>().ok().and_then(|number| choices.get(number.checked_sub(1)?));
    let choice =
        by_number.or_else(|| choices.iter().find(|choice| choice.value.eq_ignore_ascii_case(answer)));
    choice.map(|choice| choice.value.clone())
}

fn is_yes(answer: &str) -> bool {
    ["y", "yes", "是", "true"].iter().any(|yes| answer.eq_ignore_ascii_case(yes))
}

fn say<const N: usize>(language: &str, message: &str, values: [(&str, TextValue); N]) -> String {
    let texts = host_texts().for_reader(language).or_else(|| host_texts().language("en"));
    texts.and_then(|texts| texts.format(message, values)).unwrap_or_else(|| message.to_owned())
}

/// One line of standard input; none at its end.
fn line() -> Result<Option<String>, Failure> {
    _ = anstream::stderr().write_all(b"> ").and_then(|()| anstream::stderr().flush());
    let mut line = String::new();
    match std::io::stdin().lock().read_line(&mut line) {
        Ok(0) => Ok(None),
        Ok(_) => Ok(Some(line)),
        Err(error) => Err(Failure::Unreadable { file: PathBuf::from("-"), error }),
    }
}

fn tell(text: &str) {
    let lines: Vec<_> = text.lines().map(|line| clean(line).into_owned()).collect();
    // a question that nobody sees is answered by nobody
    _ = writeln!(anstream::stderr(), "{}", lines.join("\n"));
}
