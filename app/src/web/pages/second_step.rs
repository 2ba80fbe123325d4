//! The second step of signing in: giving a code, setting the telephone up that shows it, and taking it back.

use super::account::signed;
use super::entrance::{entered, page as entrance, refused};
use crate::web::addresses;
use crate::web::answer::{Answered, Fault};
use crate::web::form::{Outcome, Posted};
use crate::web::reader::Reader;
use crate::web::standing::limits;
use axum::response::Response;
use fast_qr::{ECL, QRBuilder};
use niangjia_access::second_factor::{RecoveryCodes, Secret, forget, give_code, set_up};
use niangjia_access::sign_in::confirm;
use niangjia_office::Done;
use niangjia_ui::pages::{EntrancePage, Picture};
use niangjia_ui::views::{Control, FormView, InputView, Line, LinkView};
use std::fmt::Write as _;

/// Modules of quiet around the picture, as readers need it.
const QUIET: usize = 4;

/// Asks for the code.
pub(crate) async fn ask(reader: Reader) -> Response {
    reader
        .page(|reader| {
            if !signed(reader)?.awaits_code {
                return Err(Fault::NotFound);
            }
            asking(
                reader,
                reader.form(addresses::CODE.to_owned(), "web-sign-in"),
            )
        })
        .await
}

/// The code.
pub(crate) async fn give(form: Posted) -> Response {
    form.act(|reader, written| {
        let token = reader.standing.session.as_ref().ok_or(Fault::NotFound)?;
        let limits = limits(&reader.site)?;
        match give_code(&reader.site.office, token, written.text("code"), limits) {
            Ok(opened) => Ok(entered(reader, &opened, addresses::HOME)),
            Err(error) => {
                let form = reader.form_again(addresses::CODE.to_owned(), "web-sign-in", written);
                refused(reader, asking(reader, form)?, error)
            }
        }
    })
    .await
}

/// Shows a new secret and asks for a code of it.
pub(crate) async fn show(reader: Reader) -> Response {
    reader
        .page(|reader| {
            let secret = Secret::new(&reader.site.office)?;
            showing(
                reader,
                reader.form(addresses::SECOND_STEP.to_owned(), "web-step-on"),
                &secret,
            )
        })
        .await
}

/// Sets the second step up, and shows the recovery codes, once.
pub(crate) async fn start(form: Posted) -> Response {
    form.act(|reader, written| {
        let secret = Secret::read(written.text("secret")).ok_or(Fault::NotFound)?;
        let (office, signed) = (&reader.site.office, signed(reader)?);
        let recovery = RecoveryCodes::new(office)?;
        let (asked, code) = (written.asked("account.second_step")?, written.text("code"));
        let done = office.act(&reader.actor(), asked, |act| {
            set_up(
                act,
                signed.account,
                &secret,
                code,
                &recovery,
                Some(signed.session),
            )
        });
        match done {
            Ok(Done::Now(())) => Ok(Outcome::Shown(handing_out(reader, &recovery)?)),
            // The codes of the first time have been shown; those just made open nothing.
            Ok(Done::Before(())) => Ok(back()),
            Err(error) => {
                let form =
                    reader.form_again(addresses::SECOND_STEP.to_owned(), "web-step-on", written);
                refused(reader, showing(reader, form, &secret)?, error)
            }
        }
    })
    .await
}

/// Takes the second step back, for whoever knows the password.
pub(crate) async fn stop(form: Posted) -> Response {
    form.act(|reader, written| {
        let (office, signed) = (&reader.site.office, signed(reader)?);
        let password = written.given("password").unwrap_or_default();
        if let Err(error) = confirm(office, signed.account, password) {
            let form = reader.form_again(
                addresses::SECOND_STEP_OFF.to_owned(),
                "web-step-off",
                written,
            );
            let page = EntrancePage {
                title: reader.texts.text("web-step"),
                lead: reader.texts.text("web-step-off-lead"),
                links: vec![to_account(reader)],
                ..entrance(reader, with_password(reader, form))?
            };
            return refused(reader, page, error);
        }
        office.act(
            &reader.actor(),
            written.asked("account.second_step_off")?,
            |act| forget(act, signed.account),
        )?;
        Ok(back())
    })
    .await
}

