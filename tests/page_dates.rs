//! Dates of pages as people and programs write them: what the page shows to its readers decides where a tag leaves
//! doubt.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::sync::atomic::AtomicBool;

use khatt::corpus::{Document, list};
use khatt::pipeline::{Options, analyse};

/// The page with this head and this body.
fn page(head: &str, body: &str) -> Document {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("1.html");
    let html = format!(
        "<html><head><meta charset='utf-8'>{head}</head><body>{body}<p>وصلت السفينة أمس.</p></body></html>"
    );
    fs::write(&path, html).unwrap();
    let listed = list(&[path], &AtomicBool::new(false)).remove(0);
    listed.unwrap().read().unwrap()
}

fn day_of(head: &str, body: &str) -> String {
    let time = analyse(page(head, body), Options::default()).dct;
    time.best.map_or("-".to_owned(), |day| day.to_string())
}

#[test]
fn an_empty_field_is_no_day() {
    let tag = "<meta property='article:published_time' content='1970-01-01T00:00:00'>";
    assert_eq!(day_of(tag, "<div>14 مارس 2021</div>"), "2021-03-14");
    assert_eq!(day_of(tag, ""), "-");
}

#[test]
fn what_is_shown_outweighs_a_tag_with_the_month_first_and_a_clock_of_greenwich() {
    let shown = "<div class='date'>الأحد 7 مارس 2021</div>";
    for tag in [
        "<meta name='date' content='3/7/2021 9:30:00 AM'>",
        "<meta property='article:published_time' content='2021-03-06T22:30:00Z'>",
        "<meta property='article:published_time' content='2021-03-07T09:30:00Z'>",
    ] {
        assert_eq!(day_of(tag, shown), "2021-03-07", "{tag}");
    }
    assert_eq!(
        day_of("<meta name='date' content='3/27/2021'>", ""),
        "2021-03-27"
    );
}

#[test]
fn a_page_that_was_made_before_it_came_out_is_of_the_day_on_which_it_came_out() {
    let tags = "<meta property='article:published_time' content='2021-03-07T02:00:00'>\
                <meta property='article:modified_time' content='2021-03-06T20:36:00'>";
    let time = analyse(page(tags, ""), Options::default()).dct;
    assert_eq!(time.best.unwrap().to_string(), "2021-03-07");
    let keys: Vec<&str> = time.evidence.iter().map(|step| step.key).collect();
    assert!(
        keys.contains(&"dct-published") && keys.contains(&"dct-modified"),
        "{keys:?}"
    );
}

#[test]
fn dates_stand_in_data_and_attributes_of_many_kinds() {
    let data = |json: &str| format!("<script type='application/ld+json'>{json}</script>");
    for head in [
        data("\n//<![CDATA[\n{\"@type\":\"NewsArticle\",\"datePublished\":\"2021-03-07\"}\n//]]>\n"),
        data("{\"datePublished\":\"2021-03-07T09:30:00+03:00\",}"),
        data("<!-- {\"datePublished\":\"2021-03-07\"} -->"),
        "<script type='application/json'>{\"props\":{\"page\":{\"publishedAt\":\"2021-03-07\"}}}</script>".to_owned(),
        "<meta name='published_at' content='1615109400'>".to_owned(),
    ] {
        assert_eq!(day_of(&head, ""), "2021-03-07", "{head}");
    }
    for body in [
        "<abbr class='published' title='2021-03-07T09:30:00+0300'>الأحد</abbr>",
        "<div class='timestamp' data-date='2021-03-07'>قبل يومين</div>",
    ] {
        assert_eq!(day_of("", body), "2021-03-07", "{body}");
    }
}

#[test]
fn a_saved_page_tells_its_address_and_that_it_is_no_later() {
    let single = "<!--\n Page saved with SingleFile \n url: https://news.example.org/2021/03/07/story \n saved date: Mon Mar 08 2021 09:12:36 GMT+0300\n-->";
    let document = page(single, "");
    assert_eq!(
        document.url.as_deref(),
        Some("https://news.example.org/2021/03/07/story")
    );
    let time = analyse(document, Options::default()).dct;
    assert_eq!(time.best.unwrap().to_string(), "2021-03-07");
    let wayback = "<link rel='canonical' href='https://web.archive.org/web/20210308091236/https://news.example.org/story'>";
    let document = page(wayback, "");
    assert_eq!(
        document.url.as_deref(),
        Some("https://news.example.org/story")
    );
    let until = analyse(document, Options::default()).dct.interval.last();
    assert_eq!(until.unwrap().to_string(), "2021-03-08");
}

#[test]
fn a_page_that_was_only_changed_on_a_day_is_no_later() {
    let tag = "<meta property='og:updated_time' content='2021-03-07T09:30:00Z'>";
    let time = analyse(page(tag, ""), Options::default()).dct;
    assert_eq!(time.interval.last().unwrap().to_string(), "2021-03-07");
}
