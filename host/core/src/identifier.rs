//! Identifiers of parties: `scheme:id`, with check digits where the scheme has them.
//!
//! | scheme | also written | what | check digits |
//! |---|---|---|---|
//! | `cn-uscc` | `uscc` | unified social credit code, GB 32100 | verified |
//! | `xi-lei` | `lei` | legal entity identifier, ISO 17442 | verified |
//! | `vat-de` | `de-vat`; `vat`, `eu-vat`, `vatin` of what begins with `DE` | German VAT number | verified |
//! | `us-uei` | `uei` | unique entity id of SAM.gov | warned of: the algorithm is not officially published |
//! | any other | | | not known, accepted as it is; [`Checked::resembles`] tells a known one that was probably meant |

use std::fmt;

use crate::case::quoted;

/// An identifier that has the shape of its scheme.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Checked {
    /// The scheme's own name, lower case, whichever alias was written.
    pub scheme: String,
    /// The identifier as the scheme writes it.
    pub id: String,
    /// What is known of its check digits.
    pub check: CheckDigits,
}

impl fmt::Display for Checked {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}", self.scheme, self.id)
    }
}

impl Checked {
    /// The known scheme that was probably meant, where the identifier's own is none of them.
    pub fn resembles(&self) -> Option<&'static str> {
        let Checked { scheme, id, check: CheckDigits::NotChecked } = self else { return None };
        let has_part = |part: &str| scheme.split('-').any(|own| own == part);
        if has_part("vat") {
            // the numbers of other countries have schemes of their own, of which some are one letter apart
            return is_german(id).then_some(VAT_DE);
        }
        let alike = |known: &str| {
            // of three letters every other triple is a near miss
            known.len() > 3 && strsim::osa_distance(scheme, known) == 1
        };
        SCHEMES
            .iter()
            .find(|known| known.aliases.iter().chain([&known.name]).any(|name| alike(name) || has_part(name)))
            .map(|known| known.name)
    }
}

/// What is known of an identifier's check digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum CheckDigits {
    /// They are right.
    Right,
    /// They seem wrong, by an algorithm that is not official: look again.
    Doubtful,
    /// The scheme is not known here, or has none.
    NotChecked,
}

/// Why something is not an identifier of its scheme. Positions count characters of the id from 1.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum IdentifierError {
    /// There is no colon, or nothing on one side of it.
    #[error("an identifier is written `scheme:id`")]
    NotSchemeAndId,
    /// The scheme has characters that no scheme has.
    #[error("a scheme has only letters `a-z`, digits and hyphens")]
    BadScheme,
    /// The id is longer than any identifier is.
    #[error("an id has at most {max} characters")]
    TooLong {
        /// How long it may be.
        max: usize,
    },
    /// There is a space, a control character or an invisible one.
    #[error("the character at position {position} is a space or cannot be seen")]
    Blank {
        /// Where.
        position: usize,
    },
    /// A full-width letter or digit, as Chinese input methods write them.
    #[error("{} at position {position} is full-width; write {}", shown(*character), shown(*plain))]
    FullWidth {
        /// The character.
        character: char,
        /// Where.
        position: usize,
        /// The same in ASCII.
        plain: char,
    },
    /// A lower-case letter where the scheme has upper-case ones.
    #[error("{} at position {position} is lower case; write {}", shown(*character), shown(*upper))]
    LowerCase {
        /// The character.
        character: char,
        /// Where.
        position: usize,
        /// The same in upper case.
        upper: char,
    },
    /// A character that the scheme does not have there.
    #[error("{} at position {position} does not occur there in `{scheme}`", shown(*character))]
    BadCharacter {
        /// The scheme.
        scheme: &'static str,
        /// The character.
        character: char,
        /// Where.
        position: usize,
    },
    /// Too short or too long.
    #[error("`{scheme}` has {expected} characters{}, this has {actual}", in_front(.prefix))]
    BadLength {
        /// The scheme.
        scheme: &'static str,
        /// How many it has, counting the prefix where one was written.
        expected: usize,
        /// How many were written.
        actual: usize,
        /// What was written in front of the id and may be left out: `DE`, or nothing.
        prefix: &'static str,
    },
    /// The check digits do not match: a character is wrong, or two are swapped.
    #[error("its `{scheme}` check digits do not match the rest: a character is wrong or two are swapped")]
    WrongCheckDigits {
        /// The scheme, as it was written.
        scheme: &'static str,
    },
}

