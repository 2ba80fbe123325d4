//! What must hold for any page, found by walking over its tags.

use std::collections::BTreeSet;

/// The tags and texts of a page, in order.
pub(crate) struct Document<'a> {
    pieces: Vec<Piece<'a>>,
}

enum Piece<'a> {
    Open {
        name: &'a str,
        attributes: Vec<(&'a str, &'a str)>,
        closed: bool,
    },
    Close(&'a str),
    Text(&'a str),
}

/// Elements that have no end.
const EMPTY: [&str; 6] = ["br", "hr", "img", "input", "link", "meta"];
/// What a page must have exactly once.
const ONCE: [&str; 6] = ["html", "head", "title", "body", "h1", "main"];
/// What no page may have: all of it is refused by the content policy.
const REFUSED: [&str; 3] = ["style", "iframe", "object"];

impl<'a> Document<'a> {
    pub(crate) fn read(html: &'a str) -> Self {
        let mut pieces = Vec::new();
        let mut rest = html;
        while let Some(start) = rest.find('<') {
            pieces.push(Piece::Text(&rest[..start]));
            let end = start + rest[start..].find('>').expect("a tag that ends");
            let tag = &rest[start + 1..end];
            rest = &rest[end + 1..];
            if let Some(name) = tag.strip_prefix('/') {
                pieces.push(Piece::Close(name));
            } else if !tag.starts_with('!') {
                pieces.push(open(tag));
            }
        }
        pieces.push(Piece::Text(rest));
        Document { pieces }
    }

    /// Everything that is wrong, in words for the failing test.
    pub(crate) fn faults(&self) -> Vec<String> {
        let mut faults = self.unbalanced();
        // Pictures have titles of their own.
        let times = |name: &str| match name {
            "title" => self.count(name) - self.count("desc"),
            name => self.count(name),
        };
        faults.extend(
            ONCE.iter()
                .filter(|name| times(name) != 1)
                .map(|name| format!("<{name}> stands {} times", times(name))),
        );
        faults.extend(
            REFUSED
                .iter()
                .filter(|name| self.count(name) > 0)
                .map(ToString::to_string),
        );
        let ids: Vec<&str> = self.attributes("id").collect();
        let known: BTreeSet<&str> = ids.iter().copied().collect();
        if known.len() != ids.len() {
            faults.push(format!("an id twice in {ids:?}"));
        }
        for target in self
            .attributes("href")
            .filter_map(|href| href.strip_prefix('#'))
        {
            if !known.contains(target) {
                faults.push(format!("#{target} leads nowhere"));
            }
        }
        for name in self
            .attributes("aria-labelledby")
            .chain(self.attributes("for"))
        {
            if !known.contains(name) {
                faults.push(format!("nothing is called {name}"));
            }
        }
        for piece in &self.pieces {
            if let Piece::Open {
                name, attributes, ..
            } = piece
            {
                faults.extend(attribute_faults(name, attributes));
            }
        }
        for name in ["a", "h1", "h2", "h3", "th", "button", "title", "option"] {
            faults.extend(self.silent(name));
        }
        faults
    }

    pub(crate) fn count(&self, wanted: &str) -> usize {
        let is_it =
            |piece: &&Piece<'_>| matches!(piece, Piece::Open { name, .. } if *name == wanted);
        self.pieces.iter().filter(is_it).count()
    }

    pub(crate) fn language(&self) -> Option<&'a str> {
        self.attributes("lang").next()
    }

    /// Whether the first link of the page leads to its text.
    pub(crate) fn has_skip_link(&self) -> bool {
        let mut links = self.pieces.iter().filter_map(|piece| match piece {
            Piece::Open {
                name: "a",
                attributes,
                ..
            } => Some(attributes),
            _ => None,
        });
        links
            .next()
            .is_some_and(|attributes| attributes.contains(&("href", "#main")))
    }

    fn attributes(&self, wanted: &'static str) -> impl Iterator<Item = &'a str> {
        self.pieces.iter().flat_map(move |piece| match piece {
            Piece::Open { attributes, .. } => {
                let found = attributes.iter().filter(move |(name, _)| *name == wanted);
                found.map(|(_, value)| *value).collect()
            }
            _ => Vec::new(),
        })
    }

    fn unbalanced(&self) -> Vec<String> {
        let mut open = Vec::new();
        for piece in &self.pieces {
            match piece {
                Piece::Open { name, closed, .. } if !closed && !EMPTY.contains(name) => {
                    if *name == "a" && open.contains(name) {
                        return vec!["a link inside a link".to_owned()];
                    }
                    open.push(*name);
                }
                Piece::Close(name) if open.pop() != Some(*name) => {
                    return vec![format!("</{name}> closes something else")];
                }
                _ => {}
            }
        }
        open.iter()
            .map(|name| format!("<{name}> is not closed"))
            .collect()
    }

    /// Elements of this name in which nothing can be read.
    fn silent(&self, wanted: &str) -> Vec<String> {
        let mut faults = Vec::new();
        let mut inside: Option<String> = None;
        for piece in &self.pieces {
            match (piece, &mut inside) {
                (Piece::Open { name, .. }, _) if *name == wanted => inside = Some(String::new()),
                (Piece::Text(text), Some(so_far)) => so_far.push_str(text.trim()),
                (Piece::Close(name), Some(text)) if *name == wanted => {
                    if text.is_empty() {
                        faults.push(format!("<{wanted}> says nothing"));
                    }
                    inside = None;
                }
                _ => {}
            }
        }
        faults
    }
}

fn attribute_faults(name: &str, attributes: &[(&str, &str)]) -> Vec<String> {
    let mut faults = Vec::new();
    for (attribute, value) in attributes {
        if *attribute == "style" || attribute.starts_with("on") || value.contains("javascript:") {
            faults.push(format!(
                "<{name} {attribute}> is refused by the content policy"
            ));
        }
        if attribute.starts_with("aria-label") && value.is_empty() {
            faults.push(format!("<{name} {attribute}> says nothing"));
        }
    }
    let has = |wanted: &str| attributes.iter().any(|(attribute, _)| *attribute == wanted);
    // A script is a file of ours, and waits until the page is there.
    let is_ours =
        |(attribute, value): &(&str, &str)| *attribute == "src" && value.starts_with("assets/");
    if name == "script" && !(has("defer") && attributes.iter().any(is_ours)) {
        faults.push("script".to_owned());
    }
    let needed = match name {
        "a" => "href",
        "th" => "scope",
        // A picture that tells something is named; one that only repeats it is not heard.
        "svg" if attributes.contains(&("role", "img")) => "aria-labelledby",
        "svg" => "aria-hidden",
        "nav" => "aria-label",
        _ => return faults,
    };
    if !has(needed) {
        faults.push(format!("<{name}> without {needed}"));
    }
    faults
}

fn open(tag: &str) -> Piece<'_> {
    let closed = tag.ends_with('/');
    let tag = tag.trim_end_matches('/');
    let (name, mut rest) = tag.split_once(' ').unwrap_or((tag, ""));
    let mut attributes = Vec::new();
    while !rest.trim().is_empty() {
        rest = rest.trim_start();
        let end = rest.find(['=', ' ']).unwrap_or(rest.len());
        let attribute = &rest[..end];
        rest = &rest[end..];
        let value = match rest
            .strip_prefix("=\"")
            .and_then(|value| value.split_once('"'))
        {
            Some((value, after)) => {
                rest = after;
                value
            }
            None => "",
        };
        attributes.push((attribute, value));
    }
    Piece::Open {
        name,
        attributes,
        closed,
    }
}

