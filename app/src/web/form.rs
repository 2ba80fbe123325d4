//! What somebody sends with a form, and what may come of it.
//!
//! A handler that takes a form takes a [`Posted`] and calls [`Posted::act`] with what to do. It answers an [`Outcome`]:
//! done, and where to look now (303), or the same form again with everything that is wrong (422). The form's token has been
//! compared by then. Its key goes into the act through [`Written::asked`], so that a form sent twice acts once.
//!
//! ```text
//! pub(crate) async fn add(form: Posted) -> Response {
//!     form.act(|reader, written| {
//!         let name = written.text("name");
//!         if name.is_empty() { return Ok(Outcome::Again(page_with_errors)); }
//!         office.act(&reader.actor(), written.asked("matter.add")?, |act| …)?;
//!         Ok(Outcome::Done { to: addresses::…, said: Some("said-added") })
//!     }).await
//! }
//! ```

use super::answer::{Answered, Fault};
use super::reader::Reader;
use super::site::Site;
use axum::Form;
use axum::extract::{FromRequest, FromRequestParts, Request};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use niangjia_office::Asked;
use niangjia_ui::pages::Problem;
use niangjia_ui::{Page, views::FormView};
use sha2::{Digest, Sha256};
use std::fmt::Write as _;
use std::sync::Arc;

/// The name of the hidden proof that a form is ours.
pub(crate) const TOKEN: &str = "token";
/// The name of a form's hidden number.
pub(crate) const KEY: &str = "key";

/// A form that was sent, and by whom.
pub(crate) struct Posted {
    reader: Reader,
    written: Result<Written, Problem>,
}

/// What stood in a form.
pub(crate) struct Written {
    fields: Vec<(String, String)>,
    act_key: String,
    digest: String,
}

/// What came of a form.
pub(crate) enum Outcome<P> {
    /// It was done.
    Done {
        /// Where the reader looks now.
        to: String,
        /// The message key of what the next page says of it.
        said: Option<&'static str>,
    },
    /// It was done, and the browser keeps something new: a session, a language.
    Kept {
        /// Where the reader looks now.
        to: String,
        /// The message key of what the next page says of it.
        said: Option<&'static str>,
        /// What the browser keeps.
        cookie: Option<HeaderValue>,
    },
    /// It was done, and the page tells what is told only once.
    Shown(P),
    /// It cannot be looked at before so many seconds have passed.
    Later(P, i64),
    /// Something is wrong, and the form is shown again with all of it.
    Again(P),
}

impl FromRequest<Arc<Site>> for Posted {
    type Rejection = std::convert::Infallible;

    async fn from_request(request: Request, site: &Arc<Site>) -> Result<Self, Self::Rejection> {
        let (mut parts, body) = request.into_parts();
        let reader = Reader::from_request_parts(&mut parts, site).await?;
        let fields =
            Form::<Vec<(String, String)>>::from_request(Request::from_parts(parts, body), site)
                .await;
        let written = match fields {
            Ok(Form(fields)) => Written::of(&reader, fields),
            Err(refused) if refused.status() == StatusCode::PAYLOAD_TOO_LARGE => {
                Err(Problem::TooLarge)
            }
            Err(_) => Err(Problem::Unreadable),
        };
        Ok(Self { reader, written })
    }
}

impl Posted {
    /// Does what the form asks for, on a thread that may wait.
    pub(crate) async fn act<P: Page>(
        self,
        act: impl FnOnce(&Reader, &Written) -> Answered<Outcome<P>> + Send + 'static,
    ) -> Response {
        let written = self.written;
        self.reader
            .take(move |reader| act(reader, &written.map_err(Fault::Problem)?))
            .await
    }
}

impl Posted {
    /// Whether a script of ours sent it, which reads the answer as data.
    pub(crate) fn is_from_script(&self) -> bool {
        let written = self.written.as_ref();
        written.is_ok_and(|written| written.text("as") == "data")
    }

