// written by policies/build.sh
&[
    Embedded {
        name: "cn-government-procurement",
        version: "1.0.0",
        digest: "sha256:94999c79fea4aaac8ae61fd22747124d0a366b93e2e50f5f3923315b55394f46",
        bytes: include_bytes!("cn-government-procurement.wasm"),
    },
    Embedded {
        name: "world-bank-sanctions",
        version: "1.0.0",
        digest: "sha256:f38658b29283c15b3366049ebee7ce20f18696e88dba8bc9a108991f90325d66",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
