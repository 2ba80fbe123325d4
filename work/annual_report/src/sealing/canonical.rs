//! One way to write a JSON document: keys in order, no blanks, whole numbers, nothing escaped that need not be.
//!
//! It is the canonical form of RFC 8785 for documents without fractions, with keys ordered by their bytes in UTF-8.

use crate::figures::hexadecimal;
use serde_json::Value;
use sha2::{Digest, Sha256};

/// The document in its one form; nothing for one that holds a fraction.
pub(crate) fn canonical(value: &Value) -> Option<String> {
    let mut out = String::new();
    write(value, &mut out)?;
    Some(out)
}

/// The SHA-256 of the canonical form, in hexadecimal.
pub(super) fn digest(value: &Value) -> Option<String> {
    let text = canonical(value)?;
    Some(hexadecimal(&Sha256::digest(text.as_bytes())))
}

fn write(value: &Value, out: &mut String) -> Option<()> {
    match value {
        Value::Null | Value::Bool(_) | Value::String(_) => out.push_str(&value.to_string()),
        Value::Number(number) => {
            let whole = number.as_i64()?;
            out.push_str(&whole.to_string());
        }
        Value::Array(items) => {
            out.push('[');
            for (at, item) in items.iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                write(item, out)?;
            }
            out.push(']');
        }
        Value::Object(fields) => {
            let mut keys: Vec<&String> = fields.keys().collect();
            keys.sort_unstable();
            out.push('{');
            for (at, key) in keys.into_iter().enumerate() {
                if at > 0 {
                    out.push(',');
                }
                out.push_str(&Value::from(key.as_str()).to_string());
                out.push(':');
                write(fields.get(key)?, out)?;
            }
            out.push('}');
        }
    }
    Some(())
}
