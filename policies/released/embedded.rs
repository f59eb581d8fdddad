// written by policies/build.sh
&[
    Embedded {
        name: "cn-government-procurement",
        version: "1.0.0",
        digest: "sha256:0fe6c7f3f77c25e49a938c1a65fc37676f6e08040e3b315e238999ba5e36a061",
        bytes: include_bytes!("cn-government-procurement.wasm"),
    },
    Embedded {
        name: "world-bank-sanctions",
        version: "1.0.0",
        digest: "sha256:deb2a0e6744d011f41057bb84f56427feebb885eeee26e3db9e46e5a7fd19e9b",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
