//! A figure, its trace and its splits are made of the same records.

use crate::garden::{CHAIN, PLOT, act};
use niangjia_base::calendar::Period;
use niangjia_office::Office;
use niangjia_office::history::Event;
use niangjia_office::measures::{
    Amounts, Figure, Fold, Made, Measure, Records, Split, Unit, figure, fold_trace, kind, level,
    split, statements, trace,
};
use niangjia_store::{Error, bind};
use testkit::both_databases;

static PLOTS: Records = Records {
    name: "garden.plots",
    kind: PLOT.kind,
    guarded: &[],
    amounts: Amounts::Numbers,
    sql: "SELECT g.id AS record, g.person, g.unit, g.day, g.crop AS kind, CASE WHEN g.watered THEN 'wet' ELSE 'dry' END AS level, \
          g.record_key AS subject, g.harvest AS amount, g.sheet, g.sheet_row FROM garden_plot g \
          WHERE g.union_id = $1 AND g.day >= $2 AND g.day < $3 AND NOT g.withdrawn",
};

pub(crate) static MEASURES: [Measure; 10] = [
    Measure::fold("garden.plots", Unit::Piece, &PLOTS, Fold::Count),
    Measure::fold("garden.keepers", Unit::Person, &PLOTS, Fold::Persons),
    Measure::fold("garden.branches", Unit::Body, &PLOTS, Fold::Units),
    Measure::fold("garden.subjects", Unit::Item, &PLOTS, Fold::Subjects),
    Measure::fold("garden.harvest", Unit::Yuan, &PLOTS, Fold::Sum),
    Measure::only(
        "garden.beans.harvest",
        Unit::Yuan,
        &PLOTS,
        &[kind(&["beans"]), level(&["wet"])],
        Fold::Sum,
    ),
    Measure::fold("garden.last", Unit::Yuan, &PLOTS, Fold::Latest),
    Measure::fold("garden.years", Unit::Year, &PLOTS, Fold::YearsInARow),
    Measure::share(
        "garden.beans.share",
        "garden.beans.harvest",
        "garden.harvest",
    ),
    Measure::per_head("garden.per_keeper", "garden.harvest", "garden.keepers"),
];

/// Person, unit, day, crop, watered, harvest, withdrawn.
type Plot = (
    Option<i64>,
    Option<i64>,
    &'static str,
    &'static str,
    bool,
    Option<i64>,
    bool,
);

const ROWS: [Plot; 9] = [
    (
        Some(1),
        Some(21),
        "2023-00-00",
        "beans",
        true,
        Some(1_000),
        false,
    ),
    (
        Some(1),
        Some(21),
        "2023-01-31",
        "beans",
        false,
        Some(250),
        false,
    ),
    (
        Some(2),
        Some(22),
        "2023-05-00",
        "corn",
        true,
        Some(-100),
        false,
    ),
    (Some(3), Some(21), "2023-12-31", "corn", true, None, false),
    (None, None, "2023-12-31", "beans", true, Some(5), false),
    (
        Some(1),
        Some(21),
        "2023-06-01",
        "beans",
        true,
        Some(9_999),
        true,
    ),
    (
        Some(1),
        Some(21),
        "2022-12-31",
        "beans",
        true,
        Some(7),
        false,
    ),
    (
        Some(1),
        Some(21),
        "2024-00-00",
        "beans",
        true,
        Some(8),
        false,
    ),
    (
        Some(1),
        Some(21),
        "2020-03-00",
        "beans",
        true,
        Some(9),
        false,
    ),
];

pub(crate) fn planted(db: &testkit::TestDb) -> Office {
    let office = db.office(CHAIN);
    act(&office, "plant", |act| {
        let union = act.union;
        let insert = |table: &str, columns: &str, n: usize| {
            let values: Vec<String> = (1..=n).map(|number| format!("${number}")).collect();
            format!(
                "INSERT INTO {table} ({columns}) VALUES ({})",
                values.join(", ")
            )
        };
        for (id, name, sex) in [
            (1, "甲", Some("female")),
            (2, "乙", Some("male")),
            (3, "丙", None),
        ] {
            let sql = insert(
                "person",
                "union_id, id, record_key, withdrawn, standing, name, name_key, sex",
                8,
            );
            act.tx.run(
                &sql,
                bind![union, id, name, false, "staff", name, name, sex],
            )?;
        }
        for (id, name) in [(21, "一分会"), (22, "二分会")] {
            let sql = insert("unit", "union_id, id, record_key, withdrawn, kind, name", 6);
            act.tx
                .run(&sql, bind![union, id, name, false, "branch", name])?;
        }
        let sql = insert(
            "garden_plot",
            "union_id, id, record_key, withdrawn, person, unit, day, crop, watered, harvest",
            10,
        );
        for (id, row) in (100..).zip(ROWS) {
            let (person, unit, day, crop, watered, harvest, withdrawn) = row;
            let key = format!("plot-{id}");
            act.tx.run(
                &sql,
                bind![
                    union, id, &key, withdrawn, person, unit, day, crop, watered, harvest
                ],
            )?;
        }
        act.record(Event::named("garden.planted", serde_json::json!({})));
        Ok(())
    });
    office
}

