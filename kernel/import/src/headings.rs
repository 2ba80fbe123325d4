//! Headings as they stand over a sheet's columns, in one row or two, with the units in their brackets.

mod loose;

pub(crate) use loose::loose;

use crate::words;
use niangjia_base::text;
use niangjia_workbook::{Cell, Row, Sheet};

/// The heading of one column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Heading {
    /// The column, from 1.
    pub(crate) column: u32,
    /// The heading as written, both rows together.
    pub(crate) written: String,
    /// The upper row, to compare, without its unit.
    pub(crate) top: String,
    /// The lower row, to compare, without its unit; empty with one row.
    pub(crate) sub: String,
    /// The unit in brackets, to compare; empty if there is none.
    pub(crate) unit: String,
    /// Both rows reduced to what they mean.
    pub(crate) loose: String,
}

impl Heading {
    /// Both rows together, to compare.
    pub(crate) fn whole(&self) -> String {
        format!("{}{}", self.top, self.sub)
    }

    /// Whether a heading of a form is this one.
    pub(crate) fn is(&self, wanted: &str) -> bool {
        // Asked for every heading of every form: nothing is put together here.
        let with_unit = || {
            let behind = wanted.strip_prefix(self.top.as_str())?;
            behind.strip_prefix('(')?.strip_suffix(')')
        };
        let bare = bare(wanted);
        (self.sub.is_empty()
            && (self.top == bare || self.top == wanted || with_unit() == Some(self.unit.as_str())))
            || (!self.sub.is_empty()
                && (self.sub == bare && self.top.is_empty() || self.whole() == bare))
    }
}

/// A heading of a form without its unit in brackets.
fn bare(wanted: &str) -> &str {
    match wanted.find('(') {
        Some(at)
            if at > 0 && wanted.ends_with(')') && is_unit(&wanted[at + 1..wanted.len() - 1]) =>
        {
            &wanted[..at]
        }
        _ => wanted,
    }
}

/// The headings that begin in a row, and the row after which the records begin; nothing when the row has too few texts.
pub(crate) fn headings(sheet: &Sheet, at: usize) -> Option<(Vec<Heading>, usize)> {
    let row = sheet.rows.get(at)?;
    let upper = texts(row)?;
    if upper.len() < 2 {
        return None;
    }
    let below = sheet
        .rows
        .get(at + 1)
        .filter(|below| below.number == row.number + 1);
    let lower = below
        .and_then(texts)
        .filter(|lower| is_second_row(sheet, row, &upper, lower));
    let Some(lower) = lower else {
        return Some((
            upper
                .iter()
                .map(|(column, text)| heading(*column, text, ""))
                .collect(),
            at + 1,
        ));
    };
    let mut columns: Vec<u32> = upper
        .iter()
        .chain(&lower)
        .map(|(column, _)| *column)
        .collect();
    columns.sort_unstable();
    columns.dedup();
    let headings = columns
        .into_iter()
        .map(|column| {
            let under = lower
                .iter()
                .find(|(c, _)| *c == column)
                .map_or("", |(_, text)| text.as_str());
            let over = if under.is_empty() {
                upper.iter().find(|(c, _)| *c == column)
            } else {
                upper.iter().rev().find(|(c, _)| *c <= column)
            };
            heading(column, over.map_or("", |(_, text)| text.as_str()), under)
        })
        .collect();
    Some((headings, at + 2))
}

/// All cells of a row as texts; nothing when one of them is something else, for a row of headings holds words only.
fn texts(row: &Row) -> Option<Vec<(u32, String)>> {
    row.cells
        .iter()
        .map(|(column, cell)| match cell {
            Cell::Text(text) => Some((*column, text.to_string())),
            Cell::Number(number) => number
                .as_whole()
                .filter(|year| (1990..2100).contains(year))
                .map(|year| (*column, year.to_string())),
            _ => None,
        })
        .collect()
}

/// A second row of headings stands under cells merged sideways, under columns without a heading, or holds only units.
fn is_second_row(
    sheet: &Sheet,
    row: &Row,
    upper: &[(u32, String)],
    lower: &[(u32, String)],
) -> bool {
    if lower.is_empty() {
        return false;
    }
    let only_units = lower.iter().all(|(_, text)| {
        let key = text::word_key(text);
        key.strip_prefix('(')
            .and_then(|k| k.strip_suffix(')'))
            .is_some_and(is_unit)
    });
    let merged_sideways = sheet.merged.iter().any(|area| {
        area.first_row == row.number
            && area.last_row == row.number
            && area.first_column < area.last_column
    });
    let merged_downwards = sheet
        .merged
        .iter()
        .any(|area| area.first_row == row.number && area.last_row > row.number);
    let under_nothing = lower
        .iter()
        .filter(|(column, _)| !upper.iter().any(|(c, _)| c == column))
        .count();
    only_units
        || ((merged_sideways || merged_downwards) && under_nothing > 0)
        || (under_nothing * 2 >= lower.len() && (under_nothing > 1 || is_date_in_parts(lower)))
}

/// 月 and 日, under one year for both.
fn is_date_in_parts(lower: &[(u32, String)]) -> bool {
    let parts = [words::YEAR, words::MONTH, words::DAY];
    lower.len() > 1
        && lower
            .iter()
            .all(|(_, text)| parts.contains(&text::word_key(text).as_str()))
}

fn heading(column: u32, top: &str, sub: &str) -> Heading {
    let written = [top.trim(), sub.trim()].concat();
    let (top, unit_above) = split_unit(top);
    let (sub, unit_below) = split_unit(sub);
    let unit = if unit_below.is_empty() {
        unit_above
    } else {
        unit_below
    };
    Heading {
        column,
        written,
        loose: loose(&format!("{top}{sub}")),
        top,
        sub,
        unit,
    }
}

/// `捐款金额（元）` is the heading 捐款金额 in the unit 元; `（元）` alone is a unit without a heading.
fn split_unit(written: &str) -> (String, String) {
    let key = text::word_key(written);
    let inner = key.strip_suffix(')').and_then(|k| k.rsplit_once('('));
    match inner {
        Some((heading, unit)) if is_unit(unit) => (heading.to_owned(), unit.to_owned()),
        _ => (key, String::new()),
    }
}

fn is_unit(text: &str) -> bool {
    const MORE: [&str; 8] = ["元", "%", "‰", "元/人", "元/人·月", "岁", "元/月", "平方米"];
    words::TEN_THOUSANDS.contains(&text) || words::COUNTED.contains(&text) || MORE.contains(&text)
}

/// The letters of a column: 1 is A, 27 is AA.
pub(crate) fn letters(column: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = column;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).unwrap_or(0);
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    letters.iter().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_unit_in_brackets_is_no_part_of_the_heading() {
        assert_eq!(
            split_unit("捐款金额（元）"),
            ("捐款金额".to_owned(), "元".to_owned())
        );
        assert_eq!(split_unit("（元）"), (String::new(), "元".to_owned()));
        assert_eq!(
            split_unit("单位（部门）"),
            ("单位(部门)".to_owned(), String::new())
        );
        let heading = heading(3, "金额（万元）", "");
        assert!(heading.is("金额") && heading.is("金额(元)") && heading.is("金额(万元)"));
        assert!(!heading.is("标准"));
    }

    #[test]
    fn columns_have_letters() {
        for (column, name) in [(1, "A"), (26, "Z"), (27, "AA"), (702, "ZZ"), (703, "AAA")] {
            assert_eq!(letters(column), name);
        }
    }
}
