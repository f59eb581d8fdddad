// written by policies/build.sh
&[
    Embedded {
        name: "cn-government-procurement",
        version: "1.0.0",
        digest: "sha256:ea7624bdc7a22a7e0bd0013c7215cf772e7d5dfd1bf3124b392d816b126b6eef",
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
        digest: "sha256:77f3e0fbe42cc73dd9ac565ad20a7cb899894e3c5807fa2cfb5e9856e092df90",
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
        digest: "sha256:b192fb2ffe63af95c11d1dbea848a05e1bf8f561b38c81363835b8aea3a08e65",
        bytes: include_bytes!("us-far-9-4.wasm"),
    },
    Embedded {
        name: "world-bank-sanctions",
        version: "1.0.0",
        digest: "sha256:6b6d0c1b0d969174aa0b948574a5cb6938d3d0e3f2778f94f7ec711e51d13a37",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