fn in_front(prefix: &str) -> String {
    if prefix.is_empty() { String::new() } else { format!(" with `{prefix}` in front") }
}

fn shown(character: char) -> String {
    quoted(character.encode_utf8(&mut [0; 4]))
}

/// The most characters of an id.
const MAX_ID: usize = 100;

/// A scheme whose identifiers can be checked.
struct Scheme {
    name: &'static str,
    aliases: &'static [&'static str],
    length: usize,
    /// Whether a character may stand at a position, from 0.
    allows: fn(usize, u8) -> bool,
    check: fn(&[u8]) -> CheckResult,
}

enum CheckResult {
    Right,
    Wrong,
    Doubtful,
}

const VAT_DE: &str = "vat-de";
const GERMANY: &str = "DE";
/// Schemes of all VAT numbers of the European Union, which begin with the country.
const EU_VAT: &[&str] = &["vat", "eu-vat", "vatin"];

const SCHEMES: &[Scheme] = &[
    Scheme {
        name: "cn-uscc",
        aliases: &["uscc"],
        length: 18,
        allows: |_, c| uscc_value(c).is_some(),
        check: check_uscc,
    },
    Scheme { name: "xi-lei", aliases: &["lei"], length: 20, allows: allows_lei, check: check_lei },
    Scheme {
        name: VAT_DE,
        aliases: &["de-vat"],
        length: 9,
        allows: |_, c| c.is_ascii_digit(),
        check: check_vat_de,
    },
    Scheme { name: "us-uei", aliases: &["uei"], length: 12, allows: allows_uei, check: check_uei },
];

/// Checks an identifier, as a whole case's reader does and as a form can do while it is typed.
///
/// ```
/// use probity_core::identifier::{CheckDigits, check};
///
/// let firm = check("USCC:914403001922038216")?;
/// assert_eq!(firm.to_string(), "cn-uscc:914403001922038216");
/// assert_eq!(firm.check, CheckDigits::Right);
/// assert!(check("USCC:914403001922038217").is_err());
/// # Ok::<(), probity_core::identifier::IdentifierError>(())
/// ```
pub fn check(identifier: &str) -> Result<Checked, IdentifierError> {
    let (scheme, id) = identifier.split_once(':').ok_or(IdentifierError::NotSchemeAndId)?;
    if scheme.is_empty() || id.is_empty() {
        return Err(IdentifierError::NotSchemeAndId);
    }
    let shaped = scheme.len() <= MAX_ID && scheme.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    if !shaped {
        return Err(IdentifierError::BadScheme);
    }
    if id.chars().count() > MAX_ID {
        return Err(IdentifierError::TooLong { max: MAX_ID });
    }
    let name = scheme.to_ascii_lowercase();
    let known = SCHEMES.iter().find_map(|scheme| {
        let german = if scheme.name == VAT_DE && is_german(id) { EU_VAT } else { &[] };
        let mut names = std::iter::once(&scheme.name).chain(scheme.aliases).chain(german);
        Some((scheme, *names.find(|known| **known == name)?))
    });
    match known {
        Some((scheme, written)) => check_known(scheme, written, id),
        None => {
            refuse_blank(id, false)?;
            Ok(Checked { scheme: name, id: id.to_owned(), check: CheckDigits::NotChecked })
        }
    }
}

/// Whether a VAT number says that it is German.
fn is_german(id: &str) -> bool {
    id.get(..GERMANY.len()).is_some_and(|country| country.eq_ignore_ascii_case(GERMANY))
}

