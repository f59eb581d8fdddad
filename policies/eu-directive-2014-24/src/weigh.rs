//! What each record comes to, in one place: every rule, and every note on why a record does not count, reads it here.

use alloc::vec::{IntoIter, Vec};

use probity_guest::{
    Answer, Case, Choice, Day, Event, Known, Match, OverrideKind, Question, Stage, question,
};

use crate::cleaning::{Cleaning, Evidence, cleaning, is_exclusion_by_court};
use crate::dues::{Disproportionate, How, Settled, disproportionate, settled};
use crate::grounds::{Ground, Paragraph, code_of, ground_of, yes_or_no};
use crate::parameters::{Parameters, Provided};
use crate::standing::{Part, Standing, standings};
use crate::terms::{Term, term};
use crate::vocabulary::*;

/// What becomes of a record.
#[derive(Clone, Copy)]
pub(crate) enum Fate<'a> {
    /// It counts, or may: the rules say how.
    Counts,
    /// Withdrawn (1) or annulled (2), since a day.
    SetAside(i64, Known<Day>),
    /// Its effect is stayed.
    Stayed,
    /// It is about a person behind an operator, and art. 57(2) and (4) do not extend to it.
    NotExtended,
    /// The contract is awarded, and art. 73(b) does not reach it.
    Running,
    /// Its period is over.
    Over,
    /// The debt is paid, arranged or released.
    Settled(How, Known<Day>),
    /// Exclusion would be clearly disproportionate: 1 minor amount, 2 told too late.
    Disproportionate(i64),
    /// An overriding reason of public interest derogates.
    Derogated,
    /// The notice does not apply the ground.
    NotApplied,
    /// A condition of the ground is not met; the number stands in the texts.
    NotMet(i64),
    /// Self-cleaning was held sufficient.
    Cleaned(Match<'a>),
}

/// A record as it is weighed for one operator.
#[derive(Clone, Copy)]
pub(crate) struct Weighed<'a> {
    /// The record, with the first question that is open about it.
    pub(crate) found: Match<'a>,
    /// The same, without the questions whether something ends or eases what is established.
    pub(crate) firm: Match<'a>,
    /// The ground on which it counts.
    pub(crate) ground: Ground,
    /// Whose exclusion it bears on.
    pub(crate) standing: Standing<'a>,
    /// What becomes of it.
    pub(crate) fate: Fate<'a>,
    /// How long it excludes.
    pub(crate) term: Term,
    /// What self-cleaning failed on: 0 none, 1 insufficient, 2 not available.
    pub(crate) uncleaned: i64,
    /// Whether the law or national law requires exclusion, once the ground is established.
    pub(crate) required: bool,
}

/// Whether the contract is awarded, and the decision is about an option or a change of it.
pub(crate) fn is_running(case: &Case<'_>) -> bool {
    case.tender().is_in(Stage::OPTION)
}

/// The day as of which grounds count: that of the decision, at any time during the procedure (art. 57(5)); for a running
/// contract that of its award (art. 73(b)), where it is stated.
pub(crate) fn counting_day(case: &Case<'_>) -> (Day, bool) {
    let today = case.as_of();
    if !is_running(case) {
        return (today, true);
    }
    let awarded = case.fact(AWARDED_ON).get().and_then(|day| i32::try_from(day).ok()).filter(|day| *day > 1);
    match awarded.map(Day::from_number).filter(|day| *day <= today) {
        Some(day) => (day, true),
        None => (today, false),
    }
}

/// All records on grounds of these kinds, weighed for every operator whose exclusion they bear on.
pub(crate) fn weighed<'a>(
    case: &Case<'a>,
    p: &Parameters,
    is_wanted: &dyn Fn(Ground) -> bool,
) -> Vec<Weighed<'a>> {
    let mut all = Vec::new();
    let on_file = Evidence::of(case);
    for found in case.records() {
        let Some(ground) = ground_of(&found).filter(|ground| is_wanted(*ground)) else { continue };
        for standing in standings(found.party(), case) {
            all.extend(weigh(found, ground, standing, &on_file, case, p));
        }
    }
    all
}

