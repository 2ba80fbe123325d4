//! Words that stand in sensitive fields and nowhere else: whoever may see them does, and they are found in nothing that is
//! kept, logged, said or carried away.

use crate::browser::Served;
use crate::program::{Program, csv};
use crate::somebody::Somebody;
use niangjia_base::ids::TypedId;
use niangjia_store::Error;
use std::path::Path;
use testkit::{Engine, TestDb, both_databases};

/// With what every word begins that must not be found.
const CANARY: &str = "金丝雀";

const ROSTER: &str = "\
示例学院2023年工会会员花名册,,,,,,,
序号,工号,姓名,性别,出生日期,所属分工会,部门,入会时间
1,00101,林晓,女,1988-01-01,信息工程学院分工会,信息工程学院,2010.09
2,00103,周强,男,1988.1.1,机关第一分工会,机关第一,1999-10-07
";

/// The last line has a reason that nobody knows.
const CONDOLENCES: &str = "\
2023年会员慰问登记表,,,,,,,,
序号,日期,姓名,工号,所属分工会,慰问事由,金额,经办人,备注
1,2023.2.6,林晓,00101,信息工程学院分工会,患病住院,500,何文,金丝雀甲
2,3月8日,周强,00103,机关第一分工会,生育,600元,何文,金丝雀乙
3,3月9日,周强,00103,机关第一分工会,金丝雀丙,600元,何文,金丝雀丁
4,金丝雀日,周强,00103,机关第一分工会,结婚,600元,何文,
";

const SCREENINGS: &str = "\
2023年女职工“两癌”筛查人员名单,,,,,,
筛查机构：某妇幼保健院,,,,,,
序号,工号,姓名,年龄,分工会,筛查日期,备注
1,00101,林晓,44,信息工程学院分工会,4月12日,金丝雀戊
";

const CLAIMS: &str = "\
2023年职工医疗互助理赔名单,,,,,,,
序号,工号,姓名,部门,理赔日期,理赔事由,就诊医院,医疗费用,理赔金额,备注
1,00101,林晓,信息工程学院,2023.5.6,住院,金丝雀医院,5000,1200,金丝雀己
";

/// What was said to whoever had no right to it, and what was written beside the records.
struct Told(Vec<(String, Vec<u8>)>);

impl Told {
    fn add(&mut self, where_from: &str, what: impl Into<Vec<u8>>) {
        self.0.push((where_from.to_owned(), what.into()));
    }

    /// Where the canary is, apart from the day that no sensitive field holds.
    fn canaries(&self) -> Vec<String> {
        let found = self.0.iter().filter(|(_, bytes)| {
            let text = String::from_utf8_lossy(bytes).replace("金丝雀日", "");
            text.contains(CANARY) || text.contains("\\u91d1\\u4e1d\\u96c0")
        });
        found.map(|(where_from, _)| where_from.clone()).collect()
    }
}

fn workbook(file: &Path) -> String {
    let book = niangjia_workbook::read(file, &niangjia_workbook::Limits::default()).unwrap();
    format!("{book:?}")
}

/// Every text of every table, as somebody reads it who has the database and not the key.
fn everything(db: &TestDb) -> Vec<(String, String)> {
    let db = db.open();
    let mut all = Vec::new();
    for line in db.schema().unwrap() {
        let Some((table, column)) = line.split(' ').next().and_then(|name| name.split_once('.'))
        else {
            continue;
        };
        let sql = format!("SELECT CAST({column} AS TEXT) FROM {table}");
        let texts: Result<Vec<String>, Error> = db.read(|tx| {
            tx.all(&sql, &[], |row| {
                Ok(row.get::<Option<String>>(0)?.unwrap_or_default())
            })
        });
        if let Ok(texts) = texts {
            all.push((format!("{table}.{column}"), texts.join("\n")));
        }
    }
    all
}

