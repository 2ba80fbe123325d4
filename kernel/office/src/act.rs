//! The one door: everything that changes the union's records is an act.
//!
//! An act has an actor, a command, and a key that the caller made for it; the same key acts once, however often it is sent.
//! Rows, postings and the entry in the history go into one transaction. An act that wrote rows and recorded nothing is
//! refused, because nobody could say afterwards what happened. Its closure may be run again from the start.

use crate::changes;
use crate::history::{self, Event};
use crate::measures::Kept;
use crate::sources::Sources;
use crate::vault::{self, Vault};
use niangjia_base::actor::Actor;
use niangjia_base::calendar::{Day, Moment};
use niangjia_base::ids::{IdSource, Made, TypedId, UnionId};
use niangjia_store::{Db, Error, Tx, bind, statements};
use serde::Serialize;
use serde::de::DeserializeOwned;

statements! {
    FIND_ACT = "SELECT command, asked, outcome FROM act WHERE union_id = $1 AND act_key = $2";
    KEEP_ACT = "INSERT INTO act (union_id, act_key, command, asked, actor, acted_at, outcome) \
                VALUES ($1, $2, $3, $4, $5, $6, $7)";
    FIND_UNION = "SELECT name FROM union_office WHERE union_id = $1";
    FOUND_UNION = "INSERT INTO union_office (union_id, name, created_at) VALUES ($1, $2, $3)";
    RENAME_UNION = "UPDATE union_office SET name = $2 WHERE union_id = $1";
}

/// One union's office: its database, and where time and randomness come from.
pub struct Office {
    db: Db,
    union: UnionId,
    sources: Sources,
    vault: Vault,
    made: Made,
}

/// What is asked for: the command, what it was asked with, and the key that makes it happen once.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// The name of the command, such as `care.give`.
    pub command: &'a str,
    /// The caller's key: a form's id, a file's digest. At most 200 signs.
    pub key: &'a str,
    /// What distinguishes this request from another under the same key by mistake, such as a digest of the form.
    pub with: &'a str,
}

/// An act under way: a transaction with an actor, a moment and ids.
pub struct Act<'a, 't> {
    /// The transaction.
    pub tx: &'a mut Tx<'t>,
    /// The union whose records change.
    pub union: UnionId,
    /// Who acts.
    pub actor: &'a Actor,
    /// When.
    pub now: Moment,
    /// The day in China at that moment.
    pub today: Day,
    /// What seals sensitive fields.
    pub vault: &'a Vault,
    /// In which of several lanes it counts, so that acts at once do not wait for one another.
    pub(crate) lane: i64,
    ids: IdSource,
    events: Vec<Event>,
}

/// A look at the records of one union, all at one moment.
pub struct Look<'a, 't> {
    /// The snapshot.
    pub tx: &'a mut Tx<'t>,
    /// The union whose records are read.
    pub union: UnionId,
    /// What opens sealed fields, for counting; what a reader sees is opened by [`crate::looks`].
    pub vault: &'a Vault,
    pub(crate) kept: Kept,
}

/// What came of an act, and whether it happened now or had happened before under the same key.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Done<T> {
    /// It happened now.
    Now(T),
    /// It had happened before; nothing was done again.
    Before(T),
}

impl<T> Done<T> {
    /// The outcome, whenever it happened.
    pub fn outcome(self) -> T {
        match self {
            Self::Now(outcome) | Self::Before(outcome) => outcome,
        }
    }
}