pub(crate) fn all() -> Vec<&'static Measure> {
    MEASURES.iter().collect()
}

both_databases! {
    fn figures_count_what_lies_in_the_period(db: &TestDb) {
        let office = planted(db);
        let year = Period::year(2023).unwrap();
        let values: Vec<(&str, Option<i64>)> = all()
            .into_iter()
            .map(|measure| {
                let Figure { value, .. } = office.look(|look| figure(look, &all(), measure, year)).unwrap();
                (measure.id, value)
            })
            .collect();
        assert_eq!(
            values,
            [
                ("garden.plots", Some(5)),
                ("garden.keepers", Some(3)),
                ("garden.branches", Some(2)),
                ("garden.subjects", Some(5)),
                ("garden.harvest", Some(1_155)),
                ("garden.beans.harvest", Some(1_005)),
                ("garden.last", Some(5)),
                ("garden.years", Some(1)),
                ("garden.beans.share", Some(8_701)),
                ("garden.per_keeper", Some(385)),
            ]
        );
        let may: niangjia_base::calendar::PeriodName = "2023-05".parse().unwrap();
        let niangjia_base::calendar::PeriodName::Days(may) = may else { panic!("{may:?}") };
        let in_may = office.look(|look| figure(look, &all(), &MEASURES[4], may)).unwrap();
        assert_eq!(in_may, Figure { value: Some(-100), n_records: 1 });
        let empty = Period::year(2019).unwrap();
        assert_eq!(office.look(|look| figure(look, &all(), &MEASURES[9], empty)).unwrap().value, None);
        assert_eq!(office.look(|look| figure(look, &all(), &MEASURES[6], empty)).unwrap().value, None);
    }

    fn a_figure_is_its_trace_and_the_sum_of_its_parts(db: &TestDb) {
        let office = planted(db);
        for (from, to) in [(2023, 2023), (2022, 2024), (2019, 2019)] {
            let from = Period::year(from).unwrap().from();
            let period = Period::new(from, Period::year(to).unwrap().end()).unwrap();
            for measure in all() {
                let Made::Fold { fold, .. } = measure.made else { continue };
                let (whole, rows) = office
                    .look(|look| {
                        let whole = figure(look, &all(), measure, period)?;
                        let (mut rows, mut after) = (Vec::new(), None);
                        loop {
                            let page = trace(look, measure, period, after, 2)?;
                            rows.extend(page.rows);
                            after = page.next;
                            if after.is_none() {
                                return Ok::<_, Error>((whole, rows));
                            }
                        }
                    })
                    .unwrap();
                if fold != Fold::YearsInARow {
                    assert_eq!(i64::try_from(rows.len()).unwrap(), whole.n_records, "{} {period}", measure.id);
                }
                assert_eq!(fold_trace(fold, &rows, period.last().year()), whole.value, "{} {period}", measure.id);
                if !matches!(fold, Fold::Count | Fold::Sum) {
                    continue;
                }
                for by in Split::ALL {
                    let parts = office.look(|look| split(look, measure, period, by)).unwrap();
                    let sum: i64 = parts.iter().map(|part| part.value).sum();
                    let n_records: i64 = parts.iter().map(|part| part.n_records).sum();
                    assert_eq!((Some(sum), n_records), (whole.value, whole.n_records), "{} {period} {}", measure.id, by.word());
                }
            }
        }
    }

    fn a_trace_names_people_and_branches(db: &TestDb) {
        let office = planted(db);
        let year = Period::year(2023).unwrap();
        let page = office.look(|look| trace(look, &MEASURES[0], year, None, 100)).unwrap();
        assert_eq!(page.next, None);
        let first = &page.rows[0];
        assert_eq!((first.name.as_deref(), first.branch.as_deref(), first.day.as_deref()), (Some("甲"), Some("一分会"), Some("2023-00-00")));
        assert_eq!(page.rows[4].name, None);
        let by_sex = office.look(|look| split(look, &MEASURES[0], year, Split::Sex)).unwrap();
        let labels: Vec<_> = by_sex.iter().map(|part| (part.label.as_deref(), part.value)).collect();
        assert_eq!(labels, [(None, 2), (Some("female"), 2), (Some("male"), 1)]);
        let by_month = office.look(|look| split(look, &MEASURES[4], year, Split::Month)).unwrap();
        assert_eq!(by_month.first().map(|part| part.label.as_deref()), Some(Some("2023-00")));
    }

    /// Every statement that the kernel keeps, on both databases.
    fn every_statement_is_understood(db: &TestDb) {
        use niangjia_office::{org, people};
        let office = db.office(CHAIN);
        office
            .look(|look| {
                for (name, sql) in niangjia_office::statements() {
                    look.tx.prepare(sql).unwrap_or_else(|error| panic!("{name}: {error}"));
                }
                for register in [&PLOT, &people::PERSON, &people::MEMBERSHIP, &org::UNIT] {
                    for sql in register.statements() {
                        look.tx.prepare(&sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
                    }
                }
                for measure in all() {
                    for sql in statements(measure) {
                        look.tx.prepare(&sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
                    }
                }
                Ok::<_, Error>(())
            })
            .unwrap();
    }
}
