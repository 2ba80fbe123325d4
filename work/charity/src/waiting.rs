//! What of this line of work waits for somebody, or falls on a day to come.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, When};

/// Each by one query.
pub(crate) const WAITING: &[Waiting] = &[Waiting {
    key: "waiting-charity-pass-on",
    register: RecordKind("charity.passing_on"),
    when: When::Waits,
    sql: "SELECT id, NULL, NULL, title, day FROM charity_use \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'planned'",
}];
