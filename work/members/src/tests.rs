//! The roster, the leavers and the payroll in one office: the same people, whichever sheet came first.

use crate::{leavers, office, roster, slice};
use niangjia_office::forms::{Column, Form, Line, Parsed, Rank, Reads, Refusal, Taking, Unknown};
use niangjia_office::measures::Split;
use niangjia_office::slice::Slice;
use testkit::{Bench, Sheet, Taken, code, day, text};

static SLICE: Slice = slice();

/// A payroll makes staff known by number, name and department; it is another line of work.
static PAYROLL: Form = Form {
    name: "test.payroll",
    rank: Rank::Staff,
    columns: &[
        Column::must("staff_number", Reads::StaffNumber, &[]),
        Column::must("name", Reads::Name, &[]),
    ],
    telling: &[],
    against: &[],
    take: pay,
};

fn pay(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    taking.person(line, Unknown::Staff).map(drop)
}

type Cells = Vec<(&'static str, Parsed)>;

fn member(number: &str, name: &str, sex: &'static str, branch: &str, joined: &str) -> Cells {
    let mut cells = vec![
        ("name", text(name)),
        ("sex", code(sex)),
        ("branch", text(branch)),
        ("department", text(branch.trim_end_matches("分工会"))),
        ("born_on", day("1988-01-01")),
        ("joined_on", day(joined)),
    ];
    if !number.is_empty() {
        cells.push(("staff_number", text(number)));
    }
    cells
}

fn leaver(number: &str, name: &str, joined: &str, left: &str, because: &'static str) -> Cells {
    vec![
        ("staff_number", text(number)),
        ("name", text(name)),
        ("branch", text("信息工程学院分工会")),
        ("department", text("信息工程学院")),
        ("joined_on", day(joined)),
        ("left_on", day(left)),
        ("left_because", code(because)),
    ]
}

fn take(bench: &Bench, form: &'static Form, lines: &[Cells]) -> Taken {
    let lines: Vec<&[(&'static str, Parsed)]> = lines.iter().map(Vec::as_slice).collect();
    let sheet = Sheet {
        form,
        year: Some(2023),
        titles: &["第三届工会委员会委员名单"],
        lines: &lines,
    };
    bench.take("file.xlsx", &sheet)
}

fn three() -> Vec<Cells> {
    vec![
        member(
            "00101",
            "林 晓",
            "female",
            "信息工程学院分工会",
            "2010-09-00",
        ),
        member(
            "00102",
            "阿依·努尔",
            "female",
            "机关第一分工会",
            "2023-09-00",
        ),
        member("00103", "周强", "male", "信息工程学院分工会", "1999-10-07"),
    ]
}

#[test]
fn members_are_counted_on_the_last_day() {
    let bench = Bench::of(&[&SLICE]);
    let taken = take(&bench, &roster::FORM, &three());
    assert_eq!((taken.settled.new, taken.said.as_slice()), (8, &[][..]));
    let gone = [
        leaver("00103", "周强", "1999-10-00", "2023-12-31", "retired"),
        leaver("00090", "何梅", "1990-05-00", "2024-01-01", "transferred"),
    ];
    assert_eq!(take(&bench, &leavers::FORM, &gone).said, []);
    for (measure, y2022, y2023) in [
        ("people.members", 3, 3),
        ("people.members.women", 1, 2),
        ("people.members.joined", 0, 1),
        ("people.members.left", 0, 1),
        ("people.members.left.retired", 0, 1),
        ("people.members.left.died", 0, 0),
        ("people.branches", 1, 2),
        ("people.members.young", 2, 2),
    ] {
        assert_eq!(bench.value(measure, 2022), Some(y2022), "{measure} 2022");
        assert_eq!(bench.value(measure, 2023), Some(y2023), "{measure} 2023");
    }
    assert_eq!(bench.value("people.members.young", 2024), Some(0));
    assert_eq!(bench.value("people.members.women_rate", 2023), Some(6_667));
    let parts = bench.parts("people.members", 2023, Split::Branch);
    let information = Some("信息工程学院分工会".to_owned());
    assert!(parts.contains(&(information, 2)), "{parts:?}");
}

#[test]
fn the_same_roster_again_changes_nothing_and_undoes_no_leaving() {
    let bench = Bench::of(&[&SLICE]);
    take(&bench, &roster::FORM, &three());
    let gone = [leaver("00103", "周强", "1999-10-00", "2023-06-01", "died")];
    assert_eq!(take(&bench, &leavers::FORM, &gone).settled.changed, 1);
    let again = take(&bench, &roster::FORM, &three());
    assert_eq!((again.settled.new, again.settled.changed), (0, 0));
    assert_eq!(again.said, [(3, "left_but_listed".to_owned())]);
    let again = take(&bench, &leavers::FORM, &gone);
    assert_eq!((again.settled.same, again.settled.changed), (1, 0));
    assert_eq!(bench.value("people.members", 2023), Some(2));
}

#[test]
fn a_new_roster_keeps_who_is_not_in_it_and_gives_nobody_the_row_of_another() {
    let bench = Bench::of(&[&SLICE]);
    take(&bench, &roster::FORM, &three());
    let mut next = three();
    next[2] = member("00104", "马文", "male", "机关第一分工会", "2023-10-00");
    let taken = take(&bench, &roster::FORM, &next);
    // One person is new; the membership of the row goes from the one to the other.
    assert_eq!((taken.settled.new, taken.settled.withdrawn), (1, 0));
    let gone = [leaver(
        "00103",
        "周强",
        "1999-10-07",
        "2023-11-01",
        "transferred",
    )];
    let taken = take(&bench, &leavers::FORM, &gone);
    assert_eq!((taken.settled.new, taken.said.as_slice()), (1, &[][..]));
    assert_eq!(bench.value("people.members", 2023), Some(3));
    assert_eq!(bench.value("people.members.left", 2023), Some(1));
}

#[test]
fn numbers_tell_people_apart_and_the_roster_may_correct_a_name() {
    let bench = Bench::of(&[&SLICE]);
    let branch = "机关第一分工会";
    let lines = [
        member("00201", "宋梅", "female", branch, "2010-09-00"),
        member("00202", "宋梅", "female", branch, "2010-09-00"),
        member("00201", "宋梅", "female", branch, "2010-09-00"),
        member("00202", "别人", "male", branch, "2010-09-00"),
    ];
    let taken = take(&bench, &roster::FORM, &lines);
    let said = [
        (4, "id_mismatch/staff_number".to_owned()),
        (3, "duplicate_person".to_owned()),
    ];
    assert_eq!(taken.said, said);
    assert_eq!(bench.value("people.members", 2023), Some(2));
    let corrected = [member("00201", "宋玫", "female", branch, "2010-09-00")];
    let taken = take(&bench, &roster::FORM, &corrected);
    assert_eq!(taken.said, [(1, "name_corrected".to_owned())]);
    let other = [member("201", "无关", "male", branch, "2010-09-00")];
    let taken = take(&bench, &roster::FORM, &other);
    assert_eq!(taken.said, [(1, "id_mismatch/staff_number".to_owned())]);
}

#[test]
fn who_was_on_the_payroll_first_stays_the_same_person() {
    let bench = Bench::of(&[&SLICE]);
    let paid =
        |number: &str, name: &str| vec![("staff_number", text(number)), ("name", text(name))];
    let staff = [
        paid("00101", "林晓"),
        paid("00103", "周强"),
        paid("00109", "非会员"),
    ];
    assert_eq!(take(&bench, &PAYROLL, &staff).settled.new, 3);
    let taken = take(&bench, &roster::FORM, &three()[..1]);
    // The person is the one of the payroll and learns sex and birth; branch and membership are new.
    assert_eq!((taken.settled.new, taken.settled.changed), (2, 1));
    let mut gone = leaver("00103", "周强", "1999-10-00", "2023-06-01", "retired");
    gone.push(("sex", code("male")));
    let taken = take(&bench, &leavers::FORM, &[gone]);
    assert_eq!((taken.settled.new, taken.settled.changed), (1, 1));
    assert_eq!(bench.value("people.members", 2023), Some(1));
    let parts = bench.parts("people.members.left", 2023, Split::Sex);
    assert_eq!(parts, [(Some("male".to_owned()), 1)]);
}

#[test]
fn leaving_before_joining_is_refused() {
    let bench = Bench::of(&[&SLICE]);
    let gone = [leaver(
        "00301",
        "何梅",
        "2023-05-00",
        "2022-01-01",
        "retired",
    )];
    let taken = take(&bench, &leavers::FORM, &gone);
    assert_eq!(taken.said, [(1, "left_before_joining/left_on".to_owned())]);
}

#[test]
fn offices_are_held_from_a_day_up_to_another() {
    let bench = Bench::of(&[&SLICE]);
    take(&bench, &roster::FORM, &three());
    let held = |number: &str, name: &str, position: &'static str, until: Option<&str>| {
        let mut cells = vec![
            ("staff_number", text(number)),
            ("name", text(name)),
            ("committee", code("union_committee")),
            ("position", code(position)),
            ("duty", code("part_time")),
            ("held_from", day("2021-04-00")),
        ];
        cells.extend(until.map(|until| ("held_until", day(until))));
        cells
    };
    let lines = [
        held("00101", "林晓", "chair", None),
        held("00103", "周强", "member", Some("2023-06-01")),
    ];
    assert_eq!(take(&bench, &office::FORM, &lines).said, []);
    assert_eq!(bench.value("people.cadres", 2022), Some(2));
    assert_eq!(bench.value("people.cadres", 2023), Some(1));
    assert_eq!(bench.value("people.committee.union", 2023), Some(1));
    assert_eq!(bench.value("people.cadres.full_time", 2023), Some(0));
}
