//! The people of an invented union, its branches, and who was a member from when to when.

use super::{FIRST_YEAR, Filling, id_value};
use anyhow::Result;
use niangjia_base::text;
use niangjia_office::org::UNIT;
use niangjia_office::people::{MEMBERSHIP, PERSON};
use niangjia_store::Value;

/// The tables that are filled here.
pub(super) const TABLES: [&str; 3] = ["person", "unit", "membership"];

/// Members to a branch, roughly as in a college.
const TO_A_BRANCH: u64 = 36;
/// Branches at most; a larger union has larger branches.
const MOST_BRANCHES: u64 = 20_000;
/// Years of records.
const YEARS: u64 = 10;
/// Of a hundred members so many leave in a year, and as many join.
const LEAVING: u64 = 3;
/// Persons written in one transaction.
const AT_ONCE: u64 = 50_000;

const SURNAMES: &[&str] = &[
    "王", "李", "张", "刘", "陈", "杨", "黄", "赵", "吴", "周", "徐", "孙", "马", "朱", "胡", "郭",
    "何", "林", "高", "罗", "郑", "梁", "谢", "宋", "唐", "许", "韩", "冯", "邓", "曹", "彭", "曾",
    "肖", "田", "董", "潘", "袁", "蔡",
];
const GIVEN: &[&str] = &[
    "文", "丽", "世", "宇", "建", "林", "晓", "红", "志", "强", "春", "梅", "海", "波", "秀", "英",
    "明", "辉", "小", "燕", "国", "庆", "雪", "琴", "永", "康", "思", "远", "佳", "慧", "子", "涵",
    "一", "诺", "浩", "然", "梦", "瑶", "家", "豪", "欣", "怡", "俊", "杰", "雨", "桐", "振", "华",
];
const POSTS: &[&str] = &["教师", "行政", "工勤", "辅导员"];

/// Who is in the union, by running numbers.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Members {
    /// Members in each of the ten years.
    pub(crate) count: u64,
    /// Branches.
    pub(crate) branches: u64,
    first_person: i64,
    first_unit: i64,
}

impl Members {
    pub(super) fn of(count: u64) -> Self {
        let branches = (count / TO_A_BRANCH).clamp(1, MOST_BRANCHES);
        Self {
            count,
            branches,
            first_person: 0,
            first_unit: 0,
        }
    }

    /// Those who leave in one year, and those who join in it.
    fn change(&self) -> u64 {
        self.count * LEAVING / 100
    }

    /// Everybody who ever was a member.
    pub(crate) fn persons(&self) -> u64 {
        self.count + self.change() * YEARS
    }

    /// The number of a person who is a member all through a year.
    pub(super) fn in_year(&self, year: i16, number: u64) -> u64 {
        let since = u64::try_from(year - FIRST_YEAR).unwrap_or(0);
        self.change() * (since + 1) + number % (self.count - self.change())
    }

    /// The id of a person.
    pub(super) fn person(&self, number: u64) -> i64 {
        self.first_person + i64::try_from(number).unwrap_or(0)
    }

    /// The id of a person's branch.
    pub(super) fn unit_of(&self, number: u64) -> i64 {
        self.first_unit + i64::try_from(number % self.branches).unwrap_or(0)
    }
}

/// The name of a person; some have the name of another, as people do.
pub(crate) fn name(number: u64) -> String {
    let pick = |list: &[&'static str], at: u64| {
        list.get(usize::try_from(at).unwrap_or(0) % list.len())
            .copied()
            .unwrap_or_default()
    };
    let mixed = number.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 20;
    let second = if mixed.is_multiple_of(7) {
        ""
    } else {
        pick(GIVEN, mixed >> 22)
    };
    format!(
        "{}{}{second}",
        pick(SURNAMES, mixed),
        pick(GIVEN, mixed >> 11)
    )
}

/// The staff number of a person.
pub(crate) fn staff_number(number: u64) -> String {
    format!("{:07}", number + 1)
}

