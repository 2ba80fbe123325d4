//! Figures that are kept, so that years of millions of records are not counted at every look.
//!
//! What is kept is the answer to a question: the text of a query and the days bound to it. Beside it stands the stamp of the
//! tables that the query reads ([`Changes::stamp`]). A look takes a kept answer only when the stamp is the one that it finds
//! itself, in the same snapshot; so a figure is always the answer of its own query to the records that stand there, whether
//! it was counted now or before. Looks within an act take none, because an act counts itself only at its end.
//!
//! Kept are all answers of a period in which a list is long; the others are counted as quickly. A look that counted one anew
//! hands it over for keeping when it is over, and if somebody else is writing just then, it is not kept and counted again
//! another time.

use super::figure::figure_sql;
use super::split::{split_sql, stored_parts};
use super::together::{lists, together_sql};
use super::{Figure, Made, Measure, Part, Split, figure};
use crate::Look;
use crate::changes::Changes;
use crate::vault::Vault;
use niangjia_base::calendar::{Day, Period};
use niangjia_base::ids::UnionId;
use niangjia_store::{Db, Error, Tx, bind, statements};
use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use std::fmt::Write as _;

statements! {
    FIND_KEPT = "SELECT stamp, answer FROM figure_kept \
                 WHERE union_id = $1 AND first_day = $2 AND end_day = $3 AND question = $4";
    KEEP_ANSWER = "INSERT INTO figure_kept (union_id, first_day, end_day, question, stamp, answer) \
                   VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (union_id, first_day, end_day, question) \
                   DO UPDATE SET stamp = excluded.stamp, answer = excluded.answer \
                   WHERE excluded.stamp > figure_kept.stamp";
    PERIODS_KEPT = "SELECT DISTINCT first_day, end_day FROM figure_kept WHERE union_id = $1 ORDER BY first_day, end_day";
}

/// Records from which on a list is long, and whatever is asked about its period is kept.
const LONG: i64 = 5_000;
/// The question beside which it stands that a period has a long list.
const IS_LONG: &str = "";

/// What a look knows of kept answers; by default it takes none and keeps none.
#[derive(Debug, Default)]
pub(crate) struct Kept {
    asked: bool,
    changes: Option<Changes>,
    /// Whether a period has a long list, by its days.
    long: HashMap<(String, String), bool>,
    fresh: Vec<Answer>,
}

/// Answers that a look had to count, to be kept when it is over.
pub(crate) struct Fresh(Vec<Answer>);

#[derive(Debug)]
struct Answer {
    first_day: String,
    end_day: String,
    question: String,
    stamp: i64,
    answer: String,
}

/// A question about a period.
#[derive(Clone, Copy, Debug)]
pub(super) struct Question<'q> {
    /// The query that is asked.
    pub(super) sql: &'q str,
    /// The least text of the first day, and of the day after the last.
    pub(super) days: (&'q str, &'q str),
}

impl Kept {
    /// For a look at what is committed: kept answers are asked for.
    pub(crate) fn asked() -> Self {
        Self {
            asked: true,
            ..Self::default()
        }
    }

    /// What was counted and is to be kept.
    pub(crate) fn fresh(self) -> Fresh {
        Fresh(self.fresh)
    }
}

impl Question<'_> {
    /// The kept answer, if there is one that is still right.
    pub(super) fn known<T: DeserializeOwned>(
        &self,
        look: &mut Look<'_, '_>,
    ) -> Result<Option<T>, Error> {
        if !look.kept.asked || !self.is_of_whole_months() || !self.is_long(look)? {
            return Ok(None);
        }
        let Some((stamp, answer)) = self.find(look, &digest(self.sql))? else {
            return Ok(None);
        };
        if stamp != self.stamp(look)? {
            return Ok(None);
        }
        // An answer that cannot be read was written by another version of the program and is counted again.
        Ok(serde_json::from_str(&answer).ok())
    }

    /// Hands an answer over for keeping, if so many records are behind it, or behind another of the same period.
    pub(super) fn keep(
        &self,
        look: &mut Look<'_, '_>,
        n_records: i64,
        answer: &impl Serialize,
    ) -> Result<(), Error> {
        if !look.kept.asked || !self.is_of_whole_months() {
            return Ok(());
        }
        if !self.is_long(look)? {
            if n_records < LONG {
                return Ok(());
            }
            look.kept.long.insert(self.period(), true);
            look.kept.fresh.push(self.answer(IS_LONG, 0, String::new()));
        }
        let Ok(answer) = serde_json::to_string(answer) else {
            return Ok(());
        };
        let stamp = self.stamp(look)?;
        let answer = self.answer(&digest(self.sql), stamp, answer);
        look.kept.fresh.push(answer);
        Ok(())
    }

    fn answer(&self, question: &str, stamp: i64, answer: String) -> Answer {
        let (first_day, end_day) = self.period();
        Answer {
            first_day,
            end_day,
            question: question.to_owned(),
            stamp,
            answer,
        }
    }

    fn period(&self) -> (String, String) {
        (self.days.0.to_owned(), self.days.1.to_owned())
    }

    fn is_long(&self, look: &mut Look<'_, '_>) -> Result<bool, Error> {
        let period = self.period();
        if let Some(long) = look.kept.long.get(&period) {
            return Ok(*long);
        }
        let long = self.find(look, IS_LONG)?.is_some();
        look.kept.long.insert(period, long);
        Ok(long)
    }

    /// Only such periods are kept, of which there are few.
    fn is_of_whole_months(&self) -> bool {
        self.days.0.ends_with("-00") && self.days.1.ends_with("-00")
    }

    fn find(
        &self,
        look: &mut Look<'_, '_>,
        question: &str,
    ) -> Result<Option<(i64, String)>, Error> {
        let (first, end) = self.days;
        look.tx
            .maybe(FIND_KEPT, bind![look.union, first, end, question], |row| {
                Ok((row.get(0)?, row.get(1)?))
            })
    }

    fn stamp(&self, look: &mut Look<'_, '_>) -> Result<i64, Error> {
        if let Some(changes) = &look.kept.changes {
            return Ok(changes.stamp(self.sql));
        }
        let changes = Changes::read(look.tx, look.union)?;
        Ok(look.kept.changes.insert(changes).stamp(self.sql))
    }
}

