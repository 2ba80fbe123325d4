//! Who is acting. Every change to the union's records names one.

use crate::ids::PersonId;
use std::fmt;

/// Who acts, as it is written into the history.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// A person who signed in.
    Person(PersonId),
    /// Somebody at the command line of the machine that holds the records; the name is the account's.
    Operator(String),
    /// The program itself, for work that nobody asked for by hand, such as sealing the history.
    Program,
}

impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(id) => write!(f, "person:{id}"),
            Self::Operator(name) => write!(f, "operator:{name}"),
            Self::Program => f.write_str("program"),
        }
    }
}
