//! A thousand addresses drawn at random for each role: no answer holds a record of another branch or another person, and
//! none a sensitive field that the role may not see.
//!
//! Every person's name is a word of its own and stands in each of their records, so that a name tells whose record was
//! answered. What is asked holds surnames and branches, never a whole name, so that no answer only says it back.

use crate::browser::Answer;
use crate::browser::Served;
use crate::program::Program;
use crate::somebody::Somebody;
use std::collections::BTreeSet;
use std::fmt::Write as _;
use testkit::{Engine, TestDb};

const PROBES: usize = 1_000;
const BRANCHES: [&str; 3] = ["青禾", "白鹭", "赤松"];
const SURNAMES: [&str; 8] = ["赵", "钱", "孙", "李", "周", "吴", "郑", "王"];
/// With what everything begins that stands in a sensitive field.
const CANARY: &str = "金丝雀";

const ROUTES: &str = include_str!("../../../docs/generated/routes.md");
const REGISTERS: &str = include_str!("../../../docs/generated/registers.md");
const MEASURES: &str = include_str!("../../../docs/generated/measures.md");

/// Answers that are no text, or that end the session.
const NOT_ASKED: [&str; 4] = [
    "/reports/{period}/report.docx",
    "/reports/{period}/report.pdf",
    "/assets/{name}",
    "/enter/{token}",
];

#[test]
fn nobody_is_answered_with_what_is_not_theirs() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    let folder = tempfile::tempdir().unwrap();
    for (name, text) in books() {
        let file = folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        program.import(&[&file]);
    }
    let served = Served::start(&program);
    let enter = |name: &str, role: &[&str]| Somebody::with_role(&program, &served, name, role);
    let (branch, own) = ("青禾分工会", person(0, 0));
    let office = enter("office", &["office"]);
    let pool = Pool::of(&office);
    let all: Vec<String> = people().map(|(_, name)| name).collect();
    let others = |keep: &dyn Fn(&str) -> bool| -> Vec<String> {
        all.iter().filter(|name| !keep(name)).cloned().collect()
    };
    let cadre = Probed {
        who: "cadre",
        somebody: enter("cadre", &["cadre", "--unit", branch]),
        names: others(&|name| name.ends_with(BRANCHES[0])),
        sees: &[],
        canary: None,
    };
    let member = Probed {
        who: "member",
        somebody: enter("member", &["member", "--person", &number(0, 0)]),
        names: others(&|name| name == own),
        sees: &[],
        canary: Some(format!("{CANARY}{own}")),
    };
    let reader = Probed {
        who: "reader",
        somebody: enter("reader", &["reader"]),
        names: all.clone(),
        sees: &[],
        canary: None,
    };
    // The committee reads the funds, the donations and the history of everything.
    let audit = Probed {
        who: "audit",
        somebody: enter("audit", &["audit"]),
        names: all.clone(),
        sees: &["funds", "charity", "/ledger", "/history", "/search"],
        canary: None,
    };
    for (seed, probed) in (1..).zip([cadre, member, reader, audit]) {
        let answered = probed.asks(&pool, Dice(seed));
        assert!(answered > 100, "{}: {answered}", probed.who);
    }
}

/// Somebody, and what must not come to them.
struct Probed<'s> {
    who: &'static str,
    somebody: Somebody<'s>,
    names: Vec<String>,
    /// Addresses with such a part may name anybody.
    sees: &'static [&'static str],
    /// The one sensitive text that is theirs.
    canary: Option<String>,
}

impl Probed<'_> {
    /// Asks, and answers how often there was an answer to look into.
    fn asks(&self, pool: &Pool, mut dice: Dice) -> usize {
        let mut answered = 0;
        for _ in 0..PROBES {
            let path = pool.address(&mut dice);
            let page = self.somebody.get(&path);
            // A paper needs the typesetter, which is not built everywhere.
            let has_no_typesetter = page.status == 503 && path.contains(".pdf");
            assert!(
                page.status < 500 || has_no_typesetter,
                "{} {path}: {}",
                self.who,
                page.status
            );
            let mut text = text(&page);
            if let Some(own) = &self.canary {
                text = text.replace(own, "");
            }
            assert!(!text.contains(CANARY), "{} at {path}: {text}", self.who);
            if !self.sees.iter().any(|part| path.contains(part)) {
                let told: Vec<_> = self
                    .names
                    .iter()
                    .filter(|name| text.contains(*name))
                    .collect();
                assert!(told.is_empty(), "{} at {path}: {told:?} {text}", self.who);
            }
            answered += usize::from(page.status == 200);
        }
        answered
    }
}

