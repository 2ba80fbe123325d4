//! Workbooks that are odd and still mean something.

use crate::made::{ods_of, workbook, workbook_of, zipped};
use crate::{read, refusal};
use niangjia_workbook::{Area, Cell, Decimal, Visibility};

fn text(text: &str) -> Cell {
    Cell::Text(text.into())
}

fn number(whole: i64) -> Cell {
    Cell::Number(Decimal::from_whole(whole))
}

#[test]
fn the_two_far_corners_are_two_cells() {
    let bytes = workbook_of(
        r#"<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>"#,
    );
    let rows = &read(&bytes).unwrap().sheets[0].rows;
    let found: Vec<_> = rows
        .iter()
        .map(|row| (row.number, row.cells.clone()))
        .collect();
    assert_eq!(
        found,
        [
            (1, vec![(1, number(1))]),
            (1_048_576, vec![(16_384, number(2))])
        ]
    );
}

#[test]
fn cells_without_places_follow_one_another() {
    let bytes = workbook_of(
        "<row><c><v>1</v></c><c/><c><v>3</v></c></row><row r=\"5\"><c r=\"B5\"><v>4</v></c><c><v>5</v></c></row><row><c><v>6</v></c></row>",
    );
    let rows = &read(&bytes).unwrap().sheets[0].rows;
    let found: Vec<_> = rows
        .iter()
        .map(|row| (row.number, row.cells.clone()))
        .collect();
    assert_eq!(
        found,
        [
            (1, vec![(1, number(1)), (3, number(3))]),
            (5, vec![(2, number(4)), (3, number(5))]),
            (6, vec![(1, number(6))]),
        ]
    );
}

#[test]
fn every_kind_of_cell_is_told() {
    let bytes = workbook_of(
        r##"<row r="1"><c t="b"><v>1</v></c><c t="e"><v>#SPILL!</v></c><c t="str"><f>A1</f><v> x_x000D_ </v></c><c t="inlineStr"><is><r><t>红</t></r><r><t>头</t></r><rPh><t>hong</t></rPh></is></c><c t="d"><v>2023-10-01T08:30:00</v></c><c><v>abc</v></c><c t="str"><v></v></c><c t="inlineStr"><is><t> y </t></is></c><c t="inlineStr"><is><t xml:space="preserve"> z </t></is></c></row>"##,
    );
    let sheet = &read(&bytes).unwrap().sheets[0];
    let cells = &sheet.rows[0].cells;
    assert_eq!(cells[0], (1, Cell::Bool(true)));
    assert_eq!(cells[1], (2, Cell::Error("#SPILL!".into())));
    assert_eq!(cells[2], (3, text(" x\r ")));
    assert_eq!(cells[3], (4, text("红头")));
    assert!(matches!(&cells[4], (5, Cell::Date(date, Some(time)))
        if date.to_string() == "2023-10-01" && time.to_string() == "08:30:00"));
    assert_eq!(cells[5], (6, text("abc")));
    assert_eq!(cells[6], (8, text("y")));
    assert_eq!(cells[7], (9, text(" z ")));
    assert_eq!(cells.len(), 8);
}

#[test]
fn hidden_sheets_are_listed_and_not_read() {
    let book = br#"<workbook><sheets><sheet name="a" state="veryHidden" r:id="r1"/><sheet name="b" state="hidden" r:id="r1"/></sheets></workbook>"#;
    // The part of the hidden sheets is damaged, which nobody sees.
    let bytes = workbook(&[("xl/workbook.xml", book), ("xl/sheet.xml", b"<<<")]);
    let sheets = read(&bytes).unwrap().sheets;
    let found: Vec<_> = sheets
        .iter()
        .map(|sheet| (&*sheet.name, sheet.visibility))
        .collect();
    assert_eq!(
        found,
        [("a", Visibility::VeryHidden), ("b", Visibility::Hidden)]
    );
    assert!(sheets.iter().all(|sheet| sheet.rows.is_empty()));
}

