//! The text against the sample year, and drafts over a small registry.

mod outputs;
mod registry;
mod rolled;
mod truth;
pub(crate) mod union;
mod writing;

use super::*;
use niangjia_document::{LineKind, write_docx, write_markdown};
use niangjia_messages::{Language, Messages, Source};
use registry::{Kept, MEASURES, Registry};
use std::path::Path;

/// Figures beyond those that the sample year lists; a line of work has each.
const BEYOND_THE_SAMPLE: [&str; 31] = [
    "activities.joining_ceremony.participants",
    "activities.lectures.held",
    "activities.lectures.participants",
    "benefits.festival.amount.eid",
    "benefits.festival.amount.labour_day",
    "benefits.festival.amount.new_year",
    "benefits.festival.amount.qingming",
    "benefits.festival.amount.teachers_day",
    "benefits.festival.amount.womens_day",
    "congress.delegates.women",
    "congress.proposals.refused",
    "contests.held",
    "contests.prizes",
    "contests.winners",
    "education.quizzes.held",
    "education.quizzes.person_times",
    "funds.expense.activities",
    "funds.expense.business",
    "funds.expense.capital",
    "funds.expense.other",
    "funds.expense.rights",
    "funds.expense.services",
    "funds.income.administrative",
    "funds.income.other",
    "health.mutual_aid.claims.amount",
    "health.mutual_aid.claims.person_times",
    "people.members.left.resigned",
    "people.members.women_rate",
    "women.activities.held",
    "women.activities.participants",
    "youth.outings.person_times",
];

fn sample_ids() -> BTreeSet<String> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/sample-year/expected.csv");
    let mut reader = csv::Reader::from_path(file).unwrap();
    let ids = reader.records().map(|row| row.unwrap()[0].to_owned());
    ids.collect()
}

#[test]
fn every_figure_of_the_text_is_one_of_the_sample_year() {
    let text = Template::parse(TEXT).unwrap();
    let sample = sample_ids();
    let named: BTreeSet<String> = text.references().iter().map(|r| r.id.clone()).collect();
    let beyond: Vec<&String> = named.difference(&sample).collect();
    assert_eq!(beyond, BEYOND_THE_SAMPLE);
    let untold: Vec<&String> = sample.difference(&named).collect();
    assert_eq!(untold, [] as [&String; 0]);
    // What may belong to a whole elsewhere need not stand in the text.
    let also: Vec<&str> = IDENTITIES.iter().flat_map(|i| i.also).copied().collect();
    for id in IDENTITIES.iter().flat_map(Identity::ids) {
        assert!(named.contains(id) || also.contains(&id), "{id}");
    }
    assert_eq!(text.variables(), ["meeting", "next_year", "union", "year"]);
}

#[test]
fn the_parts_of_the_sample_year_are_its_wholes() {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../demo/sample-year/expected.csv");
    let mut reader = csv::Reader::from_path(file).unwrap();
    let values: std::collections::BTreeMap<String, i64> = reader
        .records()
        .map(|row| {
            let row = row.unwrap();
            let value = niangjia_base::money::scaled(&row[2], 2).unwrap();
            (row[0].to_owned(), value)
        })
        .collect();
    let mut unlisted = Vec::new();
    for identity in IDENTITIES {
        let sum = |ids: &[&str]| ids.iter().map(|id| values.get(*id)).sum::<Option<i64>>();
        // The sample year lists only some subjects of income and expense.
        let (Some(parts), Some(less)) = (sum(identity.parts), sum(identity.less)) else {
            unlisted.push(identity.whole);
            continue;
        };
        assert_eq!(parts - less, values[identity.whole], "{}", identity.whole);
    }
    assert_eq!(unlisted, ["funds.income", "funds.expense"]);
}

/// A chapter without records may hold no sentence that claims something.
#[test]
fn a_year_without_records_has_no_chapters() {
    let registry = Registry::new(&[]);
    let draft = registry.draft(TEXT).unwrap();
    assert_eq!(draft.document.chapters, []);
    assert_eq!(draft.figures, []);
    assert!(draft.document.opening.len() == 2 && draft.document.closing.len() == 1);
    let markdown = write_markdown(&draft.document);
    assert!(!markdown.contains("××") && !markdown.contains("99公益日"));
}

const SHORT: &str = "# 上行\n# 下行\n\n{union}在{meeting}报告{year}年的工作。\n\n\
    ## 慰问\n### 节日\n合计{{gifts.amount | wan:2}}，{{gifts.heads | whole}}，人均{{gifts.per_head | tens | 元}}。\
    春节{{gifts.spring | wan:2}}；端午{{gifts.summer | wan:2}}。\n\n\
    ### 名单\n受到慰问的有{{gifts.heads | names:2}}等同志；募捐{{charity.raised | yuan}}。\n\n\
    ## 公益\n### 募捐\n募捐{{charity.raised | yuan}}，又见{{unheard.of | whole}}。\n\n\
    @outlook\n! {next_year}年：捐款{{charity.raised | yuan}}，{{unheard.of | whole}}。\n";

