//! Who keeps the machine opens accounts, gives roles and takes them, and never learns a password.

use crate::program::{Program, some_books};
use testkit::{Engine, TestDb, both_databases};

both_databases! {
    fn an_account_is_opened_given_roles_and_locked(db: &TestDb) {
        let program = Program::on(db);
        let books = some_books(&["01"]);
        program.import(&[books.path()]);
        assert!(program.say(&["account", "list"]).out.contains("account add"));

        let added = program.say(&[
            "account", "add", "Li.Na", "--person", "00600", "--role", "cadre", "--unit", "图书信息", "--from", "2023-09-01",
        ]);
        assert_eq!(added.code, 0, "{}", added.err);
        let link = added.out.split("http://127.0.0.1:8023/enter/").nth(1).unwrap();
        assert_eq!(link.trim().len(), 64, "{}", added.out);

        assert_eq!(program.say(&["account", "grant", "li.na", "--role", "member"]).code, 0);
        let listed = program.say(&["account", "list"]).out;
        assert!(listed.contains("Li.Na  陈慧娟"), "{listed}");
        assert!(listed.contains("分工会干部 · 图书信息分工会 · 2023-09-01 起"), "{listed}");

        // The role over the branch is another one than over the whole union.
        let other = program.say(&["account", "revoke", "li.na", "--role", "cadre"]);
        assert_eq!(other.code, 3, "{}", other.out);
        assert_eq!(program.say(&["account", "revoke", "li.na", "--role", "cadre", "--unit", "图书信息分工会"]).code, 0);

        assert_eq!(program.say(&["account", "lock", "LI.NA"]).code, 0);
        assert_eq!(program.say(&["account", "reset", "li.na"]).code, 3);
        assert_eq!(program.say(&["account", "unlock", "li.na"]).code, 0);
        let reset = program.say(&["account", "reset", "li.na", "--public-url", "https://union.example/"]);
        assert!(reset.out.contains("https://union.example/enter/"), "{}", reset.out);
        assert!(!reset.out.contains(link.trim()), "{}", reset.out);
        let checked = program.say(&["check"]);
        assert_eq!(checked.code, 0, "{}", checked.out);
    }

    fn what_was_asked_wrongly_is_said_in_a_sentence(db: &TestDb) {
        let program = Program::on(db);
        program.say(&["account", "add", "clerk"]);
        for (words, code, sentence) in [
            (["account", "add", "clerk"].as_slice(), 3, "已有账号"),
            (&["account", "add", "two words"], 3, "登录名应为"),
            (&["account", "add", "other", "--person", "99999"], 3, "没有人用这个工号"),
            (&["account", "add", "other", "--unit", "图书信息"], 3, "--role"),
            (&["account", "grant", "clerk", "--role", "cadre", "--unit", "月球"], 3, "没有这个分工会"),
            (&["account", "grant", "clerk", "--role", "member"], 3, "没有对应的人"),
            (&["account", "grant", "clerk", "--role", "reader", "--from", "2024-9-1"], 3, "不是日期"),
            (&["account", "grant", "clerk", "--role", "boss"], 2, "boss"),
            (&["account", "lock", "nobody"], 3, "没有这个账号"),
        ] {
            let said = program.say(words);
            assert_eq!(said.code, code, "{words:?} {}", said.err);
            assert!(said.err.contains(sentence), "{words:?} {}", said.err);
        }
        assert_eq!(program.say(&["account", "list"]).out.lines().count(), 1);
    }
}

/// The demonstration is opened by links for five roles, new ones each time it is started.
#[test]
fn the_demonstration_says_a_one_time_login_for_five_roles() {
    let db = TestDb::new(Engine::Sqlite);
    let program = Program::on(&db);
    let links = || -> Vec<String> {
        let said = program.say(&["demo", "--no-serve"]);
        assert_eq!(said.code, 0, "{}", said.err);
        let lines = said.out.lines();
        lines
            .filter_map(|line| line.split("http://127.0.0.1:8023/enter/").nth(1))
            .map(str::to_owned)
            .collect()
    };
    let (first, second) = (links(), links());
    assert_eq!((first.len(), second.len()), (5, 5));
    assert!(first.iter().all(|link| !second.contains(link)));
    let listed = program.say(&["account", "list"]).out;
    for line in [
        "系统管理员 · ",
        "工会办公室 · ",
        "分工会干部 · 公共基础学院分工会 · ",
        "经审委员会 · ",
        "member  陈慧娟",
    ] {
        assert!(listed.contains(line), "{line} in {listed}");
    }
    assert_eq!(listed.lines().count(), 10, "{listed}");
}
