//! Every page, in every language, as a reader's browser gets it.
//!
//! The pages are also written to `shots` in cargo's folder for temporary files, beside the
//! stylesheet, for whoever wants to look at them.

mod facts;
mod languages;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use facts::Document;
use languages::Language;
use niangjia_ui::{assets, sample_pages};

/// What a page may weigh, in bytes, without its stylesheet.
const PAGE_WEIGHT: usize = 60_000;
/// What a page and everything it refers to may weigh, in bytes.
const FULL_WEIGHT: usize = 100_000;

#[test]
fn every_page_is_sound_in_every_language() {
    let shots = Path::new(env!("CARGO_TARGET_TMPDIR")).join("shots");
    fs::create_dir_all(shots.join("assets")).unwrap();
    for asset in assets() {
        fs::write(shots.join("assets").join(&asset.path), asset.bytes).unwrap();
    }
    // The pictures of the program are fetched when a phone keeps it, not with a page.
    let with_pages = assets()
        .into_iter()
        .filter(|asset| asset.content_type != "image/png");
    let asset_weight: usize = with_pages.map(|asset| asset.bytes.len()).sum();
    for language in Language::all() {
        for sample in sample_pages() {
            let html = language.render(&sample);
            let place = format!("{} in {}", sample.name, language.tag);
            fs::write(
                shots.join(format!("{}.{}.html", sample.name, language.tag)),
                &html,
            )
            .unwrap();
            assert!(html.len() < PAGE_WEIGHT, "{place} weighs {}", html.len());
            assert!(
                html.len() + asset_weight < FULL_WEIGHT,
                "{place} weighs too much"
            );
            assert!(!html.contains('⟦'), "{place} lacks a text");
            let document = Document::read(&html);
            assert_eq!(document.faults(), Vec::<String>::new(), "{place}");
            assert_eq!(document.language(), Some(language.tag), "{place}");
            let has_frame =
                !sample.name.starts_with("error") && !sample.name.starts_with("entrance");
            assert_eq!(document.count("nav") > 0, has_frame, "{place}");
            assert_eq!(document.has_skip_link(), has_frame, "{place}");
        }
    }
}

#[test]
fn the_languages_have_the_same_texts_and_the_pages_use_them_all() {
    let mut asked = BTreeSet::new();
    for language in Language::all() {
        for sample in sample_pages() {
            asked.extend(language.asked_by(&sample));
        }
    }
    for language in Language::all() {
        assert_eq!(language.keys(), asked, "{}", language.tag);
    }
}

#[test]
fn the_open_figure_stands_behind_its_paragraph_and_closes_to_it() {
    let languages = Language::all();
    let samples = sample_pages();
    let open = samples
        .iter()
        .find(|sample| sample.name == "report-open")
        .unwrap();
    let html = languages[0].render(open);
    let figure = html.find("id=\"f9\"").unwrap();
    let panel = html.find("id=\"figure\"").unwrap();
    let next = html.find("id=\"f10\"").unwrap();
    // Figure 10 shares the paragraph of figure 9, and figure 12 stands in the next one.
    let after = html.find("id=\"f12\"").unwrap();
    assert!(figure < next && next < panel && panel < after);
    assert!(
        html.contains("href=\"/report#f9\""),
        "closing leads back to the figure"
    );
    assert_eq!(html.matches("id=\"figure\"").count(), 1);
}

#[test]
fn text_is_never_taken_for_html() {
    let mut page = niangjia_ui::pages::RegisterPage::sample();
    page.name = "<b>&\"'".to_owned();
    let html = Language::all()[0].render_page(&page);
    assert!(!html.contains("<b>&"));
    assert!(html.contains("&#60;b&#62;&#38;&#34;&#39;"));
}
