//! A drive with known, unknown and nameless givers, and what became of its money.

use niangjia_base::actor::Actor;
use niangjia_base::calendar::Period;
use niangjia_base::ids::TypedId;
use niangjia_import::{Import, Input, Mapping, SheetReceipt, import};
use niangjia_office::history::Event;
use niangjia_office::measures::{self, Measure};
use niangjia_office::{ActError, Asked, Office};
use niangjia_store::{Error, bind};
use niangjia_workbook::Limits;
use testkit::both_databases;

const DRIVE: [&str; 9] = [
    "2023年“99公益日”教职工募捐明细表",
    "序号,捐款人,所在分工会,捐款金额（元）,捐款时间,备注",
    "1,宋　燕,机关一分会,20元,2023.9.7,",
    "2,爱心人士,,¥6.66,2023.9.8,",
    "3,爱心人士,,１０,2023.9.8,",
    "4,马晓,机关一分会,5,2023.9.9,",
    "5,宋燕,机关一分会,30,2023.9.9,",
    "合计,,,71.66,,",
    "制表人：甲,,,,,",
];

fn office(db: &testkit::TestDb) -> Office {
    let office = db.office(charity::slice().migrations);
    let asked = Asked {
        command: "test.people",
        key: "people",
        with: "",
    };
    office
        .act(&Actor::Program, asked, |act| {
            for (id, number, name) in [(1, "00575", "宋燕"), (2, "00208", "马晓东")] {
                act.tx.run(
                    "INSERT INTO person (union_id, id, record_key, withdrawn, standing, staff_number, name, name_key, department) \
                     VALUES ($1, $2, $3, FALSE, 'staff', $3, $4, $4, '机关第一分工会')",
                    bind![act.union, id, number, name],
                )?;
            }
            act.record(Event::named("test.people", ().into()));
            Ok::<(), ActError>(())
        })
        .unwrap();
    office
}

fn read(office: &Office, name: &str, lines: &[&str]) -> SheetReceipt {
    let folder = tempfile::TempDir::new().unwrap();
    let path = folder.path().join(name);
    std::fs::write(&path, lines.join("\r\n")).unwrap();
    let what = Import {
        actor: &Actor::Program,
        forms: charity::slice().forms,
        mapping: &Mapping::default(),
        limits: Limits::default(),
        dry_run: false,
    };
    let mut receipts = import(office, &what, &[Input { path }], |_, _, _| {}).unwrap();
    let mut receipt = receipts.remove(0);
    assert_eq!(receipt.problem, None, "{name}");
    receipt.sheets.remove(0)
}

fn figure(office: &Office, id: &str) -> String {
    let all: Vec<&'static Measure> = charity::slice().measures.iter().collect();
    let measure = all.iter().find(|measure| measure.id == id).unwrap();
    let year = Period::year(2023).unwrap();
    let figure = office
        .look(|look| measures::figure(look, &all, measure, year))
        .unwrap();
    figure
        .value
        .map(|value| measure.unit.print(value))
        .unwrap_or_default()
}

both_databases! {
    fn every_gift_counts_and_every_giver_once(db: &TestDb) {
        let office = office(db);
        let receipt = read(&office, "drive.csv", &DRIVE);
        assert_eq!((receipt.form.as_deref(), receipt.new, receipt.refused), (Some("charity.donations"), 5, 0));
        let said: Vec<_> = receipt.problems.iter().map(|p| (p.row, p.code.as_str())).collect();
        assert_eq!(said, [(Some(6), "unknown_person")]);
        for (id, value) in [
            ("charity.raised", "71.66"),
            ("charity.donations", "5"),
            ("charity.donors", "1"),
            ("charity.anonymous", "2"),
            ("charity.all.drives", "1"),
        ] {
            assert_eq!(figure(&office, id), value, "{id}");
        }
    }

    /// The same list again changes nothing; a corrected amount of a nameless giver is a change of that gift.
    fn a_corrected_list_corrects_its_gifts(db: &TestDb) {
        let office = office(db);
        read(&office, "drive.csv", &DRIVE);
        let mut corrected = DRIVE;
        corrected[4] = "3,爱心人士,,100,2023.9.8,";
        corrected[7] = "合计,,,161.66,,";
        let receipt = read(&office, "drive.csv", &corrected);
        assert_eq!((receipt.new, receipt.changed, receipt.same, receipt.withdrawn), (0, 1, 4, 0));
        assert_eq!(figure(&office, "charity.raised"), "161.66");
    }

    fn another_drive_is_not_the_giving_day(db: &TestDb) {
        let office = office(db);
        read(&office, "drive.csv", &DRIVE);
        let mut spring = DRIVE;
        spring[0] = "2023年春季书籍捐款明细表";
        read(&office, "spring.csv", &spring);
        assert_eq!(figure(&office, "charity.raised"), "71.66");
        assert_eq!(figure(&office, "charity.all.raised"), "143.32");
        assert_eq!(figure(&office, "charity.all.drives"), "2");
    }

    fn what_was_passed_on_is_told(db: &TestDb) {
        let office = office(db);
        read(&office, "drive.csv", &DRIVE);
        let receipt = read(&office, "use.csv", &[
            "2023年“99公益日”善款拨付情况登记表",
            "序号,拨付日期,受赠方,用途,拨付金额,票据号,状态",
            "1,2023-10-08,某某慈善会,助学,50,001,已拨付",
            "2,2023-10-09,某某小学,图书,21.66,,待拨付",
        ]);
        assert_eq!((receipt.form.as_deref(), receipt.new), (Some("charity.passing_on"), 2));
        assert_eq!(figure(&office, "charity.passed_on"), "50.00");
        assert_eq!(figure(&office, "charity.recipients"), "1");
        assert_eq!(figure(&office, "charity.passed_on.share"), "69.77");
    }

    fn statements_are_understood(db: &TestDb) {
        let office = office(db);
        let slice = charity::slice();
        let registers = slice.registers.iter().flat_map(|register| register.statements());
        let all: Vec<String> = registers.chain(slice.measures.iter().flat_map(measures::statements)).collect();
        office
            .look(|look| {
                for sql in &all {
                    look.tx.prepare(sql).unwrap_or_else(|error| panic!("{sql}: {error}"));
                }
                Ok::<_, Error>(())
            })
            .unwrap();
        assert_eq!(office.union().whole(), 1);
    }
}
