//! TimelineJS, TimeML, Web Annotation, Markdown and bibliographies, each by a reader of its own.

use quick_xml::Reader;
use quick_xml::events::Event;
use serde_json::Value;

use crate::{HOSTILE, exported_text, folder};

#[test]
fn timelinejs_has_no_markup_from_outside() {
    let timeline: Value = serde_json::from_str(&exported_text("timelinejs")).unwrap();
    let slides = timeline["events"].as_array().unwrap();
    assert!(slides.len() >= 3);
    for slide in slides {
        assert!(slide["start_date"]["year"].is_i64(), "{slide}");
        let html = slide["text"]["text"].as_str().unwrap();
        for outside in ["</script>", "<b>", "<img"] {
            assert!(!html.contains(outside), "{html}");
        }
    }
    let month = slides
        .iter()
        .find(|slide| slide["start_date"]["year"] == 2012);
    let start = &month.unwrap()["start_date"];
    assert_eq!((&start["month"], &start["day"]), (&3.into(), &Value::Null));
    let before = slides
        .iter()
        .find(|slide| slide["start_date"]["year"] == -44);
    assert!(before.is_some());
}

/// Names of the open elements and the text inside `TEXT` of each document, with the values of its expressions.
fn texts(xml: &str) -> Vec<(String, Vec<String>)> {
    let mut reader = Reader::from_str(xml);
    let mut open: Vec<String> = Vec::new();
    let mut texts = Vec::new();
    loop {
        let in_text = open.iter().any(|name| name == "TEXT");
        match reader.read_event().unwrap() {
            Event::Start(tag) => {
                let name = tag.name().as_ref().to_owned();
                if name == "TEXT" {
                    texts.push((String::new(), Vec::new()));
                }
                if name == "TIMEX3" && in_text {
                    let value = tag.try_get_attribute("value").unwrap().unwrap();
                    let value = value.value.into_owned();
                    assert!(tag.try_get_attribute("tid").unwrap().is_some());
                    assert!(tag.try_get_attribute("type").unwrap().is_some());
                    texts.last_mut().unwrap().1.push(value);
                }
                open.push(name);
            }
            Event::End(_) => drop(open.pop()),
            Event::Text(text) if in_text => {
                texts.last_mut().unwrap().0 += &text.into_inner();
            }
            Event::GeneralRef(name) if in_text => {
                let letter = match name.resolve_char_ref().unwrap() {
                    Some(letter) => letter,
                    None => match &*name {
                        "amp" => '&',
                        "lt" => '<',
                        "gt" => '>',
                        "quot" => '"',
                        other => panic!("{other}"),
                    },
                };
                texts.last_mut().unwrap().0.push(letter);
            }
            Event::Eof => break,
            _ => {}
        }
    }
    assert!(open.is_empty(), "{open:?}");
    texts
}

#[test]
fn timeml_gives_every_text_back_with_its_expressions() {
    let texts = texts(&exported_text("timeml"));
    let index = folder();
    assert_eq!(texts.len(), index.documents().len());
    for ((text, values), analyzed) in texts.iter().zip(index.documents()) {
        assert_eq!(text, &*analyzed.document.text);
        let expected = analyzed.mentions.iter().map(|mention| &mention.value);
        assert!(values.iter().eq(expected), "{values:?}");
    }
}

#[test]
fn annotations_find_their_sentences_by_words_and_by_place() {
    let page: Value = serde_json::from_str(&exported_text("webanno")).unwrap();
    assert_eq!(page["@context"], "http://www.w3.org/ns/anno.jsonld");
    assert_eq!(page["type"], "AnnotationPage");
    let index = folder();
    for annotation in page["items"].as_array().unwrap() {
        assert_eq!(annotation["type"], "Annotation");
        let source = annotation["target"]["source"].as_str().unwrap();
        assert!(
            source.is_ascii() && !source.contains([' ', '"', '<']),
            "{source}"
        );
        let position = if source.starts_with('a') { 1 } else { 0 };
        let text = &index.documents()[position].document.text;
        let [quote, place] = annotation["target"]["selector"]
            .as_array()
            .unwrap()
            .as_slice()
        else {
            panic!("{annotation}");
        };
        let (start, end) = (
            place["start"].as_u64().unwrap(),
            place["end"].as_u64().unwrap(),
        );
        let words: String = text
            .chars()
            .skip(start as usize)
            .take((end - start) as usize)
            .collect();
        assert_eq!(quote["exact"], words);
        let before: String = text.chars().take(start as usize).collect();
        assert!(before.ends_with(quote["prefix"].as_str().unwrap()));
    }
}

#[test]
fn markdown_has_one_heading_a_day_and_no_html() {
    let text = exported_text("md");
    assert!(!text.contains("\n\n\n"));
    for line in text.lines().filter(|line| line.contains("script")) {
        assert!(line.contains("\\</script\\>"), "{line}");
    }
    assert!(text.contains("## 6 August 2015"), "{text}");
    assert!(HOSTILE.contains("</script>"));
}

#[test]
fn bibliographies_have_every_document_and_say_what_is_inferred() {
    let items: Value = serde_json::from_str(&exported_text("csl")).unwrap();
    let items = items.as_array().unwrap();
    assert_eq!(items.len(), 2);
    assert_eq!(
        items[0]["issued"]["date-parts"],
        serde_json::json!([[2015, 8, 7]])
    );
    assert!(
        items[0].get("URL").is_none(),
        "an address with quotes is no link"
    );
    let text = exported_text("bibtex");
    assert_eq!(text.matches("@article{khatt").count(), 2);
    let depth = text.chars().fold(0, |depth, letter| match letter {
        '{' => depth + 1,
        '}' => depth - 1,
        _ => depth,
    });
    assert_eq!(depth, 0, "{text}");
}

#[test]
fn days_alone_are_one_a_line() {
    let text = exported_text("edtf");
    let lines: Vec<&str> = text.lines().collect();
    assert!(
        lines.contains(&"2012-03") && lines.contains(&"2023-03-16?"),
        "{lines:?}"
    );
}
