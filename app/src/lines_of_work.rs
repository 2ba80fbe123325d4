//! The table of contents of the product: every line of work that the union runs with it.

use niangjia_messages::Source;
use niangjia_office::forms::Form;
use niangjia_office::measures::Measure;
use niangjia_office::registers::Register;
use niangjia_office::slice::Slice;
use niangjia_store::Migration;
use std::sync::LazyLock;

/// The lines of work, in the order in which an annual report tells of them.
static SLICES: LazyLock<Vec<Slice>> = LazyLock::new(|| {
    vec![
        members::slice(),
        education::slice(),
        congress::slice(),
        proposals::slice(),
        honours::slice(),
        contests::slice(),
        innovation::slice(),
        benefits::slice(),
        care::slice(),
        health::slice(),
        retirement::slice(),
        activities::slice(),
        women::slice(),
        youth::slice(),
        funds::slice(),
        charity::slice(),
        annual_report::slice(),
    ]
});

/// The lines of work.
pub fn all() -> &'static [Slice] {
    &SLICES
}

/// The whole migration chain.
pub fn migrations() -> Vec<Migration> {
    let further = further_migrations();
    [niangjia_office::MIGRATIONS, &further].concat()
}

/// The migration chain without the office's own part, which an office for tests has already.
pub fn further_migrations() -> Vec<Migration> {
    let of_slices = all().iter().flat_map(|slice| slice.migrations);
    niangjia_access::MIGRATIONS
        .iter()
        .chain(niangjia_search::MIGRATIONS)
        .chain(of_slices)
        .copied()
        .collect()
}

/// All measures.
pub fn measures() -> Vec<&'static Measure> {
    all().iter().flat_map(|slice| slice.measures).collect()
}

/// All forms.
pub fn forms() -> Vec<&'static Form> {
    all()
        .iter()
        .flat_map(|slice| slice.forms.iter().copied())
        .collect()
}

/// All registers: those that every line of work shares, then those of the lines of work.
pub fn registers() -> Vec<&'static Register> {
    let shared = [
        &niangjia_office::people::PERSON,
        &niangjia_office::people::MEMBERSHIP,
        &niangjia_office::org::UNIT,
    ];
    shared
        .into_iter()
        .chain(
            all()
                .iter()
                .flat_map(|slice| slice.registers.iter().copied()),
        )
        .collect()
}

/// The name of the line of work that answers for a measure, by which its codes have their words.
pub fn slice_of(measure: &Measure) -> &'static str {
    let answers = |slice: &&Slice| slice.measures.iter().any(|own| own.id == measure.id);
    all().iter().find(answers).map_or("", |slice| slice.name)
}

/// All texts.
pub fn texts() -> Vec<Source> {
    let own = [
        Source {
            slice: "app",
            zh_cn: include_str!("../messages/zh-CN.ftl"),
            en: include_str!("../messages/en.ftl"),
        },
        Source {
            slice: "ui",
            zh_cn: niangjia_ui::ZH_CN,
            en: niangjia_ui::EN,
        },
        Source {
            slice: "import",
            zh_cn: niangjia_import::ZH_CN,
            en: niangjia_import::EN,
        },
        Source {
            slice: "office",
            zh_cn: niangjia_office::ZH_CN,
            en: niangjia_office::EN,
        },
        Source {
            slice: "access",
            zh_cn: niangjia_access::ZH_CN,
            en: niangjia_access::EN,
        },
    ];
    let of_slices = all().iter().map(|slice| Source {
        slice: slice.name,
        zh_cn: slice.zh_cn,
        en: slice.en,
    });
    own.into_iter().chain(of_slices).collect()
}
