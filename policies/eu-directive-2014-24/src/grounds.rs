//! On which ground of the Directive a record counts.

use probity_guest::{Answer, Case, Code, Day, Known, Match, Measure, Record, RecordKind};

use crate::finality::is_exclusion_by_court;
use crate::terms::of_exclusion;
use crate::vocabulary::*;

/// A ground of exclusion, or what may be one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Ground {
    /// Art. 57(1)(a), by conviction.
    CriminalOrganisation,
    /// Art. 57(1)(b), by conviction.
    Corruption,
    /// Art. 57(1)(c), by conviction.
    Fraud,
    /// Art. 57(1)(d), by conviction.
    Terrorism,
    /// Art. 57(1)(e), by conviction.
    Laundering,
    /// Art. 57(1)(f), by conviction.
    Trafficking,
    /// A conviction of which the case does not say for what, in the words of the Directive.
    UnclearConviction,
    /// Art. 57(2), taxes.
    Taxes,
    /// Art. 57(2), social security contributions.
    SocialSecurity,
    /// Art. 57(4)(a).
    Obligations,
    /// Art. 57(4)(b).
    Insolvency,
    /// Art. 57(4)(c).
    Misconduct,
    /// An offence of art. 57(1) without a final conviction: art. 57(4)(c) at most.
    Offence,
    /// Art. 57(4)(d).
    Distortion,
    /// Art. 57(4)(e).
    Conflict,
    /// Art. 57(4)(f).
    Involvement,
    /// Art. 57(4)(g).
    Deficiency,
    /// Art. 57(4)(h).
    Misrepresentation,
    /// Art. 57(4)(i).
    Influence,
    /// A ground of national law.
    National,
    /// A decision of which the case does not say why it was made.
    UnclearDecision,
    /// A decision that itself excludes from procurement for a period.
    Exclusion,
    /// Art. 63(1): a selection criterion that is not met.
    Selection,
}

/// Which paragraph of art. 57 a ground belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Paragraph {
    /// Art. 57(1): by conviction, also of the persons behind an operator.
    Conviction,
    /// Art. 57(2): taxes and social security.
    Dues,
    /// Art. 57(4), and what is treated like it.
    Discretionary,
    /// Not a ground of art. 57.
    None,
}

/// The codes, each with its ground.
const GROUNDS: [(Code, Ground); 27] = [
    (CRIME_ORG, Ground::CriminalOrganisation),
    (CORRUPTION, Ground::Corruption),
    (FRAUD, Ground::Fraud),
    (TERR_OFFENCE, Ground::Terrorism),
    (FINAN_LAUND, Ground::Laundering),
    (HUMAN_TRAFFIC, Ground::Trafficking),
    (TAX_PAY, Ground::Taxes),
    (SOCSEC_PAY, Ground::SocialSecurity),
    (ENVIR_LAW, Ground::Obligations),
    (SOCSEC_LAW, Ground::Obligations),
    (LABOUR_LAW, Ground::Obligations),
    (BANKRUPTCY, Ground::Insolvency),
    (INSOLVENCY, Ground::Insolvency),
    (CRED_ARRAN, Ground::Insolvency),
    (BANKR_NAT, Ground::Insolvency),
    (LIQ_ADMIN, Ground::Insolvency),
    (SUSP_ACT, Ground::Insolvency),
    (PROF_MISCONDUCT, Ground::Misconduct),
    (DISTORSION, Ground::Distortion),
    (PARTIC_CONFL, Ground::Conflict),
    (PREP_CONFL, Ground::Involvement),
    (SANCTION, Ground::Deficiency),
    (MISREPRESENT, Ground::Misrepresentation),
    (MISINTERPR, Ground::Misrepresentation),
    (UNDUE_INFLUENCE, Ground::Influence),
    (NATI_GROUND, Ground::National),
    (SELECTION_CRITERION, Ground::Selection),
];

impl Ground {
    /// Its paragraph.
    pub(crate) fn paragraph(self) -> Paragraph {
        match self {
            Ground::CriminalOrganisation
            | Ground::Corruption
            | Ground::Fraud
            | Ground::Terrorism
            | Ground::Laundering
            | Ground::Trafficking
            | Ground::UnclearConviction => Paragraph::Conviction,
            Ground::Taxes | Ground::SocialSecurity => Paragraph::Dues,
            Ground::Selection | Ground::Exclusion => Paragraph::None,
            _ => Paragraph::Discretionary,
        }
    }

    /// Whether the case does not say which ground it is.
    pub(crate) fn is_unclear(self) -> bool {
        matches!(self, Ground::UnclearConviction | Ground::UnclearDecision)
    }

    /// The codes under which a notice applies it.
    pub(crate) fn codes(self) -> impl Iterator<Item = Code> {
        let named = if self == Ground::Offence { Ground::Misconduct } else { self };
        GROUNDS.into_iter().filter(move |(_, ground)| *ground == named).map(|(code, _)| code)
    }
}

/// The code of a record's ground, where it is one of the Directive's.
pub(crate) fn code_of(record: &Record<'_>) -> Option<Code> {
    stated(record).map(|(code, _)| code)
}

/// The same, or that of its kind: what a text calls the ground.
pub(crate) fn named(record: &Record<'_>) -> Known<Code> {
    let by_kind = match by_kind(record.kind()) {
        Some(Ground::Taxes) => Some(TAX_PAY),
        Some(Ground::SocialSecurity) => Some(SOCSEC_PAY),
        Some(Ground::Insolvency) => Some(INSOLVENCY),
        Some(Ground::Deficiency) => Some(SANCTION),
        _ => None,
    };
    Known::from(code_of(record).or(by_kind))
}

