//! Writing: versions, differences, conflicts, comments, evidence.

use super::union::{SHORT, Union, day};
use crate::actions::{
    WriteError, clear_marks, move_paragraph, remove_paragraph, restore_paragraph,
};
use crate::comments::{comment, comments, reopen, resolve};
use crate::evidence::{Declared, declare, withdraw};
use crate::versions::{DifferenceKind, WordChange, difference, events, text_at, versions, words};
use crate::{HandState, Level, ReportKind};
use niangjia_document::{Template, write_markdown};
use testkit::both_databases;

both_databases! {
    /// Two people write: the second to save is told what the first wrote, and nothing of either is lost.
    fn a_paragraph_that_somebody_else_changed_is_not_overwritten(db: &TestDb) {
        let union = Union::new(db);
        let report = union.report(&SHORT);
        let before = union.show(report);
        let last = before.paragraphs.last().unwrap().clone();
        let version = union.save(report, &last, "看望会员，走访20户。").unwrap();
        assert_eq!(version, before.report.version + 1);
        let Err(WriteError::Conflict(theirs)) = union.save(report, &last, "走访30户。") else {
            panic!("the second save went through")
        };
        assert_eq!((theirs.text.as_deref(), theirs.version), (Some("看望会员，走访20户。"), version));
        assert_eq!(theirs.actor, "operator:test");
        // The same text again is no new version, and reading it is the way to go on.
        let now = union.show(report).paragraphs.last().unwrap().clone();
        assert_eq!(union.save(report, &now, " 看望会员，走访20户。 ").unwrap(), version);
        union.save(report, &now, "走访20户，又走访30户。").unwrap();
        let gone = union.show(report).paragraphs.last().unwrap().clone();
        union.act(|act| remove_paragraph(act, report, gone.id, gone.version)).unwrap();
        let Err(WriteError::Conflict(theirs)) = union.save(report, &gone, "还在。") else {
            panic!("a removed paragraph was saved")
        };
        assert_eq!(theirs.text, None);
        let stranger = crate::Paragraph { id: report, ..gone };
        assert!(matches!(union.save(report, &stranger, "甲。"), Err(WriteError::NoParagraph)));
    }

    fn every_save_is_a_version_that_can_be_read_again(db: &TestDb) {
        let union = Union::new(db);
        let report = union.report(&SHORT);
        let shown = union.show(report);
        let begun = shown.report.version;
        let (spring, illness) = (&shown.paragraphs[5], &shown.paragraphs[7]);
        union.save(report, spring, "春节慰问{{gifts.spring | 元}}。").unwrap();
        union.save(report, illness, "看望患病会员{{gifts.illness | 整数}}，走访15户。").unwrap();
        union.add(report, Some(spring.id), Level::Paragraph, "新的一段。").unwrap();
        let now = union.show(report);
        union.act(|act| move_paragraph(act, report, now.paragraphs[1].id, now.paragraphs[1].version, None)).unwrap_err();
        let title = &now.paragraphs[4];
        union.act(|act| remove_paragraph(act, report, title.id, title.version)).unwrap();
        let version = union.show(report).report.version;
        assert_eq!(version, begun + 4);
        let found = union.office.look(|look| difference(look, report, begun, version)).unwrap();
        let kinds: Vec<DifferenceKind> = found.iter().map(|difference| difference.kind).collect();
        assert_eq!(kinds, [DifferenceKind::Gone, DifferenceKind::Changed, DifferenceKind::New, DifferenceKind::Changed]);
        assert!(found[3].words.contains(&WordChange::Gone("12".to_owned())), "{:?}", found[3].words);
        assert!(found[3].words.contains(&WordChange::New("15".to_owned())));
        let then = union.office.look(|look| text_at(look, report, begun)).unwrap();
        let then: Vec<&str> = then.iter().map(|paragraph| paragraph.text.as_str()).collect();
        assert_eq!(then, SHORT.map(|(_, text)| text));
        // What was is brought back as what is, and its version stays where it was.
        let spring = &union.show(report).paragraphs[4];
        union.act(|act| restore_paragraph(act, union.registry(), report, spring.id, spring.version, begun)).unwrap();
        assert_eq!(union.show(report).paragraphs[4].text, SHORT[5].1);
        let all = union.office.look(|look| versions(look, report)).unwrap();
        assert_eq!(all.iter().filter(|change| change.what == "saved").count(), 3);
        let events = union.office.look(|look| events(look, report)).unwrap();
        assert!(events.iter().any(|entry| entry.event == "report.report.paragraph_removed"));
    }

    /// Twenty places between two paragraphs are used up, and the order stays.
    fn paragraphs_find_room_between_any_two(db: &TestDb) {
        let union = Union::new(db);
        let report = union.report(&SHORT[..5]);
        let first = union.show(report).paragraphs[4].id;
        for number in 0..45 {
            union.add(report, Some(first), Level::Paragraph, &format!("第{number}段。")).unwrap();
        }
        let shown = union.show(report);
        let texts: Vec<&str> = shown.paragraphs[5..].iter().map(|p| p.text.as_str()).collect();
        let expected: Vec<String> = (0..45).rev().map(|number| format!("第{number}段。")).collect();
        assert_eq!(texts, expected);
        let then = union.office.look(|look| text_at(look, report, shown.report.version)).unwrap();
        assert_eq!(then.iter().map(|p| p.paragraph).collect::<Vec<_>>(), shown.paragraphs.iter().map(|p| p.id).collect::<Vec<_>>());
    }

    fn comments_are_open_until_somebody_settles_them(db: &TestDb) {
        let union = Union::new(db);
        let report = union.report(&SHORT);
        let paragraph = union.show(report).paragraphs[4].id;
        let said = union.act(|act| comment(act, report, paragraph, " 数字对吗？ ")).unwrap();
        assert!(matches!(union.act(|act| comment(act, report, paragraph, " ")), Err(WriteError::Empty)));
        assert!(matches!(union.act(|act| comment(act, report, said, "甲")), Err(WriteError::NoParagraph)));
        let open = union.show(report).comments;
        assert_eq!((open.len(), open[0].text.as_str(), open[0].resolved.clone()), (1, "数字对吗？", None));
        union.act(|act| resolve(act, report, said)).unwrap();
        assert!(matches!(union.act(|act| resolve(act, report, said)), Err(WriteError::NoComment)));
        let settled = union.office.look(|look| comments(look, report)).unwrap();
        assert!(settled[0].resolved.as_ref().is_some_and(|(_, by)| by == "operator:test"));
        union.act(|act| reopen(act, report, said)).unwrap();
        assert_eq!(union.show(report).comments[0].resolved, None);
    }

    /// A figure typed by hand has no source until somebody declares one, and loses it when it is written otherwise.
    fn a_typed_figure_is_declared_with_evidence(db: &TestDb) {
        let union = Union::new(db);
        let report = union.report(&SHORT);
        let states = || {
            let shown = union.show(report);
            let states = shown.hand.iter().map(|figure| match &figure.state {
                HandState::Typed => format!("{} typed", figure.written),
                HandState::Declared(evidence) => format!("{} {}", figure.written, evidence.person),
                HandState::Static(fixed) => format!("{} {}", figure.written, fixed.word()),
            });
            (states.collect::<Vec<_>>(), shown.loose.len())
        };
        let typed = |visits: &str| vec!["2023年 year".to_owned(), visits.to_owned(), "第三届 ordinal".to_owned()];
        assert_eq!(states(), (typed("12户 typed"), 0));
        let paragraph = union.show(report).paragraphs[7].clone();
        let digest = "ab".repeat(32);
        let declared = |written: &'static str, file_digest: &'static str| Declared {
            paragraph: paragraph.id,
            written,
            file_name: "走访记录.pdf",
            file_digest,
            person: "赵主席",
            day: day("2023-12-30"),
        };
        let digest: &'static str = Box::leak(digest.into_boxed_str());
        assert!(matches!(union.act(|act| declare(act, report, declared("13户", digest))), Err(WriteError::NotWritten(_))));
        assert!(matches!(union.act(|act| declare(act, report, declared("12户", "ab"))), Err(WriteError::NotADigest)));
        let evidence = union.act(|act| declare(act, report, declared("１２ 户", digest))).unwrap();
        assert_eq!(states(), (typed("12户 赵主席"), 0));
        union.save(report, &paragraph, "看望患病会员{{gifts.illness | 整数}}，走访13户，第三届委员会参加。").unwrap();
        assert_eq!(states(), (typed("13户 typed"), 1));
        union.act(|act| withdraw(act, report, evidence)).unwrap();
        assert_eq!(states(), (typed("13户 typed"), 0));
        assert!(matches!(union.act(|act| withdraw(act, report, evidence)), Err(WriteError::NoEvidence)));
    }

    fn a_text_that_cannot_be_made_is_refused(db: &TestDb) {
        let union = Union::new(db);
        let report = union.report(&SHORT);
        let paragraph = union.show(report).paragraphs[4].clone();
        for (text, key) in [
            ("合计{{gifts.amount | 元。", "report-refused-text"),
            ("合计“{{gifts.amount | 元}}。", "report-refused-text"),
            ("合计{{gifts.unheard | 元}}。", "report-refused-no-measure"),
            ("合计{{gifts.amount | 百分比}}。", "report-refused-unprintable"),
            ("合计{{gifts.times | 元}}。", "report-refused-unprintable"),
            ("合计{{gifts.amount | 元 | @明年}}。", "report-refused-period"),
            ("合计{{gifts.amount | 元 | @session:3.3}}。", "report-refused-session"),
            ("合计{{gifts.amount | 元 | 颜色=红}}。", "report-refused-split"),
            ("有{{gifts.illness | 名单}}。", "report-refused-withheld"),
            ("{month}月。", "report-refused-no-variable"),
            ("  ", "report-refused-empty"),
        ] {
            let refused = union.save(report, &paragraph, text).unwrap_err();
            assert_eq!(refused.key(), key, "{text}");
        }
        // Nothing was written by any of them.
        assert_eq!(union.show(report).paragraphs[4], paragraph);
        // An item before the first chapter is out of order, and so is a chapter behind the last words.
        let first = union.show(report).paragraphs[0].id;
        assert_eq!(union.add(report, Some(first), Level::Item, "条").unwrap_err().key(), "report-refused-text");
        let item = union.show(report).paragraphs[3].clone();
        let moved = union.act(|act| move_paragraph(act, report, item.id, item.version, Some(first)));
        assert_eq!(moved.unwrap_err().key(), "report-refused-text");
        let looked = union.act(|act| clear_marks(act, report, item.id, item.version)).unwrap();
        assert_eq!(union.show(report).paragraphs[3].version, looked);
    }
}

