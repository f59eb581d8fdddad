//! Whom a change of a policy affects: cases that are decided twice, before and after, and what all of them come to.
//!
//! An [`Entry`] is one case with what differs, small enough to be written down one a line; an [`Impact`] adds entries up,
//! wherever they come from: cases weighed for the purpose, or what was recorded beside real decisions.

mod entry;
mod ranked;
mod repeats;
mod told;
mod total;

pub use entry::{
    Affected, Asked, ChangedFinding, Decided, Entry, EntryCase, EntryFinding, EntryQuestion, NotDecided,
    OneCase, Place, Side, Standing,
};
pub use ranked::Ranked;
pub use repeats::Repeats;
pub use told::Told;
pub use total::{BadCase, Cell, Counts, Impact, Keep, Movement, RuleImpact};
