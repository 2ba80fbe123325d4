//! A one-time login opens an account once, within a day.

use crate::hall::{account, act, later, office};
use niangjia_access::one_time::{issue, peek, redeem};
use niangjia_access::sessions::{self, Limits};
use niangjia_access::{AccessError, Token, accounts};
use niangjia_base::ids::AccountId;
use niangjia_office::Office;
use testkit::both_databases;

fn issued(office: &Office, account: AccountId) -> Token {
    let token = Token::new(office).unwrap();
    act(office, |act| issue(act, account, &token.digest())).unwrap();
    token
}

fn is_wrong<T: std::fmt::Debug>(result: Result<T, AccessError>) -> bool {
    matches!(result, Err(AccessError::Wrong))
}

both_databases! {
    fn it_opens_once(db: &TestDb) {
        let office = office(db);
        let id = account(&office, "clerk");
        let token = issued(&office, id);
        // Looking at the link does not use it up.
        assert_eq!(peek(&office, &token).unwrap().as_deref(), Some("clerk"));
        let opened = redeem(&office, &token, "::1", "Firefox").unwrap();
        assert_eq!(opened.account, id);
        let signed = sessions::signed(&office, &opened.token, Limits::default()).unwrap().unwrap();
        assert!(!signed.has_password);
        assert_eq!(signed.viewer.account, Some(id));
        assert!(is_wrong(redeem(&office, &token, "::1", "Firefox")));
        assert_eq!(peek(&office, &token).unwrap(), None);
    }

    fn it_is_good_for_a_day(db: &TestDb) {
        let office = office(db);
        let id = account(&office, "clerk");
        let token = issued(&office, id);
        let next_day = later(db, 24 * 60 + 1);
        assert_eq!(peek(&next_day, &token).unwrap(), None);
        assert!(is_wrong(redeem(&next_day, &token, "::1", "Firefox")));
        redeem(&later(db, 23 * 60), &token, "::1", "Firefox").unwrap();
    }

    fn another_one_and_a_lock_make_it_void(db: &TestDb) {
        let office = office(db);
        let id = account(&office, "clerk");
        let first = issued(&office, id);
        let second = issued(&office, id);
        assert!(is_wrong(redeem(&office, &first, "::1", "Firefox")));
        act(&office, |act| accounts::lock(act, id)).unwrap();
        assert!(is_wrong(redeem(&office, &second, "::1", "Firefox")));
        let refused = act(&office, |act| issue(act, id, &second.digest()));
        assert!(matches!(refused, Err(AccessError::Locked)), "{refused:?}");
    }

    fn of_two_who_use_it_at_once_one_comes_in(db: &TestDb) {
        let office = office(db);
        let id = account(&office, "clerk");
        let token = issued(&office, id);
        let offices = [later(db, 1), later(db, 2), later(db, 3)];
        let came_in = std::thread::scope(|threads| {
            let all: Vec<_> = offices.iter()
                .map(|office| threads.spawn(|| redeem(office, &token, "::1", "Firefox").is_ok()))
                .collect();
            all.into_iter().map(|one| one.join().unwrap()).filter(|came_in| *came_in).count()
        });
        assert_eq!(came_in, 1);
    }

    fn guessing_is_slowed_by_address(db: &TestDb) {
        let office = office(db);
        let id = account(&office, "clerk");
        let token = issued(&office, id);
        for _ in 0..20 {
            let guess = Token::new(&office).unwrap();
            assert!(is_wrong(redeem(&office, &guess, "10.0.0.9", "")));
        }
        let slowed = redeem(&office, &token, "10.0.0.9", "");
        assert!(matches!(slowed, Err(AccessError::Wait { seconds: 1..=2 })), "{slowed:?}");
        redeem(&office, &token, "10.0.0.8", "").unwrap();
    }
}
