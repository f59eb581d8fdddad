//! A web site as a place: what goes right, and each way in which it goes wrong.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::Duration;

use probity::registry::{Digest, Folder, Place, PlaceProblem, Shelf, Site};
use probity::web::{Credentials, Settings, Wire};

/// What a server heard and says: the request's head, and how often it was asked before.
type Answer = dyn Fn(&str, usize) -> Vec<u8> + Send + Sync;

/// A small web server on this machine.
struct Server {
    address: String,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Server {
    fn start(answer: impl Fn(&str, usize) -> Vec<u8> + Send + Sync + 'static) -> Self {
        Self::start_with(Arc::new(answer), |mut stream, bytes| {
            let _ = stream.write_all(&bytes);
        })
    }

    fn start_with(
        answer: Arc<Answer>,
        send: impl Fn(TcpStream, Vec<u8>) + Send + Sync + Copy + 'static,
    ) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}/", listener.local_addr().unwrap());
        let heard = Arc::new(Mutex::new(Vec::new()));
        let all = Arc::clone(&heard);
        std::thread::spawn(move || {
            for stream in listener.incoming().map_while(Result::ok) {
                let (answer, heard) = (Arc::clone(&answer), Arc::clone(&all));
                std::thread::spawn(move || {
                    let head = head(&stream);
                    let before = {
                        let mut heard = heard.lock().unwrap();
                        heard.push(head.clone());
                        heard.len() - 1
                    };
                    send(stream, answer(&head, before));
                });
            }
        });
        Server { address, heard }
    }

    fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

fn head(stream: &TcpStream) -> String {
    let mut head = String::new();
    let mut reader = BufReader::new(stream);
    while reader.read_line(&mut head).is_ok_and(|read| read > 2) {}
    head
}

fn ok(body: &[u8]) -> Vec<u8> {
    respond("200 OK", &format!("Content-Length: {}\r\n", body.len()), body)
}

fn respond(status: &str, headers: &str, body: &[u8]) -> Vec<u8> {
    let mut bytes = format!("HTTP/1.1 {status}\r\nConnection: close\r\n{headers}\r\n").into_bytes();
    bytes.extend_from_slice(body);
    bytes
}

fn not_found() -> Vec<u8> {
    respond("404 Not Found", "Content-Length: 0\r\n", b"")
}

fn settings() -> Settings {
    with(|_| ())
}

fn with(change: impl FnOnce(&mut Settings)) -> Settings {
    let mut settings = Settings::default();
    settings.pause = Duration::from_millis(1);
    change(&mut settings);
    settings
}

fn site(server: &Server, settings: Settings) -> Site {
    Site::new(&server.address, settings, None).unwrap()
}

/// A folder that is served as it is.
fn served(folder: &Path) -> Server {
    let folder = folder.to_owned();
    Server::start(move |head, _| {
        let path = head.split(' ').nth(1).unwrap().trim_start_matches('/');
        std::fs::read(folder.join(path)).map_or_else(|_| not_found(), |bytes| ok(&bytes))
    })
}

fn problem(error: Result<Vec<u8>, probity::registry::PlaceError>) -> PlaceProblem {
    error.unwrap_err().problem
}

const BYTES: &[u8] = b"some bytes of a module that are long enough to be broken off";

#[test]
fn a_folder_that_any_web_server_serves() {
    let folder = tempfile::tempdir().unwrap();
    let local = Folder::new(folder.path());
    let digest = local.put_blob(BYTES).unwrap();
    let manifest = br#"{"schemaVersion":2,"mediaType":"m","config":{"mediaType":"c","digest":"sha256:aa","size":1},"layers":[]}"#;
    local.put_manifest("law_1.0.0", manifest).unwrap();
    let site = site(&served(folder.path()), settings());
    assert_eq!(site.tags().unwrap(), ["law_1.0.0"]);
    assert_eq!(site.manifest("law_1.0.0").unwrap().unwrap(), manifest);
    assert_eq!(site.manifest("law_2.0.0").unwrap(), None);
    assert_eq!(site.blob(&digest, 1_000).unwrap(), BYTES);
    let absent = Digest::of(b"absent");
    assert!(matches!(problem(site.blob(&absent, 1_000)), PlaceProblem::Missing { .. }));
    assert!(matches!(problem(site.blob(&digest, 10)), PlaceProblem::TooLarge { limit: 10, .. }));
}

