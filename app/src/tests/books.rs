//! The books of a college as its office would keep them: one csv file each, with titles, totals and dates spelt in many ways.

use super::college::{
    BRANCHES, College, Date, KINDS, OCCASIONS, REASONS, REASONS_FOR_LEAVING, ROLES, SUBJECTS,
};
use std::path::{Path, PathBuf};

const BRANCH: [&str; BRANCHES] = ["机电分工会", "财经分工会", "护理分工会", "机关分工会"];
const DEPARTMENT: [&str; BRANCHES] = ["机电学院", "财经学院", "护理学院", "教务处"];
const LEAVING: [&str; REASONS_FOR_LEAVING] = ["退休", "调出", "辞职", "去世"];
const REASON: [&str; REASONS] = ["住院", "结婚", "生育", "直系亲属去世", "困难帮扶"];
const OCCASION: [&str; OCCASIONS] = ["春节", "五一", "端午", "古尔邦节"];
const SUBJECT: [&str; SUBJECTS] = [
    "会费收入",
    "拨缴经费收入",
    "行政补助收入",
    "职工活动支出—文体活动",
    "维权支出—送温暖",
    "业务支出—会议费",
];
const ROLE: [&str; ROLES] = ["主办", "合办", "承办", "协办", "参加"];
const KIND: [&str; KINDS] = ["文体活动", "讲座", "宣讲", "知识竞赛"];

/// Which subjects are income; the others are expense.
pub(super) const INCOME: std::ops::Range<usize> = 0..3;
/// The role in which the union only took part.
pub(super) const JOINED: usize = 4;
/// The reason that is a stay in hospital.
pub(super) const HOSPITAL: usize = 0;

/// One file: its name and its rows.
type Book = (String, Vec<Vec<String>>);

/// The files of a college, the roster first.
pub(super) fn write(college: &College, folder: &Path) -> Vec<PathBuf> {
    let mut books = vec![roster(college)];
    books.extend(leavers(college));
    books.extend(payroll(college));
    books.extend(condolences(college));
    books.extend(gifts(college));
    books.extend(donations(college));
    books.push(ledger(college));
    books.extend(activities(college));
    books
        .into_iter()
        .map(|(name, rows)| {
            let path = folder.join(name + ".csv");
            let mut file = csv::WriterBuilder::new()
                .flexible(true)
                .from_path(&path)
                .unwrap();
            rows.iter().for_each(|row| file.write_record(row).unwrap());
            file.flush().unwrap();
            path
        })
        .collect()
}

/// A number and a name that nobody else has; strangers come behind the members.
fn number(person: usize) -> String {
    format!("{:05}", 10_001 + person)
}

fn name(person: usize) -> String {
    const SURNAMES: [char; 10] = ['赵', '钱', '孙', '李', '周', '吴', '郑', '冯', '陈', '沈'];
    const NAMES: [char; 10] = ['岚', '峰', '洁', '宁', '涛', '雪', '波', '敏', '杰', '丽'];
    [
        SURNAMES[person % 10],
        NAMES[person / 10 % 10],
        NAMES[(person * 7 + 3) % 10],
    ]
    .iter()
    .collect()
}

/// A date as offices write it; the spelling changes from line to line.
fn written((year, month, day): Date, spelling: usize) -> String {
    match (month, day, spelling % 6) {
        (_, 0, 0 | 1) => format!("{year}.{month:02}"),
        (_, 0, 2 | 3) => format!("{year}年{month}月"),
        (_, 0, _) => format!("{year}-{month:02}"),
        (_, _, 0) => format!("{year}-{month:02}-{day:02}"),
        (_, _, 1) => format!("{year}.{month}.{day}"),
        (_, _, 2) => format!("{year}/{month}/{day}"),
        (_, _, 3) => format!("{year}年{month}月{day}日"),
        (_, _, 4) => format!("{year}{month:02}{day:02}"),
        _ => format!("{year}．{month}．{day}"),
    }
}

fn yuan(fen: i64) -> String {
    let sign = if fen < 0 { "-" } else { "" };
    let (whole, rest) = (fen.abs() / 100, fen.abs() % 100);
    if rest == 0 {
        format!("{sign}{whole}")
    } else {
        format!("{sign}{whole}.{rest:02}")
    }
}

fn row(cells: &[&str]) -> Vec<String> {
    cells.iter().map(|cell| (*cell).to_owned()).collect()
}

/// A book with a title and headings, unless it has no lines.
fn book(file: &str, title: &str, headings: &[&str], lines: Vec<Vec<String>>) -> Option<Book> {
    let mut rows = vec![row(&[title]), row(headings)];
    let empty = lines.is_empty();
    rows.extend(lines);
    (!empty).then(|| (file.to_owned(), rows))
}

fn roster(college: &College) -> Book {
    let lines = college.members.iter().enumerate().map(|(n, member)| {
        let sex = if member.woman { "女" } else { "男" };
        let joined = written(member.joined, college.spelling + n);
        row(&[
            &number(n),
            &name(n),
            sex,
            BRANCH[member.branch],
            DEPARTMENT[member.branch],
            &joined,
        ])
    });
    let headings = ["工号", "姓名", "性别", "所属分工会", "部门", "入会时间"];
    book("roster", "会员花名册", &headings, lines.collect()).unwrap()
}

fn leavers(college: &College) -> Option<Book> {
    let left = college.members.iter().enumerate();
    let lines = left.filter_map(|(n, member)| {
        let (day, because) = member.left?;
        let day = written(day, college.spelling + n);
        Some(row(&[
            &number(n),
            &name(n),
            BRANCH[member.branch],
            &day,
            LEAVING[because],
        ]))
    });
    let headings = ["工号", "姓名", "所属分工会", "离会时间", "离会原因"];
    book("leavers", "离会人员名单", &headings, lines.collect())
}

