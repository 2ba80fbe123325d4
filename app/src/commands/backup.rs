//! `niangjia backup` and `niangjia restore`.

use crate::opening::Where;
use crate::out::say;
use crate::texts::Texts;
use anyhow::{Result, bail};
use clap::ArgMatches;
use indicatif::ProgressBar;
use niangjia_store::{BackupError, Place, Replace};
use std::path::PathBuf;
use std::process::ExitCode;

pub(super) fn backup(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let to = asked
        .get_one::<PathBuf>("file")
        .cloned()
        .unwrap_or_default();
    let db = Where::of(asked).database()?;
    let bar = ProgressBar::new(0);
    db.backup(&to, |done, pages| {
        bar.set_length(pages);
        bar.set_position(done);
    })?;
    bar.finish_and_clear();
    say!(
        "{}",
        texts.with(
            "cli-backed-up",
            &[("file", to.display().to_string().into())]
        )
    );
    Ok(ExitCode::SUCCESS)
}

pub(super) fn restore(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let from = asked
        .get_one::<PathBuf>("file")
        .cloned()
        .unwrap_or_default();
    let Place::File(to) = Where::of(asked).place() else {
        bail!(BackupError::NotAFile)
    };
    if let Some(folder) = to.parent() {
        std::fs::create_dir_all(folder)?;
    }
    let replace = if asked.get_flag("replace") {
        Replace::Existing
    } else {
        Replace::Never
    };
    match niangjia_store::restore(&from, &to, replace) {
        Ok(()) => {
            say!(
                "{}",
                texts.with("cli-restored", &[("file", to.display().to_string().into())])
            );
            Ok(ExitCode::SUCCESS)
        }
        Err(BackupError::InTheWay(file)) => {
            bail!(texts.with("cli-restore-in-the-way", &[("file", file.into())]))
        }
        Err(error) => bail!(error),
    }
}
