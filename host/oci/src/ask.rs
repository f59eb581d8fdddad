//! One thing that a registry is asked.

use ureq::http::Method;
use url::Url;

/// One thing that a registry is asked.
#[derive(Debug)]
pub(crate) struct Ask<'a> {
    pub(crate) method: Method,
    pub(crate) url: Url,
    /// What it is that is asked for, as messages name it.
    pub(crate) what: &'a str,
    /// The media types that are understood.
    pub(crate) accept: Option<&'static str>,
    /// What is sent, and its media type.
    pub(crate) body: Option<(&'a str, &'a [u8])>,
    /// What it is asked for.
    pub(crate) right: Right,
}

/// What credentials must allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Right {
    /// To read.
    Read,
    /// To read and write.
    Write,
}

impl<'a> Ask<'a> {
    /// To read something.
    pub(crate) fn get(url: Url, what: &'a str) -> Self {
        Ask { method: Method::GET, url, what, accept: None, body: None, right: Right::Read }
    }

    /// Whether something is there, which is to be written otherwise.
    pub(crate) fn head(url: Url, what: &'a str) -> Self {
        Ask { method: Method::HEAD, right: Right::Write, ..Self::get(url, what) }
    }

    /// To write something.
    pub(crate) fn write(method: Method, url: Url, what: &'a str, media: &'a str, body: &'a [u8]) -> Self {
        Ask { method, url, what, accept: None, body: Some((media, body)), right: Right::Write }
    }

    /// Where it only reads, it may be sent elsewhere.
    pub(crate) fn only_reads(&self) -> bool {
        self.body.is_none()
    }
}
