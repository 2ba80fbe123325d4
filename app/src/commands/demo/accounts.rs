//! The accounts of the demonstration: one for each way of looking at the office, opened by one-time logins.

use crate::opening::operator;
use crate::out::say;
use crate::texts::Texts;
use anyhow::Result;
use niangjia_access::accounts::{self, NewAccount};
use niangjia_access::{AccessError, Grant, Role, Token, granting, one_time};
use niangjia_office::{Act, Asked, Office, org};

/// The roles that the demonstration shows; each account has the word of its role as login.
pub(crate) const ROLES: [Role; 5] = [
    Role::Administrator,
    Role::Office,
    Role::Cadre,
    Role::Audit,
    Role::Member,
];
/// The staff number of the member of the sample college whose account there is; the cadre's branch is hers.
const MEMBER: &str = "00600";

/// Says a one-time login for each, where the pages are reached at `base`.
pub(super) fn say_logins(office: &Office, base: &str, texts: &Texts) -> Result<()> {
    say!("{}", texts.text("cli-demo-logins"));
    for (role, token) in logins(office, texts)? {
        let role = texts.text(&role.name_key());
        let link = format!("{base}{}", one_time::path(&token));
        let about = [("role", role.into()), ("link", link.into())];
        say!("{}", texts.with("cli-demo-login", &about));
    }
    Ok(())
}

/// A new one-time login for each account, which is opened when it is not there yet. A locked one has none.
pub(crate) fn logins(office: &Office, texts: &Texts) -> Result<Vec<(Role, Token)>> {
    let mut logins = Vec::new();
    for role in ROLES {
        let known = office.look(|look| accounts::find(look, role.code()))?;
        if known.is_some_and(|account| account.locked_at.is_some()) {
            continue;
        }
        let token = Token::new(office)?;
        let key = format!("demo.account/{:016x}", office.random());
        let asked = Asked {
            command: "demo.account",
            key: &key,
            with: role.code(),
        };
        let name = texts.text(&role.name_key());
        office.act(&operator(), asked, |act| {
            let found = accounts::find(&mut act.look(), role.code())?;
            let account = match found {
                Some(account) => account.id,
                None => open(act, role, &name)?,
            };
            one_time::issue(act, account, &token.digest())
        })?;
        logins.push((role, token));
    }
    Ok(logins)
}

fn open(
    act: &mut Act<'_, '_>,
    role: Role,
    name: &str,
) -> Result<niangjia_base::ids::AccountId, AccessError> {
    let (member, member_name) = accounts::person_with_number(&mut act.look(), MEMBER)?;
    let is_member = role == Role::Member;
    let new = NewAccount {
        login: role.code(),
        name: if is_member { &member_name } else { name },
        person: is_member.then_some(member),
    };
    let unit = match role {
        Role::Cadre => org::unit_of_person(act.tx, act.union, member, act.today)?,
        _ => None,
    };
    let account = accounts::open(act, new)?;
    let grant = Grant {
        role,
        unit,
        from: act.today,
        until: None,
    };
    granting::grant(act, account, grant)?;
    Ok(account)
}
