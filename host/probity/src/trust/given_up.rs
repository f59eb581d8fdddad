//! Places that are given up for the time of one update.

use std::sync::{Arc, OnceLock};

use crate::registry::{Digest, Place, PlaceError};

/// A place that is not asked again once it did not answer: one that hangs is waited for once, whatever there is to ask.
#[derive(Debug)]
struct Askable {
    place: Arc<dyn Place>,
    gave_up: OnceLock<PlaceError>,
}

/// The same places, for one update.
pub(super) fn askable(places: &[Arc<dyn Place>]) -> Vec<Arc<dyn Place>> {
    let askable = |place: &Arc<dyn Place>| -> Arc<dyn Place> {
        Arc::new(Askable { place: Arc::clone(place), gave_up: OnceLock::new() })
    };
    places.iter().map(askable).collect()
}

impl Askable {
    fn ask<T>(&self, ask: impl FnOnce(&dyn Place) -> Result<T, PlaceError>) -> Result<T, PlaceError> {
        if let Some(error) = self.gave_up.get() {
            return Err(error.clone());
        }
        let answer = ask(self.place.as_ref());
        if let Err(error) = &answer
            && error.problem.is_no_answer()
        {
            self.gave_up.get_or_init(|| error.clone());
        }
        answer
    }
}

impl Place for Askable {
    fn name(&self) -> &str {
        self.place.name()
    }

    fn tags(&self) -> Result<Vec<String>, PlaceError> {
        self.ask(|place| place.tags())
    }

    fn manifest(&self, tag: &str) -> Result<Option<Vec<u8>>, PlaceError> {
        self.ask(|place| place.manifest(tag))
    }

    fn blob(&self, digest: &Digest, limit: u64) -> Result<Vec<u8>, PlaceError> {
        self.ask(|place| place.blob(digest, limit))
    }
}
