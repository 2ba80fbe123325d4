//! What an address asks of the history: who acted, in which register, on which days, and from where on.

use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::pages::history::VOUCHER;
use crate::web::pages::register::name;
use crate::web::reader::Reader;
use niangjia_access::accounts::{ACCOUNT, list};
use niangjia_base::calendar::{Day, Period};
use niangjia_base::ids::{EventId, RecordId, TypedId};
use niangjia_office::Look;
use niangjia_office::history::HistoryAsked;
use niangjia_store::Error;
use niangjia_ui::views::{Control, FilterBar, InputView, Line, LinkView, OptionView};

/// The history that is asked for.
pub(super) struct Asked {
    pub(super) history: HistoryAsked,
    /// The entry before which the page begins.
    pub(super) before: Option<EventId>,
    /// What stood in the address, to be carried along.
    pairs: Vec<(&'static str, String)>,
    /// What is wrong with the days: a message key.
    wrong: Option<&'static str>,
}

/// What narrows the history, by its names in addresses.
const NAMES: [&str; 5] = ["by", "kind", "record", "from", "to"];

/// Reads it. An entry or a record that is no number is an address that leads nowhere.
pub(super) fn asked(reader: &Reader) -> Answered<Asked> {
    let pairs: Vec<(&str, String)> = NAMES
        .iter()
        .map(|name| {
            (
                *name,
                reader.asked(name).unwrap_or_default().trim().to_owned(),
            )
        })
        .collect();
    let of = |name: &str| {
        let found = pairs.iter().find(|(known, _)| *known == name);
        found
            .map(|(_, value)| value.as_str())
            .filter(|value| !value.is_empty())
    };
    let whole = |text: Option<&str>| {
        let number = text.map(str::parse::<i64>).transpose();
        number.map_err(|_| Fault::NotFound)
    };
    let (days, wrong) = match days(of("from"), of("to")) {
        Ok(days) => (days, None),
        Err(wrong) => (None, Some(wrong)),
    };
    Ok(Asked {
        history: HistoryAsked {
            actor: of("by").map(str::to_owned),
            kind: of("kind").map(str::to_owned),
            record: whole(of("record"))?.map(RecordId::from_whole),
            days,
        },
        before: whole(reader.asked("before"))?.map(EventId::from_whole),
        wrong,
        pairs,
    })
}

/// From one day to another, either of which may be left open.
fn days(from: Option<&str>, to: Option<&str>) -> Result<Option<Period>, &'static str> {
    /// Before every history, and after it.
    const EVER: (i16, i16) = (1970, 2998);
    if from.is_none() && to.is_none() {
        return Ok(None);
    }
    let read = |text: Option<&str>| match text {
        None => Ok(None),
        Some(text) => text.parse::<Day>().map(Some).map_err(|_| "wrong-date"),
    };
    let first = read(from)?.or_else(|| Day::new(EVER.0, 1, 1));
    let last = read(to)?.or_else(|| Day::new(EVER.1, 12, 31));
    let (first, last) = first.zip(last).ok_or("wrong-date")?;
    Period::new(first, last.next())
        .map(Some)
        .ok_or("wrong-span")
}

impl Asked {
    /// The same question from another place on.
    pub(super) fn at(&self, more: &[(&str, &str)]) -> String {
        let own = self
            .pairs
            .iter()
            .map(|(name, value)| (*name, value.as_str()));
        addresses::asking(addresses::HISTORY, own.chain(more.iter().copied()))
    }

    fn value(&self, name: &str) -> &str {
        let found = self.pairs.iter().find(|(known, _)| *known == name);
        found.map_or("", |(_, value)| value)
    }

    /// The bar above the history.
    pub(super) fn bar(&self, reader: &Reader, look: &mut Look<'_, '_>) -> Result<FilterBar, Error> {
        let texts = &reader.texts;
        let select = |name: &str, key: &str, known: Vec<(String, String)>| {
            let all = (String::new(), texts.text("web-all"));
            let options = std::iter::once(all)
                .chain(known)
                .map(|(value, label)| OptionView {
                    is_chosen: value == self.value(name),
                    value,
                    label,
                });
            let control = Control::Select {
                options: options.collect(),
            };
            InputView::may(name, texts.text(key), control)
        };
        let mut people: Vec<(String, String)> = list(look)?
            .into_iter()
            .map(|account| (format!("account:{}", account.id), account.name))
            .collect();
        people.push(("operator".to_owned(), texts.text("web-annals-operator")));
        people.push(("program".to_owned(), texts.text("web-program")));
        let mut kinds: Vec<(String, String)> = reader
            .site
            .registers
            .iter()
            .map(|register| (register.kind.0.to_owned(), name(texts, register)))
            .collect();
        kinds.push((VOUCHER.0.to_owned(), texts.text("register-funds-voucher")));
        kinds.push((ACCOUNT.0.to_owned(), texts.text("web-annals-accounts")));
        let day = |name: &str, key: &str| {
            let control = Control::line(Line::Day, self.value(name));
            InputView::may(name, texts.text(key), control)
        };
        let mut from = day("from", "web-period-from");
        from.error = self.wrong.map(|key| texts.text(key));
        let mut inputs = vec![
            select("by", "web-annals-by", people),
            select("kind", "web-annals-register", kinds),
            from,
            day("to", "web-period-to"),
        ];
        if self.history.record.is_some() {
            let value = self.value("record").to_owned();
            inputs.push(InputView::may(
                "record",
                String::new(),
                Control::Hidden { value },
            ));
        }
        let is_narrowed = self.pairs.iter().any(|(_, value)| !value.is_empty());
        let clear = LinkView {
            text: texts.text("web-register-clear"),
            href: addresses::HISTORY.to_owned(),
        };
        Ok(FilterBar {
            action: addresses::HISTORY.to_owned(),
            inputs,
            apply: texts.text("web-look"),
            clear: is_narrowed.then_some(clear),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::days;

    #[test]
    fn either_day_may_be_left_open() {
        for (from, to, period) in [
            (None, None, Ok(None)),
            (
                Some("2024-03-01"),
                Some("2024-03-01"),
                Ok(Some("2024-03-01..2024-03-01")),
            ),
            (Some("2024-03-01"), None, Ok(Some("2024-03-01..2998-12-31"))),
            (None, Some("2024-03-01"), Ok(Some("1970-01-01..2024-03-01"))),
            (Some("soon"), None, Err("wrong-date")),
            (Some("2024-03-02"), Some("2024-03-01"), Err("wrong-span")),
        ] {
            let read = days(from, to).map(|days| days.map(|days| days.to_string()));
            let read = read
                .as_ref()
                .map(|days| days.as_deref())
                .map_err(|key| *key);
            assert_eq!(read, period, "{from:?} {to:?}");
        }
    }
}
