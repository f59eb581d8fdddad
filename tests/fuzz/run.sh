#!/usr/bin/env bash
# Runs fuzz targets, each for so many seconds, with the compiler of rust-toolchain.toml:
#
#     tests/fuzz/run.sh SECONDS [TARGET...]
#
# A target is a file of src/bin. It begins from its seeds and from what earlier runs found (in the target folder). An
# input that stops a target is printed, and fails the run.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

seconds=${1:?how many seconds for each target}
shift
[ $# -gt 0 ] || set -- $(basename -s .rs tests/fuzz/src/bin/*.rs)

target=$(realpath -m "${CARGO_TARGET_DIR:-target}")
tools=$target/tools work=$target/fuzz
unset CARGO_TARGET_DIR

cargo_fuzz() {
    local version=0.13.2
    if ! "$tools/bin/cargo-fuzz" fuzz --version 2>/dev/null | grep -qF "$version"; then
        # without optimisation: it only calls cargo
        CARGO_PROFILE_DEV_DEBUG=0 CARGO_TARGET_DIR=$tools/build \
            cargo install --quiet --debug --locked --version "$version" --root "$tools" cargo-fuzz
        rm -rf "$tools/build"
    fi
}

# libFuzzer is C++
cxx() {
    command -v "${CXX:-c++}" >/dev/null && return
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update -q && apt-get install -qy g++
    else
        echo "error: there is no C++ compiler, which libFuzzer needs: apt-get install g++" >&2
        return 1
    fi
}

# what a target begins from: its own seeds, unless the repository has better ones
seeds() {
    case $1 in
    case | draft) echo tests/cases ;;
    texts) echo tests/fuzz/seeds/texts guest/texts policies/*/texts ;;
    *) echo "tests/fuzz/seeds/$1" ;;
    esac
}

# without a sanitizer: stable compilers offer none, and there is no unsafe code to watch over
fuzz() { "$tools/bin/cargo-fuzz" fuzz "$1" --fuzz-dir tests/fuzz --target-dir "$work" --sanitizer none "${@:2}"; }

run() {
    local name=$1 corpus=$work/corpus/$1 found=$work/found/$1
    rm -rf "$found"
    mkdir -p "$corpus" "$found"
    # shellcheck disable=SC2046 # folders without spaces
    fuzz run "$name" "$corpus" $(seeds "$name") -- -max_total_time="$seconds" \
        -timeout=10 -rss_limit_mb=2048 -artifact_prefix="$found/" -verbosity=0 -print_funcs=0 -print_final_stats=1 && return
    local input
    for input in "$found"/*; do
        [ -f "$input" ] || continue
        echo "error: \`$name\` stops at $input, in base64:" >&2
        base64 "$input" >&2
    done
    return 1
}

cxx
cargo_fuzz
fuzz build
failed=0
for name; do
    echo "-- $name"
    run "$name" || failed=1
done
exit "$failed"
