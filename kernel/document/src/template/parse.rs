//! From the lines of the file to the parts of the text.

use super::inline::phrase;
use super::sentence::passage;
use super::{ChapterTemplate, ItemTemplate, Part, Phrase, Problem, Template, TemplateError};

impl Template {
    /// Reads a template. All errors are told at once, in the order of their lines.
    pub fn parse(text: &str) -> Result<Template, Vec<TemplateError>> {
        let mut reader = Reader::new();
        let mut paragraph: Vec<(u32, &str)> = Vec::new();
        for (number, line) in (1..).zip(text.trim_start_matches('\u{feff}').lines()) {
            let line = line.trim();
            let is_command = line.starts_with(['#', '@']);
            if line.is_empty() || is_command {
                reader.paragraph(&mut paragraph);
            }
            if is_command {
                reader.command(number, line);
            } else if !line.is_empty() && !line.starts_with("//") {
                paragraph.push((number, line));
            }
        }
        reader.paragraph(&mut paragraph);
        reader.finish()
    }
}

pub(super) struct Reader {
    template: Template,
    /// Whether the text is whole: then its headings have text under them, and it has a title.
    whole: bool,
    /// The last part that was read; nothing at the head of the file.
    part: Option<Part>,
    /// Headings with no text under them so far, and their lines.
    bare_chapter: Option<u32>,
    bare_item: Option<u32>,
    errors: Vec<TemplateError>,
}

impl Reader {
    /// For a text that somebody is still writing.
    pub(super) fn unfinished() -> Reader {
        Reader {
            whole: false,
            ..Reader::new()
        }
    }

    fn new() -> Reader {
        Reader {
            whole: true,
            template: Template {
                title: Vec::new(),
                subtitle: None,
                draft_mark: None,
                salutation: None,
                opening: Vec::new(),
                chapters: Vec::new(),
                outlook: Vec::new(),
                closing: Vec::new(),
                issuer: None,
                date: None,
            },
            part: None,
            bare_chapter: None,
            bare_item: None,
            errors: Vec::new(),
        }
    }

    fn command(&mut self, line: u32, written: &str) {
        let (word, words) = match written.split_once(char::is_whitespace) {
            Some((word, words)) => (word, words.trim()),
            None => (written, ""),
        };
        let part = match word {
            "#" => Part::Title,
            "##" => Part::Chapter,
            "###" => Part::Item,
            "@subtitle" => Part::Subtitle,
            "@draft" => Part::DraftMark,
            "@salutation" => Part::Salutation,
            "@outlook" => Part::Outlook,
            "@closing" => Part::Closing,
            "@issuer" => Part::Issuer,
            "@date" => Part::Date,
            _ => {
                let problem = match word.strip_prefix('@') {
                    Some(name) => Problem::UnknownBlock(name.to_owned()),
                    None => Problem::NotAHeading(word.to_owned()),
                };
                return self.error(line, problem);
            }
        };
        let has_text_under = matches!(part, Part::Outlook | Part::Closing);
        if !has_text_under {
            return self.words(line, part, words);
        }
        self.enter(line, part);
        if !words.is_empty() {
            self.error(line, Problem::TextOnBlockLine(part));
        }
    }

    /// Goes into a block, unless it is in it.
    pub(super) fn begin(&mut self, line: u32, part: Part) {
        if self.part != Some(part) {
            self.enter(line, part);
        }
    }

    /// A part that is words on a line of its own.
    pub(super) fn words(&mut self, line: u32, part: Part, words: &str) {
        self.enter(line, part);
        // The marks around these are the document's own.
        let words = match part {
            Part::Subtitle => words.trim_start_matches(['—', '-', '─']).trim_start(),
            Part::Salutation => words.trim_end_matches(['：', ':']),
            Part::DraftMark => words.trim_start_matches('（').trim_end_matches('）'),
            _ => words,
        };
        if words.is_empty() {
            self.error(line, Problem::Wordless(part));
        }
        let phrase = phrase(part, line, words, &mut self.errors);
        self.place(line, part, phrase);
    }