fn back() -> Outcome<EntrancePage> {
    Outcome::Done {
        to: addresses::ACCOUNT.to_owned(),
        said: Some("said-saved"),
    }
}

fn asking(reader: &Reader, form: FormView) -> Answered<EntrancePage> {
    Ok(EntrancePage {
        title: reader.texts.text("web-code-title"),
        lead: reader.texts.text("web-code-lead"),
        other_language: None,
        ..entrance(reader, with_code(reader, form))?
    })
}

fn showing(reader: &Reader, form: FormView, secret: &Secret) -> Answered<EntrancePage> {
    let address = secret.address(&reader.union_name()?, &signed(reader)?.login);
    Ok(EntrancePage {
        title: reader.texts.text("web-step"),
        lead: reader.texts.text("web-step-lead"),
        picture: Some(picture(reader, &address, secret.written())?),
        links: vec![to_account(reader)],
        other_language: None,
        ..entrance(reader, with_secret(reader, form, secret))?
    })
}

fn handing_out(reader: &Reader, recovery: &RecoveryCodes) -> Answered<EntrancePage> {
    Ok(EntrancePage {
        title: reader.texts.text("web-recovery-title"),
        lead: reader.texts.text("web-recovery-lead"),
        codes: recovery.shown().to_vec(),
        form: None,
        links: vec![to_account(reader)],
        other_language: None,
        ..entrance(reader, FormView::default())?
    })
}

fn with_code(reader: &Reader, mut form: FormView) -> FormView {
    let label = reader.texts.text("web-code");
    form.inputs = vec![InputView::must(
        "code",
        label,
        Control::line(Line::Code, ""),
    )];
    form
}

fn with_secret(reader: &Reader, form: FormView, secret: &Secret) -> FormView {
    let value = secret.written().to_owned();
    let mut form = with_code(reader, form);
    form.inputs.push(InputView::may(
        "secret",
        String::new(),
        Control::Hidden { value },
    ));
    form
}

/// The form that takes the second step back.
pub(super) fn with_password(reader: &Reader, mut form: FormView) -> FormView {
    let label = reader.texts.text("web-password-old");
    form.inputs = vec![InputView::must(
        "password",
        label,
        Control::Secret { is_new: false },
    )];
    form.is_grave = true;
    form
}

fn to_account(reader: &Reader) -> LinkView {
    LinkView {
        text: reader.texts.text("ui-place-account"),
        href: addresses::ACCOUNT.to_owned(),
    }
}

/// The picture of an address: the dark modules of each row as strokes.
fn picture(reader: &Reader, address: &str, letters: &str) -> Answered<Picture> {
    let code = QRBuilder::new(address)
        .ecl(ECL::M)
        .build()
        .map_err(|error| anyhow::anyhow!("the picture of a secret: {error:?}"))?;
    let mut path = String::new();
    for row in 0..code.size {
        let is_dark = |column: usize| column < code.size && code[row][column].value();
        let mut column = 0;
        while column < code.size {
            let length = (column..code.size)
                .take_while(|column| is_dark(*column))
                .count();
            if length > 0 {
                let (x, y) = (column + QUIET, row + QUIET);
                // Writing into a text does not fail.
                let _ = write!(path, "M{x} {y}h{length}v1h-{length}z");
            }
            column += length.max(1);
        }
    }
    let groups: Vec<String> = letters
        .as_bytes()
        .chunks(4)
        .map(|group| String::from_utf8_lossy(group).into_owned())
        .collect();
    Ok(Picture {
        label: reader.texts.text("web-step-letters"),
        side: code.size + 2 * QUIET,
        path,
        letters: groups.join(" "),
    })
}
