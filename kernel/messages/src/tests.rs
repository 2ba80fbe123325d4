use crate::{Argument, Language, Messages, MessagesError, Source};

const PEOPLE: Source = Source {
    slice: "people",
    zh_cn: "people-title = 会员\npeople-found = 找到 { $count } 人\npeople-of = { $name } 在 { $branch }\n",
    en: "people-title = Members\npeople-found = { $count ->\n    [one] One person found\n   *[other] { $count } people found\n}\npeople-of = { $name } of { $branch }\n",
};

fn source(zh_cn: &'static str, en: &'static str) -> Source {
    Source {
        slice: "trial",
        zh_cn,
        en,
    }
}

fn put_together(sources: &[Source]) -> Messages {
    Messages::new(sources).unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn a_key_answers_in_both_languages() {
    let messages = put_together(&[PEOPLE]);
    assert_eq!(messages.text(Language::Chinese, "people-title"), "会员");
    assert_eq!(messages.text(Language::English, "people-title"), "Members");
    assert!(messages.has("people-title"));
}

#[test]
fn counts_choose_the_wording_and_text_goes_in_without_marks() {
    let messages = put_together(&[PEOPLE]);
    let found = |language, count: i64| {
        messages.text_with(language, "people-found", &[("count", count.into())])
    };
    assert_eq!(found(Language::English, 1), "One person found");
    assert_eq!(found(Language::English, 1234), "1234 people found");
    assert_eq!(found(Language::Chinese, 1), "找到 1 人");
    assert_eq!(found(Language::Chinese, -3), "找到 -3 人");
    let of = messages.text_with(
        Language::Chinese,
        "people-of",
        &[
            ("name", "阿迪力·吾斯曼".into()),
            ("branch", String::from("机关").into()),
        ],
    );
    assert_eq!(of, "阿迪力·吾斯曼 在 机关");
}

#[test]
fn large_counts_keep_every_digit() {
    let messages = put_together(&[PEOPLE]);
    for count in [
        9_007_199_254_740_992,
        9_007_199_254_740_993,
        i64::MAX,
        i64::MIN,
    ] {
        let text = messages.text_with(
            Language::English,
            "people-found",
            &[("count", Argument::Whole(count))],
        );
        assert_eq!(text, format!("{count} people found"));
    }
}

#[test]
fn a_gap_is_seen_and_does_not_stop_the_page() {
    let messages = put_together(&[PEOPLE]);
    assert_eq!(
        messages.text(Language::Chinese, "people-nobody"),
        "⟦people-nobody⟧"
    );
    assert_eq!(messages.text(Language::Chinese, ""), "⟦⟧");
    assert!(!messages.has("people-nobody"));
    assert_eq!(
        messages.text(Language::Chinese, "people-found"),
        "找到 {$count} 人"
    );
    let half = put_together(&[source("a = 甲\n", "b = B\n")]);
    assert!(!half.has("a"), "a key of one language is not there");
}

#[test]
fn a_broken_file_is_named_with_its_line() {
    let error = Messages::new(&[PEOPLE, source("a = 甲\n\nb 乙\n", "a = A\n")]).unwrap_err();
    let MessagesError::Syntax {
        slice,
        language,
        line,
        ..
    } = &error
    else {
        panic!("{error}");
    };
    assert_eq!((*slice, *language, *line), ("trial", "zh-CN", 3));
    assert!(
        error
            .to_string()
            .starts_with("messages of trial (zh-CN), line 3: "),
        "{error}"
    );
}

#[test]
fn a_key_given_twice_is_refused() {
    let within = Messages::new(&[source("a = 甲\na = 乙\n", "a = A\n")]).unwrap_err();
    assert_eq!(
        within.to_string(),
        "messages of trial (zh-CN): the key a is already given by trial"
    );
    let other = source("x = 一\n", "people-title = Again\n");
    let between = Messages::new(&[PEOPLE, other]).unwrap_err();
    assert_eq!(
        between.to_string(),
        "messages of trial (en): the key people-title is already given by people"
    );
}

#[test]
fn a_message_has_one_text() {
    for text in ["a = 甲\n    .hint = 提示\n", "a =\n    .hint = 提示\n"] {
        let error = Messages::new(&[source(text, "")]).unwrap_err();
        assert!(matches!(error, MessagesError::Shape { .. }), "{error}");
    }
}

#[test]
fn the_languages_are_compared() {
    assert_eq!(put_together(&[PEOPLE]).compare(), Vec::<String>::new());
    let uneven = source(
        "a = 甲 { $name }\nonly = 只有\npoints = { gone }\nthrough = { a }\n-union = 工会\nof = { -union }\n\
         bare = 有几个\n",
        "a = A { $count ->\n    [one] x\n   *[other] y { $name }\n }\npoints = here\nthrough = plain\nof = union\nextra = E\n\
         bare = { $count } there\n",
    );
    assert_eq!(
        put_together(&[uneven]).compare(),
        [
            "trial: bare shows $count only in en",
            "trial: extra is only in en",
            "trial: only is only in zh-CN",
            "trial: points in zh-CN points to gone, which does not exist",
            "trial: through shows $name only in zh-CN",
        ]
    );
}

#[test]
fn messages_that_point_at_each_other_do_not_hang() {
    let messages = put_together(&[source("a = { b }\nb = { a }\n", "a = { b }\nb = { a }\n")]);
    assert_eq!(messages.compare(), Vec::<String>::new());
    assert!(!messages.text(Language::Chinese, "a").is_empty());
}

#[test]
fn threads_share_the_messages() {
    let messages = put_together(&[PEOPLE]);
    std::thread::scope(|scope| {
        for count in 2..6_i64 {
            let messages = &messages;
            scope.spawn(move || {
                let text = messages.text_with(
                    Language::English,
                    "people-found",
                    &[("count", count.into())],
                );
                assert_eq!(text, format!("{count} people found"));
            });
        }
    });
}
