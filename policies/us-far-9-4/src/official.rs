//! What the suspending and debarring official found, and of whom 9.104-5(b) speaks.

use probity_guest::{Answer, Case, Findings, Match, Party, PartyKind, Question, RecordKind, slot};

use crate::moment::is_option;
use crate::on_file::{is_of_a_later_day, on_file};
use crate::parameters::Parameters;
use crate::said::{Said, is_by_name, said_of};
use crate::taxes;
use crate::vocabulary::{NOT_NECESSARY, OFFICIAL, REACHES_OPTION};

/// Whether the official has found that exclusion is not necessary.
pub(crate) fn official(found: &Match<'_>, case: &Case<'_>) -> Answer {
    match said_of(found, NOT_NECESSARY, case) {
        Said::Nothing => Answer::Unknown,
        Said::On(on) => found.shows().not_before(case.as_of(), on, (on <= case.as_of()).into()),
        Said::Yes => Answer::Yes,
        Said::No => Answer::No,
    }
}

/// The same, so that a record stops no award.
pub(crate) fn is_cleared(found: &Match<'_>, case: &Case<'_>) -> bool {
    let cleared = official(found, case) == Answer::Yes;
    if cleared {
        found.shows().condition(false);
    }
    cleared
}

/// What is open while the official has not.
pub(crate) fn open_to_the_official(found: &Match<'_>, case: &Case<'_>) -> Option<Question> {
    match case.quietly(|| official(found, case)) {
        Answer::Unknown => Some(OFFICIAL),
        _ if is_option(case) => Some(REACHES_OPTION),
        _ => None,
    }
}

/// Whether a party is a corporation, of which alone 9.104-5(b) speaks. Any legal person is taken for one.
pub(crate) fn is_corporation(party: Party<'_>) -> Answer {
    match () {
        () if party.is(PartyKind::LEGAL) || party.is(PartyKind::BRANCH) => Answer::Yes,
        () if party.is(PartyKind::NATURAL) => Answer::No,
        () => Answer::Unknown,
    }
}

/// The official has decided that exclusion is not necessary.
pub(crate) fn exclusion_not_necessary(case: &Case<'_>, _: &Parameters, out: &mut Findings<'_>) {
    for on_file in on_file(case, [RecordKind::TAX_DEBT, RecordKind::CONVICTION]) {
        let found = on_file.found;
        let stops = match found.kind() {
            RecordKind::TAX_DEBT => taxes::would_stop(&found, case),
            _ => found.stands_on(case.as_of()),
        };
        if !stops || is_of_a_later_day(&found, case.as_of()) || official(&found, case) != Answer::Yes {
            continue;
        }
        let on = case.quietly(|| said_of(&found, NOT_NECESSARY, case)).day();
        let [party, member, tie] = on_file.parties();
        let mut finding = out.on(found);
        finding.about(on_file.member);
        finding.say([party, slot(found), is_by_name(&found), slot(on), member, tie]);
    }
}
