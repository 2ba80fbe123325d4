//! What of this line of work waits for somebody, or falls on a day to come.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, When};

/// Each by one query.
pub(crate) const WAITING: &[Waiting] = &[
    Waiting {
        key: "waiting-care-check",
        register: RecordKind("care.condolence"),
        when: When::Waits,
        sql: "SELECT id, unit, person, NULL, day FROM condolence \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'requested'",
    },
    Waiting {
        key: "waiting-care-approve",
        register: RecordKind("care.condolence"),
        when: When::Waits,
        sql: "SELECT id, unit, person, NULL, day FROM condolence \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'branch_checked'",
    },
    Waiting {
        key: "waiting-care-pay",
        register: RecordKind("care.condolence"),
        when: When::Waits,
        sql: "SELECT id, unit, person, NULL, day FROM condolence \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'approved'",
    },
];
