//! A wire that breaks.

use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread;

/// When a wire breaks: at the moment at which a transaction is committed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Breaks {
    /// The server never hears of it.
    BeforeTheServer,
    /// The server hears of it, and nobody hears of the server.
    BeforeTheAnswer,
}

/// What goes to a server of PostgreSQL, and back. It breaks so many times, and then it does not.
pub(crate) struct Wire {
    pub(crate) port: u16,
    left: Arc<AtomicU32>,
}

impl Wire {
    pub(crate) fn to(server: u16, breaks: Breaks, times: u32) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let port = listener.local_addr().expect("an address").port();
        let left = Arc::new(AtomicU32::new(times));
        let counted = Arc::clone(&left);
        thread::spawn(move || {
            for client in listener.incoming().map_while(Result::ok) {
                let server = TcpStream::connect(("127.0.0.1", server)).expect("a server");
                let (from, to) = (server.try_clone().expect("a copy"), client.try_clone().expect("a copy"));
                thread::spawn(move || pass_on(from, to));
                let left = Arc::clone(&counted);
                thread::spawn(move || pass_on_until_committed(client, server, breaks, &left));
            }
        });
        Wire { port, left }
    }

    /// How often it did not break yet.
    pub(crate) fn left(&self) -> u32 {
        self.left.load(Ordering::SeqCst)
    }
}

fn pass_on(mut from: TcpStream, mut to: TcpStream) {
    // it ends where either side does
    let _ = std::io::copy(&mut from, &mut to);
    let _ = to.shutdown(Shutdown::Both);
}

fn pass_on_until_committed(mut client: TcpStream, mut server: TcpStream, breaks: Breaks, left: &AtomicU32) {
    let mut part = [0; 64 * 1024];
    while let Ok(length @ 1..) = client.read(&mut part) {
        let sent = part.get(..length).unwrap_or_default();
        let commits = sent.windows(7).any(|word| word == b"COMMIT\0");
        let broken = commits
            && left.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |left| left.checked_sub(1)).is_ok();
        if broken {
            let _ = client.shutdown(Shutdown::Both);
        }
        if (broken && breaks == Breaks::BeforeTheServer) || server.write_all(sent).is_err() {
            break;
        }
        if broken {
            // it ends by itself when it has nobody to answer
            return;
        }
    }
    let _ = server.shutdown(Shutdown::Both);
}
