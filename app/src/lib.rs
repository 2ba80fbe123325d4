//! The office of a trade union at the command line and in the browser: what the program `niangjia` does.
//!
//! [`cli`] says what may be asked, [`commands`] does it, one file each; [`web`] shows it in the browser;
//! [`lines_of_work`] is the table of contents. Exit codes: 0 done, 1 done but something was refused or a check failed,
//! 2 asked wrongly, 3 not done.

mod annual;
mod checked_report;
mod cli;
mod commands;
mod found;
pub mod lines_of_work;
mod opening;
mod out;
mod reports;
mod sealed_report;
#[cfg(test)]
mod tests;
mod texts;
mod typesetting;
mod web;

use std::process::ExitCode;

/// Does what the command line asks for, and answers with the exit code.
#[must_use]
pub fn run() -> ExitCode {
    tracing_subscriber::fmt()
        .with_writer(std::io::stderr)
        .with_env_filter(
            tracing_subscriber::EnvFilter::try_from_env("NIANGJIA_LOG")
                .unwrap_or_else(|_| "warn".into()),
        )
        .init();
    let texts = match texts::Texts::of_environment() {
        Ok(texts) => texts,
        Err(error) => {
            eprintln!("{error}");
            return ExitCode::from(3);
        }
    };
    let matches = match cli::command(&texts).try_get_matches() {
        Ok(matches) => matches,
        Err(error) => return cli::refused(&error, &texts),
    };
    match commands::run(&matches, &texts) {
        Ok(code) => code,
        Err(error) => {
            eprintln!(
                "{}",
                texts.with(
                    "cli-failed",
                    &[("reason", format!("{error:#}").as_str().into())]
                )
            );
            ExitCode::from(3)
        }
    }
}
