//! What offices write about the kit that is handed over.

use niangjia_office::forms::Word;

pub(crate) const KITS: &[Word] = &[
    Word {
        code: "handed_over",
        words: &["已发放", "已发", "已领取", "已领", "已送达", "√"],
    },
    Word {
        code: "ready",
        words: &["未发", "未领", "待发", "待领", "已制作", "已备齐"],
    },
    Word {
        code: "planned",
        words: &["待制作", "未制作", "制作中", "待采购"],
    },
];
