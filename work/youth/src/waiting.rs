//! What of this line of work waits for somebody, or falls on a day to come.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, When};

/// Each by one query.
pub(crate) const WAITING: &[Waiting] = &[Waiting {
    key: "waiting-youth-outing",
    register: RecordKind("youth.outing"),
    when: When::Falls,
    sql: "SELECT id, NULL, NULL, name, day FROM youth_outing \
              WHERE union_id = $1 AND NOT withdrawn AND state IN ('planned', 'sign_up') AND day >= $2 AND day <= $3",
}];
