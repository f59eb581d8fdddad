#!/usr/bin/env bash
# Holds the service against its own OpenAPI document, with requests that schemathesis makes of it: of a fixed seed, and so
# many for each operation.
#
#     tests/schemathesis.sh [EXAMPLES]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

examples=${1:-100}
version=4.32.5
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
tools=$target/tools/schemathesis

if ! "$tools/bin/schemathesis" --version 2>/dev/null | grep -qF "$version"; then
    python3 -m venv "$tools"
    "$tools/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$version"
fi

probity=${PROBITY:-$target/debug/probity}
[ -n "${PROBITY:-}" ] || cargo build --quiet --package probity-cli

work=$(mktemp -d)
"$probity" serve --addr 127.0.0.1:0 --ledger "$work/portal.ledger" >"$work/out" 2>"$work/log" &
service=$!
trap 'kill "$service" 2>/dev/null || true; rm -rf "$work"' EXIT
for _ in $(seq 100); do
    [ -s "$work/out" ] && break
    sleep 0.1
done
address=$(head -n 1 "$work/out")

# nothing of the machine's own settings of the web counts here
NO_PROXY=127.0.0.1 "$tools/bin/schemathesis" run "$address/openapi.json" \
    --checks all --exclude-checks ignored_auth,unsupported_method \
    --max-examples "$examples" --seed 20260610 --generation-database none --request-timeout 60 --workers 1
