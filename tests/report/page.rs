//! The page by the tokenizer of the HTML standard: its elements, what they may hold, and what they link to.

use std::collections::BTreeSet;

use html5gum::{DefaultEmitter, Token, Tokenizer};
use khatt::corpus::Document;
use khatt::i18n::Language;

use crate::{documents, page_of};

/// An open tag with its attributes.
struct Tag {
    name: String,
    attributes: Vec<(String, String)>,
}

/// All open tags of a page; its elements are closed in order, and the tokenizer finds nothing wrong.
fn tags(page: &str) -> Vec<Tag> {
    const VOID: [&str; 2] = ["meta", "br"];
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    let mut emitter = DefaultEmitter::<()>::new_with_span();
    emitter.naively_switch_states(true);
    let (mut tags, mut open) = (Vec::new(), Vec::new());
    for Ok(token) in Tokenizer::new_with_emitter(page, emitter) {
        match token {
            Token::StartTag(tag) => {
                let name = text(&tag.name);
                let attributes = tag.attributes.iter();
                let attributes = attributes.map(|(name, value)| (text(name), text(value)));
                if !VOID.contains(&name.as_str()) && !tag.self_closing {
                    open.push(name.clone());
                }
                tags.push(Tag {
                    name,
                    attributes: attributes.collect(),
                });
            }
            Token::EndTag(tag) => assert_eq!(open.pop(), Some(text(&tag.name))),
            Token::Error(error) => panic!("{error:?}"),
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?}");
    tags
}

#[test]
fn nothing_from_outside_is_markup() {
    for language in Language::ALL {
        let tags = tags(&page_of(documents(), language));
        let count = |name: &str| tags.iter().filter(|tag| tag.name == name).count();
        assert_eq!(
            (count("script"), count("title"), count("b") > 0),
            (2, 1 + count("svg") * count_titles(&tags), true)
        );
        for forbidden in [
            "img",
            "iframe",
            "object",
            "link",
            "base",
            "form",
            "foreignobject",
            "i ",
        ] {
            assert_eq!(count(forbidden), 0, "{forbidden}");
        }
        for tag in &tags {
            for (name, value) in &tag.attributes {
                assert!(
                    !name.starts_with("on") && name != "style" && name != "src",
                    "{name}={value}"
                );
                if name == "href" {
                    assert!(
                        value.starts_with('#') || value.starts_with("https://"),
                        "{value}"
                    );
                }
            }
        }
    }
}

/// Marks of the timeline have a title each.
fn count_titles(tags: &[Tag]) -> usize {
    let is_mark = |tag: &&Tag| {
        let class = tag.attributes.iter().find(|(name, _)| name == "class");
        tag.name == "a"
            && class.is_some_and(|(_, class)| class.starts_with("mark ") && class != "mark more")
    };
    tags.iter().filter(is_mark).count()
}

#[test]
fn every_link_leads_somewhere_and_no_id_is_there_twice() {
    let tags = tags(&page_of(documents(), Language::Arabic));
    let attribute = |wanted: &str| {
        let all = tags.iter().flat_map(|tag| &tag.attributes);
        let found: Vec<String> = all
            .filter(|(name, _)| name == wanted)
            .map(|(_, value)| value.clone())
            .collect();
        found
    };
    let ids = attribute("id");
    let known: BTreeSet<&String> = ids.iter().collect();
    assert_eq!(known.len(), ids.len(), "{ids:?}");
    for link in attribute("href")
        .iter()
        .filter_map(|href| href.strip_prefix('#'))
    {
        assert!(known.contains(&link.to_owned()), "{link}");
    }
}

#[test]
fn the_policy_allows_the_page_and_nothing_else() {
    let page = page_of(documents(), Language::English);
    assert!(page.contains("default-src &#39;none&#39;;"));
    assert!(!page.contains("unsafe-inline"));
    assert!(!page.contains("url("));
}

#[test]
fn the_direction_follows_the_language_and_names_stand_alone() {
    for (language, direction) in [
        (Language::Arabic, "rtl"),
        (Language::English, "ltr"),
        (Language::French, "ltr"),
    ] {
        let page = page_of(documents(), language);
        let html = format!("<html lang=\"{}\" dir=\"{direction}\">", language.tag());
        assert!(page.contains(&html));
        // What turns the direction around is dropped with it.
        assert!(page.contains("<bdi>&lt;b&gt;ج&lt;/b&gt;</bdi>"));
        assert!(!page.contains("report-"), "a message is missing");
        assert!(!page.contains("{$"), "an argument is missing");
    }
}

#[test]
fn the_same_documents_give_the_same_page() {
    let page = || page_of(documents(), Language::Arabic);
    assert_eq!(page(), page());
}

/// The figures that stand before the folded sentences, each on one line.
fn sides(page: &str) -> Vec<String> {
    let parts = page.split("<figure class=\"side\">").skip(1);
    let figures = parts.filter_map(|part| part.split("</figure>").next());
    figures.map(|figure| figure.replace('\n', " ")).collect()
}

#[test]
fn a_difference_shows_the_sentences_of_its_sides() {
    assert!(sides(&page_of(documents(), Language::English)).is_empty());
    let closing = |source: &str, day: u32, count: u32| {
        let text = format!(
            "اختتم المؤتمر الدولي للمياه أعماله في مسقط يوم {day} مايو 2017 بمشاركة وفود من {count} دولة."
        );
        let mut document = Document::of_text(&format!("{source}.txt"), source, text);
        document.dct = Some("2017-05-30".parse().unwrap());
        document
    };
    let mut all = documents();
    all.extend([
        closing("نهار", 24, 30),
        closing("ليل", 26, 30),
        closing("فجر", 24, 38),
    ]);
    let page = page_of(all, Language::English);
    tags(&page);
    let sides = sides(&page);
    let expected = [
        ("24 May 2017", "<mark>يوم 24 مايو 2017</mark>"),
        ("26 May 2017", "<mark>يوم 26 مايو 2017</mark>"),
        ("30", "<mark>30</mark> دولة"),
        ("38", "<mark>38</mark> دولة"),
    ];
    assert_eq!(sides.len(), expected.len(), "{sides:#?}");
    for (side, (value, words)) in sides.iter().zip(expected) {
        assert!(side.contains(&format!("<b>{value}</b>")), "{side}");
        assert!(
            side.contains("data-quotation=") && side.contains(words),
            "{side}"
        );
    }
}

#[test]
fn what_was_not_read_is_named() {
    let page = page_of(documents(), Language::English);
    assert!(
        page.contains("d/&lt;i&gt;5&lt;/i&gt;.txt</code> The file is empty"),
        "{page}"
    );
}
