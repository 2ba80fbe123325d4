//! Who may do what: roles held over parts of the organisation, and the one policy that pages, exports, search, files and
//! the command line all ask.
//!
//! A [`Grant`](grant::Grant) gives a [`Role`](role::Role) from a day to a day over a unit and what lies below it. A
//! [`Viewer`](viewer::Viewer) is somebody as of today, with the grants that are in force. [`policy::may`] answers whether
//! a viewer may do an [`Action`](action::Action) on an [`Object`](policy::Object); [`policy::scope`] says which records a
//! list may contain, and the two never differ. The policy reads no database and no clock.

pub mod action;
pub mod grant;
pub mod policy;
pub mod role;
pub mod scope;
pub mod viewer;

pub use action::{About, Action};
pub use grant::Grant;
pub use policy::{Object, Reach, Verdict, anywhere, may, privacy, reach, scope, scope_of};
pub use role::Role;
pub use scope::Scope;
pub use viewer::{Held, Viewer};

/// The texts of roles, actions and refusals, in Chinese, in Fluent.
pub const ZH_CN: &str = include_str!("../messages/zh-CN.ftl");
/// The same texts in English.
pub const EN: &str = include_str!("../messages/en.ftl");
