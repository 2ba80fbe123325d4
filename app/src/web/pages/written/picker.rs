//! The picker: a measure is searched by its name, and its reference is made with period, part and format.

use super::editor::said;
use super::{Found, Leaf, found, head};
use crate::lines_of_work::slice_of;
use crate::reports;
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::pages::figures;
use crate::web::reader::Reader;
use annual_report::actions::{WriteError, printed_reference};
use axum::extract::Path;
use axum::response::Response;
use niangjia_document::Format;
use niangjia_office::measures::{Measure, Split, Unit, figure, split};
use niangjia_office::registers::Privacy;
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::{PickerChoice, PickerPage, PickerRow};
use niangjia_ui::views::{Control, FormView, InputView, LinkView, OptionView};

/// More measures than anybody looks through.
const MOST: usize = 40;
/// More parts than anybody looks through.
const MOST_PARTS: usize = 80;

pub(crate) async fn show(reader: Reader, Path(id): Path<String>) -> Response {
    reader.page(move |reader| page(reader, &id)).await
}

fn page(reader: &Reader, id: &str) -> Answered<PickerPage> {
    let found = found(reader, id)?;
    let paragraph = reader.asked("paragraph").unwrap_or_default();
    let asked = reader.asked("q").unwrap_or_default();
    let action = addresses::written_page(id, "find");
    let chosen = match reader.asked("measure") {
        Some(id) => {
            let measure = reader.site.measure(id).ok_or(Fault::NotFound)?;
            Some(choice(reader, &found, measure, paragraph)?)
        }
        None => None,
    };
    let back = match paragraph {
        "" => addresses::written_page(id, "edit"),
        paragraph => format!(
            "{}#p{paragraph}",
            addresses::written_paragraph(id, paragraph)
        ),
    };
    let kept = Some(("paragraph".to_owned(), paragraph.to_owned()));
    let rows = match (&chosen, asked) {
        (Some(_), "") => Vec::new(),
        _ => rows(reader, &found, asked, paragraph)?,
    };
    Ok(PickerPage {
        frame: reader.frame(Place::Report, &super::text::span(&found))?,
        head: head(reader, &found, Leaf::Other),
        asked: asked.to_owned(),
        action,
        kept: kept
            .filter(|(_, value)| !value.is_empty())
            .into_iter()
            .collect(),
        found: rows,
        chosen,
        back: LinkView {
            text: reader.texts.text("web-report-back-to-text"),
            href: back,
        },
    })
}

/// The measures of which every word is in the name or the id; without words, the first of all.
fn rows(reader: &Reader, found: &Found, asked: &str, paragraph: &str) -> Answered<Vec<PickerRow>> {
    let words: Vec<String> = asked.split_whitespace().map(str::to_lowercase).collect();
    let fits = |measure: &&&'static Measure| {
        let said = format!(
            "{} {} {}",
            reader.texts.measure(measure),
            reader.texts.chinese(&measure.name_key()),
            measure.id
        );
        let said = said.to_lowercase();
        words.iter().all(|word| said.contains(word))
    };
    let fitting: Vec<&'static Measure> = reader
        .site
        .measures
        .iter()
        .filter(fits)
        .take(MOST)
        .copied()
        .collect();
    let period = found.report().period;
    let (all, id) = (&reader.site.measures, found.report().id);
    let rows = reader.site.office.look(|look| {
        let mut rows = Vec::new();
        for measure in fitting {
            let value = figure(look, all, measure, period)?;
            let unit = reader.texts.text(measure.unit.key());
            let asked = [
                ("paragraph", paragraph),
                ("q", asked),
                ("measure", measure.id),
            ];
            rows.push(PickerRow {
                name: reader.texts.measure(measure),
                id: measure.id.to_owned(),
                value: format!("{} {unit}", figures::value(reader, measure, value)),
                href: addresses::asking(&addresses::written_page(id, "find"), asked),
            });
        }
        Ok::<_, Error>(rows)
    });
    Ok(rows?)
}

fn choice(
    reader: &Reader,
    found: &Found,
    measure: &'static Measure,
    paragraph: &str,
) -> Answered<PickerChoice> {
    let (texts, report) = (&reader.texts, found.report());
    let asked = |name: &str| reader.asked(name).unwrap_or_default();
    let formats = formats(measure);
    let format = reader
        .asked("format")
        .unwrap_or(formats.first().copied().unwrap_or("whole"));
    let days = match asked("days") {
        "" => asked("period"),
        days => days,
    };
    let mut reference = format!("{} | {format}", measure.id);
    if !days.is_empty() {
        reference.push_str(&format!(" | @{}", days.trim_start_matches('@')));
    }
    if !asked("part").is_empty() {
        reference.push_str(&format!(" | {}", asked("part")));
    }
    let reference = format!("{{{{{reference}}}}}");
    let office = &reader.site.office;
    let registry = found.answering.registry();
    let printed = reports::worded(office, texts, |wording| {
        office.look(|look| printed_reference(look, registry, wording, report.id, &reference))
    })?;
    let (printed, wrong) = match printed {
        Ok(Some(printed)) => (Some(printed), None),
        Ok(None) => (None, Some(texts.text("web-report-no-records"))),
        Err(error @ (WriteError::Report(_) | WriteError::Act(_) | WriteError::Store(_))) => {
            return Err(error.into());
        }
        Err(refused) => (None, Some(said(reader, &refused))),
    };
    let insert = (!paragraph.is_empty() && printed.is_some()).then(|| {
        let open = addresses::written_page(report.id, "edit");
        let asked = [("paragraph", paragraph), ("insert", reference.as_str())];
        LinkView {
            text: texts.text("web-report-insert"),
            href: format!("{}#p{paragraph}", addresses::asking(&open, asked)),
        }
    });
    let mut form = FormView {
        action: addresses::written_page(report.id, "find"),
        submit: texts.text("web-report-preview"),
        ..FormView::default()
    };
    form.inputs = inputs(reader, found, measure, &formats, format)?;
    Ok(PickerChoice {
        name: texts.measure(measure),
        definition: texts.text(&measure.definition_key()),
        form,
        reference,
        printed,
        wrong,
        insert,
    })
}

