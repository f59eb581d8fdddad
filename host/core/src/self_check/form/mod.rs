//! What a bidder is asked, and the case that its answers make.
//!
//! A form is one list of parts with their fields, which a page shows and a terminal asks one after the other. What is
//! typed goes into the case as it is, also where it is wrong, so that nothing is lost; what is wrong with it is what the
//! reader of cases says. A case that holds more than the form asks keeps it.

mod choices;
mod fault;
mod parts;
mod value;

use std::sync::Arc;

use serde_json::{Map, Value, json};

pub use fault::FormFault;

use crate::case::{self, Case, CaseError, Draft};
use crate::day::Day;
use crate::determination::PolicyIdentity;
use crate::identifier::{self, CheckDigits};
use crate::words::{RecordKind, Role};

/// A case that is being written.
#[derive(Debug, Clone, PartialEq)]
pub struct Form {
    document: Value,
    language: String,
    today: Day,
}

/// Fields that belong together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Its id: `tender`, `bidder`, `parties`, `searches`, `records`, `relations`, `facts`.
    pub id: &'static str,
    /// What it is called.
    pub title: String,
    /// What a bidder should know about it.
    pub hint: String,
    /// Its fields, or those of each of its entries.
    pub groups: Vec<Group>,
    /// What can be added to it: the list, as [`Form::add`] takes it, and the words for it.
    pub add: Vec<(&'static str, String)>,
}

/// The fields of one thing.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What it is, where there are several.
    pub title: Option<String>,
    /// Where it stands, if it can be taken away: as [`Form::remove`] takes it.
    pub path: Option<String>,
    /// What is usually known.
    pub fields: Vec<Field>,
    /// What is rarely needed.
    pub more: Vec<Field>,
}

/// One question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Where its answer goes, as [`Form::set`] takes it.
    pub path: String,
    /// What is asked.
    pub label: String,
    /// An example, or what to look for; empty where the label says all.
    pub hint: String,
    /// Whether there is no case without it.
    pub required: bool,
    /// How it is answered.
    pub input: Input,
    /// The answer by now, as it was typed; `true` for a flag that is set.
    pub value: String,
}

/// How a field is answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// With words.
    Text,
    /// With several, one a line.
    Lines,
    /// With a day.
    Day,
    /// With a whole number.
    Number,
    /// With a yes.
    Flag,
    /// With a yes, a number, a day or an amount.
    Fact,
    /// With one of these.
    Choice(Vec<Choice>),
    /// With any of these: the answer holds the values of those that are chosen, one a line.
    Several(Vec<Choice>),
}

/// One of several answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Choice {
    /// What goes into the case.
    pub value: String,
    /// What it says.
    pub text: String,
    /// Under which heading it stands; empty for none.
    pub group: String,
}

impl Form {
    /// An empty one, for a decision on a day.
    pub fn new(language: &str, today: Day) -> Self {
        let document = json!({
            "as_of": today.to_string(),
            "tender": { "id": "self-check", "stage": "bid" },
            "parties": [{ "id": "bidder", "role": "bidder", "kind": "legal-person" }],
            "records": [],
        });
        Form { document, language: language.to_owned(), today }
    }

    /// The one that a case file fills in. The expectations of a test scenario are left out.
    ///
    /// # Errors
    ///
    /// Where it is no JSON object, or one name stands twice in one. A case that has other faults is taken, to be mended.
    pub fn from_json(language: &str, today: Day, json: &[u8]) -> Result<Self, CaseError> {
        let mut document = case::written(json)?;
        if !document.is_object() {
            // what is wrong with it, the reader of cases says
            Case::from_json(json)?;
        }
        if let Some(fields) = document.as_object_mut() {
            fields.shift_remove("expect");
            fields.shift_remove("$schema");
        }
        Ok(Form { document, language: language.to_owned(), today })
    }

    /// The same in another language.
    pub fn speak(&mut self, language: &str) {
        language.clone_into(&mut self.language);
    }

    /// The day for which an empty form asks.
    pub fn today(&self) -> Day {
        self.today
    }

    /// The language (BCP 47) of its words.
    pub fn language(&self) -> &str {
        &self.language
    }

    /// The case as it stands, as a file.
    pub fn to_json(&self) -> String {
        let mut document = self.document.clone();
        // of an identifier whose scheme alone was chosen, nothing is known yet
        for party in document.get_mut("parties").and_then(Value::as_array_mut).into_iter().flatten() {
            let Some(identifiers) = party.get_mut("identifiers").and_then(Value::as_array_mut) else {
                continue;
            };
            let before = identifiers.len();
            identifiers.retain(|identifier| !identifier.as_str().is_some_and(|text| text.ends_with(':')));
            if before > 0
                && identifiers.is_empty()
                && let Some(party) = party.as_object_mut()
            {
                party.shift_remove("identifiers");
            }
        }
        serde_json::to_string_pretty(&document).unwrap_or_default()
    }

    /// The case, if it is one.
    ///
    /// # Errors
    ///
    /// [`CaseError`].
    pub fn draft(&self) -> Result<Draft, CaseError> {
        Draft::from_json(self.to_json().as_bytes())
    }

