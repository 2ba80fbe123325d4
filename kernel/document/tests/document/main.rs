//! The whole way: from the file a person edits to the paper, read back by another office program.

#[cfg(test)]
mod libre_office;
#[cfg(test)]
mod package;
#[cfg(test)]
mod pages;
#[cfg(test)]
mod sample;
