//! Numbers as reports write them, one row a form.

use super::told;
use proptest::prelude::*;

fn one(text: &str) -> String {
    told(text).join("; ")
}

#[test]
fn numbers_are_read_in_every_form() {
    for (text, said) in [
        ("会员525人", "525人 = 525 Persons"),
        ("会员５２５人", "525人 = 525 Persons"),
        ("会员1,600人", "1,600人 = 1600 Persons"),
        ("合计５.76万元", "5.76万元 = 57600.00 Money"),
        ("合计 86.31 万元", "86.31万元 = 863100.00 Money"),
        ("合计五万七千六百元", "五万七千六百元 = 57600.00 Money"),
        ("合计1.2亿元", "1.2亿元 = 120000000.00 Money"),
        ("募捐6847.91元", "6847.91元 = 6847.91 Money"),
        ("慰问一百零二人", "一百零二人 = 102 Persons"),
        ("慰问一百〇二人", "一百〇二人 = 102 Persons"),
        ("慰问两千零五人", "两千零五人 = 2005 Persons"),
        ("慰问两千五百人", "两千五百人 = 2500 Persons"),
        ("慰问两万五千人", "两万五千人 = 25000 Persons"),
        ("慰问十万零八百人", "十万零八百人 = 100800 Persons"),
        ("慰问一亿两千万元", "一亿两千万元 = 120000000.00 Money"),
        ("慰问5万7千元", "5万7千元 = 57000.00 Money"),
        ("慰问廿五人", "廿五人 = 25 Persons"),
        ("慰问卅人", "卅人 = 30 Persons"),
        ("慰问十人", "十人 = 10 Persons"),
        ("慰问两人", "两人 = 2 Persons"),
        ("慰问146人次", "146人次 = 146 PersonTimes"),
        ("慰问两百余人次", "两百余人次 = 200 PersonTimes Over"),
        ("走访十余次", "十余次 = 10 Times Over"),
        ("有40余名教职工参加", "40余名 = 40 Persons Over"),
        ("有四十多名教职工参加", "四十多名 = 40 Persons Over"),
        ("发放10余万元", "10余万元 = 100000.00 Money Over"),
        ("发放百余元", "百余元 = 100.00 Money Over"),
        ("近五百人参加", "近五百人 = 500 Persons Near"),
        ("约500人参加", "约500人 = 500 Persons About"),
        ("500人左右参加", "500人左右 = 500 Persons About"),
        ("超过500人参加", "超过500人 = 500 Persons Over"),
        ("至少500人参加", "至少500人 = 500 Persons AtLeast"),
        ("500人以上参加", "500人以上 = 500 Persons AtLeast"),
        ("数十名教职工参加", "数十名 = 10 Persons Some"),
        ("几百人参加", "几百人 = 100 Persons Some"),
        ("上千人参加", "上千人 = 1000 Persons AtLeast"),
        ("每组3-5人", "3-5人 = 3 Persons Through 5"),
        ("满意率95%", "95% = 95 Percent"),
        ("满意率９５％", "95% = 95 Percent"),
        ("满意率百分之九十五", "百分之九十五 = 95 Percent"),
        ("满意率百分之百", "百分之百 = 100 Percent"),
        ("满意率99.5%", "99.5% = 99.5 Percent"),
        ("发病率2‰", "2‰ = 0.2 Percent"),
        ("发病率千分之二", "千分之二 = 0.2 Percent"),
        ("按0.5%收缴", "0.5% = 0.5 Percent"),
        ("三分之二的代表同意", "三分之二 = 66.666666 Percent About"),
        ("3/4的代表同意", "3/4 = 75 Percent About"),
        ("半数会员参加", "半数 = 50 Percent About"),
        ("九成会员参加", "九成 = 90 Percent"),
        ("九成以上会员参加", "九成以 = 90 Percent Over"),
        ("举办12对新人的婚礼", "12对 = 12 Couples"),
        ("联谊活动3期", "3期 = 3 Rounds"),
        ("联谊活动三期", "三期 = 3 Rounds"),
        ("捐款187笔", "187笔 = 187 Payments"),
        ("分工会15家", "15家 = 15 Bodies"),
        ("建议20条", "20条 = 20 Rules"),
        ("慰问品30份", "30份 = 30 Copies"),
        ("提案\t45", "45 = 45 Nothing"),
        ("人均1600元", "1600元 = 1600.00 MoneyPerHead"),
        ("标准1600元/人", "1600元/人 = 1600.00 MoneyPerHead"),
        ("餐补5650人月", "5650人月 = 5650 PersonMonths"),
        ("立案、并案分别为28、4件", "28 = 28 Pieces; 4件 = 4 Pieces"),
        ("一项成果获奖", "一项 = 1 Items"),
    ] {
        assert_eq!(one(text), said, "{text}");
    }
}

