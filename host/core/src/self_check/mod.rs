//! The bidder's self-check: what a bidder asks of the very policies that will judge it, and what it is told.
//!
//! A [`SelfCheck`] is the determination with what a bidder wants beside it: what becomes of it in time, and what would
//! change it. A [`Form`] asks for what a bidder knows and makes a case of it, for a page and for a terminal alike. A
//! [`Session`] is a page's side of it: it takes what happens on the page as JSON and answers with what the page is to
//! show, so that the page itself holds no rule, no check and no word.

mod alternative;
mod choice;
mod document;
pub mod form;
mod html;
mod policies;
mod session;
mod suppose;
mod text;

pub use alternative::Alternative;
pub use choice::{Choose, NotChosen, chosen, governs};
pub use document::SelfCheck;
pub use form::Form;
pub use html::STYLE;
pub use policies::{Asking, Policies, Undecided};
pub use session::Session;
pub use suppose::suppose;

use crate::case::Fault;
use crate::report::{self, Speaker};

/// A fault of a case in one sentence, in a reader's language (BCP 47).
fn told(language: &str, fault: &Fault) -> String {
    report::fault(language, fault).said(Speaker::new(language))
}
