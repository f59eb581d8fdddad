//! What the command carries to write beside a policy: see `build.rs`.

include!(concat!(env!("OUT_DIR"), "/carried.rs"));
