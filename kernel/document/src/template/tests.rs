use std::collections::BTreeMap;
use std::convert::Infallible;

use proptest::prelude::*;

use super::*;
use crate::document::Document;
use crate::markdown::write_markdown;

fn parse(text: &str) -> Template {
    Template::parse(text).unwrap_or_else(|errors| panic!("{errors:?}"))
}

/// Fills with "n 人" for every measure whose id is in the list.
fn fill_known(text: &str, known: &[(&str, &str)]) -> Filling {
    let variables = BTreeMap::from([("year".to_owned(), "2031".to_owned())]);
    let filling = parse(text).fill::<Infallible>(&variables, &mut |reference| {
        let answer = known.iter().find(|(id, _)| *id == reference.id);
        Ok(answer.map(|(_, text)| Filled {
            text: (*text).to_owned(),
        }))
    });
    filling.unwrap()
}

fn opening(document: &Document) -> Vec<String> {
    document
        .opening
        .iter()
        .map(|paragraph| paragraph.text())
        .collect()
}

#[test]
fn every_error_names_its_line_and_what_is_wrong() {
    let table: &[(&str, &[(u32, Problem)])] = &[
        ("甲。", &[(1, Problem::NoTitle)]),
        ("# 题\n# 题\n# 题\n甲。", &[(3, Problem::LongTitle)]),
        ("#题\n# 题\n", &[(1, Problem::NotAHeading("#题".into()))]),
        ("# 题\n#### 四", &[(2, Problem::NotAHeading("####".into()))]),
        (
            "# 题\n@intro 甲",
            &[(2, Problem::UnknownBlock("intro".into()))],
        ),
        (
            "# 题\n@salutation",
            &[(2, Problem::Wordless(Part::Salutation))],
        ),
        (
            "# 题\n@issuer 甲\n@issuer 乙",
            &[(3, Problem::Repeated(Part::Issuer))],
        ),
        (
            "# 题\n@outlook\n甲。\n@outlook\n乙。",
            &[(4, Problem::Repeated(Part::Outlook))],
        ),
        (
            "# 题\n@outlook 甲。",
            &[(2, Problem::TextOnBlockLine(Part::Outlook))],
        ),
        ("# 题\n\n### 节\n甲。", &[(3, Problem::ItemOutsideChapter)]),
        (
            "# 题\n## 章\n### 节\n## 章二\n甲。\n## 章三",
            &[
                (3, Problem::Textless(Part::Item)),
                (6, Problem::Textless(Part::Chapter)),
            ],
        ),
        (
            "# 题\n@closing\n甲。\n## 章\n乙。",
            &[(
                4,
                Problem::OutOfOrder {
                    found: Part::Chapter,
                    after: Part::Closing,
                },
            )],
        ),
        (
            "# 题\n甲。\n\n@subtitle 副题",
            &[(
                4,
                Problem::OutOfOrder {
                    found: Part::Subtitle,
                    after: Part::Opening,
                },
            )],
        ),
        (
            "# 题\n@date 某日\n\n甲。",
            &[(
                4,
                Problem::OutOfOrder {
                    found: Part::Closing,
                    after: Part::Date,
                },
            )],
        ),
        (
            "# {{a.b | whole}}\n## 章{{a.b | whole}}\n甲。",
            &[
                (1, Problem::FigureIn(Part::Title)),
                (2, Problem::FigureIn(Part::Chapter)),
            ],
        ),
        (
            "# 题\n甲{{a.b | whole 乙。\n丙{{c | whole}}。",
            &[(2, Problem::UnclosedFigure)],
        ),
        (
            "# 题\n甲{{a.b | whole}乙。",
            &[(2, Problem::UnclosedFigure)],
        ),
        (
            "# 题\n甲{{a.b | whole {year}}}。",
            &[(2, Problem::UnclosedFigure), (2, Problem::StrayBrace)],
        ),
        ("# 题\n甲{year 乙。", &[(2, Problem::UnclosedVariable)]),
        ("# 题\n甲year}乙。", &[(2, Problem::StrayBrace)]),
        (
            "# 题\n甲{年份}。",
            &[(2, Problem::NotAVariable("年份".into()))],
        ),
        ("# 题\n甲{}。", &[(2, Problem::NotAVariable(String::new()))]),
        (
            "# 题\n\n甲。\n乙{{慰问 | whole}}。",
            &[(4, Problem::NotAnId("慰问".into()))],
        ),
        (
            "# 题\n甲{{a..b | whole}}。",
            &[(2, Problem::NotAnId("a..b".into()))],
        ),
        ("# 题\n甲{{a.b}}。", &[(2, Problem::NoFormat("a.b".into()))]),
        (
            "# 题\n甲{{a.b | 万圆}}；{{a.c | wan:9}}。",
            &[
                (
                    2,
                    Problem::UnknownFormat {
                        id: "a.b".into(),
                        format: "万圆".into(),
                    },
                ),
                (
                    2,
                    Problem::UnknownFormat {
                        id: "a.c".into(),
                        format: "wan:9".into(),
                    },
                ),
            ],
        ),
        (
            "# 题\n甲{{a.b | whole | 名 | 人}}。",
            &[(2, Problem::TooManyOptions("a.b".into()))],
        ),
        (
            "# 题\n甲{{a.b | whole | @2022 | @2021}}。",
            &[(2, Problem::TooManyOptions("a.b".into()))],
        ),
        (
            "# 题\n甲{{a.b | whole | branch= }}。",
            &[(2, Problem::TooManyOptions("a.b".into()))],
        ),
        (
            "# 题\n甲{{a.b | whole | }}。",
            &[(2, Problem::TooManyOptions("a.b".into()))],
        ),
        ("# 题\n甲“乙。\n丙。", &[(2, Problem::Unbalanced('“'))]),
        ("# 题\n甲。\n乙）丙。", &[(3, Problem::Unbalanced('）'))]),
    ];
    for (text, expected) in table {
        let expected: Vec<TemplateError> = expected
            .iter()
            .map(|(line, problem)| TemplateError {
                line: *line,
                problem: problem.clone(),
            })
            .collect();
        assert_eq!(Template::parse(text), Err(expected), "{text}");
    }
    let error = TemplateError {
        line: 7,
        problem: Problem::UnknownFormat {
            id: "a.b".into(),
            format: "w".into(),
        },
    };
    assert_eq!(
        error.to_string(),
        "line 7: the figure a.b has the unknown format \"w\""
    );
}