impl Fresh {
    /// Keeps the answers, unless somebody else is writing.
    pub(crate) fn write(self, db: &Db, union: UnionId) {
        if self.0.is_empty() {
            return;
        }
        // Whoever looked has the answer; what cannot be kept now is counted again.
        let _ = db.write_if_idle(|tx| self.0.iter().try_for_each(|kept| kept.write(tx, union)));
    }
}

impl Answer {
    fn write(&self, tx: &mut Tx<'_>, union: UnionId) -> Result<(), Error> {
        let days = (&self.first_day, &self.end_day);
        let values = bind![
            union,
            days.0,
            days.1,
            &self.question,
            self.stamp,
            &self.answer
        ];
        tx.run(KEEP_ANSWER, values).map(drop)
    }
}

fn digest(text: &str) -> String {
    /// Half of the digest tells questions apart.
    const BYTES: usize = 16;
    let digest = Sha256::digest(text);
    digest
        .iter()
        .take(BYTES)
        .fold(String::new(), |mut out, byte| {
            let _ = write!(out, "{byte:02x}");
            out
        })
}

/// Counts again every figure and every part that is kept and would be taken for right; answers those that differ.
///
/// # Errors
/// When the database cannot be read.
pub fn kept_wrongly(
    look: &mut Look<'_, '_>,
    all: &[&'static Measure],
) -> Result<Vec<String>, Error> {
    let periods = look.tx.all(PERIODS_KEPT, bind![look.union], |row| {
        Ok::<_, Error>((row.get::<String>(0)?, row.get::<String>(1)?))
    })?;
    let mut wrong = Vec::new();
    for (first, end) in periods {
        let period = first_of_month(&first)
            .zip(first_of_month(&end))
            .and_then(|(first, end)| Period::new(first, end));
        let Some(period) = period else {
            wrong.push(format!("{first} {end}"));
            continue;
        };
        let days = (first.as_str(), end.as_str());
        for (sql, members) in questions(look.vault, all) {
            let question = Question { sql: &sql, days };
            look.kept = Kept::asked();
            let kept: Option<Vec<Figure>> = question.known(look)?;
            look.anew();
            if let Some(kept) = kept
                && kept != counted(look, all, &members, period)?
            {
                wrong.push(format!("{} {first} {end}", members.join(" ")));
            }
        }
        for measure in all {
            wrong.extend(parts_kept_wrongly(look, measure, period, days)?);
        }
    }
    Ok(wrong)
}

fn parts_kept_wrongly(
    look: &mut Look<'_, '_>,
    measure: &Measure,
    period: Period,
    days: (&str, &str),
) -> Result<Vec<String>, Error> {
    let Made::Fold {
        records,
        only,
        fold,
    } = &measure.made
    else {
        return Ok(Vec::new());
    };
    let mut wrong = Vec::new();
    for by in Split::ALL {
        let sql = split_sql(Some(look.vault), records, only, *fold, by);
        let question = Question { sql: &sql, days };
        look.kept = Kept::asked();
        let kept: Option<Vec<Part>> = question.known(look)?;
        look.anew();
        if let Some(kept) = kept
            && kept != stored_parts(look, measure, period, by)?
        {
            wrong.push(format!(
                "{} {} {} {}",
                measure.id,
                by.word(),
                days.0,
                days.1
            ));
        }
    }
    Ok(wrong)
}

/// What was kept of figures: each alone, and those of a list together; with the ids of the measures.
fn questions(vault: &Vault, all: &[&'static Measure]) -> Vec<(String, Vec<&'static str>)> {
    let alone = all.iter().filter_map(|measure| match &measure.made {
        Made::Fold {
            records,
            only,
            fold,
        } => Some((
            figure_sql(Some(vault), records, only, *fold),
            vec![measure.id],
        )),
        Made::Share { .. } | Made::PerHead { .. } => None,
    });
    let together = lists(all).into_iter().map(|(records, members)| {
        let ids = members.iter().map(|(id, _, _)| *id).collect();
        (together_sql(Some(vault), records, &members), ids)
    });
    alone.chain(together).collect()
}

fn counted(
    look: &mut Look<'_, '_>,
    all: &[&'static Measure],
    ids: &[&'static str],
    period: Period,
) -> Result<Vec<Figure>, Error> {
    let asked = ids
        .iter()
        .filter_map(|id| all.iter().find(|measure| measure.id == *id));
    asked
        .map(|measure| figure(look, all, measure, period))
        .collect()
}

/// The first day of the month, or of the year, of which this is the least text.
fn first_of_month(text: &str) -> Option<Day> {
    let year = text.get(..4)?.parse().ok()?;
    let month: i8 = text.get(5..7)?.parse().ok()?;
    Day::new(year, month.max(1), 1)
}
