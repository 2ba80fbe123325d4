//! Whatever stands in a sheet, recognising and reading it comes to an end without a panic, and every row is accounted for.

use super::*;
use crate::table;
use niangjia_office::forms::{Column, Rank, Reads, SEX_WORDS, Taking};
use niangjia_office::forms::{Line, Refusal};
use niangjia_workbook::{Area, Date, Decimal, Visibility};
use proptest::prelude::*;

fn take(_: &mut Taking<'_, '_, '_>, _: &Line<'_>) -> Result<(), Refusal> {
    Ok(())
}

static LIST: Form = Form {
    name: "test.list",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, &["序号"]),
        Column::may("staff_number", Reads::StaffNumber, &["工号"]),
        Column::must("name", Reads::Name, &["姓名"]),
        Column::may_or_title("branch", Reads::Branch, &["分工会"]).filled_down(),
        Column::may("sex", Reads::Choice(SEX_WORDS), &["性别"]),
        Column::must("day", Reads::Day, &["慰问日期", "日期"]),
        Column::must("amount", Reads::Money, &["慰问金额", "金额"]),
        Column::may("note", Reads::Text, &["备注"]),
    ],
    telling: &["慰问"],
    against: &["工资"],
    take,
};
static WIDE: Form = Form {
    name: "test.wide",
    rank: Rank::Then,
    columns: &[
        Column::must("department", Reads::Place, &["部门"]),
        Column::or_spread("month", Reads::Month, &["月份"]),
        Column::may("heads", Reads::Whole, &["人数"]),
        Column::must("amount", Reads::Money, &["餐补金额", "金额"]),
        Column::may_or_title("rate", Reads::Rate, &["费率"]),
        Column::may_or_title("session", Reads::Session, &["届次"]),
        Column::may_or_title("year", Reads::Year, &["年度"]),
        Column::may("days", Reads::Span, &["起止时间"]),
        Column::may("balance", Reads::Balance, &["余额"]),
        Column::may("team", Reads::Names, &["成员"]),
    ],
    telling: &["餐补"],
    against: &[],
    take,
};

const WORDS: [&str; 48] = [
    "序号",
    "工号",
    "姓名",
    "分工会",
    "性别",
    "慰问日期",
    "日期",
    "慰问金额",
    "金额（元）",
    "备注",
    "部门",
    "月份",
    "人数",
    "1月",
    "2月",
    "12月",
    "餐补金额",
    "费率",
    "届次",
    "年度",
    "起止时间",
    "余额",
    "成员",
    "合计",
    "小　计",
    "承前页",
    "月",
    "日",
    "2023年",
    "周一",
    "周二·吐尔逊",
    "文学院分工会",
    "2023.3.8",
    "3月8日",
    "８００元",
    "1,000",
    "12,00",
    "（300）",
    "0.5%",
    "注：无",
    "制表人：周一",
    "单位：万元",
    "2023年会员慰问台账",
    "2023年餐补",
    "三届三次",
    "—",
    "#2",
    "\u{3000}",
];

fn cell() -> impl Strategy<Value = Cell> {
    prop_oneof![
        6 => proptest::sample::select(WORDS.as_slice()).prop_map(|w| Cell::Text(w.into())),
        1 => "\\PC{0,12}".prop_map(|w| Cell::Text(w.into())),
        2 => (-5_000_000_i64..5_000_000, 0_i16..6).prop_map(|(n, scale)| Cell::Number(Decimal::new(n, scale))),
        1 => (any::<i64>(), any::<i8>()).prop_map(|(n, scale)| Cell::Number(Decimal::new(n, i16::from(scale)))),
        1 => (1_u8..13, 1_u8..28).prop_map(|(m, d)| Cell::Date(Date::new(2023, m, d).unwrap(), None)),
        1 => any::<bool>().prop_map(Cell::Bool),
        1 => Just(Cell::Error("#REF!".into())),
    ]
}

