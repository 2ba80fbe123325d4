//! A sheet may hold several tables: one under the other, each with its own headings, or side by side. Each is read as a sheet
//! of its own, under the numbers of its rows.

use super::known::Known;
use crate::headings::{Heading, headings};
use crate::particulars::Particulars;
use crate::words;
use niangjia_base::text;
use niangjia_workbook::{Cell, Row, Sheet};
use std::collections::HashSet;

/// One table of a sheet, as a sheet.
pub(crate) struct Region {
    pub(crate) sheet: Sheet,
    /// Which table of its sheet it is, from 1.
    pub(crate) number: usize,
    /// Lines above the first table that speak for all: its titles.
    pub(crate) general: Vec<String>,
}

/// The tables of a sheet, from top to bottom and from left to right. The sheet is taken apart and not copied, for it may be
/// large.
pub(crate) fn regions(sheet: Sheet, known: &Known) -> Vec<Region> {
    let starts = starts(&sheet, known);
    let mut pieces: Vec<Sheet> = Vec::new();
    if starts.len() < 2 {
        pieces.extend(beside(sheet, known));
    } else {
        let mut rest = sheet;
        // From the last to the first, so that what is left is always what stands above.
        let mut below: Vec<Sheet> = Vec::new();
        for from in starts.into_iter().skip(1).rev() {
            let rows = rest.rows.split_off(from.min(rest.rows.len()));
            below.push(part(&rest, rows));
        }
        below.push(rest);
        for table in below.into_iter().rev() {
            pieces.extend(beside(table, known));
        }
    }
    let general = pieces
        .first()
        .map(|first| above(first, known))
        .unwrap_or_default();
    pieces
        .into_iter()
        .enumerate()
        .map(|(place, sheet)| Region {
            sheet,
            number: place + 1,
            general: if place == 0 {
                Vec::new()
            } else {
                general.clone()
            },
        })
        .collect()
}

fn part(sheet: &Sheet, rows: Vec<Row>) -> Sheet {
    Sheet {
        name: sheet.name.clone(),
        visibility: sheet.visibility,
        rows,
        merged: sheet.merged.clone(),
    }
}

/// The lines of one cell above the headings of a table.
fn above(sheet: &Sheet, known: &Known) -> Vec<String> {
    let at = sheet
        .rows
        .iter()
        .position(|row| is_headings(row, known))
        .unwrap_or(0);
    sheet
        .rows
        .iter()
        .take(at)
        .filter_map(lone)
        .map(str::to_owned)
        .collect()
}

/// Where tables begin, among the rows: at their titles, or at their headings when they have no title of their own.
fn starts(sheet: &Sheet, known: &Known) -> Vec<usize> {
    let mut starts = vec![0];
    let mut current: Option<(Vec<String>, HashSet<String>)> = None;
    let mut after_headings = 0;
    for (at, row) in sheet.rows.iter().enumerate() {
        if row.cells.len() < 2
            || !(is_headings(row, known) || begins_unknown(sheet, at, after_headings, known))
        {
            continue;
        }
        let keys: Vec<String> = texts(row).map(text::word_key).collect();
        let titles = titles_before(sheet, at, after_headings);
        let lines: HashSet<String> = titles.iter().map(|line| text::word_key(line)).collect();
        if let Some((headings, said)) = &current {
            // The second row of a head, or a row of units.
            if at < after_headings + 1 {
                continue;
            }
            // A page that begins with the same title and headings goes on with the same table.
            if *headings == keys
                && lines
                    .iter()
                    .all(|line| said.contains(line) || is_page(line))
            {
                continue;
            }
            if *headings != keys && !stands_apart(sheet, at, &titles, &keys, headings) {
                continue;
            }
            starts.push(at - titles.len());
        }
        after_headings = at + 1;
        current = Some((keys, lines));
    }
    starts
}

/// Other headings begin another table when there is a title over them, a gap or a total before them.
fn stands_apart(
    sheet: &Sheet,
    at: usize,
    titles: &[String],
    keys: &[String],
    headings: &[String],
) -> bool {
    let shared = keys.iter().filter(|key| headings.contains(key)).count();
    let is_subset = shared == keys.len();
    let gap = at
        .checked_sub(1)
        .and_then(|before| sheet.rows.get(before))
        .zip(sheet.rows.get(at))
        .is_some_and(|(before, row)| row.number > before.number + 1 || is_sum(before));
    !titles.is_empty() || (gap && !is_subset)
}

fn is_sum(row: &Row) -> bool {
    texts(row).any(|text| {
        let key = text::word_key(text);
        key.chars().count() <= 6 && words::TOTALS.iter().any(|word| key.ends_with(word))
    })
}

/// `第2页`, `共3页`: the line of a page, not of a table.
fn is_page(line: &str) -> bool {
    line.ends_with(words::PAGE)
}

/// The lines of one text right above a row, without those that belong under the table before.
fn titles_before(sheet: &Sheet, at: usize, least: usize) -> Vec<String> {
    let mut titles: Vec<String> = Vec::new();
    for row in sheet.rows.iter().take(at).skip(least).rev() {
        let Some(line) = lone(row).filter(|line| !super::starts_as_note(&text::word_key(line)))
        else {
            break;
        };
        titles.insert(0, line.to_owned());
    }
    titles
}

fn lone(row: &Row) -> Option<&str> {
    match row.cells.as_slice() {
        [(_, Cell::Text(text))] => Some(text),
        _ => None,
    }
}

