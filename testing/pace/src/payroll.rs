//! A payroll of a hundred thousand rows: read, recognised, checked and stored, and the list of dues written for those who
//! withhold them.

use crate::clock::{Whose, peak_memory, spent};
use crate::invented::{self, LAST_YEAR, department, name, staff_number};
use crate::section::{Row, Section};
use anyhow::{Context, Result, ensure};
use funds::deductions;
use niangjia::lines_of_work;
use niangjia_base::actor::Actor;
use niangjia_base::calendar::PartialDay;
use niangjia_import::{Import, Input, Mapping, import};
use niangjia_workbook::{Column, ColumnKind, Date, Limits, Value, WorkbookWriter};
use std::path::Path;
use std::time::Duration;

/// Rows of the payroll.
pub(crate) const ROWS: u64 = 100_000;
/// The month that it is for.
const MONTH: i8 = 11;

/// Writes the payroll and an office that knows everybody in it.
pub(crate) fn prepared(office: &Path, workbook: &Path) -> Result<Section> {
    // The last of them are those who are members now.
    let first = invented::people_only(office, ROWS)? - ROWS;
    let columns = [
        "工号",
        "姓名",
        "部门",
        "岗位工资",
        "薪级工资",
        "绩效工资",
        "津补贴",
        "应发工资",
    ];
    let kinds = [ColumnKind::Text; 3]
        .into_iter()
        .chain([ColumnKind::Money; 5]);
    let columns: Vec<Column> = columns
        .into_iter()
        .zip(kinds)
        .map(|(head, kind)| Column::new(head, kind, 14))
        .collect();
    let titles = ["示例学院教职工工资发放表", "2023年11月　　单位：元"];
    let mut book = WorkbookWriter::new(day()?)?;
    let mut sheet = book.sheet("11月工资", &titles, &columns)?;
    let mut total = 0;
    for number in first..first + ROWS {
        let part = |by: u64| i64::try_from(100_000 + number * by % 400_000).unwrap_or(0);
        let parts = [part(3), part(7), part(11), part(13)];
        let sum: i64 = parts.iter().sum();
        total += sum;
        let (staff, name, place) = (staff_number(number), name(number), department(number % 200));
        let mut row = vec![Value::Text(&staff), Value::Text(&name), Value::Text(&place)];
        row.extend(parts.map(Value::Fen));
        row.push(Value::Fen(sum));
        sheet.row(&row)?;
    }
    let empty = [Value::Empty; 6];
    let mut last = vec![Value::Text("合计")];
    last.extend(empty);
    last.push(Value::Fen(total));
    sheet.row(&last)?;
    sheet.row(&[Value::Text(
        "注：工会会员会费以本表应发工资为扣费基数，按0.5%由计划财务科代扣；非会员不扣缴。",
    )])?;
    sheet.finish()?;
    book.to_path(workbook)?;
    Ok(Section::default())
}

/// Takes the payroll in and writes the list of dues; the peak of memory is this process's own.
pub(crate) fn taken_in(office: &Path, workbook: &Path) -> Result<Section> {
    let list = workbook.with_file_name("dues.xlsx");
    let office = invented::empty(office)?;
    let (refused, took_in) = spent(Whose::Process, || {
        let forms = lines_of_work::forms();
        let what = Import {
            actor: &Actor::Program,
            forms: &forms,
            mapping: &Mapping::default(),
            limits: Limits::default(),
            dry_run: false,
        };
        let receipts = import(
            &office,
            &what,
            &[Input {
                path: workbook.to_owned(),
            }],
            |_, _, _| {},
        )?;
        let sheet = receipts
            .first()
            .and_then(|file| file.sheets.first())
            .context("no sheet was read")?;
        ensure!(
            sheet.new == ROWS,
            "{} new records of {:?}: {:?}",
            sheet.new,
            sheet.form,
            sheet.problems.first()
        );
        Ok(sheet.refused)
    })?;
    let after_import = peak_memory()?;
    let (written, wrote) = spent(Whose::Process, || {
        let month = PartialDay::new(LAST_YEAR, Some(MONTH), None).context("a month")?;
        let owed = office.look(|look| deductions::of_month(look, month))?;
        let columns = [
            Column::new("工号", ColumnKind::Text, 12),
            Column::new("姓名", ColumnKind::Text, 12),
            Column::new("部门", ColumnKind::Text, 20),
            Column::new("分工会", ColumnKind::Text, 20),
            Column::new("应发工资", ColumnKind::Money, 14),
            Column::new("会费", ColumnKind::Money, 12),
        ];
        let mut book = WorkbookWriter::new(day()?)?;
        let mut sheet = book.sheet("会费", &["会费代扣表"], &columns)?;
        for one in &owed {
            sheet.row(&[
                text(one.staff_number.as_deref()),
                Value::Text(&one.name),
                text(one.department.as_deref()),
                text(one.branch.as_deref()),
                Value::Fen(one.base.fen()),
                one.dues.map_or(Value::Empty, |dues| Value::Fen(dues.fen())),
            ])?;
        }
        sheet.finish()?;
        book.to_path(&list)?;
        Ok(owed.len())
    })?;
    let both = crate::clock::Spent {
        cpu: took_in.cpu + wrote.cpu,
        wall: took_in.wall + wrote.wall,
    };
    Ok(Section {
        rows: vec![
            Row::time(
                format!("{ROWS} rows taken in, and {written} dues written"),
                Some(Duration::from_millis(2_500)),
                both,
            ),
            Row::time(
                format!("of which taken in ({refused} refused)"),
                None,
                took_in,
            ),
            Row::time("of which the list", None, wrote),
            Row::memory(
                "The most memory up to the end of the import",
                150 * 1_024,
                after_import,
            ),
            Row::memory(
                "The most memory to the end of the list",
                150 * 1_024,
                peak_memory()?,
            ),
        ],
        ..Section::default()
    })
}

fn day() -> Result<Date> {
    Date::new(2023, 12, 1).context("a day")
}

fn text(text: Option<&str>) -> Value<'_> {
    text.map_or(Value::Empty, Value::Text)
}
