// written by policies/build.sh
&[
    Embedded {
        name: "cn-government-procurement",
        version: "1.0.0",
        digest: "sha256:9544aa26daeb9d642bc9335df17577ecf2ef20fa93499838f38b53775dd60c2d",
        bytes: include_bytes!("cn-government-procurement.wasm"),
    },
    Embedded {
        name: "world-bank-sanctions",
        version: "1.0.0",
        digest: "sha256:d5511366dd712dad60f6d3fcdb60690d727950ecdf94fddd3d59e2c7ded58866",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
