//! A PostgreSQL server of a test's own.

use std::ffi::OsString;
use std::fs::{self, OpenOptions};
use std::io::{self, BufRead, BufReader, Write};
use std::net::TcpListener;
use std::os::unix::fs::{PermissionsExt, chown};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU16, Ordering};
use std::thread;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::fetching::{Apt, fetched, run};
use crate::{libraries, on_path, told};

/// Hard to write into an address, as real ones are.
const PASSWORD: &str = "p@ss/w:rd";
const PASSWORD_IN_ADDRESS: &str = "p%40ss%2Fw%3Ard";
/// `nobody` on every system: the server refuses to be run by root.
const NOBODY: u32 = 65534;
/// How many ports there are to choose from.
const PORTS: u16 = 12_000;
/// How long a server may take: a busy machine never decides a test.
const PATIENCE: Duration = Duration::from_secs(120);

/// Runs the server, and ends it by the signal that it is told, or at once where the test is gone: then with its folder.
const WATCH: &str = r#"
folder=$1; shift
"$@" </dev/null >>"$folder/log" 2>&1 &
server=$!
echo $server
read -r signal || gone=1
case $signal in
    KILL) kill -9 $server $(cat /proc/$server/task/$server/children 2>/dev/null) 2>/dev/null ;;
    *) kill -"${signal:-QUIT}" $server 2>/dev/null ;;
esac
wait $server
[ -z "$gone" ] || rm -rf "$folder"
"#;

/// A PostgreSQL server on a free port of this machine, with a password and TLS; it ends when it is dropped, or
/// when the test's process does.
#[derive(Debug)]
pub struct Postgres {
    programs: Programs,
    folder: TempDir,
    port: u16,
    running: Option<Running>,
}

/// A server that runs, and the shell that watches over it.
#[derive(Debug)]
struct Running {
    watch: Child,
    server: String,
}

impl Postgres {
    /// Starts one. The programs are those of this machine, else they are fetched; test programs may ask at the same
    /// time.
    ///
    /// # Errors
    ///
    /// Where it is neither there nor can be fetched, or does not start: what to do, or what it says.
    pub fn start() -> Result<Self, String> {
        let programs = Programs::at_hand()?;
        let folder = tempfile::Builder::new().prefix("pg").tempdir().map_err(|error| error.to_string())?;
        certify(folder.path()).map_err(|error| told(folder.path(), &error))?;
        let password = folder.path().join("password");
        fs::write(&password, PASSWORD).map_err(|error| told(&password, &error))?;
        give_away(folder.path()).map_err(|error| told(folder.path(), &error))?;
        let mut init = programs.command("initdb");
        init.args([
            "--username=probity",
            "--auth=scram-sha-256",
            "--encoding=UTF8",
            "--locale=C",
            "--no-sync",
        ]);
        init.arg("--pwfile").arg(&password).arg("--pgdata").arg(folder.path().join("data"));
        run(&mut init)?;
        let mut postgres = Postgres { programs, folder, port: 0, running: None };
        // another process may take the port before the server has it
        let mut problem = String::new();
        for _ in 0..5 {
            postgres.port = free_port()?;
            match postgres.run() {
                Ok(()) => return Ok(postgres),
                Err(told) => problem = told,
            }
        }
        Err(problem)
    }

    /// Its address, with user and password, without a say on TLS.
    #[must_use]
    pub fn url(&self) -> String {
        self.url_of("postgres")
    }

    /// The same for one of its databases.
    #[must_use]
    pub fn url_of(&self, database: &str) -> String {
        format!("postgres://probity:{PASSWORD_IN_ADDRESS}@127.0.0.1:{}/{database}", self.port)
    }

    /// Its address on a socket in a folder, which needs no network.
    #[must_use]
    pub fn socket_url(&self) -> String {
        let folder = self.folder.path().display().to_string().replace('/', "%2F");
        format!("postgres://probity:{PASSWORD_IN_ADDRESS}@{folder}:{}/postgres", self.port)
    }

    /// The port on which it listens, also after a restart.
    #[must_use]
    pub fn port(&self) -> u16 {
        self.port
    }

