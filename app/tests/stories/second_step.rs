//! The second step of signing in; the office under a public name; sessions that nobody used; and whoever tries too often.

use crate::browser::{Answer, PASSWORD, Served};
use crate::pages::sound;
use crate::program::Program;
use crate::somebody::Somebody;
use niangjia_base::calendar::Moment;
use niangjia_office::Sources;
use niangjia_store::Place;
use testkit::{TestDb, both_databases};
use totp_rs::{Builder, Totp};

/// Seconds for which a telephone shows a code.
const STEP: i64 = 30;

/// The telephone of a secret.
fn telephone(secret: &str) -> Totp {
    let secret = totp_rs::Secret::try_from_base32(secret).unwrap();
    Builder::new().with_secret(secret).build().unwrap()
}

/// What it shows so many seconds from now.
fn code(telephone: &Totp, seconds: i64) -> String {
    let at = Sources::Machine.now().milliseconds() / 1000 + seconds;
    telephone.generate(u64::try_from(at).unwrap()).to_string()
}

/// Sets the second step up, and answers its secret, the telephone and the recovery codes.
fn set_up(somebody: &Somebody<'_>) -> (String, Totp, Vec<String>) {
    const STEP_PAGE: &str = "/account/second-step";
    let form = somebody.get(STEP_PAGE).form(STEP_PAGE);
    let secret = form.value("secret").to_owned();
    let telephone = telephone(&secret);
    let wrong = somebody.send(&form.with("code", "000000"));
    sound("a wrong code", &wrong, 422);
    let right = wrong.form(STEP_PAGE).with("code", &code(&telephone, 0));
    let shown = somebody.send(&right);
    sound("the recovery codes", &shown, 200);
    let text = shown.text();
    let codes = text.split("<li><code>").skip(1);
    let codes = codes.filter_map(|code| code.split('<').next());
    let codes: Vec<String> = codes.map(str::to_owned).collect();
    assert_eq!(codes.len(), 10);
    (secret, telephone, codes)
}

fn gives(somebody: &Somebody<'_>, code: &str) -> Answer {
    somebody.fill("/sign-in/code", "/sign-in/code", &[("code", code)])
}

