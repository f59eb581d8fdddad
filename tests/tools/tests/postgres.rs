//! A server of PostgreSQL starts, also several at once, comes back after a kill, and leaves nothing behind.
#![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread;

use probity_test_tools::Postgres;

/// What a server answers to a client that asks for TLS: `S` if it has it.
fn asked_for_tls(server: &Postgres) -> Option<u8> {
    let mut connection = TcpStream::connect(("127.0.0.1", server.port())).ok()?;
    connection.write_all(&[0, 0, 0, 8, 4, 210, 22, 47]).ok()?;
    let mut answer = [0];
    connection.read_exact(&mut answer).ok()?;
    answer.first().copied()
}

#[test]
fn servers_start_side_by_side() {
    let ports = thread::scope(|scope| {
        let servers = [(); 2].map(|()| scope.spawn(|| Postgres::start().unwrap()));
        servers.map(|server| {
            let server = server.join().unwrap();
            assert_eq!(asked_for_tls(&server), Some(b'S'));
            assert!(server.url().contains(&format!("@127.0.0.1:{}/", server.port())));
            server.port()
        })
    });
    assert_ne!(ports.first(), ports.last());
}

#[test]
fn a_server_comes_back() {
    let mut server = Postgres::start().unwrap();
    let port = server.port();
    for end in [Postgres::kill, Postgres::crash, Postgres::stop] {
        end(&mut server).unwrap();
        assert_eq!(asked_for_tls(&server), None);
        server.restart().unwrap();
        assert_eq!((server.port(), asked_for_tls(&server)), (port, Some(b'S')));
    }
    assert!(server.log().contains("automatic recovery in progress"), "{}", server.log());
}

#[test]
fn nothing_is_left_behind() {
    let server = Postgres::start().unwrap();
    let (port, folder) = (server.port(), server.root_certificate().parent().unwrap().to_owned());
    assert!(folder.is_dir());
    drop(server);
    assert!(!folder.exists());
    assert!(TcpStream::connect(("127.0.0.1", port)).is_err());
}
