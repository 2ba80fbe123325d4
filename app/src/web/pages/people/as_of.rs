//! The day that a page is about.

use crate::web::addresses;
use crate::web::answer::Answered;
use crate::web::reader::Reader;
use niangjia_base::calendar::Day;
use niangjia_import::read_field;
use niangjia_office::registers::{Field, Holds};
use niangjia_store::Value;
use niangjia_ui::views::{Control, FilterBar, InputView, Line, LinkView};

/// How the day is asked for; it is read as any day that is typed.
const FIELD: Field = Field::may("on", Holds::Day);

/// The day that a page is about, and what was typed for it.
pub(super) struct AsOf {
    pub(super) on: Day,
    pub(super) today: Day,
    typed: String,
    /// Why what was typed is no day: a message key.
    wrong: Option<&'static str>,
}

impl AsOf {
    pub(super) fn asked(reader: &Reader) -> Answered<Self> {
        let today = reader.site.office.today()?;
        let typed = reader.asked("on").unwrap_or_default().trim().to_owned();
        let read = match read_field(&FIELD, &typed) {
            Ok(Value::Text(day)) => day.parse::<Day>().map_err(|_| "wrong-date").map(Some),
            Ok(_) => Ok(None),
            Err(_) => Err("wrong-date"),
        };
        let (on, wrong) = match read {
            Ok(on) => (on.unwrap_or(today), None),
            Err(wrong) => (today, Some(wrong)),
        };
        Ok(Self {
            on,
            today,
            typed,
            wrong,
        })
    }

    /// Whether the page is about another day than today.
    pub(super) fn is_another_day(&self) -> bool {
        self.on != self.today
    }

    /// An address about the same day.
    pub(super) fn at(&self, address: &str) -> String {
        let on = match self.is_another_day() {
            true => self.on.to_string(),
            false => String::new(),
        };
        addresses::asking(address, [("on", on.as_str())])
    }

    /// The form that asks for another day.
    pub(super) fn bar(&self, reader: &Reader, address: &str) -> FilterBar {
        let texts = &reader.texts;
        let typed = match self.wrong {
            Some(_) => self.typed.clone(),
            None => self.on.to_string(),
        };
        let control = Control::line(Line::Day, &typed);
        let mut input = InputView::must("on", texts.text("web-as-of"), control);
        input.error = self.wrong.map(|key| texts.text(key));
        FilterBar {
            action: address.to_owned(),
            inputs: vec![input],
            apply: texts.text("web-as-of-apply"),
            clear: self.is_another_day().then(|| LinkView {
                text: texts.text("web-as-of-today"),
                href: address.to_owned(),
            }),
        }
    }
}