#[test]
fn what_has_not_changed_is_not_fetched_again() {
    let index = br#"{"schemaVersion":2,"manifests":[]}"#;
    let server = Server::start(move |head, _| {
        if head.contains("if-none-match: \"v1\"") {
            respond("304 Not Modified", "", b"")
        } else {
            respond("200 OK", &format!("ETag: \"v1\"\r\nContent-Length: {}\r\n", index.len()), index)
        }
    });
    let cache = tempfile::tempdir().unwrap();
    let with_cache = || Site::new(&server.address, settings(), Some(cache.path().to_owned())).unwrap();
    let first = with_cache();
    assert!(first.tags().unwrap().is_empty() && first.tags().unwrap().is_empty());
    // another process
    assert!(with_cache().tags().unwrap().is_empty());
    let asked: Vec<_> = server.heard().iter().map(|head| head.contains("if-none-match")).collect();
    assert_eq!(asked, [false, true, true]);
}

#[test]
fn a_download_that_breaks_off_goes_on_where_it_was() {
    let server = Server::start(|head, before| match head.split("range: bytes=").nth(1) {
        // half of it, with the length of all
        None if before == 0 => {
            respond("200 OK", &format!("Content-Length: {}\r\n", BYTES.len()), &BYTES[..BYTES.len() / 2])
        }
        None => ok(BYTES),
        Some(range) => {
            let from: usize = range.split('-').next().unwrap().parse().unwrap();
            let rest = &BYTES[from..];
            let headers = format!(
                "Content-Range: bytes {from}-{}/{}\r\nContent-Length: {}\r\n",
                BYTES.len() - 1,
                BYTES.len(),
                rest.len()
            );
            respond("206 Partial Content", &headers, rest)
        }
    });
    assert_eq!(site(&server, settings()).blob(&Digest::of(BYTES), 1_000).unwrap(), BYTES);
    let heard = server.heard();
    assert_eq!(heard.len(), 2);
    assert!(heard[1].contains(&format!("range: bytes={}-", BYTES.len() / 2)), "{}", heard[1]);
}

#[test]
fn a_download_that_always_breaks_off() {
    let server = Server::start(|_, _| respond("200 OK", "Content-Length: 100\r\n", b"some"));
    let told = problem(site(&server, settings()).blob(&Digest::of(BYTES), 1_000));
    assert!(matches!(told, PlaceProblem::Truncated { .. }), "{told}");
    assert_eq!(server.heard().len(), 4, "as often as the settings say");
}

#[test]
fn other_bytes_than_those_of_the_digest() {
    let server = Server::start(|_, _| ok(b"tampered"));
    let told = problem(site(&server, settings()).blob(&Digest::of(BYTES), 1_000));
    assert!(matches!(told, PlaceProblem::OtherBytes { .. }), "{told}");
}

#[test]
fn a_site_that_hangs() {
    // it takes the request and says nothing; or it says something now and then
    for drips in [false, true] {
        let server = Server::start_with(
            Arc::new(move |_: &str, _| if drips { vec![1] } else { Vec::new() }),
            |mut stream, drip| {
                if !drip.is_empty() {
                    let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n");
                }
                loop {
                    std::thread::sleep(Duration::from_millis(20));
                    if !drip.is_empty() && stream.write_all(b"x").is_err() {
                        break;
                    }
                }
            },
        );
        let quick = with(|settings| settings.total_timeout = Duration::from_millis(300));
        let told = problem(site(&server, quick).blob(&Digest::of(BYTES), 1_000_000));
        assert!(matches!(told, PlaceProblem::TimedOut { .. }), "drips {drips}: {told}");
    }
}

#[test]
fn a_site_that_answers_with_ten_gibibytes() {
    for stated in [true, false] {
        let server =
            Server::start_with(Arc::new(move |_: &str, _| vec![u8::from(stated)]), |mut stream, stated| {
                let length = if stated == [1] { "Content-Length: 10737418240\r\n" } else { "" };
                let _ = write!(stream, "HTTP/1.1 200 OK\r\nConnection: close\r\n{length}\r\n");
                let megabyte = vec![0_u8; 1 << 20];
                // until whoever asked hangs up
                for _ in 0..10_240 {
                    if stream.write_all(&megabyte).is_err() {
                        return;
                    }
                }
            });
        let told = problem(site(&server, settings()).blob(&Digest::of(BYTES), 1 << 20));
        assert!(matches!(told, PlaceProblem::TooLarge { .. }), "stated {stated}: {told}");
        assert_eq!(server.heard().len(), 1, "it is not asked again");
    }
}

