//! What is private or sensitive is declared once, in a register; whatever shows records follows that declaration.

use crate::lines_of_work;
use niangjia_office::measures::Records;
use niangjia_office::registers::{Field, Holds, Privacy, Register};
use std::collections::{BTreeMap, BTreeSet};

/// The lists of all lines of work.
fn lists() -> Vec<&'static Records> {
    let slices = lines_of_work::all();
    slices
        .iter()
        .flat_map(|slice| slice.records.iter().copied())
        .collect()
}

/// The fields of a list's tables that are not for everybody, as `alias.column`, with their declarations.
fn hidden_fields(records: &Records) -> BTreeMap<String, (&'static Register, &'static Field)> {
    let words: Vec<&str> = records.sql.split_whitespace().collect();
    let mut found = BTreeMap::new();
    for pair in words.windows(3) {
        if !["FROM", "JOIN"].contains(&pair[0]) {
            continue;
        }
        let register = lines_of_work::registers()
            .into_iter()
            .find(|register| register.table == pair[1]);
        let Some(register) = register else { continue };
        let alias = pair[2].trim_end_matches([',', ')']);
        for field in register.fields {
            if field.privacy > Privacy::Internal {
                found.insert(format!("{alias}.{}", field.column), (register, field));
            }
        }
    }
    found
}

/// A query in two: what it lists, and from what.
fn halves(sql: &str) -> (&str, &str) {
    let mut depth = 0;
    for (at, sign) in sql.char_indices() {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            ' ' if depth == 0 && sql[at..].starts_with(" FROM ") => return sql.split_at(at),
            _ => {}
        }
    }
    panic!("a query from nothing: {sql}");
}

/// The columns that a query lists, each with its expression.
fn listed(sql: &str) -> Vec<(&str, &str)> {
    let list = halves(sql).0.trim_start_matches("SELECT ");
    let mut columns = Vec::new();
    let (mut depth, mut begin) = (0, 0);
    for (at, sign) in list.char_indices().chain([(list.len(), ',')]) {
        match sign {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                let expression = list[begin..at].trim();
                let name = expression.rsplit([' ', '.']).next();
                columns.push((name.unwrap_or(expression), expression));
                begin = at + 1;
            }
            _ => {}
        }
    }
    columns
}

fn words(sql: &str) -> impl Iterator<Item = &str> {
    sql.split(|sign: char| !(sign.is_alphanumeric() || sign == '_' || sign == '.'))
}

#[test]
fn a_list_says_which_of_its_columns_are_not_for_everybody() {
    let (mut wrong, mut guards) = (Vec::new(), 0);
    for records in lists() {
        let hidden = hidden_fields(records);
        let columns = listed(records.sql);
        assert_eq!(columns.len(), 10, "{}: {columns:?}", records.name);
        let mut expected = BTreeSet::new();
        for (name, expression) in columns {
            for word in words(expression) {
                if let Some((register, field)) = hidden.get(word) {
                    expected.insert((name, register.table, field.column));
                }
            }
        }
        let declared: BTreeSet<_> = records
            .guarded
            .iter()
            .map(|g| (g.column.column(), g.register.table, g.field))
            .collect();
        if expected != declared {
            wrong.push(format!(
                "{}: {declared:?} and not {expected:?}",
                records.name
            ));
        }
        guards += declared.len();
        for guarded in records.guarded {
            assert!(guarded.declared().is_some(), "{}", records.name);
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
    assert!(guards >= 9, "only {guards} columns are guarded");
}

/// What is sealed cannot be compared by a query, except whole; so a query lists it, and narrows nothing by it.
#[test]
fn no_list_is_narrowed_by_what_is_sensitive() {
    for records in lists() {
        let hidden = hidden_fields(records);
        for word in words(halves(records.sql).1) {
            let sensitive = hidden
                .get(word)
                .is_some_and(|(_, field)| field.privacy == Privacy::Sensitive);
            assert!(!sensitive, "{}: {word}", records.name);
        }
    }
}

#[test]
fn what_is_sensitive_is_a_text() {
    let mut sensitive = 0;
    for register in lines_of_work::registers() {
        for field in register.fields {
            if field.privacy == Privacy::Sensitive {
                sensitive += 1;
                assert!(
                    matches!(field.holds, Holds::Text | Holds::Choice(_)),
                    "{}.{}",
                    register.table,
                    field.column
                );
            }
        }
    }
    assert!(sensitive >= 10, "only {sensitive} fields are sensitive");
}

#[test]
fn a_narrowed_figure_tells_no_more_than_what_it_is_narrowed_by() {
    let (mut sensitive, mut open) = (0, 0);
    for measure in lines_of_work::measures() {
        match measure.privacy() {
            Privacy::Sensitive => sensitive += 1,
            Privacy::Private => panic!("{}", measure.id),
            _ => open += 1,
        }
    }
    assert!(sensitive >= 9 && open > 80, "{sensitive} {open}");
}

/// A column of a form that has the name of a sensitive field of its line of work goes into that field.
#[test]
fn no_problem_repeats_what_is_sensitive() {
    let mut quiet = 0;
    for slice in lines_of_work::all() {
        for form in slice.forms {
            let register = slice.registers.iter().find(|register| {
                register.is_sealed()
                    && register
                        .kind
                        .0
                        .trim_end_matches('s')
                        .contains(form.name.trim_end_matches('s'))
            });
            for column in form.columns {
                let sensitive = register.is_some_and(|register| {
                    let mut fields = register.fields.iter();
                    fields.any(|field| field.column == column.name && field.is_sealed())
                });
                assert_eq!(column.sensitive, sensitive, "{} {}", form.name, column.name);
                quiet += usize::from(sensitive);
            }
        }
    }
    assert_eq!(quiet, 9, "columns are read into sensitive fields");
}
