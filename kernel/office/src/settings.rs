//! How the office is set up: the few things that a union decides once and may change.
//!
//! A setting is kept as text under its name, and only what differs from the default is kept at all. Changing one is an act
//! like any other, so the history says who did it.

use crate::history::Event;
use crate::{Act, Look};
use niangjia_store::{Error, bind, statements};

statements! {
    FIND_SETTINGS = "SELECT name, value FROM setting WHERE union_id = $1 ORDER BY name";
    KEEP_SETTING = "INSERT INTO setting (union_id, name, value) VALUES ($1, $2, $3) \
                    ON CONFLICT (union_id, name) DO UPDATE SET value = excluded.value";
    FORGET_SETTING = "DELETE FROM setting WHERE union_id = $1 AND name = $2";
}

/// The settings of a union.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Settings {
    /// The year that pages show when nobody asks for another; nothing is the year of the newest records.
    pub year: Option<i16>,
    /// After how many minutes without a request somebody is signed out.
    pub idle_minutes: i64,
}

impl Settings {
    /// The least and the most minutes after which somebody may be signed out.
    pub const IDLE_MINUTES: std::ops::RangeInclusive<i64> = 5..=720;
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            year: None,
            idle_minutes: 30,
        }
    }
}

/// The settings as they are.
///
/// # Errors
/// When the database cannot be read.
pub fn settings(look: &mut Look<'_, '_>) -> Result<Settings, Error> {
    let mut settings = Settings::default();
    look.tx.each(FIND_SETTINGS, bind![look.union], |row| {
        let value: String = row.get(1)?;
        match row.get::<String>(0)?.as_str() {
            YEAR => settings.year = value.parse().ok(),
            IDLE => {
                let minutes = value.parse().ok();
                let minutes = minutes.filter(|minutes| Settings::IDLE_MINUTES.contains(minutes));
                settings.idle_minutes = minutes.unwrap_or(settings.idle_minutes);
            }
            // A setting of a newer program.
            _ => {}
        }
        Ok::<_, Error>(())
    })?;
    Ok(settings)
}

/// Changes the settings to these; what stays as it was leaves no trace.
///
/// # Errors
/// When the database does not take it.
pub fn change(act: &mut Act<'_, '_>, to: &Settings) -> Result<(), Error> {
    let was = settings(&mut act.look())?;
    let default = Settings::default();
    let text = |year: Option<i16>| year.map(|year| year.to_string());
    let idle = (to.idle_minutes != default.idle_minutes).then(|| to.idle_minutes.to_string());
    if to.year != was.year {
        keep(act, YEAR, text(to.year))?;
    }
    if to.idle_minutes != was.idle_minutes {
        keep(act, IDLE, idle)?;
    }
    if *to != was {
        let line = |settings: &Settings| serde_json::json!({ YEAR: settings.year, IDLE: settings.idle_minutes });
        act.record(Event::named(
            "union.set_up",
            serde_json::json!({ "was": line(&was), "is": line(to) }),
        ));
    }
    Ok(())
}

fn keep(act: &mut Act<'_, '_>, name: &str, value: Option<String>) -> Result<(), Error> {
    match value {
        Some(value) => act
            .tx
            .run(KEEP_SETTING, bind![act.union, name, value.as_str()])?,
        None => act.tx.run(FORGET_SETTING, bind![act.union, name])?,
    };
    Ok(())
}

const YEAR: &str = "year";
const IDLE: &str = "idle_minutes";
