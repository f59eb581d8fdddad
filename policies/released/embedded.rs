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
        digest: "sha256:d5511366dd712dad60f6d3fcdb60690d727950ecdf94fddd3d59e2c7ded58866",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
