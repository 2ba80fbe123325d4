//! Inside a line: words, `{variables}`, `{{figures | format}}` and `\` before a plain character.

use super::{NamedPart, Part, Phrase, Piece, Problem, Reference, TemplateError, UnitWord};

/// A character or a place, with its line.
pub(super) enum Token {
    /// A character that may end a sentence or mark it as staying.
    Char(char),
    /// A character after `\`, which is only itself.
    Plain(char),
    /// A variable.
    Variable(String),
    /// A figure; whether its sentence must stay is not yet known.
    Figure(Reference),
}

/// Reads the lines of one paragraph. Lines are joined without a space, except between two
/// words in Latin letters or digits.
pub(super) fn tokens(lines: &[(u32, &str)], errors: &mut Vec<TemplateError>) -> Vec<(Token, u32)> {
    let mut tokens = Vec::new();
    for (line, text) in lines {
        let text = text.trim();
        if let (Some((Token::Char(last), _)), Some(first)) = (tokens.last(), text.chars().next())
            && last.is_ascii()
            && first.is_ascii_alphanumeric()
        {
            tokens.push((Token::Char(' '), *line));
        }
        read_line(*line, text, &mut tokens, errors);
    }
    tokens
}

/// Reads a line in which no figure may stand.
pub(super) fn phrase(part: Part, line: u32, text: &str, errors: &mut Vec<TemplateError>) -> Phrase {
    let mut pieces = Vec::new();
    for (token, line) in tokens(&[(line, text)], errors) {
        match token {
            Token::Char(c) | Token::Plain(c) => push_char(&mut pieces, c),
            Token::Variable(name) => pieces.push(Piece::Variable { name, line }),
            Token::Figure(_) => errors.push(TemplateError {
                line,
                problem: Problem::FigureIn(part),
            }),
        }
    }
    Phrase { pieces }
}

pub(super) fn push_char(pieces: &mut Vec<Piece>, c: char) {
    match pieces.last_mut() {
        Some(Piece::Words(words)) => words.push(c),
        _ => pieces.push(Piece::Words(c.to_string())),
    }
}

fn read_line(
    line: u32,
    text: &str,
    tokens: &mut Vec<(Token, u32)>,
    errors: &mut Vec<TemplateError>,
) {
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let mut found = |result: Result<(Token, usize), Problem>| match result {
            Ok((token, length)) => {
                tokens.push((token, line));
                length
            }
            Err(problem) => {
                errors.push(TemplateError { line, problem });
                past_braces(rest)
            }
        };
        let length = match c {
            '\\' => match rest[1..].chars().next() {
                Some(plain) => found(Ok((Token::Plain(plain), 1 + plain.len_utf8()))),
                None => found(Ok((Token::Plain('\\'), 1))),
            },
            '{' if rest.starts_with("{{") => found(figure(line, rest)),
            '{' => found(variable(rest)),
            '}' => found(Err(Problem::StrayBrace)),
            c => found(Ok((Token::Char(c), c.len_utf8()))),
        };
        rest = &rest[length..];
    }
}

/// The length of the braces that could not be read and what is between them, so that they are
/// told of once.
fn past_braces(rest: &str) -> usize {
    let inside = rest.trim_start_matches('{');
    let after = inside.find(['{', '}']).map_or("", |end| &inside[end..]);
    rest.len() - after.trim_start_matches('}').len()
}

fn variable(rest: &str) -> Result<(Token, usize), Problem> {
    let inside = &rest[1..];
    let end = inside.find(['{', '}']).ok_or(Problem::UnclosedVariable)?;
    if inside[end..].starts_with('{') {
        return Err(Problem::UnclosedVariable);
    }
    let name = inside[..end].trim();
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '_';
    if name.is_empty() || !name.chars().all(is_name) {
        return Err(Problem::NotAVariable(name.to_owned()));
    }
    Ok((Token::Variable(name.to_owned()), end + 2))
}

fn figure(line: u32, rest: &str) -> Result<(Token, usize), Problem> {
    let inside = &rest[2..];
    let end = inside.find(['{', '}']).ok_or(Problem::UnclosedFigure)?;
    if !inside[end..].starts_with("}}") {
        return Err(Problem::UnclosedFigure);
    }
    let mut fields = inside[..end].split('|').map(str::trim);
    let id = fields.next().unwrap_or_default().to_owned();
    let is_id = |segment: &str| {
        let is_letter = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
        !segment.is_empty() && segment.chars().all(is_letter)
    };
    if !id.split('.').all(is_id) {
        return Err(Problem::NotAnId(id));
    }
    let Some(written) = fields.next().filter(|written| !written.is_empty()) else {
        return Err(Problem::NoFormat(id));
    };
    let Ok(format) = written.parse() else {
        let format = written.to_owned();
        return Err(Problem::UnknownFormat { id, format });
    };
    let mut reference = Reference {
        id,
        format,
        unit: UnitWord::Own,
        period: None,
        part: None,
        must_stay: false,
        line,
    };
    for option in fields {
        if !take(&mut reference, option) {
            return Err(Problem::TooManyOptions(reference.id));
        }
    }
    Ok((Token::Figure(reference), end + 4))
}

/// Takes what stands after the format: `@` and a period, `by=part`, `-`, or a unit word, each once.
fn take(reference: &mut Reference, option: &str) -> bool {
    if let Some(period) = option.strip_prefix('@') {
        let period = period.trim().to_owned();
        return !period.is_empty() && reference.period.replace(period).is_none();
    }
    if let Some((by, is)) = option.split_once(['=', '＝']) {
        let (by, is) = (by.trim().to_owned(), is.trim().to_owned());
        let sound = !by.is_empty() && !is.is_empty() && reference.part.is_none();
        reference.part = Some(NamedPart { by, is });
        return sound;
    }
    if option.is_empty() || reference.unit != UnitWord::Own {
        return false;
    }
    reference.unit = match option {
        "-" => UnitWord::Bare,
        word => UnitWord::Other(word.to_owned()),
    };
    true
}
