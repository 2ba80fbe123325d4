//! The typefaces of GB/T 9704, by the names under which office programs find them.

/// 方正小标宋 in 二号: the title.
pub(super) const TITLE: &str = "方正小标宋简体";
/// 仿宋 in 三号: the text.
pub(super) const BODY: &str = "仿宋_GB2312";
/// 黑体 in 三号: headings of chapters.
pub(super) const CHAPTER: &str = "黑体";
/// 楷体 in 三号: headings of items, and subtitles.
pub(super) const ITEM: &str = "楷体_GB2312";
/// 宋体 in 四号: page numbers.
pub(super) const PAGE_NUMBER: &str = "宋体";
