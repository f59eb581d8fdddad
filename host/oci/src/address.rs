//! The address of a repository: `oci://host[:port]/repository/path`.

use probity::registry::PlaceProblem;
use probity::web::{Url, Wire};

/// Bytes of a repository's path, as registries have it.
const MAX_REPOSITORY: usize = 255;

/// Where a repository is.
#[derive(Debug)]
pub(crate) struct Address {
    /// As messages name it: without credentials.
    pub(crate) name: String,
    /// The path of the repository.
    pub(crate) repository: String,
    /// Where the registry answers.
    pub(crate) base: Url,
}

impl Address {
    pub(crate) fn parse(text: &str, wire: Wire) -> Result<Self, PlaceProblem> {
        let rest = text.strip_prefix("oci://").ok_or_else(|| bad("it does not begin with `oci://`"))?;
        let (host, repository) = rest
            .split_once('/')
            .ok_or_else(|| bad("it names no repository: write `oci://host/repository`"))?;
        if host.contains('@') {
            return Err(bad("credentials do not belong into an address: give them apart"));
        }
        check_repository(repository)?;
        let mut base = Url::parse(&format!("https://{host}/"))
            .map_err(|error| bad(&format!("its host cannot be read ({error})")))?;
        // a host with anything but its name and port would be read as a path, a query or a fragment
        if base.path() != "/" || base.query().is_some() || base.fragment().is_some() {
            return Err(bad("its host cannot be read"));
        }
        if wire.is_clear_to(&base) {
            // parsed anew: the port that is left out is another one
            base = Url::parse(&format!("http://{host}/"))
                .map_err(|error| bad(&format!("its host cannot be read ({error})")))?;
        }
        Ok(Address { name: format!("oci://{host}/{repository}"), repository: repository.to_owned(), base })
    }

    /// What of an address may stand in a message: all but credentials.
    pub(crate) fn shown(text: &str) -> String {
        let (scheme, rest) = text.split_once("://").unwrap_or(("", text));
        let (host, path) = rest.split_once('/').unwrap_or((rest, ""));
        let host = host.rsplit_once('@').map_or(host, |(_, host)| host);
        let shown = match (scheme, path) {
            ("", "") => host.to_owned(),
            ("", path) => format!("{host}/{path}"),
            (scheme, path) => format!("{scheme}://{host}/{path}"),
        };
        shown.chars().take(300).collect()
    }
}

/// Checks a repository's path: parts of lower-case letters and digits with single separators between them.
fn check_repository(repository: &str) -> Result<(), PlaceProblem> {
    if repository.is_empty() || repository.len() > MAX_REPOSITORY {
        return Err(bad(&format!("the path of a repository has 1 to {MAX_REPOSITORY} characters")));
    }
    if !repository.split('/').all(is_part) {
        let problem = "the parts of a repository's path are lower-case letters and digits, with `.`, `_`, `__` or \
                       hyphens between them; a tag or digest does not belong into it";
        return Err(bad(problem));
    }
    Ok(())
}

fn is_part(part: &str) -> bool {
    let word = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let (Some(first), Some(last)) = (part.bytes().next(), part.bytes().next_back()) else { return false };
    let separators = part.split(|c: char| c.is_ascii_lowercase() || c.is_ascii_digit());
    let good =
        |between: &str| matches!(between, "" | "." | "_" | "__") || between.bytes().all(|byte| byte == b'-');
    word(first) && word(last) && separators.into_iter().all(good)
}

/// Whether a registry takes something as a tag.
pub(crate) fn is_tag(tag: &str) -> bool {
    let inner = |byte: u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-');
    let first = tag.bytes().next().is_some_and(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
    first && tag.len() <= 128 && tag.bytes().all(inner)
}

fn bad(problem: &str) -> PlaceProblem {
    PlaceProblem::BadName { problem: problem.to_owned() }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    fn base(text: &str, wire: Wire) -> String {
        Address::parse(text, wire).unwrap().base.to_string()
    }

    #[test]
    fn only_what_is_on_this_machine_is_reached_in_the_clear() {
        let loopback = Wire::EncryptedBeyondLoopback;
        for host in ["localhost:5000", "127.0.0.1:5000", "127.9.9.9:5000", "[::1]:5000", "r.localhost:5000"] {
            assert_eq!(base(&format!("oci://{host}/a"), loopback), format!("http://{host}/"));
            assert_eq!(base(&format!("oci://{host}/a"), Wire::Encrypted), format!("https://{host}/"));
        }
        for host in ["registry.example", "10.0.0.1:5000", "localhost.example", "0.0.0.0:5000"] {
            assert_eq!(base(&format!("oci://{host}/a"), loopback), format!("https://{host}/"));
            assert_eq!(base(&format!("oci://{host}/a"), Wire::Plain), format!("http://{host}/"));
        }
        assert_eq!(base("oci://registry.example:80/a", Wire::Encrypted), "https://registry.example:80/");
        assert_eq!(base("oci://registry.example:443/a", Wire::Plain), "http://registry.example:443/");
    }

    #[test]
    fn what_is_no_address_is_refused() {
        for text in [
            "registry.example/a",
            "https://registry.example/a",
            "oci://registry.example",
            "oci://registry.example/",
            "oci:///a",
            "oci://registry.example/a//b",
            "oci://registry.example/a/",
            "oci://registry.example/A",
            "oci://registry.example/a:1.0.0",
            "oci://registry.example/a@sha256:00",
            "oci://registry.example/../a",
            "oci://registry.example/a?b",
            "oci://registry.example/a___b",
            "oci://registry.example/a%2fb",
            "oci://user:secret@registry.example/a",
            "oci://registry.example:port/a",
            "oci://registry example/a",
            "oci://registry.example?x/a",
            "oci://registry.example#x/a",
            "oci://registry.example\\x/a",
        ] {
            let problem = Address::parse(text, Wire::default()).unwrap_err();
            assert!(matches!(problem, PlaceProblem::BadName { .. }), "{text}: {problem}");
        }
        Address::parse("oci://registry.example/law/cn.procurement/a-b--c__d_e", Wire::default()).unwrap();
    }

    #[test]
    fn credentials_in_an_address_are_not_shown() {
        assert_eq!(Address::shown("oci://user:p@ss@registry.example/a"), "oci://registry.example/a");
        assert_eq!(Address::shown("user:secret@registry.example"), "registry.example");
        assert_eq!(Address::shown("oci://registry.example/a"), "oci://registry.example/a");
    }

    #[test]
    fn tags_are_those_of_registries() {
        for tag in ["latest", "1.0.0", "_a", "cn-quality-action-1.0.0", &"a".repeat(128)] {
            assert!(is_tag(tag), "{tag}");
        }
        for tag in ["", ".a", "-a", "a/b", "a b", "1.0.0+x", "../a", "名", "a?b", "a%2f", &"a".repeat(129)] {
            assert!(!is_tag(tag), "{tag}");
        }
    }
}
