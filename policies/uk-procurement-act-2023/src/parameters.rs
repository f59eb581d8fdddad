//! The numbers and contested choices of this policy.

use probity_guest::Certainty::{Unconfirmed, Verified};
use probity_guest::{Choice, Known, Period, choice, count, in_days, in_years, parameters, since};

use crate::grounds::{Ground, Reach};
use crate::instruments::COMMENCEMENT;

parameters! {
    /// How far back Schedule 6 looks from the determination.
    mandatory_look_back: Period = in_years(&[since(COMMENCEMENT, 5, Verified, "Procurement Act 2023, Sch 6 para 44(1)")]);
    /// How far back Schedule 7 looks from the determination.
    discretionary_look_back: Period = in_years(&[since(COMMENCEMENT, 5, Verified, "Procurement Act 2023, Sch 7 para 15(1)")]);
    /// How far back it looks for the grounds of para 15(3): three years on the text; practitioners' notes say five.
    shorter_look_back: Period = in_years(&[since(COMMENCEMENT, 3, Verified,
        "Procurement Act 2023, Sch 7 para 15(2) and (3); practitioners' notes say five years for all grounds, against the text: have counsel confirm")]);
    /// Within how many days an exclusion is to be notified.
    notice_of_exclusion: Period = in_days(&[since(COMMENCEMENT, 30, Verified, "Procurement Act 2023 s. 59")]);
    /// How many working days, the day of the notice included, pass before an entry may be made.
    standstill_working_days: i64 = count(&[since(COMMENCEMENT, 8, Verified, "Procurement Act 2023 s. 62(6)")]);
    /// How many bank holidays there may be in a standstill: an entry so shortly after it may still have been made in it.
    bank_holidays_in_standstill: i64 = count(&[since(COMMENCEMENT, 4, Unconfirmed,
        "bank holidays differ within the United Kingdom and are not in the sources at hand; Christmas and New Year have the most")]);
    /// Whether a ground that applies to a connected person applies to the supplier. The sources at hand say who is a
    /// connected person, and not which grounds reach one.
    connected_person: Choice = choice("refer,as-the-supplier", &[since(COMMENCEMENT, 0, Unconfirmed,
        "the sources at hand do not say which grounds of Procurement Act 2023 Sch 6 and 7 reach connected persons")]);
    /// What a decision does that is stated to be open to appeal.
    open_to_appeal: Choice = choice("refer,counts", &[since(COMMENCEMENT, 0, Unconfirmed,
        "not stated in what was read of Procurement Act 2023 Sch 6 and 7")]);
    /// What a decision or entry does whose effect is stayed.
    stayed_decision: Choice = choice("note,refer", &[since(COMMENCEMENT, 1, Unconfirmed,
        "not stated in what was read of Procurement Act 2023 Sch 6 and 7")]);
    /// What it does that the case shows a search of the debarment list that proves nothing: too old, made after the day
    /// of the decision, or by name alone. No search at all is only noted: a finding that refers rests on a record.
    useless_search: Choice = choice("refer,note", &[since(COMMENCEMENT, 0, Unconfirmed,
        "Procurement Act 2023 s. 28 has authorities check the list; what a case without the evidence means it does not say")]);
}

/// Whether a choice is the one at this position.
pub(crate) fn is_set(choice: Known<Choice>, position: i64) -> bool {
    choice.get() == Some(Choice(position))
}

impl Parameters {
    /// How far back the law looks for a ground.
    pub(crate) fn period_of(&self, ground: &Ground) -> Known<Period> {
        match ground.reach {
            Reach::Shorter => self.shorter_look_back,
            Reach::KnownSinceCommencement => self.discretionary_look_back,
            _ => self.mandatory_look_back,
        }
    }
}
