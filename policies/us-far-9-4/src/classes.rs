//! The types of exclusion, as the System for Award Management has them.

use probity_guest::{Match, RecordKind};

use crate::vocabulary::{SAM, SAM_COMPLETED, SAM_PENDING, SAM_PROHIBITION, SAM_VOLUNTARY};

/// What an exclusion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Class {
    /// Debarred.
    Debarred,
    /// Suspended.
    Suspended,
    /// Proposed for debarment.
    Proposed,
    /// Suspended or proposed for debarment: the entry does not say which.
    Pending,
    /// Voluntarily excluded.
    Voluntary,
    /// Declared ineligible by statute.
    Statutory,
    /// Not told by the case.
    Unclear,
}

impl Class {
    /// The number by which the texts tell it.
    pub(crate) fn number(self) -> i64 {
        match self {
            Class::Unclear => 0,
            Class::Debarred => 1,
            Class::Suspended => 2,
            Class::Proposed => 3,
            Class::Pending => 4,
            Class::Voluntary => 5,
            Class::Statutory => 6,
        }
    }

    /// Whether it lasts until a decision is made, so that it has no term of its own.
    pub(crate) fn is_temporary(self) -> bool {
        matches!(self, Class::Suspended | Class::Proposed | Class::Pending)
    }

    /// Whether it rests on a statute, or may: then 9.405(b) and the statute say what it does.
    pub(crate) fn may_be_statutory(self) -> bool {
        matches!(self, Class::Statutory | Class::Unclear)
    }
}

/// Where a record says that it stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Place {
    Sam,
    Pending,
    Completed,
    Prohibition,
    Voluntary,
    Unclear,
    Elsewhere,
}

fn place(found: &Match<'_>) -> Place {
    match () {
        () if found.is_on(SAM) => Place::Sam,
        () if found.is_on(SAM_PENDING) => Place::Pending,
        () if found.is_on(SAM_COMPLETED) => Place::Completed,
        () if found.is_on(SAM_PROHIBITION) => Place::Prohibition,
        () if found.is_on(SAM_VOLUNTARY) => Place::Voluntary,
        () if found.is_on_unclear_list() => Place::Unclear,
        () => Place::Elsewhere,
    }
}

/// Whether a record is of a kind that excludes, whosever it is.
pub(crate) fn is_of_an_excluding_kind(found: &Match<'_>) -> bool {
    let kinds = [
        RecordKind::DEBARMENT,
        RecordKind::SUSPENSION,
        RecordKind::PROPOSED_DEBARMENT,
        RecordKind::VOLUNTARY_EXCLUSION,
        RecordKind::LISTING,
        RecordKind::BAN,
    ];
    kinds.contains(&found.kind())
}

/// Whether a record is on the list of another body, which is none of the System for Award Management.
pub(crate) fn is_elsewhere(found: &Match<'_>) -> bool {
    place(found) == Place::Elsewhere
}

/// What exclusion a record is; none where it is none of this subpart.
pub(crate) fn class(found: &Match<'_>) -> Option<Class> {
    use Place as P;
    let class = match (found.kind(), place(found)) {
        (_, P::Elsewhere) | (RecordKind::CLEAN_SEARCH | RecordKind::SELF_CLEANING, _) => return None,
        (_, P::Unclear) => return is_of_an_excluding_kind(found).then_some(Class::Unclear),
        (RecordKind::DEBARMENT, P::Sam | P::Pending | P::Completed) => Class::Debarred,
        (RecordKind::SUSPENSION, P::Sam | P::Pending | P::Completed) => Class::Suspended,
        (RecordKind::PROPOSED_DEBARMENT, P::Sam | P::Pending | P::Completed) => Class::Proposed,
        (RecordKind::VOLUNTARY_EXCLUSION, P::Sam | P::Voluntary) => Class::Voluntary,
        (RecordKind::LISTING | RecordKind::BAN, P::Pending) => Class::Pending,
        (RecordKind::LISTING | RecordKind::BAN, P::Completed) => Class::Debarred,
        (RecordKind::LISTING | RecordKind::BAN, P::Voluntary) => Class::Voluntary,
        (RecordKind::LISTING | RecordKind::BAN | RecordKind::DEBARMENT, P::Prohibition) => Class::Statutory,
        _ => Class::Unclear,
    };
    Some(class)
}
