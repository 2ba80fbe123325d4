//! The history of the whole office: who did what when, page by page, and whether the chain of seals over it holds.
//!
//! Who may open it may still not see every record: what happened to a record is told as far as its own page tells it, and of
//! the rest only that something happened, when and by whom. What is sensitive stays sealed here for everybody; the record's
//! own page opens it, and notes that. Following the chain reads every entry, so a long history is checked when that is
//! asked for.

mod asked;

use super::history::{VOUCHER, happened, sentence};
use super::register::{name, title};
use crate::web::answer::Answered;
use crate::web::reader::Reader;
use crate::web::sight::Sight;
use crate::web::{addresses, shown};
use asked::{Asked, asked};
use axum::response::Response;
use niangjia_access::accounts::{ACCOUNT, get};
use niangjia_access::{Action, Object};
use niangjia_base::calendar::Day;
use niangjia_base::ids::{AccountId, EventId, TypedId};
use niangjia_office::Look;
use niangjia_office::history::{Broken, Chain, ListedEntry, broken_at, chain, listed, verify};
use niangjia_office::registers::listed_one;
use niangjia_store::Error;
use niangjia_ui::Place;
use niangjia_ui::pages::{ChainView, CheckResult, HistoryPage, HistoryRow};
use niangjia_ui::views::{LinkView, TurnView};
use std::fmt::Write as _;

/// Entries on one page.
const ENTRIES: usize = 50;
/// Entries up to which the chain is followed whenever the page is opened.
const FOLLOWED: i64 = 20_000;
/// Bytes of a digest that tell an entry from another.
const SHORT: usize = 6;

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

/// What following the chain found: the entries read, or what is broken and the page on which that stands.
type Followed = Option<Result<i64, (Broken, Option<EventId>)>>;

fn page(reader: &Reader) -> Answered<HistoryPage> {
    let asked = asked(reader)?;
    let today = reader.site.office.today()?;
    let (found, chain, followed, bar, rows) = reader.site.office.look(|look| {
        let found = listed(look.tx, look.union, &asked.history, asked.before, ENTRIES)?;
        let chain = chain(look.tx, look.union)?;
        let followed = followed(reader, look, &chain)?;
        let mut rows = Vec::new();
        for line in &found.entries {
            rows.push(row(reader, look, line, today, &followed)?);
        }
        let bar = asked.bar(reader, look)?;
        Ok::<_, Error>((found, chain, followed, bar, rows))
    })?;
    let texts = &reader.texts;
    let next = found.next.map(|id| id.to_string());
    let is_empty = rows.is_empty();
    let older = next.map(|id| asked.at(&[("before", &id)]));
    Ok(HistoryPage {
        frame: reader.frame(Place::History, &reader.newest_span()?)?,
        chain: chain_view(reader, &asked, &chain, &followed),
        bar,
        rows,
        turn: TurnView {
            start: asked.before.map(|_| asked.at(&[])),
            after: older.clone(),
            ..TurnView::default()
        },
        empty: is_empty.then(|| {
            let further = older.map(|href| LinkView {
                text: texts.text("web-annals-further"),
                href,
            });
            let lead = match further {
                Some(_) => "web-annals-none-here",
                None => "web-annals-none-lead",
            };
            (texts.text("web-annals-none"), texts.text(lead), further)
        }),
    })
}

/// Follows the chain, if it is short or that is asked for.
fn followed(reader: &Reader, look: &mut Look<'_, '_>, chain: &Chain) -> Result<Followed, Error> {
    let is_short = chain.n_sealed.saturating_add(chain.n_unsealed) <= FOLLOWED;
    if !is_short && reader.asked("check") != Some("yes") {
        return Ok(None);
    }
    Ok(Some(match verify(look.tx, look.union)? {
        Ok(read) => Ok(read),
        Err(broken) => {
            let at = broken_at(look.tx, look.union, &broken)?;
            Err((broken, at))
        }
    }))
}

