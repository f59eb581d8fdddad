//! Who comes in: hosts and origins on loopback, and roles.

use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;

use axum::extract::{Request, State};
use axum::http::{HeaderMap, StatusCode, Uri, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

use crate::access::{Asker, Role};
use crate::problem::Problem;
use crate::problems;

/// The names by which this machine's own programs call the service. A page of another site that a browser on this
/// machine shows may resolve its own name to loopback, and would then call the service by that name.
#[derive(Debug)]
pub(crate) struct OwnNames(Vec<String>);

impl OwnNames {
    pub(crate) fn of(address: SocketAddr) -> Self {
        let own = match address.ip() {
            IpAddr::V4(ip) => ip.to_string(),
            IpAddr::V6(ip) => format!("[{ip}]"),
        };
        let port = address.port();
        let hosts = ["localhost", "127.0.0.1", "[::1]", &own];
        let mut names: Vec<_> = hosts.iter().map(|host| format!("{host}:{port}")).collect();
        if port == 80 {
            names.extend(hosts.iter().map(|host| (*host).to_owned()));
        }
        OwnNames(names)
    }

    fn has(&self, name: &str) -> bool {
        self.0.iter().any(|own| own.eq_ignore_ascii_case(name))
    }

    fn check(&self, uri: &Uri, headers: &HeaderMap) -> Result<(), Problem> {
        let mut hosts = headers.get_all(header::HOST).iter();
        let host = match (uri.authority(), hosts.next(), hosts.next()) {
            (_, _, Some(_)) => None,
            (Some(authority), None, None) => Some(authority.as_str()),
            (Some(authority), Some(host), None) => Some(authority.as_str()).filter(|name| *host == **name),
            (None, host, None) => host.and_then(|host| host.to_str().ok()),
        };
        if !host.is_some_and(|host| self.has(host)) {
            return Err(Problem::new(
                StatusCode::MISDIRECTED_REQUEST,
                "foreign-host",
                "Another host",
                "without access configured, the service answers only to `localhost`, `127.0.0.1` or `[::1]` with its \
                 port as host",
            ));
        }
        let mut origins = headers.get_all(header::ORIGIN).iter();
        let own = |origin: &header::HeaderValue| {
            let name = origin.to_str().ok().and_then(|origin| origin.strip_prefix("http://"));
            name.is_some_and(|name| self.has(name))
        };
        if !origins.all(own) {
            return Err(Problem::new(
                StatusCode::FORBIDDEN,
                "foreign-origin",
                "A page of another site",
                "without access configured, the service answers no page of another site",
            ));
        }
        Ok(())
    }
}

/// Lets in who calls the service by its own name, from no page of another site.
pub(crate) async fn own_names(State(names): State<Arc<OwnNames>>, request: Request, next: Next) -> Response {
    match names.check(request.uri(), request.headers()) {
        Ok(()) => next.run(request).await,
        Err(problem) => problem.into_response(),
    }
}

/// Lets in who has a role.
pub(crate) async fn require(State(role): State<Role>, request: Request, next: Next) -> Response {
    match request.extensions().get::<Asker>().map(|asker| asker.require(role)) {
        Some(Ok(())) => next.run(request).await,
        Some(Err(problem)) => problem.into_response(),
        // nothing comes here that was not let in
        None => problems::broken().into_response(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(uri: &str, headers: &[(header::HeaderName, &str)]) -> Option<u16> {
        let names = OwnNames::of(SocketAddr::from(([127, 0, 0, 1], 8080)));
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            map.append(
                name,
                header::HeaderValue::from_str(value).unwrap_or_else(|_| header::HeaderValue::from_static("")),
            );
        }
        let uri: Uri = uri.parse().unwrap_or_default();
        names.check(&uri, &map).err().map(|problem| problem.status)
    }

    #[test]
    fn only_its_own_names_come_in() {
        for host in ["localhost:8080", "127.0.0.1:8080", "[::1]:8080", "LocalHost:8080"] {
            assert_eq!(check("/", &[(header::HOST, host)]), None, "{host}");
        }
        for host in [
            "localhost",
            "localhost:80",
            "evil.example:8080",
            "127.0.0.1.evil.example:8080",
            "",
            "a@localhost:8080",
        ] {
            assert_eq!(check("/", &[(header::HOST, host)]), Some(421), "{host}");
        }
        assert_eq!(check("/", &[]), Some(421));
        assert_eq!(
            check("/", &[(header::HOST, "localhost:8080"), (header::HOST, "localhost:8080")]),
            Some(421)
        );
        assert_eq!(check("http://localhost:8080/", &[]), None);
        assert_eq!(check("http://evil.example/", &[(header::HOST, "localhost:8080")]), Some(421));
    }

    #[test]
    fn no_page_of_another_site_comes_in() {
        let host = (header::HOST, "localhost:8080");
        for (origin, status) in [
            ("http://localhost:8080", None),
            ("http://127.0.0.1:8080", None),
            ("https://localhost:8080", Some(403)),
            ("http://localhost:3000", Some(403)),
            ("http://evil.example", Some(403)),
            ("null", Some(403)),
        ] {
            assert_eq!(check("/", &[host.clone(), (header::ORIGIN, origin)]), status, "{origin}");
        }
    }
}
