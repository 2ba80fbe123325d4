//! The records behind a figure, each with a digest of what the figure's list says of it.

use niangjia_base::ids::{RecordId, TypedId};
use niangjia_office::measures::TraceRow;
use sha2::{Digest, Sha256};
use std::fmt::Write as _;

/// Bytes of a record's digest: enough that no two differ by chance, and lists stay small.
const DIGEST: usize = 16;
/// Bytes of an entry: the id and the digest.
const ENTRY: usize = 8 + DIGEST;

/// The records behind a figure, by id. The digests are keyed by the report's secret, so that the list alone, in a file or a
/// backup, cannot be used to try out what a record might say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct RecordList {
    entries: Vec<(RecordId, [u8; DIGEST])>,
}

/// How the records behind a figure differ between two readings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ListChange {
    /// Records that were not there before.
    pub new: Vec<RecordId>,
    /// Records that are there no more: withdrawn, or now of another kind or day.
    pub gone: Vec<RecordId>,
    /// Records that were there and say something else now.
    pub changed: Vec<RecordId>,
}

impl ListChange {
    /// Whether nothing differs.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.new.is_empty() && self.gone.is_empty() && self.changed.is_empty()
    }
}

impl RecordList {
    /// The list of some records of a trace.
    pub(crate) fn of<'r>(rows: impl IntoIterator<Item = &'r TraceRow>, secret: &[u8]) -> Self {
        let entries = rows
            .into_iter()
            .map(|row| (row.record, digest(row, secret)));
        let mut entries: Vec<_> = entries.collect();
        entries.sort_unstable();
        entries.dedup_by_key(|(record, _)| *record);
        Self { entries }
    }

    /// The records with the digests of what is said of them.
    pub fn entries(&self) -> impl Iterator<Item = (RecordId, &[u8])> {
        let entries = self.entries.iter();
        entries.map(|(record, digest)| (*record, digest.as_slice()))
    }

    /// How many records.
    #[must_use]
    pub fn len(&self) -> usize {
        self.entries.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// The digest of the whole list, in hexadecimal.
    #[must_use]
    pub fn digest(&self) -> String {
        hexadecimal(&Sha256::digest(self.to_bytes()))
    }

    /// As it is kept.
    #[must_use]
    pub fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::with_capacity(self.entries.len() * ENTRY);
        for (record, digest) in &self.entries {
            bytes.extend_from_slice(&record.whole().to_be_bytes());
            bytes.extend_from_slice(digest);
        }
        bytes
    }

    /// Read back; nothing when these are not the bytes of a list.
    #[must_use]
    pub fn from_bytes(bytes: &[u8]) -> Option<Self> {
        let (entries, rest) = bytes.as_chunks::<ENTRY>();
        let entries = entries.iter().map(|entry| {
            let (id, digest) = entry.split_first_chunk::<8>()?;
            let record = RecordId::from_whole(i64::from_be_bytes(*id));
            Some((record, digest.first_chunk::<DIGEST>().copied()?))
        });
        let entries: Vec<_> = entries.collect::<Option<_>>()?;
        rest.is_empty().then_some(Self { entries })
    }

    /// What differs from a later list.
    #[must_use]
    pub fn compare(&self, later: &Self) -> ListChange {
        let mut change = ListChange::default();
        let (mut before, mut after) = (
            self.entries.iter().peekable(),
            later.entries.iter().peekable(),
        );
        loop {
            match (before.peek(), after.peek()) {
                (None, None) => return change,
                (Some((id, _)), Some((now, _))) if id == now => {
                    let (was, is) = (before.next(), after.next());
                    if was != is {
                        change.changed.push(*id);
                    }
                }
                (Some((id, _)), now) if now.is_none_or(|(now, _)| id < now) => {
                    change.gone.push(*id);
                    before.next();
                }
                (_, Some((id, _))) => {
                    change.new.push(*id);
                    after.next();
                }
                (Some(_), None) => return change,
            }
        }
    }
}

