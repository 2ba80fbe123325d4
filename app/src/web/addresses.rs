//! How the addresses of the pages are written.

use axum::http::Uri;
use axum::http::uri::PathAndQuery;
use niangjia_base::record_ref::RecordKind;
use std::fmt::{Display, Write as _};

/// The files that pages refer to, with the last slash.
pub(crate) const ASSETS: &str = "/assets/";
/// The front page.
pub(crate) const HOME: &str = "/";
/// The list of registers.
pub(crate) const REGISTERS: &str = "/registers";
/// The imported files.
pub(crate) const SOURCES: &str = "/sources";

/// Where files are handed in.
pub(crate) const IMPORT: &str = "/import";
/// Where they are sent.
pub(crate) const IMPORT_FILES: &str = "/import/files";

/// The report of the year that is shown first.
pub(crate) const REPORTS: &str = "/reports";
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

/// Where one signs in.
pub(crate) const SIGN_IN: &str = "/sign-in";
/// Where the code of the second step is given.
pub(crate) const CODE: &str = "/sign-in/code";
/// Where the password of an account is chosen.
pub(crate) const PASSWORD: &str = "/account/password";
/// Where the second step of signing in is set up.
pub(crate) const SECOND_STEP: &str = "/account/second-step";
/// Where it is taken back.
pub(crate) const SECOND_STEP_OFF: &str = "/account/second-step/off";
/// Where the size of the type is chosen.
pub(crate) const TYPE: &str = "/account/type";
/// Where one signs out everywhere else.
pub(crate) const SIGN_OUT_ELSEWHERE: &str = "/account/sign-out-elsewhere";
/// Where one searches.
pub(crate) const SEARCH: &str = "/search";
/// What each page is for.
pub(crate) const HELP: &str = "/help";

/// What the union keeps about the reader.
pub(crate) const ME: &str = "/me";
/// What the reader received.
pub(crate) const RECEIVED: &str = "/me/received";
/// What the reader took part in.
pub(crate) const DEEDS: &str = "/me/activities";
/// Who looked at what is sensitive about the reader.
pub(crate) const LOOKS: &str = "/me/looks";
/// What the union spent.
pub(crate) const SPENDING: &str = "/spending";
/// What a phone needs to know to keep the pages as a program.
pub(crate) const MANIFEST: &str = "/manifest.webmanifest";

/// Where one signs in and comes back from; whether a session was over, which is said there.
pub(crate) fn sign_in(from: &Uri, was_signed: bool) -> String {
    let mut address = SIGN_IN.to_owned();
    let from = from.path_and_query().map(PathAndQuery::as_str);
    if let Some(from) = from.filter(|from| *from != HOME) {
        address.push_str("?back=");
        address.push_str(&escaped(from));
    }
    if was_signed {
        address.push(if address.contains('?') { '&' } else { '?' });
        address.push_str("over=yes");
    }
    address
}

/// Where somebody wanted to go, if that is an address of ours and nothing that browsers take for another site.
pub(crate) fn own(back: &str) -> &str {
    let is_own = back.starts_with('/')
        && !back.starts_with("//")
        && !back.contains('\\')
        && back.bytes().all(|b| b.is_ascii_graphic());
    if is_own { back } else { HOME }
}

/// A session of one's own, to be ended.
pub(crate) fn end_session(id: impl Display) -> String {
    format!("{ACCOUNT}/sessions/{id}/end")
}

/// A text as it stands in the value of a query.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || b"/-._~:".contains(&byte) {
            escaped.push(char::from(byte));
        } else {
            // Writing into a text does not fail.
            let _ = write!(escaped, "%{byte:02X}");
        }
    }
    escaped
}

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

/// The ledger's balances.
pub(crate) const LEDGER: &str = "/ledger";
/// The ledger's journal.
pub(crate) const JOURNAL: &str = "/ledger/journal";
/// What was done in the whole office.
pub(crate) const HISTORY: &str = "/history";

/// A voucher.
pub(crate) fn entry(voucher: impl Display) -> String {
    format!("{LEDGER}/entries/{voucher}")
}

/// A line of a voucher, which leads to the voucher.
pub(crate) fn posting(posting: impl Display) -> String {
    format!("{LEDGER}/postings/{posting}")
}

/// What happened to one record, in the history of all.
pub(crate) fn history_of(kind: &str, record: impl Display) -> String {
    format!("{HISTORY}?kind={kind}&record={record}")
}

/// Where a report is begun.
pub(crate) const NEW_REPORT: &str = "/reports/new";
/// Somebody else's report, held against the registers.
pub(crate) const CHECK_REPORT: &str = "/check-report";
/// Where a sealed file is proved.
pub(crate) const VERIFY_SEAL: &str = "/verify-seal";

/// A report that is written.
pub(crate) fn written(report: impl Display) -> String {
    format!("{REPORTS}/written/{report}")
}

/// One of its pages.
pub(crate) fn written_page(report: impl Display, page: &str) -> String {
    format!("{REPORTS}/written/{report}/{page}")
}

/// The report with one of its figures open, by the figure's number.
pub(crate) fn written_figure(report: impl Display, number: u32) -> String {
    format!("{REPORTS}/written/{report}?figure={number}")
}

/// Its text with a paragraph open for writing.
pub(crate) fn written_paragraph(report: impl Display, paragraph: impl Display) -> String {
    format!("{REPORTS}/written/{report}/edit?paragraph={paragraph}")
}

/// A sealed report, as members read it.
pub(crate) fn published(report: impl Display) -> String {
    format!("{REPORTS}/published/{report}")
}

/// All figures of a period.
pub(crate) fn measures(period: &str) -> String {
    format!("{MEASURES}?period={period}")
}

