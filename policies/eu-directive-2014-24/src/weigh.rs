//! What each record comes to, in one place: every rule, and every note on why a record does not count, reads it here.

use alloc::vec::{IntoIter, Vec};

use probity_guest::{
    Answer, Case, Choice, Code, Day, Event, Known, Match, OverrideKind, Question, Role, Stage, question,
};

use crate::applied::is_applied_by_notice;
use crate::cleaning::{Cleaning, cleaning, show};
use crate::dues::{Disproportionate, How, Settled, disproportionate, settled};
use crate::finality::{annulled, is_exclusion_by_court, is_final};
use crate::grounds::{Ground, Paragraph, ground_of, named, yes_or_no};
use crate::on_file::OnFile;
use crate::parameters::{Parameters, Provided};
use crate::standing::{Part, Standing};
use crate::terms::{Term, final_day, term};
use crate::unpaid::Unpaid;
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
    /// Its period has not begun.
    ToCome,
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
pub(crate) struct Weighed<'a> {
    /// The record, with the first question that is open about it.
    pub(crate) found: Match<'a>,
    /// What a text calls its ground.
    pub(crate) named: Known<Code>,
    /// Whose exclusion it bears on.
    pub(crate) standing: Standing<'a>,
    /// What becomes of it.
    pub(crate) fate: Fate<'a>,
    /// How long it excludes.
    pub(crate) term: Term,
    /// What self-cleaning failed on: 0 none, 1 insufficient, 2 not available.
    pub(crate) uncleaned: i64,
    /// The evidence of self-cleaning that was weighed, and did not end it.
    pub(crate) evidence: Vec<Match<'a>>,
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

/// All records on a ground. A conviction is one for every tender: where a record limits itself to others, a person looks
/// at it.
fn on_grounds<'a>(case: &Case<'a>) -> impl Iterator<Item = (Match<'a>, Ground)> {
    let case = *case;
    case.all_records()
        .filter_map(move |found| Some((found, case.quietly(|| ground_of(&found, case.as_of()))?)))
}

/// The records that do not count for a reason, for every operator whose exclusion they would bear on.
pub(crate) fn without_effect<'a>(
    case: &Case<'a>,
    p: &Parameters,
    is_reason: impl Fn(&Fate<'a>) -> bool,
) -> Vec<Weighed<'a>> {
    let mut all = Vec::new();
    let on_file = OnFile::of(case, p);
    for (found, ground) in on_grounds(case) {
        for standing in on_file.standings(found.party()) {
            let weighed = || weigh(found, ground, standing, &on_file, case, p);
            let one = case.quietly(weighed).filter(|one| is_reason(&one.fate));
            // once more, to show how it came to that
            all.extend(one.and_then(|_| weighed()));
        }
    }
    all
}

/// The records that count: those that are what the rule is about, of an operator in this standing or a person behind it.
/// What is wanted is asked first: to find who is tied to whom costs most.
pub(crate) fn counting<'a>(
    case: &Case<'a>,
    p: &Parameters,
    is_party: impl Fn(&Standing<'a>) -> bool,
    is_wanted: impl Fn(&Match<'a>, Ground) -> bool,
) -> IntoIter<Weighed<'a>> {
    let mut all = Vec::new();
    let on_file = OnFile::of(case, p);
    for (found, ground) in on_grounds(case).filter(|(found, ground)| is_wanted(found, *ground)) {
        let mut standings = on_file.standings(found.party());
        standings.retain(&is_party);
        found.shows().party(!standings.is_empty());
        let weighed =
            standings.into_iter().filter_map(|standing| weigh(found, ground, standing, &on_file, case, p));
        all.extend(weighed.filter(|one| matches!(one.fate, Fate::Counts)));
    }
    all.into_iter()
}

/// What is gathered about one record on the way.
struct Scale<'a> {
    found: Match<'a>,
    term: Term,
    uncleaned: i64,
    evidence: Vec<Match<'a>>,
}

impl<'a> Scale<'a> {
    fn doubt(&mut self, question: Question) {
        self.found = self.found.doubting(question);
    }
}

