//! PDF, by the typesetter: a program of its own that stands beside this one, because it takes many minutes to build.
//!
//! A paper goes in as JSON and comes back as PDF. The other program sets itself bounds on time and memory; this one waits no
//! longer than it must, takes no more bytes than a paper has, and turns the other's problems into sentences.

mod paper;

pub(crate) use paper::{annex, report, slides};

use crate::texts::Texts;
use serde::Deserialize;
use serde_json::Value;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, PoisonError, mpsc};
use std::thread;
use std::time::Duration;

/// Nobody waits longer for a paper.
const SECONDS: u64 = 60;
/// No paper is larger.
const MOST_BYTES: u64 = 64 << 20;
/// So much is listened to of what the typesetter complains about.
const MOST_COMPLAINTS: u64 = 64 << 10;

static ONE_AT_A_TIME: Mutex<()> = Mutex::new(());

/// The program that sets papers.
#[derive(Clone, Debug)]
pub(crate) struct Typesetter {
    program: PathBuf,
}

/// A paper that is set.
#[derive(Debug)]
pub(crate) struct Pdf {
    /// The file.
    pub(crate) bytes: Vec<u8>,
    /// Typefaces that had to be replaced.
    notices: Vec<Complaint>,
}

/// Why there is no PDF.
#[derive(Debug)]
pub(crate) enum Unset {
    /// The program is not there.
    Missing,
    /// It was not done in time.
    Late,
    /// It said what is wrong.
    Complained(Box<Complaint>),
    /// It could not be run, or ended without a word.
    Failed(String),
}

/// A line of the typesetter's complaints.
#[derive(Debug, Deserialize)]
pub(crate) struct Complaint {
    problem: String,
    text: String,
    notice: bool,
    role: Option<String>,
    package: Option<String>,
    characters: Option<String>,
}

impl Typesetter {
    /// Beside this program; else where `NIANGJIA_TYPESET` says; else where cargo builds it, when this program was built in the
    /// same checkout.
    pub(crate) fn find() -> Option<Self> {
        const NAME: &str = "niangjia-typeset";
        let own = std::env::current_exe().ok();
        let folder = own.as_deref().and_then(Path::parent);
        let beside = folder.map(|folder| folder.join(NAME));
        let named = std::env::var_os("NIANGJIA_TYPESET").map(PathBuf::from);
        let checkout = folder
            .and_then(|folder| {
                folder
                    .ancestors()
                    .find(|above| above.join("typeset/Cargo.toml").is_file())
            })
            .map(|root| root.join("typeset/target/release").join(NAME));
        let places = [beside, named, checkout];
        let program = places.into_iter().flatten().find(|place| place.is_file())?;
        Some(Self { program })
    }

    /// Sets a paper; others wait meanwhile, so that the machine never holds more than one.
    pub(crate) fn set(&self, paper: &Value) -> Result<Pdf, Unset> {
        // The lock guards nothing that a panic could have left half done.
        let _turn = ONE_AT_A_TIME.lock().unwrap_or_else(PoisonError::into_inner);
        // It needs nothing of this program's surroundings: no keys, no names of databases.
        let started = Command::new(&self.program)
            .env_clear()
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn();
        let mut child = started.map_err(|error| Unset::Failed(error.to_string()))?;
        let heard = converse(&mut child, paper.to_string());
        if heard.is_none() {
            // It may have ended in this moment; then there is nothing left to stop.
            let _ = child.kill();
        }
        let ended = child
            .wait()
            .map_err(|error| Unset::Failed(error.to_string()))?;
        let (bytes, complaints) = heard.ok_or(Unset::Late)?;
        let lines = complaints.lines().map(serde_json::from_str::<Complaint>);
        let (notices, problems): (Vec<Complaint>, Vec<Complaint>) =
            lines.flatten().partition(|complaint| complaint.notice);
        match problems.into_iter().next() {
            Some(complaint) => Err(Unset::Complained(Box::new(complaint))),
            None if !ended.success() => {
                Err(Unset::Failed(format!("{ended} {}", complaints.trim())))
            }
            None if !bytes.starts_with(b"%PDF-") || bytes.len() as u64 > MOST_BYTES => {
                Err(Unset::Failed(ended.to_string()))
            }
            None => Ok(Pdf { bytes, notices }),
        }
    }
}

/// Gives the paper and takes what comes, each stream by a thread of its own, so that none waits for another; nothing when it
/// takes too long.
fn converse(child: &mut Child, paper: String) -> Option<(Vec<u8>, String)> {
    let (mut into, out, complaints) = (
        child.stdin.take()?,
        child.stdout.take()?,
        child.stderr.take()?,
    );
    thread::spawn(move || {
        // A typesetter that reads no further has said why.
        let _ = into.write_all(paper.as_bytes());
    });
    let said = listen(complaints, MOST_COMPLAINTS);
    let set = listen(out, MOST_BYTES + 1);
    let bytes = set.recv_timeout(Duration::from_secs(SECONDS)).ok()?;
    let said = said.recv_timeout(Duration::from_secs(1)).ok()?;
    Some((bytes, String::from_utf8_lossy(&said).into_owned()))
}

