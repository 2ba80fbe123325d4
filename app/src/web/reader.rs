//! Whoever asked: in which language, for which period, and the frame around every answer.

use super::answer::{Answered, Fault};
use super::guard::Asker;
use super::site::Site;
use super::standing::Standing;
use super::{addresses, cookies, language, pages, rail, shown};
use crate::commands::period;
use crate::texts::Texts;
use axum::extract::{FromRequestParts, Query};
use axum::http::Uri;
use axum::http::header::USER_AGENT;
use axum::http::request::Parts;
use niangjia_access::{Action, Object, Verdict, Viewer, accounts, anywhere, may};
use niangjia_base::actor::Actor;
use niangjia_base::calendar::{Period, PeriodName};
use niangjia_base::ids::{AccountId, TypedId};
use niangjia_messages::Argument;
use niangjia_ui::{Frame, Head, PersonMenu, Place, Search, Words};
use std::collections::BTreeMap;
use std::convert::Infallible;
use std::net::{IpAddr, Ipv4Addr};
use std::sync::Arc;

/// A reader with what was asked.
pub(crate) struct Reader {
    pub(crate) site: Arc<Site>,
    /// The texts in the reader's language.
    pub(crate) texts: Texts,
    /// Whether the address chose the language, so that it is to be kept.
    pub(crate) chose_language: bool,
    /// Who it is, and the secret that their forms are bound to.
    pub(crate) standing: Arc<Standing>,
    /// The message key of what has just been done.
    pub(crate) said: Option<String>,
    /// The address on the net that asks.
    pub(crate) asker: IpAddr,
    /// What the browser calls itself.
    pub(crate) agent: String,
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
        // The door of the address put it there; behind no door is only the page of what is nowhere.
        let standing = parts.extensions.get::<Arc<Standing>>().map(Arc::clone);
        let standing = standing.unwrap_or_else(|| Arc::new(Standing::nobody()));
        let language = language::of(&parts.uri, &parts.headers, standing.language());
        let asked = Query::try_from_uri(&parts.uri)
            .map(|Query(asked)| asked)
            .unwrap_or_default();
        let asker = parts.extensions.get::<Asker>();
        let agent = parts
            .headers
            .get(USER_AGENT)
            .and_then(|agent| agent.to_str().ok());
        let said = cookies::read(&parts.headers, cookies::SAID).map(str::to_owned);
        Ok(Self {
            site: Arc::clone(site),
            texts: site.texts.speaking(language),
            chose_language: language::chosen(&parts.uri).is_some(),
            standing,
            said,
            asker: asker.map_or(IpAddr::V4(Ipv4Addr::LOCALHOST), |asker| asker.0),
            agent: agent.unwrap_or_default().to_owned(),
            uri: parts.uri.clone(),
            asked,
        })
    }
}

impl Reader {
    /// Who looks.
    pub(crate) fn viewer(&self) -> &Viewer {
        &self.standing.viewer
    }

    /// Who acts.
    pub(crate) fn actor(&self) -> Actor {
        self.viewer().actor()
    }

    /// Whether they may do something to an object: what a page asks before it shows a button.
    pub(crate) fn may(&self, action: Action, on: &Object<'_>) -> bool {
        may(self.viewer(), action, on).is_yes()
    }

    /// Whether there may be something to which they may do it, in a line of work or, when it is empty, in any.
    pub(crate) fn may_anywhere(&self, action: Action, line: &str) -> bool {
        anywhere(self.viewer(), action, line).is_yes()
    }

    /// Goes on only if they may do something to an object; what they may not know of is not found.
    pub(crate) fn must(&self, action: Action, on: &Object<'_>) -> Answered<()> {
        match may(self.viewer(), action, on) {
            Verdict::Yes => Ok(()),
            Verdict::No(why) => Err(Fault::Refused(why)),
            Verdict::Unknown => Err(Fault::NotFound),
        }
    }

    /// What the address says under a name; an empty value is none.
    pub(crate) fn asked(&self, name: &str) -> Option<&str> {
        self.asked
            .get(name)
            .map(String::as_str)
            .filter(|value| !value.is_empty())
    }

    /// Everything that the address asks, in its order; a name may stand several times.
    pub(crate) fn all_asked(&self) -> Vec<(String, String)> {
        Query::try_from_uri(&self.uri)
            .map(|Query(asked)| asked)
            .unwrap_or_default()
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
        Ok(Frame {
            head: self.head(),
            union_name: self.union_name()?,
            period: shown::span(&self.texts, span.period),
            made_at: self.now(),
            home: addresses::HOME.to_owned(),
            place,
            rail: rail::groups(self, span),
            search: self.viewer().is_known().then(|| Search {
                action: addresses::SEARCH.to_owned(),
                words: String::new(),
            }),
            person: self.viewer().is_known().then(|| self.person_menu()),
            help_href: pages::help::about(place),
            notice: self.notice(),
        })
    }

    /// The union's name.
    pub(crate) fn union_name(&self) -> Answered<String> {
        let name = self.site.office.name()?;
        Ok(name.unwrap_or_else(|| self.texts.text("report-union")))
    }

    /// Where stylesheet and icon are, and how large the type is.
    pub(crate) fn head(&self) -> Head {
        Head {
            larger_type: self.standing.larger_type,
            ..head()
        }
    }

    /// The address of this page.
    pub(crate) fn here(&self) -> String {
        self.uri
            .path_and_query()
            .map_or(addresses::HOME.to_owned(), ToString::to_string)
    }

    /// What has just been done; only what the program itself could have said is said.
    pub(crate) fn notice(&self) -> Option<String> {
        let key = self.said.as_deref().filter(|key| key.starts_with("said"))?;
        self.texts.messages().has(key).then(|| self.texts.text(key))
    }

    fn person_menu(&self) -> PersonMenu {
        PersonMenu {
            name: self.viewer().name.clone(),
            me_href: self
                .may_anywhere(Action::SeeOwn, "")
                .then(|| addresses::ME.to_owned()),
            account_href: addresses::ACCOUNT.to_owned(),
            language_action: addresses::LANGUAGE.to_owned(),
            other_language: language::other(self.texts.language()).code().to_owned(),
            here: self.here(),
            sign_out_action: addresses::SIGN_OUT.to_owned(),
            token: self.standing.form_token().to_owned(),
            key: self.site.secret(),
        }
    }

    /// Whoever acted, as they are called: the name of an account.
    pub(crate) fn who(&self, stored: &str) -> String {
        let account = stored.strip_prefix("account:");
        let Some(id) = account.and_then(|id| id.parse().ok()) else {
            return shown::actor(&self.texts, stored);
        };
        let known = self
            .site
            .office
            .look(|look| accounts::get(look, AccountId::from_whole(id)));
        match known {
            Ok(Some(account)) => account.name,
            _ => stored.to_owned(),
        }
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
        manifest: addresses::MANIFEST.to_owned(),
        larger_type: false,
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
