//! What belongs to each party, looked up without searching.

use alloc::vec;
use alloc::vec::Vec;

/// Lists by the position of their owner.
pub struct Lists<T> {
    items: Vec<T>,
    starts: Vec<usize>,
}

impl<T: Copy> Lists<T> {
    /// The items of so many owners, each with the position of its owner; the order within one list is kept.
    pub fn new(owners: usize, items: &[(u32, T)]) -> Self {
        let mut starts = vec![0; owners.saturating_add(1)];
        for (owner, _) in items {
            if let Some(count) = starts.get_mut(*owner as usize + 1) {
                *count += 1;
            }
        }
        let mut sum = 0;
        for start in &mut starts {
            sum += *start;
            *start = sum;
        }
        let mut next = starts.clone();
        let mut sorted: Vec<T> = items.iter().map(|(_, item)| *item).collect();
        for (owner, item) in items {
            if let Some(place) = next.get_mut(*owner as usize) {
                if let Some(free) = sorted.get_mut(*place) {
                    *free = *item;
                }
                *place += 1;
            }
        }
        Lists { items: sorted, starts }
    }

    /// The list of one owner.
    pub fn of(&self, owner: u32) -> &[T] {
        let owner = owner as usize;
        let bounds = self.starts.get(owner).zip(self.starts.get(owner + 1));
        bounds.and_then(|(first, end)| self.items.get(*first..*end)).unwrap_or(&[])
    }
}
