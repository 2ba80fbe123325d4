//! What of this line of work waits for somebody, or falls on a day to come.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, When};

/// Each by one query.
pub(crate) const WAITING: &[Waiting] = &[Waiting {
    key: "waiting-congress-session",
    register: RecordKind("congress.session"),
    when: When::Falls,
    sql: "SELECT id, NULL, NULL, NULL, held_on FROM congress_session \
              WHERE union_id = $1 AND NOT withdrawn AND state IN ('preparing', 'called') AND held_on >= $2 AND held_on <= $3",
}];
