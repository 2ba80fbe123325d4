//! The document: what stands on the paper, without numbers of headings and without layout.

use crate::numerals::chinese;

/// A text ready to be written: every figure is printed, every variable is replaced.
///
/// Nothing in it is numbered: [`Document::blocks`] numbers chapters 一、二、 and items （一）（二）
/// on through all chapters, so that numbers close up whatever is left out.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// One or two lines.
    pub title: Vec<String>,
    /// Without its dash, which is put before it.
    pub subtitle: Option<String>,
    /// Such as 审议稿, without the brackets that are put around it.
    pub draft_mark: Option<String>,
    /// Without its colon, which is put after it.
    pub salutation: Option<String>,
    /// Before the first chapter.
    pub opening: Vec<Paragraph>,
    /// The numbered part.
    pub chapters: Vec<Chapter>,
    /// What is to come, after the last chapter.
    pub outlook: Vec<Paragraph>,
    /// The last words.
    pub closing: Vec<Paragraph>,
    /// Who signs and when, where the text is signed.
    pub signature: Option<Signature>,
    /// By what a sealed text is known again: one line under everything else.
    pub seal: Option<String>,
}

/// A chapter: its heading, what stands directly under it, and its items.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Chapter {
    /// Without its number.
    pub heading: String,
    /// Before the first item; often nothing.
    pub paragraphs: Vec<Paragraph>,
    /// The items of the chapter.
    pub items: Vec<Item>,
}

/// An item of a chapter.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Item {
    /// Without its number.
    pub heading: String,
    /// Its text.
    pub paragraphs: Vec<Paragraph>,
}

/// A paragraph of words and figures.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Paragraph {
    /// In the order of reading.
    pub spans: Vec<Span>,
}

/// A piece of a paragraph.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// Words.
    Text(String),
    /// A figure, with the measure it comes from.
    Figure(Figure),
}

/// A figure in its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The id of the measure behind it.
    pub reference: String,
    /// As printed, such as `5.76 万元`.
    pub text: String,
    /// True when there are no records behind it and the sentence had to stay all the same; the
    /// text is then two crosses, for a person to see to.
    pub missing: bool,
}

/// Who signs and when.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Signature {
    /// The body that signs; may be empty.
    pub issuer: String,
    /// The day in words; may be empty.
    pub date: String,
}

/// What a writer puts on the paper next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Block<'a> {
    /// A line of its own, numbered and with its marks.
    Line(LineKind, String),
    /// A paragraph of the text.
    Body(&'a Paragraph),
}

/// What a line is, which decides how it looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LineKind {
    /// A line of the title.
    Title,
    /// The subtitle, with its dash.
    Subtitle,
    /// The draft mark, in brackets.
    DraftMark,
    /// The salutation, with its colon.
    Salutation,
    /// A chapter's heading with its number: 一、……
    Chapter,
    /// An item's heading with its number: （一）……
    Item,
    /// The body that signs.
    Issuer,
    /// The day of signing.
    Date,
    /// By what a sealed text is known again.
    Seal,
}

