//! A page's side of a self-check: what happens on the page comes in as JSON, and what the page is to show goes out.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::form::FormFault;
use super::html;
use super::{Asking, Form, Policies, SelfCheck, suppose, told};
use crate::case::{Case, CaseError, Draft};
use crate::day::Day;
use crate::outlook::Decide;
use crate::report::{Report, Speaker, Supposed, WhatIf, host_texts};
use crate::texts::{TextValue, clean};

/// Cases to look at, by the end of the message that names them.
pub(super) const EXAMPLES: &[(&str, &str)] = &[
    ("fine", include_str!("examples/fine.json")),
    ("subcontractor", include_str!("examples/subcontractor.json")),
    ("conviction", include_str!("examples/conviction.json")),
];

/// What a page asks.
#[derive(Debug, Deserialize)]
#[serde(tag = "ask", rename_all = "kebab-case")]
enum Request {
    /// It was opened.
    Open { lang: String, today: Day },
    /// Another language was chosen.
    Language { lang: String },
    /// The page is to show again what there is.
    Show,
    /// A field was answered, or is being answered.
    Edit {
        path: String,
        value: Value,
        #[serde(default)]
        typing: bool,
    },
    /// An entry is wanted.
    Add { list: String },
    /// An entry is not.
    Remove { path: String },
    /// A file was chosen.
    Load { name: String, text: String },
    /// An example was.
    Example { name: String },
    /// All is to be forgotten.
    Empty,
    /// The case is to be decided.
    Check,
    /// Something is supposed to have happened.
    Suppose { switches: Vec<String>, values: BTreeMap<String, String> },
    /// The report is to be printed.
    Print,
    /// The report is to be kept.
    Report,
    /// The case is to be kept.
    Case,
    /// One case is decided by itself, apart from the page: the same report as a portal's.
    Determine { case: String, lang: String },
}

/// What a page is to do.
#[derive(Debug, Default, Serialize)]
struct Answer {
    #[serde(skip_serializing_if = "Option::is_none")]
    lang: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<String>,
    /// What stands within elements, by their ids.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    html: BTreeMap<String, String>,
    /// Texts of elements.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    texts: BTreeMap<String, String>,
    /// Attributes of elements.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    attributes: BTreeMap<String, BTreeMap<&'static str, &'static str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    focus: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    save: Option<Saved>,
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    print: bool,
}

/// A file for the bidder to keep.
#[derive(Debug, Serialize)]
struct Saved {
    name: String,
    #[serde(rename = "type")]
    kind: &'static str,
    text: String,
}

/// A self-check in the making. It belongs to one page.
#[derive(Debug)]
pub struct Session<P> {
    policies: P,
    form: Form,
    /// The fields that were answered: of others nobody is told that they are wrong.
    touched: BTreeSet<String>,
    /// Whether the case was to be decided, so that all is told.
    asked: bool,
    /// The fields whose faults the page shows.
    shown: BTreeSet<String>,
    /// Whether the answer stands alone, with the form folded above it.
    folded: bool,
    /// What was decided last, and upon what.
    decided: Option<(Draft, SelfCheck)>,
}

impl<P: Policies> Session<P> {
    /// A session with policies that are loaded.
    pub fn new(policies: P) -> Self {
        // the page says on opening which day it is
        let form = Form::new("en", Day::from_number(0).unwrap_or(Day(Default::default())));
        let (touched, shown) = Default::default();
        Session { policies, form, touched, asked: false, shown, folded: false, decided: None }
    }

    /// Takes one request and gives the answer to it, both JSON.
    pub fn ask(&mut self, request: &str) -> String {
        let answer = match serde_json::from_str(request) {
            Ok(Request::Determine { case, lang }) => self.determine(&case, &lang),
            Ok(request) => serde_json::to_value(self.answer(request)).unwrap_or_default(),
            Err(error) => json!({ "error": format!("this is no request: {error}") }),
        };
        answer.to_string()
    }

