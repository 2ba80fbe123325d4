//! The typesetter as the program that asks it sees it: a paper goes in, and what comes out is read back by other programs.

#[cfg(test)]
mod pages;
