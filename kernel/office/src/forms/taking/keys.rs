//! Where the drafts of a sheet stand by their keys, without keeping a hundred thousand keys twice.

use crate::registers::Draft;
use std::collections::HashMap;
use std::hash::{BuildHasher, RandomState};

/// The places of drafts, by a hash of their keys.
#[derive(Default)]
pub(super) struct Keys {
    hasher: RandomState,
    places: HashMap<u64, u32>,
    /// Places of drafts whose hash another key had before; next to none.
    others: Vec<u32>,
}

impl Keys {
    /// The draft of a key, if there is one.
    pub(super) fn find<'d>(&self, drafts: &'d [Draft], key: &str) -> Option<&'d Draft> {
        let first = self.places.get(&self.hasher.hash_one(key))?;
        let mut places = std::iter::once(first).chain(&self.others);
        places.find_map(|at| drafts.get(*at as usize).filter(|draft| draft.key == key))
    }

    /// Puts a draft behind the others and notes its key, which no other has.
    pub(super) fn keep(&mut self, drafts: &mut Vec<Draft>, draft: Draft) {
        let at = u32::try_from(drafts.len()).unwrap_or(u32::MAX);
        let hash = self.hasher.hash_one(draft.key.as_str());
        let before = self.places.get(&hash).map(|at| drafts.get(*at as usize));
        match before {
            Some(Some(other)) if other.key != draft.key => self.others.push(at),
            _ => {
                self.places.insert(hash, at);
            }
        }
        drafts.push(draft);
    }

    /// Forgets the key of a draft that is about to be taken back; the last first.
    pub(super) fn forget(&mut self, drafts: &[Draft], at: usize) {
        let place = u32::try_from(at).unwrap_or(u32::MAX);
        let Some(draft) = drafts.get(at) else { return };
        let hash = self.hasher.hash_one(draft.key.as_str());
        if self.places.get(&hash) == Some(&place) {
            self.places.remove(&hash);
        }
        self.others.retain(|other| *other != place);
    }
}
