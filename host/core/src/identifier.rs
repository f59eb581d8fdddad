//! Identifiers of parties: `scheme:id`, with check digits where the scheme has them.
