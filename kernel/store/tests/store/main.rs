//! The store from outside: every promise on SQLite and on PostgreSQL.

#[cfg(test)]
mod backups;
#[cfg(test)]
mod collisions;
#[cfg(test)]
mod errors;
#[cfg(test)]
mod migrations;
#[cfg(test)]
mod shared_commits;
#[cfg(test)]
mod shelf;
#[cfg(test)]
mod values;
