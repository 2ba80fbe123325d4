//! The reader's own account: roles, language, size of type, and where they are signed in.

use crate::web::answer::{Answered, Fault};
use crate::web::form::{Outcome, Posted, Written};
use crate::web::reader::Reader;
use crate::web::standing::limits;
use crate::web::{addresses, cookies, language, shown};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::second_factor::recovery_left;
use niangjia_access::sessions::{self, Session, Signed};
use niangjia_access::{AccessError, accounts};
use niangjia_base::ids::{SessionId, TypedId};
use niangjia_messages::Language;
use niangjia_ui::Place;
use niangjia_ui::pages::{AccountPage, FormSection, SessionRow};
use niangjia_ui::views::{Control, FormView, InputView, LinkView, OptionView};

/// A year, in seconds: as long as a browser keeps what was chosen.
const YEAR: u64 = 31_536_000;

pub(crate) async fn show(reader: Reader) -> Response {
    reader.page(page).await
}

/// Keeps a language, with the account and in the browser, and goes back to where it was chosen.
pub(crate) async fn speak(form: Posted) -> Response {
    form.act(|reader, written| {
        let chosen = Language::parse(written.text("language")).ok_or(Fault::NotFound)?;
        let account = signed(reader)?.account;
        let asked = written.asked("account.speak")?;
        reader.site.office.act(&reader.actor(), asked, |act| {
            accounts::speak(act, account, Some(chosen.code()))?;
            Ok::<_, AccessError>(())
        })?;
        let back = addresses::own(written.text("back"));
        done(back, None, language::cookie(&reader.site, chosen))
    })
    .await
}

/// Keeps the size of the type in this browser: another device may have another screen.
pub(crate) async fn enlarge(form: Posted) -> Response {
    form.act(|reader, written| {
        let cookie = match written.text("type") {
            "larger" => reader.site.cookie(cookies::TYPE, "larger", YEAR),
            _ => reader.site.cookie(cookies::TYPE, "", 0),
        };
        done(addresses::ACCOUNT, Some("said-saved"), cookie)
    })
    .await
}

/// Ends one other session.
pub(crate) async fn end(Path(id): Path<String>, form: Posted) -> Response {
    form.act(move |reader, _: &Written| {
        let id = id
            .parse()
            .map(SessionId::from_whole)
            .map_err(|_| Fault::NotFound)?;
        sessions::end(&reader.site.office, signed(reader)?.account, id)?;
        done(addresses::ACCOUNT, Some("said-session-ended"), None)
    })
    .await
}

/// Ends all sessions but this one.
pub(crate) async fn end_others(form: Posted) -> Response {
    form.act(|reader, _: &Written| {
        let signed = signed(reader)?;
        sessions::end_everywhere(&reader.site.office, signed.account, Some(signed.session))?;
        done(addresses::ACCOUNT, Some("said-session-ended"), None)
    })
    .await
}

/// The session of the reader, without which no address here is reached.
pub(super) fn signed(reader: &Reader) -> Answered<&Signed> {
    reader.standing.signed.as_ref().ok_or(Fault::NotFound)
}

fn done(
    to: &str,
    said: Option<&'static str>,
    cookie: Option<axum::http::HeaderValue>,
) -> Answered<Outcome<AccountPage>> {
    Ok(Outcome::Kept {
        to: to.to_owned(),
        said,
        cookie,
    })
}

fn page(reader: &Reader) -> Answered<AccountPage> {
    let (texts, signed) = (&reader.texts, signed(reader)?);
    let all = sessions::of_account(&reader.site.office, signed.account, limits(&reader.site)?)?;
    let roles: Vec<String> = (reader.viewer().held.iter())
        .map(|held| texts.text(&held.role.name_key()))
        .collect();
    let others = all.len() > 1;
    Ok(AccountPage {
        frame: reader.frame(Place::Account, &reader.newest_span()?)?,
        name: reader.viewer().name.clone(),
        facts: vec![
            (texts.text("web-login"), signed.login.clone()),
            (
                texts.text("web-roles"),
                roles.join(&texts.text("web-list-comma")),
            ),
        ],
        sections: vec![
            tongue(reader),
            size(reader),
            second_step(reader, signed)?,
            password(reader),
        ],
        sessions: all
            .iter()
            .map(|session| row(reader, signed, session))
            .collect(),
        end_others: others.then(|| {
            reader.form(
                addresses::SIGN_OUT_ELSEWHERE.to_owned(),
                "web-sign-out-elsewhere",
            )
        }),
    })
}

