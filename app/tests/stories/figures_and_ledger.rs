//! Somebody reads figures over the years, the audit committee reads the ledger, and whoever may sees who did what.

use crate::browser::Served;
use crate::pages::sound;
use crate::program::{Program, csv, sample_year, some_books};
use crate::somebody::Somebody;
use testkit::{Engine, both_databases};

const ENTRIES: &str = "/ledger/entries/";

/// The values of a period as the command line says them, by the ids of the measures.
fn measured(program: &Program, period: &str) -> Vec<(String, String)> {
    let said = program.say(&["measures", "--period", period, "--format", "csv"]);
    assert_eq!(said.code, 0, "{}", said.err);
    let rows = csv(&said.out).into_iter();
    rows.map(|row| (row[0].clone(), row[2].clone())).collect()
}

/// A number as pages write it.
fn grouped(digits: &str) -> String {
    let (whole, rest) = match digits.split_once('.') {
        Some((whole, rest)) => (whole, format!(".{rest}")),
        None => (digits, String::new()),
    };
    let (sign, whole) = match whole.strip_prefix('-') {
        Some(whole) => ("−", whole),
        None => ("", whole),
    };
    let mut out = String::new();
    for (at, digit) in whole.chars().enumerate() {
        if at > 0 && (whole.len() - at) % 3 == 0 {
            out.push(',');
        }
        out.push(digit);
    }
    format!("{sign}{out}{rest}")
}

/// The rows of the figures' page by the ids of the measures: all that stands in the row.
fn rows(page: &str) -> Vec<(String, String)> {
    let parts = page.split("<tr role=\"row\">").skip(1);
    let rows = parts.filter_map(|part| {
        let id = part.split("<code>").nth(1)?.split("</code>").next()?;
        Some((id.to_owned(), part.split("</tr>").next()?.to_owned()))
    });
    rows.collect()
}

fn links(visitor: &Somebody<'_>, page: &str, beginning: &str) -> Vec<String> {
    let all = visitor.get(page).links();
    all.into_iter()
        .filter(|link| link.starts_with(beginning))
        .collect()
}

