//! The imported files and what became of their sheets.

use super::register::name;
use crate::web::answer::Answered;
use crate::web::reader::Reader;
use crate::web::{addresses, shown};
use axum::response::Response;
use niangjia_access::{Action, Object};
use niangjia_base::ids::SheetId;
use niangjia_office::files::{self, SheetLine};
use niangjia_office::registers::{Register, sheets};
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::{SheetRow, SourceFile, SourcesPage};
use niangjia_ui::views::LinkView;
use std::collections::BTreeMap;

/// Signs of a digest that tell two files of one name apart.
const DIGEST_SIGNS: usize = 8;

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

/// The register that took most of a sheet's records.
type MainRegisters = BTreeMap<SheetId, (&'static Register, i64)>;

fn page(reader: &Reader) -> Answered<SourcesPage> {
    let span = reader.newest_span()?;
    let (lines, mains) = reader.site.office.look(|look| {
        let mut mains = MainRegisters::new();
        for register in reader.site.registers.iter().copied() {
            for (sheet, records) in sheets(look, register)? {
                let main = mains.entry(sheet).or_insert((register, records));
                if records > main.1 {
                    *main = (register, records);
                }
            }
        }
        Ok::<_, Error>((files::all(look.tx, look.union)?, mains))
    })?;
    let mut files: Vec<(String, SourceFile)> = Vec::new();
    for line in &lines {
        let id = addresses::source_fragment(line.file);
        let place = files
            .iter()
            .position(|(_, file)| file.id == id)
            .unwrap_or_else(|| {
                files.push((line.imported_at.clone(), file(reader, line, &id)));
                files.len() - 1
            });
        files[place].1.sheets.push(sheet(reader, line, &mains));
    }
    // The newest first; files of one moment stay in the order of their names.
    files.sort_by(|(a, _), (b, _)| b.get(..16).cmp(&a.get(..16)));
    let files = files.into_iter().map(|(_, file)| file).collect();
    Ok(SourcesPage {
        frame: reader.frame(Place::Sources, &span)?,
        import: reader
            .may(Action::Import, &Object::UNION)
            .then(|| LinkView {
                text: reader.texts.text("web-sources-import"),
                href: addresses::IMPORT.to_owned(),
            }),
        empty: reader.texts.text("web-sources-empty"),
        files,
    })
}

fn file(reader: &Reader, line: &SheetLine, id: &str) -> SourceFile {
    SourceFile {
        id: id.to_owned(),
        name: line.file_name.clone(),
        digest: line.digest.chars().take(DIGEST_SIGNS).collect(),
        imported_at: shown::moment(&line.imported_at),
        imported_by: reader.who(&line.imported_by),
        receipt: Some(LinkView {
            text: reader.texts.text("web-sources-receipt"),
            href: addresses::receipt(line.file),
        }),
        undone: line.undone.as_ref().map(|(at, by)| {
            let about = [
                ("moment", shown::moment(at).into()),
                ("person", reader.who(by).into()),
            ];
            reader.texts.with("web-sources-undone", &about)
        }),
        sheets: Vec::new(),
    }
}

fn sheet(reader: &Reader, line: &SheetLine, mains: &MainRegisters) -> SheetRow {
    let link = match mains.get(&line.sheet) {
        Some((register, _)) => LinkView {
            text: name(&reader.texts, register),
            href: addresses::register(register.kind),
        },
        // Its records went into books that are no registers, or a newer file has taken them over.
        None => LinkView {
            text: reader
                .texts
                .text(&format!("form-{}", line.form.replace('.', "-"))),
            href: addresses::REGISTERS.to_owned(),
        },
    };
    let whole = |n: i64| u64::try_from(n).unwrap_or(0);
    SheetRow {
        name: line.sheet_name.clone(),
        register: Some(link),
        taken: whole(line.n_rows),
        refused: whole(line.n_refused),
        refused_href: addresses::source(line.file),
    }
}
