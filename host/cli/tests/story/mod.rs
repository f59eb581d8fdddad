//! A portal with its trust file, a publisher with its key, and registries that behave or do not.
#![allow(dead_code, reason = "each test program uses its part")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::LazyLock;
use std::time::Duration;

use assert_cmd::Command;
use jiff::SignedDuration;
use probity::registry::{Folder, PublisherAtWork};
use probity::trust::SecretKey;
use serde_json::{Value, json};
use tempfile::TempDir;

pub(crate) const PASSWORD: &str = "correct horse battery";

/// A module of the sample law.
pub(crate) fn fixture(version: &str) -> Vec<u8> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/sample-fines");
    std::fs::read(folder.join(format!("{version}.wasm"))).unwrap()
}

/// Keys are dear to make: all tests share the files of two publishers.
static KEYS: LazyLock<TempDir> = LazyLock::new(|| {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join("password"), PASSWORD).unwrap();
    for name in ["institute", "other"] {
        let status = Command::cargo_bin("probity")
            .unwrap()
            .current_dir(folder.path())
            .args(["policy", "keygen", name, "--password-file", "password"])
            .output()
            .unwrap();
        assert!(status.status.success());
    }
    folder
});

/// A folder in which a portal and a publisher work.
pub(crate) struct Portal {
    folder: TempDir,
}