/// Weighs one record for one operator; none where it has not happened yet.
fn weigh<'a>(
    found: Match<'a>,
    ground: Ground,
    standing: Standing<'a>,
    on_file: &OnFile<'a>,
    case: &Case<'a>,
    p: &Parameters,
) -> Option<Weighed<'a>> {
    let today = case.as_of();
    if standing.is_person && found.party().role() != Role::DIRECTOR {
        found.party().fact(HAS_POWERS);
    }
    let has_happened = has_happened(&found, today);
    if has_happened == Answer::No {
        found.shows().counts_until(found.decided(), today, false);
        return None;
    }
    let paragraph = ground.paragraph();
    let required = paragraph == Paragraph::Conviction || p.requires(ground);
    let (on, is_stated) = match standing.part {
        Part::Member => case.quietly(|| counting_day(case)),
        // entities and subcontractors can still be replaced while the contract runs
        _ => (today, true),
    };
    let term = case.quietly(|| term(&found, ground, p, on, today));
    let mut scale = Scale { found, term, uncleaned: 0, evidence: Vec::new() };
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
        if running && (paragraph != Paragraph::Conviction || scale.is_final_after(on, today)) {
            return Some(Fate::Running);
        }
        scale
            .lasts(ground, on, running && !is_stated, case)
            .or_else(|| scale.is_complete(ground, on_file, &standing, case, p, on))
            .or_else(|| scale.derogates(paragraph, case, p))
            .or_else(|| scale.is_clean(paragraph, ground, &standing, on_file, case, on))
    });
    let Scale { found, term, uncleaned, evidence } = scale;
    let named = case.quietly(|| named(&found));
    let fate = fate.unwrap_or(Fate::Counts);
    Some(Weighed { found, named, standing, fate, term, uncleaned, evidence, required })
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
    /// Revoked, overturned or stayed by today. What a later appeal made of an overturned decision, a person must see.
    fn stands(&mut self, today: Day) -> Option<Fate<'a>> {
        let revoked = self.found.latest(Event::REVOKED, today);
        let (annulled, restored) = annulled(&self.found, today);
        let stayed = self.found.is_stayed_on(today);
        let fate = match () {
            () if annulled.is_stated() && !restored => Some(Fate::SetAside(2, annulled)),
            () if revoked.is_stated() => Some(Fate::SetAside(1, revoked)),
            () if stayed => Some(Fate::Stayed),
            () => None,
        };
        if restored && fate.is_none() {
            self.doubt(RESTORED);
            self.found.shows().stands_on(today, Answer::Unknown);
        } else {
            self.found.stands_on(today);
        }
        fate
    }

    /// Art. 57(1), second subparagraph: the extension to the persons behind an operator is in that paragraph only.
    fn extends(&self, paragraph: Paragraph, standing: &Standing<'_>) -> Option<Fate<'a>> {
        (standing.is_person && paragraph != Paragraph::Conviction).then_some(Fate::NotExtended)
    }

    /// Whether a conviction became final only after a day, by what is known today.
    fn is_final_after(&self, day: Day, today: Day) -> bool {
        let from = final_day(&self.found, today);
        let met = from.get().map_or(Answer::Unknown, |from| (from <= day).into());
        self.found.shows().not_before(day, from, met) == Answer::No
    }

    /// Art. 57(7): the longest period. Where it is not known when it ended, it is open whether it ran at the award.
    fn lasts(&mut self, ground: Ground, on: Day, award_unknown: bool, case: &Case<'a>) -> Option<Fate<'a>> {
        if !(award_unknown && self.term.over == Answer::Yes) {
            self.term.show(&self.found, ground, on, case);
        }
        if self.term.to_come {
            return Some(Fate::ToCome);
        }
        if self.term.over == Answer::Yes && !award_unknown {
            return Some(Fate::Over);
        }
        if let Some(question) = self.term.question {
            self.doubt(question);
        }
        None
    }

    /// The conditions of the ground itself.
    fn is_complete(
        &mut self,
        ground: Ground,
        on_file: &OnFile<'a>,
        standing: &Standing<'a>,
        case: &Case<'a>,
        p: &Parameters,
        on: Day,
    ) -> Option<Fate<'a>> {
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
            Ground::Taxes | Ground::SocialSecurity => {
                let all = on_file.unpaid(standing);
                self.is_owed(ground, &all, case, p, on)
            }
            Ground::Exclusion => {
                self.is_exclusion(case);
                None
            }
            Ground::Selection => None,
            _ => self.is_applied(ground, case, p).or_else(|| self.is_met(ground, p)),
        }
    }

    fn is_final(&mut self, today: Day) {
        if is_final(&self.found, today) == Answer::Unknown {
            self.doubt(question::FINALITY);
        }
    }

    /// Art. 57(6): by a final judgment that is effective in this Member State.
    fn is_exclusion(&mut self, case: &Case<'a>) {
        let (by_court, is_final) =
            case.quietly(|| (is_exclusion_by_court(&self.found), is_final(&self.found, case.as_of())));
        if by_court == Answer::Unknown {
            self.doubt(question::AUTHORITY);
        }
        if by_court != Answer::No && is_final == Answer::Unknown {
            self.doubt(question::FINALITY);
        }
        if yes_or_no(self.found.fact(EFFECTIVE_HERE)) == Answer::Unknown {
            self.doubt(EFFECTIVE);
        }
    }

    /// Art. 57(2) and (3).
    fn is_owed(
        &mut self,
        ground: Ground,
        all: &Unpaid,
        case: &Case<'a>,
        p: &Parameters,
        on: Day,
    ) -> Option<Fate<'a>> {
        let settled = settled(&self.found, case, p, on);
        settled.show(&self.found, case, on);
        match settled {
            Settled::Yes(how, day) => return Some(Fate::Settled(how, day)),
            Settled::Open(question) => self.doubt(question),
            Settled::No => {}
        }
        match disproportionate(&self.found, all, p) {
            Disproportionate::Minor => return Some(Fate::Disproportionate(1)),
            Disproportionate::ToldTooLate => return Some(Fate::Disproportionate(2)),
            Disproportionate::Open(question) => self.doubt(question),
            Disproportionate::No => {}
        }
        match case.quietly(|| is_final(&self.found, case.as_of())) {
            // shown otherwise than by a final and binding decision: only where the tender applies it
            Answer::No => self.is_applied(ground, case, p),
            Answer::Unknown if !p.requires(ground) => {
                self.doubt(question::FINALITY);
                None
            }
            Answer::Yes | Answer::Unknown => None,
        }
    }

    /// Whether the tender applies a ground that is open to it.
    fn is_applied(&mut self, ground: Ground, case: &Case<'a>, p: &Parameters) -> Option<Fate<'a>> {
        if ground == Ground::UnclearDecision || p.requires(ground) {
            return None;
        }
        match is_applied_by_notice(&self.found, ground, case) {
            Answer::Yes => None,
            Answer::No => {
                self.found.shows().condition(false);
                Some(Fate::NotApplied)
            }
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
            self.found.shows().condition(false);
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
            Provided::Yes => {
                self.found.shows().condition(false);
                Some(Fate::Derogated)
            }
            Provided::No => None,
            Provided::Unknown => {
                self.doubt(DEROGATION);
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
        on_file: &OnFile<'a>,
        case: &Case<'a>,
        on: Day,
    ) -> Option<Fate<'a>> {
        let by_judgment =
            ground == Ground::Exclusion && case.quietly(|| is_exclusion_by_court(&self.found)) != Answer::No;
        let reached = matches!(paragraph, Paragraph::Conviction | Paragraph::Discretionary)
            || (ground == Ground::Exclusion && !by_judgment);
        if !reached || ground == Ground::National {
            return None;
        }
        let cleaning = case.quietly(|| cleaning(&self.found, standing, on_file.evidence(), on));
        let counts = match cleaning {
            Cleaning::None => return None,
            Cleaning::Insufficient | Cleaning::Unavailable(_) => Answer::Yes,
            Cleaning::Open(_) => Answer::Unknown,
            Cleaning::Accepted(_) => Answer::No,
        };
        if counts != Answer::No {
            self.evidence = on_file.evidence().about(&self.found, standing).copied().collect();
            self.evidence.iter().for_each(show);
        }
        self.found.shows().condition(counts);
        match cleaning {
            Cleaning::None => {}
            Cleaning::Insufficient => self.uncleaned = 1,
            Cleaning::Unavailable(last) => {
                self.uncleaned = 2;
                // what is accepted helps when the judgment no longer excludes
                let ends = last.get().zip(self.term.until.get());
                if let Some((last, _)) = ends.filter(|(last, until)| last < until) {
                    self.term = Term { until: Known::stated(last), is_set: true, ..self.term };
                }
            }
            Cleaning::Open(question) => self.doubt(question),
            Cleaning::Accepted(evidence) => return Some(Fate::Cleaned(evidence)),
        }
        None
    }
}