fn year() -> Registry {
    Registry::new(&[
        Kept {
            subject: "甲礼",
            kind: "spring",
            amount: 10_000,
            person: Some(1),
            day: "2023-01-10",
        },
        Kept {
            subject: "甲礼",
            kind: "spring",
            amount: 10_000,
            person: Some(2),
            day: "2023-01-10",
        },
        Kept {
            subject: "乙礼",
            kind: "other",
            amount: 5_000,
            person: Some(3),
            day: "2023-06-20",
        },
        Kept {
            subject: "乙礼",
            kind: "spring",
            amount: 99_999,
            person: Some(3),
            day: "2024-01-10",
        },
    ])
}

#[test]
fn sentences_without_records_are_left_out_and_listed() {
    let draft = year().draft(SHORT).unwrap();
    let markdown = write_markdown(&draft.document);
    let body: Vec<String> = draft
        .document
        .blocks()
        .into_iter()
        .filter_map(|block| match block {
            niangjia_document::Block::Body(paragraph) => Some(paragraph.text()),
            niangjia_document::Block::Line(..) => None,
        })
        .collect();
    assert_eq!(
        body,
        [
            "示例学院工会在第二次大会报告2023年的工作。",
            "合计0.03 万元，3 人，人均80 元。春节0.02 万元。",
            "受到慰问的有张一、李二等同志。",
            "2024年：捐款0.00 元，××。",
        ]
    );
    assert!(!markdown.contains("公益"), "{markdown}");
    let left_out: Vec<_> = draft
        .left_out
        .iter()
        .map(|l| {
            (
                l.measure.as_str(),
                l.chapter.as_deref(),
                l.item.as_deref(),
                l.reason,
            )
        })
        .collect();
    assert_eq!(
        left_out,
        [
            (
                "gifts.summer",
                Some("慰问"),
                Some("节日"),
                Reason::NoRecords
            ),
            (
                "charity.raised",
                Some("慰问"),
                Some("名单"),
                Reason::NoRecords
            ),
            (
                "charity.raised",
                Some("公益"),
                Some("募捐"),
                Reason::NoRecords
            ),
        ]
    );
}

#[test]
fn an_empty_part_of_a_told_whole_is_no_gap() {
    let reasons = |text: &str| -> Vec<Reason> {
        let draft = year().draft(text).unwrap();
        draft
            .left_out
            .iter()
            .map(|omission| omission.reason)
            .collect()
    };
    let part = "个人荣誉{{honours.upper.individual | whole}}。";
    let whole = "荣誉{{honours.upper | whole}}。";
    let text = |sentences: &str| format!("# 一\n\n{sentences}\n");
    assert_eq!(
        reasons(&text(&format!("{whole}{part}"))),
        [Reason::EmptyPart]
    );
    assert_eq!(reasons(&text(part)), [Reason::NoRecords]);
    assert_eq!(
        reasons(&text("另有{{unheard.of | whole}}。")),
        [Reason::NoRegister]
    );
}

#[test]
fn figures_are_numbered_as_they_stand() {
    let draft = year().draft(SHORT).unwrap();
    let figures: Vec<_> = draft
        .figures
        .iter()
        .map(|f| {
            (
                f.number,
                f.measure.as_str(),
                f.printed.as_str(),
                f.value,
                f.n_records,
            )
        })
        .collect();
    assert_eq!(
        figures,
        [
            (1, "gifts.amount", "0.03 万元", Some(25_000), 3),
            (2, "gifts.heads", "3 人", Some(3), 3),
            (3, "gifts.per_head", "80 元", Some(8_333), 3),
            (4, "gifts.spring", "0.02 万元", Some(20_000), 2),
            (5, "gifts.heads", "张一、李二", Some(3), 3),
            (6, "charity.raised", "0.00 元", Some(0), 0),
            (7, "unheard.of", "××", None, 0),
        ]
    );
    let blocks = blocks(&draft);
    assert!(matches!(&blocks[0], TextBlock::Line(LineKind::Title, words) if words == "上行"));
    let numbers: Vec<u32> = blocks
        .iter()
        .flat_map(|block| match block {
            TextBlock::Paragraph(pieces) => pieces.as_slice(),
            TextBlock::Line(..) => &[],
        })
        .filter_map(|piece| match piece {
            Piece::Figure(figure) => Some(figure.number),
            Piece::Words(_) => None,
        })
        .collect();
    assert_eq!(numbers, [1, 2, 3, 4, 5, 6, 7]);
}

