//! What of this line of work waits for somebody, or falls on a day to come.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, When};

/// Each by one query.
pub(crate) const WAITING: &[Waiting] = &[
    Waiting {
        key: "waiting-contests-held",
        register: RecordKind("contests.contest"),
        when: When::Falls,
        sql: "SELECT id, NULL, NULL, name, day FROM contest \
              WHERE union_id = $1 AND NOT withdrawn AND state IN ('announced', 'open') AND day >= $2 AND day <= $3",
    },
    Waiting {
        key: "waiting-contests-judge",
        register: RecordKind("contests.contest"),
        when: When::Waits,
        sql: "SELECT id, NULL, NULL, name, COALESCE(last_day, day) FROM contest \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'judging'",
    },
];
