//! What of this line of work waits for somebody, or falls on a day to come.

use niangjia_base::record_ref::RecordKind;
use niangjia_office::waiting::{Waiting, When};

/// Each by one query.
pub(crate) const WAITING: &[Waiting] = &[
    Waiting {
        key: "waiting-education-talk",
        register: RecordKind("education.talk"),
        when: When::Falls,
        sql: "SELECT id, NULL, NULL, topic, day FROM education_talk \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'planned' AND day >= $2 AND day <= $3",
    },
    Waiting {
        key: "waiting-education-quiz-ends",
        register: RecordKind("education.quiz"),
        when: When::Falls,
        sql: "SELECT id, NULL, NULL, title, last_day FROM education_quiz \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'open' AND last_day >= $2 AND last_day <= $3",
    },
    Waiting {
        key: "waiting-education-mark",
        register: RecordKind("education.quiz"),
        when: When::Waits,
        sql: "SELECT id, NULL, NULL, title, COALESCE(last_day, day) FROM education_quiz \
              WHERE union_id = $1 AND NOT withdrawn AND state = 'closed'",
    },
];
