//! Exact amounts of money.

use std::borrow::Cow;

use iso_currency::Currency;
use rust_decimal::Decimal as Exact;
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Serialize, Serializer};
use serde_json::Value;

use super::document::{Amount, Decimal};
use super::faults::Path;
use super::limits::{DECIMAL_PATTERN, MAX_WHOLE};
use super::quote::quoted;
use super::reader::{Broken, Read, Reader};
use crate::verdict::MinorMoney;

/// Digits of an exact amount.
const MAX_DIGITS: usize = 28;

const EXPECTED: &str = "a decimal number in quotes, such as `\"2000000.00\"`";

impl Amount {
    /// The amount in minor units of its currency, if it has a currency that exists, no more decimals than that has,
    /// and fits into 64 bits.
    pub fn to_minor(&self) -> Option<MinorMoney> {
        let currency = Currency::from_code(&self.currency)?;
        let amount = minor_units(self.amount.0, currency.exponent()?)?;
        Some(MinorMoney { amount, currency: currency.numeric() })
    }
}

fn minor_units(amount: Exact, exponent: u16) -> Option<i64> {
    let missing = u32::from(exponent).checked_sub(amount.scale())?;
    let units = amount.mantissa().checked_mul(10i128.checked_pow(missing)?)?;
    i64::try_from(units).ok()
}

/// Reads an amount of money.
pub(super) fn amount(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<Amount> {
    let mut object = cx.object(value, path)?;
    let amount = object.required(cx, "amount", decimal);
    let currency = object.required(cx, "currency", currency);
    let closed = object.close(cx);
    let (amount, currency) = (amount?, currency?);
    let exponent = currency.exponent().unwrap_or(0);
    if minor_units(amount, exponent).is_none() {
        let problem;
        let expected;
        if amount.scale() > u32::from(exponent) {
            problem = match amount.scale() {
                1 => format!("`{amount}` has a decimal"),
                decimals => format!("`{amount}` has {decimals} decimals"),
            };
            expected = match exponent {
                0 => format!("no decimals: {} has no smaller unit", currency.code()),
                _ => format!("at most {exponent}, as many as {} has", currency.code()),
            };
        } else {
            problem = format!("`{amount}` is too large");
            expected = "an amount whose smallest units fit into 64 bits".to_owned();
        }
        return Err(cx.fault(&path.field("amount"), problem, expected));
    }
    closed?;
    Ok(Amount { amount: Decimal(amount), currency: currency.code().to_owned() })
}

fn currency(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<Currency> {
    const CODE: &str = "an ISO 4217 code such as `CNY`";
    let Value::String(code) = value else { return Err(cx.mismatch(path, value, CODE)) };
    let Some(currency) = Currency::from_code(code) else {
        let upper = code.to_uppercase();
        let expected = match Currency::from_code(&upper) {
            Some(_) => format!("`{upper}`, in capital letters"),
            // what most people write for the Chinese currency
            None if upper == "RMB" => "`CNY`".to_owned(),
            None => CODE.to_owned(),
        };
        return Err(cx.fault(path, format!("{} is not a currency", quoted(code)), expected));
    };
    // gold, drawing rights and the codes for testing have no minor unit, and nobody is fined in them
    match currency.exponent() {
        Some(_) => Ok(currency),
        None => Err(cx.fault(path, format!("`{code}` is not money that can be paid"), CODE)),
    }
}

fn decimal(cx: &mut Reader, value: &Value, path: &Path<'_>) -> Read<Exact> {
    match value {
        Value::String(text) => decimal_text(cx, text, path),
        Value::Number(number) => match number.as_i64() {
            Some(whole) if (0..=MAX_WHOLE).contains(&whole) => Ok(Exact::from(whole)),
            _ => {
                let literal = cx.literal(path, number);
                Err(inexact(cx, &literal, path))
            }
        },
        _ => Err(cx.mismatch(path, value, EXPECTED)),
    }
}

/// Reports a JSON number that is negative or that JSON tools do not keep as it is written.
fn inexact(cx: &mut Reader, literal: &str, path: &Path<'_>) -> Broken {
    let in_quotes = |text: &str| format!("a number in quotes, such as `\"{text}\"`");
    if literal == "-0" {
        return cx.fault(path, "`-0` is zero with a sign", "`0`");
    }
    if literal.starts_with('-') {
        return negative(cx, literal, path);
    }
    if literal.contains(['.', 'e', 'E']) {
        let problem =
            format!("{} is a JSON fraction or has an exponent, which is not kept exactly", quoted(literal));
        return cx.fault(path, problem, in_quotes("2000000.00"));
    }
    let problem = format!("{} is too large for a JSON number to be kept exactly", quoted(literal));
    let example = if literal.len() <= MAX_DIGITS { literal } else { "2000000.00" };
    cx.fault(path, problem, in_quotes(example))
}

fn negative(cx: &mut Reader, text: &str, path: &Path<'_>) -> Broken {
    cx.fault(path, format!("{} is negative", quoted(text)), "an amount of zero or more")
}

fn decimal_text(cx: &mut Reader, text: &str, path: &Path<'_>) -> Read<Exact> {
    let digits = |part: &str| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit());
    let shaped = match text.split_once('.') {
        Some((whole, decimals)) => digits(whole) && digits(decimals),
        None => digits(text),
    };
    if shaped {
        return Exact::from_str_exact(text).map_err(|_| {
            cx.fault(
                path,
                format!("{} has too many digits", quoted(text)),
                format!("at most {MAX_DIGITS} digits"),
            )
        });
    }
    if text.strip_prefix('-').is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit())) {
        return Err(negative(cx, text, path));
    }
    let problem = format!("{} is not an exact decimal number", quoted(text));
    let expected = if text.contains([',', '，', '\'', '_', ' ', '\u{a0}', '\u{202f}']) {
        "digits without separators, and a point before the decimals, such as `\"2000000.00\"`"
    } else if digits(text.get(..1).unwrap_or_default()) && text.contains(['e', 'E']) {
        "all digits written out, such as `\"2000000.00\"`"
    } else {
        EXPECTED
    };
    Err(cx.fault(path, problem, expected))
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(&self.0)
    }
}

impl JsonSchema for Decimal {
    fn schema_name() -> Cow<'static, str> {
        "Decimal".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "An exact decimal number: as a text, or as a whole JSON number.",
            "anyOf": [
                { "type": "string", "pattern": DECIMAL_PATTERN },
                { "type": "integer", "minimum": 0, "maximum": MAX_WHOLE },
            ],
        })
    }
}
