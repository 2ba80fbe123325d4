//! Finding records: the index says where to look, the register says what is there.
//!
//! Records come in the order of the words by which they are found, so that a name that is just what was typed stands
//! before longer ones. A record that is found by several of its words stands at the least of them. What the index names is
//! read anew, within the [`Scope`] of whoever asks and without what was withdrawn, and compared once more: a record of
//! which the index knows an old text is not shown, and one at a greater word than its least is not shown twice.
//!
//! A scope that holds little of a large union would have most of what the index names refused. After some hundred
//! names of the index such a scope is walked instead, the latest records first; pages behind the first go on as it began.

use crate::wanted::{Match, Wanted};
use niangjia_base::calendar::Day;
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_office::Look;
use niangjia_office::registers::query::{self, Order, Turn};
use niangjia_office::registers::{Listed, Query, Register, Scope};
use niangjia_store::{Error, Row, Value, bind, statements};
use std::collections::HashMap;
use std::fmt;
use std::str::FromStr;

statements! {
    // CROSS JOIN, because SQLite takes the tables in this order then; for PostgreSQL it is any join.
    NAMED = "SELECT w.word, w.wording, p.record FROM search_word w CROSS JOIN search_place p \
             WHERE w.union_id = $1 AND w.kind = $2 AND w.word >= $3 AND w.word < $4 \
             AND p.union_id = w.union_id AND p.wording = w.wording \
             ORDER BY w.word, w.wording, p.record LIMIT $5";
    NAMED_BEYOND = "SELECT w.word, w.wording, p.record FROM search_word w CROSS JOIN search_place p \
                    WHERE w.union_id = $1 AND w.kind = $2 AND w.word < $4 AND (w.word, w.wording) > ($3, $6) \
                    AND p.union_id = w.union_id AND p.wording = w.wording \
                    ORDER BY w.word, w.wording, p.record LIMIT $5";
    NAMED_HERE = "SELECT record FROM search_place WHERE union_id = $1 AND wording = $2 AND record > $3 \
                  ORDER BY record LIMIT $4";
}

/// Names of the index that are looked up at once: few first, for a short answer is the commonest.
const AT_FIRST: usize = 40;
/// The same from then on.
const THEN: usize = 200;
/// How many names of the index are looked up before a narrow scope is walked instead.
const MOST_NAMED: usize = 640;
/// How many are looked up for one answer at most, whatever the scope.
const MOST_LOOKED_UP: usize = 20_000;
/// Records of a scope that are walked at once.
const WALKED: usize = 500;

/// A record that was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Hit {
    /// The record as it stands in its register.
    pub record: Listed,
    /// Where what was wanted stands in it.
    pub found: Match,
}

/// Some of the records that were found in a register.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Part {
    /// The records.
    pub hits: Vec<Hit>,
    /// Behind which place there is more.
    pub next: Option<Edge>,
}

/// A place among what was found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Edge {
    /// In the index.
    Named {
        /// The word.
        word: String,
        /// The wording in which it stands.
        wording: i64,
        /// The record that has the wording.
        record: RecordId,
    },
    /// In a scope that is walked.
    Walked(RecordId),
}

/// What the index names.
struct Named {
    word: String,
    wording: i64,
    record: RecordId,
}

/// The records of a register in which something stands, as far as a scope holds them: so many at most, behind an edge.
///
/// # Errors
/// When the database cannot be read.
pub fn found(
    look: &mut Look<'_, '_>,
    register: &'static Register,
    asked: &Asked<'_>,
    after: Option<&Edge>,
    most: usize,
) -> Result<Part, Error> {
    if *asked.scope == Scope::Nothing {
        return Ok(Part::default());
    }
    if let Some(Edge::Walked(after)) = after {
        return walked(look, register, asked, Some(*after), most);
    }
    let mut part = Part::default();
    let (mut at, mut looked_up) = (after.cloned(), 0);
    loop {
        let at_once = if looked_up == 0 {
            AT_FIRST.max(most + 1)
        } else {
            THEN
        };
        let names = named(look, register, asked.wanted, at.as_ref(), at_once)?;
        let ids: Vec<RecordId> = names.iter().map(|name| name.record).collect();
        let rows = query::among(look, register, asked.scope, asked.today, &ids)?;
        let mut rows: HashMap<RecordId, Listed> =
            rows.into_iter().map(|row| (row.id, row)).collect();
        for name in &names {
            let Some(row) = rows.get(&name.record) else {
                continue;
            };
            let found = asked.wanted.stands_in(register, row);
            let here =
                found.filter(|found| found.word == name.word && found.wording == name.wording);
            let Some((found, record)) = here.zip(rows.remove(&name.record)) else {
                continue;
            };
            if part.hits.len() == most {
                part.next = part.hits.last().map(Hit::edge);
                return Ok(part);
            }
            part.hits.push(Hit { record, found });
        }
        looked_up += names.len();
        if names.len() < at_once {
            return Ok(part);
        }
        at = names.into_iter().next_back().map(Edge::from);
        if *asked.scope != Scope::All && looked_up >= MOST_NAMED && after.is_none() {
            return walked(look, register, asked, None, most);
        }
        if looked_up >= MOST_LOOKED_UP {
            part.next = at;
            return Ok(part);
        }
    }
}

