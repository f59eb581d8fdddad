//! Weighing many cases on several threads, in the order of the cases.

use std::num::NonZeroUsize;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread;

use probity::core::impact::{BadCase, Entry, Place, Told};
use probity::{Case, Error, Weighed, Weighing};

use super::source::{Source, Written, advice};

/// Faults of a bad case that are listed.
const FAULTS: usize = 20;

/// Cases that wait for a thread, and results that wait for their turn, for each thread.
const WAITING: usize = 64;

/// Before and after.
pub(super) struct Sides {
    pub(super) before: Weighing,
    pub(super) after: Weighing,
    pub(super) language: &'static str,
}

/// What became of one case, and how many bytes it had.
pub(super) struct Done {
    pub(super) result: Result<Entry, BadCase>,
    pub(super) bytes: u64,
}

/// Weighs every case and gives each to `each`, in the order in which they were read. Threads take turns, each with the
/// next case, and are heard in the same turns, so that nothing depends on how many there are or which is the fastest,
/// and no more cases wait than the channels hold.
pub(super) fn weigh_all(source: &Source, sides: &Sides, threads: NonZeroUsize, mut each: impl FnMut(Done)) {
    thread::scope(|scope| {
        let (mut to, mut from): (Vec<SyncSender<Written>>, Vec<Receiver<Done>>) = (Vec::new(), Vec::new());
        for _ in 0..threads.get() {
            let (send_case, cases) = sync_channel::<Written>(WAITING);
            let (send_result, results) = sync_channel(WAITING);
            scope.spawn(move || {
                for written in cases {
                    // nobody listens any more
                    if send_result.send(weigh(written, sides)).is_err() {
                        break;
                    }
                }
            });
            to.push(send_case);
            from.push(results);
        }
        scope.spawn(move || {
            for (written, to) in source.cases().zip(to.iter().cycle()) {
                if to.send(written).is_err() {
                    break;
                }
            }
        });
        for from in from.iter().cycle() {
            match from.recv() {
                Ok(done) => each(done),
                // the thread whose turn it is has no more case, so that none has
                Err(_) => break,
            }
        }
    });
}

fn weigh(Written { place, json, bytes }: Written, sides: &Sides) -> Done {
    Done { result: weighed(place, json, sides), bytes }
}

fn weighed(place: Place, json: Result<Vec<u8>, String>, sides: &Sides) -> Result<Entry, BadCase> {
    let json = match json {
        Ok(json) => json,
        Err(problem) => return Err(BadCase { place, faults: vec![problem], unlisted: 0 }),
    };
    let case = match Case::from_json(&json) {
        Ok(case) => Arc::new(case),
        Err(error) => {
            if let Some(advice) = advice(&json).filter(|_| place.line.is_none()) {
                return Err(BadCase { place, faults: vec![advice], unlisted: 0 });
            }
            let faults: Vec<_> = error.faults.iter().take(FAULTS).map(ToString::to_string).collect();
            let unlisted = error.total().saturating_sub(faults.len()) as u64;
            return Err(BadCase { place, faults, unlisted });
        }
    };
    let (before, after) = (Answer::of(&sides.before, &case), Answer::of(&sides.after, &case));
    let entry = Entry::new(&case, before.told(), after.told(), sides.language);
    match entry {
        Ok(entry) => Ok(entry.at(place)),
        // both were asked about this very case
        Err(error) => Err(BadCase { place, faults: vec![error.to_string()], unlisted: 0 }),
    }
}

/// What one side says, or why it does not.
enum Answer {
    Weighed(Weighed),
    Stopped { kind: &'static str, message: String },
}

impl Answer {
    fn of(weighing: &Weighing, case: &Arc<Case>) -> Self {
        match weighing.weigh(case) {
            Ok(weighed) => Answer::Weighed(weighed),
            Err(error) => Self::stopped(&error),
        }
    }

    fn stopped(error: &Error) -> Self {
        Answer::Stopped { kind: error.kind(), message: error.to_string() }
    }

    fn told(&self) -> Told<'_> {
        match self {
            Answer::Weighed(weighed) => weighed.told(),
            Answer::Stopped { kind, message } => Told::stopped(kind, message),
        }
    }
}
