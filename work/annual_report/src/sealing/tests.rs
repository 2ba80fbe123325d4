//! Seals: what is frozen, what is found, what is told afterwards.

use super::{Broken, Stage, broken, canonical, sealed_document, seals, short, since, verify};
use crate::actions::WriteError;
use crate::tests::union::{SHORT, Union};
use crate::{FigureState, State};
use niangjia_document::write_markdown;
use proptest::prelude::*;
use serde_json::{Value, json};
use std::sync::OnceLock;
use testkit::{Engine, TestDb, both_databases};

fn union_with_gifts(db: &TestDb) -> (Union, niangjia_base::ids::RecordId) {
    let union = Union::new(db);
    let first = union.give(1, "2023-01-20", "spring", 10_000);
    union.give(2, "2023-01-21", "spring", 20_000);
    union.give(3, "2023-07-01", "illness", 30_000);
    (union, first)
}

/// A sealed file.
fn file() -> &'static str {
    static FILE: OnceLock<String> = OnceLock::new();
    FILE.get_or_init(|| {
        let db = TestDb::new(Engine::Sqlite);
        let (union, _) = union_with_gifts(&db);
        let report = union.report(&SHORT);
        union.seal(report).unwrap();
        union
            .office
            .look(|look| seals(look, report))
            .unwrap()
            .remove(0)
            .content
    })
}

both_databases! {
    /// From draft to reading draft, corrected, adopted: each seal stays, and what changed since is told against it.
    fn a_report_is_sealed_twice_and_corrections_are_told(db: &TestDb) {
        let (union, first) = union_with_gifts(db);
        let report = union.report(&SHORT);
        let before = write_markdown(&union.show(report).draft.document);
        let sealed = union.seal(report).unwrap();
        assert_eq!((sealed.n_typed, sealed.n_marked), (1, 0));
        assert_eq!(union.show(report).report.state, State::Reading);
        let since_reading = || {
            let since = union.with_wording(|wording| {
                union.office.look(|look| since(look, union.registry(), wording, report, Stage::Reading))
            });
            since.unwrap().unwrap()
        };
        assert_eq!((since_reading().figures.len(), since_reading().text.len()), (0, 0));
        // A later correction: the figures that moved, from what to what, because of this record.
        union.correct(first, "amount = 12000");
        let paragraph = union.show(report).paragraphs[7].clone();
        union.save(report, &paragraph, "看望患病会员{{gifts.illness | 整数}}。").unwrap();
        let since = since_reading();
        let told: Vec<(String, Option<String>, Option<String>)> =
            since.figures.iter().map(|f| (f.measure.clone(), f.sealed.clone(), f.now.clone())).collect();
        let moved = |measure: &str, sealed: &str, now: &str| (measure.to_owned(), Some(sealed.to_owned()), Some(now.to_owned()));
        assert_eq!(
            told,
            [
                moved("gifts.times", "3 人次", "3 人次"),
                moved("gifts.amount", "600 元", "620 元"),
                moved("gifts.per_head", "200 元", "210 元"),
                moved("gifts.spring", "300 元", "320 元"),
            ]
        );
        assert!(since.figures.iter().all(|figure| figure.change.records[0].change.changed == [first] && !figure.redefined));
        assert_eq!(since.text.len(), 1);
        // The sealed text is what it was, whatever is written now.
        let kept = union.office.look(|look| seals(look, report)).unwrap();
        let document = sealed_document(&kept[0].content).unwrap();
        assert_eq!(write_markdown(&document), before);
        assert!(before.contains("（审议稿）"));
        // Adopted: the mark goes, and nothing is written any more.
        let last = union.seal(report).unwrap();
        assert_ne!(last.digest, sealed.digest);
        let shown = union.show(report);
        assert_eq!((shown.report.state, shown.draft.document.draft_mark.clone()), (State::Final, None));
        assert!(shown.references.iter().all(|reference| reference.state == FigureState::Bound));
        assert!(matches!(union.save(report, &shown.paragraphs[0], "改。"), Err(WriteError::Sealed)));
        assert!(matches!(union.seal(report), Err(WriteError::Sealed)));
        let kept = union.office.look(|look| seals(look, report)).unwrap();
        assert_eq!(kept.iter().map(|seal| seal.stage).collect::<Vec<_>>(), Stage::ALL);
        assert!(kept.iter().all(|seal| verify(seal.content.as_bytes()).is_ok_and(|held| held.seal == seal.digest)));
        assert_eq!(union.office.look(broken).unwrap(), [] as [String; 0]);
        union
            .act(|act| {
                act.tx.run("UPDATE report_seal SET content = replace(content, '600', '601') WHERE stage = 'reading'", &[])?;
                act.record(niangjia_office::history::Event::named("union.test", Value::Null));
                Ok(())
            })
            .unwrap();
        assert_eq!(union.office.look(broken).unwrap().len(), 1);
    }
}

