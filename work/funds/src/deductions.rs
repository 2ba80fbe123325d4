//! The list for those who withhold the dues: every member in the payroll of a month, with the base and what is owed.

use niangjia_base::calendar::PartialDay;
use niangjia_base::ids::PersonId;
use niangjia_base::money::Fen;
use niangjia_office::Look;
use niangjia_store::{Error, bind};

/// Members on the last day of the month who stand in its payroll.
pub(crate) const OWED: &str = "SELECT p.person, n.staff_number, n.name, p.department, u.name, p.base, p.dues \
    FROM funds_payroll p JOIN person n ON n.union_id = p.union_id AND n.id = p.person \
    LEFT JOIN unit u ON u.union_id = p.union_id AND u.id = p.unit \
    WHERE p.union_id = $1 AND p.day = $2 AND NOT p.withdrawn AND EXISTS (SELECT 1 FROM membership m \
    WHERE m.union_id = p.union_id AND m.person = p.person AND NOT m.withdrawn AND m.joined_on < p.month_end \
    AND (m.left_on IS NULL OR m.left_on >= p.month_end)) \
    ORDER BY n.staff_number NULLS LAST, p.id";

/// What is to be withheld from one member.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Deduction {
    /// The member.
    pub person: PersonId,
    /// The staff number as the roster writes it.
    pub staff_number: Option<String>,
    /// The name as written.
    pub name: String,
    /// The department as the payroll writes it.
    pub department: Option<String>,
    /// The branch.
    pub branch: Option<String>,
    /// What the dues are a share of.
    pub base: Fen,
    /// The dues; nothing when the payroll states no rate.
    pub dues: Option<Fen>,
}

/// The list of a month, by staff number.
///
/// # Errors
/// When the database cannot be read.
pub fn of_month(look: &mut Look<'_, '_>, month: PartialDay) -> Result<Vec<Deduction>, Error> {
    let month = month.to_string();
    look.tx.all(OWED, bind![look.union, &month], |row| {
        Ok(Deduction {
            person: row.id(0)?,
            staff_number: row.get(1)?,
            name: row.get(2)?,
            department: row.get(3)?,
            branch: row.get(4)?,
            base: Fen::new(row.get(5)?),
            dues: row.get::<Option<i64>>(6)?.map(Fen::new),
        })
    })
}
