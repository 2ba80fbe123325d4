//! Numbers of a series without gaps, such as 提案〔2026〕12号. A number taken by an act that fails is not used up.

use crate::Act;
use niangjia_store::{Error, bind, statements};

statements! {
    TAKE = "INSERT INTO office_number (union_id, series, last_number) VALUES ($1, $2, 1) \
            ON CONFLICT (union_id, series) DO UPDATE SET last_number = office_number.last_number + 1 \
            RETURNING last_number";
}

/// The next number of a series, such as `proposals/2026`; the first is 1.
///
/// # Errors
/// When the database does not take it.
pub fn next(act: &mut Act<'_, '_>, series: &str) -> Result<i64, Error> {
    act.tx.one(TAKE, bind![act.union, series], |row| row.get(0))
}
