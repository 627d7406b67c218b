//! Saved pages: the text that a reader sees, and the dates, title and address that the tags give.
#![expect(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;
use std::sync::atomic::AtomicBool;

use khatt::corpus::{Document, HintKind, LoadProblem, Pages, list};

fn read_named(name: &str, page: impl AsRef<[u8]>) -> Result<Document, LoadProblem> {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join(name), page).unwrap();
    let mut listed = list(&[folder.path().to_owned()], &AtomicBool::new(false));
    assert_eq!(listed.len(), 1);
    listed.remove(0)?.read()
}

fn page(html: &str) -> Document {
    read_named("page.html", html).unwrap()
}

/// Kind, first day and place of each hint.
fn hints(document: &Document) -> Vec<String> {
    let hints = document.hints.iter();
    hints
        .map(|hint| {
            let day = hint.interval.first().unwrap();
            format!("{:?} {day} {}", hint.kind, hint.place)
        })
        .collect()
}

#[test]
fn the_text_is_what_a_reader_sees() {
    let document = page(
        "<!DOCTYPE html><html lang=ar><head><title> وصول\n الوفد </title>\
         <style>p { content: 'قبل' }</style><script>var x = \"<p>أمس</p>\";</script></head>\
         <body><nav><ul><li>سياسة<li>رياضة</ul></nav>\
         <h1>وصول الوفد</h1><p>وصل <b>الو</b>فد&nbsp;يوم\n  الجمعة &amp; غادر.<br>ثم عاد &#1601;&#x64A; المساء\
         <!-- تعليق --><div>خبر آخر<svg><title>رسم</title><text>x</text></svg></div>\
         <noscript>فعّل</noscript><textarea>اكتب <p> هنا</textarea>\
         <pre>سطر  أول\nسطر ثان</pre><table><tr><td>١<td>٢</table></body></html>",
    );
    assert_eq!(
        &*document.text,
        "سياسة\nرياضة\nوصول الوفد\nوصل الوفد يوم الجمعة & غادر.\nثم عاد في المساء\nخبر آخر\nسطر أول\nسطر ثان\n١\n٢"
    );
    assert_eq!(document.title.as_deref(), Some("وصول الوفد"));
    assert!(document.hints.is_empty());
    assert_eq!(document.source.as_str(), "page");
}

#[test]
fn spans_point_into_the_extracted_text() {
    let document = page("<p>وصل الوفد&nbsp;<i>يوم الجمعة</i>.</p>");
    let mentions = khatt::extract(&document.text, "2022-12-31".parse().ok());
    assert_eq!(mentions[0].span.of(&document.text), "يوم الجمعة");
    assert_eq!(&*mentions[0].value, "2022-12-30");
}

#[test]
fn tags_of_the_head_give_dates_title_and_address() {
    let document = page(
        "<head><title>x - موقع</title>\
         <META PROPERTY='og:title' CONTENT='قناة &quot;السويس&quot;'>\
         <meta property='article:published_time' content='2015-08-06T22:30:00+03:00'>\
         <meta name=DC.date.issued content=2015-08-06>\
         <meta name=date content='5 أغسطس 2015'>\
         <meta property='og:updated_time' content='2015-08-07'>\
         <meta name=pubdate content='قريبا'>\
         <meta name=description content='2015-01-01'>\
         <meta property='og:url' content='https://example.com/og'>\
         <link rel='alternate' href='https://example.com/2014/01/01/'>\
         <link rel='Canonical' href='https://example.com/2015/08/06/x'></head><p>وصل",
    );
    assert_eq!(document.title.as_deref(), Some("قناة \"السويس\""));
    assert_eq!(
        document.url.as_deref(),
        Some("https://example.com/2015/08/06/x")
    );
    assert_eq!(
        hints(&document),
        [
            "Published 2015-08-06 meta article:published_time",
            "Published 2015-08-05 meta date",
            "Modified 2015-08-07 meta og:updated_time",
            "Url 2015-08-06 https://example.com/2015/08/06/x",
        ]
    );
    assert_eq!(&*document.hints[0].words, "2015-08-06T22:30:00+03:00");
    assert_eq!(document.dct, None);
}

#[test]
fn json_ld_and_microdata() {
    let document = page(
        "<script type='application/ld+json'>{\"@graph\": [{\"@type\": \"NewsArticle\", \
         \"datePublished\": \"2015-08-06T10:00:00Z\", \"dateModified\": \"2015-08-08\", \
         \"comment\": {\"datePublished\": \"2015-08-20\"}}]}</script>\
         <script type='application/ld+json'>[{\"datePublished\": 3}, {\"datePublished\": \"2015-08-05\"}, 7]</script>\
         <script type='application/ld+json'>{broken</script>\
         <p>وصل <span itemprop=datePublished content='2015-08-04'>الخميس</span>\
         <time itemprop='dateModified' datetime='2015-08-09'>",
    );
    assert_eq!(
        hints(&document),
        [
            "Published 2015-08-06 JSON-LD datePublished",
            "Published 2015-08-05 JSON-LD datePublished",
            "Published 2015-08-04 span datePublished",
            "Modified 2015-08-08 JSON-LD dateModified",
            "Modified 2015-08-09 time dateModified",
        ]
    );
    assert_eq!(&*document.text, "وصل الخميس");
}

