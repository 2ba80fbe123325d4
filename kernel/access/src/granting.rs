//! Giving and taking roles. A grant is never deleted: it ends, and the history says who ended it.

use crate::accounts::{known, record};
use crate::grant::Grant;
use crate::role::Role;
use crate::viewer::{Held, Viewer};
use crate::{AccessError, accounts};
use niangjia_base::actor::Actor;
use niangjia_base::calendar::Day;
use niangjia_base::ids::{AccountId, GrantId, TypedId, UnitId};
use niangjia_office::{Act, Look, org};
use niangjia_store::{Error, Row, bind, statements};
use serde_json::json;

statements! {
    KEEP = "INSERT INTO access_grant (union_id, id, account, role, unit, from_day, until_day) \
            VALUES ($1, $2, $3, $4, $5, $6, $7)";
    OF_ACCOUNT = "SELECT id, role, unit, from_day, until_day FROM access_grant \
                  WHERE union_id = $1 AND account = $2 ORDER BY id";
    END = "UPDATE access_grant SET until_day = $4 WHERE union_id = $1 AND account = $2 AND id = $3";
    UNIT_KNOWN = "SELECT COUNT(*) FROM unit WHERE union_id = $1 AND id = $2 AND NOT withdrawn";
    WITHOUT_UNIT = "SELECT a.login, g.role FROM access_grant g \
                    JOIN access_account a ON a.union_id = g.union_id AND a.id = g.account \
                    WHERE g.union_id = $1 AND g.unit IS NOT NULL AND (g.until_day IS NULL OR g.until_day > $2) \
                    AND NOT EXISTS (SELECT 1 FROM unit u WHERE u.union_id = g.union_id AND u.id = g.unit AND NOT u.withdrawn) \
                    ORDER BY g.id";
    WITHOUT_ACCOUNT = "SELECT g.id, g.role FROM access_grant g WHERE g.union_id = $1 AND NOT EXISTS \
                       (SELECT 1 FROM access_account a WHERE a.union_id = g.union_id AND a.id = g.account) ORDER BY g.id";
    WITHOUT_PERSON = "SELECT a.login FROM access_account a WHERE a.union_id = $1 AND a.person IS NOT NULL AND NOT EXISTS \
                      (SELECT 1 FROM person p WHERE p.union_id = a.union_id AND p.id = a.person AND NOT p.withdrawn) \
                      ORDER BY a.id";
}

/// Gives a role to an account.
///
/// # Errors
/// When whoever acts would give it to themselves, when there is no such account or unit, when the days are the wrong way
/// round, or the database does not take it.
pub fn grant(
    act: &mut Act<'_, '_>,
    account: AccountId,
    grant: Grant,
) -> Result<GrantId, AccessError> {
    let about = known(act, account)?;
    if *act.actor == Actor::Account(account) {
        return Err(AccessError::OwnRole);
    }
    if grant.until.is_some_and(|until| until <= grant.from) {
        return Err(AccessError::DaysReversed);
    }
    if grant.role == Role::Member && about.person.is_none() {
        return Err(AccessError::MemberWithoutPerson);
    }
    if let Some(unit) = grant.unit {
        let n: i64 = act
            .tx
            .one(UNIT_KNOWN, bind![act.union, unit], |row| row.get(0))?;
        if n == 0 {
            return Err(AccessError::NoUnit);
        }
    }
    let id: GrantId = act.id();
    let (from, until) = (
        grant.from.to_string(),
        grant.until.map(|day| day.to_string()),
    );
    act.tx.run(
        KEEP,
        bind![
            act.union,
            id,
            account,
            grant.role.code(),
            grant.unit,
            &from,
            until.as_deref()
        ],
    )?;
    let unit = grant.unit.map(TypedId::whole);
    let detail = json!({ "role": grant.role.code(), "unit": unit, "from": from, "until": until });
    record(act, account, "granted", detail);
    Ok(id)
}

