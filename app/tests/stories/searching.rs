//! The office finds people and matters by a few signs; a cadre finds those of the branch, a member their own.

use crate::browser::{Answer, Served};
use crate::program::{Program, some_books};
use crate::somebody::Somebody;
use testkit::both_databases;

const PERSON: &str = "/people/";
const CONDOLENCE: &str = "/registers/care.condolence/";

/// An address with what is looked for.
fn search(words: &str, more: &str) -> String {
    let words: String = words.bytes().map(|byte| format!("%{byte:02X}")).collect();
    format!("/search?q={words}{more}")
}

/// A group of a page of what was found, as text; empty when it is not there.
fn group(page: &Answer, name: &str) -> String {
    let body = String::from_utf8_lossy(&page.body).into_owned();
    let id = format!("id=\"{name}\"");
    let group = body.split("<section").find(|section| section.contains(&id));
    group.unwrap_or_default().to_owned()
}

both_databases! {
    fn everybody_finds_what_they_may_see(db: &TestDb) {
        let program = Program::on(db);
        let books = some_books(&["01", "09"]);
        program.import(&[books.path()]);

        // At the command line, with everything that was imported.
        let said = program.say(&["search", "00578", "--format", "json"]);
        assert_eq!(said.code, 0, "{}", said.err);
        let told: serde_json::Value = serde_json::from_str(&said.out).unwrap();
        let people = told["registers"].as_array().unwrap().iter().find(|group| group["register"] == "people.person");
        let person = &people.unwrap()["records"][0];
        let (id, name) = (person["id"].to_string(), person["title"].as_str().unwrap().to_owned());
        assert_eq!((person["field"].as_str(), person["marked"].as_str()), (Some("staff_number"), Some("00578")));
        let text = program.say(&["search", &name]).out;
        assert!(text.contains(&name), "{text}");
        assert_eq!(program.say(&["search", "，。"]).code, 3);

        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office"]);
        let home = String::from_utf8_lossy(&office.get("/").body).into_owned();
        assert!(home.contains("action=\"/search\""), "the box stands on every page");
        let found = office.get(&search(&name, ""));
        assert!(found.records(PERSON).contains(&format!("{PERSON}{id}")), "{}", found.said());
        assert!(group(&found, "people-person").contains(&format!("<mark>{name}</mark>")), "{}", group(&found, "people-person"));
        assert!(office.get(&search("zz不存在", "")).said().contains("没有找到"));
        assert!(office.get("/search").said().contains("想找什么"));
        // Figures and pages have names, too.
        let figures = office.get(&search("慰问", ""));
        assert!(group(&figures, "measures").contains("/measures/care.condolences."), "{}", figures.said());
        assert!(group(&figures, "pages").contains("/registers/care.condolence"), "{}", figures.said());
        // One register, page by page, each record once.
        let (mut all, mut next) = (Vec::new(), Some(search("0", "&in=people.person")));
        while let Some(address) = next {
            let page = office.get(&address);
            assert_eq!(page.status, 200, "{address}");
            all.extend(page.records(PERSON));
            next = page.links_to("/search?q=").into_iter().find(|link| link.contains("after="));
            assert!(all.len() < 5_000);
        }
        let mut once = all.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), all.len());
        assert!(all.len() > 100, "{}", all.len());
        // What is sensitive is found by nobody, however it is asked for.
        for words in ["住院", "zhuyuan"] {
            assert_eq!(office.get(&search(words, "")).records(CONDOLENCE).len(), 0, "{words}");
        }
        for wrong in [search("a", "&in=nothing"), search("a", "&in=people.person&after=x")] {
            assert_eq!(office.get(&wrong).status, 404, "{wrong}");
        }

        // A cadre of another branch finds neither the person nor a record of theirs, by no word.
        let said = program.say(&["search", "分工会", "--most", "50", "--format", "json"]).out;
        let told: serde_json::Value = serde_json::from_str(&said).unwrap();
        let units = told["registers"].as_array().unwrap().iter().find(|group| group["register"] == "people.unit");
        let units = units.unwrap()["records"].as_array().unwrap();
        let branches: Vec<&str> = units.iter().filter_map(|unit| unit["title"].as_str()).collect();
        assert!(branches.len() > 3, "{said}");
        let own = office.get(&format!("{PERSON}{id}")).said();
        let mut finders = 0;
        for (number, branch) in branches.iter().take(4).enumerate() {
            let login = format!("cadre{number}");
            let cadre = Somebody::with_role(&program, &served, &login, &["cadre", "--unit", branch]);
            let mine = cadre.get("/registers/people.person?f-name=").status == 200
                && cadre.get(&format!("{PERSON}{id}")).status == 200;
            for words in [name.as_str(), "00578"] {
                let found = cadre.get(&search(words, ""));
                assert_eq!(found.records(PERSON).contains(&format!("{PERSON}{id}")), mine, "{branch} {words}: {}", found.said());
                for record in found.records(PERSON).iter().chain(&found.records(CONDOLENCE)) {
                    assert_eq!(cadre.get(record).status, 200, "{branch} finds {record} and may not open it");
                }
            }
            let wide = cadre.get(&search("0", "&in=people.person")).records(PERSON);
            assert!(!wide.is_empty() && wide.len() < all.len(), "{branch}: {}", wide.len());
            for record in &wide {
                assert_eq!(cadre.get(record).status, 200, "{branch} finds {record} and may not open it");
            }
            assert_eq!(group(&cadre.get(&search("慰问", "")), "measures"), "", "figures are of the whole union");
            finders += i32::from(mine);
        }
        assert!(finders <= 1, "{own}");

        // A reader finds figures and pages, and nobody; a member finds themselves.
        let reader = Somebody::with_role(&program, &served, "reader", &["reader"]);
        let found = reader.get(&search(&name, ""));
        assert!(found.said().contains("没有找到"), "{}", found.said());
        let figures = reader.get(&search("慰问", ""));
        assert!(!group(&figures, "measures").is_empty() && figures.records(CONDOLENCE).is_empty());
        assert_eq!(reader.get(&search(&name, "&in=people.person")).status, 404);
        let member = Somebody::with_role(&program, &served, "member", &["member", "--person", "00578"]);
        assert_eq!(member.get(&search("0", "")).records(PERSON), [format!("{PERSON}{id}")]);
        assert_eq!(member.get(&search(&name, "")).records(PERSON), [format!("{PERSON}{id}")]);
    }
}
