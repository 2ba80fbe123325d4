//! The people and the organisation: one person, one unit, the tree of them, and a member's move to another branch.
//!
//! Every page is about a day, `?on=`, today unless it is asked. Who may know of whom is asked as of today, whatever the day:
//! somebody who came into a branch is known there with all that was before.

mod as_of;
mod offices;
mod organisation;
mod person;
mod spans;
mod transfer;
mod unit;
mod works;

pub(crate) use organisation::show as organisation;
pub(crate) use person::{reveal, show as person};
pub(crate) use transfer::{send as move_to, show as transfer};
pub(crate) use unit::show as unit;

use crate::web::addresses;
use crate::web::reader::Reader;
use axum::response::Response;
use niangjia_office::people::PERSON;

/// The people of the union are a register like any other; this is its short address, for the members of today.
pub(crate) async fn show(reader: Reader) -> Response {
    reader
        .lead(|reader| {
            let mut asked = reader.all_asked();
            if asked.iter().all(|(name, _)| name != "member") {
                asked.push(("member".to_owned(), "member".to_owned()));
            }
            let asked = asked
                .iter()
                .map(|(name, value)| (name.as_str(), value.as_str()));
            Ok(addresses::asking(&addresses::register(PERSON.kind), asked))
        })
        .await
}
