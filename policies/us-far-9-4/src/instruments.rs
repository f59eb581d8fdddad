//! The regulations, notices and decisions that the rules cite.

use probity_guest::Instrument;

/// The Federal Acquisition Regulation, in the copy that was read: 9.104-5, 9.405 to 9.405-2, 9.406-1 to 9.406-5, 9.407-1
/// to 9.407-4, 52.209-6 and 52.209-11. It has the subcontract threshold of before October 2025; the agencies' deviations
/// under the FAR overhaul were not read.
pub(crate) const FAR: Instrument =
    Instrument { id: "far", url: "https://github.com/GSA/GSA-Acquisition-FAR/tree/116c9e46/dita" };
/// The adjustment of thresholds for inflation; the row on 9.405-2 itself was not read.
pub(crate) const THRESHOLDS: Instrument =
    Instrument { id: "far-case-2024-001", url: "https://www.acquisition.gov/threshold-changes" };
/// The circular that added voluntary exclusions, as its marks in 9.405-1 show it.
pub(crate) const FAC_2025_03: Instrument = Instrument {
    id: "fac-2025-03",
    url: "https://github.com/GSA/GSA-Acquisition-FAR/blob/25b00c79/dita/9.405-1.dita",
};
/// The types and classifications of entries, as the System for Award Management publishes them.
pub(crate) const SAM_EXTRACT: Instrument =
    Instrument { id: "sam-exclusions", url: "https://api.sam.gov/entity-information/v4/exclusions" };
/// Aria Target Logistics Services, 2014; read in a report.
pub(crate) const ARIA_TARGET: Instrument = Instrument { id: "gao-b-408308-14", url: "https://www.gao.gov" };
/// The FAR overhaul, part 9: its list of subpart 9.4 was not read to the end.
pub(crate) const OVERHAUL: Instrument =
    Instrument { id: "far-overhaul", url: "https://www.acquisition.gov/far-overhaul" };