fn payroll(college: &College) -> Option<Book> {
    let lines = college.payroll.iter().map(|pay| {
        let branch = college
            .members
            .get(pay.person)
            .map_or(0, |member| member.branch);
        row(&[
            &number(pay.person),
            &name(pay.person),
            DEPARTMENT[branch],
            &yuan(pay.fen),
            "0.5%",
        ])
    });
    let headings = ["工号", "姓名", "部门", "应发工资", "会费费率"];
    book("payroll", "2023年11月工资表", &headings, lines.collect())
}

fn condolences(college: &College) -> Option<Book> {
    let mut lines: Vec<Vec<String>> = college
        .condolences
        .iter()
        .enumerate()
        .map(|(n, c)| {
            let (day, branch) = (
                written(c.day, college.spelling + n),
                college.members[c.member].branch,
            );
            row(&[
                &day,
                &number(c.member),
                &name(c.member),
                BRANCH[branch],
                REASON[c.reason],
                &yuan(c.fen),
            ])
        })
        .collect();
    if lines.len() > 1 {
        let (times, sum) = (lines.len(), college.condolences.iter().map(|c| c.fen).sum());
        lines.push(row(&[
            "合计",
            "",
            "",
            "",
            &format!("{times}人次"),
            &yuan(sum),
        ]));
    }
    let headings = ["日期", "工号", "姓名", "分工会", "慰问事由", "金额"];
    book("condolences", "慰问登记台账", &headings, lines)
}

fn gifts(college: &College) -> Vec<Book> {
    if college.wide {
        let who = |n: usize| college.gifts.iter().filter(move |gift| gift.member == n);
        let lines = (0..college.members.len())
            .filter(|n| who(*n).next().is_some())
            .map(|n| {
                let mut line = row(&[&number(n), &name(n), BRANCH[college.members[n].branch]]);
                line.extend((0..OCCASIONS).map(|occasion| {
                    let gift = who(n).find(|gift| gift.occasion == occasion);
                    gift.map(|gift| yuan(gift.fen)).unwrap_or_default()
                }));
                line
            });
        let headings = [&["工号", "姓名", "分工会"][..], &OCCASION].concat();
        return book(
            "gifts",
            "2023年节日慰问品发放表",
            &headings,
            lines.collect(),
        )
        .into_iter()
        .collect();
    }
    (0..OCCASIONS)
        .filter_map(|occasion| {
            let of_it = college
                .gifts
                .iter()
                .filter(|gift| gift.occasion == occasion);
            let lines = of_it.map(|gift| {
                let branch = BRANCH[college.members[gift.member].branch];
                row(&[
                    &number(gift.member),
                    &name(gift.member),
                    branch,
                    &yuan(gift.fen),
                    "已签",
                ])
            });
            let title = format!("2023年{}慰问品发放表", OCCASION[occasion]);
            let headings = ["工号", "姓名", "分工会", "标准金额", "签领"];
            book(
                &format!("gifts-{occasion}"),
                &title,
                &headings,
                lines.collect(),
            )
        })
        .collect()
}

fn donations(college: &College) -> Option<Book> {
    let lines = college.donations.iter().enumerate().map(|(n, donation)| {
        let day = written(donation.day, college.spelling + n);
        let running = (n + 1).to_string();
        match donation.member {
            Some(member) => {
                let branch = BRANCH[college.members[member].branch];
                row(&[&running, &name(member), branch, &yuan(donation.fen), &day])
            }
            None => row(&[&running, "爱心人士", "", &yuan(donation.fen), &day]),
        }
    });
    let headings = ["序号", "捐款人", "分工会", "捐款金额", "捐款时间"];
    book(
        "donations",
        "2023年“99公益日”募捐明细",
        &headings,
        lines.collect(),
    )
}

fn ledger(college: &College) -> Book {
    let mut balance = college.opening;
    let mut lines = vec![row(&[
        "2023-01-01",
        "",
        "上年结转",
        "",
        "",
        "",
        &yuan(balance),
    ])];
    for (n, entry) in college.entries.iter().enumerate() {
        let income = INCOME.contains(&entry.subject);
        balance += if income { entry.fen } else { -entry.fen };
        let (day, amount) = (written(entry.day, college.spelling + n), yuan(entry.fen));
        let (in_, out) = if income {
            (amount.as_str(), "")
        } else {
            ("", amount.as_str())
        };
        let (number, about) = (format!("记{}", n + 1), format!("第{}笔", n + 1));
        lines.push(row(&[
            &day,
            &number,
            &about,
            SUBJECT[entry.subject],
            in_,
            out,
            &yuan(balance),
        ]));
    }
    let headings = ["日期", "凭证号", "摘要", "科目", "收入", "支出", "余额"];
    book("ledger", "2023年工会经费收支明细账", &headings, lines).unwrap()
}

fn activities(college: &College) -> Option<Book> {
    let lines = college.activities.iter().enumerate().map(|(n, held)| {
        let (day, heads) = (
            written(held.day, college.spelling + n),
            held.participants.to_string(),
        );
        let note = if held.cancelled { "因故取消" } else { "" };
        let (running, called) = ((n + 1).to_string(), format!("春季健步走{}", n + 1));
        row(&[
            &running,
            &called,
            KIND[held.kind],
            &day,
            ROLE[held.role],
            &heads,
            note,
        ])
    });
    let headings = [
        "序号",
        "活动名称",
        "活动类型",
        "活动时间",
        "工会角色",
        "参与人数",
        "备注",
    ];
    book("activities", "2023年活动台账", &headings, lines.collect())
}
