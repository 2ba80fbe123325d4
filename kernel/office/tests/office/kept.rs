//! A kept figure is what counting anew finds, whatever happened since.

use crate::figures::{MEASURES, all, planted};
use crate::garden::act;
use niangjia_base::calendar::Period;
use niangjia_office::history::Event;
use niangjia_office::measures::{Figure, Part, Split, figure, figures, kept_wrongly, split};
use niangjia_office::{Look, Office};
use niangjia_store::{Error, bind};
use testkit::both_databases;

/// So many more plots make the list a long one.
const MORE: i64 = 5_100;

/// A union whose list of plots is long.
fn long(db: &testkit::TestDb) -> Office {
    let office = planted(db);
    happens(&office, "more", |act| {
        for number in 0..MORE {
            plant(act, 1_000 + number, number % 28)?;
        }
        Ok(())
    });
    office
}

fn happens(
    office: &Office,
    key: &str,
    mut what: impl FnMut(&mut niangjia_office::Act<'_, '_>) -> Result<(), Error>,
) {
    act(office, key, |act| {
        what(act)?;
        act.record(Event::named("garden.changed", serde_json::json!({})));
        Ok(())
    });
}

fn plant(act: &mut niangjia_office::Act<'_, '_>, id: i64, number: i64) -> Result<(), Error> {
    let (key, day) = (format!("plot-{id}"), format!("2023-03-{:02}", number + 1));
    let crop = if number % 3 == 0 { "beans" } else { "corn" };
    let values = bind![
        act.union,
        id,
        &key,
        false,
        number % 3 + 1,
        number % 2 + 21,
        &day,
        crop,
        number % 2 == 0,
        number
    ];
    act.tx.run(
        "INSERT INTO garden_plot (union_id, id, record_key, withdrawn, person, unit, day, crop, watered, harvest) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)",
        values,
    )?;
    Ok(())
}

/// Every figure together and alone, and every part.
type Everything = (Vec<Figure>, Vec<Figure>, Vec<Vec<Part>>);

fn everything(look: &mut Look<'_, '_>, year: i16) -> Result<Everything, Error> {
    let (measures, period) = (all(), Period::year(year).unwrap());
    let together = figures(look, &measures, period)?;
    let (mut alone, mut parts) = (Vec::new(), Vec::new());
    for measure in &measures {
        alone.push(figure(look, &measures, measure, period)?);
        for by in Split::ALL {
            parts.push(split(look, measure, period, by)?);
        }
    }
    Ok((
        together.into_iter().map(|(_, figure)| figure).collect(),
        alone,
        parts,
    ))
}

fn shown(office: &Office, year: i16) -> Everything {
    office.look(|look| everything(look, year)).unwrap()
}

fn counted(office: &Office, year: i16) -> Everything {
    let anew = office.look(|look| {
        look.anew();
        everything(look, year)
    });
    anew.unwrap()
}

fn kept(office: &Office) -> i64 {
    let count = office.look(|look| {
        look.tx.one("SELECT COUNT(*) FROM figure_kept", &[], |row| {
            row.get::<i64>(0)
        })
    });
    count.map_err(|error: Error| error).unwrap()
}

both_databases! {
    fn what_is_kept_is_what_is_counted(db: &TestDb) {
        let office = long(db);
        let sql = [
            "UPDATE garden_plot SET harvest = harvest + 1 WHERE union_id = $1 AND id = $2 + 1000",
            "UPDATE garden_plot SET withdrawn = NOT withdrawn WHERE union_id = $1 AND id = $2 + 1000",
            "UPDATE person SET sex = 'male' WHERE union_id = $1 AND id = $2 % 3 + 1",
            "UPDATE unit SET name = name || '一' WHERE union_id = $1 AND id = $2 % 2 + 21",
            "UPDATE garden_plot SET day = '2022-05-00' WHERE union_id = $1 AND id = $2 + 1000",
            "UPDATE office_number SET last_number = $2 WHERE union_id = $1",
        ];
        let mut dice: i64 = 7;
        for step in 0..12 {
            dice = (dice * 1_103_515_245 + 12_345) % 2_147_483_648;
            let (way, id) = (usize::try_from(dice % 7).unwrap(), dice / 7 % MORE);
            if step > 0 {
                happens(&office, &format!("step-{step}"), |act| match sql.get(way) {
                    Some(sql) => act.tx.run(sql, bind![act.union, id]).map(drop),
                    None => plant(act, 10_000 + step, id % 28),
                });
            }
            for year in [2022, 2023] {
                let anew = counted(&office, year);
                assert_eq!(shown(&office, year), anew, "first look after {step} {way}");
                assert_eq!(shown(&office, year), anew, "second look after {step} {way}");
            }
        }
        assert!(kept(&office) > 20);
        assert_eq!(office.look(|look| kept_wrongly(look, &all())).unwrap(), Vec::<String>::new());
    }

    fn a_kept_figure_is_not_counted_again_until_its_records_change(db: &TestDb) {
        let office = long(db);
        let right = shown(&office, 2023);
        let spoil = "UPDATE figure_kept SET answer = '[{\"value\":1,\"n_records\":1}]' WHERE answer LIKE '[{\"value\"%'";
        office.db().write(|tx| tx.run(spoil, &[]).map(drop)).unwrap();
        let wrong = office.look(|look| figure(look, &all(), &MEASURES[0], Period::year(2023).unwrap())).unwrap();
        assert_eq!(wrong, Figure { value: Some(1), n_records: 1 }, "it was kept");
        assert!(!office.look(|look| kept_wrongly(look, &all())).unwrap().is_empty());
        happens(&office, "elsewhere", |act| {
            let sql = "INSERT INTO office_number (union_id, series, last_number) VALUES ($1, 'a', 1)";
            act.tx.run(sql, bind![act.union]).map(drop)
        });
        assert_ne!(shown(&office, 2023), right, "another table changed");
        happens(&office, "here", |act| {
            let sql = "UPDATE garden_plot SET harvest = harvest WHERE union_id = $1 AND id = 1000";
            act.tx.run(sql, bind![act.union]).map(drop)
        });
        assert_eq!(shown(&office, 2023), right, "its own table changed");
        assert_eq!(office.look(|look| kept_wrongly(look, &all())).unwrap(), Vec::<String>::new());
    }

    fn an_act_sees_what_it_wrote(db: &TestDb) {
        let office = long(db);
        shown(&office, 2023);
        let year = Period::year(2023).unwrap();
        happens(&office, "one more", |act| {
            let before = figure(&mut act.look(), &all(), &MEASURES[0], year)?;
            plant(act, 9_999, 3)?;
            let after = figure(&mut act.look(), &all(), &MEASURES[0], year)?;
            assert_eq!(after.n_records, before.n_records + 1);
            Ok(())
        });
        assert_eq!(shown(&office, 2023), counted(&office, 2023));
    }

    fn a_short_list_is_not_kept(db: &TestDb) {
        let office = planted(db);
        shown(&office, 2023);
        assert_eq!(kept(&office), 0);
    }
}
