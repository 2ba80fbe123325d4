//! Money from the sheets of an office to vouchers and figures, on both databases.

#[cfg(test)]
mod books;
#[cfg(test)]
mod office;
#[cfg(test)]
mod other_lists;
#[cfg(test)]
mod payrolls;
#[cfg(test)]
mod statements;
