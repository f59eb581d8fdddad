#!/usr/bin/env bash
# Builds the core of the self-check page into a component and writes host/self-check/released.
#
#   host/self-check/build.sh               build and release
#   host/self-check/build.sh --check       build into target/self-check/rebuilt and compare with what is released
#
#   --toolchain auto|rustup|debian         which compiler (or PROBITY_TOOLCHAIN): as policies/build.sh has it
#
# The same sources give the same bytes with the same builder, wherever they are built.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd -P)
cd "$root"
. policies/build/toolchain.sh

toolchain=${PROBITY_TOOLCHAIN:-auto}
task=release
while [ $# -gt 0 ]; do
    case $1 in
    --check) task=check ;;
    --toolchain)
        toolchain=${2:?--toolchain needs auto, rustup or debian}
        shift
        ;;
    -h | --help)
        sed -n '2,/^set /{/^set /d; s/^# \{0,1\}//; p}' "${BASH_SOURCE[0]}"
        exit
        ;;
    *)
        echo "error: no option \`$1\`: see --help" >&2
        exit 2
        ;;
    esac
    shift
done

target=${CARGO_TARGET_DIR:-$root/target}
build() { cargo run --quiet --package probity-build -- "$@"; }

choose_toolchain "$toolchain"
modules=$target/policies/$WASM_WAY
# parsers descend as deep as a case or a text nests: as much stack as the main thread of a program has elsewhere
wasm_flags "$root" 1048576

CARGO_ENCODED_RUSTFLAGS=$WASM_FLAGS CARGO_TARGET_DIR=$modules wasm_cargo std,panic_abort \
    rustc --locked --profile browser --package probity-browser --lib --crate-type cdylib
core=$modules/$WASM_TARGET/browser/probity_browser.wasm

if [ "$task" = release ]; then
    build release-browser --core "$core" --out host/self-check/released --builder "$WASM_BUILDER"
    build check-browser
else
    rebuilt=$target/self-check/rebuilt
    rm -rf "$rebuilt"
    build release-browser --core "$core" --out "$rebuilt" --builder "$WASM_BUILDER"
    build check-browser --rebuilt "$rebuilt"
fi
