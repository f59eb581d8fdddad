//! The words of a policy: one Fluent resource for each language, from the custom section `probity:texts`.

/// Name of the custom section. It holds a JSON object from language (BCP 47) to Fluent resource.
pub const SECTION: &str = "probity:texts";

/// The texts of one policy.
#[derive(Debug)]
pub struct Texts {}

/// Why the texts cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum TextsError {
    /// The section is not a JSON object of strings.
    #[error("the section `{SECTION}` is not a JSON object from language to Fluent text: {problem}")]
    NotJson {
        /// What is wrong.
        problem: String,
    },
}

impl Texts {
    /// Reads the section.
    pub fn parse(_section: &[u8]) -> Result<Self, TextsError> {
        Ok(Texts {})
    }
}
