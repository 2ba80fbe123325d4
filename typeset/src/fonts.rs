//! The typefaces of the paper: which ones serve for what, and where a machine keeps them.
//!
//! A college that owns the typefaces of the standard lays them into a folder of its own; without them free ones take their
//! place. Out of the folders of the system only files with a known name are read, so that a machine full of fonts does not
//! make the work longer.

use crate::paper::Paper;
use crate::problem::Problem;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use typst::foundations::Bytes;
use typst::text::Font;

/// What a typeface is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Role {
    /// 小标宋: titles.
    Title,
    /// 仿宋: the text.
    Fang,
    /// 楷体: subtitles, and headings of items.
    Kai,
    /// 黑体: headings of chapters.
    Hei,
    /// 宋体: page numbers, and whatever the others cannot show.
    Song,
}

/// The families that serve, the best first. The last ones are free: SIL Open Font License, and for Fandol GPL with the exception
/// that allows embedding.
const TITLE: [&str; 4] = [
    "FZXiaoBiaoSong-B05S",
    "方正小标宋简体",
    "方正小标宋_GBK",
    SONG[2],
];
const FANG: [&str; 6] = [
    "FangSong_GB2312",
    "仿宋_GB2312",
    "FangSong",
    "仿宋",
    "Zhuque Fangsong (technical preview)",
    "FandolFang R",
];
const KAI: [&str; 7] = [
    "KaiTi_GB2312",
    "楷体_GB2312",
    "KaiTi",
    "楷体",
    "LXGW WenKai",
    "FandolKai",
    "AR PL UKai CN",
];
const HEI: [&str; 3] = ["SimHei", "黑体", "Noto Sans CJK SC"];
const SONG: [&str; 3] = ["SimSun", "宋体", "Noto Serif CJK SC"];

/// Files that are read out of the folders of the system.
const KNOWN_FILES: [&str; 11] = [
    "NotoSerifCJK-Regular.ttc",
    "NotoSerifCJK-Bold.ttc",
    "NotoSansCJK-Regular.ttc",
    "NotoSansCJK-Bold.ttc",
    "NotoSerifCJKsc-Regular.otf",
    "NotoSerifCJKsc-Bold.otf",
    "NotoSansCJKsc-Regular.otf",
    "NotoSansCJKsc-Bold.otf",
    "LXGWWenKai-Regular.ttf",
    "FandolFang-Regular.otf",
    "FandolKai-Regular.otf",
];

const SYSTEM: [&str; 4] = [
    "/usr/local/share/fonts",
    "/usr/share/fonts",
    "/usr/share/texlive/texmf-dist/fonts/opentype/public/fandol",
    "/usr/share/texmf/fonts/opentype/public/fandol",
];

/// A folder of fonts is not deeper, and a font not larger.
const DEPTH: u32 = 6;
const MOST_BYTES: u64 = 64 << 20;

/// Where fonts are looked for.
#[derive(Debug, Default)]
pub(crate) struct Places {
    /// Folders that were named, before all others.
    pub(crate) named: Vec<PathBuf>,
    /// The folders of the system are left out, so that the same pages come out of every machine.
    pub(crate) without_system: bool,
}

/// The fonts that were found.
pub(crate) struct Fonts {
    faces: Vec<Font>,
}

impl Role {
    const ALL: [Self; 5] = [Self::Title, Self::Fang, Self::Kai, Self::Hei, Self::Song];

    /// As the template names it.
    pub(crate) const fn word(self) -> &'static str {
        match self {
            Self::Title => "title",
            Self::Fang => "fang",
            Self::Kai => "kai",
            Self::Hei => "hei",
            Self::Song => "song",
        }
    }

    /// The Debian package with a free one.
    pub(crate) const fn package(self) -> &'static str {
        match self {
            Self::Title | Self::Hei | Self::Song => "fonts-noto-cjk",
            Self::Fang => "texlive-lang-chinese",
            Self::Kai => "fonts-lxgw-wenkai",
        }
    }

    const fn families(self) -> &'static [&'static str] {
        match self {
            Self::Title => &TITLE,
            Self::Fang => &FANG,
            Self::Kai => &KAI,
            Self::Hei => &HEI,
            Self::Song => &SONG,
        }
    }
}