    fn answer(&mut self, request: Request) -> Answer {
        match request {
            Request::Open { lang, today } => {
                self.form = Form::new(spoken(&lang), today);
                self.begin();
                self.whole(None)
            }
            Request::Language { lang } => {
                self.form.speak(spoken(&lang));
                self.again(Some(format!("lang-{}", self.form.language())))
            }
            Request::Show => self.again(None),
            Request::Edit { path, value, typing } => {
                let answer = self.edit(&path, &value, typing);
                self.outdated(answer)
            }
            Request::Add { list } => {
                self.folded = false;
                let before = self.entries();
                self.form.add(self.policies.identities(), &list);
                let added = self.entries().into_iter().find(|path| !before.contains(path));
                let focus = added.map(|path| format!("g-{path}"));
                let mut answer = self.changed(focus);
                self.announce(&mut answer, "status-added");
                self.outdated(answer)
            }
            Request::Remove { path } => {
                let part = path.split('[').next().unwrap_or_default().to_owned();
                self.form.remove(&path);
                // positions are others now
                self.touched.clear();
                self.folded = false;
                let mut answer = self.changed(Some(format!("p-{part}")));
                self.announce(&mut answer, "status-removed");
                self.outdated(answer)
            }
            Request::Load { name, text } => self.load(&name, &text),
            Request::Example { name } => {
                let example = EXAMPLES.iter().find(|(known, _)| *known == name);
                match example {
                    Some((_, text)) => self.load(&name, text),
                    None => Answer::default(),
                }
            }
            Request::Empty => {
                self.form = Form::new(self.form.language(), self.form.today());
                self.begin();
                let mut answer = self.changed(Some("p-tender".to_owned()));
                answer.html.insert("result".to_owned(), String::new());
                self.announce(&mut answer, "status-empty");
                answer
            }
            Request::Check => self.check(),
            Request::Suppose { switches, values } => self.suppose(&switches, &values),
            Request::Print => Answer { print: true, ..Answer::default() },
            Request::Report => {
                let text = self.decided.as_ref().map(|(_, check)| check.to_html());
                self.saved("self-check-report.html", "text/html", text)
            }
            Request::Case => self.saved("case.json", "application/json", Some(self.form.to_json())),
            Request::Determine { .. } => Answer::default(),
        }
    }

    /// Everything that the page shows.
    fn again(&mut self, focus: Option<String>) -> Answer {
        let decided = self.decided.take();
        let mut answer = self.whole(focus);
        answer.texts.insert("status".to_owned(), String::new());
        if let Some((draft, _)) = decided {
            self.decide(draft, &mut answer);
        }
        answer
    }

    fn begin(&mut self) {
        self.touched.clear();
        self.shown.clear();
        self.asked = false;
        self.folded = false;
        self.decided = None;
    }

    /// The same answer, which takes back what was decided upon other answers than there are now.
    fn outdated(&mut self, mut answer: Answer) -> Answer {
        if self.decided.take().is_some() {
            let notice = html::notice(self.form.language(), "changed-since");
            answer.html.insert("result".to_owned(), notice);
            self.announce(&mut answer, "changed-since");
        }
        answer
    }

    /// Says something to whoever does not see the page.
    fn announce(&self, answer: &mut Answer, message: &str) {
        let said = Speaker::new(self.form.language()).word(message);
        answer.texts.insert("status".to_owned(), said);
    }

    fn saved(&self, name: &str, kind: &'static str, text: Option<String>) -> Answer {
        let save = text.map(|text| Saved { name: name.to_owned(), kind, text });
        Answer { save, ..Answer::default() }
    }

    /// The page anew.
    fn whole(&mut self, focus: Option<String>) -> Answer {
        let language = self.form.language().to_owned();
        let mut answer = self.changed(focus);
        let page = html::page(&language, &self.policies);
        answer.html.insert("app".to_owned(), page);
        answer.title = Some(Speaker::new(&language).word("self-check"));
        answer.lang = Some(language);
        answer
    }

    /// The form anew.
    fn changed(&mut self, focus: Option<String>) -> Answer {
        let identities = self.policies.identities();
        let parts = self.form.parts(identities);
        let (told, apart) = self.told();
        self.shown = told.iter().filter_map(|fault| fault.field.clone()).collect();
        let form = html::form(self.form.language(), &parts, &told, self.folded);
        let problems = html::problems(self.form.language(), "heading-faults", &apart);
        let html = [("form".to_owned(), form), ("problems".to_owned(), problems)].into();
        Answer { html, focus, ..Answer::default() }
    }

    /// The faults that a bidder is told by now: beside their fields, and those that no field asks for.
    fn told(&self) -> (Vec<FormFault>, Vec<(String, String)>) {
        let faults = self.form.faults(self.policies.identities());
        let (at_fields, apart): (Vec<_>, Vec<_>) =
            faults.into_iter().partition(|fault| fault.field.is_some());
        let is_told = |fault: &FormFault| {
            self.asked || fault.field.as_ref().is_some_and(|field| self.touched.contains(field))
        };
        let apart = apart.into_iter().filter(|_| self.asked).map(|fault| (fault.path, fault.text));
        (at_fields.into_iter().filter(is_told).collect(), apart.collect())
    }