/// The same, those that count for operators of one part.
pub(crate) fn counting<'a>(
    case: &Case<'a>,
    p: &Parameters,
    part: Part,
    is_wanted: &dyn Fn(Ground) -> bool,
) -> IntoIter<Weighed<'a>> {
    let mut all = weighed(case, p, is_wanted);
    all.retain(|one| one.standing.part == part && matches!(one.fate, Fate::Counts));
    all.into_iter()
}

/// What is gathered about one record on the way.
struct Scale<'a> {
    found: Match<'a>,
    firm: Match<'a>,
    term: Term,
    uncleaned: i64,
}

impl<'a> Scale<'a> {
    fn doubt(&mut self, question: Question) {
        self.found = self.found.doubting(question);
        self.firm = self.firm.doubting(question);
    }

    /// Only whether something ends or eases it is open.
    fn may_ease(&mut self, question: Question) {
        self.found = self.found.doubting(question);
    }
}

/// Weighs one record for one operator; none where it has not happened yet.
fn weigh<'a>(
    found: Match<'a>,
    ground: Ground,
    standing: Standing<'a>,
    on_file: &Evidence<'a>,
    case: &Case<'a>,
    p: &Parameters,
) -> Option<Weighed<'a>> {
    let today = case.as_of();
    let has_happened = has_happened(&found, today);
    if has_happened == Answer::No {
        return None;
    }
    let paragraph = ground.paragraph();
    let required = paragraph == Paragraph::Conviction || p.requires(ground);
    let (on, is_stated) = match standing.part {
        Part::Member => counting_day(case),
        // entities and subcontractors can still be replaced while the contract runs
        _ => (today, true),
    };
    let mut scale = Scale { found, firm: found, term: term(&found, ground, p, on), uncleaned: 0 };
    if let Some(question) = standing.doubt {
        scale.doubt(question);
    }
    if has_happened == Answer::Unknown {
        scale.doubt(question::DATE);
    }
    let running = standing.part == Part::Member && is_running(case);
    if running && !is_stated {
        scale.doubt(AT_AWARD);
    }
    let fate = scale.stands(today).or_else(|| scale.extends(paragraph, &standing)).or_else(|| {
        if running && (paragraph != Paragraph::Conviction || scale.is_later_than(on)) {
            return Some(Fate::Running);
        }
        scale
            .lasts(running && !is_stated)
            .or_else(|| scale.is_complete(ground, case, p, on))
            .or_else(|| scale.derogates(paragraph, case, p))
            .or_else(|| scale.is_clean(paragraph, ground, &standing, on_file, on))
    });
    let Scale { found, firm, term, uncleaned } = scale;
    let fate = fate.unwrap_or(Fate::Counts);
    Some(Weighed { found, firm, ground, standing, fate, term, uncleaned, required })
}

/// Whether what a record is about has happened by a day. A decision can take effect later than it is made; whoever reports
/// it, or acts on it, does so after it was made.
fn has_happened(found: &Match<'_>, today: Day) -> Answer {
    if let Some(decided) = found.decided().get() {
        return (decided <= today).into();
    }
    let after = [Event::EFFECTIVE, Event::PUBLISHED, Event::NOTIFIED, Event::APPEAL_FILED, Event::RETRIEVED];
    // the earliest of them, where the case states any
    match after.into_iter().filter_map(|event| found.date(event).get()).min() {
        Some(first) if today < first => Answer::Unknown,
        _ => Answer::Yes,
    }
}

