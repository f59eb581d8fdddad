//! A server that answers as a test says, and keeps what it was asked.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What the server was asked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Asked {
    pub(crate) method: String,
    /// Path and query.
    pub(crate) path: String,
    /// The header `Authorization`.
    pub(crate) authorization: Option<String>,
    /// How often the server was asked before.
    pub(crate) before: usize,
}

/// What it does.
pub(crate) enum Act {
    /// Sends this and closes the connection.
    Say(Vec<u8>),
    /// Sends this and is silent from then on.
    Hang(Vec<u8>),
    /// Sends this, and then this again and again with a pause between.
    Repeat(Vec<u8>, Vec<u8>, Duration),
}

pub(crate) struct Hostile {
    /// `127.0.0.1:port`.
    pub(crate) address: String,
    asked: Arc<Mutex<Vec<Asked>>>,
    sent: Arc<Mutex<u64>>,
}

impl Hostile {
    pub(crate) fn new(act: impl Fn(&Asked) -> Act + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = listener.local_addr().unwrap().to_string();
        let (asked, sent) = (Arc::default(), Arc::default());
        let server = Hostile { address, asked: Arc::clone(&asked), sent: Arc::clone(&sent) };
        let act = Arc::new(act);
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (act, asked, sent) = (Arc::clone(&act), Arc::clone(&asked), Arc::clone(&sent));
                // a client that goes away is none of its business
                thread::spawn(move || serve(stream, &*act, &asked, &sent));
            }
        });
        server
    }

    /// All that it was asked.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        self.asked.lock().unwrap().clone()
    }

    /// How many bytes it sent.
    pub(crate) fn sent(&self) -> u64 {
        *self.sent.lock().unwrap()
    }
}

fn serve(
    mut stream: TcpStream,
    act: &impl Fn(&Asked) -> Act,
    asked: &Mutex<Vec<Asked>>,
    sent: &Mutex<u64>,
) -> Option<()> {
    let mut reader = BufReader::new(stream.try_clone().ok()?);
    let mut first = String::new();
    reader.read_line(&mut first).ok()?;
    let mut words = first.split(' ').map(str::to_owned);
    let (method, path) = (words.next()?, words.next()?);
    let (mut authorization, mut length) = (None, 0);
    loop {
        let mut line = String::new();
        reader.read_line(&mut line).ok()?;
        let Some((name, value)) = line.trim().split_once(':') else { break };
        match name.to_ascii_lowercase().as_str() {
            "authorization" => authorization = Some(value.trim().to_owned()),
            "content-length" => length = value.trim().parse().ok()?,
            _ => {}
        }
    }
    std::io::copy(&mut reader.take(length), &mut std::io::sink()).ok()?;
    let this = {
        let mut asked = asked.lock().unwrap();
        let this = Asked { method, path, authorization, before: asked.len() };
        asked.push(this.clone());
        this
    };
    let mut send = |bytes: &[u8]| {
        stream.write_all(bytes).ok()?;
        *sent.lock().unwrap() += bytes.len() as u64;
        Some(())
    };
    match act(&this) {
        Act::Say(bytes) => send(&bytes),
        Act::Hang(bytes) => {
            send(&bytes)?;
            // until the client goes
            stream.read(&mut [0]).ok().map(|_| ())
        }
        Act::Repeat(first, again, pause) => {
            send(&first)?;
            loop {
                send(&again)?;
                thread::sleep(pause);
            }
        }
    }
}

/// An answer with a body.
pub(crate) fn answer(status: &str, headers: &str, body: &[u8]) -> Act {
    let mut bytes =
        format!("HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {}\r\n{headers}\r\n", body.len())
            .into_bytes();
    bytes.extend(body);
    Act::Say(bytes)
}

/// The header that sends elsewhere.
pub(crate) fn to(address: &str) -> String {
    format!("Location: {address}\r\n")
}