    fn entries(&self) -> Vec<String> {
        let parts = self.form.parts(self.policies.identities());
        parts.into_iter().flat_map(|part| part.groups).filter_map(|group| group.path).collect()
    }

    fn edit(&mut self, path: &str, value: &Value, typing: bool) -> Answer {
        let text = match value {
            Value::String(text) => text.clone(),
            other => other.to_string(),
        };
        let before = (!typing).then(|| shape(&self.form, self.policies.identities()));
        self.form.set(self.policies.identities(), path, &text);
        let field = match path.split_once('#') {
            Some((field, "scheme" | "id")) => format!("{field}#id"),
            Some((field, _)) => field.to_owned(),
            None => path.to_owned(),
        };
        self.touched.insert(field.clone());
        self.folded = false;
        // other questions follow from some answers, and from an amount its currency
        let has_currency = !typing && path.ends_with(".amount");
        if has_currency
            || before.is_some_and(|before| before != shape(&self.form, self.policies.identities()))
        {
            return self.changed(None);
        }
        let (told, apart) = self.told();
        let mut answer = Answer::default();
        let now: BTreeSet<String> = told.iter().filter_map(|fault| fault.field.clone()).collect();
        for gone in self.shown.difference(&now) {
            answer.texts.insert(html::message_id(gone), String::new());
            answer.attributes.insert(html::field_id(gone), [("aria-invalid", "false")].into());
        }
        for path in &now {
            let said = told.iter().filter(|fault| fault.field.as_ref() == Some(path));
            let said: Vec<&str> = said.map(|fault| fault.text.as_str()).collect();
            answer.texts.insert(html::message_id(path), said.join(" "));
            answer.attributes.insert(html::field_id(path), [("aria-invalid", "true")].into());
        }
        if self.form.is_right_identifier(&field) {
            let right = Speaker::new(self.form.language()).word("identifier-right");
            answer.texts.insert(format!("{}-hint", html::field_id(&field)), right);
        }
        if self.asked {
            let problems = html::problems(self.form.language(), "heading-faults", &apart);
            answer.html.insert("problems".to_owned(), problems);
        }
        self.shown = now;
        answer
    }

    fn load(&mut self, name: &str, text: &str) -> Answer {
        let language = self.form.language().to_owned();
        match Form::from_json(&language, self.form.today(), text.as_bytes()) {
            Ok(form) => {
                self.form = form;
                self.begin();
                self.check()
            }
            Err(error) => {
                let name = TextValue::Text(clean(name).into_owned());
                let said = Speaker::new(&language).say("no-case-file", [("name", name)]);
                let mut lines = vec![(String::new(), said)];
                lines.extend(error.faults.iter().map(|f| (f.path.clone(), told(&language, f))));
                let problems = html::problems(&language, "heading-faults", &lines);
                // what was decided is of another case than this file's
                self.decided = None;
                let html = [("problems".to_owned(), problems), ("result".to_owned(), String::new())].into();
                let mut answer = Answer { html, focus: Some("problems".to_owned()), ..Answer::default() };
                self.announce(&mut answer, "heading-faults");
                answer
            }
        }
    }

    fn check(&mut self) -> Answer {
        self.asked = true;
        let draft = self.form.draft();
        self.folded = draft.is_ok();
        match draft {
            Ok(draft) => {
                let mut answer = self.changed(Some("result".to_owned()));
                self.decide(draft, &mut answer);
                answer
            }
            Err(_) => {
                let first = self.told().0.into_iter().find_map(|fault| fault.field);
                let focus = first.map_or_else(|| "problems".to_owned(), |path| html::field_id(&path));
                let mut answer = self.changed(Some(focus));
                self.decided = None;
                answer.html.insert("result".to_owned(), String::new());
                self.announce(&mut answer, "status-faults");
                answer
            }
        }
    }

    fn decide(&mut self, draft: Draft, answer: &mut Answer) {
        let language = self.form.language().to_owned();
        match SelfCheck::new(&draft, &mut Asking(&mut self.policies), &language) {
            Ok(check) => {
                answer.html.insert("result".to_owned(), html::result(&check, self.form.today()));
                answer.texts.insert("status".to_owned(), check.determination.outcome_text.clone());
                self.decided = Some((draft, check));
            }
            Err(error) => {
                let lines = [(String::new(), error.said(&language))];
                answer
                    .html
                    .insert("result".to_owned(), html::problems(&language, "heading-undecided", &lines));
                let said = Speaker::new(&language).word("heading-undecided");
                answer.texts.insert("status".to_owned(), said);
                self.decided = None;
            }
        }
    }

