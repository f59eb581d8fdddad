//! What is wrong or doubtful in a case, in the reader's language.

mod known;

use std::sync::LazyLock;

use super::document::{ReportedFault, Warning};
use super::speaker::Speaker;
use crate::case::Fault;
use crate::identifier::IdentifierError;
use crate::texts::{Language, Texts, clean};

const ENGLISH: &str = include_str!("../../../texts/faults/en.ftl");
const CHINESE: &str = include_str!("../../../texts/faults/zh.ftl");

// a test reads both and finds them good; apart from the host's other texts, so that who reads no fault reads none of these
static WORDS: LazyLock<Texts> =
    LazyLock::new(|| Texts::own([("en", ENGLISH), ("zh", CHINESE)]).unwrap_or_default());

/// What the reader of cases says of faults, in every language that the host speaks.
pub fn fault_texts() -> &'static Texts {
    &WORDS
}

/// A fault of a case in a language (BCP 47); in English where the host does not speak that. All text in it is on one line
/// and free of control characters.
///
/// ```
/// use probity_core::case::Case;
/// use probity_core::report::fault;
///
/// let error = Case::from_json(b"{}").unwrap_err();
/// let missing = fault("zh", &error.faults[0]);
/// assert_eq!(missing.path, "$.as_of");
/// assert_eq!(missing.problem, "缺少该字段");
/// assert_eq!(missing.expected, "应为`YYYY-MM-DD`格式的日期");
/// ```
pub fn fault(language: &str, fault: &Fault) -> ReportedFault {
    let (path, problem, expected) = told(Speaker::new(language), fault);
    ReportedFault { path, problem, expected }
}

/// Why something is not an identifier, in a language (BCP 47); in English where the host does not speak that.
pub fn identifier_fault(language: &str, error: &IdentifierError) -> String {
    Teller::new(Speaker::new(language)).said(&error.to_string())
}

pub(super) fn warning(host: Speaker, fault: &Fault) -> Warning {
    let (path, problem, expected) = told(host, fault);
    Warning { path, problem, expected }
}

fn told(host: Speaker, fault: &Fault) -> (String, String, String) {
    let teller = Teller::new(host);
    (clean(&fault.path).into_owned(), teller.said(&fault.problem), teller.said(&fault.expected))
}

/// The host telling faults in one language.
#[derive(Clone, Copy)]
struct Teller {
    host: Speaker,
    // none where the language is that of the sentences themselves
    words: Option<&'static Language>,
}

impl Teller {
    fn new(host: Speaker) -> Self {
        let language = host.language();
        Teller { host, words: if language == "en" { None } else { WORDS.language(language) } }
    }

    /// The sentence in the reader's language; as it is where the host has no words for it.
    fn said(self, sentence: &str) -> String {
        let translated = self.words.and_then(|words| known::translated(sentence, words, self.host));
        translated.unwrap_or_else(|| clean(sentence).into_owned())
    }
}
