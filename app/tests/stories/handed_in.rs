//! The office hands its workbooks in by the browser: it looks first, settles what is doubtful, takes them in, and takes one
//! back.

use crate::browser::Answer;
use crate::browser::Served;
use crate::program::{Program, sample_year};
use crate::somebody::Somebody;
use serde_json::Value;
use std::path::{Path, PathBuf};
use testkit::{Engine, TestDb, both_databases};

const ROSTER: &str = "工号,姓名,性别,所属分工会,部门,入会时间\n\
                      0001,林一,女,第一分工会,教务处,2010.3.1\n\
                      0002,林一,女,第一分工会,教务处,2011.3.1\n\
                      0003,林三,女,第二分工会,图书馆,2012.3.1\n";
/// Two of one name in one branch, somebody in the wrong branch, and somebody who leaves no doubt.
const BOOK: &str = "2023年度慰问登记台账,,,,\n\
                    日期,姓名,所属分工会,慰问事由,金额\n\
                    2023.3.8,林一,第一分工会,住院,300\n\
                    2023.4.8,林三,第一分工会,结婚,400\n\
                    2023.5.8,林三,第二分工会,生育,300\n";
const TIMES: &str = "care.condolences.person_times";

both_databases! {
    /// What the page says would happen is what the command line says; what happens is that.
    fn a_year_of_workbooks_is_looked_through_and_taken_in(db: &TestDb) {
        let program = Program::on(db);
        let preview = program.preview(&[&sample_year()]);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let books = books();
        let files: Vec<(&str, &[u8])> =
            books.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        let sent = office.hand_in(&office.get("/import").form("/import/files"), "files", &files);
        assert_eq!(sent.status, 303, "{}", sent.said());
        let tray = sent.leads_to.clone();
        let looked = settled(&office, &tray);
        says_all(&looked, &preview);
        assert!(program.preview(&[&sample_year()]) == preview, "nothing was written");

        let taken = settled_after(&office, &looked, &tray, "take-in");
        assert!(taken.said().contains("收下了"), "{}", taken.said());
        says_all(&taken, &preview);
        let again = program.import(&[&sample_year()]);
        for sheet in sheets(&again) {
            assert_eq!(count(sheet, "new") + count(sheet, "changed"), 0, "{sheet}");
        }
        assert_eq!(program.measure(TIMES), "146");
        // A receipt of one file, for the one who took it in and as a sheet of paper.
        let receipts = taken.links_to("/sources/");
        assert_eq!(receipts.len(), 18, "{receipts:?}");
        let receipt = office.get(&receipts[0]);
        assert!(receipt.said().contains("01会员花名册.xlsx") && receipt.said().contains("新增 542"), "{}", receipt.said());
        assert_eq!(program.say(&["check"]).code, 0);
    }

    fn who_is_meant_is_settled_by_hand(db: &TestDb) {
        let program = Program::on(db);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let form = office.get("/import").form("/import/files");
        let files: [(&str, &[u8]); 3] =
            [("roster.csv", ROSTER.as_bytes()), ("book.csv", BOOK.as_bytes()), ("broken.xlsx", b"PK\x03\x04 broken")];
        let sent = office.hand_in(&form, "files", &files);
        let tray = sent.leads_to.clone();
        assert_eq!(office.hand_in(&form, "files", &files).leads_to, tray, "the same form again leads to the same tray");
        let other = Somebody::with_role(&program, &served, "other", &["office"]);
        assert_eq!((other.get(&tray).status, other.get("/import").links_to(&tray).len()), (404, 0));

        let looked = settled(&office, &tray);
        for told in ["有 1 个文件读不了", "新增 1 更改 0 未变 0 撤回 0 退回 2", "叫林一的不止一人（工号 0001 0002）", "认定 2 行是谁"] {
            assert!(looked.said().contains(told), "{told}: {}", looked.said());
        }
        sealed(db, &program, &tray);
        let people = format!("{tray}/people");
        let asked = office.get(&people).form(&people);
        let nobody = office.send(&asked.clone().with("number-1", "9999"));
        assert_eq!((nobody.status, nobody.wrong().len()), (422, 1), "{}", nobody.said());
        office.done(&asked.with("who-0", "0002").with("who-1", "0003"));
        let looked = settled(&office, &tray);
        assert!(looked.said().contains("新增 3 更改 0 未变 0 撤回 0 退回 0"), "{}", looked.said());
        let mapping = std::fs::read_to_string(data(db, &program).join("import.toml")).unwrap();
        assert!(mapping.contains("is = \"0002\"") && mapping.contains("digest"), "{mapping}");

        let taking = looked.form(&format!("{tray}/take-in"));
        assert_eq!(office.send(&taking).status, 303);
        assert_eq!(office.send(&taking).status, 303, "sent twice it is taken in once");
        let taken = settled(&office, &tray);
        assert!(taken.said().contains("收下了"), "{}", taken.said());
        assert_eq!(program.measure(TIMES), "3");
        let left = std::fs::read_dir(data(db, &program).join("handed-in").join(&tray["/import/".len()..])).unwrap();
        let left: Vec<String> = left.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
        assert!(left.iter().all(|name| !name.starts_with("file")), "{left:?}");

        // What the page settled, the command line knows.
        let folder = tempfile::tempdir().unwrap();
        std::fs::write(folder.path().join("book.csv"), BOOK).unwrap();
        let book = folder.path().join("book.csv").display().to_string();
        let data = data(db, &program).display().to_string();
        let said = program.say(&["import", "--data", &data, "--format", "json", "--dry-run", &book]);
        let told: Value = serde_json::from_str(&said.out).unwrap();
        assert_eq!(told["files"][0]["sheets"][0]["same"], 3, "{told}");

        take_back(&office, &taken);
        assert_eq!(program.measure(TIMES), "0");
        let sources = office.get("/sources");
        assert!(sources.said().contains("撤回"), "{}", sources.said());
        assert_eq!(program.say(&["check"]).code, 0);
    }

    /// What was under way goes on when the program is started again, and what waits still waits.
    fn a_tray_outlives_the_program(db: &TestDb) {
        let program = Program::on(db);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let books = books();
        let files: Vec<(&str, &[u8])> =
            books.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        let sent = office.hand_in(&office.get("/import").form("/import/files"), "files", &files);
        let tray = sent.leads_to.clone();
        // Killed in the middle of reading, and of taking in.
        let kept = office.cookies();
        drop(served);
        let served = Served::start(&program);
        let office = Somebody::again(&served, kept);
        let looked = settled(&office, &tray);
        assert_eq!(office.send(&looked.form(&format!("{tray}/take-in"))).status, 303);
        let kept = office.cookies();
        drop(served);
        let served = Served::start(&program);
        let office = Somebody::again(&served, kept);
        let taken = settled(&office, &tray);
        assert!(taken.said().contains("收下了"), "{}", taken.said());
        assert_eq!(program.measure(TIMES), "146");
        assert_eq!(program.say(&["check"]).code, 0);
    }

    fn a_sheet_that_nobody_recognises_is_settled_by_hand(db: &TestDb) {
        let program = Program::on(db);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let odd = "甲,乙,丙,丁\n0001,2023.3.8,住院,300\n0002,2023.4.8,结婚,400\n";
        let files: [(&str, &[u8]); 2] = [("roster.csv", ROSTER.as_bytes()), ("odd.csv", odd.as_bytes())];
        let sent = office.hand_in(&office.get("/import").form("/import/files"), "files", &files);
        let tray = sent.leads_to.clone();
        settled(&office, &tray);
        let sheet = format!("{tray}/sheets/1-0");
        let first = office.get(&sheet).form(&sheet).with("form", "care.condolences");
        let columns = office.done(&first);
        let form = columns.form(&sheet);
        assert_eq!(form.value("of"), "care.condolences", "{}", columns.said());
        let left_out = form.with("form", "-");
        office.done(&left_out);
        let looked = settled(&office, &tray);
        assert!(looked.said().contains("按已定的对应关系"), "{}", looked.said());
    }
}

