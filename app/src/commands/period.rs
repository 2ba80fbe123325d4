//! The period that was asked for.

use crate::texts::Texts;
use anyhow::{Context, Result, bail};
use clap::ArgMatches;
use niangjia_base::calendar::{Day, Period, PeriodName};
use niangjia_office::Office;
use niangjia_office::files::newest_year;
use niangjia_office::settings::settings;

/// `--period`, else the last calendar year that has records, else the year before this one.
pub(crate) fn of(matches: &ArgMatches, office: &Office, texts: &Texts) -> Result<Period> {
    match matches.get_one::<String>("period") {
        Some(asked) => named(asked, office, texts),
        None => default(office),
    }
}

/// The period of a name.
pub(crate) fn named(asked: &str, office: &Office, texts: &Texts) -> Result<Period> {
    let name: PeriodName = asked
        .parse()
        .ok()
        .with_context(|| texts.with("cli-not-a-period", &[("asked", asked.into())]))?;
    match name {
        PeriodName::Days(period) => Ok(period),
        PeriodName::Session { term, session } => match session_period(office, term, session)? {
            Some(period) => Ok(period),
            None => bail!(texts.with("cli-no-session", &[("asked", asked.into())])),
        },
    }
}

/// From the day of a session up to the next one, or else one year on.
fn session_period(office: &Office, term: i64, session: i64) -> Result<Option<Period>> {
    let days = office.look(|look| congress::session_days(look.tx, look.union, term, session))?;
    Ok(days.and_then(|(held, next)| {
        let end = next.or_else(|| Day::new(held.year() + 1, held.month(), held.day()))?;
        Period::new(held, end)
    }))
}

/// The year that the settings say, else that of the newest record, else last year.
pub(crate) fn default(office: &Office) -> Result<Period> {
    let newest = office.look(|look| match settings(look)?.year {
        Some(year) => Ok(Some(year)),
        None => newest_year(look),
    })?;
    let this = office
        .now()
        .day_in_china()
        .map_or(2000, niangjia_base::calendar::Day::year);
    Period::year(newest.unwrap_or(this - 1)).context("a year")
}
