// written by policies/build.sh
&[
    Embedded {
        name: "cn-government-procurement",
        version: "1.0.0",
        digest: "sha256:f10a8e5a37e7ca9cca689b704e4b20c675d0ba282ffd8251f0f079468634f023",
        bytes: include_bytes!("cn-government-procurement.wasm"),
    },
    Embedded {
        name: "world-bank-sanctions",
        version: "1.0.0",
        digest: "sha256:0cfd4372a31d0509a847fc238fef41f6e05ab37ed5a619534ee597c2064d6be0",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
