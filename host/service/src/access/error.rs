//! Why a service cannot tell who asks.

use std::net::SocketAddr;

use super::{BadIssuer, TokenFileError};

/// Why a service cannot start to tell who asks.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum AccessError {
    /// Anybody could reach it, and would be let in.
    #[error(
        "`{address}` can be reached from other machines, and nobody would be asked for a token there: name a file of \
         tokens (`probity token` makes one) or an issuer of OpenID Connect, or listen on `127.0.0.1`"
    )]
    Open {
        /// Where it was to listen.
        address: SocketAddr,
    },
    /// The file of tokens cannot be used.
    #[error(transparent)]
    Tokens(#[from] TokenFileError),
    /// The issuer cannot be one.
    #[error(transparent)]
    Issuer(#[from] BadIssuer),
}
