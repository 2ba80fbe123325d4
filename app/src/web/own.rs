//! One's own: what the registers hold about the reader, whatever else the reader is for the union.
//!
//! Each register that may name a person has its [`Part`] in [`placed`]: what one received, what one gave, what one took part
//! in. [`told`] gathers the records and says them; the pages choose among them. What is about oneself is shown with all its
//! fields, and seeing it is no look.

mod placed;
mod told;

pub(crate) use placed::Part;
pub(crate) use told::{Told, first_day, told, years, yuan};

use super::addresses;
use super::answer::{Answered, Fault};
use super::reader::Reader;
use niangjia_access::{Action, Object, Role, Viewer};
use niangjia_base::ids::PersonId;
use niangjia_office::Look;
use niangjia_store::Error;
use niangjia_ui::views::LinkView;
use niangjia_ui::{Entry, Place};

/// Whether somebody is a member and holds no other role, so that the pages of their own are all that there is.
pub(crate) fn is_all_there_is(viewer: &Viewer) -> bool {
    let is_member = |held: &niangjia_access::Held| held.role == Role::Member;
    viewer.person.is_some() && !viewer.held.is_empty() && viewer.held.iter().all(is_member)
}

/// The pages of one's own; none for whoever has none.
pub(crate) fn bar(reader: &Reader) -> Vec<Entry> {
    if !reader.may_anywhere(Action::SeeOwn, "") {
        return Vec::new();
    }
    let entry = |(place, href): (Place, &str)| Entry {
        place,
        href: href.to_owned(),
        waiting: 0,
    };
    [
        (Place::Me, addresses::ME),
        (Place::Received, addresses::RECEIVED),
        (Place::Deeds, addresses::DEEDS),
        (Place::Looks, addresses::LOOKS),
        (Place::Spending, addresses::SPENDING),
    ]
    .map(entry)
    .into()
}

/// The person whom the reader is, if they may see what is kept about themselves.
pub(crate) fn person(reader: &Reader) -> Answered<PersonId> {
    let person = reader.viewer().person.ok_or(Fault::NotFound)?;
    reader.must(Action::SeeOwn, &Object::of("people").about(Some(person)))?;
    Ok(person)
}

/// What was adopted and sealed, the newest first: that is published to all members.
pub(crate) fn published(look: &mut Look<'_, '_>) -> Result<Vec<LinkView>, Error> {
    let reports = annual_report::reports(look)?.into_iter();
    let adopted = reports.filter(is_published);
    Ok(adopted
        .map(|report| LinkView {
            text: report.name,
            href: addresses::published(report.id),
        })
        .collect())
}

/// Whether all members may read a report: it was adopted, and it is the whole union's.
pub(crate) fn is_published(report: &annual_report::Report) -> bool {
    report.state == annual_report::State::Final && report.branch.is_none()
}