/// Checks an identifier of a known scheme, which is named in errors as it was written.
fn check_known(scheme: &Scheme, written: &'static str, id: &str) -> Result<Checked, IdentifierError> {
    refuse_blank(id, true)?;
    for (position, character) in (1..).zip(id.chars()) {
        if let Some(plain) = half_width(character) {
            return Err(IdentifierError::FullWidth { character, position, plain });
        }
        if character.is_ascii_lowercase() {
            let upper = character.to_ascii_uppercase();
            return Err(IdentifierError::LowerCase { character, position, upper });
        }
    }
    // a VAT number is usually printed with its country in front
    let bare = if scheme.name == VAT_DE { id.strip_prefix(GERMANY) } else { None };
    let (prefix, id) = bare.map_or(("", id), |bare| (GERMANY, bare));
    for (position, character) in id.chars().enumerate() {
        let allowed = u8::try_from(character).is_ok_and(|byte| {
            // beyond the end any place will do: the length is the fault then
            (scheme.allows)(position.min(scheme.length - 1), byte)
        });
        if !allowed {
            let position = prefix.len() + position + 1;
            return Err(IdentifierError::BadCharacter { scheme: written, character, position });
        }
    }
    if id.len() != scheme.length {
        return Err(IdentifierError::BadLength {
            scheme: written,
            expected: prefix.len() + scheme.length,
            actual: prefix.len() + id.len(),
            prefix,
        });
    }
    let check = match (scheme.check)(id.as_bytes()) {
        CheckResult::Right => CheckDigits::Right,
        CheckResult::Doubtful => CheckDigits::Doubtful,
        CheckResult::Wrong => return Err(IdentifierError::WrongCheckDigits { scheme: written }),
    };
    Ok(Checked { scheme: scheme.name.to_owned(), id: id.to_owned(), check })
}

/// Refuses what cannot be seen; inside an identifier of a scheme that is not known, a space may stand.
fn refuse_blank(id: &str, also_inside: bool) -> Result<(), IdentifierError> {
    let last = id.chars().count();
    for (position, character) in (1..).zip(id.chars()) {
        let unseen = character.is_control() || crate::case::is_invisible(character);
        if unseen || (character.is_whitespace() && (also_inside || position == 1 || position == last)) {
            return Err(IdentifierError::Blank { position });
        }
    }
    Ok(())
}

/// The ASCII character that a full-width one stands for.
fn half_width(character: char) -> Option<char> {
    let code = u32::from(character);
    if (0xff01..=0xff5e).contains(&code) { char::from_u32(code - 0xff01 + 0x21) } else { None }
}

/// GB 32100 leaves out I, O, S, V and Z.
fn uscc_value(character: u8) -> Option<u32> {
    let position = b"0123456789ABCDEFGHJKLMNPQRTUWXY".iter().position(|c| *c == character)?;
    u32::try_from(position).ok()
}

fn check_uscc(id: &[u8]) -> CheckResult {
    // the check character has the weight 1, since the sum with it is a multiple of 31
    let weights = std::iter::successors(Some(1), |weight| Some(weight * 3 % 31)).take(17).chain([1]);
    let sum: u32 = id.iter().zip(weights).map(|(c, weight)| uscc_value(*c).unwrap_or(0) * weight).sum();
    if sum.is_multiple_of(31) { CheckResult::Right } else { CheckResult::Wrong }
}

fn allows_lei(position: usize, character: u8) -> bool {
    character.is_ascii_digit() || (position < 18 && character.is_ascii_uppercase())
}

fn check_lei(id: &[u8]) -> CheckResult {
    let remainder = id.iter().fold(0, |remainder, character| match character {
        b'0'..=b'9' => (remainder * 10 + u32::from(character - b'0')) % 97,
        letter => (remainder * 100 + u32::from(letter.saturating_sub(b'A')) + 10) % 97,
    });
    // 00, 01 and 99 leave the same remainder as 97, 98 and 02, which are the ones that are issued
    let issued = !matches!(id.last_chunk::<2>(), Some(b"00" | b"01" | b"99"));
    if remainder == 1 && issued { CheckResult::Right } else { CheckResult::Wrong }
}

