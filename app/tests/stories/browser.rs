//! A browser as far as these tests need one: it asks the served program and reads what comes back.

use crate::program::Program;
use std::cell::RefCell;
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
    /// What the browser is to keep, by name; empty for what it is to forget.
    pub(crate) cookies: Vec<(String, String)>,
    pub(crate) body: Vec<u8>,
}

impl Served {
    /// Serves the records on a free port and waits for the address that the program says.
    pub(crate) fn start(program: &Program) -> Self {
        let data = program.data.display().to_string();
        let mut command = program.command(&["serve", "--listen", "127.0.0.1:0", "--data", &data]);
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
    pub(crate) fn visitor(&self, language: &str) -> Visitor<'_> {
        Visitor {
            served: self,
            language: language.to_owned(),
            jar: RefCell::default(),
        }
    }

    /// Opens an account that holds a role over the whole union, and signs in with it for the first time.
    pub(crate) fn enter(&self, program: &Program, login: &str, role: &str) -> Visitor<'_> {
        let visitor = self.visitor("zh-CN");
        let link = program.account(login, role);
        let opened = visitor.fill(&link, &link, &[]);
        assert_eq!(opened.status, 303, "{}", opened.text());
        let new = [("new", PASSWORD), ("again", PASSWORD)];
        let chosen = visitor.fill("/account/password", "/account/password", &new);
        assert_eq!(chosen.status, 303, "{}", chosen.text());
        visitor
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

/// Somebody's browser: what it keeps, and in which language it asks.
pub(crate) struct Visitor<'s> {
    served: &'s Served,
    language: String,
    jar: RefCell<BTreeMap<String, String>>,
}

impl Visitor<'_> {
    /// Looks at an address.
    pub(crate) fn get(&self, path: &str) -> Answer {
        self.ask("GET", path, &[], "")
    }

    /// Looks at a page and sends its form to an address, with some of its fields filled in.
    pub(crate) fn fill(&self, page: &str, action: &str, fields: &[(&str, &str)]) -> Answer {
        let shown = self.get(page);
        assert_eq!(shown.status, 200, "{page}: {}", shown.text());
        let form = shown.form(action);
        let mut all: Vec<(&str, &str)> =
            form.iter().map(|(n, v)| (n.as_str(), v.as_str())).collect();
        all.extend_from_slice(fields);
        self.post(action, &all)
    }

    /// Sends fields as a form of ours is sent.
    pub(crate) fn post(&self, action: &str, fields: &[(&str, &str)]) -> Answer {
        let origin = format!("Origin: http://{}", self.served.address);
        self.post_from(action, fields, &[&origin, "Sec-Fetch-Site: same-origin"])
    }

    /// Sends fields with what a browser says of where they come from.
    pub(crate) fn post_from(&self, action: &str, fields: &[(&str, &str)], from: &[&str]) -> Answer {
        let pairs = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", escaped(value)));
        let body = pairs.collect::<Vec<_>>().join("&");
        let length = format!("Content-Length: {}", body.len());
        let mut headers = vec!["Content-Type: application/x-www-form-urlencoded", &*length];
        headers.extend_from_slice(from);
        self.ask("POST", action, &headers, &body)
    }

    /// Looks at a page and sends its form with a file in it.
    pub(crate) fn hand_in(
        &self,
        action: &str,
        page: &str,
        fields: &[(&str, &str)],
        file: (&str, &str),
    ) -> Answer {
        const FENCE: &str = "----kettle";
        let shown = self.get(page);
        assert_eq!(shown.status, 200, "{page}: {}", shown.text());
        let form = shown.form(action);
        let all = form.iter().map(|(n, v)| (n.as_str(), v.as_str()));
        let mut body = String::new();
        for (name, value) in all.chain(fields.iter().copied()) {
            body.push_str(&format!(
                "--{FENCE}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n"
            ));
        }
        body.push_str(&format!(
            "--{FENCE}\r\nContent-Disposition: form-data; name=\"file\"; filename=\"{}\"\r\n\r\n{}\r\n--{FENCE}--\r\n",
            file.0, file.1
        ));
        let origin = format!("Origin: http://{}", self.served.address);
        let length = format!("Content-Length: {}", body.len());
        let kind = format!("Content-Type: multipart/form-data; boundary={FENCE}");
        self.ask("POST", action, &[&origin, &length, &kind], &body)
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
        let mut all = vec![&*cookie, &*language];
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

/// A value as forms send it.
fn escaped(value: &str) -> String {
    let sign = |byte: u8| match byte.is_ascii_alphanumeric() {
        true => char::from(byte).to_string(),
        false => format!("%{byte:02X}"),
    };
    value.bytes().map(sign).collect()
}

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
        Self {
            status: status.parse().unwrap(),
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

    /// The hidden fields of the form that is sent to an address.
    pub(crate) fn form(&self, action: &str) -> Vec<(String, String)> {
        let text = self.text();
        let form = text
            .split("<form")
            .find(|form| form.contains(&format!("action=\"{action}\"")));
        let form = form.unwrap_or_else(|| panic!("no form for {action} in {text}"));
        let form = form.split("</form>").next().unwrap();
        let hidden = form.split("<input type=\"hidden\" ").skip(1);
        let between = |part: &str, name: &str| {
            let value = part.split_once(&format!("{name}=\"")).unwrap().1;
            value.split('"').next().unwrap().to_owned()
        };
        hidden
            .map(|part| (between(part, "name"), between(part, "value")))
            .collect()
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
