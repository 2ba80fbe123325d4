//! Gifts and meals in an office of their own, with members whose memberships begin and end.

use crate::{gift, meal_subsidy, slice};
use niangjia_base::ids::{PersonId, TypedId, UnitId};
use niangjia_office::forms::{Column, Form, Line, Parsed, Rank, Reads, Refusal, Taking, Unknown};
use niangjia_office::measures::Split;
use niangjia_office::people::MEMBERSHIP;
use niangjia_office::slice::Slice;
use testkit::{Bench, Sheet, Taken, code, day, money, text, whole};

static SLICE: Slice = slice();

/// Members for the tests: the roster is another line of work.
static ROLL: Form = Form {
    name: "test.roll",
    rank: Rank::Roster,
    columns: &[
        Column::must("name", Reads::Name, &[]),
        Column::must("branch", Reads::Branch, &[]),
        Column::may("staff_number", Reads::StaffNumber, &[]),
        Column::may("joined_on", Reads::Day, &[]),
        Column::may("left_on", Reads::Day, &[]),
    ],
    telling: &[],
    against: &[],
    take: enrol,
};

fn enrol(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let branch = line.need("branch", line.text("branch"))?;
    let unit: UnitId = taking.unit_or_new(line, branch)?;
    let person: PersonId = taking.person(line, Unknown::Staff)?;
    if let Some(joined) = line.day("joined_on") {
        let left = line.day("left_on");
        let because = left.map(|_| "retired");
        let values = vec![
            person.into(),
            unit.into(),
            joined.into(),
            left.into(),
            because.into(),
        ];
        taking.put(line, &MEMBERSHIP, &person.whole().to_string(), values);
    }
    Ok(())
}

