//! A report is written on its pages by several people, read figure by figure, sealed, corrected, and proved.

use crate::browser::{Answer, Served};
use crate::form::Form;
use crate::pages::sound;
use crate::program::{Program, some_books};
use crate::somebody::Somebody;
use testkit::both_databases;

/// Begins the report of the year and answers its address.
fn begun(office: &Somebody<'_>) -> String {
    let begun = office.fill(
        "/reports/new",
        "/reports/new",
        &[("kind", "annual"), ("period", "2023")],
    );
    assert_eq!(begun.status, 303, "{}", begun.text());
    let to = begun.header("location").to_owned();
    to.strip_suffix("/edit").unwrap().to_owned()
}

/// The address at which the paragraph with some words is open, and the paragraph's id.
fn paragraph(office: &Somebody<'_>, report: &str, words: &str) -> (String, String) {
    let page = office.get(&format!("{report}/edit"));
    sound("the editor", &page, 200);
    let text = page.text();
    let section = text
        .split("<section class=\"paragraph")
        .find(|section| section.contains(words));
    let section = section.unwrap_or_else(|| panic!("no {words} in {text}"));
    let id = section
        .split("id=\"p")
        .nth(1)
        .unwrap()
        .split('"')
        .next()
        .unwrap();
    (format!("{report}/edit?paragraph={id}"), id.to_owned())
}

/// The text that stands in the form of an open paragraph.
fn written(page: &Answer) -> String {
    let text = page.text();
    let area = text
        .split("id=\"writing-text\"")
        .nth(1)
        .unwrap_or_else(|| panic!("{text}"));
    let area = area
        .split_once('>')
        .unwrap()
        .1
        .split("</textarea>")
        .next()
        .unwrap();
    area.trim()
        .replace("&#60;", "<")
        .replace("&#38;", "&")
        .to_owned()
}

fn save(form: &Form, text: &str) -> Form {
    form.clone().with_all(&[("text", text), ("deed", "save")])
}

/// A member of the union, who holds no other role.
fn member<'s>(program: &Program, served: &'s Served) -> Somebody<'s> {
    Somebody::with_role(program, served, "member", &["member", "--person", "00578"])
}

fn add_condolence(office: &Somebody<'_>, day: &str) {
    const NEW: &str = "/registers/care.condolence/new";
    let line = [
        ("person", "00578"),
        ("day", day),
        ("amount", "300"),
        ("reason", "结婚"),
    ];
    let added = office.fill(NEW, NEW, &line);
    assert_eq!(added.status, 303, "{}", added.text());
}

/// Looks at a page and sends its form to an address, with a file in it.
fn hand_in(
    who: &Somebody<'_>,
    to: &str,
    page: &str,
    fields: &[(&str, &str)],
    (name, text): (&str, &str),
) -> Answer {
    let shown = who.get(page);
    assert_eq!(shown.status, 200, "{page}: {}", shown.text());
    who.hand_in(
        &shown.form(to).with_all(fields),
        "file",
        &[(name, text.as_bytes())],
    )
}