#[test]
fn references_and_variables_are_listed() {
    let template = parse("# {year}年报告\n@issuer {union}\n");
    assert_eq!(template.variables(), ["union", "year"]);
    let template = parse(
        "# 报告\n{year}年{{a.one | wan:2}}。\n! 共{{a.two|names:2}}等\n{{a.three | whole | 名}}，\
         {{a.four | over:10 | -}}。\n## 章\n### 节\n{{a.one | whole}}。\n@closing\n{{b-c.x_y | tens}}。",
    );
    let listed: Vec<String> = template
        .references()
        .iter()
        .map(|r| {
            format!(
                "{} {} {} {:?} {}",
                r.line, r.id, r.format, r.unit, r.must_stay
            )
        })
        .collect();
    assert_eq!(
        listed,
        [
            "2 a.one wan:2 Own false",
            "3 a.two names:2 Own true",
            "4 a.three whole Other(\"名\") true",
            "4 a.four over:10 Bare true",
            "7 a.one whole Own false",
            "9 b-c.x_y tens Own false",
        ]
    );
    let printed = template.references()[2].print(Quantity::Count(5), "人");
    assert_eq!(printed.as_deref(), Ok("5 名"));
    let printed = template.references()[3].print(Quantity::Count(55), "人");
    assert_eq!(printed.as_deref(), Ok("50 余"));
}

#[test]
fn a_figure_may_be_of_another_period_or_a_part() {
    let template = parse(
        "# 题\n{{a.b | 万元 2}}，{{a.b | 万元2 | @2022}}，{{a.b | 整数 | 名 | 分工会=机电学院}}，\
         {{a.b | 名单：3 | @ -1 | kind=x | -}}，{{a.b | 元整}}。",
    );
    let written: Vec<String> = template
        .references()
        .iter()
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        written,
        [
            "a.b | wan:2",
            "a.b | wan:2 | @2022",
            "a.b | whole | 名 | 分工会=机电学院",
            "a.b | names:3 | - | @-1 | kind=x",
            "a.b | yuan:even",
        ]
    );
}

