//! One-time logins: a link that opens an account once, within a day. It is how an account begins and how a forgotten
//! password is replaced, so no password is ever written down by anybody but its owner.

use crate::accounts::known;
use crate::gate::{Gate, shifted};
use crate::sessions::{self, Opened};
use crate::token::{Digest, Token};
use crate::{AccessError, failures};
use niangjia_base::ids::{AccountId, UnionId};
use niangjia_office::{Act, Office};
use niangjia_store::{Error, Tx, bind, statements};

statements! {
    KEEP = "INSERT INTO access_one_time (union_id, digest, account, expires_at) VALUES ($1, $2, $3, $4)";
    VOID = "DELETE FROM access_one_time WHERE union_id = $1 AND account = $2";
    PEEK = "SELECT a.name FROM access_one_time o \
            JOIN access_account a ON a.union_id = o.union_id AND a.id = o.account \
            WHERE o.union_id = $1 AND o.digest = $2 AND o.expires_at > $3 AND a.locked_at IS NULL";
    TAKE = "DELETE FROM access_one_time WHERE union_id = $1 AND digest = $2 RETURNING account, expires_at";
    OPENABLE = "SELECT COUNT(*) FROM access_account WHERE union_id = $1 AND id = $2 AND locked_at IS NULL";
}

/// Seconds for which a one-time login is good.
pub const GOOD_FOR: i64 = 24 * 3600;

/// The address of a one-time login, below that of the pages.
#[must_use]
pub fn path(token: &Token) -> String {
    format!("/enter/{}", token.shown())
}

/// Issues a one-time login for an account; those issued before are void. The token is made before the act, because what an
/// act answers is kept: `Token::new(office)?`, then its digest here, then its link to whoever asked.
///
/// # Errors
/// When there is no such account, it is locked, or the database does not take it.
pub fn issue(
    act: &mut Act<'_, '_>,
    account: AccountId,
    digest: &Digest,
) -> Result<(), AccessError> {
    if known(act, account)?.locked_at.is_some() {
        return Err(AccessError::Locked);
    }
    void(act.tx, act.union, account)?;
    let expires = shifted(act.now, GOOD_FOR);
    act.tx
        .run(KEEP, bind![act.union, digest.bytes(), account, &expires])?;
    let detail = serde_json::json!({ "until": expires });
    crate::accounts::record(act, account, "one_time_login_issued", detail);
    Ok(())
}

/// Whom a one-time login would greet, without using it up: links are opened by programs that look ahead, too.
///
/// # Errors
/// When the database cannot be read.
pub fn peek(office: &Office, token: &Token) -> Result<Option<String>, Error> {
    let now = office.now().to_string();
    let digest = token.digest();
    office.look(|look| {
        look.tx
            .maybe(PEEK, bind![look.union, digest.bytes(), &now], |row| {
                row.get(0)
            })
    })
}

/// Uses a one-time login up and opens a session. A second factor is asked for all the same.
///
/// # Errors
/// [`AccessError::Wrong`] when it is used up, void, too old or none; [`AccessError::Wait`] when the address guesses.
pub fn redeem(
    office: &Office,
    token: &Token,
    address: &str,
    agent: &str,
) -> Result<Opened, AccessError> {
    let subjects = [failures::Subject::address(address)];
    Gate::pass(office, |gate| failures::attempt(gate, &subjects))?;
    let session = Token::new(office)?;
    Gate::pass(office, |gate| {
        let digest = token.digest();
        let taken = gate
            .tx
            .maybe(TAKE, bind![gate.union, digest.bytes()], |row| {
                Ok::<_, Error>((row.id::<AccountId>(0)?, row.get::<String>(1)?))
            })?;
        let Some((account, _)) = taken.filter(|(_, expires)| *expires > gate.now.to_string())
        else {
            return Err(AccessError::Wrong);
        };
        let open: i64 = gate
            .tx
            .one(OPENABLE, bind![gate.union, account], |row| row.get(0))?;
        if open == 0 {
            return Err(AccessError::Wrong);
        }
        failures::right(gate, &subjects)?;
        sessions::open(gate, account, &session, agent)
    })
}

/// Voids the one-time logins of an account.
pub(crate) fn void(tx: &mut Tx<'_>, union: UnionId, account: AccountId) -> Result<(), Error> {
    tx.run(VOID, bind![union, account]).map(drop)
}
