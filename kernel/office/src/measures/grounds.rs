//! What a figure rests on: the sheets that its records were read from; and the other way round, whether a record is in it.

use super::figure::from_records;
use super::{Made, Measure, Only, Records};
use crate::Look;
use crate::vault::Vault;
use niangjia_base::calendar::Period;
use niangjia_base::ids::{FileId, RecordId};
use niangjia_store::{Error, bind};

/// A sheet that a figure rests on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ground {
    /// The file.
    pub file: FileId,
    /// The file's name.
    pub file_name: String,
    /// The sheet's name.
    pub sheet_name: String,
    /// The first row of the sheet that is in the figure; rows between need not be.
    pub first_row: Option<i64>,
    /// The last row.
    pub last_row: Option<i64>,
    /// How many records of the figure stand there.
    pub n_records: i64,
}

/// The sheets behind a figure, the one with most records first; none for a share, whose parts have their own.
///
/// # Errors
/// When the database cannot be read.
pub fn grounds(
    look: &mut Look<'_, '_>,
    measure: &Measure,
    period: Period,
) -> Result<Vec<Ground>, Error> {
    let Made::Fold { records, only, .. } = &measure.made else {
        return Ok(Vec::new());
    };
    let (from, end) = (period.from().least_text(), period.end().least_text());
    let values = bind![look.union, &from, &end];
    let sql = grounds_sql(Some(look.vault), records, only);
    look.tx.all(&sql, values, |row| {
        Ok(Ground {
            file: row.id(0)?,
            file_name: row.get(1)?,
            sheet_name: row.get(2)?,
            first_row: row.get(3)?,
            last_row: row.get(4)?,
            n_records: row.get(5)?,
        })
    })
}

/// Whether a record is one of those behind a figure.
///
/// # Errors
/// When the database cannot be read.
pub fn counts(
    look: &mut Look<'_, '_>,
    measure: &Measure,
    period: Period,
    record: RecordId,
) -> Result<bool, Error> {
    let Made::Fold { records, only, .. } = &measure.made else {
        return Ok(false);
    };
    let (from, end) = (period.from().least_text(), period.end().least_text());
    let values = bind![look.union, &from, &end, record];
    let sql = counts_sql(Some(look.vault), records, only);
    look.tx.one(&sql, values, |row| Ok(row.get::<i64>(0)? > 0))
}

pub(super) fn grounds_sql(vault: Option<&Vault>, records: &Records, only: &[Only]) -> String {
    const JOINS: &str = ") r JOIN source_sheet s ON s.union_id = $1 AND s.id = r.sheet \
                         JOIN source_file f ON f.union_id = $1 AND f.id = s.file_id WHERE";
    let from = from_records(vault, records, only).replacen(") r WHERE", JOINS, 1);
    format!(
        "SELECT f.id, f.name, s.name, MIN(r.sheet_row), MAX(r.sheet_row), COUNT(*) FROM {from} \
         GROUP BY f.id, f.name, s.id, s.name ORDER BY 6 DESC, s.id"
    )
}

pub(super) fn counts_sql(vault: Option<&Vault>, records: &Records, only: &[Only]) -> String {
    format!(
        "SELECT COUNT(*) FROM {} AND r.record = $4",
        from_records(vault, records, only)
    )
}
