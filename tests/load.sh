#!/usr/bin/env bash
# Loads the service with eight clients while its policies change, with a ledger, checks every answer, and prints
# throughput and latency:
#
#     tests/load.sh [SECONDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

target=$(realpath -m "${CARGO_TARGET_DIR:-target}")

# the service is the program that is shipped, and its clients are those of the tests
cargo build --quiet --release --package probity-cli --locked
PROBITY=$target/release/probity PROBITY_LOAD_SECONDS=${1:-20} \
    cargo test --quiet --workspace --locked --test serve_load -- --nocapture