fn texts(row: &Row) -> impl Iterator<Item = &str> {
    row.cells.iter().filter_map(|(_, cell)| match cell {
        Cell::Text(text) => Some(&**text),
        _ => None,
    })
}

/// A row of headings: only texts, two at least, and half of them known over some column of some form.
fn is_headings(row: &Row, known: &Known) -> bool {
    let filled = row.cells.len();
    if !(2..=200).contains(&filled) || texts(row).count() < filled {
        return false;
    }
    if texts(row).any(|text| text.len() > 90) {
        return false;
    }
    let hits = texts(row)
        .filter(|text| known.has(&crate::headings::loose(&text::word_key(text))))
        .count();
    hits >= 2 && hits * 2 >= filled
}

/// A row that looks like headings though hardly any is known, under a title that stands apart from the table before: only
/// words, two of which end as headings do.
fn begins_unknown(sheet: &Sheet, at: usize, after_headings: usize, known: &Known) -> bool {
    let Some(row) = sheet.rows.get(at) else {
        return false;
    };
    let filled = row.cells.len();
    if after_headings == 0 || filled < 3 || texts(row).count() < filled {
        return false;
    }
    let titles = titles_before(sheet, at, after_headings).len();
    let before = (at - titles).checked_sub(1).and_then(|b| sheet.rows.get(b));
    let first = sheet.rows.get(at - titles);
    let apart = before.zip(first).is_some_and(|(before, first)| {
        first.number > before.number + 1 || is_sum(before) || before.cells.len() == 1
    });
    if titles == 0 || !apart || texts(row).any(|t| t.contains(|c: char| c.is_numeric())) {
        return false;
    }
    let headings = texts(row).filter(|text| {
        let key = text::word_key(text);
        known.has(&crate::headings::loose(&key))
            || words::ENDINGS
                .iter()
                .flat_map(|ending| ending.words)
                .any(|word| key.ends_with(word))
    });
    headings.count() >= 2
}

/// The tables that stand side by side in what is one table from top to bottom.
fn beside(sheet: Sheet, known: &Known) -> Vec<Sheet> {
    let Some(at) = sheet
        .rows
        .iter()
        .take(40)
        .position(|row| is_headings(row, known))
    else {
        return vec![sheet];
    };
    // The lower row of a head in two rows says the same words again and again.
    let is_lower = at
        .checked_sub(1)
        .and_then(|over| sheet.rows.get(over))
        .zip(sheet.rows.get(at))
        .is_some_and(|(over, row)| {
            over.number + 1 == row.number && over.cells.len() * 2 > row.cells.len()
        });
    let Some((found, _)) = headings(&sheet, at).filter(|_| !is_lower) else {
        return vec![sheet];
    };
    let Some(split) = second_begins(&found, &sheet, at, known) else {
        return vec![sheet];
    };
    let take = |from: u32, to: u32| {
        let rows = sheet.rows.iter().enumerate().filter_map(|(place, row)| {
            let is_title = place < at && row.cells.len() == 1;
            let cells: Vec<(u32, Cell)> = row
                .cells
                .iter()
                .filter(|(column, _)| is_title || (from..to).contains(column))
                .cloned()
                .collect();
            (!cells.is_empty()).then_some(Row {
                number: row.number,
                cells,
            })
        });
        part(&sheet, rows.collect())
    };
    let left = take(0, split);
    let right = take(split, u32::MAX);
    let mut all = vec![left];
    all.extend(beside(right, known));
    all
}

/// The column in which a second table begins: where the same headings come again from the first on, or behind a column that
/// is empty all the way, when the headings there are those of a table of its own.
fn second_begins(found: &[Heading], sheet: &Sheet, at: usize, known: &Known) -> Option<u32> {
    let first = found.first()?;
    let again = found
        .iter()
        .skip(2)
        .position(|h| h.whole() == first.whole())
        .map(|place| place + 2);
    if let Some(place) = again {
        let left: Vec<String> = found.iter().take(place).map(Heading::whole).collect();
        let right = found.iter().skip(place).map(Heading::whole);
        if right
            .zip(&left)
            .filter(|(right, left)| right == *left)
            .count()
            >= 2
        {
            return found.get(place).map(|h| h.column);
        }
    }
    let titled = sheet.rows.iter().take(at).any(|row| row.cells.len() > 1);
    found.windows(2).find_map(|pair| {
        let [left, right] = pair else { return None };
        let behind = found.iter().filter(|h| h.column >= right.column);
        let own = behind.clone().filter(|h| known.has(&h.loose)).count();
        let repeated = behind
            .filter(|h| {
                found
                    .iter()
                    .any(|o| o.column < right.column && o.whole() == h.whole())
            })
            .count();
        (right.column > left.column + 1 && own >= 2 && (repeated > 0 || titled))
            .then_some(right.column)
    })
}

impl Region {
    /// The name of the sheet; for a second table of a sheet with its number behind it, so that each table is known again.
    pub(crate) fn name(&self) -> String {
        if self.number > 1 {
            format!("{}#{}", self.sheet.name, self.number)
        } else {
            self.sheet.name.clone()
        }
    }

    /// The row in which a second table begins; none for the first, which is the sheet itself.
    pub(crate) fn first_row(&self) -> Option<i64> {
        let row = self.sheet.rows.first()?;
        (self.number > 1).then_some(i64::from(row.number))
    }

    /// What stands around the table says; what the first table of the sheet says for all of them where this one is silent.
    pub(crate) fn inherit(&self, particulars: &mut Particulars) {
        particulars.inherit(&self.general);
    }
}
