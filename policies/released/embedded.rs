// written by policies/build.sh
&[
    Embedded {
        name: "cn-government-procurement",
        version: "1.0.0",
        digest: "sha256:cb6b54d8c316d364f3d67c9d9ab09f65c7484a8acd3952759b5d0b6b7f054db6",
        bytes: include_bytes!("cn-government-procurement.wasm"),
    },
    Embedded {
        name: "world-bank-sanctions",
        version: "1.0.0",
        digest: "sha256:3c198921936f345e7794d9f94cc7b350982f340356bbb09122527db014eeb0aa",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
