//! The figures of this line of work, and those about young people and women that count activities.

use crate::{activity, club, item, sign_in};
use niangjia_office::measures::{Amounts, Fold, Measure, Only, Records, Unit, kind, level};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&ACTIVITIES, &PARTNERS, &ITEMS, &ATTENDANCES, &CLUBS];

/// What took place; an activity counts on its first day, however many days it had.
static ACTIVITIES: Records = Records {
    name: "activities.activities",
    kind: activity::ACTIVITY.kind,
    guarded: &[],
    amounts: Amounts::Numbers,
    sql: "SELECT a.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, a.day, a.kind, \
          a.role AS level, a.name AS subject, a.participants AS amount, a.sheet, a.sheet_row FROM activity a \
          WHERE a.union_id = $1 AND a.day >= $2 AND a.day < $3 AND NOT a.withdrawn AND a.state = 'held'",
};

/// The bodies behind those, by the form in which their names compare.
static PARTNERS: Records = Records {
    name: "activities.partners",
    kind: activity::PARTNER.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT p.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, a.day, a.kind, \
          a.role AS level, p.name_key AS subject, CAST(NULL AS BIGINT) AS amount, p.sheet, p.sheet_row \
          FROM activity_partner p JOIN activity a ON a.union_id = p.union_id AND a.id = p.activity \
          WHERE p.union_id = $1 AND a.day >= $2 AND a.day < $3 AND NOT p.withdrawn AND NOT a.withdrawn \
          AND a.state = 'held'",
};

static ITEMS: Records = Records {
    name: "activities.items",
    kind: item::ITEM.kind,
    guarded: &[],
    amounts: Amounts::Numbers,
    sql: "SELECT i.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, i.day, i.kind, \
          CAST(NULL AS TEXT) AS level, i.name AS subject, i.entries AS amount, i.sheet, i.sheet_row \
          FROM activity_item i \
          WHERE i.union_id = $1 AND i.day >= $2 AND i.day < $3 AND NOT i.withdrawn",
};

static ATTENDANCES: Records = Records {
    name: "activities.attendances",
    kind: sign_in::ATTENDANCE.kind,
    guarded: &[],
    amounts: Amounts::Nothing,
    sql: "SELECT t.id AS record, t.person, t.unit, l.day, l.kind, t.state AS level, l.title AS subject, \
          CAST(NULL AS BIGINT) AS amount, t.sheet, t.sheet_row \
          FROM activity_attendance t JOIN activity_sign_in_list l ON l.union_id = t.union_id AND l.id = t.sign_in_list \
          WHERE t.union_id = $1 AND l.day >= $2 AND l.day < $3 AND NOT t.withdrawn AND NOT l.withdrawn \
          AND t.state = 'attended'",
};

static CLUBS: Records = Records {
    name: "activities.clubs",
    kind: club::CLUB.kind,
    guarded: &[],
    amounts: Amounts::Numbers,
    sql: "SELECT c.id AS record, CAST(NULL AS BIGINT) AS person, CAST(NULL AS BIGINT) AS unit, c.day, \
          CAST(NULL AS TEXT) AS kind, CAST(NULL AS TEXT) AS level, c.name_key AS subject, c.members AS amount, \
          c.sheet, c.sheet_row FROM activity_club c \
          WHERE c.union_id = $1 AND c.day >= $2 AND c.day < $3 AND NOT c.withdrawn",
};

const HELD: Only = level(&["organised", "joint", "hosted", "assisted"]);
const JOINED: Only = level(&["joined", "team"]);
const SPORTS_ARTS: Only = kind(&["sports_arts"]);
const LECTURES: Only = kind(&["talk", "lecture"]);
const TRAINING: Only = kind(&["training"]);
const MATCHMAKING: Only = kind(&["matchmaking"]);
const WOMEN: Only = kind(&["women"]);
const FUN_SPORTS: Only = kind(&["fun_sports"]);

/// The measures.
pub const MEASURES: &[Measure] = &[
    held("activities.held", Unit::Event, &[HELD]),
    heads("activities.participants", &[HELD]),
    held("activities.joined_elsewhere", Unit::Event, &[JOINED]),
    held(
        "activities.organised",
        Unit::Event,
        &[level(&["organised", "joint"])],
    ),
    held("activities.hosted", Unit::Event, &[level(&["hosted"])]),
    held("activities.assisted", Unit::Event, &[level(&["assisted"])]),
    partners("activities.partners", &[HELD]),
    held(
        "activities.sports_arts.held",
        Unit::Event,
        &[SPORTS_ARTS, HELD],
    ),
    heads("activities.sports_arts.participants", &[SPORTS_ARTS, HELD]),
    held("activities.lectures.held", Unit::Event, &[LECTURES, HELD]),
    heads("activities.lectures.participants", &[LECTURES, HELD]),
    held("activities.training.rounds", Unit::Round, &[TRAINING, HELD]),
    Measure::only(
        "activities.sports.items",
        Unit::Item,
        &ITEMS,
        &[FUN_SPORTS],
        Fold::Count,
    ),
    Measure::only(
        "activities.sports.entries",
        Unit::PersonTime,
        &ITEMS,
        &[FUN_SPORTS],
        Fold::Sum,
    ),
    signed(
        "activities.flower.participants",
        &[kind(&["flower_lecture"])],
    ),
    signed(
        "activities.joining_ceremony.participants",
        &[kind(&["joining_ceremony"])],
    ),
    Measure::fold(
        "activities.signed.person_times",
        Unit::PersonTime,
        &ATTENDANCES,
        Fold::Count,
    ),
    Measure::fold("activities.clubs", Unit::Body, &CLUBS, Fold::Subjects),
    signed("people.cadres.trained", &[kind(&["cadre_training"])]),
    held(
        "youth.matchmaking.sessions",
        Unit::Round,
        &[MATCHMAKING, HELD],
    ),
    heads("youth.matchmaking.participants", &[MATCHMAKING, HELD]),
    partners("youth.matchmaking.partners", &[MATCHMAKING, HELD]),
    held(
        "youth.matchmaking.joined_elsewhere",
        Unit::Event,
        &[MATCHMAKING, JOINED],
    ),
    held("women.activities.held", Unit::Event, &[WOMEN, HELD]),
    heads("women.activities.participants", &[WOMEN, HELD]),
];

const fn held(id: &'static str, unit: Unit, only: &'static [Only]) -> Measure {
    Measure::only(id, unit, &ACTIVITIES, only, Fold::Count)
}

const fn heads(id: &'static str, only: &'static [Only]) -> Measure {
    Measure::only(id, Unit::PersonTime, &ACTIVITIES, only, Fold::Sum)
}

const fn partners(id: &'static str, only: &'static [Only]) -> Measure {
    Measure::only(id, Unit::Body, &PARTNERS, only, Fold::Subjects)
}

const fn signed(id: &'static str, only: &'static [Only]) -> Measure {
    Measure::only(id, Unit::Person, &ATTENDANCES, only, Fold::Persons)
}
