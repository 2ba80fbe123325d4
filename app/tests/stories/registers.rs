//! The office works in its registers: it adds, corrects, withdraws and carries away, and a cadre does so for one branch.

use crate::browser::Served;
use crate::program::{Program, some_books};
use crate::somebody::Somebody;
use testkit::{TestDb, both_databases};

const LIST: &str = "/registers/care.condolence";
const NEW: &str = "/registers/care.condolence/new";
const TIMES: &str = "care.condolences.person_times";
const AMOUNT: &str = "care.condolences.amount";

/// The roster and the book of condolences.
fn college(db: &TestDb) -> (Program, tempfile::TempDir) {
    let program = Program::on(db);
    let books = some_books(&["01", "09"]);
    program.import(&[books.path()]);
    (program, books)
}

fn rows(workbook: &[u8]) -> Vec<Vec<String>> {
    let file = tempfile::Builder::new().suffix(".xlsx").tempfile().unwrap();
    std::fs::write(file.path(), workbook).unwrap();
    let book = niangjia_workbook::read(file.path(), &niangjia_workbook::Limits::default()).unwrap();
    let rows = book.sheets[0].rows.iter();
    rows.map(|row| {
        row.cells
            .iter()
            .map(|(_, cell)| format!("{cell:?}"))
            .collect()
    })
    .collect()
}

