//! The contract, `wit/eligibility.wit`, as wit-bindgen reads it.
#![allow(missing_docs, unreachable_pub, unsafe_code, clippy::all, clippy::restriction)]

wit_bindgen::generate!({
    path: "../wit",
    world: "policy",
    pub_export_macro: true,
    export_macro_name: "export_component",
    default_bindings_module: "probity_guest::bindings",
    std_feature,
    generate_all,
});
