//! The texts of the command line and of the pages: each that is asked for is there, and each that is there is asked for.

use super::scanned;
use crate::commands::{check, trace};
use crate::lines_of_work;
use crate::texts::Texts;
use niangjia_document::{ReadTextError, Unread};
use niangjia_messages::{Language, Messages};
use std::collections::BTreeSet;
use testkit::{Engine, TestDb};

/// Literals with a gap for a part of a key, and the keys that come of them.
///
/// A new kind of key that is put together has to be added here, else the test below cannot know what it comes to.
fn put_together() -> Vec<(&'static str, Vec<String>)> {
    let mut command = crate::cli::command(&Texts::in_language(Language::English).unwrap());
    command.build();
    let subcommands: Vec<&clap::Command> = command
        .get_subcommands()
        .filter(|sub| sub.get_name() != "help")
        .collect();
    let about = subcommands
        .iter()
        .map(|sub| format!("cli-{}-about", sub.get_name()));
    let more = subcommands
        .iter()
        .map(|sub| format!("cli-{}-more", sub.get_name()));
    let deeds = |of: &'static str| {
        let deeds = subcommands
            .iter()
            .filter(move |sub| sub.get_name() == of)
            .flat_map(|sub| sub.get_subcommands())
            .filter(|deed| deed.get_name() != "help");
        deeds.map(move |deed| format!("cli-{of}-{}-about", deed.get_name()))
    };
    let columns_of_returns = ["number", "name", "value", "unit", "definition"];
    let parts_of_seals = [
        "head",
        "text",
        "source",
        "figures",
        "lists",
        "definitions",
        "rules",
        "hand",
        "panels",
        "remarks",
    ];
    let tables = [
        "organisation",
        "democracy",
        "labour",
        "protection",
        "benefits",
        "culture",
        "women",
        "honours",
        "finance",
    ];
    let flags = subcommands
        .iter()
        .flat_map(|sub| sub.get_arguments())
        .filter(|argument| matches!(argument.get_action(), clap::ArgAction::SetTrue))
        .map(|argument| format!("cli-{}", argument.get_id()));
    let weights = ["noted", "warned", "refused"].map(|weight| format!("cli-import-{weight}"));
    let events = [
        "changed",
        "withdrawn",
        "taken-up-again",
        "entered",
        "corrected",
        "agreed",
        "put-back",
        "reversed",
        "posted",
        "posted-again",
        "opened",
        "locked",
        "unlocked",
        "reset",
        "password-set",
        "language-chosen",
        "granted",
        "revoked",
        "one-time-login-issued",
        "second-factor-set-up",
        "second-factor-forgotten",
    ];
    let events = events.map(|e| format!("web-history-{e}"));
    let columns = trace::COLUMNS.map(|column| format!("trace-{column}"));
    vec![
        ("cli-{name}-about", about.collect()),
        ("cli-{name}-more", more.collect()),
        ("cli-account-{name}-about", deeds("account").collect()),
        ("cli-report-{name}-about", deeds("report").collect()),
        (
            "report-return-column-{name}",
            columns_of_returns
                .map(|name| format!("report-return-column-{name}"))
                .to_vec(),
        ),
        (
            "report-return-{}",
            tables.map(|name| format!("report-return-{name}")).to_vec(),
        ),
        (
            "report-part-{part}",
            parts_of_seals
                .map(|name| format!("report-part-{name}"))
                .to_vec(),
        ),
        ("cli-{name}", flags.collect()),
        ("cli-import-{}", weights.to_vec()),
        ("trace-{name}", columns.to_vec()),
        ("check-{}", checks()),
        ("cli-unreadable-{}", unreadable()),
        ("web-history-{what}", events.to_vec()),
        ("did-{}", deeds_of_pages()),
        ("typed-{}", refusals()),
        ("column-{}-{}", columns_of_forms()),
        ("column-{}", Vec::new()),
    ]
}

/// What pages say that they have just done.
fn deeds_of_pages() -> Vec<String> {
    [
        "added",
        "corrected",
        "moved",
        "withdrawn",
        "put-back",
        "taken-back",
    ]
    .map(|deed| format!("did-{deed}"))
    .to_vec()
}

/// What is said of a typed line in words of its own.
fn refusals() -> Vec<String> {
    let codes = [
        "unknown-number",
        "unknown-person",
        "person-elsewhere",
        "ambiguous-person",
        "ambiguous-number",
        "id-mismatch",
    ];
    codes.map(|code| format!("typed-{code}")).to_vec()
}