#[test]
fn faults_of_a_page_are_found() {
    let frame = |inside: &str| {
        format!(
            "<!doctype html><html lang=\"en\"><head><title>T</title></head>\
             <body><main><h1>H</h1>{inside}</main></body></html>"
        )
    };
    assert_eq!(
        Document::read(&frame("<p>good<br></p>")).faults(),
        Vec::<String>::new()
    );
    let table = [
        ("<p>", "</main> closes something else"),
        ("<h1>again</h1>", "<h1> stands 2 times"),
        ("<script></script>", "script"),
        (
            "<script src=\"https://elsewhere/x.js\" defer></script>",
            "script",
        ),
        (
            "<p style=\"x\"></p>",
            "<p style> is refused by the content policy",
        ),
        (
            "<p onclick=\"x\"></p>",
            "<p onclick> is refused by the content policy",
        ),
        ("<a href=\"/x\"> <b></b></a>", "<a> says nothing"),
        ("<a>x</a>", "<a> without href"),
        (
            "<a href=\"/x\"><a href=\"/x\">x</a></a>",
            "a link inside a link",
        ),
        ("<a href=\"#x\">x</a>", "#x leads nowhere"),
        (
            "<p id=\"x\"></p><p id=\"x\"></p>",
            "an id twice in [\"x\", \"x\"]",
        ),
        ("<p aria-labelledby=\"x\"></p>", "nothing is called x"),
        ("<nav></nav>", "<nav> without aria-label"),
    ];
    for (inside, fault) in table {
        let html = frame(inside);
        assert!(
            Document::read(&html).faults().contains(&fault.to_owned()),
            "{inside}"
        );
    }
}
