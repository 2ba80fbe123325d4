//! What an office does with the program, through its command line, on both databases.

mod broken_files;
mod corrected_files;
mod killed;
mod other_colleges;
mod program;
mod sample_year;
mod safe_keeping;
