//! TLS: what is spoken, and files that change.
#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

mod common;

use std::fs;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::path::PathBuf;
use std::sync::Arc;

use common::{TokensAt, client, routes, run, write_private};
use probity_service::access::{Access, Role};
use probity_service::tls::{Tls, TlsError, TlsSettings};
use rcgen::{BasicConstraints, CertificateParams, CertifiedIssuer, IsCa, KeyPair, date_time_ymd};
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ClientConfig, ClientConnection, ProtocolVersion, RootCertStore, StreamOwned};
use tempfile::TempDir;

/// An authority, and the files of a service that it vouches for.
struct Files {
    folder: TempDir,
    authority: CertifiedIssuer<'static, KeyPair>,
}

impl Files {
    fn new() -> Self {
        let mut params = CertificateParams::new([]).unwrap();
        params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
        let authority = CertifiedIssuer::self_signed(params, KeyPair::generate().unwrap()).unwrap();
        Files { folder: tempfile::tempdir().unwrap(), authority }
    }

    fn settings(&self) -> TlsSettings {
        let [certificates, key] = ["service.pem", "service.key"].map(|name| self.folder.path().join(name));
        TlsSettings { certificates, key }
    }

    /// A certificate that counts in these years, and its key.
    fn made(&self, from: i32, until: i32) -> (String, String) {
        let key = KeyPair::generate().unwrap();
        let mut params = CertificateParams::new(["localhost".to_owned()]).unwrap();
        (params.not_before, params.not_after) = (date_time_ymd(from, 1, 1), date_time_ymd(until, 1, 1));
        let certificate = params.signed_by(&key, &self.authority).unwrap();
        (certificate.pem(), key.serialize_pem())
    }

    fn write(&self, (certificates, key): &(String, String)) {
        let settings = self.settings();
        fs::write(settings.certificates, certificates).unwrap();
        write_private(&settings.key, key);
    }

    /// Writes good ones.
    fn renew(&self) {
        self.write(&self.made(2020, 2100));
    }

    fn roots(&self) -> RootCertStore {
        let mut roots = RootCertStore::empty();
        roots.add(self.authority.der().clone()).unwrap();
        roots
    }

    fn first(&self) -> CertificateDer<'static> {
        CertificateDer::from_pem_file(self.settings().certificates).unwrap()
    }
}

/// Serves on a thread of its own, until the test program ends.
fn serve(tls: &Tls, access: &Access) -> SocketAddr {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    listener.set_nonblocking(true).unwrap();
    let address = listener.local_addr().unwrap();
    let (config, routes) = (tls.config(), routes(access));
    std::thread::spawn(move || {
        run(async {
            let server = axum_server::from_tcp_rustls(listener, config).unwrap();
            server.serve(routes.into_make_service_with_connect_info::<SocketAddr>()).await
        })
    });
    address
}

/// What a client speaks, and with whom.
fn spoken(
    address: SocketAddr,
    roots: RootCertStore,
    version: &'static rustls::SupportedProtocolVersion,
    protocols: &[&str],
) -> (ProtocolVersion, Option<String>, CertificateDer<'static>) {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let mut config = ClientConfig::builder_with_provider(provider)
        .with_protocol_versions(&[version])
        .unwrap()
        .with_root_certificates(roots)
        .with_no_client_auth();
    config.alpn_protocols = protocols.iter().map(|protocol| protocol.as_bytes().to_vec()).collect();
    let connection = ClientConnection::new(Arc::new(config), "localhost".try_into().unwrap()).unwrap();
    let mut stream = StreamOwned::new(connection, TcpStream::connect(address).unwrap());
    stream.conn.complete_io(&mut stream.sock).unwrap();
    let protocol = stream.conn.alpn_protocol().map(|protocol| String::from_utf8(protocol.to_vec()).unwrap());
    let certificate = stream.conn.peer_certificates().unwrap().first().unwrap().clone().into_owned();
    (stream.conn.protocol_version().unwrap(), protocol, certificate)
}

