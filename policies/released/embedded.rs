// written by policies/build.sh
&[
    Embedded {
        name: "cn-government-procurement",
        version: "1.0.0",
        digest: "sha256:17055db73714dbd1b97d5e40cf764d256e16597178bda800b2662758a154e90c",
        bytes: include_bytes!("cn-government-procurement.wasm"),
    },
    Embedded {
        name: "cn-quality-action",
        version: "1.0.0",
        digest: "sha256:18548d7bf21c8b695fec83e59cea32e6e1712f699c34858414bef11fd4b6ec0b",
        bytes: include_bytes!("cn-quality-action.wasm"),
    },
    Embedded {
        name: "eu-directive-2014-24",
        version: "1.0.0",
        digest: "sha256:3a4165e1deccde4a75376b38ddd92f0d057127c644cd9ed53b5008764b6596c9",
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
        digest: "sha256:6732c543e0cb2e81e265ee3f055c22cfaabca7f284135a83d1d84d7e9d6e8d19",
        bytes: include_bytes!("us-far-9-4.wasm"),
    },
    Embedded {
        name: "world-bank-sanctions",
        version: "1.0.0",
        digest: "sha256:6b6d0c1b0d969174aa0b948574a5cb6938d3d0e3f2778f94f7ec711e51d13a37",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
