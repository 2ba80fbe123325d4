//! A second factor is asked for by whatever way one comes in, and each code works once.

use crate::hall::{PASSWORD, account_with_password, act, attempt, events, later, office};
use niangjia_access::second_factor::{
    RecoveryCodes, Secret, forget, give_code, recovery_left, seal_old, set_up, unsealed,
};
use niangjia_access::sessions::{Limits, Opened, signed};
use niangjia_access::sign_in::sign_in;
use niangjia_access::{AccessError, Token, accounts, one_time};
use niangjia_base::ids::AccountId;
use niangjia_office::Office;
use niangjia_office::vault::is_sealed;
use niangjia_store::{Place, bind};
use testkit::{START, TestDb, both_databases};
use totp_rs::{Builder, Totp};

struct Telephone(Totp);

impl Telephone {
    fn of(secret: &Secret) -> Self {
        let bytes = totp_rs::Secret::try_from_base32(secret.written()).unwrap();
        Self(Builder::new().with_secret(bytes).build().unwrap())
    }

    /// What it shows some minutes after the clock of the tests starts.
    fn shows(&self, minutes: i64) -> String {
        let seconds = START.milliseconds() / 1000 + minutes * 60;
        self.0.generate(u64::try_from(seconds).unwrap()).to_string()
    }
}

/// An account with a second factor.
fn prepared(office: &Office) -> (AccountId, Telephone, RecoveryCodes) {
    let id = account_with_password(office, "clerk");
    let secret = Secret::new(office).unwrap();
    let telephone = Telephone::of(&secret);
    let codes = RecoveryCodes::new(office).unwrap();
    let code = telephone.shows(0);
    act(office, |act| set_up(act, id, &secret, &code, &codes, None)).unwrap();
    (id, telephone, codes)
}

fn enter(db: &TestDb, minutes: i64) -> Opened {
    sign_in(&later(db, minutes), &attempt("clerk", PASSWORD, "::1")).unwrap()
}

/// The secret of an account as it stands in the database.
fn kept(office: &Office, account: AccountId) -> String {
    let sql = "SELECT secret FROM access_factor WHERE union_id = $1 AND account = $2";
    let kept = office.look(|look| {
        look.tx
            .one(sql, bind![look.union, account], |row| row.get(0))
    });
    kept.unwrap()
}

/// Writes a secret behind the back of the program.
fn put(office: &Office, account: AccountId, secret: &str) {
    let sql =
        "INSERT INTO access_factor (union_id, account, secret, last_step) VALUES ($1, $2, $3, 0)";
    let put = office
        .db()
        .write(|tx| tx.run(sql, bind![office.union(), account, secret]));
    assert_eq!(put.unwrap(), 1);
}

/// What is on the disk of a database in a file; nothing for a server's.
fn written(db: &TestDb) -> String {
    let Place::File(file) = db.place() else {
        return String::new();
    };
    let folder = std::fs::read_dir(file.parent().unwrap()).unwrap();
    let files = folder.map(|entry| std::fs::read(entry.unwrap().path()).unwrap_or_default());
    let all: Vec<u8> = files.flatten().collect();
    assert!(all.len() > 4096);
    String::from_utf8_lossy(&all).into_owned()
}

