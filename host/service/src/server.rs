//! Listening, serving, and coming to an end.

use std::io;
use std::net::{SocketAddr, TcpListener};
use std::sync::Arc;
use std::time::Duration;

use axum_server::tls_rustls::RustlsAcceptor;
use axum_server::{Handle, Server};
use probity::Event;
use probity_ledger::LedgerError;
use tokio::runtime::{Builder, Runtime};
use tokio::sync::watch;
use tokio::task::JoinHandle;

use crate::access::{Access, AccessError};
use crate::body::Budget;
use crate::doors::OwnNames;
use crate::logs::LogError;
use crate::metrics::Metrics;
use crate::policies::Policies;
use crate::portal::{Drain, Portal};
use crate::recorder::Recorder;
use crate::routes;
use crate::self_check::Made;
use crate::settings::Settings;
use crate::tls::{Tls, TlsError};
use crate::wire::Wire;
use crate::work::Work;

/// How often it is looked whether the policies have changed.
const LOOK: Duration = Duration::from_secs(2);

/// How often is removed from the ledger what is kept no longer.
const TIDY: Duration = Duration::from_secs(60 * 60);

/// Threads beside those that evaluate: for what waits for files and ledgers, which takes together what comes together.
const OTHER_THREADS: usize = 64;

/// Bytes of a request's head.
const HEAD_BYTES: usize = 32 * 1024;

/// The HTTP service.
#[derive(Debug)]
pub struct Service;