/// What the list says of a record: whom, where, when, of what kind and level, what, how much. Not where it was read: the
/// same row of a corrected file is the same record.
fn digest(row: &TraceRow, secret: &[u8]) -> [u8; DIGEST] {
    let number = |number: Option<i64>| number.map(|number| number.to_string());
    let person = number(row.person.map(TypedId::whole));
    let amount = number(row.amount);
    let fields = [
        person.as_deref(),
        row.branch.as_deref(),
        row.day.as_deref(),
        row.kind.as_deref(),
        row.level.as_deref(),
        row.subject.as_deref(),
        amount.as_deref(),
    ];
    let mut said = row.record.whole().to_be_bytes().to_vec();
    for field in fields {
        // A length before each text keeps two fields from being read as one.
        let length = field.map_or(u64::MAX, |text| text.len() as u64);
        said.extend_from_slice(&length.to_be_bytes());
        said.extend_from_slice(field.unwrap_or_default().as_bytes());
    }
    let full = keyed(secret, &said);
    let mut digest = [0; DIGEST];
    digest.copy_from_slice(&full[..DIGEST]);
    digest
}

/// HMAC with SHA-256 (RFC 2104), for secrets of at most 64 bytes; a longer one is hashed first.
pub(crate) fn keyed(secret: &[u8], said: &[u8]) -> [u8; 32] {
    const BLOCK: usize = 64;
    let mut key = [0_u8; BLOCK];
    if secret.len() > BLOCK {
        key[..32].copy_from_slice(&Sha256::digest(secret));
    } else {
        key[..secret.len()].copy_from_slice(secret);
    }
    let inner = Sha256::new()
        .chain_update(key.map(|byte| byte ^ 0x36))
        .chain_update(said)
        .finalize();
    let outer = Sha256::new()
        .chain_update(key.map(|byte| byte ^ 0x5c))
        .chain_update(inner)
        .finalize();
    outer.into()
}

/// Bytes in hexadecimal.
pub(crate) fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        // Writing into a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_keyed_digest_is_the_one_of_the_standard() {
        // RFC 4231, test cases 1, 2 and 6.
        let cases: [(&[u8], &[u8], &str); 3] = [
            (
                &[0x0b; 20],
                b"Hi There",
                "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7",
            ),
            (
                b"Jefe",
                b"what do ya want for nothing?",
                "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
            ),
            (
                &[0xaa; 131],
                b"Test Using Larger Than Block-Size Key - Hash Key First",
                "60e431591ee0b67f0d8a26aacbf5b77f8e0bc6213728c5140546040f0ee37f54",
            ),
        ];
        for (secret, said, expected) in cases {
            assert_eq!(hexadecimal(&keyed(secret, said)), expected);
        }
    }

    #[test]
    fn lists_are_compared_record_by_record() {
        let list = |entries: &[(i64, u8)]| RecordList {
            entries: entries
                .iter()
                .map(|(id, says)| (RecordId::from_whole(*id), [*says; DIGEST]))
                .collect(),
        };
        let ids = |ids: &[i64]| {
            ids.iter()
                .map(|id| RecordId::from_whole(*id))
                .collect::<Vec<_>>()
        };
        let before = list(&[(1, 0), (2, 0), (3, 0), (9, 0)]);
        let after = list(&[(0, 0), (2, 1), (3, 0), (4, 0), (10, 0)]);
        let change = before.compare(&after);
        assert_eq!(
            (change.new, change.gone, change.changed),
            (ids(&[0, 4, 10]), ids(&[1, 9]), ids(&[2]))
        );
        assert!(before.compare(&before).is_empty());
        let kept = RecordList::from_bytes(&after.to_bytes());
        assert_eq!(kept.as_ref(), Some(&after));
        assert_ne!(before.digest(), after.digest());
        assert_eq!(RecordList::from_bytes(&after.to_bytes()[1..]), None);
    }
}