/// What addresses are made of.
struct Pool {
    shapes: Vec<&'static str>,
    kinds: Vec<&'static str>,
    columns: Vec<&'static str>,
    measures: Vec<&'static str>,
    /// Records that there are, as kind and number.
    records: Vec<(String, String)>,
}

impl Pool {
    fn of(office: &Somebody<'_>) -> Self {
        let column = |text: &'static str, at: usize| -> Vec<&'static str> {
            let rows = text.lines().filter(|line| line.starts_with("| "));
            let cell = |line: &'static str| line.split('|').nth(at)?.trim().strip_prefix('`');
            rows.filter_map(cell)
                .filter_map(|cell| cell.strip_suffix('`'))
                .collect()
        };
        let gets = ROUTES.lines().filter(|line| line.starts_with("| GET |"));
        let shapes = gets.filter_map(|line| line.split('`').nth(1));
        let headings = |text: &'static str| {
            let lines = text.lines().filter_map(|line| line.strip_prefix("## `"));
            lines
                .filter_map(|line| line.split('`').next())
                .collect::<Vec<_>>()
        };
        let kinds = headings(REGISTERS);
        let mut columns = column(REGISTERS, 1);
        columns.sort_unstable();
        columns.dedup();
        let mut records = Vec::new();
        for kind in &kinds {
            let list = format!("/registers/{kind}/");
            for link in office
                .get(&format!("/registers/{kind}?standing=both"))
                .records(&list)
            {
                records.push(((*kind).to_owned(), link[list.len()..].to_owned()));
            }
        }
        // People have pages of their own, to which their register leads.
        for link in office
            .get("/registers/people.person?standing=both")
            .records("/people/")
        {
            records.push((
                "people.person".to_owned(),
                link["/people/".len()..].to_owned(),
            ));
        }
        let measures = MEASURES
            .split('`')
            .filter(|word| word.contains('.') && !word.contains(['|', ' ', '/']));
        let pool = Self {
            shapes: shapes.filter(|shape| !NOT_ASKED.contains(shape)).collect(),
            kinds,
            columns,
            measures: measures.collect::<BTreeSet<_>>().into_iter().collect(),
            records,
        };
        assert!(
            pool.kinds.len() > 40 && pool.measures.len() > 200,
            "{:?}",
            pool.measures
        );
        assert!(
            pool.records.len() > 140 && pool.columns.len() > 50,
            "{}",
            pool.records.len()
        );
        pool
    }

    /// An address, with something asked of it more often than not.
    fn address(&self, dice: &mut Dice) -> String {
        let mut shape = *dice.one(&self.shapes);
        // Reports count everything, and there is little in them that could be somebody's.
        if shape.starts_with("/reports") && dice.below(8) > 0 {
            shape = "/registers/{kind}/{id}";
        }
        let mut kind = (*dice.one(&self.kinds)).to_owned();
        let (of, id) = dice.one(&self.records).clone();
        if dice.below(4) > 0 {
            kind = of;
        }
        let id = match (shape.starts_with("/measures"), dice.below(20)) {
            (true, _) => (*dice.one(&self.measures)).to_owned(),
            (false, 0) => dice.below(300).to_string(),
            (false, _) => id,
        };
        let group = *dice.one(&["care", "members", "funds", "culture"]);
        let period = *dice.one(&["2023", "2022", "2023-01-01..2023-06-30"]);
        let mut path = shape
            .replace("{kind}", &kind)
            .replace("{id}", &id)
            .replace("{group}", group)
            .replace("{period}", period);
        // What other pages leave open is a number.
        while let (Some(from), Some(to)) = (path.find('{'), path.find('}')) {
            path.replace_range(from..=to, &id);
        }
        for at in 0..dice.below(4) {
            path.push(if at == 0 { '?' } else { '&' });
            path.push_str(&self.asked(dice, &id));
        }
        path
    }

    fn asked(&self, dice: &mut Dice, id: &str) -> String {
        let column = *dice.one(&self.columns);
        let word = *dice.one(&[
            "青禾", "白鹭", "赤松", "赵", "王", "记", "金丝", "bailu", "qbl", "500", "0",
        ]);
        let mut word = escaped(word);
        if dice.below(6) == 0 {
            word = id.to_owned();
        }
        match dice.below(16) {
            0 => format!("f-{column}={word}"),
            1 => format!("f-{column}-from={}", dice.below(600)),
            2 => format!("sort={}{column}", dice.one(&["", "-"])),
            3 => format!("standing={}", dice.one(&["both", "withdrawn"])),
            4 => format!("person={word}"),
            5 => format!("unit={id}"),
            6 => format!("source={id}"),
            7 => format!("after={id}"),
            8 => format!("before={id}~2023-05-01"),
            9 => "columns=all".to_owned(),
            10 => "sheet=yes".to_owned(),
            11 => "sensitive=shown".to_owned(),
            12 => format!("record={id}&field={column}"),
            13 => format!("q={word}"),
            14 => "period=2023".to_owned(),
            _ => format!("open={}&at=1", dice.one(&self.measures)),
        }
    }
}

