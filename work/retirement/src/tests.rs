//! Lists of several years in one office.

use crate::{honour, slice};
use niangjia_office::forms::Parsed;
use niangjia_office::measures::Split;
use niangjia_office::slice::Slice;
use testkit::{Bench, Sheet, Taken, code, day, text};

static SLICE: Slice = slice();

type Cells = Vec<(&'static str, Parsed)>;

fn retired(name: &str, sex: &'static str, born: &str, retired: &str) -> Cells {
    vec![
        ("name", text(name)),
        ("sex", code(sex)),
        ("department", text("教务处")),
        ("born_on", day(born)),
        ("working_since", day("1991-08-00")),
        ("retired_on", day(retired)),
        ("note", text("纪念牌已发")),
    ]
}

fn list(bench: &Bench, year: i16, lines: &[Cells]) -> Taken {
    let lines: Vec<&[(&'static str, Parsed)]> = lines.iter().map(Vec::as_slice).collect();
    let sheet = Sheet {
        form: &honour::FORM,
        year: Some(year),
        titles: &[],
        lines: &lines,
    };
    bench.take(&format!("{year}.xlsx"), &sheet)
}

#[test]
fn years_in_a_row_reach_back_before_the_period() {
    let bench = Bench::of(&[&SLICE]);
    for year in [2019, 2021, 2022, 2023] {
        let name = format!("退休{year}");
        let month = format!("{year}-03-01");
        let taken = list(
            &bench,
            year,
            &[retired(&name, "male", "1962-03-00", &month)],
        );
        assert_eq!((taken.settled.new, taken.said.as_slice()), (3, &[][..]));
    }
    for (measure, y2022, y2023) in [
        ("retirement.ceremony_years", 2, 3),
        ("retirement.honoured", 1, 1),
        ("retirement.honoured.so_far", 3, 4),
        ("retirement.honoured.thirty_years", 1, 1),
        ("retirement.kits_handed_over", 1, 1),
        ("retirement.honoured.women", 0, 0),
    ] {
        assert_eq!(bench.value(measure, 2022), Some(y2022), "{measure} 2022");
        assert_eq!(bench.value(measure, 2023), Some(y2023), "{measure} 2023");
    }
    assert_eq!(bench.value("retirement.ceremony_years", 2020), Some(0));
    let parts = bench.parts("retirement.honoured", 2023, Split::Sex);
    assert_eq!(parts, [(Some("male".to_owned()), 1)]);
}

#[test]
fn two_of_one_name_are_told_apart_by_their_birth() {
    let bench = Bench::of(&[&SLICE]);
    list(
        &bench,
        2019,
        &[retired("宋燕", "female", "1964-02-00", "2019-03-00")],
    );
    let later = [
        retired("宋燕", "female", "1968-02-11", "2023-03-00"),
        retired("宋燕", "female", "1968-02-11", "2023-03-00"),
    ];
    let taken = list(&bench, 2023, &later);
    // In the same list the second line is the same person again, whose birth no other record knows yet.
    assert_eq!(taken.said, [(2, "duplicate_person".to_owned())]);
    assert_eq!(bench.value("retirement.honoured.so_far", 2023), Some(2));
    let again = list(&bench, 2023, &later);
    assert_eq!((again.settled.new, again.settled.changed), (0, 0));
}

#[test]
fn a_ceremony_in_january_is_that_of_the_year_of_its_list() {
    let bench = Bench::of(&[&SLICE]);
    let mut line = retired("何梅", "female", "1968-02-00", "2023-12-00");
    line.push(("day", day("2024-01-12")));
    assert_eq!(list(&bench, 2023, &[line]).said, []);
    assert_eq!(bench.value("retirement.honoured", 2023), Some(1));
    assert_eq!(bench.value("retirement.honoured", 2024), Some(0));
}
