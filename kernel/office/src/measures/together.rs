//! Many figures at once: the measures of one list are folded in one pass over its records.
//!
//! Each measure keeps its own conditions and its own fold; only the records are not listed again for each. What comes out
//! is what [`figure`](super::figure()) answers for each alone.

use super::figure::{conditions, figure, figure_sql, folding, from_records, per_head, share};
use super::kept::Question;
use super::{Figure, Fold, Made, Measure, Only, Records};
use crate::Look;
use crate::vault::Vault;
use niangjia_base::calendar::Period;
use niangjia_store::{Error, bind};
use std::collections::HashMap;

/// The values of all measures, in their order.
///
/// # Errors
/// When the database cannot be read.
pub fn figures(
    look: &mut Look<'_, '_>,
    all: &[&'static Measure],
    period: Period,
) -> Result<Vec<(&'static Measure, Figure)>, Error> {
    let mut known: HashMap<&'static str, Figure> = HashMap::new();
    let (from, end) = (period.from().least_text(), period.end().least_text());
    for (records, members) in lists(all) {
        let sql = together_sql(Some(look.vault), records, &members);
        let question = Question {
            sql: &sql,
            days: (&from, &end),
        };
        if let Some(found) = question.known::<Vec<Figure>>(look)? {
            known.extend(members.iter().map(|(id, _, _)| *id).zip(found));
            continue;
        }
        let found = look.tx.one(&sql, bind![look.union, &from, &end], |row| {
            let mut found = Vec::with_capacity(members.len());
            for (column, (_, _, fold)) in (0..).step_by(2).zip(&members) {
                let n_records = row.get(column)?;
                let value = match fold {
                    Fold::Count => Some(n_records),
                    _ => row.get::<Option<i64>>(column + 1)?,
                };
                found.push(Figure { value, n_records });
            }
            Ok::<_, Error>(found)
        })?;
        keep(look, records, &question, &members, &found)?;
        known.extend(members.iter().map(|(id, _, _)| *id).zip(found));
    }
    let mut figures = Vec::with_capacity(all.len());
    for measure in all {
        let made = match &measure.made {
            Made::Share { part, whole } => known
                .get(part)
                .zip(known.get(whole))
                .map(|(p, w)| share(*p, *w)),
            Made::PerHead { amount, heads } => known
                .get(amount)
                .zip(known.get(heads))
                .map(|(a, h)| per_head(*a, *h)),
            Made::Fold { .. } => known.get(measure.id).copied(),
        };
        let made = match made {
            Some(made) => made,
            // The folds that need an order of their own, and shares of shares.
            None => figure(look, all, measure, period)?,
        };
        figures.push((*measure, made));
    }
    Ok(figures)
}

/// Keeps the figures of a list, together and each as if it had been asked for alone.
fn keep(
    look: &mut Look<'_, '_>,
    records: &Records,
    question: &Question<'_>,
    members: &[Member],
    found: &[Figure],
) -> Result<(), Error> {
    let most = found
        .iter()
        .map(|figure| figure.n_records)
        .max()
        .unwrap_or(0);
    question.keep(look, most, &found)?;
    for ((_, only, fold), figure) in members.iter().zip(found) {
        let sql = figure_sql(Some(look.vault), records, only, *fold);
        let alone = Question {
            sql: &sql,
            ..*question
        };
        alone.keep(look, figure.n_records, &[figure])?;
    }
    Ok(())
}

/// Every statement that asking for these measures at once needs, for the test that prepares each on both databases.
#[must_use]
pub fn statements_together(all: &[&'static Measure]) -> Vec<String> {
    let lists = lists(all);
    lists
        .iter()
        .map(|(records, members)| together_sql(None, records, members))
        .collect()
}

/// A measure of a list: its id, what narrows it, how it is folded.
pub(super) type Member = (&'static str, &'static [Only], Fold);

/// The measures that can be folded in one pass, by the list that they fold.
pub(super) fn lists(all: &[&'static Measure]) -> Vec<(&'static Records, Vec<Member>)> {
    let mut lists: Vec<(&'static Records, Vec<Member>)> = Vec::new();
    for measure in all {
        let Made::Fold {
            records,
            only,
            fold,
        } = &measure.made
        else {
            continue;
        };
        if matches!(fold, Fold::Latest | Fold::YearsInARow) {
            continue;
        }
        let member = (measure.id, *only, *fold);
        match lists
            .iter_mut()
            .find(|(known, _)| known.name == records.name)
        {
            Some((_, members)) => members.push(member),
            None => lists.push((records, vec![member])),
        }
    }
    lists
}

pub(super) fn together_sql(vault: Option<&Vault>, records: &Records, members: &[Member]) -> String {
    let columns: Vec<String> = members
        .iter()
        .map(|(_, only, fold)| {
            let conditions = conditions(vault, records, only);
            if conditions.is_empty() {
                return format!("COUNT(*), {}", folding(*fold));
            }
            let filter = format!("FILTER (WHERE {})", conditions.join(" AND "));
            match fold {
                Fold::Sum => format!(
                    "COUNT(*) {filter}, CAST(COALESCE(SUM(r.amount) {filter}, 0) AS BIGINT)"
                ),
                fold => format!("COUNT(*) {filter}, {} {filter}", folding(*fold)),
            }
        })
        .collect();
    format!(
        "SELECT {} FROM {}",
        columns.join(", "),
        from_records(vault, records, &[])
    )
}
