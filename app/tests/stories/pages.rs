//! Somebody opens the year in the browser and follows every link; somebody else asks for what is not theirs.

use crate::browser::{Answer, Served};
use crate::program::{Program, sample_year};
use crate::somebody::Somebody;
use std::collections::{BTreeMap, BTreeSet, VecDeque};
use testkit::both_databases;

/// Words that only the withheld fields of the book of condolences hold.
const WITHHELD: [&str; 4] = ["住院", "结婚", "生育", "直系亲属去世"];

both_databases! {
    fn every_page_is_whole_in_both_languages_and_leads_to_pages(db: &TestDb) {
        let program = Program::on(db);
        program.import(&[&sample_year()]);
        let served = Served::start(&program);
        let office = served.enter(&program, "office", "office");
        let chinese = walk(&office, "zh-CN", 400);
        let english = walk(&office, "en", 20);
        assert!(chinese > 500 && english > 100, "{chinese} {english}");
    }

    fn what_is_not_theirs_is_not_answered(db: &TestDb) {
        let program = Program::on(db);
        program.import(&[&sample_year()]);
        let served = Served::start(&program);
        let office = served.enter(&program, "office", "office");
        for nothing in [
            "/nothing", "/reports/soon", "/reports/session:9.9", "/reports/2023?open=nobody.knows&at=1", "/measures/nobody.knows",
            "/measures?period=2023-13", "/measures/people.members?after=x", "/registers/nobody.knows", "/registers/people.person/1",
            "/registers/people.person/x", "/registers/people.person?after=x", "/registers/%ff", "/assets/other.css", "/measures/%00",
        ] {
            let answer = office.get(nothing);
            sound(nothing, &answer, 404);
        }
        for host in ["evil.example", "127.0.0.1.evil.example", "0.0.0.0"] {
            let answer = served.ask("GET", "/registers", &[&format!("Host: {host}")]);
            sound(host, &answer, 421);
            assert!(!answer.text().contains("/registers/"), "{host}");
        }
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS"] {
            let answer = served.ask(method, "/registers", &["Content-Length: 0"]);
            sound(method, &answer, 405);
            assert_eq!(answer.header("allow"), "GET,HEAD");
        }
        let head = served.ask("HEAD", "/sign-in", &["Accept-Language: zh-CN"]);
        assert_eq!((head.status, head.body.len()), (200, 0));
        for path in ["/", "/sources", "/registers/people.person/1", "/reports/2023/report.docx"] {
            let answer = served.get(path);
            assert_eq!((answer.status, answer.body.len()), (303, 0), "{path}");
            assert!(answer.header("location").starts_with("/sign-in"), "{path}");
        }
        assert!(served.terminate().success());
    }

    fn what_is_sensitive_stays_withheld_from_who_needs_it_not(db: &TestDb) {
        let program = Program::on(db);
        program.import(&[&sample_year()]);
        let served = Served::start(&program);
        let cadre = served.enter(&program, "cadre", "cadre");
        let list = cadre.get("/registers/care.condolence");
        assert!(list.text().contains("•••"), "the list says that something is there");
        let record = list.links().into_iter().find(|link| link.starts_with("/registers/care.condolence/")).unwrap();
        for page in [list, cadre.get(&record)] {
            let text = page.text();
            let told: Vec<&&str> = WITHHELD.iter().filter(|word| text.contains(**word)).collect();
            assert!(told.is_empty(), "{told:?}");
        }
    }

    /// What a register declares to be sensitive stands beside no name, whichever figure the record is behind.
    fn no_figure_tells_beside_a_name_what_a_register_withholds(db: &TestDb) {
        let program = Program::on(db);
        program.import(&[&sample_year()]);
        let served = Served::start(&program);
        let office = served.enter(&program, "office", "office");
        let reader = served.enter(&program, "reader", "reader");
        let mut named = 0;
        // The summaries of the account book say in general what was paid for; they are beside no name.
        for measure in program.measures().into_iter().filter(|measure| !measure[0].starts_with("funds.")) {
            for page in [
                format!("/measures/{}?period=2023", measure[0]),
                format!("/reports/2023?open={}&at=1", measure[0]),
            ] {
                let text = office.get(&page).text();
                let rows = text.split("<tbody").nth(1).and_then(|rest| rest.split("</tbody>").next()).unwrap_or_default();
                named += rows.matches("class=\"subject\"").count();
                let told: Vec<&&str> = WITHHELD.iter().filter(|word| rows.contains(**word)).collect();
                assert!(told.is_empty(), "{page}: {told:?}");
            }
        }
        assert!(named > 1_000, "{named}");
        // All condolences: the names are there, their reasons are not; how often each reason was is a count.
        let all = office.get("/measures/care.condolences.person_times?period=2023").text();
        assert!(all.contains("class=\"kind\">•••") && all.contains("<span class=\"label\">住院</span>"));
        let book = office.get("/measures/care.condolences.person_times/records.xlsx?period=2023");
        assert_eq!(shown_in(&book.body, "住院"), 0);
        assert!(shown_in(&book.body, "•••") > 100);
        // Whoever sees figures and no records sees how they divide, and nobody's name.
        let counts = reader.get("/measures/care.condolences.person_times?period=2023").text();
        assert!(!counts.contains("class=\"subject\"") && counts.contains("<span class=\"label\">住院</span>"));
        assert!(counts.contains("您可以看指标和它的构成"));
        assert_eq!(reader.get("/measures/care.condolences.person_times/records.xlsx?period=2023").status, 404);
        // One reason only: the names alone would tell it.
        for only in ["care.condolences.marriage.person_times", "care.condolences.hospital.person_times", "women.screened"] {
            let page = office.get(&format!("/measures/{only}?period=2023"));
            assert!(!page.text().contains("class=\"subject\"") && page.text().contains("逐条列出"), "{only}");
            assert!(!page.links().iter().any(|link| link.contains("xlsx")), "{only}");
            assert_eq!(office.get(&format!("/measures/{only}/records.xlsx?period=2023")).status, 404);
        }
    }

    fn a_language_that_was_chosen_stays(db: &TestDb) {
        let served = Served::start(&Program::on(db));
        let chosen = served.ask("GET", "/sign-in?lang=en", &["Accept-Language: zh-CN"]);
        let kept = chosen.cookies.iter().find(|(name, _)| name == "niangjia_lang").unwrap();
        let cookie = format!("Cookie: {}={}", kept.0, kept.1);
        for (path, headers, language) in [
            ("/sign-in", vec![], "zh-CN"),
            ("/sign-in", vec!["Accept-Language: fr, en;q=0.8"], "en"),
            ("/sign-in", vec!["Accept-Language: zh", &*cookie], "en"),
            ("/sign-in?lang=zh-CN", vec![&*cookie], "zh-CN"),
        ] {
            let text = served.ask("GET", path, &headers).text();
            assert!(text.contains(&format!("<html lang=\"{language}\">")), "{path} {headers:?}");
        }
    }

    fn the_pages_are_served_to_this_machine_alone(db: &TestDb) {
        let program = Program::on(db);
        for everybody in ["0.0.0.0:0", "[::]:0"] {
            let said = program.say(&["serve", "--listen", everybody]);
            assert_eq!(said.code, 3, "{}", said.err);
            assert!(said.err.contains(everybody) && said.err.contains("127.0.0.1"), "{}", said.err);
        }
    }
}

