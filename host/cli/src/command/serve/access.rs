//! Who may ask the service, and how it speaks to them.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use probity_service::Settings;
use probity_service::access::{OidcSettings, ProxyHeader, Role};
use probity_service::tls::TlsSettings;

use crate::failure::Failure;
use crate::input;

/// Who may ask, and how it is spoken to them.
#[derive(Debug, Args)]
pub(super) struct Access {
    /// Take the tokens of this file, as `probity token` writes it
    #[arg(long, value_name = "FILE.toml")]
    tokens: Option<PathBuf>,
    /// Take the signed tokens of this issuer of OpenID Connect
    #[arg(long, value_name = "URL", requires = "oidc_audience")]
    oidc_issuer: Option<String>,
    /// What the issuer calls this service
    #[arg(long, value_name = "NAME", requires = "oidc_issuer")]
    oidc_audience: Vec<String>,
    /// Where the issuer publishes its keys; without it, it is asked
    #[arg(long, value_name = "URL", requires = "oidc_issuer")]
    oidc_jwks: Option<String>,
    /// The claim of a token that holds its roles, such as `realm_access.roles`
    #[arg(long, value_name = "CLAIM", requires = "oidc_issuer", default_value = "roles")]
    oidc_roles_claim: String,
    /// What a word of that claim allows: `screen`, `read` or `admin`; without it, `probity:screen` and so on
    #[arg(long, value_name = "WORD=ROLE", requires = "oidc_issuer", value_parser = word_of_role)]
    oidc_role: Vec<(String, Role)>,
    /// A file with further root certificates for the issuer, PEM
    #[arg(long, value_name = "FILE", requires = "oidc_issuer")]
    oidc_certificates: Vec<PathBuf>,
    /// Speak TLS with this certificate, and those that lead to one that clients trust: PEM
    #[arg(long, value_name = "FILE.pem", requires = "tls_key")]
    tls_certificate: Option<PathBuf>,
    /// The key of that certificate: PEM
    #[arg(long, value_name = "FILE.pem", requires = "tls_certificate")]
    tls_key: Option<PathBuf>,
    /// A proxy stands before the service, which speaks TLS, and says in this header who asked it
    #[arg(long, value_enum, value_name = "HEADER", num_args = 0..=1, require_equals = true,
        default_missing_value = "x-forwarded-for")]
    behind_proxy: Option<Header>,
}

/// Where a proxy says who asked it.
#[derive(Debug, Clone, Copy, ValueEnum)]
enum Header {
    /// The last address of it.
    XForwardedFor,
    /// Its last element (RFC 7239).
    Forwarded,
}

fn word_of_role(text: &str) -> Result<(String, Role), String> {
    let parts = text.rsplit_once('=').filter(|(word, _)| !word.is_empty());
    let role = parts.and_then(|(word, role)| Some((word.to_owned(), Role::named(role)?)));
    role.ok_or_else(|| {
        "a role is given like `tender-office=screen`; it is `screen`, `read` or `admin`".to_owned()
    })
}

impl Access {
    pub(super) fn apply(&self, settings: &mut Settings) -> Result<(), Failure> {
        settings.access.tokens.clone_from(&self.tokens);
        if let Some(issuer) = &self.oidc_issuer {
            let mut oidc = OidcSettings::new(issuer, "");
            oidc.audiences.clone_from(&self.oidc_audience);
            oidc.jwks.clone_from(&self.oidc_jwks);
            oidc.roles_claim.clone_from(&self.oidc_roles_claim);
            if !self.oidc_role.is_empty() {
                oidc.roles.clone_from(&self.oidc_role);
            }
            oidc.web.extra_roots =
                self.oidc_certificates.iter().map(|file| input::read(file)).collect::<Result<_, _>>()?;
            settings.access.oidc = Some(oidc);
        }
        if let (Some(certificates), Some(key)) = (&self.tls_certificate, &self.tls_key) {
            settings.tls = Some(TlsSettings { certificates: certificates.clone(), key: key.clone() });
        }
        settings.behind_proxy = self.behind_proxy.is_some();
        settings.access.proxy = self.behind_proxy.map(|header| match header {
            Header::XForwardedFor => ProxyHeader::XForwardedFor,
            Header::Forwarded => ProxyHeader::Forwarded,
        });
        Ok(())
    }
}
