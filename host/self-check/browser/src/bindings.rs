//! The world of `wit/browser.wit`, as wit-bindgen reads it.
#![allow(missing_docs, unreachable_pub, unsafe_code, dead_code, clippy::all, clippy::restriction)]

wit_bindgen::generate!({
    path: ["../../../wit", "wit"],
    world: "probity:browser/browser",
    // the case borrows its lists, as it does where a portal asks
    ownership: Borrowing { duplicate_if_necessary: true },
    std_feature,
    generate_all,
});

export!(Browser with_types_in self);
use super::Browser;
