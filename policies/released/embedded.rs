// written by policies/build.sh
&[
    Embedded {
        name: "cn-government-procurement",
        version: "1.0.0",
        digest: "sha256:cb4bdea8642be79e849f2bfd99ccfbcef2c7114e15c380e2a3413bcd2d476a26",
        bytes: include_bytes!("cn-government-procurement.wasm"),
    },
    Embedded {
        name: "cn-quality-action",
        version: "1.0.0",
        digest: "sha256:f541e10ea114211a23d54a3d1ffe1f980f30fd14dd09ab5ecee4ef12486be245",
        bytes: include_bytes!("cn-quality-action.wasm"),
    },
    Embedded {
        name: "eu-directive-2014-24",
        version: "1.0.0",
        digest: "sha256:b6c6e30cffe578c9eba608cb6e9520ad756783646d32d3600121e9c4a682761b",
        bytes: include_bytes!("eu-directive-2014-24.wasm"),
    },
    Embedded {
        name: "uk-procurement-act-2023",
        version: "1.0.0",
        digest: "sha256:e2ae2f41908c6964c7c94b6724dca97332a68385cea4acb200fbf6c4a1728041",
        bytes: include_bytes!("uk-procurement-act-2023.wasm"),
    },
    Embedded {
        name: "us-far-9-4",
        version: "1.0.0",
        digest: "sha256:2aeabda8e5fdc1c8a7d5b1e65819cbf4d7aef102f8e4b3dce62cd420ec07a0a4",
        bytes: include_bytes!("us-far-9-4.wasm"),
    },
    Embedded {
        name: "world-bank-sanctions",
        version: "1.0.0",
        digest: "sha256:e0569489b4209d665dfee05a990fdba51b5f276748d868425fb7818ca6e5d779",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
