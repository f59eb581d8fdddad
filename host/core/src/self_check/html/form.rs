//! The form and the rest of the page, as HTML.

use std::fmt::{self, Write as _};

use super::Html;
use crate::report::escaped;
use crate::self_check::form::{Choice, Field, FormFault, Group, Input, Part};
use crate::texts::TextValue;

/// The id of the element that takes the answer to a field.
pub(in crate::self_check) fn field_id(path: &str) -> String {
    format!("f-{path}")
}

/// The id of the element that says what is wrong with it.
pub(in crate::self_check) fn message_id(path: &str) -> String {
    format!("m-{path}")
}

/// The parts of a form, with what is wrong with them.
pub(in crate::self_check) fn form(
    language: &str,
    parts: &[Part],
    faults: &[FormFault],
    folded: bool,
) -> String {
    let mut html = Html::new(language);
    // writing into a string cannot fail
    _ = html.parts(parts, faults, folded);
    html.out
}

impl Html {
    fn parts(&mut self, parts: &[Part], faults: &[FormFault], folded: bool) -> fmt::Result {
        if folded {
            let answers = self.word("answers");
            writeln!(self.out, "<details class=\"answers\"><summary id=\"answers\">{answers}</summary>")?;
        }
        writeln!(self.out, "<form id=\"case\" data-ask='{{\"ask\":\"check\"}}' novalidate>")?;
        for part in parts {
            self.part_of_form(part, faults)?;
        }
        writeln!(
            self.out,
            "<p class=\"actions\"><button type=\"submit\" class=\"main\" id=\"check\">{}</button></p>\n</form>{}",
            self.word("button-check"),
            if folded { "\n</details>" } else { "" },
        )
    }

    fn part_of_form(&mut self, part: &Part, faults: &[FormFault]) -> fmt::Result {
        let id = part.id;
        writeln!(
            self.out,
            "<section class=\"part\" aria-labelledby=\"p-{id}\">\n<h2 id=\"p-{id}\" tabindex=\"-1\">{}</h2>",
            escaped(&part.title)
        )?;
        if !part.hint.is_empty() {
            self.tag("p", "small", &part.hint)?;
        }
        for group in &part.groups {
            self.group(group, faults)?;
        }
        if !part.add.is_empty() {
            self.out.push_str("<p class=\"actions\">");
            for (list, words) in &part.add {
                self.button("add", &[("list", list)], &format!("add-{list}"), words)?;
            }
            self.out.push_str("</p>\n");
        }
        self.end()
    }

    fn group(&mut self, group: &Group, faults: &[FormFault]) -> fmt::Result {
        match &group.title {
            Some(title) => {
                let path = group.path.as_deref().unwrap_or_default();
                writeln!(
                    self.out,
                    "<fieldset class=\"card\" id=\"g-{}\" tabindex=\"-1\">\n<legend>{}</legend>",
                    escaped(path),
                    escaped(title)
                )?;
            }
            None => self.out.push_str("<div class=\"group\">\n"),
        }
        self.out.push_str("<div class=\"fields\">\n");
        for field in &group.fields {
            self.field(field, faults)?;
        }
        self.out.push_str("</div>\n");
        if !group.more.is_empty() {
            let open = group.more.iter().any(|field| !field.value.is_empty() && !field.required);
            let open = if open { " open" } else { "" };
            writeln!(self.out, "<details{open}><summary>{}</summary>", self.word("more-fields"))?;
            self.out.push_str("<div class=\"fields\">\n");
            for field in &group.more {
                self.field(field, faults)?;
            }
            self.out.push_str("</div>\n</details>\n");
        }
        if let Some(path) = &group.path {
            self.out.push_str("<p class=\"actions\">");
            if path.starts_with("parties[") {
                let list = format!("{path}.identifiers");
                let words = self.host.word("add-identifier");
                self.button("add", &[("list", &list)], &format!("i-{path}"), &words)?;
            }
            let message = if path.starts_with("parties[") { "remove-party" } else { "remove" };
            let words =
                self.host.say(message, [("what", TextValue::Text(group.title.clone().unwrap_or_default()))]);
            self.button("remove", &[("path", path)], &format!("r-{path}"), &words)?;
            self.out.push_str("</p>\n");
        }
        self.out.push_str(if group.title.is_some() { "</fieldset>\n" } else { "</div>\n" });
        Ok(())
    }

    pub(super) fn button(
        &mut self,
        ask: &str,
        values: &[(&str, &str)],
        id: &str,
        words: &str,
    ) -> fmt::Result {
        let mut request = serde_json::Map::new();
        request.insert("ask".to_owned(), ask.into());
        request.extend(values.iter().map(|(name, value)| ((*name).to_owned(), (*value).into())));
        let request = serde_json::Value::Object(request).to_string();
        writeln!(
            self.out,
            "<button type=\"button\" id=\"{}\" data-ask=\"{}\">{}</button>",
            escaped(id),
            escaped(&request),
            escaped(words)
        )
    }