both_databases! {
    /// Two write the same paragraph: the second is told what the first wrote, and loses nothing.
    fn two_write_and_nothing_is_lost(db: &TestDb) {
        let program = Program::on(db);
        program.import(&[some_books(&["01", "09"]).path()]);
        let served = Served::start(&program);
        let (office, chair) = (served.enter(&program, "office", "office"), served.enter(&program, "chair", "chair"));
        let report = begun(&office);
        let action = format!("{report}/paragraph");
        let (open, id) = paragraph(&office, &report, "care.condolences.person_times");
        let (mine, theirs) = (office.get(&open), chair.get(&open));
        sound("an open paragraph", &mine, 200);
        let before = written(&mine);
        assert!(before.contains("{{care.condolences.person_times"), "{before}");

        // A figure is looked for, previewed, and put into the paragraph.
        let find = format!("{report}/find?paragraph={id}");
        let found = office.get(&format!("{find}&q=%E6%85%B0%E9%97%AE%E4%BA%BA%E6%AC%A1"));
        sound("the picker", &found, 200);
        let chosen = office.get(&format!("{find}&measure=care.condolences.amount&format=wan:2"));
        sound("a chosen measure", &chosen, 200);
        assert!(chosen.text().contains("{{care.condolences.amount | wan:2}}") && chosen.text().contains(" 万元"), "{}", chosen.text());
        let insert = chosen.links().into_iter().find(|link| link.contains("insert=")).unwrap();
        assert!(written(&office.get(&insert)).ends_with("{{care.condolences.amount | wan:2}}"));
        let session = office.get(&format!("{find}&measure=care.condolences.amount&format=wan:2&days=session:9.9"));
        assert!(session.text().contains("没有登记这次会议的日期"));

        // The first saves by the script, which is told the new version.
        let text = format!("{before}另发放慰问金{{{{care.condolences.amount | wan:2}}}}。");
        let fields = mine.form(&action);
        let as_data = save(&fields, &text).with("as", "data");
        let saved = office.send(&as_data);
        assert_eq!((saved.status, saved.header("content-type")), (200, "application/json"), "{}", saved.text());
        let told: serde_json::Value = serde_json::from_slice(&saved.body).unwrap();
        assert_eq!((told["version"].as_i64(), told["key"].as_str().map(str::len)), (Some(1), Some(32)));
        // The second is told, in both ways, and has both texts before them.
        let fields = theirs.form(&action);
        let other = "这是另一个人写的，收到感谢信16封。";
        let refused = chair.send(&save(&fields, other));
        sound("meanwhile", &refused, 422);
        assert!(refused.text().contains("另发放慰问金") && refused.text().contains("刚才被别人改过"));
        assert_eq!(written(&refused), other);
        let as_data = save(&fields, other).with("as", "data");
        let refused_data = chair.send(&as_data);
        assert_eq!(refused_data.status, 409, "{}", refused_data.text());
        let told: serde_json::Value = serde_json::from_slice(&refused_data.body).unwrap();
        assert_eq!((refused_data.status, told["text"].as_str()), (409, Some(text.as_str())));
        // Saved again from there it is a version of its own, and the first text is one still.
        let saved = chair.send(&save(&refused.form(&action), other));
        assert_eq!(saved.status, 303, "{}", saved.text());
        let versions = chair.get(&format!("{report}/versions?from=1&to=2"));
        sound("versions", &versions, 200);
        assert!(versions.text().contains("<del>") && versions.text().contains("<ins>"), "{}", versions.text());

        // A mistake is told beside the text, and the text stays.
        let broken = "慰问{{nobody.knows | whole}}。";
        let open_now = office.get(&open);
        let refused = office.send(&save(&open_now.form(&action), broken));
        sound("a mistake", &refused, 422);
        assert!(refused.text().contains("nobody.knows") && written(&refused) == broken);

        // What is said of it is answered and settled.
        let comments = format!("{report}/comments");
        let said = chair.fill(&open, &comments, &[("text", "请再核一次。")]);
        assert_eq!(said.status, 303, "{}", said.text());
        let page = office.get(&open);
        let thread = page.form(&comments);
        let head = thread.value("comment");
        let answer = format!("text-{head}");
        assert_eq!(office.fill(&open, &comments, &[(&answer, "已核。"), ("deed", "answer")]).status, 303);
        assert_eq!(office.fill(&open, &comments, &[("deed", "settle")]).status, 303);
        let page = office.get(&open).text();
        assert!(page.contains("请再核一次。") && page.contains("已核。") && page.contains("重新打开"), "{page}");
    }

    /// A figure changes and says why; what was typed is declared; the report is sealed, corrected against its seal, and proved.
    fn a_report_is_sealed_corrected_and_proved(db: &TestDb) {
        let program = Program::on(db);
        program.import(&[some_books(&["01", "09"]).path()]);
        let served = Served::start(&program);
        let office = served.enter(&program, "office", "office");
        let reader = served.enter(&program, "reader", "reader");
        let member = member(&program, &served);
        let report = begun(&office);
        let action = format!("{report}/paragraph");
        let (open, _) = paragraph(&office, &report, "care.condolences.person_times");
        let page = office.get(&open);
        let text = format!("{}收到感谢信16封。", written(&page));
        assert_eq!(office.send(&save(&page.form(&action), &text)).status, 303);

        // What somebody typed has no source until somebody answers for it.
        let figures = format!("{report}/figures");
        let listed = office.get(&figures);
        sound("the figures", &listed, 200);
        assert!(listed.text().contains("16封"), "{}", listed.text());
        let declare = listed.links().into_iter().find(|link| link.contains("/declare?hand=")).unwrap();
        let to = format!("{report}/declare");
        let fields = [("person", "周宁"), ("day", "2023-12-31")];
        let wrong = hand_in(&office, &to, &declare, &[("person", "周宁"), ("day", "岁末")], ("信.txt", "十六封"));
        sound("no day", &wrong, 422);
        let declared = hand_in(&office, &to, &declare, &fields, ("信.txt", "十六封"));
        assert_eq!(declared.status, 303, "{}", declared.text());
        let listed = office.get(&figures).text();
        assert!(listed.contains("周宁") && listed.contains("信.txt"), "{listed}");

        // A record comes, and exactly its figures say so, with the record for those who may see it.
        assert!(!office.get(&report).text().contains("fig changed\" id="));
        add_condolence(&office, "2023-12-30");
        let shown = office.get(&report);
        sound("the text", &shown, 200);
        assert!(shown.text().contains("fig changed\" id=") && shown.text().contains("fig declared\" id="), "{}", shown.text());
        let link = shown.text();
        let at = link.split("class=\"fig changed\" id=\"f").nth(1).unwrap().split('"').next().unwrap().to_owned();
        let panel = office.get(&format!("{report}?figure={at}"));
        sound("a panel", &panel, 200);
        assert!(panel.text().contains("现在是") && panel.links().iter().any(|link| link.starts_with("/registers/care.condolence/")));
        let told = reader.get(&format!("{report}?figure={at}"));
        sound("a reader's panel", &told, 200);
        assert!(told.text().contains("现在是") && !told.links().iter().any(|link| link.starts_with("/registers/care.condolence/")));
        assert!(reader.get(&format!("{report}/edit")).text().contains("您没有这项权限"));
        assert_eq!(office.fill(&figures, &format!("{report}/read"), &[]).status, 303);
        assert!(!office.get(&report).text().contains("fig changed\" id="));

        // Sealed with a confirmation; members read it, and nothing before.
        let id = report.rsplit('/').next().unwrap().to_owned();
        let published = format!("/reports/published/{id}");
        assert_eq!(member.get(&published).status, 404);
        assert!(!member.get("/reports").text().contains(&id));
        let seal = format!("{report}/seal");
        sound("not sure", &office.fill(&seal, &seal, &[]), 422);
        assert_eq!(office.fill(&seal, &seal, &[("sure", "yes")]).status, 303);
        let read = member.get(&format!("{published}?figure=1"));
        sound("the published report", &read, 200);
        assert!(read.text().contains("id=\"figure\"") && member.get(&report).text().contains("您没有这项权限"));
        assert!(member.get("/reports").text().contains(&published));

        // A later correction is listed against the seal.
        let changes = format!("{report}/changes");
        assert!(office.get(&changes).text().contains("数字和它们的记录都没有变。"));
        add_condolence(&office, "2023-12-29");
        let since = office.get(&changes);
        sound("since the seal", &since, 200);
        assert!(since.text().contains("封存以后更正") && since.text().contains("现在是"), "{}", since.text());

        // The file proves itself, and one other sign is found, and where.
        let file = office.get(&format!("{report}/files/reading.niangjia-report"));
        assert_eq!(file.status, 200);
        let proved = hand_in(&member, "/verify-seal", "/verify-seal", &[], ("copy", &file.text()));
        sound("proved", &proved, 200);
        assert!(proved.text().contains("完整：封存以后没有改动过。"), "{}", proved.text());
        let other = file.text().replacen("16封", "17封", 1);
        let refused = hand_in(&member, "/verify-seal", "/verify-seal", &[], ("copy", &other));
        assert!(refused.text().contains("封存以后被改动过"), "{}", refused.text());
        for name in ["report.docx", "report.html", "report.md", "tables.xlsx"] {
            let file = office.get(&format!("{report}/files/{name}"));
            assert!(file.status == 200 && file.body.len() > 1_000, "{name} {}", file.status);
        }
        assert_eq!(office.get(&format!("{report}/files/other.exe")).status, 404);
        let agreed = office.get(&format!("{report}/agreement"));
        sound("agreement", &agreed, 200);
        assert!(agreed.text().contains("三方一致：正文"), "{}", agreed.text());

        // The final text has a seal of its own and changes no more; the next year begins from it.
        assert_eq!(office.fill(&seal, &seal, &[("sure", "yes")]).status, 303);
        assert_eq!(office.get(&seal).status, 404);
        let refused = office.send(&save(&page.form(&action), "再改一次。"));
        assert!(refused.status == 403 || refused.status == 422, "{}", refused.text());
        let roll = format!("{report}/roll");
        let rolled = office.fill(&roll, &roll, &[("period", "2024")]);
        assert_eq!(rolled.status, 303, "{}", rolled.text());
        let next = rolled.header("location").to_owned();
        let edited = office.get(&next);
        sound("rolled forward", &edited, 200);
        assert!(edited.text().contains("需要重写"), "{}", edited.text());
        for list in ["/reports", "/check-report", "/verify-seal", &format!("{report}/check")] {
            sound(list, &office.get(list), 200);
        }
    }

    /// Somebody else's report is held against the registers, and nothing of it is kept.
    fn another_report_is_checked_on_a_page(db: &TestDb) {
        let program = Program::on(db);
        program.import(&[some_books(&["01", "09"]).path()]);
        let served = Served::start(&program);
        let reader = served.enter(&program, "reader", "reader");
        let text = "一、服务\n累计慰问999人次，送去慰问金五万七千六百元，会员满意度百分之九十五。2023年第三届大会召开，新添桌椅37套。\n";
        let checked = hand_in(&reader, "/check-report", "/check-report", &[("period", "2023")], ("别人的.txt", text));
        sound("checked", &checked, 200);
        for told in ["999人次", "五万七千六百元", "第三届", "37套", "不一致", "无法核对"] {
            assert!(checked.text().contains(told), "{told}: {}", checked.text());
        }
        let scanned = hand_in(&reader, "/check-report", "/check-report", &[("period", "2023")], ("scan.pdf", "%PDF-1.4\nbroken"));
        sound("unreadable", &scanned, 422);
        assert!(scanned.text().contains("已损坏，读不了"), "{}", scanned.text());
        assert!(!reader.get("/check-report").text().contains("999人次"));
    }
}
