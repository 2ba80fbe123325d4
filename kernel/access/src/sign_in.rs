//! Signing in with login and password.

use crate::accounts::login_key;
use crate::failures::{self, Subject};
use crate::gate::Gate;
use crate::password::{self, Hashed};
use crate::sessions::{self, Opened};
use crate::token::Token;
use crate::{AccessError, accounts};
use niangjia_base::ids::AccountId;
use niangjia_office::Office;
use niangjia_store::{Error, bind, statements};

statements! {
    FIND = "SELECT id, password, locked_at IS NOT NULL FROM access_account WHERE union_id = $1 AND login_key = $2";
    PASSWORD = "SELECT password FROM access_account WHERE union_id = $1 AND id = $2";
}

/// One attempt to sign in.
#[derive(Clone, Copy)]
pub struct Attempt<'a> {
    /// What was typed as login.
    pub login: &'a str,
    /// What was typed as password.
    pub password: &'a str,
    /// The address that it came from.
    pub address: &'a str,
    /// What the browser calls itself.
    pub agent: &'a str,
}

/// Opens a session for whoever knows login and password. It takes some hundredths of a second, whatever was wrong.
///
/// # Errors
/// [`AccessError::Wrong`] without saying what was wrong; [`AccessError::Wait`] after too many attempts;
/// [`AccessError::Locked`] only to whoever knew the password.
pub fn sign_in(office: &Office, attempt: &Attempt<'_>) -> Result<Opened, AccessError> {
    let key = login_key(attempt.login).unwrap_or_else(|| attempt.login.to_owned());
    let subjects = [Subject::login(&key), Subject::address(attempt.address)];
    Gate::pass(office, |gate| failures::attempt(gate, &subjects))?;
    let found = office.look(|look| {
        look.tx.maybe(FIND, bind![look.union, &key], |row| {
            Ok::<_, Error>((
                row.id::<AccountId>(0)?,
                row.get::<Option<String>>(1)?,
                row.get::<bool>(2)?,
            ))
        })
    })?;
    let Some((account, Some(hash), locked)) = found else {
        password::pretend(attempt.password);
        return Err(AccessError::Wrong);
    };
    if !Hashed::kept(hash).is(attempt.password) {
        return Err(AccessError::Wrong);
    }
    if locked {
        return Err(AccessError::Locked);
    }
    let token = Token::new(office)?;
    Gate::pass(office, |gate| {
        failures::right(gate, &subjects)?;
        sessions::open(gate, account, &token, attempt.agent)
    })
}

/// Whether somebody who has signed in knows their password, before something that an open desk must not allow: changing
/// it, or the second factor. Wrong attempts are counted as when signing in.
///
/// # Errors
/// [`AccessError::Wrong`] when it is another; [`AccessError::Wait`] after too many attempts.
pub fn confirm(office: &Office, account: AccountId, password: &str) -> Result<(), AccessError> {
    let found = office.look(|look| accounts::get(look, account))?;
    let Some(found) = found else {
        return Err(AccessError::NoAccount);
    };
    let subjects = [Subject::login(&login_key(&found.login).unwrap_or_default())];
    Gate::pass(office, |gate| failures::attempt(gate, &subjects))?;
    let hash: Option<Option<String>> = office.look(|look| {
        look.tx
            .maybe(PASSWORD, bind![look.union, account], |row| row.get(0))
            .map_err(|error: Error| error)
    })?;
    let Some(hash) = hash.flatten() else {
        password::pretend(password);
        return Err(AccessError::Wrong);
    };
    if !Hashed::kept(hash).is(password) {
        return Err(AccessError::Wrong);
    }
    Ok(Gate::pass(office, |gate| failures::right(gate, &subjects))?)
}
