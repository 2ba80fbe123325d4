//! Who is acting. Every change to the union's records names one.

use crate::ids::AccountId;
use std::fmt;

/// Who acts, as it is written into the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody who signed in; the account says which person it belongs to.
    Account(AccountId),
    /// Somebody at the command line of the machine that holds the records; the name is the account's.
    Operator(String),
    /// The program itself, for work that nobody asked for by hand, such as sealing the history.
    Program,
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Account(id) => write!(f, "account:{id}"),
            Self::Operator(name) => write!(f, "operator:{name}"),
            Self::Program => f.write_str("program"),
        }
    }
}
