//! Who won: a person or a team, with the prize and its money.

use crate::contest::{self, CONTEST};
use crate::{headings, words};
use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{
    Column, Form, Line, Rank, Reads, Refusal, Taking, Unknown, headings as common,
};
use niangjia_office::registers::{Field, Holds, Register};

/// Which prize, or which place where a contest gives places.
pub const GRADES: &[&str] = &[
    "special",
    "first",
    "second",
    "third",
    "excellence",
    "organisation",
    "participation",
    "champion",
    "runner_up",
    "third_place",
];

/// The register of results.
pub const RESULT: Register = Register {
    kind: RecordKind("contests.result"),
    table: "contest_result",
    fields: &[
        Field::must("contest", Holds::Record("contests.contest")),
        Field::may("item", Holds::Text),
        Field::must("winner", Holds::Text),
        Field::may("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day),
        Field::must("grade", Holds::Choice(GRADES)),
        Field::may("place", Holds::Whole),
        Field::may("score", Holds::Text),
        Field::may("prize", Holds::Money),
        Field::may("note", Holds::Text),
    ],
};

/// The people behind a result: one, or the members of the team. Who is not staff stands here by name only.
pub const MEMBER: Register = Register {
    kind: RecordKind("contests.result_member"),
    table: "contest_result_member",
    fields: &[
        Field::must("result", Holds::Record("contests.result")),
        Field::may("person", Holds::Person),
        Field::must("name", Holds::Text),
        Field::may("unit", Holds::Unit),
    ],
};

/// The list of results.
pub const FORM: Form = Form {
    name: "contests.results",
    rank: Rank::Then,
    columns: &[
        Column::may("running", Reads::Running, common::RUNNING),
        Column::may_or_title("contest", Reads::Text, headings::CONTEST).filled_down(),
        Column::may("item", Reads::Text, headings::ITEM).filled_down(),
        Column::must("winners", Reads::Names, headings::WINNERS),
        Column::may("staff_number", Reads::StaffNumber, common::STAFF_NUMBER),
        Column::may("branch", Reads::Branch, common::BRANCH),
        Column::may("department", Reads::Place, common::DEPARTMENT),
        Column::must("grade", Reads::Choice(words::GRADES), headings::GRADE).filled_down(),
        Column::may("place", Reads::Whole, headings::PLACE),
        Column::may("score", Reads::Text, headings::SCORE),
        Column::may("prize", Reads::Money, headings::PRIZE),
        Column::may_or_title("day", Reads::Day, headings::DAY).filled_down(),
        Column::may("note", Reads::Text, common::NOTE),
    ],
    telling: headings::RESULTS,
    against: headings::NOT_RESULTS,
    take,
};

fn take(taking: &mut Taking<'_, '_, '_>, line: &Line<'_>) -> Result<(), Refusal> {
    let winners = line.names("winners");
    let winner = winners.join(" ");
    line.need("winners", winners.first())?;
    let grade = line.need("grade", line.code("grade"))?;
    let contest = line.need("contest", line.text("contest").or_else(|| title_of(line)))?;
    let year = || line.year.and_then(|year| PartialDay::new(year, None, None));
    let day = line.need("day", line.day("day").or_else(year))?;
    let mut people = Vec::with_capacity(winners.len());
    for name in winners {
        people.push((name, member_of_staff(taking, line, name)?));
    }
    let name_key = text::word_key(contest);
    let contest_key = contest::key(day, contest);
    let contest_year = PartialDay::new(day.year(), None, None).unwrap_or(day);
    let values = vec![
        contest.into(),
        name_key.into(),
        None::<&str>.into(),
        contest_year.into(),
        None::<PartialDay>.into(),
        None::<&str>.into(),
        None::<&str>.into(),
        "published".into(),
    ];
    let contest = taking.put_parent(line, &CONTEST, &contest_key, values)?;
    let alone = match people.as_slice() {
        [(_, person)] => *person,
        _ => None,
    };
    let place = line.text("branch").or_else(|| line.text("department"));
    let unit = alone
        .and_then(|person| taking.branch_of(person, Some(day)))
        .or_else(|| place.and_then(|place| taking.people.unit(place)));
    let values = vec![
        contest.into(),
        line.text("item").into(),
        winner.as_str().into(),
        alone.into(),
        unit.into(),
        day.into(),
        grade.into(),
        line.whole("place").into(),
        line.text("score").into(),
        line.money("prize").into(),
        line.text("note").into(),
    ];
    let base = key(&contest_key, line.text("item"), &winner);
    let mut key = base.clone();
    let mut count = 1;
    while taking.has_put(&RESULT, &key) {
        count += 1;
        key = format!("{base}#{count}");
    }
    let result = taking.put_parent(line, &RESULT, &key, values)?;
    for (name, person) in people {
        let unit = person.and_then(|person| taking.branch_of(person, Some(day)));
        let values = vec![
            result.into(),
            person.into(),
            name.as_str().into(),
            unit.into(),
        ];
        taking.put_once(line, &MEMBER, &member_key(&key, name), values);
    }
    Ok(())
}

/// Students and guests win, too: who is not found stands by name, and so does a team that has a name of its own. Whoever
/// fits several people is told.
fn member_of_staff(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    name: &str,
) -> Result<Option<PersonId>, Refusal> {
    use niangjia_office::people::Found;
    if let (Some(number), [_]) = (line.text("staff_number"), line.names("winners")) {
        return match taking.people.by_number(number) {
            Found::One(known) if text::name_key(&known.name) == text::name_key(name) => {
                Ok(Some(known.id))
            }
            Found::One(known) => Err(Refusal::at("id_mismatch", "staff_number")
                .about("number", number)
                .about("name", name)
                .about("known", &known.name)),
            Found::Nobody | Found::Several(_) => Ok(None),
        };
    }
    let place = line.text("branch").or_else(|| line.text("department"));
    match taking.by_name(line, "winners", name, place, Unknown::Refuse) {
        Ok(person) => Ok(Some(person)),
        Err(Refusal::Line { code, about, .. }) => {
            if code == "ambiguous_person" {
                taking.warn(line, code, about);
            }
            Ok(None)
        }
        Err(error) => Err(error),
    }
}

/// The contest's name: the first title that speaks of a contest, without what kind of list it is.
fn title_of<'l>(line: &Line<'l>) -> Option<&'l str> {
    let title = line.titles.iter().map(String::as_str).find(|title| {
        let key = text::word_key(title);
        headings::RESULTS.iter().any(|word| key.contains(word))
    })?;
    let mut name = title.trim();
    let shorter = |name: &'l str| {
        let endings = headings::LIST_ENDINGS.iter();
        let mut rests = endings.filter_map(|ending| name.strip_suffix(ending));
        rests.find(|rest| !rest.is_empty())
    };
    while let Some(rest) = shorter(name) {
        name = rest;
    }
    Some(name)
}

/// What makes a result this one, unless there are several of them.
pub(crate) fn key(contest: &str, item: Option<&str>, winner: &str) -> String {
    let item = item.map(text::word_key).unwrap_or_default();
    format!("{contest}|{item}|{}", text::name_key(winner))
}

/// What makes somebody behind a result this one.
pub(crate) fn member_key(result: &str, name: &str) -> String {
    format!("{result}|{}", text::name_key(name))
}
