//! Lets only so many evaluations run at a time.

use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Condvar, Mutex, PoisonError};

/// A counting semaphore: taking and giving back a place costs one atomic operation each while places are free.
#[derive(Debug)]
pub(super) struct Gate {
    free: AtomicU32,
    waiting: AtomicU32,
    queue: Mutex<()>,
    freed: Condvar,
}

/// A place behind the gate; dropping it gives it back.
#[derive(Debug)]
pub(crate) struct Place<'a>(&'a Gate);

impl Gate {
    pub(super) fn new(places: u32) -> Self {
        Gate {
            free: AtomicU32::new(places),
            waiting: AtomicU32::new(0),
            queue: Mutex::new(()),
            freed: Condvar::new(),
        }
    }

    /// Takes a place, waiting for one if need be. Every holder is limited in time, so the wait ends.
    pub(super) fn enter(&self) -> Place<'_> {
        if self.try_take() {
            return Place(self);
        }
        let mut queue = self.queue.lock().unwrap_or_else(PoisonError::into_inner);
        self.waiting.fetch_add(1, Ordering::SeqCst);
        while !self.try_take() {
            queue = self.freed.wait(queue).unwrap_or_else(PoisonError::into_inner);
        }
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        Place(self)
    }

    fn try_take(&self) -> bool {
        self.free.fetch_update(Ordering::SeqCst, Ordering::SeqCst, |free| free.checked_sub(1)).is_ok()
    }
}

impl Drop for Place<'_> {
    fn drop(&mut self) {
        self.0.free.fetch_add(1, Ordering::SeqCst);
        // Whoever waits has announced itself before it looked for a free place a last time: either it sees the place
        // just freed, or it is seen here. Taking the lock makes sure that it is already waiting to be told.
        if self.0.waiting.load(Ordering::SeqCst) > 0 {
            drop(self.0.queue.lock().unwrap_or_else(PoisonError::into_inner));
            self.0.freed.notify_one();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn never_more_inside_than_places_and_everybody_gets_in() {
        let gate = Gate::new(3);
        let inside = AtomicU32::new(0);
        let most = AtomicU32::new(0);
        let served = AtomicU32::new(0);
        std::thread::scope(|scope| {
            for _ in 0..16 {
                scope.spawn(|| {
                    for _ in 0..200 {
                        let place = gate.enter();
                        most.fetch_max(inside.fetch_add(1, Ordering::SeqCst) + 1, Ordering::SeqCst);
                        std::thread::yield_now();
                        inside.fetch_sub(1, Ordering::SeqCst);
                        drop(place);
                        served.fetch_add(1, Ordering::SeqCst);
                    }
                });
            }
        });
        assert_eq!(served.into_inner(), 16 * 200);
        assert!(most.into_inner() <= 3);
        assert_eq!(gate.free.into_inner(), 3);
    }
}
