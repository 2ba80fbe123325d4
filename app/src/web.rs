//! The office in the browser: complete without scripts, in two languages, for whoever may see it.
//!
//! [`routes`] is the table of every address with what somebody must be allowed to do there. A request passes the
//! [`guard`] (under which name it is asked, how often, from where a form comes), then the [`door`] of its address (who
//! asks, and whether they may). The **reader** ([`reader`]) is whoever asked, with the language to answer in. A handler
//! takes the reader and the parts of the address, works on a thread that may wait, fills a page of `niangjia_ui` and
//! answers it; each page has its file in [`pages`]. What somebody sends comes as a [`form`].
//!
//! [`addresses`] is the only place that knows how an address is written, [`shown`] how a value is, [`rail`] what leads
//! where. What goes wrong inside is a page with a number, and the number is in the log once.

mod addresses;
mod answer;
mod assets;
mod cookies;
mod door;
mod form;
mod guard;
mod handed;
mod language;
mod manifest;
mod origin;
mod own;
mod pace;
mod pages;
mod rail;
mod reader;
pub(crate) mod routes;
mod serving;
mod shown;
mod sight;
mod site;
mod standing;
mod trays;

pub(crate) use origin::Origin;
pub(crate) use pages::register::{name as register_name, title};
pub(crate) use serving::serve;
pub(crate) use shown::seen;
pub(crate) use trays::Trays;