both_databases! {
    fn the_canary_is_found_nowhere(db: &TestDb) {
        let folder = tempfile::tempdir().unwrap();
        let log = folder.path().join("log");
        let program = Program::on(db).logging(&log);
        let mut told = Told(Vec::new());
        let write = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
        for (name, text) in [("花名册.csv", ROSTER), ("慰问.csv", CONDOLENCES), ("筛查.csv", SCREENINGS), ("理赔.csv", CLAIMS)] {
            write(name, text);
        }
        let files: Vec<String> = ["花名册.csv", "慰问.csv", "筛查.csv", "理赔.csv"]
            .iter().map(|name| folder.path().join(name).display().to_string()).collect();
        let import = |told: &mut Told, format: &str| {
            let mut words = vec!["import", "--format", format];
            words.extend(files.iter().map(String::as_str));
            let said = program.say(&words);
            assert_eq!(said.code, 1, "one line is refused: {} {}", said.out, said.err);
            told.add("what the import says", said.out.clone());
            said.out
        };
        let first = import(&mut told, "json");
        assert!(first.contains("bad_choice") && first.contains("•••"), "{first}");
        write("慰问.csv", &CONDOLENCES.replace("金丝雀甲", "金丝雀庚").replace("患病住院", "直系亲属去世"));
        import(&mut told, "text");
        assert_eq!(program.measure("care.condolences.bereavement.person_times"), "1");
        assert_eq!(program.measure("women.screened"), "1");
        assert_eq!(program.measure("health.mutual_aid.claims.persons"), "1");

        // Whoever may see it reads it and corrects it, which is a look; a list masks it even then.
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let list = office.get("/registers/care.condolence");
        let records = list.records("/registers/care.condolence/");
        assert_eq!(records.len(), 2, "{} {} {}", list.status, list.leads_to, list.said());
        told.add("the list", list.body);
        for record in &records {
            let page = office.get(record).said();
            assert!(page.contains(CANARY), "{page}");
            let form = office.get(&format!("{record}/correct")).form(&format!("{record}/correct"));
            assert!(form.value("f-note").starts_with(CANARY));
            let corrected = office.done(&form.with("f-note", "金丝雀辛").with("reason", "金丝雀壬"));
            assert!(corrected.said().contains("金丝雀辛") && corrected.said().contains("金丝雀壬"), "{}", corrected.said());
            let wrong = office.get(&format!("{record}/correct")).form(&format!("{record}/correct")).with("reason", "金丝雀癸");
            assert_eq!(office.send(&wrong.with("f-amount", "许多")).status, 422);
        }
        let others = [
            ("audit", Somebody::with_role(&program, &served, "audit", &["audit"])),
            ("administrator", Somebody::with_role(&program, &served, "admin", &["administrator"])),
            ("reader", Somebody::with_role(&program, &served, "reader", &["reader"])),
        ];
        let mut pages = records.clone();
        pages.extend([
            "/registers/care.condolence".to_owned(), "/registers/health.claim".to_owned(), "/registers/women.screening".to_owned(),
            "/measures/care.condolences.person_times?period=2023&sensitive=shown".to_owned(), "/sources".to_owned(), "/".to_owned(),
            "/measures/women.screened?period=2023&sensitive=shown".to_owned(), "/reports/2023".to_owned(), "/checks".to_owned(),
            "/registers/care.condolence?contains=金丝雀".to_owned(), "/search?q=jinsique".to_owned(), "/search?q=jsq".to_owned(),
        ]);
        for (who, somebody) in &others {
            for page in &pages {
                let page = page.replace("金丝雀", "%E9%87%91%E4%B8%9D%E9%9B%80");
                told.add(&format!("{who} at {page}"), somebody.get(&page).body);
            }
        }
        let carried = folder.path().join("carried.xlsx");
        let everybody = others.iter().map(|(who, somebody)| (*who, somebody)).chain([("office, who did not ask", &office)]);
        let everybody: Vec<_> = everybody.collect();
        for export in ["/registers/care.condolence/records.xlsx", "/measures/care.condolences.person_times/records.xlsx?period=2023"] {
            for (who, somebody) in &everybody {
                let answer = somebody.get(export);
                if answer.status == 200 && answer.body.starts_with(b"PK") {
                    std::fs::write(&carried, &answer.body).unwrap();
                    told.add(&format!("{who} carries {export} away"), workbook(&carried));
                }
            }
        }
        drop(served);

        // At the command line it is asked for, and each record shown is a look.
        let times = ["trace", "care.condolences.person_times", "--period", "2023", "--format"];
        told.add("a trace", program.say(&[&times[..], &["csv"]].concat()).out);
        let out = folder.path().join("trace.xlsx");
        assert_eq!(program.say(&[&times[..], &["xlsx", "--out", out.to_str().unwrap()]].concat()).code, 0);
        told.add("a traced workbook", workbook(&out));
        let looks = |db: &TestDb| db.open().read(|tx| tx.one("SELECT COUNT(*) FROM look", &[], |row| row.get::<i64>(0))).unwrap();
        let before = looks(db);
        assert!(before >= 4, "{before}");
        let masked = csv(&program.say(&[&times[..], &["csv"]].concat()).out);
        assert_eq!((masked.len(), looks(db)), (2, before));
        assert!(masked.iter().all(|row| row[5] == "•••"), "{masked:?}");
        let shown = csv(&program.say(&[&times[..], &["csv", "--sensitive"]].concat()).out);
        assert!(shown.iter().any(|row| row[5] == "生育"), "{shown:?}");
        assert_eq!(looks(db), before + 2);
        let hidden = program.say(&["trace", "women.screened", "--period", "2023", "--format", "csv"]);
        assert!(csv(&hidden.out).is_empty());
        for (name, format) in [("report.docx", "docx"), ("report.md", "md")] {
            let file = folder.path().join(name);
            assert_eq!(program.say(&["report", "--period", "2023", "--out", file.to_str().unwrap()]).code, 0, "{format}");
            told.add(name, std::fs::read(file).unwrap());
        }
        told.add("the checks", program.say(&["check"]).out);

        // What is kept.
        told.add("the log", std::fs::read(&log).unwrap());
        for (column, texts) in everything(db) {
            told.add(&column, texts);
        }
        if db.engine() == Engine::Sqlite {
            let backup = folder.path().join("backup.sqlite");
            assert_eq!(program.say(&["backup", backup.to_str().unwrap()]).code, 0);
            told.add("the backup", std::fs::read(&backup).unwrap());
            let niangjia_store::Place::File(file) = db.place() else { panic!("a file") };
            for entry in std::fs::read_dir(file.parent().unwrap()).unwrap() {
                let path = entry.unwrap().path();
                told.add(&path.display().to_string(), std::fs::read(&path).unwrap());
            }
        }
        assert_eq!(told.canaries(), Vec::<String>::new());
        assert!(told.0.len() > 300, "{}", told.0.len());

        // The search finds what is there: what was sealed, opened with the key.
        let sealed: Vec<String> = everything(db).into_iter()
            .filter(|(column, _)| column == "condolence.note")
            .flat_map(|(_, texts)| texts.lines().map(str::to_owned).collect::<Vec<_>>())
            .collect();
        let opened: Vec<_> = sealed.iter().map(|text| testkit::vault().open("care.condolence.note", text)).collect();
        assert_eq!(opened, [Some("金丝雀辛".to_owned()), Some("金丝雀辛".to_owned())]);

        // The person concerned can be told who looked.
        let office = db.office(&[]);
        let person: i64 = db.open().read(|tx| tx.one("SELECT id FROM person WHERE staff_number = '00101'", &[], |row| row.get(0))).unwrap();
        let person = niangjia_base::ids::PersonId::from_whole(person);
        let noted = office.look(|look| niangjia_office::looks::looks_at(look, person, 50)).unwrap();
        assert!(noted.len() >= 3 && noted.iter().any(|look| look.place.contains("trace")), "{noted:?}");
    }
}
