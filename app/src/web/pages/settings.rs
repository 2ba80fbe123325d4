//! How the office is set up: the union's name, the year that pages show, and when somebody who is away is signed out.

use crate::web::addresses;
use crate::web::answer::Answered;
use crate::web::form::{Outcome, Posted, Written};
use crate::web::reader::Reader;
use axum::response::Response;
use niangjia_office::ActError;
use niangjia_office::files::years;
use niangjia_office::settings::{Settings, change as keep, settings};
use niangjia_ui::Place;
use niangjia_ui::pages::FormPage;
use niangjia_ui::views::{Control, FormView, InputView, Line, OptionView};

/// The longest name of a union, in signs.
const NAME: usize = 60;

pub(crate) async fn show(reader: Reader) -> Response {
    reader
        .page(|reader| {
            let known = reader.site.office.look(settings)?;
            let form = reader.form(addresses::SETTINGS.to_owned(), "web-save");
            let name = reader.site.office.name()?.unwrap_or_default();
            page(reader, form, &Entered::of(name, &known), &Wrong::default())
        })
        .await
}

pub(crate) async fn change(form: Posted) -> Response {
    form.act(|reader, written| {
        let entered = Entered {
            name: written.text("name").to_owned(),
            year: written.text("year").to_owned(),
            idle: written.text("idle").to_owned(),
        };
        match entered.read() {
            Ok((name, to)) => done(reader, written, &name, &to),
            Err(wrong) => {
                let form = reader.form_again(addresses::SETTINGS.to_owned(), "web-save", written);
                Ok(Outcome::Again(page(reader, form, &entered, &wrong)?))
            }
        }
    })
    .await
}

fn done(
    reader: &Reader,
    written: &Written,
    name: &str,
    to: &Settings,
) -> Answered<Outcome<FormPage>> {
    let (office, actor) = (&reader.site.office, reader.actor());
    office.act(&actor, written.asked("union.set_up")?, |act| {
        act.name_union(name)?;
        keep(act, to)?;
        Ok::<_, ActError>(())
    })?;
    Ok(Outcome::Done {
        to: addresses::SETTINGS.to_owned(),
        said: Some("said-saved"),
    })
}

/// What stands in the form.
struct Entered {
    name: String,
    year: String,
    idle: String,
}

/// What is wrong with it, as message keys.
#[derive(Default)]
struct Wrong {
    name: Option<&'static str>,
    year: Option<&'static str>,
    idle: Option<&'static str>,
}

impl Entered {
    fn of(name: String, settings: &Settings) -> Self {
        Self {
            name,
            year: settings
                .year
                .map(|year| year.to_string())
                .unwrap_or_default(),
            idle: settings.idle_minutes.to_string(),
        }
    }

    fn read(&self) -> Result<(String, Settings), Wrong> {
        let mut wrong = Wrong::default();
        if self.name.is_empty() {
            wrong.name = Some("wrong-empty");
        } else if self.name.chars().count() > NAME {
            wrong.name = Some("wrong-long");
        }
        let year = match self.year.as_str() {
            "" => None,
            year => year
                .parse()
                .ok()
                .filter(|year| (1950..=2200).contains(year)),
        };
        if year.is_none() && !self.year.is_empty() {
            wrong.year = Some("wrong-choice");
        }
        let idle = self.idle.parse().ok();
        let idle = idle.filter(|minutes| Settings::IDLE_MINUTES.contains(minutes));
        if idle.is_none() {
            wrong.idle = Some("wrong-idle");
        }
        match (idle, &wrong) {
            (
                Some(idle_minutes),
                Wrong {
                    name: None,
                    year: None,
                    ..
                },
            ) => Ok((self.name.clone(), Settings { year, idle_minutes })),
            _ => Err(wrong),
        }
    }
}

fn page(
    reader: &Reader,
    mut form: FormView,
    entered: &Entered,
    wrong: &Wrong,
) -> Answered<FormPage> {
    let texts = &reader.texts;
    let option = |value: String, label: String| OptionView {
        is_chosen: value == entered.year,
        value,
        label,
    };
    let known = reader.site.office.look(years)?;
    let newest = option(String::new(), texts.text("web-settings-newest"));
    let known = known
        .into_iter()
        .map(|year| option(year.to_string(), year.to_string()));
    let options = std::iter::once(newest).chain(known).collect();
    let input = |name: &str, label: &str, control, wrong: Option<&str>| InputView {
        error: wrong.map(|key| texts.text(key)),
        ..InputView::must(name, texts.text(label), control)
    };
    form.inputs = vec![
        input(
            "name",
            "web-settings-name",
            Control::words(&entered.name),
            wrong.name,
        )
        .hinted(texts.text("web-settings-name-hint")),
        input(
            "year",
            "web-settings-year",
            Control::Select { options },
            wrong.year,
        )
        .hinted(texts.text("web-settings-year-hint")),
        input(
            "idle",
            "web-settings-idle",
            Control::line(Line::Whole, &entered.idle),
            wrong.idle,
        )
        .hinted(texts.text("web-settings-idle-hint")),
    ];
    Ok(FormPage {
        frame: reader.frame(Place::Settings, &reader.newest_span()?)?,
        crumbs: Vec::new(),
        title: texts.text("ui-place-settings"),
        lead: texts.text("web-settings-lead"),
        facts: Vec::new(),
        form,
    })
}
