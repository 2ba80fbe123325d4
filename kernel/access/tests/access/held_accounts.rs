//! Accounts are opened, locked, reset and given passwords, and the history says so without a secret.

use crate::hall::{PASSWORD, account, account_with_password, act, attempt, events, office};
use niangjia_access::accounts::{self, NewAccount};
use niangjia_access::password::Hashed;
use niangjia_access::sessions::{self, Limits};
use niangjia_access::sign_in::sign_in;
use niangjia_access::{AccessError, Token};
use niangjia_base::ids::{AccountId, TypedId};
use niangjia_office::people::sample;
use testkit::both_databases;

both_databases! {
    fn an_account_is_found_however_its_login_is_typed(db: &TestDb) {
        let office = office(db);
        let id = account(&office, "Li.Na");
        for typed in ["li.na", " LI.NA ", "ｌi.na"] {
            let found = office.look(|look| accounts::find(look, typed)).unwrap().unwrap();
            assert_eq!((found.id, found.login.as_str(), found.has_password), (id, "Li.Na", false), "{typed}");
        }
        assert_eq!(office.look(|look| accounts::find(look, "li na")).unwrap(), None);
        let taken = act(&office, |act| accounts::open(act, NewAccount { login: "LI.NA", name: "", person: None }));
        assert!(matches!(taken, Err(AccessError::LoginTaken)), "{taken:?}");
        let unfit = act(&office, |act| accounts::open(act, NewAccount { login: "a b", name: "", person: None }));
        assert!(matches!(unfit, Err(AccessError::LoginUnfit)), "{unfit:?}");
    }

    fn an_account_belongs_to_the_person_with_a_staff_number(db: &TestDb) {
        let office = office(db);
        let somebody = sample::person(3);
        let person = act(&office, |act| {
            somebody.keep(act).map_err(|error| panic!("{error}"))
        }).unwrap();
        let (found, name) = office.look(|look| accounts::person_with_number(look, "90003")).unwrap();
        assert_eq!(found, person);
        assert!(!name.is_empty());
        let nobody = office.look(|look| accounts::person_with_number(look, "1"));
        assert!(matches!(nobody, Err(AccessError::NoPerson)), "{nobody:?}");
        let id = act(&office, |act| accounts::open(act, NewAccount { login: "member", name: &name, person: Some(person) })).unwrap();
        let kept = office.look(|look| accounts::get(look, id)).unwrap().unwrap();
        assert_eq!((kept.person, kept.name), (Some(person), name));
    }

    fn a_lock_ends_sessions_and_refuses_until_it_is_lifted(db: &TestDb) {
        let office = office(db);
        let id = account_with_password(&office, "clerk");
        let opened = sign_in(&office, &attempt("clerk", PASSWORD, "::1")).unwrap();
        act(&office, |act| accounts::lock(act, id)).unwrap();
        assert_eq!(sessions::signed(&office, &opened.token, Limits::default()).unwrap(), None);
        let refused = sign_in(&office, &attempt("clerk", PASSWORD, "::1"));
        assert!(matches!(refused, Err(AccessError::Locked)), "{refused:?}");
        // Whoever does not know the password is not told of the lock.
        let wrong = sign_in(&office, &attempt("clerk", "some other words", "::1"));
        assert!(matches!(wrong, Err(AccessError::Wrong)), "{wrong:?}");
        let digest = Token::new(&office).unwrap().digest();
        let reset = act(&office, |act| accounts::reset(act, id, &digest));
        assert!(matches!(reset, Err(AccessError::Locked)), "{reset:?}");
        act(&office, |act| accounts::unlock(act, id)).unwrap();
        sign_in(&office, &attempt("clerk", PASSWORD, "::1")).unwrap();
    }

    fn another_password_ends_the_other_sessions(db: &TestDb) {
        let office = office(db);
        let id = account_with_password(&office, "clerk");
        let here = sign_in(&office, &attempt("clerk", PASSWORD, "::1")).unwrap();
        let there = sign_in(&office, &attempt("clerk", PASSWORD, "::1")).unwrap();
        let next = "nine sings the kettle at";
        let hashed = Hashed::new(&office, "clerk", next).unwrap();
        act(&office, |act| accounts::set_password(act, id, &hashed, Some(here.session))).unwrap();
        assert!(sessions::signed(&office, &here.token, Limits::default()).unwrap().is_some());
        assert_eq!(sessions::signed(&office, &there.token, Limits::default()).unwrap(), None);
        assert!(sign_in(&office, &attempt("clerk", PASSWORD, "::1")).is_err());
        sign_in(&office, &attempt("clerk", next, "::1")).unwrap();
    }

    fn the_history_tells_what_happened_and_no_secret(db: &TestDb) {
        let office = office(db);
        let id = account_with_password(&office, "clerk");
        let token = Token::new(&office).unwrap();
        act(&office, |act| accounts::speak(act, id, Some("en"))).unwrap();
        act(&office, |act| accounts::reset(act, id, &token.digest())).unwrap();
        let told = events(&office);
        let names: Vec<&str> = told.iter().rev().map(|event| event.split(' ').nth(1).unwrap()).collect();
        assert_eq!(names, [
            "access.account.opened",
            "access.account.password_set",
            "access.account.language_chosen",
            "access.account.one_time_login_issued",
            "access.account.reset",
        ]);
        for secret in ["argon2", PASSWORD, &token.shown()] {
            assert!(!told.concat().contains(secret), "{secret} in {told:?}");
        }
        let kept = office.look(|look| accounts::get(look, id)).unwrap().unwrap();
        assert_eq!((kept.language.as_deref(), kept.has_password), (Some("en"), false));
    }

    fn nothing_is_done_to_an_account_that_is_not_there(db: &TestDb) {
        let office = office(db);
        let nobody = AccountId::from_whole(7);
        let digest = Token::new(&office).unwrap().digest();
        for refused in [
            act(&office, |act| accounts::lock(act, nobody)),
            act(&office, |act| accounts::unlock(act, nobody)),
            act(&office, |act| accounts::reset(act, nobody, &digest)),
            act(&office, |act| accounts::speak(act, nobody, None)),
        ] {
            assert!(matches!(refused, Err(AccessError::NoAccount)), "{refused:?}");
        }
        assert_eq!(office.look(accounts::list).unwrap(), []);
    }
}
