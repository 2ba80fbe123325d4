//! Keeping the index: what was written since it was last looked at is read and spelt, behind the acts and never within one.
//!
//! For each register a mark says up to which record it was read, and at which [stamp](Changes::stamp) of its table. New
//! records have greater ids and are read behind the mark; records that were changed, withdrawn or put back are named by the
//! history, which has a mark of its own. So an act costs nothing here, and catching up costs what was changed.
//!
//! Records are read in a look, and their words written in a short transaction of their own. Nothing is ever taken out of
//! the index: what stands no more in a record is not shown (see [`crate::finding`]), and words are few beside records.
//!
//! On PostgreSQL acts that run at once may commit in another order than their ids have. So reading begins a while before
//! the mark; an act that takes longer than that beside others is found once its records are changed again.

use crate::spelling::{LONGEST_WORD, each_word, key, signs};
use crate::wanted::{kept, wording};
use niangjia_base::ids::UnionId;
use niangjia_office::changes::Changes;
use niangjia_office::registers::{Field, Holds, Privacy, Register};
use niangjia_office::vault::is_sealed;
use niangjia_office::{Look, Office, people};
use niangjia_store::{Bind, Error, Row, Tx, bind, statements};
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

statements! {
    MARKS = "SELECT kind, edition, stamp, up_to FROM search_mark WHERE union_id = $1";
    KEEP_MARK = "INSERT INTO search_mark (union_id, kind, edition, stamp, up_to) VALUES ($1, $2, $3, $4, $5) \
                 ON CONFLICT (union_id, kind) DO UPDATE SET edition = excluded.edition, stamp = excluded.stamp, \
                 up_to = excluded.up_to";
    IS_KNOWN = "SELECT wording FROM search_place WHERE union_id = $1 AND wording = $2 LIMIT 1";
    LAST_EVENT = "SELECT id FROM history WHERE union_id = $1 ORDER BY id DESC LIMIT 1";
    EVENTS = "SELECT id, record_kind, record FROM history WHERE union_id = $1 AND id > $2 ORDER BY id LIMIT $3";
}

/// How words are made of texts; an index of another edition is made anew.
const EDITION: i64 = 1;
/// Under this name the history has its mark.
const HISTORY: &str = "";
/// Records that are read, and whose words are written, at once: an act waits for no more than these.
const AT_ONCE: usize = 4_000;
/// Texts whose number is remembered while much is read.
const REMEMBERED: usize = 200_000;
/// The stamp of what was not read to its end.
const UNDER_WAY: i64 = -1;
/// How long before the mark reading begins where acts run at once, and where they do not, in milliseconds.
const BEFORE_THE_MARK: (i64, i64) = (600_000, 2_000);
/// Columns that tell of every record alike, or of nothing that somebody would look for: the department of a person is
/// found with the person.
const NOT_SEARCHED: &[&str] = &["department", "month_end", "drawn_with"];

/// Whether the index tells of everything that was committed when it was brought up to date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kept {
    /// It does.
    UpToDate,
    /// There is more to read.
    Behind,
}

/// The fields of a register in which is searched, with their places: texts that are open or internal.
pub fn searched(register: &Register) -> impl Iterator<Item = (usize, &'static Field)> {
    let is_person = register.kind == people::PERSON.kind;
    register
        .fields
        .iter()
        .enumerate()
        .filter(move |(_, field)| {
            field.holds == Holds::Text
                && field.privacy < Privacy::Private
                && !field.column.ends_with("_key")
                && (is_person || !NOT_SEARCHED.contains(&field.column))
        })
}

/// How much is read in one go, and whether it waits for others.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Share {
    /// Everything, waiting for whoever writes.
    All,
    /// So many records at most, waiting for whoever writes.
    Some(usize),
    /// So many records at most, and none while somebody else is writing.
    Passing(usize),
}

/// Reads what was written since the index was last brought up to date.
///
/// # Errors
/// When the database cannot be read or written.
pub fn catch_up(
    office: &Office,
    registers: &[&'static Register],
    share: Share,
) -> Result<Kept, Error> {
    let mut reading = Reading::begin(office, share)?;
    if reading.history(registers)? == Kept::Behind {
        return Ok(Kept::Behind);
    }
    for register in registers {
        if searched(register).next().is_some() && reading.register(register)? == Kept::Behind {
            return Ok(Kept::Behind);
        }
    }
    Ok(Kept::UpToDate)
}

/// How far something was read.
#[derive(Clone, Copy, Debug)]
struct Mark {
    edition: i64,
    stamp: i64,
    up_to: i64,
}

/// The index being brought up to date.
struct Reading<'o> {
    office: &'o Office,
    changes: Changes,
    marks: HashMap<String, Mark>,
    last_event: i64,
    /// How many more records may be read.
    left: usize,
    /// Whether it waits for whoever writes.
    waits: bool,
    /// The numbers of texts of the register that is being read.
    wordings: HashMap<String, i64>,
}

