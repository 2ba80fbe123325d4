//! PostgreSQL: a few connections, serializable transactions, and another try when two of them collide.

mod bind;
mod session;

pub(crate) use session::Session;

use crate::tx::{Inner, Tx};
use crate::{Error, dialect};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

/// Connections open at once at most; more callers wait for one.
const MOST_CONNECTIONS: usize = 16;
/// Times that an act is tried before its collision is the answer.
const MOST_TRIES: u32 = 40;

pub(crate) struct Postgres {
    url: String,
    sessions: Mutex<Sessions>,
    given_back: Condvar,
}

#[derive(Default)]
struct Sessions {
    idle: Vec<Session>,
    open: usize,
}

impl Postgres {
    pub(crate) fn open(url: &str) -> Result<Self, Error> {
        let first = Session::open(url)?;
        let sessions = Mutex::new(Sessions {
            idle: vec![first],
            open: 1,
        });
        Ok(Self {
            url: url.to_owned(),
            sessions,
            given_back: Condvar::new(),
        })
    }

    pub(crate) fn read<T, E: From<Error>>(
        &self,
        look: impl FnOnce(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut lent = self.lend()?;
        lent.session()?
            .script("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")?;
        let answer = look(&mut Tx::new(Inner::Postgres(lent.session()?)));
        lent.session()?.script("ROLLBACK")?;
        lent.keep();
        answer
    }

    pub(crate) fn write<T, E: From<Error>>(
        &self,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let mut tries = 0;
        loop {
            tries += 1;
            match self.attempt(act)? {
                Attempt::Done(answer) => return answer,
                Attempt::Collided if tries < MOST_TRIES => {
                    std::thread::sleep(Duration::from_millis(u64::from(tries.min(10))));
                }
                Attempt::Collided => return Err(Error::Collided.into()),
            }
        }
    }

    fn attempt<T, E: From<Error>>(
        &self,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Attempt<T, E>, Error> {
        let mut lent = self.lend()?;
        lent.session()?
            .script("BEGIN ISOLATION LEVEL SERIALIZABLE")?;
        let mut tx = Tx::new(Inner::Postgres(lent.session()?));
        let answer = act(&mut tx);
        let collided = tx.collided;
        let committed = match &answer {
            Ok(_) if !collided => lent.session()?.script("COMMIT"),
            _ => lent.session()?.script("ROLLBACK"),
        };
        match committed {
            Ok(()) => lent.keep(),
            Err(Error::Collided) => {
                lent.session()?.script("ROLLBACK")?;
                lent.keep();
                return Ok(Attempt::Collided);
            }
            // The connection is dropped: whether the commit happened is not known, and the caller is told so.
            Err(error) => return Err(error),
        }
        Ok(if collided {
            Attempt::Collided
        } else {
            Attempt::Done(answer)
        })
    }

    pub(crate) fn faults(&self) -> Result<Vec<String>, Error> {
        let ask = |sql| self.read(|tx| tx.one(sql, &[], |row| row.get::<String>(0)));
        let mut faults = Vec::new();
        let collation = ask(dialect::POSTGRES_COLLATION)?;
        if !matches!(collation.as_str(), "C" | "POSIX" | "C.UTF-8" | "C.utf8") {
            faults.push(format!(
                "texts compare as in {collation}; the database must be made with LC_COLLATE 'C'"
            ));
        }
        let sync = ask(dialect::POSTGRES_SYNC)?;
        if sync != "on on" {
            faults.push(format!("commits are answered before they are on the disk (fsync and synchronous_commit: {sync})"));
        }
        Ok(faults)
    }

    fn lend(&self) -> Result<Lent<'_>, Error> {
        let mut sessions = self.sessions.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(session) = sessions.idle.pop() {
                return Ok(Lent {
                    of: self,
                    session: Some(session),
                    keep: false,
                });
            }
            if sessions.open < MOST_CONNECTIONS {
                sessions.open += 1;
                drop(sessions);
                let mut lent = Lent {
                    of: self,
                    session: None,
                    keep: false,
                };
                lent.session = Some(Session::open(&self.url)?);
                return Ok(lent);
            }
            sessions = self
                .given_back
                .wait(sessions)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}

enum Attempt<T, E> {
    Done(Result<T, E>),
    Collided,
}

/// A connection on loan. It goes back to the others only when it was kept; after a panic or a broken line it is closed.
struct Lent<'p> {
    of: &'p Postgres,
    session: Option<Session>,
    keep: bool,
}

impl Lent<'_> {
    fn session(&mut self) -> Result<&mut Session, Error> {
        self.session
            .as_mut()
            .ok_or_else(|| Error::Driver("a connection was lost".to_owned()))
    }

    fn keep(&mut self) {
        self.keep = true;
    }
}

impl Drop for Lent<'_> {
    fn drop(&mut self) {
        let mut sessions = self
            .of
            .sessions
            .lock()
            .unwrap_or_else(PoisonError::into_inner);
        match self.session.take() {
            Some(session) if self.keep => sessions.idle.push(session),
            _ => sessions.open -= 1,
        }
        self.of.given_back.notify_one();
    }
}
