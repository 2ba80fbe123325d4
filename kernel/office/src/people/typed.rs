//! The person whom somebody types: by staff number, by name, or by both in any order.

use crate::Look;
use niangjia_base::ids::PersonId;
use niangjia_base::text;
use niangjia_store::{Error, bind, statements};

statements! {
    BY_NUMBER = "SELECT id, name, staff_number, department FROM person \
                 WHERE union_id = $1 AND record_key = $2 AND NOT withdrawn ORDER BY id";
    BY_NAME = "SELECT id, name, staff_number, department FROM person \
               WHERE union_id = $1 AND name_key = $2 AND NOT withdrawn ORDER BY id LIMIT 40";
    BY_ID = "SELECT id, name, staff_number, department FROM person WHERE union_id = $1 AND id = $2";
}

/// Somebody who may be meant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Somebody {
    /// Who.
    pub id: PersonId,
    /// The name as written.
    pub name: String,
    /// The staff number.
    pub staff_number: Option<String>,
    /// The department.
    pub department: Option<String>,
}

/// Everybody who may be meant by what was typed; nobody for an empty text. A number decides when there is one: leading
/// zeros that were left out are tried, and a name beside it must be that person's.
///
/// # Errors
/// When the database cannot be read.
pub fn meant(look: &mut Look<'_, '_>, typed: &str) -> Result<Vec<Somebody>, Error> {
    let (number, name) = parts(typed);
    let name_key = text::name_key(&name);
    let Some(number) = number else {
        if name_key.is_empty() {
            return Ok(Vec::new());
        }
        return look.tx.all(BY_NAME, bind![look.union, &name_key], somebody);
    };
    for zeros in 0..=MOST_ZEROS {
        let key = crate::forms::staff_record_key(&format!("{}{number}", "0".repeat(zeros)));
        let mut found = look.tx.all(BY_NUMBER, bind![look.union, &key], somebody)?;
        found.retain(|known| name_key.is_empty() || text::name_key(&known.name) == name_key);
        if !found.is_empty() {
            return Ok(found);
        }
    }
    Ok(Vec::new())
}

/// A person as they are called where one of several is meant.
///
/// # Errors
/// When the database cannot be read.
pub fn called(look: &mut Look<'_, '_>, person: PersonId) -> Result<Option<Somebody>, Error> {
    look.tx.maybe(BY_ID, bind![look.union, person], somebody)
}

/// Zeros that a spreadsheet may have taken from the front of a number.
const MOST_ZEROS: usize = 6;

impl Somebody {
    /// Name and number, as they may be typed again.
    #[must_use]
    pub fn written(&self) -> String {
        match &self.staff_number {
            Some(number) => format!("{} {number}", self.name),
            None => self.name.clone(),
        }
    }
}

/// The staff number and the name in a text; a part with a digit in it is the number.
#[must_use]
pub fn parts(typed: &str) -> (Option<String>, String) {
    let mut number = None;
    let mut name: Vec<&str> = Vec::new();
    let separates =
        |sign: char| text::is_blank(sign) || matches!(sign, '(' | ')' | '（' | '）' | ',' | '，');
    for part in typed.split(separates).filter(|part| !part.is_empty()) {
        let plain = text::half_width(part);
        if number.is_none() && plain.contains(|sign: char| sign.is_ascii_digit()) {
            number = Some(plain);
        } else {
            name.push(part);
        }
    }
    (number, name.join(" "))
}

fn somebody(row: &niangjia_store::Row<'_>) -> Result<Somebody, Error> {
    Ok(Somebody {
        id: row.id(0)?,
        name: row.get(1)?,
        staff_number: row.get(2)?,
        department: row.get(3)?,
    })
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn a_number_and_a_name_are_told_apart() {
        for (typed, number, name) in [
            ("马秀霞", None, "马秀霞"),
            ("10023", Some("10023"), ""),
            ("马秀霞 10023", Some("10023"), "马秀霞"),
            ("１００２３（马秀霞）", Some("10023"), "马秀霞"),
            ("阿依古丽 · 买买提", None, "阿依古丽 · 买买提"),
            (" ", None, ""),
        ] {
            let (found, rest) = parts(typed);
            assert_eq!((found.as_deref(), rest.as_str()), (number, name), "{typed}");
        }
    }
}
