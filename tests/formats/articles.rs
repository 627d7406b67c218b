//! The article of a page: what is its text, and what stands around it.

use crate::faults::told;

const PARAGRAPH: &str = "وصل الوفد إلى المدينة مساء أمس بعد رحلة استمرت يومين، وكان في استقباله عدد من المسؤولين \
    الذين رافقوه إلى مقر إقامته قرب الميناء القديم.";

/// The text of a page with an article of three paragraphs, behind which this stands.
fn read(behind: &str) -> String {
    let paragraphs = format!("<p>{PARAGRAPH}</p>").repeat(3);
    let html = format!("<ul><li><a href=/1>أخبار</a></ul><div>{paragraphs}{behind}</div>");
    text_of(&html)
}

fn text_of(html: &str) -> String {
    let (texts, problems) = told("n.html", html.as_bytes());
    assert_eq!((texts.len(), problems.len()), (1, 0), "{html}");
    texts[0].trim_start_matches("n.html: ").to_owned()
}

#[track_caller]
fn check(cases: &[(&str, &str)]) {
    let article = [PARAGRAPH; 3].join("\n");
    for (behind, text) in cases {
        let expected = format!("{article}\n{text}");
        assert_eq!(read(behind), expected.trim_end(), "{behind}");
    }
}

#[test]
fn a_link_takes_no_line_beside_it() {
    check(&[
        (
            "<table><tr><td>3 مارس 2023<td><a href=/1>اغتيال مدير المرفأ</a>\
             <tr><td>5 مارس 2023<td><a href=/2>إغلاق الطريق الساحلي</a></table>",
            "3 مارس 2023\nاغتيال مدير المرفأ\n5 مارس 2023\nإغلاق الطريق الساحلي",
        ),
        (
            "<p>10:45</p><p>وصول سيارات الإسعاف</p><p><a href=/x>شاهد الصور كاملة في صفحة خاصة</a></p>\
             <p>11:20</p><p>إخلاء المبنى المجاور</p><p><a href=/y>شاهد المقطع كاملا في صفحة خاصة</a></p>",
            "10:45\nوصول سيارات الإسعاف\n11:20\nإخلاء المبنى المجاور",
        ),
        (
            "<p>خرج المحتجون صباحا</p><p>أغلقت الشرطة الجسر</p>\
             <p><a href=/x>اقرأ المزيد من التفاصيل عن المظاهرة التي خرجت</a></p>",
            "خرج المحتجون صباحا\nأغلقت الشرطة الجسر",
        ),
        (
            "<p>نشر في 3 مارس 2023</p><p><a href=/x>شارك هذا الخبر مع أصدقائك</a></p>",
            "نشر في 3 مارس 2023",
        ),
        // The entry of a menu for the page itself.
        (
            "<ul><li><a href=/1>سياسة</a><li>رياضة<li><a href=/2>اقتصاد</a></ul>",
            "",
        ),
    ]);
}

#[test]
fn only_what_leads_elsewhere_is_a_link_and_it_ends() {
    let next = "أعلنت البلدية إغلاق الطريق الساحلي ثلاثة أيام لأعمال الصيانة، ودعت السكان إلى سلوك الطريق الجبلي.";
    let short = "وسيفتح يوم الأحد";
    let both = format!("{next}\n{short}");
    for open in [
        "<a name=top><p>",
        "<p><a id=top></p><p>",
        "<p><a href=/x>المزيد<p>",
        "<p><a href=/x>المزيد<a name=y></a><p>",
    ] {
        check(&[(&format!("{open}{next}</p><p>{short}</p>"), &both)]);
    }
    // A link that begins with a block goes on to its end.
    let card = "<a href=/x><div>عنوان خبر آخر</div><div>من القسم نفسه</div></a>";
    check(&[(card, "")]);
    let longest = format!("<a href=/x><p>{PARAGRAPH}</p>");
    let paragraphs = format!("<p>{PARAGRAPH}</p>").repeat(12);
    let text = text_of(&format!("{longest}{paragraphs}"));
    assert_eq!(text.matches(PARAGRAPH).count(), 13);
}

#[test]
fn a_sentence_that_is_a_link_stays_where_it_is_alone() {
    let sentence = "وأعلنت الوزارة أن الوفد سيغادر يوم الجمعة المقبل إلى جنيف.";
    let other = "وقال متحدث إن الاجتماع سيعقد في الأسبوع الأول من أبريل المقبل.";
    let link = |text: &str| format!("<p><a href=/x>{text}</a></p>");
    let partly = "<p><a href=/x>وأعلنت الوزارة أن الوفد سيغادر يوم الجمعة المقبل</a> إلى جنيف.</p>";
    let card = format!("<a href=/x><h2>سفر الوفد</h2><p>{sentence}</p></a>");
    let kept_card = format!("سفر الوفد\n{sentence}");
    let list = [sentence, other, sentence].map(link).concat();
    let aside = format!("<aside>{}</aside>", link(sentence));
    check(&[
        (&link(sentence), sentence),
        (
            &(link(sentence) + &link(other)),
            &format!("{sentence}\n{other}"),
        ),
        (partly, sentence),
        (&card, &kept_card),
        (&list, ""),
        (&card.repeat(3), ""),
        (&aside, ""),
        (
            "<p><a href=/x>هل يغادر الوفد العاصمة قبل الجمعة؟</a></p>",
            "",
        ),
    ]);
}

