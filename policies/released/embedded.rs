// written by policies/build.sh
&[
    Embedded {
        name: "cn-government-procurement",
        version: "1.0.0",
        digest: "sha256:e6fe765bbe639da9b3e2f8fff946d029295b40ea298a8ddd8b62040f392d6c34",
        bytes: include_bytes!("cn-government-procurement.wasm"),
    },
    Embedded {
        name: "cn-quality-action",
        version: "1.0.0",
        digest: "sha256:45f07b1eea6a6a478bf67a5fba40976cfd49ed6b9e17918c4001bd80d0915161",
        bytes: include_bytes!("cn-quality-action.wasm"),
    },
    Embedded {
        name: "eu-directive-2014-24",
        version: "1.0.0",
        digest: "sha256:c545e6d431bcb7156355b3cd4038d90fbaa0237c532612eb1bd0595ca07f226a",
        bytes: include_bytes!("eu-directive-2014-24.wasm"),
    },
    Embedded {
        name: "uk-procurement-act-2023",
        version: "1.0.0",
        digest: "sha256:e4a4ba79183c4c49920d379279943a61c89a6fa86f3d644097723da1818dc15d",
        bytes: include_bytes!("uk-procurement-act-2023.wasm"),
    },
    Embedded {
        name: "us-far-9-4",
        version: "1.0.0",
        digest: "sha256:73ebc483f122eec36e575a73da7b77700bd217be8aca32061e988fc754da8f7c",
        bytes: include_bytes!("us-far-9-4.wasm"),
    },
    Embedded {
        name: "world-bank-sanctions",
        version: "1.0.0",
        digest: "sha256:a5798359a8426c8cddeab78824bf5a58f4438dd2422166cd249806de773c319c",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
