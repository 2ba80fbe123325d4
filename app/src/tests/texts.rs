//! Whatever the program can show has a text in both languages.

use super::scanned;
use crate::lines_of_work;
use crate::texts::Texts;
use niangjia_messages::{Language, Messages};
use niangjia_office::measures::{Made, Measure, Split};
use niangjia_office::registers::{Holds, Register};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn messages() -> Messages {
    Messages::new(&lines_of_work::texts()).unwrap()
}

/// The keys that are asked for and not there, each once.
fn missing(keys: impl IntoIterator<Item = String>) -> BTreeSet<String> {
    let messages = messages();
    let asked: BTreeSet<String> = keys.into_iter().collect();
    assert!(!asked.is_empty());
    asked.into_iter().filter(|key| !messages.has(key)).collect()
}

fn slice_of(register: &Register) -> &'static str {
    register.kind.0.split('.').next().unwrap()
}

fn nothing() -> BTreeSet<String> {
    BTreeSet::new()
}

#[test]
fn both_languages_say_the_same() {
    assert_eq!(messages().compare(), [] as [String; 0]);
}

#[test]
fn every_line_of_work_has_a_name() {
    let names = lines_of_work::all()
        .iter()
        .map(|slice| format!("slice-{}", slice.name));
    assert_eq!(missing(names), nothing());
}

/// What waits leads to its register, so it has to be one.
#[test]
fn everything_that_waits_says_what_is_to_be_done_and_where() {
    let all = || lines_of_work::all().iter().flat_map(|slice| slice.waiting);
    assert_eq!(missing(all().map(|kind| kind.key.to_owned())), nothing());
    let registers: BTreeSet<&str> = lines_of_work::registers()
        .iter()
        .map(|r| r.kind.0)
        .collect();
    for kind in all() {
        assert!(registers.contains(kind.register.0), "{}", kind.register);
    }
}

#[test]
fn every_role_and_action_has_a_name_and_every_refusal_a_sentence() {
    use niangjia_access::{AccessError, Action, Role, policy};
    let names = Role::ALL.iter().map(|role| role.name_key());
    let deeds = Action::ALL.iter().map(|action| action.name_key());
    let refused = [
        policy::REFUSED_NOBODY,
        policy::REFUSED_ROLE,
        policy::REFUSED_OWN,
    ];
    let errors = [
        AccessError::LoginUnfit,
        AccessError::LoginTaken,
        AccessError::NoAccount,
        AccessError::NoGrant,
        AccessError::NoUnit,
        AccessError::NoPerson,
        AccessError::MemberWithoutPerson,
        AccessError::DaysReversed,
        AccessError::OwnRole,
        AccessError::Locked,
        AccessError::Weak,
        AccessError::Wrong,
        AccessError::WrongCode,
        AccessError::FactorThere,
        AccessError::Wait { seconds: 1 },
    ];
    let errors = errors.iter().filter_map(AccessError::key);
    let sentences = refused.into_iter().chain(errors).map(str::to_owned);
    assert_eq!(missing(names.chain(deeds).chain(sentences)), nothing());
}

#[test]
fn every_measure_has_a_name_a_definition_and_a_unit() {
    let keys = lines_of_work::measures().into_iter().flat_map(|measure| {
        let unit = measure.unit.key().to_owned();
        [measure.name_key(), measure.definition_key(), unit]
    });
    assert_eq!(missing(keys), nothing());
}

#[test]
fn every_measure_has_an_id_and_a_chinese_name_of_its_own() {
    let texts = Texts::in_language(Language::Chinese).unwrap();
    let (mut ids, mut names) = (BTreeSet::new(), BTreeMap::<String, &str>::new());
    let mut twice = Vec::new();
    for measure in lines_of_work::measures() {
        assert!(ids.insert(measure.id), "{} is there twice", measure.id);
        if let Some(other) = names.insert(texts.measure(measure), measure.id) {
            twice.push(format!(
                "{other} and {}: {}",
                measure.id,
                texts.measure(measure)
            ));
        }
    }
    assert!(twice.is_empty(), "{twice:#?}");
}

#[test]
fn measures_are_called_as_the_sample_college_calls_them() {
    let texts = Texts::in_language(Language::Chinese).unwrap();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../demo/sample-year/expected.csv");
    let mut reader = csv::Reader::from_path(file).unwrap();
    let all = lines_of_work::measures();
    let mut compared = 0;
    for row in reader.records() {
        let row = row.unwrap();
        let measure = all.iter().find(|measure| measure.id == &row[0]);
        let measure = measure.unwrap_or_else(|| panic!("nobody answers for {}", &row[0]));
        assert_eq!(texts.measure(measure), row[1], "{}", measure.id);
        assert_eq!(texts.text(measure.unit.key()), row[3], "{}", measure.id);
        compared += 1;
    }
    assert!(compared > 90, "{compared}");
}