fn inputs(
    reader: &Reader,
    found: &Found,
    measure: &'static Measure,
    formats: &[&'static str],
    format: &str,
) -> Answered<Vec<InputView>> {
    let texts = &reader.texts;
    let asked = |name: &str| reader.asked(name).unwrap_or_default();
    let option = |value: &str, label: String, chosen: &str| OptionView {
        value: value.to_owned(),
        label,
        is_chosen: value == chosen,
    };
    let periods = [
        ("", "web-report-days-own"),
        ("-1", "web-report-days-last"),
        ("-2", "web-report-days-before-last"),
    ];
    let periods = periods.map(|(value, key)| option(value, texts.text(key), asked("period")));
    let mut parts = vec![option(
        "",
        texts.text("web-report-part-whole"),
        asked("part"),
    )];
    for (value, label) in divided(reader, found, measure)? {
        parts.push(option(&value, label, asked("part")));
    }
    let formats = formats
        .iter()
        .map(|word| option(word, texts.text(format_key(word)), format));
    let hidden = |name: &str, value: &str| {
        let value = value.to_owned();
        InputView::may(name, String::new(), Control::Hidden { value })
    };
    let select = |name: &str, key: &str, options: Vec<OptionView>| {
        InputView::must(name, texts.text(key), Control::Select { options })
    };
    let mut inputs = vec![
        hidden("measure", measure.id),
        select("format", "web-report-format", formats.collect()),
        select("period", "web-report-days", periods.into()),
        InputView::may(
            "days",
            texts.text("web-report-days-other"),
            Control::words(asked("days")),
        ),
    ];
    if parts.len() > 1 {
        inputs.push(select("part", "web-report-part", parts));
    }
    Ok(inputs)
}

/// The parts into which a measure divides in the report's period: as a reference names them, and as they are called.
fn divided(
    reader: &Reader,
    found: &Found,
    measure: &'static Measure,
) -> Answered<Vec<(String, String)>> {
    let period = found.report().period;
    let mut parts = Vec::new();
    for by in [
        Split::Branch,
        Split::Kind,
        Split::Level,
        Split::Sex,
        Split::Month,
    ] {
        // What a delicate figure is about is not told of its parts.
        if measure.delicate {
            break;
        }
        let divided = reader
            .site
            .office
            .look(|look| split(look, measure, period, by))?;
        let labels = divided.into_iter().filter_map(|part| part.label);
        for label in labels.take(MOST_PARTS) {
            let called = match by {
                Split::Kind | Split::Level | Split::Sex => {
                    reader.texts.code(slice_of(measure), &label)
                }
                Split::Branch | Split::Month => label.clone(),
            };
            parts.push((format!("{}={label}", by.word()), called));
        }
    }
    Ok(parts)
}

/// The formats in which a measure may be printed, the usual one first.
fn formats(measure: &Measure) -> Vec<&'static str> {
    let mut formats = match measure.unit {
        Unit::Yuan | Unit::YuanPerHead => vec!["yuan:even", "wan:2", "wan", "yuan", "tens"],
        Unit::Percent | Unit::Rate => vec!["percent", "percent:1", "percent:2"],
        _ => vec!["whole", "chinese", "over:10", "tens", "wan"],
    };
    if !measure.delicate && measure.names_privacy() <= Privacy::Internal {
        formats.push("names");
    }
    // What the documents cannot print is not offered.
    formats.retain(|word| word.parse::<Format>().is_ok());
    formats
}

fn format_key(word: &str) -> &'static str {
    match word {
        "yuan" => "web-report-format-yuan",
        "yuan:even" => "web-report-format-yuan-even",
        "wan" => "web-report-format-wan",
        "wan:2" => "web-report-format-wan-2",
        "tens" => "web-report-format-tens",
        "percent" => "web-report-format-percent",
        "percent:1" => "web-report-format-percent-1",
        "percent:2" => "web-report-format-percent-2",
        "chinese" => "web-report-format-chinese",
        "over:10" => "web-report-format-over",
        "names" => "web-report-format-names",
        _ => "web-report-format-whole",
    }
}
