//! The service as a process of its own, and clients of it.
#![allow(dead_code, reason = "each test program uses its part")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{SocketAddr, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::Once;
use std::time::{Duration, Instant};

use reqwest::blocking::{Client, RequestBuilder};
use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

/// How long anything may take before a test says that it does not come.
pub(crate) const PATIENCE: Duration = Duration::from_secs(60);

/// `probity serve`, ended with the test.
pub(crate) struct Serving {
    process: Child,
    pub(crate) scheme: String,
    pub(crate) address: SocketAddr,
    pub(crate) client: Client,
}

/// What a client got.
pub(crate) struct Got {
    pub(crate) status: u16,
    pub(crate) headers: reqwest::header::HeaderMap,
    pub(crate) body: Vec<u8>,
}

impl Serving {
    /// Starts it on a port that is free, in the folder of the case files.
    pub(crate) fn start(arguments: &[&str]) -> Self {
        let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/cases");
        Self::start_in(&cases, arguments)
    }

    /// The same in a folder.
    pub(crate) fn start_in(folder: &Path, arguments: &[&str]) -> Self {
        // another program may be named, such as an optimised one
        let named = std::env::var_os("PROBITY").map(PathBuf::from);
        let program = named.unwrap_or_else(|| assert_cmd::cargo::cargo_bin("probity"));
        let mut process = Command::new(program)
            .current_dir(folder)
            .args(["serve", "--addr", "127.0.0.1:0"])
            .args(arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut line = String::new();
        BufReader::new(process.stdout.take().unwrap()).read_line(&mut line).unwrap();
        let said = line.trim_end().split_once("://");
        let said = said.and_then(|(scheme, address)| Some((scheme.to_owned(), address.parse().ok()?)));
        let (scheme, address) = said.unwrap_or_else(|| panic!("no address in {line:?}"));
        Serving { process, scheme, address, client: client() }
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("{}://{}{path}", self.scheme, self.address)
    }

    pub(crate) fn get(&self, path: &str) -> Got {
        got(self.client.get(self.url(path)))
    }

    /// Sends a case.
    pub(crate) fn screen(&self, query: &str, case: impl Into<Vec<u8>>) -> Got {
        got(self.posting(&format!("/v1/screenings{query}")).body(case.into()))
    }

    pub(crate) fn posting(&self, path: &str) -> RequestBuilder {
        self.client.post(self.url(path)).header("content-type", "application/json")
    }

    pub(crate) fn signal(&self, signal: Signal) {
        kill_process(Pid::from_child(&self.process), signal).unwrap();
    }

    /// Waits for the process to end by itself.
    pub(crate) fn ended(&mut self) -> ExitStatus {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Some(status) = self.process.try_wait().unwrap() {
                return status;
            }
            assert!(Instant::now() < until, "the service does not end");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// A number of the metrics, by the line that it stands in.
    pub(crate) fn metric(&self, line: &str) -> Option<f64> {
        let page = self.get("/metrics").text();
        page.lines().find_map(|said| said.strip_prefix(line)?.trim().parse().ok())
    }

    /// Waits until something has come about.
    pub(crate) fn wait_until(&self, what: &str, come: impl Fn(&Self) -> bool) {
        let until = Instant::now() + PATIENCE;
        while !come(self) {
            assert!(Instant::now() < until, "{what} does not come");
            std::thread::sleep(Duration::from_millis(10));
        }
    }

    /// A connection on which a test writes what it likes.
    pub(crate) fn raw(&self, request: &str) -> TcpStream {
        let mut stream = TcpStream::connect(self.address).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream.set_write_timeout(Some(PATIENCE)).unwrap();
        stream.write_all(request.replace("HOST", &self.address.to_string()).as_bytes()).unwrap();
        stream
    }

    /// The status of what is answered to such a request.
    pub(crate) fn raw_status(&self, request: &str) -> u16 {
        status_of(&read_all(self.raw(request)))
    }
}

impl Drop for Serving {
    fn drop(&mut self) {
        // it may have ended
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

impl Got {
    pub(crate) fn json(&self) -> Value {
        serde_json::from_slice(&self.body).unwrap_or_else(|error| panic!("{error}: {}", self.text()))
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).and_then(|value| value.to_str().ok()).unwrap_or("")
    }

    /// The word of a problem of a status, which is one in every way.
    pub(crate) fn problem(&self, status: u16) -> String {
        let problem = self.json();
        assert_eq!(self.status, status, "{problem}");
        assert_eq!(self.header("content-type"), "application/problem+json");
        assert_eq!(problem["status"], status);
        assert!(!problem["title"].as_str().unwrap().is_empty(), "{problem}");
        assert!(!problem["detail"].as_str().unwrap().is_empty(), "{problem}");
        problem["type"].as_str().unwrap().strip_prefix("urn:probity:problem:").unwrap().to_owned()
    }
}

/// A client that waits long, but not for ever.
pub(crate) fn client() -> Client {
    static PROVIDER: Once = Once::new();
    PROVIDER.call_once(|| {
        let _ = rustls::crypto::ring::default_provider().install_default();
    });
    Client::builder().timeout(PATIENCE).no_proxy().build().unwrap()
}

/// Sends a request.
pub(crate) fn got(request: RequestBuilder) -> Got {
    let response = request.send().unwrap();
    let (status, headers) = (response.status().as_u16(), response.headers().clone());
    Got { status, headers, body: response.bytes().unwrap().to_vec() }
}

/// All that comes on a connection until it ends.
pub(crate) fn read_all(mut stream: TcpStream) -> String {
    let mut said = Vec::new();
    // a connection that is reset has said what it said
    let _ = stream.read_to_end(&mut said);
    String::from_utf8_lossy(&said).into_owned()
}

/// The status of a first line; 0 where nothing came.
pub(crate) fn status_of(said: &str) -> u16 {
    said.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0)
}
