//! Rolling forward: last year's words with this year's figures, and what no longer fits.

use super::union::{SHORT, Union};
use crate::actions::{WriteError, roll};
use crate::{Level, MarkKind, Shown};
use testkit::both_databases;

fn marks(shown: &Shown, paragraph: usize) -> Vec<(MarkKind, &str)> {
    let marks = shown.paragraphs[paragraph].marks.iter();
    marks.map(|mark| (mark.kind, mark.about.as_str())).collect()
}

both_databases! {
    fn last_years_words_get_this_years_figures_and_marks(db: &TestDb) {
        let union = Union::new(db);
        union.give(1, "2022-01-20", "spring", 5_000);
        union.give(1, "2023-01-20", "spring", 10_000);
        union.give(2, "2023-07-01", "illness", 10_000);
        union.give(1, "2024-01-20", "spring", 4_000);
        union.give(3, "2024-07-20", "summer", 7_000);
        let text = [
            SHORT[0],
            SHORT[2],
            SHORT[3],
            (Level::Paragraph, "春节慰问{{gifts.spring | 元整}}，比上年增加；夏季慰问{{gifts.summer | 元整}}。"),
            (Level::Paragraph, "2022年为{{gifts.spring | 元整 | @2022}}，2023年走访12户。"),
            (Level::Paragraph, "看望患病会员{{gifts.illness | 整数}}。"),
            (Level::Paragraph, "合计{{gifts.amount | 元整}}，是近三年最高。"),
            (Level::Closing, "请予审议。"),
        ];
        let old = union.report(&text);
        let rolled = union
            .with_wording(|wording| union.act(|act| roll(act, union.registry(), wording, old, Union::begun(2024))))
            .unwrap();
        let shown = union.show(rolled);
        assert_eq!(shown.report.rolled_from, Some(old));
        assert_eq!(shown.report.period.to_string(), "2024-01-01..2024-12-31");
        assert_eq!(shown.paragraphs[4].text, "2022年为{{gifts.spring | 元整 | @2023}}，2023年走访12户。");
        assert_eq!(marks(&shown, 0), []);
        assert_eq!(
            marks(&shown, 3),
            [(MarkKind::Appeared, "gifts.summer"), (MarkKind::Direction, "gifts.spring")]
        );
        assert_eq!(marks(&shown, 4), [(MarkKind::Typed, "12户"), (MarkKind::Year, "2023")]);
        assert_eq!(marks(&shown, 5), [(MarkKind::Disappeared, "gifts.illness")]);
        assert_eq!(marks(&shown, 6), [(MarkKind::Claim, "gifts.amount")]);
        assert_eq!(marks(&shown, 7), []);
        let direction = &shown.paragraphs[3].marks[1];
        assert_eq!((direction.was.as_deref(), direction.is.as_deref()), (Some("100.00"), Some("40.00")));
        // Writing a paragraph anew deals with its marks; the old report stays as it was.
        union.save(rolled, &shown.paragraphs[6], "合计{{gifts.amount | 元整}}。").unwrap();
        assert_eq!(marks(&union.show(rolled), 6), []);
        assert_eq!(union.show(old).paragraphs[4].text, text[4].1);
        assert_eq!(union.reports().iter().map(|report| report.id).collect::<Vec<_>>(), [rolled, old]);
        let nothing = union.with_wording(|wording| {
            let nobody = shown.paragraphs[0].id;
            union.act(|act| roll(act, union.registry(), wording, nobody, Union::begun(2024)))
        });
        assert!(matches!(nothing, Err(WriteError::NoReport)));
    }
}
