//! Who is meant where the records leave it open: settled by hand, for one line or for a name at a place.
//!
//! ```toml
//! [[person]]
//! name = "张伟"                      # as written in the line
//! place = "机电分工会"                # the branch or department beside it: every line with both means this person
//! is = "00226"                       # the staff number, "id:…" for whoever has none, "-" to leave the lines out, "?" while open
//!
//! [[person]]
//! name = "王丽"
//! file = "慰问登记台账.xlsx"           # or one line alone: file, sheet and row
//! digest = "9f86d081884c7d65"        # how the file's SHA-256 begins, so that a corrected file is asked about again
//! sheet = "2023年"
//! row = 12
//! is = "00578"
//! ```

use super::{Mapping, SheetMapping};
use niangjia_base::ids::{PersonId, TypedId};
use niangjia_base::text;
use niangjia_office::forms::Line;
use niangjia_office::people::{Found, Meant, People};
use serde::{Deserialize, Serialize};

/// With what a person without a staff number is named.
const BY_ID: &str = "id:";

/// Who is meant in certain lines.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PersonMapping {
    /// The name as written.
    pub name: String,
    /// The branch or department beside it, if all lines with both are meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
    /// The name of the file, if one line is meant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// How the SHA-256 of the file begins, in hexadecimal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// The sheet of the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sheet: Option<String>,
    /// The row of the line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub row: Option<i64>,
    /// The staff number, `id:` and the person's id, `-` or `?`.
    pub is: String,
}

impl PersonMapping {
    /// Whether it says which lines it is about: a place, or a row with its file and sheet. A name alone says nothing,
    /// because two may have it.
    pub(super) fn says_where(&self) -> bool {
        let is_line = self.row.is_some() && self.file.is_some() && self.sheet.is_some();
        is_line || (self.place.is_some() && self.row.is_none())
    }

    /// Whether it is about the same lines as another.
    #[must_use]
    pub fn is_about_same(&self, other: &Self) -> bool {
        let all = |one: &Self| {
            let (place, file) = (one.place.clone(), one.file.clone());
            (place, file, one.digest.clone(), one.sheet.clone(), one.row)
        };
        text::name_key(&self.name) == text::name_key(&other.name) && all(self) == all(other)
    }

    fn person(&self, people: &People) -> Option<PersonId> {
        match self.is.strip_prefix(BY_ID) {
            Some(id) => {
                let id = PersonId::from_whole(id.parse().ok()?);
                people.get(id).map(|known| known.id)
            }
            None => match people.by_number(&self.is) {
                Found::One(known) => Some(known.id),
                Found::Nobody | Found::Several(_) => None,
            },
        }
    }

    fn is_left_out(&self) -> bool {
        self.is == SheetMapping::IGNORED
    }

    fn fits_file(&self, file: &str, digest: &str, sheet: &str) -> bool {
        let is = |wanted: &Option<String>, found: &str| {
            wanted.as_deref().is_none_or(|wanted| wanted == found)
        };
        let begins = |wanted: &Option<String>| {
            let wanted = wanted.as_deref();
            wanted.is_none_or(|wanted| !wanted.is_empty() && digest.starts_with(wanted))
        };
        is(&self.file, file) && is(&self.sheet, sheet) && begins(&self.digest)
    }
}

/// What was settled about the people of one sheet.
pub(crate) struct SettledPeople<'m> {
    rules: Vec<&'m PersonMapping>,
}

impl<'m> SettledPeople<'m> {
    /// What a mapping says about a sheet.
    pub(crate) fn of(mapping: &'m Mapping, file: &str, digest: &str, sheet: &str) -> Self {
        let rules = mapping.people.iter();
        let rules = rules.filter(|rule| rule.is != SheetMapping::OPEN);
        Self {
            rules: rules
                .filter(|rule| rule.says_where() && rule.fits_file(file, digest, sheet))
                .collect(),
        }
    }

    /// Tells `people` who is meant in a line; says whether the line is to be left out.
    pub(crate) fn begin(&self, people: &mut People, line: &Line<'_>) -> bool {
        if self.rules.is_empty() {
            return false;
        }
        let is_here = |rule: &PersonMapping| rule.row.is_none_or(|row| row == line.row);
        let rules = self.rules.iter().copied().filter(|rule| is_here(rule));
        let (out, named): (Vec<&PersonMapping>, Vec<&PersonMapping>) =
            rules.partition(|rule| rule.is_left_out());
        let name = line.text("name").map(text::name_key);
        let beside = [line.text("branch"), line.text("department")];
        let is_out = out.iter().any(|rule| match &rule.place {
            // The row and the file's digest say which line it is, whatever stands in it.
            None => rule.digest.is_some() || name.as_deref() == Some(&text::name_key(&rule.name)),
            Some(place) => {
                let mut places = beside.iter().flatten();
                name.as_deref() == Some(&text::name_key(&rule.name))
                    && places.any(|here| text::unit_key(here) == text::unit_key(place))
            }
        });
        // What is said of a line goes before what is said of a place.
        let (lines, places): (Vec<&PersonMapping>, Vec<&PersonMapping>) =
            named.into_iter().partition(|rule| rule.row.is_some());
        let meant = lines.into_iter().chain(places).filter_map(|rule| {
            Some(Meant {
                name: rule.name.clone(),
                place: rule.place.clone(),
                person: rule.person(people)?,
            })
        });
        let meant = meant.collect();
        people.mean(meant);
        is_out
    }

    /// Forgets who is meant.
    pub(crate) fn end(&self, people: &mut People) {
        if !self.rules.is_empty() {
            people.mean(Vec::new());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rule(text: &str) -> PersonMapping {
        toml::from_str(text).unwrap()
    }

    #[test]
    fn a_name_alone_says_nothing() {
        for (text, says) in [
            ("name = '王丽'\nis = '1'", false),
            ("name = '王丽'\nplace = '机电'\nis = '1'", true),
            ("name = '王丽'\nrow = 3\nis = '1'", false),
            (
                "name = '王丽'\nfile = 'a'\nsheet = 'b'\nrow = 3\nis = '1'",
                true,
            ),
            ("name = '王丽'\nplace = '机电'\nrow = 3\nis = '1'", false),
        ] {
            assert_eq!(rule(text).says_where(), says, "{text}");
        }
    }

    #[test]
    fn a_line_is_the_line_of_one_content_of_its_file() {
        let rule =
            rule("name = '王丽'\nfile = 'a.xlsx'\ndigest = '9f86'\nsheet = 'b'\nrow = 3\nis = '1'");
        assert!(rule.fits_file("a.xlsx", "9f86d081", "b"));
        assert!(!rule.fits_file("a.xlsx", "8f86d081", "b"));
        assert!(!rule.fits_file("c.xlsx", "9f86d081", "b"));
        assert!(!rule.fits_file("a.xlsx", "9f86d081", "c"));
    }
}
