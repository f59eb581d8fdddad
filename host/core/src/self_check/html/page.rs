//! What stands around form and result on the page.

use std::fmt::{self, Write as _};

use super::{Html, with_code};
use crate::report::{escaped, host_texts};
use crate::self_check::Policies;
use crate::self_check::session::EXAMPLES;

/// The whole page but for form and result, which have their places in it.
pub(in crate::self_check) fn page(language: &str, policies: &impl Policies) -> String {
    let mut html = Html::new(language);
    // writing into a string cannot fail
    _ = html.page(policies);
    html.out
}

impl Html {
    fn page(&mut self, policies: &impl Policies) -> fmt::Result {
        writeln!(
            self.out,
            "<header>\n<h1>{}</h1>\n<nav aria-label=\"{}\">",
            self.word("self-check"),
            self.word("languages")
        )?;
        let own = self.host.language();
        for language in host_texts().languages() {
            let tag = language.tag();
            let current = if tag == own { " aria-current=\"true\"" } else { "" };
            let name = language.format("language-name", []).unwrap_or_else(|| tag.to_owned());
            writeln!(
                self.out,
                "<button type=\"button\" id=\"lang-{tag}\" lang=\"{tag}\" \
                 data-ask='{{\"ask\":\"language\",\"lang\":\"{tag}\"}}'{current}>{}</button>",
                escaped(&name)
            )?;
        }
        self.out.push_str("</nav>\n</header>\n<main>\n");
        let intro = self.host.word("self-check-intro");
        self.tag("p", "lead", &intro)?;
        let private = self.host.word("self-check-private");
        self.tag("p", "private", &private)?;
        writeln!(
            self.out,
            "<section class=\"card\" aria-labelledby=\"h-begin\">\n<h2 id=\"h-begin\">{}</h2>\n\
             <p class=\"field\"><label for=\"file\">{}</label>\
             <input type=\"file\" id=\"file\" accept=\".json,application/json\" data-ask='{{\"ask\":\"load\"}}' \
             aria-describedby=\"file-hint\"><span class=\"small\" id=\"file-hint\">{}</span></p>",
            self.word("begin"),
            self.word("begin-file"),
            self.word("begin-file-hint"),
        )?;
        writeln!(self.out, "<p>{}</p>\n<p class=\"actions\">", self.word("begin-example"))?;
        for (name, _) in EXAMPLES {
            let words = self.host.word(&format!("example-case-{name}"));
            self.button("example", &[("name", name)], &format!("e-{name}"), &words)?;
        }
        let words = self.host.word("begin-empty");
        self.button("empty", &[], "e-empty", &words)?;
        self.out.push_str("</p>\n<p>");
        self.out.push_str(&self.word("begin-form"));
        self.out.push_str(
            "</p>\n</section>\n<div id=\"problems\" tabindex=\"-1\"></div>\n<div id=\"form\"></div>\n",
        );
        self.out.push_str("<div id=\"result\" tabindex=\"-1\"></div>\n</main>\n<footer>\n");
        writeln!(self.out, "<h2>{}</h2>\n<dl class=\"modules\">", self.word("heading-modules-page"))?;
        for (at, policy) in policies.identities().iter().enumerate() {
            writeln!(
                self.out,
                "<dt>{}</dt><dd>{} {}<br><code>{}</code></dd>",
                escaped(&policy.title(own).unwrap_or_default()),
                escaped(&policy.info.name),
                policy.info.version(),
                escaped(&policy.digest)
            )?;
            for (id, value) in policies.parameters(at) {
                let declared = policy.info.parameters.iter().find(|parameter| parameter.id == id);
                let value = declared.map_or_else(|| value.to_string(), |declared| declared.write(value));
                self.set(&id, &value)?;
            }
        }
        self.out.push_str("</dl>\n");
        for (class, message) in [("", "modules-compare"), ("small", "self-check-no-advice")] {
            let text = self.host.word(message);
            self.tag("p", class, &text)?;
        }
        self.out.push_str("</footer>\n");
        Ok(())
    }
}

/// One sentence that stands by itself.
pub(in crate::self_check) fn notice(language: &str, message: &str) -> String {
    let html = Html::new(language);
    format!("<p class=\"card\">{}</p>", html.word(message))
}

/// What is wrong with a case that no field of the form says.
pub(in crate::self_check) fn problems(language: &str, heading: &str, lines: &[(String, String)]) -> String {
    let mut html = Html::new(language);
    if !lines.is_empty() {
        // writing into a string cannot fail
        _ = html.problems(heading, lines);
    }
    html.out
}

impl Html {
    fn problems(&mut self, heading: &str, lines: &[(String, String)]) -> fmt::Result {
        let heading = self.word(heading);
        writeln!(self.out, "<section class=\"card problems\" aria-labelledby=\"h-problems\">")?;
        writeln!(self.out, "<h2 id=\"h-problems\">{heading}</h2>\n<ul>")?;
        for (path, text) in lines {
            match path.is_empty() || path == "$" {
                true => self.tag("li", "", text)?,
                false => {
                    writeln!(self.out, "<li><code>{}</code> {}</li>", escaped(path), with_code(text))?;
                }
            }
        }
        self.out.push_str("</ul>\n");
        self.end()
    }
}
