//! Papers as they come out: their text, their fonts, their measures, and what is refused.
//!
//! They need pdftotext, pdffonts, pdfinfo and pdftoppm (poppler-utils) and a Chinese typeface (fonts-noto-cjk).

use serde_json::{Value, json};
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

fn set_with(options: &[&str], paper: &str) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_niangjia-typeset"))
        .args(options)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    // A paper that is refused early is not read to its end.
    let _ = child.stdin.take().unwrap().write_all(paper.as_bytes());
    child.wait_with_output().unwrap()
}

/// Sets a paper that has to succeed, and keeps it in a folder.
fn set(paper: &Value, folder: &Path) -> String {
    let output = set_with(&[], &paper.to_string());
    assert!(
        output.status.success(),
        "{}",
        String::from_utf8_lossy(&output.stderr)
    );
    let file = folder.join("paper.pdf");
    std::fs::write(&file, output.stdout).unwrap();
    file.display().to_string()
}

fn asked(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program).args(arguments).output();
    let output = output.unwrap_or_else(|error| {
        panic!("{program} could not be started ({error}); install poppler-utils")
    });
    assert!(
        output.status.success(),
        "{program}: {}",
        String::from_utf8_lossy(&output.stderr)
    );
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Without blanks and without the numbers of pages.
fn bare(text: &str) -> String {
    let lines = text.lines().map(str::trim).filter(|line| {
        let number = line.trim_matches(|c: char| c == '—' || c.is_whitespace() || c == '\u{c}');
        !(line.contains('—') && !number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
    });
    lines
        .flat_map(str::chars)
        .filter(|c| !c.is_whitespace())
        .collect()
}

fn report(blocks: &Value) -> Value {
    json!({
        "form": "report",
        "title": ["依靠会员办好工会", "服务教学建好家园"],
        "author": "青禾学院工会",
        "made": "2032-03-08T01:02:03Z",
        "blocks": blocks,
    })
}

fn sample() -> Value {
    let paragraph = "全年慰问会员146人次，涉及131人，送去慰问金和慰问品合计5.76万元；会员䶮、喆、堃三位老师到会，满意率96.87%。";
    let mut blocks = vec![
        json!({ "kind": "title", "text": "依靠会员办好工会" }),
        json!({ "kind": "title", "text": "服务教学建好家园" }),
        json!({ "kind": "subtitle", "text": "——在第四届第二次会员代表大会上的工作报告" }),
        json!({ "kind": "draft_mark", "text": "（审议稿）" }),
        json!({ "kind": "salutation", "text": "各位代表：" }),
    ];
    for (chapter, number) in ["一、加强教育引导", "二、引导岗位建功", "三、办好服务实事"]
        .iter()
        .zip(["（一）", "（二）", "（三）"])
    {
        blocks.push(json!({ "kind": "chapter", "text": chapter }));
        blocks.push(json!({ "kind": "item", "text": format!("{number}按时发放节日和生日慰问") }));
        blocks.push(json!({ "kind": "text", "text": paragraph.repeat(9) }));
        // Signs that mean something in a template are signs on paper.
        blocks.push(json!({ "kind": "text", "text": "#import \"@preview/x:1.0.0\" $x^2$ *粗* _斜_ \\ @a <b> [c] // d" }));
    }
    blocks.push(
        json!({ "kind": "signature", "issuer": "青禾学院工会委员会", "date": "2032年3月8日" }),
    );
    blocks.push(json!({ "kind": "seal", "text": "封存码 4f0a-22c3-9d1e-77b0" }));
    report(&Value::Array(blocks))
}

#[test]
fn the_paper_has_the_words_of_the_report_and_its_fonts_inside() {
    let folder = tempfile::tempdir().unwrap();
    let paper = sample();
    let file = set(&paper, folder.path());
    let expected: String = paper["blocks"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|block| {
            ["text", "issuer", "date"].map(|name| block[name].as_str().unwrap_or_default())
        })
        .collect();
    assert_eq!(bare(&asked("pdftotext", &[&file, "-"])), bare(&expected));
    let fonts = asked("pdffonts", &[&file]);
    let fonts: Vec<Vec<&str>> = fonts
        .lines()
        .skip(2)
        .map(|line| line.split_whitespace().collect())
        .collect();
    assert!(fonts.len() >= 3, "{fonts:?}");
    for font in fonts {
        // Embedded, a subset, and with the characters behind its signs.
        assert_eq!(
            font[font.len() - 5..font.len() - 2],
            ["yes", "yes", "yes"],
            "{font:?}"
        );
    }
    let about = asked("pdfinfo", &[&file]);
    for told in [
        "依靠会员办好工会 服务教学建好家园",
        "青禾学院工会",
        "A4",
        "Tagged:          yes",
    ] {
        assert!(about.contains(told), "{told} is not in\n{about}");
    }
    assert!(about.contains("Pages:           4"), "{about}");
    // The same paper is the same file.
    let again = set_with(&[], &paper.to_string()).stdout;
    assert!(again == std::fs::read(&file).unwrap());
}

#[test]
fn a_page_has_22_lines_of_28_characters() {
    let folder = tempfile::tempdir().unwrap();
    let file = set(
        &report(&json!([{ "kind": "text", "text": "示".repeat(28 * 30 - 2) }])),
        folder.path(),
    );
    let text = asked("pdftotext", &["-layout", &file, "-"]);
    let pages: Vec<Vec<usize>> = text
        .split('\u{c}')
        .map(|page| {
            page.lines()
                .map(|line| line.matches('示').count())
                .filter(|n| *n > 0)
                .collect()
        })
        .collect();
    assert_eq!((pages[0][0], &pages[0][1..]), (26, &[28; 21][..]));
    assert_eq!(pages[1], [28; 8]);
}

/// The box of ink in tenths of a millimetre from the left and from the top: of the text, and of the page number below it.
fn ink(file: &str, page: u32, folder: &Path) -> ([u32; 4], [u32; 4]) {
    let picture = folder.join("page");
    let page = page.to_string();
    asked(
        "pdftoppm",
        &[
            "-r",
            "254",
            "-gray",
            "-singlefile",
            "-f",
            &page,
            file,
            picture.to_str().unwrap(),
        ],
    );
    let bytes = std::fs::read(picture.with_extension("pgm")).unwrap();
    let mut head = bytes.splitn(4, |byte| byte.is_ascii_whitespace());
    let mut number = || {
        std::str::from_utf8(head.next().unwrap())
            .unwrap()
            .to_owned()
    };
    assert_eq!(number(), "P5");
    let (width, height): (usize, usize) = (number().parse().unwrap(), number().parse().unwrap());
    let dots = &bytes[bytes.len() - width * height..];
    let of = |from: usize, to: usize| {
        let mut found = [u32::MAX, u32::MAX, 0, 0];
        for row in from..to.min(height) {
            for column in 0..width {
                if dots[row * width + column] < 128 {
                    let (x, y) = (u32::try_from(column).unwrap(), u32::try_from(row).unwrap());
                    found = [
                        found[0].min(x),
                        found[1].min(y),
                        found[2].max(x),
                        found[3].max(y),
                    ];
                }
            }
        }
        found
    };
    // At 254 dots an inch a dot is a tenth of a millimetre.
    (of(0, 2640), of(2640, height))
}

#[test]
fn margins_and_page_numbers_stand_where_the_standard_has_them() {
    let folder = tempfile::tempdir().unwrap();
    let file = set(
        &report(&json!([{ "kind": "text", "text": "围".repeat(28 * 66 - 2) }])),
        folder.path(),
    );
    for page in [1, 2] {
        let ([left, top, right, bottom], number) = ink(&file, page, folder.path());
        // A character fills its square but for a millimetre; a line is higher than its characters by two on either side.
        assert!((280..=292).contains(&left), "left {left}");
        assert!((1825..=1840).contains(&right), "right {right}");
        assert!((370..=405).contains(&top), "top {top}");
        assert!((2585..=2620).contains(&bottom), "bottom {bottom}");
        // Its dashes stand 7 mm under the text, one character from the outer edge.
        let middle = (number[1] + number[3]) / 2;
        assert!((2680..=2710).contains(&middle), "number {middle}");
        if page == 1 {
            assert!((1770..=1800).contains(&number[2]), "odd {number:?}");
        } else {
            assert!((320..=350).contains(&number[0]), "even {number:?}");
        }
    }
}

#[test]
fn a_table_goes_on_over_pages_and_tells_its_head_again() {
    let folder = tempfile::tempdir().unwrap();
    let rows: Vec<Value> = (1..=90)
        .map(|n| json!([n.to_string(), format!("名称{n}"), "146人次"]))
        .collect();
    let column =
        |title: &str, number: bool| json!({ "title": title, "width": 3, "number": number });
    let table = json!({
        "kind": "table",
        "caption": "附：数字的口径",
        "new_page": true,
        "columns": [column("序号", true), column("名目", false), column("数字", true)],
        "rows": rows,
    });
    let file = set(
        &report(&json!([{ "kind": "text", "text": "正文。" }, table])),
        folder.path(),
    );
    let text = asked("pdftotext", &[&file, "-"]);
    let pages: Vec<&str> = text
        .split('\u{c}')
        .filter(|page| !page.trim().is_empty())
        .collect();
    assert!(pages.len() >= 4, "{}", pages.len());
    for page in &pages[1..] {
        assert!(page.contains("名目"), "{page}");
    }
    let closed = bare(&text);
    for n in 1..=90 {
        assert!(closed.contains(&format!("名称{n}")), "{n}");
    }
}

#[test]
fn slides_are_wide_and_hold_their_figures() {
    let folder = tempfile::tempdir().unwrap();
    let figure = |printed: &str, name: &str| json!({ "printed": printed, "name": name, "before": "上年 62 场" });
    let bars: Vec<Value> = (1..=12)
        .map(|n| match n {
            12 => json!({ "label": "12月", "value": null, "printed": "不公开" }),
            n => json!({ "label": format!("{n}月"), "value": format!("{n}.50"), "printed": format!("{n}.50") }),
        })
        .collect();
    let figures = [
        figure("68 场", "宣讲场数"),
        figure("86.31 万元", "慰问金额"),
        figure("100%", "答复率"),
        figure("7", "没有单位"),
        figure("539 人", "受益会员"),
    ];
    let paper = json!({
        "form": "slides",
        "title": ["依靠会员办好工会", "服务教学建好家园"],
        "author": "青禾学院工会",
        "made": "2032-03-08T01:02:03.5Z",
        "subtitle": "在代表大会上的工作报告",
        "mark": "（审议稿）",
        "footer": "青禾学院工会",
        "slides": [
            { "heading": "全年要数", "figures": figures, "chart": null },
            { "heading": "一、加强教育引导", "figures": figures, "chart": { "caption": "慰问金额（元）· 按月份", "bars": bars } },
            { "heading": "二、引导岗位建功", "figures": figures[..3], "chart": null },
        ],
        "source": { "heading": "数字的来历", "lines": ["数字都出自登记。"] },
    });
    let file = set(&paper, folder.path());
    let about = asked("pdfinfo", &[&file]);
    assert!(about.contains("Pages:           5"), "{about}");
    assert!(
        about.contains("960.009 x 540 pts") || about.contains("960 x 540 pts"),
        "{about}"
    );
    let text = bare(&asked("pdftotext", &[&file, "-"]));
    for told in [
        "依靠会员办好工会",
        "（审议稿）",
        "全年要数",
        "86.31万元",
        "上年62场",
        "慰问金额（元）·按月份",
        "11.50",
        "不公开",
        "数字都出自登记。",
    ] {
        assert!(text.contains(told), "{told} is not in {text}");
    }
}

#[test]
fn what_cannot_be_set_is_told_in_a_line() {
    let problem = |options: &[&str], paper: &str| {
        let output = set_with(options, paper);
        assert!(output.stdout.is_empty());
        let line = String::from_utf8_lossy(&output.stderr)
            .lines()
            .last()
            .unwrap_or_default()
            .to_owned();
        let told: Value = serde_json::from_str(&line).unwrap_or_else(|_| panic!("{line}"));
        (output.status.code(), told)
    };
    let (code, told) = problem(&[], "{");
    assert_eq!((code, &told["problem"]), (Some(2), &json!("unreadable")));
    // A private character is in no font; a name with an empty box is no name.
    let (code, told) = problem(
        &[],
        &report(&json!([{ "kind": "text", "text": "王\u{10fffd}" }])).to_string(),
    );
    assert_eq!(
        (code, &told["problem"], &told["characters"]),
        (Some(4), &json!("unprintable"), &json!("\u{10fffd}"))
    );
    let empty = tempfile::tempdir().unwrap();
    let folder = empty.path().to_str().unwrap();
    let (code, told) = problem(
        &["--no-system-fonts", "--fonts", folder],
        &sample().to_string(),
    );
    assert_eq!(
        (code, &told["problem"], &told["package"]),
        (Some(3), &json!("font-missing"), &json!("fonts-noto-cjk"))
    );
    // A day that no calendar has.
    let mut never = sample();
    never["made"] = json!("2031-02-30T00:00:00Z");
    let (code, told) = problem(&[], &never.to_string());
    assert_eq!((code, &told["problem"]), (Some(5), &json!("setting")));
}
