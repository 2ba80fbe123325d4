//! A member looks at what the union keeps about them, and at nobody else; an office worker looked, and the member sees it.

use crate::browser::Served;
use crate::pages::sound;
use crate::program::{Program, sample_year};
use crate::somebody::Somebody;
use testkit::{TestDb, both_databases};

/// Somebody of the sample college to whom much happened.
const MEMBER: &str = "00600";
const PAGES: [&str; 5] = [
    "/me",
    "/me/received",
    "/me/activities",
    "/me/looks",
    "/spending",
];
const CONDOLENCES: &str = "/registers/care.condolence";

fn college(db: &TestDb) -> Program {
    let program = Program::on(db);
    program.import(&[&sample_year()]);
    program
}

fn member<'s>(program: &Program, served: &'s Served, number: &str) -> Somebody<'s> {
    let role = ["member", "--person", number];
    Somebody::with_role(program, served, &format!("member.{number}"), &role)
}

/// The staff number of somebody who received a condolence, and the record.
fn somebody_condoled(office: &Somebody<'_>) -> (String, String) {
    let list = office.get(CONDOLENCES);
    let record = list.records(&format!("{CONDOLENCES}/"))[0].clone();
    let links = office.get(&record).links_to("/people/");
    let person = links[0].split('?').next().unwrap();
    let person = person.replace("/people/", "/registers/people.person/");
    let said = office.get(&person).said();
    let number = said
        .split("工号 ")
        .nth(1)
        .and_then(|rest| rest.split(' ').next());
    (number.unwrap().to_owned(), record)
}

