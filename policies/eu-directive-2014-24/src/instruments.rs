//! The legal instruments that the rules cite.

use probity_guest::Instrument;

/// Directive 2014/24/EU, in the copy of the consolidated text that was read.
pub(crate) const DIRECTIVE: Instrument = Instrument {
    id: "directive",
    url: "https://github.com/legalize-dev/legalize-eu/blob/4442c2fa/eu/d5/32014L0024.md",
};
/// Court of Justice, C-124/17, Vossloh Laeis: from when the period runs where an authority penalised the conduct.
pub(crate) const VOSSLOH: Instrument =
    Instrument { id: "c-124-17", url: "https://curia.europa.eu/juris/document/document.jsf?docid=206983" };
/// Court of Justice, C-199/15, Ciclat: contributions paid after the deadline; decided on the earlier directive.
pub(crate) const CICLAT: Instrument = Instrument { id: "c-199-15", url: "https://www.howtocrackanut.com/" };
