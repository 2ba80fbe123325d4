//! The pages in a real browser: stories that are told in it, pictures of every page, and how quick they are.
//!
//! What happens in the browser is written in `testing/browser`; here the machine is prepared for it. Parts of others go
//! under `target`, so that nothing is installed beside the sources.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::machine;
use crate::steps::{self, cargo, run, step};

/// Tells the stories in the browser: those of every change, all of them, or what Lighthouse says.
pub(crate) fn browser(words: &[&str]) -> Result<()> {
    match words {
        [] => looked_at("stories"),
        ["--all"] => looked_at("all"),
        ["--speed"] => looked_at("speed"),
        other => bail!(
            "the browser knows --all and --speed, and not {}",
            other.join(" ")
        ),
    }
}

/// Takes a picture of every page into `target/shots`.
pub(crate) fn shots() -> Result<()> {
    looked_at("shots")
}

fn looked_at(what: &str) -> Result<()> {
    let is_speed = what == "speed";
    step("what the browser needs", machine::prepare_browser)?;
    let parts = step("parts of others", || parts(is_speed))?;
    let program = step("program", || built(is_speed))?;
    step(what, || {
        run(Command::new("node")
            .arg(sources().join("main.mjs"))
            .arg(what)
            .env("NIANGJIA_PARTS", &parts)
            .env("NIANGJIA_PROGRAM", &program)
            .env("NIANGJIA_SHOTS", steps::target().join("shots")))
    })
}

fn sources() -> PathBuf {
    steps::workspace().join("testing/browser")
}

/// The folder into which the parts of others are installed, exactly as the lockfile names them.
///
/// They are installed once for each lockfile; Lighthouse, which is large, only when speed is asked about.
fn parts(with_lighthouse: bool) -> Result<PathBuf> {
    let folder = steps::target().join("browser");
    let installed = folder.join("node_modules");
    let wanted = installed.join(if with_lighthouse {
        "lighthouse"
    } else {
        "playwright-core"
    });
    if wanted.is_dir() && same(&sources(), &folder)? {
        return Ok(folder);
    }
    fs::create_dir_all(&folder)?;
    for name in LISTS {
        fs::copy(sources().join(name), folder.join(name))
            .with_context(|| format!("{name} cannot be copied"))?;
    }
    let mut npm = Command::new("npm");
    npm.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
        .args(["--loglevel", "error"])
        .current_dir(&folder);
    if !with_lighthouse {
        npm.arg("--omit=dev");
    }
    if let Err(error) = run(&mut npm) {
        // What is half there must not pass for whole the next time.
        fs::remove_dir_all(&installed).ok();
        return Err(error);
    }
    Ok(folder)
}

/// What names the parts and their versions.
const LISTS: [&str; 2] = ["package.json", "package-lock.json"];

/// Whether two folders have the same lists.
fn same(here: &Path, there: &Path) -> Result<bool> {
    for name in LISTS {
        let kept = there.join(name);
        if !kept.is_file() || fs::read(here.join(name))? != fs::read(kept)? {
            return Ok(false);
        }
    }
    Ok(true)
}

/// The program: as it is worked on, or as it is given to people when its speed is asked about.
fn built(for_people: bool) -> Result<PathBuf> {
    let mut build = cargo(&["build", "--quiet", "--package", "niangjia"]);
    if for_people {
        build.arg("--release");
    }
    run(&mut build)?;
    let folder = if for_people { "release" } else { "debug" };
    Ok(steps::target().join(folder).join("niangjia"))
}

#[cfg(test)]
mod tests {
    use super::{LISTS, same};

    #[test]
    fn parts_are_installed_again_when_their_list_has_changed() -> anyhow::Result<()> {
        let (here, there) = (tempfile::tempdir()?, tempfile::tempdir()?);
        for name in LISTS {
            std::fs::write(here.path().join(name), "one")?;
        }
        assert!(!same(here.path(), there.path())?);
        for name in LISTS {
            std::fs::write(there.path().join(name), "one")?;
        }
        assert!(same(here.path(), there.path())?);
        std::fs::write(here.path().join(LISTS[1]), "two")?;
        assert!(!same(here.path(), there.path())?);
        Ok(())
    }
}