#[test]
fn a_text_in_parts_is_the_same_text() {
    let whole = "# 题\n@subtitle 在会上\n@salutation 各位代表\n\n开头。\n\n## 春\n### 耕\n有{{yes | whole}}；\n无{{no | whole}}。\n\n\
                 又{{yes | whole}}。\n@outlook\n将来。\n\n再将来。\n@closing\n谢谢！\n@issuer 工会\n";
    let parts = [
        (Part::Title, "题"),
        (Part::Subtitle, "——在会上"),
        (Part::Salutation, "各位代表："),
        (Part::Opening, "开头。"),
        (Part::Chapter, "春"),
        (Part::Item, "耕"),
        (Part::Opening, "有{{yes | whole}}；\n无{{no | whole}}。"),
        (Part::Opening, "又{{yes | whole}}。"),
        (Part::Outlook, "将来。"),
        (Part::Outlook, "再将来。"),
        (Part::Closing, "谢谢！"),
        (Part::Issuer, "工会"),
    ];
    let filled = |template: Template| {
        let filling = template.fill::<Infallible>(&BTreeMap::new(), &mut |reference| {
            Ok((reference.id == "yes").then(|| Filled {
                text: "3 人".into(),
            }))
        });
        filling.unwrap()
    };
    let composed = Template::compose(parts).unwrap();
    let (composed, parsed) = (filled(composed), filled(parse(whole)));
    assert_eq!(composed.document, parsed.document);
    assert_eq!(composed.left_out[0].line, 7);
    // While it is written, headings are bare and there may be no title; what is out of order or unclosed is still told.
    assert!(Template::compose([(Part::Chapter, "春"), (Part::Item, "耕")]).is_ok());
    let errors = Template::compose([(Part::Closing, "谢。"), (Part::Chapter, "春{{")]).unwrap_err();
    assert_eq!(errors.iter().map(|e| e.line).collect::<Vec<_>>(), [2, 2]);
}

#[test]
fn sentences_without_records_are_left_out_whole() {
    // The measure `yes` has records, `no` has none.
    let table = [
        ("有{{yes | whole}}。无{{no | whole}}。尾。", "有3 人。尾。"),
        ("有{{yes | whole}}，无{{no | whole}}；尾。", "尾。"),
        ("头；无{{no | whole}}；尾。", "头；尾。"),
        ("头；无{{no | whole}}。尾。", "头。尾。"),
        ("头；中{{no | whole}}；无{{no | whole}}。", "头。"),
        ("头。无{{no | whole}}；尾！", "头。尾！"),
        ("有{{yes | whole}}；无{{no | whole}}", "有3 人。"),
        ("无{{no | whole}}！有{{yes | whole}}？", "有3 人？"),
        ("坚持“甲；乙。丙”的{{no | whole}}。尾。", "尾。"),
        ("坚持“甲；乙”（丙；{{no | whole}}）。尾。", "尾。"),
        ("! 无{{no | whole}}。尾{{no | whole}}。", "无××。"),
        (
            "!有{{yes | whole}}；! 无{{no | whole}}；尾{{no | whole}}。",
            "有3 人；无××。",
        ),
        ("今年真好！无{{no | whole}}。", "今年真好！"),
        (r"\!号\{year\}{year}。", "!号{year}2031。"),
        (
            "第一行，\n第二行 one\ntwo 三。",
            "第一行，第二行 one two 三。",
        ),
        (
            "头{{yes | whole}}，\n// 编者按：这一行不印\n尾。",
            "头3 人，尾。",
        ),
    ];
    for (text, expected) in table {
        let filling = fill_known(&format!("# 题\n{text}"), &[("yes", "3 人")]);
        assert_eq!(opening(&filling.document), [expected], "{text}");
    }
}