    /// What is wrong with the case, in the language of the form, each with the field that it is about.
    pub fn faults(&self, policies: &[Arc<PolicyIdentity>]) -> Vec<FormFault> {
        match Case::from_json(self.to_json().as_bytes()) {
            Ok(_) => Vec::new(),
            Err(error) => fault::placed(&error, &self.parts(policies), &self.language),
        }
    }

    /// Takes an answer, as it was typed; an empty one is none. False where there is no such field.
    pub fn set(&mut self, policies: &[Arc<PolicyIdentity>], path: &str, answer: &str) -> bool {
        // one of several: which, and whether it is chosen
        let (path, one) = path.split_once('#').map_or((path, None), |(path, one)| (path, Some(one)));
        let parts = self.parts(policies);
        let fields = || parts.iter().flat_map(|part| &part.groups).flat_map(Group::all);
        if let Some(one @ ("scheme" | "id")) = one {
            let known = fields().any(|field| field.path == format!("{path}#{one}"));
            if known {
                self.set_identifier(path, one, answer);
            }
            return known;
        }
        let Some(field) = fields().find(|field| field.path == path) else { return false };
        let answer = answer.trim();
        let text = || Value::String(answer.to_owned());
        let value = match &field.input {
            _ if answer.is_empty() => None,
            Input::Text | Input::Day | Input::Choice(_) => Some(text()),
            Input::Number => Some(answer.parse::<i64>().map_or_else(|_| text(), Value::from)),
            Input::Flag => (answer == "true").then_some(Value::Bool(true)),
            Input::Fact => Some(fact(answer)),
            Input::Lines => Some(lines(answer.lines())),
            Input::Several(_) => {
                let mut chosen: Vec<&str> = field.value.lines().collect();
                match one {
                    Some(one) => {
                        chosen.retain(|chosen| *chosen != one);
                        if answer == "true" {
                            chosen.push(one);
                        }
                    }
                    None => chosen = answer.lines().collect(),
                }
                Some(lines(chosen.into_iter())).filter(|chosen| *chosen != json!([]))
            }
        };
        // what was typed and means the same stays as it was written
        if field.value != answer || field.input == Input::Fact || one.is_some() {
            value::set(&mut self.document, path, value);
        }
        if let Some(amount) = path.strip_suffix(".amount") {
            self.settle_amount(amount);
        }
        if let Some(party) = path.strip_suffix(".role") {
            self.settle_role(party);
        }
        true
    }

    /// An amount has a currency, and a currency without an amount is none.
    fn settle_amount(&mut self, amount: &str) {
        let currency = format!("{amount}.currency");
        match value::get(&self.document, &format!("{amount}.amount")) {
            None => value::set(&mut self.document, amount, None),
            Some(_) if value::get(&self.document, &currency).is_none() => {
                let usual = self.currency().map(|usual| Value::String(usual.to_owned()));
                value::set(&mut self.document, &currency, usual);
            }
            Some(_) => {}
        }
    }

    /// What only another role has goes with it.
    fn settle_role(&mut self, party: &str) {
        let role = self.text(&format!("{party}.role")).unwrap_or_default();
        if role != Role::Subcontractor.word() {
            value::set(&mut self.document, &format!("{party}.tier"), None);
        }
    }

    fn set_identifier(&mut self, path: &str, part: &str, answer: &str) {
        let before = self.text(path).unwrap_or_default();
        let (scheme, id) = before.split_once(':').unwrap_or((self.scheme(), before.as_str()));
        let (scheme, id) = if part == "scheme" { (answer, id) } else { (scheme, answer.trim()) };
        value::set(&mut self.document, path, Some(Value::String(format!("{scheme}:{id}"))));
    }

    /// Adds an entry: `parties`, `searches`, `all-searches`, `records`, `relations`, `facts`, or the path of a list of
    /// identifiers. False where there is no such list.
    pub fn add(&mut self, policies: &[Arc<PolicyIdentity>], list: &str) -> bool {
        // nobody has read after the decision what it rests on
        let as_of = self.text("as_of").and_then(|as_of| Day::parse(&as_of)).unwrap_or(self.today);
        let today = self.today.min(as_of).to_string();
        let search =
            |code: &str| json!({ "kind": RecordKind::CleanSearch.word(), "list": code, "party": "bidder" });
        let entries = match list {
            "parties" => vec![json!({ "role": Role::Subcontractor.word() })],
            "records" => vec![json!({ "kind": RecordKind::Penalty.word() })],
            "searches" => vec![search("")],
            "all-searches" => self.unsearched(policies).iter().map(|code| search(code)).collect(),
            "relations" => vec![json!({})],
            "facts" => vec![json!({})],
            list => {
                let party =
                    list.strip_suffix(".identifiers").and_then(|party| value::get(&self.document, party));
                let Some(party) = party else { return false };
                let at = party.get("identifiers").and_then(Value::as_array).map_or(0, Vec::len);
                let scheme = self.scheme();
                value::set(&mut self.document, &format!("{list}[{at}]"), Some(json!(format!("{scheme}:"))));
                return true;
            }
        };
        let name = match list {
            "searches" | "all-searches" => "records",
            name => name,
        };
        for mut entry in entries {
            let at = self.items(name).len();
            if let Some(fields) = entry.as_object_mut() {
                if name != "facts" {
                    fields.insert("id".to_owned(), Value::String(self.free_id(list)));
                }
                if name == "records" {
                    let bidder = Value::String(self.bidder_id());
                    fields.insert("party".to_owned(), bidder);
                    fields.insert("dates".to_owned(), json!({}));
                    fields.insert("source".to_owned(), json!({ "retrieved_at": today }));
                    fields.retain(|_, value| value.as_str() != Some(""));
                }
            }
            value::set(&mut self.document, &format!("{name}[{at}]"), Some(entry));
        }
        true
    }

