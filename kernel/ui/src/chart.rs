//! Charts of a few numbers over time, drawn without scripts: columns and lines.
//!
//! A chart is one picture with a title and a sentence, and the same numbers in a table below it; nothing is told by the picture
//! alone. Lengths are whole thousandths of the width and whole pixels of the height, so that the letters keep their size
//! on every screen and on paper. What is withheld has no length and stands in the table by its words.

/// Numbers over time.
#[derive(Clone, Debug)]
pub struct Chart {
    /// Its identifier on the page.
    pub id: String,
    /// What it shows, as a heading.
    pub title: String,
    /// What it comes to, in a sentence, for whoever hears it.
    pub summary: String,
    /// Whether parts stand side by side or a value goes up and down.
    pub shape: Shape,
    /// What the points are: months, years.
    pub head: String,
    /// What is shown of each point; the first is the one that is meant, the second is compared with it.
    pub series: Vec<String>,
    /// What is said beside each point in the table, such as a change; nothing where nothing is.
    pub remark_head: Option<String>,
    /// The points, in the order of time.
    pub points: Vec<Point>,
}

/// How a chart is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// Columns, for what is counted and added up.
    Columns,
    /// A line, for rates and averages.
    Line,
}

/// One point in time.
#[derive(Clone, Debug)]
pub struct Point {
    /// Its name, such as `2023`.
    pub label: String,
    /// The page that is about it alone.
    pub href: Option<String>,
    /// Its numbers, one for each series.
    pub marks: Vec<Mark>,
    /// What is said of it; empty where nothing is.
    pub remark: String,
}

/// One number.
#[derive(Clone, Debug)]
pub struct Mark {
    /// Its value; none where there is none, or where it is withheld.
    pub value: Option<i64>,
    /// The value as it is read.
    pub text: String,
}

/// A column of the picture.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Column {
    pub(crate) class: &'static str,
    pub(crate) x: String,
    pub(crate) width: String,
    pub(crate) y: u32,
    pub(crate) height: u32,
}

/// A piece of the line.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Stroke {
    pub(crate) x1: String,
    pub(crate) y1: u32,
    pub(crate) x2: String,
    pub(crate) y2: u32,
}

/// A text of the picture.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Letters {
    pub(crate) x: String,
    pub(crate) y: u32,
    pub(crate) text: String,
}

/// Above the plot there is room for the numbers.
const TOP: u32 = 22;
/// The height of the plot.
const PLOT: u32 = 130;
/// The whole picture, with the names of the points below the plot.
const HEIGHT: u32 = TOP + PLOT + 24;
/// Pixels of a narrow screen that a picture has, and of a sign in it.
const NARROW: usize = 290;
const SIGN: usize = 7;

impl Chart {
    pub(crate) fn height(&self) -> u32 {
        HEIGHT
    }

    /// Where nothing stands.
    pub(crate) fn ground(&self) -> u32 {
        self.level(0)
    }

    /// The columns of all points. Two series stand close together in the room of one.
    pub(crate) fn columns(&self) -> Vec<Column> {
        if self.shape != Shape::Columns {
            return Vec::new();
        }
        let series = count(self.series.len()).max(1);
        let slot = self.slot();
        let width = slot * 7 / (10 * series);
        let mut columns = Vec::new();
        for (at, point) in (0..).zip(&self.points) {
            // What is compared with stands on the left, as the earlier one.
            for (place, (mark, class)) in (0..).zip(point.marks.iter().zip(["part", "past"])) {
                let Some(value) = mark.value else { continue };
                let left = at * slot + (slot - width * series) / 2;
                let (top, foot) = (self.level(value.max(0)), self.level(value.min(0)));
                columns.push(Column {
                    class,
                    x: percent(left + (series - 1 - place.min(series - 1)) * width),
                    width: percent(width.saturating_sub(width / 10)),
                    y: top,
                    height: foot - top,
                });
            }
        }
        columns
    }