fn listen(from: impl Read + Send + 'static, most: u64) -> mpsc::Receiver<Vec<u8>> {
    let (send, receive) = mpsc::channel();
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read before an error is all that there is; nobody may be waiting for it any more.
        let _ = from.take(most).read_to_end(&mut bytes);
        let _ = send.send(bytes);
    });
    receive
}

impl Pdf {
    /// What has to be said of it, in sentences.
    pub(crate) fn notices(&self, texts: &Texts) -> Vec<String> {
        self.notices
            .iter()
            .map(|notice| notice.sentence(texts))
            .collect()
    }
}

impl Unset {
    /// What is wrong and what to do, in a sentence.
    pub(crate) fn sentence(&self, texts: &Texts) -> String {
        match self {
            Self::Missing => texts.text("typeset-missing"),
            Self::Late => texts.with("typeset-late", &[("seconds", SECONDS.to_string().into())]),
            Self::Complained(complaint) => complaint.sentence(texts),
            Self::Failed(said) => texts.with("typeset-failed", &[("said", said.as_str().into())]),
        }
    }
}

impl Complaint {
    fn sentence(&self, texts: &Texts) -> String {
        let told =
            |name: &'static str, value: &Option<String>| (name, value.clone().unwrap_or_default());
        let face = match self.role.as_deref() {
            Some("title") => "typeset-face-title",
            Some("fang") => "typeset-face-fang",
            Some("kai") => "typeset-face-kai",
            Some("hei") => "typeset-face-hei",
            _ => "typeset-face-song",
        };
        let (key, about) = match self.problem.as_str() {
            "font-missing" => (
                "typeset-font-missing",
                vec![
                    ("typeface", texts.text(face)),
                    told("package", &self.package),
                ],
            ),
            "font-replaced" => (
                "typeset-font-replaced",
                vec![
                    ("typeface", texts.text(face)),
                    told("package", &self.package),
                ],
            ),
            "unprintable" => (
                "typeset-unprintable",
                vec![told("characters", &self.characters)],
            ),
            _ => ("typeset-failed", vec![("said", self.text.clone())]),
        };
        let about: Vec<_> = about
            .iter()
            .map(|(name, value)| (*name, value.as_str().into()))
            .collect();
        texts.with(key, &about)
    }
}

#[cfg(test)]
mod tests {
    use super::{Typesetter, Unset};
    use crate::texts::Texts;
    use niangjia_messages::Language;
    use serde_json::json;
    use std::os::unix::fs::PermissionsExt;

    /// A program that stands in for the typesetter.
    fn playing(script: &str) -> (tempfile::TempDir, Typesetter) {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("typeset");
        std::fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        std::fs::set_permissions(&program, std::fs::Permissions::from_mode(0o700)).unwrap();
        (folder, Typesetter { program })
    }

    #[test]
    fn what_the_typesetter_says_becomes_a_pdf_or_a_sentence() {
        let texts = Texts::in_language(Language::English).unwrap();
        for (script, sentence) in [
            (
                r#"echo '{"problem":"font-missing","role":"hei","package":"fonts-noto-cjk","text":"","notice":false}' >&2; exit 3"#,
                "This machine has no Hei, so no PDF can be written; on Debian the package fonts-noto-cjk brings one",
            ),
            (
                r#"echo '{"problem":"setting","text":"no room","notice":false}' >&2; exit 5"#,
                "The typesetter wrote no PDF: no room",
            ),
            ("exit 7", "The typesetter wrote no PDF: exit status: 7 "),
            (
                "echo nonsense",
                "The typesetter wrote no PDF: exit status: 0",
            ),
        ] {
            let (_folder, typesetter) = playing(script);
            let unset = typesetter.set(&json!({})).unwrap_err();
            assert_eq!(unset.sentence(&texts), sentence);
        }
        let (_folder, typesetter) = playing(
            r#"cat >/dev/null; echo '{"problem":"font-replaced","role":"kai","package":"fonts-lxgw-wenkai","text":"","notice":true}' >&2; printf %%PDF-1.7"#,
        );
        let pdf = typesetter.set(&json!({ "form": "report" })).unwrap();
        assert_eq!(pdf.bytes, b"%PDF-1.7");
        assert_eq!(
            pdf.notices(&texts),
            [
                "This machine has no Kai; the PDF has Song in its place; on Debian the package fonts-lxgw-wenkai brings one"
            ]
        );
    }

    #[test]
    fn without_the_typesetter_the_sentence_tells_how_to_build_it() {
        for language in [Language::Chinese, Language::English] {
            let sentence = Unset::Missing.sentence(&Texts::in_language(language).unwrap());
            assert!(
                sentence.contains("cargo build --release --manifest-path typeset/Cargo.toml"),
                "{sentence}"
            );
        }
    }
}
