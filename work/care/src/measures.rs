//! The figures of this line of work.

use crate::{campaign, condolence, visit};
use niangjia_office::measures::{Amounts, Fold, Measure, Records, Telling, Unit, guarded, kind};

/// The lists of records.
pub const RECORDS: &[&Records] = &[&CONDOLENCES, &VISITS, &CAMPAIGN_GIFTS, &OUTSIDERS];

static CONDOLENCES: Records = Records {
    name: "care.condolences",
    kind: condolence::CONDOLENCE.kind,
    guarded: &[guarded(Telling::Kind, &condolence::CONDOLENCE, "reason")],
    amounts: Amounts::Money,
    sql: "SELECT c.id AS record, c.person, c.unit, c.day, c.reason AS kind, c.given_as AS level, \
          CAST(NULL AS TEXT) AS subject, c.amount, c.sheet, c.sheet_row FROM condolence c \
          WHERE c.union_id = $1 AND c.day >= $2 AND c.day < $3 AND NOT c.withdrawn AND c.state = 'paid'",
};

static VISITS: Records = Records {
    name: "care.visits",
    kind: visit::VISIT.kind,
    guarded: &[guarded(Telling::Kind, &visit::VISIT, "category")],
    amounts: Amounts::Money,
    sql: "SELECT v.id AS record, v.person, v.unit, v.day, v.category AS kind, v.festival AS level, \
          CAST(NULL AS TEXT) AS subject, v.amount, v.sheet, v.sheet_row FROM care_visit v \
          WHERE v.union_id = $1 AND v.day >= $2 AND v.day < $3 AND NOT v.withdrawn",
};

/// A person counts once in each batch, whatever was given in it; the key of the record is just that.
static CAMPAIGN_GIFTS: Records = Records {
    name: "care.campaign_gifts",
    kind: campaign::CAMPAIGN_GIFT.kind,
    guarded: &[],
    amounts: Amounts::Money,
    sql: "SELECT g.id AS record, g.person, g.unit, g.day, g.campaign AS kind, g.category AS level, \
          g.batch || '|' || CAST(g.person AS TEXT) AS subject, g.amount, g.sheet, g.sheet_row \
          FROM care_campaign_gift g \
          WHERE g.union_id = $1 AND g.day >= $2 AND g.day < $3 AND NOT g.withdrawn",
};

static OUTSIDERS: Records = Records {
    name: "care.outsiders",
    kind: campaign::CAMPAIGN_GIFT.kind,
    guarded: &[],
    amounts: Amounts::Money,
    sql: "SELECT g.id AS record, g.person, g.unit, g.day, g.campaign AS kind, g.category AS level, \
          g.batch AS subject, g.amount, g.sheet, g.sheet_row \
          FROM care_campaign_gift g JOIN person p ON p.union_id = g.union_id AND p.id = g.person \
          WHERE g.union_id = $1 AND g.day >= $2 AND g.day < $3 AND NOT g.withdrawn AND p.staff_number IS NULL",
};

/// The measures.
pub const MEASURES: &[Measure] = &[
    Measure::fold(
        "care.condolences.person_times",
        Unit::PersonTime,
        &CONDOLENCES,
        Fold::Count,
    ),
    Measure::fold(
        "care.condolences.persons",
        Unit::Person,
        &CONDOLENCES,
        Fold::Persons,
    ),
    Measure::fold(
        "care.condolences.amount",
        Unit::Yuan,
        &CONDOLENCES,
        Fold::Sum,
    ),
    Measure::only(
        "care.condolences.hospital.person_times",
        Unit::PersonTime,
        &CONDOLENCES,
        &[kind(&["hospital"])],
        Fold::Count,
    )
    .delicate(),
    Measure::only(
        "care.condolences.marriage.person_times",
        Unit::PersonTime,
        &CONDOLENCES,
        &[kind(&["marriage"])],
        Fold::Count,
    ),
    Measure::only(
        "care.condolences.birth.person_times",
        Unit::PersonTime,
        &CONDOLENCES,
        &[kind(&["birth"])],
        Fold::Count,
    ),
    Measure::only(
        "care.condolences.bereavement.person_times",
        Unit::PersonTime,
        &CONDOLENCES,
        &[kind(&["bereavement"])],
        Fold::Count,
    ),
    Measure::only(
        "care.condolences.hardship.person_times",
        Unit::PersonTime,
        &CONDOLENCES,
        &[kind(&["hardship"])],
        Fold::Count,
    ),
    Measure::only(
        "care.visits.hardship",
        Unit::Person,
        &VISITS,
        &[kind(&["hardship"])],
        Fold::Persons,
    ),
    Measure::only(
        "care.visits.illness",
        Unit::Person,
        &VISITS,
        &[kind(&["illness"])],
        Fold::Persons,
    )
    .delicate(),
    Measure::only(
        "care.visits.injury",
        Unit::Person,
        &VISITS,
        &[kind(&["injury"])],
        Fold::Persons,
    )
    .delicate(),
    Measure::fold(
        "care.visits.person_times",
        Unit::PersonTime,
        &VISITS,
        Fold::Count,
    ),
    Measure::fold("care.visits.amount", Unit::Yuan, &VISITS, Fold::Sum),
    campaign(
        "care.campaigns.spring_festival",
        &[kind(&["spring_festival"])],
    ),
    campaign("care.campaigns.on_duty", &[kind(&["on_duty"])]),
    campaign("care.campaigns.coaches", &[kind(&["coaches"])]),
    campaign(
        "care.campaigns.service_workers",
        &[kind(&["service_workers"])],
    ),
    campaign("care.campaigns.volunteers", &[kind(&["volunteers"])]),
    campaign(
        "care.campaigns.contest_teachers",
        &[kind(&["contest_teachers"])],
    ),
    campaign(
        "care.campaigns.veteran_teachers",
        &[kind(&["veteran_teachers"])],
    ),
    campaign("care.campaigns.new_recruits", &[kind(&["new_recruits"])]),
    Measure::fold(
        "care.campaigns.person_times",
        Unit::PersonTime,
        &CAMPAIGN_GIFTS,
        Fold::Subjects,
    ),
    Measure::fold(
        "care.campaigns.nonstaff",
        Unit::Person,
        &OUTSIDERS,
        Fold::Persons,
    ),
    Measure::fold(
        "care.campaigns.amount",
        Unit::Yuan,
        &CAMPAIGN_GIFTS,
        Fold::Sum,
    ),
];

const fn campaign(id: &'static str, only: &'static [niangjia_office::measures::Only]) -> Measure {
    Measure::only(id, Unit::Person, &CAMPAIGN_GIFTS, only, Fold::Persons)
}