    fn suppose(&mut self, switches: &[String], values: &BTreeMap<String, String>) -> Answer {
        let Some((draft, check)) = &self.decided else { return Answer::default() };
        let language = self.form.language().to_owned();
        let host = Speaker::new(&language);
        let as_of = draft.as_of();
        let mut answer = Answer::default();
        let asked = values.get("on").map_or(Some(as_of), |on| Day::parse(on)).filter(|on| *on >= as_of);
        let Some(on) = asked else {
            let fault = host.say("bad-day", [("day", TextValue::Text(host.day(as_of)))]);
            answer.texts.insert("s-on-fault".to_owned(), fault);
            answer.attributes.insert("s-on".to_owned(), [("aria-invalid", "true")].into());
            answer.html.insert("then".to_owned(), String::new());
            return answer;
        };
        answer.texts.insert("s-on-fault".to_owned(), String::new());
        answer.attributes.insert("s-on".to_owned(), [("aria-invalid", "false")].into());
        let mut supposed: Vec<Supposed> =
            switches.iter().filter_map(|switch| serde_json::from_str(switch).ok()).collect();
        for each in &mut supposed {
            if let Supposed::Repaired { on: day, .. } | Supposed::Overturned { on: day, .. } = each {
                *day = on;
            }
        }
        if on > draft.as_of() {
            supposed.push(Supposed::LikeIt { day: on });
        }
        let shown = match supposed.is_empty() {
            true => {
                answer.texts.insert("status".to_owned(), check.determination.outcome_text.clone());
                String::new()
            }
            false => match then(draft, &supposed, &mut self.policies, &language) {
                Ok(then) => {
                    let told = supposed
                        .iter()
                        .map(|each| each.text(host, |id| check.determination.called(host, id)));
                    let told = TextValue::Text(host.list(&told.collect::<Vec<_>>()));
                    let outcome = TextValue::Text(then.outcome_text.clone());
                    let status = host.say("alternative", [("supposed", told), ("outcome", outcome)]);
                    answer.texts.insert("status".to_owned(), status);
                    html::what_if(&WhatIf::new(supposed, check.determination.clone(), then))
                }
                Err(lines) => html::problems(&language, "heading-undecided", &lines),
            },
        };
        answer.html.insert("then".to_owned(), shown);
        answer
    }

    fn determine(&mut self, case: &str, language: &str) -> Value {
        let case = match Case::from_json(case.as_bytes()) {
            Ok(case) => Arc::new(case),
            Err(CaseError { faults, unlisted }) => {
                let faults: Vec<_> = faults
                    .iter()
                    .map(|f| json!({ "path": f.path, "problem": f.problem, "expected": f.expected }))
                    .collect();
                return json!({ "faults": faults, "unlisted": unlisted });
            }
        };
        match Asking(&mut self.policies).decide(&case) {
            Ok(determination) => json!({ "report": Report::new(&determination, language) }),
            Err(undecided) => json!({ "error": undecided.to_string() }),
        }
    }
}

/// The report on the case as it would be, or why there is none.
fn then<P: Policies>(
    draft: &Draft,
    supposed: &[Supposed],
    policies: &mut P,
    language: &str,
) -> Result<Report, Vec<(String, String)>> {
    let case = suppose(draft, supposed).map_err(|error| vec![(String::new(), error.to_string())])?;
    let case = case.case().map_err(|error| {
        error.faults.iter().map(|f| (f.path.clone(), told(language, f))).collect::<Vec<_>>()
    })?;
    let determination = Asking(policies)
        .decide(&Arc::new(case))
        .map_err(|error| vec![(String::new(), error.said(language))])?;
    Ok(Report::new(&determination, language))
}

/// The language of the host's own words that serves a reader best.
fn spoken(language: &str) -> &'static str {
    let spoken = host_texts().for_reader(language);
    spoken.map_or("en", |language| language.tag())
}

/// What a form asks, without the answers.
fn shape(form: &Form, policies: &[Arc<crate::determination::PolicyIdentity>]) -> Vec<super::form::Part> {
    let mut parts = form.parts(policies);
    for group in parts.iter_mut().flat_map(|part| &mut part.groups) {
        for field in group.fields.iter_mut().chain(&mut group.more) {
            field.value.clear();
        }
    }
    parts
}