impl Document {
    /// The whole document from top to bottom, numbered.
    pub fn blocks(&self) -> Vec<Block<'_>> {
        let mut blocks = Vec::new();
        let mut line = |kind, text: String| blocks.push(Block::Line(kind, text));
        for title in &self.title {
            line(LineKind::Title, title.clone());
        }
        if let Some(subtitle) = &self.subtitle {
            line(LineKind::Subtitle, format!("——{subtitle}"));
        }
        if let Some(mark) = &self.draft_mark {
            line(LineKind::DraftMark, format!("（{mark}）"));
        }
        if let Some(salutation) = &self.salutation {
            line(LineKind::Salutation, format!("{salutation}："));
        }
        blocks.extend(self.opening.iter().map(Block::Body));
        let mut items_before = 0;
        for (index, chapter) in self.chapters.iter().enumerate() {
            let heading = format!("{}、{}", number(index), chapter.heading);
            blocks.push(Block::Line(LineKind::Chapter, heading));
            blocks.extend(chapter.paragraphs.iter().map(Block::Body));
            for item in &chapter.items {
                let heading = format!("（{}）{}", number(items_before), item.heading);
                items_before += 1;
                blocks.push(Block::Line(LineKind::Item, heading));
                blocks.extend(item.paragraphs.iter().map(Block::Body));
            }
        }
        blocks.extend(self.outlook.iter().map(Block::Body));
        blocks.extend(self.closing.iter().map(Block::Body));
        if let Some(signature) = &self.signature {
            for (kind, text) in [
                (LineKind::Issuer, &signature.issuer),
                (LineKind::Date, &signature.date),
            ] {
                if !text.is_empty() {
                    blocks.push(Block::Line(kind, text.clone()));
                }
            }
        }
        if let Some(seal) = &self.seal {
            blocks.push(Block::Line(LineKind::Seal, seal.clone()));
        }
        blocks
    }

    /// Every figure in the order of reading.
    pub fn figures(&self) -> Vec<&Figure> {
        let paragraphs = self.blocks().into_iter().filter_map(|block| match block {
            Block::Body(paragraph) => Some(paragraph),
            Block::Line(..) => None,
        });
        paragraphs
            .flat_map(|paragraph| &paragraph.spans)
            .filter_map(|span| match span {
                Span::Figure(figure) => Some(figure),
                Span::Text(_) => None,
            })
            .collect()
    }
}

impl Paragraph {
    /// A paragraph of words alone.
    pub fn of_text(text: impl Into<String>) -> Paragraph {
        Paragraph {
            spans: vec![Span::Text(text.into())],
        }
    }

    /// The paragraph as one string.
    pub fn text(&self) -> String {
        self.spans.iter().map(Span::text).collect()
    }
}

impl Span {
    /// As it is printed.
    pub fn text(&self) -> &str {
        match self {
            Span::Text(text) => text,
            Span::Figure(figure) => &figure.text,
        }
    }
}

/// The number of the heading with so many before it.
fn number(before: usize) -> String {
    // No document has ten to the sixteenth headings; were there one, digits would serve.
    chinese(before as u64 + 1).unwrap_or_else(|| format!("{}", before + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(heading: &str) -> Item {
        Item {
            heading: heading.to_owned(),
            paragraphs: vec![Paragraph::of_text("如期完成。")],
        }
    }

    #[test]
    fn items_are_numbered_on_through_the_chapters() {
        let chapter = |heading: &str, items: &[&str]| Chapter {
            heading: heading.to_owned(),
            paragraphs: vec![],
            items: items.iter().map(|heading| item(heading)).collect(),
        };
        let mut document = Document {
            chapters: vec![
                chapter("春", &["耕", "种"]),
                chapter("夏", &["锄"]),
                chapter("秋", &["收", "晒", "藏", "七", "八", "九", "十", "十一"]),
            ],
            ..Document::default()
        };
        let headings = |document: &Document| -> Vec<String> {
            let blocks = document.blocks();
            let lines = blocks.into_iter().filter_map(|block| match block {
                Block::Line(_, text) => Some(text),
                Block::Body(_) => None,
            });
            lines.collect()
        };
        assert_eq!(
            headings(&document).join(" "),
            "一、春 （一）耕 （二）种 二、夏 （三）锄 三、秋 （四）收 （五）晒 （六）藏 （七）七 \
             （八）八 （九）九 （十）十 （十一）十一"
        );
        document.chapters.remove(1);
        assert_eq!(headings(&document)[3..5], ["二、秋", "（三）收"]);
    }

    #[test]
    fn lines_get_their_marks() {
        let document = Document {
            title: vec!["上行".into(), "下行".into()],
            subtitle: Some("在大会上的报告".into()),
            draft_mark: Some("审议稿".into()),
            salutation: Some("各位代表".into()),
            signature: Some(Signature {
                issuer: "青禾学院工会".into(),
                date: String::new(),
            }),
            ..Document::default()
        };
        use LineKind::*;
        let line = |kind, text: &str| Block::Line(kind, text.to_owned());
        assert_eq!(
            document.blocks(),
            [
                line(Title, "上行"),
                line(Title, "下行"),
                line(Subtitle, "——在大会上的报告"),
                line(DraftMark, "（审议稿）"),
                line(Salutation, "各位代表："),
                line(Issuer, "青禾学院工会"),
            ]
        );
    }
}