#[test]
fn a_time_counts_where_it_is_the_articles() {
    let first = "<aside><time datetime=2015-08-01>أ</time></aside>";
    let article = "<article><time datetime=2015-08-06T10:00>ب</time></article><article><time datetime=2015-08-03>ج</time></article>";
    let of = |html: &str| hints(&page(html));
    assert_eq!(
        of(&format!("{first}{article}")),
        ["Published 2015-08-06 time"]
    );
    assert_eq!(of(first), ["Published 2015-08-01 time"]);
    let two = "<time datetime=2015-08-01>أ</time><time datetime=2015-08-02>ب</time>";
    assert_eq!(of(two), [""; 0]);
    let pubdate = format!("{two}<time pubdate datetime=2015-08-02>");
    assert_eq!(of(&pubdate), ["Published 2015-08-02 time pubdate"]);
    assert_eq!(
        of("<time datetime=PT2H>أ</time><time>2015-08-06</time>"),
        [""; 0]
    );
}

#[test]
fn the_manifest_goes_before_the_page_and_both_dates_are_kept() {
    let folder = tempfile::tempdir().unwrap();
    let html = "<title>page</title><meta name=date content=2015-08-06><p>وصل";
    fs::write(folder.path().join("2015-08-05.HTM"), html).unwrap();
    let manifest = "file\ttitle\tdate\n2015-08-05.HTM\tmanifest\t2015-08-07\n";
    fs::write(folder.path().join("manifest.tsv"), manifest).unwrap();
    let listed = list(&[folder.path().to_owned()], &AtomicBool::new(false));
    let document = listed[0].as_ref().unwrap().read().unwrap();
    assert_eq!(document.title.as_deref(), Some("manifest"));
    assert_eq!(
        hints(&document),
        [
            "Published 2015-08-07 date",
            "Published 2015-08-06 meta date",
            "FileName 2015-08-05 2015-08-05.HTM",
        ]
    );
    let kinds: Vec<_> = document.hints.iter().map(|hint| hint.kind).collect();
    assert!(kinds.is_sorted());
    assert_eq!(kinds.last(), Some(&HintKind::FileName));
}

#[test]
fn broken_pages_are_read_as_far_as_they_go() {
    for (html, text) in [
        ("<p>وصل<div><<b>غادر", "وصل\n<غادر"),
        ("وصل</p></p></div></article></pre>غدا", "وصل\nغدا"),
        ("<p>وصل<script>var x = 1;", "وصل"),
        (
            "<p>وصل <svg/>أمس<svg><svg></svg>x</svg> مساء",
            "وصل أمس مساء",
        ),
        ("<title>وصل", "-"),
        ("&lt;p&gt; &nosuch; &#0; ء", "<p> &nosuch; \u{FFFD} ء"),
    ] {
        let read = read_named("1.html", html);
        let shown = read.map_or("-".to_owned(), |document| document.text.to_string());
        assert_eq!(shown, text, "{html}");
    }
    let deep = format!("{}وصل{}", "<div>".repeat(200_000), "</div>".repeat(200_000));
    assert_eq!(&*page(&deep).text, "وصل");
}

#[test]
fn err_pages_without_words_and_in_other_encodings() {
    let message = |bytes: &[u8]| read_named("1.html", bytes).unwrap_err().error.to_string();
    assert_eq!(
        message(b"<html><body><p>&nbsp;</body></html>"),
        "The file is empty"
    );
    assert_eq!(
        message(b"<meta charset=utf-8><p>\xE9t\xE9"),
        "Not UTF-8: the first wrong byte is at offset 23"
    );
    assert_eq!(
        message(b"<meta charset=euc-jp><p>\xFF\xFE\xFF\xFE"),
        "Not EUC-JP, which the page declares: the first wrong byte is at offset 24"
    );
    let page = read_named("1.html", b"<meta charset=windows-1256><p>\xE6\xD5\xE1").unwrap();
    assert_eq!(&*page.text, "وصل");
}

#[test]
fn a_text_that_looks_like_a_page_is_a_text() {
    let document = read_named("1.txt", "<p>وصل</p>").unwrap();
    assert_eq!(&*document.text, "<p>وصل</p>");
}

#[test]
fn the_parts_of_a_saved_page_are_no_documents() {
    let folder = tempfile::tempdir().unwrap();
    for path in ["x.html", "x_files/frame.html", "y_files/1.html"] {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, "<p>وصل").unwrap();
    }
    let listed = list(&[folder.path().to_owned()], &AtomicBool::new(false));
    let ids: Vec<_> = listed
        .iter()
        .map(|entry| entry.as_ref().unwrap().id())
        .collect();
    assert_eq!(
        ids.iter().map(|id| &***id).collect::<Vec<_>>(),
        ["x.html", "y_files/1.html"]
    );
}

