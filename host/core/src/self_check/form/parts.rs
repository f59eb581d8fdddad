//! The parts of the form, and which fields each has for the case as it stands.

use std::sync::Arc;

use serde_json::Value;

use super::choices::{Says, is_search};
use super::{Choice, Field, Form, Group, Input, Part, value};
use crate::case::Match;
use crate::determination::PolicyIdentity;
use crate::report::Speaker;
use crate::words::{
    ContractKind, EventKind, Finality, Level, Measure, PartyKind, RecordKind, RelationKind, Role, Stage,
};

/// Schemes of identifiers that are known; any other can be written out.
const SCHEMES: [&str; 4] = ["cn-uscc", "us-uei", "vat-de", "xi-lei"];

/// The days that are usually known of a record.
fn usual(kind: Option<RecordKind>) -> &'static [EventKind] {
    use EventKind::{Decided, Effective, Expires, Known, Published, Released, Repaired};
    match kind {
        Some(RecordKind::Penalty) => &[Decided, Published, Repaired],
        Some(RecordKind::Listing) => &[Decided, Published, Expires, Repaired, Released],
        Some(RecordKind::Ban) => &[Decided, Effective, Expires],
        Some(
            RecordKind::Debarment
            | RecordKind::Suspension
            | RecordKind::ProposedDebarment
            | RecordKind::VoluntaryExclusion
            | RecordKind::ConditionalNonDebarment
            | RecordKind::Reprimand,
        ) => &[Decided, Effective, Expires, Released],
        Some(RecordKind::Conviction) => &[Decided, Expires],
        Some(RecordKind::SelfCleaning) => &[Decided],
        Some(RecordKind::TaxDebt | RecordKind::SocialSecurityDebt) => &[Decided, EventKind::Performed],
        Some(RecordKind::Standards) => &[Decided, Expires],
        _ => &[Decided, Published, Known],
    }
}

impl Form {
    /// What is asked, for the case as it stands.
    pub fn parts(&self, policies: &[Arc<PolicyIdentity>]) -> Vec<Part> {
        let asking = Asking { form: self, host: Speaker::new(&self.language), policies };
        let ties = self.items("parties").len() > 1 || !self.items("relations").is_empty();
        let mut parts =
            vec![asking.tender(), asking.bidder(), asking.records(), asking.searches(), asking.parties()];
        if ties {
            parts.push(asking.relations());
        }
        parts.push(asking.facts());
        parts
    }
}

struct Asking<'a> {
    form: &'a Form,
    host: Speaker,
    policies: &'a [Arc<PolicyIdentity>],
}