impl Fonts {
    /// Looks into the folders that were named, the folder `fonts` beside the program, and those of the system.
    ///
    /// # Errors
    /// When there is no Song or no Hei; the other typefaces have a substitute.
    pub(crate) fn found(places: &Places) -> Result<Self, Problem> {
        let mut files = Vec::new();
        for folder in places.named.iter().cloned().chain(beside_the_program()) {
            collect(&folder, DEPTH, &|name| is_font(name), &mut files);
        }
        let system: &[&str] = if places.without_system { &[] } else { &SYSTEM };
        for folder in system {
            collect(
                Path::new(folder),
                DEPTH,
                &|name| KNOWN_FILES.contains(&name),
                &mut files,
            );
        }
        let known: BTreeSet<&str> = Role::ALL
            .into_iter()
            .flat_map(Role::families)
            .copied()
            .collect();
        let mut faces = Vec::new();
        for file in files {
            // A file that cannot be read is no font; the missing typeface is told of below.
            let Ok(bytes) = std::fs::read(&file) else {
                continue;
            };
            let bytes = Bytes::new(bytes);
            let wanted = wanted(&bytes, &known);
            let read = wanted
                .into_iter()
                .filter_map(|face| Font::new(bytes.clone(), face));
            faces.extend(read.filter(|face| known.contains(face.info().family.as_str())));
        }
        let fonts = Self { faces };
        for role in [Role::Song, Role::Hei] {
            if !fonts.has(role) {
                return Err(Problem::FontMissing { role });
            }
        }
        Ok(fonts)
    }

    /// The faces, in the order in which they are preferred.
    pub(crate) fn faces(&self) -> &[Font] {
        &self.faces
    }

    /// The families by what they are for, the best first and Song last.
    pub(crate) fn families(&self) -> Value {
        let mut by_role = json!({});
        for role in Role::ALL {
            let own = role.families().iter();
            let families: Vec<&str> = own
                .chain(&SONG)
                .copied()
                .filter(|family| self.has_family(family))
                .collect();
            by_role[role.word()] = json!(families);
        }
        by_role
    }

    /// The typefaces in whose place Song stands.
    pub(crate) fn replaced(&self) -> impl Iterator<Item = Problem> {
        let missing = Role::ALL.into_iter().filter(|role| !self.has(*role));
        missing.map(|role| Problem::FontReplaced { role })
    }

    /// Every character of a paper has to be in some font.
    ///
    /// # Errors
    /// When one is not, with all such characters.
    pub(crate) fn show_all_of(&self, paper: &Paper) -> Result<(), Problem> {
        let mut characters = BTreeSet::new();
        gather(&paper.data()?, &mut characters);
        let missing = characters.into_iter().filter(|c| {
            let shown = |face: &Font| face.info().coverage.contains(u32::from(*c));
            !c.is_whitespace() && !c.is_control() && !self.faces.iter().any(shown)
        });
        let missing: String = missing.collect();
        if missing.is_empty() {
            Ok(())
        } else {
            Err(Problem::Unprintable(missing))
        }
    }

    fn has(&self, role: Role) -> bool {
        role.families().iter().any(|family| self.has_family(family))
    }

    fn has_family(&self, family: &str) -> bool {
        self.faces.iter().any(|face| face.info().family == family)
    }
}

/// The faces of a file with a known name. To read a face whole takes long, and a collection has ten.
fn wanted(bytes: &[u8], known: &BTreeSet<&str>) -> Vec<u32> {
    let faces = ttf_parser::fonts_in_collection(bytes).unwrap_or(1);
    let is_known = |face: &u32| {
        ttf_parser::Face::parse(bytes, *face).is_ok_and(|face| {
            face.names()
                .into_iter()
                .filter_map(|name| name.to_string())
                .any(|name| known.contains(name.as_str()))
        })
    };
    (0..faces).filter(is_known).collect()
}

fn beside_the_program() -> Option<PathBuf> {
    let program = std::env::current_exe().ok()?;
    Some(program.parent()?.join("fonts"))
}

fn is_font(name: &str) -> bool {
    let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["ttf", "otf", "ttc", "otc"]
        .iter()
        .any(|known| ending.eq_ignore_ascii_case(known))
}

/// The files of a folder and those below it, in the order of their names, so that the same machine sets the same pages.
fn collect(folder: &Path, depth: u32, wanted: &dyn Fn(&str) -> bool, files: &mut Vec<PathBuf>) {
    let Ok(entries) = std::fs::read_dir(folder) else {
        return;
    };
    let mut paths: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).collect();
    paths.sort();
    for path in paths {
        let Ok(about) = std::fs::metadata(&path) else {
            continue;
        };
        if about.is_dir() {
            if depth > 0 {
                collect(&path, depth - 1, wanted, files);
            }
        } else if about.len() <= MOST_BYTES
            && path
                .file_name()
                .and_then(|name| name.to_str())
                .is_some_and(wanted)
        {
            files.push(path);
        }
    }
}

fn gather(value: &Value, characters: &mut BTreeSet<char>) {
    match value {
        Value::String(words) => characters.extend(words.chars()),
        Value::Array(values) => values.iter().for_each(|value| gather(value, characters)),
        Value::Object(fields) => fields.values().for_each(|value| gather(value, characters)),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