fn books() -> Vec<(String, Vec<u8>)> {
    let mut paths: Vec<PathBuf> = std::fs::read_dir(sample_year())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ending| ending == "xlsx"))
        .collect();
    paths.sort();
    let named = paths.iter().map(|path| {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        (name, std::fs::read(path).unwrap())
    });
    named.collect()
}

/// The page of a tray when nothing is being done to it any more. It looks again by itself meanwhile.
fn settled(somebody: &Somebody<'_>, tray: &str) -> Answer {
    for _ in 0..600 {
        let page = somebody.get(tray);
        assert_eq!(page.status, 200, "{}", page.said());
        if !page.text().contains("http-equiv=\"refresh\"") {
            return page;
        }
        std::thread::sleep(std::time::Duration::from_millis(100));
    }
    panic!("{tray} is never done");
}

fn settled_after(somebody: &Somebody<'_>, page: &Answer, tray: &str, deed: &str) -> Answer {
    let sent = somebody.send(&page.form(&format!("{tray}/{deed}")));
    assert_eq!(sent.status, 303, "{}", sent.said());
    settled(somebody, tray)
}

/// A file is taken back by its receipt.
fn take_back(somebody: &Somebody<'_>, taken: &Answer) {
    let receipts = taken.links_to("/sources/");
    let book = receipts
        .iter()
        .map(|receipt| somebody.get(receipt))
        .find(|page| page.said().contains("book.csv"))
        .unwrap();
    let undo = book
        .links_to("/sources/")
        .into_iter()
        .find(|link| link.ends_with("/undo"));
    let undo = undo.unwrap();
    let asked = somebody.get(&undo);
    assert!(asked.said().contains("慰问登记"), "{}", asked.said());
    let undone = somebody.done(&asked.form(&undo));
    assert!(undone.said().contains("已经撤回"), "{}", undone.said());
    // Asked again, the page says what stands in the way.
    let before = somebody.get(&undo);
    assert!(before.said().contains("撤回过"), "{}", before.said());
}