#[test]
fn parts_are_found_whatever_their_case_and_slashes() {
    let bytes = zipped(&[
        ("[content_types].xml", b"<Types/>"),
        ("_RELS\\.rels", br#"<Relationships><Relationship Id="a" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="/xl/workbook.xml"/></Relationships>"#),
        ("xl\\workbook.xml", br#"<x:workbook><x:sheets><x:sheet name="one" q:id="r1"/></x:sheets></x:workbook>"#),
        ("XL/_rels/workbook.xml.rels", br#"<Relationships><Relationship Id="r1" Type="x/worksheet" Target="/xl/Sheets/One.xml"/></Relationships>"#),
        ("xl/sheets/one.xml", b"<x:worksheet><x:sheetData><x:c r=\"C3\"><x:v>7</x:v></x:c></x:sheetData></x:worksheet>"),
    ]);
    let sheets = read(&bytes).unwrap().sheets;
    assert_eq!(
        (sheets[0].rows[0].number, sheets[0].rows[0].cell(3)),
        (3, Some(&number(7)))
    );
}

#[test]
fn a_promise_of_a_billion_texts_is_refused() {
    let table = [
        (2, Ok(1)),
        (9_999_999_999_u64, Err("broken")),
        (u64::MAX, Err("broken")),
    ];
    for (promised, expected) in table {
        let strings = format!("<sst uniqueCount='{promised}'><si><t>甲</t></si></sst>");
        let bytes = workbook(&[("xl/sharedStrings.xml", strings.as_bytes())]);
        let found = read(&bytes).map(|workbook| workbook.sheets[0].rows.len());
        assert_eq!(found.map_err(|error| error.code()), expected);
    }
}

#[test]
fn errors_of_later_years_are_read_in_their_places() {
    let bytes = workbook_of(
        r##"<row><c/><c t="e" s="0"><v>#SPILL!</v></c><c t='e'><v>#BLOCKED!</v></c><c t="e"><v>#N/A</v></c><c><v>1</v></c></row>"##,
    );
    let rows = &read(&bytes).unwrap().sheets[0].rows;
    let error = |word: &str| Cell::Error(word.into());
    let expected = [
        (2, error("#SPILL!")),
        (3, error("#BLOCKED!")),
        (4, error("#N/A")),
        (5, number(1)),
    ];
    assert_eq!(rows[0].cells, expected);
}

#[test]
fn two_sheets_of_one_name_are_refused() {
    let book = br#"<workbook><sheets><sheet name="a" r:id="r1"/><sheet name="a" r:id="r1"/></sheets></workbook>"#;
    let (code, said) = refusal(&workbook(&[("xl/workbook.xml", book)]));
    assert_eq!(
        (code, said.contains("two sheets")),
        ("broken", true),
        "{said}"
    );
    assert_eq!(
        refusal(&workbook(&[("xl/workbook.xml", b"<workbook/>")])).0,
        "broken"
    );
}

#[test]
fn formats_tell_dates_from_numbers() {
    let codes = [
        ("yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;;@", true),
        ("[$-804]yyyy&quot;年&quot;m&quot;月&quot;;@", true),
        ("[DBNum1][$-804]m&quot;月&quot;d&quot;日&quot;", true),
        ("yyyy/m/d h:mm", true),
        ("上午/下午h&quot;时&quot;mm&quot;分&quot;", true),
        ("[h]:mm:ss", false),
        ("G/通用格式", false),
        ("General", false),
        ("0&quot;日&quot;", false),
        ("[Red]#,##0.00&quot;元&quot;", false),
        ("_ * #,##0.00_ ;_ * \\-#,##0.00_ ", false),
        ("&quot;d&quot;0", false),
    ];
    let formats = (200..)
        .zip(codes)
        .map(|(id, (code, _))| format!(r#"<numFmt numFmtId="{id}" formatCode="{code}"/>"#));
    let styles = (200..)
        .zip(codes)
        .map(|(id, _)| format!(r#"<xf numFmtId="{id}"/>"#));
    let styles = format!(
        "<styleSheet><numFmts>{}</numFmts><cellXfs>{}<xf numFmtId=\"31\"/><xf numFmtId=\"58\"/></cellXfs></styleSheet>",
        formats.collect::<String>(),
        styles.collect::<String>()
    );
    let cells: String = (0..codes.len() + 2)
        .map(|style| format!(r#"<c s="{style}"><v>45200.5</v></c>"#))
        .collect();
    let sheet = format!("<worksheet><sheetData><row>{cells}</row></sheetData></worksheet>");
    let bytes = workbook(&[
        ("xl/styles.xml", styles.as_bytes()),
        ("xl/sheet.xml", sheet.as_bytes()),
    ]);
    let row = &read(&bytes).unwrap().sheets[0].rows[0];
    let dates = codes
        .iter()
        .map(|&(_, is_date)| is_date)
        .chain([true, true]);
    for ((column, cell), is_date) in row.cells.iter().zip(dates) {
        assert_eq!(
            matches!(cell, Cell::Date(..)),
            is_date,
            "column {column}: {cell:?}"
        );
    }
    assert_eq!(row.cells.len(), codes.len() + 2);
}

#[test]
fn an_ods_repeats_what_is_there_and_not_what_is_empty() {
    let bytes = ods_of(
        r#"<table:table-row table:number-rows-repeated="2"/>
           <table:table-row table:number-rows-repeated="3"><table:table-cell table:number-columns-repeated="2"/><table:table-cell table:number-columns-repeated="2" office:value-type="float" office:value="7"/><table:table-cell table:number-columns-repeated="16380"/></table:table-row>
           <table:table-row><table:table-cell office:value-type="string" table:number-columns-spanned="2"><office:annotation><text:p>note</text:p></office:annotation><text:p>a<text:s text:c="2"/>b</text:p><text:p>c</text:p></table:table-cell><table:covered-table-cell/><table:table-cell office:value-type="boolean" office:boolean-value="true"/><table:table-cell office:value-type="date" office:date-value="2023-10-01"/></table:table-row>
           <table:table-row table:number-rows-repeated="1048570"><table:table-cell table:number-columns-repeated="16384"/></table:table-row>"#,
    );
    let sheet = &read(&bytes).unwrap().sheets[0];
    let numbers: Vec<_> = sheet.rows.iter().map(|row| row.number).collect();
    assert_eq!(numbers, [3, 4, 5, 6]);
    for row in &sheet.rows[..3] {
        assert_eq!(row.cells, [(3, number(7)), (4, number(7))]);
    }
    let last = &sheet.rows[3];
    assert_eq!(last.cell(1), Some(&text("a  b\nc")));
    assert_eq!(last.cell(3), Some(&Cell::Bool(true)));
    assert!(
        matches!(last.cell(4), Some(Cell::Date(date, None)) if date.to_string() == "2023-10-01")
    );
    let merged = Area {
        first_row: 6,
        first_column: 1,
        last_row: 6,
        last_column: 2,
    };
    assert_eq!(sheet.merged, [merged]);
}

#[test]
fn an_ods_may_be_set_out_in_lines() {
    let bytes = ods_of(
        "\n<table:table-row>\n  <table:table-cell office:value-type=\"string\">\n    <text:p>a b</text:p>\n  </table:table-cell>\r\n\
         <table:table-cell office:value-type=\"float\" office:value=\"7\"><text:p>7</text:p></table:table-cell>\n\
         <table:covered-table-cell/>\n</table:table-row>\n<table:table-row>\n</table:table-row>\n",
    );
    let sheet = &read(&bytes).unwrap().sheets[0];
    assert_eq!(sheet.rows.len(), 1);
    assert_eq!(sheet.rows[0].cell(2), Some(&number(7)));
    let Some(Cell::Text(first)) = sheet.rows[0].cell(1) else {
        panic!("{:?}", sheet.rows[0])
    };
    assert_eq!(first.trim(), "a b");
}

#[test]
fn an_ods_that_repeats_beyond_measure_is_refused() {
    let cell = r#"office:value-type="float" office:value="7""#;
    let far = format!(
        r#"<table:table-row><table:table-cell {cell}/></table:table-row><table:table-row table:number-rows-repeated="1000000"/><table:table-row><table:table-cell table:number-columns-repeated="9"/><table:table-cell {cell}/></table:table-row>"#
    );
    assert_eq!(refusal(&ods_of(&far)).0, "too-many-cells");
    let table = [
        format!(r#"<table:table-row table:number-rows-repeated="1000000"><table:table-cell {cell}/></table:table-row>"#),
        format!(r#"<table:table-row table:number-rows-repeated="100"><table:table-cell table:number-columns-repeated="16384" {cell}/></table:table-row>"#),
        r#"<table:table-row><table:table-cell><text:p><text:s text:c="999999999"/></text:p></table:table-cell></table:table-row>"#.to_owned(),
    ];
    for rows in table {
        assert_eq!(refusal(&ods_of(&rows)).0, "bomb", "{rows}");
    }
    let table = [
        format!(
            r#"<table:table-row><table:table-cell table:number-columns-repeated="4000000000" {cell}/></table:table-row>"#
        ),
        format!(
            r#"<table:table-row table:number-rows-repeated="0"><table:table-cell {cell}/></table:table-row>"#
        ),
        format!(
            r#"<table:table-row table:number-rows-repeated="2000000"/><table:table-row><table:table-cell {cell}/></table:table-row>"#
        ),
        format!(r#"<table:table-cell {cell}></table:table-cell>"#),
        "<table:table></table:table>".to_owned(),
        // Ends without beginnings, and beginnings without ends.
        "</table:table-cell></table:table-row>".to_owned(),
        "</table:table></x></office:spreadsheet>".to_owned(),
        "<table:table-row></table:table-cell>".to_owned(),
    ];
    for rows in table {
        assert_eq!(refusal(&ods_of(&rows)).0, "broken", "{rows}");
    }
}
