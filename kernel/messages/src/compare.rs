//! What one language has and the other has not.

use std::collections::{BTreeMap, BTreeSet};

use fluent_syntax::ast::{
    CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement,
};
use fluent_syntax::parser;

use crate::{Language, Messages, Source};

impl Messages {
    /// Every difference between the languages, one sentence each, sorted; empty when there is
    /// none: a key only one of them has, arguments only one of them shows, and a message that
    /// points to another that does not exist.
    ///
    /// A number by which a language only chooses its plural may be missing in the other, which
    /// has no plural.
    #[must_use]
    pub fn compare(&self) -> Vec<String> {
        let [chinese, english] = Language::ALL.map(|language| shapes(language, &self.sources));
        let mut differences = Vec::new();
        for (language, mine, other) in [
            (Language::Chinese, &chinese, &english),
            (Language::English, &english, &chinese),
        ] {
            let code = language.code();
            for (key, shape) in mine {
                // Terms are the language's own affair: only Chinese may need one.
                if !other.contains_key(key) && !key.starts_with('-') {
                    differences.push(format!("{}: {key} is only in {code}", shape.slice));
                }
                for missing in shape
                    .references
                    .iter()
                    .filter(|name| !mine.contains_key(name.as_str()))
                {
                    differences.push(format!(
                        "{}: {key} in {code} points to {missing}, which does not exist",
                        shape.slice
                    ));
                }
            }
        }
        for (language, mine, other) in [
            (Language::Chinese, &chinese, &english),
            (Language::English, &english, &chinese),
        ] {
            for (key, shape) in mine {
                if !other.contains_key(key) || key.starts_with('-') {
                    continue;
                }
                let used = used_by(key, other);
                for name in used_by(key, mine).shown.difference(&used.everything()) {
                    let code = language.code();
                    differences.push(format!(
                        "{}: {key} shows ${name} only in {code}",
                        shape.slice
                    ));
                }
            }
        }
        differences.sort();
        differences
    }
}

/// What a message asks for and points to; terms under their name with the hyphen.
#[derive(Default)]
struct Shape {
    slice: &'static str,
    arguments: Arguments,
    references: BTreeSet<String>,
}

/// The arguments that a message puts into its text, and those by which it chooses among texts.
#[derive(Default)]
struct Arguments {
    shown: BTreeSet<&'static str>,
    chosen_by: BTreeSet<&'static str>,
}

impl Arguments {
    fn everything(&self) -> BTreeSet<&'static str> {
        self.shown.union(&self.chosen_by).copied().collect()
    }
}

fn shapes(language: Language, sources: &[Source]) -> BTreeMap<String, Shape> {
    let mut found = BTreeMap::new();
    for source in sources {
        // `Messages::new` has read the same text, so there is no part that does not parse.
        let resource = match parser::parse(source.file(language)) {
            Ok(resource) | Err((resource, _)) => resource,
        };
        for entry in &resource.body {
            let mut shape = Shape {
                slice: source.slice,
                ..Shape::default()
            };
            let key = match entry {
                Entry::Message(message) => {
                    if let Some(pattern) = &message.value {
                        read_pattern(pattern, &mut shape);
                    }
                    message.id.name.to_owned()
                }
                Entry::Term(term) => {
                    read_pattern(&term.value, &mut shape);
                    // A term is given its arguments where it is used, not by the program.
                    shape.arguments = Arguments::default();
                    format!("-{}", term.id.name)
                }
                _ => continue,
            };
            found.insert(key, shape);
        }
    }
    found
}

/// The arguments of a message and of the messages it points to.
fn used_by(key: &str, shapes: &BTreeMap<String, Shape>) -> Arguments {
    let mut arguments = Arguments::default();
    let mut seen = BTreeSet::new();
    let mut waiting = vec![key];
    while let Some(shape) = waiting
        .pop()
        .filter(|key| seen.insert(*key))
        .and_then(|k| shapes.get(k))
    {
        arguments.shown.extend(&shape.arguments.shown);
        arguments.chosen_by.extend(&shape.arguments.chosen_by);
        waiting.extend(shape.references.iter().map(String::as_str));
    }
    arguments
}

fn read_pattern(pattern: &Pattern<&'static str>, shape: &mut Shape) {
    for element in &pattern.elements {
        if let PatternElement::Placeable { expression } = element {
            read_expression(expression, shape);
        }
    }
}

fn read_expression(expression: &Expression<&'static str>, shape: &mut Shape) {
    match expression {
        Expression::Inline(inline) => read_inline(inline, shape),
        Expression::Select { selector, variants } => {
            match selector {
                InlineExpression::VariableReference { id } => {
                    shape.arguments.chosen_by.insert(id.name);
                }
                other => read_inline(other, shape),
            }
            for variant in variants {
                read_pattern(&variant.value, shape);
            }
        }
    }
}

fn read_inline(inline: &InlineExpression<&'static str>, shape: &mut Shape) {
    match inline {
        InlineExpression::VariableReference { id } => {
            shape.arguments.shown.insert(id.name);
        }
        InlineExpression::MessageReference { id, .. } => {
            shape.references.insert(id.name.to_owned());
        }
        InlineExpression::TermReference { id, arguments, .. } => {
            shape.references.insert(format!("-{}", id.name));
            arguments
                .iter()
                .for_each(|arguments| read_call(arguments, shape));
        }
        InlineExpression::FunctionReference { arguments, .. } => read_call(arguments, shape),
        InlineExpression::Placeable { expression } => read_expression(expression, shape),
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
    }
}

fn read_call(arguments: &CallArguments<&'static str>, shape: &mut Shape) {
    for positional in &arguments.positional {
        read_inline(positional, shape);
    }
    for named in &arguments.named {
        read_inline(&named.value, shape);
    }
}