/// Why an act did not happen, apart from its own reasons.
#[derive(Debug, thiserror::Error)]
pub enum ActError {
    /// The key was used for another request.
    #[error("the key {0} was used for another request")]
    KeyUsedOtherwise(String),
    /// The act wrote rows and recorded no event.
    #[error("the command {0} wrote rows and recorded nothing")]
    NothingRecorded(String),
    /// The clock of the machine shows no day.
    #[error("the clock of the machine shows no day")]
    NoDay,
    /// An outcome or an event could not be written as text.
    #[error("an outcome could not be written: {0}")]
    Unwritable(#[from] serde_json::Error),
    /// The database.
    #[error(transparent)]
    Store(#[from] Error),
}

impl Office {
    /// The office of one union in an open, migrated database, with the key to its sealed fields.
    #[must_use]
    pub fn new(db: Db, union: UnionId, sources: Sources, vault: Vault) -> Self {
        Self {
            db,
            union,
            sources,
            vault,
            made: Made::default(),
        }
    }

    /// Does something once, and answers after it is on the disk.
    ///
    /// # Errors
    /// The closure's own reasons, or an [`ActError`]; nothing was written then.
    pub fn act<T, E>(
        &self,
        actor: &Actor,
        asked: Asked<'_>,
        mut closure: impl FnMut(&mut Act<'_, '_>) -> Result<T, E>,
    ) -> Result<Done<T>, E>
    where
        T: Serialize + DeserializeOwned,
        E: From<ActError> + From<Error>,
    {
        self.db.write(|tx| {
            if let Some(outcome) = before(tx, self.union, &self.vault, asked)? {
                return Ok(Done::Before(outcome));
            }
            let now = self.sources.now();
            let today = now.day_in_china().ok_or(ActError::NoDay)?;
            let ids = self.made.source(now.milliseconds(), self.sources.random());
            let written = tx.writes();
            let mut act = Act {
                tx,
                union: self.union,
                actor,
                now,
                today,
                vault: &self.vault,
                lane: self.lane(now),
                ids,
                events: Vec::new(),
            };
            let outcome = closure(&mut act)?;
            let Act {
                mut ids,
                events,
                tx,
                lane,
                ..
            } = act;
            if events.is_empty() && tx.writes() > written {
                return Err(ActError::NothingRecorded(asked.command.to_owned()).into());
            }
            changes::count(tx, self.union, lane)?;
            let kept = serde_json::to_string(&outcome).map_err(ActError::from)?;
            // What an import says of its rows may repeat what stood in them.
            let kept = self.vault.seal(&outcome_of(asked.key), &kept);
            let (at, by) = (now.to_string(), actor.to_string());
            history::append(tx, self.union, asked.key, &at, &by, &mut ids, &events)?;
            self.made.note(&ids);
            tx.run(
                KEEP_ACT,
                bind![
                    self.union,
                    asked.key,
                    asked.command,
                    asked.with,
                    &by,
                    &at,
                    &kept
                ],
            )?;
            Ok(Done::Now(outcome))
        })
    }

    /// Reads, all at one moment.
    ///
    /// # Errors
    /// The closure's own, or that the database cannot be read.
    pub fn look<T, E: From<Error>>(
        &self,
        closure: impl FnOnce(&mut Look<'_, '_>) -> Result<T, E>,
    ) -> Result<T, E> {
        let (answer, fresh) = self.db.read(|tx| {
            let mut look = Look {
                tx,
                union: self.union,
                vault: &self.vault,
                kept: Kept::asked(),
            };
            let answer = closure(&mut look)?;
            Ok::<_, E>((answer, look.kept.fresh()))
        })?;
        fresh.write(&self.db, self.union);
        Ok(answer)
    }

    /// The lane in which an act of this moment counts. One writer at a time needs no more than one.
    fn lane(&self, now: Moment) -> i64 {
        /// As many as make it seldom that two acts at once meet.
        const LANES: i64 = 64;
        if self.db.is_postgres() {
            now.milliseconds().rem_euclid(LANES)
        } else {
            0
        }
    }

    /// The database, for the work that is not an act: migrations, backups, seals and checks.
    #[must_use]
    pub fn db(&self) -> &Db {
        &self.db
    }

    /// What seals what is sensitive.
    #[must_use]
    pub fn vault(&self) -> &Vault {
        &self.vault
    }

    /// The union.
    #[must_use]
    pub fn union(&self) -> UnionId {
        self.union
    }

    /// The moment that it is.
    #[must_use]
    pub fn now(&self) -> Moment {
        self.sources.now()
    }

    /// The day in China.
    ///
    /// # Errors
    /// When the clock of the machine shows no day.
    pub fn today(&self) -> Result<Day, ActError> {
        self.now().day_in_china().ok_or(ActError::NoDay)
    }

    /// A random number for a key.
    #[must_use]
    pub fn random(&self) -> u64 {
        self.sources.random()
    }

    /// What came of an act that was done under a key, as its command kept it; nothing when there was none.
    ///
    /// # Errors
    /// When the database cannot be read, or the outcome is not of that kind.
    pub fn came_of<T: DeserializeOwned>(&self, key: &str) -> Result<Option<T>, ActError> {
        let kept: Option<String> = self.look(|look| {
            look.tx
                .maybe(FIND_ACT, bind![look.union, key], |row| row.get(2))
        })?;
        kept.map(|kept| opened(&self.vault, key, &kept)).transpose()
    }

    /// 32 random bytes that nobody can guess, for a token or a salt.
    ///
    /// # Errors
    /// When the machine has no random source.
    pub fn secret(&self) -> Result<[u8; 32], crate::NoRandomness> {
        self.sources.secret()
    }

    /// The union's name, or nothing while it has none.
    ///
    /// # Errors
    /// When the database cannot be read.
    pub fn name(&self) -> Result<Option<String>, Error> {
        self.look(|look| {
            look.tx
                .maybe(FIND_UNION, bind![look.union], |row| row.get(0))
        })
    }
}

impl<'a, 't> Look<'a, 't> {
    /// A look within a transaction that may have written: nothing that was kept is taken for right.
    pub fn within(tx: &'a mut Tx<'t>, union: UnionId, vault: &'a Vault) -> Self {
        Self {
            tx,
            union,
            vault,
            kept: Kept::default(),
        }
    }

    /// From here on every figure is counted, and none is taken that was kept.
    pub fn anew(&mut self) {
        self.kept = Kept::default();
    }
}

impl<'t> Act<'_, 't> {
    /// A new id.
    pub fn id<T: TypedId>(&mut self) -> T {
        self.ids.make()
    }

    /// Says what happened; it goes into the history with the act.
    pub fn record(&mut self, event: Event) {
        self.events.push(event);
    }

    /// What it has said so far that happened.
    #[must_use]
    pub fn recorded(&self) -> &[Event] {
        &self.events
    }

    /// Looks at the records as this act sees them.
    pub fn look(&mut self) -> Look<'_, 't> {
        Look::within(self.tx, self.union, self.vault)
    }

    /// Gives the union a name, or another one.
    ///
    /// # Errors
    /// When the database does not take it.
    pub fn name_union(&mut self, name: &str) -> Result<(), Error> {
        let known: Option<String> = self
            .tx
            .maybe(FIND_UNION, bind![self.union], |row| row.get(0))?;
        match known {
            Some(known) if known == name => return Ok(()),
            Some(_) => self.tx.run(RENAME_UNION, bind![self.union, name])?,
            None => self
                .tx
                .run(FOUND_UNION, bind![self.union, name, &self.now.to_string()])?,
        };
        self.record(Event::named(
            "union.named",
            serde_json::json!({ "name": name }),
        ));
        Ok(())
    }
}

fn before<T: DeserializeOwned>(
    tx: &mut Tx<'_>,
    union: UnionId,
    vault: &Vault,
    asked: Asked<'_>,
) -> Result<Option<T>, ActError> {
    let kept = tx.maybe(FIND_ACT, bind![union, asked.key], |row| {
        Ok::<_, Error>((
            row.get::<String>(0)?,
            row.get::<String>(1)?,
            row.get::<String>(2)?,
        ))
    })?;
    let Some((command, with, outcome)) = kept else {
        return Ok(None);
    };
    if command != asked.command || with != asked.with {
        return Err(ActError::KeyUsedOtherwise(asked.key.to_owned()));
    }
    opened(vault, asked.key, &outcome).map(Some)
}

/// The outcome of an act out of what was kept of it.
fn opened<T: DeserializeOwned>(vault: &Vault, key: &str, kept: &str) -> Result<T, ActError> {
    // Outcomes of before there was a key are as they were.
    if !vault::is_sealed(kept) {
        return Ok(serde_json::from_str(kept)?);
    }
    let outcome = vault.open(&outcome_of(key), kept);
    let outcome = outcome.ok_or(Error::Inconsistent {
        table: "act",
        column: "outcome",
    })?;
    Ok(serde_json::from_str(&outcome)?)
}

/// The place to which the outcome of an act is bound.
fn outcome_of(key: &str) -> String {
    format!("act.outcome {key}")
}
