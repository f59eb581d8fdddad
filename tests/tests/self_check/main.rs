//! The bidder's self-check, as a page asks it: the same determination as a portal's, a form that loses nothing, and what
//! the page shows.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that cannot go on fails"
)]

mod form;
mod page;
mod same;

use std::sync::LazyLock;
use std::time::Duration;

use probity::core::self_check::Session;
use probity::{AtHand, Day, Limits, Runtime};
use serde_json::{Value, json};

/// Compiled once. A busy machine decides no test.
fn runtime() -> Runtime {
    static RUNTIME: LazyLock<Runtime> = LazyLock::new(|| {
        let mut limits = Limits::default();
        limits.wall_time = Duration::from_secs(60);
        Runtime::builder().limits(limits).no_cache().build().unwrap()
    });
    RUNTIME.clone()
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

/// A page, as far as it shows.
struct Page {
    session: Session<AtHand>,
    /// What stands in its elements.
    shown: Value,
}

impl Page {
    fn open(lang: &str) -> Self {
        let mut page = Page { session: Session::new(AtHand::new(&runtime())), shown: json!({}) };
        page.ask(json!({ "ask": "open", "lang": lang, "today": "2026-06-10" }));
        page
    }

    fn ask(&mut self, request: Value) -> Value {
        let answer: Value = serde_json::from_str(&self.session.ask(&request.to_string())).unwrap();
        for part in ["html", "texts"] {
            for (id, text) in answer[part].as_object().into_iter().flatten() {
                self.shown[id] = text.clone();
            }
        }
        answer
    }

    fn edit(&mut self, path: &str, value: impl Into<Value>) -> Value {
        self.ask(json!({ "ask": "edit", "path": path, "value": value.into() }))
    }

    fn html(&self, id: &str) -> &str {
        self.shown[id].as_str().unwrap_or_default()
    }

    /// The words in an element, without its markup.
    fn words(&self, id: &str) -> String {
        words(self.html(id))
    }
}

fn words(html: &str) -> String {
    let html = match html.split_once("<svg") {
        Some((before, after)) => {
            format!("{before}{}", after.split_once("</svg>").map_or("", |(_, after)| after))
        }
        None => html.to_owned(),
    };
    let mut words = String::new();
    for piece in html.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        if !["span", "/span", "code", "/code", "a ", "/a", "label", "/label", "input"]
            .iter()
            .any(|inner| tag.starts_with(inner))
        {
            words.push('\n');
        }
        words.push_str(text);
    }
    let words = words.replace("&#39;", "'").replace("&quot;", "\"").replace("&lt;", "<").replace("&gt;", ">");
    let lines = words.lines().map(str::trim).filter(|line| !line.is_empty());
    lines.collect::<Vec<_>>().join("\n").replace("&amp;", "&")
}
