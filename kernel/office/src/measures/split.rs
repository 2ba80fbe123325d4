//! A figure by month, branch, kind, level or sex.

use super::figure::{folding, from_records};
use super::kept::Question;
use super::{Fold, Made, Measure, Only, Records, Telling};
use crate::Look;
use crate::vault::Vault;
use niangjia_base::calendar::Period;
use niangjia_store::{Error, bind};
use serde::{Deserialize, Serialize};

/// By what a figure is split.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Split {
    /// By the month of the record's day.
    Month,
    /// By branch.
    Branch,
    /// By kind.
    Kind,
    /// By level, grade, result or role.
    Level,
    /// By the person's sex.
    Sex,
}

impl Split {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Month,
        Self::Branch,
        Self::Kind,
        Self::Level,
        Self::Sex,
    ];

    /// The word on the command line and in addresses.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Branch => "branch",
            Self::Kind => "kind",
            Self::Level => "level",
            Self::Sex => "sex",
        }
    }

    /// The split of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|split| split.word() == word)
    }

    /// The column of the list by whose values it divides, if it is one.
    const fn column(self) -> Option<Telling> {
        match self {
            Self::Kind => Some(Telling::Kind),
            Self::Level => Some(Telling::Level),
            Self::Month | Self::Branch | Self::Sex => None,
        }
    }

    const fn label(self) -> &'static str {
        match self {
            Self::Month => "substr(r.day, 1, 7)",
            Self::Branch => "u.name",
            Self::Kind => "r.kind",
            Self::Level => "r.level",
            Self::Sex => "p.sex",
        }
    }
}

/// One part of a split.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Part {
    /// The month, the branch's name, the code of a kind, level or sex; nothing where the records say none.
    pub label: Option<String>,
    /// The value.
    pub value: i64,
    /// Records behind it.
    pub n_records: i64,
}

/// The parts of a figure; none for a figure that is a share or a head's part.
///
/// # Errors
/// When the database cannot be read.
pub fn split(
    look: &mut Look<'_, '_>,
    measure: &Measure,
    period: Period,
    by: Split,
) -> Result<Vec<Part>, Error> {
    let Made::Fold { records, .. } = &measure.made else {
        return Ok(Vec::new());
    };
    let mut parts = stored_parts(look, measure, period, by)?;
    if let Some(guard) = by.column().and_then(|column| records.guard(column)) {
        let place = guard.place();
        // How often something was is a count; nobody is named beside it.
        for label in parts.iter_mut().filter_map(|part| part.label.as_mut()) {
            if let Some(opened) = look.vault.open(&place, label) {
                *label = opened;
            }
        }
    }
    match by {
        Split::Month => parts.sort_by(|a, b| a.label.cmp(&b.label)),
        _ => parts.sort_by(|a, b| b.value.cmp(&a.value).then_with(|| a.label.cmp(&b.label))),
    }
    Ok(parts)
}

/// The parts as they are counted and kept: by their labels, and what is sensitive is sealed.
pub(super) fn stored_parts(
    look: &mut Look<'_, '_>,
    measure: &Measure,
    period: Period,
    by: Split,
) -> Result<Vec<Part>, Error> {
    let Made::Fold {
        records,
        only,
        fold,
    } = &measure.made
    else {
        return Ok(Vec::new());
    };
    let (from, end) = (period.from().least_text(), period.end().least_text());
    let sql = split_sql(Some(look.vault), records, only, *fold, by);
    let question = Question {
        sql: &sql,
        days: (&from, &end),
    };
    if let Some(parts) = question.known(look)? {
        return Ok(parts);
    }
    let values = bind![look.union, &from, &end];
    let mut parts: Vec<Part> = look.tx.all(&sql, values, |row| {
        Ok::<_, Error>(Part {
            label: row.get(0)?,
            value: row.get(1)?,
            n_records: row.get(2)?,
        })
    })?;
    parts.sort_by(|a, b| a.label.cmp(&b.label));
    let n_records = parts.iter().map(|part| part.n_records).sum();
    question.keep(look, n_records, &parts)?;
    Ok(parts)
}

pub(super) fn split_sql(
    vault: Option<&Vault>,
    records: &Records,
    only: &[Only],
    fold: Fold,
    by: Split,
) -> String {
    let (label, folding) = (by.label(), folding(fold));
    let join = match by {
        Split::Branch => " LEFT JOIN unit u ON u.union_id = $1 AND u.id = r.unit",
        Split::Sex => " LEFT JOIN person p ON p.union_id = $1 AND p.id = r.person",
        _ => "",
    };
    let from =
        from_records(vault, records, only).replacen(") r WHERE", &format!(") r{join} WHERE"), 1);
    format!("SELECT {label}, {folding}, COUNT(*) FROM {from} GROUP BY {label} ORDER BY 3 DESC")
}
