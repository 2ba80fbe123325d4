//! A browser as far as these tests need one: it asks the served program and reads what comes back.

use crate::form::{Form, attribute, read_form};
use crate::program::Program;
use crate::somebody::Somebody;
use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::process::{Child, Command, ExitStatus, Stdio};

/// The program while it serves; it ends with the test.
pub(crate) struct Served {
    child: Child,
    address: String,
}

/// An answer.
pub(crate) struct Answer {
    pub(crate) status: u16,
    /// The headers by their names in small letters.
    pub(crate) headers: BTreeMap<String, String>,
    /// Where the browser is sent.
    pub(crate) leads_to: String,
    /// What the browser is to keep, by name; empty for what it is to forget.
    pub(crate) cookies: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Served {
    /// Serves the records on a free port and waits for the address that the program says.
    pub(crate) fn start(program: &Program) -> Self {
        Self::start_with(program, &[])
    }

    /// The same, started with further words.
    pub(crate) fn start_with(program: &Program, more: &[&str]) -> Self {
        let data = program.data.display().to_string();
        let words = [&["serve", "--listen", "127.0.0.1:0", "--data", &data], more].concat();
        let mut command = program.command(&words);
        let mut child = command.stdout(Stdio::piped()).spawn().unwrap();
        let mut line = String::new();
        BufReader::new(child.stdout.take().unwrap())
            .read_line(&mut line)
            .unwrap();
        let after = line.split_once("http://").map(|(_, after)| after);
        let address = after.and_then(|after| after.split('/').next());
        let address = address.unwrap_or_else(|| panic!("no address in {line}"));
        Self {
            child,
            address: address.to_owned(),
        }
    }

    /// Looks at an address in Chinese, as somebody who has not signed in.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &["Accept-Language: zh-CN"])
    }

    /// Asks with further headers; without a host among them the program's own is sent.
    pub(crate) fn ask(&self, method: &str, path: &str, headers: &[&str]) -> Answer {
        self.send(method, path, headers, "")
    }

    /// The address at which it is served, with its port.
    pub(crate) fn address(&self) -> &str {
        &self.address
    }

    /// A browser of somebody's own, with nothing in it yet.
    pub(crate) fn visitor(&self, language: &str) -> Somebody<'_> {
        Somebody::at(self, self.address(), language)
    }

    /// Opens an account that holds a role over the whole union, and signs in with it for the first time.
    pub(crate) fn enter(&self, program: &Program, login: &str, role: &str) -> Somebody<'_> {
        Somebody::with_role(program, self, login, &[role])
    }

    /// Sends something with further headers.
    pub(crate) fn send(
        &self,
        method: &str,
        path: &str,
        headers: &[&str],
        body: impl AsRef<[u8]>,
    ) -> Answer {
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|header| header.starts_with("Host:")) {
            request.push_str(&format!("Host: {}\r\n", self.address));
        }
        for header in headers {
            request.push_str(&format!("{header}\r\n"));
        }
        request.push_str("\r\n");
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
        // Whoever is refused may hear of it before everything is sent.
        let _ = stream.write_all(body.as_ref());
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).unwrap();
        Answer::read(&bytes)
    }

    /// Asks the program to stop, as a machine does that is shut down, and answers how it ended.
    pub(crate) fn terminate(mut self) -> ExitStatus {
        let pid = self.child.id().to_string();
        assert!(Command::new("kill").arg(pid).status().unwrap().success());
        self.child.wait().unwrap()
    }
}

/// The password of everybody in these stories.
pub(crate) const PASSWORD: &str = "three blue kettles";

impl Drop for Served {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

impl Answer {
    fn read(bytes: &[u8]) -> Self {
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n");
        let end = end.expect("an answer has a head");
        let head = String::from_utf8(bytes[..end].to_vec()).unwrap();
        let mut lines = head.lines();
        let status = lines.next().unwrap().split(' ').nth(1).unwrap();
        let headers: Vec<(String, String)> = lines
            .filter_map(|line| line.split_once(": "))
            .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
            .collect();
        let cookies = headers.iter().filter(|(name, _)| name == "set-cookie");
        let cookies = cookies.filter_map(|(_, cookie)| cookie.split(';').next()?.split_once('='));
        let leads_to = headers.iter().find(|(name, _)| name == "location");
        Self {
            status: status.parse().unwrap(),
            leads_to: leads_to.map(|(_, to)| to.clone()).unwrap_or_default(),
            cookies: cookies
                .map(|(name, value)| (name.to_owned(), value.to_owned()))
                .collect(),
            headers: headers.into_iter().collect(),
            body: bytes[end + 4..].to_vec(),
        }
    }

    pub(crate) fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", String::as_str)
    }

    pub(crate) fn is_page(&self) -> bool {
        self.header("content-type") == "text/html; charset=utf-8"
    }

    pub(crate) fn text(&self) -> String {
        String::from_utf8_lossy(&self.body).into_owned()
    }

    /// The form that is sent to an address; one that asks by address only where there is no other.
    pub(crate) fn form(&self, action: &str) -> Form {
        let html = self.text();
        let forms = html.split("<form").skip(1);
        let forms = forms.filter_map(|form| form.split("</form>").next());
        let mut forms: Vec<&str> = forms
            .filter(|form| attribute(form, "action").is_some_and(|known| known == action))
            .collect();
        forms.sort_by_key(|form| attribute(form, "method").is_none_or(|method| method != "post"));
        let form = forms.first().map(|form| read_form(form));
        form.unwrap_or_else(|| {
            panic!(
                "no form for {action} in {} {} {}",
                self.status,
                self.leads_to,
                self.said()
            )
        })
    }

    /// The links that begin so.
    pub(crate) fn links_to(&self, beginning: &str) -> Vec<String> {
        let links = self.links().into_iter();
        links.filter(|link| link.starts_with(beginning)).collect()
    }

    /// The text of the page's own part.
    pub(crate) fn said(&self) -> String {
        let html = self.text();
        let main = html.split("<main").nth(1).unwrap_or(&html);
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
        let html = self.text();
        let errors = html.split("class=\"error\"").skip(1);
        let texts = errors.filter_map(|error| error.split_once('>')?.1.split('<').next());
        texts.map(str::to_owned).collect()
    }

    /// The links that begin so and have a number behind it.
    pub(crate) fn records(&self, beginning: &str) -> Vec<String> {
        let links = self.links().into_iter().filter(|link| {
            let rest = link.strip_prefix(beginning);
            rest.is_some_and(|rest| !rest.is_empty() && rest.bytes().all(|b| b.is_ascii_digit()))
        });
        links.collect()
    }

    /// The addresses on this site to which the page leads, without their fragments.
    pub(crate) fn links(&self) -> Vec<String> {
        let text = self.text();
        let parts = text.split("href=\"").skip(1);
        let links = parts.filter_map(|part| part.split('"').next());
        let links = links.map(|link| link.replace("&#38;", "&").replace("&amp;", "&"));
        let links = links.filter_map(|link| link.split('#').next().map(str::to_owned));
        links.filter(|link| link.starts_with('/')).collect()
    }
}
