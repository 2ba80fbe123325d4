//! Coming in: signing in with login and password, or by a one-time link; and signing out.

use crate::web::answer::{Answered, Fault};
use crate::web::form::{Outcome, Posted, Written};
use crate::web::reader::Reader;
use crate::web::{addresses, cookies, language};
use axum::extract::Path;
use axum::response::Response;
use niangjia_access::sessions::{self, Opened};
use niangjia_access::sign_in::{Attempt, sign_in};
use niangjia_access::{AccessError, Token, one_time};
use niangjia_messages::Argument;
use niangjia_ui::pages::EntrancePage;
use niangjia_ui::views::{Control, FormView, InputView, Line, LinkView};

/// The form for signing in.
pub(crate) async fn show(reader: Reader) -> Response {
    reader
        .page(|reader| {
            let back = reader.asked("back").unwrap_or_default();
            let form = reader.form(addresses::SIGN_IN.to_owned(), "web-sign-in");
            let mut page = page(reader, filled(reader, form, "", back))?;
            if reader.asked("over").is_some() && page.notice.is_none() {
                page.notice = Some(reader.texts.text("web-sign-in-over"));
            }
            Ok(page)
        })
        .await
}

/// Login and password.
pub(crate) async fn enter(form: Posted) -> Response {
    form.act(|reader, written| {
        let (login, back) = (written.text("login"), written.text("back"));
        let attempt = Attempt {
            login,
            password: written.given("password").unwrap_or_default(),
            address: &reader.asker.to_string(),
            agent: &reader.agent,
        };
        match sign_in(&reader.site.office, &attempt) {
            Ok(opened) => Ok(entered(reader, &opened, addresses::own(back))),
            Err(error) => {
                let form = reader.form_again(addresses::SIGN_IN.to_owned(), "web-sign-in", written);
                refused(
                    reader,
                    page(reader, filled(reader, form, login, back))?,
                    error,
                )
            }
        }
    })
    .await
}

/// Whom a one-time link greets. Only the button uses it up, because programs that look ahead open links, too.
pub(crate) async fn greet(reader: Reader, Path(token): Path<String>) -> Response {
    reader
        .page(move |reader| {
            let known = match Token::read(&token) {
                Some(token) => one_time::peek(&reader.site.office, &token)?,
                None => None,
            };
            let texts = &reader.texts;
            let Some(name) = known else {
                return Ok(EntrancePage {
                    title: texts.text("web-link-void-title"),
                    lead: texts.text("web-link-void"),
                    form: None,
                    links: vec![to_sign_in(reader)],
                    ..page(reader, FormView::default())?
                });
            };
            Ok(EntrancePage {
                title: texts.with("web-link-title", &[("name", name.into())]),
                lead: texts.text("web-link-lead"),
                ..page(reader, reader.form(reader.here(), "web-link-open"))?
            })
        })
        .await
}

/// Uses a one-time link up.
pub(crate) async fn redeem(Path(token): Path<String>, form: Posted) -> Response {
    form.act(move |reader, written| {
        let office = &reader.site.office;
        let token = Token::read(&token).ok_or(Fault::NotFound)?;
        match one_time::redeem(office, &token, &reader.asker.to_string(), &reader.agent) {
            Ok(opened) => Ok(entered(reader, &opened, addresses::HOME)),
            Err(error) => {
                let form = reader.form_again(reader.here(), "web-link-open", written);
                refused(reader, page(reader, form)?, error)
            }
        }
    })
    .await
}

/// Ends this session.
pub(crate) async fn leave(form: Posted) -> Response {
    form.act(|reader, _: &Written| {
        if let Some(signed) = &reader.standing.signed {
            sessions::end(&reader.site.office, signed.account, signed.session)?;
        }
        Ok::<Outcome<EntrancePage>, _>(Outcome::Kept {
            to: addresses::SIGN_IN.to_owned(),
            said: Some("said-signed-out"),
            cookie: reader.site.cookie(reader.site.session_cookie(), "", 0),
        })
    })
    .await
}

/// Sends whoever came in to where they wanted to go; the door sees to a code or a password that is still missing.
pub(super) fn entered(reader: &Reader, opened: &Opened, to: &str) -> Outcome<EntrancePage> {
    let (name, is_secure) = (reader.site.session_cookie(), reader.site.origin.is_secure());
    Outcome::Kept {
        to: to.to_owned(),
        said: None,
        cookie: cookies::lend(name, &opened.token.shown(), is_secure),
    }
}

/// The same page with why nobody came in; after too many attempts one to wait on.
pub(super) fn refused(
    reader: &Reader,
    mut page: EntrancePage,
    error: AccessError,
) -> Answered<Outcome<EntrancePage>> {
    let texts = &reader.texts;
    let Some(key) = error.key() else {
        return Err(Fault::Failed(error.into()));
    };
    if let AccessError::Wait { seconds } = error {
        let about: [(&str, Argument<'_>); 1] = [("seconds", seconds.into())];
        page.title = texts.text("web-wait-title");
        page.lead = texts.with(key, &about);
        (page.form, page.picture) = (None, None);
        page.links = vec![to_sign_in(reader)];
        return Ok(Outcome::Later(page, seconds));
    }
    if let Some(form) = &mut page.form {
        form.faults.push(texts.text(key));
    }
    Ok(Outcome::Again(page))
}

/// The fields of the form for signing in.
fn filled(reader: &Reader, mut form: FormView, login: &str, back: &str) -> FormView {
    let text = |key: &str| reader.texts.text(key);
    form.inputs = vec![
        InputView::must(
            "login",
            text("web-login"),
            Control::line(Line::Account, login),
        ),
        InputView::must(
            "password",
            text("web-password"),
            Control::Secret { is_new: false },
        ),
        InputView::may(
            "back",
            String::new(),
            Control::Hidden {
                value: addresses::own(back).to_owned(),
            },
        ),
    ];
    form
}

/// A page with a form, and nothing around it.
pub(super) fn page(reader: &Reader, form: FormView) -> Answered<EntrancePage> {
    let texts = &reader.texts;
    Ok(EntrancePage {
        head: reader.head(),
        union_name: reader.union_name()?,
        title: texts.text("web-sign-in"),
        lead: texts.text("web-sign-in-lead"),
        notice: reader.notice(),
        form: Some(form),
        picture: None,
        codes: Vec::new(),
        links: Vec::new(),
        other_language: Some(language::switch(&reader.here(), texts.language())),
    })
}

fn to_sign_in(reader: &Reader) -> LinkView {
    LinkView {
        text: reader.texts.text("web-sign-in"),
        href: addresses::SIGN_IN.to_owned(),
    }
}
