//! Every typed id, in one alphabetical list, and the source that makes new ones.
//!
//! Ids are made by the program and not by the database: inserts are the same on both databases, an import can be tried
//! again, and a seeded source gives the same ids in every test run. They are 63 bits and grow with time.

use std::fmt;
use std::sync::atomic::{AtomicI64, Ordering};

/// An id of one kind of thing; never mixed with another kind.
pub trait TypedId: Copy {
    /// The id as it is stored.
    fn whole(self) -> i64;
    /// The id read back from storage.
    fn from_whole(whole: i64) -> Self;
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, serde::Serialize, serde::Deserialize)]
        #[serde(transparent)]
        pub struct $name(i64);

        impl TypedId for $name {
            fn whole(self) -> i64 {
                self.0
            }
            fn from_whole(whole: i64) -> Self {
                Self(whole)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )*};
}

ids! {
    /// One account with which somebody signs in.
    AccountId;
    /// One event in the history.
    EventId;
    /// One imported file, in one version of its content.
    FileId;
    /// One role given to one account.
    GrantId;
    /// A person known to the union: member, staff or outsider.
    PersonId;
    /// One record of any register.
    RecordId;
    /// One sign-in of an account, on one machine.
    SessionId;
    /// One sheet of an imported file.
    SheetId;
    /// A branch, group or the union itself in the organisation tree.
    UnitId;
    /// One union; it leads every key in the database.
    UnionId;
    /// One voucher of the ledger.
    VoucherId;
}

/// Makes ids: milliseconds since 1970 in the upper 42 bits, a counter that starts at random in the lower 21.
///
/// One process never makes an id twice: its sources start behind one another, see [`Made`]. Two processes that make the same
/// id in the same millisecond collide on a primary key, and the second act ends without having written anything.
#[derive(Debug, Clone)]
pub struct IdSource {
    next: i64,
}

/// How far the ids of a process have come, so that acts of the same millisecond do not make the same.
#[derive(Debug, Default)]
pub struct Made(AtomicI64);

/// Bits of an id below the milliseconds.
const COUNTER_BITS: u32 = 21;

impl IdSource {
    /// A source that starts at a moment (milliseconds since 1970) and a random number.
    #[must_use]
    pub fn new(milliseconds: i64, random: u64) -> Self {
        let low = i64::try_from(random % (1 << (COUNTER_BITS - 1))).unwrap_or(0);
        Self {
            next: (milliseconds.max(0) << COUNTER_BITS) | low,
        }
    }

    /// The next id, greater than all before it.
    pub fn make<T: TypedId>(&mut self) -> T {
        let id = self.next;
        self.next += 1;
        T::from_whole(id)
    }
}

impl Made {
    /// Ids that a source has for itself from its start; one that needs more may meet another that runs beside it.
    const FOR_ITSELF: i64 = 1 << 10;

    /// A source that starts as [`IdSource::new`] does, or behind all that were made before.
    pub fn source(&self, milliseconds: i64, random: u64) -> IdSource {
        let mut source = IdSource::new(milliseconds, random);
        let behind = |made: i64| Some(made.max(source.next) + Self::FOR_ITSELF);
        let before = self
            .0
            .fetch_update(Ordering::SeqCst, Ordering::SeqCst, behind);
        let (Ok(made) | Err(made)) = before;
        source.next = source.next.max(made);
        source
    }

    /// Takes note of what a source made.
    pub fn note(&self, source: &IdSource) {
        self.0.fetch_max(source.next, Ordering::SeqCst);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sources_of_one_millisecond_make_different_ids() {
        let made = Made::default();
        let mut all = std::collections::BTreeSet::new();
        for random in [5, 900, 5, 0] {
            let mut source = made.source(1_700_000_000_000, random);
            all.extend((0..2_000).map(|_| source.make::<RecordId>()));
            made.note(&source);
        }
        assert_eq!(all.len(), 4 * 2_000);
        assert_eq!(
            made.source(1_700_000_000_001, 3).make::<RecordId>(),
            IdSource::new(1_700_000_000_001, 3).make(),
        );
    }

    #[test]
    fn ids_grow_with_each_call_and_with_time() {
        let mut source = IdSource::new(1_700_000_000_000, 7);
        let first: PersonId = source.make();
        let second: PersonId = source.make();
        assert!(second > first);
        let later: PersonId = IdSource::new(1_700_000_000_001, 0).make();
        assert!(later > second);
    }

    #[test]
    fn ids_stay_within_63_bits_until_the_year_2100() {
        let late: RecordId = IdSource::new(4_102_444_800_000, u64::MAX).make();
        assert!(late.whole() > 0);
    }
}
