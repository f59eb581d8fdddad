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
        digest: "sha256:4e5eb68770d9392a4ece5715ce4272199c662ffec5702497a9453007120d6e06",
        bytes: include_bytes!("cn-quality-action.wasm"),
    },
    Embedded {
        name: "eu-directive-2014-24",
        version: "1.0.0",
        digest: "sha256:b62367f3e430673fedf2ec22d51b95682aad6a33e9cdef820631d7a3a9814799",
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
        digest: "sha256:88fc07d666b2c2e1714629ed5f6fc9dae79d52d57bd0ee45194805bfadb1a607",
        bytes: include_bytes!("us-far-9-4.wasm"),
    },
    Embedded {
        name: "world-bank-sanctions",
        version: "1.0.0",
        digest: "sha256:6b6d0c1b0d969174aa0b948574a5cb6938d3d0e3f2778f94f7ec711e51d13a37",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