impl Portal {
    pub(crate) fn new() -> Self {
        let portal = Portal { folder: tempfile::tempdir().unwrap() };
        for file in ["password", "institute.key", "institute.pub", "other.key", "other.pub"] {
            std::fs::copy(KEYS.path().join(file), portal.path(file)).unwrap();
        }
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = std::fs::metadata(KEYS.path().join("institute.key")).unwrap().permissions();
            std::fs::set_permissions(portal.path("institute.key"), PermissionsExt::from_mode(mode.mode()))
                .unwrap();
        }
        portal.trust_place("registry");
        portal
    }

    /// One that decides by 1.0.0, and for which 2.0.0 is published.
    pub(crate) fn behind() -> Self {
        let portal = Portal::new();
        portal.publish("1.0.0");
        portal.good(&["update"]);
        portal.publish("2.0.0");
        portal
    }

    /// One whose publisher has published both versions, and which has taken them up.
    pub(crate) fn with_both() -> Self {
        let portal = Portal::new();
        portal.publish("1.0.0");
        portal.publish("2.0.0");
        portal.good(&["update"]);
        portal
    }

    pub(crate) fn path(&self, file: &str) -> PathBuf {
        self.folder.path().join(file)
    }

    pub(crate) fn read(&self, file: &str) -> String {
        std::fs::read_to_string(self.path(file)).unwrap()
    }

    pub(crate) fn write(&self, file: &str, text: &str) {
        std::fs::write(self.path(file), text).unwrap();
    }

    /// Writes a trust file with one registry.
    pub(crate) fn trust_place(&self, place: &str) {
        let key = self.read("institute.pub").lines().nth(1).unwrap().to_owned();
        self.write(
            "trust.toml",
            &format!(
                "[[registry]]\nplace = \"{place}\"\n\n[[publisher]]\nid = \"institute\"\nnames = [\"sample-*\"]\n\n\
                 [[publisher.key]]\nkey = \"{key}\"\n\n[[policy]]\nname = \"sample-fines\"\nversion = \"*\"\n"
            ),
        );
    }

    fn run(&self, arguments: &[&str]) -> std::process::Output {
        Command::cargo_bin("probity")
            .unwrap()
            .current_dir(self.folder.path())
            .args(arguments)
            .env_remove("COLUMNS")
            .env("XDG_CACHE_HOME", self.path("cache"))
            .output()
            .unwrap()
    }

    /// A command that runs beside the test, as people see what it says beside its result.
    pub(crate) fn begin(&self, arguments: &[&str]) -> std::process::Child {
        std::process::Command::new(assert_cmd::cargo::cargo_bin("probity"))
            .current_dir(self.folder.path())
            .args(arguments)
            .env("XDG_CACHE_HOME", self.path("cache"))
            .stdout(std::process::Stdio::null())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap()
    }

    /// What a command says that succeeds.
    pub(crate) fn good(&self, arguments: &[&str]) -> String {
        let out = self.run(arguments);
        let said = String::from_utf8(out.stdout).unwrap() + &String::from_utf8(out.stderr).unwrap();
        assert!(out.status.success(), "{arguments:?}: {said}");
        said
    }

    /// Exit status of a command, and what it says.
    pub(crate) fn says(&self, arguments: &[&str]) -> (i32, String) {
        let out = self.run(arguments);
        let said = String::from_utf8(out.stdout).unwrap() + &String::from_utf8(out.stderr).unwrap();
        (out.status.code().unwrap(), said)
    }

    /// The error of a command that fails, which is of this kind.
    pub(crate) fn bad(&self, arguments: &[&str], kind: &str) -> String {
        let (status, error) = self.json(&[arguments, &["--format", "json"]].concat());
        assert!(status == 1 || status == 2, "{arguments:?} ended with {status}");
        assert_eq!(error["error"]["kind"], kind, "{arguments:?}: {error}");
        error.to_string()
    }

    /// Exit status and document of a command.
    pub(crate) fn json(&self, arguments: &[&str]) -> (i32, Value) {
        let out = self.run(arguments);
        let document = serde_json::from_slice(&out.stdout).unwrap_or_else(|error| {
            panic!("{arguments:?} prints no JSON ({error}): {}", String::from_utf8_lossy(&out.stderr))
        });
        (out.status.code().unwrap(), document)
    }

    /// Decides a case by the trust file.
    pub(crate) fn check(&self, case: &str) -> (i32, Value) {
        self.json(&["check", case, "--trust", "trust.toml", "--format", "json"])
    }

    /// A case of a tender that was noticed on a day, with a fine of one and a half million.
    pub(crate) fn case(&self, notice: &str) -> String {
        let name = format!("case-{notice}.json");
        let case = json!({
            "as_of": "2027-02-01",
            "tender": { "id": "T-1", "jurisdiction": "CN", "notice_date": notice, "stage": "publish" },
            "parties": [{ "id": "bidder", "role": "bidder", "kind": "legal-person" }],
            "records": [{
                "id": "fine-1", "party": "bidder", "kind": "penalty", "measures": ["fine"],
                "amount": { "amount": "1500000.00", "currency": "CNY" }, "dates": { "decided": "2025-06-15" },
                "source": { "url": "https://records.example/", "retrieved_at": "2027-01-31" }
            }]
        });
        self.write(&name, &case.to_string());
        name
    }

    pub(crate) fn copy_module(&self, version: &str) {
        std::fs::write(self.path(&format!("{version}.wasm")), fixture(version)).unwrap();
    }

    pub(crate) fn sign(&self, module: &str) {
        self.good(&["policy", "sign", module, "--key", "institute.key", "--password-file", "password"]);
    }

    /// Signs and publishes a version of the sample law.
    pub(crate) fn publish(&self, version: &str) {
        self.copy_module(version);
        self.sign(&format!("{version}.wasm"));
        self.push(version);
    }

    pub(crate) fn push(&self, version: &str) {
        self.good(&Self::pushing(&format!("{version}.wasm"), "registry"));
    }

    fn pushing<'a>(module: &'a str, to: &'a str) -> [&'a str; 11] {
        [
            "policy",
            "push",
            module,
            "--to",
            to,
            "--publisher",
            "institute",
            "--key",
            "institute.key",
            "--password-file",
            "password",
        ]
    }

    pub(crate) fn bad_push(&self, module: &str, kind: &str) -> String {
        self.bad_push_to(module, "registry", kind)
    }

    pub(crate) fn bad_push_to(&self, module: &str, to: &str, kind: &str) -> String {
        self.bad(&Self::pushing(module, to), kind)
    }

    /// Publishes as the same publisher with another key.
    pub(crate) fn publish_by(&self, key: &str, version: &str) {
        self.copy_module(version);
        let (module, key) = (format!("{version}.wasm"), format!("{key}.key"));
        self.good(&["policy", "sign", &module, "--key", &key, "--password-file", "password"]);
        self.good(&[
            "policy",
            "push",
            &module,
            "--to",
            "registry",
            "--publisher",
            "institute",
            "--key",
            &key,
            "--password-file",
            "password",
        ]);
    }

    /// Publishes an index of 2024, which has expired since.
    pub(crate) fn publish_expired_index(&self) {
        let key = SecretKey::open(&self.read("institute.key"), PASSWORD).unwrap();
        let at_work = PublisherAtWork {
            publisher: "institute",
            key: &key,
            other_keys: &[],
            now: "2024-01-01T12:00:00Z".parse().unwrap(),
            lifetime: SignedDuration::from_hours(24),
            last: None,
            restore: false,
        };
        at_work.publish(&Folder::new(self.path("registry")), Vec::new()).unwrap();
    }

    /// Where a blob lies in the registry.
    pub(crate) fn blob_path(&self, bytes: &[u8]) -> String {
        let digest = probity::registry::Digest::of(bytes);
        format!("blobs/sha256/{}", digest.hex())
    }

    pub(crate) fn blob(&self, bytes: &[u8]) -> PathBuf {
        self.path("registry").join(self.blob_path(bytes))
    }
}