/// Why the service does not start, or did not end well.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StartError {
    /// It would be open to other machines, or cannot tell who asks.
    #[error(transparent)]
    Access(#[from] AccessError),
    /// It would send everything in the clear.
    #[error(
        "`{address}` can be reached from other machines, and tokens and cases would be sent there in the clear: name a \
         certificate and its key, or say that a proxy that speaks TLS stands before the service"
    )]
    Clear {
        /// Where it was to listen.
        address: SocketAddr,
    },
    /// It cannot speak TLS.
    #[error(transparent)]
    Tls(#[from] TlsError),
    /// It cannot record what it decides.
    #[error(transparent)]
    Ledger(#[from] LedgerError),
    /// It cannot log.
    #[error(transparent)]
    Logs(#[from] LogError),
    /// It cannot listen there.
    #[error("cannot listen on `{address}`: {error}")]
    Listen {
        /// Where it was to listen.
        address: SocketAddr,
        /// What the system says.
        error: io::Error,
    },
    /// The system does not give what it needs.
    #[error("the service cannot run: {0}")]
    System(#[from] io::Error),
}

/// A service that runs. Dropped, it ends at once.
#[derive(Debug)]
pub struct Running {
    address: SocketAddr,
    encrypted: bool,
    stopper: Stopper,
    policies: Arc<Policies>,
    serving: JoinHandle<io::Result<()>>,
    runtime: Runtime,
}

/// Tells a service to stop.
#[derive(Debug, Clone)]
pub struct Stopper {
    drain: watch::Sender<Option<Drain>>,
    handle: Handle<SocketAddr>,
    times: (Duration, Duration),
    runtime: tokio::runtime::Handle,
}

impl Service {
    /// Listens, and serves from then on.
    ///
    /// # Errors
    ///
    /// [`StartError`].
    pub fn start(settings: Settings) -> Result<Running, StartError> {
        let Settings { address, policies, ledger, limits, notice, grace, access, tls, behind_proxy } =
            settings;
        access.allows(address)?;
        if !(address.ip().to_canonical().is_loopback() || tls.is_some() || behind_proxy) {
            return Err(StartError::Clear { address });
        }
        let access = Access::start(&access)?;
        let tls = tls.map(|settings| Tls::start(&settings)).transpose()?;
        let encrypted = tls.is_some();
        let listen = |error| StartError::Listen { address, error };
        let listener = TcpListener::bind(address).map_err(listen)?;
        let address = listener.local_addr().map_err(listen)?;

        let runtime = Builder::new_multi_thread()
            .enable_all()
            .thread_name("probity-service")
            .max_blocking_threads(limits.evaluations.saturating_add(OTHER_THREADS))
            .build()?;
        let metrics = Arc::new(Metrics::new());
        let policies = Arc::new(policies);
        let open = |settings| Recorder::open(settings, Arc::clone(&metrics)).map(Arc::new);
        let recorder = ledger.map(open).transpose()?;
        let kept = recorder.clone();
        policies.tell(teller(Arc::clone(&metrics)));
        let (drain, _) = watch::channel(None);
        let (routes, openapi) = routes::all(&access);
        let portal = Arc::new(Portal {
            policies: Arc::clone(&policies),
            limits,
            recorder,
            work: Work::new(&limits, Arc::clone(&metrics)),
            bodies: Budget::new(limits.bodies_bytes),
            metrics: Arc::clone(&metrics),
            drain: drain.clone(),
            encrypted,
            openapi,
            self_check: Made::default(),
        });
        let names = access.is_open().then(|| OwnNames::of(address));
        let router = routes::entered(routes, &portal, names);
        let handle = Handle::new();
        let _context = runtime.enter();
        let server = server(listener, handle.clone(), limits.head_time)?;
        let wire = Wire::new(&limits, metrics);
        let service = router.into_make_service_with_connect_info::<SocketAddr>();
        let serving = match &tls {
            None => runtime.spawn(server.acceptor(wire).serve(service)),
            Some(tls) => {
                let acceptor = RustlsAcceptor::new(tls.config()).acceptor(wire);
                runtime.spawn(server.acceptor(acceptor).serve(service))
            }
        };
        let stopper = Stopper { drain, handle, times: (notice, grace), runtime: runtime.handle().clone() };
        runtime.spawn(look(Arc::clone(&policies), tls.map(Arc::new)));
        if let Some(recorder) = kept {
            runtime.spawn(tidy(recorder));
        }
        Ok(Running { address, encrypted, stopper, policies, serving, runtime })
    }
}

/// The server, before it is said what it accepts.
fn server(
    listener: TcpListener,
    handle: Handle<SocketAddr>,
    head_time: Duration,
) -> io::Result<Server<SocketAddr>> {
    let mut server = axum_server::from_tcp(listener)?
        .handle(handle)
        .first_request_timeout(head_time)
        .accept_error_handler(|_, error| tracing::debug!(%error, "a connection was not taken up"));
    let http = server.http_builder();
    http.http1().header_read_timeout(head_time).max_buf_size(HEAD_BYTES);
    http.http2()
        .max_concurrent_streams(64)
        .max_header_list_size(u32::try_from(HEAD_BYTES).unwrap_or(u32::MAX))
        .keep_alive_interval(Some(head_time))
        .keep_alive_timeout(head_time);
    Ok(server)
}

/// Tells the log and the metrics what happens to the policies.
fn teller(metrics: Arc<Metrics>) -> impl Fn(&Event) + Send + Sync {
    move |event| match event {
        Event::TakenUp { policies } => {
            metrics.reloaded("taken-up");
            tracing::info!(policies = policies.len(), "the policies have changed");
        }
        Event::Refused { error } => {
            metrics.reloaded("refused");
            tracing::error!(%error, "the policies stay as they were");
        }
        Event::Noticed { notice } => tracing::warn!(%notice, "about the policies"),
        _ => {}
    }
}

/// Takes up what changes.
async fn look(policies: Arc<Policies>, tls: Option<Arc<Tls>>) {
    let mut times = tokio::time::interval(LOOK);
    times.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        times.tick().await;
        let (policies, tls) = (Arc::clone(&policies), tls.clone());
        let looked = tokio::task::spawn_blocking(move || {
            // the listener was told what came of it
            let _ = policies.reload_if_changed();
            match tls.map(|tls| tls.reload_if_changed()) {
                Some(Ok(true)) => tracing::info!("the certificate has changed"),
                Some(Err(error)) => tracing::error!(%error, "the certificate stays as it was"),
                _ => {}
            }
        });
        if looked.await.is_err() {
            tracing::error!("it cannot be looked whether anything has changed");
        }
    }
}

/// Removes from the ledger what is kept no longer.
async fn tidy(recorder: Arc<Recorder>) {
    let mut times = tokio::time::interval(TIDY);
    times.set_missed_tick_behavior(tokio::time::MissedTickBehavior::Delay);
    loop {
        times.tick().await;
        let recorder = Arc::clone(&recorder);
        match tokio::task::spawn_blocking(move || recorder.tidy()).await {
            Ok(Ok(())) => {}
            Ok(Err(error)) => tracing::error!(%error, "what is kept no longer stays in the ledger"),
            Err(_) => tracing::error!("what is kept no longer stays in the ledger"),
        }
    }
}

impl Running {
    /// Where it listens.
    pub fn address(&self) -> SocketAddr {
        self.address
    }

    /// The address that it is called by, such as `http://127.0.0.1:8080`.
    pub fn url(&self) -> String {
        format!("{}://{}", if self.encrypted { "https" } else { "http" }, self.address)
    }

    /// What tells it to stop, from anywhere.
    pub fn stopper(&self) -> Stopper {
        self.stopper.clone()
    }

    /// Listens to the signals of the process from now on: SIGTERM and SIGINT tell it to stop, a second one to end at
    /// once, and SIGHUP to read its policies again.
    ///
    /// # Errors
    ///
    /// Where the system does not give them.
    #[cfg(unix)]
    pub fn heed_signals(&self) -> Result<(), StartError> {
        use tokio::signal::unix::{SignalKind, signal};
        let _context = self.runtime.enter();
        let mut terminate = signal(SignalKind::terminate())?;
        let mut interrupt = signal(SignalKind::interrupt())?;
        let mut hang_up = signal(SignalKind::hangup())?;
        let (stopper, policies) = (self.stopper.clone(), Arc::clone(&self.policies));
        self.runtime.spawn(async move {
            loop {
                tokio::select! {
                    _ = terminate.recv() => stopper.stop(),
                    _ = interrupt.recv() => stopper.stop(),
                    _ = hang_up.recv() => {
                        let policies = Arc::clone(&policies);
                        // the listener was told what came of it
                        let _ = tokio::task::spawn_blocking(move || policies.reload()).await;
                    }
                }
            }
        });
        Ok(())
    }

    /// The same where there are no such signals.
    ///
    /// # Errors
    ///
    /// None.
    #[cfg(not(unix))]
    pub fn heed_signals(&self) -> Result<(), StartError> {
        Ok(())
    }

    /// Waits until it was told to stop, and what it began is finished.
    ///
    /// # Errors
    ///
    /// Where it could not go on.
    pub fn wait(self) -> Result<(), StartError> {
        let served = self.runtime.block_on(self.serving);
        // an evaluation that nobody waits for ends by its own limits
        self.runtime.shutdown_background();
        match served {
            Ok(served) => Ok(served?),
            Err(error) => Err(StartError::System(io::Error::other(error))),
        }
    }
}

impl Stopper {
    /// Takes nothing new, and ends when what was begun is finished, or the time for that is over. Told again, it ends at
    /// once.
    pub fn stop(&self) {
        let (notice, grace) = self.times;
        let before = self.drain.send_replace(Some(Drain::after(notice, grace)));
        if before.is_some() {
            self.handle.shutdown();
            return;
        }
        tracing::info!("told to stop");
        let handle = self.handle.clone();
        self.runtime.spawn(async move {
            tokio::time::sleep(notice).await;
            handle.graceful_shutdown(Some(grace));
        });
    }
}
