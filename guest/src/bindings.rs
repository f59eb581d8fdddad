//! The contract, as wit-bindgen reads it.
wit_bindgen::generate!({
    path: "../wit",
    world: "policy",
    pub_export_macro: true,
    export_macro_name: "export_component",
    default_bindings_module: "probity_guest::bindings",
    std_feature,
    generate_all,
});