    /// Its password as it is, which nothing may show.
    #[must_use]
    pub fn password(&self) -> &'static str {
        PASSWORD
    }

    /// The file with the certificate of the authority that vouches for it, as `localhost` and `127.0.0.1`.
    #[must_use]
    pub fn root_certificate(&self) -> PathBuf {
        self.folder.path().join("root.pem")
    }

    /// What it has written to its log.
    #[must_use]
    pub fn log(&self) -> String {
        let log = fs::read(self.folder.path().join("log")).unwrap_or_default();
        String::from_utf8_lossy(&log).into_owned()
    }

    /// Ends it and all its processes at once, as `kill -9` does.
    ///
    /// # Errors
    ///
    /// Where it does not run.
    pub fn kill(&mut self) -> Result<(), String> {
        self.end("KILL")
    }

    /// Ends it without tidying up, as `pg_ctl stop -m immediate` does.
    ///
    /// # Errors
    ///
    /// Where it does not run.
    pub fn crash(&mut self) -> Result<(), String> {
        self.end("QUIT")
    }

    /// Ends it as an administrator does who does not wait for those who use it.
    ///
    /// # Errors
    ///
    /// Where it does not run.
    pub fn stop(&mut self) -> Result<(), String> {
        self.end("INT")
    }

    /// Starts it again, with what it has on disk and on the same port; ends it first where it runs.
    ///
    /// # Errors
    ///
    /// Where it does not start: what it says.
    pub fn restart(&mut self) -> Result<(), String> {
        if self.running.is_some() {
            self.stop()?;
        }
        let began = Instant::now();
        loop {
            match self.run() {
                // processes of the one before may not have noticed yet that it is gone
                Err(_) if began.elapsed() < PATIENCE => thread::sleep(Duration::from_millis(50)),
                done => return done,
            }
        }
    }

    /// Starts the server and waits until it answers.
    fn run(&mut self) -> Result<(), String> {
        let folder = self.folder.path();
        let setting = |name: &str, value: &Path| {
            let mut setting = OsString::from(format!("{name}="));
            setting.push(value);
            setting
        };
        let mut watch = self.programs.command_of("sh".as_ref());
        watch.args(["-c", WATCH, "sh"]).arg(folder).arg(self.programs.folder.join("postgres"));
        watch.arg("-D").arg(folder.join("data")).arg("-p").arg(self.port.to_string());
        for fixed in ["listen_addresses=127.0.0.1", "ssl=on", "jit=off", "shared_buffers=16MB"] {
            watch.arg("-c").arg(fixed);
        }
        for (name, file) in [("ssl_cert_file", "certificate.pem"), ("ssl_key_file", "key.pem")] {
            watch.arg("-c").arg(setting(name, &folder.join(file)));
        }
        watch.arg("-c").arg(setting("unix_socket_directories", folder));
        watch.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::null());
        let mut watch = watch.spawn().map_err(|error| format!("`sh` cannot be run: {error}"))?;
        let mut server = String::new();
        if let Some(said) = watch.stdout.take() {
            BufReader::new(said).read_line(&mut server).map_err(|error| error.to_string())?;
        }
        self.running = Some(Running { watch, server: server.trim().to_owned() });
        let waited = self.wait();
        if waited.is_err() {
            self.end("QUIT")?;
        }
        waited
    }

    /// Waits until its status file says that it is ready.
    fn wait(&self) -> Result<(), String> {
        let server = self.running.as_ref().map(|running| running.server.as_str()).unwrap_or_default();
        let alive = server.parse().ok().and_then(rustix::process::Pid::from_raw);
        let alive = alive.ok_or_else(|| format!("the server did not start: {}", self.log()))?;
        let status = self.folder.path().join("data/postmaster.pid");
        let began = Instant::now();
        while began.elapsed() < PATIENCE {
            let status = fs::read_to_string(&status).unwrap_or_default();
            let own = status.lines().next() == Some(server);
            if own && status.lines().any(|line| line.trim() == "ready") {
                return Ok(());
            }
            // it may be the process of another user, who must not be signalled but is there
            if rustix::process::test_kill_process(alive) == Err(rustix::io::Errno::SRCH) {
                break;
            }
            thread::sleep(Duration::from_millis(10));
        }
        Err(format!("the server did not start: {}", self.log()))
    }

    fn end(&mut self, signal: &str) -> Result<(), String> {
        let Some(Running { mut watch, .. }) = self.running.take() else {
            return Err("the server does not run".to_owned());
        };
        if let Some(mut word) = watch.stdin.take() {
            // where it is gone already there is nobody to tell
            let _ = writeln!(word, "{signal}");
        }
        watch.wait().map(|_| ()).map_err(|error| error.to_string())
    }
}

impl Drop for Postgres {
    fn drop(&mut self) {
        // it is gone already where this fails
        let _ = self.end("QUIT");
    }
}

/// Where the programs of PostgreSQL are.
#[derive(Debug)]
struct Programs {
    folder: PathBuf,
    /// Where their libraries are, for fetched ones.
    libraries: Option<OsString>,
}

impl Programs {
    fn at_hand() -> Result<Self, String> {
        if let Some(folder) = newest("/usr/lib/postgresql".as_ref()) {
            return Ok(Programs { folder, libraries: None });
        }
        if let Some(folder) = on_path("postgres").and_then(|file| file.parent().map(Path::to_owned)) {
            return Ok(Programs { folder, libraries: None });
        }
        let fetched = fetched("postgresql", needed).map_err(|problem| {
            format!(
                "PostgreSQL is not on this machine and could not be fetched: {problem}\ninstall it: apt-get install postgresql"
            )
        })?;
        let folder = newest(&fetched.join("usr/lib/postgresql"));
        let folder = folder.ok_or_else(|| format!("{}: holds no server", fetched.display()))?;
        Ok(Programs { folder, libraries: Some(libraries(&fetched)) })
    }

