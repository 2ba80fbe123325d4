//! The two languages the program speaks.

use unic_langid::LanguageIdentifier;

/// A language the program speaks; Chinese where nobody asked for another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub enum Language {
    /// Simplified Chinese as written in mainland offices, `zh-CN`.
    #[default]
    Chinese,
    /// English, `en`.
    English,
}

impl Language {
    /// Both languages, the one of the office first.
    pub const ALL: [Language; 2] = [Language::Chinese, Language::English];

    /// The code used in file names, in the page's `lang` attribute and in settings.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Language::Chinese => "zh-CN",
            Language::English => "en",
        }
    }

    /// The language meant by a tag (`zh-Hans-CN`, `en-GB`) or by the variable `LANG`
    /// (`zh_CN.UTF-8`); `None` when it means neither (`C`, `fr`, nothing at all).
    #[must_use]
    pub fn parse(tag: &str) -> Option<Language> {
        let tag = tag.trim();
        let primary = tag.split(['-', '_', '.', '@']).next().unwrap_or(tag);
        if primary.eq_ignore_ascii_case("zh") {
            Some(Language::Chinese)
        } else if primary.eq_ignore_ascii_case("en") {
            Some(Language::English)
        } else {
            None
        }
    }

    /// The identifier by which Fluent picks plural rules.
    pub(crate) fn identifier(self) -> LanguageIdentifier {
        // Both codes are well formed; the default identifier ("undetermined") is never reached.
        self.code().parse().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::Language;

    #[test]
    fn a_tag_or_the_environment_names_a_language() {
        let table = [
            ("zh-CN", Some(Language::Chinese)),
            ("zh", Some(Language::Chinese)),
            ("ZH-Hans-CN", Some(Language::Chinese)),
            ("zh_CN.UTF-8", Some(Language::Chinese)),
            ("zh_CN.GB18030@pinyin", Some(Language::Chinese)),
            ("en", Some(Language::English)),
            ("en-GB", Some(Language::English)),
            (" en_US.UTF-8 ", Some(Language::English)),
            ("C", None),
            ("C.UTF-8", None),
            ("POSIX", None),
            ("enm", None),
            ("fr-FR", None),
            ("", None),
        ];
        for (tag, expected) in table {
            assert_eq!(Language::parse(tag), expected, "{tag}");
        }
        assert_eq!(Language::default(), Language::Chinese);
    }

    #[test]
    fn the_codes_are_identifiers_and_read_back() {
        for language in Language::ALL {
            assert_eq!(language.identifier().to_string(), language.code());
            assert_eq!(Language::parse(language.code()), Some(language));
        }
    }
}
