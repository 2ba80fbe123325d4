//! Donations from an office's list to figures, on both databases.

#[cfg(test)]
mod drives;