/// What some records add to the index.
#[derive(Debug, Default)]
struct Found {
    /// Of which register, the word, and the wording in which it stands.
    words: BTreeSet<(&'static str, String, i64)>,
    /// The wording, and the record that has it.
    places: BTreeSet<(i64, i64)>,
    /// How many records were read, and the last of them.
    records: usize,
    last: i64,
}

impl<'o> Reading<'o> {
    fn begin(office: &'o Office, share: Share) -> Result<Self, Error> {
        office.look(|look| {
            let marks = look.tx.all(MARKS, bind![look.union], |row| {
                let mark = Mark {
                    edition: row.get(1)?,
                    stamp: row.get(2)?,
                    up_to: row.get(3)?,
                };
                Ok::<_, Error>((row.get::<String>(0)?, mark))
            })?;
            let last_event = look
                .tx
                .maybe(LAST_EVENT, bind![look.union], |row| row.get(0))?;
            Ok(Self {
                office,
                changes: Changes::read(look.tx, look.union)?,
                marks: marks.into_iter().collect(),
                last_event: last_event.unwrap_or(i64::MIN),
                left: match share {
                    Share::All => usize::MAX,
                    Share::Some(most) | Share::Passing(most) => most,
                },
                waits: !matches!(share, Share::Passing(_)),
                wordings: HashMap::new(),
            })
        })
    }

