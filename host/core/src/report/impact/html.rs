//! An impact as one page: it loads nothing, runs no script, reads in light and dark and on paper. Every foreign word is
//! cleaned and escaped where it enters.

use std::fmt::{self, Write as _};

use super::{Words, chart, grouped};
use crate::impact::{BadCase, Entry, EntryFinding, Impact, RuleImpact, Side, Standing};
use crate::report::layout::escaped;
use crate::texts::{TextValue, clean};

const STYLE: &str = include_str!("style.css");

impl Impact {
    /// The impact as a page in a language (BCP 47), with so many affected cases and as many of each of the others.
    pub fn to_html(&self, language: &str, limit: usize) -> String {
        let mut page = Page { words: Words::new(language), impact: self, limit, out: String::new() };
        // writing into a string cannot fail
        _ = page.write();
        page.out
    }
}

struct Page<'a> {
    words: Words,
    impact: &'a Impact,
    limit: usize,
    out: String,
}

impl Page<'_> {
    fn write(&mut self) -> fmt::Result {
        let (words, impact) = (self.words, self.impact);
        let title = self.word("impact-title");
        write!(
            self.out,
            "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n<title>{title}</title>\n<style>\n{STYLE}</style>\n\
             </head>\n<body>\n<main>\n<h1>{title}</h1>\n<p class=\"lead\">{}</p>\n<dl class=\"sides\">\n",
            words.host.language(),
            escaped(&words.affected(&impact.counts))
        )?;
        for (label, policies) in [("impact-before", &impact.before), ("impact-after", &impact.after)] {
            write!(self.out, "<div><dt>{}</dt>", self.word(label))?;
            let titles = policies.iter().map(|policy| impact.titles.get(&policy.digest));
            for (policy, title) in words.asked(policies).iter().zip(titles.chain(std::iter::repeat(None))) {
                let title = title.map(|title| format!("<strong>{}</strong><br>", foreign(title)));
                write!(self.out, "<dd>{}{}</dd>", title.unwrap_or_default(), escaped(policy))?;
            }
            writeln!(self.out, "</div>")?;
        }
        self.sources()?;
        writeln!(self.out, "</dl>")?;
        for term in &impact.terms {
            writeln!(self.out, "<p class=\"small\">{}</p>", foreign(term))?;
        }
        self.counts()?;
        if !impact.matrix.is_empty() {
            self.begin("heading-impact-chart")?;
            chart::write(&mut self.out, impact, words)?;
            let left_out = impact.counts.not_known + impact.counts.bad;
            if left_out > 0 {
                let values = [
                    ("left", TextValue::Text(grouped(left_out))),
                    ("cases", TextValue::Text(grouped(impact.counts.cases))),
                ];
                let said = escaped(&words.host.say("impact-not-drawn", values));
                writeln!(self.out, "<p><strong>{said}</strong></p>")?;
            }
            writeln!(self.out, "<p class=\"small\">{}</p>\n</section>", self.word("impact-chart-key"))?;
            self.matrix()?;
        }
        self.rules()?;
        self.changed()?;
        self.not_known()?;
        self.bad()?;
        writeln!(
            self.out,
            "<footer class=\"small\">{}</footer>\n</main>\n</body>\n</html>",
            self.word("impact-no-advice")
        )
    }

    fn sources(&mut self) -> fmt::Result {
        if self.impact.sources.is_empty() {
            return Ok(());
        }
        write!(self.out, "<div><dt>{}</dt>", self.word("impact-sources"))?;
        for source in &self.impact.sources {
            write!(self.out, "<dd>{}</dd>", foreign(source))?;
        }
        writeln!(self.out, "</div>")
    }

    fn counts(&mut self) -> fmt::Result {
        self.begin("heading-impact-counts")?;
        writeln!(self.out, "<div class=\"scroll\"><table class=\"counts\">")?;
        for (label, count, more) in self.words.counts(&self.impact.counts) {
            writeln!(
                self.out,
                "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"more\">{}</td></tr>",
                escaped(&label),
                grouped(count),
                escaped(&more)
            )?;
        }
        writeln!(self.out, "</table></div>\n</section>")
    }

    fn matrix(&mut self) -> fmt::Result {
        let (words, impact) = (self.words, self.impact);
        self.begin("heading-impact-matrix")?;
        writeln!(self.out, "<p class=\"small\">{}</p>", self.word("impact-matrix-key"))?;
        write!(self.out, "<div class=\"scroll\"><table class=\"matrix\">\n<thead><tr><td></td>")?;
        let standings = impact.standings();
        for after in &standings {
            write!(self.out, "<th scope=\"col\">{}</th>", escaped(&words.standing(*after)))?;
        }
        writeln!(self.out, "<th scope=\"col\">{}</th></tr></thead>\n<tbody>", self.word("impact-total"))?;
        for before in &standings {
            write!(self.out, "<tr><th scope=\"row\">{}</th>", escaped(&words.standing(*before)))?;
            for after in &standings {
                let (cases, same) = (impact.cases(*before, *after), before == after);
                let class = match (cases, same) {
                    (0, _) => "zero",
                    (_, true) => "same",
                    _ => after.word(),
                };
                write!(self.out, "<td class=\"{class}\">{}</td>", grouped(cases))?;
            }
            writeln!(self.out, "<td class=\"total\">{}</td></tr>", grouped(impact.totals(*before).0))?;
        }
        write!(self.out, "</tbody>\n<tfoot><tr><th scope=\"row\">{}</th>", self.word("impact-total"))?;
        for after in &standings {
            write!(self.out, "<td class=\"total\">{}</td>", grouped(impact.totals(*after).1))?;
        }
        writeln!(
            self.out,
            "<td class=\"total\">{}</td></tr></tfoot>\n</table></div>\n</section>",
            grouped(impact.counts.weighed)
        )
    }

    fn rules(&mut self) -> fmt::Result {
        if self.impact.rules.is_empty() {
            return Ok(());
        }
        self.begin("heading-impact-rules")?;
        write!(self.out, "<div class=\"scroll\"><table class=\"rules\">\n<thead><tr>")?;
        for head in ["impact-rule", "impact-come", "impact-gone", "impact-changed", "impact-cases"] {
            write!(self.out, "<th scope=\"col\">{}</th>", self.word(head))?;
        }
        writeln!(self.out, "</tr></thead>\n<tbody>")?;
        for RuleImpact { policy, rule, title, cases, findings } in &self.impact.rules {
            let id = escaped(&self.words.rule(policy, rule));
            write!(
                self.out,
                "<tr><th scope=\"row\">{}<br><span class=\"small\">{id}</span></th>",
                foreign(title)
            )?;
            for count in [findings.come, findings.gone, findings.changed, *cases] {
                let class = if count == 0 { " class=\"zero\"" } else { "" };
                write!(self.out, "<td{class}>{}</td>", grouped(count))?;
            }
            writeln!(self.out, "</tr>")?;
        }
        writeln!(self.out, "</tbody>\n</table></div>\n</section>")
    }

    fn changed(&mut self) -> fmt::Result {
        let (words, impact) = (self.words, self.impact);
        if impact.changed.is_empty() {
            return Ok(());
        }
        self.begin("heading-impact-changed")?;
        for entry in impact.changed.iter().take(self.limit) {
            writeln!(self.out, "<article>")?;
            let sides = [&entry.before, &entry.after].map(|side| self.badge(side));
            writeln!(self.out, "<h3><span class=\"move\">{} → {}</span> ", sides[0], sides[1])?;
            writeln!(self.out, "{}</h3>", escaped(&words.title(entry)))?;
            self.marks(entry)?;
            if let Some(governed) = words.governed(entry) {
                writeln!(self.out, "<p>{}</p>", escaped(&governed))?;
            }
            writeln!(self.out, "<ul class=\"findings\">")?;
            for (label, list) in [("impact-finding-come", &entry.come), ("impact-finding-gone", &entry.gone)]
            {
                for finding in list {
                    self.finding(
                        label,
                        finding,
                        &words.holds(finding).into_iter().collect::<Vec<_>>(),
                        true,
                    )?;
                }
            }
            for changed in &entry.changed {
                let lines = words.differs(&changed.before, &changed.after);
                self.finding("impact-finding-changed", &changed.after, &lines, false)?;
            }
            writeln!(self.out, "</ul>\n</article>")?;
        }
        self.more("impact-more-changed", impact.changed.len(), impact.unlisted_changed)
    }

    fn finding(
        &mut self,
        label: &str,
        finding: &EntryFinding,
        lines: &[String],
        with_text: bool,
    ) -> fmt::Result {
        write!(
            self.out,
            "<li><p><span class=\"how\">{}</span> <span class=\"badge {}\">{}</span> <strong>{}</strong></p>",
            self.word(label),
            finding.effect.word(),
            escaped(&self.words.effect(finding)),
            escaped(&self.words.finding_title(finding))
        )?;
        for line in lines {
            write!(self.out, "<p class=\"when\">{}</p>", escaped(line))?;
        }
        if with_text {
            let question = finding.question.as_ref().map(|asked| &asked.text);
            for text in [Some(&finding.text), finding.restriction.as_ref(), question].into_iter().flatten() {
                write!(self.out, "<p>{}</p>", foreign(text))?;
            }
        }
        let rule = escaped(&self.words.rule(&finding.policy, &finding.rule));
        writeln!(self.out, "<p class=\"small\">{rule}</p></li>")
    }

    fn not_known(&mut self) -> fmt::Result {
        let impact = self.impact;
        if impact.not_known.is_empty() {
            return Ok(());
        }
        self.begin("heading-impact-not-known")?;
        for entry in impact.not_known.iter().take(self.limit) {
            writeln!(self.out, "<article>\n<h3>{}</h3>", escaped(&self.words.title(entry)))?;
            self.marks(entry)?;
            for stopped in self.words.stopped(entry) {
                writeln!(self.out, "<p>{}</p>", escaped(&stopped))?;
            }
            writeln!(self.out, "</article>")?;
        }
        self.more("impact-more-not-known", impact.not_known.len(), impact.unlisted_not_known)
    }

    fn bad(&mut self) -> fmt::Result {
        let impact = self.impact;
        if impact.bad.is_empty() {
            return Ok(());
        }
        self.begin("heading-impact-bad")?;
        for BadCase { place, faults, unlisted } in impact.bad.iter().take(self.limit) {
            writeln!(self.out, "<article>\n<h3>{}</h3>\n<ul>", escaped(&self.words.place(place)))?;
            for fault in faults {
                writeln!(self.out, "<li>{}</li>", foreign(fault))?;
            }
            if *unlisted > 0 {
                let more = self.words.more("impact-more-faults", *unlisted);
                writeln!(self.out, "<li>{}</li>", escaped(&more))?;
            }
            writeln!(self.out, "</ul>\n</article>")?;
        }
        self.more("impact-more-bad", impact.bad.len(), impact.unlisted_bad)
    }

    fn marks(&mut self, entry: &Entry) -> fmt::Result {
        let marks: Vec<String> = self.words.marks(entry).iter().map(|mark| escaped(mark)).collect();
        writeln!(self.out, "<p class=\"small\">{}</p>", marks.join(" · "))
    }

    fn badge(&self, side: &Side) -> String {
        let class = side.standing().map_or("note", Standing::word);
        format!("<span class=\"badge {class}\">{}</span>", escaped(&self.words.side(side)))
    }

    fn begin(&mut self, heading: &str) -> fmt::Result {
        writeln!(self.out, "<section>\n<h2>{}</h2>", self.word(heading))
    }

    /// How many more there are, and the end of the section.
    fn more(&mut self, message: &str, listed: usize, unlisted: u64) -> fmt::Result {
        let more = u64::try_from(listed.saturating_sub(self.limit)).unwrap_or(0).saturating_add(unlisted);
        if more > 0 {
            writeln!(self.out, "<p>{}</p>", escaped(&self.words.more(message, more)))?;
        }
        writeln!(self.out, "</section>")
    }

    /// A word of the host's own.
    fn word(&self, message: &str) -> String {
        escaped(&self.words.host.word(message))
    }
}

/// A word of somebody else's.
fn foreign(text: &str) -> String {
    escaped(&clean(text))
}
