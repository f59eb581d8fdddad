#!/usr/bin/env bash
# Loads the service with eight clients while its policies change, with a ledger, checks every answer, and prints
# throughput and latency:
#
#     tests/load.sh [SECONDS]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

PROBITY_LOAD_SECONDS=${1:-20} cargo test --quiet --release --package probity-cli --test serve_load -- --nocapture