both_databases! {
    fn a_code_of_the_telephone_and_a_recovery_code_open_once_each(db: &TestDb) {
        let program = Program::on(db);
        let served = Served::start(&program);
        let own = served.enter(&program, "li.na", "office");
        let (secret, telephone, recovery) = set_up(&own);
        if let Place::File(file) = db.place() {
            let folder = std::fs::read_dir(file.parent().unwrap()).unwrap();
            let written = folder.flat_map(|entry| std::fs::read(entry.unwrap().path()).unwrap_or_default());
            let written: Vec<u8> = written.collect();
            assert!(!String::from_utf8_lossy(&written).contains(&secret), "the secret is in the file");
        }

        let visitor = served.visitor("zh-CN");
        let entered = visitor.signs_in("li.na");
        assert_eq!((entered.status, entered.leads_to.as_str()), (303, "/"));
        for path in ["/", "/registers", "/account"] {
            assert_eq!(visitor.get(path).leads_to, "/sign-in/code", "{path}");
        }
        // The code of now was used to set the step up; a telephone may be one step ahead.
        let next = code(&telephone, STEP);
        let given = gives(&visitor, &next);
        assert_eq!((given.status, given.leads_to.as_str()), (303, "/"), "{}", given.said());
        sound("/registers", &visitor.get("/registers"), 200);

        let other = served.visitor("zh-CN");
        other.signs_in("li.na");
        sound("the same code again", &gives(&other, &next), 422);
        let given = gives(&other, &recovery[0].to_uppercase());
        assert_eq!(given.status, 303, "{}", given.said());
        sound("/registers", &other.get("/registers"), 200);

        let third = served.visitor("zh-CN");
        third.signs_in("li.na");
        sound("the same recovery code again", &gives(&third, &recovery[0]), 422);
        assert_eq!(third.get("/registers").leads_to, "/sign-in/code");
        assert_eq!(gives(&third, &recovery[1]).status, 303);
        let checked = program.say(&["check"]);
        assert_eq!(checked.code, 0, "{}", checked.out);
    }

    fn a_public_name_is_answered_and_its_cookies_are_for_encrypted_connections(db: &TestDb) {
        let program = Program::on(db);
        let link = program.account("li.na", "office");
        {
            let served = Served::start(&program);
            let asked = served.ask("GET", "/sign-in", &["Host: union.example"]);
            sound("a name that is not ours", &asked, 421);
        }
        let served = Served::start_with(&program, &["--public-url", "https://union.example"]);
        let own = Somebody::at(&served, "union.example", "zh-CN");
        own.enters_by(&link);
        let entered = own.signs_in("li.na");
        assert_eq!(entered.status, 303);
        sound("/registers", &own.get("/registers"), 200);
        let answer = served.ask("GET", "/sign-in", &["Host: union.example"]);
        let kept = answer.header("set-cookie");
        assert!(kept.contains("; Secure") && kept.contains("; HttpOnly"), "{kept}");
        assert!(entered.cookies.iter().any(|(name, _)| name == "__Host-niangjia"), "{:?}", entered.cookies);
        // Another name is still none of ours, and the name over a plain connection sends no forms.
        sound("another", &served.ask("GET", "/sign-in", &["Host: evil.example"]), 421);
        let form = own.get("/account").form("/account/type");
        for from in ["Origin: http://union.example", "Origin: https://evil.example"] {
            sound(from, &own.post_from("/account/type", &form.pairs(), &[from]), 403);
        }
        assert_eq!(own.send(&form).status, 303);
        let bad = program.say(&["serve", "--listen", "127.0.0.1:0", "--public-url", "http://union.example"]);
        assert_eq!(bad.code, 3, "{}", bad.err);
    }

    fn a_session_that_nobody_uses_ends(db: &TestDb) {
        let program = Program::on(db);
        let served = Served::start(&program);
        let own = served.enter(&program, "guan", "administrator");
        let idle = own.fill("/settings", "/settings", &[("name", "东湖学院工会"), ("idle", "45")]);
        assert_eq!(idle.status, 303, "{}", idle.said());
        used(db, 44);
        assert_eq!(own.get("/account").status, 200);
        used(db, 46);
        let over = own.get("/account");
        assert_eq!((over.status, over.leads_to.as_str()), (303, "/sign-in?back=/account&over=yes"));
        let asked = own.get(&over.leads_to);
        sound("signing in again", &asked, 200);
        assert!(asked.text().contains("class=\"notice good\""));
        assert_eq!(own.signs_in("guan").status, 303);
        assert_eq!(own.get("/account").status, 200);
    }

    /// Beside the lock of an account: an address sends no more forms than a person would.
    fn who_tries_too_often_waits_whatever_they_try(db: &TestDb) {
        let program = Program::on(db);
        let served = Served::start(&program);
        let visitor = served.visitor("zh-CN");
        let form = visitor.get("/sign-in").form("/sign-in");
        let tries = (0..60).map(|n| {
            let login = format!("somebody.{n}");
            visitor.send(&form.clone().with_all(&[("login", &login), ("password", PASSWORD)]))
        });
        let answers: Vec<Answer> = tries.collect();
        assert_eq!(answers[0].status, 422);
        let refused: Vec<&Answer> = answers.iter().filter(|answer| answer.status == 429).collect();
        assert!(refused.len() >= 10, "{}", refused.len());
        for answer in refused {
            sound("too often", answer, 429);
            assert!(!answer.text().contains("somebody."));
        }
        // Looking is free: the page for signing in is there for whoever waited.
        sound("/sign-in", &visitor.get("/sign-in"), 200);
    }
}

/// Makes the last request of every session so many minutes old.
fn used(db: &TestDb, minutes: i64) {
    let then = Sources::Machine.now().milliseconds() - minutes * 60_000;
    let then = Moment::from_milliseconds(then).to_string();
    let sql = "UPDATE access_session SET seen_at = $1, opened_at = $1 WHERE seen_at > $1";
    let changed = db
        .open()
        .write(|tx| tx.run(sql, niangjia_store::bind![&then]));
    assert!(changed.unwrap() > 0);
}
