//! What columns hold, for those whose headings say nothing that is known.

use super::fit::Candidate;
use crate::words;
use niangjia_base::text;
use niangjia_office::forms::{Column, Need, Reads};
use niangjia_workbook::Cell;

/// Rows that are looked at to see what a column holds.
const ROWS_TO_TRY: usize = 30;

/// The values of a column in the first rows that have more than one cell.
pub(super) fn first_values<'s>(
    candidate: &Candidate<'s>,
    column: u32,
) -> impl Iterator<Item = &'s Cell> {
    candidate
        .sheet
        .rows
        .iter()
        .skip(candidate.first)
        .take(ROWS_TO_TRY)
        .filter(|row| row.cells.len() > 1)
        .filter_map(move |row| row.cell(column))
}

/// The only column, among those that nobody took, that holds what a column of a form does: branches by their endings, persons
/// by their names under a heading that ends as those of persons do.
pub(super) fn column_of(
    candidate: &Candidate<'_>,
    column: &Column,
    taken: &[bool],
) -> Option<usize> {
    let is_person = column.reads == Reads::Name && column.need == Need::Must;
    let is_branch = column.reads == Reads::Branch;
    if !is_person && !is_branch {
        return None;
    }
    let mut fitting = candidate
        .headings
        .iter()
        .zip(taken)
        .enumerate()
        .filter(|(_, (heading, taken))| {
            let fits: fn(&str) -> bool = if is_branch { is_branch_name } else { is_name };
            !**taken
                && (is_branch || is_of_persons(&heading.whole()))
                && mostly(candidate, heading.column, fits)
        })
        .map(|(place, _)| place);
    let only = fitting.next();
    only.filter(|_| fitting.next().is_none())
}

fn mostly(candidate: &Candidate<'_>, column: u32, fits: fn(&str) -> bool) -> bool {
    let (mut good, mut all) = (0, 0);
    for value in first_values(candidate, column) {
        all += 1;
        good += usize::from(matches!(value, Cell::Text(text) if fits(&text::name_key(text))));
    }
    all > 0 && good * 5 >= all * 4
}

fn is_of_persons(heading: &str) -> bool {
    words::PERSON_ENDINGS
        .iter()
        .any(|word| heading.ends_with(word))
        && !words::OFFICERS.iter().any(|word| heading.contains(word))
}

fn is_branch_name(key: &str) -> bool {
    words::BRANCH_ENDINGS
        .iter()
        .any(|ending| key.ends_with(ending))
}

/// Two to four signs of the script, or several such parts with a dot between them.
fn is_name(key: &str) -> bool {
    let is_part = |part: &str| {
        (1..=8).contains(&part.chars().count())
            && part.chars().all(|c| ('\u{3400}'..='\u{9fff}').contains(&c))
    };
    let parts: Vec<&str> = key.split('·').collect();
    parts.iter().all(|part| is_part(part))
        && (parts.len() > 1 || (2..=4).contains(&key.chars().count()))
}
