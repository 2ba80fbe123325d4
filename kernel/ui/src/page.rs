//! What every page can do.

use crate::Words;

/// A page that can be shown in any language.
pub trait Page {
    /// The whole HTML document in the language of `words`.
    ///
    /// # Errors
    ///
    /// Only when writing the text itself fails.
    fn render(&self, words: &Words<'_>) -> Result<String, askama::Error>;
}
