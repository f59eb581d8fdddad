//! A real registry on this machine, for one test.

use std::fs;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Child, Stdio};
use std::thread;

use probity_test_tools::Tool;
use tempfile::TempDir;

/// User `portal` with the password `right`.
const USERS: &str = "portal:$2b$04$gB3RJyh0kBicEB0XbSx5SOhuFxwZovsLLOnxZJM7nDOPeSJwUnhtC\n";

/// A registry that runs until it is dropped.
pub(crate) struct Registry {
    child: Child,
    folder: TempDir,
    /// `127.0.0.1:port`.
    pub(crate) address: String,
    /// The certificate of its authority, where it has one.
    pub(crate) root: Option<Vec<u8>>,
}

impl Registry {
    /// One that anybody may write to.
    pub(crate) fn open() -> Self {
        Self::start("", None)
    }

    /// One that wants user and password.
    pub(crate) fn locked() -> Self {
        Self::start("auth: {htpasswd: {realm: policies, path: FOLDER/users}}\n", None)
    }

    /// One that is encrypted, by an authority of its own.
    pub(crate) fn encrypted() -> Self {
        let made = rcgen::generate_simple_self_signed(["127.0.0.1".to_owned()]).unwrap();
        Self::start("", Some((made.cert.pem(), made.signing_key.serialize_pem())))
    }

    fn start(more: &str, tls: Option<(String, String)>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let at = folder.path().display().to_string();
        fs::write(folder.path().join("users"), USERS).unwrap();
        let mut encrypted = "";
        if let Some((certificate, key)) = &tls {
            fs::write(folder.path().join("certificate"), certificate).unwrap();
            fs::write(folder.path().join("key"), key).unwrap();
            encrypted = ", tls: {certificate: FOLDER/certificate, key: FOLDER/key}";
        }
        let config = format!(
            "version: 0.1\nlog: {{level: info}}\nstorage: {{filesystem: {{rootdirectory: FOLDER/data}}}}\n\
             http: {{addr: '127.0.0.1:0', secret: unused{encrypted}}}\n{more}"
        );
        let config_file = folder.path().join("config.yml");
        fs::write(&config_file, config.replace("FOLDER", &at)).unwrap();
        let mut command = Tool::Registry.command().unwrap();
        let mut child = command
            .arg("serve")
            .arg(&config_file)
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::piped())
            .spawn()
            .unwrap();
        let mut said = BufReader::new(child.stderr.take().unwrap());
        let address = listening(&mut said);
        // a full pipe would stop it
        thread::spawn(move || std::io::copy(&mut said, &mut std::io::sink()));
        Registry { child, folder, address, root: tls.map(|(certificate, _)| certificate.into_bytes()) }
    }

    /// The file in which it keeps a blob.
    pub(crate) fn file_of(&self, hex: &str) -> PathBuf {
        let blobs = self.folder.path().join("data/docker/registry/v2/blobs/sha256");
        blobs.join(hex.get(..2).unwrap()).join(hex).join("data")
    }

    pub(crate) fn folder(&self) -> &Path {
        self.folder.path()
    }
}

/// Waits until it says where it listens.
fn listening(said: &mut impl BufRead) -> String {
    let mut all = String::new();
    loop {
        let mut line = String::new();
        assert_ne!(said.read_line(&mut line).unwrap(), 0, "the registry did not start: {all}");
        if let Some((_, rest)) = line.split_once("listening on ") {
            return rest.split([',', '"', ' ']).next().unwrap().to_owned();
        }
        all.push_str(&line);
    }
}

impl Drop for Registry {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
