//! Who saw what is sensitive about the reader: when, who, at which record, on which page.

use super::register::name;
use crate::web::answer::Answered;
use crate::web::own;
use crate::web::reader::Reader;
use crate::web::shown;
use axum::response::Response;
use niangjia_office::Look;
use niangjia_office::looks::{Noted, looks_at};
use niangjia_office::registers::listed_one;
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::{LooksPage, OwnLook};

/// How many are listed.
const LISTED: usize = 200;

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

fn page(reader: &Reader) -> Answered<LooksPage> {
    let person = own::person(reader)?;
    let mut looks = reader.site.office.look(|look| {
        let noted = looks_at(look, person, LISTED as i64 + 1)?;
        let looks = noted.iter().map(|noted| looked(reader, look, noted));
        looks.collect::<Result<Vec<_>, Error>>()
    })?;
    let is_more = looks.len() > LISTED;
    looks.truncate(LISTED);
    Ok(LooksPage {
        frame: reader.frame(Place::Looks, &reader.newest_span()?)?,
        bar: own::bar(reader),
        rows: looks
            .into_iter()
            .map(|looked| row(reader, looked))
            .collect(),
        is_more,
    })
}

/// A look, and what the record is called.
pub(super) struct Looked {
    noted: Noted,
    record: String,
}

/// What a look was at: the register, and the record's day.
pub(super) fn looked(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    noted: &Noted,
) -> Result<Looked, Error> {
    let record = match reader.site.register(&noted.kind) {
        Some(register) => {
            let found = listed_one(look, register, noted.record)?;
            let day = found.and_then(|found| own::first_day(register, &found));
            let day = day.map(|day| format!(" {}", shown::day(&day)));
            format!(
                "{}{}",
                name(&reader.texts, register),
                day.unwrap_or_default()
            )
        }
        None => noted.kind.clone(),
    };
    Ok(Looked {
        noted: noted.clone(),
        record,
    })
}

/// A look in one sentence.
pub(super) fn sentence(reader: &Reader, looked: Looked) -> String {
    let row = row(reader, looked);
    let about = [
        ("at", row.at.into()),
        ("who", row.who.into()),
        ("record", row.record.into()),
    ];
    reader.texts.with("web-me-last-look", &about)
}

fn row(reader: &Reader, looked: Looked) -> OwnLook {
    let is_own = looked.noted.actor == reader.actor().to_string();
    OwnLook {
        at: shown::moment(&looked.noted.at),
        who: match is_own {
            true => reader.texts.text("web-look-oneself"),
            false => reader.who(&looked.noted.actor),
        },
        record: looked.record,
        place: place(reader, &looked.noted.place),
    }
}

/// Where something was seen, in words.
fn place(reader: &Reader, noted: &str) -> String {
    let texts = &reader.texts;
    let measure = noted
        .strip_prefix("/measures/")
        .or_else(|| noted.strip_prefix("niangjia trace "));
    if let Some(measure) = measure.and_then(|id| reader.site.measure(id)) {
        return texts.with(
            "web-look-figure",
            &[("name", texts.measure(measure).into())],
        );
    }
    texts.text(match noted {
        "page record" => "web-look-record",
        "page correct" => "web-look-correct",
        "page person" => "web-look-person",
        _ => "web-look-elsewhere",
    })
}
