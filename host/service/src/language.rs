//! The language of an answer.

use std::collections::BTreeSet;

use axum::http::{HeaderMap, header};
use probity::Runtime;
use probity::core::report::host_texts;

/// Characters of a language tag.
const MAX_TAG: usize = 35;

/// Tags of an `Accept-Language` that are looked at.
const MAX_TAGS: usize = 20;

/// Whether a text is shaped like a language tag (BCP 47).
pub(crate) fn is_tag(text: &str) -> bool {
    let part =
        |part: &str| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric());
    text.len() <= MAX_TAG && text.split('-').all(part)
}

/// The language that a client would have, of those that are spoken: the host's and the policies'.
pub(crate) fn accepted(headers: &HeaderMap, runtime: &Runtime) -> String {
    let english = || "en".to_owned();
    let lists = headers.get_all(header::ACCEPT_LANGUAGE).iter().filter_map(|value| value.to_str().ok());
    let mut wanted: Vec<(&str, f32)> = lists
        .flat_map(|list| list.split(','))
        .take(MAX_TAGS)
        .filter_map(|item| {
            let (tag, parameters) = item.split_once(';').unwrap_or((item, ""));
            let quality = match parameters.trim().strip_prefix("q=") {
                Some(quality) => {
                    quality.trim().parse().ok().filter(|quality| (0.0..=1.0).contains(quality))?
                }
                None => 1.0,
            };
            let tag = tag.trim();
            (quality > 0.0 && is_tag(tag)).then_some((tag, quality))
        })
        .collect();
    if wanted.is_empty() {
        return english();
    }
    // the order stays among those that are wanted alike
    wanted.sort_by(|a, b| b.1.total_cmp(&a.1));
    let mut spoken: BTreeSet<String> =
        host_texts().languages().map(|language| primary(language.tag())).collect();
    for policy in runtime.policies() {
        spoken.extend(policy.info.languages.iter().map(|tag| primary(tag)));
    }
    let first = wanted.into_iter().find(|(tag, _)| spoken.contains(&primary(tag)));
    first.map_or_else(english, |(tag, _)| tag.to_owned())
}

fn primary(tag: &str) -> String {
    tag.split('-').next().unwrap_or_default().to_ascii_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tag_is_short_and_plain() {
        for tag in ["en", "zh", "zh-Hans-CN", "de-1996"] {
            assert!(is_tag(tag), "{tag}");
        }
        for tag in ["", "-", "en-", "e n", "en_GB", "englishlanguage", "é", "../x", &"a-".repeat(20)] {
            assert!(!is_tag(tag), "{tag}");
        }
    }
}
