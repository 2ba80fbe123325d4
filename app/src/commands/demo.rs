//! `niangjia demo`: the sample college, imported and served.

pub(crate) mod accounts;

use super::{import, serve};
use crate::opening::Where;
use crate::out::say;
use crate::texts::Texts;
use anyhow::{Context, Result};
use clap::ArgMatches;
use niangjia_import::{Input, Mapping};
use niangjia_office::{ActError, Asked, Office};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

/// Where the demonstration is when nobody says.
const FOLDER: &str = "niangjia-demo";

/// The sample college's workbooks, built into the program so that it can be shown anywhere.
const WORKBOOKS: &[(&str, &[u8])] = &include!(concat!(env!("OUT_DIR"), "/workbooks.rs"));

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let given =
        asked.get_one::<String>("data").is_some() || asked.get_one::<String>("database").is_some();
    let records = if given {
        Where::of(asked)
    } else {
        Where::in_folder(Path::new(FOLDER), asked)
    };
    let office = records.open(texts)?;
    fill(&office, texts)?;
    say!(
        "{}",
        texts.with("cli-demo-ready", &[("folder", records.named().into())])
    );
    accounts::say_logins(&office, &base(asked), texts)?;
    if asked.get_flag("no-serve") {
        return Ok(ExitCode::SUCCESS);
    }
    serve::serve(office, &records, asked, texts)
}

/// The address of the pages; nothing while the machine is still to choose the port.
fn base(asked: &ArgMatches) -> String {
    let given = |name: &str| asked.get_one::<String>(name).map(String::as_str);
    match (given("public-url"), given("listen")) {
        (Some(public), _) => public.trim_end_matches('/').to_owned(),
        (None, Some(listen)) if !listen.ends_with(":0") => format!("http://{listen}"),
        (None, _) => String::new(),
    }
}

/// Names the sample union and imports its workbooks; the second time it changes nothing.
pub(crate) fn fill(office: &Office, texts: &Texts) -> Result<()> {
    let actor = crate::opening::operator();
    let name = texts.text("demo-union");
    let asked = Asked {
        command: "demo.name",
        key: "demo/name",
        with: "",
    };
    office.act(&actor, asked, |act| {
        act.name_union(&name)?;
        Ok::<_, ActError>(())
    })?;
    let folder = std::env::temp_dir().join(format!("niangjia-demo-{:016x}", office.random()));
    std::fs::create_dir_all(&folder).with_context(|| folder.display().to_string())?;
    let imported = write_out(&folder)
        .and_then(|inputs| import::import(office, &Mapping::default(), &inputs, false));
    std::fs::remove_dir_all(&folder)?;
    imported.map(drop)
}

fn write_out(folder: &Path) -> Result<Vec<Input>> {
    let mut inputs = Vec::new();
    for (name, bytes) in WORKBOOKS {
        let path: PathBuf = folder.join(name);
        std::fs::write(&path, bytes)?;
        inputs.push(Input { path });
    }
    Ok(inputs)
}