    /// Takes an entry away, and what is said about it alone. The bidder stays.
    pub fn remove(&mut self, path: &str) -> bool {
        let Some(entry) = value::get(&self.document, path) else { return false };
        let id = entry.get("id").and_then(Value::as_str).map(str::to_owned);
        if entry.get("role").and_then(Value::as_str) == Some(Role::Bidder.word()) {
            return false;
        }
        // a party leaves with whoever belongs to it, as the switches have it
        if path.starts_with("parties[")
            && let Some(id) = &id
        {
            let mut draft = Draft::unchecked(self.document.clone(), self.today);
            if draft.remove_party(id).is_ok() {
                self.document = draft.into_document();
                return true;
            }
        }
        value::set(&mut self.document, path, None);
        let about = |fact: &Value| fact.get("about").and_then(Value::as_str).map(str::to_owned);
        if let (Some(id), Some(facts)) = (id, self.document.get_mut("facts").and_then(Value::as_array_mut)) {
            facts.retain(|fact| about(fact).as_ref() != Some(&id));
        }
        true
    }

    /// What is known of an identifier while it is typed: whether its check digits are right.
    pub fn is_right_identifier(&self, path: &str) -> bool {
        let path = path.split('#').next().unwrap_or_default();
        let checked = self.text(path).and_then(|text| identifier::check(&text).ok());
        checked.is_some_and(|checked| checked.check == CheckDigits::Right)
    }

    fn text(&self, path: &str) -> Option<String> {
        match value::get(&self.document, path)? {
            Value::String(text) => Some(text.clone()),
            Value::Number(number) => Some(number.to_string()),
            Value::Bool(flag) => Some(flag.to_string()),
            _ => None,
        }
    }

    fn items(&self, list: &str) -> &[Value] {
        self.document.get(list).and_then(Value::as_array).map_or(&[], Vec::as_slice)
    }

    fn bidder_id(&self) -> String {
        let is_bidder =
            |party: &&Value| party.get("role").and_then(Value::as_str) == Some(Role::Bidder.word());
        let bidder = self.items("parties").iter().find(is_bidder);
        bidder.and_then(|bidder| bidder.get("id")?.as_str()).unwrap_or("bidder").to_owned()
    }

    /// An id that nothing has yet, such as `record-2`.
    fn free_id(&self, list: &str) -> String {
        let word = match list {
            "parties" => "party",
            "searches" | "all-searches" => "search",
            "relations" => "tie",
            _ => "record",
        };
        let lists = ["parties", "records", "relations"].map(|list| self.items(list));
        let taken = |id: &str| {
            lists.iter().copied().flatten().any(|item| item.get("id").and_then(Value::as_str) == Some(id))
        };
        (1..).map(|number| format!("{word}-{number}")).find(|id| !taken(id)).unwrap_or_default()
    }
}

impl Group {
    /// All its fields.
    pub fn all(&self) -> impl Iterator<Item = &Field> {
        self.fields.iter().chain(&self.more)
    }
}

fn lines<'t>(lines: impl Iterator<Item = &'t str>) -> Value {
    let lines = lines.map(str::trim).filter(|line| !line.is_empty());
    Value::Array(lines.map(|line| Value::String(line.to_owned())).collect())
}

/// The value of a fact, as people write it: `yes`, `是`, `3`, `2026-01-31`, `CNY 5000000.00`; anything else as it is, for
/// the reader of cases to refuse.
fn fact(answer: &str) -> Value {
    let yes = ["yes", "true", "是"].iter().any(|yes| answer.eq_ignore_ascii_case(yes));
    let no = ["no", "false", "否"].iter().any(|no| answer.eq_ignore_ascii_case(no));
    if yes || no {
        return Value::Bool(yes);
    }
    if let Ok(number) = answer.parse::<i64>() {
        return Value::from(number);
    }
    let money = answer.split_once(' ').filter(|(currency, _)| currency.len() == 3);
    match money {
        Some((currency, amount)) => {
            let mut fields = Map::new();
            fields.insert("amount".to_owned(), Value::String(amount.trim().replace(',', "")));
            fields.insert("currency".to_owned(), Value::String(currency.to_ascii_uppercase()));
            Value::Object(fields)
        }
        None => Value::String(answer.to_owned()),
    }
}
