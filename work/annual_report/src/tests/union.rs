//! An office whose register of gifts changes while its report is written, on either database.

use crate::actions::{Begun, WriteError, begin};
use crate::figures::Registry;
use crate::{Paragraph, Report, ReportKind, Shown, Wording, show, slice};
use niangjia_base::actor::Actor;
use niangjia_base::calendar::{Day, Period};
use niangjia_base::ids::{RecordId, TypedId};
use niangjia_base::record_ref::RecordKind;
use niangjia_messages::{Language, Messages, Source};
use niangjia_office::history::Event;
use niangjia_office::measures::{Amounts, Fold, Measure, Records, Telling, Unit, guarded, kind};
use niangjia_office::registers::{self, Field, Holds, Privacy, Register};
use niangjia_office::{Act, Asked, Office};
use niangjia_store::{Migration, Script, Value, bind};
use std::cell::Cell;
use testkit::TestDb;

const TABLE: Migration = Migration {
    name: "20269998_gift",
    script: Script::Portable(
        "CREATE TABLE gift (\n  union_id BIGINT NOT NULL,\n  id BIGINT NOT NULL,\n  record_key TEXT NOT NULL,\n  sheet BIGINT,\n  \
         sheet_row BIGINT,\n  withdrawn BOOLEAN NOT NULL,\n  person BIGINT,\n  day TEXT NOT NULL,\n  kind TEXT NOT NULL,\n  \
         subject TEXT,\n  amount BIGINT NOT NULL,\n  PRIMARY KEY (union_id, id)\n);\n",
    ),
};

static GIFT: Register = Register {
    kind: RecordKind("gifts.gift"),
    table: "gift",
    fields: &[
        Field::may("person", Holds::Person),
        Field::must("day", Holds::Day),
        Field::must("kind", Holds::Choice(&["spring", "summer", "illness"]))
            .seen_by(Privacy::Sensitive),
        Field::may("subject", Holds::Text),
        Field::must("amount", Holds::Money),
    ],
};

static GIFTS: Records = Records {
    name: "gifts.all",
    kind: RecordKind("gifts.gift"),
    guarded: &[guarded(Telling::Kind, &GIFT, "kind")],
    amounts: Amounts::Money,
    sql: "SELECT g.id AS record, g.person, CAST(NULL AS BIGINT) AS unit, g.day, g.kind, CAST(NULL AS TEXT) AS level, \
          g.subject, g.amount, g.sheet, g.sheet_row FROM gift g \
          WHERE g.union_id = $1 AND NOT g.withdrawn AND g.day >= $2 AND g.day < $3",
};

pub(crate) static MEASURES: [Measure; 8] = [
    Measure::fold("gifts.amount", Unit::Yuan, &GIFTS, Fold::Sum),
    Measure::fold("gifts.times", Unit::PersonTime, &GIFTS, Fold::Count),
    Measure::fold("gifts.heads", Unit::Person, &GIFTS, Fold::Persons),
    Measure::per_head("gifts.per_head", "gifts.amount", "gifts.heads"),
    Measure::only(
        "gifts.spring",
        Unit::Yuan,
        &GIFTS,
        &[kind(&["spring"])],
        Fold::Sum,
    ),
    Measure::only(
        "gifts.summer",
        Unit::Yuan,
        &GIFTS,
        &[kind(&["summer"])],
        Fold::Sum,
    ),
    Measure::only(
        "gifts.illness",
        Unit::Person,
        &GIFTS,
        &[kind(&["illness"])],
        Fold::Persons,
    )
    .delicate(),
    Measure::share("gifts.spring_share", "gifts.spring", "gifts.amount"),
];

/// An office with gifts and a report about them.
pub(crate) struct Union {
    pub(crate) office: Office,
    keys: Cell<u64>,
    measures: Vec<&'static Measure>,
    messages: Messages,
}

impl Union {
    pub(crate) fn new(db: &TestDb) -> Self {
        let chain = [slice().migrations, &[TABLE]].concat();
        let source = |slice, zh_cn, en| Source { slice, zh_cn, en };
        let own = slice();
        let messages = Messages::new(&[
            source(own.name, own.zh_cn, own.en),
            source("office", niangjia_office::ZH_CN, niangjia_office::EN),
        ]);
        let union = Self {
            office: db.office(&chain),
            keys: Cell::new(0),
            measures: MEASURES.iter().collect(),
            messages: messages.unwrap(),
        };
        union.act(|act| {
            for (id, name) in [(1_i64, "张一"), (2, "李　二"), (3, "王三")] {
                act.tx.run(
                    "INSERT INTO person (union_id, id, record_key, withdrawn, standing, name, name_key) \
                     VALUES ($1, $2, $3, FALSE, 'staff', $3, $3)",
                    bind![act.union, id, name],
                )?;
            }
            act.record(Event::named("union.test", serde_json::Value::Null));
            Ok(())
        })
        .unwrap();
        union
    }

    /// Does something as one act.
    pub(crate) fn act<T>(
        &self,
        closure: impl FnMut(&mut Act<'_, '_>) -> Result<T, WriteError>,
    ) -> Result<T, WriteError>
    where
        T: serde::Serialize + serde::de::DeserializeOwned,
    {
        self.keys.set(self.keys.get() + 1);
        let key = format!("test/{}", self.keys.get());
        let asked = Asked {
            command: "test",
            key: &key,
            with: "",
        };
        let actor = Actor::Operator("test".to_owned());
        self.office
            .act(&actor, asked, closure)
            .map(niangjia_office::Done::outcome)
    }