fn chain_view(reader: &Reader, asked: &Asked, chain: &Chain, followed: &Followed) -> ChainView {
    let texts = &reader.texts;
    let number = |n: i64| shown::grouped(&n.to_string());
    let check = LinkView {
        text: texts.text("web-chain-check"),
        href: asked.at(&[("check", "yes")]),
    };
    let (state, verdict, sentence, link) = match followed {
        None => {
            let sentence = texts.text("web-chain-unchecked-lead");
            (
                CheckResult::Remark,
                "web-chain-unchecked",
                sentence,
                Some(check),
            )
        }
        Some(Ok(read)) => {
            let about = [("count", number(*read).into())];
            let sentence = texts.with("web-chain-whole-lead", &about);
            (CheckResult::Agrees, "web-chain-whole", sentence, None)
        }
        Some(Err((broken, at))) => {
            let (key, about) = match broken {
                Broken::Entry(id) => ("web-chain-broken-entry", id),
                Broken::Seal(number) => ("web-chain-broken-seal", number),
                Broken::MissingSeal(number) => ("web-chain-missing-seal", number),
            };
            let sentence = texts.with(key, &[("number", about.to_string().into())]);
            let link = at.map(|at| LinkView {
                text: texts.text("web-chain-where"),
                href: format!("{}?before={at}#entries", addresses::HISTORY),
            });
            (CheckResult::Differs, "web-chain-broken", sentence, link)
        }
    };
    let sealed = [
        ("count", number(chain.n_sealed).into()),
        ("seals", number(chain.n_seals).into()),
    ];
    let mut facts = vec![(
        texts.text("web-chain-sealed"),
        texts.with("web-chain-sealed-count", &sealed),
    )];
    if let (Some(first), Some((_, last, _))) = (&chain.first_sealed_at, &chain.head) {
        let days = shown::days(texts, &shown::moment(first), &shown::moment(last));
        facts.push((texts.text("web-chain-days"), days));
    }
    facts.push((
        texts.text("web-chain-open"),
        texts.with(
            "web-chain-open-count",
            &[("count", number(chain.n_unsealed).into())],
        ),
    ));
    let head = chain.head.as_ref();
    ChainView {
        state,
        verdict: texts.text(verdict),
        sentence,
        facts,
        head: head.map_or_else(String::new, |(_, _, digest)| hexadecimal(digest)),
        link,
    }
}

fn row(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    line: &ListedEntry,
    today: Day,
    followed: &Followed,
) -> Result<HistoryRow, Error> {
    let texts = &reader.texts;
    let told = told(reader, look, line, today)?;
    let seal = match line.seal {
        Some(number) => texts.with("web-annals-seal", &[("number", number.to_string().into())]),
        None => texts.text("web-annals-unsealed"),
    };
    let is_broken = match followed {
        Some(Err((Broken::Entry(id), _))) => *id == line.id.whole(),
        Some(Err((Broken::Seal(number), _))) => line.seal == Some(*number),
        _ => false,
    };
    let short = line.digest.get(..SHORT).unwrap_or(&line.digest);
    Ok(HistoryRow {
        at: shown::moment(&line.entry.at),
        by: reader.who(&line.entry.actor),
        register: told.register,
        record: told.record,
        sentence: told.sentence,
        seal,
        digest: hexadecimal(short),
        is_broken,
    })
}

/// What is told of an entry.
struct Told {
    register: String,
    record: Option<LinkView>,
    sentence: String,
}

fn told(
    reader: &Reader,
    look: &mut Look<'_, '_>,
    line: &ListedEntry,
    today: Day,
) -> Result<Told, Error> {
    let texts = &reader.texts;
    let kind = line.kind.as_deref().unwrap_or_default();
    if let (Some(register), Some(id)) = (reader.site.register(kind), line.record) {
        let mut told = Told {
            register: name(texts, register),
            record: None,
            sentence: happened(reader, &line.entry.event),
        };
        if let Some(record) = listed_one(look, register, id)? {
            let sight = Sight::of(look, register, &record, today)?;
            if reader.may(Action::SeeChanges, &sight.object()) {
                told.sentence = sentence(reader, register, &sight, &line.entry);
                told.record = Some(LinkView {
                    text: title(texts, register, &record),
                    href: addresses::record(register.kind, id),
                });
            }
        }
        return Ok(told);
    }
    if kind == VOUCHER.0
        && let Some(id) = line.record
    {
        let opens = reader.may(Action::SeeLedger, &Object::UNION);
        return Ok(Told {
            register: texts.text("register-funds-voucher"),
            record: opens.then(|| LinkView {
                text: id.to_string(),
                href: addresses::entry(id),
            }),
            sentence: happened(reader, &line.entry.event),
        });
    }
    if kind == ACCOUNT.0
        && let Some(id) = line.record
    {
        let account = get(look, AccountId::from_whole(id.whole()))?;
        let called = account.map_or_else(|| id.to_string(), |account| account.name);
        return Ok(Told {
            register: texts.with("web-annals-account", &[("name", called.into())]),
            record: None,
            sentence: happened(reader, &line.entry.event),
        });
    }
    Ok(Told {
        register: String::new(),
        record: None,
        sentence: of_union(reader, line),
    })
}

/// Something that concerns no single record: a file that was read, the union's name.
fn of_union(reader: &Reader, line: &ListedEntry) -> String {
    let key = match line.entry.event.as_str() {
        "import.file" => "web-annals-imported",
        "import.undone" => "web-annals-undone",
        "union.named" => "web-annals-named",
        "union.set_up" => "web-annals-set-up",
        event => return happened(reader, event),
    };
    let detail: serde_json::Value = serde_json::from_str(&line.entry.detail).unwrap_or_default();
    let named = detail["file"].as_str().or(detail["name"].as_str());
    let about = [("name", named.unwrap_or_default().into())];
    reader.texts.with(key, &about)
}

fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
