//! Forms: what may be written, what was written, and what is wrong with it.
//!
//! A form works without scripts: it is sent as it stands and comes back whole, with every error beside its field and
//! all of them together above it. [`FormView::token`] proves that the form is ours, [`FormView::key`] that it is this
//! one, so that a form sent twice acts once.

use super::LinkView;

/// A form.
#[derive(Clone, Debug, Default)]
pub struct FormView {
    /// Where it is sent.
    pub action: String,
    /// The proof that this program gave the form to this reader.
    pub token: String,
    /// The form's own number, under which it acts once.
    pub key: String,
    /// What may be written, in order.
    pub inputs: Vec<InputView>,
    /// What is wrong with the whole of it, in sentences.
    pub faults: Vec<String>,
    /// The words of the button that sends it.
    pub submit: String,
    /// The way back without sending.
    pub cancel: Option<LinkView>,
    /// Whether files may be in it.
    pub takes_files: bool,
    /// Whether sending it takes something away, so that the button says so by its colour.
    pub is_grave: bool,
    /// Whether its button stands back behind others on the page.
    pub is_quiet: bool,
}

/// What narrows a list: a form that asks and changes nothing.
#[derive(Clone, Debug)]
pub struct FilterBar {
    /// The address of the list.
    pub action: String,
    /// What may be asked for.
    pub inputs: Vec<InputView>,
    /// The words of the button that asks.
    pub apply: String,
    /// The list without any of it; none when it is not narrowed.
    pub clear: Option<LinkView>,
}

/// One thing that may be written.
#[derive(Clone, Debug)]
pub struct InputView {
    /// Its name, as it is sent.
    pub name: String,
    /// What it is called.
    pub label: String,
    /// What helps to fill it in.
    pub hint: Option<String>,
    /// What is wrong with what was written, in a sentence.
    pub error: Option<String>,
    /// Whether it must be filled in.
    pub is_needed: bool,
    /// How it is written.
    pub control: Control,
}

/// How something is written.
#[derive(Clone, Debug)]
pub enum Control {
    /// In one line.
    Line {
        /// What stands there.
        value: String,
        /// What is expected.
        line: Line,
        /// What may be chosen instead of typing, as suggestions.
        suggestions: Vec<String>,
    },
    /// A password, which is never shown and never sent back.
    Secret {
        /// Whether it is being set now, so that the browser offers to keep it.
        is_new: bool,
    },
    /// In several lines.
    Long {
        /// What stands there.
        value: String,
    },
    /// One of many, from a list that opens.
    Select {
        /// What may be chosen.
        options: Vec<OptionView>,
    },
    /// One of a few, all in view.
    Choice {
        /// What may be chosen.
        options: Vec<OptionView>,
    },
    /// Yes, or nothing.
    Tick {
        /// Whether it is ticked.
        is_ticked: bool,
    },
    /// Files.
    Files {
        /// The endings that are taken, as in `.xlsx,.csv`.
        accept: String,
        /// Whether several may be chosen at once.
        are_many: bool,
    },
    /// Sent along without being seen.
    Hidden {
        /// What is sent.
        value: String,
    },
}

/// What is expected in a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Line {
    /// Any words.
    Words,
    /// A day of which perhaps only the month or the year is known, as `2023-08-09`.
    Day,
    /// A whole number.
    Whole,
    /// A number with decimals: yuan, percent.
    Decimal,
    /// The name under which one signs in.
    Account,
    /// A number of six digits that another device shows.
    Code,
    /// Something to search for.
    Search,
}

/// One thing that may be chosen.
#[derive(Clone, Debug)]
pub struct OptionView {
    /// What is sent.
    pub value: String,
    /// What is shown.
    pub label: String,
    /// Whether it is chosen.
    pub is_chosen: bool,
}

impl FormView {
    /// The inputs that are wrong.
    pub(crate) fn wrong(&self) -> impl Iterator<Item = &InputView> {
        self.inputs.iter().filter(|input| input.error.is_some())
    }

    pub(crate) fn has_faults(&self) -> bool {
        !self.faults.is_empty() || self.wrong().next().is_some()
    }
}

impl InputView {
    /// An input that must be filled in.
    #[must_use]
    pub fn must(name: &str, label: String, control: Control) -> Self {
        Self {
            name: name.to_owned(),
            label,
            hint: None,
            error: None,
            is_needed: true,
            control,
        }
    }

    /// An input that may stay empty.
    #[must_use]
    pub fn may(name: &str, label: String, control: Control) -> Self {
        Self {
            is_needed: false,
            ..Self::must(name, label, control)
        }
    }

    /// The same with a hint.
    #[must_use]
    pub fn hinted(mut self, hint: String) -> Self {
        self.hint = Some(hint);
        self
    }

    /// The ids of what describes it, for `aria-describedby`; empty when nothing does.
    pub(crate) fn described_by(&self) -> String {
        let hint = self.hint.as_ref().map(|_| format!("{}-hint", self.name));
        let error = self.error.as_ref().map(|_| format!("{}-error", self.name));
        let ids: Vec<String> = hint.into_iter().chain(error).collect();
        ids.join(" ")
    }

    /// Whether it is sent along without being seen.
    #[must_use]
    pub fn is_hidden(&self) -> bool {
        matches!(self.control, Control::Hidden { .. })
    }
}

impl Control {
    /// A line of words.
    #[must_use]
    pub fn words(value: &str) -> Self {
        Self::line(Line::Words, value)
    }

    /// A line in which something is expected.
    #[must_use]
    pub fn line(line: Line, value: &str) -> Self {
        Self::Line {
            value: value.to_owned(),
            line,
            suggestions: Vec::new(),
        }
    }
}

impl Line {
    pub(crate) fn kind(self) -> &'static str {
        match self {
            Line::Search => "search",
            _ => "text",
        }
    }

    /// Which keys a telephone shows.
    pub(crate) fn keys(self) -> &'static str {
        match self {
            Line::Whole | Line::Code | Line::Day => "numeric",
            Line::Decimal => "decimal",
            Line::Search => "search",
            Line::Words | Line::Account => "text",
        }
    }

    /// What the browser may fill in by itself.
    pub(crate) fn autocomplete(self) -> &'static str {
        match self {
            Line::Account => "username",
            Line::Code => "one-time-code",
            _ => "off",
        }
    }

    /// How wide it is drawn.
    pub(crate) fn class(self) -> &'static str {
        match self {
            Line::Day | Line::Whole | Line::Decimal | Line::Code => "short",
            Line::Words | Line::Account | Line::Search => "full",
        }
    }
}
