//! The append-only, hash-chained book of determinations, in SQLite or PostgreSQL.
