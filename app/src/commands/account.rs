//! `niangjia account`: accounts and their roles, from the machine that holds the records.

use crate::opening::{Where, operator};
use crate::out::say;
use crate::texts::Texts;
use anyhow::{Result, anyhow, bail};
use clap::ArgMatches;
use niangjia_access::accounts::{self, Account, NewAccount};
use niangjia_access::{AccessError, Grant, Role, Token, granting, one_time, second_factor};
use niangjia_base::calendar::Day;
use niangjia_base::ids::UnitId;
use niangjia_office::{Act, ActError, Asked, Office, org};
use std::process::ExitCode;

pub(super) fn run(asked: &ArgMatches, texts: &Texts) -> Result<ExitCode> {
    let Some((deed, asked)) = asked.subcommand() else {
        return Ok(ExitCode::from(2));
    };
    let office = Where::of(asked).open(texts)?;
    let done = match deed {
        "add" => add(&office, asked, texts),
        "list" => list(&office, texts),
        "grant" => grant(&office, asked, texts),
        "revoke" => revoke(&office, asked, texts),
        "reset" => reset(&office, asked, texts),
        "lock" => lock(&office, asked, texts),
        _ => unlock(&office, asked, texts),
    };
    done.map(|()| ExitCode::SUCCESS)
}

fn add(office: &Office, asked: &ArgMatches, texts: &Texts) -> Result<()> {
    let login = word(asked, "login");
    let role = asked.get_one::<String>("role").is_some();
    if !role
        && ["unit", "from", "until"]
            .iter()
            .any(|name| asked.contains_id(name))
    {
        bail!(texts.text("cli-account-role-needed"));
    }
    let person = match asked.get_one::<String>("person") {
        Some(number) => {
            let found = office.look(|look| accounts::person_with_number(look, number));
            Some(found.map_err(|error| told(error, texts))?)
        }
        None => None,
    };
    let greeted = person.as_ref().map(|(_, name)| name.as_str());
    let given = asked.get_one::<String>("name").map(String::as_str);
    let new = NewAccount {
        login,
        name: given.or(greeted).unwrap_or_default(),
        person: person.as_ref().map(|(person, _)| *person),
    };
    let role = role.then(|| asked_role(office, asked, texts)).transpose()?;
    let token = Token::new(office)?;
    act(office, "account.add", texts, |act| {
        let account = accounts::open(act, new)?;
        if let Some(role) = role {
            granting::grant(act, account, role)?;
        }
        one_time::issue(act, account, &token.digest())
    })?;
    say!("{}", about("cli-account-opened", login, texts));
    say_link(asked, login, &token, texts);
    Ok(())
}

fn list(office: &Office, texts: &Texts) -> Result<()> {
    let accounts = office.look(accounts::list)?;
    if accounts.is_empty() {
        say!("{}", texts.text("cli-account-none"));
    }
    for account in accounts {
        let locked = account.locked_at.is_some();
        let locked = locked.then(|| texts.text("cli-account-is-locked"));
        let line = [Some(account.login), Some(account.name), locked];
        let line: Vec<String> = line.into_iter().flatten().collect();
        say!("{}", line.join("  "));
        for (_, grant) in &account.grants {
            say!("    {}", in_words(office, grant, texts)?);
        }
    }
    Ok(())
}

fn grant(office: &Office, asked: &ArgMatches, texts: &Texts) -> Result<()> {
    let account = found(office, asked, texts)?;
    let role = asked_role(office, asked, texts)?;
    act(office, "account.grant", texts, |act| {
        granting::grant(act, account.id, role).map(drop)
    })?;
    say_role("cli-account-granted", office, &account, &role, texts)
}

fn revoke(office: &Office, asked: &ArgMatches, texts: &Texts) -> Result<()> {
    let account = found(office, asked, texts)?;
    let (role, unit) = (role_of(asked), asked_unit(office, asked, texts)?);
    let today = today(office)?;
    let held = account.grants.iter().find(|(_, held)| {
        let over = held
            .until
            .is_some_and(|until| until <= today.max(held.from));
        held.role == role && held.unit == unit && !over
    });
    let Some((id, held)) = held else {
        return Err(told(AccessError::NoGrant, texts));
    };
    act(office, "account.revoke", texts, |act| {
        granting::revoke(act, account.id, *id)
    })?;
    let ended = Grant {
        until: Some(today.max(held.from)),
        ..*held
    };
    say_role("cli-account-revoked", office, &account, &ended, texts)
}

fn reset(office: &Office, asked: &ArgMatches, texts: &Texts) -> Result<()> {
    let account = found(office, asked, texts)?;
    let token = Token::new(office)?;
    let forget = asked.get_flag("second-factor");
    act(office, "account.reset", texts, |act| {
        if forget {
            second_factor::forget(act, account.id)?;
        }
        accounts::reset(act, account.id, &token.digest())
    })?;
    say_link(asked, &account.login, &token, texts);
    Ok(())
}

