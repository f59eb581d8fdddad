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
        digest: "sha256:0cdab890c251b6679c99e5741b5efc482aab232a0dd866cae314ff6b82d934b9",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
