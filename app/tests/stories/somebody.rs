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

    /// Forgets everything that was kept but what is named.
    pub(crate) fn forget_all_but(&self, name: &str) {
        self.jar.borrow_mut().retain(|known, _| known == name);
    }

    fn ask(&self, method: &str, path: &str, headers: &[&str], body: &str) -> Answer {
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

<<<<<<< HEAD
/// A text as forms send it.
=======
/// What came back.
pub(crate) struct Page {
    pub(crate) status: u16,
    pub(crate) leads_to: String,
    pub(crate) body: Vec<u8>,
    pub(crate) html: String,
    pub(crate) links: Vec<String>,
}

impl Page {
    fn of(answer: Answer) -> Self {
        Self {
            status: answer.status,
            leads_to: answer.header("location").to_owned(),
            html: answer.text(),
            links: answer.links(),
            body: answer.body,
        }
    }

    /// The text of the page's own part.
    pub(crate) fn said(&self) -> String {
        let main = self.html.split("<main").nth(1).unwrap_or(&self.html);
        let main = main.split("</main>").next().unwrap_or_default();
        let mut text = String::new();
        for piece in main.split('<') {
            text.push_str(piece.split_once('>').map_or("", |(_, text)| text));
            text.push(' ');
        }
        let words: Vec<&str> = text.split_whitespace().collect();
        words.join(" ").replace("&#34;", "\"").replace("&#38;", "&")
    }

    /// What is wrong, beside the fields.
    pub(crate) fn wrong(&self) -> Vec<String> {
        let errors = self.html.split("class=\"error\"").skip(1);
        let texts = errors.filter_map(|error| error.split_once('>')?.1.split('<').next());
        texts.map(str::to_owned).collect()
    }

    /// The links that begin so and have a number behind it.
    pub(crate) fn records(&self, beginning: &str) -> Vec<String> {
        let links = self.links.iter().filter(|link| {
            let rest = link.strip_prefix(beginning);
            rest.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
        });
        links.cloned().collect()
    }

    /// The links that begin so.
    pub(crate) fn links(&self, beginning: &str) -> Vec<String> {
        let links = self.links.iter().filter(|link| link.starts_with(beginning));
        links.cloned().collect()
    }

    /// The form that is sent to an address; one that asks by address only where there is no other.
    pub(crate) fn form(&self, action: &str) -> Form {
        let forms = self.html.split("<form").skip(1);
        let forms = forms.filter_map(|form| form.split("</form>").next());
        let mut forms: Vec<&str> = forms
            .filter(|form| attribute(form, "action").is_some_and(|known| known == action))
            .collect();
        forms.sort_by_key(|form| attribute(form, "method").is_none_or(|method| method != "post"));
        forms
            .first()
            .map(|form| read_form(form))
            .unwrap_or_else(|| {
                panic!(
                    "no form for {action} in {} {} {}",
                    self.status,
                    self.leads_to,
                    self.said()
                )
            })
    }
}

impl Form {
    /// The same form with something written into it.
    pub(crate) fn with(mut self, name: &str, value: &str) -> Self {
        match self.fields.iter_mut().find(|(known, _)| known == name) {
            Some((_, known)) => value.clone_into(known),
            None => self.fields.push((name.to_owned(), value.to_owned())),
        }
        self
    }

    /// What stands under a name.
    pub(crate) fn value(&self, name: &str) -> &str {
        let found = self.fields.iter().find(|(known, _)| known == name);
        found.map_or("", |(_, value)| value)
    }
}

fn read_form(form: &str) -> Form {
    let mut fields = Vec::new();
    for input in form.split("<input").skip(1) {
        let tag = input.split('>').next().unwrap_or_default();
        let ticks = tag.contains("type=\"radio\"") || tag.contains("type=\"checkbox\"");
        if ticks && !tag.contains(" checked") {
            continue;
        }
        if let Some(name) = attribute(tag, "name") {
            fields.push((name, attribute(tag, "value").unwrap_or_default()));
        }
    }
    for area in form.split("<textarea").skip(1) {
        let (tag, rest) = area.split_once('>').unwrap_or_default();
        let text = rest.split("</textarea>").next().unwrap_or_default();
        fields.extend(attribute(tag, "name").map(|name| (name, text.trim().to_owned())));
    }
    for select in form.split("<select").skip(1) {
        let select = select.split("</select>").next().unwrap_or_default();
        let mut options = select.split("<option").skip(1);
        let first = options.clone().next();
        let chosen = options
            .find(|option| option.contains(" selected"))
            .or(first);
        let value = chosen.and_then(|option| attribute(option, "value"));
        fields.extend(attribute(select, "name").map(|name| (name, value.unwrap_or_default())));
    }
    Form {
        action: attribute(form, "action").unwrap_or_default(),
        fields,
    }
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let after = tag.split_once(&format!(" {name}=\""))?.1;
    let value = after.split('"').next()?;
    Some(value.replace("&#38;", "&").replace("&#34;", "\""))
}

>>>>>>> main
fn escaped(text: &str) -> String {
    let sign = |byte: u8| match byte.is_ascii_alphanumeric() {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    text.bytes().map(sign).collect()
}