#[test]
fn what_counts_nothing_is_told_apart() {
    for (text, said) in [
        ("2023年是关键之年", "2023年 : year"),
        ("二〇二三年是关键之年", "二〇二三年 : year"),
        ("2023年度的工作", "2023年 : year"),
        ("2022-2023学年", "2022-2023 : date"),
        ("2021—2023年", "2021—2023年 : date"),
        ("2024年3月26日发出通知", "2024年3月26日 : date"),
        (
            "二〇二四年三月二十六日发出通知",
            "二〇二四年三月二十六日 : date",
        ),
        ("以11月应发工资为基数", "11月 : date"),
        ("2023.5.17召开", "2023.5.17 : date"),
        ("上午9:30开会", "9:30 : date"),
        ("近三年的工作", "三年 : date"),
        ("第三届第四次会议", "第三届 : ordinal; 第四次 : ordinal"),
        ("三届三次教代会", "三届三次 : session"),
        ("第二届五次教代会", "第二届五次 : session"),
        ("第12期", "第12期 : ordinal"),
        ("获得三等奖", "三等奖 : ordinal"),
        ("5号楼", "5号 : ordinal"),
        ("党的二十大精神", "二十大 : name"),
        ("工会十八大精神", "十八大 : name"),
        ("“五小”成果", "五小 : name"),
        ("参加“99公益日”募捐", "99公益日 : name"),
        ("完成“十四五”规划", "十四五 : name"),
        ("落实八项规定", "八项规定 : name"),
        ("学习《2023年工作要点》", "2023年 : year"),
        ("“三优两强一提升”", "“三优两强一提升” : name"),
        ("苏工办〔2023〕3号", "〔2023〕3号 : document-number"),
        ("苏工办[2023]13号文", "[2023]13号 : document-number"),
        ("（一）开好大会", "（一） : item-number"),
        ("（十）荣休", "（十） : item-number"),
        ("二、服务", "二、 : item-number"),
        ("3.办好食堂", "3. : item-number"),
        (
            "一是学习。二是服务。",
            "一是 : item-number; 二是 : item-number",
        ),
        ("教龄30年以上的教师", "30年以上 : condition"),
        ("35岁以下青年", "35岁以下 : condition"),
        ("未满36周岁", "36周岁 : condition"),
        ("成立75周年", "75周年 : anniversary"),
        ("电话19900001234", "19900001234 : identifier"),
        ("电话0991-1234567", "0991-1234567 : identifier"),
        ("— 3 —", "—3— : page-number"),
        ("第 3 页 共 20 页", "第3页共20页 : page-number"),
        ("A4纸", "4 : name"),
        ("统一思想，进一步提高，一致好评，团结一心", ""),
        ("交上了一份满意的答卷，听到一声谢谢", ""),
        ("千方百计，十分重视，一件一件办好", ""),
        ("一名教师说", ""),
    ] {
        assert_eq!(one(text), said, "{text}");
    }
}

proptest! {
    #[test]
    fn any_text_is_read(text in "[0-9０-９一二三十百千万亿两廿〇零几数余多近约第届次年月日人元件％%‰./,，。、（）〔〕“”《》a\\t -]{0,40}") {
        let _ = told(&text);
    }

    /// A whole number is read back from both ways of writing it.
    #[test]
    fn numbers_written_are_read_back(value in 2_i64..10_000) {
        let chinese = niangjia_base::numerals::write(value).unwrap();
        let said = format!("{value} Persons");
        for written in [value.to_string(), chinese] {
            let read = one(&format!("慰问{written}人"));
            prop_assert!(read.ends_with(&said), "{}", read);
        }
    }

    /// No digit of a text is left without a finding.
    #[test]
    fn every_run_of_digits_is_found(numbers in proptest::collection::vec((0_u32..99_999, 0_usize..8), 1..8)) {
        let ends = ["人，", "元。", "件、", "%；", "年", "月", "号楼", "项成果"];
        let text: String = numbers.iter().map(|(n, end)| format!("共有{n}{}", ends[*end])).collect();
        let all: String = told(&text).concat();
        for (number, _) in numbers {
            prop_assert!(all.contains(&number.to_string()), "{} in {}", number, all);
        }
    }
}
