//! Staff whom a desk knows before a sheet comes in.

use niangjia_base::ids::{PersonId, TypedId, UnitId};
use niangjia_base::text;
use niangjia_office::Act;
use niangjia_office::forms::staff_record_key;
use niangjia_office::org::UNIT;
use niangjia_office::people::{MEMBERSHIP, PERSON};
use niangjia_office::registers::Register;
use niangjia_store::{Bind, Error, InsertInto, Value, bind, statements};

statements! {
    BRANCH = "SELECT id FROM unit WHERE union_id = $1 AND record_key = $2";
}

/// Somebody on the staff: `Staff::new("00101", "林晓").woman().of("教务处").member("机关第一分工会")`.
#[derive(Clone, Copy, Debug)]
pub struct Staff {
    number: &'static str,
    name: &'static str,
    sex: Option<&'static str>,
    department: Option<&'static str>,
    branch: Option<&'static str>,
    joined: &'static str,
    left: Option<&'static str>,
}

impl Staff {
    /// Somebody who never joined the union.
    #[must_use]
    pub const fn new(number: &'static str, name: &'static str) -> Self {
        Self {
            number,
            name,
            sex: None,
            department: None,
            branch: None,
            joined: "2010-09-01",
            left: None,
        }
    }

    /// A woman.
    #[must_use]
    pub const fn woman(mut self) -> Self {
        self.sex = Some("female");
        self
    }

    /// A man.
    #[must_use]
    pub const fn man(mut self) -> Self {
        self.sex = Some("male");
        self
    }

    /// Of a department.
    #[must_use]
    pub const fn of(mut self, department: &'static str) -> Self {
        self.department = Some(department);
        self
    }

    /// A member in a branch, since 2010 unless [`Self::since`] says another day.
    #[must_use]
    pub const fn member(mut self, branch: &'static str) -> Self {
        self.branch = Some(branch);
        self
    }

    /// A member since a day in its stored form.
    #[must_use]
    pub const fn since(mut self, day: &'static str) -> Self {
        self.joined = day;
        self
    }

    /// A member no longer, from a day in its stored form.
    #[must_use]
    pub const fn left(mut self, day: &'static str) -> Self {
        self.left = Some(day);
        self
    }

    pub(crate) fn make_known(&self, act: &mut Act<'_, '_>) -> Result<(), Error> {
        let person: PersonId = act.id();
        let name_key = text::name_key(self.name);
        let values = [
            ("standing", Value::from("staff")),
            ("staff_number", self.number.into()),
            ("name", self.name.into()),
            ("name_key", name_key.into()),
            ("sex", self.sex.into()),
            ("department", self.department.into()),
        ];
        let key = staff_record_key(self.number);
        insert(act, &PERSON, person.whole(), &key, &values)?;
        let Some(branch) = self.branch else {
            return Ok(());
        };
        let values = [
            ("person", Value::from(person)),
            ("unit", unit(act, branch)?.into()),
            ("joined_on", self.joined.into()),
            ("left_on", self.left.into()),
        ];
        let id: PersonId = act.id();
        let key = format!("{}|{person}", self.joined);
        insert(act, &MEMBERSHIP, id.whole(), &key, &values)
    }
}

/// The branch of a name, which is made when there is none.
fn unit(act: &mut Act<'_, '_>, branch: &str) -> Result<UnitId, Error> {
    let key = text::unit_key(branch);
    let known = act
        .tx
        .maybe(BRANCH, bind![act.union, &key], |row| row.id(0))?;
    if let Some(unit) = known {
        return Ok(unit);
    }
    let unit: UnitId = act.id();
    let values = [("kind", Value::from("branch")), ("name", branch.into())];
    insert(act, &UNIT, unit.whole(), &key, &values)?;
    Ok(unit)
}

/// Inserts a record of which only some fields are known, and which came from no sheet.
fn insert(
    act: &mut Act<'_, '_>,
    register: &Register,
    id: i64,
    key: &str,
    known: &[(&str, Value)],
) -> Result<(), Error> {
    let mut row: Vec<Bind<'_>> = vec![
        act.union.into(),
        id.into(),
        key.into(),
        Bind::Null,
        Bind::Null,
        false.into(),
    ];
    for field in register.fields {
        let value = known.iter().find(|(column, _)| *column == field.column);
        row.push(value.map_or(Bind::Null, |(_, value)| value.into()));
    }
    let into = InsertInto {
        table: register.table,
        columns: &register.columns(),
    };
    act.tx.insert_many(into, [row.as_slice()])
}