#[test]
fn every_register_field_and_code_has_a_text() {
    let messages = messages();
    let mut missing = Vec::new();
    for register in lines_of_work::registers() {
        let slice = slice_of(register);
        let name = format!("register-{}", register.kind.0.replace('.', "-"));
        if !messages.has(&name) {
            missing.push(name);
        }
        for field in register.fields {
            let keys = [
                format!("field-{slice}-{}", field.column),
                format!("field-{}", field.column),
            ];
            if !keys.iter().any(|key| messages.has(key)) {
                missing.push(keys.join(" or "));
            }
            if let Holds::Choice(codes) = field.holds {
                missing.extend(
                    codes
                        .iter()
                        .filter_map(|code| unlabelled(&messages, slice, code)),
                );
            }
        }
    }
    assert!(missing.is_empty(), "{missing:#?}");
}

/// What a measure narrows by is a code that its splits show.
#[test]
fn every_code_that_a_measure_is_about_has_a_text() {
    let messages = messages();
    let mut missing = BTreeSet::new();
    for measure in lines_of_work::measures() {
        let Made::Fold { only, .. } = &measure.made else {
            continue;
        };
        let slice = lines_of_work::slice_of(measure);
        // What a book writes in Chinese is kept as written and needs no other word.
        let codes = only
            .iter()
            .flat_map(|only| only.is)
            .filter(|code| code.is_ascii());
        missing.extend(codes.filter_map(|code| unlabelled(&messages, slice, code)));
    }
    assert_eq!(missing, nothing());
}

fn unlabelled(messages: &Messages, slice: &str, code: &str) -> Option<String> {
    let code = code.replace('_', "-");
    let keys = [
        format!("code-{slice}-{code}"),
        format!("code-people-{code}"),
    ];
    let labelled = keys.iter().any(|key| messages.has(key));
    (!labelled).then(|| keys[0].clone())
}

#[test]
fn every_form_and_every_split_has_a_name() {
    let forms = lines_of_work::forms();
    let forms = forms
        .iter()
        .map(|form| format!("form-{}", form.name.replace('.', "-")));
    assert_eq!(missing(forms), nothing());
    let splits = Split::ALL
        .iter()
        .map(|by| format!("ui-split-{}", by.word()));
    assert_eq!(missing(splits), nothing());
}

/// Shares and heads name measures that are there.
#[test]
fn every_share_refers_to_measures_that_there_are() {
    let all = lines_of_work::measures();
    let there = |id: &str| all.iter().any(|measure: &&Measure| measure.id == id);
    for measure in &all {
        let parts = match &measure.made {
            Made::Fold { .. } => continue,
            Made::Share { part, whole } => [*part, *whole],
            Made::PerHead { amount, heads } => [*amount, *heads],
        };
        assert!(
            parts.iter().all(|id| there(id)),
            "{}: {parts:?}",
            measure.id
        );
    }
}

/// The problems that an import can point out stand as codes in the source, behind `Refusal::at(`, `warn(` and their like.
#[test]
fn every_problem_has_a_sentence_and_every_sentence_a_problem() {
    let messages = messages();
    let codes = scanned::problem_codes();
    assert!(codes.len() > 35, "{codes:?}");
    let silent: Vec<&String> = codes
        .iter()
        .filter(|code| !messages.has(&format!("problem-{}", code.replace('_', "-"))))
        .collect();
    assert!(silent.is_empty(), "problems without a sentence: {silent:?}");
    let literals = scanned::literals_of_the_program();
    let never_said: Vec<String> = scanned::keys()
        .into_iter()
        .filter_map(|key| {
            key.strip_prefix("problem-")
                .map(|code| code.replace('-', "_"))
        })
        .filter(|code| !literals.contains(code) && !literals.contains(&code.replace('_', "-")))
        .filter(|code| {
            let of_file = code
                .strip_prefix("file_")
                .map(|code| code.replace('_', "-"));
            of_file.is_none_or(|code| !literals.contains(&code))
        })
        .collect();
    assert!(
        never_said.is_empty(),
        "sentences without a problem: {never_said:?}"
    );
}
