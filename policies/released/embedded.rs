// written by policies/build.sh
&[
    Embedded {
        name: "cn-government-procurement",
        version: "1.0.0",
        digest: "sha256:96617e14e6b73df2c7f2e3363c5ecdcf90a060c7466c539ee54aa713e6a94833",
        bytes: include_bytes!("cn-government-procurement.wasm"),
    },
    Embedded {
        name: "cn-quality-action",
        version: "1.0.0",
        digest: "sha256:b4acf2797c36f82cf3d18d662f237f294eb99f0a7b592889141602b7f6bc7d44",
        bytes: include_bytes!("cn-quality-action.wasm"),
    },
    Embedded {
        name: "eu-directive-2014-24",
        version: "1.0.0",
        digest: "sha256:9bbbf490897fa9144e3091355bd43a0a209c88fb1c541bdf62ab583070d6edd8",
        bytes: include_bytes!("eu-directive-2014-24.wasm"),
    },
    Embedded {
        name: "uk-procurement-act-2023",
        version: "1.0.0",
        digest: "sha256:1f2cf25f1231e3d85c736f9675a8b0e386e42bc667e9fdc663c0ed09d0d57f31",
        bytes: include_bytes!("uk-procurement-act-2023.wasm"),
    },
    Embedded {
        name: "us-far-9-4",
        version: "1.0.0",
        digest: "sha256:463413fce33954c451516aa6af6702f5af46777bbc193da6f1a57e3fb972b238",
        bytes: include_bytes!("us-far-9-4.wasm"),
    },
    Embedded {
        name: "world-bank-sanctions",
        version: "1.0.0",
        digest: "sha256:10996bd09032d4d706739aa69ea379730f8bbc082e2fff7081e50d3f7840bbf3",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
