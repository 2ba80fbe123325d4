//! What of this line of work waits for somebody, or falls on a day to come.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, When};

/// Each by one query.
pub(crate) const WAITING: &[Waiting] = &[
    Waiting {
        key: "waiting-retirement-ceremony",
        register: RecordKind("retirement.ceremony"),
        when: When::Falls,
        sql: "SELECT id, NULL, NULL, NULL, day FROM retirement_ceremony \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'planned' AND day >= $2 AND day <= $3",
    },
    Waiting {
        key: "waiting-retirement-honour",
        register: RecordKind("retirement.honour"),
        when: When::Waits,
        sql: "SELECT id, unit, person, NULL, day FROM retirement_honour \
              WHERE union_id = $1 AND NOT withdrawn AND state IN ('due', 'listed')",
    },
];