    /// Does what the form asks for, on a thread that may wait, and answers in another way than with a page.
    pub(crate) async fn answer(
        self,
        act: impl FnOnce(&Reader, &Written) -> Answered<Response> + Send + 'static,
    ) -> Response {
        let written = self.written;
        self.reader
            .answer(move |reader| act(reader, &written.map_err(Fault::Problem)?))
            .await
    }
}

impl Written {
    /// The fields of a form of this reader's.
    pub(crate) fn of(reader: &Reader, fields: Vec<(String, String)>) -> Result<Self, Problem> {
        let value = |name: &str| fields.iter().find(|(known, _)| known == name);
        let token = value(TOKEN).map(|(_, token)| token.as_str());
        if !token.is_some_and(|token| reader.standing.gave(token)) {
            return Err(Problem::StaleForm);
        }
        let key = value(KEY).map(|(_, key)| key.as_str()).unwrap_or_default();
        let mut digest = Sha256::new();
        for (name, value) in &fields {
            // With the token in it, which nobody can read out of the database, the digest tells nothing of what was
            // written. The key is compared by itself.
            if name != KEY {
                digest.update(format!("{}:{name}={}:{value}\n", name.len(), value.len()));
            }
        }
        Ok(Self {
            act_key: act_key(reader, key).unwrap_or_default(),
            digest: hexadecimal(&digest.finalize()),
            fields,
        })
    }

    /// Everything that was sent, in its order.
    pub(crate) fn pairs(&self) -> &[(String, String)] {
        &self.fields
    }

    /// What stands in a field, without spaces around it; empty when there is no such field.
    pub(crate) fn text(&self, name: &str) -> &str {
        self.given(name).unwrap_or_default().trim()
    }

    /// What stands in a field as it was sent; nothing when it was not.
    pub(crate) fn given(&self, name: &str) -> Option<&str> {
        let mut all = self.all(name);
        all.next()
    }

    /// All that was sent under one name: the rows that were ticked in a list.
    pub(crate) fn all(&self, name: &str) -> impl Iterator<Item = &str> {
        let named = self.fields.iter().filter(move |(known, _)| known == name);
        named.map(|(_, value)| value.as_str())
    }

    /// What an act is asked with, so that it happens once for this form.
    ///
    /// # Errors
    /// When the form has no number, as none of ours is.
    pub(crate) fn asked<'a>(&'a self, command: &'a str) -> Answered<Asked<'a>> {
        if self.act_key.is_empty() {
            return Err(Fault::Problem(Problem::Unreadable));
        }
        Ok(Asked {
            command,
            key: &self.act_key,
            with: &self.digest,
        })
    }
}

impl Reader {
    /// A form to fill in: its address with its token and a number of its own.
    pub(crate) fn form(&self, action: String, submit_key: &str) -> FormView {
        FormView {
            action,
            token: self.standing.form_token().to_owned(),
            key: self.site.secret(),
            submit: self.texts.text(submit_key),
            ..FormView::default()
        }
    }

    /// The same form again as it was sent: the number stays, so that the corrected one still acts once.
    pub(crate) fn form_again(
        &self,
        action: String,
        submit_key: &str,
        written: &Written,
    ) -> FormView {
        FormView {
            key: written.given(KEY).unwrap_or_default().to_owned(),
            ..self.form(action, submit_key)
        }
    }
}

/// The key of the act that a form of this reader's asked for; nothing for what can be no form's number.
pub(crate) fn act_key(reader: &Reader, key: &str) -> Option<String> {
    let account = reader.viewer().account;
    let account = account.map_or(0, niangjia_base::ids::TypedId::whole);
    is_key(key).then(|| format!("form/{account}/{key}"))
}

/// Bytes in small hexadecimal letters.
fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing into a text does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

/// Whether a text can be a form's number: 32 hexadecimal signs.
fn is_key(text: &str) -> bool {
    text.len() == 32 && text.bytes().all(|b| b.is_ascii_hexdigit())
}
