//! A browser as far as these tests need one: it asks the served program and reads what comes back.

use crate::program::Program;
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
    /// Every cookie that is to be kept, with what is said about it.
    pub(crate) cookies: Vec<String>,
    pub(crate) body: Vec<u8>,
}

impl Served {
    /// Serves the records on a free port and waits for the address that the program says.
    pub(crate) fn start(program: &Program) -> Self {
        let mut command = program.command(&["serve", "--listen", "127.0.0.1:0"]);
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

    /// Looks at an address in Chinese.
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

    /// Sends something with further headers.
    pub(crate) fn send(&self, method: &str, path: &str, headers: &[&str], body: &str) -> Answer {
        let mut request = format!("{method} {path} HTTP/1.1\r\nConnection: close\r\n");
        if !headers.iter().any(|header| header.starts_with("Host:")) {
            request.push_str(&format!("Host: {}\r\n", self.address));
        }
        for header in headers {
            request.push_str(&format!("{header}\r\n"));
        }
        request.push_str("\r\n");
        request.push_str(body);
        let mut stream = TcpStream::connect(&self.address).unwrap();
        stream.write_all(request.as_bytes()).unwrap();
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
        let headers: Vec<(&str, &str)> = lines.filter_map(|line| line.split_once(": ")).collect();
        let cookies = headers
            .iter()
            .filter(|(name, _)| name.eq_ignore_ascii_case("set-cookie"));
        Self {
            cookies: cookies.map(|(_, value)| (*value).to_owned()).collect(),
            status: status.parse().unwrap(),
            headers: headers
                .into_iter()
                .map(|(name, value)| (name.to_lowercase(), value.to_owned()))
                .collect(),
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