/// The records of a figure.
pub(crate) fn trace(measure: &str, period: &str) -> String {
    format!("/measures/{measure}?period={period}")
}

/// The same address of a figure, with what is sensitive shown.
pub(crate) fn showing_sensitive(address: &str) -> String {
    format!("{address}&sensitive=shown")
}

/// The records of a figure as a workbook.
pub(crate) fn trace_workbook(measure: &str, period: &str) -> String {
    format!("/measures/{measure}/records.xlsx?period={period}")
}

/// The people of the union.
pub(crate) const PEOPLE: &str = "/people";
/// The tree of branches and groups.
pub(crate) const ORGANISATION: &str = "/organisation";

/// Everything about one person.
pub(crate) fn person(id: impl Display) -> String {
    format!("{PEOPLE}/{id}")
}

/// Where a member moves to another branch.
pub(crate) fn transfer(person: impl Display) -> String {
    format!("{PEOPLE}/{person}/transfer")
}

/// A branch or a group.
pub(crate) fn unit(id: impl Display) -> String {
    format!("{ORGANISATION}/{id}")
}

/// A register.
pub(crate) fn register(kind: RecordKind) -> String {
    format!("{REGISTERS}/{kind}")
}

/// A record.
pub(crate) fn record(kind: RecordKind, id: impl Display) -> String {
    format!("{REGISTERS}/{kind}/{id}")
}

/// The records of a register as a workbook.
pub(crate) fn register_workbook(kind: RecordKind) -> String {
    format!("{REGISTERS}/{kind}/records.xlsx")
}

/// Where a record is added to a register.
pub(crate) fn add(kind: RecordKind) -> String {
    format!("{REGISTERS}/{kind}/new")
}

/// Where many records are corrected at once.
pub(crate) fn bulk(kind: RecordKind) -> String {
    format!("{REGISTERS}/{kind}/bulk")
}

/// Where the value for many records is chosen.
pub(crate) fn bulk_value(kind: RecordKind) -> String {
    format!("{REGISTERS}/{kind}/bulk/value")
}

/// Where what was just done in a register is taken back.
pub(crate) fn take_back(kind: RecordKind) -> String {
    format!("{REGISTERS}/{kind}/take-back")
}

/// Where a record is corrected.
pub(crate) fn correct(kind: RecordKind, id: impl Display) -> String {
    format!("{REGISTERS}/{kind}/{id}/correct")
}

/// Where a record is withdrawn, or put back.
pub(crate) fn withdraw(kind: RecordKind, id: impl Display) -> String {
    format!("{REGISTERS}/{kind}/{id}/withdraw")
}

/// An address with what is asked of it; what is empty is left out.
pub(crate) fn asking<'a>(
    address: &str,
    asked: impl IntoIterator<Item = (&'a str, &'a str)>,
) -> String {
    let mut out = address.to_owned();
    let filled = asked.into_iter().filter(|(_, value)| !value.is_empty());
    for (at, (name, value)) in filled.enumerate() {
        out.push(if at == 0 { '?' } else { '&' });
        out.push_str(&escaped(name));
        out.push('=');
        out.push_str(&escaped(value));
    }
    out
}

/// Files that were handed in together.
pub(crate) fn tray(id: &str) -> String {
    format!("{IMPORT}/{id}")
}

/// Where they are taken in.
pub(crate) fn take_in(id: &str) -> String {
    format!("{IMPORT}/{id}/take-in")
}

/// Where they are thrown away.
pub(crate) fn discard(id: &str) -> String {
    format!("{IMPORT}/{id}/discard")
}

/// Where it is settled who is meant in them.
pub(crate) fn tray_people(id: &str) -> String {
    format!("{IMPORT}/{id}/people")
}

/// Where it is settled what one of their sheets is.
pub(crate) fn tray_sheet(id: &str, file: usize, sheet: usize) -> String {
    format!("{IMPORT}/{id}/sheets/{file}-{sheet}")
}

/// The receipt of an imported file.
pub(crate) fn receipt(file: impl Display) -> String {
    format!("{SOURCES}/{file}")
}

/// Where an imported file is taken back.
pub(crate) fn undo(file: impl Display) -> String {
    format!("{SOURCES}/{file}/undo")
}

/// A file among the imported ones.
pub(crate) fn source(file: impl Display) -> String {
    format!("{SOURCES}#{}", source_fragment(file))
}

/// The fragment of a file on the page of sources.
pub(crate) fn source_fragment(file: impl Display) -> String {
    format!("file-{file}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_signs_in_comes_back_to_our_own_pages_only() {
        for (back, to) in [
            ("/", "/"),
            ("/registers?after=3", "/registers?after=3"),
            ("//evil.example", "/"),
            ("/\\evil.example", "/"),
            ("https://evil.example", "/"),
            ("", "/"),
            ("/a b", "/"),
            ("/a\r\nb", "/"),
        ] {
            assert_eq!(own(back), to, "{back:?}");
        }
        let from = |from: &str| sign_in(&from.parse().unwrap(), false);
        assert_eq!(from("/"), "/sign-in");
        assert_eq!(
            from("/measures?period=2023&x=1"),
            "/sign-in?back=/measures%3Fperiod%3D2023%26x%3D1"
        );
        assert_eq!(sign_in(&"/".parse().unwrap(), true), "/sign-in?over=yes");
    }

    #[test]
    fn what_is_asked_is_escaped_and_what_is_empty_left_out() {
        let asked = [("person", "马 a"), ("day", ""), ("sort", "-day")];
        assert_eq!(
            asking("/registers/x", asked),
            "/registers/x?person=%E9%A9%AC%20a&sort=-day"
        );
    }
}
