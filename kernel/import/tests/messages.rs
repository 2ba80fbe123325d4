//! Every file that cannot be read has its sentence, in both languages.

use niangjia_messages::{Language, Messages, Source};
use niangjia_workbook::{OtherKind, ReadError};

fn messages() -> Messages {
    let source = Source {
        slice: "import",
        zh_cn: niangjia_import::ZH_CN,
        en: niangjia_import::EN,
    };
    Messages::new(&[source]).unwrap_or_else(|error| panic!("{error}"))
}

const LANGUAGES: [Language; 2] = [Language::Chinese, Language::English];

#[test]
fn the_languages_say_the_same() {
    assert_eq!(messages().compare(), Vec::<String>::new());
}

#[test]
fn every_refusal_has_a_sentence() {
    let detail = String::new;
    let refusals = [
        ReadError::NotFound,
        ReadError::Unreadable(std::io::Error::other("held")),
        ReadError::Empty,
        ReadError::TooLarge { bytes: 2, limit: 1 },
        ReadError::Bomb { detail: detail() },
        ReadError::Encrypted,
        ReadError::NotASpreadsheet(OtherKind::Pdf),
        ReadError::Broken { detail: detail() },
        ReadError::TooManyCells { limit: 1 },
        ReadError::UnknownEncoding { line: 1 },
    ];
    let messages = messages();
    for refusal in refusals {
        let key = format!("problem-file-{}", refusal.code());
        assert!(messages.has(&key), "{key}");
    }
}

#[test]
fn what_is_no_spreadsheet_is_named() {
    let kinds = [
        OtherKind::Pdf,
        OtherKind::Document,
        OtherKind::Slides,
        OtherKind::Image,
        OtherKind::WebPage,
        OtherKind::Xml,
        OtherKind::BinaryWorkbook,
        OtherKind::AncientWorkbook,
        OtherKind::Archive,
    ];
    let messages = messages();
    for kind in kinds {
        for language in LANGUAGES {
            let word = messages.text(language, &format!("kind-{}", kind.code()));
            let about = [("kind", kind.code().into())];
            let said = messages.text_with(language, "problem-file-not-a-spreadsheet", &about);
            assert!(said.contains(&word) && !said.contains('{'), "{said}");
        }
    }
    for language in LANGUAGES {
        let about = [("kind", OtherKind::Unknown.code().into())];
        let said = messages.text_with(language, "problem-file-not-a-spreadsheet", &about);
        assert!(!said.contains(['{', '⟦']), "{said}");
    }
}
