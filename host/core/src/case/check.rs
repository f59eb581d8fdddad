//! Checks between the parts of a case: ids, references, circles, roles. They work on a sketch that is drawn while the
//! case is read, so that one broken part does not hide what is wrong elsewhere.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::faults::Path;
use super::limits::{MAX_CODE, MAX_ID};
use super::quote::quoted;
use super::reader::{Read, Reader};
use super::scalars::is_id;
use crate::day::Day;
use crate::identifier::{self, CheckDigits, Checked, IdentifierError};
use crate::words::{RelationKind, Role, Stage};

/// A text as it stands in the document, whether or not it is a good one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Raw {
    /// The field is left out.
    Absent,
    /// A text.
    Text(String),
    /// Something else.
    Broken,
}

/// Takes a text out of an object.
pub(super) fn raw(value: &Value, field: &str) -> Raw {
    match value.as_object() {
        None => Raw::Broken,
        Some(fields) => match fields.get(field) {
            None => Raw::Absent,
            Some(Value::String(text)) => Raw::Text(text.clone()),
            Some(_) => Raw::Broken,
        },
    }
}

impl Raw {
    fn text(&self) -> Option<&str> {
        match self {
            Raw::Text(text) => Some(text),
            Raw::Absent | Raw::Broken => None,
        }
    }
}

/// What the checks need of a case.
#[derive(Debug, Default)]
pub(super) struct Sketch {
    pub(super) as_of: Option<Day>,
    pub(super) notice: Option<Day>,
    pub(super) stage: Option<Stage>,
    /// Those that were read; none if there is no list of parties.
    pub(super) parties: Option<Vec<PartySketch>>,
    pub(super) relations: Vec<RelationSketch>,
    pub(super) records: Vec<RecordSketch>,
    /// Whether all parties, and all records, were read.
    pub(super) all_parties: bool,
    pub(super) all_records: bool,
    /// What each fact is about, and its code.
    pub(super) facts: Vec<(Raw, Raw)>,
}

#[derive(Debug)]
pub(super) struct PartySketch {
    id: Raw,
    role: Raw,
    of: Raw,
    /// Those that are good, in their normal form.
    pub(super) identifiers: Vec<String>,
}

#[derive(Debug)]
pub(super) struct RelationSketch {
    id: Raw,
    subject: Raw,
    object: Raw,
    kind: Raw,
}

#[derive(Debug)]
pub(super) struct RecordSketch {
    id: Raw,
    party: Raw,
}

impl PartySketch {
    pub(super) fn of(value: &Value) -> Self {
        let take = |field| raw(value, field);
        PartySketch { id: take("id"), role: take("role"), of: take("of"), identifiers: Vec::new() }
    }

    fn role(&self) -> Option<Role> {
        self.role.text().and_then(Role::from_word)
    }
}

impl RelationSketch {
    pub(super) fn of(value: &Value) -> Self {
        let take = |field| raw(value, field);
        RelationSketch {
            id: take("id"),
            subject: take("subject"),
            object: take("object"),
            kind: take("kind"),
        }
    }
}

impl RecordSketch {
    pub(super) fn of(value: &Value) -> Self {
        RecordSketch { id: raw(value, "id"), party: raw(value, "party") }
    }
}

impl Sketch {
    pub(super) fn last_party(&mut self) -> Option<&mut PartySketch> {
        self.parties.as_mut()?.last_mut()
    }
}

/// Reads an identifier of a party.
pub(super) fn identifier(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<(String, Checked)> {
    const EXPECTED: &str = "`scheme:id`, such as `cn-uscc:914403001922038216`";
    let Value::String(text) = value else { return Err(cx.mismatch(path, value, EXPECTED)) };
    if text.len() > MAX_CODE && text.chars().count() > MAX_CODE {
        return Err(cx.fault(path, "this identifier is too long", format!("at most {MAX_CODE} characters")));
    }
    match identifier::check(text) {
        Ok(checked) => {
            if checked.check == CheckDigits::Doubtful {
                let problem = format!("the check digit of {} does not seem to match the rest", quoted(text));
                cx.warnings.add(path, problem, "the identifier as the register has it");
            }
            if let Some(known) = checked.resembles() {
                let scheme = quoted(&checked.scheme);
                let problem = format!(
                    "{scheme} is not a known scheme, so no check digits of {} were verified",
                    quoted(text)
                );
                cx.warnings.add(path, problem, format!("`{known}`, if that is the scheme"));
            }
            Ok((text.clone(), checked))
        }
        Err(error @ (IdentifierError::NotSchemeAndId | IdentifierError::BadScheme)) => {
            Err(cx.fault(path, format!("{} is not an identifier: {error}", quoted(text)), EXPECTED))
        }
        Err(error) => {
            let problem = format!("{} cannot be right: {error}", quoted(text));
            Err(cx.fault(path, problem, "the identifier as the register has it"))
        }
    }
}

/// Every check between parts.
pub(super) fn case(cx: &mut Reader, sketch: &Sketch) {
    as_of(cx, sketch);
    let names = Names::new(cx, sketch);
    if let Some(parties) = &sketch.parties {
        bidder(cx, parties, sketch.all_parties);
        belonging(cx, parties, &names);
        shared_identifiers(cx, parties, &sketch.relations);
    }
    relations(cx, sketch, &names);
    let list = Path::Root;
    let list = list.field("records");
    for (i, record) in sketch.records.iter().enumerate() {
        names.expect_party(cx, &record.party, &list.item(i).field("party"));
    }
    let list = Path::Root;
    let list = list.field("facts");
    let mut stated = HashSet::new();
    for (i, (about, code)) in sketch.facts.iter().enumerate() {
        names.expect_party_or_record(cx, about, &list.item(i).field("about"));
        if let Some(code) = code.text()
            && !stated.insert((about.text(), code))
        {
            let problem = format!("{} is stated twice about the same thing", quoted(code));
            cx.fault(&list.item(i), problem, "one statement of each fact, so that none contradicts another");
        }
    }
}

fn as_of(cx: &mut Reader, sketch: &Sketch) {
    if let (Some(as_of), Some(notice), Some(stage)) = (sketch.as_of, sketch.notice, sketch.stage)
        && stage != Stage::Publish
        && as_of < notice
    {
        let problem = format!("`{as_of}` is before the notice of `{notice}`, but the stage is `{stage}`");
        cx.fault(&Path::Root.field("as_of"), problem, format!("`{notice}` or later, or the stage `publish`"));
    }
}

/// The ids of the case, and whether all of them could be read.
struct Names<'a> {
    /// Positions of the parties.
    parties: HashMap<&'a str, usize>,
    all_parties: bool,
    records: HashSet<&'a str>,
    all_records: bool,
    relations: HashSet<&'a str>,
}