/// A page as newspapers have it, around an article of three paragraphs.
fn newspaper(article: &str) -> String {
    let links = |count: usize| {
        let link = |at| format!("<li><a href=/{at}>عنوان خبر آخر لا يخص المقال رقم {at}</a></li>");
        (0..count).map(link).collect::<String>()
    };
    format!(
        "<title>وصول الوفد | الصحيفة</title><meta property=article:published_time content=2021-01-12>\
         <body class='has-sidebar tags'><div class=top><ul>{menu}</ul></div>\
         <nav><span>القائمة</span></nav><div class='breadcrumb'>الرئيسية</div>\
         {article}\
         <div class=share><a>شارك</a></div><h3>اقرأ أيضا</h3><ul>{related}</ul>\
         <div id=comments><h3>التعليقات</h3><div class=comment><b>زائر</b><p>{comment}</p></div></div>\
         <footer>جميع الحقوق محفوظة</footer>",
        menu = links(6),
        related = links(5),
        comment = "هذا تعليق طويل من زائر قرأ المقال وله فيه رأي آخر يكتبه هنا في سطر.",
    )
}

const PARAGRAPH: &str = "وصل الوفد إلى العاصمة مساء أمس بعد رحلة طويلة استمرت يومين، وكان في استقباله عدد من \
    المسؤولين الذين رافقوه إلى مقر إقامته قرب النهر.";

#[test]
fn the_article_of_a_page_is_read_alone_and_the_whole_on_demand() {
    let article = format!(
        "<div class=main><h1>وصول الوفد</h1><div class=date>الثلاثاء 12 يناير 2021</div>\
         <p>{PARAGRAPH}</p><p>{PARAGRAPH}</p><h2>لقاء</h2><p>{PARAGRAPH}</p>\
         <p><a href=/x>اقرأ أيضا: خبر آخر</a></p><p>وعاد ليلا.</p></div>"
    );
    let html = newspaper(&article);
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("page.html"), html).unwrap();
    let entries = list(&[folder.path().to_owned()], &AtomicBool::new(false));
    let entry = entries.into_iter().next().unwrap().unwrap();
    let document = entry.read().unwrap();
    let expected = format!(
        "وصول الوفد\nالثلاثاء 12 يناير 2021\n{PARAGRAPH}\n{PARAGRAPH}\nلقاء\n{PARAGRAPH}\nوعاد ليلا."
    );
    assert_eq!(&*document.text, expected);
    assert_eq!(document.title.as_deref(), Some("وصول الوفد | الصحيفة"));
    assert_eq!(document.hints.len(), 1);
    let whole = entry.read_all_of(Pages::Whole).remove(0).unwrap();
    assert!(whole.text.contains("هذا تعليق") && whole.text.contains("رقم 5"));
}

#[test]
fn the_headline_is_the_first_line_and_its_times_are_read() {
    let paragraphs = format!("<p>{PARAGRAPH}</p>").repeat(3);
    let document = page(&format!(
        "<title>موقع</title><p>12 يناير 2021</p><h1>يوم الجمعة يصل الوفد</h1>{paragraphs}"
    ));
    let begin = "يوم الجمعة يصل الوفد\n12 يناير 2021\nوصل الوفد";
    assert!(document.text.starts_with(begin), "{}", document.text);
    assert_eq!(document.title.as_deref(), Some("يوم الجمعة يصل الوفد"));
    let mentions = khatt::extract(&document.text, "2021-01-12".parse().ok());
    assert_eq!(mentions[0].span.of(&document.text), "يوم الجمعة");
}

#[test]
fn what_is_around_the_article_does_not_swallow_it() {
    // The class names a sidebar and the element is never closed; a form holds all.
    for (before, behind) in [
        ("<div class=sidebar>", ""),
        ("<form class=menu>", "</form>"),
        ("<nav>", ""),
        ("<article class='post tags popular'>", "</article>"),
    ] {
        let paragraphs = format!("<p>{PARAGRAPH}</p>").repeat(4);
        let document = page(&format!("{before}<p>مقدمة</p>{paragraphs}{behind}"));
        assert_eq!(document.text.matches(PARAGRAPH).count(), 4, "{before}");
    }
}

#[test]
fn a_page_with_less_prose_than_an_article_stays_whole() {
    let menu = "<nav><a href=/1>أخبار</a></nav>";
    for (paragraphs, is_whole) in [(1, true), (3, false)] {
        let text = format!("<p>{PARAGRAPH}</p>").repeat(paragraphs);
        let document = page(&format!("{menu}{text}"));
        assert_eq!(document.text.contains("أخبار"), is_whole, "{paragraphs}");
    }
}