/// How often a text stands in a workbook.
fn shown_in(workbook: &[u8], text: &str) -> usize {
    let file = tempfile::Builder::new().suffix(".xlsx").tempfile().unwrap();
    std::fs::write(file.path(), workbook).unwrap();
    let book = niangjia_workbook::read(file.path(), &niangjia_workbook::Limits::default()).unwrap();
    let rows = book.sheets.iter().flat_map(|sheet| &sheet.rows);
    rows.map(|row| format!("{row:?}").matches(text).count())
        .sum()
}

/// Follows the links from the front page, of each shape of address so many at most, and answers how many answers it saw.
fn walk(visitor: &Somebody<'_>, language: &str, of_a_shape: usize) -> usize {
    let home = format!("/?lang={language}");
    let mut seen: BTreeSet<String> = BTreeSet::from([home.clone()]);
    let mut waiting: VecDeque<(String, String)> = VecDeque::from([(home, String::new())]);
    let mut shapes: BTreeMap<String, usize> = BTreeMap::new();
    let mut answered = 0;
    while let Some((path, from)) = waiting.pop_front() {
        let answer = visitor.get(&path);
        answered += 1;
        // A stylesheet names addresses, too, and leads nowhere.
        let mut links = match answer.is_page() {
            true => answer.links(),
            false => Vec::new(),
        };
        if answer.status == 303 {
            links.push(answer.header("location").to_owned());
        } else if answer.is_page() {
            sound(&format!("{path} from {from}"), &answer, 200);
        } else {
            assert_eq!(answer.status, 200, "{path} from {from}");
            assert!(answer.body.len() > 100, "{path}");
        }
        for link in links {
            let count = shapes.entry(shape(&link)).or_default();
            if *count < most(&link, of_a_shape) && seen.insert(link.clone()) {
                *count += 1;
                waiting.push_back((link, path.clone()));
            }
        }
    }
    answered
}

