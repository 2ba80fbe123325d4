//! A small line of work for these tests: plots in a garden, with a keeper, a crop and a harvest.

use niangjia_base::actor::Actor;
use niangjia_base::ids::{RecordId, SheetId, TypedId};
use niangjia_base::record_ref::RecordKind;
use niangjia_office::files::{ReadFile, ReadSheet, keep_file, keep_sheet};
use niangjia_office::registers::{Draft, Field, Holds, Origin, Register, Settled, settle};
use niangjia_office::{Act, ActError, Asked, Office};
use niangjia_store::{Bind, Error, Migration, Script, Value};

pub(crate) const CHAIN: &[Migration] = &[Migration {
    name: "20260131_garden",
    script: Script::Portable(
        "CREATE TABLE garden_plot (\n  union_id BIGINT NOT NULL,\n  id BIGINT NOT NULL,\n  record_key TEXT NOT NULL,\n  \
         sheet BIGINT,\n  sheet_row BIGINT,\n  withdrawn BOOLEAN NOT NULL,\n  person BIGINT,\n  unit BIGINT,\n  day TEXT NOT NULL,\n  \
         crop TEXT NOT NULL,\n  watered BOOLEAN NOT NULL,\n  harvest BIGINT,\n  PRIMARY KEY (union_id, id)\n);\n\
         CREATE UNIQUE INDEX garden_plot_key ON garden_plot (union_id, record_key);\n\
         CREATE INDEX garden_plot_sheet ON garden_plot (union_id, sheet);\n\
         CREATE INDEX garden_plot_day ON garden_plot (union_id, day);\n",
    ),
}];

pub(crate) const PLOT: Register = Register {
    kind: RecordKind("garden.plot"),
    table: "garden_plot",
    fields: &[
        Field::may("person", Holds::Person),
        Field::may("unit", Holds::Unit),
        Field::must("day", Holds::Day),
        Field::must("crop", Holds::Choice(&["beans", "corn"])),
        Field::must("watered", Holds::Flag),
        Field::may("harvest", Holds::Money),
    ],
};

pub(crate) fn clerk() -> Actor {
    Actor::Operator("clerk".to_owned())
}

pub(crate) fn asked(key: &str) -> Asked<'_> {
    Asked {
        command: "garden.plant",
        key,
        with: "",
    }
}

/// An act that is expected to happen.
pub(crate) fn act<T: serde::Serialize + serde::de::DeserializeOwned>(
    office: &Office,
    key: &str,
    closure: impl FnMut(&mut Act<'_, '_>) -> Result<T, ActError>,
) -> T {
    office
        .act(&clerk(), asked(key), closure)
        .unwrap_or_else(|error| panic!("{key}: {error}"))
        .outcome()
}

/// One line of a sheet: the key, the row, and what stands in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Planted {
    pub(crate) key: String,
    pub(crate) row: i64,
    pub(crate) crop: &'static str,
    pub(crate) watered: bool,
    pub(crate) harvest: Option<i64>,
}

pub(crate) fn planted(key: &str, row: i64, harvest: i64) -> Planted {
    Planted {
        key: key.to_owned(),
        row,
        crop: "beans",
        watered: true,
        harvest: Some(harvest),
    }
}

/// Brings a version of a file with one sheet into the register; `earlier` are the sheets of its earlier versions.
pub(crate) fn bring(
    office: &Office,
    version: &str,
    earlier: &[SheetId],
    lines: &[Planted],
) -> (SheetId, Settled) {
    let counts: (SheetId, [u64; 4]) = act(office, version, |act| {
        let file = ReadFile {
            name: "garden.xlsx",
            digest: version,
            bytes: 1,
        };
        let file = keep_file(act, &file)?;
        let sheet: SheetId = act.id();
        let read = ReadSheet {
            name: "plots",
            form: "garden.plots",
            year: None,
            header_row: 1,
            columns: "[]",
            n_rows: 0,
            n_refused: 0,
        };
        keep_sheet(act, file, sheet, &read)?;
        let drafts = lines
            .iter()
            .map(|line| Draft {
                id: act.id(),
                key: line.key.clone(),
                row: line.row,
                values: vec![
                    Value::Null,
                    Value::Null,
                    "2023-05-00".into(),
                    line.crop.into(),
                    line.watered.into(),
                    line.harvest.into(),
                ],
            })
            .collect();
        let origin = Origin {
            sheet,
            earlier: earlier.to_vec(),
        };
        let settled = settle(act, &PLOT, &origin, drafts)?;
        act.record(niangjia_office::history::Event::named(
            "garden.read",
            serde_json::json!({ "version": version }),
        ));
        Ok((
            sheet,
            [
                settled.new,
                settled.changed,
                settled.same,
                settled.withdrawn,
            ],
        ))
    });
    let (sheet, [new, changed, same, withdrawn]) = counts;
    (
        sheet,
        Settled {
            new,
            changed,
            same,
            withdrawn,
        },
    )
}

/// Everything in the register, by key: id, row, withdrawn, watered, harvest.
pub(crate) fn plots(office: &Office) -> Vec<(String, RecordId, i64, bool, bool, Option<i64>)> {
    office
        .look(|look| {
            look.tx.all(
                "SELECT record_key, id, sheet_row, withdrawn, watered, harvest FROM garden_plot WHERE union_id = $1 ORDER BY record_key",
                &[Bind::from(look.union)],
                |row| {
                    Ok::<_, Error>((row.get(0)?, row.id(1)?, row.get(2)?, row.get(3)?, row.get(4)?, row.get(5)?))
                },
            )
        })
        .unwrap()
}

/// How many entries the history has.
pub(crate) fn n_events(office: &Office) -> i64 {
    office
        .look(|look| {
            look.tx.one(
                "SELECT COUNT(*) FROM history WHERE union_id = $1",
                &[Bind::Whole(look.union.whole())],
                |row| row.get::<i64>(0),
            )
        })
        .unwrap_or_else(|error: Error| panic!("{error}"))
}
