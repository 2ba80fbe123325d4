//! How the addresses of the pages are written.

use niangjia_base::record_ref::RecordKind;
use std::fmt::Display;

/// The files that pages refer to, with the last slash.
pub(crate) const ASSETS: &str = "/assets/";
/// The front page.
pub(crate) const HOME: &str = "/";
/// The list of registers.
pub(crate) const REGISTERS: &str = "/registers";
/// The imported files.
pub(crate) const SOURCES: &str = "/sources";

/// All figures.
pub(crate) const MEASURES: &str = "/measures";
/// The checks.
pub(crate) const CHECKS: &str = "/checks";
/// The reader's own account.
pub(crate) const ACCOUNT: &str = "/account";
/// Where the language of an account is kept.
pub(crate) const LANGUAGE: &str = "/account/language";
/// Where one signs out.
pub(crate) const SIGN_OUT: &str = "/sign-out";

/// How the office is set up.
pub(crate) const SETTINGS: &str = "/settings";

/// The registers of a group of lines of work.
pub(crate) fn lines(group: &str) -> String {
    format!("/lines/{group}")
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
    format!("{MEASURES}?period={period}")
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
