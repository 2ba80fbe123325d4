//! The office from outside: acts, history, registers, ledger, numbers and figures on SQLite and on PostgreSQL.

#[cfg(test)]
mod acts;
#[cfg(test)]
mod asking;
#[cfg(test)]
mod correcting;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod entering;
#[cfg(test)]
mod figures;
#[cfg(test)]
mod garden;
#[cfg(test)]
mod histories;
#[cfg(test)]
mod kept;
#[cfg(test)]
mod ledgers;
#[cfg(test)]
mod numbers;
#[cfg(test)]
mod persons;
#[cfg(test)]
mod refused_lines;
#[cfg(test)]
mod settling;
#[cfg(test)]
mod settling_twice;
