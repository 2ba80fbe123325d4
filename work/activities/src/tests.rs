//! Titles and words of this line of work, without an office.

use crate::title::title_key;
use crate::{activity, sign_in, words};

#[test]
fn titles_compare_without_year_marks_and_kind_of_list() {
    for (title, activity) in [
        ("“花 香”插花讲座签到表", "“花香”插花讲座"),
        ("2023年度趣味运动会竞赛项目表", "趣味运动会"),
        ("２０２３年干部培训班签到", "干部培训班"),
    ] {
        assert_eq!(title_key(title), title_key(activity), "{title}");
    }
    assert_ne!(
        title_key("单身联谊（第一期）"),
        title_key("单身联谊（第二期）")
    );
    assert_eq!(title_key("签到"), "签到");
}

#[test]
fn every_kind_role_and_state_of_the_words_is_one_of_the_register() {
    for (words, codes) in [
        (words::KINDS, activity::KINDS),
        (words::ROLES, activity::ROLES),
        (words::LISTS, sign_in::KINDS),
    ] {
        for word in words {
            assert!(codes.contains(&word.code), "{}", word.code);
        }
    }
}
