//! `niangjia report --out`: the annual report of a period straight out of the registers, as Word or Markdown.

use super::period;
use crate::annual;
use crate::opening::Where;
use crate::out::say;
use crate::texts::Texts;
use anyhow::{Result, bail};
use clap::ArgMatches;
use niangjia_document::{write_docx_created_at, write_markdown};
use std::io::Cursor;
use std::path::PathBuf;
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    if let Some((deed, asked)) = asked.subcommand() {
        return super::reports::run(deed, asked, texts);
    }
    let out = asked.get_one::<PathBuf>("out").cloned().unwrap_or_default();
    let ending = out
        .extension()
        .map(|e| e.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    let shown = out.display().to_string();
    if ending != "docx" && ending != "md" {
        bail!(texts.with("cli-report-unknown-ending", &[("file", shown.into())]));
    }
    let office = Where::of(asked).open(texts)?;
    let period = period::of(asked, &office, texts)?;
    let meeting = asked.get_one::<String>("meeting").map(String::as_str);
    let draft = annual::draft(&office, texts, period, meeting)?;
    let bytes = if ending == "docx" {
        let mut bytes = Cursor::new(Vec::new());
        write_docx_created_at(&draft.document, &office.now().to_string(), &mut bytes)?;
        bytes.into_inner()
    } else {
        write_markdown(&draft.document).into_bytes()
    };
    std::fs::write(&out, bytes)?;
    say!(
        "{}",
        texts.with("cli-report-written", &[("file", shown.into())])
    );
    for left_out in &draft.left_out {
        let place = left_out
            .item
            .as_deref()
            .or(left_out.chapter.as_deref())
            .unwrap_or_default();
        say!(
            "· {place} {} {}",
            left_out.measure,
            texts.text(left_out.reason.key())
        );
    }
    for remark in &draft.remarks {
        say!(
            "{}: {}",
            remark.calculation(),
            remark.sentence(texts.messages(), texts.language())
        );
    }
    Ok(ExitCode::SUCCESS)
}
