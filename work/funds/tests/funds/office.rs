//! An office that knows this line of work, and sheets for it.

use niangjia_base::actor::Actor;
use niangjia_base::calendar::{Period, PeriodName};
use niangjia_import::{Import, Input, Mapping, SheetReceipt, import};
use niangjia_office::Office;
use niangjia_office::measures::{self, Measure};
use niangjia_workbook::Limits;
use testkit::TestDb;

pub(crate) struct Desk {
    pub(crate) office: Office,
    folder: tempfile::TempDir,
}

impl Desk {
    pub(crate) fn new(db: &TestDb) -> Self {
        Self {
            office: db.office(funds::slice().migrations),
            folder: tempfile::TempDir::new().unwrap(),
        }
    }

    /// Imports a file of one sheet, written as an office would export it.
    pub(crate) fn read(&self, name: &str, lines: &[&str]) -> SheetReceipt {
        let path = self.folder.path().join(name);
        std::fs::write(&path, lines.join("\r\n")).unwrap();
        let what = Import {
            actor: &Actor::Program,
            forms: funds::slice().forms,
            mapping: &Mapping::default(),
            limits: Limits::default(),
            dry_run: false,
        };
        let mut receipts = import(&self.office, &what, &[Input { path }], |_, _, _| {}).unwrap();
        let mut receipt = receipts.remove(0);
        assert_eq!(receipt.problem, None, "{name}");
        receipt.sheets.remove(0)
    }

    /// A figure as it is printed.
    pub(crate) fn figure(&self, id: &str, period: &str) -> String {
        let all: Vec<&'static Measure> = funds::slice().measures.iter().collect();
        let measure = all.iter().find(|measure| measure.id == id).unwrap();
        let PeriodName::Days(period) = period.parse().unwrap() else {
            panic!("{period}")
        };
        let period: Period = period;
        let figure = self
            .office
            .look(|look| measures::figure(look, &all, measure, period))
            .unwrap();
        figure
            .value
            .map(|value| measure.unit.print(value))
            .unwrap_or_default()
    }
}

/// The codes of what was said about lines, with their rows.
pub(crate) fn said(receipt: &SheetReceipt) -> Vec<(i64, &str)> {
    let about_lines = receipt.problems.iter();
    about_lines
        .filter_map(|p| Some((p.row?, p.code.as_str())))
        .collect()
}
