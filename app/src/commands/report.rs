//! `niangjia report --out`: the annual report of a period straight out of the registers, as Word, PDF or Markdown.

use super::period;
use crate::annual;
use crate::opening::Where;
use crate::out::say;
use crate::reports;
use crate::texts::Texts;
use crate::typesetting::{Pdf, Unset};
use anyhow::{Result, anyhow, bail};
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
    if !["docx", "md", "pdf"].contains(&ending.as_str()) {
        bail!(texts.with("cli-report-unknown-ending", &[("file", shown.into())]));
    }
    let office = Where::of(asked).open(texts)?;
    let period = period::of(asked, &office, texts)?;
    let meeting = asked.get_one::<String>("meeting").map(String::as_str);
    let draft = annual::draft(&office, texts, period, meeting)?;
    let now = office.now().to_string();
    let bytes = match ending.as_str() {
        "docx" => {
            let mut bytes = Cursor::new(Vec::new());
            write_docx_created_at(&draft.document, &now, &mut bytes)?;
            bytes.into_inner()
        }
        "pdf" => pdf(
            reports::text_as_pdf(&office, texts, &draft.document, &now)?,
            texts,
        )?,
        _ => write_markdown(&draft.document).into_bytes(),
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

/// The bytes of a PDF; typefaces that had to be replaced are told of beside it.
pub(super) fn pdf(set: Result<Pdf, Unset>, texts: &Texts) -> Result<Vec<u8>> {
    let pdf = set.map_err(|unset| anyhow!(unset.sentence(texts)))?;
    for notice in pdf.notices(texts) {
        eprintln!("{notice}");
    }
    Ok(pdf.bytes)
}
