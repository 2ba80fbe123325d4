//! Somebody who signed in, with the cookies and the page that they have before them.

use crate::browser::{Answer, Served};
use crate::program::Program;
use std::cell::RefCell;
use std::collections::BTreeMap;

/// Somebody at a browser.
pub(crate) struct Somebody<'s> {
    served: &'s Served,
    cookies: RefCell<BTreeMap<String, String>>,
}

/// A form of a page: where it is sent, and what stands in it.
#[derive(Clone, Debug)]
pub(crate) struct Form {
    pub(crate) action: String,
    pub(crate) fields: Vec<(String, String)>,
}

impl<'s> Somebody<'s> {
    /// Opens an account with a role and signs in by its one-time login.
    pub(crate) fn with_role(
        program: &Program,
        served: &'s Served,
        name: &str,
        role: &[&str],
    ) -> Self {
        let words = [["account", "add", name, "--role"].as_slice(), role].concat();
        let added = program.say(&words);
        let link = added.out.split("/enter/").nth(1);
        let link = link.unwrap_or_else(|| panic!("{} {}", added.out, added.err));
        let somebody = Self {
            served,
            cookies: RefCell::default(),
        };
        let enter = format!("/enter/{}", link.trim());
        let form = somebody.get(&enter).form(&enter);
        // Whoever comes by a one-time login sets a password before anything else.
        let password = somebody.done(&form).form("/account/password");
        let password = password
            .with("new", "七座山 八条河 九十里路")
            .with("again", "七座山 八条河 九十里路");
        let sent = somebody.send(&password);
        assert_eq!(sent.status, 303, "{}", sent.said());
        somebody
    }

    /// What the browser keeps.
    pub(crate) fn cookies(self) -> BTreeMap<String, String> {
        self.cookies.into_inner()
    }

    /// A browser that was open before the program was started again.
    pub(crate) fn again(served: &'s Served, cookies: BTreeMap<String, String>) -> Self {
        Self {
            served,
            cookies: RefCell::new(cookies),
        }
    }

    /// Looks at a page.
    pub(crate) fn get(&self, path: &str) -> Page {
        self.ask("GET", path, "")
    }

    /// Sends a form as it stands.
    pub(crate) fn send(&self, form: &Form) -> Page {
        let fields = form.fields.iter();
        let pairs: Vec<String> = fields
            .map(|(name, value)| format!("{}={}", escaped(name), escaped(value)))
            .collect();
        self.ask("POST", &form.action, &pairs.join("&"))
    }

    /// Sends a form and goes where it leads.
    pub(crate) fn done(&self, form: &Form) -> Page {
        let sent = self.send(form);
        assert_eq!(sent.status, 303, "{}", sent.said());
        let mut page = self.get(&sent.leads_to);
        while page.status == 303 {
            page = self.get(&page.leads_to);
        }
        page
    }

    /// Sends a form with files in it, as a browser does: the files stand in the place of its one field for files.
    pub(crate) fn hand_in(&self, form: &Form, files: &[(&str, &[u8])]) -> Page {
        const BETWEEN: &str = "----7d1f0c9a";
        let mut body: Vec<u8> = Vec::new();
        let fields = form.fields.iter().filter(|(name, _)| name != "files");
        for (name, value) in fields {
            let part = format!(
                "--{BETWEEN}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            );
            body.extend_from_slice(part.as_bytes());
        }
        for (name, bytes) in files {
            let part = format!(
                "--{BETWEEN}\r\nContent-Disposition: form-data; name=\"files\"; filename=\"{name}\"\r\n\
                 Content-Type: application/octet-stream\r\n\r\n"
            );
            body.extend_from_slice(part.as_bytes());
            body.extend_from_slice(bytes);
            body.extend_from_slice(b"\r\n");
        }
        body.extend_from_slice(format!("--{BETWEEN}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BETWEEN}");
        self.ask_with("POST", &form.action, &kind, &body)
    }

    fn ask(&self, method: &str, path: &str, body: &str) -> Page {
        let kind = "application/x-www-form-urlencoded";
        self.ask_with(method, path, kind, body.as_bytes())
    }

    fn ask_with(&self, method: &str, path: &str, kind: &str, body: &[u8]) -> Page {
        let cookies: Vec<String> = self
            .cookies
            .borrow()
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let (cookies, origin) = (
            format!("Cookie: {}", cookies.join("; ")),
            format!("Origin: http://{}", self.served.address()),
        );
        let length = format!("Content-Length: {}", body.len());
        let kind = format!("Content-Type: {kind}");
        let mut headers = vec!["Accept-Language: zh-CN", &cookies];
        if method == "POST" {
            headers.extend([origin.as_str(), &length, &kind]);
        }
        let answer = self.served.send(method, path, &headers, body);
        for (name, value) in &answer.cookies {
            self.cookies
                .borrow_mut()
                .insert(name.clone(), value.clone());
        }
        Page::of(answer)
    }
}

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

fn escaped(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}
