//! The table of contents of a workbook: which sheets, in which parts, counted from which day.

use std::collections::BTreeMap;

use quick_xml::events::Event;

use crate::package::Package;
use crate::shown::Epoch;
use crate::xml::{attribute, local_name};
use crate::{ReadError, Visibility};

/// What the workbook part says.
#[derive(Default)]
pub(crate) struct Contents {
    pub(crate) sheets: Vec<Entry>,
    pub(crate) epoch: Epoch,
    /// The part with the shared texts; there may be none.
    pub(crate) strings: String,
    /// The part with the formats; there may be none.
    pub(crate) styles: String,
}

/// One sheet in the table of contents.
pub(crate) struct Entry {
    pub(crate) name: String,
    pub(crate) visibility: Visibility,
    pub(crate) part: String,
}

/// A reference from one part to another: the last word of its kind, and where it leads.
struct Reference {
    kind: String,
    target: String,
}

pub(crate) fn read(package: &mut Package<'_>, limit: usize) -> Result<Contents, ReadError> {
    let root = references(package, "")?;
    let workbook = root
        .into_values()
        .find(|reference| reference.kind == "officeDocument")
        .map_or_else(
            || "xl/workbook.xml".to_owned(),
            |reference| reference.target,
        );
    let references = references(package, &workbook)?;
    let part_of_kind = |kind: &str, usual: &str| {
        let found = references.values().find(|reference| reference.kind == kind);
        found.map_or_else(|| usual.to_owned(), |reference| reference.target.clone())
    };
    let mut contents = Contents {
        strings: part_of_kind("sharedStrings", "xl/sharedStrings.xml"),
        styles: part_of_kind("styles", "xl/styles.xml"),
        ..Contents::default()
    };

    let Some(mut xml) = package.xml(&workbook)? else {
        return Err(ReadError::broken("there is no workbook in it"));
    };
    loop {
        match xml.next()? {
            Event::Start(tag) | Event::Empty(tag) => match local_name(&tag) {
                "sheet" => {
                    if contents.sheets.len() == limit {
                        return Err(ReadError::bomb("too many sheets"));
                    }
                    let Some(name) = attribute(&tag, "name") else {
                        continue;
                    };
                    let id = attribute(&tag, "id");
                    let Some(reference) = id.and_then(|id| references.get(&*id)) else {
                        return Err(ReadError::broken(format!("sheet {name} leads nowhere")));
                    };
                    // Sheets that are a chart, a dialogue or a macro have no grid.
                    if reference.kind != "worksheet" {
                        continue;
                    }
                    let visibility = match attribute(&tag, "state").as_deref() {
                        Some("hidden") => Visibility::Hidden,
                        Some("veryHidden") => Visibility::VeryHidden,
                        _ => Visibility::Visible,
                    };
                    let part = reference.target.clone();
                    contents.sheets.push(Entry {
                        name: name.into_owned(),
                        visibility,
                        part,
                    });
                }
                "workbookPr" => {
                    let flag = attribute(&tag, "date1904");
                    if matches!(flag.as_deref(), Some("1" | "true")) {
                        contents.epoch = Epoch::From1904;
                    }
                }
                _ => (),
            },
            Event::Eof => return Ok(contents),
            _ => (),
        }
    }
}

/// The references of a part (of the whole package for an empty name), by their ids.
fn references(
    package: &mut Package<'_>,
    part: &str,
) -> Result<BTreeMap<String, Reference>, ReadError> {
    let (folder, name) = part.rsplit_once('/').unwrap_or(("", part));
    let mut references = BTreeMap::new();
    let Some(mut xml) = package.xml(&resolve(folder, &format!("_rels/{name}.rels")))? else {
        return Ok(references);
    };
    loop {
        match xml.next()? {
            Event::Start(tag) | Event::Empty(tag) if local_name(&tag) == "Relationship" => {
                let id = attribute(&tag, "Id").unwrap_or_default().into_owned();
                let kind = attribute(&tag, "Type").unwrap_or_default();
                let kind = kind.rsplit('/').next().unwrap_or_default().to_owned();
                let target = attribute(&tag, "Target").unwrap_or_default();
                let target = resolve(folder, &target);
                references.insert(id, Reference { kind, target });
            }
            Event::Eof => return Ok(references),
            _ => (),
        }
    }
}

/// The name of a part that is referred to from a folder. Nothing leads out of the package.
fn resolve(folder: &str, target: &str) -> String {
    let target = target.replace('\\', "/");
    let mut path: Vec<&str> = Vec::new();
    if !target.starts_with('/') {
        path.extend(folder.split('/'));
    }
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "" | "." => (),
            step => path.push(step),
        }
    }
    path.retain(|step| !step.is_empty());
    path.join("/")
}

#[cfg(test)]
mod tests {
    use super::resolve;

    #[test]
    fn references_stay_inside() {
        let table = [
            ("xl", "worksheets/sheet1.xml", "xl/worksheets/sheet1.xml"),
            (
                "xl",
                "/xl/worksheets/sheet1.xml",
                "xl/worksheets/sheet1.xml",
            ),
            ("xl/worksheets", "../styles.xml", "xl/styles.xml"),
            ("xl", "..\\..\\..\\etc\\passwd", "etc/passwd"),
            ("", "xl/workbook.xml", "xl/workbook.xml"),
        ];
        for (folder, target, part) in table {
            assert_eq!(resolve(folder, target), part);
        }
    }
}
