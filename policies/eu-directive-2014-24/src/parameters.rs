//! The numbers of the Directive, and what it leaves to national law: a portal sets what its Member State chose.

use probity_guest::Certainty::{Inference, Secondary, Unconfirmed, Verified};
use probity_guest::{Choice, Known, Money, Period, choice, count, in_euros, in_years, parameters, since};

use crate::grounds::Ground;

/// From when the values hold.
const START: probity_guest::Day = crate::IN_FORCE_FROM;

/// Source of the choices that the Directive leaves to each Member State.
const NATIONAL: &str =
    "Directive 2014/24/EU art. 57(4): may exclude, or may be required by the Member State to exclude";

parameters! {
    /// The longest exclusion after a conviction, where no final judgment sets a period. National law may set less.
    conviction_maximum: Period = in_years(&[since(START, 5, Verified, "Directive 2014/24/EU art. 57(7)")]);
    /// The longest exclusion after the relevant event, likewise.
    event_maximum: Period = in_years(&[since(START, 3, Verified, "Directive 2014/24/EU art. 57(7)")]);
    /// From when that runs where an authority penalised the conduct.
    penalised_from: Choice = choice("decision,conduct",
        &[since(START, 0, Secondary, "Court of Justice, C-124/17")]);
    /// Unpaid taxes or contributions, shown otherwise than by a final and binding decision.
    dues_mode: Choice = choice("may,must", &[since(START, 0, Verified,
        "Directive 2014/24/EU art. 57(2), second subparagraph: may exclude, or may be required by the Member State to exclude")]);
    /// Art. 57(4)(a).
    obligations_mode: Choice = choice("may,must", &[since(START, 0, Verified, NATIONAL)]);
    /// Art. 57(4)(b).
    insolvency_mode: Choice = choice("may,must", &[since(START, 0, Verified, NATIONAL)]);
    /// Art. 57(4)(c).
    misconduct_mode: Choice = choice("may,must", &[since(START, 0, Verified, NATIONAL)]);
    /// Art. 57(4)(d).
    distortion_mode: Choice = choice("may,must", &[since(START, 0, Verified, NATIONAL)]);
    /// Art. 57(4)(e).
    conflict_mode: Choice = choice("may,must", &[since(START, 0, Verified, NATIONAL)]);
    /// Art. 57(4)(f).
    involvement_mode: Choice = choice("may,must", &[since(START, 0, Verified, NATIONAL)]);
    /// Art. 57(4)(g).
    deficiency_mode: Choice = choice("may,must", &[since(START, 0, Verified, NATIONAL)]);
    /// Art. 57(4)(h).
    misrepresentation_mode: Choice = choice("may,must", &[since(START, 0, Verified, NATIONAL)]);
    /// Art. 57(4)(i).
    influence_mode: Choice = choice("may,must", &[since(START, 0, Verified, NATIONAL)]);
    /// Whether an operator in insolvency proceedings that can perform the contract is spared.
    able_insolvent: Choice = choice("no,may-be-spared,is-spared", &[since(START, 1, Unconfirmed,
        "Directive 2014/24/EU art. 57(4), last subparagraph: the Member State may allow or require it")]);
    /// Whether national law lets an overriding reason of public interest derogate from art. 57(1) and (2).
    public_interest: Choice = choice("not-provided,provided,unknown", &[since(START, 2, Unconfirmed,
        "Directive 2014/24/EU art. 57(3), first subparagraph: the Member State may provide it")]);
    /// Up to this amount unpaid taxes or contributions are minor; none where national law provides no such derogation.
    minor_amount: Money = in_euros(&[since(START, 0, Unconfirmed,
        "Directive 2014/24/EU art. 57(3), second subparagraph, gives no figure; national law may")]);
    /// Below this share of the amount due, in hundredths of a percent, they are minor, likewise.
    minor_share: i64 = count(&[since(START, 0, Unconfirmed,
        "Directive 2014/24/EU art. 57(3), second subparagraph, gives no figure; national law may")]);
    /// Whether national law derogates where the exact amount was told too late to pay before the deadline.
    told_too_late: Choice = choice("not-provided,provided,unknown", &[since(START, 2, Unconfirmed,
        "Directive 2014/24/EU art. 57(3), second subparagraph: the Member State may provide it")]);
    /// What payment or a binding arrangement after the bid deadline does.
    late_payment: Choice = choice("ends,refers,too-late", &[since(START, 1, Secondary,
        "Court of Justice, C-199/15, held national law lawful for which it was too late; on the earlier directive")]);
    /// What is demanded where a relied-on entity is in a situation for which exclusion is not compulsory.
    entity_mode: Choice = choice("may,must", &[since(START, 0, Verified,
        "Directive 2014/24/EU art. 63(1): may require replacement, or may be required by the Member State to require it")]);
    /// How an operator is treated that is still insolvent after the longest period; the Directive speaks of the event.
    long_insolvency: Choice = choice("refers,over", &[since(START, 0, Inference,
        "Directive 2014/24/EU art. 57(7) counts from the relevant event; an insolvency lasts")]);
}

/// What national law says of a derogation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Provided {
    /// It does not provide it.
    No,
    /// It provides it.
    Yes,
    /// Nobody has said.
    Unknown,
}

impl Provided {
    /// Reads `not-provided,provided,unknown`.
    pub(crate) fn read(choice: Known<Choice>) -> Self {
        match choice.get() {
            Some(Choice(0)) => Provided::No,
            Some(Choice(1)) => Provided::Yes,
            _ => Provided::Unknown,
        }
    }
}

impl Parameters {
    /// Whether national law requires exclusion on a ground that the Directive leaves open.
    pub(crate) fn requires(&self, ground: Ground) -> bool {
        let mode = match ground {
            Ground::Taxes | Ground::SocialSecurity => self.dues_mode,
            Ground::Obligations => self.obligations_mode,
            Ground::Insolvency => self.insolvency_mode,
            Ground::Misconduct | Ground::Offence => self.misconduct_mode,
            Ground::Distortion => self.distortion_mode,
            Ground::Conflict => self.conflict_mode,
            Ground::Involvement => self.involvement_mode,
            Ground::Deficiency => self.deficiency_mode,
            Ground::Misrepresentation => self.misrepresentation_mode,
            Ground::Influence => self.influence_mode,
            _ => return false,
        };
        mode.get() == Some(Choice(1))
    }
}