both_databases! {
    fn a_member_is_at_home_on_their_own_page(db: &TestDb) {
        let program = college(db);
        let served = Served::start(&program);
        let own = member(&program, &served, MEMBER);
        assert_eq!(own.get("/").leads_to, "/me");
        for language in ["zh-CN", "en"] {
            for page in PAGES {
                let answer = own.get(&format!("{page}?lang={language}"));
                sound(page, &answer, 200);
                for link in answer.links().into_iter().filter(|link| !link.contains("lang=")) {
                    let answer = own.get(&link);
                    let is_home = link == "/" && answer.leads_to == "/me";
                    assert!(answer.status == 200 || is_home, "{page} leads to {link}: {}", answer.status);
                }
            }
        }
        let me = own.get("/me?lang=zh-CN").said();
        for told in ["陈慧娟，您好", "公共基础学院分工会", "00600", "出生日期", "会籍"] {
            assert!(me.contains(told), "{told}: {me}");
        }
        let received = own.get("/me/received").said();
        assert!(received.contains("元") && received.contains("2023 年"), "{received}");
        // The sums stand in the books, too: what was spent is what the figure says.
        let spending = own.get("/spending?period=2023").said();
        let expense = program.measure("funds.expense");
        assert!(spending.replace(',', "").contains(&expense), "{expense}: {spending}");
        sound("a few days", &own.get("/spending?period=2023-03-01..2023-03-02"), 404);
    }

    fn a_member_knows_of_nobody_else(db: &TestDb) {
        let program = college(db);
        let served = Served::start(&program);
        let office = served.enter(&program, "office", "office");
        let own = member(&program, &served, MEMBER);
        let (mut seen, mut hidden) = (0, 0);
        for register in ["care.condolence", "people.person", "benefits.gift", "health.checkup", "funds.payroll_base"] {
            let list = format!("/registers/{register}");
            let mine = own.get(&list).records(&format!("{list}/"));
            for record in office.get(&list).records(&format!("{list}/")).into_iter().take(20) {
                let answer = own.get(&record);
                match mine.contains(&record) {
                    true => { sound(&record, &answer, 200); seen += 1; }
                    false => { sound(&record, &answer, 404); hidden += 1; }
                }
            }
            seen += mine.len();
        }
        assert!(seen > 0 && hidden > 60, "{seen} {hidden}");
        for (page, status) in [
            ("/measures", 403), ("/reports", 200), ("/sources", 403),
            ("/settings", 403), ("/checks", 403), ("/reports/published/1", 404), ("/reports/published/x", 404),
        ] {
            sound(page, &own.get(page), status);
        }
        // No name of anybody else is on the pages of one's own.
        let names: Vec<String> = office
            .get("/registers/people.person")
            .links()
            .into_iter()
            .filter(|link| link.starts_with("/people/"))
            .take(20)
            .map(|link| link.split('?').next().unwrap_or_default().replace("/people/", "/registers/people.person/"))
            .filter_map(|link| office.get(&link).said().split("姓名 ").nth(1)?.split(' ').next().map(str::to_owned))
            .filter(|name| name != "陈慧娟")
            .collect();
        assert!(names.len() > 10);
        for page in PAGES {
            let said = own.get(page).said();
            let told: Vec<&String> = names.iter().filter(|name| said.contains(*name)).collect();
            assert!(told.is_empty(), "{page}: {told:?}");
        }
    }

    fn a_look_at_what_is_sensitive_is_seen_by_whom_it_is_about(db: &TestDb) {
        let program = college(db);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office", "--name", "周宁"]);
        let (number, record) = somebody_condoled(&office);
        let own = member(&program, &served, &number);
        let looked = || own.get("/me/looks").text().matches("class=\"title\"").count();
        let before = looked();
        sound("the record", &office.get(&record), 200);
        let looks = own.get("/me/looks");
        assert_eq!(looked(), before + 1, "{}", looks.said());
        assert!(looks.said().contains("周宁") && looks.said().contains("慰问登记") && looks.said().contains("记录页"), "{}", looks.said());
        assert!(own.get("/me").said().contains("周宁"));
        // What one sees of one's own is told whole, and is no look.
        sound("one's own record", &own.get(&record), 200);
        let received = own.get("/me/received").said();
        assert!(["住院", "结婚", "生育", "直系亲属去世", "困难", "退休"].iter().any(|reason| received.contains(reason)), "{received}");
        assert!(!received.contains("•••"), "{received}");
        assert_eq!(looked(), before + 1);
        // Another member sees nothing of it.
        let other = member(&program, &served, MEMBER);
        if number != MEMBER {
            assert!(!other.get("/me/looks").text().contains("周宁"));
            sound("somebody else's record", &other.get(&record), 404);
        }
    }

    fn whoever_works_for_the_union_is_one_of_its_people(db: &TestDb) {
        let program = college(db);
        let served = Served::start(&program);
        let cadre = Somebody::with_role(
            &program, &served, "cadre", &["cadre", "--unit", "机关第一分工会", "--person", MEMBER],
        );
        let desk = cadre.get("/");
        sound("/", &desk, 200);
        assert!(desk.links().contains(&"/me".to_owned()));
        for page in PAGES {
            sound(page, &cadre.get(page), 200);
        }
        assert!(cadre.get("/me").said().contains("陈慧娟，您好"));
        // An account that belongs to nobody has no page of its own, and what the union spent is everybody's.
        let office = served.enter(&program, "office", "office");
        assert!(!office.get("/").links().contains(&"/me".to_owned()));
        sound("/me", &office.get("/me"), 403);
        sound("/spending", &office.get("/spending"), 200);
    }

    fn a_phone_can_keep_it_as_a_program(db: &TestDb) {
        let program = Program::on(db);
        let served = Served::start(&program);
        let page = served.get("/sign-in").text();
        assert!(page.contains("<link rel=\"manifest\" href=\"/manifest.webmanifest\">"));
        let answer = served.get("/manifest.webmanifest");
        assert_eq!((answer.status, answer.header("content-type")), (200, "application/manifest+json"));
        let manifest: serde_json::Value = serde_json::from_slice(&answer.body).unwrap();
        assert_eq!((&manifest["display"], &manifest["start_url"]), (&"standalone".into(), &"/".into()));
        let icons = manifest["icons"].as_array().unwrap();
        let purposes: Vec<(&str, &str)> = icons
            .iter()
            .map(|icon| (icon["sizes"].as_str().unwrap(), icon["purpose"].as_str().unwrap()))
            .collect();
        assert_eq!(purposes, [("192x192", "any"), ("512x512", "any"), ("512x512", "maskable")]);
        for icon in icons {
            let answer = served.get(icon["src"].as_str().unwrap());
            assert_eq!((answer.status, answer.header("content-type")), (200, "image/png"));
            assert!(answer.body.starts_with(b"\x89PNG"));
        }
    }
}
