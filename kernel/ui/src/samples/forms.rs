//! Forms as they look empty, and with everything wrong at once.

use crate::pages::{AccountPage, EntrancePage, FormPage, FormSection, Picture, SessionRow};
use crate::views::{Control, FormView, InputView, Line, LinkView, OptionView};
use crate::{Frame, Head, Place};

fn options(labels: &[(&str, &str)], chosen: &str) -> Vec<OptionView> {
    let option = |&(value, label): &(&str, &str)| OptionView {
        value: value.to_owned(),
        label: label.to_owned(),
        is_chosen: value == chosen,
    };
    labels.iter().map(option).collect()
}

fn form(inputs: Vec<InputView>) -> FormView {
    FormView {
        action: "/registers/care.condolence/new".to_owned(),
        token: "sample".to_owned(),
        key: "sample".to_owned(),
        inputs,
        submit: "登记".to_owned(),
        cancel: Some(LinkView {
            text: "取消".to_owned(),
            href: "/registers/care.condolence".to_owned(),
        }),
        ..FormView::default()
    }
}

impl FormPage {
    /// A condolence that is written down.
    pub fn sample() -> Self {
        let must =
            |name: &str, label: &str, control| InputView::must(name, label.to_owned(), control);
        let may =
            |name: &str, label: &str, control| InputView::may(name, label.to_owned(), control);
        let people = Control::Line {
            value: String::new(),
            line: Line::Words,
            suggestions: vec!["马秀霞".to_owned(), "马秀英".to_owned()],
        };
        let reasons = options(
            &[
                ("hospital", "住院"),
                ("marriage", "结婚"),
                ("birth", "生育"),
            ],
            "marriage",
        );
        let units = options(&[("1", "机关一分工会"), ("2", "信息工程分工会")], "2");
        FormPage {
            frame: Frame {
                notice: Some("已登记：结婚慰问，马秀霞，500.00 元。".to_owned()),
                ..Frame::sample(Place::Care)
            },
            crumbs: vec![LinkView {
                text: "慰问登记".to_owned(),
                href: "/registers/care.condolence".to_owned(),
            }],
            title: "登记一次慰问".to_owned(),
            lead: "一次慰问一条；同一个人同一天同一事由只登记一次。".to_owned(),
            facts: vec![("登记簿".to_owned(), "慰问登记".to_owned())],
            form: form(vec![
                must("person", "慰问对象", people).hinted("写姓名或工号。".to_owned()),
                must("unit", "分工会", Control::Select { options: units }),
                must("day", "日期", Control::line(Line::Day, "2023-08-09"))
                    .hinted("只知道月份就写 2023-08。".to_owned()),
                must("reason", "事由", Control::Choice { options: reasons }),
                must(
                    "amount",
                    "金额（元）",
                    Control::line(Line::Decimal, "500.00"),
                ),
                may(
                    "note",
                    "备注",
                    Control::Long {
                        value: String::new(),
                    },
                ),
                may("public", "可以公开", Control::Tick { is_ticked: true }),
                may(
                    "proof",
                    "凭证",
                    Control::Files {
                        accept: ".xlsx,.csv".to_owned(),
                        are_many: true,
                    },
                ),
                may(
                    "version",
                    "版本",
                    Control::Hidden {
                        value: "7".to_owned(),
                    },
                ),
            ]),
        }
    }

    /// The same with everything wrong at once.
    pub fn sample_wrong() -> Self {
        let mut page = FormPage::sample();
        page.frame.notice = None;
        page.facts.clear();
        page.form.faults.push("这条记录别人刚刚改过。".to_owned());
        for input in &mut page.form.inputs {
            input.error = Some("这一项不对。".to_owned());
        }
        page
    }
}

impl EntrancePage {
    /// Signing in.
    pub fn sample() -> Self {
        EntrancePage {
            head: Head::sample(),
            union_name: "示例职院工会".to_owned(),
            title: "登录".to_owned(),
            lead: "用工会办公室给您开的账号登录。".to_owned(),
            notice: Some("您已退出登录。".to_owned()),
            picture: Some(Picture {
                label: "扫不了码时，把这串字母填进验证器：".to_owned(),
                side: 9,
                path: "M1 1h3v3h-3zM5 1h3v3h-3zM1 5h3v3h-3z".to_owned(),
                letters: "JBSW Y3DP EHPK 3PXP".to_owned(),
            }),
            codes: vec!["abcd-efgh-ijkl-mnop".to_owned()],
            form: Some(FormView {
                cancel: None,
                submit: "登录".to_owned(),
                ..form(vec![
                    InputView::must(
                        "account",
                        "账号".to_owned(),
                        Control::line(Line::Account, ""),
                    ),
                    InputView::must(
                        "password",
                        "密码".to_owned(),
                        Control::Secret { is_new: false },
                    ),
                ])
            }),
            links: vec![LinkView {
                text: "使用说明".to_owned(),
                href: "/help".to_owned(),
            }],
            other_language: Some("?language=other".to_owned()),
        }
    }
}

impl AccountPage {
    /// An account that is being given a second step, signed in on two machines.
    pub fn sample() -> Self {
        let button = |submit: &str| FormView {
            cancel: None,
            submit: submit.to_owned(),
            ..form(Vec::new())
        };
        let text = |text: &str| text.to_owned();
        AccountPage {
            frame: Frame::sample(Place::Account),
            name: text("林小川"),
            facts: vec![
                (text("账号"), text("lin.xiaochuan")),
                (text("角色"), text("工会办公室")),
            ],
            sections: vec![FormSection {
                id: text("second"),
                title: text("两步登录"),
                lead: text("用手机上的验证器扫码，再填一次它显示的六位数字。"),
                form: Some(FormView {
                    cancel: None,
                    submit: text("启用"),
                    ..form(vec![InputView::must(
                        "code",
                        text("六位数字"),
                        Control::line(Line::Code, ""),
                    )])
                }),
                link: Some(LinkView {
                    text: text("开始设置"),
                    href: text("/account/second-step"),
                }),
            }],
            sessions: vec![
                SessionRow {
                    agent: text("Firefox 128, Linux"),
                    used: text("2023-06-21 09:30 登录，2023-06-21 10:02 用过"),
                    is_this: true,
                    end: None,
                },
                SessionRow {
                    agent: text("Safari, iPhone"),
                    used: text("2023-06-20 18:11 登录，2023-06-20 18:40 用过"),
                    is_this: false,
                    end: Some(button("退出")),
                },
            ],
            end_others: Some(button("退出其他所有设备")),
        }
    }
}
