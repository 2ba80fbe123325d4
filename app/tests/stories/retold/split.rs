//! A college with a sheet for each branch, each month and each campaign, dates in parts, one wide table for all gifts, a
//! budget in ten thousands of yuan, a book with debit and credit, and two tables on one sheet.

use super::{Book, Table, sample_tables, text, typed};
use niangjia_base::calendar::read_day;
use niangjia_base::text::name_key;
use niangjia_workbook::{Cell, Decimal};
use std::collections::BTreeMap;

/// The year in other sheets, two files in all.
pub(crate) fn college() -> Vec<Book> {
    let mut all: BTreeMap<String, Table> = sample_tables()
        .into_iter()
        .map(|t| (t.key.clone(), t))
        .collect();
    let mut take = |key: &str| all.remove(key).unwrap_or_else(|| panic!("no table {key}"));
    let mut books = vec![
        book("花名册", roster(take("01/在职会员"))),
        book("变动", vec![take("01/本年离会")]),
        book("慰问", condolences(take("09/2023年"))),
        book("互助", mutual_aid(take("13/参保名单"))),
        book(
            "福利",
            vec![gifts(
                [
                    "07/春节",
                    "07/古尔邦节",
                    "07/端午节",
                    "07/中秋国庆",
                    "07/生日",
                ]
                .map(&mut take),
            )],
        ),
        book("餐补", meals(take("08/2023年"))),
        book(
            "走访",
            each(take("10/走访慰问"), "节日", |value| {
                vec![format!("2023年{value}走访慰问登记表")]
            }),
        ),
        book(
            "专项",
            each(take("11/专项慰问"), "批次", |value| {
                vec![
                    "2023年专项慰问登记表".to_owned(),
                    format!("慰问批次：{value}"),
                ]
            }),
        ),
        book(
            "表彰",
            vec![stacked(take("05/上级荣誉"), take("05/学院表彰"))],
        ),
        book("账", vec![ledger(take("16/2023年明细账"))]),
        book("预算", vec![budget(take("17/预算表"))]),
        book("工资", vec![payroll(take("02/11月工资"))]),
        book("体检", vec![checkups(take("12/体检名单"))]),
    ];
    books.push(book(
        "其他",
        all.into_values()
            .enumerate()
            .map(|(at, mut table)| {
                table.name = format!("表{at}");
                table
            })
            .collect(),
    ));
    books
}

fn book(name: &str, tables: Vec<Table>) -> Book {
    Book {
        name: name.to_owned(),
        tables,
    }
}

/// A table for each value of a column, without the column; the value may stand in the titles.
fn each(mut table: Table, heading: &str, titles: impl Fn(&str) -> Vec<String>) -> Vec<Table> {
    table.fill_down(heading);
    table.only_records();
    let mut groups: Vec<(String, Table)> = Vec::new();
    for row in 0..table.rows.len() {
        let value = table.at(row, heading).trim().to_owned();
        let at = groups
            .iter()
            .position(|(known, _)| *known == value)
            .unwrap_or_else(|| {
                let mut group = table.clone();
                group.rows.clear();
                group.titles = titles(&value);
                group.name = format!("第{}张", groups.len() + 1);
                groups.push((value.clone(), group));
                groups.len() - 1
            });
        groups[at].1.rows.push(table.rows[row].clone());
    }
    groups
        .into_iter()
        .map(|(_, mut group)| {
            group.remove(heading);
            group
        })
        .collect()
}

fn a_sheet_each(table: Table, heading: &str, title: &str) -> Vec<Table> {
    let mut names = Vec::new();
    for row in 0..table.rows.len() {
        let value = table.at(row, heading).trim().to_owned();
        if !value.is_empty() && !names.contains(&value) {
            names.push(value);
        }
    }
    let mut tables = each(table, heading, |_| vec![title.to_owned()]);
    for (table, name) in tables.iter_mut().zip(names) {
        table.name = name;
    }
    tables
}

fn roster(table: Table) -> Vec<Table> {
    a_sheet_each(table, "所属分工会", "工会会员名册")
}

fn condolences(mut table: Table) -> Vec<Table> {
    in_parts(&mut table, "日期", &["月", "日"]);
    a_sheet_each(table, "分工会", "2023年会员慰问登记")
}

fn mutual_aid(table: Table) -> Vec<Table> {
    a_sheet_each(table, "部门", "2023年职工医疗互助参保名单")
}

fn checkups(mut table: Table) -> Table {
    in_parts(&mut table, "体检日期", &["年", "月", "日"]);
    table
}

/// A date in columns of its own for year, month and day.
fn in_parts(table: &mut Table, heading: &str, parts: &[&str]) {
    let at = table.column(heading);
    table
        .headings
        .splice(at..=at, parts.iter().map(|p| (*p).to_owned()));
    for row in &mut table.rows {
        let day = row[at]
            .as_ref()
            .map(|cell| day(cell).unwrap_or_else(|| panic!("no day: {cell:?}")));
        let cells: Vec<Option<Cell>> = parts
            .iter()
            .map(|part| {
                let (year, month, day) = day?;
                let number = match *part {
                    "年" => year,
                    "月" => month,
                    _ => day,
                };
                Some(Cell::Number(Decimal::from_whole(number)))
            })
            .collect();
        row.splice(at..=at, cells);
    }
}

