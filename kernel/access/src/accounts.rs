//! Accounts: who may sign in. What changes them is an act, and the history says what; it never holds a password, its hash
//! or a token.

use crate::grant::Grant;
use crate::password::Hashed;
use crate::token::Digest;
use crate::{AccessError, granting, one_time, sessions};
use niangjia_base::ids::{AccountId, GrantId, PersonId, RecordId, SessionId, TypedId};
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::history::Event;
use niangjia_office::{Act, Look};
use niangjia_store::{Error, Row, bind, statements};
use serde_json::{Value, json};

statements! {
    KEEP = "INSERT INTO access_account (union_id, id, login, login_key, name, person, created_at) \
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
    LIST = "SELECT id, login, name, person, language, password IS NOT NULL, locked_at, created_at, \
            EXISTS (SELECT 1 FROM access_factor f WHERE f.union_id = access_account.union_id AND f.account = access_account.id) \
            FROM access_account WHERE union_id = $1 ORDER BY login_key, id";
    BY_ID = "SELECT id, login, name, person, language, password IS NOT NULL, locked_at, created_at, \
             EXISTS (SELECT 1 FROM access_factor f WHERE f.union_id = access_account.union_id AND f.account = access_account.id) \
             FROM access_account WHERE union_id = $1 AND id = $2";
    BY_LOGIN = "SELECT id, login, name, person, language, password IS NOT NULL, locked_at, created_at, \
                EXISTS (SELECT 1 FROM access_factor f WHERE f.union_id = access_account.union_id AND f.account = access_account.id) \
                FROM access_account WHERE union_id = $1 AND login_key = $2";
    PERSONS = "SELECT id, name FROM person WHERE union_id = $1 AND staff_number = $2 AND NOT withdrawn ORDER BY id";
    LOCK = "UPDATE access_account SET locked_at = $3 WHERE union_id = $1 AND id = $2 AND locked_at IS NULL";
    UNLOCK = "UPDATE access_account SET locked_at = NULL WHERE union_id = $1 AND id = $2 AND locked_at IS NOT NULL";
    SPEAK = "UPDATE access_account SET language = $3 WHERE union_id = $1 AND id = $2";
    SET_PASSWORD = "UPDATE access_account SET password = $3 WHERE union_id = $1 AND id = $2";
}

/// The kind of accounts in the history.
pub const ACCOUNT: RecordKind = RecordKind("access.account");

/// One account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Account {
    /// Its id.
    pub id: AccountId,
    /// The name to sign in with, as it was written.
    pub login: String,
    /// The name to greet by.
    pub name: String,
    /// The person of the union whom it belongs to.
    pub person: Option<PersonId>,
    /// The tag of the language that was chosen: `en`.
    pub language: Option<String>,
    /// Whether a password was set; without one only a one-time login opens it.
    pub has_password: bool,
    /// Whether a code is asked for as well.
    pub has_second_factor: bool,
    /// Since when nobody may sign in with it.
    pub locked_at: Option<String>,
    /// When it was opened.
    pub created_at: String,
    /// The roles given to it, those that have ended too, in the order in which they were given.
    pub grants: Vec<(GrantId, Grant)>,
}

/// A new account.
#[derive(Clone, Copy, Debug)]
pub struct NewAccount<'a> {
    /// The name to sign in with.
    pub login: &'a str,
    /// The name to greet by; the login when it is empty.
    pub name: &'a str,
    /// The person whom it belongs to.
    pub person: Option<PersonId>,
}

/// Opens an account. Nobody can sign in with it until a one-time login is issued.
///
/// # Errors
/// When the login is taken or is none, or the database does not take it.
pub fn open(act: &mut Act<'_, '_>, new: NewAccount<'_>) -> Result<AccountId, AccessError> {
    let key = login_key(new.login).ok_or(AccessError::LoginUnfit)?;
    let taken = act.tx.maybe(BY_LOGIN, bind![act.union, &key], account)?;
    if taken.is_some() {
        return Err(AccessError::LoginTaken);
    }
    let (login, name) = (new.login.trim(), new.name.trim());
    let name = if name.is_empty() { login } else { name };
    let id: AccountId = act.id();
    act.tx.run(
        KEEP,
        bind![
            act.union,
            id,
            login,
            &key,
            name,
            new.person,
            &act.now.to_string()
        ],
    )?;
    let person = new.person.map(TypedId::whole);
    let detail = json!({ "login": login, "name": name, "person": person });
    record(act, id, "opened", detail);
    Ok(id)
}

/// Locks an account: its sessions end, its one-time logins are void, and nobody signs in with it.
///
/// # Errors
/// When there is no such account, or the database does not take it.
pub fn lock(act: &mut Act<'_, '_>, id: AccountId) -> Result<(), AccessError> {
    known(act, id)?;
    let now = act.now.to_string();
    if act.tx.run(LOCK, bind![act.union, id, &now])? > 0 {
        sessions::end_all(act.tx, act.union, id, None)?;
        one_time::void(act.tx, act.union, id)?;
        record(act, id, "locked", json!({}));
    }
    Ok(())
}

/// Unlocks an account; its password is what it was.
///
/// # Errors
/// When there is no such account, or the database does not take it.
pub fn unlock(act: &mut Act<'_, '_>, id: AccountId) -> Result<(), AccessError> {
    known(act, id)?;
    if act.tx.run(UNLOCK, bind![act.union, id])? > 0 {
        record(act, id, "unlocked", json!({}));
    }
    Ok(())
}

