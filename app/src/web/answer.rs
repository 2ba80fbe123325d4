//! From what a handler found to what is sent: a page, a file, or a page about a problem.

use super::form::Outcome;
use super::reader::{Reader, head, with_words};
use super::site::Site;
use super::{addresses, cookies, language};
use crate::texts::Texts;
use axum::body::Body;
use axum::http::header::{CONTENT_DISPOSITION, CONTENT_TYPE, LOCATION, RETRY_AFTER, SET_COOKIE};
use axum::http::{HeaderValue, StatusCode};
use axum::response::Response;
use niangjia_access::Token;
use niangjia_office::ActError;
use niangjia_ui::Page;
use niangjia_ui::pages::{ErrorPage, Problem};
use std::sync::Arc;

/// What a handler answers.
pub(crate) type Answered<T> = Result<T, Fault>;

/// Why there is no answer.
pub(crate) enum Fault {
    /// Nothing is at the address, or nothing that this reader may know of.
    NotFound,
    /// This reader may not; the message key says why.
    Refused(&'static str),
    /// What was asked cannot be answered, for a reason that has a page of its own.
    Problem(Problem),
    /// Something failed that should not.
    Failed(anyhow::Error),
}

impl<E: Into<anyhow::Error>> From<E> for Fault {
    fn from(error: E) -> Self {
        Self::Failed(error.into())
    }
}

/// A file to be kept by the reader.
pub(crate) struct Download {
    /// Its name, in plain letters.
    pub(crate) name: String,
    /// What it is, for the header.
    pub(crate) content_type: &'static str,
    /// What it holds.
    pub(crate) bytes: Vec<u8>,
}

impl Reader {
    /// Fills a page on a thread that may wait, and sends it.
    pub(crate) async fn page<P: Page>(
        self,
        fill: impl FnOnce(&Self) -> Answered<P> + Send + 'static,
    ) -> Response {
        self.answer(|reader| {
            let page = fill(reader)?;
            let html = with_words(&reader.texts, |words| page.render(words))?;
            Ok(html_response(StatusCode::OK, html))
        })
        .await
    }

    /// Makes a file on a thread that may wait, and sends it.
    pub(crate) async fn download(
        self,
        make: impl FnOnce(&Self) -> Answered<Download> + Send + 'static,
    ) -> Response {
        self.answer(|reader| {
            let file = make(reader)?;
            let mut response = Response::new(Body::from(file.bytes));
            let headers = response.headers_mut();
            headers.insert(CONTENT_TYPE, HeaderValue::from_static(file.content_type));
            let disposition = format!("attachment; filename=\"{}\"", file.name);
            headers.insert(CONTENT_DISPOSITION, HeaderValue::from_str(&disposition)?);
            Ok(response)
        })
        .await
    }

    /// Finds out on a thread that may wait where the reader should look instead.
    pub(crate) async fn lead(
        self,
        find: impl FnOnce(&Self) -> Answered<String> + Send + 'static,
    ) -> Response {
        self.answer(|reader| see_other(&find(reader)?)).await
    }

    /// Does what a form asks for on a thread that may wait, and sends the reader on, or the form back.
    pub(crate) async fn take<P: Page>(
        self,
        act: impl FnOnce(&Self) -> Answered<Outcome<P>> + Send + 'static,
    ) -> Response {
        self.answer(|reader| match act(reader)? {
            Outcome::Done { to, said } => reader.sent_on(&to, said, None),
            Outcome::Kept { to, said, cookie } => reader.sent_on(&to, said, cookie),
            Outcome::Shown(page) => {
                let html = with_words(&reader.texts, |words| page.render(words))?;
                Ok(html_response(StatusCode::OK, html))
            }
            Outcome::Later(page, seconds) => {
                let html = with_words(&reader.texts, |words| page.render(words))?;
                let mut response = html_response(StatusCode::TOO_MANY_REQUESTS, html);
                response.headers_mut().insert(RETRY_AFTER, seconds.into());
                Ok(response)
            }
            Outcome::Again(page) => {
                let html = with_words(&reader.texts, |words| page.render(words))?;
                Ok(html_response(StatusCode::UNPROCESSABLE_ENTITY, html))
            }
        })
        .await
    }

