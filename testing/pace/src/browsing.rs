//! The office in the browser: pages of registers at a million members, alone and with many readers beside a writer.
//!
//! Somebody of the office signs in as anybody would, by a one-time login, and the pages are asked for over connections
//! that stay open, as browsers keep them.

use crate::clock::{Spent, of_process};
use crate::invented;
use crate::program::Serving;
use crate::section::{Row, Section, shown};
use anyhow::{Context, Result, ensure};
use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

/// How often a page is asked for when its processor time is measured.
const OFTEN: u32 = 400;
/// Readers at one time.
const READERS: usize = 32;
/// How long the readers go on, and how long each thinks before the next page.
const FOR: Duration = Duration::from_secs(10);
const THOUGHT: Duration = Duration::from_millis(200);
/// What a page may weigh, in KiB.
const WEIGHT: u64 = 100;
const PASSWORD: &str = "seven mountains eight rivers";

/// The registers whose lists are measured.
const LISTS: [&str; 3] = ["people.membership", "care.condolence", "benefits.gift"];

/// Measures the lists of registers of an invented union.
pub(crate) fn pages(file: &Path, members: u64) -> Result<Section> {
    let key = file.with_extension("key");
    invented::keep_key(&key)?;
    let serving = Serving::of(file, Some(&key))?;
    let login = Serving::login(file, &key)?;
    let mut reader = Browser::at(&serving.address)?;
    reader.enter(&login)?;
    let mut section = Section::default();
    for kind in LISTS {
        let first = format!("/registers/{kind}");
        let page = reader.get(&first)?;
        ensure!(page.contains("<table"), "{first} shows no list");
        let next = turned(&page, &first).with_context(|| format!("{first} has one page only"))?;
        for (what, path) in [("first", first.clone()), ("second", next)] {
            let took = often(&serving, &mut reader, &path)?;
            let aim = (what == "first" && kind == "people.membership")
                .then(|| Duration::from_micros(500));
            let name = format!("The {what} page of 50 rows of `{kind}`, {members} members");
            section.rows.push(Row::time(name, aim, took));
        }
        let weight = u64::try_from(page.len())?;
        section.rows.push(Row::weight(
            format!("What the first page of `{kind}` weighs"),
            WEIGHT,
            weight.div_ceil(1_024),
        ));
    }
    let named = stylesheet(&page_of(&mut reader)?).context("a stylesheet")?;
    let sheet = reader.get(&named)?;
    section.rows.push(Row::weight(
        "The stylesheet, fetched once",
        WEIGHT,
        u64::try_from(sheet.len())?.div_ceil(1_024),
    ));
    let cookies = reader.cookies.clone();
    for writes in [false, true] {
        let (mut waits, acts) = crowd(&serving, &cookies, file, writes)?;
        waits.sort_unstable();
        let at = |hundredths: usize| waits.get(waits.len() * hundredths / 100).copied();
        let (half, most) = at(50).zip(at(99)).context("nobody was answered")?;
        let beside = if writes {
            format!("beside a writer with {acts} acts a second")
        } else {
            "without a writer".to_owned()
        };
        section.rows.push(Row::wall(
            format!(
                "99 of 100 pages come within, {READERS} readers {beside}: {} pages, half of them within {}",
                waits.len(),
                shown(half)
            ),
            writes.then(|| Duration::from_millis(20)),
            most,
        ));
    }
    Ok(section)
}

fn page_of(reader: &mut Browser) -> Result<String> {
    reader.get("/")
}

/// What one page costs the server, and how long it is waited for.
fn often(serving: &Serving, reader: &mut Browser, path: &str) -> Result<Spent> {
    for _ in 0..20 {
        reader.get(path)?;
    }
    let (cpu, since) = (of_process(serving.id())?, Instant::now());
    for _ in 0..OFTEN {
        reader.get(path)?;
    }
    Ok(Spent {
        cpu: of_process(serving.id())?.saturating_sub(cpu) / OFTEN,
        wall: since.elapsed() / OFTEN,
    })
}

/// Many readers who turn pages, each with a moment's thought; how long each page was waited for.
fn crowd(
    serving: &Serving,
    cookies: &BTreeMap<String, String>,
    file: &Path,
    writes: bool,
) -> Result<(Vec<Duration>, u64)> {
    let stop = AtomicBool::new(false);
    let end = Instant::now() + FOR;
    std::thread::scope(|scope| {
        let writer = writes.then(|| scope.spawn(|| crate::acts::until(file, &stop)));
        let readers: Vec<_> = (0..READERS)
            .map(|number| scope.spawn(move || read_on(serving, cookies.clone(), number, end)))
            .collect();
        let mut waits = Vec::new();
        let mut failed = None;
        for reader in readers {
            match reader.join() {
                Ok(Ok(own)) => waits.extend(own),
                Ok(Err(error)) => failed = Some(error),
                Err(_) => failed = Some(anyhow::anyhow!("a reader fell over")),
            }
        }
        stop.store(true, Ordering::Relaxed);
        let acts = match writer.map(std::thread::ScopedJoinHandle::join) {
            None => 0,
            Some(Ok(acts)) => acts? / FOR.as_secs(),
            Some(Err(_)) => anyhow::bail!("the writer fell over"),
        };
        failed.map_or(Ok((waits, acts)), Err)
    })
}

