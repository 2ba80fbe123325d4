//! Records as they are stored: what a register declares to be sensitive is sealed, and so is what of it stands in the key.
//!
//! A record is sealed where it is written and stays sealed where it is read; equal values stay equal, so that settling and
//! the history need not open anything. Whoever may see a value opens it through [`crate::looks`].

use super::{Draft, Field, Privacy, Register};
use crate::vault::Vault;
use niangjia_store::Value;

/// The place of what a person says about a record; no column is called so.
pub(crate) const WORDS: &str = "(words)";
/// Stands in a stored key between the day with which it begins and the digest of the rest.
const BEFORE_DIGEST: char = '~';
/// Signs of a digest.
const DIGEST: usize = 22;
/// The longest beginning of a key that is kept: a day.
const DAY: usize = 10;

impl Field {
    /// Whether its values are stored sealed.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.privacy == Privacy::Sensitive
    }
}

impl Register {
    /// Whether any of its fields is stored sealed.
    #[must_use]
    pub fn is_sealed(&self) -> bool {
        self.fields.iter().any(Field::is_sealed)
    }

    /// The place of a field to which its sealed values are bound.
    #[must_use]
    pub fn place(&self, column: &str) -> String {
        format!("{}.{column}", self.kind)
    }
}

/// Seals what is sensitive among the values of a record, which are in the order of the register's fields.
pub fn seal(vault: &Vault, register: &Register, values: &mut [Value]) {
    for (field, value) in register.fields.iter().zip(values) {
        if let (true, Value::Text(text)) = (field.is_sealed(), value) {
            *text = vault.seal(&register.place(field.column), text);
        }
    }
}

/// Makes of a draft what is stored of it: its key, and its values sealed.
pub(super) fn draft(vault: &Vault, register: &Register, draft: &mut Draft) {
    draft.key = stored_key(vault, register, &draft.key);
    seal(vault, register, &mut draft.values);
}

/// The words of a person about a record, such as why it was corrected, as they go into the history.
pub(super) fn words(vault: &Vault, register: &Register, words: &str) -> String {
    if register.is_sealed() {
        vault.seal(&register.place(WORDS), words)
    } else {
        words.to_owned()
    }
}

/// Opens what is sealed among the values of a record; what does not open stays as it is.
pub(crate) fn open(vault: &Vault, register: &Register, values: &mut [Value]) {
    for (field, value) in register.fields.iter().zip(values) {
        if let (true, Value::Text(text)) = (field.is_sealed(), value)
            && let Some(opened) = vault.open(&register.place(field.column), text)
        {
            *text = opened;
        }
    }
}

/// A record's key as it is stored. A key says what makes a record this one, also what is sensitive about it; in a register
/// with sensitive fields only the day at its beginning stays, and the rest is a digest. A stored key is its own stored key.
#[must_use]
pub fn stored_key(vault: &Vault, register: &Register, key: &str) -> String {
    if !register.is_sealed() || is_stored(key) {
        return key.to_owned();
    }
    let day = key
        .bytes()
        .take(DAY)
        .take_while(|sign| sign.is_ascii_digit() || *sign == b'-')
        .count();
    let digest = vault.digest(&register.place("record_key"), key);
    format!("{}{BEFORE_DIGEST}{digest}", &key[..day])
}

fn is_stored(key: &str) -> bool {
    key.split_once(BEFORE_DIGEST).is_some_and(|(day, digest)| {
        day.len() <= DAY
            && digest.len() == DIGEST
            && day
                .bytes()
                .all(|sign| sign.is_ascii_digit() || sign == b'-')
            && digest
                .bytes()
                .all(|sign| sign.is_ascii_alphanumeric() || sign == b'-' || sign == b'_')
    })
}