    fn place(&mut self, line: u32, part: Part, phrase: Phrase) {
        let slot = match part {
            Part::Title => {
                self.template.title.push(phrase);
                if self.template.title.len() > 2 {
                    self.error(line, Problem::LongTitle);
                }
                return;
            }
            Part::Chapter => {
                self.bare_chapter = Some(line);
                let heading = phrase;
                return self.template.chapters.push(ChapterTemplate {
                    heading,
                    ..ChapterTemplate::default()
                });
            }
            Part::Item => {
                let Some(chapter) = self.template.chapters.last_mut() else {
                    return self.error(line, Problem::ItemOutsideChapter);
                };
                self.bare_item = Some(line);
                let heading = phrase;
                return chapter.items.push(ItemTemplate {
                    heading,
                    ..ItemTemplate::default()
                });
            }
            Part::Subtitle => &mut self.template.subtitle,
            Part::DraftMark => &mut self.template.draft_mark,
            Part::Salutation => &mut self.template.salutation,
            Part::Issuer => &mut self.template.issuer,
            Part::Date => &mut self.template.date,
            // These have no phrase.
            Part::Opening | Part::Outlook | Part::Closing => return,
        };
        if slot.replace(phrase).is_some() {
            self.error(line, Problem::Repeated(part));
        }
    }

    /// Checks that a part may follow what stood before it.
    fn enter(&mut self, line: u32, part: Part) {
        self.settle(part);
        let goes_back = |before: Part| match part {
            // Chapters and items take turns; nothing else may stand between them.
            Part::Chapter | Part::Item => before > Part::Item,
            _ => before > part,
        };
        match self.part {
            Some(before) if before == part && matches!(part, Part::Outlook | Part::Closing) => {
                self.error(line, Problem::Repeated(part));
            }
            Some(before) if goes_back(before) => self.error(
                line,
                Problem::OutOfOrder {
                    found: part,
                    after: before,
                },
            ),
            _ => self.part = Some(part),
        }
    }

    /// Tells of headings that were left without text when the next part begins.
    fn settle(&mut self, next: Part) {
        if !self.whole {
            return;
        }
        if let Some(line) = self.bare_item.take() {
            self.error(line, Problem::Textless(Part::Item));
        }
        if let Some(line) = self.bare_chapter.take()
            && next != Part::Item
        {
            self.error(line, Problem::Textless(Part::Chapter));
        }
    }

    pub(super) fn paragraph(&mut self, lines: &mut Vec<(u32, &str)>) {
        let Some((line, _)) = lines.first().copied() else {
            return;
        };
        let passage = passage(lines, &mut self.errors);
        lines.clear();
        self.bare_chapter = None;
        self.bare_item = None;
        let before = self.part.unwrap_or(Part::Title);
        let passages = match before {
            Part::Title | Part::Subtitle | Part::DraftMark | Part::Salutation | Part::Opening => {
                self.part = Some(Part::Opening);
                &mut self.template.opening
            }
            Part::Chapter | Part::Item => {
                let Some(chapter) = self.template.chapters.last_mut() else {
                    // An item outside a chapter, which has been told of.
                    return;
                };
                match chapter.items.last_mut() {
                    Some(item) => &mut item.passages,
                    None => &mut chapter.passages,
                }
            }
            Part::Outlook => &mut self.template.outlook,
            Part::Closing => &mut self.template.closing,
            Part::Issuer | Part::Date => {
                return self.error(
                    line,
                    Problem::OutOfOrder {
                        found: Part::Closing,
                        after: before,
                    },
                );
            }
        };
        passages.push(passage);
    }

    fn error(&mut self, line: u32, problem: Problem) {
        self.errors.push(TemplateError { line, problem });
    }

    pub(super) fn finish(mut self) -> Result<Template, Vec<TemplateError>> {
        self.settle(Part::Date);
        if self.whole && self.template.title.is_empty() {
            self.error(1, Problem::NoTitle);
        }
        if !self.errors.is_empty() {
            self.errors.sort_by_key(|error| error.line);
            return Err(self.errors);
        }
        Ok(self.template)
    }
}