fn stated(record: &Record<'_>) -> Option<(Code, Ground)> {
    GROUNDS.into_iter().find(|(code, _)| record.has_ground(*code) == Answer::Yes)
}

/// Shows whether a record counts on a wanted ground, and otherwise why not: it can name that ground and be another kind of
/// record, or not final.
pub(crate) fn is_on(record: &Match<'_>, ground: Ground, wanted: Ground, case: &Case<'_>) -> bool {
    let named = case.quietly(|| stated(record)).map(|(_, ground)| ground);
    match ground == wanted {
        _ if wanted == Ground::Exclusion => record.shows().kind(ground == wanted),
        false if named == Some(wanted) => match (ground, record.kind()) {
            (Ground::Offence, RecordKind::CONVICTION) => record.is_final() == Answer::Yes,
            _ => record.shows().kind(false),
        },
        false if wanted == Ground::Offence && ground.paragraph() == Paragraph::Conviction => {
            record.shows().condition(false)
        }
        met => record.shows().ground(met),
    }
}

/// Whether two records are on one ground; unknown where one of them does not say on which it is.
pub(crate) fn is_on_the_same_ground(first: &Record<'_>, second: &Record<'_>) -> Answer {
    match (code_of(first), code_of(second)) {
        (Some(first), Some(second)) => (canonical(first) == canonical(second)).into(),
        (None, None) => Answer::Unknown,
        (Some(code), None) => may_be(second, code),
        (None, Some(code)) => may_be(first, code),
    }
}

/// A record that names no ground of the Directive may be on one: by its kind, or because it does not say.
fn may_be(record: &Record<'_>, code: Code) -> Answer {
    match by_kind(record.kind()) {
        Some(ground) => ground.codes().any(|its| its == code).into(),
        None if record.has_unclear_ground() || record.kind() == RecordKind::CONVICTION => Answer::Unknown,
        None => Answer::No,
    }
}

/// The newer of two codes for the same ground.
fn canonical(code: Code) -> Code {
    if code == MISINTERPR { MISREPRESENT } else { code }
}

/// The ground that a kind of record stands for by itself.
fn by_kind(kind: RecordKind) -> Option<Ground> {
    match kind {
        RecordKind::TAX_DEBT => Some(Ground::Taxes),
        RecordKind::SOCIAL_SECURITY_DEBT => Some(Ground::SocialSecurity),
        RecordKind::INSOLVENCY => Some(Ground::Insolvency),
        RecordKind::CONTRACT_BREACH | RecordKind::POOR_PERFORMANCE => Some(Ground::Deficiency),
        _ => None,
    }
}

/// The ground on which a record counts on a day; none where it has nothing to do with art. 57 or 63.
pub(crate) fn ground_of(record: &Match<'_>, on: Day) -> Option<Ground> {
    let kind = record.kind();
    if matches!(kind, RecordKind::SELF_CLEANING | RecordKind::CLEAN_SEARCH | RecordKind::REFERENCE_FACTOR) {
        return None;
    }
    let named = stated(record).map(|(_, ground)| ground);
    let is_conviction = kind == RecordKind::CONVICTION;
    let is_offence = named.is_some_and(|ground| ground.paragraph() == Paragraph::Conviction);
    if excludes(record, named, is_offence, on) && yes_or_no(record.fact(EFFECTIVE_HERE)) != Answer::No {
        return Some(Ground::Exclusion);
    }
    match named {
        Some(_) if is_offence && !(is_conviction && record.is_final() != Answer::No) => Some(Ground::Offence),
        Some(ground) => Some(ground),
        None => by_kind(kind).or_else(|| unclear(record)),
    }
}

/// Whether a record is a decision that itself excludes from procurement. A final conviction for an offence of art. 57(1)
/// excludes as such. What a court or a judgment that is not final imposes beside something else, excludes while it runs.
fn excludes(record: &Match<'_>, named: Option<Ground>, is_offence: bool, on: Day) -> bool {
    let runs = || {
        let term = of_exclusion(record, on);
        term.over != Answer::Yes && !term.to_come
    };
    match record.kind() {
        RecordKind::BAN => true,
        RecordKind::PENALTY => is_exclusion_by_court(record) != Answer::No && runs(),
        RecordKind::CONVICTION if record.imposes(Measure::PROCUREMENT_BAN) => match named {
            Some(_) if is_offence => record.is_final() == Answer::No && runs(),
            named => named.is_some(),
        },
        _ => false,
    }
}

/// A conviction is never left aside because its ground is in the words of another law; another decision is.
fn unclear(record: &Record<'_>) -> Option<Ground> {
    match record.kind() {
        RecordKind::CONVICTION => Some(Ground::UnclearConviction),
        RecordKind::PENALTY | RecordKind::INVESTIGATION | RecordKind::BAN if record.has_unclear_ground() => {
            Some(Ground::UnclearDecision)
        }
        RecordKind::LISTING
        | RecordKind::DEBARMENT
        | RecordKind::SUSPENSION
        | RecordKind::PROPOSED_DEBARMENT
        | RecordKind::VOLUNTARY_EXCLUSION
        | RecordKind::REPRIMAND
        | RecordKind::OTHER
            if record.has_unclear_ground() && record.is_on_unclear_list() =>
        {
            Some(Ground::UnclearDecision)
        }
        _ => None,
    }
}

/// A fact that is a yes or a no; unknown where it is not stated, or neither.
pub(crate) fn yes_or_no(fact: Known<i64>) -> Answer {
    match fact.get() {
        Some(1) => Answer::Yes,
        Some(0) => Answer::No,
        _ => Answer::Unknown,
    }
}
