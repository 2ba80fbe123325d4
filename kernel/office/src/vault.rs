//! The vault: what is sensitive is sealed with a key that lies outside the database.
//!
//! A sealed text is `sealed:KEY:…`: the mark, the key's id, and the text under AES-SIV. The *place*, such as
//! `care.condolence.reason`, is bound to it, so that a value moved to another column does not open. Sealing is
//! deterministic: equal texts of one place are equal when sealed, and so registers are settled, filtered and grouped without
//! being opened. That equal values can be counted is what it costs.
//!
//! The key is a file ([`Key`]), and its fingerprint is in the database, so that another key is noticed before it seals
//! anything ([`unlock`]). Whoever shows an opened value to somebody notes a look first; see [`crate::looks`].

mod key;
mod unlock;

pub use key::{Key, KeyFileError};
pub use unlock::{UnlockError, unlock};

pub(crate) use unlock::ALL;

use aes_siv::KeyInit;
use aes_siv::siv::Aes256Siv;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;

/// With what every sealed text begins.
pub const MARK: &str = "sealed:";
/// Bytes of a synthetic initialisation vector, which is a keyed digest of place and text.
const DIGEST: usize = 16;

/// A key in use.
pub struct Vault {
    key: Key,
    /// The mark and the key's id.
    prefix: String,
}

impl std::fmt::Debug for Vault {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "Vault({})", self.prefix)
    }
}

/// Whether a stored text is sealed, by whatever key.
#[must_use]
pub fn is_sealed(stored: &str) -> bool {
    stored.starts_with(MARK)
}

impl Vault {
    /// The vault of a key.
    #[must_use]
    pub fn of(key: Key) -> Self {
        let prefix = format!("{MARK}{}:", key.id());
        Self { key, prefix }
    }

    /// The id of the key, which every sealed text names.
    #[must_use]
    pub fn key_id(&self) -> String {
        self.key.id()
    }

    /// Seals a text of a place.
    #[must_use]
    pub fn seal(&self, place: &str, text: &str) -> String {
        let mut sealed = self.prefix.clone();
        URL_SAFE_NO_PAD.encode_string(self.key.encrypt(place, text.as_bytes()), &mut sealed);
        sealed
    }

    /// Opens a sealed text of a place; nothing when it was sealed with another key or for another place, or was changed.
    #[must_use]
    pub fn open(&self, place: &str, sealed: &str) -> Option<String> {
        let content = sealed.strip_prefix(&self.prefix)?;
        let bytes = URL_SAFE_NO_PAD.decode(content).ok()?;
        String::from_utf8(self.key.decrypt(place, &bytes)?).ok()
    }

    /// Seals bytes of a place, for what is kept outside the database.
    #[must_use]
    pub fn seal_bytes(&self, place: &str, bytes: &[u8]) -> Vec<u8> {
        self.key.encrypt(place, bytes)
    }

    /// Opens sealed bytes of a place; nothing when they were sealed with another key or for another place, or were changed.
    #[must_use]
    pub fn open_bytes(&self, place: &str, sealed: &[u8]) -> Option<Vec<u8>> {
        self.key.decrypt(place, sealed)
    }

    /// A digest of a text that nobody can make, or compare with a guess, without the key: 22 signs.
    #[must_use]
    pub fn digest(&self, place: &str, text: &str) -> String {
        let mut sealed = self.key.encrypt(place, text.as_bytes());
        sealed.truncate(DIGEST);
        URL_SAFE_NO_PAD.encode(sealed)
    }
}

impl Key {
    fn encrypt(&self, place: &str, bytes: &[u8]) -> Vec<u8> {
        let sealed = Aes256Siv::new(self.bytes().into()).encrypt([place.as_bytes()], bytes);
        // It fails only with more than 126 places, or when memory for sixteen bytes more is not there.
        sealed.unwrap_or_else(|_| unreachable!("one place is bound to a text"))
    }

    fn decrypt(&self, place: &str, bytes: &[u8]) -> Option<Vec<u8>> {
        Aes256Siv::new(self.bytes().into())
            .decrypt([place.as_bytes()], bytes)
            .ok()
    }

    /// What tells one key from another and nothing about it: eight signs.
    fn id(&self) -> String {
        let digest = self.encrypt("niangjia key id", b"");
        digest
            .iter()
            .take(4)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vault(byte: u8) -> Vault {
        Vault::of(Key::from_bytes([byte; Key::BYTES]))
    }

    #[test]
    fn what_was_sealed_opens_with_its_key_for_its_place() {
        let mine = vault(7);
        for text in ["", "hospital", "住院", "sealed:again", &"长".repeat(3000)] {
            let sealed = mine.seal("care.condolence.reason", text);
            assert!(is_sealed(&sealed) && (text.is_empty() || !sealed.contains(text)));
            assert_eq!(
                mine.open("care.condolence.reason", &sealed).as_deref(),
                Some(text)
            );
            assert_eq!(mine.open("care.condolence.note", &sealed), None);
            assert_eq!(vault(8).open("care.condolence.reason", &sealed), None);
            assert_eq!(sealed, mine.seal("care.condolence.reason", text));
            assert_ne!(sealed, mine.seal("care.condolence.note", text));
            assert_ne!(sealed, vault(8).seal("care.condolence.reason", text));
        }
    }

    #[test]
    fn sealed_bytes_open_for_their_place_only() {
        let sealed = vault(7).seal_bytes("tray.1", b"PK\x03\x04");
        assert_eq!(
            vault(7).open_bytes("tray.1", &sealed).as_deref(),
            Some(&b"PK\x03\x04"[..])
        );
        assert_eq!(vault(7).open_bytes("tray.2", &sealed), None);
        assert_eq!(vault(8).open_bytes("tray.1", &sealed), None);
    }

    #[test]
    fn a_changed_text_does_not_open() {
        let mine = vault(7);
        let sealed = mine.seal("place", "hospital");
        for at in 0..sealed.len() {
            let mut changed = sealed.clone().into_bytes();
            changed[at] = if changed[at] == b'A' { b'B' } else { b'A' };
            let changed = String::from_utf8(changed).unwrap();
            assert_eq!(mine.open("place", &changed), None, "{changed}");
        }
        assert_eq!(mine.open("place", "hospital"), None);
        assert_eq!(mine.open("place", "sealed:"), None);
    }

    #[test]
    fn a_digest_differs_by_key_place_and_text() {
        let digests = [
            vault(7).digest("a", "b"),
            vault(7).digest("a", "c"),
            vault(7).digest("b", "b"),
            vault(8).digest("a", "b"),
        ];
        let different: std::collections::BTreeSet<_> = digests.iter().collect();
        assert_eq!(different.len(), 4);
        assert!(digests.iter().all(|digest| digest.len() == 22));
        assert_eq!(vault(7).digest("a", "b"), digests[0]);
    }

    #[test]
    fn nothing_tells_the_key() {
        let shown = format!("{:?} {:?}", vault(7), Key::from_bytes([7; Key::BYTES]));
        assert!(
            !shown.contains("7, 7") && !shown.contains("BwcH"),
            "{shown}"
        );
    }
}