    /// Reads again what the history says was changed.
    fn history(&mut self, registers: &[&'static Register]) -> Result<Kept, Error> {
        let Some(mark) = self.marks.get(HISTORY).copied() else {
            // Everything is still to be read, and what happens meanwhile comes behind.
            let keep = self.keep_mark(HISTORY, 0, self.last_event);
            return self.write(keep);
        };
        if mark.stamp != UNDER_WAY && mark.up_to >= self.last_event {
            return Ok(Kept::UpToDate);
        }
        let mut from = self.from(mark);
        loop {
            if self.left == 0 {
                return Ok(Kept::Behind);
            }
            let at_once = self.at_once();
            let limit = i64::try_from(at_once).unwrap_or(i64::MAX);
            let mut changed: BTreeMap<String, BTreeSet<i64>> = BTreeMap::new();
            let (mut last, mut events) = (from, 0);
            self.office.look(|look| {
                look.tx.each(EVENTS, bind![look.union, from, limit], |row| {
                    (last, events) = (row.get(0)?, events + 1);
                    let kind: Option<String> = row.get(1)?;
                    if let (Some(kind), Some(record)) = (kind, row.get::<Option<i64>>(2)?) {
                        changed.entry(kind).or_default().insert(record);
                    }
                    Ok::<_, Error>(())
                })
            })?;
            let mut all = Found::default();
            for register in registers {
                let Some(records) = changed.get(register.kind.0) else {
                    continue;
                };
                let up_to = self
                    .marks
                    .get(register.kind.0)
                    .map_or(i64::MIN, |mark| mark.up_to);
                // What is beyond the mark is read there.
                let records: Vec<i64> = records.iter().copied().filter(|id| *id <= up_to).collect();
                self.wordings.clear();
                for some in records.chunks(IDS_AT_ONCE) {
                    self.read_some(register, some, &mut all)?;
                }
            }
            self.take_off(events);
            let is_last = events < at_once;
            let keep = match is_last {
                true => self.keep_mark(HISTORY, 0, mark.up_to.max(last)),
                false => self.keep_mark(HISTORY, UNDER_WAY, last),
            };
            if self.write_found(&all, keep)? == Kept::Behind {
                return Ok(Kept::Behind);
            }
            if is_last {
                return Ok(Kept::UpToDate);
            }
            from = last;
        }
    }

    /// Reads the records that are new in a register.
    fn register(&mut self, register: &'static Register) -> Result<Kept, Error> {
        let kind = register.kind.0;
        let stamp = self.changes.stamp(&format!("FROM {}", register.table));
        let mark = self
            .marks
            .get(kind)
            .copied()
            .filter(|mark| mark.edition == EDITION);
        if mark.is_some_and(|mark| mark.stamp == stamp) {
            return Ok(Kept::UpToDate);
        }
        let mark = mark.unwrap_or(Mark {
            edition: EDITION,
            stamp: UNDER_WAY,
            up_to: i64::MIN,
        });
        let is_new = mark.up_to == i64::MIN;
        let mut from = self.from(mark);
        self.wordings.clear();
        loop {
            if self.left == 0 {
                return Ok(Kept::Behind);
            }
            let at_once = self.at_once();
            let mut found = Found {
                last: from,
                ..Found::default()
            };
            self.read_beyond(register, from, at_once, is_new, &mut found)?;
            let is_last = found.records < at_once;
            from = found.last;
            self.take_off(found.records);
            let keep = match is_last {
                true => self.keep_mark(kind, stamp, mark.up_to.max(from)),
                false => self.keep_mark(kind, UNDER_WAY, from),
            };
            if self.write_found(&found, keep)? == Kept::Behind {
                return Ok(Kept::Behind);
            }
            if is_last {
                return Ok(Kept::UpToDate);
            }
        }
    }

    fn read_beyond(
        &mut self,
        register: &Register,
        from: i64,
        most: usize,
        is_new: bool,
        found: &mut Found,
    ) -> Result<(), Error> {
        let sql = beyond_sql(register);
        let limit = i64::try_from(most).unwrap_or(i64::MAX);
        let wordings = &mut self.wordings;
        self.office.look(|look| {
            let mut texts = Texts {
                register,
                wordings,
                new: BTreeMap::new(),
            };
            look.tx.each(&sql, bind![look.union, from, limit], |row| {
                texts.row(row, found)
            })?;
            texts.spell(look, is_new, found)
        })
    }

    fn read_some(
        &mut self,
        register: &Register,
        records: &[i64],
        found: &mut Found,
    ) -> Result<(), Error> {
        let sql = some_sql(register, records.len());
        let wordings = &mut self.wordings;
        self.office.look(|look| {
            let mut values: Vec<Bind<'_>> = vec![look.union.into()];
            values.extend(records.iter().map(|id| Bind::from(*id)));
            let mut texts = Texts {
                register,
                wordings,
                new: BTreeMap::new(),
            };
            look.tx.each(&sql, &values, |row| texts.row(row, found))?;
            texts.spell(look, false, found)
        })
    }

    /// From where on is read: where it was left, or a while before the mark.
    fn from(&self, mark: Mark) -> i64 {
        if mark.stamp == UNDER_WAY {
            return mark.up_to;
        }
        let (at_once, one_by_one) = BEFORE_THE_MARK;
        let milliseconds = if self.office.db().is_postgres() {
            at_once
        } else {
            one_by_one
        };
        mark.up_to
            .saturating_sub(milliseconds << ID_BITS_BELOW_MILLISECONDS)
    }

    fn at_once(&self) -> usize {
        self.left.min(AT_ONCE)
    }

    fn take_off(&mut self, read: usize) {
        self.left = self.left.saturating_sub(read);
    }

    fn keep_mark(
        &self,
        kind: &str,
        stamp: i64,
        up_to: i64,
    ) -> impl Fn(&mut Tx<'_>) -> Result<(), Error> + use<> {
        let (union, kind) = (self.office.union(), kind.to_owned());
        move |tx| {
            tx.run(KEEP_MARK, bind![union, &kind, EDITION, stamp, up_to])
                .map(drop)
        }
    }

    fn write_found(
        &self,
        found: &Found,
        keep_mark: impl Fn(&mut Tx<'_>) -> Result<(), Error>,
    ) -> Result<Kept, Error> {
        let union = self.office.union();
        self.write(|tx| {
            insert(tx, union, found)?;
            keep_mark(tx)
        })
    }

    fn write(&self, write: impl Fn(&mut Tx<'_>) -> Result<(), Error>) -> Result<Kept, Error> {
        let db = self.office.db();
        let written = match self.waits {
            true => Some(db.write(|tx| write(tx))?),
            false => db.write_if_idle(|tx| write(tx))?,
        };
        Ok(written.map_or(Kept::Behind, |()| Kept::UpToDate))
    }
}

/// Bits of an id below its milliseconds.
const ID_BITS_BELOW_MILLISECONDS: u32 = 21;
/// Stands for a text without a letter, a digit or a sign of a script.
const SILENT: i64 = -1;
/// Records that are asked for by their ids in one statement.
const IDS_AT_ONCE: usize = 200;

/// The texts of some records of a register.
struct Texts<'t> {
    register: &'t Register,
    wordings: &'t mut HashMap<String, i64>,
    /// The wordings that were not met before.
    new: BTreeMap<i64, String>,
}

impl Texts<'_> {
    /// Takes a row: the id, and the texts of the fields in which is searched.
    fn row(&mut self, row: &Row<'_>, found: &mut Found) -> Result<(), Error> {
        let id: i64 = row.get(0)?;
        (found.last, found.records) = (id, found.records + 1);
        for (column, _) in searched(self.register).enumerate() {
            let text: Option<String> = row.get(column + 1)?;
            let Some(text) = text.filter(|text| !text.is_empty() && !is_sealed(text)) else {
                continue;
            };
            let number = match self.wordings.get(&text) {
                Some(number) => *number,
                None => self.met(text),
            };
            if number != SILENT {
                found.places.insert((number, id));
            }
        }
        Ok(())
    }

    fn met(&mut self, text: String) -> i64 {
        let key = key(&signs(&text));
        let number = if key.is_empty() {
            SILENT
        } else {
            wording(self.register.kind, &key)
        };
        if number != SILENT {
            self.new.insert(number, text.clone());
        }
        if self.wordings.len() >= REMEMBERED {
            self.wordings.clear();
        }
        self.wordings.insert(text, number);
        number
    }

    /// Spells the wordings that are not in the index yet.
    fn spell(self, look: &mut Look<'_, '_>, is_new: bool, found: &mut Found) -> Result<(), Error> {
        let mut seen = HashSet::new();
        for (number, text) in self.new {
            let known = bind![look.union, number];
            if !is_new
                && look
                    .tx
                    .maybe(IS_KNOWN, known, |row| row.get::<i64>(0))?
                    .is_some()
            {
                continue;
            }
            seen.clear();
            each_word(&signs(&text), LONGEST_WORD, |word| {
                let word = kept(word.word);
                if !seen.contains(word) {
                    seen.insert(word.to_owned());
                }
            });
            let kind = self.register.kind.0;
            found
                .words
                .extend(seen.drain().map(|word| (kind, word, number)));
        }
        Ok(())
    }
}

/// Writes what was found; what is there already stays.
fn insert(tx: &mut Tx<'_>, union: UnionId, found: &Found) -> Result<(), Error> {
    let words: Vec<[Bind<'_>; 4]> = found
        .words
        .iter()
        .map(|(kind, word, wording)| [union.into(), (*kind).into(), word.into(), (*wording).into()])
        .collect();
    insert_new(tx, "search_word (union_id, kind, word, wording)", &words)?;
    let places: Vec<[Bind<'_>; 3]> = found
        .places
        .iter()
        .map(|(wording, record)| [union.into(), (*wording).into(), (*record).into()])
        .collect();
    insert_new(tx, "search_place (union_id, wording, record)", &places)
}

/// Inserts rows that are not there yet, many in one statement, because each costs a round trip on PostgreSQL.
fn insert_new<const WIDTH: usize>(
    tx: &mut Tx<'_>,
    into: &str,
    rows: &[[Bind<'_>; WIDTH]],
) -> Result<(), Error> {
    /// So few sizes that each statement is prepared once.
    const HEIGHTS: [usize; 3] = [100, 10, 1];
    let mut rest = rows;
    for height in HEIGHTS {
        let sql = insert_sql(into, WIDTH, height);
        while let Some((some, others)) = rest.split_at_checked(height) {
            tx.run(&sql, some.as_flattened())?;
            rest = others;
        }
    }
    Ok(())
}

fn insert_sql(into: &str, width: usize, height: usize) -> String {
    let row = |row: usize| {
        let values: Vec<String> = (1..=width)
            .map(|at| format!("${}", row * width + at))
            .collect();
        format!("({})", values.join(", "))
    };
    let rows: Vec<String> = (0..height).map(row).collect();
    format!(
        "INSERT INTO {into} VALUES {} ON CONFLICT DO NOTHING",
        rows.join(", ")
    )
}

/// The statements with which a register is read, for the test that prepares them.
#[must_use]
pub fn statements_of(register: &Register) -> Vec<String> {
    vec![beyond_sql(register), some_sql(register, 2)]
}

fn columns(register: &Register) -> String {
    searched(register)
        .map(|(_, field)| format!(", {}", field.column))
        .collect()
}

fn beyond_sql(register: &Register) -> String {
    format!(
        "SELECT id{} FROM {} WHERE union_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        columns(register),
        register.table
    )
}

fn some_sql(register: &Register, count: usize) -> String {
    let ids: Vec<String> = (0..count).map(|at| format!("${}", at + 2)).collect();
    format!(
        "SELECT id{} FROM {} WHERE union_id = $1 AND id IN ({}) ORDER BY id",
        columns(register),
        register.table,
        ids.join(", ")
    )
}