fn read_on(
    serving: &Serving,
    cookies: BTreeMap<String, String>,
    number: usize,
    end: Instant,
) -> Result<Vec<Duration>> {
    let mut reader = Browser::at(&serving.address)?;
    reader.cookies = cookies;
    let mut waits = Vec::new();
    let first = format!("/registers/{}", LISTS[number % LISTS.len()]);
    let mut path = first.clone();
    std::thread::sleep(THOUGHT * u32::try_from(number)? / u32::try_from(READERS)?);
    while Instant::now() < end {
        let asked = Instant::now();
        let page = reader.get(&path)?;
        waits.push(asked.elapsed());
        path = turned(&page, &first).unwrap_or_else(|| first.clone());
        std::thread::sleep(THOUGHT);
    }
    Ok(waits)
}

/// Where the list goes on.
fn turned(page: &str, list: &str) -> Option<String> {
    let tag = page.split("<a ").find(|tag| {
        tag.split('>')
            .next()
            .is_some_and(|tag| tag.contains("rel=\"next\""))
    })?;
    let href = tag.split_once("href=\"")?.1.split('"').next()?;
    href.starts_with(list)
        .then(|| href.replace("&#38;", "&").replace("&amp;", "&"))
}

fn stylesheet(page: &str) -> Option<String> {
    let tag = page
        .split("<link ")
        .find(|tag| tag.contains("stylesheet"))?;
    Some(tag.split_once("href=\"")?.1.split('"').next()?.to_owned())
}

/// A connection that stays open, with cookies.
struct Browser {
    address: String,
    stream: BufReader<TcpStream>,
    cookies: BTreeMap<String, String>,
}

impl Browser {
    fn at(address: &str) -> Result<Self> {
        let stream = TcpStream::connect(address)?;
        stream.set_nodelay(true)?;
        Ok(Self {
            address: address.to_owned(),
            stream: BufReader::new(stream),
            cookies: BTreeMap::new(),
        })
    }

    /// Redeems a one-time login and sets a password, as the forms ask.
    fn enter(&mut self, login: &str) -> Result<()> {
        let greeting = self.get(login)?;
        self.send(login, &hidden(&greeting))?;
        let form = self.get("/account/password")?;
        let mut fields = hidden(&form);
        fields.push(("new".to_owned(), PASSWORD.to_owned()));
        fields.push(("again".to_owned(), PASSWORD.to_owned()));
        self.send("/account/password", &fields)
    }

    fn get(&mut self, path: &str) -> Result<String> {
        let (status, page) = self.ask("GET", path, "")?;
        ensure!(status == 200, "{path} was answered with {status}");
        Ok(page)
    }

    fn send(&mut self, path: &str, fields: &[(String, String)]) -> Result<()> {
        let pairs: Vec<String> = fields
            .iter()
            .map(|(name, value)| format!("{name}={}", value.replace('+', "%2B").replace(' ', "+")))
            .collect();
        let (status, page) = self.ask("POST", path, &pairs.join("&"))?;
        ensure!(
            status == 303,
            "{path} answered a form with {status}: {page}"
        );
        Ok(())
    }

    fn ask(&mut self, method: &str, path: &str, body: &str) -> Result<(u16, String)> {
        let cookies: Vec<String> = self
            .cookies
            .iter()
            .map(|(name, value)| format!("{name}={value}"))
            .collect();
        let form = if method == "POST" {
            format!(
                "Origin: http://{}\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: {}\r\n",
                self.address,
                body.len()
            )
        } else {
            String::new()
        };
        let request = format!(
            "{method} {path} HTTP/1.1\r\nHost: {}\r\nAccept-Language: zh-CN\r\nCookie: {}\r\n{form}\r\n{body}",
            self.address,
            cookies.join("; ")
        );
        self.stream.get_mut().write_all(request.as_bytes())?;
        let mut line = String::new();
        self.stream.read_line(&mut line)?;
        let status = line
            .split_whitespace()
            .nth(1)
            .context("no status")?
            .parse()?;
        let mut length = 0;
        loop {
            line.clear();
            self.stream.read_line(&mut line)?;
            let Some((name, value)) = line.trim_end().split_once(": ") else {
                break;
            };
            match name.to_ascii_lowercase().as_str() {
                "content-length" => length = value.parse()?,
                "set-cookie" => {
                    let pair = value
                        .split(';')
                        .next()
                        .and_then(|pair| pair.split_once('='));
                    if let Some((name, value)) = pair {
                        self.cookies.insert(name.to_owned(), value.to_owned());
                    }
                }
                _ => {}
            }
        }
        let mut page = vec![0; length];
        self.stream.read_exact(&mut page)?;
        Ok((status, String::from_utf8(page)?))
    }
}

/// The hidden fields of the last form of a page's content.
fn hidden(page: &str) -> Vec<(String, String)> {
    let form = page.rsplit("<form").next().unwrap_or_default();
    let inputs = form.split("<input").skip(1);
    inputs
        .filter_map(|input| {
            let tag = input.split('>').next()?;
            let of = |name: &str| {
                let after = tag.split_once(&format!("{name}=\""))?.1;
                Some(after.split('"').next()?.to_owned())
            };
            tag.contains("hidden")
                .then(|| of("name").zip(of("value")))?
        })
        .collect()
}
