//! All messages of the program, put together from the slices.

use std::collections::HashMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use fluent_syntax::ast::Entry;

use crate::{Argument, Language};

/// Every text of the program in both languages; made once at the start and shared by all threads.
pub struct Messages {
    chinese: FluentBundle<FluentResource>,
    english: FluentBundle<FluentResource>,
    pub(crate) sources: Vec<Source>,
}

/// The message files of one slice, read into the program with `include_str!`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Source {
    /// The slice's name, as errors tell it.
    pub slice: &'static str,
    /// The contents of `messages/zh-CN.ftl`.
    pub zh_cn: &'static str,
    /// The contents of `messages/en.ftl`.
    pub en: &'static str,
}

/// Why the message files cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MessagesError {
    /// The file does not read as Fluent.
    #[error("messages of {slice} ({language}), line {line}: {reason}")]
    Syntax {
        /// Whose file it is.
        slice: &'static str,
        /// The code of the file's language.
        language: &'static str,
        /// The line, counted from one.
        line: usize,
        /// What the reader of the format says about it.
        reason: String,
    },
    /// The same key was given twice, by one slice or by two.
    #[error("messages of {slice} ({language}): the key {key} is already given by {first}")]
    Duplicate {
        /// Whose file gives it the second time.
        slice: &'static str,
        /// Whose file gave it first.
        first: &'static str,
        /// The code of the files' language.
        language: &'static str,
        /// The key.
        key: String,
    },
    /// A message has attributes, or has nothing else.
    #[error("messages of {slice} ({language}): the key {key} must have one text and no attributes")]
    Shape {
        /// Whose file it is.
        slice: &'static str,
        /// The code of the file's language.
        language: &'static str,
        /// The key.
        key: String,
    },
}

impl Source {
    /// The file of one language.
    #[must_use]
    pub const fn file(&self, language: Language) -> &'static str {
        match language {
            Language::Chinese => self.zh_cn,
            Language::English => self.en,
        }
    }
}

impl Messages {
    /// Puts the slices' messages together.
    ///
    /// # Errors
    /// The first file that cannot be used, with its slice, language and line or key.
    pub fn new(sources: &[Source]) -> Result<Messages, MessagesError> {
        Ok(Messages {
            chinese: bundle(Language::Chinese, sources)?,
            english: bundle(Language::English, sources)?,
            sources: sources.to_vec(),
        })
    }

    /// The text of a key that takes no arguments; `⟦key⟧` when there is no such key.
    #[must_use]
    pub fn text(&self, language: Language, key: &str) -> String {
        self.format(language, key, None)
    }

    /// The text of a key with its arguments put in; `⟦key⟧` when there is no such key.
    ///
    /// An argument the message asks for and does not get stays visible as `{$name}`.
    #[must_use]
    pub fn text_with(
        &self,
        language: Language,
        key: &str,
        arguments: &[(&str, Argument<'_>)],
    ) -> String {
        let mut values = FluentArgs::with_capacity(arguments.len());
        for (name, argument) in arguments {
            values.set(*name, argument.value());
        }
        self.format(language, key, Some(&values))
    }

    /// Whether both languages have this key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        Language::ALL
            .into_iter()
            .all(|language| self.bundle(language).has_message(key))
    }

    fn format(&self, language: Language, key: &str, values: Option<&FluentArgs<'_>>) -> String {
        let bundle = self.bundle(language);
        match bundle.get_message(key).and_then(|message| message.value()) {
            // What could not be put in is already visible in the text; the list says no more.
            Some(pattern) => bundle
                .format_pattern(pattern, values, &mut Vec::new())
                .into_owned(),
            None => format!("⟦{key}⟧"),
        }
    }

    fn bundle(&self, language: Language) -> &FluentBundle<FluentResource> {
        match language {
            Language::Chinese => &self.chinese,
            Language::English => &self.english,
        }
    }
}

impl std::fmt::Debug for Messages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Messages")
            .field("sources", &self.sources.len())
            .finish_non_exhaustive()
    }
}

fn bundle(
    language: Language,
    sources: &[Source],
) -> Result<FluentBundle<FluentResource>, MessagesError> {
    let code = language.code();
    let mut bundle = FluentBundle::new_concurrent(vec![language.identifier()]);
    // Invisible marks around arguments would travel on into Word, csv and copied text.
    bundle.set_use_isolating(false);
    let mut given: HashMap<String, &'static str> = HashMap::new();
    for source in sources {
        let slice = source.slice;
        let text = source.file(language);
        let resource = FluentResource::try_new(text.to_owned()).map_err(|(_, errors)| {
            let first = errors.first();
            let position = first.map_or(0, |error| error.pos.start);
            MessagesError::Syntax {
                slice,
                language: code,
                line: line_of(text, position),
                reason: first.map_or_else(String::new, |error| error.kind.to_string()),
            }
        })?;
        for entry in resource.entries() {
            let (key, whole) = match entry {
                Entry::Message(m) => (
                    m.id.name.to_owned(),
                    m.value.is_some() && m.attributes.is_empty(),
                ),
                Entry::Term(term) => (format!("-{}", term.id.name), term.attributes.is_empty()),
                _ => continue,
            };
            if !whole {
                return Err(MessagesError::Shape {
                    slice,
                    language: code,
                    key,
                });
            }
            if let Some(first) = given.insert(key.clone(), slice) {
                return Err(MessagesError::Duplicate {
                    slice,
                    first,
                    language: code,
                    key,
                });
            }
        }
        // Twice-given keys were found above, so nothing is replaced here.
        bundle.add_resource_overriding(resource);
    }
    Ok(bundle)
}

fn line_of(text: &str, position: usize) -> usize {
    text.bytes()
        .take(position)
        .filter(|byte| *byte == b'\n')
        .count()
        + 1
}
