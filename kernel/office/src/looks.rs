//! Looks: who saw what is sensitive about whom, when, and where.
//!
//! What is sealed is opened for a reader by an [`Opener`], and an opener is had by noting the looks first. They go into a
//! transaction of their own, which is no act: nothing about the union changes, and yet it is on the disk before anybody sees
//! anything. Looks are only added, which triggers enforce; the person concerned may read them.

use crate::history::Entry;
use crate::measures::{Made, Measure, Telling, TraceRow};
use crate::registers::{Holds, Listed, Privacy, Register, sealed};
use crate::vault::{self, Vault};
use crate::{Look, Office};
use niangjia_base::actor::Actor;
use niangjia_base::ids::{IdSource, PersonId, RecordId, TypedId};
use niangjia_base::record_ref::RecordKind;
use niangjia_store::{Bind, Error, InsertInto, Value, bind, statements};

statements! {
    LOOKS_AT = "SELECT at, actor, place, record_kind, record FROM look \
                WHERE union_id = $1 AND person = $2 ORDER BY id DESC LIMIT $3";
}

const COLUMNS: &[&str] = &[
    "union_id",
    "id",
    "at",
    "actor",
    "place",
    "record_kind",
    "record",
    "person",
];

/// A record of which somebody is about to see what is sensitive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Seen {
    /// The kind of the record.
    pub kind: RecordKind,
    /// The record.
    pub record: RecordId,
    /// Whom it is about, if it is about somebody.
    pub person: Option<PersonId>,
}

/// A look as it is read back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Noted {
    /// When, in universal time.
    pub at: String,
    /// Who looked.
    pub actor: String,
    /// Where: the page, the command, the export.
    pub place: String,
    /// The kind of the record.
    pub kind: String,
    /// The record.
    pub record: RecordId,
}

/// Opens what is sealed, for somebody whose looks were noted.
#[derive(Debug)]
pub struct Opener<'o> {
    vault: &'o Vault,
}

impl Seen {
    /// A record of a register.
    #[must_use]
    pub fn of(register: &Register, record: &Listed) -> Self {
        let person = match register.kind == crate::people::PERSON.kind {
            true => Some(PersonId::from_whole(record.id.whole())),
            false => person_of(register, &record.values),
        };
        Self {
            kind: register.kind,
            record: record.id,
            person,
        }
    }

    /// The records of a trace that tell something sensitive: by a sealed value, or by being behind this figure.
    #[must_use]
    pub fn behind(measure: &Measure, rows: &[TraceRow]) -> Vec<Self> {
        let Made::Fold { records, .. } = &measure.made else {
            return Vec::new();
        };
        let all = measure.privacy() == Privacy::Sensitive;
        rows.iter()
            .filter(|row| all || texts(row).into_iter().flatten().any(vault::is_sealed))
            .map(|row| Self {
                kind: records.kind,
                record: row.record,
                person: row.person,
            })
            .collect()
    }
}

fn texts(row: &TraceRow) -> [Option<&str>; 3] {
    [
        row.kind.as_deref(),
        row.level.as_deref(),
        row.subject.as_deref(),
    ]
}

/// The first person whom a record names.
fn person_of(register: &Register, values: &[Value]) -> Option<PersonId> {
    let mut fields = register.fields.iter().zip(values);
    fields.find_map(|(field, value)| match (field.holds, value) {
        (Holds::Person, Value::Whole(id)) => Some(PersonId::from_whole(*id)),
        _ => None,
    })
}

impl Office {
    /// Notes that somebody is about to see what is sensitive in these records, and answers what opens it, after the looks are
    /// on the disk. `place` says where: a page, an export, a command.
    ///
    /// # Errors
    /// When the database does not take them; nothing may be shown then.
    pub fn note_looks(
        &self,
        actor: &Actor,
        place: &str,
        seen: &[Seen],
    ) -> Result<Opener<'_>, Error> {
        if !seen.is_empty() {
            self.db().write(|tx| {
                let now = self.now();
                let mut ids = IdSource::new(now.milliseconds(), self.random());
                let (at, actor) = (now.to_string(), actor.to_string());
                let rows: Vec<[Bind<'_>; 8]> = seen
                    .iter()
                    .map(|seen| {
                        let id: RecordId = ids.make();
                        [
                            self.union().into(),
                            id.into(),
                            (&at).into(),
                            (&actor).into(),
                            place.into(),
                            seen.kind.0.into(),
                            seen.record.into(),
                            seen.person.into(),
                        ]
                    })
                    .collect();
                let into = InsertInto {
                    table: "look",
                    columns: COLUMNS,
                };
                tx.insert_many(into, rows.iter().map(<[Bind<'_>; 8]>::as_slice))
            })?;
        }
        Ok(Opener {
            vault: self.vault(),
        })
    }
}

impl Office {
    /// What opens a record for the person whom it is about. What somebody sees of their own is no look.
    #[must_use]
    pub fn opener_for_oneself(&self) -> Opener<'_> {
        Opener {
            vault: self.vault(),
        }
    }
}

impl Opener<'_> {
    /// Opens a record of a register.
    pub fn record(&self, register: &Register, record: &mut Listed) {
        sealed::open(self.vault, register, &mut record.values);
    }

    /// Opens one value of a register's record.
    pub fn value(&self, register: &Register, column: &str, value: &mut Value) {
        if let Value::Text(text) = value
            && let Some(opened) = self.vault.open(&register.place(column), text)
        {
            *text = opened;
        }
    }

    /// Opens what a record of a register was and became, and why.
    pub fn entry(&self, register: &Register, entry: &mut Entry) {
        let Ok(mut detail) = serde_json::from_str::<serde_json::Value>(&entry.detail) else {
            return;
        };
        for side in ["was", "is"] {
            let Some(values) = detail[side].as_object_mut() else {
                continue;
            };
            for field in register.fields.iter().filter(|field| field.is_sealed()) {
                if let Some(serde_json::Value::String(text)) = values.get_mut(field.column)
                    && let Some(opened) = self.vault.open(&register.place(field.column), text)
                {
                    *text = opened;
                }
            }
        }
        if let Some(serde_json::Value::String(words)) = detail.get_mut("reason")
            && let Some(opened) = self.vault.open(&register.place(sealed::WORDS), words)
        {
            *words = opened;
        }
        entry.detail = detail.to_string();
    }

    /// Opens the records behind a figure.
    pub fn trace(&self, measure: &Measure, rows: &mut [TraceRow]) {
        let Made::Fold { records, .. } = &measure.made else {
            return;
        };
        for guarded in records.guarded {
            let place = guarded.place();
            for row in rows.iter_mut() {
                let text = match guarded.column {
                    Telling::Kind => &mut row.kind,
                    Telling::Level => &mut row.level,
                    Telling::Subject => &mut row.subject,
                    Telling::Person | Telling::Day | Telling::Amount => continue,
                };
                if let Some(text) = text
                    && let Some(opened) = self.vault.open(&place, text)
                {
                    *text = opened;
                }
            }
        }
    }
}

/// Who looked at what is sensitive about a person, the newest first, so many at most.
///
/// # Errors
/// When the database cannot be read.
pub fn looks_at(look: &mut Look<'_, '_>, person: PersonId, most: i64) -> Result<Vec<Noted>, Error> {
    look.tx
        .all(LOOKS_AT, bind![look.union, person, most], |row| {
            Ok(Noted {
                at: row.get(0)?,
                actor: row.get(1)?,
                place: row.get(2)?,
                kind: row.get(3)?,
                record: row.id(4)?,
            })
        })
}
