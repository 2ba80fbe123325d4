//! A figure, what it means, and the ways in which it divides.

/// One measure over one period.
#[derive(Clone, Debug)]
pub struct FigureView {
    /// The measure's identifier, such as `care.condolences.person_times`.
    pub measure: String,
    /// Its name.
    pub name: String,
    /// The figure, formatted.
    pub value: String,
    /// Its unit, such as `人次`.
    pub unit: String,
    /// What is counted and what is not, in a sentence.
    pub definition: String,
    /// The days that it covers.
    pub period: String,
    /// The figures that it is worked out of, when it has no records of its own (a rate, a share).
    pub parts: Vec<PartView>,
}

/// A figure that another figure is worked out of.
#[derive(Clone, Debug)]
pub struct PartView {
    /// Its name.
    pub name: String,
    /// The figure, formatted.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// Its own records.
    pub href: String,
}

/// A way in which a figure divides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SplitKind {
    /// By what it was for.
    Kind,
    /// By branch union.
    Branch,
    /// By month.
    Month,
    /// By level, such as of an honour.
    Level,
    /// By sex.
    Sex,
}

impl SplitKind {
    /// The message key of its name.
    pub fn key(&self) -> &'static str {
        match self {
            SplitKind::Kind => "ui-split-kind",
            SplitKind::Branch => "ui-split-branch",
            SplitKind::Month => "ui-split-month",
            SplitKind::Level => "ui-split-level",
            SplitKind::Sex => "ui-split-sex",
        }
    }

    /// Whether its parts follow each other in time and therefore stand side by side.
    pub(crate) fn is_upright(&self) -> bool {
        *self == SplitKind::Month
    }
}

/// A choice among the ways in which a figure divides.
#[derive(Clone, Debug)]
pub struct SplitTab {
    /// The way.
    pub kind: SplitKind,
    /// The same page, divided this way; a fragment, if needed, is part of it.
    pub href: String,
    /// Whether it is the one shown.
    pub current: bool,
}

/// A figure divided in one way.
#[derive(Clone, Debug)]
pub struct SplitView {
    /// The way.
    pub kind: SplitKind,
    /// Its parts, in the order in which they are shown.
    pub bars: Vec<SplitBar>,
}

/// One part of a divided figure.
#[derive(Clone, Debug)]
pub struct SplitBar {
    /// What the part is.
    pub label: String,
    /// The part's figure, formatted.
    pub value: String,
    /// The length of its bar, in thousandths of the longest.
    pub per_mille: u32,
    /// The records of this part alone, where they may be seen.
    pub href: Option<String>,
}

impl SplitBar {
    /// Its length as a share of the whole for SVG; never beyond the whole.
    pub(crate) fn length(&self) -> String {
        percent(self.per_mille.min(1000))
    }

    /// What is left of the whole.
    pub(crate) fn rest(&self) -> String {
        percent(1000 - self.per_mille.min(1000))
    }
}

fn percent(per_mille: u32) -> String {
    format!("{}.{}%", per_mille / 10, per_mille % 10)
}

#[cfg(test)]
mod tests {
    use super::SplitBar;

    #[test]
    fn a_bar_is_never_longer_than_the_whole() {
        let table = [
            (0, "0.0%", "100.0%"),
            (7, "0.7%", "99.3%"),
            (334, "33.4%", "66.6%"),
            (1200, "100.0%", "0.0%"),
        ];
        for (per_mille, length, rest) in table {
            let bar = SplitBar {
                label: String::new(),
                value: String::new(),
                per_mille,
                href: None,
            };
            assert_eq!((bar.length().as_str(), bar.rest().as_str()), (length, rest));
        }
    }
}
