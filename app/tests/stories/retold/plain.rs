//! A college that keeps everything as plain text, a file for each sheet, printed page by page: the headings again on every
//! page, a sum at its foot and the sum carried over at its head, and names padded to one width.

use super::{Book, Table, sample_tables, text, typed};

/// Rows on a page.
const PAGE: usize = 40;

/// The year as pages, in two books of which one has the gifts and what comes after them.
pub(crate) fn college() -> [Vec<Book>; 2] {
    let (mut early, mut late) = (Vec::new(), Vec::new());
    for mut table in sample_tables() {
        if [
            "07/春节",
            "09/2023年",
            "12/体检名单",
            "01/在职会员",
            "18/募捐明细",
        ]
        .contains(&table.key.as_str())
        {
            padded(&mut table);
            paged(&mut table);
        }
        let name = table.key.replace('/', "-");
        let books = if table.key.as_str() < "07" {
            &mut early
        } else {
            &mut late
        };
        books.push(Book {
            name,
            tables: vec![table],
        });
    }
    [early, late]
}

/// Two signs get a blank between them, and all get one at their end.
fn padded(table: &mut Table) {
    let Some(at) = table
        .headings
        .iter()
        .position(|h| h == "姓名" || h == "捐款人")
    else {
        return;
    };
    for cell in table
        .rows
        .iter_mut()
        .filter_map(|row| row.get_mut(at))
        .flatten()
    {
        let name = text(cell);
        let signs: Vec<char> = name.chars().collect();
        let wide = match signs.as_slice() {
            [one, two] => format!("{one}\u{3000}\u{3000}{two} "),
            _ => format!("{name}  "),
        };
        if !wide.contains("计") {
            *cell = niangjia_workbook::Cell::Text(wide.into());
        }
    }
}

/// Headings, sums and sums carried over, every forty rows.
fn paged(table: &mut Table) {
    let amount = ["标准金额", "金额", "捐款金额（元）"]
        .iter()
        .find_map(|h| table.headings.iter().position(|own| own == h));
    let label = table.headings.iter().position(|h| h == "序号").unwrap();
    let line = |word: &str, sum: Option<String>| {
        let mut row = vec![None; table.headings.len()];
        row[label] = typed(word);
        if let (Some(at), Some(sum)) = (amount, sum) {
            row[at] = typed(&sum);
        }
        row
    };
    let rows: Vec<_> = table
        .rows
        .iter()
        .filter(|row| !row.iter().flatten().any(|c| text(c).contains("小计")))
        .cloned()
        .collect();
    let mut paged: Vec<Vec<Option<niangjia_workbook::Cell>>> = Vec::new();
    let (mut page, mut all) = (0, 0);
    for (at, row) in rows.iter().enumerate() {
        if at > 0 && at % PAGE == 0 {
            paged.push(line("本页小计", Some(yuan(page))));
            paged.push(line("过次页", Some(yuan(all))));
            paged.push(table.headings.iter().map(|h| typed(h)).collect());
            paged.push(line("承前页", Some(yuan(all))));
            page = 0;
        }
        let is_total = row.iter().flatten().any(|c| text(c).contains("合计"));
        if let Some(cell) = amount.and_then(|at| row[at].as_ref()).filter(|_| !is_total) {
            let fen = niangjia_base::money::Fen::parse(&text(cell)).unwrap().fen();
            page += fen;
            all += fen;
        }
        paged.push(row.clone());
    }
    if amount.is_none() {
        paged.retain(|row| !row.iter().flatten().any(|c| text(c) == "本页小计"));
    }
    table.rows = paged;
}

fn yuan(fen: i64) -> String {
    niangjia_base::money::Fen::new(fen).to_string()
}
