//! The report's text as it stands on paper.

/// A document: title, chapters 一、, items （一）, paragraphs.
#[derive(Clone, Debug)]
pub struct Sheet {
    /// The language of the text, which need not be the language of the page around it.
    pub language: String,
    /// The title, line by line.
    pub title: Vec<String>,
    /// What stands under the title.
    pub subtitle: String,
    /// The mark of an unfinished document, such as `审议稿`.
    pub draft_mark: Option<String>,
    /// Whom it addresses, such as `各位代表：`.
    pub salutation: Option<String>,
    /// What comes before the first chapter.
    pub opening: Vec<Paragraph>,
    /// The chapters.
    pub chapters: Vec<Chapter>,
    /// What comes after the last chapter.
    pub closing: Vec<Paragraph>,
}

/// A chapter, with its number in the heading.
#[derive(Clone, Debug)]
pub struct Chapter {
    /// Such as `一、宣传教育`.
    pub heading: String,
    /// What comes before the first item.
    pub paragraphs: Vec<Paragraph>,
    /// The items.
    pub items: Vec<Item>,
}

/// An item of a chapter, with its number in the heading.
#[derive(Clone, Debug)]
pub struct Item {
    /// Such as `（一）送温暖`.
    pub heading: String,
    /// Its text.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph.
#[derive(Clone, Debug)]
pub struct Paragraph {
    /// Text and figures in turn.
    pub spans: Vec<Span>,
}

/// A piece of a paragraph.
#[derive(Clone, Debug)]
pub enum Span {
    /// Plain text.
    Text(String),
    /// A figure that opens.
    Figure(FigureLink),
}

/// A figure in the text.
#[derive(Clone, Debug)]
pub struct FigureLink {
    /// Its number in the text, counted from one; no two figures of a sheet share it.
    pub number: u32,
    /// As it reads in the text, with its unit.
    pub text: String,
    /// The report with this figure open, without a fragment: the page adds `#f` and the number.
    pub href: String,
    /// What it rests on.
    pub support: Support,
}

/// What a figure of the text rests on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Support {
    /// Records that agree with it.
    Records,
    /// Records, but arithmetic about it does not hold.
    Remarked,
    /// Records that are others than at the last reading.
    Changed,
    /// Digits typed by hand for which somebody answers.
    Declared,
    /// Nothing: digits typed by hand.
    Bare,
}

impl Support {
    /// How it is drawn.
    #[must_use]
    pub fn class(&self) -> &'static str {
        match self {
            Support::Records => "fig",
            Support::Remarked => "fig remarked",
            Support::Changed => "fig changed",
            Support::Declared => "fig declared",
            Support::Bare => "fig bare",
        }
    }
}

impl Paragraph {
    pub(crate) fn holds(&self, number: u32) -> bool {
        let is_it = |span: &Span| matches!(span, Span::Figure(link) if link.number == number);
        self.spans.iter().any(is_it)
    }
}

impl Sheet {
    pub(crate) fn holds(&self, number: u32) -> bool {
        let in_chapters = self.chapters.iter().flat_map(|chapter| {
            let items = chapter.items.iter().flat_map(|item| &item.paragraphs);
            chapter.paragraphs.iter().chain(items)
        });
        let mut all = self.opening.iter().chain(in_chapters).chain(&self.closing);
        all.any(|paragraph| paragraph.holds(number))
    }
}