both_databases! {
    /// Everything that is wrong is said at once, what was typed stays, and a form sent twice acts once.
    fn a_condolence_is_added(db: &TestDb) {
        let (program, _books) = college(db);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let before: i64 = program.measure(TIMES).parse().unwrap();

        let form = office.get(NEW).form(NEW);
        let wrong = office.send(&form.clone().with("day", "13月5日").with("amount", "三百").with("handler", "周宁"));
        assert_eq!(wrong.status, 422);
        assert_eq!(wrong.wrong().len(), 4, "{:?}", wrong.wrong());
        let again = wrong.form(NEW);
        assert_eq!((again.value("day"), again.value("handler")), ("13月5日", "周宁"));
        assert_eq!(again.value("key"), form.value("key"));
        let nobody = office.send(&again.clone().with("person", "无此人").with("day", "2023-12-30").with("amount", "300").with("reason", "结婚"));
        assert_eq!((nobody.status, nobody.wrong().len()), (422, 1), "{:?}", nobody.wrong());

        let right = again.with("person", "00578").with("day", "2023年12月30日").with("amount", "300元").with("reason", "结婚");
        let added = office.done(&right);
        assert!(added.said().contains("已登记。") && added.said().contains("300.00 元"), "{}", added.said());
        assert_eq!(office.send(&right).status, 303, "the same form again leads to the same record");
        assert_eq!(program.measure(TIMES), (before + 1).to_string());

        // Another form with the same matter is asked about.
        let same = office.get(NEW).form(NEW)
            .with("person", "00578").with("day", "2023-12-30").with("amount", "500").with("reason", "结婚");
        let there = office.send(&same);
        assert_eq!(there.status, 422);
        assert!(there.said().contains("已经有这样一条记录"), "{}", there.said());
        office.done(&there.form(NEW).with("another", "yes"));
        assert_eq!(program.measure(TIMES), (before + 2).to_string());
        assert_eq!(program.say(&["check"]).code, 0);
    }

    /// Two open one record; the second hears what the first did. The figure moves, the sheet does not undo it, and one step
    /// leads back.
    fn a_condolence_is_corrected(db: &TestDb) {
        let (program, books) = college(db);
        let served = Served::start(&program);
        let first = Somebody::with_role(&program, &served, "first", &["office", "--name", "周宁"]);
        let second = Somebody::with_role(&program, &served, "second", &["chair"]);
        let before = program.measure(AMOUNT);
        let record = first.get(LIST).records(&format!("{LIST}/"))[0].clone();
        let address = format!("{record}/correct");
        let (one, two) = (first.get(&address).form(&address), second.get(&address).form(&address));
        let old = one.value("f-amount").to_owned();
        assert_eq!(one.value("f-reason"), "hospital", "whoever handles it sees it");

        let corrected = first.done(&one.with("f-amount", "888").with("reason", "回单上是888"));
        for told in ["已更正。", "888.00 元", &format!("表里写的是“{old} 元”"), "周宁", "回单上是888"] {
            assert!(corrected.said().contains(told), "{told}: {}", corrected.said());
        }
        assert_ne!(program.measure(AMOUNT), before);

        let refused = second.send(&two.with("f-amount", "999"));
        assert_eq!(refused.status, 422);
        for told in ["别人已经改过", "周宁", &format!("金额 {old} 元 → 888.00 元")] {
            assert!(refused.said().contains(told), "{told}: {}", refused.said());
        }
        assert_eq!(refused.form(&address).value("f-amount"), "999", "what was typed stays");

        // The same book again, in another file of the same name, leaves the correction.
        let moved = program.measure(AMOUNT);
        program.import(&[books.path()]);
        assert_eq!(program.measure(AMOUNT), moved);

        let undone = first.done(&corrected.form(&format!("{LIST}/take-back")));
        assert!(undone.said().contains("已撤销"), "{}", undone.said());
        assert_eq!(program.measure(AMOUNT), before);

        // What is sensitive is corrected and taken back like anything else.
        let reason = first.done(&first.get(&address).form(&address).with("f-reason", "birth"));
        assert!(reason.said().contains("慰问事由 住院 → 生育"), "{}", reason.said());
        let back = first.done(&reason.form(&format!("{LIST}/take-back")));
        assert!(back.said().contains("慰问事由 生育 → 住院"), "{}", back.said());
        assert_eq!(program.say(&["check"]).code, 0);
    }

    fn a_condolence_is_withdrawn_and_put_back(db: &TestDb) {
        let (program, _books) = college(db);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let before: i64 = program.measure(TIMES).parse().unwrap();
        let record = office.get(LIST).records(&format!("{LIST}/"))[0].clone();
        let address = format!("{record}/withdraw");
        let silent = office.send(&office.get(&address).form(&address));
        assert_eq!((silent.status, silent.wrong().len()), (422, 1));
        let gone = office.done(&silent.form(&address).with("reason", "重复登记"));
        assert!(gone.said().contains("已撤回") && gone.said().contains("重复登记"), "{}", gone.said());
        assert_eq!(program.measure(TIMES), (before - 1).to_string());
        assert!(!office.get(LIST).records(&format!("{LIST}/")).contains(&record));
        assert!(office.get(&format!("{LIST}?standing=withdrawn")).records(&format!("{LIST}/")).contains(&record));
        office.done(&office.get(&address).form(&address).with("reason", "没有重复"));
        assert_eq!(program.measure(TIMES), before.to_string());
    }

    fn many_are_corrected_after_a_second_look(db: &TestDb) {
        let (program, _books) = college(db);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let ids: Vec<String> = office.get(LIST).records(&format!("{LIST}/"))[..3]
            .iter()
            .map(|link| format!("record={}", link.rsplit('/').next().unwrap()))
            .collect();
        let write = office.get(&format!("{LIST}/bulk?{}&field=handler", ids.join("&")));
        let value = write.form(&format!("{LIST}/bulk/value")).with("f-handler", "新经办");
        let confirm = office.done(&value);
        assert_eq!(confirm.said().matches("→ 新经办").count(), 3, "{}", confirm.said());
        let done = office.done(&confirm.form(&format!("{LIST}/bulk")));
        assert!(done.said().contains("已更正 3 条记录"), "{}", done.said());
        let found = office.get(&format!("{LIST}?f-handler=%E6%96%B0%E7%BB%8F%E5%8A%9E"));
        assert_eq!(found.records(&format!("{LIST}/")).len(), 3);
        office.done(&done.form(&format!("{LIST}/take-back")));
        assert_eq!(office.get(&format!("{LIST}?f-handler=%E6%96%B0%E7%BB%8F%E5%8A%9E")).records(&format!("{LIST}/")).len(), 0);
    }

    /// A cadre sees, corrects and carries away what is the branch's, and may not know of anything else.
    fn a_cadre_works_for_one_branch(db: &TestDb) {
        let (program, _books) = college(db);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let cadre = Somebody::with_role(&program, &served, "cadre", &["cadre", "--unit", "机关第一分工会"]);
        let (all, own) = (office.get(LIST).records(&format!("{LIST}/")), cadre.get(LIST).records(&format!("{LIST}/")));
        assert!(own.len() > 2 && own.len() < all.len(), "{} {}", own.len(), all.len());

        // The file is what the list shows, no more and no less, and masked as it is.
        let file = rows(&cadre.get(&format!("{LIST}/records.xlsx")).body);
        let table: Vec<_> = file.iter().filter(|row| row.iter().any(|cell| cell.contains("机关第一分工会"))).collect();
        assert_eq!(table.len(), own.len());
        assert!(file.iter().flatten().all(|cell| !cell.contains("住院")));
        let narrowed = "?f-amount-from=500&sort=-amount";
        let shown = office.get(&format!("{LIST}{narrowed}"));
        assert!(shown.said().contains(&format!("共 {} 条", rows(&office.get(&format!("{LIST}/records.xlsx{narrowed}")).body).len() - 3)));

        let other = all.iter().find(|link| !own.contains(link)).unwrap();
        for path in [other.clone(), format!("{other}/correct"), format!("{other}/withdraw")] {
            assert_eq!(cadre.get(&path).status, 404, "{path}");
        }
        let id = other.rsplit('/').next().unwrap();
        assert_eq!(cadre.get(&format!("{LIST}/bulk?record={id}&field=handler")).status, 404);
        let address = format!("{}/correct", own[0]);
        let form = cadre.get(&address).form(&address);
        assert!(form.fields.iter().all(|(name, _)| name != "f-reason"), "what is sensitive is not theirs to see");
        assert!(cadre.get(&own[0]).said().contains("不予显示"));

        // Somebody of another branch is nobody to a cadre, and nothing is added to another branch.
        let added = cadre.send(&cadre.get(NEW).form(NEW)
            .with("person", "00578").with("day", "2023-12-30").with("amount", "300").with("reason", "结婚"));
        assert_eq!(added.status, 422, "{}", added.said());
        let counted = program.measure(TIMES);
        assert_eq!(counted, all_of(&office).to_string());
    }
}

fn all_of(office: &Somebody<'_>) -> usize {
    let said = office.get(LIST).said();
    let count = said
        .split("共 ")
        .nth(1)
        .and_then(|rest| rest.split(' ').next());
    count.unwrap().parse().unwrap()
}
