//! Choosing a password: the first one after a one-time link, and another one later, for which the old one is asked.

use super::account::signed;
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::form::{Outcome, Posted, Written};
use crate::web::reader::Reader;
use axum::response::Response;
use niangjia_access::password::Hashed;
use niangjia_access::sign_in::confirm;
use niangjia_access::{AccessError, accounts};
use niangjia_ui::pages::EntrancePage;
use niangjia_ui::views::{Control, FormView, InputView, LinkView};

pub(crate) async fn show(reader: Reader) -> Response {
    reader
        .page(|reader| {
            let known = signed(reader)?.has_password;
            let form = reader.form(addresses::PASSWORD.to_owned(), "web-password-set");
            page(reader, filled(reader, form, known))
        })
        .await
}

pub(crate) async fn set(form: Posted) -> Response {
    form.act(|reader, written| {
        let (old, new, again) = (
            given(written, "old"),
            given(written, "new"),
            given(written, "again"),
        );
        let known = signed(reader)?.has_password;
        let wrong = match chosen(reader, known, old, new) {
            _ if new != again => Err(Wrong::Again),
            Ok(()) => Ok(()),
            Err(error) => Err(Wrong::Said(error)),
        };
        match wrong {
            Ok(()) => keep(reader, written, new),
            Err(wrong) => {
                let form =
                    reader.form_again(addresses::PASSWORD.to_owned(), "web-password-set", written);
                again_with(reader, filled(reader, form, known), wrong)
            }
        }
    })
    .await
}

/// What is wrong with what was chosen.
enum Wrong {
    /// The second time it was written otherwise.
    Again,
    /// The old one is another, or the new one is too weak.
    Said(AccessError),
}

/// Whether the old password is right and the new one fit.
fn chosen(reader: &Reader, known: bool, old: &str, new: &str) -> Result<(), AccessError> {
    let Some(signed) = &reader.standing.signed else {
        return Err(AccessError::NoAccount);
    };
    if !niangjia_access::password::is_strong(&signed.login, new) {
        return Err(AccessError::Weak);
    }
    match known {
        true => confirm(&reader.site.office, signed.account, old),
        false => Ok(()),
    }
}

fn keep(reader: &Reader, written: &Written, new: &str) -> Answered<Outcome<EntrancePage>> {
    let (office, signed) = (&reader.site.office, signed(reader)?);
    let hashed = Hashed::new(office, &signed.login, new)?;
    office.act(&reader.actor(), written.asked("account.password")?, |act| {
        accounts::set_password(act, signed.account, &hashed, Some(signed.session))
    })?;
    Ok(Outcome::Done {
        to: match signed.has_password {
            true => addresses::ACCOUNT.to_owned(),
            false => addresses::HOME.to_owned(),
        },
        said: Some("said-password"),
    })
}

fn again_with(
    reader: &Reader,
    mut form: FormView,
    wrong: Wrong,
) -> Answered<Outcome<EntrancePage>> {
    let (name, error) = match wrong {
        Wrong::Again => ("again", reader.texts.text("wrong-again")),
        Wrong::Said(AccessError::Weak) => ("new", reader.texts.text("access-weak")),
        Wrong::Said(AccessError::Wrong) => ("old", reader.texts.text("wrong-password")),
        Wrong::Said(error @ AccessError::Wait { .. }) => {
            return super::entrance::refused(reader, page(reader, form)?, error);
        }
        Wrong::Said(error) => return Err(Fault::Failed(error.into())),
    };
    for input in form.inputs.iter_mut().filter(|input| input.name == name) {
        input.error = Some(error.clone());
    }
    Ok(Outcome::Again(page(reader, form)?))
}

/// The fields of the form; the old password is asked for where there is one.
pub(super) fn filled(reader: &Reader, mut form: FormView, known: bool) -> FormView {
    let secret = |name: &str, key: &str, is_new| {
        InputView::must(name, reader.texts.text(key), Control::Secret { is_new })
    };
    let old = known.then(|| secret("old", "web-password-old", false));
    let new =
        secret("new", "web-password-new", true).hinted(reader.texts.text("web-password-hint"));
    form.inputs = old.into_iter().collect();
    form.inputs
        .extend([new, secret("again", "web-password-again", true)]);
    form
}

fn page(reader: &Reader, form: FormView) -> Answered<EntrancePage> {
    let (texts, known) = (&reader.texts, signed(reader)?.has_password);
    let lead = if known {
        "web-password-lead"
    } else {
        "web-password-first"
    };
    Ok(EntrancePage {
        head: reader.head(),
        union_name: reader.union_name()?,
        title: texts.text("web-password-set"),
        lead: texts.text(lead),
        notice: reader.notice(),
        picture: None,
        codes: Vec::new(),
        form: Some(form),
        links: match known {
            true => vec![LinkView {
                text: texts.text("web-cancel"),
                href: addresses::ACCOUNT.to_owned(),
            }],
            false => Vec::new(),
        },
        other_language: None,
    })
}

/// What stands in a field, to the last space: a password may begin and end with one.
fn given<'w>(written: &'w Written, name: &str) -> &'w str {
    written.given(name).unwrap_or_default()
}