#[test]
fn a_sealed_file_says_what_it_is_and_nothing_of_anybody() {
    let verified = verify(file().as_bytes()).unwrap();
    assert_eq!(
        (
            verified.name.as_str(),
            verified.stage.as_str(),
            verified.n_figures
        ),
        ("测试报告", "reading", 6)
    );
    assert_eq!(short(&verified.seal).len(), 19);
    assert!(
        verified
            .clone()
            .is(&short(&verified.seal).to_uppercase())
            .is_ok()
    );
    assert!(verified.clone().is(&verified.seal).is_ok());
    assert!(matches!(
        verified.clone().is("0000-0000-0000-0000"),
        Err(Broken::Another(_))
    ));
    assert!(matches!(
        verified.clone().is(&short(&verified.seal)[..9]),
        Err(Broken::Another(_))
    ));
    for absent in ["张一", "王三", "2023-07-01", "\"person\""] {
        assert!(!file().contains(absent), "{absent}");
    }
    // Three records are behind the first figure, each told by two digests.
    let value: Value = serde_json::from_str(file()).unwrap();
    let list = value["parts"]["figures"][0]["lists"]["gifts.times"]
        .as_str()
        .unwrap();
    let entries = value["parts"]["lists"][list].as_array().unwrap();
    assert_eq!(entries.len(), 3);
    assert!(
        entries
            .iter()
            .all(|entry| entry.as_str().is_some_and(|entry| entry.len() == 49))
    );
}

/// A change in a part is told by the part's name.
#[test]
fn a_changed_part_is_named() {
    for (was, is, part) in [
        ("全年慰问", "去年慰问", vec!["source", "text"]),
        ("\"records\":3", "\"records\":4", vec!["figures", "panels"]),
        ("走访12户", "走访13户", vec!["source", "text"]),
        ("示例学院", "示范学院", vec!["head"]),
    ] {
        let tampered = file().replace(was, is);
        assert_ne!(tampered, file());
        assert_eq!(
            verify(tampered.as_bytes()),
            Err(Broken::Parts(part.into_iter().map(str::to_owned).collect())),
            "{was}"
        );
    }
    assert_eq!(
        verify(format!(" {}", file()).as_bytes()),
        Err(Broken::Around)
    );
    assert_eq!(verify(file().trim_end().as_bytes()), Err(Broken::Around));
    assert_eq!(
        verify(&file().as_bytes()[..file().len() / 2]),
        Err(Broken::NotSealed)
    );
    assert_eq!(verify(b""), Err(Broken::NotSealed));
    // Somebody who changes the text and works out every digest anew has another seal.
    let mut value: Value = serde_json::from_str(file()).unwrap();
    value["parts"]["head"]["name"] = json!("另一篇");
    let parts = value["parts"].as_object().unwrap().clone();
    let (forged, seal) = super::build::sealed_file(parts).unwrap();
    let verified = verify(forged.as_bytes()).unwrap();
    assert_eq!(verified.seal, seal);
    let printed = short(&verify(file().as_bytes()).unwrap().seal);
    assert!(matches!(verified.is(&printed), Err(Broken::Another(_))));
}

#[test]
fn the_canonical_form_is_one() {
    let value = json!({ "b": [1, null, true, "甲\"\n"], "a": { "z": -5, "é": "" } });
    assert_eq!(
        canonical(&value).unwrap(),
        "{\"a\":{\"z\":-5,\"é\":\"\"},\"b\":[1,null,true,\"甲\\\"\\n\"]}"
    );
    assert_eq!(canonical(&json!(1.5)), None);
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    /// Whichever byte is changed into whatever other, the file does not hold any more.
    #[test]
    fn a_single_changed_byte_is_found(at in any::<prop::sample::Index>(), byte: u8) {
        let mut bytes = file().as_bytes().to_vec();
        let at = at.index(bytes.len());
        prop_assume!(bytes[at] != byte);
        bytes[at] = byte;
        prop_assert!(verify(&bytes).is_err());
    }

    /// So it is with a byte too many or too few.
    #[test]
    fn a_byte_more_or_less_is_found(at in any::<prop::sample::Index>(), byte: Option<u8>) {
        let mut bytes = file().as_bytes().to_vec();
        let at = at.index(bytes.len());
        match byte {
            Some(byte) => bytes.insert(at, byte),
            None => drop(bytes.remove(at)),
        }
        prop_assert!(verify(&bytes).is_err());
    }
}
