//! [`probity_core`] as a WebAssembly component, for the self-check page: `wit/browser.wit`.
//!
//! It judges and speaks; the page shows what it answers and runs the policies that it asks.

mod bindings;
mod component;
mod contract;
mod modules;

use std::cell::RefCell;

use probity_core::self_check::{Choose, Session};

use bindings::Carried;
use modules::Modules;

thread_local! {
    static SESSION: RefCell<Option<Session<Modules>>> = const { RefCell::new(None) };
}

struct Browser;

impl bindings::Guest for Browser {
    fn load(policies: Vec<Carried>, all: bool) -> Result<(), String> {
        let choose = if all { Choose::All } else { Choose::Governing };
        let session = Session::new(Modules::load(policies, choose)?);
        SESSION.set(Some(session));
        Ok(())
    }

    fn ask(request: String) -> String {
        SESSION.with_borrow_mut(|session| match session {
            Some(session) => session.ask(&request),
            None => r#"{"error":"no policies are loaded"}"#.to_owned(),
        })
    }
}