/// The name of a department.
pub(crate) fn department(number: u64) -> String {
    format!("第{}教研室", number + 1)
}

pub(super) fn fill(filling: &mut Filling<'_>) -> Result<()> {
    let (count, branches) = (filling.members.count, filling.members.branches);
    filling.next += 1;
    filling.members.first_unit = filling.next;
    filling.next += i64::try_from(branches)?;
    filling.members.first_person = filling.next;
    filling.next += i64::try_from(filling.members.persons())?;
    let members = filling.members;
    let units: Vec<Vec<Value>> = (0..branches)
        .map(|branch| {
            let id = members.first_unit + i64::try_from(branch).unwrap_or(0);
            let name = format!("第{}分工会", branch + 1);
            row(
                id,
                name.clone(),
                ["branch".into(), name.into(), Value::Null],
            )
        })
        .collect();
    filling.insert(UNIT.table, &UNIT.columns(), &units)?;
    let everybody = members.persons();
    let mut done = 0;
    while done < everybody {
        let end = everybody.min(done + AT_ONCE);
        let persons: Vec<Vec<Value>> = (done..end).map(|number| person(&members, number)).collect();
        filling.insert(PERSON.table, &PERSON.columns(), &persons)?;
        let mut memberships = Vec::new();
        for number in done..end {
            let id = filling.id();
            memberships.push(membership(&members, count, number, id));
        }
        filling.insert(MEMBERSHIP.table, &MEMBERSHIP.columns(), &memberships)?;
        done = end;
    }
    Ok(())
}

/// The columns that every register has, then its own.
fn row<const N: usize>(id: i64, key: String, own: [Value; N]) -> Vec<Value> {
    let envelope = [
        1.into(),
        id_value(id),
        key.into(),
        Value::Null,
        Value::Null,
        false.into(),
    ];
    envelope.into_iter().chain(own).collect()
}

fn person(members: &Members, number: u64) -> Vec<Value> {
    let name = name(number);
    let standing = if number < members.change() * YEARS {
        "former"
    } else {
        "staff"
    };
    let sex = if number % 100 < 47 { "female" } else { "male" };
    let post = POSTS.get(usize::try_from(number % 4).unwrap_or(0)).copied();
    let born = format!(
        "{}-{:02}-{:02}",
        1960 + number % 40,
        1 + number % 12,
        1 + number % 28
    );
    let since = format!("{}-09-01", 1985 + number % 30);
    let number_text = staff_number(number);
    row(
        members.person(number),
        number_text.clone(),
        [
            standing.into(),
            number_text.into(),
            name.as_str().into(),
            text::name_key(&name).into(),
            sex.into(),
            Value::Null,
            born.into(),
            department(number % members.branches).into(),
            post.into(),
            since.into(),
            Value::Null,
        ],
    )
}

fn membership(members: &Members, count: u64, number: u64, id: i64) -> Vec<Value> {
    const BECAUSE: [&str; 4] = ["retired", "transferred", "resigned", "died"];
    let change = members.change().max(1);
    let month_and_day = format!("{:02}-{:02}", 1 + number % 12, 1 + number % 28);
    let joined = match number.checked_sub(count) {
        // The first came when the union was founded or in the years before the ten.
        None => format!("{}-{month_and_day}", 2000 + number % 14),
        Some(later) => format!("{}-{month_and_day}", 2014 + later / change),
    };
    let left = (number < change * YEARS && members.change() > 0).then(|| {
        format!(
            "{}-{:02}-{:02}",
            2014 + number / change,
            1 + number % 12,
            1 + number % 28
        )
    });
    let because = left.as_ref().and_then(|_| {
        BECAUSE
            .get(usize::try_from(number % 4).unwrap_or(0))
            .copied()
    });
    let person = members.person(number);
    row(
        id,
        format!("{person}|{joined}"),
        [
            id_value(person),
            id_value(members.unit_of(number)),
            joined.into(),
            left.into(),
            because.into(),
        ],
    )
}
