// written by policies/build.sh
&[
    Embedded {
        name: "cn-government-procurement",
        version: "1.0.0",
        digest: "sha256:a94cd05ba434c19ae193b8fa8707b51ed5bfe148f51d666a881c97e6733f2226",
        bytes: include_bytes!("cn-government-procurement.wasm"),
    },
    Embedded {
        name: "cn-quality-action",
        version: "1.0.0",
        digest: "sha256:48907c555971a1b81bf7004768394947e6ebf74941dbd0df1fa954a9af90d015",
        bytes: include_bytes!("cn-quality-action.wasm"),
    },
    Embedded {
        name: "eu-directive-2014-24",
        version: "1.0.0",
        digest: "sha256:8e5e2ea910ea5477b2c15855c843c1dfbc6a123c28e198f68695d594d1037213",
        bytes: include_bytes!("eu-directive-2014-24.wasm"),
    },
    Embedded {
        name: "uk-procurement-act-2023",
        version: "1.0.0",
        digest: "sha256:aadf6f4a9211365fab8bc729435833c17f781a727f7388618c9007ab668182d8",
        bytes: include_bytes!("uk-procurement-act-2023.wasm"),
    },
    Embedded {
        name: "us-far-9-4",
        version: "1.0.0",
        digest: "sha256:e3026faf67f2459d8a28b6d2f7e1642d81ef476c403dd7c1af18378a668d9e05",
        bytes: include_bytes!("us-far-9-4.wasm"),
    },
    Embedded {
        name: "world-bank-sanctions",
        version: "1.0.0",
        digest: "sha256:8405137eca00cc550c322b39f2fa01536d4b5ad45bc235cf1e99176357029eee",
        bytes: include_bytes!("world-bank-sanctions.wasm"),
    },
]
