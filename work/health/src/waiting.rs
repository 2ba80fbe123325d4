//! What of this line of work waits for somebody, or falls on a day to come.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, When};

/// Each by one query.
pub(crate) const WAITING: &[Waiting] = &[
    Waiting {
        key: "waiting-health-papers",
        register: RecordKind("health.claim"),
        when: When::Waits,
        sql: "SELECT id, unit, person, NULL, day FROM health_claim \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'reported'",
    },
    Waiting {
        key: "waiting-health-send",
        register: RecordKind("health.claim"),
        when: When::Waits,
        sql: "SELECT id, unit, person, NULL, day FROM health_claim \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'papers_complete'",
    },
];
