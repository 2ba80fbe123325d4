//! How the addresses of the pages are written.

use niangjia_base::record_ref::RecordKind;
use niangjia_ui::Addresses;
use std::fmt::Display;

/// The files that pages refer to, with the last slash.
pub(crate) const ASSETS: &str = "/assets/";
/// The front page.
pub(crate) const HOME: &str = "/";
/// The list of registers.
pub(crate) const REGISTERS: &str = "/registers";
/// The imported files.
pub(crate) const SOURCES: &str = "/sources";

/// The entries of the rail, which keep the period.
pub(crate) fn rail(period: &str) -> Addresses {
    Addresses {
        home: report(period),
        report: report(period),
        measures: measures(period),
        registers: REGISTERS.to_owned(),
        sources: SOURCES.to_owned(),
        checks: "/checks".to_owned(),
    }
}

/// The report of a period.
pub(crate) fn report(period: &str) -> String {
    format!("/reports/{period}")
}

/// The report with one of its figures open.
pub(crate) fn open_figure(period: &str, measure: &str, number: u32) -> String {
    format!("/reports/{period}?open={measure}&at={number}")
}

/// All figures of a period.
pub(crate) fn measures(period: &str) -> String {
    format!("/measures?period={period}")
}

/// The records of a figure.
pub(crate) fn trace(measure: &str, period: &str) -> String {
    format!("/measures/{measure}?period={period}")
}

/// The records of a figure as a workbook.
pub(crate) fn trace_workbook(measure: &str, period: &str) -> String {
    format!("/measures/{measure}/records.xlsx?period={period}")
}

/// A register.
pub(crate) fn register(kind: RecordKind) -> String {
    format!("{REGISTERS}/{kind}")
}

/// A record.
pub(crate) fn record(kind: RecordKind, id: impl Display) -> String {
    format!("{REGISTERS}/{kind}/{id}")
}

/// A file among the imported ones.
pub(crate) fn source(file: impl Display) -> String {
    format!("{SOURCES}#{}", source_fragment(file))
}

/// The fragment of a file on the page of sources.
pub(crate) fn source_fragment(file: impl Display) -> String {
    format!("file-{file}")
}
