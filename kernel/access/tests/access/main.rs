//! Accounts, grants, sessions and wrong attempts, on SQLite and on PostgreSQL.

#[cfg(test)]
mod grants;
#[cfg(test)]
mod hall;
#[cfg(test)]
mod held_accounts;
#[cfg(test)]
mod one_time;
#[cfg(test)]
mod second_factor;
#[cfg(test)]
mod sign_in;
