//! Which formats show a number as a date.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use crate::ReadError;
use crate::package::Package;
use crate::shown::Shown;
use crate::xml::{attribute, local_name};

/// Excel itself allows 65,490 formats of cells; a file with more than this was not made by one.
const MOST_FORMATS: usize = 1_000_000;

/// How the cells of each style number are shown.
pub(crate) fn read(package: &mut Package<'_>, part: &str) -> Result<Vec<Shown>, ReadError> {
    let mut styles = Vec::new();
    let Some(mut xml) = package.xml(part)? else {
        return Ok(styles);
    };
    let mut codes: BTreeMap<u32, Shown> = BTreeMap::new();
    let mut in_cell_formats = false;
    loop {
        match xml.next()? {
            Event::Start(tag) | Event::Empty(tag) => match local_name(&tag) {
                "numFmt" => {
                    let number = attribute(&tag, "numFmtId").and_then(|id| id.parse().ok());
                    let code = attribute(&tag, "formatCode");
                    if let (Some(number), Some(code)) = (number, code) {
                        codes.insert(number, Shown::by_code(&code));
                    }
                }
                "cellXfs" => in_cell_formats = true,
                "cellStyles" | "dxfs" => in_cell_formats = false,
                "xf" if in_cell_formats => {
                    if styles.len() == MOST_FORMATS {
                        return Err(ReadError::bomb("too many formats"));
                    }
                    let number = attribute(&tag, "numFmtId").and_then(|id| id.parse().ok());
                    let shown = number.map_or(Shown::Number, |number| {
                        codes
                            .get(&number)
                            .copied()
                            .unwrap_or_else(|| Shown::by_number(number))
                    });
                    styles.push(shown);
                }
                _ => (),
            },
            Event::End(tag) if tag.local_name().as_ref() == "cellXfs" => in_cell_formats = false,
            Event::Eof => return Ok(styles),
            _ => (),
        }
    }
}