    pub(crate) fn registry(&self) -> Registry<'_> {
        Registry {
            measures: &self.measures,
            sessions: &[],
        }
    }

    pub(crate) fn with_wording<T>(&self, use_it: impl FnOnce(&Wording<'_>) -> T) -> T {
        let word = |key: &str| self.messages.text(Language::Chinese, key);
        use_it(&Wording {
            union: "示例学院工会",
            word: &word,
        })
    }

    /// Keeps a gift.
    pub(crate) fn give(&self, person: i64, day: &str, kind: &str, amount: i64) -> RecordId {
        let entered = self.act(|act| {
            let key = format!("{}/{person}/{day}/{kind}", self.keys.get());
            let values = [
                Value::Whole(person),
                Value::Text(day.to_owned()),
                Value::Text(kind.to_owned()),
                Value::Text("礼".to_owned()),
                Value::Whole(amount),
            ];
            let entered = registers::enter(act, &GIFT, &key, &values);
            Ok(entered.unwrap_or_else(|error| panic!("{error}")))
        });
        entered.unwrap()
    }

    /// Changes a column of a gift, as a correction does.
    pub(crate) fn correct(&self, gift: RecordId, set: &str) {
        self.act(|act| {
            let sql = format!("UPDATE gift SET {set} WHERE union_id = $1 AND id = $2");
            act.tx.run(&sql, bind![act.union, gift])?;
            act.record(Event::of(
                GIFT.kind,
                gift,
                "changed",
                serde_json::Value::Null,
            ));
            Ok(())
        })
        .unwrap();
    }

    /// Makes a gift one of another kind.
    pub(crate) fn set_kind(&self, gift: RecordId, kind: &str) {
        let set = self.act(|act| Ok(act.vault.seal(&GIFT.place("kind"), kind)));
        self.correct(gift, &format!("kind = '{}'", set.unwrap()));
    }

    /// Takes a gift back.
    pub(crate) fn withdraw(&self, gift: RecordId) {
        self.correct(gift, "withdrawn = TRUE");
    }

    /// What a report of a year begins with.
    pub(crate) fn begun(year: i16) -> Begun<'static> {
        Begun {
            kind: ReportKind::Annual,
            period: Period::year(year).unwrap(),
            name: "测试报告",
            meeting: "第二次大会",
            branch: None,
            secret: [7; 32],
        }
    }

    /// Begins a report of 2023 and gives it these paragraphs in the place of those of the template.
    pub(crate) fn report(&self, text: &[(crate::Level, &str)]) -> RecordId {
        let report = self.with_wording(|wording| {
            self.act(|act| begin(act, self.registry(), wording, Self::begun(2023)))
        });
        let report = report.unwrap();
        for paragraph in self.show(report).paragraphs.iter().rev() {
            self.act(|act| {
                crate::actions::remove_paragraph(act, report, paragraph.id, paragraph.version)
            })
            .unwrap();
        }
        let mut after = None;
        for (level, text) in text {
            after = Some(self.add(report, after, *level, text).unwrap());
        }
        report
    }

    pub(crate) fn add(
        &self,
        report: RecordId,
        after: Option<RecordId>,
        level: crate::Level,
        text: &str,
    ) -> Result<RecordId, WriteError> {
        self.act(|act| {
            crate::actions::add_paragraph(act, self.registry(), report, after, level, text)
        })
    }

    pub(crate) fn save(
        &self,
        report: RecordId,
        paragraph: &Paragraph,
        text: &str,
    ) -> Result<i64, WriteError> {
        let (id, seen) = (paragraph.id, paragraph.version);
        self.act(|act| crate::actions::save_paragraph(act, self.registry(), report, id, seen, text))
    }

    pub(crate) fn read(&self, report: RecordId) -> usize {
        self.with_wording(|wording| {
            self.act(|act| crate::actions::read(act, self.registry(), wording, report))
        })
        .unwrap()
    }

    pub(crate) fn seal(&self, report: RecordId) -> Result<crate::sealing::Sealed, WriteError> {
        self.with_wording(|wording| {
            self.act(|act| crate::sealing::seal(act, self.registry(), wording, report))
        })
    }

    pub(crate) fn show(&self, report: RecordId) -> Shown {
        let shown = self.with_wording(|wording| {
            self.office
                .look(|look| show(look, self.registry(), wording, report))
        });
        shown.unwrap().unwrap()
    }

    pub(crate) fn reports(&self) -> Vec<Report> {
        self.office.look(crate::reports).unwrap()
    }
}

/// The paragraphs of a short report.
pub(crate) const SHORT: [(crate::Level, &str); 8] = [
    (crate::Level::Title, "{year}年报告"),
    (crate::Level::DraftMark, "审议稿"),
    (crate::Level::Chapter, "慰问"),
    (crate::Level::Item, "节日"),
    (
        crate::Level::Paragraph,
        "全年慰问{{gifts.times | 整数}}，合计{{gifts.amount | 元整}}，人均约{{gifts.per_head | 整十 | 元}}。",
    ),
    (
        crate::Level::Paragraph,
        "春节慰问{{gifts.spring | 元整}}；\n夏季慰问{{gifts.summer | 元整}}。",
    ),
    (crate::Level::Item, "生病"),
    (
        crate::Level::Paragraph,
        "看望患病会员{{gifts.illness | 整数}}，走访12户，第三届委员会参加。",
    ),
];

pub(crate) fn day(text: &str) -> Day {
    text.parse().unwrap()
}

/// The numbers of records.
pub(crate) fn whole(ids: &[RecordId]) -> Vec<i64> {
    ids.iter().map(|id| id.whole()).collect()
}
