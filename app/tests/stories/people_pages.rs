//! One person, the organisation, and a member's move: as of any day, and only for whoever may know.

use crate::browser::Served;
use crate::program::{Program, some_books};
use crate::somebody::Somebody;
use testkit::{TestDb, both_databases};

const FIRST: &str = "机关第一分工会";
/// The members on a day, by name and branch.
const MEMBERS: &str = "/registers/people.person?member=member";

fn college(db: &TestDb) -> (Program, tempfile::TempDir) {
    let program = Program::on(db);
    let books = some_books(&["01", "07", "09"]);
    program.import(&[books.path()]);
    (program, books)
}

/// The units of the tree, by name.
fn unit(somebody: &Somebody<'_>, name: &str) -> String {
    let page = somebody.get("/organisation");
    let html = page.text();
    let at = html.find(&format!(">{name}</a>")).unwrap();
    let href = html[..at].rsplit("href=\"").next().unwrap();
    href.split('"').next().unwrap().to_owned()
}

both_databases! {
    /// The office sees everybody; a cadre one's own branch, and nobody else; an administrator no private fields.
    fn a_person_is_seen_by_whoever_may_know(db: &TestDb) {
        let (program, _books) = college(db);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let cadre = Somebody::with_role(&program, &served, "cadre", &["cadre", "--unit", FIRST]);
        let administrator = Somebody::with_role(&program, &served, "guan", &["administrator"]);
        let reader = Somebody::with_role(&program, &served, "reader", &["reader"]);

        let people = office.get("/people");
        assert_eq!((people.status, people.leads_to.as_str()), (303, MEMBERS));
        let all = office.get(MEMBERS).records("/people/");
        let own = cadre.get(MEMBERS).records("/people/");
        assert!(own.len() > 5 && all.len() == 50, "{} {}", own.len(), all.len());
        let other = all.iter().find(|link| !cadre_has(&cadre, link)).unwrap();
        assert_eq!(office.get(other).status, 200);
        for path in [other.clone(), format!("{other}?on=2020-01-01"), format!("{other}/transfer"), "/people/1".into(), "/people/x".into()] {
            assert_eq!(cadre.get(&path).status, 404, "{path}");
        }
        assert_eq!(office.get("/people/1").status, 404);
        assert_eq!(reader.get(other).status, 403);

        let page = office.get(&own[0]);
        for told in ["基本情况", "会籍经历", FIRST, "节日", "会员", "谁看过敏感内容"] {
            assert!(page.said().contains(told), "{told}: {}", page.said());
        }
        // What is private is the office's, and what is not is the cadre's, too.
        for (somebody, sees) in [(&office, true), (&cadre, false), (&administrator, false)] {
            let page = somebody.get(&own[0]);
            assert_eq!(page.said().contains("不予显示"), !sees, "{}", page.said());
        }
        // A wrong day is said beside its field, and the page is there all the same.
        let wrong = office.get(&format!("{}?on=13.5", own[0]));
        assert_eq!((wrong.status, wrong.wrong().len()), (200, 1));
        // The list leads to the person, and to each record.
        let gifts = office.get("/registers/benefits.gift");
        assert!(gifts.text().contains("class=\"to-person\" href=\"/people/"));
        let record = gifts.records("/registers/benefits.gift/")[0].clone();
        assert!(office.get(&record).text().contains("href=\"/people/"));
    }

    /// What is sensitive is shown when it is asked for, and whoever looked is told.
    fn a_look_at_what_is_sensitive_is_asked_for_and_told(db: &TestDb) {
        let (program, _books) = college(db);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office", "--name", "周宁"]);
        let cadre = Somebody::with_role(&program, &served, "cadre", &["cadre", "--unit", FIRST]);
        let condolence = office.get("/registers/care.condolence");
        let person = condolence.records("/people/")[0].clone();
        let before = office.get(&person);
        assert!(before.said().contains("•••") && before.said().contains("还没有人看过"), "{}", before.said());
        let shown = office.send(&before.form(&person));
        assert_eq!(shown.status, 200);
        assert!(shown.said().contains("敏感内容已显示") && !shown.said().contains("•••"), "{}", shown.said());
        assert!(shown.said().contains("周宁") || office.get(&person).said().contains("周宁"));
        assert!(office.get(&person).said().contains("•••"), "the next look is asked for again");
        // Who has no right to it is offered no such form, and one sent all the same opens nothing.
        let own = cadre.get(MEMBERS).records("/people/")[0].clone();
        assert!(!cadre.get(&own).text().contains("显示敏感内容"));
        let account = cadre.get("/account");
        let forged = account.form("/account/language");
        let forged = crate::form::Form { action: own, ..forged };
        assert_eq!(cadre.send(&forged).status, 403);
    }

    /// A member moves on a day: before it the old branch, from it on the new one; the lists, the tree and the figures agree,
    /// the roster does not undo it, and one step leads back.
    fn a_member_moves_to_another_branch(db: &TestDb) {
        let (program, books) = college(db);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let cadre = Somebody::with_role(&program, &served, "cadre", &["cadre", "--unit", FIRST]);
        let figures = || ["people.members", "people.members.joined", "people.members.left", "people.branches"].map(|id| program.measure(id));
        let before = figures();
        let person = cadre.get(MEMBERS).records("/people/")[0].clone();
        let address = format!("{person}/transfer");
        assert!(cadre.get(&address).form(&address).value("seen").len() > 4, "a cadre may, within one's own branch");
        let form = office.get(&address).form(&address);
        let silent = office.send(&form.clone().with("on", "2023年"));
        assert_eq!((silent.status, silent.wrong().len()), (422, 3), "{:?}", silent.wrong());
        let to = office.get(&address);
        let to = to.text().split("<option value=\"").skip(1).filter_map(|option| option.split('"').next()).find(|value| value.len() > 5).unwrap().to_owned();
        let moves = silent.form(&address).with("to", &to).with("on", "2023-09-01").with("reason", "岗位调整");
        let moved = office.done(&moves);
        assert!(moved.said().contains("已办理调动") && moved.said().contains("调往另一分工会"), "{}", moved.said());
        assert_eq!(office.send(&moves).status, 303, "the same form again moves nobody again");

        for (on, is_first) in [("2023-08-31", true), ("2023-09-01", false)] {
            let page = office.get(&format!("{person}?on={on}"));
            let head = page.said().split("会籍经历").next().unwrap().to_owned();
            assert_eq!(head.contains(FIRST), is_first, "{on}: {head}");
            let first = unit(&office, FIRST);
            let of = first.rsplit('/').next().unwrap();
            let listed = office.get(&format!("{MEMBERS}&unit={of}&on={on}")).records("/people/");
            assert_eq!(listed.contains(&person), is_first, "{on}");
            let page = office.get(&format!("{first}?on={on}"));
            assert_eq!(page.status, 200);
        }
        assert_eq!(cadre.get(&person).status, 404, "who has moved is the other branch's");
        assert_eq!(figures(), before, "a move is neither joining nor leaving");
        assert_eq!(program.say(&["check"]).code, 0);

        // The roster under another name still shows the old branch, and does not undo it.
        let roster = std::fs::read_dir(books.path()).unwrap().map(|book| book.unwrap().path());
        let roster = roster.into_iter().find(|book| book.file_name().unwrap().to_str().unwrap().starts_with("01")).unwrap();
        let copy = books.path().join("另一份花名册.xlsx");
        std::fs::copy(roster, &copy).unwrap();
        program.import(&[&copy]);
        assert_eq!(cadre.get(&person).status, 404, "the roster does not undo it");
        let back = office.done(&moved.form("/registers/people.membership/take-back"));
        assert!(back.said().contains("已撤销"), "{}", back.said());
        assert_eq!(cadre.get(&person).status, 200);
        assert_eq!(figures(), before);
    }

    /// The tree as of a day, and one branch of it; a cadre sees one's own.
    fn the_organisation_is_a_tree(db: &TestDb) {
        let (program, _books) = college(db);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let cadre = Somebody::with_role(&program, &served, "cadre", &["cadre", "--unit", FIRST]);
        let tree = office.get("/organisation");
        let all = tree.records("/organisation/");
        assert!(all.len() > 5, "{}", tree.said());
        assert_eq!(cadre.get("/organisation").records("/organisation/").len(), 1);
        let own = unit(&cadre, FIRST);
        let page = cadre.get(&own);
        for told in [FIRST, "会员", "工会干部", "看全部"] {
            assert!(page.said().contains(told), "{told}: {}", page.said());
        }
        assert!(!page.records("/people/").is_empty());
        let year = office.get(&format!("{own}?on=2023-12-31"));
        assert!(year.said().contains("慰问"), "{}", year.said());
        let other = all.iter().find(|link| **link != own).unwrap();
        assert_eq!(office.get(other).status, 200);
        assert_eq!((cadre.get(other).status, cadre.get("/organisation/1").status), (404, 404));
        // Before anybody joined nobody is there.
        let empty = office.get(&format!("{own}?on=1930-01-01"));
        assert!(empty.said().contains("这一天没有会员"), "{}", empty.said());
    }

    /// A record about a person is added from the person's page, with the person filled in.
    fn a_record_is_added_from_the_page_of_a_person(db: &TestDb) {
        let (program, _books) = college(db);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let person = office.get(MEMBERS).records("/people/")[0].clone();
        let page = office.get(&person);
        let new = page.links().into_iter().find(|link| link.starts_with("/registers/care.condolence/new?person=")).unwrap();
        let number = new.split('=').nth(1).unwrap();
        let form = office.get(&new).form("/registers/care.condolence/new");
        assert_eq!(form.value("person"), number);
        let added = office.done(&form.with("day", "2023-12-30").with("amount", "300").with("reason", "结婚"));
        assert!(added.said().contains("已登记"), "{}", added.said());
        assert!(office.get(&format!("{person}?on=2023-12-30")).said().contains("300.00"));
    }
}

fn cadre_has(cadre: &Somebody<'_>, link: &str) -> bool {
    cadre.get(link).status == 200
}