#[test]
fn what_is_left_without_text_goes_and_numbers_close_up() {
    let text =
        "\u{feff}# 题\r\n@subtitle ——在会上\r\n@draft （审议稿）\r\n@salutation 各位代表：\r\n
无{{no | whole}}。

## 春
### 耕
有{{yes | whole}}。

无{{no | whole}}。
### 种
无{{no | whole}}。
## 夏
### 锄
无{{no | whole}}。
## 秋
秋天到了。
### 收
! 无{{no | whole}}。
@outlook
明年更好。
@closing
谢谢！
@issuer 青禾学院工会
@date {year}年3月8日
";
    let filling = fill_known(text, &[("yes", "3 人")]);
    assert_eq!(
        write_markdown(&filling.document),
        "# 题\n\n——在会上\n\n（审议稿）\n\n各位代表：\n\n## 一、春\n\n### （一）耕\n\n有3 人。\n\n\
         ## 二、秋\n\n秋天到了。\n\n### （二）收\n\n无××。\n\n明年更好。\n\n谢谢！\n\n\
         青禾学院工会\n\n2031年3月8日\n"
    );
    let left_out: Vec<u32> = filling
        .left_out
        .iter()
        .map(|left_out| left_out.line)
        .collect();
    assert_eq!(left_out, [6, 12, 14, 17]);
    let figures: Vec<(&str, bool)> = filling
        .document
        .figures()
        .iter()
        .map(|figure| (figure.reference.as_str(), figure.missing))
        .collect();
    assert_eq!(figures, [("yes", false), ("no", true)]);
}

#[test]
fn an_unknown_variable_and_a_failing_figure_stop_the_filling() {
    let none = BTreeMap::new();
    let unknown = parse("# 题\n\n{{a | whole}}在{place}。");
    let error =
        unknown.fill::<std::fmt::Error>(&none, &mut |_| Ok(Some(Filled { text: "1".into() })));
    assert_eq!(
        error.unwrap_err().to_string(),
        "line 3: there is no variable called place"
    );
    let error = unknown
        .fill(&none, &mut |_| Err(std::fmt::Error))
        .unwrap_err();
    assert_eq!(error.to_string(), "line 3: the figure a could not be made");
    assert!(std::error::Error::source(&error).is_some());
}

proptest! {
    /// Whatever a person types, reading ends, and what is wrong has a line of the file.
    #[test]
    fn any_text_is_read_or_refused(parts in prop::collection::vec(part(), 0..40)) {
        let text = parts.concat();
        if let Err(errors) = Template::parse(&text) {
            let lines = text.lines().count().max(1) as u32;
            prop_assert!(errors.iter().all(|error| (1..=lines).contains(&error.line)));
        }
    }

    /// Whichever measures have records, no sentence is left with half of its figures.
    #[test]
    fn a_sentence_is_told_whole_or_not_at_all(known: [bool; 4]) {
        let ids = ["a", "b", "c", "d"];
        let known: Vec<(&str, &str)> = ids
            .into_iter()
            .zip(known)
            .filter_map(|(id, is_known)| is_known.then_some((id, "3 人")))
            .collect();
        let text = "# 题\n甲{{a|whole}}乙{{b|whole}}；丙{{c|whole}}。丁{{d|whole}}。";
        let filling = fill_known(text, &known);
        let told = opening(&filling.document).concat();
        let has = |id: &str| known.iter().any(|(known, _)| *known == id);
        prop_assert_eq!(told.contains("甲3 人乙3 人"), has("a") && has("b"));
        prop_assert_eq!(told.contains('甲'), has("a") && has("b"));
        prop_assert_eq!(told.contains("丙3 人。"), has("c"));
        prop_assert_eq!(told.contains("丁3 人。"), has("d"));
        prop_assert!(told.is_empty() || told.ends_with('。'));
        prop_assert!(!told.contains("；丁"));
    }
}

fn part() -> impl Strategy<Value = &'static str> {
    prop::sample::select(vec![
        "\n",
        "\n",
        "\n\n",
        "# ",
        "## ",
        "### ",
        "#",
        "@outlook",
        "@closing",
        "@date ",
        "@x",
        "甲",
        "乙。",
        "；",
        "“",
        "”",
        "{",
        "}",
        "{{",
        "}}",
        "{year}",
        "{{a.b | whole}}",
        "|",
        "\\",
        "!",
        " ",
        "//",
        "😀",
    ])
}