/// Ends a grant today; one that had not begun never does.
///
/// # Errors
/// When whoever acts would take their own, when the account has no such grant in force or to come, or the database does not
/// take it.
pub fn revoke(
    act: &mut Act<'_, '_>,
    account: AccountId,
    grant: GrantId,
) -> Result<(), AccessError> {
    let today = act.today;
    let held = of_account(&mut act.look(), account)?;
    let found = held.iter().find(|(id, held)| {
        let ahead = |until| until > today.max(held.from);
        *id == grant && held.until.is_none_or(ahead)
    });
    let Some((_, held)) = found else {
        return Err(AccessError::NoGrant);
    };
    if *act.actor == Actor::Account(account) {
        return Err(AccessError::OwnRole);
    }
    let ends = today.max(held.from).to_string();
    act.tx.run(END, bind![act.union, account, grant, &ends])?;
    let unit = held.unit.map(TypedId::whole);
    let detail = json!({ "role": held.role.code(), "unit": unit, "until": ends });
    record(act, account, "revoked", detail);
    Ok(())
}

/// The grants of an account, those that have ended too, in the order in which they were given.
///
/// # Errors
/// When the database cannot be read.
pub fn of_account(
    look: &mut Look<'_, '_>,
    account: AccountId,
) -> Result<Vec<(GrantId, Grant)>, Error> {
    look.tx.all(OF_ACCOUNT, bind![look.union, account], granted)
}

/// An account as a viewer on a day: the grants in force, each with its part of the organisation. A grant over a unit that is
/// no longer there covers nothing.
///
/// # Errors
/// When the database cannot be read.
pub fn viewer(
    look: &mut Look<'_, '_>,
    account: AccountId,
    day: Day,
) -> Result<Option<Viewer>, Error> {
    let Some(found) = accounts::get(look, account)? else {
        return Ok(None);
    };
    let grants = found.grants.into_iter().map(|(_, grant)| grant).collect();
    let held = held(look, grants, day)?;
    Ok(Some(Viewer {
        account: Some(account),
        name: found.name,
        person: found.person,
        held,
    }))
}

/// The grants that are in force on a day, laid out.
pub(crate) fn held(
    look: &mut Look<'_, '_>,
    grants: Vec<Grant>,
    day: Day,
) -> Result<Vec<Held>, Error> {
    let in_force = grants.into_iter().filter(|grant| grant.held_on(day));
    in_force
        .map(|grant| {
            let below = |unit: UnitId| org::subtree(look.tx, look.union, unit);
            Ok(Held {
                role: grant.role,
                units: grant.unit.map(below).transpose()?,
            })
        })
        .collect()
}

/// What is wrong with accounts and grants: an account or a unit that is missing, a person who is not there any more.
///
/// # Errors
/// When the database cannot be read.
pub fn faults(look: &mut Look<'_, '_>, today: Day) -> Result<Vec<String>, Error> {
    let union = look.union;
    let pair = |row: &Row<'_>| {
        let (login, role) = (row.get::<String>(0)?, row.get::<String>(1)?);
        Ok::<_, Error>(format!("{login}: {role}"))
    };
    let mut faults = look
        .tx
        .all(WITHOUT_UNIT, bind![union, &today.to_string()], pair)?;
    faults.extend(look.tx.all(WITHOUT_ACCOUNT, bind![union], |row| {
        let (grant, role) = (row.id::<GrantId>(0)?, row.get::<String>(1)?);
        Ok::<_, Error>(format!("{grant}: {role}"))
    })?);
    faults.extend(
        look.tx
            .all(WITHOUT_PERSON, bind![union], |row| row.get::<String>(0))?,
    );
    Ok(faults)
}

fn granted(row: &Row<'_>) -> Result<(GrantId, Grant), Error> {
    let wrong = |column| Error::Inconsistent {
        table: "access_grant",
        column,
    };
    let day = |text: String, column| text.parse::<Day>().map_err(|_| wrong(column));
    let grant = Grant {
        role: Role::of_code(&row.get::<String>(1)?).ok_or(wrong("role"))?,
        unit: row.maybe_id(2)?,
        from: day(row.get(3)?, "from_day")?,
        until: row
            .get::<Option<String>>(4)?
            .map(|text| day(text, "until_day"))
            .transpose()?,
    };
    Ok((row.id(0)?, grant))
}
