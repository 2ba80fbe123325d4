//! The Word document as a picture: where ink stands on the pages that LibreOffice makes of it.

use std::fs::File;
use std::path::Path;
use std::process::Command;

use niangjia_document::{Document, Paragraph, write_docx};

use crate::libre_office::convert;

/// A page in dots of a tenth of a millimetre.
struct Picture {
    width: usize,
    dots: Vec<u8>,
}

/// Left, top, right and bottom of what is dark, in tenths of a millimetre.
type Ink = [usize; 4];

impl Picture {
    fn of(pdf: &Path, page: u32) -> Self {
        let to = pdf.with_extension("");
        let page = page.to_string();
        let run = Command::new("pdftoppm")
            .args(["-r", "254", "-gray", "-singlefile", "-f", &page])
            .args([pdf, &to])
            .output();
        let run = match run {
            Ok(run) => run,
            Err(error) => panic!(
                "this test needs `pdftoppm` ({error}); `cargo xtask` installs it, or install the package poppler-utils"
            ),
        };
        assert!(
            run.status.success(),
            "{}",
            String::from_utf8_lossy(&run.stderr)
        );
        let bytes = std::fs::read(to.with_extension("pgm")).unwrap();
        let head = String::from_utf8_lossy(&bytes[..32]).into_owned();
        let mut words = head.split_ascii_whitespace();
        assert_eq!(words.next(), Some("P5"));
        let width: usize = words.next().unwrap().parse().unwrap();
        let height: usize = words.next().unwrap().parse().unwrap();
        let dots = bytes[bytes.len() - width * height..].to_vec();
        Self { width, dots }
    }

    /// Rows of dots, each with the first and the last dark one.
    fn rows(&self) -> impl Iterator<Item = Option<(usize, usize)>> {
        self.dots.chunks(self.width).map(|row| {
            let first = row.iter().position(|dot| *dot < 128)?;
            let last = row.iter().rposition(|dot| *dot < 128)?;
            Some((first, last))
        })
    }

    /// The box of all ink between two heights.
    fn ink(&self, from: usize, to: usize) -> Option<Ink> {
        let rows = self.rows().enumerate().take(to).skip(from);
        rows.filter_map(|(y, row)| row.map(|(left, right)| [left, y, right, y]))
            .reduce(|a, b| {
                [
                    a[0].min(b[0]),
                    a[1].min(b[1]),
                    a[2].max(b[2]),
                    a[3].max(b[3]),
                ]
            })
    }

    /// The lines of text: so many bands of dark rows, gaps of less than a millimetre not counted.
    fn lines(&self, from: usize, to: usize) -> usize {
        let mut lines = 0;
        let mut gap = usize::MAX;
        for row in self.rows().take(to).skip(from) {
            match row {
                Some(_) => {
                    lines += usize::from(gap >= 10);
                    gap = 0;
                }
                None => gap = gap.saturating_add(1),
            }
        }
        lines
    }
}

/// Two pages and a line, of one square character, so that the edges of the text are known to a millimetre.
#[test]
fn ink_stands_within_the_margins_of_the_standard() {
    let document = Document {
        opening: vec![Paragraph::of_text("围".repeat(28 * 45 - 2))],
        ..Document::default()
    };
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("pages.docx");
    write_docx(&document, &mut File::create(&file).unwrap()).unwrap();
    let pdf = convert(folder.path(), &file, "pdf");
    for page in [1, 2] {
        let picture = Picture::of(&pdf, page);
        // The text of a page is above 264 mm, its number below.
        let [left, top, right, bottom] = picture.ink(0, 2_640).unwrap();
        assert!((280..=295).contains(&left), "left {left}");
        assert!((1_815..=1_842).contains(&right), "right {right}");
        assert!((370..=410).contains(&top), "top {top}");
        assert!((2_580..=2_622).contains(&bottom), "bottom {bottom}");
        assert_eq!(picture.lines(0, 2_640), 22);
        let number = picture.ink(2_640, 2_970).unwrap();
        let middle = (number[1] + number[3]) / 2;
        assert!((2_670..=2_715).contains(&middle), "number {number:?}");
        // One character from the outer edge: right on odd pages, left on even ones.
        match page {
            1 => assert!((1_760..=1_800).contains(&number[2]), "odd {number:?}"),
            _ => assert!((318..=360).contains(&number[0]), "even {number:?}"),
        }
    }
}
