//! What stands above a table and in its name: the year, the unit of amounts, and particulars such as `发放时间：2023年1月10日`.

use crate::cell;
use crate::words;
use niangjia_base::calendar::{self, DayRange, PartialDay};
use niangjia_base::text;
use niangjia_office::forms::{Column, Parsed, Reads};

/// What a sheet says about itself around its table.
#[derive(Clone, Debug, Default)]
pub(crate) struct Particulars {
    /// The lines above the table, then the sheet's name, then the notes under the table.
    pub(crate) lines: Vec<String>,
    /// How many of the lines stand above the table or are the sheet's name.
    above: usize,
    /// The name of the sheet.
    sheet: String,
    /// Label and value, the label to compare, of the lines above and below.
    labelled: Vec<(String, String)>,
    /// What is left of the lines above when the labelled parts are taken out, to compare.
    plain: Vec<String>,
    /// The year that the sheet is about.
    pub(crate) year: Option<i16>,
    /// Amounts are in ten thousands.
    pub(crate) ten_thousands: bool,
}

impl Particulars {
    /// Reads the lines above a table, the sheet's name, and the notes under the table.
    pub(crate) fn read(above: Vec<String>, sheet: &str, notes: Vec<String>) -> Self {
        let mut lines = above;
        lines.push(sheet.to_owned());
        let mut particulars = Self {
            above: lines.len(),
            sheet: sheet.to_owned(),
            ..Self::default()
        };
        for line in &lines {
            particulars.take_apart(line);
        }
        particulars.year = lines.iter().find_map(|line| year(line));
        particulars.ten_thousands = particulars.labelled.iter().any(|(label, value)| {
            words::UNIT_LABELS.contains(&label.as_str())
                && words::TEN_THOUSANDS
                    .iter()
                    .any(|unit| text::word_key(value).starts_with(unit))
        });
        lines.extend(notes);
        particulars.lines = lines;
        particulars
    }

    /// Takes over the year and the unit of the lines above another table, where this one says nothing.
    pub(crate) fn inherit(&mut self, lines: &[String]) {
        if lines.is_empty() {
            return;
        }
        let other = Self::read(lines.to_vec(), "", Vec::new());
        self.year = self.year.or(other.year);
        let says_its_unit = self
            .labelled
            .iter()
            .any(|(label, _)| words::UNIT_LABELS.contains(&label.as_str()));
        if !says_its_unit {
            self.ten_thousands = other.ten_thousands;
        }
    }

    /// Takes the year from headings such as `2023年` over 月 and 日, when no line says one.
    pub(crate) fn learn_year<'h>(&mut self, mut headings: impl Iterator<Item = &'h str>) {
        if self.year.is_none() {
            self.year = headings.find_map(year);
        }
    }

    /// Whether a word stands above the table or in the sheet's name.
    pub(crate) fn tells(&self, word: &str) -> bool {
        let wanted = text::word_key(word);
        self.lines
            .iter()
            .take(self.above)
            .any(|line| text::word_key(line).contains(&wanted))
    }

    /// The value of a column of a form, if the sheet says it outside the table.
    pub(crate) fn value(&self, column: &Column) -> Option<Parsed> {
        let labelled = self
            .labelled
            .iter()
            .find(|(label, _)| column.headings.iter().any(|h| text::word_key(h) == *label));
        if let Some((_, value)) = labelled {
            let read = cell::text(value, column.reads, self.year, false);
            if let Ok(Some(parsed)) = read {
                return Some(parsed);
            }
        }
        match column.reads {
            Reads::Choice(choice) => {
                let titles = self.plain.join(" ");
                cell::longest_word(&titles, choice)
                    .ok()
                    .flatten()
                    .map(Parsed::Code)
            }
            Reads::Day => self.days().and_then(narrowest).map(Parsed::Day),
            Reads::Span => self.days().map(Parsed::Span),
            Reads::Session => self
                .lines
                .iter()
                .take(self.above)
                .find_map(|line| cell::session(line)),
            Reads::Year => self.year.map(|year| Parsed::Whole(i64::from(year))),
            Reads::Month => self
                .plain
                .iter()
                .find_map(|line| month(line))
                .map(Parsed::Whole),
            Reads::Rate => self
                .lines
                .iter()
                .find_map(|line| cell::rate_within(line))
                .map(Parsed::Rate),
            Reads::Branch => self.sheet_of(words::BRANCH_ENDINGS),
            Reads::Text if column.headings.contains(&words::DELEGATION) => {
                self.sheet_of(words::DELEGATION_ENDINGS)
            }
            _ => None,
        }
    }

    /// The name of the sheet, when it is that of a branch or a delegation: more than the ending alone.
    fn sheet_of(&self, endings: &[&str]) -> Option<Parsed> {
        let key = text::word_key(&self.sheet);
        let named = endings
            .iter()
            .any(|ending| key.strip_suffix(ending).is_some_and(|own| !own.is_empty()));
        named.then(|| Parsed::Text(self.sheet.trim().to_owned()))
    }

    /// A date in brackets or of its own, else a span of days, else a year with its month. Days of which each may be meant are
    /// none, and neither is the day on which a list was made or up to which it reaches.
    fn days(&self) -> Option<DayRange> {
        let mut days: Option<DayRange> = None;
        let mut months = None;
        let lines = self.plain.iter();
        for line in lines.filter(|line| !words::OTHER_DAYS.iter().any(|word| line.contains(word))) {
            for part in line.split(['(', ')', ' ', ',']) {
                // `12.5` in a title is rather a price than a day of the year.
                let year = self.year.filter(|_| part.contains(words::MONTH));
                let Ok(range) = calendar::read_range(part, year) else {
                    continue;
                };
                if range.from.day().is_some() {
                    if days.is_some_and(|known| known != range) {
                        return None;
                    }
                    days = Some(range);
                } else if range.from.month().is_some() {
                    months = months.or(Some(range));
                }
            }
            months =
                months.or_else(|| year_and_month(line).map(|day| DayRange { from: day, to: day }));
        }
        days.or(months)
    }

    fn take_apart(&mut self, line: &str) {
        let plain = text::half_width(line);
        let mut rest = String::new();
        for part in plain.split([';', '；']).flat_map(|part| part.split("  ")) {
            let part = part.trim_matches(|c: char| text::is_blank(c) || matches!(c, '(' | ')'));
            match part.split_once([':', '：']) {
                Some((label, value)) if !label.is_empty() && label.chars().count() <= 12 => {
                    self.labelled
                        .push((text::word_key(label), value.trim().to_owned()));
                }
                _ => {
                    rest.push_str(part);
                    rest.push(' ');
                }
            }
        }
        let rest = rest.trim().to_owned();
        if !rest.is_empty() {
            self.plain.push(rest);
        }
    }
}

