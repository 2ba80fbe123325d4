//! The texts of the program in the language of whoever asks.

use crate::lines_of_work;
use niangjia_messages::{Argument, Language, Messages, MessagesError};
use niangjia_office::measures::{Figure, Measure, Unit};
use std::sync::Arc;

/// All texts, and the language of this run or of this reader.
#[derive(Clone)]
pub(crate) struct Texts {
    messages: Arc<Messages>,
    language: Language,
}

impl Texts {
    /// In the language of `NIANGJIA_LANGUAGE`, else of the terminal, else Chinese.
    pub(crate) fn of_environment() -> Result<Self, MessagesError> {
        let asked = ["NIANGJIA_LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"];
        let language = asked
            .iter()
            .filter_map(|name| std::env::var(name).ok())
            .find_map(|tag| Language::parse(&tag))
            .unwrap_or(Language::Chinese);
        Self::in_language(language)
    }

    /// In a language.
    pub(crate) fn in_language(language: Language) -> Result<Self, MessagesError> {
        Ok(Self {
            messages: Arc::new(Messages::new(&lines_of_work::texts())?),
            language,
        })
    }

    /// The same texts in another language.
    pub(crate) fn speaking(&self, language: Language) -> Self {
        Self {
            messages: Arc::clone(&self.messages),
            language,
        }
    }

    /// The language.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The messages, for those who choose the language themselves.
    pub(crate) fn messages(&self) -> &Messages {
        &self.messages
    }

    /// A text.
    pub(crate) fn text(&self, key: &str) -> String {
        self.messages.text(self.language, key)
    }

    /// A text with arguments.
    pub(crate) fn with(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.messages.text_with(self.language, key, arguments)
    }

    /// A text in Chinese, for the columns of files that are Chinese whoever asks.
    pub(crate) fn chinese(&self, key: &str) -> String {
        self.messages.text(Language::Chinese, key)
    }

    /// The name of a measure.
    pub(crate) fn measure(&self, measure: &Measure) -> String {
        self.text(&measure.name_key())
    }

    /// A code of a register in words: `code-care-hospital`. Sexes and standings belong to people, whatever the line of work;
    /// a code that nobody named is shown as it is stored.
    pub(crate) fn code(&self, slice: &str, code: &str) -> String {
        let word = code.replace('_', "-");
        let keys = [
            format!("code-{slice}-{word}"),
            format!("code-people-{word}"),
        ];
        let known = keys.iter().find(|key| self.messages.has(key));
        known.map_or_else(|| code.to_owned(), |key| self.text(key))
    }

    /// A field of a register in words.
    pub(crate) fn field(&self, slice: &str, column: &str) -> String {
        let own = format!("field-{slice}-{column}");
        if self.messages.has(&own) {
            self.text(&own)
        } else {
            self.text(&format!("field-{column}"))
        }
    }

    /// The sentence of a problem of an import.
    pub(crate) fn problem(&self, code: &str, about: &[(String, String)]) -> String {
        let key = format!("problem-{}", code.replace('_', "-"));
        let named: Vec<(&str, String)> = about
            .iter()
            .map(|(name, what)| (name.as_str(), self.named(name, what)))
            .collect();
        let about: Vec<(&str, Argument<'_>)> = named
            .iter()
            .map(|(name, what)| (*name, what.as_str().into()))
            .collect();
        self.with(&key, &about)
    }

    /// What a problem names; forms by their names in this language.
    fn named(&self, name: &str, what: &str) -> String {
        if name == "field" {
            // A field is named by its register: `care.condolence.amount`.
            let column = what.rsplit('.').next().unwrap_or_default();
            return self.field(what.split('.').next().unwrap_or_default(), column);
        }
        if !matches!(name, "form" | "forms") {
            return what.to_owned();
        }
        let forms: Vec<String> = what
            .split_whitespace()
            .map(|form| {
                let key = format!("form-{}", form.replace('.', "-"));
                if self.messages.has(&key) {
                    self.text(&key)
                } else {
                    form.to_owned()
                }
            })
            .collect();
        forms.join(" / ")
    }
}

/// The value of a figure as it is printed in tables, without its unit.
pub(crate) fn value(unit: Unit, figure: Figure) -> String {
    figure
        .value
        .map(|value| unit.print(value))
        .unwrap_or_default()
}
