//! Values laid out in linear memory by the rules of the canonical ABI, from the host's own types. The layout is worked
//! out here independently of wit-bindgen and wasmtime, so that a module made from it can also be wrong on purpose.

use probity_core::policy::{Appeal, Citation, DatedValue, ParameterInfo, PolicyInfo, RuleInfo};
use probity_core::verdict::{MinorMoney, RawFinding, RawStep, Restriction, SlotValue, Verdict};

/// A value with its layout.
#[derive(Debug, Clone)]
pub enum Value {
    /// An integer of so many bytes.
    Int(u64, usize),
    /// A string.
    Text(String),
    /// A list of values of one layout.
    List(Vec<Value>),
    /// A list that claims to be at an address and of a length, whatever is there.
    ForgedList(u32, u32),
    /// A record or tuple.
    Record(Vec<Value>),
    /// A variant, option or enum: number of the case, its value, and size and alignment of the largest case.
    Case(u8, Option<Box<Value>>, (usize, usize)),
}

impl Value {
    /// Size and alignment.
    pub fn layout(&self) -> (usize, usize) {
        match self {
            Value::Int(_, bytes) => (*bytes, *bytes),
            Value::Text(_) | Value::List(_) | Value::ForgedList(..) => (8, 4),
            Value::Record(fields) => {
                let (mut end, mut most) = (0, 1);
                for field in fields {
                    let (size, align) = field.layout();
                    end = aligned(end, align) + size;
                    most = most.max(align);
                }
                (aligned(end, most), most)
            }
            Value::Case(_, _, (size, align)) => (aligned(aligned(1, *align) + size, *align), *align),
        }
    }
}

fn aligned(at: usize, align: usize) -> usize {
    at.div_ceil(align) * align
}

/// A piece of linear memory that begins at an address.
#[derive(Debug, Clone)]
pub struct Data {
    base: usize,
    bytes: Vec<u8>,
}

impl Data {
    /// An empty piece.
    pub fn at(base: usize) -> Self {
        Data { base, bytes: Vec::new() }
    }

    /// Its bytes.
    pub fn bytes(&self) -> &[u8] {
        &self.bytes
    }

    /// The address behind it.
    pub fn end(&self) -> usize {
        self.base + self.bytes.len()
    }

    /// Puts a value behind everything else, and says at which address.
    pub fn put(&mut self, value: &Value) -> usize {
        let (size, align) = value.layout();
        let at = self.reserve(size, align);
        self.write(at, value);
        at
    }

    fn reserve(&mut self, size: usize, align: usize) -> usize {
        let at = aligned(self.end(), align);
        self.bytes.resize(at - self.base + size, 0);
        at
    }

    fn write(&mut self, at: usize, value: &Value) {
        match value {
            Value::Int(number, bytes) => self.store(at, &number.to_le_bytes()[..*bytes]),
            Value::Text(text) => {
                let there = self.reserve(text.len(), 1);
                self.store(there, text.as_bytes());
                self.write_list(at, there, text.len());
            }
            Value::List(items) => {
                let (size, align) = items.first().map_or((0, 8), Value::layout);
                let there = self.reserve(size * items.len(), align);
                for (position, item) in items.iter().enumerate() {
                    assert_eq!(item.layout(), (size, align), "a list holds values of one layout");
                    self.write(there + position * size, item);
                }
                self.write_list(at, there, items.len());
            }
            Value::ForgedList(there, length) => self.write_list(at, *there as usize, *length as usize),
            Value::Record(fields) => {
                let mut next = at;
                for field in fields {
                    let (size, align) = field.layout();
                    next = aligned(next, align);
                    self.write(next, field);
                    next += size;
                }
            }
            Value::Case(case, value, (_, align)) => {
                self.store(at, &[*case]);
                if let Some(value) = value {
                    self.write(at + aligned(1, *align), value);
                }
            }
        }
    }

    fn write_list(&mut self, at: usize, there: usize, length: usize) {
        self.store(at, &u32::try_from(there).unwrap().to_le_bytes());
        self.store(at + 4, &u32::try_from(length).unwrap().to_le_bytes());
    }

    fn store(&mut self, at: usize, bytes: &[u8]) {
        let from = at - self.base;
        self.bytes[from..from + bytes.len()].copy_from_slice(bytes);
    }
}

// ---------------------------------------------------------------------------------------------- types of the contract

fn u32(number: u32) -> Value {
    Value::Int(number.into(), 4)
}

fn day(number: i32) -> Value {
    u32(number.cast_unsigned())
}

fn s64(number: i64) -> Value {
    Value::Int(number.cast_unsigned(), 8)
}

fn word(number: u32) -> Value {
    Value::Case(u8::try_from(number).unwrap(), None, (0, 1))
}

fn text(text: &str) -> Value {
    Value::Text(text.to_owned())
}

fn list<'a, T: 'a>(items: impl IntoIterator<Item = &'a T>, value: impl Fn(&T) -> Value) -> Value {
    Value::List(items.into_iter().map(value).collect())
}

fn option(value: Option<Value>, layout: (usize, usize)) -> Value {
    Value::Case(value.is_some().into(), value.map(Box::new), layout)
}

