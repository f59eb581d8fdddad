//! Texts that were found good before. A decision needs a few of a policy's hundreds of messages: each is read, with
//! those that it refers to, when it is first asked for.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashMap};
use std::ops::Range;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, OnceLock};

use fluent_bundle::FluentResource;

use super::{Messages, inspect, resources};

/// The messages of one language, read one by one.
pub(super) struct Known {
    written: Written,
    index: OnceLock<Index>,
    whole: OnceLock<Messages>,
}

/// Where the resource stands.
#[derive(Clone)]
pub(super) enum Written {
    Plain(&'static str),
    /// In a section of a module, under the language's tag.
    Section(Arc<Cow<'static, [u8]>>),
}

/// Where each message stands in the resource.
struct Index {
    source: Cow<'static, str>,
    messages: HashMap<String, Message>,
    /// How much of the source may still be read message by message.
    left: AtomicUsize,
}

struct Message {
    place: Range<usize>,
    // None where it is to be read with the whole
    read: OnceLock<Option<Messages>>,
}

impl Known {
    pub(super) fn new(written: Written) -> Self {
        Known { written, index: OnceLock::new(), whole: OnceLock::new() }
    }

    /// The whole resource, in the language of this tag.
    pub(super) fn source(&self, tag: &str) -> Cow<'_, str> {
        let index = self.index.get_or_init(|| Index::of(self.written.read(tag)));
        Cow::Borrowed(&index.source)
    }

    /// What holds the text under `message`, or `message.attribute`, in the language of this tag.
    pub(super) fn messages(&self, tag: &str, key: &str) -> Option<&Messages> {
        let index = self.index.get_or_init(|| Index::of(self.written.read(tag)));
        let id = key.split_once('.').map_or(key, |(id, _)| id);
        let read = index.messages.get(id)?.read.get_or_init(|| index.read(tag, id));
        match read {
            Some(messages) => Some(messages),
            // what was good is good: reading depends on nothing but the text
            None => {
                Some(self.whole.get_or_init(|| {
                    Messages::read(tag, index.source.clone().into_owned()).unwrap_or_default()
                }))
            }
        }
    }
}

impl Written {
    fn read(&self, tag: &str) -> Cow<'static, str> {
        match self {
            Written::Plain(source) => Cow::Borrowed(source),
            Written::Section(section) => {
                let read = resources(section, |each| each == tag).unwrap_or_default();
                Cow::Owned(read.into_iter().map(|(_, source)| source).next().unwrap_or_default())
            }
        }
    }
}

impl Index {
    fn of(source: Cow<'static, str>) -> Self {
        let mut messages = HashMap::new();
        let mut current: Option<(&str, usize)> = None;
        let mut position = 0;
        let message = |place: Range<usize>| Message { place, read: OnceLock::new() };
        for line in source.split_inclusive('\n') {
            if let Some(id) = inspect::begun_message(line)
                && let Some((id, start)) = current.replace((id, position))
            {
                messages.insert(id.to_owned(), message(start..position));
            }
            position += line.len();
        }
        if let Some((id, start)) = current {
            messages.insert(id.to_owned(), message(start..position));
        }
        let left = AtomicUsize::new(source.len());
        Index { source, messages, left }
    }

    fn read(&self, tag: &str, id: &str) -> Option<Messages> {
        let first = self.resource(id)?;
        let mut pending = inspect::references(&first);
        if pending.is_empty() {
            return Messages::of(tag, first).ok();
        }
        let mut ids = BTreeSet::from([id.to_owned()]);
        let mut together = first.source().to_owned();
        while let Some(id) = pending.pop_first() {
            if ids.contains(&id) {
                continue;
            }
            let resource = self.resource(&id)?;
            together.push('\n');
            together.push_str(resource.source());
            pending.extend(inspect::references(&resource));
            ids.insert(id);
        }
        Messages::of(tag, FluentResource::try_new(together).ok()?).ok()
    }

    /// One message, as long as all that are read so come to less than the source: many that refer to one another would
    /// come to much more.
    fn resource(&self, id: &str) -> Option<FluentResource> {
        let place = self.messages.get(id)?.place.clone();
        let take = |left: usize| left.checked_sub(place.len());
        self.left.fetch_update(Ordering::Relaxed, Ordering::Relaxed, take).ok()?;
        FluentResource::try_new(self.source.get(place.clone())?.to_owned()).ok()
    }
}