/// As much of a span of days as is known of each day in it: the day, the month, or the year.
fn narrowest(days: DayRange) -> Option<PartialDay> {
    let DayRange { from, to } = days;
    if from == to {
        return Some(from);
    }
    let month = from.month().filter(|month| to.month() == Some(*month));
    (from.year() == to.year())
        .then(|| PartialDay::new(from.year(), month, None))
        .flatten()
}

/// The first year in a text: four digits from 1900 to 2099 with 年 behind, or standing alone.
pub(crate) fn year(line: &str) -> Option<i16> {
    let plain = text::half_width(line);
    let signs: Vec<char> = plain.chars().collect();
    (0..signs.len()).find_map(|at| {
        let digits: String = signs.get(at..at + 4)?.iter().collect();
        let before = at
            .checked_sub(1)
            .and_then(|b| signs.get(b))
            .is_some_and(char::is_ascii_digit);
        let after = signs.get(at + 4);
        let year: i16 = digits.parse().ok().filter(|y| (1900..2100).contains(y))?;
        let ends = after.is_none_or(|c| !c.is_ascii_digit());
        (!before && ends && (after == Some(&'年') || after.is_none_or(|c| !c.is_alphanumeric())))
            .then_some(year)
    })
}

fn year_and_month(line: &str) -> Option<PartialDay> {
    let (year, rest) = (year(line)?, text::half_width(line));
    let after = rest.split_once(&format!("{year}{}", words::YEAR))?.1;
    let digits: String = after
        .trim_start()
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    let month = digits.parse().ok()?;
    after
        .trim_start()
        .strip_prefix(&digits)?
        .starts_with('月')
        .then_some(())?;
    PartialDay::new(year, Some(month), None)
}

fn month(line: &str) -> Option<i64> {
    year_and_month(line)
        .and_then(PartialDay::month)
        .map(i64::from)
        .or_else(|| {
            let at = line.find('月')?;
            let digits: String = line[..at]
                .chars()
                .rev()
                .take_while(char::is_ascii_digit)
                .collect();
            digits
                .chars()
                .rev()
                .collect::<String>()
                .parse()
                .ok()
                .filter(|m| (1..=12).contains(m))
        })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(lines: &[&str]) -> Particulars {
        Particulars::read(
            lines.iter().map(|l| (*l).to_owned()).collect(),
            "Sheet1",
            Vec::new(),
        )
    }

    #[test]
    fn the_year_is_in_the_title() {
        for (line, expected) in [
            ("示例学院2023年春节发放表", Some(2023)),
            ("（截至2023年12月31日）", Some(2023)),
            ("2023年", Some(2023)),
            ("账户 20231234", None),
            ("会员花名册", None),
        ] {
            assert_eq!(year(line), expected, "{line}");
        }
    }

    #[test]
    fn particulars_under_a_title_are_read_by_their_labels() {
        let sheet = of(&[
            "2023年春节会员慰问品发放表",
            "发放时间：2023年1月10日\u{3000}\u{3000}标准：500元/人",
        ]);
        let day = Column::or_title("day", Reads::Day, &["发放时间"]);
        assert_eq!(
            sheet.value(&day),
            Some(Parsed::Day("2023-01-10".parse().unwrap()))
        );
    }

    #[test]
    fn a_date_in_brackets_is_the_day_of_the_sheet() {
        let sheet = of(&["代表名册", "（2023年4月21日）"]);
        let day = Column::or_title("day", Reads::Day, &["日期"]);
        assert_eq!(
            sheet.value(&day),
            Some(Parsed::Day("2023-04-21".parse().unwrap()))
        );
    }

    #[test]
    fn amounts_in_ten_thousands_are_said_above_the_table() {
        assert!(of(&["预算表", "单位：万元"]).ten_thousands);
        assert!(!of(&["预算表", "单位：元"]).ten_thousands);
    }
}
