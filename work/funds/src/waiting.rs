//! What of this line of work waits for somebody, or falls on a day to come.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, When};

/// Each by one query.
pub(crate) const WAITING: &[Waiting] = &[
    Waiting {
        key: "waiting-funds-papers",
        register: RecordKind("funds.claim"),
        when: When::Waits,
        sql: "SELECT id, unit, person, purpose, day FROM funds_claim \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'incomplete'",
    },
    Waiting {
        key: "waiting-funds-approve",
        register: RecordKind("funds.claim"),
        when: When::Waits,
        sql: "SELECT id, unit, person, purpose, day FROM funds_claim \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'submitted'",
    },
    Waiting {
        key: "waiting-funds-pay",
        register: RecordKind("funds.claim"),
        when: When::Waits,
        sql: "SELECT id, unit, person, purpose, day FROM funds_claim \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'approved'",
    },
    Waiting {
        key: "waiting-funds-amend",
        register: RecordKind("funds.audit"),
        when: When::Waits,
        sql: "SELECT id, NULL, NULL, matter, day FROM funds_audit \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'to_be_amended'",
    },
];
