//! One writer at a time, one sync for all who wait.
//!
//! A durable commit costs one sync of the disk, whatever it commits. So each caller runs its closure on its own thread
//! inside the open transaction, in a savepoint of its own; whoever sees nobody waiting behind it commits, and all who took
//! part are answered by that commit. Nobody is answered before it. Where several took part in the last commit, whoever
//! finds nobody behind it lets the others run for a moment first: those just answered are on their way with their next act,
//! and a commit for each handful of them would cost more than all their acts.
//!
//! After a failed write or sync SQLite would go on as if nothing had happened, while the operating system may have dropped
//! the pages. So the writer stops, looks at the file with a fresh connection, and says so to everyone from then on.

use crate::tx::{Inner, Tx};
use crate::{Error, sqlite};
use rusqlite::Connection;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::PathBuf;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

/// Acts in one commit at most, so that the first of them does not wait for ever.
const MOST_IN_ONE_COMMIT: u32 = 256;

/// How often whoever would commit lets the others run first, and looks again.
const TURNS: u32 = 4;

/// How long each of these turns is: those just answered must wake, work and come back, and where a processor is free for
/// each of them, yielding alone would not wait for anybody.
const TURN: Duration = Duration::from_micros(20);

/// The writing connection and those who wait for it.
pub(crate) struct Writer {
    path: PathBuf,
    seat: Mutex<Seat>,
    waiting: AtomicUsize,
}

struct Seat {
    connection: Connection,
    /// The transaction that is open, and those who wait for its commit.
    open: Option<Arc<Commit>>,
    taken_part: u32,
    /// How many took part in the last commit.
    last_time: u32,
    /// Somebody is about to look again and will commit.
    lingering: bool,
    halted: Option<Error>,
}

/// One commit and its outcome, once it is known.
#[derive(Default)]
struct Commit {
    outcome: Mutex<Option<Result<(), Error>>>,
    known: Condvar,
}

impl Writer {
    pub(crate) fn new(path: PathBuf, connection: Connection) -> Self {
        let seat = Seat {
            connection,
            open: None,
            taken_part: 0,
            last_time: 1,
            lingering: false,
            halted: None,
        };
        Self {
            path,
            seat: Mutex::new(seat),
            waiting: AtomicUsize::new(0),
        }
    }

    /// Runs the closure in a transaction and answers after it is on the disk.
    pub(crate) fn write<T, E: From<Error>>(
        &self,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        self.waiting.fetch_add(1, Ordering::SeqCst);
        let mut seat = self.seat.lock().unwrap_or_else(PoisonError::into_inner);
        self.waiting.fetch_sub(1, Ordering::SeqCst);
        if let Some(halted) = &seat.halted {
            return Err(halted.clone().into());
        }
        let commit = seat
            .begin()
            .map_err(|error| E::from(self.stop_if_disk_failed(&mut seat, error)))?;
        self.take_part(seat, commit, act)
    }

    /// Does the same if nobody writes at this moment, in this program or in another; nothing when somebody does.
    pub(crate) fn write_if_idle<T, E: From<Error>>(
        &self,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<Option<T>, E> {
        let Ok(mut seat) = self.seat.try_lock() else {
            return Ok(None);
        };
        if seat.open.is_some() {
            return Ok(None);
        }
        if let Some(halted) = &seat.halted {
            return Err(halted.clone().into());
        }
        match seat.begin_at_once() {
            Ok(Some(commit)) => self.take_part(seat, commit, act).map(Some),
            Ok(None) => Ok(None),
            Err(error) => Err(self.stop_if_disk_failed(&mut seat, error).into()),
        }
    }

    fn take_part<'s, T, E: From<Error>>(
        &'s self,
        mut seat: MutexGuard<'s, Seat>,
        commit: Arc<Commit>,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let answer = catch_unwind(AssertUnwindSafe(|| seat.in_savepoint(act)));
        match answer {
            Ok(Answer::Kept(value)) => {
                seat.taken_part += 1;
                self.leave(seat);
                commit.wait()?;
                Ok(value)
            }
            Ok(Answer::Refused(refusal)) => {
                self.leave(seat);
                Err(refusal)
            }
            Ok(Answer::Broken(error)) => {
                let error = self.stop_if_disk_failed(&mut seat, error);
                self.give_up(&mut seat, &error);
                Err(error.into())
            }
            Err(panic) => {
                // The closure's changes are undone like those of any act that fails; the others keep theirs.
                match seat.undo() {
                    Ok(()) => self.leave(seat),
                    Err(error) => self.give_up(&mut seat, &error),
                }
                resume_unwind(panic)
            }
        }
    }