fn money(money: &MinorMoney) -> Value {
    Value::Record(vec![s64(money.amount), Value::Int(money.currency.into(), 2)])
}

const MONEY: (usize, usize) = (16, 8);

fn citation(citation: &Citation) -> Value {
    Value::Record(vec![u32(citation.instrument), text(&citation.provision)])
}

fn appeal(appeal: &Appeal) -> Value {
    let period =
        appeal.period.map(|period| Value::Record(vec![u32(period.count), word(period.unit.number())]));
    Value::Record(vec![u32(appeal.route), option(period, (8, 4))])
}

fn rule(rule: &RuleInfo) -> Value {
    Value::Record(vec![
        text(&rule.id),
        list(&rule.citations, citation),
        word(rule.heaviest.number()),
        word(rule.nature.number()),
        word(rule.certainty.number()),
        list(&rule.slots, |slot| Value::Record(vec![text(&slot.name), word(slot.kind.number())])),
        list(&rule.remedies, |remedy| u32(*remedy)),
        option(rule.appeal.as_ref().map(appeal), (16, 4)),
    ])
}

fn dated_value(value: &DatedValue) -> Value {
    Value::Record(vec![
        day(value.since),
        s64(value.value),
        word(value.certainty.number()),
        text(&value.source),
    ])
}

fn parameter(parameter: &ParameterInfo) -> Value {
    Value::Record(vec![
        text(&parameter.id),
        word(parameter.kind.number()),
        text(&parameter.unit),
        word(parameter.selected_by.number()),
        list(&parameter.values, dated_value),
    ])
}

/// What `describe` returns.
pub fn info(info: &PolicyInfo) -> Value {
    Value::Record(vec![
        text(&info.name),
        text(&info.version),
        text(&info.publisher),
        list(&info.languages, |language| text(language)),
        list(&info.jurisdictions, |jurisdiction| text(jurisdiction)),
        list(&info.fundings, |funding| text(funding)),
        day(info.in_force_from),
        option(info.in_force_until.map(day), (4, 4)),
        list(&info.instruments, |instrument| {
            Value::Record(vec![text(&instrument.id), text(&instrument.url)])
        }),
        list(&info.rules, rule),
        list(&info.parameters, parameter),
        list(&info.questions, |question| Value::Record(vec![text(question)])),
        list(&info.reasons, |reason| text(reason)),
        list(&info.vocabulary, |code| text(code)),
    ])
}

fn slot_value(value: &SlotValue) -> Value {
    let (case, value) = match value {
        SlotValue::None => (0, None),
        SlotValue::Number(number) => (1, Some(s64(*number))),
        SlotValue::Date(number) => (2, Some(day(*number))),
        SlotValue::Money(amount) => (3, Some(money(amount))),
        SlotValue::Record(position) => (4, Some(u32(*position))),
        SlotValue::Party(position) => (5, Some(u32(*position))),
        SlotValue::Code(code) => (6, Some(u32(*code))),
    };
    Value::Case(case, value.map(Box::new), MONEY)
}

fn restriction(restriction: &Restriction) -> Value {
    let (case, value) = match restriction {
        Restriction::ReplaceParty => (0, None),
        Restriction::CapValue(amount) => (1, Some(money(amount))),
        Restriction::ExcludeCategories => (2, None),
        Restriction::ExtraBidSecurity(points) => (3, Some(u32(*points))),
        Restriction::EnhancedInspection => (4, None),
        Restriction::Monitoring => (5, None),
        Restriction::NoSubcontracting => (6, None),
    };
    Value::Case(case, value.map(Box::new), MONEY)
}

/// One finding.
pub fn finding(finding: &RawFinding) -> Value {
    let position = |position: &u32| u32(*position);
    Value::Record(vec![
        u32(finding.rule),
        word(finding.effect.number()),
        list(&finding.parties, position),
        list(&finding.records, position),
        list(&finding.relations, position),
        option(finding.since.map(day), (4, 4)),
        option(finding.until.map(day), (4, 4)),
        list(&finding.slots, slot_value),
        option(finding.restriction.as_ref().map(restriction), (24, 8)),
        option(finding.question.map(u32), (4, 4)),
    ])
}

/// What `evaluate` returns.
pub fn verdict(verdict: &Verdict) -> Value {
    match verdict {
        Verdict::NotApplicable(reason) => Value::Case(0, Some(Box::new(u32(*reason))), (8, 4)),
        Verdict::Findings(findings) => findings_of(list(findings, finding)),
    }
}

/// A verdict with these findings, which may be a forged list.
pub fn findings_of(findings: Value) -> Value {
    Value::Case(1, Some(Box::new(findings)), (8, 4))
}

fn step(step: &RawStep) -> Value {
    Value::Record(vec![
        u32(step.rule),
        option(step.record.map(u32), (4, 4)),
        option(step.party.map(u32), (4, 4)),
        u32(step.test),
        slot_value(&step.left),
        slot_value(&step.right),
        word(step.met.number()),
    ])
}

/// What `explain` returns.
pub fn steps(steps: &[RawStep]) -> Value {
    list(steps, step)
}
