//! A parameter in hundredths of a percent.

use probity_guest::bindings::exports::probity::eligibility::eligibility as raw;
use probity_guest::{Certainty, Known, Parameters as _, day, in_basis_points, parameters, since};

parameters! {
    /// A share of the contract value.
    share: u32 = in_basis_points(&[since(day(2020, 1, 1), 150, Certainty::Unconfirmed, "nowhere")]);
}

#[test]
fn it_is_declared_as_basis_points_and_read_as_their_count() {
    let declared = Parameters::declare();
    assert_eq!(declared.len(), 1);
    assert!(declared.iter().all(|one| one.kind == raw::ParameterKind::BasisPoints && one.id == "share"));
    for (value, read) in
        [(Some(150), Known::stated(150)), (Some(-1), Known::stated(0)), (None, Known::UNKNOWN)]
    {
        assert_eq!(Parameters::read(&[value]).share, read);
    }
}