#[test]
fn what_may_pass_is_tried_again_and_what_may_not_is_not() {
    let server = Server::start(|_, before| match before {
        0 => respond("503 Service Unavailable", "Retry-After: 0\r\nContent-Length: 0\r\n", b""),
        1 => respond("429 Too Many Requests", "Content-Length: 0\r\n", b""),
        _ => ok(BYTES),
    });
    assert_eq!(site(&server, settings()).blob(&Digest::of(BYTES), 1_000).unwrap(), BYTES);
    for (status, denied) in [("403 Forbidden", true), ("401 Unauthorized", true), ("418 Teapot", false)] {
        let server = Server::start(move |_, _| respond(status, "Content-Length: 0\r\n", b""));
        let told = problem(site(&server, settings()).blob(&Digest::of(BYTES), 1_000));
        assert_eq!(matches!(told, PlaceProblem::Denied { .. }), denied, "{told}");
        assert_eq!(server.heard().len(), 1);
    }
    // nobody is there
    let gone = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let site = Site::new(&format!("http://{gone}/"), settings(), None).unwrap();
    assert!(matches!(problem(site.blob(&Digest::of(BYTES), 1)), PlaceProblem::Unreachable { .. }));
}

#[test]
fn credentials_go_to_the_site_and_to_nobody_else() {
    let elsewhere = Server::start(|_, _| ok(BYTES));
    let to = elsewhere.address.replace("127.0.0.1", "localhost");
    let location = to.trim_end_matches('/').to_owned();
    let server = Server::start(move |head, _| {
        let path = head.split(' ').nth(1).unwrap();
        respond("302 Found", &format!("Location: {location}{path}\r\nContent-Length: 0\r\n"), b"")
    });
    let digest = Digest::of(BYTES);
    let secret = || {
        with(|settings| {
            let (user, password) = ("portal".to_owned(), "secret".to_owned());
            settings.credentials = Credentials::Password { user, password };
        })
    };
    let told = problem(site(&server, secret()).blob(&digest, 1_000));
    let named = format!("{to}blobs/sha256/{}", digest.hex());
    assert!(matches!(&told, PlaceProblem::Redirected { to, .. } if *to == named), "{told}");
    assert!(elsewhere.heard().is_empty());
    // where it may go on, it goes on without them
    let mut allowed = secret();
    allowed.redirects.push("localhost".parse().unwrap());
    assert_eq!(site(&server, allowed).blob(&digest, 1_000).unwrap(), BYTES);
    assert!(server.heard().iter().all(|head| head.contains("authorization: Basic cG9ydGFsOnNlY3JldA==")));
    assert!(elsewhere.heard().iter().all(|head| !head.to_lowercase().contains("authorization")));
    assert!(!format!("{:?}", secret()).contains("secret"));
    // a token
    let server = Server::start(|_, _| ok(BYTES));
    let token = with(|settings| settings.credentials = Credentials::Token("a-token".to_owned()));
    site(&server, token).blob(&digest, 1_000).unwrap();
    assert!(server.heard()[0].contains("authorization: Bearer a-token"));
}

#[test]
fn what_is_gone_on_with_from_elsewhere_is_asked_for_whole() {
    let half = BYTES.len() / 2;
    let part = |range: String, body: &[u8]| {
        respond("206 Partial Content", &format!("{range}Content-Length: {}\r\n", body.len()), body)
    };
    let (all, at) = (BYTES.len(), |from: usize| {
        format!("Content-Range: bytes {from}-{}/{}\r\n", BYTES.len() - 1, BYTES.len())
    });
    for wrong in [
        part(at(0), BYTES),
        part(String::new(), &BYTES[half..]),
        respond(
            "416 Range Not Satisfiable",
            &format!("Content-Range: bytes */{all}\r\nContent-Length: 0\r\n"),
            b"",
        ),
        // what it says is what was asked for, and what it gives is not
        part(at(half), BYTES),
        part(at(half), &vec![b'x'; all - half]),
    ] {
        let server = Server::start(move |head, before| match (head.contains("range: bytes="), before) {
            (true, _) => wrong.clone(),
            (false, 0) => {
                let whole = ok(BYTES);
                whole[..whole.len() - (BYTES.len() - half)].to_vec()
            }
            (false, _) => ok(BYTES),
        });
        let bytes = site(&server, settings()).blob(&Digest::of(BYTES), BYTES.len() as u64).unwrap();
        assert_eq!(bytes, BYTES);
        let heard = server.heard();
        assert_eq!(heard.len(), 3, "all of it is asked for once more: {heard:?}");
    }
}

#[test]
fn redirects_within_the_host_and_no_further() {
    let server = Server::start(|head, _| {
        if head.contains("/moved/") {
            ok(BYTES)
        } else {
            let path = head.split(' ').nth(1).unwrap();
            respond(
                "307 Temporary Redirect",
                &format!("Location: /moved{path}\r\nContent-Length: 0\r\n"),
                b"",
            )
        }
    });
    assert_eq!(site(&server, settings()).blob(&Digest::of(BYTES), 1_000).unwrap(), BYTES);
    let server = Server::start(|_, _| respond("302 Found", "Location: /again\r\nContent-Length: 0\r\n", b""));
    assert!(matches!(
        problem(site(&server, settings()).blob(&Digest::of(BYTES), 9)),
        PlaceProblem::Redirected { .. }
    ));
    let server = Server::start(|_, _| {
        respond("302 Found", "Location: file:///etc/passwd\r\nContent-Length: 0\r\n", b"")
    });
    let anywhere = with(|settings| settings.redirects.push("localhost".parse().unwrap()));
    assert!(matches!(
        problem(site(&server, anywhere).blob(&Digest::of(BYTES), 9)),
        PlaceProblem::Redirected { .. }
    ));
}

