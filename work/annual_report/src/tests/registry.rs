//! A registry of a few measures over a handful of records, as lines of work would declare them.

use crate::{Context, ReportDraft, ReportError, draft_text};
use niangjia_base::calendar::Period;
use niangjia_base::ids::{TypedId, UnionId};
use niangjia_base::record_ref::RecordKind;
use niangjia_office::measures::{Amounts, Fold, Measure, Records, Unit, kind};
use niangjia_office::vault::{Key, Vault};
use niangjia_office::{Look, MIGRATIONS};
use niangjia_store::{Db, Error, Migration, Place, Script, bind};

const TABLE: Migration = Migration {
    name: "20269999_sample",
    script: Script::Portable(
        "CREATE TABLE sample_gift (\n  union_id BIGINT NOT NULL,\n  id BIGINT NOT NULL,\n  person BIGINT,\n  day TEXT NOT NULL,\n  kind TEXT NOT NULL,\n  subject TEXT,\n  amount BIGINT NOT NULL,\n  PRIMARY KEY (union_id, id)\n);\n",
    ),
};

static GIFTS: Records = Records {
    name: "gifts",
    kind: RecordKind("sample.gift"),
    guarded: &[],
    amounts: Amounts::Money,
    sql: "SELECT g.id AS record, g.person, CAST(NULL AS BIGINT) AS unit, g.day, g.kind, CAST(NULL AS TEXT) AS level, \
          g.subject, g.amount, CAST(NULL AS BIGINT) AS sheet, CAST(NULL AS BIGINT) AS sheet_row FROM sample_gift g \
          WHERE g.union_id = $1 AND g.day >= $2 AND g.day < $3",
};

pub(super) static MEASURES: [Measure; 12] = [
    Measure::fold("gifts.amount", Unit::Yuan, &GIFTS, Fold::Sum),
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
        "charity.raised",
        Unit::Yuan,
        &GIFTS,
        &[kind(&["charity"])],
        Fold::Sum,
    ),
    Measure::fold("illness.heads", Unit::Person, &GIFTS, Fold::Persons).delicate(),
    Measure::fold("honours.upper", Unit::Item, &GIFTS, Fold::Count),
    Measure::only(
        "honours.upper.collective",
        Unit::Item,
        &GIFTS,
        &[kind(&["spring"])],
        Fold::Count,
    ),
    Measure::only(
        "honours.upper.individual",
        Unit::Item,
        &GIFTS,
        &[kind(&["summer"])],
        Fold::Count,
    ),
    Measure::share(
        "honours.collective_share",
        "honours.upper.collective",
        "honours.upper",
    ),
    Measure::share(
        "honours.individual_share",
        "honours.upper.individual",
        "honours.upper",
    ),
];

/// A record.
pub(super) struct Kept {
    pub(super) subject: &'static str,
    pub(super) kind: &'static str,
    pub(super) amount: i64,
    pub(super) person: Option<i64>,
    pub(super) day: &'static str,
}

/// A database with records, and the measures over them.
pub(super) struct Registry {
    db: Db,
    _folder: tempfile::TempDir,
}

impl Registry {
    pub(super) fn new(records: &[Kept]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let db = Db::open(&Place::File(folder.path().join("sample.db"))).unwrap();
        let chain: Vec<Migration> = MIGRATIONS.iter().copied().chain([TABLE]).collect();
        db.migrate(&chain, "2024-01-01").unwrap();
        db.write::<_, Error>(|tx| {
            for (id, name) in [(1_i64, "张一"), (2, "李　二"), (3, "王三")] {
                tx.run(
                    "INSERT INTO person (union_id, id, record_key, withdrawn, standing, name, name_key) \
                     VALUES (1, $1, $2, FALSE, 'staff', $2, $2)",
                    bind![id, name],
                )?;
            }
            for (id, kept) in (1_i64..).zip(records) {
                tx.run(
                    "INSERT INTO sample_gift (union_id, id, person, day, kind, subject, amount) \
                     VALUES (1, $1, $2, $3, $4, $5, $6)",
                    bind![id, kept.person, kept.day, kept.kind, kept.subject, kept.amount],
                )?;
            }
            Ok(())
        })
        .unwrap();
        Self {
            db,
            _folder: folder,
        }
    }

    /// The draft of 2023.
    pub(super) fn draft(&self, text: &str) -> Result<ReportDraft, ReportError> {
        let measures: Vec<&'static Measure> = MEASURES.iter().collect();
        let word = |key: &str| match key {
            "unit-person" => "人".to_owned(),
            "unit-yuan" => "元".to_owned(),
            "unit-yuan-per-head" => "元/人".to_owned(),
            other => other.to_owned(),
        };
        let context = Context {
            union: "示例学院工会",
            meeting: "第二次大会",
            year: "2023",
            next_year: "2024",
            word: &word,
        };
        let vault = Vault::of(Key::from_bytes([1; Key::BYTES]));
        self.db.read(|tx| {
            let mut look = Look::within(tx, UnionId::from_whole(1), &vault);
            let period = Period::year(2023).unwrap();
            draft_text(&mut look, &measures, period, &context, text)
        })
    }
}