#[test]
fn words_differ_one_by_one() {
    let same = |text: &str| WordChange::Same(text.to_owned());
    let gone = |text: &str| WordChange::Gone(text.to_owned());
    let new = |text: &str| WordChange::New(text.to_owned());
    assert_eq!(
        words(
            "慰问{{a.b | 整数}}，共12户。",
            "走访慰问{{a.b | 元}}，共15户。"
        ),
        [
            new("走访"),
            same("慰问"),
            gone("{{a.b | 整数}}"),
            new("{{a.b | 元}}"),
            same("，共"),
            gone("12"),
            new("15"),
            same("户。")
        ]
    );
    assert_eq!(words("甲", "甲"), [same("甲")]);
    assert_eq!(words("", ""), []);
}

/// The text of a kind is the same whether it is read as a file or kept in paragraphs.
#[test]
fn templates_are_the_same_in_paragraphs() {
    for kind in ReportKind::ALL {
        let whole =
            Template::parse(kind.template()).unwrap_or_else(|errors| panic!("{kind:?} {errors:?}"));
        let paragraphs = crate::templates::paragraphs(kind.template());
        let parts = paragraphs
            .iter()
            .map(|written| (written.level.part(), written.text.as_str()));
        let composed = Template::compose(parts).unwrap();
        let variables =
            crate::presented::VARIABLES.map(|name| (name.to_owned(), format!("〈{name}〉")));
        let filled = |template: &Template| {
            let mut n = 0;
            let filling =
                template.fill::<std::convert::Infallible>(&variables.clone().into(), &mut |_| {
                    n += 1;
                    Ok((n % 3 != 0).then(|| niangjia_document::Filled {
                        text: n.to_string(),
                    }))
                });
            write_markdown(&filling.unwrap().document)
        };
        assert_eq!(filled(&composed), filled(&whole), "{kind:?}");
        assert!(composed.references().len() >= 8, "{kind:?}");
        assert_eq!(ReportKind::of_word(kind.word()), Some(kind));
    }
}
