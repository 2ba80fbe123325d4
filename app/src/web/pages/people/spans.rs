//! The memberships of a person, and how the person stands to the union on a day, in words.

use super::as_of::AsOf;
use crate::web::addresses;
use crate::web::reader::Reader;
use crate::web::shown;
use niangjia_base::calendar::PartialDay;
use niangjia_office::people::{About, MEMBERSHIP, Standing};
use niangjia_ui::pages::{Chip, SpanRow};
use niangjia_ui::views::LinkView;

/// From one day to another, as far as they are known; the second is the first on which it is over.
pub(super) fn days(reader: &Reader, from: PartialDay, until: Option<PartialDay>) -> String {
    let from = shown::day(&from.to_string());
    match until {
        Some(until) => {
            let until = shown::day(&until.to_string());
            let about = [
                ("first", from.as_str().into()),
                ("last", until.as_str().into()),
            ];
            reader.texts.with("web-span", &about)
        }
        None => reader
            .texts
            .with("web-span-open", &[("first", from.as_str().into())]),
    }
}

/// How the person stands to the union on the day.
pub(super) fn standing(reader: &Reader, about: &About) -> Chip {
    let texts = &reader.texts;
    let (key, class) = match about.standing {
        Standing::Member(_) => ("web-person-member", "good"),
        Standing::NotYet(_) => ("web-person-not-yet", "plain"),
        Standing::Left(at) => {
            let because = about.spans.get(at).and_then(|span| span.because.as_deref());
            return Chip {
                text: match because {
                    Some(code) => {
                        let because = texts.code("people", code);
                        texts.with("web-person-left-because", &[("reason", because.into())])
                    }
                    None => texts.text("web-person-former"),
                },
                class: "look",
            };
        }
        Standing::Never => ("web-person-never", "plain"),
    };
    Chip {
        text: texts.text(key),
        class,
    }
}

/// The memberships, the latest first.
pub(super) fn rows(reader: &Reader, about: &About, day: &AsOf) -> Vec<SpanRow> {
    let now = match about.standing {
        Standing::Member(at) => Some(at),
        _ => None,
    };
    let rows = about.spans.iter().enumerate().rev();
    rows.map(|(at, span)| SpanRow {
        span: days(reader, span.from, span.until),
        unit: LinkView {
            text: span.unit_name.clone(),
            href: day.at(&addresses::unit(span.unit)),
        },
        text: match &span.because {
            Some(code) => reader.texts.code("people", code),
            None => String::new(),
        },
        is_now: now == Some(at),
        href: addresses::record(MEMBERSHIP.kind, span.record),
    })
    .collect()
}
