//! What the stories have in common: a union with a branch, an account, and clocks that stand at other times.

use niangjia_access::accounts::{self, NewAccount};
use niangjia_access::password::Hashed;
use niangjia_access::sign_in::Attempt;
use niangjia_access::{AccessError, MIGRATIONS};
use niangjia_base::actor::Actor;
use niangjia_base::calendar::Moment;
use niangjia_base::ids::{AccountId, TypedId, UnionId};
use niangjia_office::{Act, Asked, Office, Sources, history};
use testkit::{START, TestDb};

/// A password that is strong enough.
pub(crate) const PASSWORD: &str = "the kettle sings at nine";

/// The office at [`START`].
pub(crate) fn office(db: &TestDb) -> Office {
    db.office(MIGRATIONS)
}

/// The same office some minutes after [`START`].
pub(crate) fn later(db: &TestDb, minutes: i64) -> Office {
    let moment = Moment::from_milliseconds(START.milliseconds() + minutes * 60_000);
    Office::new(
        db.open(),
        UnionId::from_whole(1),
        Sources::fixed(moment),
        testkit::vault(),
    )
}

/// Does an act as whoever keeps the machine; each call is another act.
pub(crate) fn act<T: serde::Serialize + serde::de::DeserializeOwned>(
    office: &Office,
    closure: impl FnMut(&mut Act<'_, '_>) -> Result<T, AccessError>,
) -> Result<T, AccessError> {
    act_as(office, &Actor::Operator("keeper".to_owned()), closure)
}

/// Does an act as somebody.
pub(crate) fn act_as<T: serde::Serialize + serde::de::DeserializeOwned>(
    office: &Office,
    actor: &Actor,
    closure: impl FnMut(&mut Act<'_, '_>) -> Result<T, AccessError>,
) -> Result<T, AccessError> {
    let key = office.now().to_string();
    let asked = Asked {
        command: "access.test",
        key: &key,
        with: "",
    };
    office
        .act(actor, asked, closure)
        .map(niangjia_office::Done::outcome)
}

/// An account without a password.
pub(crate) fn account(office: &Office, login: &str) -> AccountId {
    let new = NewAccount {
        login,
        name: "",
        person: None,
    };
    act(office, |act| accounts::open(act, new)).unwrap()
}

/// An account with [`PASSWORD`].
pub(crate) fn account_with_password(office: &Office, login: &str) -> AccountId {
    let id = account(office, login);
    let hashed = Hashed::new(office, login, PASSWORD).unwrap();
    act(office, |act| accounts::set_password(act, id, &hashed, None)).unwrap();
    id
}

/// An attempt from an address.
pub(crate) fn attempt<'a>(login: &'a str, password: &'a str, address: &'a str) -> Attempt<'a> {
    Attempt {
        login,
        password,
        address,
        agent: "Firefox",
    }
}

/// The last events of the history, the latest first, each with its particulars.
pub(crate) fn events(office: &Office) -> Vec<String> {
    let entries = office
        .look(|look| history::latest(look.tx, look.union))
        .unwrap();
    entries
        .into_iter()
        .map(|entry| format!("{} {} {}", entry.actor, entry.event, entry.detail))
        .collect()
}