both_databases! {
    /// Both years of the page are what the command line says of each year, and so are the years of one figure.
    fn the_figures_of_two_years_are_those_of_each(db: &TestDb) {
        let program = Program::on(db);
        program.import(&[&sample_year()]);
        let served = Served::start(&program);
        let reader = served.enter(&program, "reader", "reader");
        let (now, then) = (measured(&program, "2023"), measured(&program, "2022"));
        let page = reader.get("/measures?period=2023").text();
        let rows = rows(&page);
        assert_eq!(rows.len(), now.len());
        let mut compared = 0;
        for ((id, row), (_, value)) in rows.iter().zip(&now) {
            let shown = if value.is_empty() { "—".to_owned() } else { grouped(value) };
            let withheld = row.contains("少于 5");
            assert!(withheld || row.contains(&format!("class=\"value\">{shown}<")), "{id} {value}: {row}");
            let before = &then.iter().find(|(known, _)| known == id).unwrap().1;
            if row.contains("class=\"before\">") && !before.is_empty() {
                assert!(row.contains(&format!("</span> {}<", grouped(before))), "{id} {before}: {row}");
                compared += 1;
            }
        }
        assert!(compared > 5, "{compared}");
        // The years of one figure, each a link to its own records.
        let members = reader.get("/measures/people.members?period=2023").text();
        let value = |all: &[(String, String)]| grouped(&all.iter().find(|(id, _)| id == "people.members").unwrap().1);
        for (year, all) in [("2023", &now), ("2022", &then)] {
            let row = format!("period={year}\">{year}</a></th><td role=\"cell\" class=\"value\">{}</td>", value(all));
            assert!(members.contains(&row), "{row}");
        }
        assert!(members.contains("<title id=\"years-title\">历年</title>"), "there is a chart");
    }

    fn figures_are_found_by_words_and_periods(db: &TestDb) {
        let program = Program::on(db);
        let books = some_books(&["01", "09"]);
        program.import(&[books.path()]);
        let served = Served::start(&program);
        let reader = served.enter(&program, "reader", "reader");
        let asked = |asked: &str| reader.get(&format!("/measures?{asked}"));
        let count = |page: &str| rows(page).len();
        let all = count(&asked("period=2023").text());
        let some = asked("period=2023&q=%E6%85%B0%E9%97%AE").text();
        assert!(count(&some) > 3 && count(&some) < all, "{} {all}", count(&some));
        let none = asked("period=2023&q=zzzz");
        sound("none", &none, 200);
        assert!(none.text().contains("没有这样的指标") && count(&none.text()) == 0);
        let march = asked("from=2023-03-01&to=2023-03-31");
        sound("march", &march, 200);
        let wanted = measured(&program, "2023-03");
        let times = &wanted.iter().find(|(id, _)| id == "care.condolences.person_times").unwrap().1;
        let row = rows(&march.text()).into_iter().find(|(id, _)| id == "care.condolences.person_times").unwrap().1;
        assert!(row.contains(&format!("class=\"value\">{times}<")), "{times}: {row}");
        let wrong = asked("from=2023-13-01");
        sound("wrong", &wrong, 200);
        assert!(wrong.text().contains("看不懂这个日期"));
        let book = reader.get("/measures/figures.xlsx?period=2023");
        assert!(book.status == 200 && book.body.starts_with(b"PK"));
        assert_eq!(reader.get("/measures/figures.xlsx?from=soon").status, 404);
        // A figure divides one way or all ways.
        let figure = "/measures/care.condolences.person_times?period=2023";
        let whole = reader.get(figure).text();
        assert!(whole.contains("id=\"months-title\"") && whole.contains("<h2>按类别</h2>"));
        let months = reader.get(&format!("{figure}&by=month")).text();
        assert!(months.contains("id=\"months-title\"") && !months.contains("<h2>按类别</h2>"));
    }

    /// The audit committee sees every voucher and changes none; a reader sees none of it.
    fn the_audit_committee_reads_the_ledger(db: &TestDb) {
        let program = Program::on(db);
        let books = some_books(&["01", "16", "17"]);
        program.import(&[books.path()]);
        let served = Served::start(&program);
        let audit = served.enter(&program, "audit", "audit");
        let ledger = audit.get("/ledger?period=2023");
        sound("ledger", &ledger, 200);
        assert!(ledger.text().contains("借贷相等"), "{}", ledger.text());
        assert!(ledger.text().contains("102 银行存款"));
        let income = program.measure("funds.income");
        // Every account leads to its entries, every entry is whole, every line leads to it.
        let journal = "/ledger/journal?period=2023";
        let mut seen = Vec::new();
        let mut page = journal.to_owned();
        loop {
            let shown = audit.get(&page);
            sound(&page, &shown, 200);
            seen.extend(shown.links().into_iter().filter(|link| link.starts_with(ENTRIES)));
            match shown.links().into_iter().find(|link| link.contains("after=")) {
                Some(next) => page = next,
                None => break,
            }
        }
        let count = seen.len();
        seen.dedup();
        assert!(count > 50 && seen.len() == count, "{count}");
        let said = audit.get(journal).text();
        assert!(said.contains(&format!("共 {count} 张凭证")), "{said}");
        let entry = audit.get(&seen[1]);
        sound(&seen[1], &entry, 200);
        for part in ["借方合计与贷方合计相等", "入账", "分录"] {
            assert!(entry.text().contains(part), "{part}");
        }
        for book in [
            "/ledger/balances.xlsx?period=2023".to_owned(),
            "/ledger/journal.xlsx?period=2023&account=401".to_owned(),
            format!("{}/entry.xlsx", seen[1]),
        ] {
            let file = audit.get(&book);
            assert!(file.status == 200 && file.body.starts_with(b"PK"), "{book}");
        }
        // A figure's records lead to the voucher, which leads back to the figure.
        let postings = links(&audit, "/measures/funds.income?period=2023", "/ledger/postings/");
        let led = audit.get(&postings[0]);
        assert_eq!(led.status, 303);
        let voucher = led.header("location").split('#').next().unwrap().to_owned();
        assert!(audit.get(&voucher).links().iter().any(|link| link.starts_with("/measures/funds.income")));
        // Nothing was changed by looking, and there is nothing to change it with.
        assert!(!audit.get(&voucher).text().contains("method=\"post\" action=\"/ledger"));
        for path in ["/ledger", "/ledger/journal", &voucher] {
            let sent = audit.post(path, &[("amount", "1")]);
            assert!([403, 405].contains(&sent.status), "{path} {}", sent.status);
        }
        assert_eq!(program.measure("funds.income"), income);
        for nothing in ["/ledger/entries/1", "/ledger/entries/x", "/ledger/postings/1", "/ledger/entries/1/entry.xlsx"] {
            sound(nothing, &audit.get(nothing), 404);
        }
        let reader = served.enter(&program, "reader", "reader");
        for path in ["/ledger", "/ledger/journal", &voucher, "/ledger/journal.xlsx", "/history"] {
            sound(path, &reader.get(path), 403);
        }
        let none = audit.get("/ledger?from=1999-01-01&to=1999-12-31");
        sound("nothing posted", &none, 200);
        assert!(none.text().contains("这段时间没有记账"));
    }

    /// The history says who did what, as far as one may see, and where its chain breaks.
    fn the_history_is_read_and_its_chain_checked(db: &TestDb) {
        let program = Program::on(db);
        let books = some_books(&["01", "09"]);
        program.import(&[books.path()]);
        let served = Served::start(&program);
        let office = Somebody::with_role(&program, &served, "office", &["office", "--name", "周宁"]);
        let record = office.get("/registers/care.condolence").records("/registers/care.condolence/")[0].clone();
        let address = format!("{record}/correct");
        let form = office.get(&address).form(&address);
        office.done(&form.with("f-amount", "888").with("reason", "回单上是888"));
        let history = office.get("/history").said();
        for told in ["周宁", "888.00 元", "读入文件", "链条完整", "慰问登记"] {
            assert!(history.contains(told), "{told}: {history}");
        }
        let id = record.rsplit('/').next().unwrap();
        let of_record = office.get(&format!("/history?kind=care.condolence&record={id}")).said();
        assert!(of_record.contains("888.00 元") && !of_record.contains("读入文件"), "{of_record}");
        let nobody = office.get("/history?from=1999-01-01&to=1999-12-31").said();
        assert!(nobody.contains("没有符合条件的经过"), "{nobody}");
        // Whoever may not see the record is told that something happened to some record of the register.
        let audit = served.enter(&program, "audit", "audit");
        let seen = audit.get("/history").text();
        assert!(seen.contains("慰问登记") && !seen.contains("888.00") && !seen.contains(&format!("href=\"{record}")));
        for role in ["reader", "cadre"] {
            let other = served.enter(&program, role, role);
            sound(role, &other.get("/history"), 403);
        }
        for nothing in ["/history?before=x", "/history?record=x"] {
            assert_eq!(office.get(nothing).status, 404, "{nothing}");
        }
        let seal = |office: &niangjia_office::Office| {
            niangjia_office::history::seal(office.db(), office.union(), office.now()).unwrap()
        };
        let own = db.office(&[]);
        assert!(seal(&own).is_some());
        let sealed = office.get("/history").said();
        assert!(sealed.contains("第 1 封") && sealed.contains("链条完整"), "{sealed}");
        let (trigger, table) = ("history_is_not_changed", "history");
        let of = if db.engine() == Engine::Postgres { format!(" ON {table}") } else { String::new() };
        own.db().write(|tx| {
            tx.run(&format!("DROP TRIGGER {trigger}{of}"), &[])?;
            tx.run("UPDATE history SET actor = 'operator:nobody' WHERE event = 'care.condolence.corrected'", &[]).map(drop)
        }).unwrap();
        let broken = office.get("/history").said();
        assert!(broken.contains("链条断了") && broken.contains("看断在哪里"), "{broken}");
    }

    /// A cadre sees of every register what is theirs, and how much that is.
    fn a_cadre_counts_their_own_registers(db: &TestDb) {
        let program = Program::on(db);
        let books = some_books(&["01", "09"]);
        program.import(&[books.path()]);
        let served = Served::start(&program);
        let cadre = Somebody::with_role(&program, &served, "cadre", &["cadre", "--unit", "医学院分工会"]);
        let own = cadre.get("/registers");
        assert_eq!(own.status, 200, "{}", own.said());
        assert!(own.said().contains("这里只数您能看到的记录"), "{}", own.said());
        let all = Somebody::with_role(&program, &served, "office", &["office"]).get("/registers").said();
        assert!(all != own.said() && all.contains("146 条记录") && !own.said().contains("146 条记录"), "{all}");
    }
}