impl<'a> Scale<'a> {
    /// Revoked, overturned or stayed by today.
    fn stands(&self, today: Day) -> Option<Fate<'a>> {
        let (annulled, revoked) =
            (self.found.latest(Event::OVERTURNED, today), self.found.latest(Event::REVOKED, today));
        match () {
            () if annulled.is_stated() => Some(Fate::SetAside(2, annulled)),
            () if revoked.is_stated() => Some(Fate::SetAside(1, revoked)),
            () if self.found.is_stayed_on(today) => Some(Fate::Stayed),
            () => None,
        }
    }

    /// Art. 57(1), second subparagraph: the extension to the persons behind an operator is in that paragraph only.
    fn extends(&self, paragraph: Paragraph, standing: &Standing<'_>) -> Option<Fate<'a>> {
        (standing.is_person && paragraph != Paragraph::Conviction).then_some(Fate::NotExtended)
    }

    /// Whether a conviction became final only after a day.
    fn is_later_than(&self, day: Day) -> bool {
        self.term.from.get().is_some_and(|from| day < from)
    }

    /// Art. 57(7): the longest period. Where it is not known when it ended, it is open whether it ran at the award.
    fn lasts(&mut self, award_unknown: bool) -> Option<Fate<'a>> {
        if self.term.over == Answer::Yes && !award_unknown {
            return Some(Fate::Over);
        }
        match self.term.question {
            Some(question) if self.term.eases => self.may_ease(question),
            Some(question) => self.doubt(question),
            None => {}
        }
        None
    }

    /// The conditions of the ground itself.
    fn is_complete(&mut self, ground: Ground, case: &Case<'a>, p: &Parameters, on: Day) -> Option<Fate<'a>> {
        match ground {
            Ground::UnclearConviction => {
                self.is_final(case.as_of());
                self.doubt(WHICH_OFFENCE);
                None
            }
            _ if ground.paragraph() == Paragraph::Conviction => {
                self.is_final(case.as_of());
                None
            }
            Ground::Taxes | Ground::SocialSecurity => self.is_owed(ground, case, p, on),
            Ground::Exclusion => {
                self.is_exclusion(case.as_of());
                None
            }
            Ground::Selection => None,
            _ => self.is_applied(ground, case, p).or_else(|| self.is_met(ground, p)),
        }
    }

    /// What takes effect after the day of the decision is not final on it, whatever the record calls it.
    fn is_yet_to_be_final(&self, today: Day) -> bool {
        self.found.date(Event::EFFECTIVE).get().is_some_and(|day| today < day)
    }

    fn is_final(&mut self, today: Day) {
        if self.found.is_final() == Answer::Unknown || self.is_yet_to_be_final(today) {
            self.doubt(question::FINALITY);
        }
    }

    /// Art. 57(6): by a final judgment that is effective in this Member State.
    fn is_exclusion(&mut self, today: Day) {
        let by_court = is_exclusion_by_court(&self.found);
        if by_court == Answer::Unknown {
            self.doubt(question::AUTHORITY);
        }
        if by_court != Answer::No {
            self.is_final(today);
        }
        if yes_or_no(self.found.fact(EFFECTIVE_HERE)) == Answer::Unknown {
            self.doubt(EFFECTIVE);
        }
    }

    /// Art. 57(2) and (3).
    fn is_owed(&mut self, ground: Ground, case: &Case<'a>, p: &Parameters, on: Day) -> Option<Fate<'a>> {
        match settled(&self.found, case, p, on) {
            Settled::Yes(how, day) => return Some(Fate::Settled(how, day)),
            Settled::Open(question) => self.may_ease(question),
            Settled::No => {}
        }
        match disproportionate(&self.found, p) {
            Disproportionate::Minor => return Some(Fate::Disproportionate(1)),
            Disproportionate::ToldTooLate => return Some(Fate::Disproportionate(2)),
            Disproportionate::Open(question) => self.may_ease(question),
            Disproportionate::No => {}
        }
        match self.found.is_final() {
            // shown otherwise than by a final and binding decision: only where the tender applies it
            Answer::No => self.is_applied(ground, case, p),
            _ if p.requires(ground) => None,
            _ => {
                self.is_final(case.as_of());
                None
            }
        }
    }

    /// Whether the tender applies a ground that is open to it.
    fn is_applied(&mut self, ground: Ground, case: &Case<'a>, p: &Parameters) -> Option<Fate<'a>> {
        if ground == Ground::UnclearDecision || p.requires(ground) {
            return None;
        }
        match is_applied_by_notice(&self.found, ground, case) {
            Answer::Yes => None,
            Answer::No => Some(Fate::NotApplied),
            Answer::Unknown => {
                self.doubt(APPLIED);
                None
            }
        }
    }

    /// The conditions of art. 57(4)(b) and (e) to (g), where the case says that they are not met.
    fn is_met(&mut self, ground: Ground, p: &Parameters) -> Option<Fate<'a>> {
        let says = |code, answer| yes_or_no(self.found.fact(code)) == answer;
        let not_met = match ground {
            Ground::Conflict | Ground::Involvement if says(LESS_INTRUSIVE, Answer::Yes) => 1,
            Ground::Involvement if says(DISPROVED, Answer::Yes) => 2,
            Ground::Deficiency if says(SUBSTANTIVE, Answer::No) => 3,
            Ground::Deficiency if says(SIGNIFICANT, Answer::No) => 4,
            Ground::Deficiency if says(LED_TO_SANCTION, Answer::No) => 5,
            Ground::Insolvency if says(ABLE_TO_PERFORM, Answer::Yes) => match p.able_insolvent.get() {
                Some(Choice(2)) => 6,
                _ => 0,
            },
            _ => 0,
        };
        if not_met > 0 {
            return Some(Fate::NotMet(not_met));
        }
        // where national law may spare or spares an operator that can perform, that comes first
        let may_be_able = ground == Ground::Insolvency
            && p.able_insolvent.get() != Some(Choice(0))
            && !says(ABLE_TO_PERFORM, Answer::No);
        if may_be_able && p.requires(ground) {
            self.doubt(INSOLVENT);
        }
        None
    }

    /// Art. 57(3), first subparagraph: on an exceptional basis, for overriding reasons of public interest.
    fn derogates(&mut self, paragraph: Paragraph, case: &Case<'a>, p: &Parameters) -> Option<Fate<'a>> {
        let reached = matches!(paragraph, Paragraph::Conviction | Paragraph::Dues);
        if !reached || !case.tender().has_override(OverrideKind::PUBLIC_INTEREST) {
            return None;
        }
        match Provided::read(p.public_interest) {
            Provided::Yes => Some(Fate::Derogated),
            Provided::No => None,
            Provided::Unknown => {
                self.may_ease(DEROGATION);
                None
            }
        }
    }

    /// Art. 57(6): self-cleaning, for paragraphs 1 and 4 only.
    fn is_clean(
        &mut self,
        paragraph: Paragraph,
        ground: Ground,
        standing: &Standing<'a>,
        on_file: &Evidence<'a>,
        on: Day,
    ) -> Option<Fate<'a>> {
        let by_judgment = ground == Ground::Exclusion && is_exclusion_by_court(&self.found) != Answer::No;
        let reached = matches!(paragraph, Paragraph::Conviction | Paragraph::Discretionary)
            || (ground == Ground::Exclusion && !by_judgment);
        if !reached || ground == Ground::National {
            return None;
        }
        match cleaning(&self.found, standing, on_file, on) {
            Cleaning::None => None,
            Cleaning::Insufficient => {
                self.uncleaned = 1;
                None
            }
            Cleaning::Unavailable => {
                self.uncleaned = 2;
                None
            }
            Cleaning::Open(question) => {
                self.may_ease(question);
                None
            }
            Cleaning::Accepted(evidence) => Some(Fate::Cleaned(evidence)),
        }
    }
}

/// Whether the notice says that it applies a ground. A fact about the tender names each ground by its code.
fn is_applied_by_notice(found: &Match<'_>, ground: Ground, case: &Case<'_>) -> Answer {
    let names = |code| yes_or_no(case.fact(code));
    let stated = match code_of(found).filter(|_| ground != Ground::Offence) {
        Some(MISREPRESENT | MISINTERPR) => either(names(MISREPRESENT), names(MISINTERPR)),
        Some(code) => names(code),
        None => ground.codes().map(names).reduce(either).unwrap_or(Answer::Unknown),
    };
    let lists_all = case.fact(GROUNDS_LISTED).get() == Some(1);
    // the code lists have no code for art. 57(4)(i), so that a list of codes cannot leave it out
    if stated == Answer::Unknown && lists_all && ground != Ground::Influence { Answer::No } else { stated }
}

fn either(first: Answer, second: Answer) -> Answer {
    match (first, second) {
        (Answer::Yes, _) | (_, Answer::Yes) => Answer::Yes,
        (Answer::Unknown, other) | (other, Answer::Unknown) if other == Answer::Unknown => Answer::Unknown,
        (Answer::No, Answer::No) => Answer::No,
        _ => Answer::Unknown,
    }
}
