//! Sessions: who is signed in, on which machine, since when. The cookie holds a token, the database its digest.

use crate::gate::{Gate, shifted};
use crate::token::Token;
use crate::viewer::Viewer;
use crate::{AccessError, granting, second_factor};
use niangjia_base::calendar::Moment;
use niangjia_base::ids::{AccountId, PersonId, SessionId, UnionId};
use niangjia_office::Office;
use niangjia_store::{Error, Tx, bind, statements};

statements! {
    KEEP = "INSERT INTO access_session (union_id, id, digest, account, opened_at, seen_at, awaits_code, agent) \
            VALUES ($1, $2, $3, $4, $5, $5, $6, $7)";
    FIND = "SELECT s.id, s.account, s.seen_at, s.awaits_code, a.login, a.name, a.person, a.language, a.password IS NOT NULL \
            FROM access_session s JOIN access_account a ON a.union_id = s.union_id AND a.id = s.account \
            WHERE s.union_id = $1 AND s.digest = $2 AND s.opened_at > $3 AND s.seen_at > $4 AND a.locked_at IS NULL";
    AWAITING = "SELECT s.id, s.account FROM access_session s \
                JOIN access_account a ON a.union_id = s.union_id AND a.id = s.account \
                WHERE s.union_id = $1 AND s.digest = $2 AND s.opened_at > $3 AND s.seen_at > $4 AND s.awaits_code \
                AND a.locked_at IS NULL";
    MAKE_GOOD = "UPDATE access_session SET awaits_code = FALSE, digest = $3, seen_at = $4 \
                 WHERE union_id = $1 AND id = $2 AND awaits_code";
    SEEN = "UPDATE access_session SET seen_at = $3 WHERE union_id = $1 AND id = $2 AND seen_at < $3";
    END = "DELETE FROM access_session WHERE union_id = $1 AND account = $2 AND id = $3";
    END_ALL = "DELETE FROM access_session WHERE union_id = $1 AND account = $2 \
               AND (CAST($3 AS BIGINT) IS NULL OR id <> $3)";
    SWEEP = "DELETE FROM access_session WHERE union_id = $1 AND (opened_at <= $2 OR seen_at <= $3)";
    OF_ACCOUNT = "SELECT id, opened_at, seen_at, agent FROM access_session \
                  WHERE union_id = $1 AND account = $2 AND opened_at > $3 AND seen_at > $4 ORDER BY seen_at DESC, id";
}

/// How long a session lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// Seconds without a request after which it ends.
    pub idle: i64,
    /// Seconds after which it ends in any case.
    pub whole: i64,
}

impl Default for Limits {
    /// Half an hour without a request, twelve hours in all: an office's day.
    fn default() -> Self {
        Self {
            idle: 30 * 60,
            whole: 12 * 3600,
        }
    }
}

/// A request is noted in its session at most so often, in seconds, so that reading pages does not write to the disk.
const NOTED_EVERY: i64 = 60;
/// Most signs that are kept of what a browser calls itself.
const AGENT_SIGNS: usize = 120;

/// A session that was just opened.
#[derive(Debug)]
pub struct Opened {
    /// What the cookie holds.
    pub token: Token,
    /// Whose it is.
    pub account: AccountId,
    /// Which it is.
    pub session: SessionId,
    /// Whether a code is still to be given before it is good for anything.
    pub awaits_code: bool,
}

/// Whom a cookie belongs to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Signed {
    /// Who, with the grants of today; [`Viewer::nobody`] while a code is still to be given.
    pub viewer: Viewer,
    /// Whose account.
    pub account: AccountId,
    /// Which session.
    pub session: SessionId,
    /// The login of the account.
    pub login: String,
    /// The tag of the language that was chosen.
    pub language: Option<String>,
    /// Whether a code is still to be given.
    pub awaits_code: bool,
    /// Whether the account has a password; without one the next thing is to set it.
    pub has_password: bool,
}

/// One session, as its owner sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Which.
    pub id: SessionId,
    /// When it was opened.
    pub opened_at: String,
    /// When its last request was, to a minute.
    pub seen_at: String,
    /// What the browser calls itself, shortened.
    pub agent: String,
}

/// Whom a token belongs to, as of now; nothing when it is no session, or one that is over.
///
/// # Errors
/// When the database cannot be read or written.
pub fn signed(
    office: &Office,
    token: &Token,
    limits: Limits,
) -> Result<Option<Signed>, AccessError> {
    let now = office.now();
    let today = now.day_in_china().ok_or(niangjia_office::ActError::NoDay)?;
    let digest = token.digest();
    let (opened_after, seen_after) = limits.bounds(now);
    let found = office.look(|look| {
        let found = look.tx.maybe(
            FIND,
            bind![look.union, digest.bytes(), &opened_after, &seen_after],
            |row| {
                let viewer = Viewer {
                    account: Some(row.id(1)?),
                    name: row.get(5)?,
                    person: row.maybe_id::<PersonId>(6)?,
                    held: Vec::new(),
                };
                let signed = Signed {
                    viewer,
                    account: row.id(1)?,
                    session: row.id(0)?,
                    login: row.get(4)?,
                    language: row.get(7)?,
                    awaits_code: row.get(3)?,
                    has_password: row.get(8)?,
                };
                Ok::<_, Error>((signed, row.get::<String>(2)?))
            },
        )?;
        let Some((mut signed, seen_at)) = found else {
            return Ok(None);
        };
        if signed.awaits_code {
            signed.viewer = Viewer::nobody();
        } else {
            let grants = granting::of_account(look, signed.account)?;
            let grants = grants.into_iter().map(|(_, grant)| grant).collect();
            signed.viewer.held = granting::held(look, grants, today)?;
        }
        Ok::<_, Error>(Some((signed, seen_at)))
    })?;
    let Some((signed, seen_at)) = found else {
        return Ok(None);
    };
    if seen_at < shifted(now, -NOTED_EVERY) {
        Gate::pass(office, |gate| {
            let now = gate.now.to_string();
            gate.tx
                .run(SEEN, bind![gate.union, signed.session, &now])
                .map(drop)
        })?;
    }
    Ok(Some(signed))
}

