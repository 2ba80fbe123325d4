//! The value of a measure.

use super::kept::Question;
use super::{Fold, Made, Measure, Narrow, Only, Records};
use crate::Look;
use crate::vault::Vault;
use niangjia_base::calendar::Period;
use niangjia_base::ids::UnionId;
use niangjia_base::ratio;
use niangjia_store::{Error, Tx, bind};
use serde::{Deserialize, Serialize};

/// The value of a measure for a period.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// The value, in the measure's unit; nothing when there is nothing to divide by.
    pub value: Option<i64>,
    /// How many records are behind it.
    pub n_records: i64,
}

/// The value of one measure; `all` are those that shares and heads refer to.
///
/// # Errors
/// When the database cannot be read.
pub fn figure(
    look: &mut Look<'_, '_>,
    all: &[&'static Measure],
    measure: &Measure,
    period: Period,
) -> Result<Figure, Error> {
    let named = |id: &str| {
        all.iter()
            .copied()
            .find(|m| m.id == id)
            .ok_or(Error::Inconsistent {
                table: "measure",
                column: "id",
            })
    };
    match &measure.made {
        Made::Fold {
            records,
            only,
            fold,
        } => known_or_folded(look, records, only, *fold, period),
        Made::Share { part, whole } => Ok(share(
            figure(look, all, named(part)?, period)?,
            figure(look, all, named(whole)?, period)?,
        )),
        Made::PerHead { amount, heads } => Ok(per_head(
            figure(look, all, named(amount)?, period)?,
            figure(look, all, named(heads)?, period)?,
        )),
    }
}

/// The part as a share of the whole, in hundredths of a percent.
pub(super) fn share(part: Figure, whole: Figure) -> Figure {
    let both = part.value.zip(whole.value);
    Figure {
        value: both.and_then(|(part, whole)| ratio::basis_points(part, whole)),
        n_records: whole.n_records,
    }
}

/// The amount divided by the heads, half up.
pub(super) fn per_head(amount: Figure, heads: Figure) -> Figure {
    let both = amount.value.zip(heads.value);
    Figure {
        value: both.and_then(|(amount, heads)| ratio::half_up(amount.into(), heads.into())),
        n_records: amount.n_records,
    }
}

/// Every statement that the measures need, for the test that prepares each on both databases.
#[must_use]
pub fn statements(measure: &Measure) -> Vec<String> {
    let Made::Fold {
        records,
        only,
        fold,
    } = &measure.made
    else {
        return Vec::new();
    };
    let mut all = vec![
        figure_sql(None, records, only, *fold),
        super::grounds::grounds_sql(None, records, only),
        super::grounds::counts_sql(None, records, only),
    ];
    all.extend(super::trace::statements(records, only));
    all.extend(
        super::Split::ALL
            .iter()
            .map(|by| super::split::split_sql(None, records, only, *fold, *by)),
    );
    all
}

fn known_or_folded(
    look: &mut Look<'_, '_>,
    records: &Records,
    only: &[Only],
    fold: Fold,
    period: Period,
) -> Result<Figure, Error> {
    let sql = figure_sql(Some(look.vault), records, only, fold);
    let (from, end) = (period.from().least_text(), period.end().least_text());
    let question = Question {
        sql: &sql,
        days: (&from, &end),
    };
    // Kept alone in a row, so that one figure is read as several are.
    if let Some([figure]) = question.known::<[Figure; 1]>(look)? {
        return Ok(figure);
    }
    let figure = folded(look.tx, look.union, &question, fold, period)?;
    question.keep(look, figure.n_records, &[figure])?;
    Ok(figure)
}

fn folded(
    tx: &mut Tx<'_>,
    union: UnionId,
    question: &Question<'_>,
    fold: Fold,
    period: Period,
) -> Result<Figure, Error> {
    let Question {
        sql,
        days: (from, end),
        ..
    } = *question;
    if fold == Fold::YearsInARow {
        let years = tx.all(sql, bind![union, from, end], |row| {
            Ok::<_, Error>((row.get::<String>(0)?, row.get::<i64>(1)?))
        })?;
        return Ok(in_a_row(&years, period.last().year()));
    }
    tx.one(sql, bind![union, from, end], |row| {
        let n_records = row.get(0)?;
        let value = match fold {
            Fold::Count => Some(n_records),
            _ => row.get::<Option<i64>>(1)?,
        };
        Ok(Figure { value, n_records })
    })
}

/// Years with a record, counted back from the last year of the period until one has none.
pub(super) fn in_a_row(years: &[(String, i64)], last: i16) -> Figure {
    let mut figure = Figure {
        value: Some(0),
        n_records: 0,
    };
    let mut wanted = i64::from(last);
    for (year, n_records) in years.iter().rev() {
        if year.parse() != Ok(wanted) {
            break;
        }
        wanted -= 1;
        figure.n_records += n_records;
        figure.value = figure.value.map(|value| value + 1);
    }
    figure
}

pub(super) fn figure_sql(
    vault: Option<&Vault>,
    records: &Records,
    only: &[Only],
    fold: Fold,
) -> String {
    let from = from_records(vault, records, only);
    match fold {
        Fold::YearsInARow => format!(
            "SELECT substr(r.day, 1, 4), COUNT(*) FROM {from} GROUP BY substr(r.day, 1, 4) ORDER BY 1"
        ),
        Fold::Latest => format!(
            "SELECT COUNT(*), CAST((SELECT r.amount FROM {from} ORDER BY r.day DESC, r.record DESC LIMIT 1) AS BIGINT) FROM {from}"
        ),
        Fold::Count => format!("SELECT COUNT(*) FROM {from}"),
        fold => format!("SELECT COUNT(*), {} FROM {from}", folding(fold)),
    }
}

/// How a fold is said in SQL, over the records `r`.
pub(super) fn folding(fold: Fold) -> &'static str {
    match fold {
        Fold::Count | Fold::Latest | Fold::YearsInARow => "COUNT(*)",
        Fold::Persons => "COUNT(DISTINCT r.person)",
        Fold::Units => "COUNT(DISTINCT r.unit)",
        Fold::Subjects => "COUNT(DISTINCT r.subject)",
        Fold::Sum => "CAST(COALESCE(SUM(r.amount), 0) AS BIGINT)",
    }
}

