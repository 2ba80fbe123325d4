//! Which key belongs to a database: the fingerprint of the first one that was used with it.

use super::{Key, KeyFileError, Vault};
use crate::registers::{Register, sealed};
use crate::{NoRandomness, Sources};
use niangjia_base::ids::UnionId;
use niangjia_store::{Db, Error, Tx, bind, statements};
use std::path::{Path, PathBuf};

statements! {
    FINGERPRINT = "SELECT key_id, fingerprint FROM vault WHERE union_id = $1";
    KEEP_FINGERPRINT = "INSERT INTO vault (union_id, key_id, fingerprint, first_used_at) VALUES ($1, $2, $3, $4) \
                        ON CONFLICT (union_id) DO NOTHING";
}

/// Why sealed fields stay sealed. Nothing is opened then, and nothing is written.
#[derive(Debug, thiserror::Error)]
pub enum UnlockError {
    /// The records were sealed with a key that is not there.
    #[error("the records are sealed with the key {key}, and it is not in {file}")]
    Missing {
        /// The id of the key.
        key: String,
        /// Where it was looked for.
        file: PathBuf,
    },
    /// The records were sealed with another key.
    #[error("the records are sealed with the key {key}, and {file} is the key {found}")]
    Another {
        /// The id of the key.
        key: String,
        /// Where a key is.
        file: PathBuf,
        /// The id of that key.
        found: String,
    },
    /// A key cannot be made.
    #[error(transparent)]
    NoRandomness(#[from] NoRandomness),
    /// The file of the key.
    #[error(transparent)]
    File(#[from] KeyFileError),
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

/// The vault of a migrated database and the key in a file. Both are new together: a database that has sealed nothing yet
/// takes the key that is in the file, and a file without a key gets one. Whatever these registers hold from before is
/// sealed then.
///
/// # Errors
/// When the key is missing or another one, the file is no key or cannot be written, or the database does not answer.
pub fn unlock(
    db: &Db,
    union: UnionId,
    sources: &Sources,
    file: &Path,
    registers: &[&Register],
) -> Result<Vault, UnlockError> {
    let known = db.read(|tx| fingerprint(tx, union))?;
    let key = match (Key::read(file)?, &known) {
        (Some(key), _) => key,
        (None, Some((id, _))) => {
            return Err(UnlockError::Missing {
                key: id.clone(),
                file: file.to_owned(),
            });
        }
        (None, None) => fresh(sources, file)?,
    };
    let vault = Vault::of(key);
    let (id, mine) = (vault.key_id(), vault.digest("vault", "fingerprint"));
    let (known_id, known) = match known {
        Some(known) => known,
        None => db.write(|tx| {
            for register in registers.iter().filter(|register| register.is_sealed()) {
                sealed::seal_old(tx, union, &vault, register)?;
            }
            let at = sources.now().to_string();
            tx.run(KEEP_FINGERPRINT, bind![union, &id, &mine, &at])?;
            fingerprint(tx, union)?.ok_or(Error::Inconsistent {
                table: "vault",
                column: "fingerprint",
            })
        })?,
    };
    if known == mine {
        Ok(vault)
    } else {
        Err(UnlockError::Another {
            key: known_id,
            file: file.to_owned(),
            found: id,
        })
    }
}

/// A new key, or the one that another program made in the meantime.
fn fresh(sources: &Sources, file: &Path) -> Result<Key, UnlockError> {
    let mut bytes = [0; Key::BYTES];
    for half in bytes.chunks_exact_mut(Key::BYTES / 2) {
        half.copy_from_slice(&sources.secret()?);
    }
    let key = Key::from_bytes(bytes);
    if key.keep(file)? {
        return Ok(key);
    }
    Key::read(file)?.ok_or_else(|| KeyFileError::NotAKey(file.to_owned()).into())
}

fn fingerprint(tx: &mut Tx<'_>, union: UnionId) -> Result<Option<(String, String)>, Error> {
    tx.maybe(FINGERPRINT, bind![union], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })
}
