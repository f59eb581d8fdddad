//! The Act that the rules cite, and the days on which parts of it look back.

use probity_guest::{Day, Instrument, day};

/// The Act, as the copy that was read has it at the commit of which Schedule 7 was read, consolidated to 1 April 2026.
/// Sections 26 to 30 and 57 to 65 and Schedule 6 were read in the same copy at commit 0dc6bb0f (12 March 2024). The
/// official publisher's text is <https://www.legislation.gov.uk/ukpga/2023/54>.
pub(crate) const ACT: Instrument = Instrument {
    id: "act",
    url: "https://github.com/legalize-dev/legalize-uk/blob/87937a8a/uk/ukpga-2023-54.md",
};

/// The day on which the Act came into force. Some grounds look back no further.
pub const COMMENCEMENT: Day = day(2025, 2, 24);

/// Three years before: other grounds of Schedule 6 look back no further.
pub const THREE_YEARS_BEFORE: Day = day(2022, 2, 24);
