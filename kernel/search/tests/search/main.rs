//! Searching from outside, on SQLite and on PostgreSQL.

#[cfg(test)]
mod finding;
#[cfg(test)]
mod notes;
