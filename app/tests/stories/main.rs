//! What an office does with the program, through its command line, on both databases.

mod broken_files;
mod corrected_files;
mod killed;
mod other_colleges;
mod other_sheets;
mod other_years;
mod program;
mod retold;
mod safe_keeping;
mod sample_year;