/// The sessions of an account that are not over, the latest first.
///
/// # Errors
/// When the database cannot be read.
pub fn of_account(
    office: &Office,
    account: AccountId,
    limits: Limits,
) -> Result<Vec<Session>, Error> {
    let (opened_after, seen_after) = limits.bounds(office.now());
    office.look(|look| {
        look.tx.all(
            OF_ACCOUNT,
            bind![look.union, account, &opened_after, &seen_after],
            |row| {
                Ok(Session {
                    id: row.id(0)?,
                    opened_at: row.get(1)?,
                    seen_at: row.get(2)?,
                    agent: row.get(3)?,
                })
            },
        )
    })
}

/// Ends one session of an account: signing out, here or from afar.
///
/// # Errors
/// When the database does not take it.
pub fn end(office: &Office, account: AccountId, session: SessionId) -> Result<(), Error> {
    Gate::pass(office, |gate| {
        gate.tx
            .run(END, bind![gate.union, account, session])
            .map(drop)
    })
}

/// Ends every session of an account: signing out everywhere, but perhaps here.
///
/// # Errors
/// When the database does not take it.
pub fn end_everywhere(
    office: &Office,
    account: AccountId,
    stays: Option<SessionId>,
) -> Result<(), Error> {
    Gate::pass(office, |gate| end_all(gate.tx, gate.union, account, stays))
}

/// Opens a session, and sweeps out those that have been over for a day.
pub(crate) fn open(
    gate: &mut Gate<'_, '_>,
    account: AccountId,
    token: &Token,
    agent: &str,
) -> Result<Opened, AccessError> {
    let day_ago = gate.ago(24 * 3600);
    gate.tx.run(SWEEP, bind![gate.union, &day_ago, &day_ago])?;
    let session: SessionId = gate.id();
    let agent: String = agent
        .chars()
        .filter(|sign| !sign.is_control())
        .take(AGENT_SIGNS)
        .collect();
    let awaits_code = second_factor::is_set_up(gate.tx, gate.union, account)?;
    let (digest, now) = (token.digest(), gate.now.to_string());
    gate.tx.run(
        KEEP,
        bind![
            gate.union,
            session,
            digest.bytes(),
            account,
            &now,
            awaits_code,
            &agent
        ],
    )?;
    Ok(Opened {
        token: token.clone(),
        account,
        session,
        awaits_code,
    })
}

/// A session that awaits a code.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Awaiting {
    pub(crate) session: SessionId,
    pub(crate) account: AccountId,
}

/// The session of a token, when it awaits a code.
pub(crate) fn awaiting(
    office: &Office,
    token: &Token,
    limits: Limits,
) -> Result<Option<Awaiting>, Error> {
    let (opened_after, seen_after) = limits.bounds(office.now());
    let digest = token.digest();
    office.look(|look| {
        look.tx.maybe(
            AWAITING,
            bind![look.union, digest.bytes(), &opened_after, &seen_after],
            |row| {
                Ok(Awaiting {
                    session: row.id(0)?,
                    account: row.id(1)?,
                })
            },
        )
    })
}

/// Makes a session good that awaited a code, under another token: whoever saw the one before has nothing.
pub(crate) fn make_good(
    gate: &mut Gate<'_, '_>,
    awaiting: &Awaiting,
    token: &Token,
) -> Result<Opened, AccessError> {
    let (digest, now) = (token.digest(), gate.now.to_string());
    let made = gate.tx.run(
        MAKE_GOOD,
        bind![gate.union, awaiting.session, digest.bytes(), &now],
    )?;
    if made == 0 {
        return Err(AccessError::Wrong);
    }
    Ok(Opened {
        token: token.clone(),
        account: awaiting.account,
        session: awaiting.session,
        awaits_code: false,
    })
}

/// Ends the sessions of an account, but perhaps one.
pub(crate) fn end_all(
    tx: &mut Tx<'_>,
    union: UnionId,
    account: AccountId,
    stays: Option<SessionId>,
) -> Result<(), Error> {
    tx.run(END_ALL, bind![union, account, stays]).map(drop)
}

impl Limits {
    /// A session that is not over was opened after the first and seen after the second.
    fn bounds(self, now: Moment) -> (String, String) {
        (shifted(now, -self.whole), shifted(now, -self.idle))
    }
}
