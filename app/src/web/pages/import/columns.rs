//! What a sheet is, and which of its columns holds what, where the program could not tell: settled by hand, heading by
//! heading, and known from then on for every sheet with these headings.

use super::{called, form_name, found, version, waiting};
use crate::lines_of_work;
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::form::{Outcome, Posted, Written};
use crate::web::pages::add::column_label;
use crate::web::reader::Reader;
use crate::web::trays::{State, Tray, go_on};
use axum::extract::Path;
use axum::response::Response;
use niangjia_import::{FileReceipt, Mapping, SheetMapping, SheetReceipt};
use niangjia_office::forms::{Form, Reads};
use niangjia_ui::Place;
use niangjia_ui::pages::FormPage;
use niangjia_ui::views::{Control, FormView, InputView, LinkView, OptionView};
use std::collections::BTreeMap;

/// The value of what the program finds by itself.
const ITSELF: &str = "";

pub(crate) async fn show(reader: Reader, Path((id, place)): Path<(String, String)>) -> Response {
    reader
        .page(move |reader| {
            let (tray, came) = waiting(reader, &id)?.ok_or(Fault::NotFound)?;
            let asked = Asked::of(&came, &place)?;
            let mapping = reader.site.trays.mapping()?;
            let form = asked.form(&mapping, reader.asked("form"));
            page(reader, &tray, &asked, &mapping, form)
        })
        .await
}

pub(crate) async fn settle(Path((id, place)): Path<(String, String)>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let to = addresses::tray(&id);
        found(reader, &id)?;
        let Some((tray, came)) = waiting(reader, &id)? else {
            return Ok(Outcome::<FormPage>::Done { to, said: None });
        };
        if written.text("seen") != version(&tray) {
            return Ok(Outcome::Done { to, said: None });
        }
        let asked = Asked::of(&came, &place)?;
        let here = addresses::tray_sheet(&id, asked.at.0, asked.at.1);
        let chosen = match &asked.sheet.form {
            Some(form) => form.as_str(),
            None => written.text("form"),
        };
        let settled = match chosen {
            SheetMapping::IGNORED => SheetMapping {
                headings: asked.sheet.headings.clone(),
                form: SheetMapping::IGNORED.to_owned(),
                columns: BTreeMap::new(),
            },
            chosen => {
                // Another form has other columns, which are chosen on the next page.
                let Some(form) = form_named(chosen) else {
                    return Ok(Outcome::Done {
                        to: here,
                        said: None,
                    });
                };
                if written.text("of") != form.name {
                    let to = addresses::asking(&here, [("form", form.name)]);
                    return Ok(Outcome::Done { to, said: None });
                }
                asked.settled(form, written)?
            }
        };
        let (trays, vault) = (&reader.site.trays, reader.site.office.vault());
        trays.settle(|mapping| {
            let known = mapping.sheet(&settled.headings);
            let mut columns = known
                .filter(|known| known.form == settled.form)
                .map(|known| known.columns.clone())
                .unwrap_or_default();
            for heading in &settled.headings {
                // What the page did not ask about stays as it was settled.
                if asked.asks_about(heading) {
                    columns.remove(heading);
                }
            }
            columns.extend(settled.columns.clone());
            mapping.settle_sheet(SheetMapping { columns, ..settled });
        })?;
        trays.send_on(vault, &tray.id, &[State::Waiting], State::Reading)?;
        go_on(&reader.site, &found(reader, &id)?);
        Ok(Outcome::Done { to, said: None })
    })
    .await
}

fn form_named(name: &str) -> Option<&'static Form> {
    let mut forms = lines_of_work::forms().into_iter();
    forms.find(|form| form.name == name)
}

/// The sheet that is asked about.
struct Asked<'c> {
    /// The places of file and sheet.
    at: (usize, usize),
    file: &'c FileReceipt,
    sheet: &'c SheetReceipt,
}

impl<'c> Asked<'c> {
    fn of(came: &'c [FileReceipt], place: &str) -> Answered<Self> {
        let at = place.split_once('-');
        let at = at.and_then(|(file, sheet)| Some((file.parse().ok()?, sheet.parse().ok()?)));
        let at: (usize, usize) = at.ok_or(Fault::NotFound)?;
        let file = came.get(at.0).ok_or(Fault::NotFound)?;
        let sheet = file.sheets.get(at.1).ok_or(Fault::NotFound)?;
        if sheet.headings.is_empty() {
            return Err(Fault::NotFound);
        }
        Ok(Self { at, file, sheet })
    }