/// The records of a measure as `r`. Without a vault only what was never sealed is found; that is for preparing. The last two conditions only give the bound days a type where the query does not use them.
pub(super) fn from_records(vault: Option<&Vault>, records: &Records, only: &[Only]) -> String {
    let mut sql = format!(
        "({}) r WHERE CAST($2 AS TEXT) IS NOT NULL AND CAST($3 AS TEXT) IS NOT NULL",
        records.sql
    );
    for condition in conditions(vault, records, only) {
        sql.push_str(" AND ");
        sql.push_str(&condition);
    }
    sql
}

/// What narrows the records `r`. A column of a sensitive field holds sealed codes, and plain ones of before there was a key.
pub(super) fn conditions(vault: Option<&Vault>, records: &Records, only: &[Only]) -> Vec<String> {
    let condition = |only: &Only| {
        let column = match only.column {
            Narrow::Kind => "kind",
            Narrow::Level => "level",
        };
        // The codes are words of this program, never of a person.
        let mut codes: Vec<String> = only.is.iter().map(|code| format!("'{code}'")).collect();
        let guard = records.guard(only.column.into());
        if let (Some(vault), Some(guard)) = (vault, guard.filter(|guard| guard.is_sealed())) {
            // A sealed text has no signs but letters, digits, colons, hyphens and underscores.
            let place = guard.place();
            let sealed = only.is.iter().map(|code| vault.seal(&place, code));
            codes.extend(sealed.map(|code| format!("'{code}'")));
        }
        format!("r.{column} IN ({})", codes.join(", "))
    };
    only.iter().map(condition).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn years_in_a_row_end_at_the_first_gap() {
        let years = |list: &[i16]| list.iter().map(|y| (y.to_string(), 2)).collect::<Vec<_>>();
        assert_eq!(
            in_a_row(&years(&[2017, 2019, 2020, 2021]), 2021),
            Figure {
                value: Some(3),
                n_records: 6
            }
        );
        assert_eq!(
            in_a_row(&years(&[2019, 2020]), 2021),
            Figure {
                value: Some(0),
                n_records: 0
            }
        );
        assert_eq!(
            in_a_row(&[], 2021),
            Figure {
                value: Some(0),
                n_records: 0
            }
        );
    }
}
