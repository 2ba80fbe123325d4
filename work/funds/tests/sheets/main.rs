//! The payroll, the book, the budget, claims and audits, as an office writes them.

#[cfg(test)]
mod books;
#[cfg(test)]
mod desk;
#[cfg(test)]
mod dues;
#[cfg(test)]
mod other_lists;
