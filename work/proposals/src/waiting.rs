//! What of this line of work waits for somebody, or falls on a day to come.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, When};

/// Each by one query.
pub(crate) const WAITING: &[Waiting] = &[
    Waiting {
        key: "waiting-proposals-review",
        register: RecordKind("proposals.proposal"),
        when: When::Waits,
        sql: "SELECT id, unit, NULL, title, called_on FROM proposal \
              WHERE union_id = $1 AND NOT withdrawn AND state IN ('collected', 'seconded')",
    },
    Waiting {
        key: "waiting-proposals-answer",
        register: RecordKind("proposals.proposal"),
        when: When::Waits,
        sql: "SELECT id, unit, NULL, title, COALESCE(assigned_on, called_on) FROM proposal \
              WHERE union_id = $1 AND NOT withdrawn AND state IN ('docketed', 'assigned', 'sent_back')",
    },
    Waiting {
        key: "waiting-proposals-rate",
        register: RecordKind("proposals.proposal"),
        when: When::Waits,
        sql: "SELECT id, unit, NULL, title, COALESCE(answered_on, called_on) FROM proposal \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'answered'",
    },
];
