//! The text of a PDF: what its pages show, in the order in which they show it.
//!
//! lopdf opens the file and undoes its packing, within bounds; here the operators of a page are followed only as far as text
//! needs it: which font, where, which characters. Text that a page borrows from a form is read too. Characters come from the
//! table that a font brings along; a font without one leaves nothing that could be read.

use super::TextLimits;
use super::error::ReadTextError;
use super::lines::is_page_number;
use super::matrix::{Matrix, ONE};
use super::placing::Placing;
use lopdf::content::{Content, Operation};
use lopdf::{Dictionary, Document, Encoding, Error, LoadOptions, Object};
use std::collections::BTreeMap;
use std::rc::Rc;

/// Forms within forms.
const DEEPEST: u32 = 8;
/// Fonts of a file; a report has a dozen.
const MOST_FONTS: usize = 400;
/// Bytes to which the table of characters of a font may unpack; all of Chinese needs a third of it.
const TABLE: usize = 2 * 1_024 * 1_024;

/// The lines of all pages.
pub(super) fn read(bytes: &[u8], limits: &TextLimits) -> Result<Vec<String>, ReadTextError> {
    let options = LoadOptions {
        max_decompressed_size: Some(limits.stream_bytes),
        ..LoadOptions::default()
    };
    let document = Document::load_mem_with_options(bytes, options).map_err(refusal)?;
    // One that opens without a password is decrypted by now, though it may not be printed or copied by the polite.
    if document.is_encrypted() {
        return Err(ReadTextError::Encrypted);
    }
    let pages = document.get_pages();
    if pages.len() > limits.pages {
        return Err(ReadTextError::Bomb("too many pages"));
    }
    let mut reading = Reading {
        document: &document,
        limits,
        left: limits.streams_bytes,
        text_bytes: 0,
        tables: BTreeMap::new(),
        unknown: false,
    };
    let mut lines = Vec::new();
    for page in pages.values() {
        let content = reading
            .document
            .get_page_content_with_limit(*page, limits.stream_bytes)
            .map_err(refusal)?;
        let fonts = reading.document.get_page_fonts(*page).unwrap_or_default();
        let forms = reading.forms_of_page(*page);
        let mut placing = Placing::new();
        reading.show(&content, &fonts, &forms, Matrix::SAME, &mut placing, 0)?;
        lines.extend(without_number(placing.finished()));
    }
    if lines.iter().all(|line| line.trim().is_empty()) {
        return Err(if reading.unknown {
            ReadTextError::Unreadable
        } else {
            ReadTextError::Scanned
        });
    }
    Ok(lines)
}

/// The lines of a page without its number, which stands at its foot or its head; a bare number on a short page may be the
/// last cell of a table.
fn without_number(mut lines: Vec<String>) -> Vec<String> {
    let full = lines.len() > 10;
    let bare = |line: &String| {
        let line = line.trim();
        let number = full && line.len() <= 4 && line.bytes().all(|byte| byte.is_ascii_digit());
        number || is_page_number(line)
    };
    if lines.len() > 2 {
        if lines.last().is_some_and(bare) {
            lines.pop();
        }
        if lines.first().is_some_and(bare) {
            lines.remove(0);
        }
    }
    lines
}

type Fonts<'d> = BTreeMap<Vec<u8>, &'d Dictionary>;
type Forms<'d> = BTreeMap<Vec<u8>, &'d Object>;

/// What is left of the bounds while pages are read.
struct Reading<'d> {
    document: &'d Document,
    limits: &'d TextLimits,
    left: usize,
    text_bytes: usize,
    /// By the place of the font in memory, its table of characters, read once.
    tables: BTreeMap<usize, Option<Rc<Encoding<'d>>>>,
    /// Whether there was text in a font that does not tell its characters.
    unknown: bool,
}

/// The state of the page that text depends on.
#[derive(Clone)]
struct State {
    page: Matrix,
    font: Vec<u8>,
    size: i64,
    leading: i64,
    stretch: i64,
    spacing: i64,
}

