//! One cell of an .ods: its value is in attributes, its text in paragraphs.

use quick_xml::events::{BytesStart, Event};

use crate::gathering::Gathering;
use crate::shown::cell_of_iso_date;
use crate::xml::{attribute, local_name, push_text, unescaped};
use crate::{Cell, Decimal, ReadError, Time};

/// Blanks in a row that one tag may stand for; a cell can hold no more characters.
const MOST_BLANKS: usize = 32_767;

/// The cell that is being read.
#[derive(Default)]
pub(crate) struct OpenCell {
    is_open: bool,
    is_error: bool,
    /// What the attributes say, where they say it all.
    value: Option<Cell>,
    /// A text that stands in an attribute.
    string_value: Option<String>,
    text: String,
    paragraphs: u32,
    in_paragraph: bool,
}

impl OpenCell {
    pub(crate) fn begin(&mut self, tag: &BytesStart<'_>) {
        let text = std::mem::take(&mut self.text);
        *self = Self {
            is_open: true,
            text,
            ..Self::default()
        };
        self.text.clear();
        let mut attributes = tag.attributes();
        attributes.with_checks(false);
        for found in attributes.flatten() {
            let value = &*found.value;
            match found.key.local_name().into_inner() {
                "value-type" => self.is_error |= value == "error",
                "value" => self.value = Decimal::from_text(value).map(Cell::Number),
                "date-value" => self.value = cell_of_iso_date(value),
                "time-value" => self.value = time_of_duration(value).map(Cell::Time),
                "boolean-value" => {
                    self.value = Some(Cell::Bool(value.eq_ignore_ascii_case("true")));
                }
                "string-value" => {
                    self.string_value = Some(unescaped(found.value).into_owned());
                }
                _ => (),
            }
        }
    }

    /// Takes what a piece inside of the cell adds to its text.
    pub(crate) fn add(&mut self, event: &Event<'_>) -> Result<(), ReadError> {
        if !self.is_open {
            return Ok(());
        }
        match event {
            Event::Start(tag) | Event::Empty(tag) => match local_name(tag) {
                "p" => {
                    if self.paragraphs > 0 {
                        self.text.push('\n');
                    }
                    self.paragraphs += 1;
                    self.in_paragraph = matches!(event, Event::Start(_));
                }
                "s" => {
                    let blanks = attribute(tag, "c").map_or(Some(1), |count| count.parse().ok());
                    let blanks = blanks.filter(|&blanks| blanks <= MOST_BLANKS);
                    let Some(blanks) = blanks else {
                        return Err(ReadError::bomb("too many blanks"));
                    };
                    self.text.extend(std::iter::repeat_n(' ', blanks));
                }
                "tab" => self.text.push('\t'),
                "line-break" => self.text.push('\n'),
                _ => (),
            },
            Event::End(tag) if tag.local_name().as_ref() == "p" => self.in_paragraph = false,
            event if self.in_paragraph => push_text(event, &mut self.text)?,
            _ => (),
        }
        if self.text.len() > 4 * MOST_BLANKS + 4 {
            return Err(ReadError::bomb("a text longer than a cell can hold"));
        }
        Ok(())
    }

    pub(crate) fn finish(&mut self, gathering: &mut Gathering) -> Result<Option<Cell>, ReadError> {
        self.is_open = false;
        if self.is_error {
            return Ok(Some(Cell::Error(gathering.text(&self.text)?)));
        }
        if let Some(value) = self.value.take() {
            return Ok(Some(value));
        }
        // The paragraphs are what the office sees; the attribute is there when they are not.
        let given = self.string_value.take().filter(|_| self.paragraphs == 0);
        let text = given.as_deref().unwrap_or(&self.text);
        Ok(if text.is_empty() {
            None
        } else {
            Some(Cell::Text(gathering.text(text)?))
        })
    }
}

/// The time of day of `PT08H30M00S`; `None` for durations of a day and more, whose cells are then
/// read as the text they show.
fn time_of_duration(duration: &str) -> Option<Time> {
    let rest = duration.strip_prefix("PT")?;
    let (hour, rest) = rest.split_once('H')?;
    let (minute, rest) = rest.split_once('M')?;
    let second = rest.strip_suffix('S')?.split(['.', ',']).next()?;
    Time::new(
        hour.parse().ok()?,
        minute.parse().ok()?,
        second.parse().ok()?,
    )
}
