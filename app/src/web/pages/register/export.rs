//! A list as a workbook: the same records in the same order, with the same columns, and as masked as they are shown.

use super::asked::asked;
use super::people::{Branches, branch_heading};
use super::{cell, heading, name, register_of};
use crate::web::answer::{Answered, Download, Fault};
use crate::web::reader::Reader;
use crate::web::sight::{Sight, line_of, scope_for};
use anyhow::Context;
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::Action;
use niangjia_office::registers::query::{Turn, page};
use niangjia_office::registers::{Field, Holds};
use niangjia_store::Value;
use niangjia_workbook::{Column, ColumnKind, Date, Value as Written, WorkbookWriter};

/// Records taken from the database at once.
const AT_ONCE: usize = 2_000;
/// The most records in a file; a worksheet has a little more room than that.
const MOST: usize = 1_000_000;

pub(crate) async fn workbook(reader: Reader, Path(kind): Path<String>) -> Response {
    reader.download(move |reader| book(reader, &kind)).await
}

fn book(reader: &Reader, kind: &str) -> Answered<Download> {
    let register = register_of(reader, kind)?;
    if !reader.may_anywhere(Action::Export, line_of(register)) {
        return Err(Fault::Refused(niangjia_access::policy::REFUSED_ROLE));
    }
    let texts = &reader.texts;
    let today = reader.site.office.today()?;
    let date = Date::new(
        today.year(),
        today.month().unsigned_abs(),
        today.day().unsigned_abs(),
    );
    let mut out = WorkbookWriter::new(date.context("a day")?)?;
    reader.site.office.look(|look| {
        let mut asked = asked(reader, look, register)?;
        // What may be seen may not always be carried away.
        if scope_for(reader, register, Action::Export) != asked.query.scope {
            asked.query.scope = scope_for(reader, register, Action::Export);
        }
        let columns = asked.columns.iter().map(|at| {
            let field = &register.fields[*at];
            Column::new(
                heading(reader, register, field),
                kind_of(field),
                width_of(field),
            )
        });
        let titles = [
            name(texts, register),
            texts.with("ui-printed", &[("moment", reader.now().into())]),
        ];
        let branch = branch_heading(reader, register);
        let branch = branch.map(|name| Column::new(name, ColumnKind::Text, 24));
        let columns: Vec<Column> = columns.chain(branch).collect();
        let branches = Branches::of(look, register, asked.query.on)?;
        let titles = [titles[0].as_str(), titles[1].as_str()];
        let mut sheet = out.sheet("records", &titles, &columns)?;
        let mut turn = Turn::First;
        let mut written = 0;
        loop {
            let found = page(look, register, &asked.query, &turn, AT_ONCE)?;
            for row in &found.rows {
                let sight = Sight::of(look, register, row, asked.query.today)?;
                let cells: Vec<(String, &Field, &Value)> = asked
                    .columns
                    .iter()
                    .map(|at| {
                        let text = cell(reader, register, &sight, row, *at);
                        (text, &register.fields[*at], &row.values[*at])
                    })
                    .collect();
                let branch = branches.cell(look, row)?;
                let cells: Vec<Written<'_>> = cells
                    .iter()
                    .map(|(text, field, value)| value_of(text, field, value))
                    .chain(branch.as_deref().map(Written::Text))
                    .collect();
                sheet.row(&cells)?;
            }
            written += found.rows.len();
            match found.after {
                Some(edge) if written < MOST => turn = Turn::After(edge),
                _ => break,
            }
        }
        sheet.finish()?;
        Ok::<_, Fault>(())
    })?;
    Ok(Download {
        name: format!("{}.xlsx", register.kind),
        content_type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        bytes: out.to_bytes()?,
    })
}

fn value_of<'a>(text: &'a str, field: &Field, value: &Value) -> Written<'a> {
    match (field.holds, value) {
        _ if text.is_empty() => Written::Empty,
        _ if text == crate::web::shown::WITHHELD => Written::Text(text),
        (Holds::Money, Value::Whole(fen)) => Written::Fen(*fen),
        (Holds::Whole, Value::Whole(whole)) => Written::Whole(*whole),
        _ => Written::Text(text),
    }
}

fn kind_of(field: &Field) -> ColumnKind {
    match field.holds {
        Holds::Money => ColumnKind::Money,
        Holds::Whole => ColumnKind::Whole,
        _ => ColumnKind::Text,
    }
}

fn width_of(field: &Field) -> u16 {
    match field.holds {
        Holds::Text => 24,
        Holds::Unit | Holds::Record(_) => 20,
        _ => 14,
    }
}
