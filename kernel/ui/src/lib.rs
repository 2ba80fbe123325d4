//! How Niangjia looks: every page as a plain struct and a file of HTML, and one stylesheet.
//!
//! A **page** is a struct of finished strings: dates, amounts and names are formatted by the one
//! who fills it. It renders with [`Words`], through which every text comes by its message key, so
//! one page serves every language. The **frame** is what stands around a page (the rail, the
//! union's name); **views** are the parts that several pages share, such as a figure with its
//! records or a place in a source file.
//!
//! Pages are complete without scripts: a figure opens by following a link, a list pages on by
//! following a link. One script makes writing quicker, and says nothing of its own. Nothing here reads a database, knows a route or carries a style inline, so
//! that the strictest content policy (`style-src 'self'`) holds.

mod assets;
pub mod chart;
mod frame;
mod page;
pub mod pages;
mod samples;
pub mod views;
mod words;

pub use assets::{Asset, Icon, assets, icons};
pub use frame::{Entry, Frame, Group, Head, PersonMenu, Place, Search};
pub use page::Page;
pub use samples::{SamplePage, sample_pages};
pub use words::{Argument, Words};

/// The texts of the pages in Chinese, in Fluent.
pub const ZH_CN: &str = include_str!("../messages/zh-CN.ftl");
/// The texts of the pages in English, in Fluent.
pub const EN: &str = include_str!("../messages/en.ftl");