    fn sent_on(
        &self,
        to: &str,
        said: Option<&'static str>,
        cookie: Option<HeaderValue>,
    ) -> Answered<Response> {
        let mut response = see_other(to)?;
        let said = said.and_then(|key| self.site.cookie(cookies::SAID, key, SAID_SECONDS));
        for cookie in said.into_iter().chain(cookie) {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        Ok(response)
    }

    /// Makes an answer of any kind on a thread that may wait.
    pub(crate) async fn answer(
        self,
        make: impl FnOnce(&Self) -> Answered<Response> + Send + 'static,
    ) -> Response {
        let (site, texts) = (Arc::clone(&self.site), self.texts.clone());
        let cookies = self.cookies();
        // The semaphore is never closed; were it, the request would go on without a place of its own.
        let _place = site.readers.acquire().await;
        let made = tokio::task::spawn_blocking(move || make(&self)).await;
        let mut response = match made {
            Ok(Ok(response)) => response,
            Ok(Err(fault)) => fault_response(&site, &texts, fault),
            Err(panic) => fault_response(&site, &texts, Fault::Failed(panic.into())),
        };
        for cookie in cookies {
            response.headers_mut().append(SET_COOKIE, cookie);
        }
        response
    }

    /// What the browser is told to keep with this answer.
    fn cookies(&self) -> Vec<HeaderValue> {
        let language = (self.chose_language)
            .then(|| language::cookie(&self.site, self.texts.language()))
            .flatten();
        let visit = self.standing.new_visit.as_ref().map(Token::shown);
        let visit = visit.and_then(|token| self.site.cookie(cookies::VISIT, &token, VISIT_SECONDS));
        let said = self.said.as_ref();
        let said = said.and_then(|_| self.site.cookie(cookies::SAID, "", 0));
        language.into_iter().chain(visit).chain(said).collect()
    }
}

/// How long a browser keeps what was just done, in seconds, when no page comes to say it.
const SAID_SECONDS: u64 = 60;
/// How long a visit lasts without signing in, in seconds.
const VISIT_SECONDS: u64 = 86_400;

/// An answer that sends the browser to look elsewhere.
pub(crate) fn see_other(to: &str) -> Answered<Response> {
    let mut response = Response::new(Body::empty());
    *response.status_mut() = StatusCode::SEE_OTHER;
    response
        .headers_mut()
        .insert(LOCATION, HeaderValue::from_str(to)?);
    Ok(response)
}

/// No page has this address.
pub(crate) async fn nowhere(reader: Reader) -> Response {
    fault_response(&reader.site, &reader.texts, Fault::NotFound)
}

/// The page about a fault; a failure is written into the log, once, under the number that the page shows.
pub(crate) fn fault_response(site: &Site, texts: &Texts, fault: Fault) -> Response {
    let problem = match fault {
        Fault::NotFound => Problem::NotFound,
        Fault::Refused(why) => Problem::Refused {
            why: texts.text(why),
        },
        Fault::Problem(problem) => problem,
        Fault::Failed(error) if was_sent_otherwise(&error) => Problem::StaleForm,
        Fault::Failed(error) => {
            let number = site.failure_number();
            tracing::error!(number, "{error:#}");
            Problem::Failed { number }
        }
    };
    problem_response(texts, problem)
}

/// The page about a problem.
pub(crate) fn problem_response(texts: &Texts, problem: Problem) -> Response {
    let status =
        StatusCode::from_u16(problem.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let page = ErrorPage {
        head: head(),
        problem,
        home_href: addresses::HOME.to_owned(),
        registers_href: addresses::REGISTERS.to_owned(),
    };
    // Writing into a text does not fail; if it did, the status alone would have to do.
    let html = with_words(texts, |words| page.render(words)).unwrap_or_default();
    html_response(status, html)
}

/// Whether a form was sent again with something else in it: what it was given for has been done.
fn was_sent_otherwise(error: &anyhow::Error) -> bool {
    error.chain().any(|cause| {
        matches!(
            cause.downcast_ref::<ActError>(),
            Some(ActError::KeyUsedOtherwise(_))
        )
    })
}

fn html_response(status: StatusCode, html: String) -> Response {
    let mut response = Response::new(Body::from(html));
    *response.status_mut() = status;
    response.headers_mut().insert(
        CONTENT_TYPE,
        HeaderValue::from_static("text/html; charset=utf-8"),
    );
    response
}