impl<'a> Names<'a> {
    /// Collects the ids and reports those that stand for two things. Facts name parties and records alike, so the two
    /// share one set of ids.
    fn new(cx: &mut Reader, sketch: &'a Sketch) -> Self {
        let mut names = Names {
            parties: HashMap::new(),
            all_parties: sketch.all_parties,
            records: HashSet::new(),
            all_records: sketch.all_records,
            relations: HashSet::new(),
        };
        for (i, party) in sketch.parties.iter().flatten().enumerate() {
            match party.id.text() {
                None => names.all_parties = false,
                Some(id) if names.parties.contains_key(id) => taken(cx, "parties", i, id, "another party"),
                Some(id) => {
                    names.parties.insert(id, i);
                }
            }
        }
        for (i, record) in sketch.records.iter().enumerate() {
            match record.id.text() {
                None => names.all_records = false,
                Some(id) if names.parties.contains_key(id) => taken(cx, "records", i, id, "a party"),
                Some(id) if !names.records.insert(id) => taken(cx, "records", i, id, "another record"),
                Some(_) => {}
            }
        }
        for (i, relation) in sketch.relations.iter().enumerate() {
            if let Some(id) = relation.id.text()
                && !names.relations.insert(id)
            {
                taken(cx, "relations", i, id, "another relation");
            }
        }
        names
    }

    fn expect_party(&self, cx: &mut Reader, id: &Raw, path: &Path<'_>) {
        if let Some(id) = self.unknown(id)
            && self.all_parties
        {
            let problem = match self.records.contains(id) {
                true => format!("{} is a record, not a party", quoted(id)),
                false => format!("no party has the id {}", quoted(id)),
            };
            cx.fault(path, problem, "the id of a party in `parties`");
        }
    }

    fn expect_party_or_record(&self, cx: &mut Reader, id: &Raw, path: &Path<'_>) {
        if let Some(id) = self.unknown(id)
            && !self.records.contains(id)
            && self.all_parties
            && self.all_records
        {
            let problem = match self.relations.contains(id) {
                true => format!("{} is a relation, which a fact cannot be about", quoted(id)),
                false => format!("no party or record has the id {}", quoted(id)),
            };
            let expected = "the id of a party or record, or no `about` where the fact is about the tender";
            cx.fault(path, problem, expected);
        }
    }

    /// An id that no party has. One that is no good id has a fault already.
    fn unknown<'b>(&self, id: &'b Raw) -> Option<&'b str> {
        id.text().filter(|id| is_id(id) && id.len() <= MAX_ID && !self.parties.contains_key(id))
    }
}

fn taken(cx: &mut Reader, list: &str, position: usize, id: &str, by: &str) {
    let (root, problem) = (Path::Root, format!("the id {} is taken by {by}", quoted(id)));
    let list = root.field(list);
    let expected = match by {
        "another relation" => "an id that no other relation has",
        _ => "an id that no other party or record has",
    };
    cx.fault(&list.item(position).field("id"), problem, expected);
}

fn bidder(cx: &mut Reader, parties: &[PartySketch], all: bool) {
    let list = Path::Root;
    let list = list.field("parties");
    let mut bidders = parties.iter().enumerate().filter(|(_, party)| party.role() == Some(Role::Bidder));
    match bidders.next() {
        None if all && parties.iter().all(|party| party.role().is_some()) => {
            cx.fault(&list, "no party has the role `bidder`", "exactly one bidder");
        }
        None => {}
        Some((_, first)) => {
            let first = first.id.text().map_or_else(|| "another party".to_owned(), quoted);
            for (i, _) in bidders {
                let problem = format!("the bidder is {first} already");
                let expected =
                    "exactly one bidder; another firm that bids for the contract is a `competing-bidder`";
                cx.fault(&list.item(i).field("role"), problem, expected);
            }
        }
    }
}