/// Reports and workbooks take longest to make, and one is as good as the other; the other language is walked by itself.
fn most(link: &str, of_a_shape: usize) -> usize {
    match link {
        link if link.contains("lang=") => 0,
        link if link.starts_with("/reports") || link.contains(".xlsx") => of_a_shape.min(6),
        link if link.contains("after=") => of_a_shape.min(20),
        link if link.matches('/').count() == 3 => of_a_shape.min(80),
        link => of_a_shape.min(link.len() * 100),
    }
}

/// An address without what tells one page of a kind from another.
fn shape(link: &str) -> String {
    let (path, query) = link.split_once('?').unwrap_or((link, ""));
    let names: Vec<&str> = query
        .split('&')
        .filter_map(|pair| pair.split('=').next())
        .collect();
    let mut steps: Vec<&str> = path.split('/').collect();
    if steps.len() > 2 {
        steps[2] = "*";
    }
    if steps
        .get(3)
        .is_some_and(|step| step.bytes().all(|b| b.is_ascii_digit()))
    {
        steps[3] = "*";
    }
    format!("{}?{}", steps.join("/"), names.join("&"))
}

/// What every page has, whatever it is about.
pub(crate) fn sound(what: &str, answer: &Answer, status: u16) {
    let text = answer.text();
    assert_eq!(answer.status, status, "{what}: {text}");
    assert!(
        answer.is_page(),
        "{what}: {}",
        answer.header("content-type")
    );
    assert_eq!(text.matches("<h1").count(), 1, "{what}");
    assert!(
        !text.contains('⟦'),
        "{what}: {:?}",
        text.split('⟦').nth(1).map(|rest| rest.split('⟧').next())
    );
    assert!(
        !text.contains(" style=")
            && text.matches("<script").count() == text.matches("<script src=\"/assets/").count()
            && !text.contains("<style"),
        "{what}"
    );
    for (name, value) in [
        ("x-content-type-options", "nosniff"),
        ("referrer-policy", "same-origin"),
        ("cross-origin-opener-policy", "same-origin"),
        ("cache-control", "no-store"),
    ] {
        assert_eq!(answer.header(name), value, "{what}");
    }
    let policy = answer.header("content-security-policy");
    for rule in [
        "default-src 'none'",
        "style-src 'self'",
        "script-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "manifest-src 'self'",
    ] {
        assert!(policy.contains(rule), "{what}: {policy}");
    }
}
