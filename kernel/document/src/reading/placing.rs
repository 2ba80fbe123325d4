//! Pieces of text as a PDF shows them, put together to lines by where they stand.
//!
//! A PDF has no lines and no blanks, only places. A piece that stands where the one before it ended goes on with it; one
//! further to the right is another column; one higher or lower begins a line. How wide a piece is would be known from its
//! font; here a Chinese character counts as wide as it is high and any other as half of that, which is enough to tell a
//! number that goes on from the next cell of a table.

use super::matrix::{Matrix, ONE, times};

/// Lines of one page.
pub(super) struct Placing {
    lines: Vec<String>,
    /// Where the last piece ended, and how high it was; in millionths of a point.
    end: Option<(i64, i64, i64)>,
}

impl Placing {
    pub(super) const fn new() -> Self {
        Self {
            lines: Vec::new(),
            end: None,
        }
    }

    /// Puts a piece of text; answers how far it moved the place, in text space.
    pub(super) fn put(&mut self, text: &str, size: i64, place: Matrix) -> i64 {
        let (x, y) = place.origin();
        let height = place.stretched(size).max(ONE);
        let width = width_of(text, size);
        match self.end {
            Some((_, line, before))
                if y.saturating_sub(line).saturating_abs() > height.max(before) / 2 =>
            {
                self.lines.push(String::new());
            }
            Some((end, ..)) => {
                let gap = x.saturating_sub(end);
                let line = self.lines.last_mut();
                if let Some(line) = line.filter(|line| !line.is_empty()) {
                    if gap > height.saturating_mul(2) {
                        line.push('\t');
                    } else if gap > height.saturating_mul(4) / 5 {
                        line.push(' ');
                    }
                }
            }
            None => self.lines.push(String::new()),
        }
        if let Some(line) = self.lines.last_mut() {
            line.extend(text.chars().map(|c| if c.is_control() { ' ' } else { c }));
        }
        self.end = Some((x.saturating_add(place.stretched(width)), y, height));
        width
    }

    pub(super) fn finished(self) -> Vec<String> {
        self.lines
    }
}

fn width_of(text: &str, size: i64) -> i64 {
    let half = |c: char| if c.is_ascii() { 1 } else { 2 };
    let halves: i64 = text.chars().map(half).sum();
    times(size, halves.saturating_mul(ONE / 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_beyond_all_paper_are_placed_without_overflow() {
        for (size, scale, y) in [
            (i64::MAX, ONE, 0),
            (i64::MAX, i64::MAX, i64::MIN),
            (ONE, i64::MAX, i64::MAX),
        ] {
            let mut placing = Placing::new();
            for y in [y, 0, i64::MAX, i64::MIN] {
                placing.put("慰问 146", size, Matrix([scale, 0, 0, scale, 0, y]));
                placing.put("人次", size, Matrix([scale, 0, 0, scale, i64::MAX, y]));
            }
            assert!(placing.finished().concat().contains("人次"));
        }
    }
}
