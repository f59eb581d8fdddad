//! What is asked of a server before it is told anything: `sslmode`, as PostgreSQL's own programs know it.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use postgres::config::SslMode;
use rustls::client::danger::{HandshakeSignatureValid, ServerCertVerified, ServerCertVerifier};
use rustls::client::verify_server_cert_signed_by_trust_anchor;
use rustls::crypto::{WebPkiSupportedAlgorithms, verify_tls12_signature, verify_tls13_signature};
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, ServerName, UnixTime};
use rustls::server::ParsedCertificate;
use rustls::{ClientConfig, DigitallySignedStruct, RootCertStore, SignatureScheme};
use tokio_postgres_rustls::MakeRustlsConnect;

use super::place::BadPlace;

/// What is asked of a server.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mode {
    /// It is talked to in the clear.
    Disable,
    /// Encrypted where it can be, whoever it is.
    Prefer,
    /// Encrypted, whoever it is.
    Require,
    /// Encrypted, and an authority that is trusted vouches for it.
    VerifyAuthority,
    /// The same, and it is vouched for by the name by which it is called.
    VerifyFull,
}

impl Mode {
    pub(super) fn parse(word: &str) -> Option<Self> {
        Some(match word {
            "disable" => Mode::Disable,
            "prefer" => Mode::Prefer,
            "require" => Mode::Require,
            "verify-ca" => Mode::VerifyAuthority,
            "verify-full" => Mode::VerifyFull,
            _ => return None,
        })
    }

    pub(super) fn on_the_wire(self) -> SslMode {
        match self {
            Mode::Disable => SslMode::Disable,
            Mode::Prefer => SslMode::Prefer,
            Mode::Require | Mode::VerifyAuthority | Mode::VerifyFull => SslMode::Require,
        }
    }
}

/// How connections are encrypted. `roots` is a file of certificates; without one the system's are trusted.
pub(super) fn connector(mode: Mode, roots: Option<&Path>) -> Result<MakeRustlsConnect, BadPlace> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let algorithms = provider.signature_verification_algorithms;
    let builder = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .map_err(|error| BadPlace::Tls { problem: error.to_string() })?;
    // as PostgreSQL's own programs do: a file of authorities that is named is used
    let mode = if mode == Mode::Require && roots.is_some() { Mode::VerifyAuthority } else { mode };
    let authorities = match mode {
        Mode::Disable | Mode::Prefer | Mode::Require => None,
        Mode::VerifyAuthority | Mode::VerifyFull => Some(authorities(roots)?),
    };
    let config = match authorities {
        Some(authorities) if mode == Mode::VerifyFull => builder.with_root_certificates(authorities),
        authorities => {
            let verifier = Arc::new(AnyName { authorities, algorithms });
            builder.dangerous().with_custom_certificate_verifier(verifier)
        }
    };
    let config = config.with_no_client_auth();
    Ok(MakeRustlsConnect::new(config))
}

fn authorities(file: Option<&Path>) -> Result<RootCertStore, BadPlace> {
    let mut store = RootCertStore::empty();
    let Some(file) = file else {
        store.add_parsable_certificates(rustls_native_certs::load_native_certs().certs);
        return if store.is_empty() { Err(BadPlace::NoAuthorities) } else { Ok(store) };
    };
    let bad = |problem: String| BadPlace::RootCertificate { file: PathBuf::from(file), problem };
    let certificates = CertificateDer::pem_file_iter(file).map_err(|error| bad(told(&error)))?;
    for certificate in certificates {
        let certificate = certificate.map_err(|error| bad(told(&error)))?;
        store.add(certificate).map_err(|error| bad(error.to_string()))?;
    }
    if store.is_empty() { Err(bad("it holds no certificate".to_owned())) } else { Ok(store) }
}

fn told(error: &rustls::pki_types::pem::Error) -> String {
    match error {
        rustls::pki_types::pem::Error::Io(error) => error.to_string(),
        other => other.to_string(),
    }
}

/// Whoever one of some authorities vouches for, by any name; where there are none, whoever it is.
#[derive(Debug)]
struct AnyName {
    authorities: Option<RootCertStore>,
    algorithms: WebPkiSupportedAlgorithms,
}

impl ServerCertVerifier for AnyName {
    fn verify_server_cert(
        &self,
        certificate: &CertificateDer<'_>,
        intermediates: &[CertificateDer<'_>],
        _: &ServerName<'_>,
        _: &[u8],
        now: UnixTime,
    ) -> Result<ServerCertVerified, rustls::Error> {
        if let Some(authorities) = &self.authorities {
            let certificate = ParsedCertificate::try_from(certificate)?;
            let all = self.algorithms.all;
            verify_server_cert_signed_by_trust_anchor(&certificate, authorities, intermediates, now, all)?;
        }
        Ok(ServerCertVerified::assertion())
    }

    fn verify_tls12_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls12_signature(message, certificate, signed, &self.algorithms)
    }

    fn verify_tls13_signature(
        &self,
        message: &[u8],
        certificate: &CertificateDer<'_>,
        signed: &DigitallySignedStruct,
    ) -> Result<HandshakeSignatureValid, rustls::Error> {
        verify_tls13_signature(message, certificate, signed, &self.algorithms)
    }

    fn supported_verify_schemes(&self) -> Vec<SignatureScheme> {
        self.algorithms.supported_schemes()
    }
}
