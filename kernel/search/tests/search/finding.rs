//! What is found: by signs, pinyin and initials, as it stands now, within a scope, once, page by page.

use crate::notes::{ALL, NOTE, act, failed, member, note, office, part, texts, up_to_date};
use niangjia_base::ids::RecordId;
use niangjia_office::registers::{Correction, Scope, correct, listed_one, version, withdraw};
use niangjia_office::{Act, Office, org, people};
use niangjia_search::{Kept, Share, catch_up, searched};
use niangjia_store::{Error, Value};
use std::collections::BTreeSet;
use testkit::both_databases;

/// Every text of the index.
fn words(office: &Office) -> Vec<String> {
    let all: Result<Vec<String>, Error> = office.look(|look| {
        look.tx.all(
            "SELECT word FROM search_word ORDER BY word, wording",
            &[],
            |row| row.get(0),
        )
    });
    all.unwrap()
}

/// A note's subject as somebody saw it.
fn seen(act: &mut Act<'_, '_>, note: RecordId) -> Result<String, Error> {
    let record = listed_one(&mut act.look(), &NOTE, note)?;
    Ok(version(&NOTE, &record.unwrap(), &[1]))
}

fn subject(office: &Office, note: RecordId, subject: &str, key: &str) {
    act(office, key, |act| {
        let seen = seen(act, note)?;
        let correction = Correction {
            record: note,
            seen: &seen,
            fields: &[1],
            values: &[subject.into()],
            reason: None,
        };
        correct(act, &NOTE, &correction).map(drop).map_err(failed)
    });
}

