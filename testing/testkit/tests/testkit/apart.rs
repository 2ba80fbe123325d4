//! Each test has a database of its own, and it is gone afterwards.

use niangjia_store::{Db, Error, Migration, Place, Script, bind};
use testkit::{Engine, TestDb, both_databases};

const CHAIN: &[Migration] = &[Migration {
    name: "20260131_notes",
    script: Script::Portable(
        "CREATE TABLE testkit_note (\n  union_id BIGINT NOT NULL,\n  id BIGINT NOT NULL,\n  PRIMARY KEY (union_id, id)\n);\n",
    ),
}];

fn count(db: &Db) -> i64 {
    db.read(|tx| tx.one("SELECT COUNT(*) FROM testkit_note", &[], |row| row.get(0)))
        .unwrap()
}

fn add(db: &Db) {
    db.write(|tx| {
        tx.run(
            "INSERT INTO testkit_note (union_id, id) VALUES ($1, $2)",
            bind![1, 7],
        )
    })
    .unwrap();
}

both_databases! {
    /// Two offices of one database see the same rows; another database does not.
    fn one_test_does_not_see_another(db: &TestDb) {
        let (one, two) = (db.office(CHAIN), db.office(CHAIN));
        add(one.db());
        assert_eq!(count(two.db()), 1);
        let other = TestDb::new(db.engine());
        assert_eq!(count(other.office(CHAIN).db()), 0);
        assert!(two.now() > one.now());
    }

    /// What a test had is not there after it.
    fn a_database_goes_away(db: &TestDb) {
        let kept = TestDb::new(db.engine());
        let place = kept.place();
        drop(kept.open());
        drop(kept);
        match place {
            Place::File(path) => assert!(!path.exists()),
            Place::Server(_) => {
                let opened = Db::open(&place).map(drop);
                assert!(matches!(opened, Err(Error::Driver(_))), "{opened:?}");
            }
        }
    }
}

#[test]
fn without_a_server_the_test_fails_and_says_what_to_do() {
    // The variable cannot be taken away from other tests of this process, so a process of its own is started without it.
    if std::env::var_os("NIANGJIA_TESTKIT_CHILD").is_some() {
        let _ = TestDb::new(Engine::Postgres).open();
        return;
    }
    let child = std::process::Command::new(std::env::current_exe().unwrap())
        .args([
            "--exact",
            "apart::without_a_server_the_test_fails_and_says_what_to_do",
        ])
        .env("NIANGJIA_TESTKIT_CHILD", "1")
        .env_remove("NIANGJIA_TEST_POSTGRES")
        .output()
        .unwrap();
    let said = String::from_utf8_lossy(&child.stdout) + String::from_utf8_lossy(&child.stderr);
    assert!(!child.status.success());
    assert!(said.contains("cargo xtask test"), "{said}");
}
