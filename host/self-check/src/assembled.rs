//! Putting the file together.

use std::collections::BTreeMap;
use std::io::Write as _;

use data_encoding::BASE64;
use flate2::Compression;
use flate2::write::GzEncoder;
use probity_core::report::TIMELINE_STYLE;
use probity_core::self_check::{Choose, STYLE};
use serde::Serialize;

use crate::part::{Core, Part};
use crate::{Page, digest, lockdown};

const TEMPLATE: &str = include_str!("../page/template.html");
const MAIN: &str = include_str!("../page/main.js");
const WORKER: &str = include_str!("../page/worker.js");

/// What the worker is told.
#[derive(Serialize)]
struct Told<'a> {
    parts: Vec<ToldPart<'a>>,
    /// Whether all policies are asked about every tender.
    all: bool,
}

/// What it is told of a component.
#[derive(Serialize)]
struct ToldPart<'a> {
    /// Position of the function that makes an instance of it.
    glue: usize,
    /// Name, offset and length of its core modules.
    cores: Vec<(&'a str, usize, usize)>,
    /// What the portal sets, in digits: JavaScript has no such numbers in JSON.
    parameters: BTreeMap<&'a str, String>,
}

/// The page of some components, the core first.
pub(crate) fn page(parts: &[Part<'_>], choose: Choose) -> Page {
    let mut glues: Vec<&str> = Vec::new();
    let mut told = Vec::new();
    let mut blocks = String::new();
    for Part { bytes, glue, cores, parameters } in parts {
        let at = glues.iter().position(|other| other == glue).unwrap_or_else(|| {
            glues.push(glue);
            glues.len() - 1
        });
        let cores = cores.iter().map(|Core { name, offset, length }| (name.as_str(), *offset, *length));
        let parameters = parameters.iter().map(|(id, value)| (id.as_str(), value.to_string())).collect();
        told.push(ToldPart { glue: at, cores: cores.collect(), parameters });
        blocks += &packed("component", bytes);
    }
    let worker = format!("\"use strict\";\nconst glues = [\n{},\n];\n{WORKER}", glues.join(",\n"));
    blocks += &packed("worker", worker.as_bytes());
    // of numbers and plain names: it cannot fail
    let told = Told { parts: told, all: choose == Choose::All };
    let told = serde_json::to_string(&told).unwrap_or_default();
    blocks += &format!("<script type=\"application/json\" id=\"parts\">{}</script>\n", inert(&told));

    let policy = lockdown::policy(&[MAIN], &[STYLE, TIMELINE_STYLE]);
    let html = filled(
        TEMPLATE,
        &[("{policy}", &policy), ("{style}", STYLE), ("{parts}\n", &blocks), ("{main}", MAIN)],
    );
    let digest = digest(html.as_bytes());
    Page { html, policy: lockdown::in_header(&policy), digest }
}

/// A block of data, which no browser runs: compressed, because components are large.
fn packed(class: &str, bytes: &[u8]) -> String {
    let mut gzip = GzEncoder::new(Vec::new(), Compression::best());
    // writing into memory cannot fail
    let _ = gzip.write_all(bytes);
    let data = BASE64.encode(&gzip.finish().unwrap_or_default());
    let digest = digest(bytes);
    format!("<script type=\"application/gzip\" class=\"{class}\" data-digest=\"{digest}\">{data}</script>\n")
}

/// JSON that can stand in a script element: nothing in it ends the element or begins a comment.
fn inert(json: &str) -> String {
    json.replace('<', "\\u003c")
}

/// The template with each mark replaced once; what comes in is not looked through for marks.
fn filled(template: &str, marks: &[(&str, &str)]) -> String {
    let mut rest = template;
    let mut html = String::new();
    for (mark, text) in marks {
        if let Some((before, after)) = rest.split_once(mark) {
            html.push_str(before);
            html.push_str(text);
            rest = after;
        }
    }
    html + rest
}