fn sheet() -> impl Strategy<Value = Sheet> {
    let row = proptest::collection::btree_map(1_u32..12, cell(), 0..10);
    let headings = proptest::sample::subsequence(WORDS[..23].to_vec(), 2..9).prop_map(|words| {
        let cells = words.into_iter().enumerate();
        cells
            .map(|(at, w)| (at as u32 + 1, Cell::Text(w.into())))
            .collect()
    });
    let rows = proptest::collection::vec((prop_oneof![4 => row, 1 => headings], 1_u32..3), 0..24);
    let area = (1_u32..30, 1_u32..10, 0_u32..6, 0_u32..4);
    (rows, proptest::collection::vec(area, 0..6)).prop_map(|(rows, areas)| {
        let mut number = 0;
        let rows = rows
            .into_iter()
            .filter(|(cells, _)| !cells.is_empty())
            .map(|(cells, step)| {
                number += step;
                Row {
                    number,
                    cells: cells.into_iter().collect(),
                }
            });
        Sheet {
            name: "文学院分工会".to_owned(),
            visibility: Visibility::Visible,
            rows: rows.collect(),
            merged: areas
                .into_iter()
                .map(|(row, column, down, across)| Area {
                    first_row: row,
                    first_column: column,
                    last_row: row + down,
                    last_column: column + across,
                })
                .collect(),
        }
    })
}

proptest! {
    #[test]
    fn any_sheet_is_recognised_or_not_and_read(sheet in sheet()) {
        let known = Known::of(&[&LIST, &WIDE]);
        let mut cells = 0;
        let all: usize = sheet.rows.iter().map(|row| row.cells.len()).sum();
        for region in regions(sheet, &known) {
            cells += region.sheet.rows.iter().map(|row| row.cells.len()).sum::<usize>();
            if let Recognised::As(plan) = recognise(&region, &known, &Mapping::default()) {
                let mut rows = Vec::new();
                let done: Result<(), ()> = table::read(
                    region.sheet,
                    &plan,
                    |line| { rows.push(line.row); Ok(()) },
                    |_| {},
                );
                prop_assert_eq!(done, Ok(()));
                prop_assert!(rows.is_sorted());
            }
        }
        // Titles over tables side by side belong to each of them; nothing else is read twice, and nothing is lost.
        prop_assert!(cells >= all, "{} of {}", cells, all);
    }
}

/// With a search through all merged areas for each empty cell this would take minutes.
#[test]
fn a_hundred_thousand_rows_with_merged_cells_are_read_at_once() {
    let mut rows = vec![Row {
        number: 1,
        cells: ["姓名", "分工会", "慰问日期", "慰问金额"]
            .iter()
            .enumerate()
            .map(|(at, w)| (at as u32 + 1, Cell::Text((*w).into())))
            .collect(),
    }];
    let mut merged = Vec::new();
    for number in 2..100_002_u32 {
        let mut cells = vec![
            (1, Cell::Text("周一".into())),
            (3, Cell::Text("2023.3.8".into())),
            (4, Cell::Number(Decimal::from_whole(300))),
        ];
        if number % 5 == 2 {
            cells.insert(1, (2, Cell::Text("文学院分工会".into())));
            merged.push(Area {
                first_row: number,
                first_column: 2,
                last_row: number + 4,
                last_column: 2,
            });
        }
        rows.push(Row { number, cells });
    }
    let sheet = Sheet {
        name: "1".to_owned(),
        visibility: Visibility::Visible,
        rows,
        merged,
    };
    let known = Known::of(&[&LIST, &WIDE]);
    let mut regions = regions(sheet, &known);
    assert_eq!(regions.len(), 1);
    let region = regions.remove(0);
    let Recognised::As(plan) = recognise(&region, &known, &Mapping::default()) else {
        panic!("not recognised")
    };
    let mut branches = 0;
    let done: Result<(), ()> = table::read(
        region.sheet,
        &plan,
        |line| {
            branches += usize::from(line.text("branch").is_some());
            Ok(())
        },
        |problem| panic!("{problem:?}"),
    );
    assert_eq!((done, branches), (Ok(()), 100_000));
}
