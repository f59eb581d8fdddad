//! The grounds of Schedules 6 and 7, and on which of them a record rests.

use probity_guest::{Answer, Code, Known, Match, RecordKind};

use crate::vocabulary::{
    BREACH, BRIBERY, COMPETITION_6, COMPETITION_7, DEBARMENT_LIST, ENVIRONMENT, FRAUD, IMPROPER_CONDUCT,
    INFORMATION, INSOLVENCY, LABOUR_6, LABOUR_7, MANSLAUGHTER, MISCONDUCT, NATIONAL_SECURITY_6,
    NATIONAL_SECURITY_7, OTHER_6, PARA_12_4_BREACH, PARA_12_4_OTHER, POOR_PERFORMANCE, TAX, THEFT,
};

/// A mandatory ground makes excluded, a discretionary one excludable.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Schedule {
    /// Schedule 6.
    Mandatory,
    /// Schedule 7.
    Discretionary,
    /// The case does not say.
    Unclear,
}

/// How far back a ground reaches.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    /// Sch 6 para 44(1): five years from the event.
    FiveYears,
    /// Sch 6 para 44(4): the same, and not before 24 February 2022.
    Since2022,
    /// Sch 6 para 44: the same, and not before commencement.
    SinceCommencement,
    /// Sch 6 para 44: which of these, the case does not say.
    OtherMandatory,
    /// Sch 7 para 15(2) and (3): three years from knowing of it.
    Shorter,
    /// Sch 7 para 15(1) and (4): five years from knowing of it, and not before commencement.
    KnownSinceCommencement,
    /// The case does not say which ground it is.
    Unclear,
}

/// One ground.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Ground {
    /// Its code; none where the case does not say which ground it is.
    pub(crate) code: Option<Code>,
    /// Of which Schedule it is.
    pub(crate) schedule: Schedule,
    /// How far back it reaches.
    pub(crate) reach: Reach,
}

const fn mandatory(code: Code, reach: Reach) -> Ground {
    Ground { code: Some(code), schedule: Schedule::Mandatory, reach }
}

const fn discretionary(code: Code, reach: Reach) -> Ground {
    Ground { code: Some(code), schedule: Schedule::Discretionary, reach }
}

const UNCLEAR: Ground = Ground { code: None, schedule: Schedule::Unclear, reach: Reach::Unclear };

/// Breach of contract: what a record of one is, whatever ground it states.
const BREACH_GROUND: Ground = discretionary(BREACH, Reach::Shorter);
const POOR_PERFORMANCE_GROUND: Ground = discretionary(POOR_PERFORMANCE, Reach::KnownSinceCommencement);
const INSOLVENCY_GROUND: Ground = discretionary(INSOLVENCY, Reach::Shorter);

/// Schedule 6 para 44 and Schedule 7 para 15, ground by ground.
const GROUNDS: [Ground; 20] = [
    mandatory(BRIBERY, Reach::FiveYears),
    mandatory(THEFT, Reach::SinceCommencement),
    mandatory(MANSLAUGHTER, Reach::SinceCommencement),
    mandatory(NATIONAL_SECURITY_6, Reach::SinceCommencement),
    mandatory(FRAUD, Reach::Since2022),
    mandatory(TAX, Reach::Since2022),
    mandatory(LABOUR_6, Reach::Since2022),
    mandatory(COMPETITION_6, Reach::Since2022),
    mandatory(OTHER_6, Reach::OtherMandatory),
    discretionary(LABOUR_7, Reach::KnownSinceCommencement),
    discretionary(ENVIRONMENT, Reach::KnownSinceCommencement),
    INSOLVENCY_GROUND,
    discretionary(COMPETITION_7, Reach::Shorter),
    discretionary(MISCONDUCT, Reach::Shorter),
    BREACH_GROUND,
    POOR_PERFORMANCE_GROUND,
    discretionary(PARA_12_4_BREACH, Reach::Shorter),
    discretionary(PARA_12_4_OTHER, Reach::KnownSinceCommencement),
    discretionary(IMPROPER_CONDUCT, Reach::Shorter),
    discretionary(NATIONAL_SECURITY_7, Reach::KnownSinceCommencement),
];

