//! The crate's own texts, read with the real message format.

use std::cell::RefCell;
use std::collections::BTreeSet;

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};
use niangjia_ui::{Argument, Page, SamplePage, Words};

/// A language and its texts.
pub(crate) struct Language {
    pub(crate) tag: &'static str,
    source: &'static str,
    bundle: FluentBundle<FluentResource>,
}

impl Language {
    pub(crate) fn all() -> [Language; 2] {
        [
            Language::new("zh-CN", include_str!("../../messages/zh-CN.ftl")),
            Language::new("en", include_str!("../../messages/en.ftl")),
        ]
    }

    fn new(tag: &'static str, source: &'static str) -> Self {
        let resource = FluentResource::try_new(source.to_owned()).expect("messages that parse");
        let mut bundle = FluentBundle::new(vec![tag.parse().expect("a language tag")]);
        bundle.set_use_isolating(false);
        bundle.add_resource(resource).expect("no key twice");
        Language {
            tag,
            source,
            bundle,
        }
    }

    pub(crate) fn render(&self, sample: &SamplePage) -> String {
        self.render_page(sample.page.as_ref())
    }

    pub(crate) fn render_page(&self, page: &dyn Page) -> String {
        let text = |key: &str, arguments: &[(&str, Argument<'_>)]| self.text(key, arguments);
        page.render(&Words::new(self.tag, &text)).expect("a page")
    }

    /// The keys that a page asks for.
    pub(crate) fn asked_by(&self, sample: &SamplePage) -> BTreeSet<String> {
        let asked = RefCell::new(BTreeSet::new());
        let text = |key: &str, arguments: &[(&str, Argument<'_>)]| {
            asked.borrow_mut().insert(key.to_owned());
            self.text(key, arguments)
        };
        sample.render(&Words::new(self.tag, &text)).expect("a page");
        asked.into_inner()
    }

    /// The keys that the message file has.
    pub(crate) fn keys(&self) -> BTreeSet<String> {
        let key = |line: &str| {
            line.split_once(" = ")
                .map(|(key, _)| key.to_owned())
                .filter(|_| line.starts_with("ui"))
        };
        self.source.lines().filter_map(key).collect()
    }

    fn text(&self, key: &str, arguments: &[(&str, Argument<'_>)]) -> String {
        let Some(pattern) = self
            .bundle
            .get_message(key)
            .and_then(|message| message.value())
        else {
            return format!("⟦{key}⟧");
        };
        let mut given = FluentArgs::new();
        for (name, argument) in arguments {
            match argument {
                Argument::Text(text) => given.set(*name, FluentValue::from(*text)),
                Argument::Whole(number) => given.set(*name, FluentValue::from(*number)),
            }
        }
        let mut errors = Vec::new();
        let text = self
            .bundle
            .format_pattern(pattern, Some(&given), &mut errors)
            .into_owned();
        assert!(errors.is_empty(), "{key}: {errors:?}");
        text
    }
}
