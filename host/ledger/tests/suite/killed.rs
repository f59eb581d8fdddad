//! Processes that are killed while they write.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::process::{Child, Command, Stdio};

use probity_core::ledger::Id;
use probity_ledger::{Address, Ledger, Options};

use crate::common::{Place, determination};

/// Where the child finds the ledger; a database's address is told as it was given.
const LEDGER: &str = "PROBITY_TEST_LEDGER";

/// The test by which a test program becomes the process that is killed.
pub(crate) fn child() {
    let Ok(address) = std::env::var(LEDGER) else { return };
    let ledger = Ledger::open(&address.parse().expect("an address"), Options::default()).expect("a ledger");
    std::thread::scope(|scope| {
        for thread in 0..4 {
            let ledger = &ledger;
            scope.spawn(move || {
                for each in 0.. {
                    let Ok(given) = ledger.record(determination(&format!("{thread} {each}"))) else { return };
                    let position = given.recorded.expect("recorded").position;
                    // in one piece, and only after it was acknowledged
                    let told = format!("acknowledged {} {position}\n", given.id);
                    if std::io::stdout().lock().write_all(told.as_bytes()).is_err() {
                        return;
                    }
                }
            });
        }
    });
}

fn start(address: &str) -> Child {
    let program = std::env::current_exe().expect("this program");
    Command::new(program)
        .args(["--exact", "writes_until_it_is_killed", "--ignored", "--nocapture"])
        .env(LEDGER, address)
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .expect("a process")
}

/// What a process says until it was killed.
fn acknowledged(child: Child, at_least: usize) -> Vec<(Id, u64)> {
    let mut child = child;
    let output = BufReader::new(child.stdout.take().expect("output"));
    let mut said = Vec::new();
    for line in output.lines().map_while(Result::ok) {
        // the test harness has words of its own; what was cut off by the kill is none
        let words: Vec<_> = line.split(' ').collect();
        if let Some([_, id, position]) = words.windows(3).find(|words| words[0] == "acknowledged")
            && let (Ok(id), Ok(position)) = (id.parse(), position.parse())
        {
            said.push((id, position));
        }
        if said.len() == at_least {
            child.kill().expect("killed");
        }
    }
    child.wait().expect("ended");
    said
}

/// What is given out as recorded is still there, at its place, after the process that recorded it was killed in the middle
/// of its writes; with two of them writing at the same time.
pub(crate) fn what_was_acknowledged_survives_kills<P: Place>() {
    const KILLS: usize = 20;
    let place = P::new();
    let address = place.written_address();
    let mut all = BTreeMap::new();
    for kill in 0..KILLS {
        let (one, two) = (start(&address), start(&address));
        // at another moment each time
        let one = std::thread::spawn(move || acknowledged(one, 1 + kill * 3));
        let said = acknowledged(two, 5 + kill * 7);
        for (id, position) in said.into_iter().chain(one.join().expect("no panic")) {
            assert_eq!(all.insert(position, id), None, "two entries at {position}");
        }
    }
    assert!(all.len() >= KILLS * 6);
    let ledger =
        Ledger::open(&address.parse::<Address>().expect("an address"), Options::default()).expect("a ledger");
    // more can be on disk than was acknowledged in time
    assert!(ledger.verify(&[]).expect("a whole ledger").determinations >= all.len());
    for (position, id) in all {
        let found = ledger.certificate(&id).expect("acknowledged");
        assert_eq!(found.recorded.expect("recorded").position, position);
    }
}
