//! A small line of work for these tests: notes about people, with a subject, and a secret that is no matter of others.

use niangjia_base::actor::Actor;
use niangjia_base::calendar::Day;
use niangjia_base::ids::{PersonId, RecordId, UnitId};
use niangjia_base::record_ref::RecordKind;
use niangjia_office::people::sample;
use niangjia_office::registers::{Field, Holds, Privacy, Register, Scope, enter};
use niangjia_office::{Act, ActError, Asked, Office, org, people};
use niangjia_search::{Edge, Kept, Part, Share, Wanted, catch_up, found};
use niangjia_store::{Error, Migration, Script, Value};
use testkit::TestDb;

const TABLE: Migration = Migration {
    name: "20260501_note",
    script: Script::Portable(
        "CREATE TABLE note (\n  union_id BIGINT NOT NULL,\n  id BIGINT NOT NULL,\n  record_key TEXT NOT NULL,\n  \
         sheet BIGINT,\n  sheet_row BIGINT,\n  withdrawn BOOLEAN NOT NULL,\n  person BIGINT,\n  subject TEXT NOT NULL,\n  \
         place TEXT,\n  illness TEXT,\n  phone TEXT,\n  PRIMARY KEY (union_id, id)\n);\n\
         CREATE UNIQUE INDEX note_key ON note (union_id, record_key);\n",
    ),
};

pub(crate) const NOTE: Register = Register {
    kind: RecordKind("notes.note"),
    table: "note",
    fields: &[
        Field::may("person", Holds::Person),
        Field::must("subject", Holds::Text),
        Field::may("place", Holds::Text),
        Field::may("illness", Holds::Text).seen_by(Privacy::Sensitive),
        Field::may("phone", Holds::Text).seen_by(Privacy::Private),
    ],
};

pub(crate) const ALL: [&Register; 3] = [&people::PERSON, &org::UNIT, &NOTE];

pub(crate) fn today() -> Day {
    Day::new(2024, 1, 5).unwrap()
}

pub(crate) fn office(db: &TestDb) -> Office {
    db.office(&[niangjia_search::MIGRATIONS, &[TABLE]].concat())
}

pub(crate) fn act<T: serde::Serialize + serde::de::DeserializeOwned>(
    office: &Office,
    key: &str,
    closure: impl FnMut(&mut Act<'_, '_>) -> Result<T, ActError>,
) -> T {
    let asked = Asked {
        command: "notes.write",
        key,
        with: "",
    };
    let clerk = Actor::Operator("clerk".to_owned());
    office.act(&clerk, asked, closure).unwrap().outcome()
}

pub(crate) fn failed(error: impl std::fmt::Display) -> ActError {
    ActError::Store(Error::Unfit(error.to_string()))
}

/// A branch with a member of a name.
pub(crate) fn member(
    office: &Office,
    number: usize,
    name: &str,
    branch: &str,
) -> (UnitId, PersonId) {
    act(office, &format!("member {number}"), |act| {
        let unit = match org::unit_named(act.tx, act.union, branch)? {
            Some(unit) => unit,
            None => sample::branch(act, branch).map_err(failed)?,
        };
        let since = "2015-03-00".parse().unwrap();
        let person = sample::person(number).named(name).member_of(unit, since);
        Ok((unit, person.keep(act).map_err(failed)?))
    })
}

/// A note about somebody, with a subject, an illness and a phone number.
pub(crate) fn note(
    office: &Office,
    key: &str,
    person: Option<PersonId>,
    subject: &str,
) -> RecordId {
    act(office, key, |act| {
        let values = [
            person.map_or(Value::Null, Value::from),
            subject.into(),
            Value::Null,
            "金丝雀".into(),
            "13900000000".into(),
        ];
        enter(act, &NOTE, key, &values).map_err(failed)
    })
}

pub(crate) fn up_to_date(office: &Office) {
    assert_eq!(catch_up(office, &ALL, Share::All).unwrap(), Kept::UpToDate);
}

/// What a scope finds in a register.
pub(crate) fn part(
    office: &Office,
    register: &'static Register,
    scope: &Scope,
    words: &str,
    after: Option<&Edge>,
    most: usize,
) -> Part {
    let wanted = Wanted::of(words).unwrap();
    let asked = niangjia_search::Asked {
        wanted: &wanted,
        scope,
        today: today(),
    };
    office
        .look(|look| found(look, register, &asked, after, most))
        .unwrap()
}

/// The texts in which something stands, as everybody of the office finds them.
pub(crate) fn texts(office: &Office, register: &'static Register, words: &str) -> Vec<String> {
    let part = part(office, register, &Scope::All, words, None, 100);
    part.hits
        .iter()
        .map(|hit| match &hit.record.values[hit.found.field] {
            Value::Text(text) => text.clone(),
            other => panic!("{other:?}"),
        })
        .collect()
}
