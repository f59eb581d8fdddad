//! The report that a bidder prints or keeps, and what would be if something had happened.

use std::fmt::{self, Write as _};

use super::{Html, STYLE};
use crate::report::{Report, ReportedFinding, Speaker, WhatIf, escaped};
use crate::self_check::SelfCheck;
use crate::texts::TextValue;

impl SelfCheck {
    /// The report as one page to print or to keep: it loads nothing and runs nothing.
    pub fn to_html(&self) -> String {
        let mut html = Html::new(&self.determination.language);
        // writing into a string cannot fail
        _ = html.document(self);
        html.out
    }
}

/// What would be beside what is.
pub(in crate::self_check) fn what_if(what_if: &WhatIf) -> String {
    let mut html = Html::new(&what_if.now.language);
    // writing into a string cannot fail
    _ = html.then(what_if);
    html.out
}

impl Html {
    fn document(&mut self, check: &SelfCheck) -> fmt::Result {
        let report = &check.determination;
        let title = self.word("self-check-report");
        write!(
            self.out,
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n<meta name=\"color-scheme\" content=\"light dark\">\n\
             <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n<main>\n<h1>{title}</h1>\n",
            report.language
        )?;
        let tender = TextValue::Text(report.case.tender.clone());
        let mut about = vec![self.host.say("tender", [("tender", tender)])];
        about.extend(report.case.title.clone());
        self.tag("p", "", &about.join("  "))?;
        self.check(check, false, None)?;
        let footer = [self.word("self-check-private"), self.word("self-check-no-advice")].join(" ");
        writeln!(self.out, "<footer class=\"small\"><p>{footer}</p></footer>\n</main>\n</body>\n</html>")
    }

    fn then(&mut self, what_if: &WhatIf) -> fmt::Result {
        writeln!(self.out, "<h3>{}</h3>", self.word("heading-then"))?;
        self.out.push_str("<ul class=\"plain\">\n");
        for supposed in &what_if.supposed {
            let text = supposed.text(self.host, |id| what_if.now.called(self.host, id));
            self.tag("li", "", &text)?;
        }
        self.out.push_str("</ul>\n");
        self.outcome(&what_if.then, &[])?;
        let parts = [
            ("heading-ended", &what_if.now, what_if.ended.clone()),
            ("heading-begun", &what_if.then, what_if.begun.clone()),
            ("heading-stays", &what_if.then, stays(what_if)),
        ];
        for (heading, report, places) in parts {
            self.changed(heading, report, &places)?;
        }
        Ok(())
    }

    fn changed(&mut self, heading: &str, report: &Report, places: &[usize]) -> fmt::Result {
        if places.is_empty() {
            return Ok(());
        }
        writeln!(self.out, "<h4>{}</h4>\n<ul class=\"plain\">", self.word(heading))?;
        for finding in places.iter().filter_map(|at| report.findings.get(*at)) {
            let title = escaped(&titled(finding, self.host));
            writeln!(self.out, "<li>{} {title}</li>", self.badge(finding.effect.word()))?;
        }
        self.out.push_str("</ul>\n");
        Ok(())
    }
}

fn stays(what_if: &WhatIf) -> Vec<usize> {
    (0..what_if.then.findings.len()).filter(|at| !what_if.begun.contains(at)).collect()
}

fn titled(finding: &ReportedFinding, host: Speaker) -> String {
    match finding.records.is_empty() {
        true => finding.title.clone(),
        false => format!("{} [{}]", finding.title, host.list(&finding.records)),
    }
}
