//! The door through which all text reaches a page.

use std::borrow::Borrow;
use std::fmt::Display;

/// The texts of one language, asked for by message key.
///
/// The lookup is lent by the caller, so this crate knows no message files; it must answer every
/// key that `messages/*.ftl` lists.
#[derive(Clone, Copy)]
pub struct Words<'a> {
    language: &'a str,
    lookup: &'a Lookup<'a>,
}

/// Answers a message key and its arguments with text in one language.
type Lookup<'a> = dyn Fn(&str, &[(&str, Argument<'_>)]) -> String + 'a;

/// What a message may be given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Argument<'a> {
    /// A finished piece of text, shown as it is.
    Text(&'a str),
    /// A whole number, by which a message may choose its plural.
    Whole(u64),
}

impl<'a> Words<'a> {
    /// Words of the language with this tag (`zh-CN`, `en`), which becomes the page's `lang`.
    pub fn new(language: &'a str, lookup: &'a Lookup<'a>) -> Self {
        Words { language, lookup }
    }

    /// The language tag, for the `lang` attribute.
    pub fn language(&self) -> &str {
        self.language
    }

    /// A text without arguments.
    pub fn say(&self, key: &str) -> String {
        (self.lookup)(key, &[])
    }

    /// A text about a number: `$count` chooses the plural, `$digits` is the number in groups of
    /// three.
    pub fn say_count(&self, key: &str, count: impl Borrow<u64>) -> String {
        let count = *count.borrow();
        let digits = grouped(count);
        let arguments = [
            ("count", Argument::Whole(count)),
            ("digits", Argument::Text(&digits)),
        ];
        (self.lookup)(key, &arguments)
    }

    /// A text with one argument.
    pub fn say_of(&self, key: &str, name: &str, value: impl Display) -> String {
        let value = value.to_string();
        (self.lookup)(key, &[(name, Argument::Text(&value))])
    }

    /// A text with two arguments.
    pub fn say_two(
        &self,
        key: &str,
        first_name: &str,
        first: impl Display,
        second_name: &str,
        second: impl Display,
    ) -> String {
        let (first, second) = (first.to_string(), second.to_string());
        let arguments = [
            (first_name, Argument::Text(&first)),
            (second_name, Argument::Text(&second)),
        ];
        (self.lookup)(key, &arguments)
    }
}

fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (position, digit) in digits.chars().enumerate() {
        if position > 0 && (digits.len() - position).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::grouped;

    #[test]
    fn digits_stand_in_groups_of_three() {
        let table = [(0, "0"), (999, "999"), (1000, "1,000"), (14208, "14,208")];
        for (number, text) in table {
            assert_eq!(grouped(number), text);
        }
        assert_eq!(grouped(1_234_567), "1,234,567");
    }
}