fn day(cell: &Cell) -> Option<(i64, i64, i64)> {
    let serial = match cell {
        Cell::Number(number) => number
            .as_whole()
            .and_then(niangjia_workbook::date_of_serial)
            .map(|d| d.to_string()),
        _ => None,
    };
    let day = read_day(&serial.unwrap_or_else(|| text(cell)), Some(2023)).ok()?;
    Some((
        i64::from(day.year()),
        i64::from(day.month()?),
        i64::from(day.day()?),
    ))
}

/// One wide table: a column an occasion, and a column that adds them up.
fn gifts(tables: [Table; 5]) -> Table {
    let occasions = ["春节", "古尔邦节", "端午节", "中秋国庆", "会员生日"];
    let mut people: BTreeMap<(String, String), (String, [i64; 5])> = BTreeMap::new();
    for (at, mut table) in tables.into_iter().enumerate() {
        table.only_records();
        for row in 0..table.rows.len() {
            let name = table.at(row, "姓名");
            let key = (table.at(row, "分工会").trim().to_owned(), name_key(&name));
            let digits: String = table
                .at(row, "标准金额")
                .chars()
                .filter(char::is_ascii_digit)
                .collect();
            people.entry(key).or_insert((name, [0; 5])).1[at] += digits.parse::<i64>().unwrap();
        }
    }
    let number = |n: i64| (n > 0).then(|| Cell::Number(Decimal::from_whole(n)));
    let rows = people
        .iter()
        .enumerate()
        .map(|(at, ((branch, _), (name, amounts)))| {
            let mut row = vec![number(at as i64 + 1), typed(branch), typed(name)];
            row.extend(amounts.iter().map(|n| number(*n)));
            row.push(number(amounts.iter().sum()));
            row
        });
    let mut headings: Vec<String> = ["序号", "分工会", "姓名"].map(str::to_owned).to_vec();
    headings.extend(occasions.map(|o| format!("{o}（元）")));
    headings.push("合计".to_owned());
    Table {
        key: "07/全年".to_owned(),
        name: "全年".to_owned(),
        titles: vec!["2023年度会员节日慰问品发放汇总".to_owned()],
        headings,
        rows: rows.collect(),
        notes: Vec::new(),
    }
}

/// A sheet a month.
fn meals(mut table: Table) -> Vec<Table> {
    table.only_records();
    let months: Vec<String> = table
        .headings
        .iter()
        .filter_map(|h| h.strip_suffix("月|人数"))
        .map(str::to_owned)
        .collect();
    months
        .iter()
        .map(|month| {
            let columns = [
                table.column("部门"),
                table.column(&format!("{month}月|人数")),
                table.column(&format!("{month}月|金额")),
            ];
            Table {
                key: format!("08/{month}"),
                name: month.to_string(),
                titles: vec![
                    format!("2023年{month}月教职工餐补发放表"),
                    "经费来源：学校行政经费".to_owned(),
                ],
                headings: ["部门", "人数", "金额"].map(str::to_owned).to_vec(),
                rows: table
                    .rows
                    .iter()
                    .map(|row| columns.iter().map(|at| row[*at].clone()).collect())
                    .collect(),
                notes: Vec::new(),
            }
        })
        .collect()
}

/// One table under the other on one sheet, with a blank row between them.
fn stacked(mut upper: Table, lower: Table) -> Table {
    let width = upper.headings.len().max(lower.headings.len());
    upper.headings.resize(width, String::new());
    let lone = |text: &String| vec![typed(text)];
    upper
        .rows
        .extend(upper.notes.drain(..).map(|note| vec![typed(&note)]));
    upper.rows.push(Vec::new());
    upper.rows.extend(lower.titles.iter().map(lone));
    upper
        .rows
        .push(lower.headings.iter().map(|h| typed(h)).collect());
    upper.rows.extend(lower.rows);
    upper.notes = lower.notes;
    upper.headings.retain(|h| !h.is_empty());
    for row in &mut upper.rows {
        row.truncate(upper.headings.len());
    }
    upper.name = "Sheet1".to_owned();
    upper
}

/// Month and day under the year, debit and credit.
fn ledger(mut table: Table) -> Table {
    in_parts(&mut table, "日期", &["月", "日"]);
    table.say(&[
        ("月", "2023年|月"),
        ("日", "2023年|日"),
        ("收入", "借方金额"),
        ("支出", "贷方金额"),
        ("余额", "结余"),
    ]);
    table.titles = vec!["工会银行存款日记账".to_owned()];
    table.name = "Sheet1".to_owned();
    table
}

/// In ten thousands of yuan.
fn budget(mut table: Table) -> Table {
    for heading in ["年初预算", "调整后预算"] {
        let at = table.column(heading);
        for cell in table.rows.iter_mut().filter_map(|row| row.get_mut(at)) {
            if let Some(Cell::Number(number)) = cell {
                *cell = Some(Cell::Number(Decimal::new(number.as_whole().unwrap(), 4)));
            }
        }
    }
    table.titles = vec![
        "工会经费预算表".to_owned(),
        "预算年度：2023年　　金额单位：万元".to_owned(),
    ];
    table
}

fn payroll(mut table: Table) -> Table {
    table.say(&[("应发工资", "应发合计")]);
    table.titles = vec!["2023年11月工资表".to_owned()];
    table.notes = vec!["说明：会员会费按应发合计的5‰代扣。".to_owned()];
    table
}
