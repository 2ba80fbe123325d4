//! What offices write for prizes and places.

use niangjia_office::forms::Word;

pub(crate) const GRADES: &[Word] = &[
    Word {
        code: "special",
        words: &["特等奖", "特等"],
    },
    Word {
        code: "first",
        words: &["一等奖", "一等", "金奖"],
    },
    Word {
        code: "second",
        words: &["二等奖", "二等", "银奖"],
    },
    Word {
        code: "third",
        words: &["三等奖", "三等", "铜奖"],
    },
    Word {
        code: "excellence",
        words: &["优秀奖", "优胜奖", "优秀", "鼓励奖"],
    },
    Word {
        code: "organisation",
        words: &["优秀组织奖", "组织奖"],
    },
    Word {
        code: "participation",
        words: &["参与奖", "纪念奖"],
    },
    Word {
        code: "champion",
        words: &["冠军", "第一名"],
    },
    Word {
        code: "runner_up",
        words: &["亚军", "第二名"],
    },
    Word {
        code: "third_place",
        words: &["季军", "第三名"],
    },
];