both_databases! {
    fn a_session_is_good_for_nothing_until_the_code_is_given(db: &TestDb) {
        let office = office(db);
        let (_, telephone, _) = prepared(&office);
        let opened = enter(db, 5);
        assert!(opened.awaits_code);
        let at = later(db, 5);
        let waiting = signed(&at, &opened.token, Limits::default()).unwrap().unwrap();
        assert!(waiting.awaits_code && !waiting.viewer.is_known());
        let good = give_code(&at, &opened.token, &telephone.shows(5), Limits::default()).unwrap();
        assert_eq!(good.session, opened.session);
        // The token before is worth nothing now.
        assert_eq!(signed(&at, &opened.token, Limits::default()).unwrap(), None);
        let now = signed(&at, &good.token, Limits::default()).unwrap().unwrap();
        assert!(!now.awaits_code && now.viewer.is_known());
    }

    fn a_code_works_once(db: &TestDb) {
        let office = office(db);
        let (_, telephone, _) = prepared(&office);
        let code = telephone.shows(5);
        let (first, second) = (enter(db, 5), enter(db, 6));
        give_code(&later(db, 5), &first.token, &code, Limits::default()).unwrap();
        let again = give_code(&later(db, 5), &second.token, &code, Limits::default());
        assert!(matches!(again, Err(AccessError::WrongCode)), "{again:?}");
        // The code by which it was set up is used up, too.
        let early = give_code(&office, &second.token, &telephone.shows(0), Limits::default());
        assert!(matches!(early, Err(AccessError::WrongCode)), "{early:?}");
        give_code(&later(db, 6), &second.token, &telephone.shows(6), Limits::default()).unwrap();
    }

    fn a_recovery_code_stands_in_for_a_lost_telephone_once(db: &TestDb) {
        let office = office(db);
        let (id, _, codes) = prepared(&office);
        assert_eq!(recovery_left(&office, id).unwrap(), 10);
        let code = codes.shown()[3].to_uppercase().replace('-', " ");
        let opened = enter(db, 5);
        give_code(&later(db, 5), &opened.token, &code, Limits::default()).unwrap();
        assert_eq!(recovery_left(&office, id).unwrap(), 9);
        let opened = enter(db, 6);
        let again = give_code(&later(db, 6), &opened.token, &code, Limits::default());
        assert!(matches!(again, Err(AccessError::WrongCode)), "{again:?}");
    }

    fn a_one_time_login_asks_for_the_code_as_well(db: &TestDb) {
        let office = office(db);
        let (id, ..) = prepared(&office);
        let token = Token::new(&office).unwrap();
        act(&office, |act| accounts::reset(act, id, &token.digest())).unwrap();
        assert!(one_time::redeem(&office, &token, "::1", "").unwrap().awaits_code);
        act(&office, |act| forget(act, id)).unwrap();
        act(&office, |act| accounts::reset(act, id, &token.digest())).unwrap();
        assert!(!one_time::redeem(&office, &token, "::1", "").unwrap().awaits_code);
        assert_eq!(recovery_left(&office, id).unwrap(), 0);
    }

    fn guessing_at_codes_is_slowed(db: &TestDb) {
        let office = office(db);
        let (_, telephone, _) = prepared(&office);
        let opened = enter(db, 5);
        let at = later(db, 5);
        for guess in ["000000", "aaaa-aaaa-aaaa-aaaa", ""] {
            let wrong = give_code(&at, &opened.token, guess, Limits::default());
            assert!(matches!(wrong, Err(AccessError::WrongCode)), "{wrong:?}");
        }
        let waits = give_code(&at, &opened.token, &telephone.shows(5), Limits::default());
        assert!(matches!(waits, Err(AccessError::Wait { .. })), "{waits:?}");
    }

    /// Whoever has the database and not its key cannot make codes.
    fn the_secret_is_sealed_for_its_account_alone(db: &TestDb) {
        let office = office(db);
        let id = account_with_password(&office, "clerk");
        let other = account_with_password(&office, "other");
        let secret = Secret::new(&office).unwrap();
        let (telephone, codes) = (Telephone::of(&secret), RecoveryCodes::new(&office).unwrap());
        act(&office, |act| set_up(act, id, &secret, &telephone.shows(0), &codes, None)).unwrap();
        assert!(is_sealed(&kept(&office, id)));
        assert!(!written(db).contains(secret.written()), "the secret is in what is written");
        assert_eq!(office.look(unsealed).unwrap(), []);
        // Moved to another account it opens nothing, and the checks name that account.
        let sealed = kept(&office, id);
        put(&office, other, &sealed);
        assert_eq!(office.look(unsealed).unwrap(), [other]);
        let opened = sign_in(&later(db, 5), &attempt("other", PASSWORD, "::1")).unwrap();
        let given = give_code(&later(db, 5), &opened.token, &telephone.shows(5), Limits::default());
        assert!(matches!(given, Err(AccessError::Store(_))), "{given:?}");
    }

    fn a_secret_from_before_is_sealed_when_the_office_opens(db: &TestDb) {
        let office = office(db);
        let id = account_with_password(&office, "clerk");
        let secret = Secret::new(&office).unwrap();
        put(&office, id, secret.written());
        assert_eq!(office.look(unsealed).unwrap(), [id]);
        assert_eq!((seal_old(&office).unwrap(), seal_old(&office).unwrap()), (1, 0));
        assert!(is_sealed(&kept(&office, id)));
        let opened = enter(db, 5);
        let code = Telephone::of(&secret).shows(5);
        give_code(&later(db, 5), &opened.token, &code, Limits::default()).unwrap();
    }

    fn it_is_set_up_only_by_whoever_has_the_telephone(db: &TestDb) {
        let office = office(db);
        let id = account_with_password(&office, "clerk");
        let secret = Secret::new(&office).unwrap();
        let codes = RecoveryCodes::new(&office).unwrap();
        let wrong = act(&office, |act| set_up(act, id, &secret, "000000", &codes, None));
        assert!(matches!(wrong, Err(AccessError::WrongCode)), "{wrong:?}");
        assert!(!enter(db, 1).awaits_code);
        let code = Telephone::of(&secret).shows(0);
        act(&office, |act| set_up(act, id, &secret, &code, &codes, None)).unwrap();
        let twice = act(&office, |act| set_up(act, id, &secret, &code, &codes, None));
        assert!(matches!(twice, Err(AccessError::FactorThere)), "{twice:?}");
        assert!(office.look(|look| accounts::get(look, id)).unwrap().unwrap().has_second_factor);
        let told = events(&office).concat();
        assert!(told.contains("second_factor_set_up"), "{told}");
        for hidden in codes.shown().iter().map(String::as_str).chain([secret.written(), code.as_str()]) {
            assert!(!told.contains(hidden), "{hidden}");
        }
    }
}
