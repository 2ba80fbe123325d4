//! From characters to fields.

use std::borrow::Cow;

use crate::ReadError;

/// Which of comma, semicolon and tab separates the cells: the one found in most of the first
/// lines, and most often. Titles above the table have none, and names in a cell may have some.
pub(crate) fn separator_of(text: &str) -> char {
    let mut best = (0, 0, ',');
    for separator in [',', '\t', ';'] {
        let (mut lines, mut count) = (0, 0);
        for line in text.lines().take(50) {
            let mut quoted = false;
            let found = line
                .chars()
                .filter(|&character| {
                    quoted ^= character == '"';
                    character == separator && !quoted
                })
                .count();
            lines += usize::from(found > 0);
            count += found;
        }
        if (lines, count) > (best.0, best.1) {
            best = (lines, count, separator);
        }
    }
    best.2
}

/// Goes through the fields of a text.
///
/// A field in quotes may hold separators and line breaks, and `""` for a quote. Quotes inside a
/// field that does not begin with one are ordinary characters. Blank lines count as rows, as they
/// do in the office.
pub(crate) struct Splitter<'a> {
    rest: &'a str,
    separator: char,
    row: u32,
    column: u32,
    finished: bool,
}

impl<'a> Splitter<'a> {
    pub(crate) fn new(text: &'a str, separator: char) -> Self {
        // Programs of old end a text with this mark.
        let rest = text.strip_suffix('\u{1A}').unwrap_or(text);
        Self {
            rest,
            separator,
            row: 1,
            column: 1,
            finished: rest.is_empty(),
        }
    }

    /// The next field with its row and column from 1.
    pub(crate) fn next_field(&mut self) -> Result<Option<(u32, u32, Cow<'a, str>)>, ReadError> {
        if self.finished {
            return Ok(None);
        }
        let (row, column) = (self.row, self.column);
        let field = match self.rest.strip_prefix('"') {
            Some(rest) => self.quoted(rest)?,
            None => Cow::Borrowed(self.plain()),
        };

        // Now the rest begins with a separator or a line end, or there is none.
        let mut rest = self.rest.chars();
        match rest.next() {
            None => self.finished = true,
            Some(character) if character == self.separator => {
                self.rest = rest.as_str();
                self.column += 1;
            }
            Some(character) => {
                let rest = rest.as_str();
                let pair = character == '\r' && rest.starts_with('\n');
                self.rest = if pair { &rest[1..] } else { rest };
                self.row += 1;
                self.column = 1;
                self.finished = self.rest.is_empty();
            }
        }
        Ok(Some((row, column, field)))
    }

    fn plain(&mut self) -> &'a str {
        let separator = self.separator;
        let end = self
            .rest
            .find([separator, '\r', '\n'])
            .unwrap_or(self.rest.len());
        let (field, rest) = self.rest.split_at(end);
        self.rest = rest;
        field
    }

    fn quoted(&mut self, mut rest: &'a str) -> Result<Cow<'a, str>, ReadError> {
        let mut field = Cow::Borrowed("");
        let mut add = |piece: &'a str| {
            if field.is_empty() {
                field = Cow::Borrowed(piece);
            } else if !piece.is_empty() {
                field.to_mut().push_str(piece);
            }
        };
        loop {
            let Some(end) = rest.find('"') else {
                // Without the closing quote all that follows would silently be one cell.
                return Err(ReadError::broken(format!(
                    "row {}: a quote is not closed",
                    self.row
                )));
            };
            if rest[end + 1..].starts_with('"') {
                add(&rest[..=end]);
                rest = &rest[end + 2..];
            } else {
                add(&rest[..end]);
                self.rest = &rest[end + 1..];
                // Characters after the closing quote are kept, as spreadsheets do.
                add(self.plain());
                return Ok(field);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(text: &str) -> Vec<(u32, u32, String)> {
        let mut splitter = Splitter::new(text, separator_of(text));
        let mut fields = Vec::new();
        while let Some((row, column, field)) = splitter.next_field().unwrap() {
            if !field.is_empty() {
                fields.push((row, column, field.into_owned()));
            }
        }
        fields
    }

    #[test]
    fn fields_keep_their_places() {
        let field = |row, column, text: &str| (row, column, text.to_owned());
        let table = [
            (
                "a,b\nc,d",
                vec![
                    field(1, 1, "a"),
                    field(1, 2, "b"),
                    field(2, 1, "c"),
                    field(2, 2, "d"),
                ],
            ),
            ("a\r\n\r\n,b\r\n", vec![field(1, 1, "a"), field(3, 2, "b")]),
            ("a\rb\r", vec![field(1, 1, "a"), field(2, 1, "b")]),
            (
                "\"a,\"\"b\"\"\nc\",d\ne",
                vec![
                    field(1, 1, "a,\"b\"\nc"),
                    field(1, 2, "d"),
                    field(2, 1, "e"),
                ],
            ),
            ("5\" x,\"\",z", vec![field(1, 1, "5\" x"), field(1, 3, "z")]),
            ("\"a\"b,c", vec![field(1, 1, "ab"), field(1, 2, "c")]),
            (
                "标题\na;b\nc;d,e",
                vec![
                    field(1, 1, "标题"),
                    field(2, 1, "a"),
                    field(2, 2, "b"),
                    field(3, 1, "c"),
                    field(3, 2, "d,e"),
                ],
            ),
            (
                "a\tb, c\nd\te\n\u{1A}",
                vec![
                    field(1, 1, "a"),
                    field(1, 2, "b, c"),
                    field(2, 1, "d"),
                    field(2, 2, "e"),
                ],
            ),
            (" a , b ", vec![field(1, 1, " a "), field(1, 2, " b ")]),
            ("", vec![]),
        ];
        for (text, expected) in table {
            assert_eq!(fields(text), expected, "{text:?}");
        }
    }

    #[test]
    fn an_open_quote_does_not_swallow_the_rest() {
        let mut splitter = Splitter::new("a\n\"b,c\nd", ',');
        splitter.next_field().unwrap();
        assert_eq!(splitter.next_field().unwrap_err().code(), "broken");
    }
}
