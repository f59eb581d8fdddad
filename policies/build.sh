#!/usr/bin/env bash
# Builds every policy in policies/ into a component and writes policies/released.
#
#   policies/build.sh                      build and release
#   policies/build.sh --check              build into target/policies/rebuilt and compare with what is released
#   policies/build.sh --draft NAME         build one policy into target/policies/draft/NAME.wasm; nothing is released
#
#   --toolchain auto|rustup|debian         which compiler (or PROBITY_TOOLCHAIN): auto takes rustup's if it can get the
#                                          wasm target, else Debian's
#
# The same sources give the same bytes with the same builder, wherever they are built.
set -euo pipefail

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
cd "$root"
. policies/build/toolchain.sh

toolchain=${PROBITY_TOOLCHAIN:-auto}
task=release
while [ $# -gt 0 ]; do
    case $1 in
    --check) task=check ;;
    --draft)
        task=draft
        draft=${2:?--draft needs the name of a policy}
        shift
        ;;
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
mkdir -p "$modules"

# a stack that leaves room in the first page of memory, so that a fresh instance costs little
wasm_flags "$root" 32768

names=$(build list)
if [ "$task" = draft ]; then
    grep -qxF -- "$draft" <<<"$names" || {
        echo "error: no policy \`$draft\` in policies: there are" $names >&2
        exit 2
    }
    names=$draft
fi
for policy in $names; do
    # each alone, so that what one policy asks of a dependency never changes another's bytes; `rustc --crate-type`,
    # because a crate that is a library too gets no link-time optimisation
    CARGO_ENCODED_RUSTFLAGS=$WASM_FLAGS CARGO_TARGET_DIR=$modules \
        wasm_cargo core,alloc rustc --locked --profile policy --package "$policy" --lib --crate-type cdylib
done
cores=$modules/$WASM_TARGET/policy

if [ "$task" = draft ]; then
    out=$target/policies/draft/$draft.wasm
    mkdir -p "$(dirname "$out")"
    build component --core "$cores/${draft//-/_}.wasm" --texts "policies/$draft/texts" --texts guest/texts --out "$out"
    echo "$out"
elif [ "$task" = release ]; then
    build release --cores "$cores" --out policies/released --builder "$WASM_BUILDER"
    build check
else
    rebuilt=$target/policies/rebuilt
    rm -rf "$rebuilt"
    build release --cores "$cores" --out "$rebuilt" --builder "$WASM_BUILDER"
    build check --rebuilt "$rebuilt"
fi