#[test]
fn tls_of_both_versions_carries_http_of_both() {
    let files = Files::new();
    files.renew();
    let tls = Tls::start(&files.settings()).unwrap();
    let tokens = TokensAt::new();
    let token = tokens.issue("portal", &[Role::Read]);
    let address = serve(&tls, &Access::start(&tokens.settings()).unwrap());
    for (version, number) in [
        (&rustls::version::TLS12, ProtocolVersion::TLSv1_2),
        (&rustls::version::TLS13, ProtocolVersion::TLSv1_3),
    ] {
        for (protocols, chosen) in
            [(&["h2", "http/1.1"][..], Some("h2")), (&["http/1.1"], Some("http/1.1")), (&[], None)]
        {
            let (spoken, protocol, _) = spoken(address, files.roots(), version, protocols);
            assert_eq!((spoken, protocol.as_deref()), (number, chosen));
        }
    }
    run(async {
        let url = format!("https://localhost:{}/v1/determinations/1", address.port());
        let request = client(files.roots()).get(&url).bearer_auth(token.as_str());
        assert_eq!(request.send().await.unwrap().status(), 200);
        client(RootCertStore::empty()).get(&url).send().await.unwrap_err();
    });
    // nobody is answered in the clear
    let mut clear = TcpStream::connect(address).unwrap();
    clear.write_all(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n").unwrap();
    let mut answer = Vec::new();
    let _ = clear.read_to_end(&mut answer);
    assert!(!answer.starts_with(b"HTTP"), "{answer:?}");
}

#[test]
fn files_that_change_are_used_for_new_connections_and_bad_ones_never() {
    let files = Files::new();
    files.renew();
    let tls = Tls::start(&files.settings()).unwrap();
    let address = serve(&tls, &Access::start(&Default::default()).unwrap());
    let shown = || spoken(address, files.roots(), &rustls::version::TLS13, &[]).2;
    let first = files.first();
    assert_eq!(shown(), first);
    assert_eq!(tls.reload_if_changed(), Ok(false));
    files.renew();
    let second = files.first();
    assert_eq!(shown(), first);
    assert_eq!(tls.reload_if_changed(), Ok(true));
    assert_eq!(shown(), second);
    // half of a change: the key that comes with it is not there yet
    fs::write(files.settings().certificates, files.made(2020, 2100).0).unwrap();
    assert!(matches!(tls.reload_if_changed(), Err(TlsError::OtherKey { .. })));
    assert_eq!(tls.reload_if_changed(), Ok(false), "what was refused is not tried again");
    assert_eq!(shown(), second);
    fs::remove_file(files.settings().key).unwrap();
    assert!(matches!(tls.reload_if_changed(), Err(TlsError::Unreadable { .. })));
    assert_eq!(shown(), second);
    files.renew();
    assert_eq!(tls.reload_if_changed(), Ok(true));
    assert_eq!(shown(), files.first());
}

#[test]
fn files_that_cannot_be_used_are_told_by_what_is_wrong() {
    let files = Files::new();
    let (certificate, key) = files.made(2020, 2100);
    let (other, _) = files.made(2020, 2100);
    let encrypted = "-----BEGIN ENCRYPTED PRIVATE KEY-----\nAAAA\n-----END ENCRYPTED PRIVATE KEY-----\n";
    let broken = "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----\n";
    let torn = certificate.split_at(certificate.len() / 2).0.to_owned();
    let dead = "-----BEGIN PRIVATE KEY-----\nAAAA\n-----END PRIVATE KEY-----\n";
    let own = |certificates: &str, key: &str| (certificates.to_owned(), key.to_owned());
    let mut told = String::new();
    for pair in [
        own("", &key),
        own(&key, &key),
        own(broken, &key),
        own(&format!("{certificate}{broken}"), &key),
        own(&torn, &key),
        own(&certificate.repeat(21), &key),
        own(&certificate, ""),
        own(&certificate, &certificate),
        own(&certificate, encrypted),
        own(&certificate, dead),
        own(&other, &key),
        own(&format!("{}{certificate}", files.authority.pem()), &key),
        files.made(2000, 2010),
        files.made(2099, 2100),
        own(&"#".repeat((1 << 20) + 1), &key),
    ] {
        files.write(&pair);
        told.push_str(&Tls::start(&files.settings()).unwrap_err().to_string());
        told.push('\n');
    }
    let folder = format!("{}/", files.folder.path().display());
    insta::assert_snapshot!(told.replace(&folder, ""), @"
    `service.pem` holds no certificate: PEM is wanted, with `-----BEGIN CERTIFICATE-----`
    `service.pem` holds no certificate: PEM is wanted, with `-----BEGIN CERTIFICATE-----`
    `service.pem`: certificate 1 cannot be used: it is no certificate of X.509
    `service.pem`: certificate 2 cannot be used: it is no certificate of X.509
    `service.pem`: certificate 1 cannot be used: it is cut off, or no base64 between its lines
    `service.pem`: certificate 21 cannot be used: no chain is longer than 20
    `service.key` holds no key: PEM is wanted, with `-----BEGIN PRIVATE KEY-----`
    `service.key` holds no key: PEM is wanted, with `-----BEGIN PRIVATE KEY-----`
    the key in `service.key` has a password, for which nobody can be asked: write it without (`openssl pkey -in … -out …`), in a file that only the service can read
    the key in `service.key` cannot be used: it is none of RSA, ECDSA and Ed25519 that can be read
    the key in `service.key` is not that of the first certificate in `service.pem`: the service's own certificate comes first, those of authorities after it
    the key in `service.key` is not that of the first certificate in `service.pem`: the service's own certificate comes first, those of authorities after it
    the certificate in `service.pem` expired at 2010-01-01T00:00:00Z: get a new one
    the certificate in `service.pem` counts only from 2099-01-01T00:00:00Z: is the clock of this machine right?
    `service.pem` cannot be read: it is larger than 1048576 bytes
    ");
    files.write(&(certificate, key));
    Tls::start(&files.settings()).unwrap();
}

#[cfg(unix)]
#[test]
fn a_key_that_others_may_write_is_refused() {
    use std::os::unix::fs::PermissionsExt;
    let files = Files::new();
    files.renew();
    for mode in [0o620, 0o602] {
        fs::set_permissions(files.settings().key, fs::Permissions::from_mode(mode)).unwrap();
        let error = Tls::start(&files.settings()).unwrap_err();
        assert!(matches!(error, TlsError::Unsafe { mode: told, .. } if told == mode), "{error}");
    }
    let mut settings = files.settings();
    settings.key = PathBuf::from("/dev/null");
    assert!(Tls::start(&settings).unwrap_err().to_string().contains("it is no file"));
}
