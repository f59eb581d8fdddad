//! Who holds a token, and what they may, by its claims.

use probity_core::texts::clean;
use serde_json::Value;

use super::{JwtFault, OidcSettings};
use crate::access::refusal::Refusal;
use crate::access::{Asker, Role};

/// The longest name of a subject, in characters (OpenID Connect Core 2).
const MAX_SUBJECT: usize = 255;

/// Who holds a token whose signature and times are good.
pub(super) fn asker(claims: &Value, settings: &OidcSettings) -> Result<Asker, Refusal> {
    // one text: a list that has the issuer among others is not its own
    if claims.get("iss").and_then(Value::as_str) != Some(&settings.issuer) {
        return Err(JwtFault::OtherIssuer.into());
    }
    if claims.get("cnf").is_some_and(|bound| !bound.is_null()) {
        return Err(JwtFault::Bound.into());
    }
    let subject = claims.get("sub").and_then(Value::as_str).unwrap_or_default();
    // not mended: two that differ would become the same
    let plain = !subject.contains(char::is_whitespace) && clean(subject) == subject;
    if subject.is_empty() || !plain || subject.chars().count() > MAX_SUBJECT {
        return Err(JwtFault::BadSubject.into());
    }
    let held = claim(claims, &settings.roles_claim).map(words).unwrap_or_default();
    let mut roles: Vec<Role> = settings
        .roles
        .iter()
        .filter(|(word, _)| held.contains(&word.as_str()))
        .map(|(_, role)| *role)
        .collect();
    roles.sort_unstable();
    roles.dedup();
    Ok(Asker { name: format!("{subject}@{}", settings.issuer), roles })
}

/// A claim by its name, which may hold dots itself, or by the names on the way to it.
fn claim<'c>(claims: &'c Value, path: &str) -> Option<&'c Value> {
    claims.get(path).or_else(|| path.split('.').try_fold(claims, |inside, name| inside.get(name)))
}

/// The words of a claim: a list of them, or one text with spaces between, as `scope` is.
fn words(claim: &Value) -> Vec<&str> {
    match claim {
        Value::String(text) => text.split(' ').filter(|word| !word.is_empty()).collect(),
        Value::Array(list) => list.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}