/// What an answer says; a workbook is opened.
fn text(page: &Answer) -> String {
    if !page.body.starts_with(b"PK") {
        return String::from_utf8_lossy(&page.body).into_owned();
    }
    let file = tempfile::Builder::new().suffix(".xlsx").tempfile().unwrap();
    std::fs::write(file.path(), &page.body).unwrap();
    let book = niangjia_workbook::read(file.path(), &niangjia_workbook::Limits::default());
    format!("{:?}", book.unwrap())
}

fn people() -> impl Iterator<Item = ((usize, usize), String)> {
    let all =
        (0..BRANCHES.len()).flat_map(|branch| (0..SURNAMES.len()).map(move |at| (branch, at)));
    all.map(|(branch, at)| ((branch, at), person(branch, at)))
}

fn person(branch: usize, at: usize) -> String {
    format!("{}{}", SURNAMES[at], BRANCHES[branch])
}

fn number(branch: usize, at: usize) -> String {
    format!("00{}0{at}", branch + 1)
}

/// The union's workbooks: in each of them every person has a line.
fn books() -> [(&'static str, String); 5] {
    let mut books = [
        ("花名册.csv", "示例学院2023年工会会员花名册,,,,,,,\n序号,工号,姓名,性别,出生日期,所属分工会,部门,入会时间\n".to_owned()),
        ("慰问.csv", "2023年会员慰问登记表,,,,,,,,\n序号,日期,姓名,工号,所属分工会,慰问事由,金额,经办人,备注\n".to_owned()),
        ("筛查.csv", "2023年女职工“两癌”筛查人员名单,,,,,,\n筛查机构：某妇幼保健院,,,,,,\n序号,工号,姓名,年龄,分工会,筛查日期,备注\n".to_owned()),
        ("理赔.csv", "2023年职工医疗互助理赔名单,,,,,,,\n序号,工号,姓名,部门,理赔日期,理赔事由,就诊医院,医疗费用,理赔金额,备注\n".to_owned()),
        ("募捐.csv", "2023年“99公益日”教职工募捐明细表,,,,,\n序号,捐款人,所在分工会,捐款金额（元）,捐款时间,备注\n".to_owned()),
    ];
    for (row, ((branch, at), name)) in (1..).zip(people()) {
        let (number, unit) = (number(branch, at), format!("{}分工会", BRANCHES[branch]));
        let lines = [
            format!("{row},{number},{name},女,198{at}-01-01,{unit},{unit},2010.09"),
            format!("{row},2023.2.{row},{name},{number},{unit},患病住院,500,{name},{CANARY}{name}"),
            format!("{row},{number},{name},44,{unit},4月12日,{CANARY}{name}"),
            format!(
                "{row},{number},{name},{unit},2023.5.6,住院,{CANARY}{name},5000,1200,{CANARY}{name}"
            ),
            format!("{row},{name},{unit},{row},2023.9.9,记{name}"),
        ];
        for ((_, book), line) in books.iter_mut().zip(lines) {
            writeln!(book, "{line}").unwrap();
        }
    }
    books
}

/// The same throws for the same seed: Knuth's linear congruences, of which the upper bits are used.
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % limit
    }

    fn one<'t, T>(&mut self, of: &'t [T]) -> &'t T {
        &of[self.below(of.len())]
    }
}

fn escaped(text: &str) -> String {
    text.bytes().fold(String::new(), |mut out, byte| {
        let _ = write!(out, "%{byte:02X}");
        out
    })
}