    fn field(&mut self, field: &Field, faults: &[FormFault]) -> fmt::Result {
        let said = faults.iter().filter(|fault| fault.field.as_ref() == Some(&field.path));
        let said: Vec<&str> = said.map(|fault| fault.text.as_str()).collect();
        let (id, message) = (escaped(&field_id(&field.path)), escaped(&message_id(&field.path)));
        let required = if field.required { " aria-required=\"true\"" } else { "" };
        let invalid = if said.is_empty() { "" } else { " aria-invalid=\"true\"" };
        let mark = match field.required {
            true => format!(" <span class=\"must\">{}</span>", self.word("required")),
            false => String::new(),
        };
        let label = escaped(&field.label);
        let path = escaped(&field.path);
        let value = escaped(&field.value);
        let about = format!(
            "id=\"{id}\" data-path=\"{path}\" aria-describedby=\"{id}-hint {message}\"{required}{invalid}"
        );
        let wide = if matches!(field.input, Input::Several(_)) { " wide" } else { "" };
        writeln!(self.out, "<div class=\"field{wide}\">")?;
        match &field.input {
            Input::Several(choices) => {
                writeln!(self.out, "<fieldset><legend>{label}{mark}</legend>")?;
                let chosen: Vec<&str> = field.value.lines().collect();
                for (at, choice) in choices.iter().enumerate() {
                    let checked = if chosen.contains(&choice.value.as_str()) { " checked" } else { "" };
                    writeln!(
                        self.out,
                        "<span class=\"option\"><input type=\"checkbox\" id=\"{id}-{at}\" data-path=\"{path}#{}\"\
                         {checked}><label for=\"{id}-{at}\">{}</label></span>",
                        escaped(&choice.value),
                        escaped(&choice.text)
                    )?;
                }
                self.out.push_str("</fieldset>\n");
            }
            Input::Flag => {
                let checked = if field.value == "true" { " checked" } else { "" };
                writeln!(
                    self.out,
                    "<span class=\"option\"><input type=\"checkbox\" {about}{checked}>\
                     <label for=\"{id}\">{label}{mark}</label></span>"
                )?;
            }
            input => {
                writeln!(self.out, "<label for=\"{id}\">{label}{mark}</label>")?;
                match input {
                    Input::Choice(choices) => self.select(&about, choices, field)?,
                    Input::Lines => writeln!(self.out, "<textarea rows=\"2\" {about}>{value}</textarea>")?,
                    Input::Day => {
                        writeln!(
                            self.out,
                            "<input type=\"date\" max=\"2199-12-31\" {about} value=\"{value}\">"
                        )?;
                    }
                    Input::Number => {
                        writeln!(
                            self.out,
                            "<input type=\"text\" inputmode=\"numeric\" {about} value=\"{value}\">"
                        )?;
                    }
                    _ => writeln!(
                        self.out,
                        "<input type=\"text\" autocomplete=\"off\" spellcheck=\"false\" {about} value=\"{value}\">"
                    )?,
                }
            }
        }
        writeln!(self.out, "<span class=\"small\" id=\"{id}-hint\">{}</span>", escaped(&field.hint))?;
        writeln!(
            self.out,
            "<span class=\"fault\" id=\"{message}\">{}</span>\n</div>",
            escaped(&said.join(" "))
        )
    }

    fn select(&mut self, about: &str, choices: &[Choice], field: &Field) -> fmt::Result {
        writeln!(self.out, "<select {about}>")?;
        let none = field.value.is_empty();
        // an identifier always is of some kind
        let always = field.path.ends_with("#scheme");
        if none || (!field.required && !always) {
            let selected = if none { " selected" } else { "" };
            writeln!(self.out, "<option value=\"\"{selected}>{}</option>", self.word("choose"))?;
        }
        let mut group = "";
        for choice in choices {
            if choice.group != group {
                if !group.is_empty() {
                    self.out.push_str("</optgroup>\n");
                }
                group = &choice.group;
                if !group.is_empty() {
                    writeln!(self.out, "<optgroup label=\"{}\">", escaped(group))?;
                }
            }
            let selected = if choice.value == field.value { " selected" } else { "" };
            writeln!(
                self.out,
                "<option value=\"{}\"{selected}>{}</option>",
                escaped(&choice.value),
                escaped(&choice.text)
            )?;
        }
        if !group.is_empty() {
            self.out.push_str("</optgroup>\n");
        }
        self.out.push_str("</select>\n");
        Ok(())
    }

    /// What can be kept of a result.
    pub(super) fn saving(&mut self) -> fmt::Result {
        self.out.push_str("<p class=\"actions\">");
        for ask in ["print", "report", "case"] {
            let words = self.host.word(&format!("button-{ask}"));
            self.button(ask, &[], &format!("b-{ask}"), &words)?;
        }
        self.out.push_str("</p>\n");
        Ok(())
    }
}