/// Follows `of` from party to party: it must lead to the bidder.
fn belonging(cx: &mut Reader, parties: &[PartySketch], names: &Names<'_>) {
    let list = Path::Root;
    let list = list.field("parties");
    let next: Vec<Option<usize>> =
        parties.iter().map(|party| names.parties.get(party.of.text()?).copied()).collect();
    // 0: not seen; else the number of the walk that saw it
    let mut seen = vec![0usize; parties.len()];
    let mut in_circle = vec![false; parties.len()];
    for start in 0..parties.len() {
        let walk = start + 1;
        let mut here = Some(start);
        while let Some(position) = here {
            match seen.get_mut(position) {
                Some(seen) if *seen == 0 => *seen = walk,
                Some(seen) if *seen == walk => {
                    report_circle(cx, parties, &next, position, &mut in_circle);
                    break;
                }
                _ => break,
            }
            here = next.get(position).copied().flatten();
        }
    }
    for (i, (party, in_circle)) in parties.iter().zip(in_circle).enumerate() {
        let item = list.item(i);
        let path = item.field("of");
        names.expect_party(cx, &party.of, &path);
        if party.role() == Some(Role::Bidder) && party.of != Raw::Absent && !in_circle {
            cx.fault(&path, "the bidder belongs to nobody", "no such field");
        }
    }
}

/// Reports the circle that a party is in, at the one of its parties that stands first.
fn report_circle(
    cx: &mut Reader,
    parties: &[PartySketch],
    next: &[Option<usize>],
    start: usize,
    in_circle: &mut [bool],
) {
    let follow = |from: usize| next.get(from).copied().flatten();
    let round: Vec<usize> =
        std::iter::successors(Some(start), |position| follow(*position).filter(|p| *p != start))
            .take(parties.len())
            .collect();
    let first = round.iter().copied().min().unwrap_or(start);
    for position in &round {
        if let Some(mark) = in_circle.get_mut(*position) {
            *mark = true;
        }
    }
    let name = |position: usize| {
        parties.get(position).and_then(|party| party.id.text()).map_or_else(String::new, quoted)
    };
    /// A longer circle is shown in part.
    const SHOWN: usize = 10;
    let mut circle = name(first);
    let mut here = follow(first);
    for _ in 1..round.len().min(SHOWN) {
        let Some(position) = here else { break };
        circle.push_str(" → ");
        circle.push_str(&name(position));
        here = follow(position);
    }
    let last = if round.len() > SHOWN { " → …".to_owned() } else { format!(" → {}", name(first)) };
    let list = Path::Root;
    let list = list.field("parties");
    cx.fault(
        &list.item(first).field("of"),
        format!("parties belong to each other in a circle: {circle}{last}"),
        "the party that each belongs to, in the end the bidder",
    );
}

fn relations(cx: &mut Reader, sketch: &Sketch, names: &Names<'_>) {
    let list = Path::Root;
    let list = list.field("relations");
    for (i, relation) in sketch.relations.iter().enumerate() {
        let path = list.item(i);
        names.expect_party(cx, &relation.subject, &path.field("subject"));
        names.expect_party(cx, &relation.object, &path.field("object"));
        if let (Some(subject), Some(object)) = (relation.subject.text(), relation.object.text())
            && subject == object
        {
            let problem = format!("{} is tied to itself", quoted(object));
            cx.fault(&path.field("object"), problem, "the id of another party than `subject`");
        }
    }
}

/// Warns of two parties with one identifier, unless the case says that they are the same firm.
fn shared_identifiers(cx: &mut Reader, parties: &[PartySketch], relations: &[RelationSketch]) {
    let same_firm: HashSet<(&str, &str)> = relations
        .iter()
        .filter(|relation| relation.kind.text() == Some(RelationKind::SameFirm.word()))
        .filter_map(|relation| Some((relation.subject.text()?, relation.object.text()?)))
        .flat_map(|(subject, object)| [(subject, object), (object, subject)])
        .collect();
    let mut holders: HashMap<&str, usize> = HashMap::new();
    let list = Path::Root;
    let list = list.field("parties");
    for (i, party) in parties.iter().enumerate() {
        for identifier in &party.identifiers {
            let first = *holders.entry(identifier).or_insert(i);
            let Some(holder) = parties.get(first).filter(|_| first != i) else { continue };
            let (Some(holder), Some(id)) = (holder.id.text(), party.id.text()) else { continue };
            if same_firm.contains(&(holder, id)) {
                continue;
            }
            let problem = format!("{} is an identifier of {} too", quoted(identifier), quoted(holder));
            let expected = "a relation `same-firm` between the two if they are one, else another identifier";
            cx.warnings.add(&list.item(i).field("identifiers"), problem, expected);
        }
    }
}