    fn command(&self, program: &str) -> Command {
        self.command_of(&self.folder.join(program))
    }

    /// A command whose user is not root, and who can read what root can.
    fn command_of(&self, program: &Path) -> Command {
        let mut command = if is_root() {
            let mut command = Command::new("setpriv");
            command.args([format!("--reuid={NOBODY}"), format!("--regid={NOBODY}")]);
            // the project may be in a folder that is root's alone
            command.args([
                "--clear-groups",
                "--inh-caps=+dac_override",
                "--ambient-caps=+dac_override",
                "--",
            ]);
            command.arg(program);
            command
        } else {
            Command::new(program)
        };
        if let Some(libraries) = &self.libraries {
            command.env("LD_LIBRARY_PATH", libraries);
        }
        // what a portal sets for its own use
        for name in ["PGDATA", "PGPORT", "PGHOST", "PGOPTIONS"] {
            command.env_remove(name);
        }
        command.current_dir("/");
        command
    }
}

/// The programs of the newest version in a folder that has one folder for each.
fn newest(versions: &Path) -> Option<PathBuf> {
    let versions = fs::read_dir(versions).ok()?.filter_map(Result::ok);
    let version =
        |entry: fs::DirEntry| Some((entry.file_name().to_str()?.parse::<f32>().ok()?, entry.path()));
    let programs = versions.filter_map(version).map(|(version, folder)| (version, folder.join("bin")));
    let whole = programs
        .filter(|(_, folder)| ["postgres", "initdb"].iter().all(|program| folder.join(program).is_file()));
    whole.max_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, folder)| folder)
}

/// The server and the libraries that the machine lacks.
fn needed(apt: &Apt) -> Result<Vec<String>, String> {
    let all = apt.all_for("postgresql")?;
    let needed = all.into_iter().filter(|name| {
        let server = name.strip_prefix("postgresql-").is_some_and(|version| version.parse::<f32>().is_ok());
        let library = name.starts_with("lib") && !name.ends_with("-perl");
        // what compiles queries, which is off, and what the scripts around it are written in
        let unused = ["libllvm", "libz3", "libperl"].iter().any(|start| name.starts_with(start));
        server || library && !unused && !Apt::is_installed(name)
    });
    Ok(needed.collect())
}

/// Writes an authority's certificate, and one for the server with its key.
fn certify(folder: &Path) -> io::Result<()> {
    let made = || -> Result<[String; 3], rcgen::Error> {
        let mut authority = rcgen::CertificateParams::new([])?;
        authority.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
        authority.distinguished_name.push(rcgen::DnType::CommonName, "authority of a test");
        let authority_key = rcgen::KeyPair::generate()?;
        let root = authority.self_signed(&authority_key)?;
        let issuer = rcgen::Issuer::new(authority, authority_key);
        let key = rcgen::KeyPair::generate()?;
        let names = ["localhost".to_owned(), "127.0.0.1".to_owned()];
        let certificate = rcgen::CertificateParams::new(names)?.signed_by(&key, &issuer)?;
        Ok([root.pem(), certificate.pem(), key.serialize_pem()])
    };
    let [root, certificate, key] = made().map_err(io::Error::other)?;
    fs::write(folder.join("root.pem"), root)?;
    fs::write(folder.join("certificate.pem"), certificate)?;
    let file = folder.join("key.pem");
    fs::write(&file, key)?;
    fs::set_permissions(&file, fs::Permissions::from_mode(0o600))
}

/// Hands a folder and its files to the server's user, and begins its log.
fn give_away(folder: &Path) -> io::Result<()> {
    OpenOptions::new().create(true).append(true).open(folder.join("log"))?;
    if !is_root() {
        return Ok(());
    }
    for entry in fs::read_dir(folder)? {
        chown(entry?.path(), Some(NOBODY), Some(NOBODY))?;
    }
    chown(folder, Some(NOBODY), Some(NOBODY))
}

fn is_root() -> bool {
    rustix::process::geteuid().is_root()
}

/// A port below those that systems hand out, so that no other program is given it while the server is down. Whoever asks
/// again is given another one.
fn free_port() -> Result<u16, String> {
    static ASKED: AtomicU16 = AtomicU16::new(0);
    let own = u16::try_from(std::process::id().wrapping_mul(97) % u32::from(PORTS)).unwrap_or_default();
    for _ in 0..PORTS {
        let port = 20_000 + (own + ASKED.fetch_add(1, Ordering::Relaxed) % PORTS) % PORTS;
        if TcpListener::bind(("127.0.0.1", port)).is_ok() {
            return Ok(port);
        }
    }
    Err("no port is free".to_owned())
}