    /// The pieces of the line, between points that both have a value.
    pub(crate) fn strokes(&self) -> Vec<Stroke> {
        let dots = self.dots_of_all();
        let pairs = dots.iter().zip(dots.iter().skip(1));
        let both = pairs.filter_map(|(from, to)| from.clone().zip(to.clone()));
        both.map(|((x1, y1), (x2, y2))| Stroke { x1, y1, x2, y2 })
            .collect()
    }

    /// The points of the line.
    pub(crate) fn dots(&self) -> Vec<(String, u32)> {
        self.dots_of_all().into_iter().flatten().collect()
    }

    fn dots_of_all(&self) -> Vec<Option<(String, u32)>> {
        if self.shape != Shape::Line {
            return Vec::new();
        }
        let dot = |(at, point): (u32, &Point)| {
            let value = point.marks.first()?.value?;
            Some((percent(self.middle(at)), self.level(value)))
        };
        (0..).zip(&self.points).map(dot).collect()
    }

    /// The numbers above the points, where they have room on a narrow screen too; the table has them in any case.
    pub(crate) fn numbers(&self) -> Vec<Letters> {
        let mark = |point: &Point| point.marks.first().map_or(0, |m| m.text.chars().count());
        let longest = self.points.iter().map(mark).max().unwrap_or(0);
        let columns = self.points.len() * self.series.len().max(1);
        if longest * SIGN * columns.max(1) > NARROW {
            return Vec::new();
        }
        let letters = |(at, point): (u32, &Point)| {
            let mark = point.marks.first()?;
            // Of two columns it is the right one.
            let aside = if self.is_compared() {
                self.slot() * 7 / 40
            } else {
                0
            };
            Some(Letters {
                x: percent(self.middle(at) + aside),
                y: self.level(mark.value?.max(0)) - 6,
                text: mark.text.clone(),
            })
        };
        (0..).zip(&self.points).filter_map(letters).collect()
    }

    /// The names of the points below the plot; where there are too many of them for a narrow screen, every second or so.
    pub(crate) fn names(&self) -> Vec<Letters> {
        let longest = self.points.iter().map(|point| point.label.chars().count());
        let room = longest.max().unwrap_or(0).max(1) * SIGN * self.points.len();
        let step = room.div_ceil(NARROW).max(1);
        let letters = |(at, point): (u32, &Point)| Letters {
            x: percent(self.middle(at)),
            y: HEIGHT - 6,
            text: point.label.clone(),
        };
        let named = (0..).zip(&self.points).map(letters);
        // Counted from the end, so that the newest has its name.
        let rest = self.points.len().saturating_sub(1) % step;
        named.skip(rest).step_by(step).collect()
    }

    pub(crate) fn is_compared(&self) -> bool {
        self.series.len() > 1
    }

    fn slot(&self) -> u32 {
        1000 / count(self.points.len()).max(1)
    }

    fn middle(&self, at: u32) -> u32 {
        at * self.slot() + self.slot() / 2
    }

    /// How far below the top of the picture a value stands, in pixels.
    fn level(&self, value: i64) -> u32 {
        let marks = self.points.iter().flat_map(|point| &point.marks);
        let values = marks.filter_map(|mark| mark.value);
        let (least, most) = values.fold((0, 0), |(least, most), value: i64| {
            (value.min(least), value.max(most))
        });
        let range = (i128::from(most) - i128::from(least)).max(1);
        let below = (i128::from(most) - i128::from(value)) * i128::from(PLOT) / range;
        TOP + u32::try_from(below).unwrap_or(0).min(PLOT)
    }
}

