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

/// A text as it may stand in the part of an address that asks.
fn escaped(text: &str) -> String {
    const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
    let mut out = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'.' | b'~') {
            out.push(char::from(byte));
        } else {
            // The upper and the lower half of a byte are both below 16.
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    out
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
    use super::asking;

    #[test]
    fn what_is_asked_is_escaped_and_what_is_empty_left_out() {
        let asked = [("person", "马 a"), ("day", ""), ("sort", "-day")];
        assert_eq!(
            asking("/registers/x", asked),
            "/registers/x?person=%E9%A9%AC%20a&sort=-day"
        );
    }
}