impl<'d> Reading<'d> {
    fn show(
        &mut self,
        content: &[u8],
        fonts: &Fonts<'d>,
        forms: &Forms<'d>,
        page: Matrix,
        placing: &mut Placing,
        depth: u32,
    ) -> Result<(), ReadTextError> {
        let too_much = ReadTextError::Bomb("the pages");
        // What is short costs something too, else one form could be shown without end.
        let cost = content.len() + 1_024;
        self.left = self.left.checked_sub(cost).ok_or(too_much)?;
        let content = Content::decode(content).map_err(refusal)?;
        let mut encodings = BTreeMap::new();
        for (name, font) in fonts {
            encodings.insert(name.as_slice(), self.table(font)?);
        }
        let mut state = State {
            page,
            font: Vec::new(),
            size: ONE,
            leading: 0,
            stretch: ONE,
            spacing: 0,
        };
        let mut kept: Vec<State> = Vec::new();
        let (mut line, mut text) = (Matrix::SAME, Matrix::SAME);
        for operation in &content.operations {
            let number = |at: usize| operation.operands.get(at).map_or(0, millionths);
            match operation.operator.as_str() {
                "q" if kept.len() < 256 => kept.push(state.clone()),
                "Q" => state = kept.pop().unwrap_or(state),
                "cm" => state.page = matrix(operation).then(state.page),
                "BT" => (line, text) = (Matrix::SAME, Matrix::SAME),
                "Tf" => {
                    let name = operation
                        .operands
                        .first()
                        .and_then(|name| name.as_name().ok());
                    state.font = name.unwrap_or_default().to_vec();
                    state.size = number(1);
                }
                "TL" => state.leading = number(0),
                "Tz" => state.stretch = number(0) / 100,
                "Tc" => state.spacing = number(0),
                "Tm" => (line, text) = (matrix(operation), matrix(operation)),
                "Td" | "TD" | "T*" => {
                    if operation.operator == "TD" {
                        state.leading = number(1).saturating_neg();
                    }
                    let down = operation.operator == "T*";
                    let (x, y) = if down {
                        (0, state.leading.saturating_neg())
                    } else {
                        (number(0), number(1))
                    };
                    line = Matrix::shift(x, y).then(line);
                    text = line;
                }
                "Tj" | "TJ" | "'" | "\"" => {
                    if matches!(operation.operator.as_str(), "'" | "\"") {
                        line = Matrix::shift(0, state.leading.saturating_neg()).then(line);
                        text = line;
                    }
                    let encoding = encodings
                        .get(state.font.as_slice())
                        .and_then(Option::as_deref);
                    for operand in &operation.operands {
                        text = self.put(operand, encoding, &state, text, placing)?;
                    }
                }
                "Do" if depth < DEEPEST => {
                    let name = operation
                        .operands
                        .first()
                        .and_then(|name| name.as_name().ok());
                    if let Some(form) = name.and_then(|name| forms.get(name)) {
                        self.form(form, state.page, placing, depth)?;
                    }
                }
                _ => (),
            }
        }
        Ok(())
    }

