//! What happened to a record, in sentences.

use super::record::Known;
use super::register::shown_fields;
use crate::web::reader::Reader;
use crate::web::shown;
use crate::web::sight::{Sight, line_of};
use niangjia_base::record_ref::RecordKind;
use niangjia_office::history::Entry;
use niangjia_office::registers::{Holds, Register};
use niangjia_office::vault::is_sealed;
use niangjia_store::Value;
use niangjia_ui::pages::HistoryEntry;

/// The kind of a voucher, which stands in no register but in the ledger.
pub(crate) const VOUCHER: RecordKind = RecordKind("funds.voucher");
/// The kind of a line of a voucher.
pub(crate) const POSTING: RecordKind = RecordKind("funds.posting");

/// What happened, newest first; at the end where the record was read, unless it was changed since, because then it is the
/// change that was read there.
pub(crate) fn history(reader: &Reader, register: &Register, known: &Known) -> Vec<HistoryEntry> {
    let texts = &reader.texts;
    let entry = |at: &str, by: &str, sentence: String| HistoryEntry {
        at: shown::moment(at),
        by: reader.who(by),
        sentence,
    };
    let happened = known.history.iter().rev();
    let mut entries: Vec<HistoryEntry> = happened
        .map(|past| self::entry(reader, register, &known.sight, past))
        .collect();
    let read_later = known
        .history
        .iter()
        .any(|past| past.detail.contains("\"is\""));
    if let (Some((at, by)), Some(place), false) = (&known.imported, &known.record.place, read_later)
    {
        let row = place.row.map(|row| row.to_string()).unwrap_or_default();
        let about = [
            ("file", place.file_name.as_str().into()),
            ("sheet", place.sheet_name.as_str().into()),
            ("row", row.into()),
        ];
        entries.push(entry(at, by, texts.with("web-history-read", &about)));
    }
    entries
}

/// One thing that happened, as far as this reader may see what it was about.
pub(crate) fn entry(
    reader: &Reader,
    register: &Register,
    sight: &Sight,
    past: &Entry,
) -> HistoryEntry {
    HistoryEntry {
        at: shown::moment(&past.at),
        by: reader.who(&past.actor),
        sentence: sentence(reader, register, sight, past),
    }
}

/// One thing that happened to a voucher.
pub(crate) fn of_voucher(reader: &Reader, past: &Entry) -> HistoryEntry {
    HistoryEntry {
        at: shown::moment(&past.at),
        by: reader.who(&past.actor),
        sentence: happened(reader, &past.event),
    }
}

/// What happened, by the name of the event alone.
pub(crate) fn happened(reader: &Reader, event: &str) -> String {
    let what = event
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .replace('_', "-");
    let key = format!("web-history-{what}");
    match reader.texts.messages().has(&key) {
        true => reader.texts.text(&key),
        false => event.to_owned(),
    }
}

pub(crate) fn sentence(
    reader: &Reader,
    register: &Register,
    sight: &Sight,
    past: &Entry,
) -> String {
    let texts = &reader.texts;
    let what = past
        .event
        .rsplit('.')
        .next()
        .unwrap_or_default()
        .replace('_', "-");
    let detail: serde_json::Value = serde_json::from_str(&past.detail).unwrap_or_default();
    // Without a reason it was an import that no longer had the record.
    let by_hand = what == "withdrawn" && detail["reason"].is_string();
    let key = match by_hand {
        true => "web-history-withdrawn-by-hand".to_owned(),
        false => format!("web-history-{what}"),
    };
    let changes = changes(reader, register, sight, &detail);
    let said = match (texts.messages().has(&key), changes.is_empty()) {
        (true, true) => texts.text(&key),
        (true, false) => [texts.text(&key), changes].join(&texts.text("web-colon")),
        // An event of a line of work that has no sentence here is called by its own name.
        (false, _) => past.event.clone(),
    };
    // A reason may tell what it is about, so it is sealed with it and stays so for whoever may not see that.
    let reason = detail["reason"].as_str();
    match reason.filter(|reason| !reason.is_empty() && !is_sealed(reason)) {
        Some(reason) => {
            let about = [("what", said.as_str().into()), ("reason", reason.into())];
            texts.with("web-history-because", &about)
        }
        None => said,
    }
}

/// What it was and what it became, field by field, without what is withheld.
fn changes(
    reader: &Reader,
    register: &Register,
    sight: &Sight,
    detail: &serde_json::Value,
) -> String {
    let texts = &reader.texts;
    let (Some(was), Some(is)) = (detail["was"].as_object(), detail["is"].as_object()) else {
        return String::new();
    };
    let changed = shown_fields(register).filter_map(|(_, field)| {
        let (before, after) = (was.get(field.column)?, is.get(field.column)?);
        let flags = field.holds == Holds::Flag && before.as_i64() == after.as_bool().map(i64::from);
        if before == after || flags {
            return None;
        }
        let opens = |value: &serde_json::Value| !value.as_str().is_some_and(is_sealed);
        let said = |value: &serde_json::Value| match sight.shows(reader, field) && opens(value) {
            false => shown::WITHHELD.to_owned(),
            true => shown::field(texts, line_of(register), field.holds, &stored(value), None),
        };
        let name = texts.field(line_of(register), field.column);
        Some(match field.holds {
            // Ids say nothing to a reader.
            Holds::Person | Holds::Unit | Holds::Record(_) => name,
            _ => format!("{name} {} → {}", said(before), said(after)),
        })
    });
    changed
        .collect::<Vec<_>>()
        .join(&texts.text("web-list-comma"))
}

fn stored(value: &serde_json::Value) -> Value {
    match value {
        serde_json::Value::Bool(flag) => Value::Flag(*flag),
        serde_json::Value::Number(number) => number.as_i64().map_or(Value::Null, Value::Whole),
        serde_json::Value::String(text) => Value::Text(text.clone()),
        _ => Value::Null,
    }
}