type Cells = Vec<(&'static str, Parsed)>;

fn take(bench: &Bench, form: &'static Form, file: &str, lines: &[Cells]) -> Taken {
    let lines: Vec<&[(&'static str, Parsed)]> = lines.iter().map(Vec::as_slice).collect();
    let sheet = Sheet {
        form,
        year: Some(2023),
        titles: &[],
        lines: &lines,
    };
    bench.take(file, &sheet)
}

fn enrolled() -> Bench {
    let bench = Bench::of(&[&SLICE]);
    let one = |number: &str, name: &str, dates: &[(&'static str, &str)]| {
        let mut cells = vec![
            ("name", text(name)),
            ("branch", text("信息分工会")),
            ("staff_number", text(number)),
        ];
        cells.extend(dates.iter().map(|(column, on)| (*column, day(on))));
        cells
    };
    let lines = [
        one("001", "林晓", &[("joined_on", "2010-09-00")]),
        one(
            "002",
            "周强",
            &[("joined_on", "1999-10-07"), ("left_on", "2023-06-01")],
        ),
        one("003", "马文", &[]),
    ];
    assert_eq!(take(&bench, &ROLL, "roll.xlsx", &lines).said, []);
    bench
}

fn given(
    occasion: &'static str,
    name: &str,
    amount: i64,
    more: &[(&'static str, Parsed)],
) -> Cells {
    let mut cells = vec![
        ("occasion", code(occasion)),
        ("name", text(name)),
        ("branch", text("信息")),
        ("amount", money(amount)),
    ];
    cells.extend_from_slice(more);
    cells
}

#[test]
fn every_listed_line_was_issued_and_leavers_are_pointed_out() {
    let bench = enrolled();
    let january = ("day", day("2023-01-10"));
    let signed = ("receipt", text("√"));
    let spring = [
        given("spring_festival", "林晓", 500, &[january.clone(), signed]),
        given(
            "spring_festival",
            "周强",
            500,
            std::slice::from_ref(&january),
        ),
        given(
            "spring_festival",
            "马文",
            500,
            std::slice::from_ref(&january),
        ),
        given("spring_festival", "林晓", 500, &[january]),
    ];
    let said = take(&bench, &gift::FORM, "spring.xlsx", &spring).said;
    let expected = [
        (3, "not_in_roster".to_owned()),
        (4, "duplicate_person".to_owned()),
    ];
    assert_eq!(said, expected);
    let qurban = [given("qurban", "周强", 300, &[])];
    assert_eq!(take(&bench, &gift::FORM, "qurban.xlsx", &qurban).said, []);
    let autumn = [given(
        "mid_autumn_national",
        "周强",
        400,
        &[("day", day("2023-09-22"))],
    )];
    let said = take(&bench, &gift::FORM, "autumn.xlsx", &autumn).said;
    assert_eq!(said, [(1, "left_but_listed".to_owned())]);
    for (measure, value) in [
        ("benefits.festival.amount", 270_000),
        ("benefits.festival.amount.spring_festival", 200_000),
        ("benefits.festival.amount.qurban", 30_000),
        ("benefits.festival.amount.mid_autumn_national", 40_000),
        ("benefits.festival.recipients", 3),
        ("benefits.festival.person_times", 6),
        ("benefits.festival.per_capita", 90_000),
        ("benefits.festival.signed", 1),
        ("benefits.festival.signed_rate", 1_667),
    ] {
        assert_eq!(bench.value(measure, 2023), Some(value), "{measure}");
        assert_ne!(bench.value(measure, 2022), Some(value), "{measure} 2022");
    }
    let parts = bench.parts("benefits.festival.amount", 2023, Split::Month);
    let months: Vec<&str> = parts.iter().filter_map(|p| p.0.as_deref()).collect();
    assert_eq!(months, ["2023-00", "2023-01", "2023-09"]);
}

#[test]
fn a_birthday_is_in_the_year_of_the_list() {
    let bench = enrolled();
    let lines = [
        given("birthday", "林晓", 200, &[("birthday", day("1988-03-08"))]),
        given("birthday", "周强", 200, &[("birthday", day("1964-02-29"))]),
    ];
    assert_eq!(take(&bench, &gift::FORM, "birthdays.xlsx", &lines).said, []);
    assert_eq!(
        bench.value("benefits.festival.amount.birthday", 2023),
        Some(40_000)
    );
    assert_eq!(bench.value("benefits.birthday.recipients", 2023), Some(2));
    let parts = bench.parts("benefits.birthday.recipients", 2023, Split::Month);
    let month = |month: &str| (Some(month.to_owned()), 1);
    assert_eq!(parts, [month("2023-02"), month("2023-03")]);
}

#[test]
fn a_corrected_amount_is_a_change_and_not_another_gift() {
    let bench = enrolled();
    let list = |amount| {
        [given(
            "dragon_boat",
            "林晓",
            amount,
            &[("day", day("2023-06-15"))],
        )]
    };
    assert_eq!(
        take(&bench, &gift::FORM, "list.xlsx", &list(280))
            .settled
            .new,
        2
    );
    let again = take(&bench, &gift::FORM, "list.xlsx", &list(290));
    assert_eq!((again.settled.new, again.settled.changed), (0, 2));
    assert_eq!(bench.value("benefits.festival.amount", 2023), Some(29_000));
}

#[test]
fn meals_are_months_of_departments_and_no_gifts() {
    let bench = enrolled();
    let paid = |department: &str, month, heads, amount| {
        vec![
            ("department", text(department)),
            ("month", whole(month)),
            ("heads", whole(heads)),
            ("amount", money(amount)),
            ("funded_by", code("college")),
        ]
    };
    let lines = [
        paid("教务处", 1, 15, 5_250),
        paid("教务处", 3, 14, 4_900),
        paid("图书馆", 1, 2, 700),
    ];
    let taken = take(&bench, &meal_subsidy::FORM, "meals.xlsx", &lines);
    assert_eq!((taken.settled.new, taken.said.as_slice()), (3, &[][..]));
    assert_eq!(
        bench.value("benefits.meal_subsidy.amount", 2023),
        Some(1_085_000)
    );
    assert_eq!(
        bench.value("benefits.meal_subsidy.person_months", 2023),
        Some(31)
    );
    assert_eq!(bench.value("benefits.festival.amount", 2023), Some(0));
}
