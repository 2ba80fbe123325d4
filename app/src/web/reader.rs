//! Whoever asked: in which language, for which period, and the frame around every answer.

use super::answer::{Answered, Fault};
use super::site::Site;
use super::{addresses, language, shown};
use crate::commands::period;
use crate::texts::Texts;
use axum::extract::{FromRequestParts, Query};
use axum::http::Uri;
use axum::http::request::Parts;
use niangjia_base::calendar::{Period, PeriodName};
use niangjia_messages::Argument;
use niangjia_ui::{Frame, Head, Place, Words};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::sync::Arc;

/// A reader with what was asked.
pub(crate) struct Reader {
    pub(crate) site: Arc<Site>,
    /// The texts in the reader's language.
    pub(crate) texts: Texts,
    /// Whether the address chose the language, so that it is to be kept.
    pub(crate) chose_language: bool,
    uri: Uri,
    asked: BTreeMap<String, String>,
}

/// A period under the name by which it was asked for.
#[derive(Clone, Debug)]
pub(crate) struct Span {
    /// As it stands in addresses: `2023`, `school:2023`.
    pub(crate) name: String,
    /// The days.
    pub(crate) period: Period,
}

impl FromRequestParts<Arc<Site>> for Reader {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, site: &Arc<Site>) -> Result<Self, Infallible> {
        let language = language::of(&parts.uri, &parts.headers);
        let asked = Query::try_from_uri(&parts.uri)
            .map(|Query(asked)| asked)
            .unwrap_or_default();
        Ok(Self {
            site: Arc::clone(site),
            texts: site.texts.speaking(language),
            chose_language: language::chosen(&parts.uri).is_some(),
            uri: parts.uri.clone(),
            asked,
        })
    }
}

impl Reader {
    /// What the address says under a name; an empty value is none.
    pub(crate) fn asked(&self, name: &str) -> Option<&str> {
        self.asked
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
    }

    /// The period of `?period=`, else the one of the newest records.
    pub(crate) fn span(&self) -> Answered<Span> {
        match self.asked("period") {
            Some(name) => self.span_named(name),
            None => self.newest_span(),
        }
    }

    /// The period of a name; a name that means none is an address that leads nowhere.
    pub(crate) fn span_named(&self, name: &str) -> Answered<Span> {
        let period = match name.parse().map_err(|_| Fault::NotFound)? {
            PeriodName::Days(period) => period,
            PeriodName::Session { .. } => {
                period::named(name, &self.site.office, &self.texts).map_err(|_| Fault::NotFound)?
            }
        };
        Ok(Span {
            name: address_of(name, period),
            period,
        })
    }

    /// The year of the newest records.
    pub(crate) fn newest_span(&self) -> Answered<Span> {
        let period = period::default(&self.site.office)?;
        Ok(Span {
            name: address_of("", period),
            period,
        })
    }

    /// The frame of a page.
    pub(crate) fn frame(&self, place: Place, span: &Span) -> Answered<Frame> {
        let name = self.site.office.name()?;
        Ok(Frame {
            head: head(),
            union_name: name.unwrap_or_else(|| self.texts.text("report-union")),
            period: shown::span(&self.texts, span.period),
            place,
            addresses: addresses::rail(&span.name),
            other_language: Some(language::switch(&self.uri, self.texts.language())),
        })
    }

    /// The moment of this answer, as it is shown.
    pub(crate) fn now(&self) -> String {
        shown::moment(&self.site.office.now().to_string())
    }
}

/// Where stylesheet and icon are.
pub(crate) fn head() -> Head {
    Head {
        asset_base: addresses::ASSETS.to_owned(),
    }
}

/// Calls a closure with the words of the pages in the language of the texts.
pub(crate) fn with_words<T>(texts: &Texts, render: impl FnOnce(&Words<'_>) -> T) -> T {
    let lookup = |key: &str, arguments: &[(&str, niangjia_ui::Argument<'_>)]| {
        let arguments: Vec<(&str, Argument<'_>)> = arguments
            .iter()
            .map(|(name, argument)| match argument {
                niangjia_ui::Argument::Text(text) => (*name, Argument::from(*text)),
                niangjia_ui::Argument::Whole(whole) => (
                    *name,
                    Argument::from(i64::try_from(*whole).unwrap_or(i64::MAX)),
                ),
            })
            .collect();
        texts.with(key, &arguments)
    };
    render(&Words::new(texts.language().code(), &lookup))
}

/// A whole year is called by its number, a session by its name, and everything else by its first and last day, so that
/// what somebody typed never gets into an address.
fn address_of(name: &str, period: Period) -> String {
    match period.whole_year() {
        Some(year) => year.to_string(),
        None if matches!(name.parse(), Ok(PeriodName::Session { .. })) && name.is_ascii() => {
            name.trim().to_owned()
        }
        None => period.to_string(),
    }
}
