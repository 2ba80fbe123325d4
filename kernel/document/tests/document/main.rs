//! The whole way: from the file a person edits to the paper, read back by another office program.

mod libre_office;
mod package;
mod sample;