fn count(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

fn percent(per_mille: u32) -> String {
    let per_mille = per_mille.min(1000);
    format!("{}.{}%", per_mille / 10, per_mille % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chart(shape: Shape, values: &[&[Option<i64>]]) -> Chart {
        let mark = |value: &Option<i64>| Mark {
            value: *value,
            text: value.map_or("—".to_owned(), |value| value.to_string()),
        };
        let series = values.first().map_or(0, |marks| marks.len());
        Chart {
            id: "c".to_owned(),
            title: String::new(),
            summary: String::new(),
            shape,
            head: String::new(),
            series: vec![String::new(); series],
            remark_head: None,
            points: values
                .iter()
                .zip(2020..)
                .map(|(marks, year)| Point {
                    label: year.to_string(),
                    href: None,
                    marks: marks.iter().map(mark).collect(),
                    remark: String::new(),
                })
                .collect(),
        }
    }

    #[test]
    fn columns_stand_on_the_ground_and_hang_from_it() {
        type Case = (&'static [&'static [Option<i64>]], &'static [(u32, u32)]);
        let table: [Case; 6] = [
            (
                &[&[Some(10)], &[Some(5)]],
                &[(TOP, PLOT), (TOP + PLOT / 2, PLOT / 2)],
            ),
            (&[&[Some(0)], &[Some(0)]], &[(TOP, 0), (TOP, 0)]),
            (
                &[&[Some(5)], &[Some(-5)]],
                &[(TOP, PLOT / 2), (TOP + PLOT / 2, PLOT / 2)],
            ),
            (&[&[Some(-4)]], &[(TOP, PLOT)]),
            (&[&[None], &[Some(1)]], &[(TOP, PLOT)]),
            (
                &[&[Some(i64::MAX)], &[Some(i64::MIN)]],
                &[(TOP, PLOT / 2), (TOP + PLOT / 2, PLOT / 2)],
            ),
        ];
        for (values, expected) in table {
            let chart = chart(Shape::Columns, values);
            let drawn: Vec<(u32, u32)> = chart.columns().iter().map(|c| (c.y, c.height)).collect();
            let ends =
                |pairs: &[(u32, u32)]| pairs.iter().map(|(y, h)| (*y, y + h)).collect::<Vec<_>>();
            for ((y, end), (wanted, until)) in ends(&drawn).into_iter().zip(ends(expected)) {
                assert!(
                    y.abs_diff(wanted) <= 1 && end.abs_diff(until) <= 1,
                    "{values:?} {drawn:?}"
                );
            }
            assert_eq!(drawn.len(), expected.len(), "{values:?}");
        }
    }

    #[test]
    fn no_column_leaves_its_place() {
        for points in 1..=24 {
            for series in 1..=2 {
                let marks = vec![Some(3); series];
                let values: Vec<&[Option<i64>]> = (0..points).map(|_| marks.as_slice()).collect();
                let chart = chart(Shape::Columns, &values);
                let tenths = |text: &str| -> u32 {
                    text.trim_end_matches('%').replace('.', "").parse().unwrap()
                };
                for (at, column) in chart.columns().iter().enumerate() {
                    let slot = chart.slot() * u32::try_from(at / series).unwrap();
                    let (left, width) = (tenths(&column.x), tenths(&column.width));
                    assert!(left >= slot && width > 0, "{points} {series} {column:?}");
                    assert!(
                        left + width <= slot + chart.slot(),
                        "{points} {series} {column:?}"
                    );
                }
            }
        }
    }

    #[test]
    fn a_line_has_a_gap_where_there_is_no_value() {
        let chart = chart(Shape::Line, &[&[Some(1)], &[Some(3)], &[None], &[Some(2)]]);
        assert_eq!((chart.strokes().len(), chart.dots().len()), (1, 3));
        assert_eq!(chart.dots()[1], ("37.5%".to_owned(), TOP));
        assert!(chart.columns().is_empty());
    }

    #[test]
    fn numbers_are_drawn_where_they_have_room() {
        let few = chart(Shape::Columns, &[&[Some(146)], &[Some(151)]]);
        assert_eq!(few.numbers().len(), 2);
        let long: Vec<&[Option<i64>]> = vec![&[Some(123_456_789)]; 12];
        let many = chart(Shape::Columns, &long);
        assert!(many.numbers().is_empty());
        let named: Vec<String> = many.names().into_iter().map(|name| name.text).collect();
        assert!(
            named.len() < 12 && named.contains(&"2031".to_owned()),
            "{named:?}"
        );
    }
}
