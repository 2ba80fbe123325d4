//! Signing in and out, what ends a session, and what slows a guesser.

use crate::hall::{PASSWORD, account, account_with_password, act, attempt, later, office};
use niangjia_access::sessions::{self, Limits, signed};
use niangjia_access::sign_in::{confirm, sign_in};
use niangjia_access::{AccessError, Action, Grant, Object, Role, Token, granting, may};
use niangjia_office::Office;
use niangjia_store::{Error, Value, bind};
use testkit::both_databases;

fn n_sessions(office: &Office) -> i64 {
    let counted: Result<i64, Error> = office.look(|look| {
        look.tx
            .one("SELECT COUNT(*) FROM access_session", &[], |row| row.get(0))
    });
    counted.unwrap()
}

both_databases! {
    fn the_right_password_opens_a_session_with_the_grants_of_today(db: &TestDb) {
        let office = office(db);
        let id = account_with_password(&office, "clerk");
        let role = Grant { role: Role::Office, unit: None, from: "2024-01-05".parse().unwrap(), until: None };
        act(&office, |act| granting::grant(act, id, role)).unwrap();
        let opened = sign_in(&office, &attempt("Clerk", PASSWORD, "::1")).unwrap();
        let found = signed(&office, &opened.token, Limits::default()).unwrap().unwrap();
        assert_eq!((found.account, found.session, found.login.as_str()), (id, opened.session, "clerk"));
        assert!(may(&found.viewer, Action::Import, &Object::UNION).is_yes());
        assert_eq!(signed(&office, &Token::new(&office).unwrap(), Limits::default()).unwrap(), None);
    }

    fn what_was_wrong_is_not_said(db: &TestDb) {
        let office = office(db);
        account_with_password(&office, "clerk");
        account(&office, "without-password");
        for (login, password) in [
            ("clerk", "another pass word"),
            ("nobody-here", PASSWORD),
            ("without-password", PASSWORD),
            ("without-password", ""),
            ("", ""),
            ("' OR 1=1 --", "x"),
        ] {
            let refused = sign_in(&office, &attempt(login, password, "::1"));
            assert!(matches!(refused, Err(AccessError::Wrong)), "{login}: {refused:?}");
        }
        assert_eq!(n_sessions(&office), 0);
    }

    fn a_guesser_waits_and_others_do_not(db: &TestDb) {
        let office = office(db);
        account_with_password(&office, "clerk");
        account_with_password(&office, "other");
        for _ in 0..3 {
            let wrong = sign_in(&office, &attempt("clerk", "a wrong guess", "10.0.0.1"));
            assert!(matches!(wrong, Err(AccessError::Wrong)), "{wrong:?}");
        }
        // Even the right password is not looked at, from wherever it comes.
        for address in ["10.0.0.1", "10.0.0.2"] {
            let waits = sign_in(&office, &attempt("clerk", PASSWORD, address));
            assert!(matches!(waits, Err(AccessError::Wait { seconds: 1..=2 })), "{waits:?}");
        }
        sign_in(&office, &attempt("other", PASSWORD, "10.0.0.1")).unwrap();
        let soon = later(db, 1);
        sign_in(&soon, &attempt("clerk", PASSWORD, "10.0.0.1")).unwrap();
        // Being right forgets what was wrong before.
        let wrong = sign_in(&soon, &attempt("clerk", "a wrong guess", "10.0.0.1"));
        assert!(matches!(wrong, Err(AccessError::Wrong)), "{wrong:?}");
        sign_in(&soon, &attempt("clerk", PASSWORD, "10.0.0.1")).unwrap();
    }

    fn a_guesser_who_goes_on_waits_for_minutes_but_not_for_ever(db: &TestDb) {
        let office = office(db);
        account_with_password(&office, "clerk");
        let mut minute = 1;
        for _ in 0..10 {
            let at = later(db, minute);
            let wrong = sign_in(&at, &attempt("clerk", "a wrong guess", "10.0.0.1"));
            assert!(matches!(wrong, Err(AccessError::Wrong)), "{minute}: {wrong:?}");
            minute += 6;
        }
        let at = later(db, minute);
        let waits = sign_in(&at, &attempt("clerk", PASSWORD, "10.0.0.1"));
        assert!(matches!(waits, Err(AccessError::Wait { seconds: 60..=900 })), "{waits:?}");
        sign_in(&later(db, minute + 15), &attempt("clerk", PASSWORD, "10.0.0.1")).unwrap();
    }

    fn a_session_ends_when_it_is_idle_and_when_it_is_old(db: &TestDb) {
        let office = office(db);
        account_with_password(&office, "clerk");
        let opened = sign_in(&office, &attempt("clerk", PASSWORD, "::1")).unwrap();
        let is_signed = |minute: i64| {
            signed(&later(db, minute), &opened.token, Limits::default()).unwrap().is_some()
        };
        // Every twenty minutes a request, for twelve hours.
        for minute in (20..720).step_by(20) {
            assert!(is_signed(minute), "{minute}");
        }
        assert!(!is_signed(721));
        let another = sign_in(&office, &attempt("clerk", PASSWORD, "::1")).unwrap();
        assert!(signed(&later(db, 29), &another.token, Limits::default()).unwrap().is_some());
        assert!(signed(&later(db, 60), &another.token, Limits::default()).unwrap().is_none());
    }

    fn reading_again_within_a_minute_writes_nothing(db: &TestDb) {
        let office = office(db);
        account_with_password(&office, "clerk");
        let opened = sign_in(&office, &attempt("clerk", PASSWORD, "::1")).unwrap();
        let seen = || -> String {
            office.look(|look| look.tx.one("SELECT seen_at FROM access_session", &[], |row| row.get(0)))
                .unwrap_or_else(|error: Error| panic!("{error}"))
        };
        let before = seen();
        signed(&office, &opened.token, Limits::default()).unwrap();
        assert_eq!(seen(), before);
        signed(&later(db, 2), &opened.token, Limits::default()).unwrap();
        assert!(seen() > before);
    }

    fn signing_out_ends_this_session_or_all_others(db: &TestDb) {
        let office = office(db);
        let id = account_with_password(&office, "clerk");
        let stranger = account(&office, "stranger");
        let open = || sign_in(&office, &attempt("clerk", PASSWORD, "::1")).unwrap();
        let (first, second, third) = (open(), open(), open());
        let is_signed = |token: &Token| signed(&office, token, Limits::default()).unwrap().is_some();
        // Nobody ends the session of another account.
        sessions::end(&office, stranger, first.session).unwrap();
        assert!(is_signed(&first.token));
        sessions::end(&office, id, first.session).unwrap();
        assert!(!is_signed(&first.token));
        let listed = sessions::of_account(&office, id, Limits::default()).unwrap();
        let listed: Vec<_> = listed.into_iter().map(|session| (session.id, session.agent)).collect();
        assert_eq!(listed.len(), 2);
        assert!(listed.contains(&(second.session, "Firefox".to_owned())));
        sessions::end_everywhere(&office, id, Some(third.session)).unwrap();
        assert!(!is_signed(&second.token) && is_signed(&third.token));
        sessions::end_everywhere(&office, id, None).unwrap();
        assert_eq!(n_sessions(&office), 0);
    }

    fn a_changed_password_is_asked_for_the_old_one(db: &TestDb) {
        let office = office(db);
        let id = account_with_password(&office, "clerk");
        confirm(&office, id, PASSWORD).unwrap();
        for _ in 0..3 {
            let wrong = confirm(&office, id, "something else");
            assert!(matches!(wrong, Err(AccessError::Wrong)), "{wrong:?}");
        }
        let waits = confirm(&office, id, PASSWORD);
        assert!(matches!(waits, Err(AccessError::Wait { .. })), "{waits:?}");
    }

    /// Whoever reads the database finds nothing that opens anything.
    fn no_password_and_no_token_is_kept(db: &TestDb) {
        let office = office(db);
        account_with_password(&office, "clerk");
        let opened = sign_in(&office, &attempt("clerk", PASSWORD, "10.1.2.3")).unwrap();
        let _ = sign_in(&office, &attempt("a pass word in the wrong field", "x", "10.1.2.3"));
        let shown = opened.token.shown();
        let bytes: Vec<u8> = (0..shown.len()).step_by(2).map(|at| u8::from_str_radix(&shown[at..at + 2], 16).unwrap()).collect();
        for table in ["access_account", "access_session", "access_failure", "access_one_time", "history", "act"] {
            let columns: Vec<String> = office.db().schema().unwrap().into_iter()
                .filter_map(|line| line.strip_prefix(&format!("{table}."))
                    .and_then(|rest| rest.split(' ').next()).map(str::to_owned))
                .collect();
            assert!(!columns.is_empty(), "{table}");
            for column in columns {
                let sql = format!("SELECT {column} FROM {table}");
                let values: Vec<Value> = office.look(|look| look.tx.all(&sql, bind![], |row| row.get(0)))
                    .unwrap_or_else(|error: Error| panic!("{error}"));
                for value in values {
                    let found = match &value {
                        Value::Text(text) => [PASSWORD, &shown, "wrong field", "10.1.2.3"].iter().any(|secret| text.contains(secret)),
                        Value::Bytes(kept) => *kept == bytes,
                        _ => false,
                    };
                    assert!(!found, "{table}.{column}");
                }
            }
        }
    }
}