impl Ground {
    /// Whether it is this one.
    pub(crate) fn is(&self, code: Code) -> bool {
        self.code == Some(code)
    }

    /// Whether it is one on competition, outside which recipients of cartel immunity fall.
    pub(crate) fn is_competition(&self) -> bool {
        self.is(COMPETITION_6) || self.is(COMPETITION_7)
    }

    /// For a text: its code, if it is known.
    pub(crate) fn named(&self) -> Known<Code> {
        Known::from(self.code)
    }

    /// The ground that a record states.
    pub(crate) fn stated(found: &Match<'_>) -> Option<Ground> {
        let stated = |ground: &Ground| ground.code.is_some_and(|code| found.has_ground(code) == Answer::Yes);
        GROUNDS.into_iter().find(stated)
    }

    /// The ground on which a record of something that happened rests, or may rest; none for a record that rests on none.
    /// Entries on lists are not records of what happened.
    pub(crate) fn of(found: &Match<'_>) -> Option<Ground> {
        if is_of_a_list(found) {
            return None;
        }
        match Ground::stated(found) {
            Some(ground) => Some(ground),
            None if found.has_ground(INFORMATION) == Answer::Yes => None,
            None if found.has_unclear_ground() => implied(found),
            // a conviction on the ground of another body of law may be one on a ground of this one
            None => (found.kind() == RecordKind::CONVICTION).then_some(UNCLEAR),
        }
    }
}

/// The ground of a record that states none that the policy knows.
fn implied(found: &Match<'_>) -> Option<Ground> {
    let nothing_stated =
        GROUNDS.iter().all(|ground| ground.code.is_none_or(|code| found.has_ground(code) == Answer::Unknown));
    match found.kind() {
        RecordKind::CONTRACT_BREACH if nothing_stated => Some(BREACH_GROUND),
        RecordKind::POOR_PERFORMANCE if nothing_stated => Some(POOR_PERFORMANCE_GROUND),
        RecordKind::INSOLVENCY if nothing_stated => Some(INSOLVENCY_GROUND),
        // facts about products, and what speaks for a supplier, rest on no ground unless they say so
        kind if nothing_stated && !may_rest_on_a_ground(kind) => None,
        _ => Some(UNCLEAR),
    }
}

/// Whether a record of this kind may rest on a ground that it does not state. What is being looked into may be one of
/// Schedule 7, which needs no decision of a court.
fn may_rest_on_a_ground(kind: RecordKind) -> bool {
    [RecordKind::SUSPENSION, RecordKind::INVESTIGATION].contains(&kind) || shows_a_mandatory_ground(kind)
}

/// Whether a record of this kind can by itself show that a ground of Schedule 6 applies: a decision, not a fact about
/// products, nor an investigation that has decided nothing.
pub(crate) fn shows_a_mandatory_ground(kind: RecordKind) -> bool {
    [
        RecordKind::PENALTY,
        RecordKind::CONVICTION,
        RecordKind::BAN,
        RecordKind::CONTRACT_BREACH,
        RecordKind::POOR_PERFORMANCE,
        RecordKind::INSOLVENCY,
        RecordKind::TAX_DEBT,
        RecordKind::SOCIAL_SECURITY_DEBT,
        RecordKind::OTHER,
    ]
    .contains(&kind)
}

/// Whether it is an entry on a list, a search of one, or speaks for a supplier: nothing that happened.
pub(crate) fn is_of_a_list(found: &Match<'_>) -> bool {
    let bans = [RecordKind::BAN, RecordKind::SUSPENSION].contains(&found.kind());
    if bans && found.is_on(DEBARMENT_LIST) {
        return true;
    }
    [
        RecordKind::LISTING,
        RecordKind::DEBARMENT,
        RecordKind::PROPOSED_DEBARMENT,
        RecordKind::SELF_CLEANING,
        RecordKind::CLEAN_SEARCH,
    ]
    .contains(&found.kind())
}