fn lock(office: &Office, asked: &ArgMatches, texts: &Texts) -> Result<()> {
    let account = found(office, asked, texts)?;
    act(office, "account.lock", texts, |act| {
        accounts::lock(act, account.id)
    })?;
    say!("{}", about("cli-account-locked", &account.login, texts));
    Ok(())
}

fn unlock(office: &Office, asked: &ArgMatches, texts: &Texts) -> Result<()> {
    let account = found(office, asked, texts)?;
    act(office, "account.unlock", texts, |act| {
        accounts::unlock(act, account.id)
    })?;
    say!("{}", about("cli-account-unlocked", &account.login, texts));
    Ok(())
}

/// Does an act that was typed: each time it is another one.
fn act(
    office: &Office,
    command: &str,
    texts: &Texts,
    closure: impl FnMut(&mut Act<'_, '_>) -> Result<(), AccessError>,
) -> Result<()> {
    let key = format!("{command}/{:016x}", office.random());
    let asked = Asked {
        command,
        key: &key,
        with: "",
    };
    let done = office.act(&operator(), asked, closure);
    done.map(drop).map_err(|error| told(error, texts))
}

/// Why it was refused, in the reader's language; what is the program's own fault as it is.
fn told(error: AccessError, texts: &Texts) -> anyhow::Error {
    match error.key() {
        Some(key) => anyhow!(texts.text(key)),
        None => anyhow!(error),
    }
}

fn found(office: &Office, asked: &ArgMatches, texts: &Texts) -> Result<Account> {
    let found = office.look(|look| accounts::find(look, word(asked, "login")))?;
    found.ok_or_else(|| told(AccessError::NoAccount, texts))
}

fn asked_role(office: &Office, asked: &ArgMatches, texts: &Texts) -> Result<Grant> {
    Ok(Grant {
        role: role_of(asked),
        unit: asked_unit(office, asked, texts)?,
        from: match asked_day(asked, "from", texts)? {
            Some(day) => day,
            None => today(office)?,
        },
        until: asked_day(asked, "until", texts)?,
    })
}

fn role_of(asked: &ArgMatches) -> Role {
    // The command line takes the words of roles only.
    Role::of_code(word(asked, "role")).unwrap_or(Role::Reader)
}

fn asked_unit(office: &Office, asked: &ArgMatches, texts: &Texts) -> Result<Option<UnitId>> {
    let Some(name) = asked.get_one::<String>("unit") else {
        return Ok(None);
    };
    let unit = office.look(|look| org::unit_named(look.tx, look.union, name))?;
    let unit = unit.ok_or_else(|| told(AccessError::NoUnit, texts))?;
    Ok(Some(unit))
}

fn asked_day(asked: &ArgMatches, name: &str, texts: &Texts) -> Result<Option<Day>> {
    let Some(written) = asked.get_one::<String>(name) else {
        return Ok(None);
    };
    let wrong = || {
        texts.with(
            "cli-account-not-a-day",
            &[("word", written.as_str().into())],
        )
    };
    let day = written.parse().map_err(|_| anyhow!(wrong()))?;
    Ok(Some(day))
}

fn today(office: &Office) -> Result<Day> {
    Ok(office.now().day_in_china().ok_or(ActError::NoDay)?)
}

fn word<'a>(asked: &'a ArgMatches, name: &str) -> &'a str {
    asked
        .get_one::<String>(name)
        .map(String::as_str)
        .unwrap_or_default()
}

fn about(key: &str, login: &str, texts: &Texts) -> String {
    texts.with(key, &[("login", login.into())])
}

fn say_link(asked: &ArgMatches, login: &str, token: &Token, texts: &Texts) {
    let base = word(asked, "public-url").trim_end_matches('/');
    let link = format!("{base}{}", one_time::path(token));
    let about = [("login", login.into()), ("link", link.into())];
    say!("{}", texts.with("cli-account-link", &about));
}

fn say_role(
    key: &str,
    office: &Office,
    account: &Account,
    grant: &Grant,
    texts: &Texts,
) -> Result<()> {
    let role = in_words(office, grant, texts)?;
    let about = [
        ("login", account.login.as_str().into()),
        ("role", role.into()),
    ];
    say!("{}", texts.with(key, &about));
    Ok(())
}

/// A grant in words: role, unit, days.
fn in_words(office: &Office, grant: &Grant, texts: &Texts) -> Result<String> {
    let mut parts = vec![texts.text(&grant.role.name_key())];
    if let Some(unit) = grant.unit {
        let name = office.look(|look| org::unit_name(look.tx, look.union, unit))?;
        parts.push(name.unwrap_or_else(|| unit.to_string()));
    }
    let from = grant.from.to_string();
    parts.push(match grant.until {
        None => texts.with("cli-account-from-day", &[("from", from.into())]),
        Some(until) => texts.with(
            "cli-account-from-to",
            &[("from", from.into()), ("until", until.to_string().into())],
        ),
    });
    Ok(parts.join(" · "))
}
