//! Records as they are stored: what a register declares to be sensitive is sealed, and so is what of it stands in the key.
//!
//! A record is sealed where it is written and stays sealed where it is read; equal values stay equal, so that settling and
//! the history need not open anything. Whoever may see a value opens it through [`crate::looks`].

use super::{Draft, Field, Privacy, Register};
use crate::Look;
use crate::vault::{MARK, Vault, is_sealed};
use niangjia_base::ids::{RecordId, UnionId};
use niangjia_store::{Bind, Error, Tx, Value, bind};

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

/// Seals what stands in a register from before there was a key; answers how many records it was. What the history says of
/// them stays as it is, because it is never changed.
pub(crate) fn seal_old(
    tx: &mut Tx<'_>,
    union: UnionId,
    vault: &Vault,
    register: &Register,
) -> Result<usize, Error> {
    let (fields, unsealed) = (fields(register), unsealed_sql(register));
    let old = tx.all(&unsealed, bind![union], |row| {
        let texts = (2..2 + fields.len()).map(|column| row.get::<Option<String>>(column));
        let texts = texts.collect::<Result<Vec<_>, _>>()?;
        Ok::<_, Error>((row.id::<RecordId>(0)?, row.get::<String>(1)?, texts))
    })?;
    for (id, key, texts) in &old {
        let key = stored_key(vault, register, key);
        let sealed: Vec<Option<String>> = fields
            .iter()
            .zip(texts)
            .map(|(column, text)| {
                let text = text.as_deref()?;
                Some(match is_sealed(text) {
                    true => text.to_owned(),
                    false => vault.seal(&register.place(column), text),
                })
            })
            .collect();
        let mut row: Vec<Bind<'_>> = bind![union, *id, &key].to_vec();
        row.extend(sealed.iter().map(|text| match text {
            Some(text) => Bind::from(text),
            None => Bind::Null,
        }));
        tx.run(&seal_sql(register), &row)?;
    }
    Ok(old.len())
}

/// The columns that hold sealed values.
fn fields(register: &Register) -> Vec<&'static str> {
    let sealed = register.fields.iter().filter(|field| field.is_sealed());
    sealed.map(|field| field.column).collect()
}

/// The records of which something sensitive stands there as it was written.
fn unsealed_sql(register: &Register) -> String {
    let fields = fields(register);
    let any: Vec<String> = fields
        .iter()
        .map(|column| format!("{column} NOT LIKE '{MARK}%'"))
        .collect();
    format!(
        "SELECT id, record_key, {} FROM {} WHERE union_id = $1 AND ({}) ORDER BY id",
        fields.join(", "),
        register.table,
        any.join(" OR ")
    )
}

fn seal_sql(register: &Register) -> String {
    let set: String = fields(register)
        .iter()
        .zip(4..)
        .map(|(column, number)| format!(", {column} = ${number}"))
        .collect();
    format!(
        "UPDATE {} SET record_key = $3{set} WHERE union_id = $1 AND id = $2",
        register.table
    )
}

/// Every value of a sensitive field that is not sealed, or does not open: the column and the record.
///
/// # Errors
/// When the database cannot be read.
pub fn faults(look: &mut Look<'_, '_>, register: &Register) -> Result<Vec<String>, Error> {
    let mut faults = Vec::new();
    for column in fields(register) {
        let place = register.place(column);
        let sql = values_sql(register, column);
        let vault = look.vault;
        look.tx.each(&sql, bind![look.union], |row| {
            if vault.open(&place, &row.get::<String>(1)?).is_none() {
                faults.push(format!("{place} {}", row.id::<RecordId>(0)?));
            }
            Ok::<(), Error>(())
        })?;
    }
    Ok(faults)
}

fn values_sql(register: &Register, column: &str) -> String {
    format!(
        "SELECT id, {column} FROM {} WHERE union_id = $1 AND {column} IS NOT NULL ORDER BY id",
        register.table
    )
}

pub(super) fn statements(register: &Register) -> Vec<String> {
    if !register.is_sealed() {
        return Vec::new();
    }
    let mut all = vec![unsealed_sql(register), seal_sql(register)];
    all.extend(
        fields(register)
            .into_iter()
            .map(|column| values_sql(register, column)),
    );
    all
}
