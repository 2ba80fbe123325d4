//! What an office does with the program, through its command line, on both databases.

#![expect(
    clippy::unwrap_used,
    reason = "what a test prepares for itself may fail the test"
)]

mod accounts;
mod broken_files;
mod browser;
mod canary;
mod corrected_files;
mod doors;
mod entrance;
mod failing_disk;
mod figures_and_ledger;
mod form;
mod handed_in;
mod killed;
mod libre_office;
mod living_report;
mod members;
mod other_colleges;
mod other_sheets;
mod other_years;
mod pages;
mod people_pages;
mod probes;
mod program;
mod registers;
mod retold;
mod safe_keeping;
mod sample_year;
mod searching;
mod second_step;
mod somebody;
mod typesetting;
mod undone_files;
mod writing;
mod written_reports;
