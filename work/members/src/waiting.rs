//! What of this line of work waits for somebody, or falls on a day to come.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, When};

/// Each by one query.
pub(crate) const WAITING: &[Waiting] = &[Waiting {
    key: "waiting-people-term-ends",
    register: RecordKind("people.committee"),
    when: When::Falls,
    sql: "SELECT id, unit, NULL, (SELECT u.name FROM unit u WHERE u.union_id = $1 AND u.id = union_committee.unit), ends_on FROM union_committee \
              WHERE union_id = $1 AND NOT withdrawn AND state <> 'ended' AND ends_on >= $2 AND ends_on <= $3",
}];