#[test]
fn addresses_that_are_not_taken() {
    for address in [
        "http://policies.example/",
        "ftp://host/",
        "https://user:secret@host/",
        "https://host/?q",
        "nonsense",
    ] {
        let error = Site::new(address, settings(), None).unwrap_err();
        assert!(matches!(error.problem, PlaceProblem::BadName { .. }), "{address}");
        assert!(!error.to_string().contains("secret"), "{error}");
    }
    let certificates = b"-----BEGIN CERTIFICATE-----\nbm9uc2Vuc2U=\n-----END CERTIFICATE-----\n".to_vec();
    let with_root = with(|settings| settings.extra_roots.push(certificates));
    let error = Site::new("https://host/", with_root, None).unwrap_err();
    assert!(error.to_string().contains("root certificate"), "{error}");
}

#[test]
fn an_index_that_is_none() {
    let server = Server::start(|_, _| ok(b"<html>"));
    let error = site(&server, settings()).tags().unwrap_err();
    assert!(matches!(error.problem, PlaceProblem::Malformed { .. }), "{error}");
    let server = Server::start(|_, _| not_found());
    assert!(matches!(site(&server, settings()).tags().unwrap_err().problem, PlaceProblem::Missing { .. }));
    assert_eq!(site(&server, settings()).manifest("x").unwrap(), None);
}

/// TLS by a certificate that only the settings know.
#[test]
fn further_root_certificates() {
    let certified = rcgen::generate_simple_self_signed(vec!["localhost".to_owned()]).unwrap();
    let server = tls_server(&certified);
    let digest = Digest::of(BYTES);
    let address = format!("https://localhost:{server}/");
    let unknown = Site::new(&address, settings(), None).unwrap();
    let told = problem(unknown.blob(&digest, 1_000));
    assert!(
        matches!(&told, PlaceProblem::Unreachable { problem } if problem.contains("certificate")),
        "{told}"
    );
    let certificates = certified.cert.pem().into_bytes();
    let with_root = with(|settings| settings.extra_roots.push(certificates));
    let known = Site::new(&address, with_root, None).unwrap();
    assert_eq!(known.blob(&digest, 1_000).unwrap(), BYTES);
}

fn tls_server(certified: &rcgen::CertifiedKey<rcgen::KeyPair>) -> u16 {
    use rustls::pki_types::{PrivateKeyDer, PrivatePkcs8KeyDer};
    let key = PrivateKeyDer::Pkcs8(PrivatePkcs8KeyDer::from(certified.signing_key.serialize_der()));
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = rustls::ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .unwrap()
        .with_no_client_auth()
        .with_single_cert(vec![certified.cert.der().clone()], key)
        .unwrap();
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let config = Arc::new(config);
    std::thread::spawn(move || {
        for mut stream in listener.incoming().map_while(Result::ok) {
            let mut connection = rustls::ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut tls = rustls::Stream::new(&mut connection, &mut stream);
            let mut some = [0; 1024];
            if tls.read(&mut some).is_ok() {
                let _ = tls.write_all(&ok(BYTES));
                tls.conn.send_close_notify();
                let _ = tls.flush();
            }
        }
    });
    port
}

/// Through the proxy that the environment names, and not to the site.
#[test]
fn a_proxy_is_honoured() {
    // the environment is that of the whole process: another one asks
    if let Ok(address) = std::env::var("PROBITY_TEST_SITE") {
        let site = Site::new(&address, with(|settings| settings.wire = Wire::Plain), None).unwrap();
        assert_eq!(site.blob(&Digest::of(BYTES), 1_000).unwrap(), BYTES);
        return;
    }
    let proxy = Server::start(|_, _| ok(BYTES));
    let this: PathBuf = std::env::current_exe().unwrap();
    let status = std::process::Command::new(this)
        .args(["--exact", "site::a_proxy_is_honoured", "--quiet"])
        .env("PROBITY_TEST_SITE", "http://policies.invalid/")
        .env("http_proxy", &proxy.address)
        .env_remove("no_proxy")
        .env_remove("NO_PROXY")
        .stdout(std::process::Stdio::null())
        .status()
        .unwrap();
    assert!(status.success());
    assert!(proxy.heard()[0].starts_with("GET http://policies.invalid/blobs/"), "{:?}", proxy.heard());
}
