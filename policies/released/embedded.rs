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
        digest: "sha256:0fcc3588be9f415a44829c12446730b01093d594606c720008bbeadbad2d357b",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
