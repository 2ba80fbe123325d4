//! What each page is for, in three sentences, in the order of the rail.

use crate::web::answer::Answered;
use crate::web::reader::Reader;
use crate::web::{addresses, rail};
use axum::response::Response;
use niangjia_access::Action;
use niangjia_ui::Place;
use niangjia_ui::pages::{HelpPage, Topic};

/// A page that is told of: its fragment, where it belongs, its message, its address, and who may open it.
type Told = (&'static str, Place, &'static str, &'static str, Action);

const TOPICS: &[Told] = &[
    (
        "today",
        Place::Today,
        "help-today",
        addresses::HOME,
        Action::UseAccount,
    ),
    (
        "lines",
        Place::Registers,
        "help-lines",
        addresses::REGISTERS,
        Action::See,
    ),
    (
        "import",
        Place::Import,
        "help-import",
        addresses::IMPORT,
        Action::Import,
    ),
    (
        "people",
        Place::People,
        "help-people",
        addresses::PEOPLE,
        Action::See,
    ),
    (
        "organisation",
        Place::Organisation,
        "help-organisation",
        addresses::ORGANISATION,
        Action::See,
    ),
    (
        "search",
        Place::Search,
        "help-search",
        addresses::SEARCH,
        Action::UseAccount,
    ),
    (
        "sources",
        Place::Sources,
        "help-sources",
        addresses::SOURCES,
        Action::SeeSources,
    ),
    (
        "ledger",
        Place::Ledger,
        "help-ledger",
        addresses::LEDGER,
        Action::SeeLedger,
    ),
    (
        "checks",
        Place::Checks,
        "help-checks",
        addresses::CHECKS,
        Action::RunChecks,
    ),
    (
        "history",
        Place::History,
        "help-history",
        addresses::HISTORY,
        Action::SeeHistory,
    ),
    (
        "report",
        Place::Report,
        "help-report",
        addresses::REPORTS,
        Action::SeePublished,
    ),
    (
        "measures",
        Place::Measures,
        "help-measures",
        addresses::MEASURES,
        Action::SeeFigures,
    ),
    (
        "settings",
        Place::Settings,
        "help-settings",
        addresses::SETTINGS,
        Action::ManageSettings,
    ),
    ("me", Place::Me, "help-me", addresses::ME, Action::SeeOwn),
    (
        "received",
        Place::Received,
        "help-received",
        addresses::RECEIVED,
        Action::SeeOwn,
    ),
    (
        "deeds",
        Place::Deeds,
        "help-deeds",
        addresses::DEEDS,
        Action::SeeOwn,
    ),
    (
        "looks",
        Place::Looks,
        "help-looks",
        addresses::LOOKS,
        Action::SeeOwn,
    ),
    (
        "spending",
        Place::Spending,
        "help-spending",
        addresses::SPENDING,
        Action::SeePublished,
    ),
    (
        "account",
        Place::Account,
        "help-account",
        addresses::ACCOUNT,
        Action::UseAccount,
    ),
];

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

fn page(reader: &Reader) -> Answered<HelpPage> {
    let topic = |(id, place, key, href, action): &Told| Topic {
        id: (*id).to_owned(),
        title: reader.texts.text(place.key()),
        text: reader.texts.text(key),
        href: reader.may_anywhere(*action, "").then(|| (*href).to_owned()),
    };
    Ok(HelpPage {
        frame: reader.frame(Place::Help, &reader.newest_span()?)?,
        topics: TOPICS.iter().map(topic).collect(),
    })
}

/// Where a page is told of; the page of help itself needs no help.
pub(crate) fn about(place: Place) -> Option<String> {
    let is_line = rail::LINES.iter().any(|lines| lines.place == place);
    let place = if is_line { Place::Registers } else { place };
    let known = TOPICS.iter().find(|(_, known, ..)| *known == place);
    known.map(|(id, ..)| format!("{}#{id}", addresses::HELP))
}
