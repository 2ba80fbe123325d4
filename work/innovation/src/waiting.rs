//! What of this line of work waits for somebody, or falls on a day to come.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, When};

/// Each by one query.
pub(crate) const WAITING: &[Waiting] = &[
    Waiting {
        key: "waiting-innovation-screen",
        register: RecordKind("innovation.entry"),
        when: When::Waits,
        sql: "SELECT id, unit, NULL, title, submitted_on FROM innovation_entry \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'submitted'",
    },
    Waiting {
        key: "waiting-innovation-send-up",
        register: RecordKind("innovation.entry"),
        when: When::Waits,
        sql: "SELECT id, unit, NULL, title, submitted_on FROM innovation_entry \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'screened'",
    },
];