impl Asking<'_> {
    fn tender(&self) -> Part {
        let fundings = self.form.fundings(self.policies);
        let mut fields = vec![
            self.must("tender.jurisdiction", Input::Choice(self.form.jurisdictions(self.policies))),
            self.must("tender.notice_date", Input::Day),
            self.may("tender.bid_deadline", Input::Day),
            self.must("as_of", Input::Day),
            self.must("tender.stage", self.words("stage", Stage::WORDS)),
            self.may("tender.contract_kind", self.words("contract-kind", ContractKind::WORDS)),
        ];
        fields.extend(self.amount("tender.value"));
        let mut more = vec![
            self.must("tender.id", Input::Text),
            self.may("tender.title", Input::Text),
            self.may("tender.authority.level", self.words("level", Level::WORDS)),
            self.may("tender.cut_off_date", Input::Day),
            self.may("tender.categories", Input::Lines),
        ];
        if !fundings.is_empty() {
            fields.insert(1, self.may("tender.funding", Input::Several(fundings)));
        }
        more.retain(|field| field.path != "tender.cut_off_date" || field.value != "indefinite");
        self.part("tender", vec![self.group(None, None, fields, more)], &[])
    }

    fn bidder(&self) -> Part {
        let is_bidder = |party: &&(usize, &Value)| is(party.1, "role", Role::Bidder.word());
        let parties: Vec<(usize, &Value)> = self.form.items("parties").iter().enumerate().collect();
        let bidders = parties.iter().filter(is_bidder).map(|(at, _)| {
            let path = format!("parties[{at}]");
            let fields = self.person(&path);
            self.group(None, None, fields, Vec::new())
        });
        self.part("bidder", bidders.collect(), &[])
    }

    fn parties(&self) -> Part {
        let others = self.form.items("parties").iter().enumerate();
        let others = others.filter(|(_, party)| !is(party, "role", Role::Bidder.word()));
        let roles: Vec<&str> =
            Role::WORDS.iter().copied().filter(|word| *word != Role::Bidder.word()).collect();
        let groups = others.map(|(at, party)| {
            let path = format!("parties[{at}]");
            let mut fields = vec![self.must(&format!("{path}.role"), self.words("role", &roles))];
            if is(party, "role", Role::Subcontractor.word()) {
                fields.push(self.may(&format!("{path}.tier"), Input::Number));
            }
            fields.extend(self.person(&path));
            let own = party.get("id").and_then(Value::as_str);
            let of = self.party_choices().into_iter().filter(|choice| Some(choice.value.as_str()) != own);
            let more = vec![
                self.may(&format!("{path}.of"), Input::Choice(of.collect())),
                self.may(&format!("{path}.from"), Input::Day),
                self.may(&format!("{path}.until"), Input::Day),
            ];
            self.group(Some(self.named(party)), Some(path), fields, more)
        });
        self.part("parties", groups.collect(), &["parties"])
    }

    fn person(&self, path: &str) -> Vec<Field> {
        let mut fields = vec![
            self.may(&format!("{path}.name"), Input::Text),
            self.may(&format!("{path}.kind"), self.words("party-kind", PartyKind::WORDS)),
            self.may(&format!("{path}.country"), Input::Text),
        ];
        let identifiers = value::get(&self.form.document, &format!("{path}.identifiers"));
        let count = identifiers.and_then(Value::as_array).map_or(0, Vec::len).max(1);
        for at in 0..count {
            fields.extend(self.identifier(&format!("{path}.identifiers[{at}]")));
        }
        fields
    }

    fn identifier(&self, path: &str) -> [Field; 2] {
        let whole = self.form.text(path).unwrap_or_default();
        let (scheme, id) = whole.split_once(':').unwrap_or((self.form.scheme(), whole.as_str()));
        let mut schemes: Vec<Choice> = SCHEMES
            .iter()
            .map(|scheme| Choice {
                value: (*scheme).to_owned(),
                text: self.host.word(&format!("scheme-{scheme}")),
                group: String::new(),
            })
            .collect();
        if !SCHEMES.contains(&scheme) {
            schemes.push(Choice { value: scheme.to_owned(), text: scheme.to_owned(), group: String::new() });
        }
        [("scheme", Input::Choice(schemes), scheme), ("id", Input::Text, id)].map(|(part, input, answer)| {
            Field {
                path: format!("{path}#{part}"),
                label: self.host.word(&format!("field-identifier-{part}")),
                hint: if part == "id" { self.host.word(&format!("example-{scheme}")) } else { String::new() },
                required: false,
                input,
                value: answer.to_owned(),
            }
        })
    }

    fn searches(&self) -> Part {
        let searches = self.form.items("records").iter().enumerate().filter(|(_, record)| is_search(record));
        let groups = searches.map(|(at, record)| {
            let path = format!("records[{at}]");
            let list = format!("{path}.list");
            let lists = self.form.codes(self.policies, Says::List, &list);
            let mut fields = vec![
                self.must(&list, Input::Choice(lists)),
                self.must(&format!("{path}.source.retrieved_at"), Input::Day),
            ];
            fields.extend(self.about(&path));
            let more = vec![self.may(&format!("{path}.source.url"), Input::Text)];
            self.group(Some(self.tagged(record)), Some(path), fields, more)
        });
        self.part("searches", groups.collect(), &["all-searches", "searches"])
    }

    fn records(&self) -> Part {
        let records = self.form.items("records").iter().enumerate().filter(|(_, record)| !is_search(record));
        let groups = records.map(|(at, record)| self.record(&format!("records[{at}]"), record));
        self.part("records", groups.collect(), &["records"])
    }

    fn record(&self, path: &str, record: &Value) -> Group {
        let kinds: Vec<&str> = RecordKind::WORDS
            .iter()
            .copied()
            .filter(|word| *word != RecordKind::CleanSearch.word())
            .collect();
        let kind = record.get("kind").and_then(Value::as_str).and_then(RecordKind::from_word);
        let at = |field: &str| format!("{path}.{field}");
        let codes = |says, field: &str| Input::Choice(self.form.codes(self.policies, says, &at(field)));
        let mut fields = vec![self.must(&at("kind"), self.words("record", &kinds))];
        fields.extend(self.about(path));
        let (list, ground) = (codes(Says::List, "list"), codes(Says::Ground, "ground"));
        let listed = [
            RecordKind::Listing,
            RecordKind::Debarment,
            RecordKind::Suspension,
            RecordKind::ProposedDebarment,
            RecordKind::VoluntaryExclusion,
        ];
        let (mut more, mut asks) = (Vec::new(), vec![(at("ground"), ground, true)]);
        asks.push((at("list"), list, kind.is_some_and(|kind| listed.contains(&kind))));
        for (path, input, is_usual) in asks {
            if input == Input::Choice(Vec::new()) {
                continue;
            }
            let field = self.may(&path, input);
            if is_usual || !field.value.is_empty() { fields.push(field) } else { more.push(field) }
        }
        fields.push(self.may(&at("measures"), self.several("measure", Measure::WORDS)));
        fields.extend(self.amount(&at("amount")));
        fields.push(self.may(&at("finality"), self.words("finality", Finality::WORDS)));
        fields.push(self.may(&at("number"), Input::Text));
        fields.push(self.may(&at("authority.name"), Input::Text));
        let authorities = codes(Says::Authority, "authority.code");
        if authorities != Input::Choice(Vec::new()) {
            fields.push(self.may(&at("authority.code"), authorities));
        }
        fields.push(self.may(&at("authority.level"), self.words("level", Level::WORDS)));
        for event in EventKind::ALL.iter().filter(|event| **event != EventKind::Retrieved) {
            let field = self.event(path, *event);
            if usual(kind).contains(event) || !field.value.is_empty() {
                fields.push(field);
            } else {
                more.push(field);
            }
        }
        fields.push(self.must(&at("source.retrieved_at"), Input::Day));
        more.push(self.may(&at("source.url"), Input::Text));
        more.push(self.may(&at("matched_by"), self.words("matched-by", Match::WORDS)));
        self.group(Some(self.tagged(record)), Some(path.to_owned()), fields, more)
    }

    fn event(&self, path: &str, event: EventKind) -> Field {
        let path = format!("{path}.dates.{}", event.word());
        let input = match (event, value::get(&self.form.document, &path)) {
            (EventKind::Indefinite, _) => Input::Flag,
            // several days are kept as they are, one a line
            (_, Some(Value::Array(_))) => Input::Lines,
            _ => Input::Day,
        };
        let mut field = self.may(&path, input);
        field.label = self.host.word(&format!("event-{}", event.word().replace('_', "-")));
        field
    }

    fn relations(&self) -> Part {
        let groups = self.form.items("relations").iter().enumerate().map(|(at, tie)| {
            let path = format!("relations[{at}]");
            let parties = || Input::Choice(self.party_choices());
            let fields = vec![
                self.must(&format!("{path}.subject"), parties()),
                self.must(&format!("{path}.kind"), self.words("relation-kind", RelationKind::WORDS)),
                self.must(&format!("{path}.object"), parties()),
            ];
            let more = vec![
                self.may(&format!("{path}.from"), Input::Day),
                self.may(&format!("{path}.until"), Input::Day),
            ];
            let id = tie.get("id").and_then(Value::as_str).unwrap_or_default();
            self.group(Some(id.to_owned()), Some(path), fields, more)
        });
        self.part("relations", groups.collect(), &["relations"])
    }

    fn facts(&self) -> Part {
        let mut things = self.party_choices();
        let records = self.form.items("records").iter().filter(|record| !is_search(record));
        things.extend(records.filter_map(|record| {
            let value = record.get("id").and_then(Value::as_str)?.to_owned();
            Some(Choice { value, text: self.tagged(record), group: String::new() })
        }));
        let groups = self.form.items("facts").iter().enumerate().map(|(at, _)| {
            let path = format!("facts[{at}]");
            let code = format!("{path}.code");
            let fields = vec![
                self.must(&code, Input::Choice(self.form.codes(self.policies, Says::Fact, &code))),
                self.may(&format!("{path}.about"), Input::Choice(things.clone())),
                self.must(&format!("{path}.value"), Input::Fact),
            ];
            self.group(Some((at + 1).to_string()), Some(path), fields, Vec::new())
        });
        self.part("facts", groups.collect(), &["facts"])
    }

    /// Whom a record is about, where there is a choice.
    fn about(&self, path: &str) -> Option<Field> {
        let parties = self.party_choices();
        (parties.len() > 1).then(|| self.must(&format!("{path}.party"), Input::Choice(parties)))
    }

    fn party_choices(&self) -> Vec<Choice> {
        let parties = self.form.items("parties").iter().filter_map(|party| {
            let value = party.get("id").and_then(Value::as_str)?.to_owned();
            Some(Choice { value, text: self.named(party), group: String::new() })
        });
        parties.collect()
    }

    /// A party by its name and role.
    fn named(&self, party: &Value) -> String {
        let text = |field: &str| party.get(field).and_then(Value::as_str).unwrap_or_default();
        let name = if text("name").is_empty() { text("id") } else { text("name") };
        match Role::from_word(text("role")) {
            Some(role) => format!("{name} ({})", self.host.word(&format!("role-{}", role.word()))),
            None => name.to_owned(),
        }
    }

    /// A record by its kind and id.
    fn tagged(&self, record: &Value) -> String {
        let text = |field: &str| record.get(field).and_then(Value::as_str).unwrap_or_default();
        match RecordKind::from_word(text("kind")) {
            Some(kind) => self.host.kind_and_id(kind, text("id")),
            None => text("id").to_owned(),
        }
    }

    fn amount(&self, path: &str) -> [Field; 2] {
        let mut amount = self.may(&format!("{path}.amount"), Input::Text);
        amount.hint = self.host.word("example-amount");
        let mut currency = self.may(&format!("{path}.currency"), Input::Text);
        currency.label = self.host.word("field-currency");
        currency.hint = self.host.word("example-currency");
        [amount, currency]
    }

    fn words(&self, message: &str, words: &[&str]) -> Input {
        Input::Choice(self.choices(message, words))
    }

    fn several(&self, message: &str, words: &[&str]) -> Input {
        Input::Several(self.choices(message, words))
    }

    fn choices(&self, message: &str, words: &[&str]) -> Vec<Choice> {
        let choice = |word: &&str| Choice {
            value: (*word).to_owned(),
            text: self.host.word(&format!("{message}-{word}")),
            group: String::new(),
        };
        words.iter().map(choice).collect()
    }

    fn must(&self, path: &str, input: Input) -> Field {
        Field { required: true, ..self.may(path, input) }
    }

    fn may(&self, path: &str, mut input: Input) -> Field {
        let value = match value::get(&self.form.document, path) {
            Some(Value::Array(items)) => {
                let lines: Vec<&str> = items.iter().filter_map(Value::as_str).collect();
                lines.join("\n")
            }
            Some(Value::Object(money)) => {
                let text = |field: &str| money.get(field).and_then(Value::as_str).unwrap_or_default();
                format!("{} {}", text("currency"), text("amount")).trim().to_owned()
            }
            _ => self.form.text(path).unwrap_or_default(),
        };
        if let Input::Choice(choices) = &mut input {
            let other = self.form.other(path, choices);
            choices.extend(other);
        }
        let message = message(path);
        let hint = self.host.said(&format!("{message}.hint")).unwrap_or_default();
        Field { path: path.to_owned(), label: self.host.word(&message), hint, required: false, input, value }
    }

    fn group(
        &self,
        title: Option<String>,
        path: Option<String>,
        fields: Vec<Field>,
        more: Vec<Field>,
    ) -> Group {
        Group { title, path, fields, more }
    }

    fn part(&self, id: &'static str, groups: Vec<Group>, add: &[&'static str]) -> Part {
        let add = add.iter().map(|list| (*list, self.host.word(&format!("add-{list}")))).collect();
        let title = self.host.word(&format!("part-{id}"));
        Part { id, title, hint: self.host.said(&format!("part-{id}.hint")).unwrap_or_default(), groups, add }
    }
}

/// The message that asks for what stands at a path: `parties[0].from` is `field-parties-from`.
fn message(path: &str) -> String {
    let mut message = String::from("field-");
    let mut inside = false;
    for c in path.chars() {
        match c {
            '[' => inside = true,
            ']' => inside = false,
            _ if inside => {}
            '.' | '_' => message.push('-'),
            c => message.push(c),
        }
    }
    message
}

fn is(value: &Value, field: &str, word: &str) -> bool {
    value.get(field).and_then(Value::as_str) == Some(word)
}
