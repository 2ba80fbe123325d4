//! The forms with their headings made ready for comparing, once for a whole import.

use crate::headings::loose;
use crate::words;
use niangjia_base::text;
use niangjia_office::forms::Form;
use std::collections::HashSet;

/// All forms, ready for comparing.
pub(crate) struct Known {
    pub(crate) forms: Vec<KnownForm>,
    /// Every heading of every form, reduced to what it means.
    all: HashSet<String>,
    general: HashSet<String>,
    foreign: HashSet<String>,
}

/// A form with the headings of each of its columns.
pub(crate) struct KnownForm {
    pub(crate) form: &'static Form,
    pub(crate) columns: Vec<Vec<Wanted>>,
}

/// A heading of a form.
pub(crate) struct Wanted {
    /// To compare as written.
    pub(crate) key: String,
    /// To compare by what it means.
    pub(crate) loose: String,
}

impl Known {
    /// Makes forms ready.
    pub(crate) fn of(forms: &[&'static Form]) -> Self {
        let wanted = |heading: &&'static str| {
            let key = text::word_key(heading);
            Wanted {
                loose: loose(&key),
                key,
            }
        };
        let forms: Vec<KnownForm> = forms
            .iter()
            .map(|form| KnownForm {
                form,
                columns: form
                    .columns
                    .iter()
                    .map(|column| column.headings.iter().map(wanted).collect())
                    .collect(),
            })
            .collect();
        let all = forms
            .iter()
            .flat_map(|form| form.columns.iter().flatten())
            .map(|wanted| wanted.loose.clone())
            .collect();
        let set = |words: &[&str]| words.iter().map(|w| loose(&text::word_key(w))).collect();
        Self {
            forms,
            all,
            general: set(words::GENERAL),
            foreign: set(words::FOREIGN),
        }
    }

    /// Whether some form has a heading that means this.
    pub(crate) fn has(&self, loose: &str) -> bool {
        self.all.contains(loose)
    }

    /// Whether a heading stands on lists of every kind.
    pub(crate) fn is_general(&self, loose: &str) -> bool {
        self.general.contains(loose)
    }

    /// Whether a heading belongs to lists that are none of a union's registers.
    pub(crate) fn is_foreign(&self, loose: &str) -> bool {
        self.foreign.contains(loose)
    }
}