#[test]
fn arithmetic_that_does_not_come_out_is_remarked() {
    let draft = year().draft(SHORT).unwrap();
    let calculations: Vec<_> = draft
        .remarks
        .iter()
        .map(|r| (r.calculation(), r.figure))
        .collect();
    assert_eq!(
        calculations,
        [
            ("250.00 ÷ 3 = 83.33…".to_owned(), Some(3)),
            ("250.00 ÷ 80.00 = 3.12…".to_owned(), Some(3)),
        ]
    );
}

/// One of the three gifts is of neither kind, so neither the parts nor the shares make the whole.
#[test]
fn parts_and_shares_in_the_text_are_added_up() {
    let calculations = |text: &str| -> Vec<(String, Option<u32>)> {
        let draft = year().draft(text).unwrap();
        let all = draft.remarks.iter();
        all.map(|r| (r.calculation(), r.figure)).collect()
    };
    let parts = ("2 + 0 = 2 ≠ 3".to_owned(), Some(2));
    assert_eq!(
        calculations("# 一\n\n慰问{{gifts.heads | whole}}，荣誉{{honours.upper | whole}}。"),
        [parts]
    );
    assert_eq!(calculations("# 一\n\n慰问{{gifts.heads | whole}}。"), []);
    let both = "# 一\n\n集体占{{honours.collective_share | percent:1}}，个人占{{honours.individual_share | percent:1}}。";
    assert_eq!(
        calculations(both),
        [("66.7% + 0% = 66.7% ≠ 100%".to_owned(), Some(1))]
    );
    let one = "# 一\n\n集体占{{honours.collective_share | percent:1}}。";
    assert_eq!(calculations(one), []);
}

#[test]
fn a_text_asks_only_for_what_may_be_told() {
    let withheld = year().draft("# 一\n\n看望{{illness.heads | names}}。\n");
    assert!(matches!(
        withheld,
        Err(ReportError::Fill(niangjia_document::FillError::Figure {
            source: FigureError::Withheld("illness.heads"),
            ..
        }))
    ));
    let mistaken = year().draft("一\n\n{{gifts.amount}}\n");
    assert!(
        matches!(&mistaken, Err(ReportError::Text(all)) if all.len() == 2),
        "{mistaken:?}"
    );
    let unsuitable = year().draft("# 一\n\n{{gifts.amount | percent}}\n");
    assert!(matches!(unsuitable, Err(ReportError::Fill(_))));
}

#[test]
fn what_no_line_of_work_answers_is_named() {
    let measures: Vec<&'static Measure> = MEASURES.iter().collect();
    let unanswered = unanswered(SHORT, &measures).unwrap();
    assert!(unanswered.contains(&"unheard.of".to_owned()));
    assert!(unanswered.contains(&"funds.balance".to_owned()));
    assert!(!unanswered.contains(&"gifts.amount".to_owned()));
}

#[test]
fn both_papers_hold_the_figures() {
    let draft = year().draft(SHORT).unwrap();
    let mut word = std::io::Cursor::new(Vec::new());
    write_docx(&draft.document, &mut word).unwrap();
    assert!(word.get_ref().starts_with(b"PK"));
    let markdown = write_markdown(&draft.document);
    for figure in &draft.figures {
        assert!(markdown.contains(&figure.printed), "{}", figure.printed);
    }
}

#[test]
fn every_message_is_there_in_both_languages() {
    let slice = slice();
    let source = Source {
        slice: slice.name,
        zh_cn: slice.zh_cn,
        en: slice.en,
    };
    let messages = Messages::new(&[source]).unwrap();
    assert_eq!(messages.compare(), [] as [String; 0]);
    for reason in [Reason::NoRecords, Reason::NoRegister, Reason::EmptyPart] {
        assert!(messages.has(reason.key()));
    }
    for fixed in Fixed::ALL {
        assert!(messages.has(&fixed.key()), "{}", fixed.key());
    }
    for certainty in [
        Certainty::Certain,
        Certainty::Likely,
        Certainty::ByValueOnly,
    ] {
        assert!(messages.has(&certainty.key()), "{}", certainty.key());
    }
    for doubt in DoubtKind::ALL {
        assert!(messages.has(doubt.key()), "{}", doubt.key());
    }
    let draft = year().draft(SHORT).unwrap();
    for remark in &draft.remarks {
        for language in Language::ALL {
            let sentence = remark.sentence(&messages, language);
            assert!(
                !sentence.contains("{$") && !sentence.contains("{ $"),
                "{sentence}"
            );
            assert!(sentence.contains("gifts-heads"), "{sentence}");
        }
    }
}
