//! Whether a record's own scope covers a tender.

use crate::case::{Scope, Tender};
use crate::words::Answer;

/// Whether every part of the scope covers the tender; a part that the tender says nothing about is not known. None
/// where an amount would not have passed the checks of a case.
pub(super) fn covers(scope: Option<&Scope>, tender: &Tender) -> Option<Answer> {
    let Some(scope) = scope else { return Some(Answer::Yes) };
    let mut parts = Vec::new();
    if !scope.authorities.is_empty() {
        let code = tender.authority.as_ref().and_then(|authority| authority.code.as_ref());
        parts.push(code.map_or(Answer::Unknown, |code| yes_or_no(scope.authorities.contains(code))));
    }
    if !scope.categories.is_empty() {
        parts.push(covers_category(&scope.categories, &tender.categories));
    }
    if !scope.contract_kinds.is_empty() {
        let kind = tender.contract_kind;
        parts.push(kind.map_or(Answer::Unknown, |kind| yes_or_no(scope.contract_kinds.contains(&kind))));
    }
    if let Some(from) = &scope.value_from {
        let from = from.to_minor()?;
        parts.push(match &tender.value {
            None => Answer::Unknown,
            Some(value) => match value.to_minor()? {
                value if value.currency == from.currency => yes_or_no(value.amount >= from.amount),
                _ => Answer::Unknown,
            },
        });
    }
    Some(if parts.contains(&Answer::No) {
        Answer::No
    } else if parts.contains(&Answer::Unknown) {
        Answer::Unknown
    } else {
        Answer::Yes
    })
}

fn yes_or_no(yes: bool) -> Answer {
    if yes { Answer::Yes } else { Answer::No }
}

/// Whether anything that is bought falls under the scope. It is not known where what is bought is described more
/// coarsely than the scope, or in another classification.
fn covers_category(scope: &[String], bought: &[String]) -> Answer {
    let mut known = true;
    for covered in scope {
        let Some((scheme, covered)) = covered.split_once(':') else { continue };
        let covered = significant(scheme, covered);
        let mut comparable = false;
        for category in bought {
            let Some((other, category)) = category.split_once(':') else { continue };
            if other != scheme {
                continue;
            }
            comparable = true;
            let category = significant(scheme, category);
            if category.starts_with(covered) {
                return Answer::Yes;
            }
            known &= !covered.starts_with(category);
        }
        known &= comparable;
    }
    if known { Answer::No } else { Answer::Unknown }
}

/// The categories of what is bought that surely fall under a scope.
pub(crate) fn covered<'t>(scope: &[String], bought: &'t [String]) -> impl Iterator<Item = &'t str> {
    let falls_under = |category: &String| scope.iter().any(|covered| is_under(category, covered));
    bought.iter().filter(move |category| falls_under(category)).map(String::as_str)
}

fn is_under(category: &str, covered: &str) -> bool {
    let split = category.split_once(':').zip(covered.split_once(':'));
    split.is_some_and(|((scheme, category), (other, covered))| {
        scheme == other && significant(scheme, category).starts_with(significant(other, covered))
    })
}

/// The part of a category that says something. A CPV code has 8 digits, of which trailing zeros are padding, except
/// in the two digits of the division; a check digit may follow after a hyphen.
fn significant<'a>(scheme: &str, code: &'a str) -> &'a str {
    if scheme != "cpv" {
        return code;
    }
    let digits = code.split_once('-').map_or(code, |(digits, _)| digits);
    let trimmed = digits.trim_end_matches('0');
    digits.get(..trimmed.len().max(2)).unwrap_or(digits)
}
