//! The token of a request (RFC 6750).

use axum::http::header::AUTHORIZATION;
use axum::http::{HeaderMap, Uri};

use super::refusal::Refusal;

/// The longest token that is looked at, in characters.
pub(super) const MAX_TOKEN: usize = 16 << 10;

/// The token that a request shows: in its one `Authorization` header, and nowhere else.
pub(super) fn token<'r>(headers: &'r HeaderMap, uri: &Uri) -> Result<&'r str, Refusal> {
    // an address stands in logs and histories, where a token must not
    if uri.query().is_some_and(|query| query.split('&').any(is_token_parameter)) {
        return Err(Refusal::Malformed(
            "a token in the address is not taken, and is known to whoever saw it",
        ));
    }
    let mut shown = headers.get_all(AUTHORIZATION).iter();
    let header = shown.next().ok_or(Refusal::NoToken)?;
    if shown.next().is_some() {
        return Err(Refusal::Malformed("there is more than one `Authorization` header"));
    }
    let header = header.to_str().map_err(|_| Refusal::Malformed("the `Authorization` header is no text"))?;
    let (scheme, token) = header.split_once(' ').unwrap_or((header, ""));
    if !scheme.eq_ignore_ascii_case("bearer") {
        return Err(Refusal::NoToken);
    }
    let token = token.trim_start_matches(' ');
    if token.len() > MAX_TOKEN {
        return Err(Refusal::TooLong);
    }
    let plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | '~' | '+' | '/');
    let body = token.trim_end_matches('=');
    if body.is_empty() || !body.chars().all(plain) {
        return Err(Refusal::Malformed("the `Authorization` header is not `Bearer` and a token"));
    }
    Ok(token)
}

fn is_token_parameter(parameter: &str) -> bool {
    parameter.split('=').next().is_some_and(|name| name.eq_ignore_ascii_case("access_token"))
}