    /// How a font's codes become characters.
    fn table(&mut self, font: &'d Dictionary) -> Result<Option<Rc<Encoding<'d>>>, ReadTextError> {
        let place = std::ptr::from_ref(font).addr();
        if let Some(known) = self.tables.get(&place) {
            return Ok(known.clone());
        }
        if self.tables.len() >= MOST_FONTS {
            return Err(ReadTextError::Bomb("too many fonts"));
        }
        let table = font.get_font_encoding_with_limit(self.document, TABLE);
        let table = table.ok().map(Rc::new);
        self.tables.insert(place, table.clone());
        Ok(table)
    }

    /// Shows the strings of an operand; answers where the next one stands.
    fn put(
        &mut self,
        operand: &Object,
        encoding: Option<&Encoding<'_>>,
        state: &State,
        text: Matrix,
        placing: &mut Placing,
    ) -> Result<Matrix, ReadTextError> {
        match operand {
            Object::String(bytes, _) => {
                let shown =
                    encoding.and_then(|encoding| Document::decode_text(encoding, bytes).ok());
                let shown = shown.unwrap_or_default();
                self.unknown |= shown.trim().is_empty() && bytes.iter().any(|byte| *byte > b' ');
                self.text_bytes += shown.len();
                if self.text_bytes > self.limits.text_bytes {
                    return Err(ReadTextError::Bomb("too much text"));
                }
                if shown.is_empty() {
                    return Ok(text);
                }
                let width = placing.put(&shown, state.size, text.then(state.page));
                let signs = i64::try_from(shown.chars().count()).unwrap_or(0);
                let width = width.saturating_add(state.spacing.saturating_mul(signs));
                Ok(Matrix::shift(super::matrix::times(width, state.stretch), 0).then(text))
            }
            Object::Array(pieces) => {
                let mut text = text;
                for piece in pieces
                    .iter()
                    .filter(|piece| !matches!(piece, Object::Array(_)))
                {
                    text = self.put(piece, encoding, state, text, placing)?;
                }
                Ok(text)
            }
            Object::Integer(_) | Object::Real(_) => {
                let back = super::matrix::times(millionths(operand), state.size) / 1_000;
                Ok(Matrix::shift(back.saturating_neg(), 0).then(text))
            }
            _ => Ok(text),
        }
    }

    /// Shows what a page borrows from a form.
    fn form(
        &mut self,
        form: &'d Object,
        page: Matrix,
        placing: &mut Placing,
        depth: u32,
    ) -> Result<(), ReadTextError> {
        let Ok(stream) = form.as_stream() else {
            return Ok(());
        };
        if stream.dict.get(b"Subtype").and_then(Object::as_name).ok() != Some(b"Form".as_slice()) {
            return Ok(());
        }
        let content = stream
            .get_plain_content_with_limit(self.limits.stream_bytes)
            .map_err(refusal)?;
        let resources = self.dictionary(&stream.dict, b"Resources");
        let fonts = resources.and_then(|resources| self.dictionary(resources, b"Font"));
        let fonts = fonts.map(|fonts| {
            let named = fonts.iter().filter_map(|(name, font)| {
                let font = self.document.dereference(font).ok()?.1.as_dict().ok()?;
                Some((name.clone(), font))
            });
            named.collect()
        });
        let forms = resources
            .map(|resources| self.forms(resources))
            .unwrap_or_default();
        let own = stream.dict.get(b"Matrix").and_then(Object::as_array).ok();
        let own = own.map_or(Matrix::SAME, |numbers| matrix_of(numbers));
        self.show(
            &content,
            &fonts.unwrap_or_default(),
            &forms,
            own.then(page),
            placing,
            depth + 1,
        )
    }

    fn forms_of_page(&self, page: lopdf::ObjectId) -> Forms<'d> {
        let Ok((own, inherited)) = self.document.get_page_resources(page) else {
            return Forms::new();
        };
        let inherited = inherited
            .into_iter()
            .filter_map(|id| self.document.get_dictionary(id).ok());
        let mut forms = Forms::new();
        for resources in own.into_iter().chain(inherited) {
            forms.extend(self.forms(resources));
        }
        forms
    }

    fn forms(&self, resources: &'d Dictionary) -> Forms<'d> {
        let Some(named) = self.dictionary(resources, b"XObject") else {
            return Forms::new();
        };
        let found = named.iter().filter_map(|(name, object)| {
            let object = self.document.dereference(object).ok()?.1;
            Some((name.clone(), object))
        });
        found.collect()
    }

    fn dictionary(&self, of: &'d Dictionary, key: &[u8]) -> Option<&'d Dictionary> {
        let object = of.get(key).ok()?;
        self.document.dereference(object).ok()?.1.as_dict().ok()
    }
}

fn matrix(operation: &Operation) -> Matrix {
    matrix_of(&operation.operands)
}

fn matrix_of(numbers: &[Object]) -> Matrix {
    let mut matrix = Matrix::SAME;
    for (place, number) in matrix.0.iter_mut().zip(numbers) {
        *place = millionths(number);
    }
    matrix
}

/// A number of a PDF in millionths; nought for anything else.
fn millionths(object: &Object) -> i64 {
    let text = match object {
        Object::Integer(whole) => return whole.saturating_mul(ONE),
        Object::Real(real) => format!("{real:.6}"),
        _ => return 0,
    };
    let digits: String = text.chars().filter(|c| *c != '.').collect();
    digits.parse().unwrap_or(0)
}

fn refusal(error: Error) -> ReadTextError {
    match error {
        Error::Decryption(_) | Error::InvalidPassword => ReadTextError::Encrypted,
        Error::Decompress(lopdf::DecompressError::MemoryLimitExceeded { .. }) => {
            ReadTextError::Bomb("a stream")
        }
        error => ReadTextError::broken(error),
    }
}