    /// Commits if nobody waits behind, else leaves the transaction open for the next in line, who is sure to come.
    fn leave<'s>(&'s self, mut seat: MutexGuard<'s, Seat>) {
        if !self.is_last(&seat) {
            return;
        }
        if seat.taken_part < seat.last_time {
            match self.linger(seat) {
                Some(mine) => seat = mine,
                None => return,
            }
        }
        let Some(commit) = seat.open.take() else {
            return;
        };
        seat.last_time = seat.taken_part.max(1);
        seat.taken_part = 0;
        let outcome = seat.connection.execute_batch("COMMIT").map_err(Error::from);
        let outcome = outcome.map_err(|error| {
            let _ = seat.connection.execute_batch("ROLLBACK");
            self.stop(&mut seat, &error)
        });
        drop(seat);
        commit.settle(outcome);
    }

    fn is_last(&self, seat: &Seat) -> bool {
        self.waiting.load(Ordering::SeqCst) == 0 || seat.taken_part >= MOST_IN_ONE_COMMIT
    }

    /// Lets the others run for a moment; the seat again if a transaction is still to be committed, whoever began it, and
    /// nothing if others see to that.
    fn linger<'s>(&'s self, mut seat: MutexGuard<'s, Seat>) -> Option<MutexGuard<'s, Seat>> {
        if seat.lingering {
            return None;
        }
        seat.lingering = true;
        drop(seat);
        for _ in 0..TURNS {
            std::thread::sleep(TURN);
            if self.waiting.load(Ordering::SeqCst) > 0 {
                break;
            }
        }
        let mut seat = self.seat.lock().unwrap_or_else(PoisonError::into_inner);
        seat.lingering = false;
        // Whoever waits now comes next, and leaves as everybody does.
        (seat.open.is_some() && self.is_last(&seat)).then_some(seat)
    }

    /// Takes back the whole open transaction; all who took part are told that nothing of theirs was written.
    fn give_up(&self, seat: &mut Seat, error: &Error) {
        let _ = seat.connection.execute_batch("ROLLBACK");
        seat.taken_part = 0;
        if let Some(commit) = seat.open.take() {
            commit.settle(Err(error.clone()));
        }
    }

    fn stop_if_disk_failed(&self, seat: &mut Seat, error: Error) -> Error {
        if matches!(error, Error::Disk(_)) {
            self.stop(seat, &error)
        } else {
            error
        }
    }

    fn stop(&self, seat: &mut Seat, error: &Error) -> Error {
        let verdict = match sqlite::integrity(&self.path) {
            Ok(verdict) if verdict == "ok" => {
                "the database was verified afterwards and is whole".to_owned()
            }
            Ok(verdict) => format!("verifying the database found: {verdict}"),
            Err(error) => format!("the database could not be verified: {error}"),
        };
        let halted = Error::Halted {
            reason: error.to_string(),
            verdict,
        };
        seat.halted = Some(halted.clone());
        halted
    }
}

enum Answer<T, E> {
    Kept(T),
    Refused(E),
    Broken(Error),
}

impl Seat {
    fn begin(&mut self) -> Result<Arc<Commit>, Error> {
        if let Some(commit) = &self.open {
            return Ok(Arc::clone(commit));
        }
        self.connection.execute_batch("BEGIN IMMEDIATE")?;
        let commit = Arc::new(Commit::default());
        self.open = Some(Arc::clone(&commit));
        Ok(commit)
    }

    /// As [`Self::begin`], without waiting for another program that writes; nothing when there is one.
    fn begin_at_once(&mut self) -> Result<Option<Arc<Commit>>, Error> {
        self.connection.busy_timeout(Duration::ZERO)?;
        let begun = self.begin();
        self.connection.busy_timeout(sqlite::PATIENCE)?;
        match begun {
            Ok(commit) => Ok(Some(commit)),
            Err(Error::Collided) => Ok(None),
            Err(error) => Err(error),
        }
    }

    fn in_savepoint<T, E: From<Error>>(
        &mut self,
        act: &mut dyn FnMut(&mut Tx<'_>) -> Result<T, E>,
    ) -> Answer<T, E> {
        if let Err(error) = self.said("SAVEPOINT act") {
            return Answer::Broken(error);
        }
        let mut tx = Tx::new(Inner::Sqlite(&self.connection));
        let answer = act(&mut tx);
        if let Some(failure) = tx.disk_failure.take() {
            return Answer::Broken(failure);
        }
        let closed = match &answer {
            Ok(_) => self.said("RELEASE act"),
            Err(_) => self.undo(),
        };
        match (closed, answer) {
            (Ok(()), Ok(value)) => Answer::Kept(value),
            (Ok(()), Err(refusal)) => Answer::Refused(refusal),
            (Err(error), _) => Answer::Broken(error),
        }
    }

    /// One of the few words that every act needs, kept prepared.
    fn said(&self, sql: &str) -> Result<(), Error> {
        self.connection.prepare_cached(sql)?.execute([])?;
        Ok(())
    }

    fn undo(&self) -> Result<(), Error> {
        Ok(self
            .connection
            .execute_batch("ROLLBACK TO act; RELEASE act")?)
    }
}

impl Commit {
    fn settle(&self, outcome: Result<(), Error>) {
        *self.outcome.lock().unwrap_or_else(PoisonError::into_inner) = Some(outcome);
        self.known.notify_all();
    }

    fn wait(&self) -> Result<(), Error> {
        let mut outcome = self.outcome.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(outcome) = &*outcome {
                return outcome.clone();
            }
            outcome = self
                .known
                .wait(outcome)
                .unwrap_or_else(PoisonError::into_inner);
        }
    }
}
