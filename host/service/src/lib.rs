//! Screenings, determinations and policies over HTTP.
