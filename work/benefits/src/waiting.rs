//! What of this line of work waits for somebody, or falls on a day to come.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, When};

/// Each by one query.
pub(crate) const WAITING: &[Waiting] = &[
    Waiting {
        key: "waiting-benefits-approve",
        register: RecordKind("benefits.campaign"),
        when: When::Waits,
        sql: "SELECT id, NULL, NULL, goods, day FROM benefit_campaign \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'planned'",
    },
    Waiting {
        key: "waiting-benefits-hand-out",
        register: RecordKind("benefits.campaign"),
        when: When::Falls,
        sql: "SELECT id, NULL, NULL, goods, day FROM benefit_campaign \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'approved' AND day >= $2 AND day <= $3",
    },
];