/// What is asked of a register: what is wanted, what may be seen, and the day on which memberships are looked at.
#[derive(Clone, Copy, Debug)]
pub struct Asked<'a> {
    /// What is wanted.
    pub wanted: &'a Wanted,
    /// What may be seen.
    pub scope: &'a Scope,
    /// The day.
    pub today: Day,
}

/// What the index names behind an edge.
fn named(
    look: &mut Look<'_, '_>,
    register: &Register,
    wanted: &Wanted,
    after: Option<&Edge>,
    most: usize,
) -> Result<Vec<Named>, Error> {
    let (first, beyond) = wanted.bounds();
    let (union, kind) = (look.union, register.kind.0);
    let limit = |left: usize| i64::try_from(left).unwrap_or(i64::MAX);
    let Some(Edge::Named {
        word,
        wording,
        record,
    }) = after
    else {
        let values = bind![union, kind, &first, &beyond, limit(most)];
        return look.tx.all(NAMED, values, name);
    };
    let here = bind![union, *wording, *record, limit(most)];
    let mut names = look.tx.all(NAMED_HERE, here, |row| {
        Ok::<_, Error>(Named {
            word: word.clone(),
            wording: *wording,
            record: row.id(0)?,
        })
    })?;
    if names.len() < most {
        let left = limit(most - names.len());
        let values = bind![union, kind, word, &beyond, left, *wording];
        names.extend(look.tx.all(NAMED_BEYOND, values, name)?);
    }
    Ok(names)
}

fn name(row: &Row<'_>) -> Result<Named, Error> {
    Ok(Named {
        word: row.get(0)?,
        wording: row.get(1)?,
        record: row.id(2)?,
    })
}

/// The records of a scope in which something stands, the latest first.
fn walked(
    look: &mut Look<'_, '_>,
    register: &'static Register,
    asked: &Asked<'_>,
    after: Option<RecordId>,
    most: usize,
) -> Result<Part, Error> {
    let query = Query {
        order: Order {
            by: None,
            descending: true,
        },
        ..Query::of(register, asked.scope.clone(), asked.today)
    };
    let edge = |id| query::Edge {
        id,
        value: Value::Null,
    };
    let mut part = Part::default();
    let (mut turn, mut walked) = (after.map_or(Turn::First, |id| Turn::After(edge(id))), 0);
    loop {
        let page = query::page(look, register, &query, &turn, WALKED)?;
        walked += page.rows.len();
        for record in page.rows {
            let Some(found) = asked.wanted.stands_in(register, &record) else {
                continue;
            };
            if part.hits.len() == most {
                part.next = part.hits.last().map(|hit| Edge::Walked(hit.record.id));
                return Ok(part);
            }
            part.hits.push(Hit { record, found });
        }
        let Some(after) = page.after else {
            return Ok(part);
        };
        if walked >= MOST_LOOKED_UP {
            part.next = Some(Edge::Walked(after.id));
            return Ok(part);
        }
        turn = Turn::After(edge(after.id));
    }
}

impl Hit {
    fn edge(&self) -> Edge {
        Edge::Named {
            word: self.found.word.clone(),
            wording: self.found.wording,
            record: self.record.id,
        }
    }
}

impl From<Named> for Edge {
    fn from(name: Named) -> Self {
        Self::Named {
            word: name.word,
            wording: name.wording,
            record: name.record,
        }
    }
}

/// As it stands in addresses: `8~16~张伟`, `8` for a scope that is walked.
impl fmt::Display for Edge {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Named {
                word,
                wording,
                record,
            } => write!(out, "{record}~{wording}~{word}"),
            Self::Walked(record) => record.fmt(out),
        }
    }
}

/// A text that is no edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NoEdge;

impl FromStr for Edge {
    type Err = NoEdge;

    fn from_str(text: &str) -> Result<Self, NoEdge> {
        let number = |text: &str| text.parse::<i64>().map_err(|_| NoEdge);
        let mut parts = text.splitn(3, '~');
        let record = RecordId::from_whole(number(parts.next().unwrap_or_default())?);
        match (parts.next(), parts.next()) {
            (None, _) => Ok(Self::Walked(record)),
            (Some(wording), Some(word)) if !word.contains('\0') => Ok(Self::Named {
                word: word.to_owned(),
                wording: number(wording)?,
                record,
            }),
            _ => Err(NoEdge),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_edge_is_read_as_it_was_written() {
        let named = Edge::Named {
            word: "zhang~wei".to_owned(),
            wording: 5,
            record: RecordId::from_whole(7),
        };
        for edge in [named, Edge::Walked(RecordId::from_whole(9))] {
            assert_eq!(edge.to_string().parse(), Ok(edge));
        }
        for wrong in ["", "a", "1~2", "1~b~c", "1~2~a\0"] {
            assert_eq!(wrong.parse::<Edge>(), Err(NoEdge), "{wrong:?}");
        }
    }
}
