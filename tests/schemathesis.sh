#!/usr/bin/env bash
# Holds the service against its own OpenAPI document, with requests that schemathesis makes of it: of a fixed seed, and so
# many for each operation.
#
#     tests/schemathesis.sh [EXAMPLES]
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

examples=${1:-50}
version=4.32.5
root=$PWD
target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
tools=$target/tools/schemathesis

if ! "$tools/bin/schemathesis" --version 2>/dev/null | grep -qF "$version"; then
    # Debian has it in a package of its own
    if ! python3 -m venv "$tools" >/dev/null 2>&1; then
        sudo=$([ "$(id -u)" = 0 ] || echo sudo)
        $sudo apt-get -q update && $sudo apt-get -q install -y python3 python3-venv
        rm -rf "$tools"
        python3 -m venv "$tools"
    fi
    "$tools/bin/pip" install --quiet --disable-pip-version-check "schemathesis==$version"
fi

# a program that is there already may be named
if [ -z "${PROBITY:-}" ]; then
    cargo build --quiet --package probity-cli
    PROBITY=$target/debug/probity
fi
probity=$(realpath "$PROBITY")

work=$(mktemp -d)
service=
trap '[ -z "$service" ] || kill "$service" 2>/dev/null || true; rm -rf "$work"' EXIT
cd "$work"

"$probity" token --name schemathesis --role admin --file tokens.toml >token
token=$(grep -o 'probity_[A-Za-z0-9_-]*' token | head -n 1)
"$probity" serve --addr 127.0.0.1:0 --tokens tokens.toml --ledger portal.ledger --keep-cases >out 2>log &
service=$!
for _ in $(seq 300); do
    [ -s out ] && break
    sleep 0.1
done
address=$(head -n 1 out)

# nothing of the machine's own settings of the web counts here
export NO_PROXY=127.0.0.1 SCHEMATHESIS_HOOKS=$root/tests/schemathesis_lines.py
case=$root/tests/cases/cn-government-procurement/large-fine-exactly-two-million.json
PROBITY_DETERMINATION=$(
    "$tools/bin/python" "$root/tests/schemathesis_lines.py" "$address/v1/screenings" "$token" "$case"
)
export PROBITY_DETERMINATION

"$tools/bin/schemathesis" --config-file "$root/tests/schemathesis.toml" run "$address/openapi.json" \
    --header "Authorization: Bearer $token" --max-examples "$examples" --seed 20260610 --generation-database none \
    --request-timeout 60 --workers 1
