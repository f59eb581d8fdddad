// written by policies/build.sh
&[
    Embedded {
        name: "cn-government-procurement",
        version: "1.0.0",
        digest: "sha256:92c240b84fcf80ea6386ad149c0d4046e862d5662eec63c32bf98f48db75369f",
        bytes: include_bytes!("cn-government-procurement.wasm"),
    },
    Embedded {
        name: "cn-quality-action",
        version: "1.0.0",
        digest: "sha256:4e5eb68770d9392a4ece5715ce4272199c662ffec5702497a9453007120d6e06",
        bytes: include_bytes!("cn-quality-action.wasm"),
    },
    Embedded {
        name: "eu-directive-2014-24",
        version: "1.0.0",
        digest: "sha256:bfeeb7d4c9a7cc05967b21fe8e922891b938cf490508ec6b27ab5afcf9efb09f",
        bytes: include_bytes!("eu-directive-2014-24.wasm"),
    },
    Embedded {
        name: "uk-procurement-act-2023",
        version: "1.0.0",
        digest: "sha256:b8ba186e2d9fe0178c12ac4bbdabad6405c91251b26ec4b7c51e40fff3223a58",
        bytes: include_bytes!("uk-procurement-act-2023.wasm"),
    },
    Embedded {
        name: "us-far-9-4",
        version: "1.0.0",
        digest: "sha256:7207c1b1a70b8ac5b887d67d926746c7bdea016e5f93c6e13e4a09cc85292760",
        bytes: include_bytes!("us-far-9-4.wasm"),
    },
    Embedded {
        name: "world-bank-sanctions",
        version: "1.0.0",
        digest: "sha256:6b6d0c1b0d969174aa0b948574a5cb6938d3d0e3f2778f94f7ec711e51d13a37",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