/// The columns of forms that have a name of their own where they are typed in.
fn columns_of_forms() -> Vec<String> {
    let messages = Messages::new(&lines_of_work::texts()).unwrap();
    let forms = lines_of_work::forms().into_iter();
    let columns = forms.flat_map(|form| {
        let name = form.name.replace('.', "-");
        let own = move |column: &niangjia_office::forms::Column| {
            [
                format!("column-{name}-{}", column.name),
                format!("column-{}", column.name),
            ]
        };
        form.columns.iter().flat_map(own)
    });
    columns.filter(|key| messages.has(key)).collect()
}

/// Every reason why a report cannot be read.
fn unreadable() -> Vec<String> {
    let kinds = [
        Unread::OldWord,
        Unread::Marked,
        Unread::Workbook,
        Unread::Picture,
        Unread::Other,
    ];
    let others = [
        ReadTextError::Empty,
        ReadTextError::Scanned,
        ReadTextError::Unreadable,
        ReadTextError::TooLarge { bytes: 2, limit: 1 },
        ReadTextError::Bomb(""),
        ReadTextError::Encrypted,
        ReadTextError::Broken(String::new()),
        ReadTextError::UnknownEncoding,
    ];
    let kinds = kinds.into_iter().map(ReadTextError::NotAText);
    let all = kinds.chain(others);
    all.map(|error| format!("cli-unreadable-{}", error.code()))
        .collect()
}

/// The names of the checks, as they are made on an empty office.
fn checks() -> Vec<String> {
    let db = TestDb::new(Engine::Sqlite);
    let office = db.office(&lines_of_work::further_migrations());
    let made = check::all(&office).unwrap();
    made.iter()
        .map(|checked| format!("check-{}", checked.name))
        .collect()
}

/// Keys of the program's own texts and of the pages as they stand whole in Rust and in HTML.
fn written_out() -> BTreeSet<String> {
    let command = crate::cli::command(&Texts::in_language(Language::English).unwrap());
    let commands: BTreeSet<&str> = command
        .get_subcommands()
        .map(clap::Command::get_name)
        .collect();
    let rust: Vec<(String, String)> = scanned::sources()
        .into_iter()
        .filter(|(path, _)| path.starts_with("app/src/") || path.starts_with("kernel/ui/"))
        .collect();
    let pages = scanned::files("kernel/ui/pages", "html");
    rust.iter()
        .chain(&pages)
        .flat_map(|(_, text)| scanned::literals(text))
        // The beginning of a key is none, nor is the name of a command.
        .filter(|literal| {
            is_key(literal) && !literal.ends_with('-') && !commands.contains(*literal)
        })
        .map(str::to_owned)
        .collect()
}

fn is_key(literal: &str) -> bool {
    let families = [
        "cli-", "ui-", "check-", "trace-", "report-", "demo-", "web-", "did-", "said-", "typed-",
        "wrong-", "column-", "help-", "typeset-",
    ];
    families.iter().any(|family| literal.starts_with(family))
        && literal
            .chars()
            .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || "-_".contains(c))
}

#[test]
fn every_text_that_is_asked_for_is_there() {
    let messages = Messages::new(&lines_of_work::texts()).unwrap();
    let whole = written_out();
    assert!(whole.len() > 150, "{}", whole.len());
    let built = put_together().into_iter().flat_map(|(_, keys)| keys);
    let absent: Vec<String> = whole
        .into_iter()
        .chain(built)
        .filter(|key| !messages.has(key))
        .collect();
    assert!(absent.is_empty(), "{absent:#?}");
}

#[test]
fn every_text_that_is_there_is_asked_for() {
    let mut asked = written_out();
    asked.extend(put_together().into_iter().flat_map(|(_, keys)| keys));
    asked.extend(["check-holds", "check-fails"].map(str::to_owned));
    let own = lines_of_work::texts();
    let own = own
        .iter()
        .filter(|source| matches!(source.slice, "app" | "ui"));
    let unused: Vec<&str> = own
        .flat_map(|source| source.zh_cn.lines())
        .filter_map(|line| line.split_once(" =").map(|(key, _)| key))
        .filter(|key| key.starts_with(|c: char| c.is_ascii_lowercase()) && !asked.contains(*key))
        .collect();
    assert!(unused.is_empty(), "{unused:#?}");
}

/// A key with a gap is one of those whose keys the tests above know.
#[test]
fn every_key_that_is_put_together_is_known_here() {
    let known: BTreeSet<&str> = put_together()
        .into_iter()
        .map(|(pattern, _)| pattern)
        .collect();
    let sources = scanned::files("app/src", "rs");
    let found: BTreeSet<&str> = sources
        .iter()
        .filter(|(path, _)| !path.contains("/tests/"))
        .flat_map(|(_, text)| scanned::literals(text))
        .filter(|literal| {
            let gap = literal.find('{').unwrap_or(literal.len());
            gap < literal.len() && is_key(&literal[..gap]) && !literal.contains([' ', '.'])
        })
        .collect();
    assert_eq!(found, known);
}
