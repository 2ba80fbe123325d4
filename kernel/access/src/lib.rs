//! Who may do what: roles held over parts of the organisation, and the one policy that pages, exports, search, files and
//! the command line all ask.
//!
//! A [`Grant`](grant::Grant) gives a [`Role`](role::Role) from a day to a day over a unit and what lies below it. A
//! [`Viewer`](viewer::Viewer) is somebody as of today, with the grants that are in force. [`policy::may`] answers whether
//! a viewer may do an [`Action`](action::Action) on an [`Object`](policy::Object); [`policy::scope`] says which records a
//! list may contain, and the two never differ. The policy reads no database and no clock.
//!
//! [`accounts`] and [`granting`] change who may sign in and with which roles; each change is an act of the office.
//! [`one_time`], [`sign_in`], [`second_factor`] and [`sessions`] are comings and goings and no acts. No password and no token
//! is kept, only what they can be compared with.

pub mod accounts;
pub mod action;
mod error;
mod failures;
mod gate;
pub mod grant;
pub mod granting;
pub mod one_time;
pub mod password;
pub mod policy;
pub mod role;
pub mod scope;
pub mod second_factor;
pub mod sessions;
pub mod sign_in;
pub mod token;
pub mod viewer;

pub use action::{About, Action};
pub use error::AccessError;
pub use grant::Grant;
pub use policy::{Object, Reach, Verdict, anywhere, may, privacy, reach, scope, scope_of};
pub use role::Role;
pub use scope::Scope;
pub use token::Token;
pub use viewer::{Held, Viewer};

use niangjia_store::{Migration, Script};

/// This crate's part of the migration chain.
pub const MIGRATIONS: &[Migration] = &[
    Migration {
        name: "20260201_access",
        script: Script::Portable(include_str!("../migrations/20260201_access.sql")),
    },
    Migration {
        name: "20260202_second_factor",
        script: Script::Portable(include_str!("../migrations/20260202_second_factor.sql")),
    },
];

/// Every statement by name, for the test that prepares each on both databases.
#[must_use]
pub fn statements() -> Vec<(&'static str, &'static str)> {
    [
        accounts::ALL,
        failures::ALL,
        granting::ALL,
        one_time::ALL,
        second_factor::ALL,
        sessions::ALL,
        sign_in::ALL,
    ]
    .concat()
}

/// The texts of roles, actions and refusals, in Chinese, in Fluent.
pub const ZH_CN: &str = include_str!("../messages/zh-CN.ftl");
/// The same texts in English.
pub const EN: &str = include_str!("../messages/en.ftl");