    /// The form whose columns are chosen: the one it was recognised as, the one that is asked for, or the one that was
    /// settled before.
    fn form(&self, mapping: &Mapping, asked: Option<&str>) -> Option<&'static Form> {
        let known = || mapping.sheet(&self.sheet.headings);
        let named = self.sheet.form.as_deref().or(asked);
        match named {
            Some(named) => form_named(named),
            None => known().and_then(|known| form_named(&known.form)),
        }
    }

    /// Whether a heading is asked about: all of a sheet that was not recognised, else those that are not used.
    fn asks_about(&self, heading: &str) -> bool {
        let is_it = |one: &String| one == heading;
        self.sheet.form.is_none() || self.sheet.unused.iter().any(is_it)
    }

    /// The headings that are asked about, each with the name of its place to choose.
    fn headings(&self) -> impl Iterator<Item = (String, &'c String)> {
        let all = self.sheet.headings.iter().enumerate();
        all.filter(|(_, heading)| !heading.is_empty() && self.asks_about(heading))
            .map(|(at, heading)| (format!("means-{at}"), heading))
    }

    /// What was chosen.
    fn settled(&self, form: &'static Form, written: &Written) -> Answered<SheetMapping> {
        let mut columns = BTreeMap::new();
        for (name, heading) in self.headings() {
            let chosen = written.text(&name);
            let is_column = form.columns.iter().any(|column| column.name == chosen);
            if chosen == SheetMapping::IGNORED || is_column {
                columns.insert(heading.clone(), chosen.to_owned());
            } else if chosen != ITSELF {
                return Err(Fault::NotFound);
            }
        }
        Ok(SheetMapping {
            headings: self.sheet.headings.clone(),
            form: form.name.to_owned(),
            columns,
        })
    }
}

fn page(
    reader: &Reader,
    tray: &Tray,
    asked: &Asked<'_>,
    mapping: &Mapping,
    form: Option<&'static Form>,
) -> Answered<FormPage> {
    let texts = &reader.texts;
    let address = addresses::tray_sheet(&tray.id, asked.at.0, asked.at.1);
    let submit = match form {
        Some(_) => "web-sheet-send",
        None => "web-next",
    };
    let mut view: FormView = reader.form(address, submit);
    if asked.sheet.form.is_none() {
        view.inputs.push(choice_of_form(reader, form));
    }
    if let Some(form) = form {
        let settled = mapping.sheet(&asked.sheet.headings);
        for (name, heading) in asked.headings() {
            let settled = settled.filter(|settled| settled.form == form.name);
            let settled = settled.and_then(|settled| settled.columns.get(heading));
            let options = columns(reader, form, settled.map_or(ITSELF, String::as_str));
            let about = [("heading", heading.as_str().into())];
            let label = texts.with("web-sheet-column", &about);
            view.inputs
                .push(InputView::may(&name, label, Control::Select { options }));
        }
        view.inputs.push(hidden("of", form.name));
    }
    view.inputs.push(hidden("seen", version(tray)));
    view.cancel = Some(LinkView {
        text: texts.text("web-tray-back"),
        href: addresses::tray(&tray.id),
    });
    let lead = match (&asked.sheet.form, form) {
        (Some(_), _) => "web-sheet-lead-columns",
        (None, Some(_)) => "web-sheet-lead-all",
        (None, None) => "web-sheet-lead-form",
    };
    let mut facts = vec![
        (texts.text("web-tray-file"), asked.file.file.clone()),
        (texts.text("web-tray-sheet"), asked.sheet.sheet.clone()),
    ];
    if let Some(form) = &asked.sheet.form {
        facts.push((texts.text("web-sheet-form"), form_name(reader, form)));
    } else {
        let comma = texts.text("web-list-comma");
        let filled = asked.sheet.headings.iter().filter(|text| !text.is_empty());
        let headings: Vec<&str> = filled.map(String::as_str).collect();
        facts.push((texts.text("web-sheet-headings"), headings.join(&comma)));
    }
    Ok(FormPage {
        frame: reader.frame(Place::Import, &reader.newest_span()?)?,
        crumbs: vec![LinkView {
            text: called(reader, tray),
            href: addresses::tray(&tray.id),
        }],
        title: texts.text("web-sheet-title"),
        lead: texts.text(lead),
        facts,
        form: view,
    })
}

fn choice_of_form(reader: &Reader, form: Option<&'static Form>) -> InputView {
    let texts = &reader.texts;
    let chosen = form.map_or("", |form| form.name);
    let option = |value: &str, label: String| OptionView {
        value: value.to_owned(),
        label,
        is_chosen: value == chosen,
    };
    let mut named: Vec<OptionView> = lines_of_work::forms()
        .into_iter()
        .map(|form| option(form.name, form_name(reader, form.name)))
        .collect();
    named.sort_by(|a, b| a.label.cmp(&b.label));
    let mut options = vec![
        option("", texts.text("web-sheet-open")),
        option(SheetMapping::IGNORED, texts.text("web-sheet-leave-out")),
    ];
    options.extend(named);
    let control = Control::Select { options };
    InputView::must("form", texts.text("web-sheet-is"), control)
        .hinted(texts.text("web-sheet-is-hint"))
}

/// What a column may hold.
fn columns(reader: &Reader, form: &'static Form, chosen: &str) -> Vec<OptionView> {
    let texts = &reader.texts;
    let option = |value: &str, label: String| OptionView {
        value: value.to_owned(),
        label,
        is_chosen: value == chosen,
    };
    let line = form.name.split('.').next().unwrap_or_default();
    let columns = form.columns.iter();
    let columns = columns
        .filter(|column| column.reads != Reads::Running)
        .map(|column| option(column.name, column_label(reader, form, line, column)));
    let mut options = vec![
        option(ITSELF, texts.text("web-sheet-itself")),
        option(SheetMapping::IGNORED, texts.text("web-sheet-no-column")),
    ];
    options.extend(columns);
    options
}

fn hidden(name: &str, value: &str) -> InputView {
    let value = value.to_owned();
    InputView::may(name, String::new(), Control::Hidden { value })
}
