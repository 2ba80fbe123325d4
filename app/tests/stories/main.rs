//! What an office does with the program, through its command line, on both databases.

mod broken_files;
mod browser;
mod corrected_files;
mod killed;
mod other_colleges;
mod pages;
mod program;
mod safe_keeping;
mod sample_year;
