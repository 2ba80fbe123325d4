//! Which account a subject in words is: `职工活动支出—会员慰问` is 501 with the detail after the dash.
//!
//! The words decide, never a bare number: the codes of 2009 and of 2021 use the same numbers for different accounts (503 was
//! business, and is services now). A number beside the words must be that of the 2021 chart, or the line is refused.

use crate::words;
use niangjia_base::text;
use niangjia_office::forms::Refusal;
use niangjia_office::ledger::{self, Class};

/// An account and what stands behind it in the book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Subject {
    /// The account's code in the chart of 2021.
    pub account: &'static str,
    /// Income, expense or something else.
    pub class: Class,
    /// The sub-account in words as written, or nothing.
    pub detail: String,
}

/// Reads a subject.
///
/// # Errors
/// When it names no account of the chart in words, or beside the words a number that is not theirs.
pub fn read(written: &str, column: &'static str) -> Result<Subject, Refusal> {
    let plain = text::half_width(written);
    let (code, named) = plain.split_at(
        plain
            .find(|c: char| !c.is_ascii_digit())
            .unwrap_or(plain.len()),
    );
    let named = named.trim_start_matches(|c: char| text::is_blank(c) || words::DASHES.contains(&c));
    let (name, detail) = match named.split_once(words::DASHES) {
        Some((name, detail)) => (name, detail.trim_matches(words::DASHES)),
        None => (named, ""),
    };
    if name.is_empty() && !code.is_empty() {
        return Err(Refusal::at("account_without_name", column).about("read", written));
    }
    let key = text::word_key(name);
    let account = words::ACCOUNTS
        .iter()
        .find(|word| word.words.contains(&key.as_str()))
        .and_then(|word| ledger::account(word.code))
        .ok_or_else(|| Refusal::at("unknown_account", column).about("read", written))?;
    // A longer code is that of a sub-account and begins with its account's.
    if !code.is_empty() && !code.starts_with(account.code) {
        return Err(Refusal::at("account_code_differs", column)
            .about("read", written)
            .about("expected", account.code));
    }
    Ok(Subject {
        account: account.code,
        class: account.class,
        detail: detail.trim_matches(text::is_blank).to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(written: &str) -> Result<(&'static str, String), &'static str> {
        match read(written, "subject") {
            Ok(subject) => Ok((subject.account, subject.detail)),
            Err(Refusal::Line { code, .. }) => Err(code),
            Err(Refusal::Store(error)) => panic!("{error}"),
        }
    }

    #[test]
    fn subjects_are_read_as_books_write_them() {
        for (written, account, detail) in [
            ("会费收入", "401", ""),
            ("拨缴经费收入", "402", ""),
            ("职工活动支出—会员慰问", "501", "会员慰问"),
            ("职工活动支出——文体活动", "501", "文体活动"),
            ("职工服务支出－女职工与青年工作", "503", "女职工与青年工作"),
            ("维权支出 / 送温暖", "504", "送温暖"),
            ("505业务支出-会议费", "505", "会议费"),
            ("50105 职工活动支出-会员活动", "501", "会员活动"),
            ("资本性支出", "507", ""),
        ] {
            assert_eq!(told(written), Ok((account, detail.to_owned())), "{written}");
        }
    }

    #[test]
    fn codes_of_2009_are_not_taken_for_those_of_2021() {
        for (written, code) in [
            ("503 业务支出", "account_code_differs"),
            ("502维权支出", "account_code_differs"),
            ("503", "account_without_name"),
            ("事业支出", "unknown_account"),
            ("慰问", "unknown_account"),
        ] {
            assert_eq!(told(written), Err(code), "{written}");
        }
    }
}
