//! The texts of the program in the language of whoever asks.

use crate::lines_of_work;
use niangjia_messages::{Argument, Language, Messages, MessagesError};
use niangjia_office::measures::{Figure, Measure, Unit};

/// All texts, and the language of this run.
pub(crate) struct Texts {
    messages: Messages,
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
            messages: Messages::new(&lines_of_work::texts())?,
            language,
        })
    }

    /// The messages, for those who choose the language themselves.
    pub(crate) fn messages(&self) -> &Messages {
        &self.messages
    }

    /// The language of this run.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// A text.
    pub(crate) fn text(&self, key: &str) -> String {
        self.messages.text(self.language, key)
    }

    /// A text with arguments.
    pub(crate) fn with(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        self.messages.text_with(self.language, key, arguments)
    }

    /// The name of a measure.
    pub(crate) fn measure(&self, measure: &Measure) -> String {
        self.text(&measure.name_key())
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

/// A code of a register in words: `code-care-hospital`, else as it is stored.
pub(crate) fn code(messages: &Messages, language: Language, slice: &str, code: &str) -> String {
    let word = code.replace('_', "-");
    let own = format!("code-{slice}-{word}");
    if messages.has(&own) {
        messages.text(language, &own)
    } else {
        code.to_owned()
    }
}

/// A field of a register in words.
pub(crate) fn field(messages: &Messages, language: Language, slice: &str, column: &str) -> String {
    let own = format!("field-{slice}-{column}");
    let key = if messages.has(&own) {
        own
    } else {
        format!("field-{column}")
    };
    messages.text(language, &key)
}

/// The value of a figure as it is printed in tables, without its unit.
pub(crate) fn value(unit: Unit, figure: Figure) -> String {
    figure
        .value
        .map(|value| unit.print(value))
        .unwrap_or_default()
}
