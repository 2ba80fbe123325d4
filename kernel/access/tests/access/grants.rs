//! Roles are given from a day to a day over a part of the organisation, and nobody gives them to themselves.

use crate::hall::{account, act, act_as, events, office};
use niangjia_access::{AccessError, Action, Grant, Held, Object, Role, accounts, granting, may};
use niangjia_base::actor::Actor;
use niangjia_base::calendar::Day;
use niangjia_base::ids::{GrantId, TypedId, UnitId};
use niangjia_office::people::sample;
use niangjia_office::registers::{EnterError, enter};
use niangjia_office::{Act, Office, org};
use niangjia_store::{Error, bind};
use testkit::both_databases;

fn day(text: &str) -> Day {
    text.parse().unwrap()
}

fn grant(role: Role, unit: Option<UnitId>, from: &str, until: Option<&str>) -> Grant {
    Grant {
        role,
        unit,
        from: day(from),
        until: until.map(day),
    }
}

fn group(act: &mut Act<'_, '_>, name: &str, parent: UnitId) -> Result<UnitId, EnterError> {
    let values = ["group".into(), name.into(), parent.into()];
    let id = enter(act, &org::UNIT, name, &values)?;
    Ok(UnitId::from_whole(id.whole()))
}

/// A branch with a group in it, and another branch.
fn branches(office: &Office) -> [UnitId; 3] {
    let entered = act(office, |act| {
        let mut enter_all = || {
            let east = sample::branch(act, "东区分工会")?;
            let inner = group(act, "东区一组", east)?;
            let west = sample::branch(act, "西区分工会")?;
            Ok::<_, EnterError>([east, inner, west])
        };
        enter_all().map_err(|error| panic!("{error}"))
    });
    entered.unwrap()
}

both_databases! {
    fn a_grant_covers_its_unit_and_all_below_from_day_to_day(db: &TestDb) {
        let office = office(db);
        let [east, inner, west] = branches(&office);
        let id = account(&office, "cadre");
        act(&office, |act| granting::grant(act, id, grant(Role::Cadre, Some(east), "2023-01-01", Some("2024-02-01")))).unwrap();
        let on = |text: &str| office.look(|look| granting::viewer(look, id, day(text))).unwrap().unwrap();
        let viewer = on("2024-01-05");
        let mut units = vec![east, inner];
        units.sort_unstable();
        assert_eq!(viewer.held, [Held { role: Role::Cadre, units: Some(units) }]);
        for (unit, seen) in [(east, true), (inner, true), (west, false)] {
            let object = Object::of("care").in_unit(Some(unit));
            assert_eq!(may(&viewer, Action::See, &object).is_yes(), seen);
        }
        assert_eq!(on("2022-12-31").held, []);
        assert_eq!(on("2024-02-01").held, []);
    }

    fn a_revoked_grant_ends_today_and_is_not_forgotten(db: &TestDb) {
        let office = office(db);
        let id = account(&office, "reader");
        let kept = act(&office, |act| granting::grant(act, id, grant(Role::Reader, None, "2023-01-01", None))).unwrap();
        let coming = act(&office, |act| granting::grant(act, id, grant(Role::Audit, None, "2025-01-01", None))).unwrap();
        for grant in [kept, coming] {
            act(&office, |act| granting::revoke(act, id, grant)).unwrap();
            let again = act(&office, |act| granting::revoke(act, id, grant));
            assert!(matches!(again, Err(AccessError::NoGrant)), "{again:?}");
        }
        let grants = office.look(|look| granting::of_account(look, id)).unwrap();
        assert_eq!(grants, [
            (kept, grant(Role::Reader, None, "2023-01-01", Some("2024-01-05"))),
            (coming, grant(Role::Audit, None, "2025-01-01", Some("2025-01-01"))),
        ]);
        for text in ["2024-01-05", "2025-01-01"] {
            let viewer = office.look(|look| granting::viewer(look, id, day(text))).unwrap().unwrap();
            assert_eq!(viewer.held, [], "{text}");
        }
        let told = events(&office);
        assert!(told[0].starts_with("operator:keeper access.account.revoked"), "{told:?}");
        assert!(told[1].contains("\"role\":\"reader\""), "{told:?}");
    }

    fn what_makes_no_sense_is_refused(db: &TestDb) {
        let office = office(db);
        let id = account(&office, "clerk");
        let give = |given: Grant| act(&office, |act| granting::grant(act, id, given));
        let reversed = give(grant(Role::Office, None, "2024-01-02", Some("2024-01-02")));
        assert!(matches!(reversed, Err(AccessError::DaysReversed)), "{reversed:?}");
        let nowhere = give(grant(Role::Cadre, Some(UnitId::from_whole(5)), "2024-01-02", None));
        assert!(matches!(nowhere, Err(AccessError::NoUnit)), "{nowhere:?}");
        let nobody = give(grant(Role::Member, None, "2024-01-02", None));
        assert!(matches!(nobody, Err(AccessError::MemberWithoutPerson)), "{nobody:?}");
        let unknown = act(&office, |act| granting::revoke(act, id, GrantId::from_whole(5)));
        assert!(matches!(unknown, Err(AccessError::NoGrant)), "{unknown:?}");
        let found = office.look(accounts::list).unwrap();
        assert_eq!(found[0].grants, []);
    }

    fn nobody_changes_their_own_roles(db: &TestDb) {
        let office = office(db);
        let id = account(&office, "administrator");
        let kept = act(&office, |act| granting::grant(act, id, grant(Role::Administrator, None, "2024-01-01", None))).unwrap();
        let own = Actor::Account(id);
        let more = act_as(&office, &own, |act| granting::grant(act, id, grant(Role::Chair, None, "2024-01-01", None)));
        assert!(matches!(more, Err(AccessError::OwnRole)), "{more:?}");
        let less = act_as(&office, &own, |act| granting::revoke(act, id, kept));
        assert!(matches!(less, Err(AccessError::OwnRole)), "{less:?}");
    }

    fn a_grant_over_a_unit_that_went_away_is_pointed_out(db: &TestDb) {
        let office = office(db);
        let [east, ..] = branches(&office);
        let id = account(&office, "cadre");
        act(&office, |act| granting::grant(act, id, grant(Role::Cadre, Some(east), "2023-01-01", None))).unwrap();
        let faults = || office.look(|look| granting::faults(look, day("2024-01-05"))).unwrap();
        assert_eq!(faults(), Vec::<String>::new());
        office.db().write(|tx| {
            tx.run("UPDATE unit SET withdrawn = TRUE WHERE union_id = $1 AND id = $2", bind![office.union(), east])?;
            tx.run("UPDATE access_account SET person = 5 WHERE union_id = $1 AND id = $2", bind![office.union(), id])?;
            Ok::<_, Error>(())
        }).unwrap();
        assert_eq!(faults(), ["cadre: cadre", "cadre"]);
    }

    /// Units that point at each other end the search, and do not hang it.
    fn a_ring_of_units_is_walked_once(db: &TestDb) {
        let office = office(db);
        let [east, inner, _] = branches(&office);
        office.db().write(|tx| {
            tx.run("UPDATE unit SET parent = $3 WHERE union_id = $1 AND id = $2", bind![office.union(), east, inner]).map(drop)
        }).unwrap_or_else(|error: Error| panic!("{error}"));
        let below = office.look(|look| org::subtree(look.tx, look.union, east)).unwrap();
        assert_eq!(below.len(), 2);
        let found = office.look(|look| org::unit_named(look.tx, look.union, "东区")).unwrap();
        assert_eq!(found, Some(east));
    }
}