#[test]
fn a_class_is_a_whole_name_or_its_last_word() {
    let sentence = "وبدأت المحادثات في الثالث من مارس.";
    for class in [
        "elementor-widget elementor-widget-text-editor",
        "latest-update",
        "social-affairs",
        "tags",
        "share-index",
    ] {
        check(&[(&format!("<div class='{class}'>{sentence}</div>"), sentence)]);
    }
    for class in [
        "story-share",
        "share",
        "related-posts",
        "main_footer",
        "x Sidebar",
    ] {
        check(&[(&format!("<div class='{class}'>{sentence}</div>"), "")]);
    }
}

#[test]
fn in_an_article_an_aside_goes_where_it_is_links() {
    let paragraphs = format!("<p>{PARAGRAPH}</p>").repeat(3);
    let facts = "<aside><p>تأسس الميناء سنة 1932</p><p>وسعته 40 سفينة</p></aside>";
    let quote = "<blockquote class='related'><p>سنعود قبل العيد.</p></blockquote>";
    let links =
        "<aside><b>مواضيع ذات صلة</b><a href=/1>إغلاق الطريق الساحلي لأعمال الصيانة</a></aside>";
    let comments = "<div id=comments><div class=comment><p>تعليق زائر قرأ الخبر.</p></div></div>";
    for root in ["article", "main"] {
        let text = text_of(&format!(
            "<{root}>{paragraphs}{facts}{quote}{links}{comments}</{root}>"
        ));
        let article = [PARAGRAPH; 3].join("\n");
        let expected =
            format!("{article}\nتأسس الميناء سنة 1932\nوسعته 40 سفينة\nسنعود قبل العيد.");
        assert_eq!(text, expected);
    }
    check(&[(facts, "")]);
}

#[test]
fn a_list_goes_where_it_is_links_and_a_list_of_facts_stays() {
    let links: String = (1..6)
        .map(|hours| {
            format!("<li><a href=/{hours}>عنوان خبر آخر في الموقع نفسه</a><span>منذ {hours} ساعات</span></li>")
        })
        .collect();
    let half_a_sentence = "<li><a href=/6>الطاقة المتجددة.</a><span>منذ 6 ساعات</span></li>";
    check(&[
        (&format!("<ul>{links}{half_a_sentence}</ul>"), ""),
        (
            &format!("<h4>مواضيع ذات صلة</h4><ul>{links}{half_a_sentence}</ul>"),
            "",
        ),
        (
            "<ul><li>تأسس الميناء سنة 1932</li><li><a href=/1>وسعته</a> 40 سفينة في اليوم الواحد</li></ul>",
            "تأسس الميناء سنة 1932\nوسعته 40 سفينة في اليوم الواحد",
        ),
    ]);
}

#[test]
fn the_time_of_a_page_is_a_line_and_no_part_of_its_article() {
    let time = "<time datetime=2023-03-21>21 مارس 2023</time>";
    let paragraphs = format!("{PARAGRAPH}</p><p>{PARAGRAPH}</p><p>{PARAGRAPH}</p>");
    let article = [PARAGRAPH; 3].join("\n");
    assert_eq!(text_of(&format!("<p>{time}{paragraphs}")), article);
    let inside = text_of(&format!(
        "<p>وصل الوفد في {time}، ثم عاد.</p><p>{paragraphs}"
    ));
    assert_eq!(
        inside,
        format!("وصل الوفد في 21 مارس 2023، ثم عاد.\n{article}")
    );
    let entry =
        |day: u8| format!("<p><time datetime=2023-03-{day}>{day} مارس 2023</time>{PARAGRAPH}</p>");
    let diary = text_of(&[entry(21), entry(22), entry(23)].concat());
    let expected = [21, 22, 23].map(|day| format!("{day} مارس 2023\n{PARAGRAPH}"));
    assert_eq!(diary, expected.join("\n"));
}

#[test]
fn what_is_meant_for_readers_without_scripts_is_read_where_there_is_little_else() {
    let article = format!("<p>{PARAGRAPH}</p>").repeat(3);
    let told = format!("<p>فعّل جافاسكربت</p><noscript>{article}</noscript>");
    assert!(text_of(&told).contains(PARAGRAPH));
    let told = format!("{article}<noscript><p>فعّل جافاسكربت لتقرأ</p>{article}</noscript>");
    assert_eq!(text_of(&told), [PARAGRAPH; 3].join("\n"));
}

#[test]
fn err_a_tag_of_a_hundred_thousand_attributes_ends_no_program() {
    let tag = format!("<p{}>", " a=\"x\"".repeat(100_000));
    assert_eq!(text_of(&format!("{tag}{PARAGRAPH}</p>")), PARAGRAPH);
}
