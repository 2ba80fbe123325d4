//! What a machine needs before the tests and the browser can run, and how Debian gets it.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::{postgres, steps};

/// A program or a font that tests use.
struct Need {
    what: &'static str,
    package: &'static str,
    present: fn() -> bool,
}

const NEEDS: [Need; 6] = [
    Need {
        what: "PostgreSQL, the second database",
        package: "postgresql",
        present: || postgres::programs().is_some(),
    },
    Need {
        what: "LibreOffice Writer, which opens the Word documents we write",
        package: "libreoffice-writer-nogui",
        present: || on_path("soffice") && office_part("libswlo.so"),
    },
    Need {
        what: "LibreOffice Calc, which opens the workbooks we write",
        package: "libreoffice-calc-nogui",
        present: || on_path("soffice") && office_part("libsclo.so"),
    },
    Need {
        what: "pdftotext and pdftoppm, which look at printed pages",
        package: "poppler-utils",
        present: || on_path("pdftotext") && on_path("pdftoppm"),
    },
    Need {
        what: "strace, with which tests let a disk fail",
        package: "strace",
        present: || on_path("strace"),
    },
    Need {
        what: "a Chinese font",
        package: "fonts-noto-cjk",
        present: chinese_font,
    },
];

const BROWSER: [Need; 5] = [
    Need {
        what: "Chromium, in which the pages are looked at",
        package: "chromium",
        present: || Path::new("/usr/bin/chromium").is_file(),
    },
    Need {
        what: "Node, which drives the browser",
        package: "nodejs",
        present: || on_path("node"),
    },
    Need {
        what: "npm, which installs what drives it",
        package: "npm",
        present: || on_path("npm"),
    },
    Need {
        what: "pdftoppm, which looks at printed pages",
        package: "poppler-utils",
        present: || on_path("pdftoppm"),
    },
    Need {
        what: "a Chinese font",
        package: "fonts-noto-cjk",
        present: chinese_font,
    },
];

/// Sees that the tests have what they need.
pub(crate) fn prepare() -> Result<()> {
    provide(&NEEDS)
}

/// Sees that the browser's stories have what they need.
pub(crate) fn prepare_browser() -> Result<()> {
    provide(&BROWSER)
}

/// Installs what is missing where that can be done (Debian, as root), else names it.
fn provide(needs: &[Need]) -> Result<()> {
    let missing: Vec<&Need> = needs.iter().filter(|need| !(need.present)()).collect();
    if missing.is_empty() {
        return Ok(());
    }
    let packages: Vec<&str> = missing.iter().map(|need| need.package).collect();
    let root = steps::answer(Command::new("id").arg("-u"))?.trim() == "0";
    if !root || !on_path("apt-get") {
        let list: Vec<String> = missing
            .iter()
            .map(|need| format!("  {} ({})", need.what, need.package))
            .collect();
        bail!(
            "this machine lacks:\n{}\non Debian: sudo apt-get install --no-install-recommends {}",
            list.join("\n"),
            packages.join(" ")
        );
    }
    println!("   installing {}", packages.join(", "));
    steps::answer(apt().arg("update"))?;
    steps::answer(
        apt()
            .args(["install", "--yes", "--no-install-recommends"])
            .args(&packages),
    )?;
    let still: Vec<&str> = missing
        .iter()
        .filter(|need| !(need.present)())
        .map(|need| need.what)
        .collect();
    if !still.is_empty() {
        bail!("installed, and yet not found: {}", still.join("; "));
    }
    Ok(())
}

fn apt() -> Command {
    let mut apt = Command::new("apt-get");
    apt.arg("--quiet").env("DEBIAN_FRONTEND", "noninteractive");
    apt
}

/// Whether the search path leads to a program.
pub(crate) fn on_path(program: &str) -> bool {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path).any(|folder| folder.join(program).is_file())
}

/// LibreOffice's programs are one binary with a library each; only the library tells.
fn office_part(library: &str) -> bool {
    let Ok(program) = which("soffice") else {
        return false;
    };
    program
        .parent()
        .is_some_and(|folder| folder.join(library).is_file())
}

fn which(program: &str) -> std::io::Result<std::path::PathBuf> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    std::env::split_paths(&path)
        .map(|folder| folder.join(program))
        .find(|file| file.is_file())
        .map_or_else(
            || Err(std::io::ErrorKind::NotFound.into()),
            fs::canonicalize,
        )
}

fn chinese_font() -> bool {
    Path::new("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc").is_file()
        || steps::answer(Command::new("fc-list").arg(":lang=zh-cn"))
            .is_ok_and(|fonts| !fonts.trim().is_empty())
}
