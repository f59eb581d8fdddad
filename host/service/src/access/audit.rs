//! Who asked what: one event for each request that was let in or refused.

use std::net::{IpAddr, SocketAddr};

use axum::extract::{ConnectInfo, MatchedPath, Request};
use axum::http::{HeaderMap, Method, Response, StatusCode, header};

use super::refusal::Refusal;
use super::{Asker, ProxyHeader};

/// The id of a request, which the log has too.
#[derive(Debug, Clone)]
pub(crate) struct RequestId(pub(crate) String);

/// The target of the events that say who asked what.
pub const AUDIT: &str = "audit";

/// What is said of a request. It is said when it is dropped, so that a request is also told whose client went away.
pub(super) struct Audit {
    method: Method,
    /// The pattern, not the path, which may be anything.
    route: Option<MatchedPath>,
    from: Option<IpAddr>,
    asker: Option<String>,
    status: Option<StatusCode>,
    refused: Option<&'static str>,
    /// The path of the request.
    path: String,
    /// What it was about: the determination that was made, or what was read. Of a request that is answered well alone:
    /// else a path is whatever a client makes up.
    about: Option<String>,
    request: Option<String>,
}

impl Audit {
    pub(super) fn of(request: &Request, proxy: Option<ProxyHeader>) -> Self {
        let extensions = request.extensions();
        let peer = extensions.get::<ConnectInfo<SocketAddr>>().map(|info| info.0.ip());
        let told = proxy.and_then(|proxy| forwarded(request.headers(), proxy));
        Audit {
            method: request.method().clone(),
            route: extensions.get::<MatchedPath>().cloned(),
            from: told.or(peer).map(|address| address.to_canonical()),
            asker: None,
            status: None,
            refused: None,
            path: request.uri().path().to_owned(),
            about: None,
            request: extensions.get::<RequestId>().map(|id| id.0.clone()),
        }
    }

    pub(super) fn let_in(&mut self, asker: &Asker) {
        self.asker = Some(asker.name.clone());
    }

    pub(super) fn refused(&mut self, refusal: &Refusal) {
        self.refused = Some(refusal.word());
        self.asker = refusal.name().map(str::to_owned);
    }

    pub(super) fn answered<B>(&mut self, response: &Response<B>) {
        self.status = Some(response.status());
        if response.status() == StatusCode::FORBIDDEN {
            self.refused.get_or_insert("not-allowed");
        }
        if response.status().is_success() {
            let made = response.headers().get(header::LOCATION).and_then(|place| place.to_str().ok());
            self.about = Some(made.unwrap_or(&self.path).to_owned());
        }
    }
}

impl Drop for Audit {
    fn drop(&mut self) {
        let (method, from) = (self.method.as_str(), self.from.map(tracing::field::display));
        let route = self.route.as_ref().map_or("none", MatchedPath::as_str);
        let (about, request) = (self.about.as_deref(), self.request.as_deref());
        let (asker, status) = (self.asker.as_deref(), self.status.map(|status| status.as_u16()));
        match self.refused {
            Some(why) => {
                tracing::info!(target: AUDIT, asker, method, route, from, status, why, request, "refused")
            }
            None if status.is_none() => {
                tracing::info!(target: AUDIT, asker, method, route, from, request, "let in, and gone before the answer");
            }
            None => {
                tracing::info!(target: AUDIT, asker, method, route, from, status, about, request, "let in")
            }
        }
    }
}

/// Who asked the proxy, as it says itself: what stands before the last entry was sent to it by others.
fn forwarded(headers: &HeaderMap, proxy: ProxyHeader) -> Option<IpAddr> {
    let last = headers.get_all(proxy.name()).iter().next_back()?.to_str().ok()?.rsplit(',').next()?;
    match proxy {
        ProxyHeader::XForwardedFor => address(last),
        ProxyHeader::Forwarded => last.split(';').find_map(|pair| {
            let (name, value) = pair.split_once('=')?;
            name.trim().eq_ignore_ascii_case("for").then(|| address(value))?
        }),
    }
}

/// An address, with or without a port, quotes and brackets.
fn address(text: &str) -> Option<IpAddr> {
    let text = text.trim().trim_matches('"');
    let bare = text.strip_prefix('[').and_then(|text| text.strip_suffix(']')).unwrap_or(text);
    bare.parse().ok().or_else(|| text.parse::<SocketAddr>().ok().map(|address| address.ip()))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    #[test]
    fn the_last_entry_is_the_proxys_own() {
        let told = |proxy: ProxyHeader, values: &[&str]| {
            let mut headers = HeaderMap::new();
            for value in values {
                headers.append(proxy.name(), value.parse().unwrap());
            }
            forwarded(&headers, proxy).map(|address| address.to_string())
        };
        for (values, address) in [
            (&["10.0.0.1, 192.0.2.7"][..], Some("192.0.2.7")),
            (&["10.0.0.1", "192.0.2.7:4711"], Some("192.0.2.7")),
            (&["[2001:db8::1]:443"], Some("2001:db8::1")),
            (&["2001:db8::1"], Some("2001:db8::1")),
            (&["192.0.2.7, unknown"], None),
            (&[""], None),
            (&[], None),
        ] {
            assert_eq!(told(ProxyHeader::XForwardedFor, values).as_deref(), address, "{values:?}");
        }
        for (values, address) in [
            (&["for=10.0.0.1, proto=https;For=\"[2001:db8::1]:443\""][..], Some("2001:db8::1")),
            (&["for=192.0.2.7;by=10.0.0.1"], Some("192.0.2.7")),
            (&["for=_hidden"], None),
            (&["by=10.0.0.1"], None),
        ] {
            assert_eq!(told(ProxyHeader::Forwarded, values).as_deref(), address, "{values:?}");
        }
    }
}