/// ISO 7064, MOD 11,10.
fn check_vat_de(id: &[u8]) -> CheckResult {
    let Some((check, digits)) = id.split_last() else { return CheckResult::Wrong };
    let product = digits.iter().fold(10, |product, digit| {
        let sum = (u32::from(digit.saturating_sub(b'0')) + product) % 10;
        (if sum == 0 { 10 } else { sum }) * 2 % 11
    });
    let expected = (11 - product) % 10;
    if u32::from(check.saturating_sub(b'0')) == expected { CheckResult::Right } else { CheckResult::Wrong }
}

fn allows_uei(position: usize, character: u8) -> bool {
    match character {
        b'0' => position > 0,
        b'1'..=b'9' => true,
        // the last character is the check digit
        b'I' | b'O' => false,
        c => c.is_ascii_uppercase() && position < 11,
    }
}

/// The sum of (ASCII code × place) mod 10 over the first 11 places, and then the same over its decimal digits until
/// one is left. Not official, but it holds for every example that GSA has published.
fn check_uei(id: &[u8]) -> CheckResult {
    let Some((check, rest)) = id.split_last() else { return CheckResult::Wrong };
    let weigh = |values: &[u8]| {
        (1u32..).zip(values).map(|(place, value)| u32::from(*value) * place % 10).sum::<u32>()
    };
    let mut sum = weigh(rest);
    while sum > 9 {
        // at most 11 × 9 = 99: two digits
        sum = sum / 10 % 10 + sum % 10 * 2 % 10;
    }
    if u32::from(check.saturating_sub(b'0')) == sum { CheckResult::Right } else { CheckResult::Doubtful }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_alias_a_case_and_a_prefix_give_one_identifier() {
        for written in ["vat-de:136695976", "DE-VAT:136695976", "vat-de:DE136695976"] {
            assert_eq!(check(written).map(|checked| checked.to_string()), Ok("vat-de:136695976".to_owned()));
        }
    }

    #[test]
    fn what_cannot_be_told_apart_by_eye_is_named() {
        let full_width = check("cn-uscc:９14403001922038216");
        assert_eq!(full_width, Err(IdentifierError::FullWidth { character: '９', position: 1, plain: '9' }));
        let lower = check("uscc:9144030071526726xg");
        assert_eq!(lower, Err(IdentifierError::LowerCase { character: 'x', position: 17, upper: 'X' }));
        assert_eq!(check("uscc:9144030071526726 XG"), Err(IdentifierError::Blank { position: 17 }));
        assert_eq!(check("gb-coh:0123\u{200b}"), Err(IdentifierError::Blank { position: 5 }));
    }

    #[test]
    fn a_uei_is_only_warned_of() {
        for right in ["KQKWLLDBMDL5", "VN1AJFAD19J9", "99999999F995", "YNDUZMUZF8H8", "T53MCMLTWK59"] {
            assert_eq!(check(&format!("uei:{right}")).map(|checked| checked.check), Ok(CheckDigits::Right));
        }
        assert_eq!(check("uei:KQKWLLDBMDL6").map(|checked| checked.check), Ok(CheckDigits::Doubtful));
        for bad in ["0QKWLLDBMDL5", "KQKWLLDBMDL", "KQKWLIDBMDL5", "KQKWLLDBMDLA"] {
            assert!(check(&format!("uei:{bad}")).is_err(), "{bad}");
        }
    }

    #[test]
    fn another_scheme_is_accepted_as_it_is() {
        let other = check("GB-COH:SC 123456").map(|checked| (checked.to_string(), checked.check));
        assert_eq!(other, Ok(("gb-coh:SC 123456".to_owned(), CheckDigits::NotChecked)));
        for bad in ["", ":", "a:", ":b", "914403001922038216", "统一:1", "a b:1"] {
            assert!(check(bad).is_err(), "{bad}");
        }
    }
}
