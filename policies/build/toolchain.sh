# Sourced by policies/build.sh, host/self-check/build.sh and .ci/run: picks a Rust toolchain that compiles for wasm32-unknown-unknown.
#
# choose_toolchain auto|rustup|debian sets
#   WASM_WAY      rustup, or debian: Debian's compiler and its sources of the standard library
#   WASM_BUILDER  who compiles, for the manifest of released modules
#   WASM_SYSROOT  where the compiler keeps its own files
#   WASM_COMMIT   the compiler's commit
# or says what to install and fails.
#
# wasm_flags ROOT STACK sets the flags of a module with so many bytes of stack, the same bytes wherever it is built.
#
# wasm_cargo CRATES ARGUMENTS... then runs cargo for that target. CRATES are those of the standard library that the
# Debian way has to build: core,alloc or std,panic_abort.

WASM_TARGET=wasm32-unknown-unknown

choose_toolchain() {
    case $1 in
    auto)
        use_rustup || use_debian || {
            echo "error: no Rust compiler for $WASM_TARGET. Either of these helps:" >&2
            echo "  rustup target add $WASM_TARGET" >&2
            echo "  apt-get install rustc-web rust-web-src lld        (Debian, as root)" >&2
            return 1
        }
        ;;
    rustup)
        use_rustup || {
            echo "error: the target is not there and rustup cannot get it: rustup target add $WASM_TARGET" >&2
            return 1
        }
        ;;
    debian)
        use_debian || {
            echo "error: Debian's compiler is not there: apt-get install rustc-web rust-web-src lld" >&2
            return 1
        }
        ;;
    *)
        echo "error: no toolchain \`$1\`: auto, rustup or debian" >&2
        return 2
        ;;
    esac
    echo "wasm toolchain: $WASM_BUILDER" >&2
}

# The official builder: the compiler that rust-toolchain.toml names.
use_rustup() {
    command -v rustc >/dev/null || return 1
    if ! has_target && command -v rustup >/dev/null; then
        # nothing promises that rustup can download here
        timeout 120 rustup target add "$WASM_TARGET" >&2 || true
    fi
    has_target || return 1
    WASM_WAY=rustup
    describe_compiler rustc
}

has_target() {
    local libraries
    libraries=$(rustc --print target-libdir --target "$WASM_TARGET" 2>/dev/null) || return 1
    compgen -G "$libraries/libcore-*.rlib" >/dev/null
}

# Debian's compiler, which builds the standard library from Debian's sources: compiler and sources must match.
use_debian() {
    if ! has_debian && [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null; then
        apt-get update >&2 || true
        DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends rustc-web rust-web-src lld >&2 || true
    fi
    has_debian || return 1
    WASM_LINKER=$(find_linker) || return 1
    WASM_WAY=debian
    describe_compiler /usr/bin/rustc
}

has_debian() {
    [ -x /usr/bin/rustc ] && [ -f "$(/usr/bin/rustc --print sysroot)/lib/rustlib/src/rust/library/Cargo.toml" ]
}

# rustup's linker first: LLD 14 of Debian 12 lacks __heap_end.
find_linker() {
    local sysroot
    sysroot=$(rustc --print sysroot 2>/dev/null) || sysroot=/usr
    compgen -G "$sysroot/lib/rustlib/*/bin/rust-lld" | head -n 1 | grep . || command -v rust-lld || command -v wasm-ld
}

describe_compiler() {
    local facts
    facts=$("$1" -vV)
    WASM_SYSROOT=$("$1" --print sysroot)
    WASM_COMMIT=$(sed -n 's/^commit-hash: //p' <<<"$facts")
    WASM_BUILDER="$(head -n 1 <<<"$facts") on $(sed -n 's/^host: //p' <<<"$facts") for $WASM_TARGET by $WASM_WAY"
}

wasm_flags() {
    local root=$1 stack=$2 sources
    # no path of this machine in a module, so that its bytes are the same on every machine
    local flags=(
        -C "link-arg=-zstack-size=$stack"
        "--remap-path-prefix=$root=/probity"
        "--remap-path-prefix=${CARGO_HOME:-$HOME/.cargo}=/cargo"
        "--remap-path-prefix=$WASM_SYSROOT/lib/rustlib/src/rust=/rustc/$WASM_COMMIT"
    )
    sources=$(readlink -f "$WASM_SYSROOT/lib/rustlib/src/rust") &&
        flags+=("--remap-path-prefix=$sources=/rustc/$WASM_COMMIT")
    WASM_FLAGS=$(printf '%s\x1f' "${flags[@]}")
    WASM_FLAGS=${WASM_FLAGS%$'\x1f'}
}

wasm_cargo() {
    local crates=$1 command=$2
    shift 2
    if [ "$WASM_WAY" = debian ]; then
        RUSTC=/usr/bin/rustc RUSTC_BOOTSTRAP=1 CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER="$WASM_LINKER" \
            cargo "$command" --target "$WASM_TARGET" "-Zbuild-std=$crates" "$@"
    else
        cargo "$command" --target "$WASM_TARGET" "$@"
    fi
}