fn sheets(receipt: &Value) -> impl Iterator<Item = &Value> {
    let files = receipt["files"].as_array().unwrap().iter();
    files.flat_map(|file| file["sheets"].as_array().unwrap())
}

fn count(sheet: &Value, name: &str) -> u64 {
    sheet[name].as_u64().unwrap()
}

/// The page tells of every sheet what the receipt tells.
fn says_all(page: &Answer, receipt: &Value) {
    let said = page.said();
    let mut rest = said.as_str();
    let mut told = 0;
    for sheet in sheets(receipt).filter(|sheet| !sheet["form"].is_null()) {
        let counts = [
            ("新增", "new"),
            ("更改", "changed"),
            ("未变", "same"),
            ("撤回", "withdrawn"),
            ("退回", "refused"),
        ];
        let counts = counts
            .map(|(name, key)| format!("{name} {}", count(sheet, key)))
            .join(" ");
        let name = sheet["sheet"].as_str().unwrap();
        let at = rest
            .find(&format!(" {name} "))
            .unwrap_or_else(|| panic!("{name} is not told of"));
        rest = &rest[at..];
        let at = rest
            .find(&counts)
            .unwrap_or_else(|| panic!("{name}: {counts}: {rest}"));
        rest = &rest[at..];
        told += 1;
    }
    assert!(told > 20, "{told}");
}

/// Where the program keeps what does not stand in the database.
fn data(db: &TestDb, program: &Program) -> PathBuf {
    match (db.engine(), db.place()) {
        (Engine::Sqlite, niangjia_store::Place::File(file)) => {
            file.parent().unwrap_or(Path::new(".")).to_owned()
        }
        _ => program.data.clone(),
    }
}

/// Nothing of a tray's files can be read on the disk.
fn sealed(db: &TestDb, program: &Program, tray: &str) {
    let folder = data(db, program)
        .join("handed-in")
        .join(&tray["/import/".len()..]);
    let mut files = 0;
    for entry in std::fs::read_dir(folder).unwrap() {
        let bytes = std::fs::read(entry.unwrap().path()).unwrap();
        for word in ["林一", "住院", "book.csv"] {
            assert!(
                !bytes
                    .windows(word.len())
                    .any(|part| part == word.as_bytes()),
                "{word}"
            );
        }
        files += 1;
    }
    assert!(files > 3, "{files}");
}
