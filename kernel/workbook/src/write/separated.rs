//! The writer of csv.

use std::io::Write;

use super::{Value, WriteError};

/// Writes csv as Excel in China opens it right: UTF-8 with the mark in front, lines ended by
/// CR LF, quotes where needed.
pub struct SeparatedWriter<W: Write> {
    writer: csv::Writer<W>,
}

impl<W: Write> SeparatedWriter<W> {
    /// Begins a text with its header row.
    ///
    /// # Errors
    /// [`WriteError::Storing`] when the destination does not take it.
    pub fn new(mut destination: W, headers: &[&str]) -> Result<Self, WriteError> {
        destination
            .write_all("\u{FEFF}".as_bytes())
            .map_err(WriteError::Storing)?;
        let writer = csv::WriterBuilder::new()
            .terminator(csv::Terminator::CRLF)
            .flexible(true)
            .from_writer(destination);
        let mut writer = Self { writer };
        let headers: Vec<Value<'_>> = headers.iter().map(|header| Value::Text(header)).collect();
        writer.row(&headers)?;
        Ok(writer)
    }

    /// Writes the next row. Amounts are written in yuan with two decimals, days as 2023-01-09.
    ///
    /// # Errors
    /// [`WriteError::Storing`] when the destination does not take it.
    pub fn row(&mut self, values: &[Value<'_>]) -> Result<(), WriteError> {
        for value in values {
            let written = match value {
                Value::Text(text) if would_be_formula(text) => {
                    self.writer.write_field(format!("'{text}"))
                }
                Value::Text(text) => self.writer.write_field(text),
                Value::Empty => self.writer.write_field(""),
                Value::Whole(whole) => self.writer.write_field(whole.to_string()),
                Value::Number(number) => self.writer.write_field(number.to_string()),
                Value::Date(date) => self.writer.write_field(date.to_string()),
                Value::Fen(fen) => {
                    let sign = if *fen < 0 { "-" } else { "" };
                    let fen = fen.unsigned_abs();
                    self.writer
                        .write_field(format!("{sign}{}.{:02}", fen / 100, fen % 100))
                }
            };
            written.map_err(storing)?;
        }
        self.writer.write_record(None::<&[u8]>).map_err(storing)
    }

    /// Writes out what is left, and gives the destination back.
    ///
    /// # Errors
    /// [`WriteError::Storing`] when the destination does not take it.
    pub fn finish(self) -> Result<W, WriteError> {
        self.writer
            .into_inner()
            .map_err(|error| WriteError::Storing(error.into_error()))
    }
}

/// Whether a spreadsheet might run this text when it opens the file. Full-width signs count,
/// since Chinese spreadsheets take them for the ordinary ones, and so do blanks in front.
fn would_be_formula(text: &str) -> bool {
    let first = text.trim_start_matches(' ').chars().next();
    matches!(
        first,
        Some('=' | '+' | '-' | '@' | '\t' | '\r' | '\n' | '＝' | '＋' | '－' | '＠')
    )
}

fn storing(error: csv::Error) -> WriteError {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => WriteError::Storing(error),
        // Rows may differ in length and no text is parsed, so only storing can fail.
        kind => WriteError::Storing(std::io::Error::other(format!("{kind:?}"))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Date;

    #[test]
    fn texts_cannot_become_formulas() {
        let mut writer = SeparatedWriter::new(Vec::new(), &["姓名", "备注", "金额"]).unwrap();
        let day = Date::new(2023, 1, 9).unwrap();
        let remarks = [
            ("=1+1", "'=1+1"),
            ("+86", "'+86"),
            ("-无", "'-无"),
            ("@SUM(A1)", "'@SUM(A1)"),
            ("\tx", "'\tx"),
            ("\rx", "\"'\rx\""),
            ("＝1", "'＝1"),
            ("＋1", "'＋1"),
            ("－1", "'－1"),
            ("＠1", "'＠1"),
            (" =1", "' =1"),
            ("1-2", "1-2"),
            ("a,\"b\"", "\"a,\"\"b\"\"\""),
        ];
        let mut expected = String::from("\u{FEFF}姓名,备注,金额\r\n");
        for (remark, written) in remarks {
            let row = [Value::Date(day), Value::Text(remark), Value::Fen(-1_205)];
            writer.row(&row).unwrap();
            expected += &format!("2023-01-09,{written},-12.05\r\n");
        }
        let bytes = writer.finish().unwrap();
        assert_eq!(String::from_utf8(bytes).unwrap(), expected);
    }
}