both_databases! {
    fn people_are_found_by_signs_pinyin_initials_and_number(db: &TestDb) {
        let office = office(db);
        for (number, name) in ["张伟", "张伟明", "单小红", "阿依古丽·买买提", "吕红"].iter().enumerate() {
            member(&office, number, name, "机关分工会");
        }
        up_to_date(&office);
        for (typed, names) in [
            ("张", &["张伟", "张伟明"][..]),
            ("伟明", &["张伟明"]),
            ("zhangwei", &["张伟", "张伟明"]),
            ("Zhang Wei", &["张伟", "张伟明"]),
            ("zw", &["张伟", "张伟明"]),
            ("zwm", &["张伟明"]),
            ("ｚｗｍ", &["张伟明"]),
            ("shanxiaohong", &["单小红"]),
            ("danxh", &[]),
            ("sxh", &["单小红"]),
            ("dxh", &["单小红"]),
            ("古丽买买提", &["阿依古丽·买买提"]),
            ("lvhong", &["吕红"]),
            ("90001", &["90001"]),
            ("9000", &["90000", "90001", "90002", "90003", "90004"]),
            ("王", &[]),
        ] {
            assert_eq!(texts(&office, &people::PERSON, typed), names, "{typed}");
        }
        assert_eq!(texts(&office, &org::UNIT, "jiguan"), ["机关分工会"]);
    }

    fn what_is_found_stands_there_now(db: &TestDb) {
        let office = office(db);
        let first = note(&office, "a", None, "秋季健步走");
        let second = note(&office, "b", None, "健步走的奖品");
        assert_eq!(texts(&office, &NOTE, "健步走"), [""; 0], "nothing was read yet");
        up_to_date(&office);
        assert_eq!(texts(&office, &NOTE, "健步走"), ["秋季健步走", "健步走的奖品"]);

        subject(&office, first, "秋季足球赛", "correct a");
        assert_eq!(texts(&office, &NOTE, "健步走"), ["健步走的奖品"], "before the index knows of it");
        assert_eq!(texts(&office, &NOTE, "足球"), [""; 0]);
        up_to_date(&office);
        assert_eq!(texts(&office, &NOTE, "足球"), ["秋季足球赛"]);
        assert_eq!(texts(&office, &NOTE, "qjzqs"), ["秋季足球赛"]);

        act(&office, "withdraw b", |act| {
            let seen = seen(act, second)?;
            withdraw(act, &NOTE, second, (&seen, &[1]), "重复").map_err(failed)
        });
        assert_eq!(texts(&office, &NOTE, "健步走"), [""; 0]);
        up_to_date(&office);
        assert_eq!(texts(&office, &NOTE, "健步走"), [""; 0]);
    }

    fn a_scope_finds_its_own(db: &TestDb) {
        let office = office(db);
        let (mine, me) = member(&office, 1, "张伟", "机关分工会");
        let (theirs, other) = member(&office, 2, "张伟", "后勤分工会");
        let about_me = note(&office, "a", Some(me), "张伟的来信");
        let about_other = note(&office, "b", Some(other), "张伟的来信");
        let about_none = note(&office, "c", None, "张伟的来信");
        up_to_date(&office);
        let finds = |scope: &Scope, register| -> BTreeSet<RecordId> {
            let part = part(&office, register, scope, "zw", None, 100);
            part.hits.iter().map(|hit| hit.record.id).collect()
        };
        let ids = |ids: &[RecordId]| ids.iter().copied().collect::<BTreeSet<_>>();
        let person = |person: niangjia_base::ids::PersonId| {
            use niangjia_base::ids::TypedId;
            RecordId::from_whole(person.whole())
        };
        for (scope, notes, people) in [
            (Scope::All, ids(&[about_me, about_other, about_none]), ids(&[person(me), person(other)])),
            (Scope::Units(vec![mine]), ids(&[about_me]), ids(&[person(me)])),
            (Scope::Units(vec![theirs]), ids(&[about_other]), ids(&[person(other)])),
            (Scope::Person(me), ids(&[about_me]), ids(&[person(me)])),
            (Scope::UnitsAndPerson(vec![theirs], me), ids(&[about_me, about_other]), ids(&[person(me), person(other)])),
            (Scope::Nothing, ids(&[]), ids(&[])),
        ] {
            assert_eq!(finds(&scope, &NOTE), notes, "{scope:?}");
            assert_eq!(finds(&scope, &people::PERSON), people, "{scope:?}");
        }
    }

    /// What a narrow scope holds comes behind hundreds of words of others; then it is walked, the latest first.
    fn a_narrow_scope_finds_its_own_among_a_thousand(db: &TestDb) {
        let office = office(db);
        let (_, other) = member(&office, 1, "张伟", "机关分工会");
        let (unit, me) = member(&office, 2, "李红", "后勤分工会");
        act(&office, "many", |act| {
            for number in 0..700 {
                let values = [other.into(), format!("第{number}次来信").into(), Value::Null, Value::Null, Value::Null];
                niangjia_office::registers::enter(act, &NOTE, &format!("{number:04}"), &values).map_err(failed)?;
            }
            Ok(())
        });
        let mine: Vec<RecordId> = (0..7).map(|at| note(&office, &format!("m{at}"), Some(me), "最后的来信者")).collect();
        up_to_date(&office);
        let scope = Scope::Units(vec![unit]);
        let (mut found, mut after) = (Vec::new(), None);
        loop {
            let part = part(&office, &NOTE, &scope, "来信", after.as_ref(), 3);
            found.extend(part.hits.iter().map(|hit| hit.record.id));
            after = part.next;
            if after.is_none() {
                break;
            }
        }
        assert_eq!(found, mine.into_iter().rev().collect::<Vec<_>>());
    }

    fn pages_hold_each_record_once(db: &TestDb) {
        let office = office(db);
        // Some have the words twice, some in two fields, some share a text with others.
        let all: BTreeSet<RecordId> = (0..23)
            .map(|at| {
                let subject = match at % 4 {
                    0 => "来信".to_owned(),
                    1 => format!("来信{at}，来信"),
                    2 => format!("第{at}封来信"),
                    _ => "回复来信".to_owned(),
                };
                note(&office, &format!("n{at}"), None, &subject)
            })
            .collect();
        up_to_date(&office);
        for words in ["来", "来信", "laixin", "x"] {
            for most in [1, 4, 50] {
                let (mut found, mut after, mut pages) = (Vec::new(), None, 0);
                loop {
                    let part = part(&office, &NOTE, &Scope::All, words, after.as_ref(), most);
                    assert!(part.hits.len() <= most);
                    found.extend(part.hits.iter().map(|hit| hit.record.id));
                    pages += 1;
                    match part.next {
                        // As it comes back out of an address.
                        Some(next) => after = Some(next.to_string().parse().unwrap()),
                        None => break,
                    }
                }
                assert_eq!(found.len(), 23, "{words} by {most}");
                assert_eq!(found.into_iter().collect::<BTreeSet<_>>(), all, "{words} by {most}");
                assert_eq!(pages, 23_usize.div_ceil(most), "{words} by {most}");
            }
        }
    }

    fn no_private_word_is_in_the_index(db: &TestDb) {
        let office = office(db);
        let (_, me) = member(&office, 1, "张伟", "机关分工会");
        note(&office, "a", Some(me), "来信");
        up_to_date(&office);
        let words = words(&office);
        assert!(words.iter().any(|word| word == "来信"));
        for canary in ["金丝雀", "jinsique", "jsq", "1390", "sealed"] {
            assert!(words.iter().all(|word| !word.starts_with(canary)), "{canary}");
            assert!(texts(&office, &NOTE, canary).is_empty(), "{canary}");
        }
    }

    /// Catching up in small shares ends where catching up at once does, and a second time reads nothing.
    fn the_index_is_brought_up_to_date_in_shares(db: &TestDb) {
        let office = office(db);
        for at in 0..30 {
            note(&office, &format!("n{at}"), None, &format!("第{at}封来信"));
        }
        let mut shares = 0;
        while catch_up(&office, &ALL, Share::Some(7)).unwrap() == Kept::Behind {
            shares += 1;
            assert!(shares < 50);
        }
        assert!(shares >= 4, "{shares}");
        assert_eq!(texts(&office, &NOTE, "来信").len(), 30);
        let before = words(&office);
        assert_eq!(catch_up(&office, &ALL, Share::Passing(0)).unwrap(), Kept::UpToDate);
        note(&office, "later", None, "又一封来信");
        assert_eq!(catch_up(&office, &ALL, Share::Passing(0)).unwrap(), Kept::Behind);
        assert_eq!(catch_up(&office, &ALL, Share::Passing(1_000)).unwrap(), Kept::UpToDate);
        assert_eq!(texts(&office, &NOTE, "来信").len(), 31);
        assert!(words(&office).len() > before.len());
    }
}

#[test]
fn only_texts_that_all_of_the_union_may_see_are_searched() {
    let columns = |register| {
        searched(register)
            .map(|(_, field)| field.column)
            .collect::<Vec<_>>()
    };
    assert_eq!(columns(&NOTE), ["subject", "place"]);
    assert_eq!(
        columns(&people::PERSON),
        ["staff_number", "name", "department", "post"]
    );
    assert_eq!(columns(&people::MEMBERSHIP), [""; 0]);
}