/// Forgets the password of an account, ends its sessions, and issues a one-time login in their place.
///
/// # Errors
/// When there is no such account, it is locked, or the database does not take it.
pub fn reset(act: &mut Act<'_, '_>, id: AccountId, digest: &Digest) -> Result<(), AccessError> {
    if known(act, id)?.locked_at.is_some() {
        return Err(AccessError::Locked);
    }
    act.tx
        .run(SET_PASSWORD, bind![act.union, id, None::<&str>])?;
    sessions::end_all(act.tx, act.union, id, None)?;
    one_time::issue(act, id, digest)?;
    record(act, id, "reset", json!({}));
    Ok(())
}

/// Sets the password of an account. All its sessions end but the one in which it was set.
///
/// # Errors
/// When there is no such account, or the database does not take it.
pub fn set_password(
    act: &mut Act<'_, '_>,
    id: AccountId,
    password: &Hashed,
    stays: Option<SessionId>,
) -> Result<(), AccessError> {
    known(act, id)?;
    act.tx
        .run(SET_PASSWORD, bind![act.union, id, password.as_str()])?;
    sessions::end_all(act.tx, act.union, id, stays)?;
    one_time::void(act.tx, act.union, id)?;
    record(act, id, "password_set", json!({}));
    Ok(())
}

/// Keeps the language that somebody chose; nothing is the browser's.
///
/// # Errors
/// When there is no such account, or the database does not take it.
pub fn speak(
    act: &mut Act<'_, '_>,
    id: AccountId,
    language: Option<&str>,
) -> Result<(), AccessError> {
    if known(act, id)?.language.as_deref() == language {
        return Ok(());
    }
    act.tx.run(SPEAK, bind![act.union, id, language])?;
    record(act, id, "language_chosen", json!({ "language": language }));
    Ok(())
}

/// All accounts with their grants, by login.
///
/// # Errors
/// When the database cannot be read.
pub fn list(look: &mut Look<'_, '_>) -> Result<Vec<Account>, Error> {
    let mut accounts = look.tx.all(LIST, bind![look.union], account)?;
    for account in &mut accounts {
        account.grants = granting::of_account(look, account.id)?;
    }
    Ok(accounts)
}

/// One account with its grants.
///
/// # Errors
/// When the database cannot be read.
pub fn get(look: &mut Look<'_, '_>, id: AccountId) -> Result<Option<Account>, Error> {
    let found = look.tx.maybe(BY_ID, bind![look.union, id], account)?;
    with_grants(look, found)
}

/// The account of a login, however its letters are written.
///
/// # Errors
/// When the database cannot be read.
pub fn find(look: &mut Look<'_, '_>, login: &str) -> Result<Option<Account>, Error> {
    let Some(key) = login_key(login) else {
        return Ok(None);
    };
    let found = look.tx.maybe(BY_LOGIN, bind![look.union, &key], account)?;
    with_grants(look, found)
}

/// The person with a staff number, and their name.
///
/// # Errors
/// When there is nobody, when there are several, or the database cannot be read.
pub fn person_with_number(
    look: &mut Look<'_, '_>,
    staff_number: &str,
) -> Result<(PersonId, String), AccessError> {
    let mut found = look
        .tx
        .all(PERSONS, bind![look.union, staff_number], |row| {
            Ok::<_, Error>((row.id(0)?, row.get(1)?))
        })?;
    match (found.pop(), found.is_empty()) {
        (Some(person), true) => Ok(person),
        _ => Err(AccessError::NoPerson),
    }
}

/// The form in which logins compare, or nothing when it is no login: 2 to 64 letters, digits, `.`, `-`, `_` and `@`.
#[must_use]
pub fn login_key(login: &str) -> Option<String> {
    let key = text::word_key(login.trim());
    let fits = (2..=64).contains(&key.chars().count())
        && key
            .chars()
            .all(|sign| sign.is_alphanumeric() || matches!(sign, '.' | '-' | '_' | '@'))
        && !login.trim().contains(char::is_whitespace);
    fits.then_some(key)
}

/// The account, or that there is none.
pub(crate) fn known(act: &mut Act<'_, '_>, id: AccountId) -> Result<Account, AccessError> {
    let found = act.tx.maybe(BY_ID, bind![act.union, id], account)?;
    found.ok_or(AccessError::NoAccount)
}

/// Says in the history what happened to an account.
pub(crate) fn record(act: &mut Act<'_, '_>, id: AccountId, what: &str, detail: Value) {
    let record = RecordId::from_whole(id.whole());
    act.record(Event::of(ACCOUNT, record, what, detail));
}

fn with_grants(look: &mut Look<'_, '_>, found: Option<Account>) -> Result<Option<Account>, Error> {
    let Some(mut account) = found else {
        return Ok(None);
    };
    account.grants = granting::of_account(look, account.id)?;
    Ok(Some(account))
}

fn account(row: &Row<'_>) -> Result<Account, Error> {
    Ok(Account {
        id: row.id(0)?,
        login: row.get(1)?,
        name: row.get(2)?,
        person: row.maybe_id(3)?,
        language: row.get(4)?,
        has_password: row.get(5)?,
        locked_at: row.get(6)?,
        created_at: row.get(7)?,
        has_second_factor: row.get(8)?,
        grants: Vec::new(),
    })
}

#[cfg(test)]
mod tests {
    use super::login_key;

    #[test]
    fn logins_compare_without_regard_to_case_and_width() {
        for (written, key) in [
            ("Office", Some("office")),
            (" li.na ", Some("li.na")),
            ("ＡＢ1", Some("ab1")),
            ("张伟", Some("张伟")),
            ("a", None),
            ("", None),
            ("two words", None),
            ("a/b", None),
        ] {
            assert_eq!(login_key(written).as_deref(), key, "{written:?}");
        }
        assert_eq!(login_key(&"a".repeat(65)), None);
    }
}