/// A web server on this machine, which serves for as long as the test runs.
pub(crate) struct Server {
    pub(crate) address: String,
}

impl Server {
    fn start(serve: impl Fn(TcpStream) + Send + Sync + Clone + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let serve = serve.clone();
                std::thread::spawn(move || serve(stream));
            }
        });
        Server { address }
    }

    /// Serves the registry, each file as `answer` puts it.
    pub(crate) fn of(
        portal: &Portal,
        answer: impl Fn(&str, &[u8]) -> Vec<u8> + Send + Sync + Clone + 'static,
    ) -> Self {
        let folder = portal.path("registry");
        Self::start(move |mut stream| {
            let path = Self::asked(&stream);
            let said = match std::fs::read(folder.join(&path)) {
                Ok(bytes) => answer(&path, &bytes),
                Err(_) => {
                    b"HTTP/1.1 404 Not Found\r\nConnection: close\r\nContent-Length: 0\r\n\r\n".to_vec()
                }
            };
            let _ = stream.write_all(&said);
        })
    }

    pub(crate) fn hanging() -> Self {
        Self::start(|stream| {
            Self::asked(&stream);
            std::thread::sleep(Duration::from_secs(3_600));
        })
    }

    /// Answers whatever is asked with ten gibibytes, or until nobody listens.
    pub(crate) fn endless() -> Self {
        Self::start(|mut stream| {
            Self::asked(&stream);
            let megabyte = vec![b' '; 1 << 20];
            let mut good = stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n").is_ok();
            for _ in 0..10_240 {
                good = good && stream.write_all(&megabyte).is_ok();
            }
        })
    }

    /// An OCI registry, by its address, that takes whatever is stored and gives nothing.
    pub(crate) fn forgetful() -> String {
        let server = Self::start(|mut stream| {
            let (mut reader, mut first, mut length) = (BufReader::new(&stream), String::new(), 0);
            let _ = reader.read_line(&mut first);
            let mut line = String::new();
            while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
                let header = line.trim().to_ascii_lowercase();
                length = header.strip_prefix("content-length: ").map_or(length, |text| text.parse().unwrap());
                line.clear();
            }
            let _ = std::io::copy(&mut reader.take(length), &mut std::io::sink());
            let status = match first.split(' ').next() {
                Some("PUT") => "201 Created",
                Some("POST") => "202 Accepted\r\nLocation: /v2/uploads/1",
                _ => "404 Not Found",
            };
            let said = format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: 0\r\n\r\n");
            let _ = stream.write_all(said.as_bytes());
        });
        server.address.replace("http://", "oci://") + "law"
    }

    fn asked(stream: &TcpStream) -> String {
        let mut reader = BufReader::new(stream);
        let mut first = String::new();
        let _ = reader.read_line(&mut first);
        let mut line = String::new();
        while reader.read_line(&mut line).is_ok_and(|read| read > 2) {
            line.clear();
        }
        first.split(' ').nth(1).unwrap_or_default().trim_start_matches('/').to_owned()
    }

    pub(crate) fn ok(bytes: &[u8]) -> Vec<u8> {
        let head = format!("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: {}\r\n\r\n", bytes.len());
        [head.as_bytes(), bytes].concat()
    }

    /// Half of it, said to be all.
    pub(crate) fn broken_off(bytes: &[u8]) -> Vec<u8> {
        let whole = Self::ok(bytes);
        whole[..whole.len() - bytes.len() / 2].to_vec()
    }
}
