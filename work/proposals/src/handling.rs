//! The departments that handle a proposal: one leads and answers, others assist.

use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::RecordId;
use niangjia_base::record_ref::RecordKind;
use niangjia_base::text;
use niangjia_office::forms::{Line, Taking};
use niangjia_office::registers::{Field, Holds, Register};

/// In which part.
pub const ROLES: &[&str] = &["lead", "assisting"];

/// The register.
pub const HANDLING: Register = Register {
    kind: RecordKind("proposals.handling"),
    table: "proposal_handling",
    fields: &[
        Field::must("proposal", Holds::Record("proposals.proposal")),
        Field::must("called_on", Holds::Day),
        Field::must("department", Holds::Text),
        Field::must("role", Holds::Choice(ROLES)),
    ],
};

/// Puts the departments of a line; one that leads does not assist as well.
pub(crate) fn take(
    taking: &mut Taking<'_, '_, '_>,
    line: &Line<'_>,
    key: &str,
    proposal: RecordId,
    called_on: PartialDay,
) {
    for role in ROLES {
        for department in departments(line.text(role).unwrap_or_default()) {
            let values = vec![
                proposal.into(),
                called_on.into(),
                department.as_str().into(),
                (*role).into(),
            ];
            let key = self::key(key, &department);
            taking.put_once(line, &HANDLING, &key, values);
        }
    }
}

/// The departments of a cell, in half width so that one department is counted once whatever its brackets look like.
fn departments(cell: &str) -> Vec<String> {
    let half = text::half_width(cell);
    half.split(['、', ',', ';', '/', '\n', ' '])
        .filter_map(text::filled)
        .filter(|department| department.chars().any(char::is_alphanumeric))
        .map(str::to_owned)
        .collect()
}

/// What makes a part in a proposal this one.
pub(crate) fn key(proposal: &str, department: &str) -> String {
    format!("{proposal}|{}", text::unit_key(department))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn departments_are_split_and_written_one_way() {
        assert_eq!(departments("后勤管理处、保卫处"), ["后勤管理处", "保卫处"]);
        assert_eq!(departments("宣传部（统战部）"), ["宣传部(统战部)"]);
        assert!(departments("—").is_empty());
        assert!(departments("").is_empty());
    }
}
