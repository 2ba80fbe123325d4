//! Somebody gets an account, comes in, is careless with a form, chooses a language, and goes; somebody else tries to get in.

use crate::browser::{PASSWORD, Served};
use crate::pages::sound;
use crate::program::Program;
use testkit::both_databases;

both_databases! {
    fn a_one_time_link_opens_once_and_a_password_is_chosen_first(db: &TestDb) {
        let program = Program::on(db);
        let served = Served::start(&program);
        let link = program.account("li.na", "office");
        let (own, other) = (served.visitor("zh-CN"), served.visitor("zh-CN"));
        // A program that looks ahead opens the link, too, and does not use it up.
        sound("link", &other.get(&link), 200);
        assert_eq!(own.fill(&link, &link, &[]).status, 303);
        let again = other.get(&link);
        sound("the link again", &again, 200);
        assert!(!again.text().contains("<form"), "a link that is used up has no button");
        // Whatever is asked for, the password comes first.
        for path in ["/", "/registers", "/account"] {
            assert_eq!(own.get(path).header("location"), "/account/password", "{path}");
        }
        for (new, repeated, wrong) in [
            ("short", "short", "field-new"),
            ("li.na.li.na", "li.na.li.na", "field-new"),
            (PASSWORD, "something else", "field-again"),
        ] {
            let fields = [("new", new), ("again", repeated)];
            let answer = own.fill("/account/password", "/account/password", &fields);
            sound(new, &answer, 422);
            assert!(answer.text().contains(&format!("href=\"#{wrong}\"")), "{new}");
            assert!(!answer.text().contains(new), "a password is never sent back");
        }
        let fields = [("new", PASSWORD), ("again", PASSWORD)];
        let chosen = own.fill("/account/password", "/account/password", &fields);
        assert_eq!((chosen.status, chosen.header("location")), (303, "/"));
        let home = own.get("/");
        sound("/", &home, 200);
        assert!(home.text().contains("class=\"notice good\""), "what was done is said once");
        assert!(!own.get("/").text().contains("class=\"notice good\""));
    }

    fn who_signs_in_comes_back_to_where_they_were_going(db: &TestDb) {
        let program = Program::on(db);
        let served = Served::start(&program);
        let first = served.enter(&program, "li.na", "office");
        let out = first.fill("/", "/sign-out", &[]);
        assert_eq!((out.status, out.header("location")), (303, "/sign-in"));
        assert_eq!(first.get("/measures?period=2023").header("location"), "/sign-in?back=/measures%3Fperiod%3D2023");
        let asked = "/sign-in?back=/measures%3Fperiod%3D2023";
        let wrong = first.fill(asked, "/sign-in", &[("login", "li.na"), ("password", "not this one")]);
        sound("a wrong password", &wrong, 422);
        assert!(wrong.text().contains("value=\"li.na\"") && !wrong.text().contains("not this one"));
        let entered = first.fill(asked, "/sign-in", &[("login", "LI.NA"), ("password", PASSWORD)]);
        assert_eq!((entered.status, entered.header("location")), (303, "/measures?period=2023"));
        let elsewhere = served.visitor("zh-CN").fill(
            "/sign-in?back=//evil.example", "/sign-in", &[("login", "li.na"), ("password", PASSWORD)],
        );
        assert_eq!(elsewhere.header("location"), "/");
        // Signing out everywhere else leaves this browser in, and the other out.
        let second = served.visitor("zh-CN");
        second.fill("/sign-in", "/sign-in", &[("login", "li.na"), ("password", PASSWORD)]);
        assert_eq!(second.get("/account").status, 200);
        assert_eq!(first.fill("/account", "/account/sign-out-elsewhere", &[]).status, 303);
        assert_eq!((first.get("/account").status, second.get("/account").status), (200, 303));
        assert!(second.get("/account").header("location").contains("over=yes"));
    }

    fn who_guesses_waits(db: &TestDb) {
        let program = Program::on(db);
        let served = Served::start(&program);
        program.account("li.na", "office");
        let guesser = served.visitor("zh-CN");
        let answers: Vec<_> = (0..12)
            .map(|n| {
                let guess = format!("guess number {n}");
                guesser.fill("/sign-in", "/sign-in", &[("login", "li.na"), ("password", &guess)])
            })
            .collect();
        assert_eq!(answers[0].status, 422);
        let last = answers.last().unwrap();
        sound("the page to wait on", last, 429);
        assert!(last.header("retry-after").parse::<i64>().unwrap() > 0);
        assert!(!last.text().contains("<form"));
    }

    fn a_language_is_kept_with_the_account(db: &TestDb) {
        let program = Program::on(db);
        let served = Served::start(&program);
        let own = served.enter(&program, "li.na", "office");
        assert!(own.get("/help").text().contains("<html lang=\"zh-CN\">"));
        // The menu of every page has the form, and brings back to the page.
        let chosen = own.fill("/help", "/account/language", &[]);
        assert_eq!((chosen.status, chosen.header("location")), (303, "/help"));
        own.forget_all_but("niangjia_session");
        assert!(own.get("/help").text().contains("<html lang=\"en\">"));
        let other = served.visitor("zh-CN");
        other.fill("/sign-in", "/sign-in", &[("login", "li.na"), ("password", PASSWORD)]);
        assert!(other.get("/help").text().contains("<html lang=\"en\">"));
        assert_eq!(other.fill("/account", "/account/type", &[("type", "larger")]).status, 303);
        assert!(other.get("/help").text().contains("class=\"larger\""));
    }

    fn a_form_that_is_sent_twice_acts_once(db: &TestDb) {
        let program = Program::on(db);
        let served = Served::start(&program);
        let own = served.enter(&program, "guan", "administrator");
        let seals = own.get("/settings").form("/settings");
        let with = |name: &str| seals.clone().with_all(&[("name", name), ("year", ""), ("idle", "45")]);
        assert_eq!(own.send(&with("东湖学院工会")).status, 303);
        assert_eq!(own.send(&with("东湖学院工会")).status, 303);
        // The same form with something else in it is not what was sent before.
        sound("another name", &own.send(&with("西湖学院工会")), 403);
        let page = own.get("/settings").text();
        assert!(page.contains("东湖学院工会") && !page.contains("西湖学院工会"));
        assert!(page.contains("value=\"45\""));
        let checked = program.say(&["check"]);
        assert_eq!(checked.code, 0, "{}", checked.out);
        let all_wrong = own.fill("/settings", "/settings", &[("name", ""), ("year", "soon"), ("idle", "1")]);
        sound("everything wrong", &all_wrong, 422);
        for field in ["name", "year", "idle"] {
            assert!(all_wrong.text().contains(&format!("href=\"#field-{field}\"")), "{field}");
        }
    }
}
