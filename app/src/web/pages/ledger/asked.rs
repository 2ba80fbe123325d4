//! What an address asks of the journal.

use crate::web::addresses;
use crate::web::answer::Answered;
use crate::web::pages::periods::{Picked, picked};
use crate::web::reader::Reader;
use crate::web::shown;
use niangjia_base::ids::{TypedId, VoucherId};
use niangjia_base::money::Fen;
use niangjia_office::Look;
use niangjia_office::ledger::{CHART, JournalAsked, KINDS};
use niangjia_store::Error;
use niangjia_ui::views::{Control, FilterBar, InputView, Line, LinkView, OptionView};

/// The journal that is asked for.
pub(super) struct Asked {
    pub(super) picked: Picked,
    pub(super) journal: JournalAsked,
    /// The voucher after which the page begins.
    pub(super) after: Option<VoucherId>,
    /// The amounts as they were written, and what is wrong with them.
    least: (String, Option<&'static str>),
    most: (String, Option<&'static str>),
}

/// Reads it; a code or a kind that there is not is none.
pub(super) fn asked(reader: &Reader) -> Answered<Asked> {
    let picked = picked(reader)?;
    let one_of = |name: &str, known: &dyn Fn(&str) -> bool| {
        reader
            .asked(name)
            .filter(|value| known(value))
            .map(str::to_owned)
    };
    let (least, most) = (amount(reader, "least"), amount(reader, "most"));
    let after = reader.asked("after").and_then(|id| id.parse().ok());
    Ok(Asked {
        journal: JournalAsked {
            period: picked.span.period,
            kind: one_of("kind", &|kind| KINDS.contains(&kind)),
            account: one_of("account", &|code| CHART.iter().any(|a| a.code == code)),
            least: least.0,
            most: most.0,
        },
        picked,
        after: after.map(VoucherId::from_whole),
        least: (least.1, least.2),
        most: (most.1, most.2),
    })
}

fn amount(reader: &Reader, name: &str) -> (Option<Fen>, String, Option<&'static str>) {
    let written = reader.asked(name).unwrap_or_default().trim().to_owned();
    if written.is_empty() {
        return (None, written, None);
    }
    match Fen::parse(&written) {
        Ok(fen) => (Some(fen), written, None),
        Err(_) => (None, written, Some("wrong-amount")),
    }
}

impl Asked {
    /// Whether anything but the period narrows it.
    pub(super) fn is_narrowed(&self) -> bool {
        self.journal != JournalAsked::all(self.journal.period)
    }

    /// The same question at an address, with something more.
    pub(super) fn at(&self, address: &str, more: &[(&str, &str)]) -> String {
        let own = [
            ("period", self.picked.span.name.as_str()),
            ("kind", self.journal.kind.as_deref().unwrap_or_default()),
            (
                "account",
                self.journal.account.as_deref().unwrap_or_default(),
            ),
            ("least", &self.least.0),
            ("most", &self.most.0),
        ];
        addresses::asking(address, own.into_iter().chain(more.iter().copied()))
    }

    /// The bar above the journal.
    pub(super) fn bar(&self, reader: &Reader, look: &mut Look<'_, '_>) -> Result<FilterBar, Error> {
        let texts = &reader.texts;
        let mut inputs = self.picked.inputs(reader, look)?;
        let all = OptionView {
            value: String::new(),
            label: texts.text("web-all"),
            is_chosen: false,
        };
        let select = |name: &str, key: &str, options: Vec<OptionView>| {
            let options = std::iter::once(all.clone()).chain(options).collect();
            InputView::may(name, texts.text(key), Control::Select { options })
        };
        let option = |value: &str, label: String, chosen: &Option<String>| OptionView {
            is_chosen: chosen.as_deref() == Some(value),
            value: value.to_owned(),
            label,
        };
        let accounts = CHART.iter().map(|account| {
            let label = super::account_name(texts, account.code);
            option(account.code, label, &self.journal.account)
        });
        inputs.push(select("account", "ui-entry-account", accounts.collect()));
        let kinds = KINDS
            .iter()
            .map(|kind| option(kind, kind_name(reader, kind), &self.journal.kind));
        inputs.push(select("kind", "web-entry-kind", kinds.collect()));
        for (name, key, (written, wrong)) in [
            ("least", "web-ledger-least", &self.least),
            ("most", "web-ledger-most", &self.most),
        ] {
            let control = Control::line(Line::Decimal, written);
            let mut input = InputView::may(name, texts.text(key), control);
            input.error = wrong.map(|key| texts.text(key));
            inputs.push(input);
        }
        let clear = LinkView {
            text: texts.text("web-register-clear"),
            href: addresses::asking(
                addresses::JOURNAL,
                [("period", self.picked.span.name.as_str())],
            ),
        };
        Ok(FilterBar {
            action: addresses::JOURNAL.to_owned(),
            inputs,
            apply: texts.text("web-look"),
            clear: self.is_narrowed().then_some(clear),
        })
    }

    /// The title of the journal.
    pub(super) fn title(&self, reader: &Reader) -> String {
        let span = shown::span(&reader.texts, self.journal.period);
        let about = [("period", span.into())];
        reader.texts.with("web-journal-title", &about)
    }
}

/// What a kind of vouchers is called.
pub(super) fn kind_name(reader: &Reader, kind: &str) -> String {
    let key = match kind {
        "opening" => "web-entry-opening",
        "reversal" => "web-entry-reversal",
        _ => "web-entry-entry",
    };
    reader.texts.text(key)
}