fn row(reader: &Reader, signed: &Signed, session: &Session) -> SessionRow {
    let is_this = session.id == signed.session;
    let about = [
        ("opened", shown::moment(&session.opened_at).into()),
        ("seen", shown::moment(&session.seen_at).into()),
    ];
    SessionRow {
        agent: match session.agent.is_empty() {
            true => reader.texts.text("web-agent-unknown"),
            false => session.agent.clone(),
        },
        used: reader.texts.with("web-session-used", &about),
        is_this,
        end: (!is_this).then(|| {
            reader.form(
                addresses::end_session(session.id.whole()),
                "web-session-end",
            )
        }),
    }
}

/// The password is changed on a page of its own, because the one that is known is asked for first.
fn password(reader: &Reader) -> FormSection {
    let form = reader.form(addresses::PASSWORD.to_owned(), "web-password-set");
    section(
        reader,
        "password",
        "web-password-lead",
        super::password::filled(reader, form, true),
    )
}

/// How the second step stands: set up on a page of its own, taken back with the password.
fn second_step(reader: &Reader, signed: &Signed) -> Answered<FormSection> {
    let office = &reader.site.office;
    let known = office.look(|look| accounts::get(look, signed.account))?;
    if !known.is_some_and(|account| account.has_second_factor) {
        return Ok(FormSection {
            form: None,
            link: Some(LinkView {
                text: reader.texts.text("web-step-begin"),
                href: addresses::SECOND_STEP.to_owned(),
            }),
            ..section(reader, "second-step", "web-step-none", FormView::default())
        });
    }
    let left = recovery_left(office, signed.account)?;
    let form = reader.form(addresses::SECOND_STEP_OFF.to_owned(), "web-step-off");
    let form = super::second_step::with_password(reader, form);
    Ok(FormSection {
        lead: reader
            .texts
            .with("web-step-there", &[("count", left.into())]),
        ..section(reader, "second-step", "web-step-off-lead", form)
    })
}

fn tongue(reader: &Reader) -> FormSection {
    let now = reader.texts.language();
    let options = [Language::Chinese, Language::English].map(|language| OptionView {
        value: language.code().to_owned(),
        label: reader.texts.speaking(language).text("web-this-language"),
        is_chosen: language == now,
    });
    let mut form = reader.form(addresses::LANGUAGE.to_owned(), "web-save");
    form.inputs = vec![
        choice(reader, "language", options.to_vec()),
        InputView::may(
            "back",
            String::new(),
            Control::Hidden {
                value: addresses::ACCOUNT.to_owned(),
            },
        ),
    ];
    section(reader, "language", "web-language-lead", form)
}

fn size(reader: &Reader) -> FormSection {
    let larger = reader.standing.larger_type;
    let option = |value: &str, key: &str, is_chosen| OptionView {
        value: value.to_owned(),
        label: reader.texts.text(key),
        is_chosen,
    };
    let options = vec![
        option("usual", "web-type-usual", !larger),
        option("larger", "web-type-larger", larger),
    ];
    let mut form = reader.form(addresses::TYPE.to_owned(), "web-save");
    form.inputs = vec![choice(reader, "type", options)];
    section(reader, "type", "web-type-lead", form)
}

fn choice(reader: &Reader, name: &str, options: Vec<OptionView>) -> InputView {
    InputView::must(name, title(reader, name), Control::Choice { options })
}

fn section(reader: &Reader, name: &str, lead: &str, form: FormView) -> FormSection {
    FormSection {
        id: name.to_owned(),
        title: title(reader, name),
        lead: reader.texts.text(lead),
        form: Some(form),
        link: None,
    }
}

fn title(reader: &Reader, name: &str) -> String {
    reader.texts.text(match name {
        "password" => "web-password",
        "language" => "web-language",
        "second-step" => "web-step",
        _ => "web-type",
    })
}
