//! Somebody at a browser: what it keeps, in which language it asks, and under which name of the office.

use crate::browser::{Answer, PASSWORD, Served};
use crate::form::Form;
use crate::program::Program;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Somebody at a browser.
pub(crate) struct Somebody<'s> {
    served: &'s Served,
    host: String,
    language: String,
    jar: RefCell<BTreeMap<String, String>>,
}

impl<'s> Somebody<'s> {
    /// Somebody who has not signed in, and asks the office under a name.
    pub(crate) fn at(served: &'s Served, host: &str, language: &str) -> Self {
        Self {
            served,
            host: host.to_owned(),
            language: language.to_owned(),
            jar: RefCell::default(),
        }
    }

    /// Opens an account with a role and signs in by its one-time login.
    pub(crate) fn with_role(
        program: &Program,
        served: &'s Served,
        name: &str,
        role: &[&str],
    ) -> Self {
        let link = program.account_with(name, role);
        let somebody = served.visitor("zh-CN");
        somebody.enters_by(&link);
        somebody
    }

    /// What the browser keeps.
    pub(crate) fn cookies(self) -> BTreeMap<String, String> {
        self.jar.into_inner()
    }

    /// A browser that was open before the program was started again.
    pub(crate) fn again(served: &'s Served, jar: BTreeMap<String, String>) -> Self {
        Self {
            jar: RefCell::new(jar),
            ..served.visitor("zh-CN")
        }
    }

    /// Comes by a one-time login, and sets a password before anything else.
    pub(crate) fn enters_by(&self, link: &str) {
        let opened = self.fill(link, link, &[]);
        assert_eq!(opened.status, 303, "{}", opened.said());
        let new = [("new", PASSWORD), ("again", PASSWORD)];
        let chosen = self.fill("/account/password", "/account/password", &new);
        assert_eq!(chosen.status, 303, "{}", chosen.said());
    }

    /// Signs in with the password of these stories.
    pub(crate) fn signs_in(&self, login: &str) -> Answer {
        let written = [("login", login), ("password", PASSWORD)];
        self.fill("/sign-in", "/sign-in", &written)
    }

    /// Looks at an address.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], "")
    }

    /// Sends a form as it stands.
    pub(crate) fn send(&self, form: &Form) -> Answer {
        self.post(&form.action, &form.pairs())
    }

    /// Sends a form and goes where it leads.
    pub(crate) fn done(&self, form: &Form) -> Answer {
        let sent = self.send(form);
        assert_eq!(sent.status, 303, "{}", sent.said());
        let mut page = self.get(&sent.leads_to);
        while page.status == 303 {
            page = self.get(&page.leads_to);
        }
        page
    }

    /// Looks at a page and sends its form to an address, with some of its fields filled in.
    pub(crate) fn fill(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let shown = self.get(page);
        assert_eq!(shown.status, 200, "{page}: {}", shown.text());
        self.send(&shown.form(action).with_all(fields))
    }

    /// Sends fields as a form of ours is sent.
    pub(crate) fn post(&self, action: &str, fields: &[(&str, &str)]) -> Answer {
        let scheme = if self.host == self.served.address() {
            "http"
        } else {
            "https"
        };
        let origin = format!("Origin: {scheme}://{}", self.host);
        self.post_from(action, fields, &[&origin, "Sec-Fetch-Site: same-origin"])
    }

    /// Sends fields with what a browser says of where they come from.
    pub(crate) fn post_from(&self, action: &str, fields: &[(&str, &str)], from: &[&str]) -> Answer {
        let pairs = fields
            .iter()
            .map(|(name, value)| format!("{}={}", escaped(name), escaped(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let length = format!("Content-Length: {}", body.len());
        let mut headers = vec!["Content-Type: application/x-www-form-urlencoded", &*length];
        headers.extend_from_slice(from);
        self.ask("POST", action, &headers, &body)
    }

    /// Sends a form with files in it, as a browser does: they stand in the place of its one field for files.
    pub(crate) fn hand_in(&self, form: &Form, field: &str, files: &[(&str, &[u8])]) -> Answer {
        const FENCE: &str = "----kettle";
        let mut body: Vec<u8> = Vec::new();
        for (name, value) in form.fields.iter().filter(|(name, _)| name != field) {
            let part = format!(
                "--{FENCE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        for (name, bytes) in files {
            let part = format!(
                "--{FENCE}\r\nContent-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(part.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{FENCE}--\r\n").as_bytes());
        let origin = format!("Origin: http://{}", self.host);
        let length = format!("Content-Length: {}", body.len());
        let kind = format!("Content-Type: multipart/form-data; boundary={FENCE}");
        self.ask("POST", &form.action, &[&origin, &length, &kind], body)
    }

    /// Forgets everything that was kept but what is named.
    pub(crate) fn forget_all_but(&self, name: &str) {
        self.jar.borrow_mut().retain(|known, _| known == name);
    }

    fn ask(&self, method: &str, path: &str, headers: &[&str], body: impl AsRef<[u8]>) -> Answer {
        let kept: Vec<String> = self
            .jar
            .borrow()
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let cookie = format!("Cookie: {}", kept.join("; "));
        let language = format!("Accept-Language: {}", self.language);
        let host = format!("Host: {}", self.host);
        let mut all = vec![&*host, &*cookie, &*language];
        all.extend_from_slice(headers);
        let answer = self.served.send(method, path, &all, body);
        for (name, value) in &answer.cookies {
            match value.is_empty() {
                true => self.jar.borrow_mut().remove(name),
                false => self.jar.borrow_mut().insert(name.clone(), value.clone()),
            };
        }
        answer
    }
}

/// A text as forms send it.
fn escaped(text: &str) -> String {
    let sign = |byte: u8| match byte.is_ascii_alphanumeric() {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    text.bytes().map(sign).collect()
}
