//! From bytes to characters, strictly: no character is guessed and none is replaced.

use std::borrow::Cow;

use encoding_rs::{DecoderResult, Encoding, GB18030, UTF_16BE, UTF_16LE};

use crate::{OtherKind, ReadError};

/// So many Chinese characters in good UTF-8 are no accident, so what spoils them afterwards is
/// damage and not another encoding.
const CERTAIN: usize = 8;

/// The characters of a text file.
pub(crate) fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, ReadError> {
    if let Some(rest) = bytes.strip_prefix(b"\xEF\xBB\xBF") {
        return std::str::from_utf8(rest)
            .map(Cow::Borrowed)
            .map_err(|error| unknown(&rest[..error.valid_up_to()]));
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFF\xFE") {
        return decode_as(UTF_16LE, rest).map(Cow::Owned);
    }
    if let Some(rest) = bytes.strip_prefix(b"\xFE\xFF") {
        return decode_as(UTF_16BE, rest).map(Cow::Owned);
    }
    if bytes.iter().any(|&byte| is_no_text(byte)) {
        return Err(ReadError::NotASpreadsheet(OtherKind::Unknown));
    }
    match std::str::from_utf8(bytes) {
        Ok(text) => Ok(Cow::Borrowed(text)),
        Err(error) => {
            let good = &bytes[..error.valid_up_to()];
            // Every character beyond ASCII begins with a byte of 0xC0 or more.
            if good.iter().filter(|&&byte| byte >= 0xC0).count() >= CERTAIN {
                return Err(unknown(good));
            }
            decode_as(GB18030, bytes).map(Cow::Owned)
        }
    }
}

/// Control characters that no text has; tabs, line ends, page breaks and the end mark of old
/// programs are not among them.
fn is_no_text(byte: u8) -> bool {
    byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0C | 0x1A) || byte == 0x7F
}

fn decode_as(encoding: &'static Encoding, bytes: &[u8]) -> Result<String, ReadError> {
    let mut decoder = encoding.new_decoder_without_bom_handling();
    let mut text = String::new();
    let needed = decoder
        .max_utf8_buffer_length_without_replacement(bytes.len())
        .ok_or_else(|| ReadError::broken("too long a text"))?;
    text.reserve(needed);
    let (result, _) = decoder.decode_to_string_without_replacement(bytes, &mut text, true);
    text.shrink_to_fit();
    match result {
        DecoderResult::InputEmpty => Ok(text),
        // What was understood is in `text`, so its lines lead to the place.
        DecoderResult::Malformed(..) | DecoderResult::OutputFull => Err(unknown(text.as_bytes())),
    }
}

/// The refusal for a text that is good up to here.
fn unknown(good: &[u8]) -> ReadError {
    let ends = good.iter().filter(|&&byte| byte == b'\n').count();
    let ends = if ends == 0 {
        good.iter().filter(|&&byte| byte == b'\r').count()
    } else {
        ends
    };
    ReadError::UnknownEncoding {
        line: u32::try_from(ends + 1).unwrap_or(u32::MAX),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_encodings_of_the_office_are_read() {
        let text = "姓名,部门\r\n阿依古丽·依布拉音,后勤䶮€\r\n";
        let marked: Vec<u8> = [b"\xEF\xBB\xBF", text.as_bytes()].concat();
        let gb18030 = GB18030.encode(text).0.into_owned();
        let utf16 = |mark: [u8; 2], unit: fn(u16) -> [u8; 2]| -> Vec<u8> {
            mark.into_iter()
                .chain(text.encode_utf16().flat_map(unit))
                .collect()
        };
        let little = utf16([0xFF, 0xFE], u16::to_le_bytes);
        let big = utf16([0xFE, 0xFF], u16::to_be_bytes);
        for bytes in [text.as_bytes(), &marked, &gb18030, &little, &big] {
            assert_eq!(decode(bytes).unwrap(), text);
        }
    }

    #[test]
    fn the_line_of_the_first_bad_byte_is_named() {
        let line = |bytes: &[u8]| match decode(bytes).unwrap_err() {
            ReadError::UnknownEncoding { line } => line,
            error => panic!("{error}"),
        };
        let gb18030 = GB18030.encode("姓名\n王璐\n").0;
        assert_eq!(line(&[&gb18030[..], b"\xFF\xFF,1\n"].concat()), 3);
        assert_eq!(line(&[&gb18030[..], b"\xD0"].concat()), 3);
        let cut = "姓名,部门\n王璐,后勤管理处\n李明,教务处".as_bytes();
        assert_eq!(line(&cut[..cut.len() - 1]), 3);
        assert_eq!(line(b"\xEF\xBB\xBFa\n\xFF"), 2);
        assert_eq!(line(b"\xFF\xFEa\0\n\0\0\xDC"), 2);
    }

    #[test]
    fn bytes_that_are_no_text_are_not_taken_for_text() {
        let refused = decode(b"\x01\x02\x00\x00abc").unwrap_err();
        assert!(matches!(
            refused,
            ReadError::NotASpreadsheet(OtherKind::Unknown)
        ));
    }
}
